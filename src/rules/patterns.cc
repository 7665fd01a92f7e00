#include "rules/patterns.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <atomic>
#include <mutex>

#include "base/text.h"
#include "rules/program.h"
#include "rules/small_pattern.h"

namespace recevable::rules {

namespace {

// Of one pattern, program and caches together: enough for any honest one, and a bound for others.
constexpr std::int64_t kPatternMemory = 131'072;

re2::RE2::Options options() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kPatternMemory);
  return options;
}

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

}  // namespace

std::optional<base::Localized> check_pattern(std::string_view pattern) {
  if (pattern.size() > kMaxPatternBytes) {
    return base::Localized{fmt::format("motif trop long : {} octets au plus", kMaxPatternBytes),
                           fmt::format("pattern too long: at most {} bytes", kMaxPatternBytes)};
  }
  const re2::RE2 compiled(piece(pattern), options());
  if (compiled.ok()) return std::nullopt;
  const std::string why = base::printable(compiled.error());
  return base::Localized{fmt::format("motif refusé par RE2 : {}", why),
                         fmt::format("pattern refused by RE2: {}", why)};
}

// A small pattern costs nothing to make ready and more for each text than RE2 does: one that meets
// thousands of lines is worth compiling.
struct PatternSet::Compiled {
  static constexpr std::uint32_t kOften = 300;  // texts

  explicit Compiled(std::string_view pattern) : small(SmallPattern::parse(pattern)) {}

  bool matches(std::string_view pattern, std::string_view text) const {
    if (small && uses.fetch_add(1, std::memory_order_relaxed) < kOften) return small->matches(text);
    std::call_once(compiling, [&] { re2 = std::make_unique<re2::RE2>(piece(pattern), options()); });
    return re2->ok() && re2::RE2::PartialMatch(piece(text), *re2);
  }

 private:
  std::optional<SmallPattern> small;
  mutable std::atomic<std::uint32_t> uses = 0;
  mutable std::once_flag compiling;
  mutable std::unique_ptr<re2::RE2> re2;
};

PatternSet::PatternSet(std::size_t count)
    : count_(count), compiled_(std::make_unique<std::atomic<const Compiled*>[]>(count)) {}

PatternSet::~PatternSet() {
  for (std::size_t i = 0; i < count_; ++i) delete compiled_[i].load();
}

bool PatternSet::matches(std::size_t index, std::string_view pattern, std::string_view text) const {
  if (index >= count_) return false;
  const Compiled* compiled = compiled_[index].load(std::memory_order_acquire);
  if (compiled == nullptr) {
    auto mine = std::make_unique<const Compiled>(pattern);
    if (compiled_[index].compare_exchange_strong(compiled, mine.get(), std::memory_order_acq_rel)) {
      compiled = mine.release();
    }
  }
  return compiled->matches(pattern, text);
}

}  // namespace recevable::rules
