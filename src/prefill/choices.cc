// Cadre de facturation and type de TVA, from cues on the page.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "prefill/prefill.h"

namespace recevable::prefill {
namespace {

using invoice::DocumentKind;
using invoice::Invoice;

bool mentions(const invoice::Text& field, std::string_view stem) {
  return field && base::fold(*field).find(stem) != std::string::npos;
}

bool is_settled(const Invoice& invoice) {
  if (!invoice.totals.payable || !invoice.totals.payable->is_zero()) return false;
  const bool has_paid = invoice.totals.paid && invoice.totals.paid->sign() > 0;
  return has_paid || invoice.mentions.already_paid;
}

const base::Localized kWorks{"espace « Factures de travaux »", "\"Factures de travaux\" space"};
const base::Localized kA1{"A1, facture", "A1, invoice"};
const base::Localized kA2{"A2, facture déjà payée", "A2, invoice already paid"};
const base::Localized kA9{"A9, facture de sous-traitant", "A9, invoice of a subcontractor"};
const base::Localized kA12{"A12, facture de cotraitant", "A12, invoice of a co-contractor"};

// The framework the page itself names, when it is one of the simple form.
Choice printed_framework(const std::string& code) {
  const base::Localized why{"Ce cadre est écrit sur la facture.",
                            "This framework is printed on the invoice."};
  if (code == "A1") return {code, kA1, why, true};
  if (code == "A2") return {code, kA2, why, true};
  if (code == "A9") return {code, kA9, why, true};
  if (code == "A12") return {code, kA12, why, true};
  return {};
}

Choice choice_for_partners(const Invoice& invoice) {
  const base::Localized valideur{
      " Il faudra donner le SIRET de celui qui valide ; il a 15 jours.",
      " You will have to give the SIRET of who validates; they have 15 days."};
  if (mentions(invoice.mentions.subcontracting, "cotrait") ||
      mentions(invoice.mentions.subcontracting, "co-trait")) {
    return {"A12",
            kA12,
            {"La facture parle de cotraitance : à choisir si vous êtes cotraitant du marché." +
                 valideur.fr,
             "The invoice speaks of co-contracting: choose it if you are a co-contractor." +
                 valideur.en},
            false};
  }
  return {"A9",
          kA9,
          {"La facture parle de sous-traitance ou de paiement direct : à choisir si vous êtes le "
           "sous-traitant accepté (DC4) ; sinon A1." +
               valideur.fr,
           "The invoice speaks of subcontracting or direct payment: choose it if you are the "
           "accepted subcontractor (DC4); if not, A1." +
               valideur.en},
          false};
}

bool is_time_or_labour(const invoice::Line& line) {
  static constexpr std::array<std::string_view, 8> kUnits{"h",    "heure", "heures",  "j",
                                                          "jour", "jours", "forfait", "ft"};
  return line.unit && std::ranges::find(kUnits, base::fold(*line.unit)) != kUnits.end();
}

bool all_services(const Invoice& invoice) {
  return !invoice.lines.empty() && std::ranges::all_of(invoice.lines, is_time_or_labour);
}

bool has_vat(const Invoice& invoice) {
  if (invoice.totals.vat) return invoice.totals.vat->sign() != 0;
  return std::ranges::any_of(invoice.vat_breakdown, [](const invoice::VatRow& row) {
    return row.amount && row.amount->sign() != 0;
  });
}

Choice on_debits(base::Localized why, bool sure) {
  return {"TVA_SUR_DEBIT", {"TVA sur les débits", "VAT on debits"}, std::move(why), sure};
}

Choice on_receipts(base::Localized why, bool sure) {
  return {"TVA_SUR_ENCAISSEMENT",
          {"TVA sur les encaissements", "VAT on receipts"},
          std::move(why),
          sure};
}

Choice regime_with_vat(const Invoice& invoice) {
  if (invoice.mentions.vat_on_debits) {
    return on_debits({"La facture porte l'option pour le paiement de la TVA d'après les débits.",
                      "The invoice bears the option for VAT on debits."},
                     true);
  }
  const invoice::Text& category = invoice.mentions.operation_category;
  const bool goods = mentions(category, "bien");
  const bool services = mentions(category, "service") || mentions(category, "prestation");
  if (goods && !services) {
    return on_debits({"La facture dit qu'elle porte sur des livraisons de biens.",
                      "The invoice says that it is for goods."},
                     true);
  }
  if (services && !goods) {
    return on_receipts(
        {"La facture dit qu'elle porte sur des services, sans l'option pour les débits.",
         "The invoice says that it is for services, without the option for debits."},
        true);
  }
  if (all_services(invoice)) {
    return on_receipts(
        {"Toutes les lignes sont du temps ou du forfait : ce sont des services, sans "
         "l'option pour les débits. À confirmer.",
         "All lines are time or lump sums: services, without the option for "
         "debits. To be confirmed."},
        false);
  }
  return {"",
          {"à choisir", "to be chosen"},
          {"Rien sur la facture ne dit s'il s'agit de biens ou de services. Pour des biens : "
           "TVA_SUR_DEBIT ; pour des services ou des travaux, sans option pour les débits : "
           "TVA_SUR_ENCAISSEMENT.",
           "Nothing on the invoice says whether it is for goods or services. For goods: "
           "TVA_SUR_DEBIT; for services or works, without the option for debits: "
           "TVA_SUR_ENCAISSEMENT."},
          false};
}

}  // namespace

Choice framework_of(const Invoice& invoice) {
  if (invoice.business_process) {
    Choice printed = printed_framework(*invoice.business_process);
    if (!printed.value.empty()) return printed;
  }
  const bool is_statement = invoice.kind && *invoice.kind == DocumentKind::works_statement;
  if (is_statement || invoice.mentions.works) {
    return {
        "works",
        kWorks,
        {"La facture parle de situation, de décompte ou de CCAG travaux : les pièces d'un "
         "marché de travaux se déposent dans leur propre espace (A4 à A25). À confirmer ; "
         "pour un simple bon de commande, A1.",
         "The invoice speaks of a statement (situation, décompte) or of CCAG travaux: documents "
         "of a works contract have a space of their own (A4 to A25). To be confirmed; for a "
         "plain purchase order, A1."},
        is_statement && invoice.kind.confidence >= 0.85};
  }
  if (invoice.mentions.subcontracting) return choice_for_partners(invoice);
  if (is_settled(invoice)) {
    return {"A2",
            kA2,
            {"Il ne reste rien à payer : en A1 la facture pourrait être payée deux fois.",
             "Nothing is left to pay: with A1 the invoice might be paid twice."},
            true};
  }
  if (invoice.mentions.already_paid) {
    return {"A2",
            kA2,
            {"La facture dit qu'elle est déjà payée, mais son net à payer n'est pas lu comme nul : "
             "A2 si tout est payé, sinon A1.",
             "The invoice says that it is paid, but its amount due was not read as zero: A2 if "
             "everything is paid, A1 if not."},
            false};
  }
  return {"A1",
          kA1,
          {"C'est le cas ordinaire, et rien sur la facture n'en indique un autre.",
           "It is the ordinary case, and nothing on the invoice points to another."},
          false};
}

Choice vat_regime_of(const Invoice& invoice) {
  if (has_vat(invoice)) return regime_with_vat(invoice);
  const base::Localized exempt{"Exonération", "Exemption (EXONERATION)"};
  if (invoice.mentions.vat_exemption) {
    return {"EXONERATION",
            exempt,
            {"La facture est sans TVA et en donne la raison : recopiez-la dans « Motif "
             "d'exonération ».",
             "The invoice is without VAT and gives the reason: copy it to \"Motif "
             "d'exonération\"."},
            true};
  }
  if (invoice.mentions.reverse_charge) {
    return {"EXONERATION",
            exempt,
            {"La TVA est due par le client (autoliquidation) : donnez cette mention comme motif "
             "d'exonération. À confirmer.",
             "VAT is due by the customer (autoliquidation): give this mention as the reason of "
             "exemption. To be confirmed."},
            false};
  }
  if (invoice.totals.vat) {
    return {"SANS_TVA",
            {"Sans TVA", "Without VAT"},
            {"La TVA est nulle et aucune raison n'a été lue : si la facture est exonérée, écrivez "
             "la mention et choisissez EXONERATION.",
             "VAT is zero and no reason was read: if the invoice is exempt, print the mention and "
             "choose EXONERATION."},
            false};
  }
  return {"",
          {"à choisir", "to be chosen"},
          {"Ni montant de TVA ni mention d'exonération n'ont été lus : choisissez d'après votre "
           "régime.",
           "Neither an amount of VAT nor a mention of exemption was read: choose by your regime."},
          false};
}

}  // namespace recevable::prefill
