// recevable show: a structured invoice as a person would read it.
#include "cli/command_line.h"
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

constexpr std::uint64_t kMostBytes = 150'000'000;

// The XML of the file: the file itself, or what is attached to the PDF.
std::string xml_of(const intake::Input& input) {
  if (intake::detect(input.bytes) != intake::FileKind::pdf) return input.bytes;
  pdf::Options options;
  options.max_pages = 1;
  const pdf::Facts facts = pdf::facts_only(input.bytes, options);
  for (const pdf::Attachment& attachment : facts.attachments) {
    if (attachment.may_be_invoice && !attachment.bytes.empty()) return attachment.bytes;
  }
  return {};
}

}  // namespace

int run_show(const Arguments& arguments, Context context) {
  std::vector<std::string> files;
  std::string language;
  CommandLine line(context, "show", kWhat, kAfter);
  line.arguments({"FICHIER", "FILE"}, files, {"la facture", "the invoice"});
  line.value("--lang", language, {"fr|en", "fr|en"}, {"langue", "language"});
  if (const auto exit_code = line.parse(arguments)) return *exit_code;
  if (files.size() != 1) return line.refuse({"donnez un fichier.", "give one file."});
  const auto input = intake::read_input(files.front(), kMostBytes);
  if (!input) {
    complain(context, input.error());
    return kUnreadable;
  }
  const std::string xml = xml_of(*input);
  const structured::Reading reading = structured::read(xml);
  if (reading.syntax == structured::Syntax::none) {
    base::Error error{base::ErrorKind::bad_input,
                      {"Aucune facture XML dans ce fichier.", "No XML invoice in this file."},
                      files.front()};
    if (!xml.empty() && !reading.problems.empty()) error.message = reading.problems.front().message;
    complain(context, error);
    return kUnreadable;
  }
  auto output = Output::open("");
  if (!output) return kUsageError;
  const base::Status written =
      output->write(report::write_structured_text(reading, context.text_options(false)));
  if (!written) {
    complain(context, written.error());
    return kUsageError;
  }
  return kSuccess;
}

}  // namespace recevable::cli
