// recevable check: read invoices, judge them, report.
#include <memory>

#include "cli/command_line.h"
#include "cli/each_file.h"
#include "cli/judging.h"
#include "cli/output.h"
#include "cli/program.h"
#include "report/report.h"

namespace recevable::cli {
namespace {

const base::Localized kWhat{
    "Lit des factures PDF et dit, avant leur dépôt sur Chorus Pro, ce qui les ferait\n"
    "rejeter.",
    "Reads PDF invoices and says, before they are deposited on Chorus Pro, what would\n"
    "get them rejected."};

const base::Localized kAfter{
    "Exemples :\n"
    "  recevable check facture.pdf\n"
    "  recevable check --require service_code,commitment_number facture.pdf\n"
    "  recevable check --format json --output rapport.json factures/*.pdf\n"
    "  cat facture.pdf | recevable check -\n"
    "\n"
    "Code de sortie :\n"
    "  0  toutes les factures sont prêtes, ou seulement à relire (sauf avec --strict)\n"
    "  1  au moins une serait rejetée\n"
    "  2  mauvaise option, règles mal écrites, rapport impossible à écrire\n"
    "  3  au moins un fichier n'a pas pu être lu\n",
    "Examples:\n"
    "  recevable check invoice.pdf\n"
    "  recevable check --require service_code,commitment_number invoice.pdf\n"
    "  recevable check --format json --output report.json invoices/*.pdf\n"
    "  cat invoice.pdf | recevable check -\n"
    "\n"
    "Exit code:\n"
    "  0  every invoice is ready, or only to review (unless --strict)\n"
    "  1  at least one would be rejected\n"
    "  2  wrong option, malformed rules, report that cannot be written\n"
    "  3  at least one file could not be read\n"};

int exit_code_of(const check::Summary& summary, bool strict) {
  if (summary.unreadable > 0) return kUnreadable;
  if (summary.rejected > 0 || (strict && summary.review > 0)) return kRejected;
  return kSuccess;
}

// The report, written as it comes.
class Writer {
 public:
  Writer(Output& output, const Request& request, const FileOptions& options,
         const report::TextOptions& text_options)
      : output_(output), request_(request), text_options_(text_options) {
    json_options_.language = text_options.language;
    json_options_.version = version();
    const auto render = [this](const check::DocumentReport& document) {
      return request_.json ? report::json_document(document, json_options_)
                           : report::write_document_text(document, text_options_);
    };
    checker_ = std::make_unique<FileChecker>(options, render, request.sandbox);
  }

  base::Status start() {
    return request_.json ? output_.write(report::json_head(request_.options.on, json_options_))
                         : base::Status();
  }

  base::Status add(const std::string& path) {
    auto piece = checker_->check(path);
    if (!piece) return std::unexpected(std::move(piece).error());
    const bool first = seen_.documents.empty();
    const char* between = request_.json ? report::kJsonSeparator : "\n";
    check::DocumentReport kept;
    kept.path = path;
    kept.verdict = piece->verdict;
    seen_.documents.push_back(std::move(kept));
    return output_.write(first ? piece->text : between + piece->text);
  }

  base::Status finish() {
    if (request_.json) return output_.write(report::json_tail(seen_.summary()));
    if (seen_.documents.size() < 2) return {};
    return output_.write("\n" + report::write_summary_text(seen_, text_options_));
  }

  check::Summary summary() const { return seen_.summary(); }

 private:
  Output& output_;
  const Request& request_;
  report::TextOptions text_options_;
  report::JsonOptions json_options_;
  std::unique_ptr<FileChecker> checker_;
  check::Report seen_;  // paths and verdicts only
};

base::Status write_report(Writer& writer, const Output& output,
                          const std::vector<std::string>& files) {
  if (const base::Status started = writer.start(); !started) return started;
  for (const std::string& file : files) {
    if (output.broken()) return {};
    if (const base::Status added = writer.add(file); !added) return added;
  }
  return writer.finish();
}

}  // namespace

int run_check(const Arguments& arguments, Context context) {
  ReadingArguments reading;
  JudgingArguments judging;
  bool strict = false;
  CommandLine line(context, "check", kWhat, kAfter);
  declare(line, reading);
  declare(line, judging);
  line.flag("--strict", strict,
            {"une facture à relire compte comme rejetée (code 1)",
             "an invoice to review counts as rejected (code 1)"});
  if (const auto exit_code = line.parse(arguments)) return *exit_code;

  auto request = understand(reading);
  if (!request) return line.refuse(request.error());
  if (const base::Status judged = understand(judging, request->options); !judged) {
    return line.refuse(judged.error());
  }
  const auto options = options_of_files(reading, *request, !judging.target.empty(), context);
  if (!options) return line.refuse(options.error());
  auto output = Output::open(reading.output);
  if (!output) {
    complain(context, output.error());
    return kUsageError;
  }
  Writer writer(*output, *request, *options, context.text_options(!reading.output.empty()));
  if (const base::Status written = write_report(writer, *output, reading.files); !written) {
    complain(context, written.error());
    return kUsageError;
  }
  return exit_code_of(writer.summary(), strict);
}

}  // namespace recevable::cli
