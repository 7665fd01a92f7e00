// Patterns of `matches`, compiled when first used.
//
// Most patterns of rules are as plain as "^[0-9]{14}$". RE2 takes 20 to 50 µs to compile one, more
// than all else a rule costs, so plain ones are matched here by walking them; the others are RE2's.
#pragma once

#include <atomic>
#include <bitset>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/localized.h"

namespace recevable::rules {

// Why a pattern is refused; nullopt when it is fine.
std::optional<base::Localized> check_pattern(std::string_view pattern);

// A pattern anchored at its beginning, made of ASCII characters and classes of them, at most one
// of which may repeat a variable number of times: it can be matched from both ends without choice.
class PlainPattern {
 public:
  // nullopt when the pattern is not that plain.
  static std::optional<PlainPattern> parse(std::string_view pattern);
  bool matches(std::string_view text) const;

 private:
  friend class PlainPatternParser;
  struct Item {
    std::bitset<128> characters;
    std::uint32_t min = 1, max = 1;
  };
  std::vector<Item> items_;
  bool to_the_end_ = false;
  std::size_t variable_ = 0;  // the item that may vary; items_.size() when none does
};

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
