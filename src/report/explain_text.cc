#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/explain_report.h"
#include "report/text_parts.h"

namespace recevable::report {
namespace {

using base::Language;
using extract::Fate;
using extract::Weighed;

// Weak candidates of one field that are shown; the rest is counted.
constexpr int kMostWeak = 3;

Style style_of(Fate fate) {
  switch (fate) {
    case Fate::won:
      return Style::green;
    case Fate::same:
    case Fate::alternative:
      return Style::yellow;
    case Fate::taken:
    case Fate::weak:
      return Style::dim;
  }
  return Style::plain;
}

// "libellé 1 × place 0,95", "titre du bloc +2,5, plaide pour l'autre partie −1,2".
std::string made_of(const Weighed& candidate, Language language) {
  std::string text;
  for (const extract::Because& because : candidate.because) {
    if (!text.empty()) text += candidate.points ? ", " : " × ";
    text += extract::words_of(because.reason).in(language);
    text += candidate.points ? fmt::format(" {:+.2g}", because.value)
                             : fmt::format(" {:.3g}", because.value);
  }
  return text;
}

std::string where(const Weighed& candidate) {
  const invoice::Evidence& evidence = candidate.evidence;
  std::string text;
  if (evidence.page > 0) {
    text = fmt::format("p. {} ({}, {})", evidence.page, std::lround(evidence.box.x0),
                       std::lround(evidence.box.y0));
  }
  if (!evidence.label.empty()) text += " ← " + shortened(one_line(evidence.label), 40);
  return text;
}

void write_candidate(Layout& layout, const Weighed& candidate, Language language) {
  const std::string lead = padded("  " + extract::words_of(candidate.fate).in(language) + " ", 26) +
                           fmt::format("{:6.3f}  ", candidate.score);
  const std::string value = one_line(candidate.value);
  layout.paragraph(lead, shortened(value, 160), style_of(candidate.fate), Style::dim);
  const std::string margin = padded("", 34);
  if (const std::string place = where(candidate); !place.empty()) {
    layout.paragraph(margin, place, Style::dim);
  }
  layout.paragraph(margin, made_of(candidate, language), Style::dim);
}

}  // namespace

std::string write_explanation_text(const check::DocumentReport& document,
                                   const TextOptions& options) {
  const Language language = options.language;
  Layout layout(std::max({options.width, kMinimumWidth, 60}), options.colour);
  layout.paragraph("", document.path, Style::bold);
  if (document.error) {
    layout.paragraph("", document.error->message.in(language));
    return layout.take();
  }
  if (!document.explained) return layout.take();
  std::string_view field;
  int weak = 0;
  const auto close = [&] {
    if (weak <= kMostWeak) return;
    layout.paragraph("  ",
                     fmt::format(fmt::runtime(say(language, "et {} autres, trop faibles",
                                                  "and {} more, too weak")),
                                 weak - kMostWeak),
                     Style::dim);
  };
  for (const Weighed& candidate : document.explained->explanation.candidates) {
    if (candidate.field != field) {
      close();
      field = candidate.field;
      weak = 0;
      layout.blank();
      layout.line(layout.styled(field, Style::cyan));
    }
    const bool shown = candidate.fate == Fate::won || candidate.fate == Fate::alternative;
    if (!shown && ++weak > kMostWeak) continue;
    write_candidate(layout, candidate, language);
  }
  close();
  return layout.take();
}

}  // namespace recevable::report
