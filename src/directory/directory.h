// What is known of recipients and suppliers from the published directories, in one local file.
//
// The user brings the files the administration publishes (docs/directory.md); nothing is fetched.
// `import_files` puts them into one SQLite file; `Directory` answers from it:
//
//     auto directory = directory::Directory::open(path);
//     if (auto structure = (*directory)->structure("21330063500017")) …
//
// Sources: annuaire Chorus Pro (AIFE), annuaire de la facturation électronique (flow F14),
// INSEE stock files, saved answers of the Chorus Pro API and of recherche-entreprises.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/localized.h"
#include "base/result.h"

namespace recevable::directory {

// The kinds of files that can be imported. A database keeps the last copy of each.
enum class Kind : std::uint8_t {
  structures,             // Chorus Pro directory, its structures (XLSX, CSV, XML)
  services,               // its services; an XLSX brings both
  ppf,                    // directory of electronic invoicing, flow F14
  sirene_units,           // INSEE StockUniteLegale
  sirene_establishments,  // INSEE StockEtablissement
  sirene_successions,     // INSEE StockEtablissementLiensSuccession
  answers                 // saved answers of an API (JSON)
};
inline constexpr int kKinds = 7;
std::string_view name_of(Kind kind);  // "sirene-establishments": as in --as and in JSON
std::optional<Kind> parse_kind(std::string_view name);
base::Localized describe(Kind kind);  // "annuaire Chorus Pro, structures"

// A file that was imported, and how old what it says is.
struct Copy {
  // How the day was learnt.
  enum class DatedBy : std::uint8_t { content, file_name, file_time };
  Kind kind = Kind::structures;
  std::string file;   // its name, without the folder
  base::Date date{};  // the day the file shows the world of
  DatedBy dated_by = DatedBy::file_time;
  std::string imported;       // "2026-11-23T21:30:00", local time
  std::int64_t rows = 0;      // kept
  std::int64_t skipped = 0;   // of no use here: other countries' companies, not in --only
  std::int64_t bad_rows = 0;  // wrong: the first 10,000 are listed
  // Everything there is was in it: what is not found does not exist. Not so of API answers, of a
  // subset (--only) and of a differential flow without the full one before it.
  bool whole = false;
};

// A structure of Chorus Pro or of the directory of electronic invoicing. What a source does not
// say is nullopt (chorus-pro-controls, 8.1).
struct Structure {
  std::string identifier;  // 14 digits when `type` is SIRET
  std::string type;        // SIRET, UE_HORS_FRANCE, HORS_UE, RIDET, TAHITI, AUTRE, PARTICULIER
  std::string name;
  std::optional<bool> active;
  std::optional<bool> service_required;                // GestionService
  std::optional<bool> commitment_required;             // GestionEngagement
  std::optional<bool> service_or_commitment_required;  // GestionServiceEngagement
  std::optional<bool> works;                           // EstMOA
  std::optional<bool> works_only;                      // EstMOAUniquement
  std::optional<bool> payment_status;                  // "mise en paiement" is sent back
  std::string address, postcode, city;
  Kind source = Kind::structures;
  base::Date date{};  // of the copy it comes from
};

struct Service {
  std::string structure;  // SIRET
  std::string code;       // verbatim: case, spaces, leading zeros (IMP-ANN-04)
  std::string name;
  std::optional<bool> active;
  std::optional<bool> commitment_required;  // GestionEGMT
  std::optional<base::Date> from, until;    // both days included
  Kind source = Kind::services;
  base::Date date{};

