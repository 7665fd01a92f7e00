// The parties in SIRENE: whether their establishments exist and are open, and under which name.
#include <string>
#include <utility>
#include <vector>

#include "check/known_facts.h"

namespace recevable::check {
namespace {

using directory::Agreement;
using directory::Copy;
using directory::Kind;
using rules::Datum;

class Sirene {
 public:
  explicit Sirene(Gathering& gathering)
      : gathering_(gathering),
        supplier_(gathering.invoice().supplier),
        directory_(gathering.directory()),
        stock_(directory_.copy_of(Kind::sirene_establishments)) {}

  void gather() {
    const Copy* copy = stock_ != nullptr ? stock_ : directory_.copy_of(Kind::answers);
    if (copy == nullptr) {
      return gathering_.fact(
          "available.sirene",
          Datum::not_available({"La base SIRENE n'est pas dans l'annuaire local : importez "
                                "StockEtablissement et StockUniteLegale.",
                                "SIRENE is not in the local directory: import "
                                "StockEtablissement and StockUniteLegale."}));
    }
    gathering_.fact("available.sirene", Datum::of(true));
    gathering_.describe_copy(
        "sirene",
        stock_ != nullptr ? base::Localized{"la copie de SIRENE", "the copy of SIRENE"}
                          : base::Localized{"la réponse enregistrée de l'annuaire des entreprises",
                                            "the saved answer of the directory of companies"},
        copy->date);
    gathering_.fact("sirene.date", Datum::of(copy->date));
    if (supplier_.siret) supplier();
    if (gathering_.invoice().buyer.siret) recipient();
  }

 private:
  void supplier() {
    const auto& siret = supplier_.siret;
    const auto found = directory_.establishment(*siret);
    if (!found) return supplier_missing();
    const double sure = gathering_.trust_in(found->date);
    gathering_.fact_of("sirene.supplier.exists", true, siret, sure);
    gathering_.fact_of("sirene.supplier.active", found->open, siret, sure);
    if (!found->open) {
      gathering_.fact("sirene.supplier.state", Datum::of("closed", closed_words(found->since)));
      advise_supplier();
    }
    compare_name(*found, sure);
  }

  static base::Localized closed_words(const std::optional<base::Date>& since) {
    if (!since) return {"fermé", "closed"};
    return {"fermé depuis le " + base::format_for_people(*since, base::Language::fr),
            "closed since " + base::format_for_people(*since, base::Language::en)};
  }

  void supplier_missing() {
    if (stock_ == nullptr || !stock_->whole) {
      return gathering_.fact(
          "sirene.supplier.exists",
          Datum::not_available(
              {"La copie de SIRENE n'est pas complète : ce fournisseur n'y est pas.",
               "The copy of SIRENE is not whole: this supplier is not in it."}));
    }
    gathering_.fact_of("sirene.supplier.exists", false, supplier_.siret,
                       gathering_.trust_in(stock_->date));
    advise_supplier();
  }

  void compare_name(const directory::Establishment& found, double sure) {
    const auto unit = directory_.unit(supplier_.siret->substr(0, 9));
    if (!unit || unit->name.empty()) return;  // not known, or not disclosed (IMP-SIR-03)
    gathering_.fact("sirene.supplier.name", Datum::of(unit->name));
    if (!can_be_compared(supplier_.name)) return;
    std::vector<std::string> names{unit->name};
    names.insert(names.end(), unit->names.begin(), unit->names.end());
    names.insert(names.end(), found.names.begin(), found.names.end());
    const auto comparison = directory::compare_names(*supplier_.name, names);
    gathering_.fact("sirene.supplier.name_reason",
                    Datum::of(comparison.reason.fr, comparison.reason));
    gathering_.fact_of("sirene.supplier.name_agrees", comparison.agreement != Agreement::different,
                       supplier_.name, std::min(sure, kOtherName));
  }

  void advise_supplier() {
    const auto proposals = directory::propose_supplier(
        directory_, *supplier_.siret, supplier_.name ? *supplier_.name : std::string());
    if (proposals.empty()) {
      return gathering_.fact("sirene.supplier.advice",
                             Datum::of("", {"Recopiez le SIRET de votre avis de situation INSEE.",
                                            "Copy the SIRET of your INSEE statement."}));
    }
    gathering_.fact(
        "sirene.supplier.advice",
        Datum::of(proposals.front().siret,
                  advice_of(proposals, {"Vérifiez-le sur votre avis de situation INSEE.",
                                        "Check it on your INSEE statement."})));
  }

  void recipient() {
    const auto& siret = gathering_.invoice().buyer.siret;
    const auto found = directory_.establishment(*siret);
    if (!found) return;
    gathering_.fact_of("sirene.recipient.active", found->open, siret,
                       gathering_.trust_in(found->date));
    if (found->open) return;
    const auto next = directory_.successors(*siret);
    if (next.empty()) {
      return gathering_.fact("sirene.recipient.advice",
                             Datum::of("", {"Demandez à l'organisme son SIRET actuel.",
                                            "Ask the body for its present SIRET."}));
    }
    const std::string& successor = next.front().siret;
    gathering_.fact(
        "sirene.recipient.advice",
        Datum::of(
            successor,
            {"Établissement qui lui succède : " + successor + ". Vérifiez-le avec l'organisme.",
             "Establishment that succeeds it: " + successor + ". Check it with the body."}));
  }

  Gathering& gathering_;
  const invoice::Supplier& supplier_;
  const directory::Directory& directory_;
  const Copy* stock_;
};

}  // namespace

void gather_sirene(Gathering& gathering) {
  Sirene(gathering).gather();
}

}  // namespace recevable::check
