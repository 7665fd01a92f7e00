// Random expressions against an evaluator that is slow and obvious: a tree of closures written from
// the text of docs/rule-language.md, sharing nothing with the real one.
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <functional>
#include <map>
#include <optional>

#include "rules/support.h"

namespace recevable::rules::test {

namespace {

// An amount in hundredths, a truth, or the reason why there is none ("want", "means", "doubt").
struct Result {
  std::string why;
  long hundredths = 0;
  bool truth = false;
};

// What the oracle knows of the invoice. `row` is the line in turn, -1 outside of lines.
struct World {
  std::map<std::string, Result> fields;
  std::vector<Result> lines;
  int row = -1;
};

// An expression twice: as text for the language, as a function for the oracle.
struct Expression {
  std::string text;
  std::function<Result(const World&)> oracle;
};

Result amount(long hundredths) {
  return {"", hundredths, false};
}
Result verdict(bool truth) {
  return {"", 0, truth};
}
int rank(const std::string& why) {
  return why.empty() ? 0 : why == "want" ? 1 : why == "means" ? 2 : 3;
}
// Nothing helps while something is absent.
std::string strict(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return a + b;
  return rank(a) < rank(b) ? a : b;
}
Result joined(const Result& a, const Result& b, bool deciding) {
  if ((a.why.empty() && a.truth == deciding) || (b.why.empty() && b.truth == deciding)) {
    return verdict(deciding);
  }
  if (a.why.empty() && b.why.empty()) return verdict(!deciding);
  return {rank(a.why) > rank(b.why) ? a.why : b.why, 0, false};
}

int pick(int count) {
  return *rc::gen::inRange(0, count);
}

const std::vector<std::string> kFields = {"totals.net", "totals.vat", "totals.gross",
                                          "totals.paid"};

Expression number(int depth, bool in_rows);

Expression place(bool in_rows) {
  if (in_rows && pick(2) == 0) {
    return {"x.net",
            [](const World& world) { return world.lines[static_cast<std::size_t>(world.row)]; }};
  }
  const std::string& field = kFields[static_cast<std::size_t>(pick(4))];
  return {field, [field](const World& world) { return world.fields.at(field); }};
}

Expression truth_value(int depth, bool in_rows) {
  const int kind = depth <= 0 ? pick(2) : pick(9);
  if (kind == 0) {
    const Expression at = place(in_rows);
    const int question = pick(3);
    const char* const names[] = {"exists(", "absent(", "readable("};
    return {names[question] + at.text + ")", [=](const World& world) -> Result {
              const Result found = at.oracle(world);
              if (question == 2) return verdict(found.why != "doubt");
              if (found.why == "means" || found.why == "doubt") return {found.why, 0, false};
              return verdict(found.why.empty() == (question == 0));
            }};
  }
  if (kind == 1 || kind == 2) {
    const Expression a = number(depth - 1, in_rows);
    const Expression b = number(depth - 1, in_rows);
    const int op = pick(6);
    const char* const names[] = {" == ", " != ", " < ", " <= ", " > ", " >= "};
    return {a.text + names[op] + b.text, [=](const World& world) -> Result {
              const Result x = a.oracle(world), y = b.oracle(world);
              const std::string why = strict(x.why, y.why);
              if (!why.empty()) return {why, 0, false};
              const long d = x.hundredths - y.hundredths;
              const bool answers[] = {d == 0, d != 0, d < 0, d <= 0, d > 0, d >= 0};
              return verdict(answers[op]);
            }};
  }
  if (kind == 3) {
    const Expression a = number(depth - 1, in_rows);
    const Expression b = number(depth - 1, in_rows);
    return {a.text + " == " + b.text + " within 1", [=](const World& world) -> Result {
              const Result x = a.oracle(world), y = b.oracle(world);
              const std::string why = strict(x.why, y.why);
              if (!why.empty()) return {why, 0, false};
              return verdict(std::abs(x.hundredths - y.hundredths) <= 100);
            }};
  }
  if (kind == 4) {
    const Expression a = truth_value(depth - 1, in_rows);
    return {"not (" + a.text + ")", [=](const World& world) {
              Result result = a.oracle(world);
              result.truth = !result.truth;
              return result;
            }};
  }
  if (kind == 5 && !in_rows) {
    const Expression a = truth_value(depth - 1, true);
    const bool any = pick(2) == 0;
    return {(any ? "any(x in lines: " : "all(x in lines: ") + a.text + ")",
            [=](const World& world) {
              Result result = verdict(!any);
              World inner = world;
              for (inner.row = 0; inner.row < static_cast<int>(world.lines.size()); ++inner.row) {
                result = joined(result, a.oracle(inner), any);
              }
              return result;
            }};
  }
  const Expression a = truth_value(depth - 1, in_rows);
  const Expression b = truth_value(depth - 1, in_rows);
  const bool any = pick(2) == 0;
  return {"(" + a.text + (any ? " or " : " and ") + b.text + ")",
          [=](const World& world) { return joined(a.oracle(world), b.oracle(world), any); }};
}

Expression number(int depth, bool in_rows) {
  const int kind = depth <= 0 ? pick(2) : pick(7);
  if (kind == 0) return place(in_rows);
  if (kind == 1) {
    const int units = pick(20);
    return {std::to_string(units) + ".50",
            [units](const World&) { return amount(units * 100 + 50); }};
  }
  if (kind == 2 && !in_rows) {
    const bool adds = pick(2) == 0;
    const Expression a = adds ? number(depth - 1, true) : truth_value(depth - 1, true);
    return {(adds ? "sum(x in lines: " : "count(x in lines: ") + a.text + ")",
            [=](const World& world) -> Result {
              Result result;
              World inner = world;
              for (inner.row = 0; inner.row < static_cast<int>(world.lines.size()); ++inner.row) {
                const Result each = a.oracle(inner);
                result.why = strict(result.why, each.why);
                result.hundredths += adds ? each.hundredths : each.truth ? 100 : 0;
              }
              return result;
            }};
  }
  if (kind == 3) {
    const Expression a = number(depth - 1, in_rows);
    const Expression b = number(depth - 1, in_rows);
    return {"coalesce(" + a.text + ", " + b.text + ")", [=](const World& world) {
              const Result first = a.oracle(world);
              return first.why.empty() || first.why == "doubt" ? first : b.oracle(world);
            }};
  }
  if (kind == 4) {
    const Expression a = number(depth - 1, in_rows);
    return {"abs(" + a.text + ")", [=](const World& world) {
              Result result = a.oracle(world);
              result.hundredths = std::abs(result.hundredths);
              return result;
            }};
  }
  const Expression a = number(depth - 1, in_rows);
  const Expression b = number(depth - 1, in_rows);
  const bool plus = pick(2) == 0;
  return {"(" + a.text + (plus ? " + " : " - ") + b.text + ")", [=](const World& world) -> Result {
            const Result x = a.oracle(world), y = b.oracle(world);
            return {strict(x.why, y.why),
                    plus ? x.hundredths + y.hundredths : x.hundredths - y.hundredths, false};
          }};
}

Result random_value() {
  const std::string why =
      *rc::gen::weightedElement<std::string>({{6, ""}, {2, "want"}, {1, "means"}, {1, "doubt"}});
  return {why, *rc::gen::inRange(-2000L, 2000L), false};
}

Datum datum_of(const Result& value) {
  if (value.why == "want") return Datum::absent();
  if (value.why == "means") return Datum::not_available({});
  if (value.why == "doubt") return Datum::unreadable();
  return Datum::of(base::Decimal::scaled(value.hundredths, 2));
}

}  // namespace

TEST_CASE("random expressions mean what the obvious evaluator says") {
  rc::check([] {
    World world;
    Subject subject;
    for (const std::string& field : kFields) {
      world.fields[field] = random_value();
      subject.set(field, datum_of(world.fields[field]));
    }
    const int rows = pick(4);
    for (int i = 0; i < rows; ++i) {
      world.lines.push_back(random_value());
      subject.set("lines", subject.add_row("lines"), "net", datum_of(world.lines.back()));
    }
    const Expression expression = truth_value(*rc::gen::inRange(1, 6), false);
    RC_PRE(expression.text.size() < 3900);
    const Result expected = expression.oracle(world);
    const std::string wanted = !expected.why.empty() ? expected.why
                               : expected.truth      ? "true"
                                                     : "false";
    RC_CLASSIFY(!expected.why.empty(), "unknown");
    RC_LOG() << expression.text;
    RC_ASSERT(truth(expression.text, subject) == wanted);
  });
}

TEST_CASE("random bytes are refused or understood, never more") {
  rc::check([] {
    const auto word = rc::gen::element<std::string>(
        "and", "or", "not", "in", "within", "matches", "(", ")", "[", "]", ",", ":", "==", "<", "-",
        "1", "2026-01-01", "\"a\"", "totals.net", "lines", "x", "x.net", "any", "sum", "exists",
        "codes.a", "|", "é", "true");
    std::string text;
    for (const std::string& each : *rc::gen::container<std::vector<std::string>>(word)) {
      text += each + " ";
    }
    const Evaluated result = evaluate(text);
    RC_ASSERT(result.offset <= text.size());
  });
}

TEST_CASE("random files are refused with a place, or are packs") {
  rc::check([] {
    const auto piece = rc::gen::element<std::string>(
        "id: A\n", "name: a\n", "consequence: legal\n", "require: 'true'\n",
        "message: ", "remedy: ", "{fr: m, en: m}\n", "when: |\n  true\n", "rules:\n", "- ", "  ",
        "\"", "'", "{", "}", "[", "]", "&a ", "*a ", "examples: {}\n", "\t", "\n", "? ", "é", "#");
    std::string yaml;
    for (const std::string& each : *rc::gen::container<std::vector<std::string>>(piece)) {
      yaml += each;
    }
    const Compilation compilation = compile_text("f", yaml, nullptr);
    for (const base::Error& error : compilation.errors) {
      RC_ASSERT(error.where.starts_with("f:"));
      RC_ASSERT(!error.message.fr.empty());
    }
  });
}

}  // namespace recevable::rules::test
