#include "check/known.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "identifiers/identifiers.h"

namespace recevable::check {
namespace {

using directory::Agreement;
using directory::Copy;
using directory::Directory;
using directory::Kind;
using rules::Datum;

// How far a copy may be trusted by its age (IMP-ANN-06): after six months it decides nothing any
// more, and a finding from it only asks to look.
constexpr int kFreshDays = 30, kStaleDays = 180;
double trust(int age) {
  if (age <= kFreshDays) return 0.97;
  return age <= kStaleDays ? 0.9 : 0.55;
}

// Names that share nothing are rarely one body; with the same place, more often.
constexpr double kOtherName = 0.75, kOtherNameSamePlace = 0.5, kOtherBody = 0.7;
// A line taken for a name may be an address or a slogan: below, names are not compared.
constexpr double kSureName = 0.7;
constexpr std::size_t kListedCodes = 5, kMostServices = 2000;

Datum in_words(std::string value, base::Localized words) {
  Datum datum = Datum::of(std::move(value));
  datum.words = std::move(words);
  return datum;
}

base::Localized described(const base::Localized& what, base::Date date, int age) {
  return {fmt::format("{} du {} (il y a {} jour{})", what.fr,
                      base::format_for_people(date, base::Language::fr), age, age > 1 ? "s" : ""),
          fmt::format("{} of {} ({} day{} old)", what.en,
                      base::format_for_people(date, base::Language::en), age, age == 1 ? "" : "s")};
}

base::Localized joined(const std::vector<directory::Proposal>& proposals) {
  base::Localized list;
  for (const directory::Proposal& proposal : proposals) {
    const base::Localized one = describe(proposal);
    list.fr += (list.fr.empty() ? "" : " ; ") + one.fr;
    list.en += (list.en.empty() ? "" : "; ") + one.en;
  }
  return list;
}

bool can_be_compared(const invoice::Text& name) {
  return name && name.confidence >= kSureName && !name->empty() && !base::is_digit(name->front());
}

class Known {
 public:
  Known(rules::Subject& subject, const invoice::Invoice& invoice, const Options& options)
      : subject_(subject),
        invoice_(invoice),
        directory_(*options.knowledge->directory),
        today_(options.on.ok() ? options.on : base::today()) {}

  void collect() {
    set_directory();
    set_sirene();
    if (directory_.broken()) {
      unavailable();
      return;
    }
    for (auto& [path, datum] : facts_) subject_.set(path, std::move(datum));
  }

 private:
  void fact(std::string path, Datum datum) {
    facts_.emplace_back(std::move(path), std::move(datum));
  }

  // A fact about a field: as sure as the copy and the field are.
  template <class T, class Field>
  void fact_of(std::string path, T value, const Field& field, double confidence) {
    Datum datum = Datum::of(std::move(value));
    datum.confidence = std::min(confidence, field.confidence);
    fact(std::move(path), std::move(datum));
  }

  void unavailable() {
    const base::Localized reason{
        "L'annuaire local ne peut plus être lu : refaites l'import (recevable directory import).",
        "The local directory can no longer be read: import again (recevable directory import)."};
    subject_.set("available.directory", Datum::not_available(reason));
    subject_.set("available.sirene", Datum::not_available(reason));
  }

  int age_of(base::Date date) const { return std::max(0, base::days_between(date, today_)); }

  // --- The recipient ---

  void set_directory() {
    const auto& siret = invoice_.buyer.siret;
    const bool has_structures = std::ranges::any_of(directory_.copies(), [](const Copy& copy) {
      return copy.kind == Kind::structures || copy.kind == Kind::ppf || copy.kind == Kind::answers;
    });
    fact("available.directory",
         has_structures ? Datum::of(true)
                        : Datum::not_available(
                              {"L'annuaire local ne contient pas de structures : importez "
                               "l'annuaire Chorus Pro.",
                               "The local directory holds no structures: import the Chorus Pro "
                               "directory."}));
    if (!has_structures) return;
    std::optional<directory::Structure> structure;
    if (siret) structure = directory_.structure(*siret);
    const Copy* whole = directory_.whole_structures();
    base::Date date{};
    if (structure) {
      date = structure->date;
    } else if (whole != nullptr) {
      date = whole->date;
    } else {
      date = directory_.copies().front().date;
    }
    describe_copy("directory", {"l'annuaire", "the directory"}, date);
    if (siret.state == invoice::State::unreadable) {
      fact("recipient.exists", Datum::unreadable(siret.evidence, siret.confidence));
    }
    if (!siret) return;
    trust_ = trust(age_of(date));
    if (structure) {
      recipient(*structure);
    } else if (whole != nullptr) {
      fact_of("recipient.exists", false, siret, trust_);
      propose({});
    } else {
      fact(
          "recipient.exists",
          Datum::not_available({"L'annuaire local n'est pas complet : ce destinataire n'y est pas.",
                                "The local directory is not whole: this recipient is not in it."}));
    }
    set_public(structure.has_value());
  }

