#include <string>

#include "report/report.h"
#include "report/rule_sections.h"
#include "report/text_parts.h"

namespace recevable::report {
namespace {

// Text of a rule within Markdown: what would be taken for markup is shown as it is.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<' || c == '*' || c == '_' || c == '`' || c == '[' || c == '|' || c == '\\') {
      out += '\\';
    }
    out += c;
  }
  return out;
}

// "CPRO-RCP-01" as GitHub and its kin make an anchor of a heading.
std::string anchor_of(const rules::RuleInfo& rule) {
  std::string anchor;
  for (const char c : std::string(rule.id) + " " + std::string(rule.name)) {
    if (c >= 'A' && c <= 'Z') {
      anchor += static_cast<char>(c - 'A' + 'a');
    } else if (c == ' ') {
      anchor += '-';
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_') {
      anchor += c;
    }
  }
  return anchor;
}

}  // namespace

std::string write_rule_index_markdown(const std::vector<rules::RuleInfo>& rules,
                                      base::Language language) {
  std::string text(say(language, "# Les règles\n\n", "# The rules\n\n"));
  text += say(language,
              "Cette référence est produite par `scripts/rule-reference` à partir des fichiers de "
              "`rules/` : ne la modifiez pas, modifiez les règles.\n",
              "This reference is made by `scripts/rule-reference` from the files of `rules/`: do "
              "not edit it, edit the rules.\n");
  std::string_view family;
  for (const rules::RuleInfo& rule : rules) {
    if (rule.family != family) {
      family = rule.family;
      text += "\n## " + std::string(family) + "\n\n";
      text += say(language, "| règle | ce qui est vérifié | gravité |\n",
                  "| rule | what is checked | severity |\n");
      text += "|---|---|---|\n";
    }
    const std::string_view checks =
        language == base::Language::fr ? rule.checks.fr : rule.checks.en;
    const std::string what = checks.empty() ? std::string(rule.name) : std::string(checks);
    text += "| [" + std::string(rule.id) + "](" + std::string(rule.family) + ".md#" +
            anchor_of(rule) + ") | " + escaped(what) + " | " +
            std::string(word_of(rule.severity, language)) + " |\n";
  }
  return text;
}

std::string write_rule_markdown(const rules::RuleInfo& rule, base::Language language) {
  std::string text = "## " + std::string(rule.id) + " " + std::string(rule.name) + "\n";
  for (const RuleSection& section : sections_of(rule, language)) {
    text += "\n**" + section.title + "**\n\n";
    text += section.is_code ? "```\n" + section.text + "\n```\n" : escaped(section.text) + "\n";
  }
  return text;
}

}  // namespace recevable::report
