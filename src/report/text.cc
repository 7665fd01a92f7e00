#include <algorithm>
#include <string>

#include "base/date.h"
#include "base/text.h"
#include "report/prefill_report.h"
#include "report/report.h"
#include "report/text_parts.h"

namespace recevable::report {
namespace {

using base::Language;
using check::Verdict;

struct Counts {
  int blocking = 0;
  int to_look_at = 0;
  bool by_platform = false;  // at least one of the blocking findings stops at the portal
};

Counts counts_of(const rules::Outcome& outcome) {
  Counts counts;
  for (const rules::Finding& finding : outcome.findings) {
    if (finding.severity == rules::Severity::info) continue;
    if (finding.severity == rules::Severity::error &&
        finding.certainty != rules::Certainty::possible) {
      ++counts.blocking;
      counts.by_platform =
          counts.by_platform || finding.consequence == rules::Consequence::platform;
    } else {
      ++counts.to_look_at;
    }
  }
  return counts;
}

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

// The verdict in one sentence, true and in plain words.
std::string sentence_of(const check::DocumentReport& document, Language language) {
  const Counts counts = counts_of(document.outcome);
  switch (document.verdict) {
    case Verdict::ready:
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

// "Facture F-12 du 12/03/2026, de Dupont à Commune de Lys, 1 234,56 EUR TTC": what the reader needs
// to be sure it is the right invoice.
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

// What of the document was not read although the rest was: what seems missing may stand there.
void write_unread_parts(Layout& layout, const check::DocumentReport& document, Language language) {
  if (document.error || document.read_whole) return;
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
  layout.paragraph("", text, Style::yellow);
}

void write_passed(Layout& layout, const rules::Outcome& outcome, Language language) {
  if (outcome.passed.empty()) return;
  const std::size_t count = outcome.passed.size();
  layout.blank();
  layout.paragraph(
      "", std::to_string(count) + std::string(language == Language::fr
                                                  ? (count > 1 ? " règles vérifiées et respectées."
                                                               : " règle vérifiée et respectée.")
                                                  : (count > 1 ? " rules checked and met."
                                                               : " rule checked and met.")));
}

}  // namespace

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

Style style_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::ready:
      return Style::green;
    case Verdict::review:
      return Style::yellow;
    case Verdict::rejected:
    case Verdict::unreadable:
      return Style::red;
  }
  return Style::plain;
}

std::string write_document_text(const check::DocumentReport& document, const TextOptions& options) {
  const Language language = options.language;
  Layout layout(std::max(options.width, kMinimumWidth), options.colour);
  layout.paragraph("", document.path, Style::bold);
  const std::string lead =
      std::string(word_of(document.verdict, language)) + std::string(say(language, " : ", ": "));
  layout.paragraph(lead, sentence_of(document, language), Style::plain, style_of(document.verdict));
  if (document.error) {
    layout.paragraph("", document.error->message.in(language), Style::bold);
  } else if (const std::string identity = identity_of(document.invoice, language);
             !identity.empty()) {
    layout.paragraph("", identity);
  }
  write_unread_parts(layout, document, language);
  write_findings(layout, document, language);
  write_waivers(layout, document, language);
  write_prefill_section(layout, document, language);
  write_not_checked(layout, document, language);
  write_passed(layout, document.outcome, language);
  return layout.take();
}

std::string write_text(const check::Report& report, const TextOptions& options) {
  std::string text;
  for (const check::DocumentReport& document : report.documents) {
    if (!text.empty()) text += '\n';
    text += write_document_text(document, options);
  }
  if (report.documents.size() > 1) text += "\n" + write_summary_text(report, options);
  return text;
}

}  // namespace recevable::report
