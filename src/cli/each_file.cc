#include "cli/each_file.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "history/history.h"
#include "illustrate/illustrate.h"

namespace recevable::cli {
namespace {

// What a worker answers: verdict, whether the file was read, text, what the history is to remember,
// then the extras.
constexpr std::size_t kHistory = 3;
constexpr std::size_t kParts = 4;

workers::Answer packed(Piece piece, std::string history) {
  workers::Answer answer{std::to_string(static_cast<int>(piece.verdict)), piece.read ? "1" : "",
                         std::move(piece.text), std::move(history)};
  std::ranges::move(piece.extras, std::back_inserter(answer));
  return answer;
}

Piece unpacked(workers::Answer answer) {
  Piece piece;
  if (answer.size() < kParts || answer[0].empty()) return piece;
  piece.verdict = static_cast<check::Verdict>(answer[0].front() - '0');
  piece.read = !answer[1].empty();
  piece.text = std::move(answer[2]);
  answer.erase(answer.begin(), answer.begin() + static_cast<std::ptrdiff_t>(kParts));
  piece.extras = std::move(answer);
  return piece;
}

Piece piece_of(const check::DocumentReport& report, const Render& render) {
  return {report.verdict, !report.error, render(report), {}};
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
    const auto input = intake::read_opened(request.file, request.label, kept.max_bytes);
    const check::DocumentReport report =
        input ? check::check(*input, kept) : check::unreadable(request.label, input.error());
    Piece piece = piece_of(report, render);
    if (enrich && input) piece.extras = enrich(*input, report, kept);
    return packed(std::move(piece),
                  kept.history.empty() ? std::string() : check::history_entry(report));
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

Piece FileChecker::unreadable(const std::string& path, base::Error error) const {
  return piece_of(check::unreadable(path, std::move(error)), render_);
}

// The history is opened for each file anew: a worker is a fork, and must not inherit it open.
base::Status FileChecker::remember(const std::string& path, const workers::Answer& answer) const {
  const std::string& place = options_.of(path).history;
  if (place.empty() || answer.size() < kParts || answer[kHistory].empty()) return {};
  const auto entry = history::unpack(answer[kHistory]);
  if (!entry) return {};
  auto book = history::Book::open(place);
  if (!book) return std::unexpected(std::move(book).error());
  return (*book)->remember(*entry);
}

base::Result<Piece> FileChecker::check(const std::string& path) {
  if (!history_) return std::unexpected(history_.error());
  auto file = intake::open_input(path, max_bytes_);
  if (!file) return unreadable(path, std::move(file).error());
  workers::Request request;
  request.label = path;
  request.file = std::move(*file);
  auto answer = workers::one(pool_, std::move(request));
  if (!answer) return std::unexpected(std::move(answer).error());
  if (!*answer) return unreadable(path, std::move(*answer).error());
  if (const base::Status kept = remember(path, **answer); !kept) {
    return std::unexpected(kept.error());
  }
  return unpacked(std::move(**answer));
}

}  // namespace recevable::cli
