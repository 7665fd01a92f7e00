// Mentions as meaning: other wordings, other languages, and sentences that only look like them.
#include <catch2/catch.hpp>

#include "document/page_builder.h"
#include "extract/extract.h"

namespace recevable::extract::test {
namespace {

using document::test::PageBuilder;
using invoice::Mentions;

struct Sentence {
  invoice::Text Mentions::* mention;
  const char* name;
  std::vector<std::string> yes, no;
};

invoice::Mentions read(const std::string& sentence) {
  PageBuilder page;
  page.text(40, 600, sentence);
  return extract(page.document()).mentions;
}

const std::vector<Sentence> kSentences = {
    {&Mentions::late_penalty,
     "late_penalty",
     {"Tout retard de règlement entraîne une pénalité exigible sans rappel.",
      "Taux directeur de la BCE majoré de 10 points en cas de retard de paiement.",
      "Statutory interest is charged on overdue amounts.",
      "Bei Verzug berechnen wir Zinsen von 9 Prozentpunkten über dem Basiszinssatz.",
      "Bij te late betaling is de wettelijke rente verschuldigd.",
      "In caso di ritardo saranno applicati interessi moratori."},
     {"Pénalités de retard de livraison : 100 € par jour.",
      "Pénalités pour retard dans l'exécution des travaux : 1/1000.", "Le chantier a du retard."}},
    {&Mentions::recovery_fee_40,
     "recovery_fee_40",
     {"Indemnité de recouvrement (art. D. 2192-35 CCP).",
      "Une somme forfaitaire de 40 euros est due.", "Recovery costs: fixed compensation of 40 EUR.",
      "Gastos de cobro: 40 EUR."},
     {"Frais de dossier : 40 €.", "Recouvrement par nos soins."}},
    {&Mentions::discount_terms,
     "discount_terms",
     {"Taux d'escompte pour règlement anticipé : 0 %.", "No cash discount.",
      "Zahlbar innerhalb 30 Tagen ohne Abzug.", "Sin descuento por pronto pago."},
     {"Remise commerciale de 5 %.", "Discounted price."}},
    {&Mentions::vat_exemption,
     "vat_exemption",
     {"Opération exonérée, article 262 ter I du CGI.",
      "Formation exonérée de TVA (art. 261 4-4° a).", "Association non assujettie à la TVA.",
      "Operación exenta de IVA.", "Umsatzsteuerfrei.",
      "TVA non applicable, article L. 223-3 du CIBS"},
     {"TVA non récupérable sur les véhicules.",
      "Exonération de responsabilité en cas de force majeure.", "N° TVA : FR44732829320"}},
    {&Mentions::reverse_charge,
     "reverse_charge",
     {"TVA à la charge du preneur, art. 283-2 du CGI.", "Le preneur est redevable de la TVA.",
      "VAT to be accounted for by the recipient.", "Btw verlegd.", "Inversione contabile."},
     {"Le régime de l'autoliquidation ne s'applique pas.", "Procédure de liquidation judiciaire.",
      "Preneur de son."}},
    {&Mentions::vat_on_debits,
     "vat_on_debits",
     {"Option pour les débits exercée.", "TVA payée d'après les débits."},
     {"TVA sur les encaissements.", "Nous n'avons pas opté pour la TVA sur les débits.",
      "Débits de boissons."}},
    {&Mentions::operation_category,
     "operation_category",
     {"Livraisons de biens et prestations de services", "Catégorie d'opération : mixte",
      "Category of operation: supply of services"},
     {"Selon nos conditions générales de prestation de services.",
      "Contrat de prestation de services n° 12.", "Bon de livraison"}},
    {&Mentions::decennial_insurance,
     "decennial_insurance",
     {"Garantie décennale souscrite auprès de Bâti Garanties, contrat 44-71, France entière."},
     {"Assurance responsabilité civile professionnelle.", "Une décennie d'expérience."}},
    {&Mentions::approved_body,
     "approved_body",
     {"Membre d'un centre de gestion agréé, le règlement par chèque est accepté.",
      "Adhérent d'une association agréée.",
      "Acceptant le règlement des sommes dues par chèques libellés à son nom."},
     {"Association agréée de jeunesse et d'éducation populaire.", "Chèques non acceptés.",
      "Installateur agréé."}},
    {&Mentions::subrogation,
     "subrogation",
     {"Créance cédée dans le cadre de la loi Dailly.", "Notre factor est subrogé dans nos droits.",
      "Paiement libératoire à l'ordre de notre factor."},
     {"Marché sans subrogation.", "Le facteur passe à midi."}},
    {&Mentions::self_billing,
     "self_billing",
     {"Facture établie par le client au nom et pour le compte du fournisseur.",
      "Self-billed invoice"},
     {"Facture établie par nos soins."}},
    {&Mentions::margin_scheme,
     "margin_scheme",
     {"Régime particulier - Objets d'art", "Régime particulier – Agences de voyages",
      "Margin scheme: second-hand goods"},
     {"Régime particulier de sécurité sociale.", "Marge de recul"}},
    {&Mentions::training_declaration,
     "training_declaration",
     {"Déclaration d'activité enregistrée sous le numéro 76 31 09412 31."},
     {"Déclaration d'activité partielle de mars."}},
    {&Mentions::already_paid,
     "already_paid",
     {"Facture soldée par virement du 12/10.", "PAID IN FULL"},
     {"Si cette facture est déjà réglée, ne tenez pas compte de ce courrier.", "Reste à payer"}},
    {&Mentions::subcontracting,
     "subcontracting",
     {"Sous-traitant agréé, paiement direct (DC4)."},
     {"Sous-traitance interdite.", "Traitement de surface"}},
};

TEST_CASE("Mentions in other words, and what only resembles them") {
  for (const Sentence& test : kSentences) {
    CAPTURE(test.name);
    for (const std::string& sentence : test.yes) {
      CAPTURE(sentence);
      CHECK((read(sentence).*test.mention).state == invoice::State::present);
    }
    for (const std::string& sentence : test.no) {
      CAPTURE(sentence);
      CHECK((read(sentence).*test.mention).state == invoice::State::absent);
    }
  }
}

TEST_CASE("A mention in two languages on one line") {
  const auto mentions =
      read("Autoliquidation / Reverse charge – Pas d'escompte / No early payment discount");
  CHECK(mentions.reverse_charge);
  CHECK(mentions.discount_terms);
}

TEST_CASE("An insurance is read with its insurer and its area, over several lines") {
  PageBuilder page;
  page.column(
      40, 600,
      {"Garantie décennale : Compagnie Basque d'Assurances,",
       "12 rue Maubec 64100 Bayonne, police 64.220.917,", "valable en France métropolitaine."});
  const auto insurance = extract(page.document()).mentions.decennial_insurance;
  REQUIRE(insurance);
  CHECK(insurance->find("Compagnie Basque") != std::string::npos);
  CHECK(insurance->find("France métropolitaine") != std::string::npos);
}

}  // namespace
}  // namespace recevable::extract::test
