// A pattern of ordinary size, matched without RE2.
//
// RE2 takes 20 to 50 µs to compile a pattern, more than everything else a rule costs, and most runs
// judge one invoice. A position automaton (Glushkov 1961) of the same pattern is made in one or
// two: each character of the pattern is a position, and for each it is known which may come next. A
// text is matched in one pass over sets of positions, in time linear in its length whatever the
// pattern.
#pragma once

#include <array>
#include <bit>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace recevable::rules {

// A set of positions.
class PositionSet {
 public:
  static constexpr std::size_t kMax = 256;

  void add(std::size_t position) { words_[position / 64] |= std::uint64_t{1} << (position % 64); }
  bool has(std::size_t position) const {
    return ((words_[position / 64] >> (position % 64)) & 1U) != 0;
  }
  PositionSet& operator|=(const PositionSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  bool operator==(const PositionSet&) const = default;
  template <class F>
  void for_each(F&& f) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t word = words_[i]; word != 0; word &= word - 1) {
        f(i * 64 + static_cast<std::size_t>(std::countr_zero(word)));
      }
    }
  }

 private:
  std::array<std::uint64_t, kMax / 64> words_{};
};

class SmallPattern {
 public:
  // nullopt when the pattern is too large, or says what only RE2 knows: Unicode classes, word
  // boundaries, options. Whatever is taken here means what it means to RE2.
  static std::optional<SmallPattern> parse(std::string_view pattern);
  // Whether the pattern is found somewhere in the text.
  bool matches(std::string_view text) const;

 private:
  friend class SmallPatternParser;
  struct Position {
    enum class Kind : std::uint8_t { character, text_begins, text_ends };
    Kind kind = Kind::character;
    std::bitset<128> ascii;
    bool other_characters = false;  // any character beyond ASCII; broken UTF-8 is none
    char32_t one = 0;               // this character beyond ASCII; 0: none

    bool takes(char32_t c) const {
      if (kind != Kind::character) return false;
      if (c < 128) return ascii.test(c);
      return (other_characters && c <= 0x10FFFF) || (one != 0 && c == one);
    }
  };

  // Adds what may follow the anchors in the set that hold here. True when the pattern is complete.
  bool pass_anchors(PositionSet& set, bool at_begin, bool at_end) const;

  std::vector<Position> positions_;
  std::vector<PositionSet> follow_;
  PositionSet first_, last_;
  bool nullable_ = false;
};

}  // namespace recevable::rules
