// JUnit XML, for build servers: a suite a document, a case a rule.
#include <fmt/format.h>

#include <set>

#include "report/html_text.h"
#include "report/view.h"
#include "report/writers.h"

namespace recevable::report {
namespace {

using base::Language;

// Text as XML 1.0, which has no U+FFFE and U+FFFF even as references.
std::string xml_text(std::string_view text) {
  std::string xml = html_text(text);
  for (const std::string_view none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    for (std::size_t at = xml.find(none); at != std::string::npos; at = xml.find(none, at)) {
      xml.replace(at, none.size(), "\xEF\xBF\xBD");
    }
  }
  return xml;
}

class JunitWriter final : public Writer {
 public:
  explicit JunitWriter(const WriterOptions& options) : language_(options.language) {}

  base::Result<std::string> begin() override {
    return std::string(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"recevable\">\n");
  }

  base::Result<std::string> document(const check::DocumentReport& document,
                                     const Extras&) override {
    Suite suite{document.path, {}, 0, 0, 0, 0};
    if (document.error) {
      ++suite.errors;
      add(suite, "lecture",
          fmt::format("<error message=\"{0}\" type=\"{1}\">{0}</error>",
                      xml_text(document.error->message.in(language_)), "unreadable"));
    }
    for (const Section& section : sections_of(document)) {
      for (const Item& item : section.items) add_finding(suite, section.step, *item.finding);
    }
    for (const std::string& rule : document.outcome.passed) add(suite, rule, "");
    std::set<std::string_view> seen;
    for (const rules::NotChecked& rule : document.outcome.not_checked) {
      if (!seen.insert(rule.rule).second) continue;
      ++suite.skipped;
      add(suite, rule.rule + " " + rule.name,
          fmt::format("<skipped message=\"{}\"/>", xml_text(rule.reason.in(language_))));
    }
    double milliseconds = 0;
    for (const auto& timing : document.timings_ms) milliseconds += timing.second;
    return fmt::format(
        "<testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\" "
        "time=\"{:.3f}\">\n{}</testsuite>\n",
        xml_text(document.path), suite.tests, suite.failures, suite.errors, suite.skipped,
        milliseconds / 1000, suite.cases);
  }

  base::Result<std::string> end(const check::Summary&) override {
    return std::string("</testsuites>\n");
  }

 private:
  struct Suite {
    std::string path, cases;
    int tests, failures, errors, skipped;
  };

  static void add(Suite& suite, const std::string& name, const std::string& outcome) {
    ++suite.tests;
    suite.cases += fmt::format("<testcase classname=\"{}\" name=\"{}\" time=\"0\"",
                               xml_text(suite.path), xml_text(name));
    suite.cases += outcome.empty() ? "/>\n" : ">" + outcome + "</testcase>\n";
  }

  // Only what blocks fails; the rest is said, and passes.
  void add_finding(Suite& suite, Step step, const rules::Finding& finding) const {
    const std::string message = finding.message.in(language_);
    std::string text = message + std::string(doubt_of(finding, language_));
    for (const rules::FindingEvidence* place : places_of(finding)) {
      text += "\n" + place_text(*place, language_);
    }
    text += "\n" + finding.remedy.in(language_) + "\n" + reference_of(finding, language_);
    if (step == Step::correct) {
      ++suite.failures;
      add(suite, finding.rule + " " + finding.name,
          fmt::format("<failure message=\"{}\" type=\"{}\">{}</failure>", xml_text(message),
                      rules::name_of(finding.severity), xml_text(text)));
    } else {
      add(suite, finding.rule + " " + finding.name,
          fmt::format("<system-out>{}</system-out>", xml_text(text)));
    }
  }

  Language language_;
};

}  // namespace

MadeWriter make_junit_writer(const WriterOptions& options) {
  return std::make_unique<JunitWriter>(options);
}

}  // namespace recevable::report
