#include "rules/small_pattern.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"

namespace recevable::rules {

namespace {

constexpr char32_t kBroken = 0x110000;  // beyond Unicode: taken by no position

// The UTF-8 character at the front, which is taken off.
char32_t next_character(std::string_view& text) {
  const auto first = static_cast<unsigned char>(text.front());
  const std::size_t size = first < 0x80U              ? 1
                           : (first & 0xE0U) == 0xC0U ? 2
                           : (first & 0xF0U) == 0xE0U ? 3
                           : (first & 0xF8U) == 0xF0U ? 4
                                                      : 0;
  if (size == 1) {
    text.remove_prefix(1);
    return first;
  }
  char32_t c = size == 2 ? first & 0x1FU : size == 3 ? first & 0x0FU : first & 0x07U;
  bool fine = size != 0 && size <= text.size();
  for (std::size_t i = 1; fine && i < size; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    fine = (byte & 0xC0U) == 0x80U;
    c = (c << 6U) | (byte & 0x3FU);
  }
  constexpr std::array<char32_t, 5> kLeast = {0, 0, 0x80, 0x800, 0x10000};
  if (!fine || c < kLeast.at(size) || c > 0x10FFFF) {
    text.remove_prefix(1);
    return kBroken;
  }
  text.remove_prefix(size);
  return c;
}

}  // namespace

// Builds the automaton while it parses: every part knows where it may begin and end.
class SmallPatternParser {
 public:
  explicit SmallPatternParser(std::string_view pattern) : pattern_(pattern) {}

  std::optional<SmallPattern> run() {
    const auto whole = alternatives(0);
    if (!whole || at_ != pattern_.size()) return std::nullopt;
    result_.first_ = whole->first;
    result_.last_ = whole->last;
    result_.nullable_ = whole->nullable;
    return std::move(result_);
  }

 private:
  struct Part {
    PositionSet first, last;
    bool nullable = true;
  };
  using Parsed = std::optional<Part>;
  using Position = SmallPattern::Position;
  static constexpr int kMaxDepth = 16;
  static constexpr int kMaxWork = 2000;  // parts parsed, copies of repetitions counted

  bool at_end() const { return at_ == pattern_.size(); }
  char peek() const { return at_end() ? '\0' : pattern_[at_]; }
  bool take(char c) {
    if (at_end() || pattern_[at_] != c) return false;
    ++at_;
    return true;
  }

  void join(const PositionSet& ends, const PositionSet& begins) {
    ends.for_each([&](std::size_t end) { result_.follow_[end] |= begins; });
  }
  Part sequence(const Part& a, const Part& b) {
    join(a.last, b.first);
    Part part{a.first, b.last, a.nullable && b.nullable};
    if (a.nullable) part.first |= b.first;
    if (b.nullable) part.last |= a.last;
    return part;
  }

  Parsed alternatives(int depth) {
    if (depth > kMaxDepth) return std::nullopt;
    Parsed left = concatenation(depth);
    while (left && take('|')) {
      const Parsed right = concatenation(depth);
      if (!right) return std::nullopt;
      left->first |= right->first;
      left->last |= right->last;
      left->nullable = left->nullable || right->nullable;
    }
    return left;
  }

  Parsed concatenation(int depth) {
    Part whole;
    while (!at_end() && peek() != '|' && peek() != ')') {
      const Parsed next = repeated(depth);
      if (!next) return std::nullopt;
      whole = sequence(whole, *next);
    }
    return whole;
  }

  bool number(int& value) {
    value = 0;
    const std::size_t start = at_;
    while (base::is_digit(peek()) && at_ - start < 4) value = value * 10 + (pattern_[at_++] - '0');
    return at_ != start;
  }

  // The bounds of a repetition, max -1 when there is none; false for what is not plain.
  bool bounds(int& min, int& max) {
    min = max = 1;
    if (take('*')) {
      min = 0;
      max = -1;
    } else if (take('+')) {
      max = -1;
    } else if (take('?')) {
      min = 0;
    } else if (take('{')) {
      if (!number(min)) return false;
      max = min;
      if (take(',')) {
        max = -1;
        if (peek() != '}' && !number(max)) return false;
      }
      if (!take('}') || (max != -1 && max < min)) return false;
    } else {
      return true;
    }
    return at_end() || std::string_view("?*+{").find(peek()) == std::string_view::npos;
  }

  Parsed repeated(int depth) {
    const std::size_t start = at_;
    Parsed part = atom(depth);
    if (!part) return std::nullopt;
    int min = 1, max = 1;
    if (!bounds(min, max)) return std::nullopt;
    const std::size_t end = at_;
    if (max == 0) return std::nullopt;
    // x{2,4} is x x x? x?, and x{2,} is x x+: each copy is parsed again, with positions of its own.
    const int copies = max == -1 ? std::max(1, min) : max;
    Part whole;
    for (int copy = 1; copy <= copies; ++copy) {
      if (copy > 1) {
        at_ = start;
        part = atom(depth);
        if (!part) return std::nullopt;
      }
      if (max == -1 && copy == copies) join(part->last, part->first);
      if (copy > min) part->nullable = true;
      whole = sequence(whole, *part);
    }
    at_ = end;
    return whole;
  }

