#include "cli/confined.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "pdf/pdf.h"
#include "workers/workers.h"

namespace recevable::cli {
namespace {

constexpr std::uint64_t kMostBytes = 150'000'000;

// An answer: the bytes alone, or an error in its parts.
constexpr std::size_t kPartsOfError = 4;

workers::Answer packed(base::Result<std::string> made) {
  if (made) return {std::move(*made)};
  base::Error& error = made.error();
  return {std::to_string(static_cast<int>(error.kind)), std::move(error.message.fr),
          std::move(error.message.en), std::move(error.where)};
}

base::Error error_of(workers::Answer answer) {
  answer.resize(kPartsOfError);
  int kind = 0;
  std::from_chars(answer[0].data(), answer[0].data() + answer[0].size(), kind);
  const int last = static_cast<int>(base::ErrorKind::internal);
  return {static_cast<base::ErrorKind>(std::clamp(kind, 0, last)),
          {std::move(answer[1]), std::move(answer[2])},
          std::move(answer[3])};
}

}  // namespace

base::Result<std::string> made_confined(const std::string& path, const Making& make, bool sandbox) {
  workers::Request request;
  request.label = path;
  auto file = intake::open_input(path, kMostBytes);
  if (!file) return std::unexpected(std::move(file).error());
  request.file = std::move(*file);
  workers::Plan plan;
  plan.sandbox = sandbox;
  plan.load_all = pdf::load_all;
  plan.work = [&make](const workers::Request& asked) {
    const auto input = intake::read_opened(asked.file, asked.label, kMostBytes);
    if (!input) return packed(std::unexpected(input.error()));
    return packed(make(*input));
  };
  workers::Pool pool(std::move(plan), 1);
  auto answered = workers::one(pool, std::move(request));
  if (!answered) return std::unexpected(std::move(answered).error());
  if (!*answered) {
    base::Error error = std::move(*answered).error();
    error.where = path;
    return std::unexpected(std::move(error));
  }
  workers::Answer& answer = **answered;
  if (answer.size() == 1) return std::move(answer.front());
  return std::unexpected(error_of(std::move(answer)));
}

}  // namespace recevable::cli
