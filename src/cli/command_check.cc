// recevable check: read invoices, judge them, report.
#include "cli/command_line.h"
#include "cli/each_file.h"
#include "cli/judging.h"
#include "cli/program.h"
#include "cli/reports.h"
#include "illustrate/illustrate.h"
#include "report/mask.h"
#include "report/record.h"

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
    "  recevable check --output rapport.html facture.pdf\n"
    "  recevable check --format html --format xlsx --output rapports/ factures/*.pdf\n"
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
    "  recevable check --output report.html invoice.pdf\n"
    "  recevable check --format html --format xlsx --output reports/ invoices/*.pdf\n"
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

report::WriterOptions writer_options(const Context& context, const Request& request,
                                     const ReportArguments& wanted, std::size_t count) {
  report::WriterOptions options;
  options.language = context.language;
  options.version = version();
  options.on = request.options.on;
  options.expected = count;
  options.masked = wanted.mask;
  options.colour = context.colour;
  options.ascii = context.ascii;
  options.width = context.width;
  options.quiet = wanted.quiet;
  options.summary = wanted.summary;
  return options;
}

// What the worker keeps of a file's own bytes, for the formats that show the invoice.
Enrich enrichment(const Reports& reports, const Context& context, bool masked) {
  illustrate::Options options;
  options.wants = reports.wants();
  if (options.wants.nothing()) return {};
  options.language = context.language;
  options.masked = masked;
  options.only_framed = reports.draws_many();
  return [options](const intake::Input& input, const check::DocumentReport& document,
                   const check::Options& read_with) {
    illustrate::Options how = options;
    how.password = read_with.password;
    return report::pack(illustrate::illustrate(input, document, how));
  };
}

// What came back from a worker: a process that read a file nobody trusts.
check::DocumentReport document_of(const Piece& piece) {
  auto document = report::read_document(piece.text);
  if (!document) return check::unreadable(piece.path, std::move(document).error());
  document->path = piece.path;
  return std::move(*document);
}

base::Result<check::Summary> write_reports(Reports& reports, const Request& request,
                                           const FileOptions& options,
                                           const std::vector<std::string>& files, bool masked,
                                           const Context& context) {
  const auto maker = reports.maker();
  FileChecker checker(options, maker ? maker : report::write_record, request.sandbox,
                      enrichment(reports, context, masked));
  check::Summary summary;
  if (const base::Status begun = reports.begin(); !begun) return std::unexpected(begun.error());
  for (const std::string& file : files) {
    if (reports.broken()) return summary;
    const base::Status checked = checker.check(file, [&](const Piece& piece) {
      if (maker) {
        summary.add(piece.verdict);
        return reports.add_alone(piece.text);
      }
      check::DocumentReport document = document_of(piece);
      summary.add(document.verdict);
      if (masked) report::mask(document);
      return reports.add(document, report::unpack(piece.extras));
    });
    if (!checked) return std::unexpected(checked.error());
  }
  if (const base::Status ended = reports.finish(summary); !ended) {
    return std::unexpected(ended.error());
  }
  return summary;
}

}  // namespace

int run_check(const Arguments& arguments, Context context) {
  ReadingArguments reading;
  JudgingArguments judging;
  ReportArguments wanted;
  bool strict = false;
  CommandLine line(context, "check", kWhat, kAfter);
  declare_reading(line, reading);
  declare(line, wanted);
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
  auto destinations = understand(wanted, reading.files, context);
  if (!destinations) return line.refuse(destinations.error());
  auto reports = Reports::open(std::move(*destinations),
                               writer_options(context, *request, wanted, reading.files.size()),
                               reading.files, context);
  if (!reports) {
    complain(context, reports.error());
    return kUsageError;
  }
  const auto summary =
      write_reports(*reports, *request, *options, reading.files, wanted.mask, context);
  if (!summary) {
    complain(context, summary.error());
    return kUsageError;
  }
  return exit_code_of(*summary, strict);
}

}  // namespace recevable::cli
