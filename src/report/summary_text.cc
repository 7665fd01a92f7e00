#include <algorithm>
#include <span>
#include <string>

#include "report/report.h"
#include "report/text_parts.h"

namespace recevable::report {
namespace {

using base::Language;

// The end of a long path says more than its start.
std::string path_within(const std::string& path, int limit) {
  const std::string line = one_line(path);
  if (columns(line) <= limit) return line;
  std::size_t at = 0;
  while (at < line.size() && columns(std::string_view(line).substr(at)) > limit - 1) {
    ++at;
    while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80) ++at;
  }
  return "…" + line.substr(at);
}

std::string counted(int count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count > 1 ? many : one);
}

std::string totals_of(const check::Summary& summary, Language language) {
  std::string text = counted(summary.documents, say(language, "fichier", "file"),
                             say(language, "fichiers", "files")) +
                     std::string(say(language, " : ", ": "));
  text += counted(summary.ready, say(language, "prête", "ready"), say(language, "prêtes", "ready"));
  text +=
      ", " + std::to_string(summary.review) + std::string(say(language, " à relire", " to review"));
  text += ", " + std::to_string(summary.rejected) +
          std::string(say(language, " à corriger", " rejected"));
  text += ", " + counted(summary.unreadable, say(language, "illisible", "unreadable"),
                         say(language, "illisibles", "unreadable"));
  return text + ".";
}

}  // namespace

SummaryRow summary_row(const check::DocumentReport& document) {
  const Counts counts = counts_of(document.outcome);
  return {document.path, document.verdict, counts.blocking, counts.to_look_at};
}

std::string write_summary_text(std::span<const SummaryRow> rows, const TextOptions& options) {
  constexpr int kNarrow = 60;  // no room for the counts
  constexpr int kCount = 8;
  const Language language = options.language;
  Layout layout(std::max(options.width, kMinimumWidth), options.colour);
  check::Summary summary;
  int word_width = 0;
  for (const SummaryRow& row : rows) {
    word_width = std::max(word_width, columns(word_of(row.verdict, language)));
    summary.add(row.verdict);
  }
  const bool with_counts =
      layout.width() >= kNarrow && std::ranges::any_of(rows, [](const SummaryRow& row) {
        return row.blocking + row.to_look_at > 0;
      });
  layout.line(layout.styled(say(language, "RÉSUMÉ", "SUMMARY"), Style::bold));
  if (with_counts) {
    layout.line(layout.styled(padded("", word_width + 2) +
                                  padded(say(language, "  bloque", "  blocks"), kCount) +
                                  padded(say(language, "  à voir", "    look"), kCount) +
                                  std::string(say(language, "  fichier", "  file")),
                              Style::dim));
  }
  const int taken = word_width + 4 + (with_counts ? 2 * kCount : 0);
  const int path_width = std::max(1, layout.width() - taken);
  const auto count = [&](int number) {
    const std::string text = number > 0 ? std::to_string(number) : "-";
    return padded("", kCount - columns(text)) + text;
  };
  for (const SummaryRow& row : rows) {
    const std::string word = padded(word_of(row.verdict, language), word_width);
    std::string line = "  " + layout.styled(word, style_of(row.verdict));
    if (with_counts) line += count(row.blocking) + count(row.to_look_at);
    layout.line(line + "  " + path_within(row.path, path_width));
  }
  layout.paragraph("", totals_of(summary, language));
  return layout.take();
}

std::string write_summary_text(const check::Report& report, const TextOptions& options) {
  std::vector<SummaryRow> rows;
  for (const auto& document : report.documents) rows.push_back(summary_row(document));
  return write_summary_text(rows, options);
}

}  // namespace recevable::report
