#include "cli/judging.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/date.h"
#include "base/text.h"
#include "cli/places.h"

namespace recevable::cli {
namespace {

using base::ErrorKind;

std::unexpected<base::Error> wrong_value(const std::string& option, const std::string& value,
                                         const base::Localized& expected,
                                         const std::string& suggestion = {}) {
  const base::Localized hint = did_you_mean(suggestion);
  return base::fail(ErrorKind::usage,
                    {option + " : « " + value + " » n'est pas " + expected.fr + "." + hint.fr,
                     option + ": \"" + value + "\" is not " + expected.en + "." + hint.en});
}

base::Status understand_required(const std::string& list, check::Options& options) {
  const std::vector<std::string> words{"service_code", "commitment_number", "none"};
  std::size_t at = 0;
  while (at <= list.size()) {
    const std::size_t comma = std::min(list.find(',', at), list.size());
    const std::string word(base::trim(std::string_view(list).substr(at, comma - at)));
    at = comma + 1;
    if (const base::Status known = one_of("--require", word, words); !known) return known;
    if (word == "none") {
      options.service_code_required = false;
      options.commitment_number_required = false;
    } else if (word == "service_code") {
      options.service_code_required = true;
    } else {
      options.commitment_number_required = true;
    }
  }
  return {};
}

}  // namespace

base::Status one_of(const std::string& option, const std::string& value,
                    const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word == value) return {};
  }
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return wrong_value(option, value,
                     {"une valeur connue (" + all + ")", "a known value (" + all + ")"},
                     nearest(value, words));
}

base::Status keep_invoices(const std::vector<std::string>& files, const std::string& output) {
  if (output.empty() || output == "-") return {};
  for (const std::string& file : files) {
    std::error_code ignored;
    if (std::filesystem::equivalent(file, output, ignored)) {
      return base::fail(ErrorKind::usage,
                        {"--output désigne la facture elle-même : elle serait effacée. Choisissez "
                         "un autre fichier.",
                         "--output names the invoice itself, which would be erased. Choose another "
                         "file."},
                        output);
    }
  }
  return {};
}

void declare(CommandLine& line, ReadingArguments& arguments) {
  line.value("-f,--format", arguments.format, {"text|json", "text|json"},
             {"texte (par défaut) ou JSON", "text (default) or JSON"});
  line.value("-o,--output", arguments.output, {"FICHIER", "FILE"},
             {"écrire le rapport dans ce fichier", "write the report to this file"});
  declare_reading(line, arguments);
}

void declare_reading(CommandLine& line, ReadingArguments& arguments) {
  line.arguments(
      {"FICHIER", "FILE"}, arguments.files,
      {"les factures ; « - » pour l'entrée standard", "the invoices; \"-\" for standard input"});
  line.value("--lang", arguments.language, {"fr|en", "fr|en"},
             {"langue du rapport (par défaut celle du système,\nsinon le français)",
              "language of the report (default: the system's,\nelse French)"});
  line.value("--password", arguments.password, {"MOT", "WORD"},
             {"mot de passe du PDF", "password of the PDF"});
  line.value("--max-pages", arguments.max_pages, {"N", "N"},
             {"nombre de pages lues (200 par défaut)", "pages read at most (200 by default)"});
  line.value("--ocr", arguments.ocr, {"auto|always|never", "auto|always|never"},
             {"lire les images des pages : là où le texte manque\n(par défaut), toujours ou jamais",
              "read the pictures of pages: where text is missing\n(default), always or never"});
  line.value("--source", arguments.source, {"auto|page|xml", "auto|page|xml"},
             {"ce qui est lu d'un Factur-X : le XML (par défaut,\ncomme le portail), la page seule "
              "ou le XML seul",
              "what is read of a Factur-X: the XML (default, as the\nportal does), the page or the "
              "XML alone"});
  line.flag(
      "--no-sandbox", arguments.no_sandbox,
      {"ne pas enfermer la lecture des fichiers (à n'employer\nque si la machine ne le permet "
       "pas)",
       "do not confine the reading of files (only where the\nmachine cannot)"});
  declare(line, arguments.settings);
}

void declare(CommandLine& line, JudgingArguments& arguments) {
  line.value("--on", arguments.on, {"DATE", "DATE"},
             {"juger comme si l'on déposait ce jour-là (2026-11-23)",
              "judge as if deposited on that day (2026-11-23)"});
  line.value("--require", arguments.require, {"LISTE", "LIST"},
             {"ce que le destinataire exige : service_code,\ncommitment_number (séparés par une "
              "virgule) ou none",
              "what the recipient requires: service_code,\ncommitment_number (comma-separated) or "
              "none"});
  line.value("--target", arguments.target, {"PORTAIL", "PORTAL"},
             {"chorus-pro (par défaut) ou qualification", "chorus-pro (default) or qualification"});
  line.value(
      "--profile", arguments.profile, {"PROFIL", "PROFILE"},
      {"juger un XML par ce profil au lieu de celui qu'il annonce :\nminimum, basicwl, basic, "
       "en16931, extended,\nextended_ctc_fr, xrechnung",
       "judge an XML by this profile instead of the one it\nannounces: minimum, basicwl, "
       "basic, en16931, extended,\nextended_ctc_fr, xrechnung"});
  line.values("--attach", arguments.attachments, {"FICHIER", "FILE"},
              {"pièce qui sera jointe au dépôt : nom et taille sont\nvérifiés (peut être répété)",
               "file that will be deposited with the invoice: its name\nand size are checked (may "
               "be repeated)"});
  line.value(
      "--directory", arguments.directory, {"CHEMIN", "PATH"},
      {"annuaire local (par défaut celui de\n« recevable directory import », s'il existe)",
       "local directory (default: that of\n\"recevable directory import\", when there is one)"});
  line.flag_or_value(
      "--history", arguments.history,
      {"se souvenir des factures vérifiées (--history=CHEMIN\npour un autre fichier), et "
       "signaler les doublons",
       "remember checked invoices (--history=PATH for\nanother file), and report "
       "duplicates"});
  line.values("--rules", arguments.rules, {"CHEMIN", "PATH"},
              {"règles en plus : un fichier YAML ou un dossier\n(peut être répété)",
               "more rules: a YAML file or a folder\n(may be repeated)"});
}

