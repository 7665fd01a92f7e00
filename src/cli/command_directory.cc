// recevable directory: import the published files, see what there is, look things up.
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdio>

#include "base/text.h"
#include "cli/command_line.h"
#include "cli/directory_text.h"
#include "cli/output.h"
#include "cli/places.h"
#include "cli/program.h"
#include "identifiers/identifiers.h"

namespace recevable::cli {
namespace {

const base::Localized kWhat{
    "Importe les annuaires publiés et y cherche. Rien n'est téléchargé : donnez les\n"
    "fichiers.",
    "Imports the published directories and looks things up. Nothing is fetched: give\n"
    "the files."};

const base::Localized kAfter{
    "Commandes :\n"
    "  recevable directory import FICHIER…   annuaire Chorus Pro (XLSX, CSV, XML), flux F14,\n"
    "                                        SIRENE (CSV, gzip, zip), réponses d'API (JSON)\n"
    "  recevable directory status            ce qui est importé, et de quand\n"
    "  recevable directory show SIRET        une structure, ses services, ce qu'elle exige\n"
    "  recevable directory search NOM        les structures de ce nom\n"
    "\n"
    "Exemples :\n"
    "  recevable directory import AIFE-Chorus-Pro-Annuaire_20261102.xlsx\n"
    "  recevable directory import StockEtablissement_utf8.zip --only public,84120763200016\n"
    "  recevable directory search \"mairie saint étienne\" --city Saint-Étienne\n"
    "\n"
    "Code de sortie :\n"
    "  0  fait\n"
    "  1  rien de trouvé\n"
    "  2  mauvaise utilisation, fichier refusé : l'ancien annuaire reste en place\n",
    "Commands:\n"
    "  recevable directory import FILE…      Chorus Pro directory (XLSX, CSV, XML), flow F14,\n"
    "                                        SIRENE (CSV, gzip, zip), answers of an API (JSON)\n"
    "  recevable directory status            what is imported, and how old it is\n"
    "  recevable directory show SIRET        a structure, its services, what it requires\n"
    "  recevable directory search NAME       the structures of that name\n"
    "\n"
    "Examples:\n"
    "  recevable directory import AIFE-Chorus-Pro-Annuaire_20261102.xlsx\n"
    "  recevable directory import StockEtablissement_utf8.zip --only public,84120763200016\n"
    "  recevable directory search \"mairie saint étienne\" --city Saint-Étienne\n"
    "\n"
    "Exit code:\n"
    "  0  done\n"
    "  1  nothing was found\n"
    "  2  wrong usage, file refused: the old directory stays in place\n"};

struct DirectoryArguments {
  std::vector<std::string> words;
  std::string directory, as, structure, only, city, format = "text", language, bad_rows, limit, on;
};

int show(const std::string& text, const Context& context) {
  auto output = Output::open("");
  const base::Status written = output->write(text);
  if (written) return kSuccess;
  complain(context, written.error());
  return kUsageError;
}

std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> words;
  std::size_t at = 0;
  while (at < list.size()) {
    const std::size_t comma = std::min(list.find(',', at), list.size());
    const std::string word(base::trim(std::string_view(list).substr(at, comma - at)));
    if (!word.empty()) words.push_back(word);
    at = comma + 1;
  }
  return words;
}

// One line on a terminal, rewritten in place; nothing elsewhere.
void show_progress(const directory::Progress& progress, const Context& context) {
  std::string line = "\r" + base::printable(progress.file) + "  " +
                     std::to_string(static_cast<int>(progress.part * 100)) + " %  " +
                     std::to_string(progress.rows) + std::string(context.say(" lignes", " rows"));
  if (progress.seconds_left > 1) {
    line += std::string(context.say(", encore ", ", ")) +
            std::to_string(static_cast<int>(progress.seconds_left)) +
            std::string(context.say(" s", " s left"));
  }
  std::fputs((line + "\x1b[K" + (progress.part >= 1 ? "\n" : "")).c_str(), stderr);
}

std::size_t number_or(const std::string& text, std::size_t otherwise) {
  std::size_t number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::min<std::size_t>(number, 100'000);
}

int run_import(const DirectoryArguments& arguments, const CommandLine& line,
               const Context& context) {
  directory::ImportRequest request;
  request.database = arguments.directory.empty() ? usual_directory() : arguments.directory;
  if (request.database.empty()) {
    return line.refuse(
        {"ni HOME ni XDG_DATA_HOME ne disent où ranger l'annuaire : ajoutez "
         "--directory CHEMIN.",
         "neither HOME nor XDG_DATA_HOME tells where to put the directory: add "
         "--directory PATH."});
  }
  request.files.assign(arguments.words.begin() + 1, arguments.words.end());
  request.structure = identifiers::normalize(arguments.structure);
  request.only = split(arguments.only);
  if (!arguments.as.empty()) {
    request.as = directory::parse_kind(arguments.as);
    if (!request.as) {
      std::string all;
      std::vector<std::string> names;
      for (int i = 0; i < directory::kKinds; ++i) {
        names.emplace_back(directory::name_of(static_cast<directory::Kind>(i)));
        all += (all.empty() ? "" : ", ") + names.back();
      }
      const base::Localized hint = did_you_mean(nearest(arguments.as, names));
      return line.refuse(
          {"--as : « " + arguments.as + " » n'est pas une sorte connue (" + all + ")." + hint.fr,
           "--as: \"" + arguments.as + "\" is no known kind (" + all + ")." + hint.en});
    }
  }
  if (isatty(STDERR_FILENO) == 1) {
    request.progress = [&](const directory::Progress& progress) {
      show_progress(progress, context);
    };
  }
  const auto outcome = directory::import_files(request);
  if (!outcome) {
    if (request.progress) std::fputs("\n", stderr);
    complain(context, outcome.error());
    return kUsageError;
  }
  return show(text_of_import(*outcome, context), context);
}

int run_show(const directory::Directory& directory, const std::string& word, bool json,
             base::Date today, const Context& context) {
  constexpr std::size_t kMostServices = 10'000;
  Shown shown;
  shown.siret = identifiers::normalize(word);
  shown.structure = directory.structure(shown.siret);
  shown.services = directory.services(shown.siret, kMostServices);
  shown.establishment = directory.establishment(shown.siret);
  shown.unit = directory.unit(shown.siret.substr(0, std::min<std::size_t>(9, shown.siret.size())));
  shown.successors = directory.successors(shown.siret);
  const bool found = shown.structure || shown.establishment || shown.unit;
  if (!found) shown.proposals = propose_recipient(directory, shown.siret, "", "");
  const int written = show(json ? json_of(shown, today) : text_of(shown, today, context), context);
  return written != kSuccess || found ? written : kRejected;
}

int run_search(const directory::Directory& directory, const DirectoryArguments& arguments,
               bool json, const Context& context) {
  constexpr std::size_t kUsual = 20;
  std::string name;
  for (std::size_t i = 1; i < arguments.words.size(); ++i) name += arguments.words[i] + " ";
  const auto found = directory.search(name, arguments.city, number_or(arguments.limit, kUsual));
  const int written = show(json ? json_of(found) : text_of(found, context), context);
  return written != kSuccess || !found.empty() ? written : kRejected;
}

int run_reading(const DirectoryArguments& arguments, const CommandLine& line,
                const Context& context) {
  const std::string path = arguments.directory.empty() ? usual_directory() : arguments.directory;
  const auto opened = directory::Directory::open(path);
  if (!opened) {
    if (arguments.directory.empty()) {
      complain(context, context.say("aucun annuaire local : recevable directory import FICHIER",
                                    "no local directory: recevable directory import FILE"));
    }
    complain(context, opened.error());
    return kUsageError;
  }
  const bool json = arguments.format == "json";
  const base::Date today = base::parse_iso_date(arguments.on).value_or(base::today());
  const std::string& what = arguments.words.front();
  if (what == "status") {
    const std::size_t bad_rows = number_or(arguments.bad_rows, 0);
    return show(json ? json_of_status(**opened, bad_rows)
                     : text_of_status(**opened, bad_rows, today, context),
                context);
  }
  if (arguments.words.size() < 2) {
    return line.refuse({"il manque ce qu'il faut chercher.", "what to look for is missing."});
  }
  if (what == "show") return run_show(**opened, arguments.words[1], json, today, context);
  return run_search(**opened, arguments, json, context);
}

}  // namespace

int run_directory(const Arguments& given, Context context) {
  DirectoryArguments arguments;
  CommandLine line(context, "directory", kWhat, kAfter);
  line.arguments({"COMMANDE", "COMMAND"}, arguments.words,
                 {"import, status, show ou search, et sur quoi",
                  "import, status, show or search, and on what"});
  line.value("--directory", arguments.directory, {"CHEMIN", "PATH"},
             {"l'annuaire local (par défaut dans\n~/.local/share/recevable)",
              "the local directory (default: in\n~/.local/share/recevable)"});
  line.value("--as", arguments.as, {"SORTE", "KIND"},
             {"import : la sorte du fichier, quand son contenu ne\nla dit pas",
              "import: the kind of file, when its content does\nnot tell"});
  line.value("--structure", arguments.structure, {"SIRET", "SIRET"},
             {"import : la structure de services qui ne la\nnomment pas",
              "import: the structure of services that do not\nname it"});
  line.value("--only", arguments.only, {"LISTE", "LIST"},
             {"import de SIRENE : public, et des SIREN ou SIRET",
              "import of SIRENE: public, and SIRENs or SIRETs"});
  line.value("--city", arguments.city, {"VILLE", "CITY"},
             {"search : dans cette ville", "search: in this town"});
  line.value("--limit", arguments.limit, {"N", "N"},
             {"search : au plus N structures (20)", "search: at most N structures (20)"});
  line.value("--bad-rows", arguments.bad_rows, {"N", "N"},
             {"status : montrer N lignes fausses", "status: show N wrong rows"});
  line.value("-f,--format", arguments.format, {"text|json", "text|json"},
             {"texte (par défaut) ou JSON", "text (default) or JSON"});
  line.value("--on", arguments.on, {"DATE", "DATE"},
             {"comme si l'on était ce jour-là", "as if it were that day"});
  line.value("--lang", arguments.language, {"fr|en", "fr|en"}, {"langue", "language"});
  if (const auto exit_code = line.parse(given)) return *exit_code;
  if (arguments.words.empty()) {
    return line.refuse({"dites quoi faire : import, status, show ou search.",
                        "say what to do: import, status, show or search."});
  }
  const std::string& what = arguments.words.front();
  if (what == "import") return run_import(arguments, line, context);
  const std::vector<std::string> known{"import", "status", "show", "search"};
  if (std::ranges::find(known, what) != known.end()) return run_reading(arguments, line, context);
  const base::Localized hint = did_you_mean(nearest(what, known));
  return line.refuse({"commande inconnue « " + what + " »." + hint.fr,
                      "unknown command \"" + what + "\"." + hint.en});
}

}  // namespace recevable::cli
