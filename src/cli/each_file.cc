#include "cli/each_file.h"

#include <utility>

#include "history/history.h"

namespace recevable::cli {
namespace {

// What a worker answers: verdict, whether the file was read, text, and what the history is to
// remember.
workers::Answer packed(const Piece& piece, const std::string& history) {
  return {std::to_string(static_cast<int>(piece.verdict)), piece.read ? "1" : "", piece.text,
          history};
}

Piece unpacked(workers::Answer answer) {
  Piece piece;
  if (answer.size() != 4) return piece;
  piece.verdict = static_cast<check::Verdict>(answer[0].front() - '0');
  piece.read = !answer[1].empty();
  piece.text = std::move(answer[2]);
  return piece;
}

Piece piece_of(const check::DocumentReport& report, const Render& render) {
  return {report.verdict, !report.error, render(report)};
}

workers::Plan plan_for(const FileOptions& options, const Render& render, bool sandbox) {
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
  plan.load_all = [options_of] { check::load_all(options_of("-")); };
  plan.work = [options_of, render](const workers::Request& request) {
    const check::Options kept = options_of(request.label);
    const auto input = intake::read_opened(request.file, request.label, kept.max_bytes);
    const check::DocumentReport report =
        input ? check::check(*input, kept) : check::unreadable(request.label, input.error());
    return packed(piece_of(report, render),
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

FileChecker::FileChecker(const FileOptions& options, Render render, bool sandbox)
    : options_(options),
      history_(make_histories(options)),
      render_(std::move(render)),
      max_bytes_(options.given().max_bytes),
      pool_(plan_for(options, render_, sandbox), 1) {}

Piece FileChecker::unreadable(const std::string& path, base::Error error) const {
  return piece_of(check::unreadable(path, std::move(error)), render_);
}

// The history is opened for each file anew: a worker is a fork, and must not inherit it open.
base::Status FileChecker::remember(const std::string& path, const workers::Answer& answer) const {
  const std::string& place = options_.of(path).history;
  if (place.empty() || answer.empty() || answer.back().empty()) return {};
  const auto entry = history::unpack(answer.back());
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
