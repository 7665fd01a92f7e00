#include "report/view.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/layout.h"
#include "report/lot_report.h"

namespace recevable::report {

using base::Language;
using check::Verdict;
using rules::Certainty;
using rules::Fate;
using rules::Finding;
using rules::Severity;

Step step_of(const Finding& finding) {
  if (finding.severity == Severity::info) return Step::know;
  if (finding.certainty == Certainty::possible) return Step::look;
  if (finding.severity == Severity::error) return Step::correct;
  return finding.consequence == rules::Consequence::prefill ? Step::form : Step::improve;
}

std::string_view title_of(Step step, Language language) {
  switch (step) {
    case Step::correct:
      return say(language, "Ce qui bloque : à corriger avant le dépôt",
                 "What blocks: to correct before the deposit");
    case Step::look:
      return say(language, "À regarder sur la page : lecture incertaine",
                 "To look at on the page: uncertain reading");
    case Step::form:
      return say(language, "À relire dans le formulaire du portail",
                 "To check in the portal's form");
    case Step::improve:
      return say(language, "À améliorer sur la facture", "To improve on the invoice");
    case Step::know:
      return say(language, "Bon à savoir", "Good to know");
  }
  return "";
}

std::vector<Section> sections_of(const check::DocumentReport& document) {
  std::vector<Section> sections;
  int number = 0;
  for (const Step step : {Step::correct, Step::look, Step::form, Step::improve, Step::know}) {
    Section section{step, {}};
    for (const Finding& finding : document.outcome.findings) {
      if (step_of(finding) == step) section.items.push_back({++number, &finding});
    }
    if (!section.items.empty()) sections.push_back(std::move(section));
  }
  return sections;
}

Counts counts_of(const rules::Outcome& outcome) {
  Counts counts;
  for (const Finding& finding : outcome.findings) {
    const Step step = step_of(finding);
    if (step == Step::know) continue;
    if (step == Step::correct) {
      ++counts.blocking;
      counts.by_platform =
          counts.by_platform || finding.consequence == rules::Consequence::platform;
    } else {
      ++counts.to_look_at;
    }
  }
  return counts;
}

namespace {

std::string points(int count) {
  return std::to_string(count) + (count > 1 ? " points" : " point");
}

std::string blocked_sentence(const Counts& counts, Language language) {
  const bool many = counts.blocking > 1;
  std::string text = points(counts.blocking);
  if (language == Language::en) {
    return text + (counts.by_platform ? " would get this deposit refused by Chorus Pro."
                                      : " would get this invoice sent back by the recipient.");
  }
  text += many ? " feraient " : " ferait ";
  return text + (counts.by_platform ? "refuser ce dépôt par Chorus Pro."
                                    : "renvoyer cette facture par le destinataire.");
}

}  // namespace

std::string sentence_of(const check::DocumentReport& document, Language language) {
  const Counts counts = counts_of(document.outcome);
  switch (document.verdict) {
    case Verdict::ready:
      if (document.lot) {
        return std::string(
            say(language, "l'archive elle-même convient.", "the archive itself is fine."));
      }
      return std::string(say(language, "rien de ce qui a été vérifié ne s'oppose au dépôt.",
                             "nothing that was checked stands against the deposit."));
    case Verdict::review:
      return points(counts.to_look_at) +
             std::string(say(language, " à vérifier avant le dépôt, rien qui bloque à coup sûr.",
                             " to look at before the deposit, nothing that surely blocks it."));
    case Verdict::rejected:
      return blocked_sentence(counts, language);
    case Verdict::unreadable:
      return std::string(say(language,
                             "la facture n'a pas pu être lue, son contenu n'a pas été vérifié.",
                             "the invoice could not be read, its content was not checked."));
  }
  return "";
}

std::string identity_of(const invoice::Invoice& invoice, Language language) {
  const bool is_credit = invoice.kind && *invoice.kind == invoice::DocumentKind::credit_note;
  std::string text(is_credit ? say(language, "Avoir", "Credit note")
                             : say(language, "Facture", "Invoice"));
  const std::size_t bare = text.size();
  if (invoice.invoice_number) text += " " + *invoice.invoice_number;
  if (invoice.issue_date) {
    text += std::string(say(language, " du ", " of ")) +
            base::format_for_people(*invoice.issue_date, language);
  }
  if (invoice.supplier.name) {
    text += std::string(say(language, ", de ", ", from ")) + *invoice.supplier.name;
  }
  if (invoice.buyer.name) {
    text += std::string(say(language, ", pour ", ", to ")) + *invoice.buyer.name;
  }
  const bool has_payable = invoice.totals.payable.state == invoice::State::present;
  const invoice::Amount& amount = has_payable ? invoice.totals.payable : invoice.totals.gross;
  if (amount) {
    text += std::string(has_payable ? say(language, ", à payer : ", ", to pay: ")
                                    : say(language, ", TTC : ", ", with VAT: ")) +
            amount->grouped(language == Language::fr);
    if (invoice.currency) text += " " + *invoice.currency;
  }
  return text.size() == bare ? std::string() : text + ".";
}

std::string identity_of(const check::DocumentReport& document, Language language) {
  return document.lot ? identity_of(*document.lot, language)
                      : identity_of(document.invoice, language);
}

std::string unread_parts_of(const check::DocumentReport& document, Language language) {
  if (document.invoice.lines_left_out > 0) {
    return std::string(
        say(language,
            "Seules les 10 000 premières lignes sont montrées ; les règles sur le "
            "XML les ont toutes jugées.",
            "Only the first 10,000 lines are shown; the rules on the XML have judged "
            "all of them."));
  }
  if (document.error || document.read_whole) return "";
  std::string text;
  const int unread = document.pdf ? document.pdf->page_count - document.pdf->pages_read : 0;
  if (unread > 0) {
    const std::string read = std::to_string(document.pdf->pages_read);
    const std::string all = std::to_string(document.pdf->page_count);
    text = language == Language::fr
               ? "Seules " + read + " pages sur " + all + " ont été lues (voir --max-pages). "
               : "Only " + read + " pages of " + all + " were read (see --max-pages). ";
  }
  text += say(language,
              "Une partie du document n'a pas pu être lue : ce qui paraît manquer s'y trouve "
              "peut-être.",
              "Part of the document could not be read: what seems to be missing may stand there.");
  if (document.ocr_failure) text += " " + document.ocr_failure->message.in(language);
  return text;
}

namespace {

// Where what is known of pages comes from, after "page 2" or "pages 2 à 5".
std::string_view where_from(const check::PageReading& page, Language language) {
  using document::ReadBy;
  using document::TextQuality;
  if (page.by == ReadBy::nothing) return say(language, "sans résultat", "without result");
  if (page.by == ReadBy::mixed) {
    return say(language, "d'après son texte et les images à côté",
               "from its text and the pictures beside it");
  }
  switch (page.text) {
    case TextQuality::garbled:
      return say(language, "d'après l'image (le texte du PDF n'a pas de sens)",
                 "from the picture (the text of the PDF makes no sense)");
    case TextQuality::contradicted:
      return say(language, "d'après l'image (le texte caché dit autre chose)",
                 "from the picture (the hidden text says something else)");
    case TextQuality::none:
    case TextQuality::sparse:
      return say(language, "d'après l'image (pas de texte dans le PDF)",
                 "from the picture (no text in the PDF)");
    case TextQuality::good:
    case TextQuality::blank:
      break;
  }
  return say(language, "d'après l'image", "from the picture");
}

}  // namespace

std::string how_read(const check::DocumentReport& document, Language language) {
  std::string text;
  const auto& pages = document.page_readings;
  for (std::size_t i = 0; i < pages.size();) {
    // Neighbours of which the same is to be said are named together.
    std::size_t end = i + 1;
    while (end < pages.size() && pages[end].page == pages[end - 1].page + 1 &&
           where_from(pages[end], language) == where_from(pages[i], language)) {
      ++end;
    }
    if (!text.empty()) text += say(language, " ; ", "; ");
    text += (end - i == 1 ? "page " : "pages ") + std::to_string(pages[i].page);
    if (end - i > 1) {
      text += std::string(say(language, " à ", " to ")) + std::to_string(pages[end - 1].page);
    }
    text += " " + std::string(where_from(pages[i], language));
    i = end;
  }
  if (text.empty()) return text;
  return std::string(say(language, "Lecture : ", "Reading: ")) + text + ".";
}

std::string_view word_of(Verdict verdict, Language language) {
  switch (verdict) {
    case Verdict::ready:
      return say(language, "PRÊTE", "READY");
    case Verdict::review:
      return say(language, "À RELIRE", "REVIEW");
    case Verdict::rejected:
      return say(language, "À CORRIGER", "REJECTED");
    case Verdict::unreadable:
      return say(language, "ILLISIBLE", "UNREADABLE");
  }
  return "";
}

std::string_view small_word_of(Verdict verdict, Language language) {
  switch (verdict) {
    case Verdict::ready:
      return say(language, "prête", "ready");
    case Verdict::review:
      return say(language, "à relire", "to review");
    case Verdict::rejected:
      return say(language, "à corriger", "rejected");
    case Verdict::unreadable:
      return say(language, "illisible", "unreadable");
  }
  return "";
}

std::string_view doubt_of(const Finding& finding, Language language) {
  if (!finding.confirmed) {
    return say(language, " (règle à confirmer)", " (this rule is still to be confirmed)");
  }
  switch (finding.certainty) {
    case Certainty::certain:
      return "";
    case Certainty::probable:
      return say(language, " (probable)", " (probably)");
    case Certainty::possible:
      return say(language, " (lecture incertaine : regardez)", " (uncertain reading: please look)");
  }
  return "";
}

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

std::string reference_of(const Finding& finding, Language language) {
  std::string reference = finding.rule;
  const std::string_view fate = text_of(finding.fate, language);
  if (!fate.empty()) reference += " · " + std::string(fate);
  if (!finding.basis.in(language).empty()) reference += " · " + finding.basis.in(language);
  return reference;
}

namespace {

std::string quoted(std::string_view text, Language language) {
  constexpr int kQuoteColumns = 100;
  const std::string words = shortened(text, kQuoteColumns);
  return language == Language::fr ? "« " + words + " »" : "\"" + words + "\"";
}

}  // namespace

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

std::vector<const rules::FindingEvidence*> places_of(const Finding& finding) {
  const bool about_absence = std::ranges::any_of(
      finding.evidence,
      [](const rules::FindingEvidence& item) { return item.state == invoice::State::absent; });
  const std::size_t most = about_absence ? 1 : 3;
  std::vector<const rules::FindingEvidence*> places;
  for (const rules::FindingEvidence& item : finding.evidence) {
    if (places.size() == most) break;
    if (item.state == invoice::State::absent) continue;
    const bool has_place = item.evidence.page > 0 || item.evidence.line > 0;
    if (!has_place && item.evidence.text.empty()) continue;
    places.push_back(&item);
  }
  return places;
}

std::vector<Unchecked> unchecked_of(const check::DocumentReport& document, Language language) {
  std::vector<Unchecked> groups;
  for (const rules::NotChecked& rule : document.outcome.not_checked) {
    const std::string& reason = rule.reason.in(language);
    auto group = std::ranges::find(groups, reason, &Unchecked::reason);
    if (group == groups.end()) {
      groups.push_back({reason, {}});
      group = std::prev(groups.end());
    }
    if (std::ranges::find(group->rules, rule.rule) == group->rules.end()) {
      group->rules.push_back(rule.rule);
    }
  }
  std::ranges::stable_sort(groups, std::ranges::greater{},
                           [](const Unchecked& group) { return group.rules.size(); });
  return groups;
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  return text;
}

}  // namespace recevable::report
