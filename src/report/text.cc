#include <algorithm>
#include <string>

#include "base/date.h"
#include "base/text.h"
#include "report/comparison.h"
#include "report/prefill_report.h"
#include "report/report.h"
#include "report/text_parts.h"

namespace recevable::report {
namespace {

using base::Language;
using check::Verdict;

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
  } else if (const std::string identity = identity_of(document, language); !identity.empty()) {
    layout.paragraph("", identity);
  }
  const std::string compared = comparison_sentence(document, language);
  if (!compared.empty()) layout.paragraph("", compared);
  const std::string unread = unread_parts_of(document, language);
  if (!unread.empty()) layout.paragraph("", unread, Style::yellow);
  const std::string read = how_read(document, language);
  if (!read.empty()) layout.paragraph("", read);
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
