// Markdown (CommonMark), to paste in a ticket or a message.
#include <fmt/format.h>

#include "report/layout.h"
#include "report/markdown.h"
#include "report/report.h"
#include "report/view.h"
#include "report/writers.h"

namespace recevable::report {
namespace {

using base::Language;

// Of a report that opens with figures, only the first invoices that are not ready are detailed.
constexpr std::size_t kMostBelowPreface = 200;

class MarkdownWriter final : public Writer {
 public:
  explicit MarkdownWriter(const WriterOptions& options) : options_(options) {}

  base::Result<std::string> begin() override {
    return options_.preface ? markdown_preface(*options_.preface) + "\n" : std::string();
  }

  base::Result<std::string> document(const check::DocumentReport& document,
                                     const Extras&) override {
    const Language language = options_.language;
    if (options_.preface &&
        (document.verdict == check::Verdict::ready || rows_.size() >= kMostBelowPreface)) {
      if (document.verdict != check::Verdict::ready) ++left_out_;
      return std::string();
    }
    rows_.push_back(summary_row(document));
    std::string text = rows_.size() > 1 ? "\n" : "";
    text += fmt::format("## {} : {}\n\n{}\n", markdown_text(document.path),
                        word_of(document.verdict, language),
                        markdown_text(sentence_of(document, language)));
    if (document.error) {
      text += "\n" + markdown_text(document.error->message.in(language)) + "\n";
    } else if (const std::string identity = identity_of(document, language); !identity.empty()) {
      text += "\n" + markdown_text(identity) + "\n";
    }
    const std::string unread = unread_parts_of(document, language);
    if (!unread.empty()) text += "\n> " + markdown_text(unread) + "\n";
    const std::string read = how_read(document, language);
    if (!read.empty()) text += "\n" + markdown_text(read) + "\n";
    for (const Section& section : sections_of(document)) text += written(section);
    return text + unchecked(document);
  }

  base::Result<std::string> end(const check::Summary&) override {
    const Language language = options_.language;
    if (left_out_ > 0) {
      return fmt::format("\n{} {}\n", left_out_,
                         say(language,
                             "autres factures ne sont pas détaillées ici : le format xlsx ou csv "
                             "les a toutes.",
                             "other invoices are not detailed here: the format xlsx or csv has "
                             "them all."));
    }
    if (options_.preface || rows_.size() < 2) return std::string();
    std::string text =
        fmt::format("\n## {}\n\n| {} | {} | {} | {} |\n|---|---:|---:|---|\n",
                    say(language, "Résumé", "Summary"), say(language, "Verdict", "Verdict"),
                    say(language, "Bloque", "Blocks"), say(language, "À voir", "To look at"),
                    say(language, "Fichier", "File"));
    for (const SummaryRow& row : rows_) {
      text += fmt::format("| {} | {} | {} | {} |\n", word_of(row.verdict, language), row.blocking,
                          row.to_look_at, markdown_text(row.path));
    }
    return text;
  }

 private:
  std::string written(const Section& section) const {
    const Language language = options_.language;
    std::string text = fmt::format("\n### {}\n\n", markdown_text(title_of(section.step, language)));
    for (const Item& item : section.items) {
      const rules::Finding& finding = *item.finding;
      text +=
          fmt::format("{}. **{}**{}\n", item.number, markdown_text(finding.message.in(language)),
                      markdown_text(doubt_of(finding, language)));
      for (const rules::FindingEvidence* place : places_of(finding)) {
        text += "   - " + markdown_text(place_text(*place, language)) + "\n";
      }
      if (!finding.remedy.in(language).empty()) {
        text += fmt::format("   - {} {}\n", say(language, "**À faire :**", "**To do:**"),
                            markdown_text(finding.remedy.in(language)));
      }
      text += "   - " + markdown_text(reference_of(finding, language)) + "\n";
    }
    return text;
  }

  std::string unchecked(const check::DocumentReport& document) const {
    const Language language = options_.language;
    if (document.outcome.not_checked.empty() || document.error) return "";
    std::string text = fmt::format("\n### {}\n\n", say(language, "Ce qui n'a pas pu être vérifié",
                                                       "What could not be checked"));
    for (const auto& [reason, ids] : unchecked_of(document, language)) {
      text += fmt::format("- {} ({})\n", markdown_text(reason), markdown_text(joined(ids)));
    }
    return text;
  }

  WriterOptions options_;
  std::vector<SummaryRow> rows_;
  std::size_t left_out_ = 0;
};

}  // namespace

std::string markdown_text(std::string_view text) {
  constexpr std::string_view kMarks = "\\`*_[]<>#|~";
  std::string markdown;
  for (const char c : one_line(text)) {
    if (c == '&') {
      markdown += "&amp;";
    } else if (c == '@') {
      markdown += "&#64;";  // no mention of somebody
    } else if (c == ':' && markdown.ends_with("http")) {
      markdown += "&#58;";  // no link
    } else if (c == ':' && markdown.ends_with("https")) {
      markdown += "&#58;";
    } else {
      if (kMarks.find(c) != std::string_view::npos) markdown += '\\';
      markdown += c;
    }
  }
  return markdown;
}

MadeWriter make_markdown_writer(const WriterOptions& options) {
  return std::make_unique<MarkdownWriter>(options);
}

}  // namespace recevable::report