base::Result<Request> understand(const ReadingArguments& arguments) {
  Request request;
  if (arguments.files.empty()) {
    return base::fail(ErrorKind::usage, {"donnez au moins un fichier.", "give at least one file."});
  }
  if (const base::Status known = one_of("--format", arguments.format, {"text", "json"}); !known) {
    return std::unexpected(known.error());
  }
  request.json = arguments.format == "json";
  request.sandbox = !arguments.no_sandbox;
  if (!arguments.language.empty()) {
    const base::Status known = one_of("--lang", arguments.language, {"fr", "en"});
    if (!known) return std::unexpected(known.error());
  }
  if (!arguments.ocr.empty()) {
    const base::Status known = one_of("--ocr", arguments.ocr, {"auto", "always", "never"});
    if (!known) return std::unexpected(known.error());
    request.options.ocr = arguments.ocr == "always"  ? check::OcrMode::always
                          : arguments.ocr == "never" ? check::OcrMode::never
                                                     : check::OcrMode::automatic;
  }
  if (!arguments.source.empty()) {
    const base::Status known = one_of("--source", arguments.source, {"auto", "page", "xml"});
    if (!known) return std::unexpected(known.error());
    request.options.source = arguments.source == "page"  ? check::Source::page
                             : arguments.source == "xml" ? check::Source::xml
                                                         : check::Source::automatic;
  }
  if (!arguments.password.empty()) request.options.password = arguments.password;
  if (!arguments.max_pages.empty()) {
    const std::string& text = arguments.max_pages;
    int pages = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), pages);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || pages < 1) {
      return wrong_value("--max-pages", text, {"un nombre de pages", "a number of pages"});
    }
    request.options.max_pages = pages;
  }
  if (const base::Status kept = keep_invoices(arguments.files, arguments.output); !kept) {
    return std::unexpected(kept.error());
  }
  return request;
}

base::Status understand(const JudgingArguments& arguments, check::Options& options) {
  options.on = base::today();
  if (!arguments.on.empty()) {
    const std::optional<base::Date> day = base::parse_iso_date(arguments.on);
    if (!day) {
      return wrong_value("--on", arguments.on,
                         {"une date de la forme 2026-11-23", "a date like 2026-11-23"});
    }
    options.on = *day;
  }
  if (!arguments.target.empty()) {
    const base::Status known =
        one_of("--target", arguments.target, {"chorus-pro", "qualification"});
    if (!known) return known;
    options.target = arguments.target;
  }
  if (!arguments.profile.empty()) {
    const auto known = structured::profiles();
    const base::Status one = one_of("--profile", arguments.profile, {known.begin(), known.end()});
    if (!one) return one;
    options.profile = arguments.profile;
  }
  if (!arguments.require.empty()) {
    if (const base::Status known = understand_required(arguments.require, options); !known) {
      return known;
    }
  }
  for (const std::string& path : arguments.attachments) {
    std::error_code failed;
    const std::uintmax_t size = std::filesystem::file_size(path, failed);
    if (failed) {
      return base::fail(ErrorKind::usage,
                        {"cette pièce jointe est introuvable. Vérifiez son nom.",
                         "this attachment was not found. Check its name."},
                        path);
    }
    options.attachments.push_back(intake::facts_of(path, {}));
    options.attachments.back().size = size;
  }
  if (!arguments.directory.empty()) {
    // A path that was typed and leads nowhere is a mistake, not a directory less.
    const auto opened = directory::Directory::open(arguments.directory);
    if (!opened) return std::unexpected(opened.error());
    options.directory = arguments.directory;
  }
  if (!arguments.history.empty()) {
    options.history = arguments.history == "true" ? usual_history() : arguments.history;
  }
  for (const std::string& path : arguments.rules) {
    auto pack = rules::Pack::load(path);
    if (!pack) return std::unexpected(std::move(pack).error());
    options.packs.push_back(std::move(*pack));
  }
  return {};
}

base::Result<FileOptions> options_of_files(const ReadingArguments& arguments,
                                           const Request& request, bool target_given,
                                           Context& context) {
  auto options =
      FileOptions::read(arguments.settings, arguments.files, request.options, target_given);
  if (options && arguments.language.empty() && options->language()) {
    context.language = *options->language();
  }
  return options;
}

std::optional<base::Language> language_asked(const Arguments& arguments) {
  std::optional<base::Language> asked;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") break;
    if (argument == "--lang" && i + 1 < arguments.size()) {
      asked = parse_language(arguments[i + 1]);
    } else if (argument.starts_with("--lang=")) {
      asked = parse_language(std::string_view(argument).substr(7));
    }
  }
  return asked;
}

}  // namespace recevable::cli
