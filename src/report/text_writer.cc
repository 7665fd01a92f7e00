#include "report/ascii.h"
#include "report/layout.h"
#include "report/report.h"
#include "report/text_parts.h"
#include "report/writers.h"

namespace recevable::report {
namespace {

class TextWriter final : public Writer {
 public:
  explicit TextWriter(const WriterOptions& options)
      : options_(options), text_{options.language, options.colour, options.width} {}

  base::Result<std::string> begin() override {
    if (!options_.preface || options_.quiet) return std::string();
    return shown((options_.masked ? masked_notice() : std::string()) + options_.preface->text);
  }

  base::Result<std::string> document(const check::DocumentReport& document,
                                     const Extras&) override {
    // Nobody reads ten thousand documents in a terminal.
    if (options_.preface) return options_.quiet ? shown(line_of(document)) : std::string();
    rows_.push_back(summary_row(document));
    if (options_.summary) return std::string();
    if (options_.quiet) return shown(line_of(document));
    std::string text = rows_.size() > 1 ? "\n" : "";
    text += write_document_text(document, text_);
    if (rows_.size() == 1 && options_.masked) text = masked_notice() + text;
    return shown(text);
  }

  base::Result<std::string> end(const check::Summary&) override {
    if (options_.preface) return std::string();
    if (options_.quiet && !options_.summary) return std::string();
    if (!options_.summary && rows_.size() < 2) return std::string();
    std::string text = options_.summary ? "" : "\n";
    return shown(text + write_summary_text(rows_, text_));
  }

 private:
  // "facture.pdf : À CORRIGER, 2 points feraient…", never broken; nothing for a ready one.
  std::string line_of(const check::DocumentReport& document) const {
    if (document.verdict == check::Verdict::ready) return "";
    const Layout layout(text_.width, text_.colour);
    const std::string line = document.path + std::string(say(options_.language, " : ", ": ")) +
                             std::string(word_of(document.verdict, options_.language)) + ", " +
                             sentence_of(document, options_.language);
    return layout.styled(one_line(line), style_of(document.verdict)) + "\n";
  }

  std::string masked_notice() const {
    return std::string(say(options_.language,
                           "IBAN, noms et adresses sont masqués dans ce rapport.\n\n",
                           "IBANs, names and addresses are masked in this report.\n\n"));
  }

  std::string shown(const std::string& text) const {
    return options_.ascii ? ascii_of(text) : text;
  }

  WriterOptions options_;
  TextOptions text_;
  std::vector<SummaryRow> rows_;
};

}  // namespace

MadeWriter make_text_writer(const WriterOptions& options) {
  return std::make_unique<TextWriter>(options);
}

}  // namespace recevable::report
