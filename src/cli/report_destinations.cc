// Which report goes where, from --format and --output.
#include <algorithm>
#include <filesystem>

#include "cli/judging.h"
#include "cli/reports.h"

namespace recevable::cli {
namespace {

using base::ErrorKind;
using report::Format;

std::unexpected<base::Error> usage(base::Localized message, std::string where = {}) {
  return base::fail(ErrorKind::usage, std::move(message), std::move(where));
}

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return path.ends_with('/') || std::filesystem::is_directory(path, ignored);
}

std::vector<std::string> names_of_formats() {
  std::vector<std::string> names;
  for (const Format& format : report::formats()) names.emplace_back(format.name);
  return names;
}

// The formats asked for; without any, those the extensions of the outputs tell, or text.
base::Result<std::vector<const Format*>> formats_of(const ReportArguments& arguments) {
  std::vector<const Format*> formats;
  for (const std::string& name : arguments.formats) {
    const base::Status known = one_of("--format", name, names_of_formats());
    if (!known) return std::unexpected(known.error());
    formats.push_back(report::find_format(name));
  }
  if (!formats.empty()) return formats;
  for (const std::string& output : arguments.outputs) {
    const std::string extension = std::filesystem::path(output).extension().string();
    const Format* format = is_folder(output) ? nullptr : report::format_of_extension(extension);
    formats.push_back(format != nullptr ? format : report::find_format("text"));
  }
  if (formats.empty()) formats.push_back(report::find_format("text"));
  return formats;
}

base::Result<std::vector<Destination>> paired(const std::vector<const Format*>& formats,
                                              const std::vector<std::string>& outputs) {
  std::vector<Destination> destinations;
  if (outputs.size() == formats.size()) {
    for (std::size_t i = 0; i < formats.size(); ++i) {
      destinations.push_back({formats[i], outputs[i], is_folder(outputs[i])});
    }
    return destinations;
  }
  if (outputs.empty() && formats.size() == 1) {
    destinations.push_back({formats[0], "", false});
    return destinations;
  }
  std::error_code ignored;
  if (outputs.size() == 1 && !std::filesystem::is_regular_file(outputs[0], ignored) &&
      outputs[0] != "-") {
    for (const Format* format : formats) destinations.push_back({format, outputs[0], true});
    return destinations;
  }
  return usage(
      {"avec plusieurs --format, donnez --output DOSSIER/, ou autant de --output que de "
       "--format, dans le même ordre.",
       "with several --format, give --output FOLDER/, or as many --output as --format, in "
       "the same order."});
}

base::Status check_one(const Destination& destination, std::size_t count, bool to_terminal,
                       bool mask) {
  const std::string name(destination.format->name);
  const bool to_output = destination.path.empty() || destination.path == "-";
  if (destination.format->is_binary && to_output && to_terminal) {
    return usage({"le format " + name + " n'est pas du texte : donnez --output FICHIER.",
                  "the format " + name + " is no text: give --output FILE."});
  }
  if (destination.format->one_document && !destination.folder && count > 1) {
    return usage({"le format " + name + " fait un fichier par facture : donnez --output DOSSIER/.",
                  "the format " + name + " makes a file an invoice: give --output FOLDER/."});
  }
  if (destination.format->wants.annotated && mask) {
    return usage(
        {"le format " + name +
             " contient la facture elle-même et ne peut pas être masqué : choisissez html.",
         "the format " + name + " holds the invoice itself and cannot be masked: choose html."});
  }
  return {};
}

}  // namespace

void declare(CommandLine& line, ReportArguments& arguments) {
  std::string fr;
  std::string en;
  for (const Format& format : report::formats()) {
    const std::string name(format.name);
    fr += "\n" + name + std::string(6 - std::min<std::size_t>(6, name.size()), ' ') + " " +
          format.what.fr;
    en += "\n" + name + std::string(6 - std::min<std::size_t>(6, name.size()), ' ') + " " +
          format.what.en;
  }
  line.values(
      "-f,--format", arguments.formats, {"FORMAT", "FORMAT"},
      {"forme du rapport (peut être répété) :" + fr, "form of the report (may be repeated):" + en});
  line.values("-o,--output", arguments.outputs, {"FICHIER", "FILE"},
              {"écrire le rapport dans ce fichier, ou un rapport par\nfacture dans ce dossier "
               "(fini par /) ;\n« - » : sortie standard",
               "write the report to this file, or a report an invoice\nin this folder (ending in "
               "/); \"-\": standard output"});
  line.flag("-q,--quiet", arguments.quiet,
            {"texte : une ligne par facture qui n'est pas prête",
             "text: a line for each invoice that is not ready"});
  line.flag("--summary", arguments.summary,
            {"texte : seulement le tableau des verdicts", "text: only the table of verdicts"});
  line.flag("--mask", arguments.mask,
            {"masquer IBAN, noms et adresses dans les rapports",
             "hide IBANs, names and addresses in the reports"});
}

base::Result<std::vector<Destination>> understand(const ReportArguments& arguments,
                                                  const std::vector<std::string>& files,
                                                  const Context& context) {
  const auto formats = formats_of(arguments);
  if (!formats) return std::unexpected(formats.error());
  auto destinations = paired(*formats, arguments.outputs);
  if (!destinations) return destinations;
  std::vector<std::string> places;
  for (const Destination& destination : *destinations) {
    const base::Status good =
        check_one(destination, files.size(), context.output_is_terminal, arguments.mask);
    if (!good) return std::unexpected(good.error());
    if (destination.folder) continue;
    if (const base::Status kept = keep_invoices(files, destination.path); !kept) {
      return std::unexpected(kept.error());
    }
    const std::string place = destination.path == "-" ? "" : destination.path;
    if (std::ranges::find(places, place) != places.end()) {
      return usage(
          {"deux rapports iraient au même endroit : donnez un --output différent à chacun.",
           "two reports would go to the same place: give each its own --output."},
          destination.path);
    }
    places.push_back(place);
  }
  return destinations;
}

std::string ReportNames::next(const std::string& path) {
  std::string base = path == "-" ? "stdin" : std::filesystem::path(path).stem().string();
  if (base.empty()) base = "facture";
  for (int number = 1;; ++number) {
    const std::string name = number == 1 ? base : base + "-" + std::to_string(number);
    std::string folded = name;
    std::ranges::transform(folded, folded.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const auto at = std::ranges::lower_bound(taken_, folded);
    if (at != taken_.end() && *at == folded) continue;
    taken_.insert(at, std::move(folded));
    return name;
  }
}

}  // namespace recevable::cli
