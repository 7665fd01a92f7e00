#include "rules/patterns.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include "base/text.h"
#include "rules/program.h"

namespace recevable::rules {

namespace {

// Of one pattern, program and caches together: enough for any honest one, and a bound for others.
constexpr std::int64_t kPatternMemory = 128 * 1024;

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

class PlainPatternParser {
 public:
  explicit PlainPatternParser(std::string_view pattern) : rest_(pattern) {}

  std::optional<PlainPattern> run() {
    if (!take('^')) return std::nullopt;
    std::size_t variables = 0;
    while (!rest_.empty()) {
      if (rest_ == "$") {
        result_.to_the_end_ = true;
        break;
      }
      PlainPattern::Item item;
      if (!characters(item) || !repetition(item)) return std::nullopt;
      if (item.min != item.max) {
        ++variables;
        result_.variable_ = result_.items_.size();
      }
      result_.items_.push_back(item);
    }
    if (variables > 1) return std::nullopt;
    if (variables == 0) result_.variable_ = result_.items_.size();
    // Without an end to hold on to, a variable item is only plain when it comes last.
    if (!result_.to_the_end_ && variables == 1 && result_.variable_ + 1 != result_.items_.size()) {
      return std::nullopt;
    }
    return result_;
  }

 private:
  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  static bool is_ascii(char c) { return static_cast<unsigned char>(c) < 128; }
  static void set(PlainPattern::Item& item, char c) {
    item.characters.set(static_cast<unsigned char>(c));
  }

  bool escape(PlainPattern::Item& item) {
    if (rest_.empty()) return false;
    const char c = rest_.front();
    rest_.remove_prefix(1);
    if (c == 'd') {
      for (char digit = '0'; digit <= '9'; ++digit) set(item, digit);
      return true;
    }
    if (!is_ascii(c) || base::is_alnum(c)) return false;  // \w, \b, \p{L}: RE2 knows them
    set(item, c);
    return true;
  }

  bool characters(PlainPattern::Item& item) {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    if (c == '\\') return escape(item);
    if (c == '[') return klass(item);
    constexpr std::string_view kSpecial = "^$.|?*+(){}]";
    if (!is_ascii(c) || kSpecial.find(c) != std::string_view::npos) return false;
    set(item, c);
    return true;
  }

  // A class of ASCII characters and ranges; negations are RE2's, they meet whole characters.
  bool klass(PlainPattern::Item& item) {
    if (rest_.empty() || rest_.front() == '^' || rest_.front() == ']') return false;
    while (!rest_.empty()) {
      if (take(']')) return true;
      const char c = rest_.front();
      rest_.remove_prefix(1);
      if (c == '\\') {
        if (!escape(item)) return false;
        if (!rest_.empty() && rest_.front() == '-' && !rest_.starts_with("-]")) return false;
        continue;
      }
      if (!is_ascii(c) || c == '[') return false;
      if (rest_.size() >= 2 && rest_[0] == '-' && rest_[1] != ']') {
        const char last = rest_[1];
        if (!is_ascii(last) || last == '\\' || last == '[' || last < c) return false;
        for (int each = c; each <= last; ++each) set(item, static_cast<char>(each));
        rest_.remove_prefix(2);
      } else {
        set(item, c);
      }
    }
    return false;
  }

  bool number(std::uint32_t& value) {
    value = 0;
    std::size_t digits = 0;
    while (!rest_.empty() && base::is_digit(rest_.front()) && digits < 4) {
      value = value * 10 + static_cast<std::uint32_t>(rest_.front() - '0');
      rest_.remove_prefix(1);
      ++digits;
    }
    return digits > 0;
  }

  bool repetition(PlainPattern::Item& item) {
    if (rest_.empty()) return true;
    if (take('+')) {
      item.max = kUnbounded;
    } else if (take('*')) {
      item.min = 0;
      item.max = kUnbounded;
    } else if (take('?')) {
      item.min = 0;
    } else if (take('{')) {
      if (!number(item.min)) return false;
      item.max = item.min;
      if (take(',')) {
        if (rest_.starts_with('}')) {
          item.max = kUnbounded;
        } else if (!number(item.max) || item.max < item.min) {
          return false;
        }
      }
      if (!take('}')) return false;
    }
    return !again();
  }
  // A second repetition sign (lazy, possessive or an error) is RE2's business.
  bool again() const {
    return !rest_.empty() && std::string_view("?*+{").find(rest_.front()) != std::string_view::npos;
  }

  static constexpr std::uint32_t kUnbounded = 1'000'000'000;
  std::string_view rest_;
  PlainPattern result_;
};

std::optional<PlainPattern> PlainPattern::parse(std::string_view pattern) {
  return PlainPatternParser(pattern).run();
}

bool PlainPattern::matches(std::string_view text) const {
  const auto fits = [](const Item& item, char c) {
    const auto code = static_cast<unsigned char>(c);
    return code < 128 && item.characters.test(code);
  };
  const auto take = [&](const Item& item, std::string_view part) {
    for (const char c : part) {
      if (!fits(item, c)) return false;
    }
    return true;
  };
  // Items of fixed length from the front, then from the back, then the variable one on the rest.
  for (std::size_t i = 0; i < variable_; ++i) {
    if (text.size() < items_[i].min || !take(items_[i], text.substr(0, items_[i].min))) {
      return false;
    }
    text.remove_prefix(items_[i].min);
  }
  if (variable_ == items_.size()) return !to_the_end_ || text.empty();
  const Item& variable = items_[variable_];
  if (!to_the_end_) {
    return text.size() >= variable.min && take(variable, text.substr(0, variable.min));
  }
  for (std::size_t i = items_.size() - 1; i > variable_; --i) {
    if (text.size() < items_[i].min || !take(items_[i], text.substr(text.size() - items_[i].min))) {
      return false;
    }
    text.remove_suffix(items_[i].min);
  }
  return text.size() >= variable.min && text.size() <= variable.max && take(variable, text);
}

struct PatternSet::Compiled {
  explicit Compiled(std::string_view pattern) : plain(PlainPattern::parse(pattern)) {
    if (!plain) re2 = std::make_unique<re2::RE2>(piece(pattern), options());
  }
  std::optional<PlainPattern> plain;
  std::unique_ptr<re2::RE2> re2;
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
  if (compiled->plain) return compiled->plain->matches(text);
  return compiled->re2->ok() && re2::RE2::PartialMatch(piece(text), *compiled->re2);
}

}  // namespace recevable::rules
