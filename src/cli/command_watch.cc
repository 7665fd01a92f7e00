// recevable watch: files dropped into a folder are sorted by what the portal would do with them.
#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <deque>
#include <map>

#include "audit/arrivals.h"
#include "audit/places.h"
#include "base/text.h"
#include "cli/audit_arguments.h"
#include "cli/audit_progress.h"
#include "cli/command_line.h"
#include "cli/program.h"
#include "report/report.h"
#include "workers/workers.h"

namespace recevable::cli {
namespace {

using std::chrono::milliseconds;

const base::Localized kWhat{
    "Surveille un dossier : chaque facture qu'on y dépose est vérifiée, puis rangée avec son\n"
    "rapport dans ready/, review/, rejected/ ou unreadable/.",
    "Watches a folder: every invoice dropped into it is checked, then put with its report into\n"
    "ready/, review/, rejected/ or unreadable/."};

const base::Localized kAfter{
    "ready : prête ; review : à relire ; rejected : à corriger ; unreadable : illisible.\n"
    "Aucun fichier n'est perdu ni écrasé ; après un arrêt, relancez la même commande.\n"
    "\n"
    "Exemples :\n"
    "  recevable watch factures-sortantes\n"
    "  recevable watch --to triées --format json boîte-aux-lettres\n",
    "No file is lost or overwritten; after a stop, run the same command again.\n"
    "\n"
    "Examples:\n"
    "  recevable watch outgoing-invoices\n"
    "  recevable watch --to sorted --format json letter-box\n"};

struct Given {
  std::vector<std::string> folders;
  std::string to;
  std::string format = "text";
  bool link = false;
  bool once = false;
  std::string quiet_time;  // for the project's own tests
  AuditArguments reading;
};

// A lot goes where its worst document would.
check::Verdict worst_of(const std::vector<check::DocumentReport>& documents) {
  check::Verdict worst = check::Verdict::ready;
  for (const check::DocumentReport& document : documents) {
    worst = std::max(worst, document.verdict);
  }
  return worst;
}

// The loop: two kinds of workers, so that no digital invoice waits for a scan.
class Watch {
 public:
  Watch(audit::Places places, audit::Arrivals arrivals, const audit::RunPlan& plan,
        const Context& context, bool json)
      : places_(std::move(places)),
        arrivals_(std::move(arrivals)),
        context_(context),
        json_(json),
        max_bytes_(plan.options.max_bytes),
        digital_(
            plan_for(plan, plan.options.ocr == check::OcrMode::automatic ? check::OcrMode::postpone
                                                                         : plan.options.ocr),
            plan.jobs),
        scans_(plan_for(plan, plan.options.ocr), plan.jobs) {}

  base::Status run(bool once, AuditProgress& signals);

 private:
  workers::Plan plan_for(const audit::RunPlan& run, check::OcrMode ocr) const;
  std::string rendered(const std::vector<check::DocumentReport>& documents) const;
  base::Status feed(workers::Pool& pool, std::deque<audit::Arrivals::File>& files);
  base::Status hear(workers::Pool& pool, milliseconds patience, int beside);
  base::Status settle(const audit::Arrivals::File& file, check::Verdict verdict,
                      const std::string& report);

