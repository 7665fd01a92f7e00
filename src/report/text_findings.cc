#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "report/text_parts.h"

namespace recevable::report {
namespace {

using base::Language;
using rules::Certainty;
using rules::Fate;
using rules::Finding;
using rules::Severity;

enum class Section { blocking, to_look_at, good_to_know };

Section section_of(const Finding& finding) {
  if (finding.severity == Severity::info) return Section::good_to_know;
  if (finding.severity == Severity::error && finding.certainty != Certainty::possible) {
    return Section::blocking;
  }
  return Section::to_look_at;
}

std::string_view title_of(Section section, Language language) {
  switch (section) {
    case Section::blocking:
      return say(language, "CE QUI BLOQUE", "WHAT BLOCKS");
    case Section::to_look_at:
      return say(language, "À VÉRIFIER", "TO LOOK AT");
    case Section::good_to_know:
      return say(language, "BON À SAVOIR", "GOOD TO KNOW");
  }
  return "";
}

Style style_of(Section section) {
  switch (section) {
    case Section::blocking:
      return Style::red;
    case Section::to_look_at:
      return Style::yellow;
    case Section::good_to_know:
      return Style::cyan;
  }
  return Style::plain;
}

std::string quoted(std::string_view text, Language language) {
  constexpr int kQuoteColumns = 100;
  const std::string words = shortened(text, kQuoteColumns);
  return language == Language::fr ? "« " + words + " »" : "\"" + words + "\"";
}

// "Page 1, SIRET du fournisseur : « 732 829 320 00074 »".
std::string place_text(const rules::FindingEvidence& item, Language language) {
  const invoice::Evidence& evidence = item.evidence;
  std::string text;
  if (evidence.page > 0) text = "Page " + std::to_string(evidence.page) + ", ";
  if (evidence.line > 0) {
    text = fmt::format("{} {}, {} {}, ", say(language, "Ligne", "Line"), evidence.line,
                       say(language, "colonne", "column"), evidence.column);
  }
  text += rules::describe_field(item.field).in(language);
  if (evidence.source == invoice::Source::inferred) {
    text += say(language, ", par déduction", ", inferred");
  }
  if (item.state == invoice::State::unreadable)
    text += say(language, ", illisible", ", unreadable");
  if (evidence.text.empty()) return text;
  return text + std::string(say(language, " : ", ": ")) + quoted(evidence.text, language);
}

// Where on the page, and the words read there: the report points, it does not copy the invoice.
// When the finding is about something missing, what was read beside it is only context: one place
// will do.
void write_evidence(Layout& layout, const Finding& finding, Language language) {
  const bool about_absence = std::ranges::any_of(
      finding.evidence,
      [](const rules::FindingEvidence& item) { return item.state == invoice::State::absent; });
  const int places = about_absence ? 1 : 3;
  int shown = 0;
  for (const rules::FindingEvidence& item : finding.evidence) {
    if (shown == places) break;
    if (item.state == invoice::State::absent) continue;
    const bool has_place = item.evidence.page > 0 || item.evidence.line > 0;
    if (!has_place && item.evidence.text.empty()) continue;
    layout.paragraph("    ", place_text(item, language), Style::dim);
    ++shown;
  }
}

// Why the finding is less than sure, when it is.
std::string doubt_of(const Finding& finding, Language language) {
  if (!finding.confirmed) {
    return std::string(
        say(language, " (règle à confirmer)", " (this rule is still to be confirmed)"));
  }
  switch (finding.certainty) {
    case Certainty::certain:
      return "";
    case Certainty::probable:
      return std::string(say(language, " (probable)", " (probably)"));
    case Certainty::possible:
      return std::string(
          say(language, " (lecture incertaine : regardez)", " (uncertain reading: please look)"));
  }
  return "";
}

void write_finding(Layout& layout, const Finding& finding, int number, Section section,
                   Language language) {
  const std::string lead = (number < 10 ? " " : "") + std::to_string(number) + ". ";
  layout.paragraph(lead, finding.message.in(language) + doubt_of(finding, language), Style::bold,
                   style_of(section));
  write_evidence(layout, finding, language);
  if (!finding.remedy.empty()) {
    layout.paragraph(std::string("    ") + std::string(say(language, "À faire : ", "To do: ")),
                     finding.remedy.in(language), Style::plain, Style::green);
  }
  std::string reference = finding.rule;
  const std::string_view fate = text_of(finding.fate, language);
  if (!fate.empty()) reference += " · " + std::string(fate);
  if (!finding.basis.in(language).empty()) reference += " · " + finding.basis.in(language);
  layout.paragraph("    ", reference, Style::dim);
}

void write_section(Layout& layout, const check::DocumentReport& document, Section section,
                   Language language) {
  std::vector<const Finding*> findings;
  for (const Finding& finding : document.outcome.findings) {
    if (section_of(finding) == section) findings.push_back(&finding);
  }
  if (findings.empty()) return;
  layout.blank();
  layout.paragraph(
      "", std::string(title_of(section, language)) + " (" + std::to_string(findings.size()) + ")",
      style_of(section));
  int number = 0;
  for (const Finding* finding : findings) {
    layout.blank();
    write_finding(layout, *finding, ++number, section, language);
  }
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  return text;
}

// The rules of each reason, the reason most rules share first.
using Reasons = std::vector<std::pair<std::string, std::vector<std::string_view>>>;
Reasons by_reason(const std::vector<rules::NotChecked>& rules, Language language) {
  Reasons reasons;
  for (const rules::NotChecked& rule : rules) {
    const std::string& reason = rule.reason.in(language);
    auto group = std::ranges::find(reasons, reason, [](const auto& entry) { return entry.first; });
    if (group == reasons.end()) {
      reasons.push_back({reason, {}});
      group = std::prev(reasons.end());
    }
    if (std::ranges::find(group->second, rule.rule) == group->second.end()) {
      group->second.push_back(rule.rule);
    }
  }
  std::ranges::stable_sort(reasons, std::ranges::greater{},
                           [](const auto& entry) { return entry.second.size(); });
  return reasons;
}

}  // namespace

std::string_view text_of(Fate fate, Language language) {
  switch (fate) {
    case Fate::none:
      return "";
    case Fate::blocked:
      return say(language, "le portail bloque le dépôt, le numéro reste utilisable",
                 "the portal blocks the deposit, the number can be used again");
    case Fate::recycled:
      return say(language, "« à recycler » : à corriger sous le même numéro",
                 "\"à recycler\": to correct under the same number");
    case Fate::suspended:
      return say(language, "« suspendue » : une pièce sera demandée, même numéro",
                 "\"suspendue\": a document will be asked for, same number");
    case Fate::rejected:
      return say(language, "« rejetée » : il faudra une nouvelle facture et un nouveau numéro",
                 "\"rejetée\": a new invoice with a new number will be needed");
  }
  return "";
}

void write_findings(Layout& layout, const check::DocumentReport& document, Language language) {
  for (const Section section : {Section::blocking, Section::to_look_at, Section::good_to_know}) {
    write_section(layout, document, section, language);
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
  for (const auto& [reason, ids] : by_reason(rules, language)) {
    layout.paragraph("  - ", reason);
    layout.paragraph("    ", joined(ids), Style::dim);
  }
}

}  // namespace recevable::report
