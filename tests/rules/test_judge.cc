// From a rule and a subject to a finding: certainty, evidence, validity, rows, packs.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "rules/support.h"

namespace recevable::rules::test {

namespace {

using Ids = std::vector<std::string>;
const Ids kMine = {"TEST-01"};

Datum on_page(std::string text, double confidence, int page = 1) {
  Datum datum = Datum::of(std::move(text));
  datum.confidence = confidence;
  datum.evidence.page = page;
  return datum;
}

std::vector<std::string> fields_of(const Finding& finding) {
  std::vector<std::string> fields;
  for (const FindingEvidence& each : finding.evidence) fields.push_back(each.field);
  return fields;
}

Certainty certainty_of(std::string_view lines, const Subject& subject) {
  const Outcome outcome = judge_rule(lines, subject);
  REQUIRE(outcome.findings.size() == 1);
  return outcome.findings[0].certainty;
}

}  // namespace

TEST_CASE("a rule that holds, one that is broken, one that does not apply") {
  Subject subject;
  subject.set("currency", Datum::of("EUR"));
  CHECK(judge_rule("require: exists(currency)", subject).passed == kMine);
  CHECK(judge_rule("require: exists(due_date)", subject).findings.size() == 1);
  CHECK(
      judge_rule("when: exists(due_date)\nrequire: currency == \"USD\"", subject).not_applicable ==
      kMine);
  CHECK(judge_rule("require: due_date > 2026-01-01", subject).not_applicable == kMine);
  CHECK(judge_rule("when: due_date > 2026-01-01\nrequire: false", subject).not_applicable == kMine);
}

TEST_CASE("a finding bears what the rule says") {
  const Outcome outcome = judge_rule(
      "severity: warning\nfate: recycled\nbasis: {fr: CCP, en: Code}\n"
      "message: {fr: Pas de date., en: No date.}\nremedy: {fr: Datez., en: Date it.}\n"
      "require: exists(issue_date)",
      Subject());
  REQUIRE(outcome.findings.size() == 1);
  const Finding& finding = outcome.findings[0];
  CHECK(finding.rule == "TEST-01");
  CHECK(finding.name == "essai");
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.consequence == Consequence::platform);
  CHECK(finding.fate == Fate::recycled);
  CHECK(finding.basis == base::Localized{"CCP", "Code"});
  CHECK(finding.message == base::Localized{"Pas de date.", "No date."});
  CHECK(finding.remedy == base::Localized{"Datez.", "Date it."});
  CHECK(finding.certainty == Certainty::certain);
}

TEST_CASE(
    "the part of a condition that looks at no row is judged once, and is evidence all the same") {
  const auto judged = [](Datum currency) {
    Subject subject;
    subject.set("currency", std::move(currency));
    for (const char* net : {"5", "20", "30"}) {
      subject.set("lines", subject.add_row("lines"), "net", Datum::of(*base::Decimal::parse(net)));
    }
    return judge_rule(
        "each: l in lines\nwhen: l.net > 10 and currency == \"EUR\" and not (l.net > 25)\n"
        "require: l.net > 100",
        subject);
  };
  const Outcome euro = judged(Datum::of("EUR"));
  REQUIRE(euro.findings.size() == 1);
  CHECK(fields_of(euro.findings[0]) == std::vector<std::string>{"lines[2].net", "currency"});
  CHECK(judged(Datum::of("USD")).not_applicable == kMine);
  Datum doubtful;
  doubtful.state = Datum::State::unreadable;
  const Outcome unsure = judged(doubtful);
  REQUIRE(unsure.findings.size() == 1);
  CHECK(unsure.findings[0].certainty == Certainty::possible);
}

TEST_CASE("where `warns_when` holds a finding only warns") {
  const auto finding_of = [](const std::string& syntax) {
    Subject subject;
    subject.set("currency", Datum::of(syntax));
    const Outcome outcome = judge_rule(
        "fate: rejected\nwarns_when: currency == \"USD\"\nrequire: exists(issue_date)", subject);
    REQUIRE(outcome.findings.size() == 1);
    return outcome.findings[0];
  };
  CHECK(finding_of("EUR").severity == Severity::error);
  CHECK(finding_of("EUR").consequence == Consequence::platform);
  CHECK(finding_of("EUR").fate == Fate::rejected);
  CHECK(finding_of("USD").severity == Severity::warning);
  CHECK(finding_of("USD").consequence == Consequence::advice);
  CHECK(finding_of("USD").fate == Fate::none);
}