  void describe_copy(const std::string& prefix, const base::Localized& what, base::Date date) {
    const int age = age_of(date);
    const base::Localized words = described(what, date, age);
    fact(prefix + ".described", in_words(base::format_iso(date), words));
    fact(prefix + ".age", Datum::of(std::int64_t{age}));
    if (prefix == "directory") directory_words_ = words;
  }

  void recipient(const directory::Structure& structure) {
    const auto& siret = invoice_.buyer.siret;
    fact_of("recipient.exists", true, siret, trust_);
    if (structure.active) fact_of("recipient.active", *structure.active, siret, trust_);
    fact_of("recipient.name", structure.name, siret, trust_);
    if (structure.works_only) fact_of("recipient.works_only", *structure.works_only, siret, trust_);
    const bool same_name = compare_recipient(structure);
    if (!same_name || structure.active == std::optional(false)) propose(structure.identifier);
    const auto service = set_service(structure);
    set_requirements(structure, service);
  }

  // Returns false when the printed name seems to be somebody else's.
  bool compare_recipient(const directory::Structure& structure) {
    const auto& name = invoice_.buyer.name;
    if (!can_be_compared(name) || structure.name.empty()) return true;
    // The State has one SIRET for all its services, each with a name of its own.
    if (identifiers::is_state_siret(structure.identifier)) {
      fact_of("recipient.name_agrees", true, name, trust_);
      fact_of("recipient.body_agrees", true, name, trust_);
      return true;
    }
    std::vector<std::string> names{structure.name};
    const std::string siren = structure.identifier.substr(0, 9);
    if (const auto unit = directory_.unit(siren)) {
      if (!unit->name.empty()) names.push_back(unit->name);
      names.insert(names.end(), unit->names.begin(), unit->names.end());
    }
    if (const auto establishment = directory_.establishment(structure.identifier)) {
      names.insert(names.end(), establishment->names.begin(), establishment->names.end());
    }
    const auto comparison = directory::compare_names(*name, names);
    fact("recipient.name_reason", in_words(comparison.reason.fr, comparison.reason));
    const bool different = comparison.agreement == Agreement::different;
    const bool same_place = is_same_place(structure);
    fact_of("recipient.name_agrees", !different, name,
            std::min(trust_, different && same_place ? kOtherNameSamePlace : kOtherName));
    // Another body of the same place is only held against the invoice when the directory has it.
    const bool other_body =
        comparison.agreement == Agreement::other_body && has_namesake(structure);
    fact_of("recipient.body_agrees", !other_body, name, std::min(trust_, kOtherBody));
    return !different && !other_body;
  }

  bool is_same_place(const directory::Structure& structure) const {
    const auto& buyer = invoice_.buyer;
    if (buyer.postcode && !structure.postcode.empty() && *buyer.postcode == structure.postcode) {
      return true;
    }
    return buyer.city && !structure.city.empty() &&
           directory::words_of_name(*buyer.city) == directory::words_of_name(structure.city);
  }

  bool has_namesake(const directory::Structure& structure) const {
    const auto found = directory_.search(*invoice_.buyer.name, "", 5);
    return std::ranges::any_of(found, [&](const directory::Match& match) {
      return match.structure.identifier != structure.identifier &&
             match.structure.active.value_or(true) &&
             directory::compare_names(*invoice_.buyer.name, {match.structure.name}).agreement ==
                 Agreement::same;
    });
  }

