#include "audit/run.h"

#include <sys/stat.h>

#include <map>
#include <optional>
#include <utility>

#include "audit/row.h"
#include "workers/workers.h"

namespace recevable::audit {
namespace {

// How long the loop sleeps at most before it looks whether it is to stop.
constexpr std::chrono::milliseconds kPatience{200};
// Waiting files looked up at a time.
constexpr int kBatch = 200;

const char* const kWaits = "waits";  // of an answer: the file has to be read from its pictures
const char* const kRows = "rows";

std::optional<Stamp> stamp_of(const std::string& path) {
  struct stat status{};
  if (stat(path.c_str(), &status) != 0) return std::nullopt;
  constexpr std::int64_t kNano = 1'000'000'000;
  return Stamp{path, static_cast<std::uint64_t>(status.st_size),
               status.st_mtim.tv_sec * kNano + status.st_mtim.tv_nsec};
}

bool same(const Stamp& a, const Stamp& b) {
  return a.size == b.size && a.modified_ns == b.modified_ns;
}

// In the worker.
workers::Answer answer_to(const workers::Request& request, const check::Options& options) {
  const auto input = intake::read_opened(request.file, request.label, options.max_bytes);
  const check::DocumentReport report =
      input ? check::check(*input, options) : check::unreadable(request.label, input.error());
  if (report.wants_pictures) return {kWaits};
  std::vector<Row> rows;
  rows.push_back(row_of(report));
  workers::Answer answer{kRows, rows.front().at("sha256")};
  for (std::string& part : pack(rows)) answer.push_back(std::move(part));
  return answer;
}

workers::Plan plan_of(const RunPlan& run, check::OcrMode ocr) {
  workers::Plan plan;
  plan.sandbox = run.sandbox;
  check::Options options = run.options;
  options.ocr = ocr;
  options.pictures = std::make_shared<check::KeptReader>();
  options.knowledge = std::make_shared<check::Knowledge>();
  plan.prepare = [options] { check::open_knowledge(options); };
  plan.load_all = [options] { check::load_all(options); };
  plan.work = [options](const workers::Request& request) { return answer_to(request, options); };
  return plan;
}

class Run {
 public:
  Run(Ledger& ledger, const RunPlan& plan, Observer& observer, std::int64_t total)
      : ledger_(ledger), plan_(plan), observer_(observer) {
    progress_.total = total;
  }

  base::Result<RunCounts> all(Source& source);

 private:
  template <class Next>
  base::Status through(check::OcrMode ocr, Next&& next);
  base::Status take(workers::Pool& pool, const std::string& path, bool waiting);
  base::Result<bool> known(const Stamp& file, const base::Descriptor& open_file);
  base::Status heard(workers::Done& done);
  base::Status keep(const Stamp& file, workers::Answer answer);
  base::Status keep_broken(const Stamp& file, base::Error error);
  base::Status scans();
  void count(const Row& row);
  RunCounts& counts() { return progress_.counts; }

