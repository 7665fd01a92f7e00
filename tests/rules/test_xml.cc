// Rules over structured invoices: terms, nested lists, presence, absence that fires. The rules are
// held against the examples they carry, which are read by the same reader as everywhere.
#include <catch2/catch.hpp>
#include <string>

#include "rules/examples.h"
#include "structured/tree.h"
#include "support.h"

namespace recevable::rules::test {
namespace {

// Every failing example, a line each; "" when all of them turn out as they should.
std::string failures(std::string_view lines) {
  const Compilation compilation = compile_text("f", rule_yaml(lines), nullptr);
  if (!compilation.errors.empty()) return compilation.errors.front().message.en;
  std::string all;
  for (const ExampleFailure& failure : run_examples(compilation)) all += failure.what + "\n";
  return all;
}

// A tree of one row of "xml" with these terms, and lines with these net amounts.
std::shared_ptr<structured::Tree> tree_of_lines(int count, std::string_view net) {
  const auto& vocabulary = structured::Vocabulary::get();
  auto tree = std::make_shared<structured::Tree>();
  const std::uint32_t lines = vocabulary.list("xml.lines").value();
  for (int i = 0; i < count; ++i) {
    structured::RowBuilder row;
    row.set(vocabulary.lists()[lines].column("net").value(), tree->keep(net, 0));
    tree->add(lines, row, 0);
  }
  tree->add(structured::kRoot, {}, 0);
  return tree;
}

Subject subject_with(std::shared_ptr<const structured::Tree> tree) {
  Subject subject;
  subject.set("available.xml", Datum::of(true));
  subject.set_xml(std::move(tree));
  return subject;
}

TEST_CASE("a term can be asked for its text and for its element") {
  CHECK(failures(R"(
require: filled(xml.number) and not present(xml.buyer.contact)
examples:
  pass: [{xml.number: "F-1"}]
  fail: [{}, {xml.number: " "}, {xml.number: "F-1", xml.buyer.contact: ""}])")
            .empty());
  CHECK(failures(R"(
require: present(xml.number) and not exists(xml.number)
examples:
  pass: [{xml.number: ""}, {xml.number: "  "}]
  fail: [{}, {xml.number: "F-1"}])")
            .empty());
}

TEST_CASE("what is absent makes a rule inapplicable, or makes it fire when it says so") {
  CHECK(failures(R"(
require: 'xml.totals.gross == xml.totals.net'
examples:
  pass: [{xml.totals.gross: "10", xml.totals.net: "10.00"}]
  fail: [{xml.totals.gross: "10", xml.totals.net: "11"}]
  skip: [{xml.totals.gross: "10"}, {}])")
            .empty());
  CHECK(failures(R"(
absent_fires: true
require: 'xml.totals.gross == xml.totals.net'
examples:
  pass: [{xml.totals.gross: "10", xml.totals.net: "10.00"}]
  fail: [{xml.totals.gross: "10"}, {}, {xml.totals.gross: "10", xml.totals.net: ""}])")
            .empty());
  // not(a = b) holds when one is missing, as in XPath; a condition with something absent does not.
  CHECK(failures(R"(
absent_fires: true
when: xml.type_code == "380"
require: not (xml.currency == "EUR")
examples:
  pass: [{xml.type_code: "380"}]
  fail: [{xml.type_code: "380", xml.currency: EUR}]
  skip: [{}])")
            .empty());
  CHECK(failures(R"(
absent_fires: true
require: starts_with(xml.seller.vat_id, "FR") or xml.currency matches "^E" or xml.currency in ["EUR"]
examples:
  pass: [{xml.seller.vat_id: "FR1"}, {xml.currency: EUR}]
  fail: [{}])")
            .empty());
}

TEST_CASE("a number that is none is no finding") {
  CHECK(failures(R"(
absent_fires: true
require: xml.totals.gross >= 0
examples:
  pass: [{xml.totals.gross: " +10.5 "}, {xml.totals.gross: ".5"}]
  fail: [{xml.totals.gross: "-1"}]
  skip: [{xml.totals.gross: "1,00"}, {xml.totals.gross: "1E2"}, {xml.totals.gross: "12 000"}])")
            .empty());
}

TEST_CASE("rules that look for lines of one category say of many lines what they say of few") {
  // Every seventh line has a category of its own, with a rate that breaks the rule on one of them.
  const auto subject_of = [](int count) {
    const auto& words = structured::Vocabulary::get();
    auto tree = std::make_shared<structured::Tree>();
    const std::uint32_t lines = *words.list("xml.lines");
    const auto column = [&](std::string_view name) { return *words.lists()[lines].column(name); };
    for (int i = 0; i < count; ++i) {
      structured::RowBuilder row;
      if (i % 3 != 1) {
        row.set(column("vat.category"), tree->keep(i % 7 == 0 ? " Z " : "S", 0));
      }
      row.set(column("vat.rate"), tree->keep(i == 63 ? "5" : "0", 0));
      row.set(column("net"), tree->keep("1", 0));
      tree->add(lines, row, 0);
    }
    tree->add(structured::kRoot, {}, 0);
    return subject_with(std::move(tree));
  };
  const std::string each =
      "absent_fires: true\neach: l in xml.lines\n"
      "when: l.vat.category == \"Z\" and l.net > 0\nrequire: l.vat.rate == 0";
  for (const int count : {64, 70, 700}) {
    const Subject subject = subject_of(count);
    const Outcome outcome = judge_rule(each, subject);
    REQUIRE(outcome.findings.size() == 1);
    CHECK(outcome.findings[0].evidence.at(0).field == "xml.lines[64].vat.rate");
    int chosen = 0;
    for (int i = 0; i < count; ++i) chosen += i % 7 == 0 && i % 3 != 1 ? 1 : 0;
    const auto holds = [&](const std::string& condition) {
      return judge_rule("absent_fires: true\nrequire: '" + condition + "'", subject)
          .findings.empty();
    };
    const std::string expected = std::to_string(chosen);
    CHECK(holds("count(l in xml.lines: l.vat.category == \"Z\") == " + expected));
    CHECK(holds("sum(l in xml.lines where l.vat.category == \"Z\": l.net) == " + expected));
    CHECK(holds("any(l in xml.lines: l.vat.category == \"Z\" and l.vat.rate == 5)"));
    CHECK(holds("not any(l in xml.lines: l.vat.category == \"S\" and l.vat.rate == 5)"));
    CHECK(holds("not any(l in xml.lines: l.vat.category == \"E\")"));
    CHECK(
        holds("count(l in xml.lines: present(l.vat.category) and l.net > 0) == count(l in "
              "xml.lines: l.net > 0 and l.vat.category in [\"S\", \"Z\"])"));
    CHECK(holds("not any(l in xml.lines: filled(l.period.start))"));
  }
  CHECK(judge_rule(each, subject_of(40)).passed == std::vector<std::string>{"TEST-01"});
}

TEST_CASE("what is the same for all rows is remembered, with what it looked at") {
  const auto lines_in = [](const char* currency, int count) {
    const auto& words = structured::Vocabulary::get();
    auto tree = std::make_shared<structured::Tree>();
    const std::uint32_t lines = *words.list("xml.lines");
    const std::uint32_t net = *words.lists()[lines].column("net");
    for (int i = 0; i < count; ++i) {
      structured::RowBuilder row;
      row.set(net, tree->keep(std::to_string(i), 0));
      tree->add(lines, row, 0);
    }
    structured::RowBuilder root;
    root.set(*words.lists()[structured::kRoot].column("currency"), tree->keep(currency, 0));
    tree->add(structured::kRoot, root, 0);
    return subject_with(std::move(tree));
  };
  // The same part with `or`, under `not`, and within a quantifier that is itself the same.
  const std::string rule =
      "each: l in xml.lines\n"
      "when: 'not (xml.currency == \"EUR\" and l.net > 1)'\n"
      "require: 'xml.currency == \"EUR\" or l.net == 0 or "
      "count(m in xml.lines: m.net >= 0 and xml.currency == \"XXX\") > 0'";
  for (const int count : {3, 100}) {
    CHECK(judge_rule(rule, lines_in("EUR", count)).passed.size() == 1);
    CHECK(judge_rule(rule, lines_in("XXX", count)).passed.size() == 1);
    const Outcome outcome = judge_rule(rule, lines_in("USD", count));
    REQUIRE(outcome.findings.size() == static_cast<std::size_t>(count - 1));
    for (const Finding& finding : outcome.findings) {
      CHECK(std::ranges::any_of(finding.evidence, [](const FindingEvidence& one) {
        return one.field == "xml[1].currency";
      }));
    }
  }
}

TEST_CASE("a pattern that meets many texts means the same for each") {
  const std::string rule =
      "absent_fires: true\neach: l in xml.lines\nrequire: written(l.net) matches \"^[0-9]{1,3}$\"";
  CHECK(judge_rule(rule, subject_with(tree_of_lines(1000, "12"))).passed.size() == 1);
  const Outcome outcome = judge_rule(rule, subject_with(tree_of_lines(1000, "12.5")));
  CHECK(outcome.findings.size() == 200);
}

TEST_CASE("sums choose their rows and leave out what is absent when the rule says so") {
  CHECK(failures(R"(
absent_fires: true
each: v in xml.vat_breakdown
require: >
  v.base == round_half_up(sum(l in xml.lines where l.vat.category == v.category
  and l.vat.rate == v.rate: l.net), 2)
examples:
  pass:
    - {xml.vat_breakdown: [{category: S, rate: "20", base: "30"}],
       xml.lines: [{net: "10", vat.category: S, vat.rate: "20.0"}, {vat.category: S, vat.rate: "20"},
                   {net: "20.00", vat.category: S, vat.rate: "20"},
                   {net: "5", vat.category: S, vat.rate: "10"}, {net: "7"}]}
  fail:
    - {xml.vat_breakdown: [{category: S, rate: "20", base: "30"}], xml.lines: [{net: "30"}]}
  skip: [{xml.vat_breakdown: []}])")
            .empty());
}

TEST_CASE("lists within a row") {
  CHECK(failures(R"(
each: l in xml.lines
require: >
  count(l.allowances) == count(a in l.allowances: filled(a.amount))
  and all(a in l.allowances where a.reason == "remise": a.amount > 5)
  and sum(a in l.allowances: a.amount) < 100
examples:
  pass:
    - {xml.lines: [{id: "1"}, {id: "2", allowances: [{amount: "6", reason: remise}, {amount: "1"}]}]}
  fail:
    - {xml.lines: [{id: "1", allowances: [{amount: ""}]}]}
    - {xml.lines: [{allowances: [{amount: "60"}]}, {allowances: [{amount: "60"}, {amount: "50"}]}]}
    - {xml.lines: [{allowances: [{amount: "5", reason: remise}]}]})")
            .empty());
}

TEST_CASE("a nested row knows the row it belongs to and its number there") {
  const auto tree = [] {
    const auto& vocabulary = structured::Vocabulary::get();
    auto made = std::make_shared<structured::Tree>();
    const std::uint32_t lines = vocabulary.list("xml.lines").value();
    const std::uint32_t allowances = vocabulary.list("xml.lines.allowances").value();
    for (int line = 0; line < 3; ++line) {
      for (int i = 0; i < line; ++i) made->add(allowances, {}, 0);
      structured::RowBuilder row;
      row.set(0, made->keep("L" + std::to_string(line), 0));
      made->add(lines, row, 0);
    }
    made->add(structured::kRoot, {}, 0);
    return made;
  }();
  const Outcome outcome = judge_rule(R"(
each: a in xml.lines.allowances
require: present(a.reason)
message: {fr: "{a.parent.id} n° {row(a)}", en: "{a.parent.id} no. {row(a)}"})",
                                     subject_with(tree));
  REQUIRE(outcome.findings.size() == 3);
  CHECK(outcome.findings[0].message.en == "L1 no. 1");
  CHECK(outcome.findings[1].message.en == "L2 no. 1");
  CHECK(outcome.findings[2].message.en == "L2 no. 2");
}

TEST_CASE("repetitions and texts as they are written") {
  CHECK(failures(R"(
require: occurrences(xml.buyer_reference) <= 1 and fraction_digits(written(xml.totals.net)) <= 2
examples:
  pass: [{xml.totals.net: "10.25"}, {xml.totals.net: "10", xml.buyer_reference: "A"}]
  fail: [{xml.totals.net: "10.250"},
         {xml.totals.net: "10", xml.buyer_reference: {value: A, times: 2}}])")
            .empty());
}

TEST_CASE("halves are rounded towards positive infinity where XPath does so") {
  CHECK(value("round_half_up(2.5, 0)") == "3");
  CHECK(value("round_half_up(0 - 2.5, 0)") == "-2");
  CHECK(value("round_half_up(0 - 2.51, 0)") == "-3");
  CHECK(value("round_half_up(0 - 1.005, 2)") == "-1.00");
  CHECK(value("round_half_up(0 - 1.0051, 2)") == "-1.01");
  CHECK(value("round_half_up(1.005, 2)") == "1.01");
}

TEST_CASE("a rule over terms does not apply to a file without XML") {
  Subject subject;
  subject.set("available.xml", Datum::of(false));
  const Outcome outcome = judge_rule("require: filled(xml.number)", subject);
  CHECK(outcome.findings.empty());
  CHECK(outcome.not_applicable.size() == 1);
}

TEST_CASE("many wrong lines give a bounded list that says how many there are") {
  const Outcome outcome = judge_rule("each: l in xml.lines\nrequire: l.net < 10",
                                     subject_with(tree_of_lines(1000, "12")));
  REQUIRE(outcome.findings.size() == 200);
  CHECK(outcome.findings.back().message.en.find("800 more") != std::string::npos);
}

TEST_CASE("work is bounded by the number of rows, not by a constant") {
  const auto tree = tree_of_lines(20'000, "1.5");
  const Outcome sum =
      judge_rule("require: 'sum(l in xml.lines: l.net) == 30000'", subject_with(tree));
  CHECK(sum.passed.size() == 1);
  // Every line with every line is too much.
  const Outcome square =
      judge_rule("each: l in xml.lines\nrequire: 'count(m in xml.lines: m.net == l.net) > 0'",
                 subject_with(tree));
  CHECK(square.passed.empty());
  CHECK(square.not_checked.size() == 1);
}

TEST_CASE("mistakes in terms are told with what was meant") {
  CHECK(mistake_in(rule_yaml("require: filled(xml.numbr)")).find("did you mean 'number'") !=
        std::string::npos);
  CHECK(mistake_in(rule_yaml("require: filled(xml.lines)")).find("is a list") != std::string::npos);
  CHECK(mistake_in(rule_yaml("each: l in xml.lines\nrequire: filled(l.parent.id)"))
            .find("no column") != std::string::npos);
  CHECK(
      failures("require: filled(xml.number)\nexamples: {pass: [{xml.nmber: F}]}").find("no term") !=
      std::string::npos);
}

}  // namespace
}  // namespace recevable::rules::test
