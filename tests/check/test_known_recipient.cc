// The recipient against the local directory: CPRO-RCP-03 to -08.
#include <catch2/catch.hpp>

#include "check/knowledge.h"

namespace recevable::check {
namespace {

constexpr const char* kTown = "21400900300010";
constexpr const char* kClosed = "21400900300028";
constexpr const char* kCentre = "26400900200017";

std::string structures() {
  return std::string(kStructureHeadings) +
         "SIRET;21400900300010;COMMUNE DE VILLENEUVE SUR ARDE;0;0;0;0;1;40900;VILLENEUVE\n"
         "SIRET;21400900300028;REGIE DES FETES;0;0;0;0;0;40900;VILLENEUVE\n"
         "SIRET;26400900200017;CCAS DE VILLENEUVE SUR ARDE;0;0;0;0;1;40900;VILLENEUVE\n"
         "SIRET;22990001400015;SYNDICAT DES DIGUES;0;0;0;1;1;99000;PORT\n"
         "SIRET;11000201100044;ETAT;0;0;1;0;1;75000;PARIS\n";
}

auto to(const std::string& siret, const std::string& name = "", const std::string& postcode = "") {
  return [=](invoice::Invoice& invoice) {
    if (!siret.empty()) invoice.buyer.siret = text(siret);
    if (!name.empty()) invoice.buyer.name = text(name);
    if (!postcode.empty()) invoice.buyer.postcode = text(postcode);
  };
}

TEST_CASE("A recipient of the directory: known, active, named, and how old that is") {
  Known known;
  known.import("structures_20261109.csv", structures());
  const auto facts = known.facts(to(kTown, "Mairie de Villeneuve-sur-Arde"));
  CHECK(said(facts, "available.directory") == "true");
  CHECK(said(facts, "recipient.exists") == "true");
  CHECK(said(facts, "recipient.active") == "true");
  CHECK(said(facts, "recipient.is_public") == "true");
  CHECK(said(facts, "recipient.works_only") == "false");
  CHECK(said(facts, "recipient.name") == "COMMUNE DE VILLENEUVE SUR ARDE");
  CHECK(said(facts, "recipient.name_agrees") == "true");
  CHECK(said(facts, "recipient.body_agrees") == "true");
  CHECK(said(facts, "recipient.suggestion") == "-");
  CHECK(said(facts, "directory.age") == "14");
  CHECK(in_french(facts, "directory.described") == "l'annuaire du 09/11/2026 (il y a 14 jours)");
  CHECK(in_english(facts, "directory.described").find("14 days old") != std::string::npos);
  CHECK(in_french(known.facts(to(kTown), "2026-11-10"), "directory.described") ==
        "l'annuaire du 09/11/2026 (il y a 1 jour)");
  CHECK(in_french(known.facts(to(kTown), "2026-11-09"), "directory.described") ==
        "l'annuaire du 09/11/2026 (aujourd'hui)");
  CHECK(said(known.facts(to("22990001400015")), "recipient.works_only") == "true");
}

TEST_CASE("A copy is believed less as it ages, and no field is surer than it was read") {
  Known known;
  known.import("structures_20261109.csv", structures());
  CHECK(sure(known.facts(to(kTown)), "recipient.exists") == Approx(0.97));
  CHECK(sure(known.facts(to(kTown), "2027-01-09"), "recipient.exists") == Approx(0.9));
  // Below the threshold of "probable": nothing is rejected by it any more.
  CHECK(sure(known.facts(to(kTown), "2027-06-01"), "recipient.exists") < 0.6);
  const auto unsure = known.facts(
      [](invoice::Invoice& invoice) { invoice.buyer.siret = text("21400900300099", 0.7); });
  CHECK(sure(unsure, "recipient.exists") == Approx(0.7));
  // A copy of tomorrow (a clock that is wrong) is no older than today.
  CHECK(said(known.facts(to(kTown), "2026-11-01"), "directory.age") == "0");
}

TEST_CASE("An unknown recipient gets the likely SIRET, or where to look") {
  Known known;
  known.import("structures_20261109.csv", structures());
  const auto misread = known.facts(to("21400900300070"));
  CHECK(said(misread, "recipient.exists") == "false");
  CHECK(said(misread, "recipient.suggestion") == kTown);
  CHECK(in_french(misread, "recipient.advice").find("un chiffre diffère") != std::string::npos);
  CHECK(in_french(misread, "recipient.advice").find("Vérifiez-le avec l'organisme") !=
        std::string::npos);
  CHECK(in_english(misread, "recipient.advice").find("one digit differs") != std::string::npos);

  const auto other_nic = known.facts(to("21400900300036", "Commune de Villeneuve-sur-Arde"));
  CHECK(said(other_nic, "recipient.suggestion") == kTown);

  const auto nobody = known.facts(to("25990001100019", "Syndicat inconnu"));
  CHECK(said(nobody, "recipient.suggestion") == "-");
  CHECK(in_french(nobody, "recipient.advice")
            .find("recevable directory search \"Syndicat inconnu\"") != std::string::npos);
}

TEST_CASE("An inactive structure: the one that bears the name printed is proposed, no other") {
  Known known;
  known.import("structures_20261109.csv", structures());
  const auto facts = known.facts(to(kClosed, "Commune de Villeneuve-sur-Arde"));
  CHECK(said(facts, "recipient.active") == "false");
  CHECK(said(facts, "recipient.suggestion") == kTown);
  CHECK(said(known.facts(to(kClosed, "Régie des fêtes")), "recipient.suggestion") == "-");
}

TEST_CASE("Names: another body, another budget of the same town, a sure name only") {
  Known known;
  known.import("structures_20261109.csv", structures());
  const auto other = known.facts(to(kTown, "Lycée Victor-Hugo", "29200"));
  CHECK(said(other, "recipient.name_agrees") == "false");
  CHECK(sure(other, "recipient.name_agrees") == Approx(0.75));
  CHECK(in_french(other, "recipient.name_reason").find("aucun mot") != std::string::npos);
  // The address agrees: it may be another name of the same body.
  CHECK(sure(known.facts(to(kTown, "Lycée Victor-Hugo", "40900")), "recipient.name_agrees") ==
        Approx(0.5));
  const auto budget = known.facts(to(kTown, "CCAS de Villeneuve-sur-Arde"));
  CHECK(said(budget, "recipient.name_agrees") == "true");
  CHECK(said(budget, "recipient.body_agrees") == "false");
  CHECK(said(budget, "recipient.suggestion") == kCentre);
  // A body of the place that the directory does not have is not held against the invoice.
  CHECK(said(known.facts(to(kTown, "Régie des eaux de Villeneuve-sur-Arde")),
             "recipient.body_agrees") == "true");
  // An address taken for a name, and a name that was hardly read, are not compared.
  CHECK(said(known.facts(to(kTown, "12 rue des Lilas")), "recipient.name_agrees") == "-");
  CHECK(said(known.facts([](invoice::Invoice& invoice) {
          invoice.buyer.siret = text(kTown);
          invoice.buyer.name = text("Lycee Victor", 0.5);
        }),
             "recipient.name_agrees") == "-");
}

TEST_CASE("The State has one SIRET for services of every name") {
  Known known;
  known.import("structures_20261109.csv", structures());
  const auto facts = known.facts(to("11000201100044", "Préfecture du Rhône"));
  CHECK(said(facts, "recipient.name_agrees") == "true");
  CHECK(said(facts, "recipient.body_agrees") == "true");
}

TEST_CASE("Names of SIRENE count beside that of the directory") {
  Known known;
  known.import("structures_20261109.csv", structures());
  CHECK(said(known.facts(to(kTown, "Bastide Royale")), "recipient.name_agrees") == "false");
  known.import("StockEtablissement.csv",
               std::string(kEstablishmentHeadings) +
                   "214009003,00010,21400900300010,O,2026-10-31T02:00:00,true,VILLENEUVE,"
                   "2000-01-01,A,BASTIDE ROYALE\n");
  CHECK(said(known.facts(to(kTown, "Bastide Royale")), "recipient.name_agrees") == "true");
}

TEST_CASE("A private customer is told by the legal category, or not at all") {
  Known known;
  known.import("structures_20261109.csv", structures());
  CHECK(said(known.facts(to("84990001400010")), "recipient.is_public") == "?");
  known.import("StockUniteLegale.csv",
               std::string(kUnitHeadings) +
                   "849900014,O,2026-10-31T02:00:00,A,FIRME,5499,00010\n"
                   "509900023,O,2026-10-31T02:00:00,A,REGIE DES EAUX,4110,00011\n");
  CHECK(said(known.facts(to("84990001400010")), "recipient.is_public") == "false");
  CHECK(said(known.facts(to("50990002300011")), "recipient.is_public") == "true");
  // A number of the public sector needs no category.
  CHECK(said(known.facts(to("21400900300099")), "recipient.is_public") == "true");
}

TEST_CASE("What an incomplete copy lacks may exist") {
  Known known;
  known.import("answer.json",
               R"({"identifiantStructure": "21400900300010", "designationStructure": "VILLENEUVE",
                   "statut": "ACTIF", "parametres": {"codeServiceDoitEtreRenseigne": true}})");
  CHECK(said(known.facts(to(kTown)), "recipient.exists") == "true");
  const auto unknown = known.facts(to(kCentre));
  CHECK(said(unknown, "available.directory") == "true");
  CHECK(said(unknown, "recipient.exists") == "?");
  CHECK(in_french(unknown, "recipient.exists").find("pas complet") != std::string::npos);
}

TEST_CASE("A SIRET that could not be read is neither known nor unknown") {
  Known known;
  known.import("structures_20261109.csv", structures());
  const auto facts = known.facts(
      [](invoice::Invoice& invoice) { invoice.buyer.siret.state = invoice::State::unreadable; });
  CHECK(said(facts, "recipient.exists") == "unreadable");
  const auto none = known.facts([](invoice::Invoice&) {});
  CHECK(said(none, "recipient.exists") == "-");
  CHECK(said(none, "directory.age") == "14");
}

TEST_CASE("Without structures, or without a file, the reason is said") {
  Known known;
  known.import("StockUniteLegale.csv",
               std::string(kUnitHeadings) + "849900014,O,2026-10-31T02:00:00,A,FIRME,5499,00010\n");
  const auto facts = known.facts(to(kTown));
  CHECK(said(facts, "available.directory") == "?");
  CHECK(in_french(facts, "available.directory").find("importez l'annuaire Chorus Pro") !=
        std::string::npos);

  Options options;
  options.on = day(kDayOfCheck);
  options.knowledge = std::make_shared<Knowledge>();
  options.directory = known.path("none.sqlite");
  open_knowledge(options);
  DocumentReport report;
  const auto missing = subject_of(report, options);
  CHECK(said(missing, "available.directory") == "?");
  CHECK(said(missing, "available.sirene") == "?");
}

}  // namespace
}  // namespace recevable::check
