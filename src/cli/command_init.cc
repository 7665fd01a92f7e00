// recevable init: write a commented configuration.
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "cli/command_line.h"
#include "cli/output.h"
#include "cli/program.h"
#include "config/config.h"

namespace recevable::cli {
namespace {

const base::Localized kWhat{
    "Écrit un fichier recevable.yaml commenté : votre entreprise, vos clients, vos règles.",
    "Writes a commented recevable.yaml: your firm, your customers, your rules."};

const base::Localized kAfter{
    "Le fichier vaut pour les factures de son dossier et de ceux d'en dessous.\n"
    "\n"
    "Exemples :\n"
    "  recevable init\n"
    "  recevable init factures/\n"
    "\n"
    "Code de sortie :\n"
    "  0  le fichier est écrit\n"
    "  2  mauvaise option, fichier déjà là, dossier où l'on ne peut pas écrire\n",
    "The file counts for the invoices of its folder and of those below.\n"
    "\n"
    "Examples:\n"
    "  recevable init\n"
    "  recevable init invoices/\n"
    "\n"
    "Exit code:\n"
    "  0  the file is written\n"
    "  2  wrong option, file already there, folder that cannot be written to\n"};

// A folder, existing or written with a slash, gets the usual name in it.
std::string file_at(const std::string& place) {
  std::error_code ignored;
  if (place.empty()) return std::string(config::kFileName);
  if (place.ends_with('/') || std::filesystem::is_directory(place, ignored)) {
    return (std::filesystem::path(place) / config::kFileName).string();
  }
  return place;
}

}  // namespace

int run_init(const Arguments& arguments, Context context) {
  std::vector<std::string> places;
  std::string language;
  bool force = false;
  CommandLine line(context, "init", kWhat, kAfter);
  line.arguments({"DOSSIER", "FOLDER"}, places,
                 {"où l'écrire (par défaut le dossier courant)",
                  "where to write it (default: the current folder)"});
  line.value("--lang", language, {"fr|en", "fr|en"}, {"langue du fichier", "language of the file"});
  line.flag("--force", force, {"remplacer un fichier déjà là", "replace a file already there"});
  if (const auto exit_code = line.parse(arguments)) return *exit_code;
  if (!language.empty() && !parse_language(language)) {
    return line.refuse({"--lang : donnez fr ou en.", "--lang: give fr or en."});
  }
  if (places.size() > 1) {
    return line.refuse({"donnez un seul dossier.", "give one folder only."});
  }
  const std::string path = file_at(places.empty() ? "" : places.front());
  std::error_code ignored;
  if (!force && std::filesystem::exists(path, ignored)) {
    complain(context, {base::ErrorKind::usage,
                       {"ce fichier existe déjà. Modifiez-le, ou remplacez-le avec --force.",
                        "this file exists already. Change it, or replace it with --force."},
                       path});
    return kUsageError;
  }
  auto output = Output::open(path);
  if (!output) {
    complain(context, output.error());
    return kUsageError;
  }
  if (const base::Status written = output->write(config::starter(context.language)); !written) {
    complain(context, written.error());
    return kUsageError;
  }
  std::printf("%s\n",
              (std::string(context.say("Écrit : ", "Written: ")) + path +
               std::string(context.say(". Ouvrez-le, dites qui vous êtes ; puis : recevable config",
                                       ". Open it, say who you are; then: recevable config")))
                  .c_str());
  return kSuccess;
}

}  // namespace recevable::cli