  // Active, and within its dates.
  bool usable_on(base::Date day) const;
};

// An establishment of SIRENE.
struct Establishment {
  std::string siret;
  bool open = true;
  bool head_office = false;
  bool disclosed = true;           // false: names and address are [ND] (IMP-SIR-03)
  std::vector<std::string> names;  // signs and usual name; may be empty
  std::string postcode, city, ape;
  std::optional<base::Date> created, since;  // since: the day of its present state
  base::Date date{};
};

// A legal unit of SIRENE: the company or the person.
struct Unit {
  std::string siren;
  bool active = true;
  bool disclosed = true;
  std::string name;                // denomination, or given name and surname
  std::vector<std::string> names;  // usual names, initials
  std::string category;            // categorieJuridique: "5499", "1000", "7210"
  std::string size;                // PME, ETI, GE; "" when unknown
  std::string ape;
  std::string head_office;  // SIRET; "" when unknown
  base::Date date{};
};

struct Succession {
  std::string siret;  // the successor
  std::optional<base::Date> date;
  bool head_office_moved = false;
};

// A structure found by name.
struct Match {
  Structure structure;
  double score = 0;  // 0 to 1: how much of what was asked it has
};

// ---------------------------------------------------------------------------------------------

// An open copy. The file is read through one descriptor, opened here and never again, so that a
// process may give up access to files afterwards; no other file is ever touched, and any number of
// processes may share it. An import puts a new file in its place: an open copy goes on reading the
// old one. May be used by several threads, one at a time inside.
class Directory {
 public:
  // Errors (environment): missing, not ours, of another version, damaged, or the module that reads
  // it is not installed.
  static base::Result<std::shared_ptr<const Directory>> open(const std::string& path);

  virtual ~Directory() = default;
  Directory(const Directory&) = delete;
  Directory& operator=(const Directory&) = delete;

  virtual const std::vector<Copy>& copies() const = 0;
  virtual const std::string& path() const = 0;

  virtual std::optional<Structure> structure(std::string_view identifier) const = 0;
  // All of a SIREN, at most 1,000.
  virtual std::vector<Structure> structures_of(std::string_view siren) const = 0;
  // By code, at most `limit`.
  virtual std::vector<Service> services(std::string_view structure, std::size_t limit) const = 0;
  // The services whose code is the one asked for but for case, accents and spaces; one that is the
  // same to the letter comes first.
  virtual std::vector<Service> services_like(std::string_view structure,
                                             std::string_view code) const = 0;
  // How many services, of structures that exist or not.
  virtual std::int64_t count_services(std::string_view structure) const = 0;

  virtual std::optional<Establishment> establishment(std::string_view siret) const = 0;
  virtual std::vector<Establishment> establishments_of(std::string_view siren) const = 0;
  virtual std::optional<Unit> unit(std::string_view siren) const = 0;
  virtual std::vector<Succession> successors(std::string_view siret) const = 0;

  // The structures of a name, best first: word order, accents, abbreviations (CHU, CC, Mairie de,
  // St) and small words do not matter; `city` may be empty. The last word may be incomplete.
  virtual std::vector<Match> search(std::string_view name, std::string_view city,
                                    std::size_t limit) const = 0;
  // Rows that were not imported, at most `limit`: "file:line: why".
  virtual std::vector<std::pair<std::string, base::Localized>> bad_rows(
      std::size_t limit) const = 0;
  // Every row in a fixed order, as text: for tests and comparisons.
  virtual void dump(const std::function<void(std::string_view)>& line) const = 0;

  // True once something could not be read: nothing that was answered "absent" can be believed.
  virtual bool broken() const = 0;

  // The copies of these kinds; nullptr when there is none.
  const Copy* copy_of(Kind kind) const;
  // The newest whole copy that tells which structures (or services, establishments, legal units)
  // exist; nullptr when there is none.
  const Copy* whole_structures() const;
  const Copy* whole_services() const;

