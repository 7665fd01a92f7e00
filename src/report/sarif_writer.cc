// SARIF 2.1.0 (OASIS), for tools that gather the results of checkers.
#include <map>

#include "base/text.h"
#include "report/document_json.h"
#include "report/names.h"
#include "report/view.h"
#include "report/writers.h"

namespace recevable::report {
namespace {

using base::Language;
using base::printable;

std::string_view level_of(const rules::Finding& finding) {
  switch (step_of(finding)) {
    case Step::correct:
      return "error";
    case Step::look:
    case Step::form:
    case Step::improve:
      return "warning";
    case Step::know:
      return "note";
  }
  return "note";
}

// A path as a URI reference: everything but unreserved characters and '/' is written %XX.
std::string uri_of(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  if (path == "-") return "stdin";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    if (base::is_alnum(c) || std::string_view("-._~/").find(c) != std::string_view::npos) {
      uri += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      uri += '%';
      uri += kHex[byte >> 4U];
      uri += kHex[byte & 15U];
    }
  }
  return uri;
}

Json text_json(std::string_view text) {
  return Json{{"text", printable(text)}};
}

class SarifWriter final : public Writer {
 public:
  explicit SarifWriter(const WriterOptions& options) : options_(options) {}

  base::Result<std::string> begin() override {
    return std::string(
        "{\n\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n"
        "\"version\": \"2.1.0\",\n\"runs\": [{\n\"results\": [");
  }

  base::Result<std::string> document(const check::DocumentReport& document,
                                     const Extras&) override {
    std::string text;
    for (const Section& section : sections_of(document)) {
      for (const Item& item : section.items) {
        text += first_ ? "\n" : ",\n";
        first_ = false;
        text += dumped(result(document, *item.finding));
      }
    }
    if (document.error) notifications_.push_back(notification(document));
    return text;
  }

  base::Result<std::string> end(const check::Summary&) override {
    Json driver{{"name", "recevable"},
                {"version", options_.version},
                {"language", options_.language == Language::fr ? "fr" : "en"},
                {"rules", std::move(rules_)}};
    Json invocation{{"executionSuccessful", true},
                    {"toolExecutionNotifications", std::move(notifications_)}};
    return "\n],\n\"tool\": " + dumped(Json{{"driver", std::move(driver)}}) +
           ",\n\"invocations\": " + dumped(Json::array({std::move(invocation)})) +
           ",\n\"columnKind\": \"unicodeCodePoints\"\n}]\n}\n";
  }

 private:
  static std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
  }

  static Json location(const check::DocumentReport& document) {
    return Json{{"artifactLocation", {{"uri", uri_of(document.path)}}}};
  }

  std::size_t index_of(const rules::Finding& finding) {
    const auto [at, is_new] = indices_.try_emplace(finding.rule, indices_.size());
    if (is_new) {
      Json rule{{"id", finding.rule}, {"name", printable(finding.name)}};
      const rules::Pack& pack = rules::Pack::built_in();
      if (const auto known = pack.find(finding.rule)) {
        const rules::RuleInfo info = pack.info(*known);
        const bool fr = options_.language == Language::fr;
        rule["shortDescription"] = text_json(fr ? info.checks.fr : info.checks.en);
        rule["help"] = text_json(fr ? info.why.fr : info.why.en);
      }
      rule["defaultConfiguration"] = {{"level", finding.severity == rules::Severity::info
                                                    ? "note"
                                                    : rules::name_of(finding.severity)}};
      rules_.push_back(std::move(rule));
    }
    return at->second;
  }

  Json result(const check::DocumentReport& document, const rules::Finding& finding) {
    const Language language = options_.language;
    std::string message = finding.message.in(language);
    if (!finding.remedy.in(language).empty()) message += "\n" + finding.remedy.in(language);
    Json properties{{"certainty", rules::name_of(finding.certainty)},
                    {"consequence", rules::name_of(finding.consequence)},
                    {"fate", rules::name_of(finding.fate)}};
    // Pages and boxes have no place in a SARIF region, which counts lines and bytes.
    Json places = Json::array();
    for (const rules::FindingEvidence* place : places_of(finding)) {
      Json entry{{"field", place->field}};
      if (place->evidence.page > 0) entry["page"] = place->evidence.page;
      if (!place->evidence.box.empty()) entry["box"] = box_json(place->evidence.box);
      places.push_back(std::move(entry));
    }
    properties["places"] = std::move(places);
    Json where{{"physicalLocation", location(document)}};
    if (const auto first = places_of(finding); !first.empty()) {
      where["message"] = text_json(place_text(*first.front(), language));
    }
    return Json{
        {"ruleId", finding.rule},
        {"ruleIndex", index_of(finding)},
        {"level", level_of(finding)},
        {"message", text_json(message)},
        {"locations", Json::array({std::move(where)})},
        {"partialFingerprints", {{"document/v1", document.file.sha256 + "/" + finding.rule}}},
        {"properties", std::move(properties)}};
  }

  Json notification(const check::DocumentReport& document) const {
    return Json{{"level", "error"},
                {"message", text_json(document.error->message.in(options_.language))},
                {"locations", Json::array({Json{{"physicalLocation", location(document)}}})}};
  }

  WriterOptions options_;
  std::map<std::string, std::size_t> indices_;
  Json rules_ = Json::array();
  Json notifications_ = Json::array();
  bool first_ = true;
};

}  // namespace

MadeWriter make_sarif_writer(const WriterOptions& options) {
  return std::make_unique<SarifWriter>(options);
}

}  // namespace recevable::report
