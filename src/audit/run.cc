#include "audit/run.h"

#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <iterator>
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

// An answer is handed over once its rows have grown so large.
constexpr std::size_t kEnough = std::size_t{64} << 20U;

const char* const kWaits = "waits";  // of an answer: the file has to be read from its pictures
const char* const kRows = "rows";    // then where to go on in a lot, the names in it, and the rows
constexpr std::size_t kHead = 3;

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
  bool waits = false;
  std::size_t next = 0, size = 0;
  std::string names;
  std::vector<Row> rows;
  const auto take = [&](const intake::Input&, const check::DocumentReport& report) {
    if (report.lot) names = check::packed_names(report.lot->checked());
    waits = report.wants_pictures;
    if (!waits) size += rows.emplace_back(row_of(report)).record.size();
    return !waits && size < kEnough;
  };
  if (input) {
    next = check::check_each(*input, options, check::LotQuestion::span_of(request.note), take);
  } else {
    take({}, check::unreadable(request.label, input.error()));
  }
  if (waits) return {kWaits};
  workers::Answer answer{kRows, std::to_string(next), std::move(names)};
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
  // A file a worker has, and what is known of it so far.
  struct InHand {
    Stamp file;
    check::LotQuestion question;
    std::vector<Row> rows;
  };
  base::Status ask(workers::Pool& pool, InHand in_hand);
  base::Status heard(workers::Pool& pool, workers::Done& done);
  bool understood(InHand& in_hand, workers::Answer answer);
  void add_broken(InHand& in_hand, base::Error error) const;
  base::Status keep(const Stamp& file, const std::vector<Row>& rows);
  base::Status keep_broken(const Stamp& file, base::Error error);
  base::Status scans();
  void count(const Row& row);
  RunCounts& counts() { return progress_.counts; }

  Ledger& ledger_;
  const RunPlan& plan_;
  Observer& observer_;
  Progress progress_;
  std::uint64_t tickets_ = 0;
  std::map<std::uint64_t, InHand> in_hand_;
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
  return ask(pool, {*file, {}, {}});
}

// For a file, or for more of a lot: it is opened anew, since it may have been read to its end.
base::Status Run::ask(workers::Pool& pool, InHand in_hand) {
  auto opened = intake::open_input(in_hand.file.path, plan_.options.max_bytes);
  if (!opened) return ledger_.note_failure(in_hand.file, opened.error());
  workers::Request request;
  request.label = in_hand.file.path;
  request.note = in_hand.question.note();
  request.file = std::move(*opened);
  in_hand_[++tickets_] = std::move(in_hand);
  return pool.submit(tickets_, std::move(request));
}

base::Status Run::keep(const Stamp& file, const std::vector<Row>& rows) {
  ++counts().checked;
  for (const Row& row : rows) count(row);
  return ledger_.keep(file, rows.front().at("sha256"), rows);
}

// False when the answer makes no sense.
bool Run::understood(InHand& in_hand, workers::Answer answer) {
  if (answer.size() < kHead) return false;
  std::size_t next = 0;
  std::from_chars(answer[1].data(), answer[1].data() + answer[1].size(), next);
  in_hand.question.answered(next, check::unpacked_names(answer[2]));
  answer.erase(answer.begin(), answer.begin() + kHead);
  std::vector<Row> rows = unpack(answer);
  std::ranges::move(rows, std::back_inserter(in_hand.rows));
  return !in_hand.rows.empty();
}

// An invoice of a lot that broke its worker: one unreadable document among the others.
void Run::add_broken(InHand& in_hand, base::Error error) const {
  const std::string& member = in_hand.question.at_fault();
  check::DocumentReport report =
      check::unreadable(check::member_path(in_hand.file.path, member), std::move(error));
  report.member = member;
  report.file = intake::facts_of(member, {});
  in_hand.rows.push_back(row_of(report));
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

base::Status Run::heard(workers::Pool& pool, workers::Done& done) {
  const auto found = in_hand_.find(done.ticket);
  if (found == in_hand_.end()) return {};
  InHand in_hand = std::move(found->second);
  in_hand_.erase(found);
  // Gone is no matter: it was read whole. Altered is: what was read may be half of each.
  const auto now = stamp_of(in_hand.file.path);
  if (now && !same(in_hand.file, *now)) {
    ++counts().changed;
    observer_.miss(in_hand.file.path, {"a changé pendant la lecture", "changed while it was read"});
    return {};
  }
  if (done.answer) {
    if (!done.answer->empty() && done.answer->front() == kWaits) {
      return ledger_.postpone(in_hand.file);
    }
    if (!understood(in_hand, std::move(*done.answer))) {
      return keep_broken(in_hand.file,
                         {base::ErrorKind::internal,
                          {"La réponse du lecteur est incompréhensible. Signalez cette erreur.",
                           "The reader's answer makes no sense. Please report this error."},
                          {}});
    }
  } else if (!in_hand.question.failed()) {
    if (in_hand.rows.empty()) return keep_broken(in_hand.file, std::move(done.answer).error());
    add_broken(in_hand, std::move(done.answer).error());
  }
  return in_hand.question.done() ? keep(in_hand.file, in_hand.rows) : ask(pool, std::move(in_hand));
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
      if (const base::Status kept = heard(pool, one); !kept) return kept;
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
