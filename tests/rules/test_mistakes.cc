// Mistakes in rule files are refused with their place and what was expected.
#include <catch2/catch.hpp>

#include "rules/support.h"

namespace recevable::rules::test {

namespace {

// The mistake of a rule whose fourth line, from column 1, is `line`.
std::string mistake_of(const std::string& line) {
  return mistake_in(rule_yaml(line));
}

struct Case {
  const char* expression;  // after "require: ", so its first byte is column 10
  const char* expected;    // column, then the message
};

}  // namespace

TEST_CASE("mistakes in expressions have their line and column") {
  const std::vector<Case> cases = {
      // cutting into tokens
      {"totals.net = 1", "21: a single '=' does not compare: write =="},
      {"currency == \"EUR", "22: the text that begins here is not closed by a quote \""},
      {"issue_date > 2026-02-30", "23: there is no such day as 2026-02-30"},
      {"totals.net > 1234567890123456789",
       "23: this number has too many digits: at most 18, 10 of them decimals"},
      {"totals.net > 3a", "24: 'a' cannot follow a number"},
      {"true ; false", "15: unexpected character: ;"},
      {"true é false", "15: unexpected character: é"},
      // grammar
      {"true and", "18: expected a value, found the end of the expression"},
      {"(true or false", "24: expected ')', found the end of the expression"},
      {"true false", "15: expected the end of the expression, or an operator, found 'false'"},
      {"1 < 2 < 3", "16: a comparison is not compared again: separate with 'and'"},
      {"1 < 2 within 3", "16: 'within' only follows == or !="},
      {"true | raw", "15: expected the end of the expression, or an operator, found '|'"},
      {"currency matches 3", "27: expected a pattern between quotes, found a number"},
      {"currency in currency",
       "22: expected a list: [\"a\", \"b\"] or codes.name, found 'currency'"},
      {"currency in codes.nothing", "22: unknown code list: codes.nothing"},
      {"currency in []", "22: empty list"},
      {"currency in [\"a\" \"b\"]", "27: expected ',', found a text"},
      {"all(lines)", "14: expected 'x in list: …', found 'lines'"},
      {"exists(\"a\")", "17: expected the name of a field, found a text"},
      {"row(line) == 1", "14: expected a row variable, found 'line'"},
      // names
      {"exists(buyer.sirett)", "17: unknown field: buyer.sirett; did you mean 'buyer.siret'?"},
      {"exists(zzzzzz)", "17: unknown field: zzzzzz"},
      {"exist(buyer.siret)", "10: unknown function: exist; did you mean 'exists'?"},
      {"exists(lines)", "17: lines is a list: write count(lines), any(x in lines: …) …"},
      {"any(x in line: true)", "20: unknown list: line; did you mean 'lines'?"},
      {"any(x in lines: x.nett > 0)", "27: lines has no column nett; did you mean 'net'?"},
      {"any(x in lines: x)", "27: x is a whole row: name its column, x.description"},
      {"any(x in lines: true) and x.net > 0", "37: unknown field: x.net"},
      // types
      {"totals.net", "10: expected true or false, found a number"},
      {"totals.net == \"a\"", "24: expected a number, found a text"},
      {"not totals.net", "14: expected true or false, found a number"},
      {"true and currency", "19: expected true or false, found a text"},
      {"currency + 1 == 2", "10: expected a number, found a text"},
      {"issue_date + due_date == 1", "23: expected a number, found a date"},
      {"issue_date * 2 == 1", "21: a date can only gain or lose days: date + number"},
      {"true < false", "15: true and false are only compared with == and !="},
      {"totals.net matches \"a\"", "10: expected a text, found a number"},
      {"totals.net in [1, \"a\"]", "28: expected a number (as what is looked for), found a text"},
      {"totals.net == 1 within \"a\"", "33: expected a number, found a text"},
      {"luhn(totals.net)", "15: expected a text, found a number"},
      {"round(totals.net) == 1", "26: expected ',', found ')'"},
      {"abs(1, 2) == 1", "15: expected ')', found ','"},
      {"sum(x in lines: x.unit) == 1", "27: expected a number, found a text"},
      {"coalesce(totals.net, \"a\") == 1", "31: expected a number, found a text"},
      {"coalesce(totals.net) == 1", "29: expected ',', found ')'"},
      {"currency matches \"(\"", "27: pattern refused by RE2: missing ): ("},
  };
  for (const Case& each : cases) {
    // ": " must stand in quotes, which push the expression one column further.
    const std::string expression = each.expression;
    const bool quoted = expression.find(": ") != std::string::npos;
    INFO(expression);
    CHECK(mistake_of("require: " + (quoted ? "'" + expression + "'" : expression)) ==
          std::string("4:") + each.expected);
  }
}

TEST_CASE("places are found through quotes, escapes, folded and kept lines") {
  CHECK(mistake_of("require: 'currency == \"a''b\" and nothing'") ==
        "4:34: unknown field: nothing");
  CHECK(mistake_of("require: \"currency == \\\"a\\\" and nothing\"") ==
        "4:33: unknown field: nothing");
  CHECK(mistake_of("require: >-\n  true and\n  true and\n    nothing") ==
        "7:5: unknown field: nothing");
  CHECK(mistake_of("require: |\n  true and\n  true and nothing\n") ==
        "6:12: unknown field: nothing");
  CHECK(mistake_of("require: true and\n  true and\n  nothing") == "6:3: unknown field: nothing");
  CHECK(mistake_of("require: currency == \"é€\" and nothing") == "4:31: unknown field: nothing");
  CHECK(mistake_of("require: true\nmessage:\n  fr: \"a\"\n  en: \"abc {nothing}\"") ==
        "7:13: unknown field: nothing");
}

TEST_CASE("mistakes in the parts of a rule") {
  const std::string good = "require: true";
  CHECK(mistake_of(good).empty());
  CHECK(mistake_of("requires: true") == "4:1: unknown key: requires; did you mean 'require'?");
  CHECK(mistake_of("when: true") == "1:1: 'require' is missing");
  CHECK(mistake_of(good + "\nrequire: false") == "5:1: the key 'require' is given twice");
  CHECK(mistake_of(good + "\nseverity: fatal") ==
        "5:11: 'severity' must be one of: error, warning, info");
  CHECK(mistake_of(good + "\nfate: lost") ==
        "5:7: 'fate' must be one of: none, blocked, recycled, suspended, rejected");
  CHECK(mistake_of(good + "\nconfirmed: maybe") == "5:12: 'confirmed' must be one of: false, true");
  CHECK(mistake_of(good + "\nsince: 2026-13-01") == "5:8: 'since' must be a day: 2026-11-23");
  CHECK(mistake_of(good + "\nsince: 2026-02-01\nuntil: 2026-01-01") ==
        "6:8: 'until' is before 'since'");
  CHECK(mistake_of(good + "\nneeds: [directory, moon]") ==
        "5:20: 'needs' takes: directory, sirene, history, xml, user");
  CHECK(mistake_of(good + "\nwhy: {fr: a}") == "5:6: 'why' must be {fr: …, en: …}");
  CHECK(mistake_of(good + "\nwhy: {fr: a, en: ''}") == "5:18: 'en' must be a text");
  CHECK(mistake_of(good + "\nabout: [nothing]") == "5:9: unknown field: nothing");
  CHECK(mistake_of(good + "\neach: lines") ==
        "5:12: expected 'in', found the end of the expression");
  CHECK(mistake_of(good + "\nexamples: {good: []}") ==
        "5:12: 'examples' has three lists: pass, fail and skip");
  CHECK(mistake_in("- a\n- b\n") == "1:1: a rule is a list of 'key: value'");
  CHECK(mistake_in("rules: 3\n") == "1:8: 'rules' must be a list, and alone in the file");
}

TEST_CASE("ids and names are unique and well formed") {
  const std::string rule =
      ", consequence: advice, require: 'true', message: {fr: m, en: m}, remedy: {fr: r, en: r}}\n";
  CHECK(mistake_in("rules:\n- {id: A, name: a" + rule + "- {id: A, name: b" + rule) ==
        "3:8: A already exists in f");
  CHECK(mistake_in("rules:\n- {id: A, name: a" + rule + "- {id: B, name: a" + rule) ==
        "3:17: this name is already that of A");
  CHECK(mistake_in("{id: 'A B', name: a" + rule) ==
        "1:6: an id has only letters, digits, - _ and .");
  CHECK(mistake_in("{id: A, name: Été" + rule) ==
        "1:15: a name has only lower-case letters, digits and hyphens");
}

TEST_CASE("mistakes in messages") {
  const auto message = [](const std::string& text) {
    return mistake_of("require: true\nmessage: {en: m, fr: '" + text + "'}");
  };
  CHECK(message("a {currency") ==
        "5:25: the brace opened here is not closed; for a brace, write {{");
  CHECK(message("{currency|big}") == "5:33: expected a form: money, percent, number or raw");
  CHECK(message("{currency|money}") == "5:24: expected a number, found a text");
  CHECK(message("{}") == "5:24: expected a value, found the end of the expression");
}

TEST_CASE("mistakes are said in French too") {
  const Compilation compilation =
      compile_text("f", rule_yaml("require: exists(buyer.sirett)"), nullptr);
  REQUIRE(compilation.errors.size() == 1);
  CHECK(compilation.errors[0].message.fr ==
        "champ inconnu : buyer.sirett ; vouliez-vous « buyer.siret » ?");
  CHECK(compilation.errors[0].kind == base::ErrorKind::usage);
}

}  // namespace recevable::rules::test
