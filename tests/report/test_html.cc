// HTML reports: well formed whatever the invoice says, and what they promise of themselves.
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <regex>

#include "random_report.h"
#include "report/html_style.h"
#include "report/html_text.h"
#include "report/writer.h"
#include "sample_report.h"

namespace recevable::report {
namespace {

using base::Language;

// The name of an element that is not closed as it should be; "" when all are.
std::string unbalanced(const std::string& html) {
  static const std::regex kTag("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s[^<>]*?)?)(/?)>");
  static const std::array<std::string, 4> kVoid{"meta", "img", "br", "input"};
  std::vector<std::string> open;
  for (std::sregex_iterator it(html.begin(), html.end(), kTag), end; it != end; ++it) {
    const std::string name = (*it)[2];
    if (std::ranges::find(kVoid, name) != kVoid.end() || (*it)[4].length() > 0) continue;
    if ((*it)[1].length() == 0) {
      open.push_back(name);
    } else if (open.empty() || open.back() != name) {
      return "</" + name + ">";
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? "" : "<" + open.back() + ">";
}

std::string html_of(const std::vector<check::DocumentReport>& documents, const Extras& extras,
                    WriterOptions options) {
  options.expected = std::max(options.expected, documents.size());
  auto writer = find_format("html")->make(options);
  check::Summary summary;
  std::string html = *(*writer)->begin();
  for (const check::DocumentReport& document : documents) {
    summary.add(document.verdict);
    html += *(*writer)->document(document, extras);
  }
  return html + *(*writer)->end(summary);
}

Extras two_pages() {
  Extras extras;
  extras.pages.push_back({1, 595.28, 841.89, "image/png", "not really a picture"});
  extras.pages.push_back({2, 595.28, 841.89, "image/png", ""});
  extras.pages_left_out = 3;
  return extras;
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

// Without the style sheet, which is tested by looking at it.
std::string without_style(std::string html) {
  const std::size_t begin = html.find("<style>");
  const std::size_t end = html.find("</style>");
  return html.erase(begin + 7, end - begin - 7);
}

TEST_CASE("the HTML report is the golden one, alone and of several documents") {
  const check::Report report = sample_report();
  WriterOptions options{.language = Language::fr, .version = "0.0.0", .on = report.on};
  check_golden("check.fr.html",
               without_style(html_of({report.documents[0]}, two_pages(), options)));
  options.language = Language::en;
  check_golden("several.en.html", without_style(html_of(report.documents, two_pages(), options)));
}

TEST_CASE("an HTML report is well formed and holds no markup of the invoice") {
  CHECK(rc::check("any documents", [] {
    std::vector<check::DocumentReport> documents;
    const int count = *rc::gen::inRange(1, 4);
    for (int i = 0; i < count; ++i) documents.push_back(random_document());
    const std::string html =
        html_of(documents, two_pages(),
                {.language = *rc::gen::arbitrary<bool>() ? Language::fr : Language::en});
    RC_ASSERT(unbalanced(html) == "");
    RC_ASSERT(html.find("<script") == std::string::npos);
    RC_ASSERT(html.find("\u202e") == std::string::npos);
    RC_ASSERT(html.find('\x1b') == std::string::npos);
  }));
}

TEST_CASE("the page asks for nothing outside of it and runs nothing") {
  const check::Report report = sample_report();
  const std::string html = html_of(report.documents, two_pages(), {});
  CHECK(html.find("default-src 'none'") != std::string::npos);
  for (const std::string_view forbidden :
       {"http:", "https:", "//", "<script", "javascript:", "@import", "url(", " style=", "<link",
        "<iframe", "onclick", "onload"}) {
    CAPTURE(forbidden);
    std::string text = html;
    // Bytes of pictures are no addresses.
    text = std::regex_replace(text, std::regex("base64,[A-Za-z0-9+/=]*"), "");
    CHECK(text.find(forbidden) == std::string::npos);
  }
}

TEST_CASE("every link leads somewhere, and frames and points lead to each other") {
  const check::Report report = sample_report();
  const std::string html = html_of({report.documents[0]}, two_pages(), {});
  const std::regex link("href=\"#([^\"]+)\"");
  int links = 0;
  for (std::sregex_iterator it(html.begin(), html.end(), link), end; it != end; ++it, ++links) {
    CAPTURE((*it)[1].str());
    CHECK(count_of(html, "id=\"" + (*it)[1].str() + "\"") == 1);
  }
  CHECK(links == 4);  // two findings have a place: two frames, two entries
  // The frame of the number: two points around the words read, in points of the page.
  CHECK(html.find("<rect x=\"408.5\" y=\"78.25\" width=\"73.5\" height=\"15.75\"/>") !=
        std::string::npos);
}

TEST_CASE("a masked report says so, and its pages are empty sheets") {
  const check::Report report = sample_report();
  Extras extras = two_pages();
  for (PagePicture& page : extras.pages) page.bytes.clear();
  const std::string html = html_of({report.documents[0]}, extras, {.masked = true});
  CHECK(html.find("<img") == std::string::npos);
  CHECK(html.find("masqués") != std::string::npos);
  CHECK(count_of(html, "class=\"frame") == 2);
}

TEST_CASE("a report of very many documents stays light") {
  std::vector<check::DocumentReport> documents;
  for (int i = 0; i < 5000; ++i) documents.push_back(sample_report().documents[i % 3 == 0 ? 0 : 1]);
  Extras extras = two_pages();
  extras.pages[0].bytes.assign(80'000, 'x');
  const std::string html = html_of(documents, extras, {});
  CHECK(html.size() < 30'000'000);
  CHECK(html.find("sans leurs pages") != std::string::npos);
  // Ready ones are in the table, and only there.
  CHECK(count_of(html, "<tr class=\"one ready\"") == 3333);
  CHECK(count_of(html, "<article class=\"doc one ready") == 0);
}

TEST_CASE("text in HTML is text") {
  CHECK(html_text("<a href='x'>&\"\x01") == "&lt;a href=&#39;x&#39;&gt;&amp;&quot;\\u{1}");
  CHECK(coordinate(12.5) == "12.5");
  CHECK(coordinate(-0.001) == "0");
  CHECK(coordinate(100) == "100");
}

}  // namespace
}  // namespace recevable::report
