#include "report/prefill_report.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "report/layout.h"
#include "report/text_parts.h"

namespace recevable::report {
namespace {

using base::Language;
using prefill::Expectation;
using prefill::Form;
using prefill::FormField;

struct Group {
  Expectation expectation;
  std::string_view fr, en;
  Style style;
};
constexpr Group kGroups[] = {
    {Expectation::filled, "Le portail trouvera probablement (à relire)",
     "The portal will probably find (check it)", Style::green},
    {Expectation::doubtful, "Le portail peut se tromper (à vérifier)",
     "The portal may be wrong (look)", Style::yellow},
    {Expectation::type_it, "Restera vide : à taper", "Will stay empty: to be typed", Style::cyan},
    {Expectation::unknown, "Non lu : à taper vous-même", "Not read: type it yourself", Style::red},
    {Expectation::not_asked, "Seulement si le destinataire l'exige",
     "Only if the recipient requires it", Style::plain}};

void write_entry(Layout& layout, const base::Localized& label, const std::string& value,
                 const base::Localized& why, Language language) {
  const std::string lead = "  " + label.in(language) + std::string(say(language, " : ", ": "));
  // Values stand on lines of their own, never cut, so that they can be copied.
  layout.line(lead + layout.styled(value.empty() ? "—" : one_line(value), Style::bold));
  layout.paragraph("    ", why.in(language), Style::dim);
}

void write_groups(Layout& layout, const Form& form, Language language) {
  for (const Group& group : kGroups) {
    const auto belongs = [&](const FormField& field) {
      return field.expectation == group.expectation;
    };
    if (std::ranges::none_of(form.fields, belongs)) continue;
    layout.blank();
    layout.paragraph("", say(language, group.fr, group.en), group.style);
    for (const FormField& field : form.fields) {
      if (belongs(field)) write_entry(layout, field.label, field.value, field.why, language);
    }
  }
}

void write_choice(Layout& layout, std::string_view title, const prefill::Choice& choice,
                  Language language) {
  layout.blank();
  layout.paragraph("", title, Style::bold);
  const std::string code =
      choice.value.empty() || choice.value == "works" || choice.label.fr.starts_with(choice.value)
          ? ""
          : choice.value + ", ";
  const std::string doubt =
      choice.sure ? "" : std::string(say(language, " (à confirmer)", " (to be confirmed)"));
  layout.paragraph("  ", code + choice.label.in(language) + doubt, Style::bold);
  layout.paragraph("    ", choice.why.in(language), Style::dim);
}

nlohmann::ordered_json json_of(const prefill::Choice& choice, Language language) {
  return {{"value", choice.value},
          {"label", choice.label.in(language)},
          {"sure", choice.sure},
          {"why", choice.why.in(language)}};
}

// "code service, numéro d'engagement": the fields of a form the portal is expected to treat so.
std::string labels_of(const Form& form, Expectation expectation, Language language) {
  std::string labels;
  for (const FormField& field : form.fields) {
    if (field.expectation != expectation) continue;
    labels += (labels.empty() ? "" : ", ") + field.label.in(language);
  }
  return labels;
}

}  // namespace

void write_prefill_section(Layout& layout, const check::DocumentReport& document,
                           Language language) {
  if (document.error) return;
  const Form form = prefill::prefill(document);
  if (form.fields.empty()) return;
  const auto expected = [](Expectation wanted) {
    return [wanted](const FormField& field) { return field.expectation == wanted; };
  };
  const auto found = std::ranges::count_if(form.fields, expected(Expectation::filled));
  const auto all = static_cast<std::ptrdiff_t>(form.fields.size()) -
                   std::ranges::count_if(form.fields, expected(Expectation::not_asked));
  layout.blank();
  layout.paragraph("", say(language, "SAISIE DU FORMULAIRE", "TYPING THE FORM"), Style::bold);
  layout.paragraph("  ", language == Language::fr
                             ? "Le portail trouvera probablement " + std::to_string(found) +
                                   (found > 1 ? " champs sur " : " champ sur ") +
                                   std::to_string(all) + "."
                             : "The portal will probably find " + std::to_string(found) + " of " +
                                   std::to_string(all) + " fields.");
  const auto list = [&](std::string_view title, Expectation expectation) {
    const std::string labels = labels_of(form, expectation, language);
    if (!labels.empty()) layout.paragraph("  " + std::string(title), labels + ".");
  };
  list(say(language, "À taper : ", "To type: "), Expectation::type_it);
  list(say(language, "À vérifier : ", "To look at: "), Expectation::doubtful);
  list(say(language, "Non lu : ", "Not read: "), Expectation::unknown);
  layout.paragraph("  ",
                   say(language, "Les valeurs à copier : recevable prefill",
                       "The values to copy: recevable prefill"),
                   Style::dim);
}

Json prefill_section_json(const check::DocumentReport& document, Language language) {
  const Form form = prefill::prefill(document);
  Json fields = Json::array();
  for (const FormField& field : form.fields) {
    fields.push_back({{"name", field.name},
                      {"expectation", name_of(field.expectation)},
                      {"value", base::printable(field.value)}});
  }
  return {{"fields", std::move(fields)},
          {"framework", json_of(form.framework, language)},
          {"vat_regime", json_of(form.vat_regime, language)}};
}

std::string write_prefill_text(const check::DocumentReport& document, const TextOptions& options) {
  const Language language = options.language;
  const Form form = prefill::prefill(document);
  Layout layout(std::max(options.width, kMinimumWidth), options.colour);
  layout.paragraph("", document.path, Style::bold);
  for (const base::Localized& notice : form.notices) {
    layout.paragraph("! ", notice.in(language), Style::plain, Style::red);
  }
  if (form.fields.empty()) return layout.take();
  write_groups(layout, form, language);
  write_choice(layout, say(language, "Cadre de facturation", "Cadre de facturation (framework)"),
               form.framework, language);
  write_choice(layout, say(language, "Type de TVA", "Type de TVA (VAT regime)"), form.vat_regime,
               language);
  layout.blank();
  layout.paragraph("",
                   say(language,
                       "Le portail ne publie pas comment il lit : relisez chaque champ. Les "
                       "couleurs du texte n'ont pas été regardées : du texte clair ou sur un "
                       "fond coloré peut lui échapper.",
                       "How the portal reads is not published: check every field. The colours "
                       "of the text were not looked at: light text, or text on a coloured "
                       "ground, may escape it."),
                   Style::dim);
  return layout.take();
}

std::string json_prefill_document(const check::DocumentReport& document,
                                  const JsonOptions& options) {
  const Form form = prefill::prefill(document);
  nlohmann::ordered_json out{{"file", base::printable(document.path)},
                             {"notices", nlohmann::ordered_json::array()},
                             {"form", nlohmann::ordered_json::array()}};
  for (const base::Localized& notice : form.notices) {
    out["notices"].push_back(base::printable(notice.in(options.language)));
  }
  for (const FormField& field : form.fields) {
    out["form"].push_back({{"name", field.name},
                           {"label", field.label.in(options.language)},
                           {"expectation", name_of(field.expectation)},
                           {"value", base::printable(field.value)},
                           {"why", field.why.in(options.language)}});
  }
  if (!form.fields.empty()) {
    out["framework"] = json_of(form.framework, options.language);
    out["vat_regime"] = json_of(form.vat_regime, options.language);
  }
  // Invalid UTF-8 cannot stop the writer: whatever came from a file was made printable.
  return out.dump(2);
}

}  // namespace recevable::report
