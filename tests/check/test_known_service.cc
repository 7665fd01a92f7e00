// Services and requirements: CPRO-SVC-01, -02, -05, CPRO-ENG-01, decision table 8.2, and what the
// user said otherwise.
#include <catch2/catch.hpp>

#include "check/knowledge.h"

namespace recevable::check {
namespace {

constexpr const char* kTown = "21400900300010";
constexpr const char* kOpen = "26400900200017";

Known both() {
  Known known;
  known.import("structures_20261109.csv",
               std::string(kStructureHeadings) +
                   "SIRET;21400900300010;COMMUNE DE VILLENEUVE;0;1;0;0;1;40900;VILLENEUVE\n"
                   "SIRET;26400900200017;CCAS DE VILLENEUVE;0;0;0;0;1;40900;VILLENEUVE\n"
                   "SIRET;22990001400015;SYNDICAT DES DIGUES;0;0;1;0;1;99000;PORT\n");
  std::string services = std::string(kServiceHeadings) +
                         "21400900300010;DSN-01;Direction des services numériques;1;1\n"
                         "21400900300010;VOIRIE;Voirie;0;1\n"
                         "21400900300010;FETES;Fêtes;0;0\n";
  for (int i = 0; i < 6; ++i) {
    services += "21400900300010;Z" + std::to_string(i) + ";Service " + std::to_string(i) + ";0;1\n";
  }
  known.import("services_20261109.csv", services);
  return known;
}

auto to(const std::string& siret, const std::string& code = "") {
  return [=](invoice::Invoice& invoice) {
    invoice.buyer.siret = text(siret);
    if (!code.empty()) invoice.service_code = text(code);
  };
}

TEST_CASE("A service that is there, closed, written otherwise, or not there") {
  const Known known = both();
  const auto right = known.facts(to(kTown, "DSN-01"));
  CHECK(said(right, "service.exists") == "true");
  CHECK(said(right, "service.active") == "true");
  CHECK(said(right, "service.name") == "Direction des services numériques");
  CHECK(said(right, "service.commitment_required") == "true");
  CHECK(said(right, "service.advice") == "-");

  const auto closed = known.facts(to(kTown, "FETES"));
  CHECK(said(closed, "service.exists") == "true");
  CHECK(said(closed, "service.active") == "false");
  CHECK(in_french(closed, "service.advice") ==
        "Codes de ce destinataire : DSN-01, VOIRIE, Z0, Z1, Z2 et 3 de plus. Demandez-lui lequel "
        "utiliser.");
  CHECK(in_english(closed, "service.advice").find("and 3 more") != std::string::npos);

  const auto other_case = known.facts(to(kTown, "dsn 01"));
  CHECK(said(other_case, "service.exists") == "false");
  CHECK(in_french(other_case, "service.advice") ==
        "Dans l'annuaire, ce code s'écrit « DSN-01 » : recopiez-le tel quel.");
  // Its requirements are those of the service that was meant.
  CHECK(said(other_case, "deposit.commitment_number_required") == "true");

  const auto label = known.facts(to(kTown, "Direction des Services Numeriques"));
  CHECK(said(label, "service.exists") == "false");
  CHECK(said(label, "service.of_label") == "DSN-01");
  CHECK(said(known.facts(to(kTown, "NULLE-PART")), "service.of_label") == "-");

  CHECK(in_french(known.facts(to(kOpen, "X")), "service.advice").find("aucun service actif") !=
        std::string::npos);
}

TEST_CASE("Without the services nothing is said of a code") {
  Known known;
  known.import("structures_20261109.csv",
               std::string(kStructureHeadings) +
                   "SIRET;21400900300010;COMMUNE DE VILLENEUVE;0;1;0;0;1;40900;VILLENEUVE\n");
  const auto facts = known.facts(to(kTown, "DSN-01"));
  CHECK(said(facts, "service.exists") == "?");
  CHECK(in_french(facts, "service.exists").find("importez-les") != std::string::npos);
  CHECK(said(facts, "deposit.service_code_required") == "true");
}

TEST_CASE("A code that could not be read is neither there nor missing") {
  const auto facts = both().facts([](invoice::Invoice& invoice) {
    invoice.buyer.siret = text(kTown);
    invoice.service_code.state = invoice::State::unreadable;
  });
  CHECK(said(facts, "service.exists") == "unreadable");
}

TEST_CASE("What is required: by the structure, by the service, one of both") {
  const Known known = both();
  const auto structure = known.facts(to(kTown, "VOIRIE"));
  CHECK(said(structure, "deposit.service_code_required") == "true");
  CHECK(said(structure, "deposit.commitment_number_required") == "false");
  CHECK(in_french(structure, "deposit.requirement_source").starts_with("l'annuaire du 09/11/2026"));
  const auto service = known.facts(to(kTown, "DSN-01"));
  CHECK(said(service, "deposit.commitment_number_required") == "true");
  const auto either = known.facts(to("22990001400015"));
  CHECK(said(either, "recipient.service_or_commitment_required") == "true");
  CHECK(said(either, "deposit.service_code_required") == "false");
  // Nobody knows of a recipient that is not there.
  CHECK(said(known.facts(to("21400900300028")), "deposit.service_code_required") == "?");
}

TEST_CASE("What the user said counts where the directory says nothing") {
  const std::string settings =
      "recipients:\n"
      "  - {siret: '21400900300028', service_code_required: true, commitment_number_required: "
      "false}\n";
  const auto facts = both().facts(to("21400900300028"), kDayOfCheck, settings);
  CHECK(said(facts, "deposit.service_code_required") == "true");
  CHECK(said(facts, "deposit.commitment_number_required") == "false");
  CHECK(in_french(facts, "deposit.requirement_source") == "votre réponse");
  CHECK(said(facts, "recipient.requirements_agree") == "-");
}

TEST_CASE("Where the user and the directory differ, the directory counts and both are named") {
  const Known known = both();
  const auto with = [&](const std::string& recipient) {
    return known.facts(to(kTown, "VOIRIE"), kDayOfCheck,
                       "recipients:\n  - {siret: '21400900300010', " + recipient + "}\n");
  };
  const auto agreed = with("service_code_required: true");
  CHECK(said(agreed, "recipient.requirements_agree") == "true");
  CHECK(said(agreed, "recipient.contradictions") == "-");

  const auto differing = with("service_code_required: false, commitment_number_required: true");
  CHECK(said(differing, "recipient.requirements_agree") == "false");
  CHECK(in_french(differing, "recipient.contradictions") ==
        "code service exigé d'après l'annuaire, pas d'après vous ; numéro d'engagement exigé "
        "d'après vous, pas d'après l'annuaire");
  CHECK(said(differing, "deposit.service_code_required") == "true");
  CHECK(said(differing, "deposit.commitment_number_required") == "false");

  const auto codes = with("service_codes: [VOIRIE, FETES, DSN1]");
  CHECK(said(codes, "recipient.requirements_agree") == "false");
  CHECK(in_french(codes, "recipient.contradictions") ==
        "code service FETES, DSN1 connu de vous, mais absent ou fermé dans l'annuaire");
  CHECK(said(with("service_codes: [VOIRIE, DSN-01]"), "recipient.requirements_agree") == "true");
}

TEST_CASE("Half from the directory, half from the user: both are named as the source") {
  Known known;
  known.import("answer.json",
               R"({"identifiantStructure": "21400900300010", "designationStructure": "VILLENEUVE",
                   "parametres": {"codeServiceDoitEtreRenseigne": true}})");
  const auto facts =
      known.facts(to(kTown), kDayOfCheck,
                  "recipients:\n  - {siret: '21400900300010', commitment_number_required: "
                  "true}\n");
  CHECK(said(facts, "deposit.commitment_number_required") == "true");
  CHECK(in_french(facts, "deposit.requirement_source").ends_with(" et votre réponse"));
}

}  // namespace
}  // namespace recevable::check