  audit::Places places_;
  audit::Arrivals arrivals_;
  const Context& context_;
  bool json_;
  std::uint64_t max_bytes_;
  workers::Pool digital_;
  workers::Pool scans_;
  std::deque<audit::Arrivals::File> waiting_, waiting_scans_;
  std::map<std::uint64_t, audit::Arrivals::File> in_hand_;
  std::uint64_t tickets_ = 0;
};

std::string Watch::rendered(const std::vector<check::DocumentReport>& documents) const {
  const report::JsonOptions options{context_.language, version()};
  check::Summary summary;
  std::string text = json_ ? report::json_head({}, options) : "";
  bool first = true;
  for (const check::DocumentReport& document : documents) {
    summary.add(document.verdict);
    if (!first) text += json_ ? report::kJsonSeparator : "\n";
    first = false;
    text += json_ ? report::json_document(document, options)
                  : report::write_document_text(document, {context_.language, false, 80});
  }
  return json_ ? text + report::json_tail(summary) : text;
}

workers::Plan Watch::plan_for(const audit::RunPlan& run, check::OcrMode ocr) const {
  workers::Plan plan;
  plan.sandbox = run.sandbox;
  check::Options options = run.options;
  options.ocr = ocr;
  options.pictures = std::make_shared<check::KeptReader>();
  options.knowledge = std::make_shared<check::Knowledge>();
  plan.prepare = [options] { check::open_knowledge(options); };
  plan.load_all = [options] { check::load_all(options); };
  plan.work = [this, options](const workers::Request& request) -> workers::Answer {
    const auto input = intake::read_opened(request.file, request.label, options.max_bytes);
    std::vector<check::DocumentReport> documents;
    bool wants_pictures = false;
    if (input) {
      const check::Span all{.patience =
                                std::chrono::hours(24)};  // within the limits of the request
      check::check_each(*input, options, all, [&](const auto&, check::DocumentReport report) {
        wants_pictures = report.wants_pictures;
        documents.push_back(std::move(report));
        return !wants_pictures;
      });
    } else {
      documents.push_back(check::unreadable(request.label, input.error()));
    }
    if (wants_pictures) return {};
    return {std::to_string(static_cast<int>(worst_of(documents))), rendered(documents)};
  };
  return plan;
}

base::Status Watch::feed(workers::Pool& pool, std::deque<audit::Arrivals::File>& files) {
  while (pool.has_room() && !files.empty()) {
    const audit::Arrivals::File file = files.front();
    files.pop_front();
    auto opened = intake::open_input(file.path, max_bytes_);
    if (!opened) {
      // Gone again is nobody's fault; what cannot be opened is unreadable.
      if (!audit::identity_of(file.path)) continue;
      const check::DocumentReport report = check::unreadable(file.path, opened.error());
      if (const base::Status settled = settle(file, report.verdict, rendered({report})); !settled) {
        return settled;
      }
      continue;
    }
    in_hand_[++tickets_] = file;
    workers::Request request;
    request.label = file.path;
    request.file = std::move(*opened);
    if (const base::Status sent = pool.submit(tickets_, std::move(request)); !sent) return sent;
  }
  return {};
}

base::Status Watch::hear(workers::Pool& pool, milliseconds patience, int beside) {
  auto done = pool.wait(patience, beside);
  if (!done) return std::unexpected(std::move(done).error());
  for (workers::Done& one : *done) {
    const auto at = in_hand_.find(one.ticket);
    if (at == in_hand_.end()) continue;
    const audit::Arrivals::File file = at->second;
    in_hand_.erase(at);
    if (one.answer && one.answer->empty()) {
      waiting_scans_.push_back(file);
      continue;
    }
    check::Verdict verdict = check::Verdict::unreadable;
    std::string report;
    if (one.answer && one.answer->size() == 2 && !one.answer->front().empty()) {
      verdict = static_cast<check::Verdict>(one.answer->front().front() - '0');
      report = std::move((*one.answer)[1]);
    } else {
      report = rendered({check::unreadable(
          file.path, one.answer ? base::Error{} : std::move(one.answer).error())});
    }
    if (const base::Status settled = settle(file, verdict, report); !settled) return settled;
  }
  return {};
}

base::Status Watch::settle(const audit::Arrivals::File& file, check::Verdict verdict,
                           const std::string& report) {
  const auto placed = places_.place(file.path, file.identity, verdict, report);
  if (!placed) return std::unexpected(placed.error());
  if (placed->empty()) {
    arrivals_.again(file.path);
    return {};
  }
  std::printf("%s\n", base::printable(*placed).c_str());
  std::fflush(stdout);
  return {};
}

base::Status Watch::run(bool once, AuditProgress& signals) {
  constexpr milliseconds kLook{250};
  for (;;) {
    if (signals.stop()) return {};
    for (audit::Arrivals::File& file : arrivals_.whole(audit::Arrivals::Clock::now())) {
      if (!places_.has(file.identity)) waiting_.push_back(std::move(file));
    }
    if (once && waiting_.empty() && waiting_scans_.empty() && in_hand_.empty()) return {};
    if (const base::Status fed = feed(digital_, waiting_); !fed) return fed;
    if (waiting_.empty()) {
      if (const base::Status fed = feed(scans_, waiting_scans_); !fed) return fed;
    }
    // Events of the folder end no waiting: files are not whole at once anyway.
    const bool reading = scans_.busy() > 0;
    if (const base::Status heard = hear(digital_, reading ? kLook / 5 : kLook, -1); !heard) {
      return heard;
    }
    if (!reading) continue;
    if (const base::Status heard = hear(scans_, kLook / 5, -1); !heard) return heard;
  }
}

}  // namespace

int run_watch(const Arguments& arguments, Context context) {
  Given given;
  CommandLine line(context, "watch", kWhat, kAfter);
  line.arguments({"DOSSIER", "FOLDER"}, given.folders,
                 {"le dossier à surveiller", "the folder to watch"});
  line.value("--to", given.to, {"DOSSIER", "FOLDER"},
             {"où ranger (par défaut dans le dossier surveillé)",
              "where to put them (by default in the watched folder)"});
  line.value("-f,--format", given.format, {"text|json", "text|json"},
             {"rapports en texte (par défaut) ou JSON", "reports as text (default) or JSON"});
  line.flag("--link", given.link,
            {"laisser les fichiers en place et en ranger un lien", "leave files and put links"});
  line.flag("--once", given.once,
            {"ranger ce qui est là, puis s'arrêter", "sort what is there, then stop"});
  line.hidden_value("--quiet-time", given.quiet_time);
  declare(line, given.reading);
  if (const auto exit_code = line.parse(arguments)) return *exit_code;
  if (given.folders.size() != 1) {
    return line.refuse({"donnez un dossier à surveiller.", "give one folder to watch."});
  }
  if (given.format != "text" && given.format != "json") {
    return line.refuse({"--format : « " + given.format + " » n'est pas connu (text, json).",
                        "--format: \"" + given.format + "\" is not known (text, json)."});
  }
  auto plan = understand(given.reading, given.folders.front());
  if (!plan) return line.refuse(plan.error());
  const auto fail = [&](const base::Error& error) {
    complain(context, error);
    return kUsageError;
  };
  const bool json = given.format == "json";
  auto places = audit::Places::open(
      given.folders.front(), given.to.empty() ? given.folders.front() : given.to,
      given.link ? audit::Places::Way::link : audit::Places::Way::move, json ? ".json" : ".txt");
  if (!places) return fail(places.error());
  const milliseconds quiet(given.quiet_time.empty() ? (given.once ? 0 : 2000)
                                                    : std::atoi(given.quiet_time.c_str()));
  auto arrivals = audit::Arrivals::open(given.folders.front(), quiet);
  if (!arrivals) return fail(arrivals.error());
  AuditProgress signals(context, true);
  Watch watch(std::move(*places), std::move(*arrivals), *plan, context, json);
  const base::Status watched = watch.run(given.once, signals);
  return watched ? kSuccess : fail(watched.error());
}

}  // namespace recevable::cli
