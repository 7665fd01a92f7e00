#include "cli/each_file.h"

#include <utility>

#include "cli/isolate.h"

namespace recevable::cli {
namespace {

// The verdict travels as the first character of what the child sends.
std::string packed(check::Verdict verdict, const std::string& text) {
  return static_cast<char>('0' + static_cast<int>(verdict)) + text;
}

Piece unpacked(std::string packed) {
  Piece piece;
  piece.verdict = static_cast<check::Verdict>(packed.front() - '0');
  packed.erase(0, 1);
  piece.text = std::move(packed);
  return piece;
}

check::DocumentReport check_at(const std::string& path, const check::Options& options) {
  const auto input = intake::read_input(path, options.max_bytes);
  if (!input) return check::unreadable(path, input.error());
  return check::check(*input, options);
}

}  // namespace

Piece check_file(const std::string& path, const check::Options& options, const Render& render) {
  const auto result = isolated([&] {
    const check::DocumentReport report = check_at(path, options);
    return packed(report.verdict, render(report));
  });
  if (result && !result->empty()) return unpacked(*result);
  base::Error error = result ? base::Error{} : result.error();
  error.where = path;
  const check::DocumentReport report = check::unreadable(path, std::move(error));
  return {report.verdict, render(report)};
}

}  // namespace recevable::cli
