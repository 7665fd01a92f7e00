#include "ocr/placing.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "ocr/wording.h"

namespace recevable::ocr {
namespace {

using base::Box;
using document::Word;

// Height of capitals by font size, for most faces.
constexpr double kCapitals = 0.72;

// How far the recogniser may be wrong about where a word ends, in ascents.
constexpr double kReach = 6;
// What an ending costs: being away from where the recogniser puts it (no more beyond two ascents),
// a word as wide as its letters do not make it, and white too narrow for a space.
constexpr double kAwayCosts = 0.3;
constexpr double kMostAway = 4;
constexpr double kWidthCosts = 1.5;
constexpr double kSpacePays = 3;

// White between pieces of ink.
struct Gap {
  double x0 = 0, x1 = 0;
  double middle() const { return (x0 + x1) / 2; }
};

std::vector<Gap> gaps_of(const TextLine& line) {
  std::vector<Gap> gaps;
  double right = line.x0;
  for (const Box& piece : line.pieces) {
    if (piece.x0 > right) gaps.push_back({right, piece.x0});
    right = std::max(right, piece.x1);
  }
  return gaps;
}

// Roughly how wide a text is, in widths of an n.
double breadth(std::string_view text) {
  double sum = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0) == 0x80) continue;  // the rest of a letter
    static constexpr std::string_view kNarrow = "iljtfrI1.,:;'|!()[]- ";
    static constexpr std::string_view kWide = "mwMWOQGD@%&";
    sum += kNarrow.find(c) != std::string_view::npos ? 0.6
           : kWide.find(c) != std::string_view::npos ? 1.4
                                                     : 1;
  }
  return sum;
}

// Where the recogniser says the words are.
std::vector<Stretch> said_of(const TextLine& line, const ReadLine& read) {
  std::vector<Stretch> said;
  for (const Token& token : read.tokens) {
    const double x0 = std::max(line.x0 - 1, read.strip.x0 + token.x0 * read.strip.per_pixel);
    const double x1 = std::min(line.x1 + 1, read.strip.x0 + token.x1 * read.strip.per_pixel);
    said.push_back({x0, std::max(x0 + 1, x1)});
  }
  return said;
}

// Shares the ink out among the words: the best row of gaps between them, by how wide the gaps are,
// how wide that makes the words, and what the recogniser says, which knows places only roughly.
// Empty when there are not gaps enough.
std::vector<Stretch> shared_out(const TextLine& line, const ReadLine& read,
                                const std::vector<Stretch>& said) {
  struct Choice {
    std::size_t gap = 0;
    double cost = 0;
    std::size_t before = 0;  // which choice of the word before
  };
  const std::vector<Gap> gaps = gaps_of(line);
  double letters = 0;
  for (const Token& token : read.tokens) letters += breadth(token.text) + 1;
  const double unit = (line.x1 - line.x0) / std::max(1.0, letters - 1);
  const auto width_cost = [&](std::size_t word, double x0, double x1) {
    const double expected = breadth(read.tokens[word].text) * unit;
    const double off = (x1 - x0 - expected) / std::max(expected, line.ascent);
    return kWidthCosts * off * off;
  };
  std::vector<std::vector<Choice>> choices;
  for (std::size_t word = 0; word + 1 < said.size(); ++word) {
    const double about = (said[word].x1 + said[word + 1].x0) / 2;
    std::vector<Choice> found;
    for (std::size_t g = 0; g < gaps.size(); ++g) {
      const double away = (gaps[g].middle() - about) / line.ascent;
      if (std::abs(away) > kReach) continue;
      const double own = kAwayCosts * std::min(away * away, kMostAway) -
                         kSpacePays * std::min(1.0, (gaps[g].x1 - gaps[g].x0) / line.ascent);
      Choice choice{g, 0, 0};
      if (word == 0) {
        choice.cost = own + width_cost(word, line.x0, gaps[g].x0);
        found.push_back(choice);
        continue;
      }
      bool any = false;
      for (std::size_t b = 0; b < choices.back().size(); ++b) {
        const Choice& before = choices.back()[b];
        if (before.gap >= g) break;
        const double cost = before.cost + own + width_cost(word, gaps[before.gap].x1, gaps[g].x0);
        if (any && cost >= choice.cost) continue;
        any = true;
        choice.cost = cost;
        choice.before = b;
      }
      if (any) found.push_back(choice);
    }
    if (found.empty()) return {};
    choices.push_back(std::move(found));
  }
  std::vector<Stretch> result(said.size());
  result.back().x1 = line.x1 + 1;
  if (!choices.empty()) {
    const auto total = [&](const Choice& last) {
      return last.cost + width_cost(said.size() - 1, gaps[last.gap].x1, line.x1);
    };
    const auto best = std::ranges::min_element(choices.back(), {}, total);
    auto at = static_cast<std::size_t>(best - choices.back().begin());
    for (std::size_t word = said.size() - 1; word > 0; --word) {
      const Choice& choice = choices[word - 1][at];
      result[word].x0 = result[word - 1].x1 = gaps[choice.gap].middle();
      at = choice.before;
    }
  }
  result.front().x0 = line.x0 - 1;
  return result;
}

