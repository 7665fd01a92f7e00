#include "cli/each_file.h"

#include <utility>

namespace recevable::cli {
namespace {

// What a worker answers: verdict, whether the file was read, text.
workers::Answer packed(const Piece& piece) {
  return {std::to_string(static_cast<int>(piece.verdict)), piece.read ? "1" : "", piece.text};
}

Piece unpacked(workers::Answer answer) {
  Piece piece;
  if (answer.size() != 3) return piece;
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
    return packed(piece_of(
        input ? check::check(*input, kept) : check::unreadable(request.label, input.error()),
        render));
  };
  return plan;
}

}  // namespace

FileChecker::FileChecker(const FileOptions& options, Render render, bool sandbox)
    : render_(std::move(render)),
      max_bytes_(options.given().max_bytes),
      pool_(plan_for(options, render_, sandbox), 1) {}

Piece FileChecker::unreadable(const std::string& path, base::Error error) const {
  return piece_of(check::unreadable(path, std::move(error)), render_);
}

base::Result<Piece> FileChecker::check(const std::string& path) {
  auto file = intake::open_input(path, max_bytes_);
  if (!file) return unreadable(path, std::move(file).error());
  workers::Request request;
  request.label = path;
  request.file = std::move(*file);
  auto answer = workers::one(pool_, std::move(request));
  if (!answer) return std::unexpected(std::move(answer).error());
  if (!*answer) return unreadable(path, std::move(*answer).error());
  return unpacked(std::move(**answer));
}

}  // namespace recevable::cli
