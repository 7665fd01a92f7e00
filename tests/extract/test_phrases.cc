// Mentions: each met by the wordings people use, and not by what only resembles them.
#include "extract/labels/phrases.h"

#include <catch2/catch.hpp>

#include "base/text.h"

namespace recevable::extract::test {
namespace {

bool met(PhraseKey key, std::string_view sentence) {
  return says(base::fold(sentence), key);
}

struct Case {
  PhraseKey key;
  std::vector<std::string_view> yes, no;
};

TEST_CASE("Every key has its name and at least one wording") {
  for (int i = 0; i < kPhraseKeyCount; ++i) {
    const auto key = static_cast<PhraseKey>(i);
    CAPTURE(name_of(key));
    CHECK(phrase_key(name_of(key)) == key);
    CHECK_FALSE(phrases(key).empty());
    for (const Phrase& phrase : phrases(key)) CHECK_FALSE(stems_of(phrase).empty());
  }
  CHECK_FALSE(phrase_key("late penalty"));
}

TEST_CASE("Mentions are met by their wordings and not by near misses") {
  const std::vector<Case> cases = {
      {PhraseKey::late_penalty,
       {"Pénalités de retard : trois fois le taux d'intérêt légal",
        "PÉNALITÉS EN CAS DE RETARD : 12 %", "Intérêts moratoires au taux de la BCE + 8 points",
        "Tout retard de paiement donne lieu à un taux de 10 %"},
       {"Retard de livraison de deux jours", "Sans intérêt", "Taux de TVA 20 %"}},
      {PhraseKey::recovery_fee_40,
       {"Indemnité forfaitaire pour frais de recouvrement : 40 €",
        "Indemnité forfaitaire de recouvrement de 40 euros", "Frais de recouvrement 40,00 EUR",
        "Article D. 441-5 du code de commerce"},
       {"Indemnité kilométrique : 401 €", "Frais de déplacement : 40 €",
        "Frais de recouvrement à la charge du client"}},
      {PhraseKey::discount_terms,
       {"Pas d'escompte pour paiement anticipé", "Escompte : néant",
        "Aucun escompte ne sera accordé", "Escompte de 2 % pour paiement sous 8 jours"},
       {"Remise de 2 %", "Paiement comptant"}},
      {PhraseKey::vat_exemption,
       {"TVA non applicable, art. 293 B du CGI", "T.V.A. non applicable (article 293B)",
        "Exonération de TVA, article 261-4 du CGI", "Franchise en base"},
       {"TVA 20 % applicable", "TVA acquittée sur les débits", "2293 boulevard"}},
      {PhraseKey::reverse_charge,
       {"Autoliquidation", "Auto-liquidation de la TVA, art. 283-2 nonies",
        "TVA due par le preneur", "Reverse charge"},
       {"Liquidation judiciaire", "TVA due à la livraison"}},
      {PhraseKey::individual_entrepreneur,
       {"Solenne Kermarrec EI", "E.I.", "Entrepreneur individuel", "Micro-entrepreneur"},
       {"EIRL Durand", "Neige", "Entreprise générale du bâtiment"}},
      {PhraseKey::decennial_insurance,
       {"Garantie décennale : AXA n° 123", "Assurance responsabilité décennale"},
       {"Assurance responsabilité civile", "Décembre"}},
      {PhraseKey::vat_on_debits,
       {"Option pour le paiement de la taxe d'après les débits", "TVA acquittée sur les débits"},
       {"TVA sur les encaissements", "Débit : 12 l/min"}},
      {PhraseKey::operation_category,
       {"Livraison de biens", "Prestations de services : opération", "Nature de l'opération"},
       {"Livraison le 12", "Services techniques"}},
      {PhraseKey::subrogation,
       {"Créance cédée à Factorys", "par voie de subrogation", "Affacturage"},
       {"Facture", "Fracture"}},
      {PhraseKey::self_billing, {"Autofacturation", "Auto-facturation"}, {"Facturation", "Auto"}},
      {PhraseKey::margin_scheme,
       {"Régime particulier - Biens d'occasion", "TVA sur la marge"},
       {"Régime simplifié", "Marge brute"}},
      {PhraseKey::vat_group, {"Membre d'un assujetti unique"}, {"Assujetti", "Prix unique"}},
      {PhraseKey::subcontracting,
       {"Sous-traitant : SARL Plu", "Paiement direct au sous-traitant", "Formulaire DC4"},
       {"Traitement des bois", "Paiement à 30 jours", "DC42"}},
      {PhraseKey::works,
       {"Situation de travaux n° 3", "Décompte mensuel", "CCAG-Travaux"},
       {"Situation : 12 rue des Lilas", "Travaux de peinture"}},
      {PhraseKey::already_paid,
       {"Facture acquittée le 12/10/2026", "Pour acquit", "Réglée par carte bancaire"},
       {"À régler avant le 12/10/2026", "Montant à payer"}},
      {PhraseKey::training_declaration,
       {"Déclaration d'activité enregistrée sous le numéro 52 49 01234 49"},
       {"Déclaration de TVA", "Activité : couverture"}},
      {PhraseKey::approved_body,
       {"Membre d'une association agréée, règlement par chèque accepté"},
       {"Association loi 1901", "Artisan agréé"}}};
  for (const Case& test : cases) {
    CAPTURE(name_of(test.key));
    for (const std::string_view sentence : test.yes) {
      CAPTURE(sentence);
      CHECK(met(test.key, sentence));
    }
    for (const std::string_view sentence : test.no) {
      CAPTURE(sentence);
      CHECK_FALSE(met(test.key, sentence));
    }
  }
}

TEST_CASE("Words of public bodies are met whole where they are short") {
  for (const std::string_view name : {"Mairie de Vouneuil", "CHU de Rennes", "CCAS", "Lycée Monge",
                                      "Préfecture du Val-d'Estuaire", "Région Bretagne"}) {
    CAPTURE(name);
    CHECK(met(PhraseKey::public_body, name));
  }
  for (const std::string_view name : {"Chutier SARL", "Toitures Marchadier", "Plomberie Guérin"}) {
    CAPTURE(name);
    CHECK_FALSE(met(PhraseKey::public_body, name));
  }
}

TEST_CASE("Stems begin at a word and numbers are whole") {
  CHECK(find_stem("frais: 40 euros", {"40", false}) == 7);
  CHECK(find_stem("frais: 401 euros", {"40", false}) == std::string_view::npos);
  CHECK(find_stem("frais: 140 euros", {"40", false}) == std::string_view::npos);
  CHECK(find_stem("les penalites", {"penalite", false}) == 4);
  CHECK(find_stem("les penalites", {"penalite", true}) == std::string_view::npos);
  CHECK(find_stem("ei et ei", {"ei", true}, 1) == 6);
  CHECK(find_stem("", {"ei", true}) == std::string_view::npos);
}

}  // namespace
}  // namespace recevable::extract::test
