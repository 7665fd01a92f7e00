// A local directory, or a history, made of a few rows, and the facts a check takes from it.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "check/check.h"
#include "directory/support.h"

namespace recevable::check {

inline constexpr const char* kStructureHeadings =
    "TypeIdentifiant;Identifiant;RaisonSociale;GestionEngagement;GestionService;"
    "GestionServiceEngagement;EstMOAUniquement;StructureActive;CodePostal;Ville\n";
inline constexpr const char* kServiceHeadings = "Identifiant;Code;Nom;GestionEGMT;ServiceActif\n";
inline constexpr const char* kEstablishmentHeadings =
    "siren,nic,siret,statutDiffusionEtablissement,dateDernierTraitementEtablissement,"
    "etablissementSiege,libelleCommuneEtablissement,dateDebut,etatAdministratifEtablissement,"
    "enseigne1Etablissement\n";
inline constexpr const char* kUnitHeadings =
    "siren,statutDiffusionUniteLegale,dateDernierTraitementUniteLegale,"
    "etatAdministratifUniteLegale,denominationUniteLegale,categorieJuridiqueUniteLegale,"
    "nicSiegeUniteLegale\n";

// The day files without a day of their own are of: two weeks before the day of the checks.
inline constexpr const char* kDayOfCopy = "20261109";
inline constexpr const char* kDayOfCheck = "2026-11-23";

// What a check knows, in a folder that goes away.
class Known {
 public:
  Known();
  // Imports a file of this name and content; fails the test when it is refused.
  void import(const std::string& name, const std::string& content);
  void remember(const history::Entry& entry);
  void mark(const std::string& number, history::Status status);

  // The facts of an invoice judged on `on`; `settings` is the YAML of a configuration.
  rules::Subject facts(const DocumentReport& report, const std::string& on = kDayOfCheck,
                       const std::string& settings = {}) const;
  rules::Subject facts(const std::function<void(invoice::Invoice&)>& change,
                       const std::string& on = kDayOfCheck, const std::string& settings = {}) const;

  std::string path(const std::string& name) const { return *folder_ / name; }

 private:
  std::unique_ptr<directory::Folder> folder_;
  bool has_directory_ = false, has_history_ = false;
};

// Fields read for sure.
invoice::Text text(const std::string& value, double confidence = 1);
base::Date day(const std::string& iso);

// A fact as a test compares it: "true", "false", a text, "?" when not available, "-" when absent.
std::string said(const rules::Subject& subject, const std::string& path);
std::string in_french(const rules::Subject& subject, const std::string& path);
std::string in_english(const rules::Subject& subject, const std::string& path);
double sure(const rules::Subject& subject, const std::string& path);

}  // namespace recevable::check