TEST_CASE("severity follows the consequence unless it is given") {
  const auto severity = [](const std::string& consequence) {
    const auto pack =
        pack_of("id: A\nname: a\nconsequence: " + consequence +
                "\nrequire: false\nmessage: {fr: m, en: m}\nremedy: {fr: r, en: r}\n");
    return pack->info(0).severity;
  };
  CHECK(severity("platform") == Severity::error);
  CHECK(severity("recipient") == Severity::error);
  CHECK(severity("legal") == Severity::warning);
  CHECK(severity("prefill") == Severity::info);
  CHECK(severity("advice") == Severity::info);
}

TEST_CASE("certainty is the confidence of what was looked at") {
  const auto with = [](double confidence) {
    Subject subject;
    subject.set("currency", on_page("USD", confidence));
    return certainty_of("require: currency == \"EUR\"", subject);
  };
  CHECK(with(1) == Certainty::certain);
  CHECK(with(0.85) == Certainty::certain);
  CHECK(with(0.84) == Certainty::probable);
  CHECK(with(0.6) == Certainty::probable);
  CHECK(with(0.59) == Certainty::possible);

  Subject unsure;
  unsure.set("due_date", Datum::absent(0.7));
  CHECK(certainty_of("require: exists(due_date)", unsure) == Certainty::probable);
  CHECK(certainty_of("confirmed: false\nrequire: exists(issue_date)", unsure) ==
        Certainty::possible);
}

TEST_CASE("what did not decide does not lower the certainty") {
  Subject subject;
  subject.set("currency", on_page("USD", 1));
  subject.set("invoice_number", on_page("1", 0.3));
  CHECK(certainty_of("require: invoice_number == \"1\" and currency == \"EUR\"", subject) ==
        Certainty::certain);
  CHECK(certainty_of("when: invoice_number == \"1\"\nrequire: currency == \"EUR\"", subject) ==
        Certainty::possible);
}

TEST_CASE("evidence: requirement, then `about`, then condition; places first") {
  Subject subject;
  subject.set("currency", on_page("USD", 1));
  subject.set("invoice_number", on_page("1", 1));
  subject.set("supplier.name", on_page("A", 0.9, 2));
  subject.set("deposit.target", Datum::of("chorus-pro"));
  subject.set("file.kind", Datum::of("pdf"));
  const Outcome outcome = judge_rule(
      "when: deposit.target == \"chorus-pro\" and file.kind == \"pdf\" and invoice_number == "
      "\"1\"\n"
      "require: exists(due_date) or currency == \"EUR\"\nabout: [supplier.name, currency]",
      subject);
  REQUIRE(outcome.findings.size() == 1);
  CHECK(fields_of(outcome.findings[0]) ==
        Ids{"currency", "due_date", "supplier.name", "invoice_number"});
  const FindingEvidence& name = outcome.findings[0].evidence[2];
  CHECK(name.evidence.page == 2);
  CHECK(name.confidence == 0.9);
  CHECK(name.state == invoice::State::present);
  CHECK(outcome.findings[0].evidence[1].state == invoice::State::absent);
}

TEST_CASE("evidence: what the condition only ruled out is left out") {
  Subject subject;
  subject.set("invoice_number", on_page("1", 1));
  subject.set("supplier.name", on_page("A", 0.9, 2));
  const auto shown = [&](std::string_view when) {
    const Outcome outcome =
        judge_rule(fmt::format("when: {}\nrequire: exists(due_date)", when), subject);
    REQUIRE(outcome.findings.size() == 1);
    return fields_of(outcome.findings[0]);
  };
  CHECK(shown("invoice_number == \"1\" and not (supplier.name == \"B\")") ==
        Ids{"due_date", "invoice_number"});
  CHECK(shown("not (not (supplier.name == \"A\"))") == Ids{"due_date", "supplier.name"});
}

