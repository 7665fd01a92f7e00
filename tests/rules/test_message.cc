// What people read: values in messages, in both languages.
#include <catch2/catch.hpp>

#include "rules/message.h"
#include "rules/support.h"

namespace recevable::rules::test {

namespace {

// The message of a rule that is always broken.
base::Localized said(const std::string& message, const Subject& subject) {
  const Outcome outcome = judge_rule(
      "require: false\nmessage:\n  fr: '" + message + "'\n  en: '" + message + "'", subject);
  REQUIRE(outcome.findings.size() == 1);
  return outcome.findings[0].message;
}

Subject sample() {
  Subject subject;
  subject.set("issue_date", Datum::of(day("2026-02-03")));
  subject.set("totals.gross", Datum::of(dec("1234567.5")));
  subject.set("file.size", Datum::of(std::int64_t{1234}));
  subject.set("buyer.is_state", Datum::of(true));
  Datum siret = Datum::of("73282932000074");
  siret.evidence.text = "732 829 320 00074";
  subject.set("supplier.siret", siret);
  const std::size_t row = subject.add_row("vat_breakdown");
  subject.set("vat_breakdown", row, "rate", Datum::of(dec("5.50")));
  return subject;
}

}  // namespace

TEST_CASE("values stand in messages as people write them") {
  const Subject subject = sample();
  CHECK(said("{issue_date}", subject) == base::Localized{"03/02/2026", "3 Feb 2026"});
  CHECK(said("{issue_date|raw}", subject) == base::Localized{"2026-02-03", "2026-02-03"});
  CHECK(said("{totals.gross}", subject) ==
        base::Localized{"1\u202F234\u202F567,50\u00A0€", "€1,234,567.50"});
  CHECK(said("{totals.gross|raw}", subject) == base::Localized{"1234567.5", "1234567.5"});
  CHECK(said("{totals.gross|number}", subject).en == "1,234,567.5");
  CHECK(said("{file.size}", subject) == base::Localized{"1\u202F234", "1,234"});
  CHECK(said("{file.size|money}", subject).en == "€1,234.00");
  CHECK(said("{buyer.is_state}", subject) == base::Localized{"oui", "yes"});
  CHECK(said("{5.50|percent}", subject) == base::Localized{"5,5\u00A0%", "5.5%"});
  CHECK(said("{count(vat_breakdown) + 1}", subject).fr == "2");
}

TEST_CASE("a text is shown as it is printed, raw as it was understood") {
  const Subject subject = sample();
  CHECK(said("{supplier.siret}", subject).fr == "732 829 320 00074");
  CHECK(said("{supplier.siret|raw}", subject).fr == "73282932000074");
  CHECK(said("{digits(supplier.siret)}", subject).fr == "73282932000074");
  CHECK(said("{buyer.siret}", subject) == base::Localized{"?", "?"});
}

TEST_CASE("a fact may have words of its own in each language") {
  Subject subject;
  Datum kind = Datum::of("docx");
  kind.words = {"document Word", "Word document"};
  subject.set("file.kind_text", kind);
  CHECK(said("{file.kind_text}", subject) == base::Localized{"document Word", "Word document"});
}

TEST_CASE("another currency than the euro is named") {
  Subject subject;
  subject.set("currency", Datum::of("USD"));
  subject.set("totals.net", Datum::of(dec("-12")));
  CHECK(said("{totals.net}", subject) == base::Localized{"-12,00\u00A0USD", "USD -12.00"});
}

TEST_CASE("unit prices keep the decimals that say something") {
  CHECK(money_for_people(dec("0.0125"), "", base::Language::fr) == "0,0125\u00A0€");
  CHECK(money_for_people(dec("2.5000"), "EUR", base::Language::en) == "€2.50");
  CHECK(money_for_people(dec("7"), "EUR", base::Language::en) == "€7.00");
}

TEST_CASE("braces, quotes and bars in messages") {
  const Subject subject = sample();
  CHECK(said("{{x}} } {\"}|\"}", subject).fr == "{x} } }|");
}

TEST_CASE("what an invoice says cannot disturb the reader's terminal or fill it") {
  Subject subject;
  subject.set("buyer.name", Datum::of("a\x1B[31m\u202E" + std::string(5000, 'x')));
  const std::string message = said("{buyer.name}", subject).fr;
  CHECK(message.find('\x1B') == std::string::npos);
  CHECK(message.find("\u202E") == std::string::npos);
  CHECK(message.size() < 200);
}

}  // namespace recevable::rules::test
