// The three values: every combination of states, against an oracle that knows nothing of the
// evaluator but the text of docs/rule-language.md.
#include <catch2/catch.hpp>

#include <array>
#include <functional>

#include "rules/support.h"

namespace recevable::rules::test {

namespace {

const std::array<std::string, 5> kStates = {"true", "false", "want", "means", "doubt"};
const std::array<const char*, 3> kPaths = {"buyer.is_state", "supplier.is_foreign",
                                           "pdf.is_signed"};

Datum datum_in(const std::string& state) {
  if (state == "want") return Datum::absent();
  if (state == "means") return Datum::not_available({"rien", "nothing"});
  if (state == "doubt") return Datum::unreadable();
  return Datum::of(state == "true");
}

bool known(const std::string& value) {
  return value == "true" || value == "false";
}

int rank(const std::string& reason) {
  return reason == "want" ? 0 : reason == "means" ? 1 : 2;
}

// The oracle: false (true) decides; else an unknown side; of two, doubt before means before want.
std::string oracle(const std::string& a, const std::string& b, const std::string& deciding) {
  if (a == deciding || b == deciding) return deciding;
  if (known(a) && known(b)) return a;
  if (known(a)) return b;
  if (known(b)) return a;
  return rank(a) > rank(b) ? a : b;
}
std::string oracle_and(const std::string& a, const std::string& b) {
  return oracle(a, b, "false");
}
std::string oracle_or(const std::string& a, const std::string& b) {
  return oracle(a, b, "true");
}
std::string oracle_not(const std::string& a) {
  return a == "true" ? "false" : a == "false" ? "true" : a;
}

}  // namespace

TEST_CASE("and, or, not of three operands in all their states") {
  using Formula =
      std::function<std::string(const std::string&, const std::string&, const std::string&)>;
  struct Row {
    const char* expression;
    Formula formula;
  };
  const std::vector<Row> rows = {
      {"buyer.is_state and supplier.is_foreign and pdf.is_signed",
       [](auto& a, auto& b, auto& c) { return oracle_and(oracle_and(a, b), c); }},
      {"buyer.is_state or supplier.is_foreign or pdf.is_signed",
       [](auto& a, auto& b, auto& c) { return oracle_or(oracle_or(a, b), c); }},
      {"buyer.is_state and (supplier.is_foreign or not pdf.is_signed)",
       [](auto& a, auto& b, auto& c) { return oracle_and(a, oracle_or(b, oracle_not(c))); }},
      {"not (buyer.is_state or supplier.is_foreign) or pdf.is_signed",
       [](auto& a, auto& b, auto& c) { return oracle_or(oracle_not(oracle_or(a, b)), c); }}};
  for (const std::string& a : kStates) {
    for (const std::string& b : kStates) {
      for (const std::string& c : kStates) {
        Subject subject;
        subject.set(kPaths[0], datum_in(a));
        subject.set(kPaths[1], datum_in(b));
        subject.set(kPaths[2], datum_in(c));
        for (const Row& row : rows) {
          INFO(row.expression << " with " << a << ", " << b << ", " << c);
          CHECK(truth(row.expression, subject) == row.formula(a, b, c));
        }
      }
    }
  }
}

TEST_CASE("an unknown result is one that what is missing could still change, and only such") {
  // Each operand stands once, so the result is known exactly when all ways to fill in what is
  // unknown agree.
  const std::string expression = "(buyer.is_state and supplier.is_foreign) or not pdf.is_signed";
  const auto plain = [](bool a, bool b, bool c) { return (a && b) || !c; };
  for (const std::string& a : kStates) {
    for (const std::string& b : kStates) {
      for (const std::string& c : kStates) {
        Subject subject;
        subject.set(kPaths[0], datum_in(a));
        subject.set(kPaths[1], datum_in(b));
        subject.set(kPaths[2], datum_in(c));
        bool may_be_true = false;
        bool may_be_false = false;
        for (int world = 0; world < 8; ++world) {
          const bool x = (world & 1) != 0, y = (world & 2) != 0, z = (world & 4) != 0;
          if ((known(a) && x != (a == "true")) || (known(b) && y != (b == "true")) ||
              (known(c) && z != (c == "true"))) {
            continue;
          }
          (plain(x, y, z) ? may_be_true : may_be_false) = true;
        }
        INFO(a << ", " << b << ", " << c);
        const std::string result = truth(expression, subject);
        CHECK(known(result) == (may_be_true != may_be_false));
        if (known(result)) CHECK((result == "true") == may_be_true);
      }
    }
  }
}

TEST_CASE("comparisons and sums are unknown when a side is: want, then means, then doubt") {
  const auto amount = [](const std::string& state) {
    return known(state) ? Datum::of(dec("1")) : datum_in(state);
  };
  const std::array<std::string, 4> states = {"true", "want", "means", "doubt"};
  for (const std::string& a : states) {
    for (const std::string& b : states) {
      Subject subject;
      subject.set("totals.net", amount(a));
      subject.set("totals.vat", amount(b));
      const std::string& strict = known(a) ? b : known(b) ? a : rank(a) < rank(b) ? a : b;
      INFO(a << ", " << b);
      CHECK(truth("totals.net == totals.vat", subject) == strict);
      CHECK(truth("totals.net <= totals.vat", subject) == strict);
      CHECK(truth("totals.net - totals.vat == 0", subject) == strict);
      CHECK(truth("totals.net == 1 within totals.vat", subject) == strict);
      CHECK(truth("max(totals.net, totals.vat) == 1", subject) == strict);
    }
  }
}

TEST_CASE("presence") {
  const auto table = [](const std::string& state) {
    Subject subject;
    subject.set("totals.net", known(state) ? Datum::of(dec("1")) : datum_in(state));
    return std::array<std::string, 3>{truth("exists(totals.net)", subject),
                                      truth("absent(totals.net)", subject),
                                      truth("readable(totals.net)", subject)};
  };
  using Row = std::array<std::string, 3>;
  CHECK(table("true") == Row{"true", "false", "true"});
  CHECK(table("want") == Row{"false", "true", "true"});
  CHECK(table("doubt") == Row{"doubt", "doubt", "false"});
  CHECK(table("means") == Row{"means", "means", "true"});
}

TEST_CASE("coalesce takes the first that is present, but does not look past a doubt") {
  Subject subject;
  CHECK(value("coalesce(totals.net, 7)", subject) == "7");
  CHECK(value("coalesce(totals.net, totals.vat, 9)", subject) == "9");
  CHECK(value("coalesce(totals.net, totals.vat)", subject) == "want");
  subject.set("totals.net", Datum::not_available({}));
  CHECK(value("coalesce(totals.net, 7)", subject) == "7");
  subject.set("totals.net", Datum::unreadable());
  CHECK(value("coalesce(totals.net, 7)", subject) == "doubt");
  subject.set("totals.net", Datum::of(dec("3")));
  CHECK(value("coalesce(totals.net, 7)", subject) == "3");
}

TEST_CASE("any and all are the or and the and of their rows") {
  for (const std::string& a : kStates) {
    for (const std::string& b : kStates) {
      Subject subject;
      for (const std::string& state : {a, b}) {
        const std::size_t row = subject.add_row("pdf.attachments");
        subject.set("pdf.attachments", row, "may_be_invoice", datum_in(state));
      }
      INFO(a << ", " << b);
      CHECK(truth("any(x in pdf.attachments: x.may_be_invoice)", subject) == oracle_or(a, b));
      CHECK(truth("all(x in pdf.attachments: x.may_be_invoice)", subject) == oracle_and(a, b));
    }
  }
}

TEST_CASE("count and sum are unknown as soon as one row is") {
  Subject subject;
  for (const Datum& net : {Datum::of(dec("1")), Datum::unreadable(), Datum::absent()}) {
    const std::size_t row = subject.add_row("lines");
    subject.set("lines", row, "net", net);
  }
  CHECK(value("sum(x in lines: x.net)", subject) == "want");
  CHECK(value("count(x in lines: x.net > 0)", subject) == "want");
  CHECK(value("count(x in lines: coalesce(x.net, 0) > 0)", subject) == "doubt");
  CHECK(value("count(x in lines: absent(x.net) or readable(x.net))", subject) == "doubt");
  CHECK(value("count(x in lines: readable(x.net))", subject) == "2");
  CHECK(value("count(lines)", subject) == "3");
}

TEST_CASE("a list that may have more rows is in doubt, unless what was read decides") {
  Subject subject;
  const std::size_t row = subject.add_row("lines");
  subject.set("lines", row, "net", Datum::of(dec("1")));
  subject.set_list("lines", Datum::unreadable());
  CHECK(value("count(lines)", subject) == "doubt");
  CHECK(value("sum(x in lines: x.net)", subject) == "doubt");
  CHECK(value("any(x in lines: x.net == 1)", subject) == "true");
  CHECK(value("any(x in lines: x.net == 2)", subject) == "doubt");
  CHECK(value("all(x in lines: x.net == 2)", subject) == "false");
  CHECK(value("all(x in lines: x.net == 1)", subject) == "doubt");
  subject.set_list("lines", Datum::not_available({}));
  CHECK(value("any(x in lines: x.net == 2)", subject) == "means");
}

TEST_CASE("only what decided is evidence") {
  using Paths = std::vector<std::string>;
  Subject subject;
  subject.set("totals.net", Datum::of(dec("1")));
  subject.set("totals.vat", Datum::of(dec("2")));
  const auto looked = [&](const char* expression) {
    return evaluate(expression, subject).looked_at;
  };
  CHECK(looked("totals.net == 9 and totals.vat == 2") == Paths{"totals.net"});
  CHECK(looked("totals.net == 1 and totals.vat == 9") == Paths{"totals.vat"});
  CHECK(looked("totals.net == 1 and totals.vat == 2") == Paths{"totals.net", "totals.vat"});
  CHECK(looked("totals.net == 1 or totals.vat == 2") == Paths{"totals.net"});
  CHECK(looked("totals.net == 9 or totals.vat == 2") == Paths{"totals.vat"});
  CHECK(looked("totals.net == 9 or totals.vat == 9") == Paths{"totals.net", "totals.vat"});
  CHECK(looked("due_date == 2026-01-01 and totals.vat == 2") == Paths{"due_date"});
  CHECK(looked("totals.net == 1 and due_date == 2026-01-01") == Paths{"due_date"});
  CHECK(looked("due_date == 2026-01-01 and totals.vat == 9") == Paths{"totals.vat"});
  CHECK(looked("exists(due_date)") == Paths{"due_date"});
  CHECK(looked("coalesce(due_date, 2026-01-01) == 2026-01-01") == Paths{"due_date"});
  for (const char* net : {"1", "2", "3"}) {
    subject.set("lines", subject.add_row("lines"), "net", Datum::of(dec(net)));
  }
  CHECK(looked("all(x in lines: x.net != 2)") == Paths{"lines[2].net"});
  CHECK(looked("any(x in lines: x.net == 3)") == Paths{"lines[3].net"});
  // What no row does is not the last row's doing: the list is what was looked at.
  CHECK(looked("any(x in lines: x.net == 99)") == Paths{"lines"});
  CHECK(looked("sum(x in lines: x.net) == 6") ==
        Paths{"lines", "lines[1].net", "lines[2].net", "lines[3].net"});
}

}  // namespace recevable::rules::test