TEST_CASE("an empty list is evidence by its own name") {
  const Outcome outcome = judge_rule("require: count(lines) > 0", Subject());
  REQUIRE(outcome.findings.size() == 1);
  CHECK(fields_of(outcome.findings[0]) == Ids{"lines"});
  Subject doubtful;
  Datum status = Datum::of("");
  status.confidence = 0.5;
  doubtful.set_list("lines", status);
  CHECK(certainty_of("require: count(lines) > 0", doubtful) == Certainty::possible);
}

TEST_CASE("doubt gives a possible finding that asks to look") {
  Subject subject;
  subject.set("buyer.siret", Datum::unreadable());
  const Outcome outcome = judge_rule(
      "checks: {fr: Le SIRET est juste., en: The SIRET is right.}\n"
      "message: {fr: SIRET faux., en: SIRET wrong.}\nrequire: siret_valid(buyer.siret)",
      subject);
  REQUIRE(outcome.findings.size() == 1);
  const Finding& finding = outcome.findings[0];
  CHECK(finding.certainty == Certainty::possible);
  CHECK(finding.message.fr.find("SIRET du destinataire") != std::string::npos);
  CHECK(finding.message.fr.find("Le SIRET est juste.") != std::string::npos);
  CHECK(finding.message.fr.find("faux") == std::string::npos);
  CHECK(finding.message.en.find("wrong") == std::string::npos);
  REQUIRE(finding.evidence.size() == 1);
  CHECK(finding.evidence[0].state == invoice::State::unreadable);
}

TEST_CASE("doubt about whether a rule applies is said too, doubt about both is not a finding") {
  Subject subject;
  subject.set("buyer.siret", Datum::unreadable());
  CHECK(certainty_of("when: exists(buyer.siret)\nrequire: exists(due_date)", subject) ==
        Certainty::possible);
  CHECK(judge_rule("when: exists(buyer.siret)\nrequire: absent(due_date)", subject).passed ==
        kMine);
  const Outcome both =
      judge_rule("when: exists(buyer.siret)\nrequire: siret_valid(buyer.siret)", subject);
  CHECK(both.findings.empty());
  REQUIRE(both.not_checked.size() == 1);
  CHECK(both.not_checked[0].why == NotCheckedWhy::unreadable);
  CHECK(both.not_checked[0].reason.en.find("recipient's SIRET") != std::string::npos);
}

TEST_CASE("what is not available is not checked, and says what to give") {
  Subject subject;
  subject.set("deposit.service_code_required",
              Datum::not_available({"Importez l'annuaire.", "Import the directory."}));
  for (const char* lines : {"when: deposit.service_code_required\nrequire: exists(service_code)",
                            "require: not deposit.service_code_required"}) {
    const Outcome outcome = judge_rule(lines, subject);
    CHECK(outcome.findings.empty());
    REQUIRE(outcome.not_checked.size() == 1);
    CHECK(outcome.not_checked[0].why == NotCheckedWhy::not_available);
    CHECK(outcome.not_checked[0].reason.en == "Import the directory.");
  }
}

TEST_CASE("needs") {
  const char* lines = "needs: [directory]\nrequire: exists(service_code)";
  const Outcome without = judge_rule(lines, Subject());
  REQUIRE(without.not_checked.size() == 1);
  CHECK(without.not_checked[0].reason.fr.find("annuaire") != std::string::npos);
  Subject subject;
  subject.set("available.directory", Datum::of(true));
  CHECK(judge_rule(lines, subject).findings.size() == 1);
  CHECK(judge_rule("needs: xml\nrequire: false", subject).not_applicable == kMine);
}

TEST_CASE("validity dates, both days included") {
  const auto outcome_on = [](const char* date, const char* lines) {
    Subject subject;
    subject.set("deposit.date", Datum::of(day(date)));
    subject.set("issue_date", Datum::of(day("2025-06-01")));
    return judge_rule(lines, subject);
  };
  const char* window = "since: 2026-01-01\nuntil: 2026-12-31\nrequire: false";
  CHECK(outcome_on("2026-01-01", window).findings.size() == 1);
  CHECK(outcome_on("2026-12-31", window).findings.size() == 1);
  const Outcome early = outcome_on("2025-12-31", window);
  REQUIRE(early.not_checked.size() == 1);
  CHECK(early.not_checked[0].why == NotCheckedWhy::not_in_force);
  CHECK(early.not_checked[0].reason.fr.find("01/01/2026") != std::string::npos);
  CHECK(outcome_on("2027-01-01", window).not_checked.size() == 1);
  const char* by_issue = "since: 2026-01-01\ndated_by: issue\nrequire: false";
  CHECK(outcome_on("2026-05-01", by_issue).not_checked.size() == 1);
}