Box ink_in(const TextLine& line, const Stretch& stretch) {
  Box ink;
  for (const Box& piece : line.pieces) {
    if (piece.center_x() < stretch.x0 || piece.center_x() > stretch.x1) continue;
    if (is_underscore(line, piece)) continue;  // between two words: see join_underscores
    if (piece.width() > 1.3 * (stretch.x1 - stretch.x0) + 4) continue;
    ink = ink.united(piece);
  }
  return ink;
}

}  // namespace

float confidence_of(const std::vector<Token>& tokens) {
  double sum = 0;
  double weight = 0;
  for (const Token& token : tokens) {
    const auto letters = static_cast<double>(base::length(token.text));
    sum += letters * token.confidence;
    weight += letters;
  }
  return weight > 0 ? static_cast<float>(sum / weight) : 0;
}

std::vector<Stretch> stretches_of(const TextLine& line, const ReadLine& read) {
  if (read.tokens.empty()) return {};
  const std::vector<Stretch> said = said_of(line, read);
  std::vector<Stretch> stretches = shared_out(line, read, said);
  return stretches.empty() ? said : stretches;
}

std::vector<PlacedWord> place_words(const TextLine& line, const ReadLine& read) {
  std::vector<PlacedWord> placed;
  const std::vector<Stretch> stretches = stretches_of(line, read);
  for (std::size_t i = 0; i < stretches.size(); ++i) {
    const auto& [x0, x1] = stretches[i];
    Box box = ink_in(line, stretches[i]);
    if (box.empty()) {
      const double foot = line.baseline((x0 + x1) / 2);
      box = {x0, foot - line.ascent, std::max(x1, x0 + 1), foot + line.descent};
    }
    std::string text = read.tokens[i].text;
    strip_borders(text);
    placed.push_back({std::move(text), std::clamp(read.tokens[i].confidence, 0.0F, 1.0F), box});
  }
  join_underscores(line, placed);
  join_digits(line, placed);
  mend_words(line, placed);
  for (PlacedWord& word : placed) {
    drop_doubles(line, word);
    settle_zeros(line, word);
  }
  return placed;
}

void add_words(const TextLine& line, std::vector<PlacedWord> placed, double to_points,
               std::vector<Word>& words) {
  for (PlacedWord& one : placed) {
    Word word;
    word.text = std::move(one.text);
    word.box = {one.box.x0 * to_points, one.box.y0 * to_points, one.box.x1 * to_points,
                one.box.y1 * to_points};
    word.font_size = static_cast<float>(line.ascent * to_points / kCapitals);
    word.confidence = one.confidence;
    word.from_ocr = true;
    words.push_back(std::move(word));
  }
}

}  // namespace recevable::ocr
