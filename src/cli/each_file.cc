#include "cli/each_file.h"

#include <fcntl.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "history/history.h"
#include "illustrate/illustrate.h"

namespace recevable::cli {
namespace {

// What a worker answers: where to go on, the names in a lot; then of each document its verdict,
// whether it was read, its path, text, what the history is to remember, how many extras, and these.
constexpr std::size_t kHead = check::LotQuestion::kHead;
constexpr std::size_t kParts = 6;
// An answer is handed over once it has grown so large.
constexpr std::size_t kEnough = std::size_t{64} << 20U;

void pack(Piece piece, std::string history, workers::Answer& answer) {
  answer.push_back(std::to_string(static_cast<int>(piece.verdict)));
  answer.emplace_back(piece.read ? "1" : "");
  answer.push_back(std::move(piece.path));
  answer.push_back(std::move(piece.text));
  answer.push_back(std::move(history));
  answer.push_back(std::to_string(piece.extras.size()));
  std::ranges::move(piece.extras, std::back_inserter(answer));
}

std::size_t count_in(std::string_view text) {
  std::size_t count = 0;
  std::from_chars(text.data(), text.data() + text.size(), count);
  return count;
}

Piece piece_of(const check::DocumentReport& report, const Render& render) {
  return {report.path, report.verdict, !report.error, render(report), {}};
}

workers::Plan plan_for(const FileOptions& options, const Render& render, const Enrich& enrich,
                       bool sandbox) {
  workers::Plan plan;
  plan.sandbox = sandbox;
  const auto pictures = std::make_shared<check::KeptReader>();
  const auto options_of = [options, pictures](const std::string& path) {
    check::Options kept = options.of(path);
    kept.pictures = pictures;
    return kept;
  };
  plan.prepare = [options] {
    for (const check::Options* one : options.all()) check::open_knowledge(*one);
  };
  plan.load_all = [options_of, enrich] {
    check::load_all(options_of("-"));
    if (enrich) illustrate::load_all();
  };
  plan.work = [options_of, render, enrich](const workers::Request& request) {
    const check::Options kept = options_of(request.label);
    workers::Answer answer = check::LotQuestion::head(0, {});
    const auto input = intake::read_opened(request.file, request.label, kept.max_bytes);
    if (!input) {
      pack(piece_of(check::unreadable(request.label, input.error()), render), {}, answer);
      return answer;
    }
    std::size_t size = 0;
    const std::size_t next = check::check_each(
        *input, kept, check::LotQuestion::span_of(request.note),
        [&](const intake::Input& bytes, const check::DocumentReport& report) {
          if (report.lot) answer[1] = check::packed_names(report.lot->checked());
          Piece piece = piece_of(report, render);
          if (enrich && !report.lot) piece.extras = enrich(bytes, report, kept);
          size += piece.text.size();
          for (const std::string& extra : piece.extras) size += extra.size();
          pack(std::move(piece),
               kept.history.empty() ? std::string() : check::history_entry(report), answer);
          return size < kEnough;
        });
    answer[0] = std::to_string(next);
    return answer;
  };
  return plan;
}

// Made before there are workers, which can make no file.
base::Status make_histories(const FileOptions& options) {
  for (const check::Options* one : options.all()) {
    if (one->history.empty()) continue;
    if (const auto book = history::Book::open(one->history); !book) {
      return std::unexpected(book.error());
    }
  }
  return {};
}

}  // namespace

FileChecker::FileChecker(const FileOptions& options, Render render, bool sandbox, Enrich enrich)
    : options_(options),
      history_(make_histories(options)),
      render_(std::move(render)),
      max_bytes_(options.given().max_bytes),
      pool_(plan_for(options, render_, enrich, sandbox), 1) {}

Piece FileChecker::unreadable(const std::string& path, const std::string& member,
                              base::Error error) const {
  return piece_of(check::unreadable_member(path, member, std::move(error)), render_);
}

// The history is opened for each file anew: a worker is a fork, and must not inherit it open.
base::Status FileChecker::remember(const std::string& path, const std::string& packed_entry) const {
  const std::string& place = options_.of(path).history;
  if (place.empty() || packed_entry.empty()) return {};
  const auto entry = history::unpack(packed_entry);
  if (!entry) return {};
  auto book = history::Book::open(place);
  if (!book) return std::unexpected(std::move(book).error());
  return (*book)->remember(*entry);
}

// Every document of an answer, which comes from a process that read a file nobody trusts.
base::Status FileChecker::hand_out(const std::string& path, workers::Answer answer,
                                   check::LotQuestion& question, const See& see) const {
  if (answer.size() < kHead) answer.resize(kHead);
  question.heard(answer);
  for (std::size_t at = kHead; at + kParts <= answer.size();) {
    Piece piece;
    const std::size_t verdict = count_in(answer[at]);
    if (verdict <= static_cast<std::size_t>(check::Verdict::unreadable)) {
      piece.verdict = static_cast<check::Verdict>(verdict);
    }
    piece.read = !answer[at + 1].empty();
    piece.path = std::move(answer[at + 2]);
    piece.text = std::move(answer[at + 3]);
    const std::string entry = std::move(answer[at + 4]);
    const std::size_t extras = std::min(count_in(answer[at + 5]), answer.size() - at - kParts);
    at += kParts;
    for (std::size_t i = 0; i < extras; ++i) piece.extras.push_back(std::move(answer[at + i]));
    at += extras;
    if (const base::Status kept = remember(path, entry); !kept) return kept;
    if (const base::Status seen = see(std::move(piece)); !seen) return seen;
  }
  return {};
}

base::Status FileChecker::check(const std::string& path, const See& see) {
  if (!history_) return std::unexpected(history_.error());
  const auto file = intake::open_input(path, max_bytes_);
  if (!file) return see(unreadable(path, {}, file.error()));
  check::LotQuestion question;
  while (!question.done()) {
    workers::Request request;
    request.label = path;
    request.note = question.note();
    // Its own handle: an answer that does not come leaves ours to ask again with.
    request.file = base::Descriptor(fcntl(file->number(), F_DUPFD_CLOEXEC, 3));
    auto answer = workers::one(pool_, std::move(request));
    if (!answer) return std::unexpected(std::move(answer).error());
    base::Status seen;
    if (*answer) {
      seen = hand_out(path, std::move(**answer), question, see);
    } else if (!question.failed()) {
      seen = see(unreadable(path, question.at_fault(), std::move(*answer).error()));
    }
    if (!seen) return seen;
  }
  return {};
}

}  // namespace recevable::cli
