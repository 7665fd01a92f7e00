#include "cli/program.h"

#include <cstdio>

#include "cli/command_line.h"
#include "cli/judging.h"

namespace recevable::cli {
namespace {

constexpr const char* kHelpFr =
    "Recevable lit une facture PDF et dit, avant son dépôt sur Chorus Pro, ce qui la\n"
    "ferait rejeter : quelle règle, où sur la page, et quoi corriger.\n"
    "\n"
    "Utilisation : recevable COMMANDE [OPTIONS] [FICHIER…]\n"
    "\n"
    "Commandes :\n"
    "  check     vérifier des factures\n"
    "  audit     vérifier des années de factures, et d'où viennent les rejets\n"
    "  fields    montrer ce qui est lu sur une facture, et où\n"
    "  prefill   préparer la saisie du formulaire de dépôt\n"
    "  rules     voir, expliquer et essayer les règles\n"
    "  directory importer et consulter l'annuaire local\n"
    "  history   voir et oublier les factures vérifiées\n"
    "  show      montrer une facture XML comme on lit une facture\n"
    "  strip     retirer le XML d'un Factur-X\n"
    "  translate expliquer un message ou un motif de rejet de Chorus Pro\n"
    "  watch     surveiller un dossier et ranger les factures qui y arrivent\n"
    "  init      écrire un fichier de configuration, recevable.yaml\n"
    "  config    montrer les réglages en vigueur, et d'où ils viennent\n"
    "\n"
    "Options :\n"
    "  -h, --help     cette aide ; « recevable COMMANDE --help » pour une commande\n"
    "  --version      version du programme et de ses bibliothèques\n"
    "  --lang fr|en   langue\n"
    "\n"
    "Pour commencer :\n"
    "  recevable check facture.pdf\n"
    "  recevable fields facture.pdf\n"
    "  recevable rules explain CPRO-RCP-01\n"
    "\n"
    "Code de sortie : 0 prête, 1 rejetée, 2 mauvaise utilisation, 3 illisible.\n";

constexpr const char* kHelpEn =
    "Recevable reads a PDF invoice and says, before it is deposited on Chorus Pro, what\n"
    "would get it rejected: which rule, where on the page, and what to correct.\n"
    "\n"
    "Usage: recevable COMMAND [OPTIONS] [FILE…]\n"
    "\n"
    "Commands:\n"
    "  check     check invoices\n"
    "  audit     check years of invoices, and where rejections come from\n"
    "  fields    show what is read on an invoice, and where\n"
    "  prefill   prepare the typing of the deposit form\n"
    "  rules     list, explain and try the rules\n"
    "  directory import and consult the local directory\n"
    "  history   see and forget the invoices checked\n"
    "  show      show an XML invoice the way one reads an invoice\n"
    "  strip     take the XML out of a Factur-X\n"
    "  translate explain a message or a reason of rejection of Chorus Pro\n"
    "  watch     watch a folder and sort the invoices that arrive\n"
    "  init      write a configuration, recevable.yaml\n"
    "  config    show the settings in force, and where they come from\n"
    "\n"
    "Options:\n"
    "  -h, --help     this help; \"recevable COMMAND --help\" for one command\n"
    "  --version      version of the program and of its libraries\n"
    "  --lang fr|en   language\n"
    "\n"
    "To begin:\n"
    "  recevable check invoice.pdf\n"
    "  recevable fields invoice.pdf\n"
    "  recevable rules explain CPRO-RCP-01\n"
    "\n"
    "Exit code: 0 ready, 1 rejected, 2 wrong usage, 3 unreadable.\n";

int show_help(const Context& context) {
  std::fputs(context.language == base::Language::fr ? kHelpFr : kHelpEn, stdout);
  return kSuccess;
}

int refuse_command(const std::string& word, const Context& context) {
  const std::string guess =
      nearest(word, {"audit", "check", "directory", "history", "fields", "prefill", "rules", "show",
                     "strip", "translate", "watch", "init", "config", "--help", "--version"});
  base::Localized message{"commande inconnue « " + word + " ».",
                          "unknown command \"" + word + "\"."};
  base::Localized hint = did_you_mean(guess);
  // The likeliest mistake of a first try: only the invoice.
  if (guess.empty() && !word.starts_with('-')) hint = did_you_mean("recevable check " + word);
  complain(context, message.in(context.language) + hint.in(context.language));
  complain(context, context.say("pour l'aide : recevable --help", "for help: recevable --help"));
  return kUsageError;
}

// The position of the command: the first argument that is neither --lang nor its value.
std::size_t command_at(const Arguments& arguments) {
  std::size_t at = 0;
  while (at < arguments.size()) {
    if (arguments[at] == "--lang") {
      at += 2;
    } else if (arguments[at].starts_with("--lang=")) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

int run(const Arguments& arguments, Context context) {
  if (const auto language = language_asked(arguments)) context.language = *language;
  const std::size_t at = command_at(arguments);
  if (at >= arguments.size()) {
    show_help(context);
    return arguments.empty() ? kUsageError : kSuccess;
  }
  const std::string& command = arguments[at];
  const Arguments rest(arguments.begin() + static_cast<std::ptrdiff_t>(at) + 1, arguments.end());
  if (command == "audit") return run_audit(rest, context);
  if (command == "check") return run_check(rest, context);
  if (command == "config") return run_config(rest, context);
  if (command == "directory") return run_directory(rest, context);
  if (command == "history") return run_history(rest, context);
  if (command == "fields") return run_fields(rest, context);
  if (command == "init") return run_init(rest, context);
  if (command == "prefill") return run_prefill(rest, context);
  if (command == "rules") return run_rules(rest, context);
  if (command == "show") return run_show(rest, context);
  if (command == "strip") return run_strip(rest, context);
  if (command == "translate") return run_translate(rest, context);
  if (command == "watch") return run_watch(rest, context);
  if (command == "-h" || command == "--help" || command == "help") return show_help(context);
  if (command == "--version") {
    std::fputs(version_text().c_str(), stdout);
    return kSuccess;
  }
  return refuse_command(command, context);
}

}  // namespace recevable::cli
