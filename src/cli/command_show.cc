// recevable show: a structured invoice as a person would read it.
#include "check/attached.h"
#include "check/check.h"
#include "cli/command_line.h"
#include "cli/confined.h"
#include "cli/judging.h"
#include "cli/output.h"
#include "cli/program.h"
#include "intake/intake.h"
#include "pdf/pdf.h"
#include "report/structured_text.h"
#include "structured/structured.h"

namespace recevable::cli {
namespace {

const base::Localized kWhat{
    "Montre une facture XML (CII, UBL), ou le XML d'un Factur-X, comme on lit une facture.",
    "Shows an XML invoice (CII, UBL), or the XML of a Factur-X, the way one reads an invoice."};

const base::Localized kAfter{
    "Exemples :\n"
    "  recevable show facture.xml\n"
    "  recevable show facturx.pdf\n"
    "\n"
    "Code de sortie :\n"
    "  0  la facture est montrée\n"
    "  2  mauvaise option\n"
    "  3  aucune facture XML n'a pu être lue\n",
    "Examples:\n"
    "  recevable show invoice.xml\n"
    "  recevable show facturx.pdf\n"
    "\n"
    "Exit code:\n"
    "  0  the invoice is shown\n"
    "  2  wrong option\n"
    "  3  no XML invoice could be read\n"};

// The XML of the file: the file itself, or what is attached to the PDF.
std::string xml_of(const intake::Input& input, const std::optional<std::string>& password) {
  if (intake::detect(input.bytes) != intake::FileKind::pdf) return input.bytes;
  pdf::Options options;
  options.max_pages = 1;
  options.password = password;
  const pdf::Facts facts = pdf::facts_only(input.bytes, options);
  const pdf::Attachment* invoice = check::attached_invoice(facts);
  return invoice == nullptr ? std::string() : invoice->bytes;
}

// In the worker: the invoice as text.
base::Result<std::string> shown(const intake::Input& input, const check::Options& options,
                                const report::TextOptions& how) {
  const std::string xml = xml_of(input, options.password);
  const structured::Reading reading = structured::read(xml, options.profile);
  if (reading.syntax != structured::Syntax::none) {
    return report::write_structured_text(reading, how);
  }
  const bool nothing = xml.empty() || reading.problems.empty();
  return std::unexpected(base::Error{
      base::ErrorKind::bad_input,
      nothing ? base::Localized{"Aucune facture XML dans ce fichier. Pour le vérifier comme PDF : "
                                "recevable check.",
                                "No XML invoice in this file. To check it as a PDF: recevable "
                                "check."}
              : reading.problems.front().message,
      input.path});
}

}  // namespace

int run_show(const Arguments& arguments, Context context) {
  std::vector<std::string> files;
  std::string profile, password, language;
  bool no_sandbox = false;
  CommandLine line(context, "show", kWhat, kAfter);
  line.arguments({"FICHIER", "FILE"}, files, {"la facture", "the invoice"});
  line.value("--profile", profile, {"PROFIL", "PROFILE"},
             {"montrer ce XML comme s'il annonçait ce profil",
              "show the XML as if it announced this profile"});
  line.value("--password", password, {"MOT", "WORD"},
             {"mot de passe du PDF", "password of the PDF"});
  line.flag("--no-sandbox", no_sandbox,
            {"ne pas enfermer la lecture du fichier", "do not confine the reading of the file"});
  line.value("--lang", language, {"fr|en", "fr|en"}, {"langue", "language"});
  if (const auto exit_code = line.parse(arguments)) return *exit_code;
  if (files.size() != 1) return line.refuse({"donnez un fichier.", "give one file."});
  check::Options options;
  if (!password.empty()) options.password = password;
  if (!profile.empty()) {
    const auto known = structured::profiles();
    const base::Status one = one_of("--profile", profile, {known.begin(), known.end()});
    if (!one) return line.refuse(one.error());
    options.profile = profile;
  }
  const report::TextOptions how = context.text_options(false);
  const auto text = made_confined(
      files.front(), [&](const intake::Input& input) { return shown(input, options, how); },
      !no_sandbox);
  if (!text) {
    complain(context, text.error());
    return kUnreadable;
  }
  auto output = Output::open("");
  if (!output) return kUsageError;
  const base::Status written = output->write(*text);
  if (!written) {
    complain(context, written.error());
    return kUsageError;
  }
  return kSuccess;
}

}  // namespace recevable::cli
