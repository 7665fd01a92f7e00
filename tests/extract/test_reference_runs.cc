// References copied one behind the other without labels, and the dates of letters and notes.
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

// A note of a small supplier: no table, no headings.
invoice::Invoice read(std::initializer_list<std::string_view> lines) {
  PageBuilder page;
  page.column(50, 40, {"Serrurerie Quillivic", "4 rue du Port", "29200 Brest"});
  page.column(330, 130, {"Commune de Plouvenez", "1 place de l'Église", "29217 Plouvenez"});
  page.column(50, 230, lines);
  page.text(50, 500, "Serrure remplacée, posée le 19/11/2026 : 120,00 € HT");
  page.text(50, 514, "TVA 20 % : 24,00 €").text(50, 528, "Total TTC : 144,00 €");
  return extract(page.document());
}

struct Run {
  const char *line, *service, *engagement;
};

TEST_CASE("References in one run are told by what they are made of") {
  for (const auto& [line, service, engagement] : std::initializer_list<Run>{
           {"21290210400014 / GYMNASE / 26-PLV-0081", "GYMNASE", "26-PLV-0081"},
           {"(SPORTS – PLV26-81 – 21290210400014)", "SPORTS", "PLV26-81"},
           {"Commune : 21290210400014 · TECHN · 26PLV81", "TECHN", "26PLV81"},
           {"Chorus : 21290210400014 ECOLE-1 2026E00081", "ECOLE-1", "2026E00081"},
           {"21290210400014 | BATIMENTS", "BATIMENTS", ""},
           {"engagement PLV-26-81 / VOIRIE", "VOIRIE", "PLV-26-81"},
           {"CULTURE / bon d'engagement PLV-26-81", "CULTURE", "PLV-26-81"},
           {"code DSI-2, engagement PLV-26-81", "", "PLV-26-81"},
           {"code DSI, engagement PLV-26-81", "DSI", "PLV-26-81"},
           {"Note : « SE PRFDD29035 EJ 1405512345 »", "PRFDD29035", "1405512345"},
           {"SE : DDTM29 — EJ : P26-00771", "DDTM29", "P26-00771"}}) {
    INFO(line);
    const auto invoice = read({"Facture 118 du 20/11/2026", line});
    CHECK(text(invoice.service_code) == service);
    CHECK(text(invoice.commitment_number) == engagement);
  }
}

TEST_CASE("Numbers of the supplier and words in capitals are no references of the recipient") {
  for (const char* line :
       {"SIRET 40483304800022 - APE 4332B - RCS BREST", "404 833 048 00022 / BREST / 29200",
        "21290210400014 - COMMUNE DE PLOUVENEZ - FRANCE", "21290210400014 - TVA - 120,00 €"}) {
    INFO(line);
    const auto invoice = read({"Facture 118 du 20/11/2026", line});
    CHECK(text(invoice.service_code).empty());
    CHECK(text(invoice.commitment_number).empty());
  }
}

TEST_CASE("The date of a letter stands behind the town of one of the parties") {
  for (const char* line : {"Brest, le 20 novembre 2026", "Brest, vendredi 20 novembre 2026",
                           "Brest le vendredi 20 novembre 2026", "BREST, ce 20 novembre 2026",
                           "Brest le 20/11/2026 objet : serrure du gymnase"}) {
    INFO(line);
    CHECK(text(read({line, "Facture 118"}).issue_date) == "2026-11-20");
  }
  CHECK(text(read({"Facture 118", "vendredi 20 novembre 2026. Pose terminée le 19 novembre 2026."})
                 .issue_date) == "2026-11-20");
  CHECK(text(read({"facture K-0118 du 20/11/2026, fait le 19/11/2026"}).issue_date) ==
        "2026-11-20");
  CHECK(text(read({"Facture 118", "Serrure commandée à Morlaix le 12 octobre 2026"}).issue_date)
            .empty());
}

TEST_CASE("The day to pay by in the words of a letter") {
  for (const char* line : {"Merci de virer 144,00 € avant le 20 décembre 2026",
                           "la somme de 144,00 €, si possible avant le 20 décembre 2026.",
                           "pour le 20/12/2026 au plus tard",
                           "Bitte überweisen Sie den Betrag bis zum 20. Dezember 2026 auf unser"}) {
    INFO(line);
    CHECK(text(read({"Facture 118 du 20/11/2026", line}).due_date) == "2026-12-20");
  }
}

TEST_CASE("A total of which taxes are said to be part") {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  page.text(50, 500, "Total hors taxe").right(500, 500, "1 000,00 €");
  page.text(50, 514, "TVA").right(500, 514, "200,00 €");
  page.text(50, 528, "Total taxes incluses").right(500, 528, "1 200,00 €");
  const auto invoice = extract(page.document());
  REQUIRE(invoice.totals.gross);
  CHECK(invoice.totals.gross->to_string() == "1200.00");
  REQUIRE(invoice.totals.vat);
  CHECK(invoice.totals.vat->to_string() == "200.00");
}

}  // namespace
}  // namespace recevable::extract::test