  void propose(const std::string& known_as) {
    const auto& buyer = invoice_.buyer;
    const std::string name = buyer.name ? *buyer.name : std::string();
    const std::string city = buyer.city ? *buyer.city : std::string();
    auto proposals = directory::propose_recipient(directory_, *buyer.siret, name, city);
    // The SIRET is that of a body: only one whose name is printed is a better one.
    if (!known_as.empty()) {
      std::erase_if(proposals, [](const directory::Proposal& p) { return !p.name_agrees; });
    }
    if (!proposals.empty()) {
      const base::Localized list = joined(proposals);
      fact("recipient.suggestion", Datum::of(proposals.front().siret));
      fact("recipient.advice",
           in_words(proposals.front().siret, {"SIRET probable : " + list.fr +
                                                  ". Vérifiez-le avec "
                                                  "l'organisme, puis corrigez la facture.",
                                              "Likely SIRET: " + list.en +
                                                  ". Check it with the body, "
                                                  "then correct the invoice."}));
      return;
    }
    const std::string what = name.empty() ? "NOM" : name;
    fact("recipient.advice",
         in_words("search", {"Demandez à l'organisme son SIRET Chorus Pro, ou cherchez-le : "
                             "recevable directory search \"" +
                                 what + "\".",
                             "Ask the body for its Chorus Pro SIRET, or look for it: recevable "
                             "directory search \"" +
                                 what + "\"."}));
  }

  // Who is no public body is no customer for Chorus Pro (CPRO-RCP-04): the directory, the number
  // and the legal category tell.
  void set_public(bool in_directory) {
    const auto& siret = invoice_.buyer.siret;
    const std::string siren = siret->substr(0, 9);
    if (in_directory || identifiers::public_body(siren)) {
      return fact_of("recipient.is_public", true, siret, trust_);
    }
    const auto unit = directory_.unit(siren);
    if (!unit || unit->category.empty()) {
      return fact("recipient.is_public",
                  Datum::not_available({"Rien ne dit si ce destinataire est public : importez "
                                        "StockUniteLegale de SIRENE.",
                                        "Nothing tells whether this recipient is public: import "
                                        "StockUniteLegale of SIRENE."}));
    }
    // 4: public law under common rules (EPIC, régies); 7: public law; 8: social security bodies.
    const char kind = unit->category.front();
    fact_of("recipient.is_public", kind == '4' || kind == '7' || kind == '8', siret,
            trust(age_of(unit->date)));
  }

  // --- The service ---

  std::optional<directory::Service> set_service(const directory::Structure& structure) {
    const auto& code = invoice_.service_code;
    if (code.state == invoice::State::unreadable) {
      fact("service.exists", Datum::unreadable(code.evidence, code.confidence));
    }
    if (!code) return std::nullopt;
    const auto like = directory_.services_like(structure.identifier, *code);
    if (!like.empty() && like.front().code == *code) {
      const directory::Service& service = like.front();
      fact_of("service.exists", true, code, trust_);
      fact_of("service.active", service.usable_on(today_), code, trust_);
      fact_of("service.name", service.name, code, trust_);
      if (service.commitment_required) {
        fact_of("service.commitment_required", *service.commitment_required, code, trust_);
      }
      if (!service.usable_on(today_)) advise_codes(structure);
      return service;
    }
    if (directory_.whole_services() == nullptr) {
      fact("service.exists",
           Datum::not_available({"L'annuaire local ne contient pas les services : importez-les "
                                 "aussi.",
                                 "The local directory does not hold the services: import them "
                                 "too."}));
      return std::nullopt;
    }
    fact_of("service.exists", false, code, trust_);
    if (!like.empty()) {
      fact("service.advice",
           in_words(like.front().code, {"Dans l'annuaire, ce code s'écrit « " + like.front().code +
                                            " » : recopiez-le tel quel.",
                                        "In the directory this code is written \"" +
                                            like.front().code + "\": copy it as it is."}));
      return like.front();
    }
    advise_codes(structure);
    return std::nullopt;
  }

