// The supplier and the recipient in SIRENE: CPRO-SUP-01, -04, CPRO-RCP-03-F, IMP-SIR-03, -04.
#include <catch2/catch.hpp>

#include "check/knowledge.h"

namespace recevable::check {
namespace {

constexpr const char* kFirm = "84990001400010";
constexpr const char* kOld = "50990002300011";
constexpr const char* kNew = "50990002300029";

std::string establishments() {
  return std::string(kEstablishmentHeadings) +
         "849900014,00010,84990001400010,O,2026-10-31T02:00:00,true,DAX,2019-01-01,A,LE BON TUYAU\n"
         "509900023,00011,50990002300011,O,2026-10-31T02:00:00,false,DAX,2026-03-01,F,\n"
         "509900023,00029,50990002300029,O,2026-10-31T02:00:00,true,PAU,2026-03-01,A,\n"
         "139900013,00018,13990001300018,P,2026-10-31T02:00:00,true,[ND],2019-01-01,A,[ND]\n";
}
std::string units() {
  return std::string(kUnitHeadings) +
         "849900014,O,2026-10-31T02:00:00,A,PLOMBERIE CASTAGNE,5499,00010\n"
         "509900023,O,2026-10-31T02:00:00,A,TOITURES DU SUD,5499,00029\n"
         "139900013,P,2026-10-31T02:00:00,A,[ND],1000,00018\n";
}
constexpr const char* kSuccession =
    "siretEtablissementPredecesseur,siretEtablissementSuccesseur,dateLienSuccession,"
    "transfertSiege,continuiteEconomique,dateDernierTraitementLienSuccession\n"
    "50990002300011,50990002300029,2026-03-01,true,true,2026-10-31T02:00:00\n";

Known sirene() {
  Known known;
  known.import("StockEtablissement.csv", establishments());
  known.import("StockUniteLegale.csv", units());
  return known;
}

auto from(const std::string& siret, const std::string& name = "") {
  return [=](invoice::Invoice& invoice) {
    invoice.supplier.siret = text(siret);
    if (!name.empty()) invoice.supplier.name = text(name);
  };
}

TEST_CASE("A supplier of SIRENE: open, and under one of its names") {
  const Known known = sirene();
  const auto facts = known.facts(from(kFirm, "Plomberie Castagné"));
  CHECK(said(facts, "available.sirene") == "true");
  CHECK(said(facts, "sirene.date") == "2026-10-31");
  CHECK(in_french(facts, "sirene.described") ==
        "la copie de SIRENE du 31/10/2026 (il y a 23 jours)");
  CHECK(said(facts, "sirene.supplier.exists") == "true");
  CHECK(said(facts, "sirene.supplier.active") == "true");
  CHECK(said(facts, "sirene.supplier.name_agrees") == "true");
  CHECK(said(facts, "sirene.supplier.state") == "-");
  CHECK(said(known.facts(from(kFirm, "Le Bon Tuyau")), "sirene.supplier.name_agrees") == "true");
  const auto other = known.facts(from(kFirm, "Chez Lulu"));
  CHECK(said(other, "sirene.supplier.name_agrees") == "false");
  CHECK(in_french(other, "sirene.supplier.name_reason").find("Chez Lulu") != std::string::npos);
}

TEST_CASE("A name that is not disclosed is no other name") {
  const auto facts = sirene().facts(from("13990001300018", "Claire Martin"));
  CHECK(said(facts, "sirene.supplier.exists") == "true");
  CHECK(said(facts, "sirene.supplier.name_agrees") == "-");
}

TEST_CASE("A closed establishment: since when, and what came after it") {
  Known known = sirene();
  const auto facts = known.facts(from(kOld));
  CHECK(said(facts, "sirene.supplier.active") == "false");
  CHECK(in_french(facts, "sirene.supplier.state") == "fermé depuis le 01/03/2026");
  CHECK(said(facts, "sirene.supplier.advice") == kNew);
  CHECK(in_french(facts, "sirene.supplier.advice").find("même SIREN") != std::string::npos);
  known.import("StockEtablissementLiensSuccession.csv", kSuccession);
  CHECK(in_french(known.facts(from(kOld)), "sirene.supplier.advice").find("qui lui succède") !=
        std::string::npos);
}

TEST_CASE("A supplier that is not in a whole copy is proposed the one it resembles") {
  const Known known = sirene();
  const auto facts = known.facts(from("84990001400090"));  // a 1 read as a 9
  CHECK(said(facts, "sirene.supplier.exists") == "false");
  CHECK(said(facts, "sirene.supplier.advice") == kFirm);
  const auto nobody = known.facts(from("99999999900000"));
  CHECK(said(nobody, "sirene.supplier.exists") == "false");
  CHECK(in_french(nobody, "sirene.supplier.advice") ==
        "Recopiez le SIRET de votre avis de situation INSEE.");
}

TEST_CASE("A closed establishment of the recipient, with its successor or without") {
  Known known = sirene();
  const auto to_old = [](invoice::Invoice& invoice) { invoice.buyer.siret = text(kOld); };
  const auto without = known.facts(to_old);
  CHECK(said(without, "sirene.recipient.active") == "false");
  CHECK(in_french(without, "sirene.recipient.advice") ==
        "Demandez à l'organisme son SIRET actuel.");
  known.import("StockEtablissementLiensSuccession.csv", kSuccession);
  CHECK(said(known.facts(to_old), "sirene.recipient.advice") == kNew);
  CHECK(said(known.facts([](invoice::Invoice& invoice) { invoice.buyer.siret = text(kNew); }),
             "sirene.recipient.active") == "true");
}

TEST_CASE("Saved answers alone are a part of SIRENE: who is not in them may exist") {
  Known known;
  known.import("recherche.json",
               R"({"results": [{"siren": "849900014", "nom_complet": "plomberie castagne",
                   "etat_administratif": "A", "siege": {"siret": "84990001400010",
                   "etat_administratif": "A", "est_siege": true}}]})");
  CHECK(said(known.facts(from(kFirm)), "sirene.supplier.exists") == "true");
  const auto other = known.facts(from(kOld));
  CHECK(said(other, "sirene.supplier.exists") == "?");
  CHECK(in_french(other, "sirene.supplier.exists").find("pas complète") != std::string::npos);
  CHECK(in_french(other, "sirene.described").starts_with("la réponse enregistrée"));
}

TEST_CASE("Closed since nobody knows when") {
  Known known;
  known.import("recherche.json",
               R"({"results": [{"siren": "849900014", "nom_complet": "plomberie castagne",
                   "siege": {"siret": "84990001400010", "etat_administratif": "F",
                   "date_fermeture": null}}]})");
  const auto facts = known.facts(from(kFirm));
  CHECK(said(facts, "sirene.supplier.active") == "false");
  CHECK(in_french(facts, "sirene.supplier.state") == "fermé");
}

TEST_CASE("Without SIRENE the reason says what to import") {
  Known known;
  known.import("structures_20261109.csv",
               std::string(kStructureHeadings) +
                   "SIRET;21400900300010;COMMUNE DE VILLENEUVE;0;1;0;0;1;40900;VILLENEUVE\n");
  const auto facts = known.facts(from(kFirm));
  CHECK(said(facts, "available.sirene") == "?");
  CHECK(in_french(facts, "available.sirene").find("importez StockEtablissement") !=
        std::string::npos);
  CHECK(said(facts, "sirene.supplier.exists") == "-");
}

}  // namespace
}  // namespace recevable::check
