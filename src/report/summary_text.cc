#include <algorithm>
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

std::string write_summary_text(const check::Report& report, const TextOptions& options) {
  const Language language = options.language;
  Layout layout(std::max(options.width, kMinimumWidth), options.colour);
  int word_width = 0;
  for (const check::DocumentReport& document : report.documents) {
    word_width = std::max(word_width, columns(word_of(document.verdict, language)));
  }
  layout.line(layout.styled(say(language, "RÉSUMÉ", "SUMMARY"), Style::bold));
  const int path_width = std::max(1, layout.width() - word_width - 4);
  for (const check::DocumentReport& document : report.documents) {
    const std::string word = padded(word_of(document.verdict, language), word_width);
    layout.line("  " + layout.styled(word, style_of(document.verdict)) + "  " +
                path_within(document.path, path_width));
  }
  layout.paragraph("", totals_of(report.summary(), language));
  return layout.take();
}

}  // namespace recevable::report
