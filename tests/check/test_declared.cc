#include "check/declared.h"

#include <catch2/catch.hpp>

namespace recevable::check {
namespace {

using State = rules::Datum::State;

Options options_of(const std::string& yaml) {
  auto settings = config::parse("r.yaml", yaml);
  if (!settings) FAIL(settings.error().where << ": " << settings.error().message.en);
  Options options;
  options.settings = std::make_shared<const config::Settings>(std::move(*settings));
  return options;
}

DocumentReport report_to(const std::string& siret) {
  DocumentReport report;
  if (!siret.empty()) report.invoice.buyer.siret = invoice::Text::of(siret, {}, 1);
  return report;
}

constexpr const char* kRecipients =
    "recipients:\n"
    "  - siret: 13002526500013\n"
    "    service_code_required: true\n"
    "    commitment_number_required: false\n"
    "    service_codes: [A1, B2]\n";

TEST_CASE("a known recipient answers what nobody else can") {
  const auto subject = subject_of(report_to("13002526500013"), options_of(kRecipients));
  CHECK(subject.get("deposit.service_code_required").boolean);
  CHECK_FALSE(subject.get("deposit.commitment_number_required").boolean);
  CHECK(subject.get("deposit.commitment_number_required").state == State::present);
}

TEST_CASE("the command line comes before the configuration") {
  Options options = options_of(kRecipients);
  options.service_code_required = false;
  const auto subject = subject_of(report_to("13002526500013"), options);
  CHECK_FALSE(subject.get("deposit.service_code_required").boolean);
}

TEST_CASE("another recipient, or one that was not read, is not answered for") {
  for (const char* siret : {"73282932000074", ""}) {
    const auto subject = subject_of(report_to(siret), options_of(kRecipients));
    CHECK(subject.get("deposit.service_code_required").state == State::not_available);
  }
}

TEST_CASE("without a configuration nothing of the user is known, with the reason") {
  const auto subject = subject_of(report_to(""), Options{});
  for (const char* fact :
       {"own.siret", "own.name", "own.vat_id", "own.category", "own.vat_on_debits",
        "own.vat_franchise", "own.vat_group_member", "own.approved_body_member"}) {
    CAPTURE(fact);
    CHECK(subject.get(fact).state == State::not_available);
    CHECK(subject.get(fact).reason.en.find("recevable init") != std::string::npos);
  }
  CHECK(own_siret(Options{}).empty());
}

TEST_CASE("what the user says stands above what was guessed") {
  const Options options = options_of(
      "supplier: {siret: 73282932000074, category: micro, works: true, sole_trader: false,\n"
      "           vat_on_debits: yes}\n");
  CHECK(own_siret(options) == "73282932000074");
  DocumentReport report = report_to("");
  report.invoice.supplier.name = invoice::Text::of("Jean Dupont EI", {}, 1);
  const auto guessed = subject_of(report, Options{});
  CHECK(guessed.get("supplier.is_sole_trader").boolean);
  const auto subject = subject_of(report, options);
  CHECK(subject.get("own.siret").text == "73282932000074");
  CHECK(subject.get("own.category").text == "micro");
  CHECK(subject.get("supplier.trade").text == "works");
  CHECK_FALSE(subject.get("supplier.is_sole_trader").boolean);
  CHECK(subject.get("supplier.is_sole_trader").confidence == 1);
  CHECK(subject.get("own.vat_on_debits").boolean);
  CHECK(subject.get("own.vat_franchise").state == State::not_available);
}

}  // namespace
}  // namespace recevable::check
