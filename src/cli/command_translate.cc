// recevable translate: what a message of the portal means, and what to do.
#include <cstdio>

#include "cli/command_line.h"
#include "cli/output.h"
#include "cli/program.h"
#include "report/translation_report.h"

namespace recevable::cli {
namespace {

const base::Localized kWhat{
    "Explique un message, un statut ou un motif de rejet de Chorus Pro, et dit quoi faire.",
    "Explains a message, a status or a reason of rejection of Chorus Pro, and says what to do."};

const base::Localized kAfter{
    "Sans texte, le message est lu sur l'entrée standard.\n"
    "\n"
    "Exemples :\n"
    "  recevable translate \"service exécutant obligatoire pour ce destinataire\"\n"
    "  recevable translate CMD_ERR\n"
    "  recevable translate < message.txt\n"
    "\n"
    "Code de sortie :\n"
    "  0  le message est connu\n"
    "  2  mauvaise option\n"
    "  3  rien n'est connu de ce message\n",
    "Without a text, the message is read from standard input.\n"
    "\n"
    "Examples:\n"
    "  recevable translate \"service exécutant obligatoire pour ce destinataire\"\n"
    "  recevable translate CMD_ERR\n"
    "  recevable translate < message.txt\n"
    "\n"
    "Exit code:\n"
    "  0  the message is known\n"
    "  2  wrong option\n"
    "  3  nothing is known of this message\n"};

std::string standard_input() {
  std::string text(messages::kMaxText, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), stdin));
  return text;
}

std::string text_of(const std::vector<std::string>& words) {
  if (words.empty() || (words.size() == 1 && words.front() == "-")) return standard_input();
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

}  // namespace

int run_translate(const Arguments& arguments, Context context) {
  std::vector<std::string> words;
  std::string format = "text", language;
  CommandLine line(context, "translate", kWhat, kAfter);
  line.arguments({"MESSAGE", "MESSAGE"}, words,
                 {"le message, entre guillemets", "the message, in quotes"});
  line.value("-f,--format", format, {"text|json", "text|json"},
             {"texte (par défaut) ou JSON", "text (default) or JSON"});
  line.value("--lang", language, {"fr|en", "fr|en"}, {"langue", "language"});
  if (const auto exit_code = line.parse(arguments)) return *exit_code;
  if (format != "text" && format != "json") {
    return line.refuse({"--format : donnez text ou json.", "--format: give text or json."});
  }
  if (!language.empty() && !parse_language(language)) {
    return line.refuse({"--lang : donnez fr ou en.", "--lang: give fr or en."});
  }
  const std::string text = text_of(words);
  const std::vector<messages::Translation> found = messages::translate(text);
  const std::string shown =
      format == "json" ? report::write_translations_json(text, found, {context.language, version()})
                       : report::write_translations_text(found, context.text_options(false));
  auto output = Output::open("");
  if (!output) return kUsageError;
  if (const base::Status written = output->write(shown); !written) {
    complain(context, written.error());
    return kUsageError;
  }
  return found.empty() ? kUnreadable : kSuccess;
}

}  // namespace recevable::cli
