#include <string>

#include "report/text_parts.h"

namespace recevable::report {
namespace {

using base::Language;

Style style_of(Step step) {
  switch (step) {
    case Step::correct:
      return Style::red;
    case Step::look:
    case Step::form:
    case Step::improve:
      return Style::yellow;
    case Step::know:
      return Style::cyan;
  }
  return Style::plain;
}

void write_finding(Layout& layout, const Item& item, Step step, Language language) {
  const rules::Finding& finding = *item.finding;
  const std::string lead = (item.number < 10 ? " " : "") + std::to_string(item.number) + ". ";
  const std::string margin(lead.size(), ' ');
  layout.paragraph(lead, finding.message.in(language) + std::string(doubt_of(finding, language)),
                   Style::bold, style_of(step));
  for (const rules::FindingEvidence* place : places_of(finding)) {
    layout.paragraph(margin, place_text(*place, language), Style::dim);
  }
  if (!finding.remedy.empty()) {
    layout.paragraph(margin + std::string(say(language, "À faire : ", "To do: ")),
                     finding.remedy.in(language), Style::plain, Style::green);
  }
  layout.paragraph(margin, reference_of(finding, language), Style::dim);
}

}  // namespace

void write_findings(Layout& layout, const check::DocumentReport& document, Language language) {
  for (const Section& section : sections_of(document)) {
    layout.blank();
    layout.paragraph("",
                     capitals(title_of(section.step, language)) + " (" +
                         std::to_string(section.items.size()) + ")",
                     style_of(section.step));
    for (const Item& item : section.items) {
      layout.blank();
      write_finding(layout, item, section.step, language);
    }
  }
}

void write_not_checked(Layout& layout, const check::DocumentReport& document, Language language) {
  const auto& rules = document.outcome.not_checked;
  if (rules.empty()) return;
  layout.blank();
  const std::string title(
      say(language, "CE QUI N'A PAS PU ÊTRE VÉRIFIÉ", "WHAT COULD NOT BE CHECKED"));
  layout.paragraph("", title + " (" + std::to_string(rules.size()) + ")", Style::bold);
  if (document.error) {
    // Naming every rule would only bury the reason.
    layout.paragraph("  ", say(language, "Toutes les règles sur le contenu de la facture.",
                               "Every rule on the content of the invoice."));
    return;
  }
  for (const auto& [reason, ids] : unchecked_of(document, language)) {
    layout.paragraph("  - ", reason);
    layout.paragraph("    ", joined(ids), Style::dim);
  }
}

}  // namespace recevable::report
