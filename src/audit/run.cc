#include "audit/run.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "audit/readers.h"
#include "audit/row.h"

namespace recevable::audit {
namespace {

// How long the loop sleeps at most before it looks whether it is to stop.
constexpr std::chrono::milliseconds kPatience{200};
// Waiting files looked up at a time.
constexpr int kBatch = 200;

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
  base::Status refuse(const Stamp& file, const base::Error& error);
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
  static bool understood(InHand& in_hand, const workers::Answer& answer);
  void add_broken(InHand& in_hand, base::Error error) const;
  base::Status keep(const Stamp& file, const std::vector<Row>& rows);
  base::Status keep_broken(const Stamp& file, base::Error error);
  base::Status scans();
  base::Status forget_vanished();
  void count(const Row& row);
  RunCounts& counts() { return progress_.counts; }

  Ledger& ledger_;
  const RunPlan& plan_;
  Observer& observer_;
  Progress progress_;
  check::OcrMode ocr_ = check::OcrMode::automatic;  // of the readers now at work
  std::uint64_t tickets_ = 0;
  std::map<std::uint64_t, InHand> in_hand_;
};

void Run::count(const Row& row) {
  if (is_lot(row)) return;
  const std::string& verdict = row.at("verdict");
  if (verdict == "ready") ++counts().ready;
  if (verdict == "review") ++counts().review;
  if (verdict == "rejected") ++counts().rejected;
  if (verdict == "unreadable") ++counts().unreadable;
}

// Whether the content was seen elsewhere. Reads the file only when another has its size and name.
base::Result<bool> Run::known(const Stamp& file, const base::Descriptor& open_file) {
  const auto has = ledger_.may_know(file);
  if (!has || !*has) return has;
  const auto input = intake::read_opened(open_file, file.path, plan_.options.max_bytes);
  if (!input) return false;
  return ledger_.adopt(file, intake::facts_of(file.path, input->bytes).sha256);
}

// A file that cannot be opened.
base::Status Run::refuse(const Stamp& file, const base::Error& error) {
  ++counts().refused;
  observer_.miss(file.path, error.message);
  return ledger_.note_failure(file, error);
}

base::Status Run::take(workers::Pool& pool, const std::string& path, bool waiting) {
  const auto file = stamp_of(path);
  if (!file) {
    ++counts().vanished;
    observer_.miss(path, {"ce fichier a disparu", "this file has vanished"});
    // Else it would wait for OCR, or be told as one that cannot be opened, for ever.
    return ledger_.forget(path);
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
  if (!opened) return refuse(*file, opened.error());
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
  if (!opened) return refuse(in_hand.file, opened.error());
  workers::Request request;
  request.time = time_for(*opened, ocr_);
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
bool Run::understood(InHand& in_hand, const workers::Answer& answer) {
  for (const std::string& document : documents(answer, in_hand.question)) {
    auto row = unpack(document);
    if (!row) return false;
    in_hand.rows.push_back(std::move(*row));
  }
  return !in_hand.rows.empty();
}

// An invoice of a lot that broke its worker: one unreadable document among the others.
void Run::add_broken(InHand& in_hand, base::Error error) const {
  const std::string& member = in_hand.question.at_fault();
  check::DocumentReport report =
      check::unreadable_member(in_hand.file.path, member, std::move(error));
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
    observer_.miss(in_hand.file.path,
                   {"ce fichier a changé pendant la lecture. Relancez l'audit.",
                    "this file changed while it was read. Run the audit again."});
    return {};
  }
  if (done.answer) {
    if (waits(*done.answer)) return ledger_.postpone(in_hand.file);
    if (!understood(in_hand, *done.answer)) {
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
  ocr_ = ocr;
  workers::Pool pool(
      readers(plan_, ocr, [](const check::DocumentReport& report) { return pack(row_of(report)); }),
      plan_.jobs);
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
      const std::size_t before = in_hand_.size();
      if (const base::Status kept = heard(pool, one); !kept) return kept;
      // More of a lot may have been asked for.
      if (progress_.reading_scans && in_hand_.size() < before) --progress_.scans_left;
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
  std::optional<Stamp> last;
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
      last = batch.back();
    }
    return batch[at++].path;
  };
  const base::Status read = through(check::OcrMode::automatic, next);
  return asked ? read : asked;
}

// Files that could not be opened once and are no more would be told of for ever.
base::Status Run::forget_vanished() {
  const auto failures = ledger_.failures();
  if (!failures) return std::unexpected(failures.error());
  for (const std::string& path : *failures) {
    if (stamp_of(path) || errno != ENOENT) continue;
    if (const base::Status forgotten = ledger_.forget(path); !forgotten) return forgotten;
  }
  return {};
}

base::Result<RunCounts> Run::all(Source& source) {
  const check::OcrMode asked = plan_.options.ocr;
  const bool apart = asked == check::OcrMode::automatic;
  base::Status done =
      through(apart ? check::OcrMode::postpone : asked, [&] { return source.next(); });
  if (done && apart && !observer_.stop()) done = scans();
  if (done) done = forget_vanished();
  counts().skipped = source.skipped();
  counts().interrupted = observer_.stop() || !done;
  for (const std::string& folder : source.closed_folders()) {
    ++counts().refused;
    observer_.miss(folder, {"ce dossier ne peut pas être ouvert. Vérifiez vos droits.",
                            "this folder cannot be opened. Check your rights."});
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
