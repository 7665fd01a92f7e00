// References of the recipient and numbers of the invoice in wordings of every kind of house, and
// where their words and values stand.
#include <catch2/catch.hpp>

#include <initializer_list>

#include "document/page_builder.h"
#include "extract/extract.h"

namespace recevable::extract::test {
namespace {

using document::test::PageBuilder;

std::string text(const invoice::Text& field) {
  return field ? *field : "";
}

std::string text(const invoice::Day& field) {
  return field ? base::format_iso(*field) : "";
}

PageBuilder with_parties() {
  PageBuilder page;
  page.column(50, 40, {"Menuiserie Ozanne SARL", "14 rue des Saules", "37000 Tours"});
  page.column(330, 130,
              {"Commune de Vieilleville", "1 place du Marché", "49125 Vieilleville",
               "SIRET : 217 700 101 00015"});
  return page;
}

// An invoice with some lines between its head and its lines.
invoice::Invoice read(std::initializer_list<std::string_view> lines) {
  PageBuilder page = with_parties();
  page.text(50, 230, "Facture n° FA-12 du 23/11/2026");
  page.column(50, 260, lines);
  return extract(page.document());
}

struct Case {
  const char *line, *value;
};

TEST_CASE("The code of a service in the words of many houses") {
  for (const auto& [line, code] : std::initializer_list<Case>{
           {"Code service à servir dans Chorus Pro : LOGISTIQUE", "LOGISTIQUE"},
           {"Service à renseigner sur le portail Chorus : DST01", "DST01"},
           {"Service exéc. VOIRIE2", "VOIRIE2"},
           {"Service concerné : GRP-SCOL", "GRP-SCOL"},
           {"Service facturé : CTM", "CTM"},
           {"Code du service payeur DIR", "DIR"},
           {"Engagement 2026/318 - service BATI", "BATI"},
           {"À rappeler pour Chorus : service « TECH », engagement TX-56", "TECH"},
           {"Service : TRAVAUX Engagement : 2025-33", "TRAVAUX"},
           {"Lot 2 (marché 25-L2) · engagement FA26-117 · service LECT-PUB · remis en main",
            "LECT-PUB"},
           {"Réf. à porter : 26-0085 (engagement), COMPTA (service).", "COMPTA"},
           {"Service code (Chorus Pro) : BU-PERIO", "BU-PERIO"},
           {"Routing code : DISI-HEB", "DISI-HEB"},
           {"Service destinataire : Direction des achats", ""},
           {"Service gestionnaire : Bureau des marchés", ""},
           {"Service client 02 41 00 00 00", ""},
           {"Notre service SAV", ""}}) {
    INFO(line);
    CHECK(text(read({line}).service_code) == code);
  }
}

TEST_CASE("An engagement in the words of many houses") {
  for (const auto& [line, number] : std::initializer_list<Case>{
           {"Numéro d'engagement à reporter : FC26-0044", "FC26-0044"},
           {"N° d'engagement à rappeler sur toute correspondance : 26-118", "26-118"},
           {"N° d'engagement juridique ou BDC : F26-0717", "F26-0717"},
           {"Engagement hospitalier CH26TX0083 - à payer le 08/12/2026", "CH26TX0083"},
           {"N° d'engagement comptable FC2600214, service FETES", "FC2600214"},
           {"CC-2026-0102 est votre numéro d'engagement", "CC-2026-0102"},
           {"Réf. à porter : 26-0085 (engagement), COMPTA (service).", "26-0085"},
           {"Références Chorus : AFFJUR / 26J-0077 (service / engagement)", "26J-0077"},
           {"N° EJ : 1408822130", "1408822130"},
           {"Engagement juridique Chorus n° 14 0882 2130", "1408822130"},
           {"Engagement pluriannuel de la commune", ""},
           {"Notre engagement qualité depuis 1987", ""}}) {
    INFO(line);
    CHECK(text(read({line}).commitment_number) == number);
  }
}

TEST_CASE("Orders and contracts with their prefixes, lots and glosses") {
  CHECK(text(read({"Bon de commande BC 4471/2026"}).purchase_order) == "BC 4471/2026");
  CHECK(text(read({"Notre confirmation : CMD-7714 (votre bon de commande)"}).purchase_order) ==
        "CMD-7714");
  CHECK(text(read({"N° de bon : BCPISC-2026-14"}).purchase_order) == "BCPISC-2026-14");
  for (const auto& [line, number] :
       std::initializer_list<Case>{{"Marché de maîtrise d'œuvre : 2024 0571 MOE", "2024 0571 MOE"},
                                   {"Accord-cadre AC 2025-01", "AC 2025-01"},
                                   {"Notre marché 25-SPS-07", "25-SPS-07"},
                                   {"MAPA 2026-03 / lot 3", "MAPA 2026-03 / lot 3"},
                                   {"Mandat SIEG 2025-03 (marché)", "SIEG 2025-03"},
                                   {"Notre contrat 25-07", ""}}) {
    INFO(line);
    CHECK(text(read({line}).contract_number) == number);
  }
}

TEST_CASE("The bracket that names several references gives each its own") {
  PageBuilder page = with_parties();
  page.text(50, 230, "Facture n° FA-12 du 23/11/2026");
  page.text(50, 260, "Références Chorus : AFFJUR / 26J-0077");
  page.text(50, 272, "(service / engagement)");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.service_code) == "AFFJUR");
  CHECK(text(invoice.commitment_number) == "26J-0077");
}