  // The code whose label was printed in its place (CPRO-SVC-05), or the codes there are.
  void advise_codes(const directory::Structure& structure) {
    const std::string printed = base::squeeze(*invoice_.service_code);
    std::string codes;
    std::size_t listed = 0, more = 0;
    for (const directory::Service& service :
         directory_.services(structure.identifier, kMostServices)) {
      if (!service.usable_on(today_)) continue;
      if (!printed.empty() && printed == base::squeeze(service.name)) {
        fact_of("service.of_label", service.code, invoice_.service_code, trust_);
      }
      if (listed < kListedCodes) {
        codes += (codes.empty() ? "" : ", ") + service.code;
        ++listed;
      } else {
        ++more;
      }
    }
    const base::Localized words =
        codes.empty()
            ? base::Localized{"Ce destinataire n'a aucun service actif : déposez sans code "
                              "service, ou demandez-lui.",
                              "This recipient has no active service: deposit without a service "
                              "code, or ask it."}
            : base::Localized{
                  "Codes de ce destinataire : " + codes +
                      (more > 0 ? fmt::format(" et {} autres", more) : "") +
                      ". Demandez-lui lequel utiliser.",
                  "Codes of this recipient: " + codes +
                      (more > 0 ? fmt::format(" and {} more", more) : "") +
                      ". Ask it which one to use."};
    fact("service.advice", in_words(codes, words));
  }

  // --- What is required ---

  void set_requirements(const directory::Structure& structure,
                        const std::optional<directory::Service>& service) {
    const directory::Requirements needed = directory::requirements_of(structure, service);
    const auto& siret = invoice_.buyer.siret;
    bool agree = true, compared = false;
    const auto take = [&](const std::optional<bool>& known, const std::string& name) {
      if (!known) return;
      fact_of("recipient." + name, *known, siret, trust_);
    };
    take(needed.service_code, "service_required");
    take(needed.commitment_number, "commitment_required");
    take(needed.one_of_both, "service_or_commitment_required");
    const auto decide = [&](const std::optional<bool>& known, const std::string& path) {
      if (!known) return;
      const Datum& said = subject_.get(path);
      if (said.state == Datum::State::present) {
        compared = true;
        agree = agree && said.boolean == *known;
      }
      fact_of(path, *known, siret, trust_);
    };
    decide(needed.service_code, "deposit.service_code_required");
    decide(needed.commitment_number, "deposit.commitment_number_required");
    if (needed.service_code || needed.commitment_number) {
      fact("deposit.requirement_source", in_words("directory", directory_words_));
    }
    if (compared) fact_of("recipient.requirements_agree", agree, siret, trust_);
  }

  // --- SIRENE ---

  void set_sirene() {
    const Copy* copy = directory_.copy_of(Kind::sirene_establishments);
    const Copy* answers = directory_.copy_of(Kind::answers);
    fact("available.sirene",
         copy != nullptr || answers != nullptr
             ? Datum::of(true)
             : Datum::not_available({"La base SIRENE n'est pas dans l'annuaire local : importez "
                                     "StockEtablissement et StockUniteLegale.",
                                     "SIRENE is not in the local directory: import "
                                     "StockEtablissement and StockUniteLegale."}));
    if (copy == nullptr && answers == nullptr) return;
    const base::Date date = copy != nullptr ? copy->date : answers->date;
    describe_copy("sirene", {"la copie de SIRENE", "the copy of SIRENE"}, date);
    fact("sirene.date", Datum::of(date));
    supplier(copy != nullptr && copy->whole);
    if (invoice_.buyer.siret) recipient_in_sirene();
  }