TEST_CASE("without an issue date, the day of the deposit dates the rule") {
  Subject subject;
  subject.set("deposit.date", Datum::of(day("2026-05-01")));
  const char* lines = "since: 2026-01-01\ndated_by: issue\nrequire: false";
  CHECK(judge_rule(lines, subject).findings.size() == 1);
  Datum issue = Datum::of(day("2026-04-01"));
  issue.confidence = 0.4;
  subject.set("issue_date", issue);
  CHECK(certainty_of(lines, subject) == Certainty::possible);
}

TEST_CASE("each: one finding a failing row") {
  Subject subject;
  for (const char* net : {"1", "-2", "3", "-4"}) {
    subject.set("lines", subject.add_row("lines"), "net", Datum::of(dec(net)));
  }
  const Outcome outcome = judge_rule(
      "each: line in lines\nrequire: line.net > 0\n"
      "message: {fr: \"Ligne {row(line)} : {line.net}\", en: \"Line {row(line)}: {line.net}\"}",
      subject);
  REQUIRE(outcome.findings.size() == 2);
  CHECK(outcome.findings[0].message.fr == "Ligne 2 : -2,00\u00A0€");
  CHECK(fields_of(outcome.findings[0]) == Ids{"lines[2].net"});
  CHECK(outcome.findings[1].message.en == "Line 4: -€4.00");
  CHECK(outcome.passed.empty());
  CHECK(judge_rule("each: x in lines\nrequire: x.net < 9", subject).passed == kMine);
  CHECK(judge_rule("each: x in lines\nwhen: x.net > 9\nrequire: false", subject).not_applicable ==
        kMine);
  CHECK(judge_rule("each: x in vat_breakdown\nrequire: false", subject).not_applicable == kMine);
}

TEST_CASE("a later pack's rule of the same id counts") {
  const auto first = pack_of(rule_yaml("require: false"));
  const auto second = pack_of(rule_yaml("require: true"));
  const Pack* const both[] = {first.get(), second.get()};
  const Pack* const reversed[] = {second.get(), first.get()};
  CHECK(judge(Subject(), both).findings.empty());
  CHECK(judge(Subject(), both).passed == kMine);
  CHECK(judge(Subject(), reversed).findings.size() == 1);
}

TEST_CASE("findings come errors first, then by id, then by row") {
  const auto rule = [](const char* id, const char* consequence) {
    return std::string("  - {id: ") + id + ", name: n" + (id + 2) +
           ", consequence: " + consequence +
           ", require: \"false\", message: {fr: m, en: m}, remedy: {fr: r, en: r}}\n";
  };
  const auto pack = pack_of("rules:\n" + rule("R-3", "advice") + rule("R-2", "platform") +
                            rule("R-1", "legal") + rule("R-0", "recipient"));
  const Pack* const packs[] = {pack.get()};
  Ids ids;
  for (const Finding& finding : judge(Subject(), packs).findings) ids.push_back(finding.rule);
  CHECK(ids == Ids{"R-0", "R-2", "R-1", "R-3"});
}

TEST_CASE("rows within rows within rows are given up, not waited for") {
  Subject subject;
  for (int i = 0; i < 400; ++i) {
    subject.set("lines", subject.add_row("lines"), "net", Datum::of(dec("1")));
  }
  const Outcome outcome = judge_rule(
      "require: 'all(a in lines: all(b in lines: all(c in lines: a.net + b.net == c.net * 2)))'",
      subject);
  CHECK(outcome.findings.empty());
  REQUIRE(outcome.not_checked.size() == 1);
  CHECK(outcome.not_checked[0].reason.en.find("too much work") != std::string::npos);
}

TEST_CASE("rules are found by id, whatever its case, and by name") {
  const auto pack = pack_of(rule_yaml("require: true"));
  CHECK(pack->find("TEST-01") == 0);
  CHECK(pack->find("test-01") == 0);
  CHECK(pack->find("essai") == 0);
  CHECK_FALSE(pack->find("TEST-02"));
}

}  // namespace recevable::rules::test
