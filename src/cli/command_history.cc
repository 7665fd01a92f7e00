// recevable history: what is remembered of checked invoices.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "cli/command_line.h"
#include "cli/output.h"
#include "cli/places.h"
#include "cli/program.h"
#include "history/history.h"
#include "identifiers/identifiers.h"

namespace recevable::cli {
namespace {

const base::Localized kWhat{"Montre et oublie les factures dont « check --history » se souvient.",
                            "Shows and forgets the invoices \"check --history\" remembers."};

const base::Localized kAfter{
    "Commandes :\n"
    "  recevable history list                  les factures retenues, les plus anciennes d'abord\n"
    "  recevable history export                les mêmes, en JSON, avec tout ce qui est retenu\n"
    "  recevable history mark NUMÉRO ÉTAT      dire ce qu'une facture est devenue :\n"
    "                                          checked, deposited ou rejected\n"
    "  recevable history prune --before DATE   oublier ce qui n'a pas été vérifié depuis\n"
    "  recevable history delete NUMÉRO         oublier une facture\n"
    "\n"
    "Code de sortie : 0 fait, 1 rien de trouvé, 2 mauvaise utilisation.\n",
    "Commands:\n"
    "  recevable history list                  the invoices remembered, oldest first\n"
    "  recevable history export                the same, as JSON, with all that is remembered\n"
    "  recevable history mark NUMBER STATUS    say what became of an invoice:\n"
    "                                          checked, deposited or rejected\n"
    "  recevable history prune --before DATE   forget what was not checked since\n"
    "  recevable history delete NUMBER         forget an invoice\n"
    "\n"
    "Exit code: 0 done, 1 nothing was found, 2 wrong usage.\n"};

using history::Entry;

struct HistoryArguments {
  std::vector<std::string> words;
  std::string history, supplier, before, output, language;
};

std::string day_of(const Entry& entry) {
  return entry.issued ? base::format_iso(*entry.issued) : std::string("?");
}

std::string text_of(const std::vector<Entry>& entries, const Context& context) {
  std::string text;
  for (const Entry& entry : entries) {
    text += base::printable(fmt::format("{}  {}  {}  {}  {}{}  {}", entry.seen.substr(0, 10),
                                        entry.supplier, entry.number, day_of(entry), entry.gross,
                                        entry.gross.empty() ? "" : " EUR", entry.file));
    if (entry.status == history::Status::deposited) text += context.say("  déposée", "  deposited");
    if (entry.status == history::Status::rejected) text += context.say("  rejetée", "  rejected");
    text += "\n";
  }
  text += fmt::format("{} {}\n", entries.size(),
                      entries.size() == 1 ? context.say("facture", "invoice")
                                          : context.say("factures", "invoices"));
  return text;
}

std::string json_of(const std::vector<Entry>& entries) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Entry& entry : entries) {
    list.push_back({{"sha256", base::printable(entry.sha256)},
                    {"supplier", base::printable(entry.supplier)},
                    {"number", base::printable(entry.number)},
                    {"issue_date", entry.issued ? nlohmann::ordered_json(day_of(entry))
                                                : nlohmann::ordered_json(nullptr)},
                    {"kind", base::printable(entry.kind)},
                    {"recipient", base::printable(entry.recipient)},
                    {"gross", base::printable(entry.gross)},
                    {"iban", base::printable(entry.iban)},
                    {"file", base::printable(entry.file)},
                    {"verdict", base::printable(entry.verdict)},
                    {"seen", base::printable(entry.seen)},
                    {"status", history::name_of(entry.status)}});
  }
  return nlohmann::ordered_json{{"schema", 1}, {"invoices", list}}.dump(2) + "\n";
}

int write(const std::string& text, const std::string& path, const Context& context) {
  auto output = Output::open(path);
  if (output) {
    if (const base::Status written = output->write(text); written) return kSuccess;
  }
  complain(context, output ? base::Error{base::ErrorKind::environment,
                                         {"le fichier ne peut pas être écrit.",
                                          "the file cannot be written."},
                                         path}
                           : output.error());
  return kUsageError;
}

