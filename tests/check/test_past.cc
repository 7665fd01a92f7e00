// The history of checked invoices: CPRO-NUM-04, -07, -08, -09, CPRO-PAY-04-H, and what is kept.
#include <catch2/catch.hpp>

#include "check/knowledge.h"

namespace recevable::check {
namespace {

constexpr const char* kSupplier = "84990001400010";
constexpr const char* kIban = "FR7630006000011234567890189";
constexpr const char* kOtherIban = "FR1420041010050500013M02606";

history::Entry entry(const std::string& number, const std::string& issued,
                     const std::string& sha256 = "") {
  history::Entry one;
  one.sha256 = sha256.empty() ? "file of " + number : sha256;
  one.supplier = kSupplier;
  one.number = number;
  one.issued = day(issued);
  one.kind = "invoice";
  one.recipient = "21400900300010";
  one.gross = "1200.00";
  one.file = number + ".pdf";
  one.verdict = "ready";
  one.seen = "2026-11-02T10:00:00";
  return one;
}

auto numbered(const std::string& number, const std::string& issued, const std::string& iban = "") {
  return [=](invoice::Invoice& invoice) {
    invoice.supplier.siret = text(kSupplier);
    invoice.invoice_number = text(number);
    invoice.issue_date = invoice::Day::of(day(issued), {}, 1);
    if (!iban.empty()) invoice.supplier.iban = text(iban);
  };
}

TEST_CASE("A number used before in the same year, and which invoice bore it") {
  Known known;
  known.remember(entry("F2026-118", "2026-11-02"));
  const auto facts = known.facts(numbered("f2026-118", "2026-11-20"));
  CHECK(said(facts, "available.history") == "true");
  CHECK(said(facts, "history.same_number") == "true");
  CHECK(sure(facts, "history.same_number") == Approx(0.88));
  CHECK(in_french(facts, "history.same_number_where") ==
        "« F2026-118 » (F2026-118.pdf, vérifiée le 02/11/2026)");
  CHECK(in_english(facts, "history.same_number_where").find("checked on") != std::string::npos);
  CHECK(said(known.facts(numbered("F2026-119", "2026-11-20")), "history.same_number") == "false");
  // Another supplier's number is nobody's business.
  CHECK(said(known.facts([](invoice::Invoice& invoice) {
          numbered("F2026-118", "2026-11-20")(invoice);
          invoice.supplier.siret = text("50990002300011");
        }),
             "history.same_number") == "false");
}

TEST_CASE("The same file again is the same invoice; the same invoice in another file most likely") {
  Known known;
  known.remember(entry("F2026-118", "2026-11-02", "this file"));
  CHECK(said(known.facts(numbered("F2026-118", "2026-11-02")), "history.same_number") == "false");
  // Once deposited, the same file would be deposited twice.
  known.mark("F2026-118", history::Status::deposited);
  const auto twice = known.facts(numbered("F2026-118", "2026-11-02"));
  CHECK(said(twice, "history.same_number") == "true");
  CHECK(sure(twice, "history.same_number") == Approx(0.97));
  CHECK(in_french(twice, "history.same_number_where").find("déposée") != std::string::npos);

  Known again;
  again.remember(entry("F2026-118", "2026-11-02"));
  const auto exported = again.facts([](invoice::Invoice& invoice) {
    numbered("F2026-118", "2026-11-02")(invoice);
    invoice.buyer.siret = text("21400900300010");
    invoice.totals.gross = invoice::Amount::of(*base::Decimal::parse("1200"), {}, 1);
  });
  CHECK(said(exported, "history.same_number") == "true");
  CHECK(sure(exported, "history.same_number") == Approx(0.5));
}

TEST_CASE("A number of another year is told apart from one of this year") {
  Known known;
  known.remember(entry("118", "2025-11-02"));
  const auto facts = known.facts(numbered("118", "2026-11-20"));
  CHECK(said(facts, "history.same_number") == "false");
  CHECK(said(facts, "history.same_number_other_year") == "true");
  CHECK(said(facts, "history.other_year_where") == "118");
}

TEST_CASE("The number of a rejected invoice is used up") {
  Known known;
  known.remember(entry("F2026-118", "2026-11-02", "this file"));
  CHECK(said(known.facts(numbered("F2026-118", "2026-11-02")), "history.rejected") == "false");
  known.mark("F2026-118", history::Status::rejected);
  const auto facts = known.facts(numbered("F2026-118", "2026-11-02"));
  CHECK(said(facts, "history.rejected") == "true");
  CHECK(said(facts, "history.same_number") == "false");  // one finding for one mistake
}

TEST_CASE("Gaps in the numbers are written as the numbers are") {
  Known known;
  known.remember(entry("F2026-0115", "2026-11-02"));
  CHECK(in_french(known.facts(numbered("F2026-0118", "2026-11-20")), "history.missing_numbers") ==
        "F2026-0116 à F2026-0117");
  CHECK(in_english(known.facts(numbered("F2026-0118", "2026-11-20")), "history.missing_numbers") ==
        "F2026-0116 to F2026-0117");
  CHECK(said(known.facts(numbered("F2026-0117", "2026-11-20")), "history.missing_numbers") ==
        "F2026-0116");
  CHECK(sure(known.facts(numbered("F2026-0117", "2026-11-20")), "history.missing_numbers") <= 0.5);
  CHECK(said(known.facts(numbered("F2026-0116", "2026-11-20")), "history.missing_numbers") == "-");
  // A jump of hundreds is another series, and so is another prefix.
  CHECK(said(known.facts(numbered("F2026-0918", "2026-11-20")), "history.missing_numbers") == "-");
  CHECK(said(known.facts(numbered("A2026-0118", "2026-11-20")), "history.missing_numbers") == "-");

  Known year_last;
  year_last.remember(entry("N°115/2026", "2026-11-02"));
  CHECK(said(year_last.facts(numbered("N°117/2026", "2026-11-20")), "history.missing_numbers") ==
        "N°116/2026");
}

TEST_CASE("A date out of the order of the numbers") {
  Known known;
  known.remember(entry("F2026-118", "2026-11-10"));
  const auto backward = known.facts(numbered("F2026-119", "2026-11-02"));
  CHECK(said(backward, "history.backward") == "true");
  CHECK(said(backward, "history.backward_where") == "F2026-118");
  CHECK(said(known.facts(numbered("F2026-117", "2026-11-20")), "history.backward") == "true");
  CHECK(said(known.facts(numbered("F2026-119", "2026-11-10")), "history.backward") == "false");
  CHECK(said(known.facts(numbered("F2026-117", "2026-11-09")), "history.backward") == "false");
  // A sequence that starts again with the year is in order.
  Known yearly;
  yearly.remember(entry("118", "2025-12-20"));
  CHECK(said(yearly.facts(numbered("1", "2026-01-05")), "history.backward") == "false");
}

TEST_CASE("An account that is none of those of earlier invoices") {
  Known known;
  CHECK(said(known.facts(numbered("1", "2026-11-02", kIban)), "history.iban_changed") == "-");
  history::Entry one = entry("1", "2026-11-02");
  one.iban = kIban;
  known.remember(one);
  CHECK(said(known.facts(numbered("2", "2026-11-20", kIban)), "history.iban_changed") == "false");
  const auto changed = known.facts(numbered("2", "2026-11-20", kOtherIban));
  CHECK(said(changed, "history.iban_changed") == "true");
  CHECK(said(changed, "history.usual_iban") == kIban);
  // A firm with two accounts uses either.
  one = entry("2", "2026-11-03");
  one.iban = kOtherIban;
  known.remember(one);
  CHECK(said(known.facts(numbered("3", "2026-11-20", kIban)), "history.iban_changed") == "false");
}

TEST_CASE("Several findings of one invoice each name their own neighbour") {
  Known known;
  known.remember(entry("F-118", "2025-03-02"));
  known.remember(entry("F-120", "2026-11-10"));
  const auto facts = known.facts(numbered("F-118", "2026-11-20"));
  CHECK(said(facts, "history.other_year_where") == "F-118");
  CHECK(said(facts, "history.backward_where") == "F-120");
}

TEST_CASE("Without a history nothing is said; one that cannot be read says why") {
  const Known none;
  CHECK(said(none.facts(numbered("1", "2026-11-02")), "history.same_number") == "-");
  Options options;
  options.knowledge = std::make_shared<Knowledge>();
  options.history = directory::sample(directory::kWorkbook);  // no database
  open_knowledge(options);
  DocumentReport report;
  numbered("1", "2026-11-02")(report.invoice);
  const auto facts = subject_of(report, options);
  CHECK(said(facts, "available.history") == "?");
  CHECK_FALSE(in_french(facts, "available.history").empty());
}

TEST_CASE("What is kept of an invoice, and of which none is kept") {
  DocumentReport report;
  report.file.sha256 = "abc";
  report.file.name = "facture.pdf";
  report.verdict = Verdict::ready;
  numbered("F2026-118", "2026-11-02", kIban)(report.invoice);
  report.invoice.buyer.siret = text("21400900300010");
  report.invoice.totals.payable = invoice::Amount::of(*base::Decimal::parse("1200.5"), {}, 1);
  const auto kept = history::unpack(history_entry(report));
  REQUIRE(kept);
  CHECK(kept->sha256 == "abc");
  CHECK(kept->supplier == kSupplier);
  CHECK(kept->number == "F2026-118");
  CHECK(base::format_iso(*kept->issued) == "2026-11-02");
  CHECK(kept->gross == "1200.50");
  CHECK(kept->iban == kIban);
  CHECK(kept->verdict == "ready");
  CHECK(kept->status == history::Status::checked);

  DocumentReport unread = report;
  unread.error = base::Error{};
  CHECK(history_entry(unread).empty());
  DocumentReport later = report;
  later.wants_pictures = true;
  CHECK(history_entry(later).empty());
  DocumentReport quote = report;
  quote.invoice.kind =
      invoice::Field<invoice::DocumentKind>::of(invoice::DocumentKind::quote, {}, 1);
  CHECK(history_entry(quote).empty());
  DocumentReport nameless = report;
  nameless.invoice.invoice_number = {};
  CHECK(history_entry(nameless).empty());
  // Without a SIRET the VAT number tells the supplier apart; with nothing, nobody does.
  DocumentReport foreign = report;
  foreign.invoice.supplier = {};
  CHECK(history_entry(foreign).empty());
  foreign.invoice.supplier.vat_id = text("BE0123456749");
  CHECK(history::unpack(history_entry(foreign))->supplier == "BE0123456749");
}

}  // namespace
}  // namespace recevable::check
