#include <fmt/format.h>

#include <cmath>

#include "invoice/visit.h"
#include "prefill/prefill.h"
#include "report/html_document.h"
#include "report/html_text.h"
#include "report/layout.h"
#include "report/shown_value.h"
#include "report/view.h"

namespace recevable::report {
namespace {

using base::Language;
using prefill::Expectation;

constexpr double kSure = 0.95;
constexpr double kProbable = 0.85;

int level_of(const HtmlDocumentOptions& options) {
  return options.alone ? 2 : 3;
}

std::string table_head(std::initializer_list<std::string_view> names) {
  std::string html = "<div class=\"scroll\"><table class=\"stack\"><thead><tr>";
  for (const std::string_view name : names) {
    html += "<th scope=\"col\">" + html_text(name) + "</th>";
  }
  return html + "</tr></thead><tbody>\n";
}

std::string_view word_of(Expectation expectation, Language language) {
  switch (expectation) {
    case Expectation::filled:
      return say(language, "sans doute rempli", "probably filled");
    case Expectation::doubtful:
      return say(language, "à vérifier", "to check");
    case Expectation::type_it:
      return say(language, "à taper", "to type");
    case Expectation::unknown:
      return say(language, "non lu, à taper", "not read, to type");
    case Expectation::not_asked:
      return say(language, "si demandé", "if asked for");
  }
  return "";
}

std::string copied(const std::string& value) {
  return value.empty() ? std::string("—") : "<code class=\"copy\">" + html_text(value) + "</code>";
}

std::string choice_row(std::string_view label, const prefill::Choice& choice, Language language) {
  const std::string state = choice.sure ? fmt::format("<span class=\"chip filled\">{}</span>",
                                                      say(language, "à choisir", "to choose"))
                                        : fmt::format("<span class=\"chip doubtful\">{}</span>",
                                                      say(language, "à confirmer", "to confirm"));
  return fmt::format(
      "<tr><th scope=\"row\">{}</th><td>{} {}</td><td>{}</td><td class=\"small "
      "quiet\">{}</td></tr>\n",
      html_text(label), choice.value == "works" ? std::string() : copied(choice.value),
      html_text(choice.label.in(language)), state, html_text(choice.why.in(language)));
}

// "sûr, 98 %".
std::string doubt_chip(double confidence, Language language) {
  const std::string_view word = confidence >= kSure ? say(language, "sûr", "sure")
                                : confidence >= kProbable
                                    ? say(language, "assez sûr", "fairly sure")
                                    : say(language, "à vérifier", "check it");
  return fmt::format("<span class=\"sure\"><span class=\"chip {}\">{}</span> {} %</span>",
                     confidence >= kSure       ? "ready"
                     : confidence >= kProbable ? "know"
                                               : "look",
                     word, std::lround(confidence * 100));
}

std::string place_of(const invoice::Evidence& evidence, Language language) {
  if (evidence.page > 0) {
    std::string place = fmt::format("page {}", evidence.page);
    if (!evidence.label.empty()) {
      place += say(language, ", après « ", ", after \"");
      place += shortened(evidence.label, 40);
      place += say(language, " »", "\"");
    }
    return place;
  }
  if (evidence.source == invoice::Source::inferred) {
    return std::string(say(language, "déduit", "inferred"));
  }
  if (evidence.source == invoice::Source::xml) return "XML";
  return "";
}

template <class T>
std::string field_row(std::string_view path, const invoice::Field<T>& field, Language language) {
  std::string name = rules::describe_field(path).in(language);
  const std::string value =
      field ? html_text(shortened(for_people(field.value, language), 400))
            : "<em>" + std::string(say(language, "illisible", "unreadable")) + "</em>";
  return fmt::format(
      "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td class=\"small quiet\">{}</td></tr>\n",
      html_text(name), value, doubt_chip(field.confidence, language),
      html_text(place_of(field.evidence, language)));
}

}  // namespace

std::string html_form(const check::DocumentReport& document, const HtmlDocumentOptions& options) {
  if (document.error) return "";
  const Language language = options.language;
  const prefill::Form form = prefill::prefill(document);
  if (form.fields.empty()) return "";
  std::string html = "<section>\n";
  html += heading(level_of(options),
                  say(language, "Le formulaire du portail, tel qu'il sera pré-rempli",
                      "The portal's form, as it will be pre-filled"));
  html += fmt::format(
      "<p class=\"quiet small\">{}</p>\n",
      say(language,
          "Un clic sur une valeur encadrée la sélectionne entière, prête à copier. Le portail ne "
          "publie pas comment il lit : relisez chaque champ.",
          "A click on a framed value selects all of it, ready to copy. How the portal reads is not "
          "published: check every field."));
  for (const base::Localized& notice : form.notices) {
    html += "<p class=\"notice\">" + html_text(notice.in(language)) + "</p>\n";
  }
  html += table_head({say(language, "Champ", "Field"), say(language, "Valeur", "Value"),
                      say(language, "Sur le portail", "On the portal"),
                      say(language, "Pourquoi", "Why")});
  for (const prefill::FormField& field : form.fields) {
    html += fmt::format(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td><span class=\"chip {}\">{}</span></td>"
        "<td class=\"small quiet\">{}</td></tr>\n",
        html_text(field.label.in(language)), copied(field.value), name_of(field.expectation),
        word_of(field.expectation, language), html_text(field.why.in(language)));
  }
  html += choice_row(say(language, "Cadre de facturation", "Cadre de facturation (framework)"),
                     form.framework, language);
  html += choice_row(say(language, "Type de TVA", "Type de TVA (VAT regime)"), form.vat_regime,
                     language);
  return html + "</tbody></table></div></section>\n";
}

std::string html_fields(const check::DocumentReport& document, const HtmlDocumentOptions& options) {
  const Language language = options.language;
  std::string rows;
  invoice::visit_fields(document.invoice, [&](std::string_view name, const auto& field) {
    if (field.state != invoice::State::absent) rows += field_row(name, field, language);
  });
  for (std::size_t i = 0; i < document.invoice.vat_breakdown.size(); ++i) {
    const std::string list = "vat_breakdown[" + std::to_string(i) + "].";
    invoice::visit_vat_row(document.invoice.vat_breakdown[i],
                           [&](std::string_view column, const auto& field) {
                             if (field.state == invoice::State::absent) return;
                             rows += field_row(list + std::string(column), field, language);
                           });
  }
  if (rows.empty()) return "";
  std::string html = "<section>\n";
  html += heading(level_of(options), say(language, "Ce qui a été lu", "What was read"));
  html += table_head({say(language, "Champ", "Field"), say(language, "Valeur lue", "Value read"),
                      say(language, "Lecture", "Reading"), say(language, "Où", "Where")});
  html += rows + "</tbody></table></div>\n";
  if (!document.invoice.lines.empty()) {
    html += fmt::format("<p class=\"quiet small\">{} {}</p>\n", document.invoice.lines.size(),
                        say(language, "ligne(s) de détail lue(s) : voir les formats json ou xlsx.",
                            "invoice line(s) read: see the formats json or xlsx."));
  }
  return html + "</section>\n";
}

std::string html_unchecked(const check::DocumentReport& document,
                           const HtmlDocumentOptions& options) {
  const Language language = options.language;
  const auto& rules = document.outcome.not_checked;
  if (rules.empty()) return "";
  std::string html = "<section class=\"unchecked\">\n";
  html += heading(level_of(options),
                  fmt::format("{} <span class=\"count\">({})</span>",
                              say(language, "Ce qui n'a pas pu être vérifié, et pourquoi",
                                  "What could not be checked, and why"),
                              rules.size()));
  if (document.error) {
    return html + fmt::format("<p>{}</p></section>\n",
                              say(language, "Toutes les règles sur le contenu de la facture.",
                                  "Every rule on the content of the invoice."));
  }
  html += "<ul>\n";
  for (const auto& [reason, ids] : unchecked_of(document, language)) {
    html += fmt::format("<li>{}<br><span class=\"quiet small\">{}</span></li>\n", html_text(reason),
                        html_text(joined(ids)));
  }
  return html + "</ul></section>\n";
}

}  // namespace recevable::report