 protected:
  Directory() = default;
};

// "$XDG_DATA_HOME/recevable/directory.sqlite"; "" when neither variable is set.
std::string default_path(std::string_view xdg_data_home, std::string_view home);

// ---------------------------------------------------------------------------------------------
// Import

struct Progress {
  std::string file;
  double part = 0;  // of the file, 0 to 1
  std::int64_t rows = 0;
  double seconds_left = 0;  // estimate; 0 when unknown
};

struct ImportRequest {
  std::string database;            // made when missing, with its folder
  std::vector<std::string> files;  // published files, as they come: gzip, zip and tar too
  std::optional<Kind> as;          // for a file whose content does not tell
  // For services that come without their structure (API answers): its SIRET.
  std::string structure;
  // Of SIRENE only: "public" (public bodies), SIRENs and SIRETs. Empty: everything.
  std::vector<std::string> only;
  std::function<void(const Progress&)> progress;  // about ten times a second
};

struct BadRow {
  std::string place;  // "Services, ligne 12" as told by the file: sheet or member, and line
  std::uint64_t line = 0;
  base::Localized reason;
};

struct FileOutcome {
  std::string file;
  std::vector<Copy> copies;      // what it brought
  std::vector<BadRow> bad_rows;  // the first 10,000
  std::int64_t bad_count = 0;
};

struct ImportOutcome {
  std::vector<FileOutcome> files;
  std::uint64_t bytes = 0;  // of the database
};

// All or nothing: the files go into a copy beside the database, which takes its place once
// everything is written and on the disk. A failure or a kill at any moment leaves the old one in
// use; what is left over is taken away by the next import. Two imports at once wait for each other.
// A whole file replaces what an earlier one of its kind brought; what came from other kinds stays,
// but for the structures and services both know, which the new one decides.
// Errors: a file that is missing, of no known kind, cut short, or with more bad rows than good
// (bad_input); a wrong --as or --structure (usage); disk full (environment).
base::Result<ImportOutcome> import_files(const ImportRequest& request);

// ---------------------------------------------------------------------------------------------
// What follows from a structure

// The decision table 8.2 for a recipient and the service that is named. nullopt: not known.
struct Requirements {
  std::optional<bool> service_code;
  std::optional<bool> commitment_number;
  std::optional<bool> one_of_both;  // a service code or a commitment number
};
Requirements requirements_of(const Structure& structure, const std::optional<Service>& service);

// ---------------------------------------------------------------------------------------------
// Names

// The words of a name as they are compared: folded, abbreviations opened ("CHU" is "centre
// hospitalier universitaire", "Mairie de" is "commune", "St" is "saint"), small words dropped.
std::vector<std::string> words_of_name(std::string_view name);

enum class Agreement : std::uint8_t {
  same,        // the same words, or one is the other and more
  partly,      // they share a word that tells bodies apart, or nothing tells
  other_body,  // the same place, but another body of it: a CCAS for a commune
  different    // nothing in common that tells bodies apart
};
struct NameComparison {
  Agreement agreement = Agreement::partly;
  base::Localized reason;  // "« X » n'a aucun mot en commun avec « Y »"
};
// The printed name against what the directory calls the body; the best of several.
NameComparison compare_names(std::string_view printed, const std::vector<std::string>& known);

// ---------------------------------------------------------------------------------------------
// Proposals

// The likely right SIRET for one that is wrong or unknown.
struct Proposal {
  enum class Why : std::uint8_t {
    one_digit,  // one digit differs
    swapped,    // two neighbouring digits are swapped
    other_nic,  // another establishment of the same SIREN
    same_name,  // the name and the city
    successor   // the establishment moved
  };
  std::string siret, name, city;
  Why why = Why::one_digit;
  bool name_agrees = false;
};
base::Localized describe(const Proposal& proposal);

// Recipients: looked for among the structures. Best first, at most three.
std::vector<Proposal> propose_recipient(const Directory& directory, std::string_view siret,
                                        std::string_view name, std::string_view city);
// Suppliers: looked for among the establishments of SIRENE. Best first, at most three.
std::vector<Proposal> propose_supplier(const Directory& directory, std::string_view siret,
                                       std::string_view name);

}  // namespace recevable::directory
