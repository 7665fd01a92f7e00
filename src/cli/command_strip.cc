// recevable strip: a Factur-X as the plain PDF it also is.
#include <filesystem>
#include <system_error>

#include "cli/command_line.h"
#include "cli/confined.h"
#include "cli/output.h"
#include "cli/program.h"
#include "intake/intake.h"
#include "pdf/pdf.h"

namespace recevable::cli {
namespace {

const base::Localized kWhat{
    "Écrit un PDF sans la facture XML qu'il contient : la page ne change pas.",
    "Writes a PDF without the XML invoice it holds: the page does not change."};

const base::Localized kAfter{
    "Un PDF qui contient un XML (Factur-X) est traité par Chorus Pro comme un lot : c'est le XML\n"
    "qui est contrôlé. Sans lui, le PDF se dépose comme n'importe quelle facture.\n"
    "\n"
    "Exemple :\n"
    "  recevable strip facture.pdf -o facture-simple.pdf\n"
    "\n"
    "Code de sortie :\n"
    "  0  le PDF est écrit\n"
    "  2  mauvaise option, résultat impossible à écrire\n"
    "  3  le fichier n'est pas un PDF lisible, ou ne contient pas de facture XML\n",
    "A PDF that holds an XML (Factur-X) is treated by Chorus Pro as a batch: the XML is what gets\n"
    "checked. Without it the PDF is deposited like any other invoice.\n"
    "\n"
    "Example:\n"
    "  recevable strip invoice.pdf -o plain.pdf\n"
    "\n"
    "Exit code:\n"
    "  0  the PDF is written\n"
    "  2  wrong option, result that cannot be written\n"
    "  3  the file is no readable PDF, or holds no XML invoice\n"};

}  // namespace

int run_strip(const Arguments& arguments, Context context) {
  std::vector<std::string> files;
  std::string output_path, password, language;
  bool no_sandbox = false;
  CommandLine line(context, "strip", kWhat, kAfter);
  line.arguments({"FICHIER", "FILE"}, files, {"le PDF", "the PDF"});
  line.value("-o,--output", output_path, {"SORTIE", "OUT"},
             {"où écrire le PDF sans XML", "where to write the PDF without XML"});
  line.value("--password", password, {"MOT", "WORD"},
             {"mot de passe du PDF", "password of the PDF"});
  line.flag("--no-sandbox", no_sandbox,
            {"ne pas enfermer la lecture du fichier", "do not confine the reading of the file"});
  line.value("--lang", language, {"fr|en", "fr|en"}, {"langue", "language"});
  if (const auto exit_code = line.parse(arguments)) return *exit_code;
  if (files.size() != 1 || output_path.empty()) {
    return line.refuse({"donnez un fichier, et où l'écrire : -o SORTIE.",
                        "give one file, and where to write it: -o OUT."});
  }
  std::error_code ignored;
  if (std::filesystem::equivalent(files.front(), output_path, ignored)) {
    return line.refuse({"-o désigne la facture elle-même : choisissez un autre nom.",
                        "-o names the invoice itself: choose another name."});
  }
  const auto strip = [&](const intake::Input& input) -> base::Result<std::string> {
    auto plain = pdf::without_invoices(input.bytes,
                                       password.empty() ? std::nullopt : std::optional(password));
    if (!plain) plain.error().where = input.path;
    return plain;
  };
  const auto stripped = made_confined(files.front(), strip, !no_sandbox);
  if (!stripped) {
    complain(context, stripped.error());
    return kUnreadable;
  }
  auto output = Output::open(output_path);
  const base::Status written =
      output ? output->write(*stripped) : base::Status(std::unexpected(output.error()));
  if (!written) {
    complain(context, written.error());
    return kUsageError;
  }
  return kSuccess;
}

}  // namespace recevable::cli
