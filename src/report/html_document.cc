#include "report/html_document.h"

#include <fmt/format.h>

#include "report/comparison.h"
#include "report/html_text.h"
#include "report/view.h"

namespace recevable::report {
namespace {

using base::Language;

// Headings of a document alone begin at level 2, below the title; else one lower.
int level_of(const HtmlDocumentOptions& options) {
  return options.alone ? 2 : 3;
}

std::string point(const Item& item, Step step, const Extras& extras,
                  const HtmlDocumentOptions& options) {
  const rules::Finding& finding = *item.finding;
  const Language language = options.language;
  const bool framed = has_frame(finding, extras);
  std::string html = fmt::format("<li class=\"point n{0} {1}\" id=\"{2}\">", item.number,
                                 class_of(step), point_id(options, item.number));
  const std::string number =
      fmt::format("<span class=\"number\" aria-hidden=\"true\">{}</span>", item.number);
  html += framed ? fmt::format("<a class=\"number\" href=\"#{}\" aria-label=\"{} {}\">{}</a>",
                               frame_id(options, item.number),
                               say(language, "Voir sur la page le point", "See on the page: point"),
                               item.number, item.number)
                 : number;
  html += "<p class=\"message\">" + html_text(finding.message.in(language));
  const std::string_view doubt = doubt_of(finding, language);
  if (!doubt.empty()) html += "<em>" + html_text(doubt) + "</em>";
  html += "</p>\n";
  if (!finding.remedy.in(language).empty()) {
    html +=
        fmt::format("<p class=\"action\"><strong>{}</strong> {}</p>\n",
                    say(language, "À faire :", "To do:"), html_text(finding.remedy.in(language)));
  }
  const auto places = places_of(finding);
  if (!places.empty()) {
    html += "<ul class=\"places\">";
    for (const rules::FindingEvidence* place : places) {
      html += "<li>" + html_text(place_text(*place, language)) + "</li>";
    }
    html += "</ul>\n";
  }
  return html + "<p class=\"ref\">" + html_text(reference_of(finding, language)) + "</p></li>\n";
}

std::string points(const check::DocumentReport& document, const Extras& extras,
                   const HtmlDocumentOptions& options) {
  std::string html;
  for (const Section& section : sections_of(document)) {
    html += fmt::format("<section class=\"{}\">\n", class_of(section.step));
    html +=
        heading(level_of(options), fmt::format("{} <span class=\"count\">({})</span>",
                                               html_text(title_of(section.step, options.language)),
                                               section.items.size()));
    html += "<ol class=\"list\">\n";
    for (const Item& item : section.items) html += point(item, section.step, extras, options);
    html += "</ol></section>\n";
  }
  if (html.empty()) return "";
  return "<div class=\"points\">\n" + html + "</div>\n";
}

std::string head(const check::DocumentReport& document, const HtmlDocumentOptions& options) {
  const Language language = options.language;
  std::string html = "<header>\n";
  html += fmt::format("<p><span class=\"chip {}\">{}</span></p>\n", class_of(document.verdict),
                      html_text(word_of(document.verdict, language)));
  html += fmt::format("<h{0} id=\"{1}-t\">{2}</h{0}>\n", options.alone ? 1 : 2, options.id,
                      html_text(document.path));
  html += "<p class=\"sentence\">" + html_text(sentence_of(document, language)) + "</p>\n";
  if (document.error) {
    html += "<p><strong>" + html_text(document.error->message.in(language)) + "</strong></p>\n";
  } else if (const std::string identity = identity_of(document, language); !identity.empty()) {
    html += "<p class=\"quiet\">" + html_text(identity) + "</p>\n";
  }
  const std::string unread = unread_parts_of(document, language);
  if (!unread.empty()) html += "<p class=\"notice\">" + html_text(unread) + "</p>\n";
  const std::string read = how_read(document, language);
  if (!read.empty()) html += "<p class=\"quiet small\">" + html_text(read) + "</p>\n";
  return html + "</header>\n";
}

std::string passed(const check::DocumentReport& document, Language language) {
  const std::size_t count = document.outcome.passed.size();
  if (count == 0) return "";
  return fmt::format(
      "<p class=\"quiet small\">{} {}</p>\n", count,
      language == Language::fr
          ? (count > 1 ? "règles vérifiées et respectées." : "règle vérifiée et respectée.")
          : (count > 1 ? "rules checked and met." : "rule checked and met."));
}

}  // namespace

std::string frame_id(const HtmlDocumentOptions& options, int number) {
  return options.id + "e" + std::to_string(number);
}

std::string point_id(const HtmlDocumentOptions& options, int number) {
  return options.id + "f" + std::to_string(number);
}

std::string html_document(const check::DocumentReport& document, const Extras& extras,
                          const HtmlDocumentOptions& options) {
  std::string html = fmt::format(
      "<article class=\"doc one {}{}\" id=\"{}\" aria-labelledby=\"{}-t\">\n",
      class_of(document.verdict), options.alone ? " alone" : "", options.id, options.id);
  html += head(document, options);
  const std::string pages = html_pages(document, extras, options);
  const std::string list = points(document, extras, options);
  if (!pages.empty() || !list.empty()) {
    html += fmt::format("<div class=\"split{}\">\n", pages.empty() || list.empty() ? "" : " drawn");
    html += list + pages + "</div>\n";
  }
  if (!options.brief) {
    html += html_comparison(document, options);
    html += html_form(document, options);
    html += html_fields(document, options);
    html += html_unchecked(document, options);
  }
  return html + passed(document, options.language) + "</article>\n";
}

}  // namespace recevable::report