TEST_CASE("A code that breaks at its hyphen is one") {
  PageBuilder page = with_parties();
  page.text(50, 230, "Facture n° FA-12 du 23/11/2026");
  page.text(50, 260,
            "Bon de commande BC 4471/2026 - engagement n° R26-EQ-055 - code service LYCEES-");
  page.text(50, 272, "EQUIP - Nature : livraison de biens");
  CHECK(text(extract(page.document()).service_code) == "LYCEES-EQUIP");
}

TEST_CASE("A minus or a dash in a code is the hyphen people type") {
  CHECK(text(read({"Code service : DT\u2212NORD"}).service_code) == "DT-NORD");
  CHECK(text(read({"Engagement : 26\u20130114"}).commitment_number) == "26-0114");
}

TEST_CASE("References between bars, of a kind of contract, and of the supplier's own") {
  const auto bars = read({"SIRET / Service / Engagement : 217 700 101 00015 / VOIRIE / 26-0118"});
  CHECK(text(bars.service_code) == "VOIRIE");
  CHECK(text(bars.commitment_number) == "26-0118");
  const auto own = read({"Contrat de location C-0784-55120", "Marché public n° 2024PORT07"});
  CHECK(text(own.contract_number) == "2024PORT07");
  CHECK_FALSE(read({"CONTRAT MISSION : 418227", "MOTIF : REMPLACEMENT"}).contract_number);
  PageBuilder page = with_parties();
  page.text(50, 230, "Facture n° FA-12 du 23/11/2026");
  page.column(50, 260, {"Marché de maîtrise d'œuvre", "Code service"});
  page.column(250, 260, {"2025-MOE-03", "TRAVAUX"});
  const auto cells = extract(page.document());
  CHECK(text(cells.contract_number) == "2025-MOE-03");
  CHECK(text(cells.service_code) == "TRAVAUX");
}

TEST_CASE("A number called order and engagement is the engagement") {
  PageBuilder page = with_parties();
  page.text(50, 230, "Facture n°")
      .text(150, 230, "Date")
      .text(250, 230, "N° de commande / engagement");
  page.text(50, 243, "FA-12").text(150, 243, "23/11/2026").text(250, 243, "PN26-00331");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.commitment_number) == "PN26-00331");
  CHECK_FALSE(invoice.purchase_order);
}

TEST_CASE("A house in the next column is no code of a service") {
  PageBuilder page = with_parties();
  page.text(50, 230, "ENGAGEMENT")
      .text(180, 230, "CODE SERVICE")
      .text(330, 230, "34 rue des Cigales");
  page.text(50, 243, "P26-0071").text(180, 243, "CCAS-RES").text(330, 243, "34090 Montpellier");
  CHECK(text(extract(page.document()).service_code) == "CCAS-RES");
}

TEST_CASE("A day that closes a statement makes the missing date doubtful") {
  PageBuilder page = with_parties();
  page.size(14).text(50, 210, "RELEVÉ-FACTURE").size(10).text(50, 228, "CC2609004");
  page.text(50, 242, "arrêté au 30/09/2026");
  const auto invoice = extract(page.document());
  CHECK((invoice.issue_date || invoice.issue_date.confidence < 0.6));
}

TEST_CASE("Capitals behind a typographic apostrophe are one word") {
  PageBuilder page = with_parties();
  page.text(50, 230, "FACTURE NUMÉRO").text(250, 230, "DATE D’ÉCHÉANCE");
  page.text(50, 243, "2026/07/118").text(250, 243, "23/12/2026");
  CHECK(text(extract(page.document()).due_date) == "2026-12-23");
}

TEST_CASE("A period whose first day has no year is when the service was rendered") {
  for (const char* line : {"Période : 01/10 - 31/10/2026", "3e trimestre (01/08 au 31/10/2026)"}) {
    INFO(line);
    const auto invoice = read({line});
    CHECK(text(invoice.delivery_date) == "2026-10-31");
    CHECK(invoice.delivery_date.evidence.source == invoice::Source::inferred);
  }
  CHECK_FALSE(read({"Tarif valable du 01/10 au 31/12/2026"}).delivery_date);
}

TEST_CASE("A word in capitals under words nobody knows makes the missing service doubtful") {
  const auto doubtful = read({"Service à qui de droit chez vous : VOIRIE"});
  CHECK_FALSE(doubtful.service_code);
  CHECK(doubtful.service_code.confidence < 0.6);
}

