// The recipient: whether the directory has it, as what, and which SIRET was probably meant.
#include <string>
#include <utility>
#include <vector>

#include "check/known_facts.h"
#include "identifiers/identifiers.h"

namespace recevable::check {
namespace {

using directory::Agreement;
using directory::Copy;
using directory::Kind;
using directory::Structure;
using rules::Datum;

// In the same place two names of one body are met more often; another budget of a town is told from
// it by one word.
constexpr double kOtherNameSamePlace = 0.5, kOtherBody = 0.7;

class Recipient {
 public:
  explicit Recipient(Gathering& gathering)
      : gathering_(gathering),
        buyer_(gathering.invoice().buyer),
        directory_(gathering.directory()) {}

  void gather() {
    const Copy* any = newest_with_structures();
    if (any == nullptr) {
      return gathering_.fact(
          "available.directory",
          Datum::not_available({"L'annuaire local ne contient pas de structures : importez "
                                "l'annuaire Chorus Pro.",
                                "The local directory holds no structures: import the Chorus Pro "
                                "directory."}));
    }
    gathering_.fact("available.directory", Datum::of(true));
    std::optional<Structure> structure;
    if (buyer_.siret) structure = directory_.structure(*buyer_.siret);
    const Copy* whole = directory_.whole_structures();
    const base::Date date = structure          ? structure->date
                            : whole != nullptr ? whole->date
                                               : any->date;
    described_ = gathering_.describe_copy("directory", {"l'annuaire", "the directory"}, date);
    trust_ = gathering_.trust_in(date);
    if (buyer_.siret.state == invoice::State::unreadable) {
      gathering_.fact("recipient.exists",
                      Datum::unreadable(buyer_.siret.evidence, buyer_.siret.confidence));
    }
    if (!buyer_.siret) return;
    if (structure) {
      found(*structure);
    } else if (whole != nullptr) {
      gathering_.fact_of("recipient.exists", false, buyer_.siret, trust_);
      propose({});
    } else {
      gathering_.fact(
          "recipient.exists",
          Datum::not_available({"L'annuaire local n'est pas complet : ce destinataire n'y est pas.",
                                "The local directory is not whole: this recipient is not in it."}));
    }
    tell_public(structure.has_value());
  }

 private:
  const Copy* newest_with_structures() const {
    const Copy* newest = nullptr;
    for (const Copy& copy : directory_.copies()) {
      const bool has =
          copy.kind == Kind::structures || copy.kind == Kind::ppf || copy.kind == Kind::answers;
      if (has && (newest == nullptr || newest->date < copy.date)) newest = &copy;
    }
    return newest;
  }

  void found(const Structure& structure) {
    const auto& siret = buyer_.siret;
    gathering_.fact_of("recipient.exists", true, siret, trust_);
    if (structure.active) {
      gathering_.fact_of("recipient.active", *structure.active, siret, trust_);
    }
    gathering_.fact_of("recipient.name", structure.name, siret, trust_);
    if (structure.works_only) {
      gathering_.fact_of("recipient.works_only", *structure.works_only, siret, trust_);
    }
    const bool same_name = compare_name(structure);
    if (!same_name || structure.active == std::optional(false)) propose(structure.identifier);
    gather_service(gathering_, structure, trust_, described_);
  }

  std::vector<std::string> names_of(const Structure& structure) const {
    std::vector<std::string> names{structure.name};
    if (const auto unit = directory_.unit(structure.identifier.substr(0, 9))) {
      if (!unit->name.empty()) names.push_back(unit->name);
      names.insert(names.end(), unit->names.begin(), unit->names.end());
    }
    if (const auto establishment = directory_.establishment(structure.identifier)) {
      names.insert(names.end(), establishment->names.begin(), establishment->names.end());
    }
    return names;
  }

