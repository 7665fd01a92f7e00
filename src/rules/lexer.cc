#include "rules/lexer.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace recevable::rules {

namespace {

using base::is_alnum;
using base::is_alpha;
using base::is_digit;

constexpr std::size_t kMaxNumberDigits = 18;

class Lexer {
 public:
  Lexer(std::string_view expression, std::vector<Token>& tokens)
      : expression_(expression), tokens_(tokens) {}

  std::optional<Mistake> run() {
    while (true) {
      while (at_ < expression_.size() && is_space(expression_[at_])) ++at_;
      if (at_ == expression_.size()) break;
      const char c = expression_[at_];
      const bool fine = is_alpha(c) || c == '_' ? name()
                        : is_digit(c)           ? number_or_date()
                        : c == '"'              ? text()
                                                : symbol();
      if (!fine) return mistake_;
    }
    push(TokenKind::end, at_);
    return std::nullopt;
  }

 private:
  static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < expression_.size() ? expression_[at_ + ahead] : '\0';
  }

  Token& push(TokenKind kind, std::size_t offset) {
    Token token;
    token.kind = kind;
    token.offset = offset;
    tokens_.push_back(std::move(token));
    return tokens_.back();
  }
  bool fail(std::size_t offset, std::string fr, std::string en) {
    mistake_ = Mistake{offset, {std::move(fr), std::move(en)}};
    return false;
  }

  // Words joined by dots: vat_breakdown, buyer.siret.
  bool name() {
    const std::size_t start = at_;
    while (is_alnum(peek()) || peek() == '_' ||
           (peek() == '.' && (is_alpha(peek(1)) || peek(1) == '_'))) {
      ++at_;
    }
    push(TokenKind::name, start).text = expression_.substr(start, at_ - start);
    return true;
  }

  bool date_follows() const {
    constexpr std::string_view kShape = "0000-00-00";
    for (std::size_t i = 0; i < kShape.size(); ++i) {
      if (kShape[i] == '0' ? !is_digit(peek(i)) : peek(i) != '-') return false;
    }
    return !is_digit(peek(kShape.size()));
  }

  bool number_or_date() {
    const std::size_t start = at_;
    if (date_follows()) {
      at_ += 10;
      const std::string written(expression_.substr(start, 10));
      const auto date = base::parse_iso_date(written);
      if (!date) {
        return fail(start, fmt::format("le jour {} n'existe pas", written),
                    fmt::format("there is no such day as {}", written));
      }
      push(TokenKind::date, start).day = day_number(*date);
      return true;
    }
    std::int64_t unscaled = 0;
    std::size_t digits = 0;
    const auto take_digits = [&] {
      const std::size_t before = digits;
      for (; is_digit(peek()); ++at_) {
        if (++digits <= kMaxNumberDigits) unscaled = unscaled * 10 + (peek() - '0');
      }
      return digits - before;
    };
    take_digits();
    std::size_t scale = 0;
    if (peek() == '.' && is_digit(peek(1))) {
      ++at_;
      scale = take_digits();
    }
    if (digits > kMaxNumberDigits || scale > base::Decimal::kMaxScale) {
      return fail(start, "ce nombre a trop de chiffres : 18 au plus, dont 10 décimales",
                  "this number has too many digits: at most 18, 10 of them decimals");
    }
    if (is_alpha(peek()) || peek() == '_') {
      return fail(at_, fmt::format("« {} » ne peut pas suivre un nombre", peek()),
                  fmt::format("'{}' cannot follow a number", peek()));
    }
    push(TokenKind::number, start).number = {unscaled, static_cast<std::int32_t>(scale)};
    return true;
  }

  bool text() {
    const std::size_t start = at_++;
    std::string value;
    while (true) {
      if (at_ == expression_.size()) {
        return fail(start, "le texte qui commence ici n'est pas fermé par un guillemet \"",
                    "the text that begins here is not closed by a quote \"");
      }
      const char c = expression_[at_++];
      if (c == '"') break;
      if (c == '\\' && (peek() == '"' || peek() == '\\')) {
        value += expression_[at_++];
      } else {
        value += c;
      }
    }
    push(TokenKind::text, start).text = std::move(value);
    return true;
  }

  bool symbol() {
    const std::size_t start = at_;
    const std::string_view two = expression_.substr(at_, 2);
    constexpr std::string_view kSingles = "<>+-*/()[],:|";
    if (two == "==" || two == "!=" || two == "<=" || two == ">=") {
      at_ += 2;
    } else if (kSingles.find(expression_[at_]) != std::string_view::npos) {
      ++at_;
    } else if (expression_[at_] == '=') {
      return fail(start, "« = » seul ne compare pas : écrivez ==",
                  "a single '=' does not compare: write ==");
    } else {
      return fail(start, fmt::format("caractère inattendu : {}", character_at(start)),
                  fmt::format("unexpected character: {}", character_at(start)));
    }
    push(TokenKind::symbol, start).text = expression_.substr(start, at_ - start);
    return true;
  }

  // The whole UTF-8 character, made visible.
  std::string character_at(std::size_t offset) const {
    std::size_t size = 1;
    while (offset + size < expression_.size() &&
           (static_cast<unsigned char>(expression_[offset + size]) & 0xC0U) == 0x80U) {
      ++size;
    }
    return base::printable(expression_.substr(offset, size));
  }

  std::string_view expression_;
  std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  std::optional<Mistake> mistake_;
};

}  // namespace

std::optional<Mistake> tokenize(std::string_view expression, std::vector<Token>& tokens) {
  tokens.clear();
  if (expression.size() > kMaxExpressionBytes) {
    return Mistake{kMaxExpressionBytes,
                   {fmt::format("expression trop longue : {} octets au plus", kMaxExpressionBytes),
                    fmt::format("expression too long: at most {} bytes", kMaxExpressionBytes)}};
  }
  return Lexer(expression, tokens).run();
}

}  // namespace recevable::rules