int tell_count(const base::Result<std::int64_t>& count, const Context& context) {
  if (!count) {
    complain(context, count.error());
    return kUsageError;
  }
  const std::string text = fmt::format(
      "{} {}\n", *count,
      *count == 1 ? context.say("facture", "invoice") : context.say("factures", "invoices"));
  const int written = write(text, "", context);
  return written != kSuccess || *count > 0 ? written : kRejected;
}

int run_with(history::Book& book, const HistoryArguments& arguments, const CommandLine& line,
             const Context& context) {
  const std::string& what = arguments.words.front();
  const std::string supplier = identifiers::normalize(arguments.supplier);
  if (what == "list" || what == "export") {
    const auto entries = book.all(supplier);
    if (!entries) {
      complain(context, entries.error());
      return kUsageError;
    }
    return write(what == "list" ? text_of(*entries, context) : json_of(*entries), arguments.output,
                 context);
  }
  if (what == "prune") {
    const auto before = base::parse_iso_date(arguments.before);
    if (!before) {
      return line.refuse({"--before : donnez une date de la forme 2026-11-23.",
                          "--before: give a date like 2026-11-23."});
    }
    return tell_count(book.prune(*before), context);
  }
  if (arguments.words.size() < 2) {
    return line.refuse({"il manque le numéro de la facture.", "the invoice number is missing."});
  }
  if (what == "delete") return tell_count(book.forget(supplier, arguments.words[1]), context);
  const auto status =
      arguments.words.size() < 3 ? std::nullopt : history::parse_status(arguments.words[2]);
  if (!status) {
    return line.refuse({"dites ce qu'elle est devenue : checked, deposited ou rejected.",
                        "say what became of it: checked, deposited or rejected."});
  }
  return tell_count(book.mark(supplier, arguments.words[1], *status), context);
}

}  // namespace

int run_history(const Arguments& given, Context context) {
  HistoryArguments arguments;
  CommandLine line(context, "history", kWhat, kAfter);
  line.arguments({"COMMANDE", "COMMAND"}, arguments.words,
                 {"list, export, mark, prune ou delete, et sur quoi",
                  "list, export, mark, prune or delete, and on what"});
  line.value("--history", arguments.history, {"CHEMIN", "PATH"},
             {"l'historique (par défaut dans\n~/.local/share/recevable)",
              "the history (default: in\n~/.local/share/recevable)"});
  line.value("--supplier", arguments.supplier, {"SIRET", "SIRET"},
             {"seulement de ce fournisseur", "of this supplier only"});
  line.value("--before", arguments.before, {"DATE", "DATE"},
             {"prune : ce qui n'a pas été vérifié depuis ce jour",
              "prune: what was not checked since that day"});
  line.value("-o,--output", arguments.output, {"FICHIER", "FILE"},
             {"écrire dans ce fichier", "write to this file"});
  line.value("--lang", arguments.language, {"fr|en", "fr|en"}, {"langue", "language"});
  if (const auto exit_code = line.parse(given)) return *exit_code;
  const std::vector<std::string> known{"list", "export", "mark", "prune", "delete"};
  if (arguments.words.empty() || std::ranges::find(known, arguments.words.front()) == known.end()) {
    const std::string word = arguments.words.empty() ? std::string() : arguments.words.front();
    const base::Localized hint = did_you_mean(nearest(word, known));
    return line.refuse({"dites quoi faire : list, export, mark, prune ou delete." + hint.fr,
                        "say what to do: list, export, mark, prune or delete." + hint.en});
  }
  const std::string path = arguments.history.empty() ? usual_history() : arguments.history;
  std::error_code ignored;
  // Looking must not make a history nobody asked for.
  if (path.empty() || !std::filesystem::exists(path, ignored)) {
    complain(context,
             context.say("aucun historique : recevable check --history FACTURE le commence",
                         "no history: recevable check --history INVOICE begins one"));
    return kUsageError;
  }
  auto book = history::Book::open(path);
  if (!book) {
    complain(context, book.error());
    return kUsageError;
  }
  return run_with(**book, arguments, line, context);
}

}  // namespace recevable::cli
