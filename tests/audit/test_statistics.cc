#include <catch2/catch.hpp>

#include "audit/making.h"
#include "audit/summary.h"
#include "report/writer.h"

namespace recevable::audit {
namespace {

using base::Language;

void keep(Ledger& ledger, const std::string& path, const Row& row) {
  REQUIRE(ledger.keep({path, 1, 1}, row.at("sha256"), {row}).has_value());
}

TEST_CASE("causes, suppliers and months are counted with what is at stake") {
  const Folder folder;
  const auto ledger = begun(folder / "s");
  keep(*ledger, "/1.pdf", invoice("a", "F-1", "rejected"));
  keep(*ledger, "/2.pdf", invoice("b", "F-2", "rejected"));
  keep(*ledger, "/3.pdf", invoice("c", "F-3", "ready"));
  keep(*ledger, "/4.pdf", invoice("d", "G-9", "rejected", "111111118"));
  const Statistics all = ledger->statistics().value();
  CHECK(all.documents == 4);
  CHECK(all.rejected == 3);
  CHECK(all.rejected_amount == Approx(301.5));
  REQUIRE(all.causes.size() == 1);
  CHECK(all.causes[0].key == "CPRO-RCP-01");
  CHECK(all.causes[0].documents == 3);
  CHECK(all.causes[0].amount == Approx(301.5));
  REQUIRE(all.suppliers.size() == 2);
  CHECK(all.suppliers[0].key == "732829320");
  CHECK(all.suppliers[0].rejected == 2);
  CHECK(all.suppliers[0].documents == 3);
  REQUIRE(all.months.size() == 1);
  CHECK(all.months[0].key == "2026-03");
}

TEST_CASE("a lot is no invoice: it is counted apart, with its own causes") {
  const Folder folder;
  const auto ledger = begun(folder / "s");
  Row lot;
  lot.at("sha256") = "lot";
  lot.at("kind") = "zip";
  lot.at("verdict") = "rejected";
  lot.at("size") = "1000";
  lot.findings.push_back(
      {"LOT-05", "lot-liens", "error", "certain", "platform", "rejected", "x", "x"});
  Row one = invoice("a", "F-1", "rejected");
  one.at("member") = "a.pdf";
  Row other = invoice("b", "F-2");
  other.at("member") = "b.pdf";
  REQUIRE(ledger->keep({"/lot.zip", 1, 1}, "lot", {lot, one, other}).has_value());
  keep(*ledger, "/copy.pdf", invoice("b", "F-2"));
  const Statistics all = ledger->statistics().value();
  CHECK(all.documents == 3);
  CHECK(all.rejected == 1);
  CHECK(all.lots == 1);
  CHECK(all.lots_rejected == 1);
  REQUIRE(all.causes.size() == 1);
  CHECK(all.causes[0].key == "CPRO-RCP-01");
  REQUIRE(all.lot_causes.size() == 1);
  CHECK(all.lot_causes[0].key == "LOT-05");
  REQUIRE(all.same_content.size() == 1);
  CHECK(all.same_content[0].paths == std::vector<std::string>{"/copy.pdf", "/lot.zip!b.pdf"});
  CHECK(asked(*ledger, "SELECT count(*) FROM invoices") == "3|\n");
  CHECK(asked(*ledger, "SELECT path FROM lots") == "/lot.zip|\n");
}

TEST_CASE("amounts of other currencies are not added to euros") {
  const Folder folder;
  const auto ledger = begun(folder / "s");
  Row dollars = invoice("a", "F-1");
  dollars.at("currency") = "USD";
  keep(*ledger, "/1.pdf", dollars);
  Row euros = invoice("b", "F-2");
  euros.at("currency") = "EUR";
  keep(*ledger, "/2.pdf", euros);
  keep(*ledger, "/3.pdf", invoice("c", "F-3"));
  CHECK(ledger->statistics().value().amount == Approx(201.0));
}

TEST_CASE("a finding that is only possible is no cause of rejection") {
  const Folder folder;
  const auto ledger = begun(folder / "s");
  Row row = invoice("a", "F-1", "rejected");
  row.findings[0][3] = "possible";
  keep(*ledger, "/1.pdf", row);
  CHECK(ledger->statistics().value().causes.empty());
}

TEST_CASE("the same number twice is a clash, unless it is the same file") {
  const Folder folder;
  const auto ledger = begun(folder / "s");
  keep(*ledger, "/1.pdf", invoice("a", "F-1"));
  keep(*ledger, "/2.pdf", invoice("b", "F-1"));
  keep(*ledger, "/3.pdf", invoice("c", "F-3"));
  keep(*ledger, "/copy-of-3.pdf", invoice("c", "F-3"));
  keep(*ledger, "/4.pdf", invoice("d", "F-1", "ready", "111111118"));
  const Statistics all = ledger->statistics().value();
  REQUIRE(all.same_number.size() == 1);
  CHECK(all.same_number[0].what == "F-1");
  CHECK(all.same_number[0].paths.size() == 2);
  REQUIRE(all.same_content.size() == 1);
  CHECK(all.same_content[0].paths.size() == 2);
}

TEST_CASE("a second bank account is told, a misread one is not") {
  const Folder folder;
  const auto ledger = begun(folder / "s");
  const auto with_iban = [](const std::string& sha, const std::string& supplier,
                            const std::string& iban, bool wrong) {
    Row row = invoice(sha, "F-" + sha, "ready", supplier);
    row.at("supplier_iban") = iban;
    if (wrong) {
      row.findings.push_back({"ID-IBAN-01", "iban-cle", "error", "certain", "platform", "rejected",
                              "Faux.", "Wrong."});
    }
    return row;
  };
  keep(*ledger, "/1.pdf", with_iban("a", "1", "FR76A", false));
  keep(*ledger, "/2.pdf", with_iban("b", "1", "FR76B", false));
  keep(*ledger, "/3.pdf", with_iban("c", "2", "FR76C", false));
  keep(*ledger, "/4.pdf", with_iban("d", "2", "FR76D", true));
  const Statistics all = ledger->statistics().value();
  REQUIRE(all.accounts.size() == 1);
  CHECK(all.accounts[0].supplier == "1");
  CHECK(all.accounts[0].what == "FR76A (2026-03-12, 1 ×)\nFR76B (2026-03-12, 1 ×)");
}

TEST_CASE("a hole in a series is told; a supplier with other customers has no series") {
  const Folder folder;
  const auto ledger = begun(folder / "s");
  int made = 0;
  const auto number = [&](const std::string& supplier, const std::string& text) {
    ++made;
    keep(*ledger, "/" + std::to_string(made) + ".pdf",
         invoice(std::to_string(made), text, "ready", supplier));
  };
  for (const char* text : {"F-2026-008", "F-2026-009", "F-2026-010", "F-2026-013", "F-2026-014"}) {
    number("series", text);
  }
  for (const char* text : {"100", "117", "123", "150", "171"}) number("sparse", text);
  for (const char* text : {"A-1", "B-2", "C-3", "D-5"}) number("prefixes", text);
  const Statistics all = ledger->statistics().value();
  REQUIRE(all.gaps.size() == 1);
  CHECK(all.gaps[0].before == "F-2026-010");
  CHECK(all.gaps[0].after == "F-2026-013");
  CHECK(all.gaps[0].missing == 2);
}

TEST_CASE("what invoices say is shown and never obeyed in the page") {
  const Folder folder;
  const auto ledger = begun(folder / "s");
  Row row = invoice("a", "F-1", "rejected", "<script>alert(1)</script>");
  row.at("supplier_name") = "\"><img src=x>";
  keep(*ledger, "/<b>.pdf", row);
  row.at("sha256") = "b";
  row.at("issue_date") = "2026-04-01";
  keep(*ledger, "/2.pdf", row);
  report::WriterOptions options;
  options.preface =
      std::make_shared<report::Preface>(preface_of(ledger->statistics().value(), Language::fr));
  const std::string html =
      report::write_report(*report::find_format("html"), check::Report{}, options).value();
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("<img") == std::string::npos);
  CHECK(html.find("&lt;script&gt;") != std::string::npos);
  CHECK(html.find("<svg") != std::string::npos);
  CHECK(html.find("http://") == std::string::npos);
}

TEST_CASE("an empty store has a summary in both languages") {
  const Folder folder;
  const auto ledger = begun(folder / "s");
  const Statistics all = ledger->statistics().value();
  CHECK(summary_text(all, Language::fr).find("Factures vérifiées : 0") != std::string::npos);
  CHECK(summary_text(all, Language::en).find("Invoices checked: 0") != std::string::npos);
  CHECK(trend_chart(all.months, Trend::invoices, Language::fr).empty());
  CHECK(preface_of(all, Language::fr).sections.empty());
}

TEST_CASE("a firm goes by the name most of its invoices give it") {
  const Folder folder;
  const auto ledger = begun(folder / "s");
  int made = 0;
  for (const char* name : {"zélé", "Ville de Lyon", "Ville de Lyon"}) {
    ++made;
    Row row = invoice(std::to_string(made), "F-" + std::to_string(made), "rejected");
    row.at("buyer") = "21690123400011";
    row.at("buyer_name") = name;
    keep(*ledger, "/" + std::to_string(made) + ".pdf", row);
  }
  const Statistics all = ledger->statistics().value();
  REQUIRE(all.recipients.size() == 1);
  CHECK(all.recipients[0].name == "Ville de Lyon");
}

TEST_CASE("a file's name never breaks a line of the summary, and a firm nobody named is said so") {
  const Folder folder;
  const auto ledger = begun(folder / "s");
  for (const char* path : {"/a\nRejected: 0.pdf", "/b\x1b[31m\xff.pdf"}) {
    Row row = invoice("a", "");
    row.at("supplier").clear();
    row.at("supplier_name").clear();
    keep(*ledger, path, row);
  }
  const std::string text = summary_text(ledger->statistics().value(), Language::en);
  CHECK(text.find("/a\\nRejected") != std::string::npos);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("(unknown supplier)") != std::string::npos);
}

TEST_CASE("figures are written as each language writes them") {
  CHECK(count_words(1234567, Language::en) == "1,234,567");
  CHECK(count_words(999, Language::fr) == "999");
  CHECK(euros(1234.6, Language::en) == "€1,235");
  CHECK(percent(1, 8, Language::fr) == "12,5\u00a0%");
  CHECK(percent(1, 0, Language::en) == "–");
}

}  // namespace
}  // namespace recevable::audit
