// Figures above the documents: each format shows them in its way, and those of rows leave them out.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "report/sample_report.h"
#include "report/writer.h"

namespace recevable::report {
namespace {

using base::Language;

std::shared_ptr<const Preface> sample_preface() {
  Preface preface;
  preface.title = "Audit <of> 3 invoices";
  preface.figures = {{"invoices", {"3", base::Decimal(3)}, {}},
                     {"to correct", {"1", base::Decimal(1)}, check::Verdict::rejected}};
  preface.sections = {{"Suppliers",
                       "By supplier",
                       "A note & more.",
                       {"Supplier", "Rejected", "Paths"},
                       {{{"=1+1", {}}, {"1 234", base::Decimal(1234)}, {"/a<b>.pdf\n/c.pdf", {}}}},
                       "<svg class=\"chart\"></svg>\n"}};
  preface.text = "Three invoices.\n";
  preface.object = "{\"documents\": 3}";
  return std::make_shared<const Preface>(std::move(preface));
}

WriterOptions with_preface() {
  WriterOptions options;
  options.language = Language::en;
  options.version = "1";
  options.on = *base::parse_iso_date("2026-11-23");
  options.expected = 3;
  options.preface = sample_preface();
  return options;
}

std::string written(std::string_view format, const WriterOptions& options) {
  return write_report(*find_format(format), sample_report(), options).value();
}

TEST_CASE("figures stand above the documents of a page, as text and nothing else") {
  const std::string page = written("html", with_preface());
  const auto at = [&](std::string_view text) {
    const std::size_t found = page.find(text);
    INFO(text);
    REQUIRE(found != std::string::npos);
    return found;
  };
  CHECK(at("<title>Audit &lt;of&gt; 3 invoices</title>") < at("By supplier"));
  CHECK(at("A note &amp; more.") < at("<svg class=\"chart\">"));
  CHECK(at("/a&lt;b&gt;.pdf<br>/c.pdf") < at(sample_report().documents.front().path));
  CHECK(at("<td class=\"num\">1 234</td>") > 0);
  CHECK(page.find("<b>.pdf") == std::string::npos);
  // Its own causes would be told twice.
  CHECK(page.find("The most frequent causes") == std::string::npos);
  CHECK(written("html", {.language = Language::en, .expected = 3}).find("chart") ==
        std::string::npos);
}

TEST_CASE("figures stand above the documents of a ticket, which leaves out what is ready") {
  const std::string ticket = written("md", with_preface());
  CHECK(ticket.starts_with("# Audit \\<of\\> 3 invoices\n"));
  CHECK(ticket.find("| =1+1 | 1 234 | /a\\<b\\>.pdf<br>/c.pdf |") != std::string::npos);
  for (const check::DocumentReport& document : sample_report().documents) {
    const bool shown = ticket.find("## " + document.path) != std::string::npos;
    CHECK(shown == (document.verdict != check::Verdict::ready));
  }
}

TEST_CASE("programs find the figures under a key of their own") {
  const auto report = nlohmann::json::parse(written("json", with_preface()));
  CHECK(report["audit"]["documents"] == 3);
  CHECK(report["documents"].size() == 3);
  CHECK_FALSE(nlohmann::json::parse(written("json", {})).contains("audit"));
}

TEST_CASE("a terminal is shown the figures, or one line an invoice that is not ready") {
  WriterOptions options = with_preface();
  CHECK(written("text", options) == "Three invoices.\n");
  options.quiet = true;
  const std::string lines = written("text", options);
  CHECK(lines.find("Three invoices") == std::string::npos);
  CHECK(std::ranges::count(lines, '\n') == 2);
}

TEST_CASE("formats of rows are the same with figures and without") {
  WriterOptions bare = with_preface();
  bare.preface.reset();
  for (const char* format : {"csv", "jsonl", "sarif", "junit"}) {
    INFO(format);
    CHECK(written(format, with_preface()) == written(format, bare));
  }
}

TEST_CASE("a page lists thousands of files, and says how many it leaves out") {
  WriterOptions options = with_preface();
  options.expected = 5003;
  const auto writer = find_format("html")->make(options).value();
  check::DocumentReport document = sample_report().documents[0];
  document.verdict = check::Verdict::ready;
  for (int i = 0; i < 5003; ++i) REQUIRE(writer->document(document, {}).has_value());
  document.verdict = check::Verdict::rejected;
  REQUIRE(writer->document(document, {}).has_value());
  const std::string page = writer->end({}).value();
  CHECK(page.find("3 invoices are not in the list below") != std::string::npos);
  CHECK(page.find("one rejected") != std::string::npos);
}

}  // namespace
}  // namespace recevable::report