  // Returns false when the printed name seems to be somebody else's.
  bool compare_name(const Structure& structure) {
    const auto& name = buyer_.name;
    if (!can_be_compared(name) || structure.name.empty()) return true;
    // The State has one SIRET for all its services, each with a name of its own.
    if (identifiers::is_state_siret(structure.identifier)) {
      gathering_.fact_of("recipient.name_agrees", true, name, trust_);
      gathering_.fact_of("recipient.body_agrees", true, name, trust_);
      return true;
    }
    const auto comparison = directory::compare_names(*name, names_of(structure));
    gathering_.fact("recipient.name_reason", Datum::of(comparison.reason.fr, comparison.reason));
    const bool different = comparison.agreement == Agreement::different;
    const double sure = different && is_same_place(structure) ? kOtherNameSamePlace : kOtherName;
    gathering_.fact_of("recipient.name_agrees", !different, name, std::min(trust_, sure));
    // Another body of the same place is only held against the invoice when the directory has it.
    const bool other_body =
        comparison.agreement == Agreement::other_body && has_namesake(structure);
    gathering_.fact_of("recipient.body_agrees", !other_body, name, std::min(trust_, kOtherBody));
    return !different && !other_body;
  }

  bool is_same_place(const Structure& structure) const {
    if (buyer_.postcode && !structure.postcode.empty() && *buyer_.postcode == structure.postcode) {
      return true;
    }
    return buyer_.city && !structure.city.empty() &&
           directory::words_of_name(*buyer_.city) == directory::words_of_name(structure.city);
  }

  bool has_namesake(const Structure& structure) const {
    const auto found = directory_.search(*buyer_.name, "", 5);
    return std::ranges::any_of(found, [&](const directory::Match& match) {
      return match.structure.identifier != structure.identifier &&
             match.structure.active.value_or(true) &&
             directory::compare_names(*buyer_.name, {match.structure.name}).agreement ==
                 Agreement::same;
    });
  }

  void propose(const std::string& known_as) {
    const std::string name = buyer_.name ? *buyer_.name : std::string();
    const std::string city = buyer_.city ? *buyer_.city : std::string();
    auto proposals = directory::propose_recipient(directory_, *buyer_.siret, name, city);
    // The SIRET is that of a body: only one whose name is printed is a better one.
    if (!known_as.empty()) {
      std::erase_if(proposals, [](const directory::Proposal& p) { return !p.name_agrees; });
    }
    if (!proposals.empty()) {
      gathering_.fact("recipient.suggestion", Datum::of(proposals.front().siret));
      return gathering_.fact(
          "recipient.advice",
          Datum::of(proposals.front().siret,
                    advice_of(proposals, {"Vérifiez-le avec l'organisme, puis corrigez la facture.",
                                          "Check it with the body, then correct the invoice."})));
    }
    const std::string command =
        "recevable directory search \"" + (name.empty() ? "NOM" : name) + "\".";
    gathering_.fact(
        "recipient.advice",
        Datum::of("search",
                  {"Demandez à l'organisme son SIRET Chorus Pro, ou cherchez-le : " + command,
                   "Ask the body for its Chorus Pro SIRET, or look for it: " + command}));
  }

  // Who is no public body is no customer for Chorus Pro (CPRO-RCP-04): the directory, the number
  // and the legal category tell.
  void tell_public(bool in_directory) {
    const std::string siren = buyer_.siret->substr(0, 9);
    if (in_directory || identifiers::public_body(siren)) {
      return gathering_.fact_of("recipient.is_public", true, buyer_.siret, trust_);
    }
    const auto unit = directory_.unit(siren);
    if (!unit || unit->category.empty()) {
      return gathering_.fact(
          "recipient.is_public",
          Datum::not_available({"Rien ne dit si ce destinataire est public : importez "
                                "StockUniteLegale de SIRENE.",
                                "Nothing tells whether this recipient is public: import "
                                "StockUniteLegale of SIRENE."}));
    }
    // 4: public law under common rules (EPIC, régies); 7: public law; 8: social security bodies.
    const char kind = unit->category.front();
    gathering_.fact_of("recipient.is_public", kind == '4' || kind == '7' || kind == '8',
                       buyer_.siret, gathering_.trust_in(unit->date));
  }

  Gathering& gathering_;
  const invoice::Buyer& buyer_;
  const directory::Directory& directory_;
  double trust_ = 1;
  base::Localized described_;
};

}  // namespace

void gather_recipient(Gathering& gathering) {
  Recipient(gathering).gather();
}

}  // namespace recevable::check
