#include "extract/labels/label_words.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace recevable::extract {
namespace {

constexpr auto kSkippable = std::to_array<std::string_view>(
    {"d", "de", "des", "du", "l", "la", "le", "les", "ma", "mes", "mon", "nos", "notre", "of",
     "our", "the", "vos", "votre", "your"});

constexpr auto kNumberWords = std::to_array<std::string_view>(
    {"nbr", "no", "nr", "nro", "num", "number", "numero", "nummer"});

constexpr std::size_t kDueBytes = 3;  // of "dû" in UTF-8

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

// A plural s is dropped, and the s that joins a compound.
std::string_view without_plural(std::string_view word) {
  constexpr std::size_t kShortest = 4;
  if (word.size() >= kShortest && word.back() == 's') word.remove_suffix(1);
  return word;
}

// Bytes of the second part of a German or Dutch compound that labels are made of; 0 for none.
std::size_t compound_tail(std::string_view word) {
  constexpr std::size_t kShortestHead = 4;
  for (const std::string_view tail : {"nummer", "datum", "nr"}) {
    if (word.size() >= tail.size() + kShortestHead && word.ends_with(tail)) return tail.size();
  }
  return 0;
}

bool is_break(std::string_view sign) {
  return sign == ":" || sign == ";" || sign == "|" || sign == "," || sign == "•" || sign == "·";
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  bool space = true;
  for (std::uint32_t i = 0; i < text.size();) {
    const char c = text[i];
    if (c == ' ') {
      space = true;
      ++i;
      continue;
    }
    Token token{i, i + 1, TokenKind::sign, space};
    const auto extend = [&](auto&& belongs) {
      while (token.end < text.size() && belongs(text[token.end])) ++token.end;
    };
    if (base::is_digit(c)) {
      token.kind = TokenKind::digits;
      extend(base::is_digit);
    } else if (base::is_alpha(c)) {
      token.kind = TokenKind::word;
      extend(base::is_alpha);
    } else if (static_cast<unsigned char>(c) >= 0x80) {  // a sign of several bytes: € ° …
      extend([](char d) { return (static_cast<unsigned char>(d) & 0xC0) == 0x80; });
    }
    tokens.push_back(token);
    space = false;
    i = token.end;
  }
  return tokens;
}

std::vector<LabelWord> label_words(std::string_view text, std::span<const Token> tokens) {
  std::vector<LabelWord> words;
  bool breaks = false;
  const auto sign_at = [&](std::size_t i) -> std::string_view {
    if (i >= tokens.size() || tokens[i].kind != TokenKind::sign) return {};
    return text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
  };
  const auto push = [&](std::string_view word, std::size_t first, std::size_t last) {
    words.push_back(
        {std::string(word), tokens[first].begin, tokens[last].end, false, false, breaks});
    breaks = false;
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view token = text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
    if (tokens[i].kind == TokenKind::sign) {
      if (token == "#" || token == kNumberSign) {
        push(kNumberSign, i, i);
      } else if (token == "%") {
        push("%", i, i);
      } else if (is_break(token)) {
        breaks = true;
      }
      continue;
    }
    if (tokens[i].kind == TokenKind::digits) {
      push(token, i, i);
      continue;
    }
    // "N o 12", the small o of a typewriter.
    if (token == "n" && i + 2 < tokens.size() && tokens[i + 1].kind == TokenKind::word &&
        text.substr(tokens[i + 1].begin, tokens[i + 1].end - tokens[i + 1].begin) == "o" &&
        tokens[i + 2].kind == TokenKind::digits) {
      push(kNumberSign, i, i + 1);
      ++i;
      continue;
    }
    if (token == "n" && i + 1 < tokens.size() && tokens[i + 1].kind == TokenKind::sign) {
      const std::string_view sign = sign_at(i + 1);
      const bool dotted = sign == "." && i + 2 < tokens.size() && !tokens[i + 2].space_before &&
                          tokens[i + 2].kind == TokenKind::word;
      if (sign == "°" || sign == "'" || sign == "\"" || sign == "*" || (sign == "." && !dotted)) {
        push(kNumberSign, i, i + 1);
        ++i;
        continue;
      }
    }
    // h.t.  t.t.c  p.u.ht: short words parted by points without spaces are one word.
    if (token.size() == 1 && sign_at(i + 1) == "." && !tokens[i + 1].space_before &&
        i + 2 < tokens.size() && tokens[i + 2].kind == TokenKind::word &&
        !tokens[i + 2].space_before && tokens[i + 2].end - tokens[i + 2].begin <= 2) {
      std::string joined(token);
      std::size_t last = i;
      while (sign_at(last + 1) == "." && !tokens[last + 1].space_before &&
             last + 2 < tokens.size() && tokens[last + 2].kind == TokenKind::word &&
             !tokens[last + 2].space_before && tokens[last + 2].end - tokens[last + 2].begin <= 2) {
        last += 2;
        joined += text.substr(tokens[last].begin, tokens[last].end - tokens[last].begin);
      }
      push(joined, i, last);
      i = last;
      continue;
    }
    if (holds(kNumberWords, token)) {
      push(kNumberSign, i, i);
      continue;
    }
    // "Rechnungsnummer", "Factuurdatum": compounds say two words.
    if (const std::size_t tail = compound_tail(token); tail > 0) {
      push(without_plural(token.substr(0, token.size() - tail)), i, i);
      const auto split = tokens[i].end - static_cast<std::uint32_t>(tail);
      words.back().end = split;
      const std::string_view rest = token.substr(token.size() - tail);
      push(holds(kNumberWords, rest) ? kNumberSign : rest, i, i);
      words.back().begin = split;
      words.back().abbreviated = sign_at(i + 1) == "." && !tokens[i + 1].space_before;
      continue;
    }
    push(without_plural(token), i, i);
    words.back().skippable = holds(kSkippable, token);
    words.back().abbreviated = sign_at(i + 1) == "." && !tokens[i + 1].space_before;
  }
  return words;
}

bool says_due(std::string_view raw) {
  constexpr std::string_view kSmall = "û", kCapital = "Û";
  if (raw.size() < kDueBytes || (raw.front() != 'd' && raw.front() != 'D')) return false;
  const std::string_view letter = raw.substr(1, kDueBytes - 1);
  return letter == kSmall || letter == kCapital;
}

std::vector<LabelWord> label_words_of(std::string_view text) {
  std::string plain;
  const auto in_word = [&](std::size_t at) {
    return at < text.size() &&
           (base::is_alpha(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80);
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (says_due(text.substr(i)) && !(i > 0 && in_word(i - 1)) && !in_word(i + kDueBytes)) {
      plain += kDue;
      i += kDueBytes - 1;
    } else {
      plain += text[i];
    }
  }
  const std::string folded = base::fold(plain);
  return label_words(folded, tokens_of(folded));
}

}  // namespace recevable::extract