  void supplier(bool whole) {
    const auto& siret = invoice_.supplier.siret;
    if (!siret) return;
    const auto found = directory_.establishment(*siret);
    if (!found) {
      if (!whole) {
        return fact("sirene.supplier.exists",
                    Datum::not_available(
                        {"La copie de SIRENE n'est pas complète : ce fournisseur n'y est pas.",
                         "The copy of SIRENE is not whole: this supplier is not in it."}));
      }
      const Copy* copy = directory_.copy_of(Kind::sirene_establishments);
      fact_of("sirene.supplier.exists", false, siret, trust(age_of(copy->date)));
      return advise_supplier();
    }
    const double sure = trust(age_of(found->date));
    fact_of("sirene.supplier.exists", true, siret, sure);
    fact_of("sirene.supplier.active", found->open, siret, sure);
    if (!found->open && found->since) fact("sirene.supplier.closed_on", Datum::of(*found->since));
    if (!found->open) advise_supplier();
    const auto unit = directory_.unit(siret->substr(0, 9));
    if (!unit || unit->name.empty()) return;  // not known, or not disclosed (IMP-SIR-03)
    fact("sirene.supplier.name", Datum::of(unit->name));
    const auto& name = invoice_.supplier.name;
    if (!can_be_compared(name)) return;
    std::vector<std::string> names{unit->name};
    names.insert(names.end(), unit->names.begin(), unit->names.end());
    names.insert(names.end(), found->names.begin(), found->names.end());
    const auto comparison = directory::compare_names(*name, names);
    fact("sirene.supplier.name_reason", in_words(comparison.reason.fr, comparison.reason));
    fact_of("sirene.supplier.name_agrees", comparison.agreement != Agreement::different, name,
            std::min(sure, kOtherName));
  }

  void advise_supplier() {
    const auto& supplier = invoice_.supplier;
    const auto proposals = directory::propose_supplier(
        directory_, *supplier.siret, supplier.name ? *supplier.name : std::string());
    if (proposals.empty()) {
      return fact("sirene.supplier.advice",
                  in_words("", {"Recopiez le SIRET de votre avis de situation INSEE.",
                                "Copy the SIRET of your INSEE statement."}));
    }
    const base::Localized list = joined(proposals);
    fact("sirene.supplier.advice",
         in_words(proposals.front().siret,
                  {"SIRET probable : " + list.fr +
                       ". Vérifiez-le sur votre avis de situation "
                       "INSEE.",
                   "Likely SIRET: " + list.en + ". Check it on your INSEE statement."}));
  }

  void recipient_in_sirene() {
    const auto& siret = invoice_.buyer.siret;
    const auto found = directory_.establishment(*siret);
    if (!found) return;
    fact_of("sirene.recipient.active", found->open, siret, trust(age_of(found->date)));
    if (found->open) return;
    const auto next = directory_.successors(*siret);
    base::Localized words{"Demandez à l'organisme son SIRET actuel.",
                          "Ask the body for its present SIRET."};
    if (!next.empty()) {
      words = {"Établissement qui lui succède : " + next.front().siret +
                   ". Vérifiez-le avec "
                   "l'organisme.",
               "Establishment that succeeds it: " + next.front().siret +
                   ". Check it with the "
                   "body."};
    }
    fact("sirene.recipient.advice", in_words(next.empty() ? "" : next.front().siret, words));
  }

  rules::Subject& subject_;
  const invoice::Invoice& invoice_;
  const Directory& directory_;
  base::Date today_;
  double trust_ = 1;
  base::Localized directory_words_;
  std::vector<std::pair<std::string, Datum>> facts_;
};

}  // namespace

void open_knowledge(const Options& options) {
  if (!options.knowledge) return;
  Knowledge& known = *options.knowledge;
  if (!options.directory.empty()) {
    auto opened = Directory::open(options.directory);
    if (opened) {
      known.directory = std::move(*opened);
    } else {
      known.directory_failure = std::move(opened).error();
    }
  }
  if (options.history.empty()) return;
  auto opened = history::Book::open(options.history, history::Book::Access::read);
  if (opened) {
    known.history = std::move(*opened);
  } else {
    known.history_failure = std::move(opened).error();
  }
}

void set_known(rules::Subject& subject, const invoice::Invoice& invoice, const Options& options) {
  subject.set("recipient.advice",
              in_words("", {"Au besoin, cherchez l'organisme dans l'annuaire de Chorus Pro.",
                            "If need be look the body up in the Chorus Pro directory."}));
  subject.set("sirene.supplier.advice", in_words("", {"Il est sur votre avis de situation INSEE.",
                                                      "It is on your INSEE statement."}));
  if (!options.knowledge) return;
  if (options.knowledge->directory_failure) {
    const base::Localized& reason = options.knowledge->directory_failure->message;
    subject.set("available.directory", Datum::not_available(reason));
    subject.set("available.sirene", Datum::not_available(reason));
  }
  if (options.knowledge->directory) Known(subject, invoice, options).collect();
}

}  // namespace recevable::check
