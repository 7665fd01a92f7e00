#include <algorithm>
#include <string>

#include "report/layout.h"
#include "report/report.h"
#include "report/rule_sections.h"
#include "report/text_parts.h"

namespace recevable::report {

std::string write_rule_text(const rules::RuleInfo& rule, const TextOptions& options) {
  Layout layout(std::max(options.width, kMinimumWidth), options.colour);
  layout.paragraph("", std::string(rule.id) + "  " + std::string(rule.name), Style::bold);
  for (const RuleSection& section : sections_of(rule, options.language)) {
    layout.blank();
    layout.line(layout.styled(section.title, Style::cyan));
    std::string_view text = section.text;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      layout.paragraph("  ", text.substr(0, end));
      text.remove_prefix(std::min(text.size(), end + 1));
    }
  }
  return layout.take();
}

std::string write_rule_list_text(const std::vector<rules::RuleInfo>& rules,
                                 const TextOptions& options) {
  Layout layout(std::max(options.width, kMinimumWidth), options.colour);
  int id_width = 0;
  for (const rules::RuleInfo& rule : rules) id_width = std::max(id_width, columns(rule.id));
  std::string_view family;
  for (const rules::RuleInfo& rule : rules) {
    if (rule.family != family) {
      if (!family.empty()) layout.blank();
      family = rule.family;
      layout.line(layout.styled(family, Style::bold));
    }
    const std::string lead = "  " + padded(rule.id, id_width) + "  ";
    const std::string text = std::string(word_of(rule.severity, options.language)) +
                             std::string(say(options.language, " : ", ": ")) +
                             std::string(rule.name);
    layout.paragraph(lead, text, Style::plain, Style::cyan);
  }
  layout.blank();
  const std::string noun(rules.size() > 1 ? say(options.language, " règles. ", " rules. ")
                                          : say(options.language, " règle. ", " rule. "));
  layout.paragraph("", std::to_string(rules.size()) + noun +
                           std::string(say(options.language,
                                           "« recevable rules explain ID » montre la page d'une "
                                           "règle.",
                                           "\"recevable rules explain ID\" shows the page of a "
                                           "rule.")));
  return layout.take();
}

}  // namespace recevable::report
