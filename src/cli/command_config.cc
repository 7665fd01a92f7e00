// recevable config: what is in force for a file, and from where.
#include <filesystem>

#include "cli/command_line.h"
#include "cli/judging.h"
#include "cli/output.h"
#include "cli/program.h"
#include "report/config_report.h"

namespace recevable::cli {
namespace {

const base::Localized kWhat{
    "Montre les réglages en vigueur pour une facture ou un dossier, et qui les a dits : la ligne\n"
    "de commande d'abord, puis le recevable.yaml le plus proche au-dessus, puis le défaut.",
    "Shows the settings in force for an invoice or a folder, and who said them: the command\n"
    "line first, then the nearest recevable.yaml above, then the default."};

const base::Localized kAfter{
    "Exemples :\n"
    "  recevable config\n"
    "  recevable config factures/mars.pdf\n"
    "  recevable config --format json\n"
    "\n"
    "Code de sortie :\n"
    "  0  la configuration est bonne, ou il n'y en a pas\n"
    "  2  mauvaise option, configuration mal écrite\n",
    "Examples:\n"
    "  recevable config\n"
    "  recevable config invoices/march.pdf\n"
    "  recevable config --format json\n"
    "\n"
    "Exit code:\n"
    "  0  the configuration is right, or there is none\n"
    "  2  wrong option, malformed configuration\n"};

config::Origin option(const std::string& name) {
  return {config::Origin::From::command_line, {}, 0, name};
}

std::string folder_of(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored) ? path : config::directory_of(path);
}

// What the command line says, above what the file says.
void overlay(config::Settings& settings, const std::string& language,
             const JudgingArguments& judging) {
  if (!language.empty()) {
    settings.language = {parse_language(language).value_or(base::Language::fr), option("--lang")};
  }
  if (!judging.target.empty()) settings.target = {judging.target, option("--target")};
  for (const std::string& path : judging.rules) {
    settings.packs.push_back({path, option("--rules")});
  }
}

}  // namespace

int run_config(const Arguments& arguments, Context context) {
  std::vector<std::string> places;
  std::string format = "text", language;
  SettingsArguments where;
  JudgingArguments judging;
  CommandLine line(context, "config", kWhat, kAfter);
  line.arguments({"FICHIER", "FILE"}, places,
                 {"la facture ou le dossier (par défaut le dossier courant)",
                  "the invoice or the folder (default: the current folder)"});
  line.value("-f,--format", format, {"text|json", "text|json"},
             {"texte (par défaut) ou JSON", "text (default) or JSON"});
  line.value("--lang", language, {"fr|en", "fr|en"}, {"langue", "language"});
  declare(line, where);
  declare(line, judging);
  if (const auto exit_code = line.parse(arguments)) return *exit_code;
  if (format != "text" && format != "json") {
    return line.refuse({"--format : donnez text ou json.", "--format: give text or json."});
  }
  if (!language.empty() && !parse_language(language)) {
    return line.refuse({"--lang : donnez fr ou en.", "--lang: give fr or en."});
  }
  if (places.size() > 1) {
    return line.refuse({"donnez une facture ou un dossier, pas plusieurs.",
                        "give one invoice or folder, not several."});
  }
  check::Options options;
  if (const base::Status understood = understand(judging, options); !understood) {
    return line.refuse(understood.error());
  }
  std::vector<std::shared_ptr<const rules::Pack>> packs;
  const auto found = settings_for(where, places.empty() ? "." : folder_of(places.front()), packs);
  if (!found) return line.refuse(found.error());
  config::Settings settings = *found ? **found : config::Settings{};
  if (settings.language.given() && language.empty()) context.language = *settings.language;
  if (!settings.language.given()) settings.language.value = context.language;
  overlay(settings, language, judging);
  const std::vector<config::Entry> entries = config::entries(settings, options.on);
  auto output = Output::open("");
  if (!output) return kUsageError;
  const std::string shown =
      format == "json"
          ? report::write_config_json(settings.file, entries, {context.language, version()})
          : report::write_config_text(settings.file, entries, context.text_options(false));
  if (const base::Status written = output->write(shown); !written) {
    complain(context, written.error());
    return kUsageError;
  }
  return kSuccess;
}

}  // namespace recevable::cli
