// recevable fields: what was read on invoices, and where.
#include "cli/command_line.h"
#include "cli/each_file.h"
#include "cli/judging.h"
#include "cli/output.h"
#include "cli/program.h"
#include "report/report.h"

namespace recevable::cli {
namespace {

const base::Localized kWhat{
    "Montre ce qui a été lu sur des factures : chaque champ, sa page, sa place et les mots lus.",
    "Shows what was read on invoices: each field, its page, its place and the words read."};

const base::Localized kAfter{
    "Les places sont en points (1/72 de pouce) depuis le coin en haut à gauche de la page.\n"
    "\n"
    "Exemples :\n"
    "  recevable fields facture.pdf\n"
    "  recevable fields --format json facture.pdf\n"
    "\n"
    "Code de sortie :\n"
    "  0  tout a été lu\n"
    "  2  mauvaise option, résultat impossible à écrire\n"
    "  3  au moins un fichier n'a pas pu être lu\n",
    "Places are in points (1/72 inch) from the top left corner of the page.\n"
    "\n"
    "Examples:\n"
    "  recevable fields invoice.pdf\n"
    "  recevable fields --format json invoice.pdf\n"
    "\n"
    "Exit code:\n"
    "  0  everything was read\n"
    "  2  wrong option, result that cannot be written\n"
    "  3  at least one file could not be read\n"};

struct Written {
  base::Status status;
  bool all_read = true;
};

Written write_fields(Output& output, const Request& request, const ReadingArguments& reading,
                     const Context& context) {
  const report::TextOptions text_options = context.text_options(!reading.output.empty());
  const report::JsonOptions json_options{context.language, version()};
  Written written;
  if (request.json) written.status = output.write(report::json_head({}, json_options));
  FileChecker checker(
      request.options,
      [&](const check::DocumentReport& document) {
        return request.json ? report::json_fields_document(document, json_options)
                            : report::write_fields_document_text(document, text_options);
      },
      request.sandbox);
  bool first = true;
  for (const std::string& path : reading.files) {
    if (!written.status || output.broken()) return written;
    const auto piece = checker.check(path);
    if (!piece) {
      written.status = std::unexpected(piece.error());
      return written;
    }
    written.all_read = written.all_read && piece->read;
    const char* between = request.json ? report::kJsonSeparator : "\n";
    written.status = output.write((first ? "" : between) + piece->text);
    first = false;
  }
  if (written.status && request.json) written.status = output.write(report::json_fields_tail());
  return written;
}

}  // namespace

int run_fields(const Arguments& arguments, Context context) {
  ReadingArguments reading;
  CommandLine line(context, "fields", kWhat, kAfter);
  declare(line, reading);
  if (const auto exit_code = line.parse(arguments)) return *exit_code;
  const auto request = understand(reading);
  if (!request) return line.refuse(request.error());
  auto output = Output::open(reading.output);
  if (!output) {
    complain(context, output.error());
    return kUsageError;
  }
  const Written written = write_fields(*output, *request, reading, context);
  if (!written.status) {
    complain(context, written.status.error());
    return kUsageError;
  }
  return written.all_read ? kSuccess : kUnreadable;
}

}  // namespace recevable::cli
