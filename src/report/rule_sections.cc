#include "report/rule_sections.h"

#include "base/date.h"
#include "report/text_parts.h"

namespace recevable::report {
namespace {

using base::Language;
using rules::Consequence;
using rules::RuleInfo;

std::string_view who_stops(Consequence consequence, Language language) {
  switch (consequence) {
    case Consequence::platform:
      return say(language, "le portail refuse", "the portal refuses it");
    case Consequence::recipient:
      return say(language, "le destinataire renvoie la facture",
                 "the recipient sends the invoice back");
    case Consequence::legal:
      return say(language, "la facture passe, mais n'est pas conforme à la loi",
                 "the invoice goes through, but does not comply with the law");
    case Consequence::prefill:
      return say(language, "le portail ne remplit pas le formulaire tout seul",
                 "the portal does not fill in its form by itself");
    case Consequence::advice:
      return say(language, "un conseil", "a piece of advice");
  }
  return "";
}

std::string_view words_in(const RuleInfo::Words& words, Language language) {
  return language == Language::fr ? words.fr : words.en;
}

std::string in_force(const RuleInfo& rule, Language language) {
  std::string text;
  if (rule.since) {
    text += std::string(say(language, "depuis le ", "since ")) +
            base::format_for_people(*rule.since, language);
  }
  if (rule.until) {
    if (!text.empty()) text += ", ";
    text += std::string(say(language, "jusqu'au ", "until ")) +
            base::format_for_people(*rule.until, language);
  }
  if (!text.empty()) {
    text += rule.dated_by_issue
                ? say(language, " (selon la date de la facture)", " (by the date of the invoice)")
                : say(language, " (selon la date du dépôt)", " (by the day of the deposit)");
  }
  return text;
}

std::string_view word_of_need(std::string_view need, Language language) {
  if (need == "directory") {
    return say(language, "l'annuaire des structures publiques",
               "the directory of public structures");
  }
  if (need == "sirene") return say(language, "la base SIRENE", "the SIRENE database");
  if (need == "history") return say(language, "vos factures passées", "your past invoices");
  if (need == "xml") return say(language, "la facture XML", "the XML invoice");
  if (need == "user") return say(language, "une réponse de votre part", "an answer from you");
  return need;
}

std::string needs_of(const RuleInfo& rule, Language language) {
  std::string text;
  for (const std::string_view need : rule.needs) {
    if (!text.empty()) text += ", ";
    text += word_of_need(need, language);
  }
  return text;
}

std::string condition_of(const RuleInfo& rule) {
  std::string text;
  const auto add = [&](std::string_view key, std::string_view value) {
    if (value.empty()) return;
    if (!text.empty()) text += '\n';
    text += std::string(key) + ": " + std::string(value);
  };
  add("when", rule.when);
  add("each", rule.each);
  add("require", rule.require);
  add("warns_when", rule.warns_when);
  return text;
}

}  // namespace

std::string_view word_of(rules::Severity severity, Language language) {
  switch (severity) {
    case rules::Severity::error:
      return say(language, "erreur", "error");
    case rules::Severity::warning:
      return say(language, "avertissement", "warning");
    case rules::Severity::info:
      return say(language, "information", "information");
  }
  return "";
}

std::string weight_of(const RuleInfo& rule, Language language) {
  std::string text = std::string(word_of(rule.severity, language)) +
                     std::string(say(language, " : ", ": ")) +
                     std::string(who_stops(rule.consequence, language));
  if (!rule.confirmed) {
    text += say(language, " ; règle à confirmer, jamais un refus certain",
                "; still to be confirmed, never a certain refusal");
  }
  return text;
}

std::vector<RuleSection> sections_of(const RuleInfo& rule, Language language) {
  std::vector<RuleSection> sections;
  const auto add = [&](std::string_view fr, std::string_view en, std::string_view text,
                       bool is_code = false) {
    if (!text.empty()) {
      sections.push_back({std::string(say(language, fr, en)), std::string(text), is_code});
    }
  };
  add("Ce qui est vérifié", "What is checked", words_in(rule.checks, language));
  add("Pourquoi", "Why", words_in(rule.why, language));
  add("Une mauvaise facture", "A wrong invoice", words_in(rule.wrong, language));
  add("Une bonne facture", "A right invoice", words_in(rule.right, language));
  add("Message", "Message", words_in(rule.message, language));
  add("À faire", "To do", words_in(rule.remedy, language));
  add("Portée", "Weight", weight_of(rule, language));
  add("Suite du dépôt", "What becomes of the deposit", text_of(rule.fate, language));
  add("Fondement", "Basis", words_in(rule.basis, language));
  add("En vigueur", "In force", in_force(rule, language));
  add("Il faut pour la vérifier", "Needed to check it", needs_of(rule, language));
  add("La règle", "The rule", condition_of(rule), true);
  add("Fichier", "File", rule.origin, true);
  return sections;
}

}  // namespace recevable::report
