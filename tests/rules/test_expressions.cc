// Every operator and function of the language, on known values.
#include <catch2/catch.hpp>

#include "rules/support.h"

namespace recevable::rules::test {

namespace {

Subject sample() {
  Subject subject;
  subject.set("invoice_number", Datum::of("FA-2026/Été"));
  subject.set("issue_date", Datum::of(day("2026-01-31")));
  subject.set("due_date", Datum::of(day("2026-03-02")));
  subject.set("totals.net", Datum::of(dec("100.00")));
  subject.set("totals.vat", Datum::of(dec("20")));
  subject.set("totals.gross", Datum::of(dec("120.01")));
  subject.set("supplier.siret", Datum::of("73282932000074"));
  subject.set("supplier.vat_id", Datum::of("FR44732829320"));
  subject.set("supplier.iban", Datum::of("FR7630006000011234567890189"));
  subject.set("supplier.bic", Datum::of("BNPAFRPP"));
  subject.set("buyer.is_state", Datum::of(true));
  for (const char* net : {"10", "20.5", "-3"}) {
    const std::size_t row = subject.add_row("lines");
    subject.set("lines", row, "net", Datum::of(dec(net)));
    subject.set("lines", row, "description", Datum::of(std::string("Article ") + net));
  }
  return subject;
}

struct Case {
  const char* expression;
  const char* expected;
};

void check(const std::vector<Case>& cases, const Subject& subject) {
  for (const Case& each : cases) {
    INFO(each.expression);
    CHECK(value(each.expression, subject) == each.expected);
  }
}

}  // namespace

TEST_CASE("literals are worth what they say") {
  check({{R"("a b")", "a b"},
         {R"("a\"b\\c\d")", R"(a"b\c\d)"},
         {"12.50", "12.50"},
         {"-3", "-3"},
         {"2026-11-23", "2026-11-23"},
         {"true", "true"},
         {"false", "false"}},
        Subject());
}

TEST_CASE("logic and precedence") {
  check({{"true or false and false", "true"},
         {"(true or false) and false", "false"},
         {"not false and false", "false"},
         {"not (false and false)", "true"},
         {"not not true", "true"},
         {"1 + 2 * 3 == 7", "true"},
         {"(1 + 2) * 3 == 9", "true"},
         {"10 - 4 - 3 == 3", "true"},
         {"-2 * -3 == 6", "true"},
         {"not 1 == 2", "true"}},
        Subject());
}

TEST_CASE("comparisons of all types") {
  check({{"totals.vat == 20.00", "true"},
         {"totals.vat != 20.00", "false"},
         {"totals.net < totals.gross", "true"},
         {"totals.net <= 100", "true"},
         {"totals.net > 100", "false"},
         {"totals.net >= 100.001", "false"},
         {R"("abc" < "abd")", "true"},
         {R"("b" >= "a")", "true"},
         {R"("é" == "é")", "true"},
         {R"("A" == "a")", "false"},
         {"issue_date < due_date", "true"},
         {"issue_date >= 2026-02-01", "false"},
         {"buyer.is_state == true", "true"},
         {"buyer.is_state != true", "false"},
         {"buyer.is_state", "true"}},
        sample());
}

TEST_CASE("tolerance counts its bound in") {
  check({{"totals.net + totals.vat == totals.gross within 0.01", "true"},
         {"totals.net + totals.vat == totals.gross within 0.009", "false"},
         {"totals.net + totals.vat != totals.gross within 0.01", "false"},
         {"totals.net + totals.vat != totals.gross within 0.001", "true"}},
        sample());
}

TEST_CASE("arithmetic is exact, and a division by zero is no value") {
  check({{"0.1 + 0.2 == 0.3", "true"},
         {"1 / 3", "0.3333333333"},
         {"2 / 4 == 0.5", "true"},
         {"1 / 0", "want"},
         {"1 / 0 == 1", "want"},
         {"1.10 * 3 - 0.3 == 3", "true"}},
        Subject());
}

TEST_CASE("days") {
  check({{"issue_date + 30", "2026-03-02"},
         {"due_date - 30", "2026-01-31"},
         {"due_date - issue_date", "30"},
         {"issue_date - due_date", "-30"},
         {"year(issue_date)", "2026"},
         {"month(issue_date)", "1"},
         {"day(issue_date)", "31"},
         {"add_months(issue_date, 1)", "2026-02-28"},
         {"add_months(issue_date, -2)", "2025-11-30"},
         {"end_of_month(2024-02-10)", "2024-02-29"},
         {"compact(issue_date)", "20260131"},
         {"9990-01-01 + 999999", "want"},
         {"add_months(9990-01-01, 999999)", "want"}},
        sample());
}

TEST_CASE("membership of lists written in the rule") {
  check({{R"("b" in ["c", "b", "a"])", "true"},
         {R"("d" in ["c", "b", "a"])", "false"},
         {"20.0 in [5.5, 20]", "true"},
         {"-1 in [-1, 2]", "true"},
         {"1 in [-1, 2]", "false"},
         {"2026-05-01 in [2026-05-08, 2026-05-01]", "true"},
         {"2026-05-02 in [2026-05-08, 2026-05-01]", "false"}},
        Subject());
}

TEST_CASE("patterns are searched, on the value as it is") {
  check({{R"(invoice_number matches "^FA-")", "true"},
         {R"(invoice_number matches "2026")", "true"},
         {R"(invoice_number matches "^2026")", "false"},
         {R"(invoice_number matches "fa-")", "false"},
         {R"(invoice_number matches "(?i)fa-")", "true"},
         {R"(invoice_number matches "\d{4}/.té$")", "true"},
         {R"(supplier.siret matches "^[0-9]{14}$")", "true"},
         {R"(supplier.siret matches "^[0-9]{13}$")", "false"}},
        sample());
}

TEST_CASE("numbers") {
  check({{"round(2.345, 2)", "2.35"},
         {"round(-2.345, 2)", "-2.35"},
         {"round(7, 2)", "7.00"},
         {"abs(-5)", "5"},
         {"min(2, 1.5)", "1.5"},
         {"max(2, 1.5)", "2"},
         {"decimals(1.500)", "3"},
         {"decimals(4)", "0"}},
        Subject());
}

TEST_CASE("texts") {
  check({{"length(invoice_number)", "11"},
         {R"(length(""))", "0"},
         {"fold(invoice_number)", "fa-2026/ete"},
         {"digits(invoice_number)", "2026"},
         {R"(starts_with(invoice_number, "fa"))", "true"},
         {R"(ends_with(invoice_number, "ETE"))", "true"},
         {R"(contains(invoice_number, "6/é"))", "true"},
         {R"(contains(invoice_number, "7/é"))", "false"},
         {"prefix(invoice_number, 2)", "FA"},
         {R"(prefix("été", 1))", "é"},
         {R"(prefix("été", 0))", ""},
         {R"(prefix("été", 99))", "été"}},
        sample());
}

TEST_CASE("identifiers are asked of the identifiers room") {
  check({{"luhn(supplier.siret)", "true"},
         {R"(luhn("73282932000075"))", "false"},
         {"siret_valid(supplier.siret)", "true"},
         {R"(siret_valid("73282932000075"))", "false"},
         {R"(siren_valid("732829320"))", "true"},
         {R"(siren_valid("732829321"))", "false"},
         {"vat_format_valid(supplier.vat_id)", "true"},
         {R"(vat_format_valid("GR123456789"))", "false"},
         {"vat_key_valid(supplier.vat_id)", "true"},
         {R"(vat_key_valid("FR45732829320"))", "false"},
         {"iban_valid(supplier.iban)", "true"},
         {R"(iban_valid("FR7630006000011234567890188"))", "false"},
         {"iban_length_valid(supplier.iban)", "true"},
         {R"(iban_length_valid("FR76300060000112345678901"))", "false"},
         {"rib_key_valid(supplier.iban)", "true"},
         {R"(rib_key_valid("FR0630006000011234567890188"))", "false"},
         {"bic_valid(supplier.bic)", "true"},
         {R"(bic_valid("BNPA"))", "false"},
         {R"(placeholder_id("12345678901234"))", "true"},
         {"placeholder_id(supplier.siret)", "false"},
         {"siren_of_siret(supplier.siret)", "732829320"},
         {R"(siren_of_siret("12"))", "want"},
         {"siren_of_vat(supplier.vat_id)", "732829320"},
         {R"(siren_of_vat("DE123456789"))", "want"},
         {R"(public_body("210123456"))", "true"},
         {R"(public_body("732829320"))", "false"},
         {R"(currency_known("EUR"))", "true"},
         {R"(currency_known("EURO"))", "false"},
         {R"(country_known("FR"))", "true"},
         {R"(country_known("FX"))", "false"},
         {"vat_rate_known(20.0)", "true"},
         {"vat_rate_known(12)", "false"},
         {"vat_rate_in_force(19.6, 2013-12-31)", "true"},
         {"vat_rate_in_force(19.6, 2014-01-01)", "false"}},
        sample());
}

TEST_CASE("iban_valid is the modulo alone, so that length and RIB key have their own findings") {
  CHECK(value(R"(iban_valid("FR0630006000011234567890188"))") == "true");
}

TEST_CASE("rows") {
  check({{"count(lines)", "3"},
         {"count(vat_breakdown)", "0"},
         {"count(x in lines: x.net > 0)", "2"},
         {"sum(x in lines: x.net)", "27.5"},
         {"sum(x in vat_breakdown: x.amount)", "0"},
         {"any(x in lines: x.net < 0)", "true"},
         {"any(x in lines: x.net > 100)", "false"},
         {"all(x in lines: x.net < 100)", "true"},
         {"all(x in lines: x.net > 0)", "false"},
         {"any(x in vat_breakdown: true)", "false"},
         {"all(x in vat_breakdown: false)", "true"},
         {"all(x in lines: count(y in lines: y.description == x.description) == 1)", "true"},
         {"sum(x in lines: row(x))", "6"}},
        sample());
}

TEST_CASE("evidence of a field can be asked about") {
  Subject subject;
  Datum number = Datum::of("12");
  number.evidence.label = "N° Facture";
  number.evidence.source = invoice::Source::ocr;
  number.alternatives = 2;
  subject.set("invoice_number", number);
  check({{"label_of(invoice_number)", "n° facture"},
         {"source_of(invoice_number)", "ocr"},
         {"alternatives(invoice_number)", "2"},
         {"label_of(due_date)", "want"},
         {"source_of(due_date)", "want"},
         {"alternatives(due_date)", "0"}},
        subject);
  invoice::Evidence announced;
  announced.label = "Échéance";
  subject.set("due_date", Datum::unreadable(announced));
  check({{"label_of(due_date)", "echeance"}, {"source_of(due_date)", "text"}}, subject);
}

TEST_CASE("an amount stays one through sums, and a ratio is none") {
  CHECK(evaluate("totals.net").money);
  CHECK(evaluate("totals.net - totals.vat * 2").money);
  CHECK(evaluate("sum(x in lines: x.net)").money);
  CHECK(evaluate("round(abs(-totals.net), 2)").money);
  CHECK(evaluate("coalesce(totals.net, 0)").money);
  CHECK(evaluate("totals.net / 2").money);
  CHECK_FALSE(evaluate("totals.vat / totals.net").money);
  CHECK_FALSE(evaluate("count(lines) + 1").money);
  CHECK_FALSE(evaluate("sum(x in lines: x.quantity)").money);
}

}  // namespace recevable::rules::test
