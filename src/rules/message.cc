#include "rules/message.h"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "base/date.h"
#include "base/text.h"

namespace recevable::rules {

namespace {

constexpr std::size_t kMaxShownCharacters = 120;
// Words of our own, with names from a directory in them.
constexpr std::size_t kMaxOwnWords = 600;

struct FormName {
  std::string_view name;
  Form form;
};
constexpr auto kForms = std::to_array<FormName>({{"money", Form::money},
                                                 {"percent", Form::percent},
                                                 {"number", Form::number},
                                                 {"raw", Form::raw}});

std::optional<Form> form_named(std::string_view name) {
  for (const FormName& form : kForms) {
    if (form.name == name) return form.form;
  }
  return std::nullopt;
}

// The offset of the brace that closes an expression, leaving texts in quotes alone.
std::size_t closing_brace(std::string_view text, std::size_t from) {
  bool quoted = false;
  for (std::size_t i = from; i < text.size(); ++i) {
    if (quoted && text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      quoted = !quoted;
    } else if (text[i] == '}' && !quoted) {
      return i;
    }
  }
  return std::string_view::npos;
}

class MessageCompiler {
 public:
  MessageCompiler(Builder& builder, const Scope& scope, std::string_view text)
      : builder_(builder), scope_(scope), text_(text) {}

  Range run() {
    auto& segments = builder_.workshop().store.segments;
    std::vector<Segment> mine;
    std::size_t at = 0;
    while (at < text_.size()) {
      const char c = text_[at];
      if ((c == '{' || c == '}') && at + 1 < text_.size() && text_[at + 1] == c) {
        words_ += c;
        at += 2;
      } else if (c == '{') {
        flush(mine);
        if (!placeholder(at, mine)) return {};
      } else {
        words_ += c;
        ++at;
      }
    }
    flush(mine);
    const Range range{static_cast<std::uint32_t>(segments.size()),
                      static_cast<std::uint32_t>(mine.size())};
    segments.insert(segments.end(), mine.begin(), mine.end());
    return range;
  }

 private:
  void flush(std::vector<Segment>& mine) {
    if (words_.empty()) return;
    mine.push_back({Form::words, builder_.workshop().pool.add(words_), kNone});
    words_.clear();
  }

  bool placeholder(std::size_t& at, std::vector<Segment>& mine) {
    const std::size_t close = closing_brace(text_, at);
    if (close == std::string_view::npos) {
      builder_.fail(at, "l'accolade ouverte ici n'est pas fermée ; pour une accolade, écrivez {{",
                    "the brace opened here is not closed; for a brace, write {{");
      return false;
    }
    const std::size_t begin = at + 1;
    const std::string_view inside = text_.substr(begin, close - begin);
    std::size_t bar = std::string_view::npos;
    Builder::Shift shift(builder_, begin);
    Parser parser(builder_, scope_);
    const Operand operand = parser.expression(inside, true, &bar);
    if (!operand) return false;
    Segment segment{Form::automatic, {}, operand.node};
    if (operand.money) segment.form = Form::automatic_money;
    if (bar != std::string_view::npos) {
      const auto form = form_named(base::trim(inside.substr(bar + 1)));
      if (!form) {
        builder_.fail(bar + 1, "forme attendue : money, percent, number ou raw",
                      "expected a form: money, percent, number or raw");
        return false;
      }
      const bool numeric = *form != Form::raw;
      if (numeric && !builder_.expect(operand, Type::number)) return false;
      segment.form = *form;
    }
    mine.push_back(segment);
    at = close + 1;
    return true;
  }

