#include "report/comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "base/text.h"
#include "invoice/visit.h"
#include "report/html_text.h"
#include "report/json_reader.h"
#include "report/names.h"
#include "report/view.h"

namespace recevable::report {
namespace {

using base::Language;
using Kind = check::Difference::Kind;

std::ptrdiff_t count_of(const check::DocumentReport& document, Kind kind) {
  return std::ranges::count(document.differences, kind, &check::Difference::kind);
}

// Members both sides have, and about which they say the same.
std::ptrdiff_t agreeing(const check::DocumentReport& document) {
  std::map<std::string_view, bool> of_page;
  invoice::visit_fields(*document.page_invoice, [&](std::string_view name, const auto& field) {
    of_page[name] = field.state == invoice::State::present;
  });
  std::ptrdiff_t count = 0;
  invoice::visit_fields(document.invoice, [&](std::string_view name, const auto& field) {
    const bool both = field.state == invoice::State::present &&
                      field.evidence.source == invoice::Source::xml && of_page[name];
    const bool differs = std::ranges::any_of(
        document.differences,
        [&](const check::Difference& difference) { return difference.member == name; });
    if (both && !differs) ++count;
  });
  return count;
}

void add(std::string& text, std::ptrdiff_t count, std::string_view one, std::string_view many) {
  if (count == 0) return;
  if (!text.empty()) text += ", ";
  text += fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string kind_word(Kind kind, Language language) {
  switch (kind) {
    case Kind::contradiction:
      return std::string(say(language, "contradiction", "contradiction"));
    case Kind::only_page:
      return std::string(say(language, "seulement sur la page", "on the page only"));
    case Kind::only_xml:
      return std::string(say(language, "seulement dans le XML", "in the XML only"));
  }
  return "";
}

std::string_view chip_of(Kind kind) {
  return kind == Kind::contradiction ? "rejected" : "know";
}

std::string cell(const base::Localized& value, const invoice::Evidence& place, Language language) {
  if (value.empty()) return "—";
  std::string html = html_text(base::printable(value.in(language)));
  std::string where;
  if (place.page > 0) where = fmt::format("page {}", place.page);
  if (place.line > 0) {
    where = fmt::format("{} {}", say(language, "ligne", "line"), place.line);
    if (!place.label.empty()) where += ", " + base::printable(place.label);
  }
  if (!where.empty()) html += " <span class=\"small quiet\">" + html_text(where) + "</span>";
  return html;
}

}  // namespace

std::string comparison_sentence(const check::DocumentReport& document, Language language) {
  if (!document.page_invoice) return "";
  std::string text;
  add(text, agreeing(document),
      say(language, "information concorde", "piece of information agrees"),
      say(language, "informations concordent", "pieces of information agree"));
  add(text, count_of(document, Kind::contradiction), say(language, "se contredit", "contradicts"),
      say(language, "se contredisent", "contradict each other"));
  add(text, count_of(document, Kind::only_page),
      say(language, "n'est que sur la page", "is on the page only"),
      say(language, "ne sont que sur la page", "are on the page only"));
  add(text, count_of(document, Kind::only_xml),
      say(language, "n'est que dans le XML", "is in the XML only"),
      say(language, "ne sont que dans le XML", "are in the XML only"));
  if (text.empty()) return "";
  return std::string(say(language, "Page et XML : ", "Page and XML: ")) + text + ".";
}

std::string html_comparison(const check::DocumentReport& document,
                            const HtmlDocumentOptions& options) {
  if (document.differences.empty()) return "";
  const Language language = options.language;
  std::string rows;
  for (const check::Difference& difference : document.differences) {
    rows += fmt::format(
        "<tr><th scope=\"row\">{}</th><td><span class=\"chip {}\">{}</span></td><td>{}</td>"
        "<td>{}</td></tr>\n",
        html_text(rules::describe_field(difference.member).in(language)), chip_of(difference.kind),
        kind_word(difference.kind, language),
        cell(difference.page, difference.page_place, language),
        cell(difference.xml, difference.xml_place, language));
  }
  return fmt::format(
      "<section>\n{}<p class=\"quiet\">{}</p>\n<div class=\"scroll\"><table class=\"stack\">"
      "<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
      "<th scope=\"col\">XML</th></tr></thead><tbody>\n{}</tbody></table></div></section>\n",
      heading(options.alone ? 2 : 3, say(language, "Page et XML", "Page and XML")),
      html_text(comparison_sentence(document, language)),
      say(language, "Information", "Information"), say(language, "Différence", "Difference"),
      say(language, "Page", "Page"), rows);
}

Json differences_json(const std::vector<check::Difference>& differences, Language language,
                      Detail detail) {
  Json list = Json::array();
  for (const check::Difference& difference : differences) {
    Json object{{"kind", check::name_of(difference.kind)}, {"member", difference.member}};
    const auto side = [&](const char* key, const base::Localized& value,
                          const invoice::Evidence& place) {
      if (value.empty()) return;
      object[key] = Json{{"value", base::printable(value.in(language))}};
      add_place(object[key], place);
      if (detail == Detail::complete) object[key]["texts"] = Json{{"value", both_json(value)}};
    };
    side("page", difference.page, difference.page_place);
    side("xml", difference.xml, difference.xml_place);
    object["confidence"] = rounded(difference.confidence, 1000);
    list.push_back(std::move(object));
  }
  return list;
}

std::vector<check::Difference> read_differences(const Json& list) {
  if (!list.is_array()) throw BadRecord("differences");
  std::vector<check::Difference> differences;
  for (const Json& object : list) {
    check::Difference& difference = differences.emplace_back();
    difference.kind =
        enum_at(object, "kind", Kind::only_xml, [](Kind kind) { return check::name_of(kind); });
    difference.member = text_at(object, "member");
    difference.confidence = real_at(object, "confidence");
    const auto side = [&](const char* key, base::Localized& value, invoice::Evidence& place,
                          invoice::Source source) {
      const Json* found = member(object, key);
      if (found == nullptr) return;
      value = localized_at(*found, "value");
      read_place(*found, place);
      place.source = source;
    };
    side("page", difference.page, difference.page_place, invoice::Source::text);
    side("xml", difference.xml, difference.xml_place, invoice::Source::xml);
  }
  return differences;
}

}  // namespace recevable::report
