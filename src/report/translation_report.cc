#include "report/translation_report.h"

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "report/layout.h"
#include "report/text_parts.h"

namespace recevable::report {
namespace {

using base::Language;
using messages::Entry;
using messages::Number;

std::string_view in(const messages::Words& words, Language language) {
  return say(language, words.fr, words.en);
}

std::string_view text_of(Number number, Language language) {
  switch (number) {
    case Number::none:
      return "";
    case Number::same:
      return say(language, "le même peut être gardé", "the same one may be kept");
    case Number::fresh:
      return say(language, "nouvelle facture, nouveau numéro", "new invoice, new number");
    case Number::by_status:
      return say(language,
                 "le statut de la facture le dit : à recycler ou suspendue, le même ; rejetée ou "
                 "refusée, un nouveau",
                 "the status of the invoice tells: à recycler or suspendue, the same; rejetée or "
                 "refusée, a new one");
  }
  return "";
}

std::string joined(std::span<const std::string_view> words) {
  std::string all;
  for (const std::string_view word : words) {
    all += all.empty() ? "" : ", ";
    all += word;
  }
  return all;
}

void write_one(Layout& layout, const messages::Translation& translation, Language language) {
  const Entry& entry = *translation.entry;
  layout.paragraph("", in(entry.name, language), Style::bold);
  layout.paragraph(say(language, "  Lu : ", "  Read: "), shortened(translation.matched, 200),
                   Style::dim);
  layout.paragraph("  ", in(entry.meaning, language));
  layout.paragraph(say(language, "  À faire : ", "  To do: "), in(entry.action, language));
  const std::string_view number = text_of(entry.number, language);
  if (!number.empty()) {
    layout.paragraph(say(language, "  Numéro de facture : ", "  Invoice number: "), number);
  }
  if (!entry.rules.empty()) {
    layout.paragraph(say(language, "  Règles : ", "  Rules: "), joined(entry.rules), Style::dim);
  }
}

nlohmann::ordered_json texts(std::span<const std::string_view> words) {
  auto list = nlohmann::ordered_json::array();
  for (const std::string_view word : words) list.push_back(word);
  return list;
}

}  // namespace

std::string write_translations_text(const std::vector<messages::Translation>& translations,
                                    const TextOptions& options) {
  const Language language = options.language;
  Layout layout(options.width, options.colour);
  if (translations.empty()) {
    layout.paragraph(
        "", say(language,
                "Ce message n'est pas connu : rien n'est deviné. La liste des motifs du portail "
                "n'est pas publiée. Cherchez le sujet dans « recevable rules list », ou lisez le "
                "commentaire du client sur le portail.",
                "This message is not known, and nothing is guessed. The portal's list of reasons "
                "is not published. Look for the subject in \"recevable rules list\", or read the "
                "comment of the public body on the portal."));
    return layout.take();
  }
  bool first = true;
  for (const messages::Translation& translation : translations) {
    if (!first) layout.blank();
    first = false;
    write_one(layout, translation, language);
  }
  return layout.take();
}

std::string write_translations_json(std::string_view text,
                                    const std::vector<messages::Translation>& translations,
                                    const JsonOptions& options) {
  nlohmann::ordered_json out{{"schema", 1},
                             {"tool", {{"name", "recevable"}, {"version", options.version}}},
                             {"text", base::printable(text)},
                             {"translations", nlohmann::ordered_json::array()}};
  for (const messages::Translation& translation : translations) {
    const Entry& entry = *translation.entry;
    out["translations"].push_back({{"id", entry.id},
                                   {"kind", name_of(entry.kind)},
                                   {"matched", base::printable(translation.matched)},
                                   {"name", in(entry.name, options.language)},
                                   {"meaning", in(entry.meaning, options.language)},
                                   {"action", in(entry.action, options.language)},
                                   {"number", name_of(entry.number)},
                                   {"statuses", texts(entry.statuses)},
                                   {"rules", texts(entry.rules)}});
  }
  return out.dump(2) + "\n";
}

}  // namespace recevable::report
