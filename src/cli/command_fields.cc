// recevable fields: what was read on invoices, and where.
#include <charconv>
#include <filesystem>
#include <system_error>

#include "cli/command_line.h"
#include "cli/each_file.h"
#include "cli/judging.h"
#include "cli/output.h"
#include "cli/program.h"
#include "report/explain_report.h"
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
    "  recevable fields --explain facture.pdf\n"
    "  recevable fields --draw lecture.svg facture.pdf\n"
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
    "  recevable fields --explain invoice.pdf\n"
    "  recevable fields --draw reading.svg invoice.pdf\n"
    "\n"
    "Exit code:\n"
    "  0  everything was read\n"
    "  2  wrong option, result that cannot be written\n"
    "  3  at least one file could not be read\n"};

// Why: the candidates of each field, as a list and as a drawing.
struct Why {
  bool explain = false;
  std::string draw;  // where the drawing goes; empty for nowhere
};

// What comes back of a file when a drawing is asked for: the drawing after its length, the text.
struct Sent {
  std::string drawing, text;

  std::string packed() const { return std::to_string(drawing.size()) + "\n" + drawing + text; }
  static Sent unpacked(const std::string& packed) {
    Sent sent;
    const std::size_t end = packed.find('\n');
    if (end == std::string::npos) return sent;
    std::size_t length = 0;
    std::from_chars(packed.data(), packed.data() + end, length);
    sent.drawing = packed.substr(end + 1, length);
    sent.text = packed.substr(end + 1 + sent.drawing.size());
    return sent;
  }
};

struct Written {
  base::Status status;
  bool all_read = true;
};

std::string text_of(const check::DocumentReport& document, const Request& request, const Why& why,
                    const report::TextOptions& text_options,
                    const report::JsonOptions& json_options) {
  if (request.json) return report::json_fields_document(document, json_options);
  if (why.explain) return report::write_explanation_text(document, text_options);
  return report::write_fields_document_text(document, text_options);
}

base::Status write_drawing(const std::string& path, const std::string& drawing) {
  auto output = Output::open(path);
  return output ? output->write(drawing) : base::Status(std::unexpected(output.error()));
}

// A drawing is of one invoice, and must not take the place of it.
base::Status understand(const Why& why, const ReadingArguments& reading) {
  if (why.draw.empty()) return {};
  if (reading.files.size() != 1) {
    return base::fail(base::ErrorKind::usage,
                      {"--draw dessine une seule facture : donnez un seul fichier.",
                       "--draw draws one invoice: give a single file."});
  }
  std::error_code ignored;
  if (std::filesystem::equivalent(reading.files.front(), why.draw, ignored)) {
    return base::fail(base::ErrorKind::usage,
                      {"--draw désigne la facture elle-même : elle serait effacée. Choisissez un "
                       "autre fichier.",
                       "--draw names the invoice itself, which would be erased. Choose another "
                       "file."},
                      why.draw);
  }
  return {};
}

Written write_fields(Output& output, const Request& request, const FileOptions& options,
                     const ReadingArguments& reading, const Why& why, const Context& context) {
  const report::TextOptions text_options = context.text_options(!reading.output.empty());
  const report::JsonOptions json_options{context.language, version()};
  Written written;
  if (request.json) written.status = output.write(report::json_head({}, json_options));
  FileChecker checker(
      options,
      [&](const check::DocumentReport& document) {
        Sent sent;
        sent.text = text_of(document, request, why, text_options, json_options);
        if (!why.draw.empty()) sent.drawing = report::draw_explanation(document, context.language);
        return sent.packed();
      },
      request.sandbox);
  bool first = true;
  for (const std::string& path : reading.files) {
    if (!written.status || output.broken()) return written;
    const base::Status checked = checker.check(path, [&](const Piece& piece) {
      written.all_read = written.all_read && piece.read;
      const char* between = request.json ? report::kJsonSeparator : "\n";
      const Sent sent = Sent::unpacked(piece.text);
      base::Status shown = output.write((first ? "" : between) + sent.text);
      first = false;
      if (shown && !sent.drawing.empty()) shown = write_drawing(why.draw, sent.drawing);
      return shown;
    });
    if (!checked) written.status = checked;
  }
  if (written.status && request.json) written.status = output.write(report::json_fields_tail());
  return written;
}

}  // namespace

int run_fields(const Arguments& arguments, Context context) {
  ReadingArguments reading;
  CommandLine line(context, "fields", kWhat, kAfter);
  declare(line, reading);
  Why why;
  line.flag("--explain", why.explain,
            {"dire pourquoi : les valeurs possibles de chaque champ\net ce qui a fait choisir",
             "say why: the candidates of each field and what made\nthe choice"});
  line.value("--draw", why.draw, {"FICHIER.svg", "FILE.svg"},
             {"dessiner la page, ce qui a été lu et ce qui a été\nécarté (une seule facture)",
              "draw the page, what was read and what was put aside\n(one invoice)"});
  if (const auto exit_code = line.parse(arguments)) return *exit_code;
  auto request = understand(reading);
  if (!request) return line.refuse(request.error());
  if (const base::Status usable = understand(why, reading); !usable) {
    return line.refuse(usable.error());
  }
  request->options.explain = why.explain || !why.draw.empty();
  const auto options = options_of_files(reading, *request, false, context);
  if (!options) return line.refuse(options.error());
  auto output = Output::open(reading.output);
  if (!output) {
    complain(context, output.error());
    return kUsageError;
  }
  const Written written = write_fields(*output, *request, *options, reading, why, context);
  if (!written.status) {
    complain(context, written.status.error());
    return kUsageError;
  }
  return written.all_read ? kSuccess : kUnreadable;
}

}  // namespace recevable::cli