  Parsed position(const Position& position) {
    if (result_.positions_.size() == PositionSet::kMax) return std::nullopt;
    Part part;
    part.first.add(result_.positions_.size());
    part.last = part.first;
    part.nullable = false;
    result_.positions_.push_back(position);
    result_.follow_.emplace_back();
    return part;
  }

  Parsed anchor(Position::Kind kind) {
    Position anchor;
    anchor.kind = kind;
    return position(anchor);
  }

  Parsed atom(int depth) {
    if (++work_ > kMaxWork || at_end()) return std::nullopt;
    if (take('^')) return anchor(Position::Kind::text_begins);
    if (take('$')) return anchor(Position::Kind::text_ends);
    if (take('(')) {
      if (take('?') && !take(':')) return std::nullopt;
      const Parsed inner = alternatives(depth + 1);
      if (!inner || !take(')')) return std::nullopt;
      return inner;
    }
    Position found;
    if (take('.')) {
      found.ascii.set();
      found.ascii.reset('\n');
      found.other_characters = true;
      return position(found);
    }
    if (take('[')) return klass(found) ? position(found) : std::nullopt;
    if (take('\\')) return escape(found) ? position(found) : std::nullopt;
    if (std::string_view("*+?{}])").find(peek()) != std::string_view::npos) return std::nullopt;
    return character(found) ? position(found) : std::nullopt;
  }

  // One character as it stands.
  bool character(Position& to) {
    std::string_view rest = pattern_.substr(at_);
    const char32_t c = next_character(rest);
    if (c == kBroken) return false;
    at_ = pattern_.size() - rest.size();
    if (c < 128) {
      to.ascii.set(c);
      return true;
    }
    if (to.one != 0 && to.one != c) return false;  // one is enough for the lists we meet
    to.one = c;
    return true;
  }

  bool escape(Position& to) {
    const char c = peek();
    if (at_end() || static_cast<unsigned char>(c) >= 128) return false;
    ++at_;
    if (c == 'd') {
      for (char digit = '0'; digit <= '9'; ++digit) to.ascii.set(static_cast<unsigned char>(digit));
      return true;
    }
    if (base::is_alnum(c) || static_cast<unsigned char>(c) < 0x20) return false;
    to.ascii.set(static_cast<unsigned char>(c));
    return true;
  }

  // Characters and ASCII ranges, negated or not.
  bool klass(Position& to) {
    const bool negated = take('^');
    if (peek() == ']') return false;
    while (!take(']')) {
      if (at_end() || peek() == '[') return false;
      const auto first = static_cast<unsigned char>(peek());
      const bool ranged =
          at_ + 2 < pattern_.size() && pattern_[at_ + 1] == '-' && pattern_[at_ + 2] != ']';
      if (first == '\\') {
        ++at_;
        if (!escape(to) || (peek() == '-' && pattern_.substr(at_, 2) != "-]")) return false;
      } else if (ranged && first < 128) {
        const auto last = static_cast<unsigned char>(pattern_[at_ + 2]);
        if (last >= 128 || last < first || last == '\\' || last == '[') return false;
        for (unsigned c = first; c <= last; ++c) to.ascii.set(c);
        at_ += 3;
      } else if (!character(to)) {
        return false;
      }
    }
    if (!negated) return true;
    if (to.one != 0) return false;
    to.ascii.flip();
    to.other_characters = true;
    return true;
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
  int work_ = 0;
  SmallPattern result_;
};

std::optional<SmallPattern> SmallPattern::parse(std::string_view pattern) {
  return SmallPatternParser(pattern).run();
}

bool SmallPattern::pass_anchors(PositionSet& set, bool at_begin, bool at_end) const {
  bool complete = false;
  while (true) {
    PositionSet grown = set;
    set.for_each([&](std::size_t p) {
      const auto kind = positions_[p].kind;
      const bool holds = (kind == Position::Kind::text_begins && at_begin) ||
                         (kind == Position::Kind::text_ends && at_end);
      if (!holds) return;
      grown |= follow_[p];
      complete = complete || last_.has(p);
    });
    if (complete || grown == set) return complete;
    set = grown;
  }
}

bool SmallPattern::matches(std::string_view text) const {
  if (nullable_) return true;
  PositionSet active = first_;
  if (pass_anchors(active, true, text.empty())) return true;
  while (!text.empty()) {
    const char32_t c = next_character(text);
    PositionSet next = first_;
    bool complete = false;
    active.for_each([&](std::size_t p) {
      if (!positions_[p].takes(c)) return;
      next |= follow_[p];
      complete = complete || last_.has(p);
    });
    if (complete) return true;
    if (text.empty() && pass_anchors(next, false, true)) return true;
    active = next;
  }
  return false;
}

}  // namespace recevable::rules