TEST_CASE("The number of an invoice stands with its title") {
  for (const auto& [title, number] :
       std::initializer_list<Case>{{"FACTURE MENSUELLE 26/04-C12 - AVRIL 2026", "26/04-C12"},
                                   {"FACTURE DE SOUS-TRAITANCE 2026-07-021", "2026-07-021"},
                                   {"Facture d'entretien EN 2026 002871", "EN 2026 002871"},
                                   {"Facture d'eau 2026", ""},
                                   {"Facture du mois de mars 2026", ""},
                                   {"Facture pour le lot 4512", ""}}) {
    INFO(title);
    PageBuilder page = with_parties();
    page.size(14).text(50, 210, title).size(10);
    CHECK(text(extract(page.document()).invoice_number) == number);
  }
  for (const char* title :
       {"Projet de décompte valant facture", "Facture de maintenance", "FACTURE D'ACOMPTE"}) {
    INFO(title);
    PageBuilder page = with_parties();
    page.size(14).text(50, 210, title).size(10).text(50, 228, "R26-05512");
    CHECK(text(extract(page.document()).invoice_number) == "R26-05512");
  }
  PageBuilder piece = with_parties();
  piece.size(14).text(50, 210, "FACTURE D'ACOMPTE").size(10).text(50, 228, "Pièce AC-260088");
  CHECK(text(extract(piece.document()).invoice_number) == "AC-260088");
}

TEST_CASE("Headings so near to each other that they are one line") {
  PageBuilder page = with_parties();
  page.text(50, 230, "Facture n° Date").text(180, 230, "Échéance").text(280, 230, "Code service");
  page.text(50, 248, "2026/0114").text(105, 248, "04/05/2026").text(180, 248, "03/06/2026");
  page.text(280, 248, "SIG");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.invoice_number) == "2026/0114");
  CHECK(text(invoice.due_date) == "2026-06-03");
  CHECK(text(invoice.service_code) == "SIG");
}

TEST_CASE("A heading centred over a wide column whose value stands left") {
  PageBuilder page = with_parties();
  page.text(110, 230, "N° de facture").text(260, 230, "Date").text(360, 230, "Échéance");
  page.text(460, 230, "Engagement");
  page.text(50, 243, "A26-0233").text(250, 243, "27/05/2026").text(350, 243, "26/06/2026");
  page.text(462, 243, "2026-47");
  const auto invoice = extract(page.document());
  CHECK(text(invoice.invoice_number) == "A26-0233");
  CHECK(text(invoice.commitment_number) == "2026-47");
}

TEST_CASE("The day of an invoice beside its title or after a town") {
  for (const auto& [line, day] : std::initializer_list<Case>{
           {"Créée le 23/11/2026", "2026-11-23"},
           {"Tours, le lundi 23 novembre 2026 – Semaine 47", "2026-11-23"},
           {"Tours, le 23 novembre 2026 - dossier 26/09", "2026-11-23"},
           {"du 23/11/2026 – échéance 23/12/2026", "2026-11-23"},
           {"Le 23 novembre 2026 · à payer le 23 décembre 2026 au plus tard", "2026-11-23"}}) {
    INFO(line);
    PageBuilder page = with_parties();
    page.size(14).text(50, 210, "FACTURE 8800176").size(10).text(50, 228, line);
    CHECK(text(extract(page.document()).issue_date) == day);
  }
}

TEST_CASE("The day to pay by") {
  for (const auto& [line, day] :
       std::initializer_list<Case>{{"Délai global de paiement : 23/12/2026", "2026-12-23"},
                                   {"À payer sous 30 jours (23/12/2026).", "2026-12-23"},
                                   {"Règlement à 30 jours : 23 décembre 2026", "2026-12-23"},
                                   {"Terme : 23/12/2026", "2026-12-23"},
                                   {"À échoir le 23/12/2026", "2026-12-23"},
                                   {"Règlement dû le 23/12/2026", "2026-12-23"}}) {
    INFO(line);
    CHECK(text(read({line}).due_date) == day);
  }
}

TEST_CASE("The day of delivery in any verb, and of the last of anything") {
  for (const auto& [line, day] :
       std::initializer_list<Case>{{"Matériel repris le 14/10/2026", "2026-10-14"},
                                   {"Résultats transmis le 14/10/2026.", "2026-10-14"},
                                   {"Travaux finis le 14 octobre 2026.", "2026-10-14"},
                                   {"Dernière course : 14/10/2026.", "2026-10-14"},
                                   {"Derniers soins le 14/10/2026", "2026-10-14"},
                                   {"Travaux du 13 au 14/10/2026", "2026-10-14"},
                                   {"Représenté le 13 et 14 octobre 2026", "2026-10-14"},
                                   {"Rapport rendu le 14/10/2026", "2026-10-14"},
                                   {"Chantier réceptionné le 14 octobre 2026", "2026-10-14"},
                                   {"Véhicule restitué le 14/10/2026", "2026-10-14"},
                                   {"Devis accepté le 14/10/2026", ""},
                                   {"Marché notifié le 14/10/2026", ""},
                                   {"Société immatriculée le 14/10/2026", ""},
                                   {"Dernier paiement reçu le 14/10/2026", ""},
                                   {"Offre valable du 13 au 14/10/2026", ""}}) {
    INFO(line);
    CHECK(text(read({line}).delivery_date) == day);
  }
}

}  // namespace
}  // namespace recevable::extract::test
