// Patterns of `matches`, compiled by RE2 when first used: a rule that is passed over costs nothing.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "base/localized.h"

namespace recevable::rules {

// Why a pattern is refused; nullopt when it is fine.
std::optional<base::Localized> check_pattern(std::string_view pattern);

class PatternSet {
 public:
  explicit PatternSet(std::size_t count);
  ~PatternSet();
  // Whether the pattern of this index, whose source is `pattern`, is found in the text. Safe to
  // call from several threads.
  bool matches(std::size_t index, std::string_view pattern, std::string_view text) const;

 private:
  struct Compiled;
  std::size_t count_;
  std::unique_ptr<std::atomic<const Compiled*>[]> compiled_;
};

}  // namespace recevable::rules