  Ledger& ledger_;
  const RunPlan& plan_;
  Observer& observer_;
  Progress progress_;
  std::uint64_t tickets_ = 0;
  std::map<std::uint64_t, Stamp> in_hand_;
};

void Run::count(const Row& row) {
  const std::string& verdict = row.at("verdict");
  if (verdict == "ready") ++counts().ready;
  if (verdict == "review") ++counts().review;
  if (verdict == "rejected") ++counts().rejected;
  if (verdict == "unreadable") ++counts().unreadable;
}

// Whether the content was seen elsewhere. Reads the file only when another has its size.
base::Result<bool> Run::known(const Stamp& file, const base::Descriptor& open_file) {
  const auto has = ledger_.has_size(file.size);
  if (!has || !*has) return has;
  const auto input = intake::read_opened(open_file, file.path, plan_.options.max_bytes);
  if (!input) return false;
  return ledger_.adopt(file, intake::facts_of(file.path, input->bytes).sha256);
}

base::Status Run::take(workers::Pool& pool, const std::string& path, bool waiting) {
  const auto file = stamp_of(path);
  if (!file) {
    ++counts().vanished;
    observer_.miss(path, {"a disparu", "has vanished"});
    return {};
  }
  if (!waiting) {
    const auto is_known = ledger_.is_known(*file);
    if (!is_known) return std::unexpected(is_known.error());
    if (*is_known) {
      ++counts().unchanged;
      return {};
    }
  }
  auto opened = intake::open_input(path, plan_.options.max_bytes);
  if (!opened) {
    ++counts().refused;
    observer_.miss(path, opened.error().message);
    return ledger_.note_failure(*file, opened.error());
  }
  const auto seen = known(*file, *opened);
  if (!seen) return std::unexpected(seen.error());
  if (*seen) {
    ++counts().unchanged;
    return {};
  }
  in_hand_[++tickets_] = *file;
  workers::Request request;
  request.label = path;
  request.file = std::move(*opened);
  return pool.submit(tickets_, std::move(request));
}

base::Status Run::keep(const Stamp& file, workers::Answer answer) {
  if (!answer.empty() && answer.front() == kWaits) return ledger_.postpone(file);
  if (answer.size() < 2) return keep_broken(file, {base::ErrorKind::internal, {}, {}});
  const std::string sha256 = answer[1];
  answer.erase(answer.begin(), answer.begin() + 2);
  const std::vector<Row> rows = unpack(answer);
  if (rows.empty()) {
    return keep_broken(file, {base::ErrorKind::internal,
                              {"La réponse du lecteur est incompréhensible. Signalez cette erreur.",
                               "The reader's answer makes no sense. Please report this error."},
                              {}});
  }
  ++counts().checked;
  for (const Row& row : rows) count(row);
  return ledger_.keep(file, sha256, rows);
}

// A file that broke its worker, or took too long: one unreadable document.
base::Status Run::keep_broken(const Stamp& file, base::Error error) {
  check::DocumentReport report = check::unreadable(file.path, std::move(error));
  if (const auto input = intake::read_input(file.path, plan_.options.max_bytes)) {
    report.file = intake::facts_of(file.path, input->bytes);
    report.kind = intake::name_of(report.file.kind);
  }
  const Row row = row_of(report);
  ++counts().checked;
  count(row);
  return ledger_.keep(file, row.at("sha256"), {row});
}

base::Status Run::heard(workers::Done& done) {
  const auto in_hand = in_hand_.find(done.ticket);
  if (in_hand == in_hand_.end()) return {};
  const Stamp file = in_hand->second;
  in_hand_.erase(in_hand);
  // Gone is no matter: it was read whole. Altered is: what was read may be half of each.
  const auto now = stamp_of(file.path);
  if (now && !same(file, *now)) {
    ++counts().changed;
    observer_.miss(file.path, {"a changé pendant la lecture", "changed while it was read"});
    return {};
  }
  if (!done.answer) return keep_broken(file, std::move(done.answer).error());
  return keep(file, std::move(*done.answer));
}

// Every file `next` gives, through workers of one kind.
template <class Next>
base::Status Run::through(check::OcrMode ocr, Next&& next) {
  workers::Pool pool(plan_of(plan_, ocr), plan_.jobs);
  bool more = true;
  while (!observer_.stop() && (more || pool.busy() > 0)) {
    while (more && pool.has_room() && !observer_.stop()) {
      const std::optional<std::string> path = next();
      more = path.has_value();
      if (!path) break;
      if (const base::Status taken = take(pool, *path, progress_.reading_scans); !taken) {
        return taken;
      }
      observer_.see(progress_);
    }
    if (pool.busy() == 0) continue;
    auto done = pool.wait(kPatience);
    if (!done) return std::unexpected(std::move(done).error());
    for (workers::Done& one : *done) {
      if (const base::Status kept = heard(one); !kept) return kept;
      if (progress_.reading_scans) --progress_.scans_left;
    }
    observer_.see(progress_);
  }
  in_hand_.clear();
  return {};
}

base::Status Run::scans() {
  const auto waiting = ledger_.count_postponed();
  if (!waiting) return std::unexpected(waiting.error());
  progress_.scans_left = *waiting;
  progress_.reading_scans = true;
  if (*waiting == 0) return {};
  std::vector<Stamp> batch;
  std::size_t at = 0;
  std::string last;
  base::Status asked;
  const auto next = [&]() -> std::optional<std::string> {
    if (at == batch.size()) {
      auto more = ledger_.postponed(last, kBatch);
      if (!more) {
        asked = std::unexpected(more.error());
        return std::nullopt;
      }
      batch = std::move(*more);
      at = 0;
      if (batch.empty()) return std::nullopt;
      last = batch.back().path;
    }
    return batch[at++].path;
  };
  const base::Status read = through(check::OcrMode::automatic, next);
  return asked ? read : asked;
}

base::Result<RunCounts> Run::all(Source& source) {
  const check::OcrMode asked = plan_.options.ocr;
  const bool apart = asked == check::OcrMode::automatic;
  base::Status done =
      through(apart ? check::OcrMode::postpone : asked, [&] { return source.next(); });
  if (done && apart && !observer_.stop()) done = scans();
  counts().skipped = source.skipped();
  counts().interrupted = observer_.stop() || !done;
  for (const std::string& folder : source.closed_folders()) {
    ++counts().refused;
    observer_.miss(folder, {"ce dossier ne peut pas être ouvert", "this folder cannot be opened"});
  }
  const base::Status finished = ledger_.finish(counts());
  if (!done) return std::unexpected(done.error());
  if (!finished) return std::unexpected(finished.error());
  observer_.see(progress_);
  return counts();
}

}  // namespace

base::Result<RunCounts> run(Ledger& ledger, Source& source, const RunPlan& plan, std::int64_t total,
                            Observer& observer) {
  return Run(ledger, plan, observer, total).all(source);
}

}  // namespace recevable::audit
