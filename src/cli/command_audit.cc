// recevable audit: years of invoices, into a store that answers questions.
#include <fmt/format.h>

#include <cstdlib>

#include "audit/run.h"
#include "audit/summary.h"
#include "cli/audit_arguments.h"
#include "cli/audit_progress.h"
#include "cli/audit_words.h"
#include "cli/command_line.h"
#include "cli/program.h"

namespace recevable::cli {
namespace {

struct Given {
  std::vector<std::string> roots;
  std::string store = "recevable-audit.sqlite";
  std::string list;
  std::string shard;
  bool fresh = false;
  bool resume = false;
  bool quiet = false;
  AuditArguments reading;
};

std::string environment(const char* name) {
  // NOLINTNEXTLINE(concurrency-mt-unsafe): the program has one thread
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : value;
}

// The part of this machine: as asked, or as a Slurm array or an indexed Kubernetes job says.
base::Result<audit::Shard> shard_of(const std::string& asked) {
  const std::string task = environment("SLURM_ARRAY_TASK_ID");
  const std::string tasks = environment("SLURM_ARRAY_TASK_COUNT");
  const std::string index = environment("JOB_COMPLETION_INDEX");
  if (asked.empty() && !task.empty() && !tasks.empty()) {
    const std::string first = environment("SLURM_ARRAY_TASK_MIN");
    const long long from = first.empty() ? 0 : std::atoll(first.c_str());
    return audit::parse_shard(fmt::format("{}/{}", std::atoll(task.c_str()) - from + 1, tasks));
  }
  if (asked.starts_with("index/")) {
    if (index.empty()) {
      return base::fail(
          base::ErrorKind::usage,
          {"--shard index/N demande la variable JOB_COMPLETION_INDEX, que donne un Job "
           "Kubernetes « Indexed ».",
           "--shard index/N needs the variable JOB_COMPLETION_INDEX, which an Indexed "
           "Kubernetes Job sets."});
    }
    return audit::parse_shard(fmt::format("{}/{}", std::atoll(index.c_str()) + 1, asked.substr(6)));
  }
  if (asked.empty()) return audit::Shard{};
  return audit::parse_shard(asked);
}

// Names alone, nothing is opened: cheap beside reading, and the time left can be told.
base::Result<std::int64_t> count_files(const std::vector<std::string>& roots,
                                       const audit::Shard& shard) {
  auto source = audit::Source::open(roots, "", shard);
  if (!source) return std::unexpected(source.error());
  std::int64_t count = 0;
  while (source->next()) ++count;
  return count;
}

std::string closing_words(const audit::RunCounts& counts, const Context& context,
                          const std::string& store) {
  const auto number = [&](std::int64_t value) {
    return audit::count_words(value, context.language);
  };
  const bool french = context.language == base::Language::fr;
  // In French words agree with their number: below two, the singular.
  const auto counted = [&](std::int64_t count, const char* fr, const char* fr_many,
                           const char* en) {
    return fmt::format("{} {}", number(count), !french ? en : count < 2 ? fr : fr_many);
  };
  std::string text = counted(counts.checked, "fichier lu", "fichiers lus",
                             counts.checked == 1 ? "file read" : "files read") +
                     ", " + counted(counts.unchanged, "inchangé", "inchangés", "unchanged");
  const auto add = [&](std::int64_t count, const char* fr, const char* fr_many, const char* en) {
    if (count > 0) text += ", " + counted(count, fr, fr_many, en);
  };
  add(counts.vanished, "disparu", "disparus", "vanished");
  add(counts.changed, "modifié pendant la lecture", "modifiés pendant la lecture",
      "changed while read");
  add(counts.refused, "impossible à ouvrir", "impossibles à ouvrir", "that cannot be opened");
  add(counts.skipped, "d'un autre genre, passé", "d'un autre genre, passés",
      "of another kind, passed over");
  text += french ? fmt::format(".\nPour l'afficher à nouveau : recevable audit report {}\n", store)
                 : fmt::format(".\nTo show it again: recevable audit report {}\n", store);
  if (counts.interrupted) {
    text = std::string(context.say("Interrompu : le rapport est partiel. Relancez la même commande "
                                   "pour continuer.\n",
                                   "Interrupted: the report is partial. Run the same command again "
                                   "to go on.\n")) +
           text;
  }
  return text;
}

int run_over(const Given& arguments, const Context& context, audit::RunPlan plan,
             const audit::Shard& shard) {
  const auto fail = [&](const base::Error& error) {
    complain(context, error);
    return kUsageError;
  };
  auto source = audit::Source::open(arguments.roots, arguments.list, shard);
  if (!source) return fail(source.error());
  auto ledger = audit::open_ledger(arguments.store, audit::Access::write);
  if (!ledger) return fail(ledger.error());
  // The day judged by stays that of the first run: else nothing would ever be unchanged.
  if (arguments.reading.judging.on.empty() && !arguments.fresh) {
    const auto last = (*ledger)->last_settings();
    if (!last) return fail(last.error());
    if (*last) plan.options.on = base::parse_iso_date((*last)->on).value_or(plan.options.on);
  }
  const base::Status begun =
      (*ledger)->begin(audit::settings_of(plan.options, version()), arguments.fresh);
  if (!begun) return fail(begun.error());
  AuditProgress progress(context, arguments.quiet);
  std::int64_t total = 0;
  if (!arguments.quiet && arguments.list.empty()) {
    total = count_files(arguments.roots, shard).value_or(0);
  }
  const auto counts = audit::run(**ledger, *source, plan, total, progress);
  progress.close();
  if (!counts) {
    fail(counts.error());
    complain(context, context.say("Ce qui a été vérifié est gardé : la même commande continuera.",
                                  "What was checked is kept: the same command will go on."));
    return kUsageError;
  }
  if (!arguments.quiet) {
    const auto all = (*ledger)->statistics();
    if (!all) return fail(all.error());
    std::fputs(audit::summary_text(*all, context.language).c_str(), stdout);
    std::fputs(("\n" + closing_words(*counts, context, arguments.store)).c_str(), stdout);
  }
  if (counts->interrupted) return kInterrupted;
  return counts->refused + counts->vanished + counts->changed > 0 ? kUnreadable : kSuccess;
}

}  // namespace

int run_audit(const Arguments& arguments, Context context) {
  if (!arguments.empty()) {
    const Arguments rest(arguments.begin() + 1, arguments.end());
    if (arguments.front() == "report") return run_audit_report(rest, context);
    if (arguments.front() == "query") return run_audit_query(rest, context);
    if (arguments.front() == "merge") return run_audit_merge(rest, context);
  }
  Given given;
  CommandLine line(context, "audit", kAuditWhat, kAuditAfter);
  line.arguments({"DOSSIER", "FOLDER"}, given.roots,
                 {"les dossiers (et leurs sous-dossiers) ou les fichiers",
                  "the folders (with all below them) or files"});
  line.value(
      "-s,--store", given.store, {"FICHIER", "FILE"},
      {"où garder les résultats (par défaut\nrecevable-audit.sqlite, dans le dossier courant)",
       "where results are kept (by default\nrecevable-audit.sqlite in the current folder)"});
  line.value("--from", given.list, {"LISTE", "LIST"},
             {"lire aussi les chemins de ce fichier, un par ligne ;\n« - » pour l'entrée standard",
              "also take the paths of this file, one a line;\n\"-\" for standard input"});
  line.flag(
      "--fresh", given.fresh,
      {"tout revérifier, même ce qui n'a pas changé", "check everything again, changed or not"});
  line.flag(
      "--resume", given.resume,
      {"ne vérifier que ce qui a changé (par défaut)", "check what changed only (the default)"});
  line.value("--shard", given.shard, {"K/N", "K/N"},
             {"ne faire que la K-ième part sur N (plusieurs machines)",
              "do only the K-th part of N (several machines)"});
  line.flag("-q,--quiet", given.quiet, {"ne rien afficher", "show nothing"});
  declare(line, given.reading);
  if (const auto exit_code = line.parse(arguments)) return *exit_code;
  if (given.roots.empty() && given.list.empty()) {
    return line.refuse({"donnez au moins un dossier, ou --from.", "give a folder, or --from."});
  }
  if (given.fresh && given.resume) {
    return line.refuse(
        {"--fresh et --resume s'excluent.", "--fresh and --resume exclude each other."});
  }
  auto plan = understand(given.reading, given.roots.empty() ? "" : given.roots.front());
  if (!plan) return line.refuse(plan.error());
  const auto shard = shard_of(given.shard);
  if (!shard) return line.refuse(shard.error());
  return run_over(given, context, std::move(*plan), *shard);
}

}  // namespace recevable::cli