  Builder& builder_;
  const Scope& scope_;
  std::string_view text_;
  std::string words_;
};

// A text of the invoice in a sentence: visible, and not longer than the sentence bears.
std::string shown(std::string_view text, std::size_t most = kMaxShownCharacters) {
  std::string clean = base::printable(text.substr(0, most * 8));
  if (base::length(clean) <= most) return clean;
  std::size_t end = 0;
  for (std::size_t count = 0; end < clean.size(); ++end) {
    const bool begins = (static_cast<unsigned char>(clean[end]) & 0xC0U) != 0x80U;
    if (begins && ++count > most) break;
  }
  return clean.substr(0, end) + "…";
}

std::string in_words(const Program& program, const Segment& segment, Evaluator& evaluator,
                     base::Language language, std::string_view currency) {
  const Node& node = program.nodes[segment.node];
  const Value value = evaluator.evaluate(segment.node);
  const bool is_place =
      node.op == Op::field || node.op == Op::column || node.op == Op::parent_column;
  if (is_place && segment.form == Form::automatic && node.type == Type::text) {
    const Datum datum = evaluator.datum(evaluator.leaf_of(node));
    if (value.known() && !datum.words.empty()) return shown(datum.words.in(language), kMaxOwnWords);
    // As it is printed, so that it can be found on the page; even when it could not be read well.
    if (datum.state != Datum::State::absent && !datum.evidence.text.empty()) {
      return shown(datum.evidence.text);
    }
  }
  if (!value.known()) return "?";
  const bool fr = language == base::Language::fr;
  switch (node.type) {
    case Type::boolean:
      return value.boolean ? (fr ? "oui" : "yes") : (fr ? "non" : "no");
    case Type::text:
      return shown(value.text);
    case Type::date:
      return segment.form == Form::raw ? base::format_iso(value.date)
                                       : base::format_for_people(value.date, language);
    case Type::number:
      break;
  }
  switch (segment.form) {
    case Form::money:
    case Form::automatic_money:
      return money_for_people(value.number, currency, language);
    case Form::percent:
      return percent_for_people(value.number, language);
    case Form::raw:
      return value.number.to_short_string();
    case Form::words:
    case Form::automatic:
    case Form::number:
      break;
  }
  return number_for_people(value.number, language);
}

}  // namespace

Range compile_message(Builder& builder, const Scope& scope, std::string_view text) {
  if (text.size() > kMaxMessageBytes) {
    builder.fail(kMaxMessageBytes,
                 fmt::format("texte trop long : {} octets au plus", kMaxMessageBytes),
                 fmt::format("text too long: at most {} bytes", kMaxMessageBytes));
    return {};
  }
  return MessageCompiler(builder, scope, text).run();
}

std::string render(const Program& program, Range segments, Evaluator& evaluator,
                   base::Language language, std::string_view currency) {
  const std::size_t before = evaluator.trail().size();
  std::string result;
  for (const Segment& segment : program.segments.subspan(segments.first, segments.count)) {
    if (segment.form == Form::words) {
      result += program.text(segment.text);
    } else {
      result += in_words(program, segment, evaluator, language, currency);
    }
  }
  evaluator.trail().resize(before);
  return result;
}

std::string money_for_people(base::Decimal amount, std::string_view currency,
                             base::Language language) {
  const bool fr = language == base::Language::fr;
  // Cents always; more decimals only where they say something, as in a unit price.
  base::Decimal shown = amount.rounded(2);
  for (int scale = 3; scale <= amount.scale() && !(shown == amount); ++scale) {
    shown = amount.rounded(scale);
  }
  const bool euro = currency.empty() || currency == "EUR";
  if (fr) return fmt::format("{}\u00A0{}", shown.grouped(true), euro ? "€" : currency);
  if (!euro) return fmt::format("{} {}", currency, shown.grouped(false));
  return fmt::format("{}€{}", shown.is_negative() ? "-" : "", shown.abs().grouped(false));
}

std::string number_for_people(base::Decimal number, base::Language language) {
  const auto plain = base::Decimal::parse(number.to_short_string());
  return plain.value_or(number).grouped(language == base::Language::fr);
}

std::string percent_for_people(base::Decimal rate, base::Language language) {
  const std::string number = number_for_people(rate, language);
  return language == base::Language::fr ? number + "\u00A0%" : number + "%";
}

}  // namespace recevable::rules
