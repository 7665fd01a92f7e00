#include "ocr/shapes.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"

namespace recevable::ocr {
namespace {

using base::Box;

// An O is wider than the digits 2 to 9 beside it by this factor at least, a zero by this at most.
constexpr double kRound = 1.3;
constexpr double kNarrow = 1.15;
// How far, squared, the widths of the pieces may be from those of the characters on average, in
// widths of a digit: beyond, a piece is missing.
constexpr double kMisfit = 0.06;
// From the middle of a digit to that of the next, in those of digits of one number: the narrowest
// space makes it 1.3.
constexpr double kNoSpace = 1.2;
// A reading with a character less must fit this much better.
constexpr double kBetter = 0.5;

bool mixes_letters_and_digits(const std::string& text) {
  return std::ranges::any_of(text, base::is_digit) && std::ranges::any_of(text, base::is_alpha) &&
         std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Has a capital or a digit, as each part of a code does: what joins a number and a word of a
// sentence is dirt.
bool is_coded(const std::string& text) {
  return std::ranges::any_of(text,
                             [](char c) { return base::is_digit(c) || (c >= 'A' && c <= 'Z'); });
}

}  // namespace

void strip_borders(std::string& text) {
  const auto lone = [&](char c, char partner) {
    return c == '|' || text.find(partner) == std::string::npos;
  };
  const std::string_view opening = "|[{";
  const std::string_view closing = "|]}";
  if (text.size() < 2) return;
  if (const std::size_t kind = opening.find(text.front());
      kind != std::string_view::npos && lone(text.front(), closing[kind])) {
    text.erase(0, 1);
  }
  if (text.size() < 2) return;
  if (const std::size_t kind = closing.find(text.back());
      kind != std::string_view::npos && lone(text.back(), opening[kind])) {
    text.pop_back();
  }
}

bool is_underscore(const TextLine& line, const Box& piece) {
  const double foot = line.baseline(piece.center_x());
  return piece.height() <= std::max(2.0, 0.2 * line.ascent) && piece.width() >= 0.3 * line.ascent &&
         piece.width() < 1.5 * line.ascent && piece.y0 >= foot - 0.12 * line.ascent;
}

void join_underscores(const TextLine& line, std::vector<PlacedWord>& words) {
  for (std::size_t i = 0; i + 1 < words.size();) {
    PlacedWord& left = words[i];
    const PlacedWord& right = words[i + 1];
    const double gap = right.box.x0 - left.box.x1;
    const bool near = gap < 1.6 * line.ascent && !left.text.empty() && !right.text.empty();
    const bool written =
        near && gap < 0.6 * line.ascent && (left.text.back() == '_' || right.text.front() == '_');
    const bool drawn = near && is_coded(left.text) && is_coded(right.text) &&
                       (base::is_alnum(left.text.back()) || left.text.ends_with('.')) &&
                       base::is_alnum(right.text.front()) &&
                       std::ranges::any_of(line.pieces, [&](const Box& piece) {
                         return piece.center_x() > left.box.x1 - 1 &&
                                piece.center_x() < right.box.x0 + 1 && is_underscore(line, piece);
                       });
    if (!written && !drawn) {
      ++i;
      continue;
    }
    // The recogniser may have taken the stroke for a full stop.
    if (!written && left.text.ends_with('.')) left.text.pop_back();
    left.text += (written ? "" : "_") + right.text;
    left.box = left.box.united(right.box);
    left.confidence = std::min(left.confidence, right.confidence);
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
  for (PlacedWord& word : words) {
    // The recogniser sees an underscore as a dot and an underscore.
    for (const char* seen : {"._", "_."}) {
      const std::size_t at = word.text.find(seen);
      if (at != std::string::npos && at > 0 && at + 2 < word.text.size()) {
        word.text.replace(at, 2, "_");
      }
    }
  }
}

std::vector<Box> characters_of(const TextLine& line, const Box& word) {
  std::vector<Box> characters;
  for (const Box& piece : line.pieces) {
    if (piece.center_x() < word.x0 - 0.5 || piece.center_x() > word.x1 + 0.5) continue;
    if (!characters.empty() && characters.back().horizontal_overlap(piece) > 0.5) {
      characters.back() = characters.back().united(piece);
    } else {
      characters.push_back(piece);
    }
  }
  return characters;
}

void join_digits(const TextLine& line, std::vector<PlacedWord>& words) {
  const auto all_digits = [](const std::string& text) {
    return text.size() >= 3 && std::ranges::all_of(text, base::is_digit);
  };
  // Digits are all as wide as one another, but for the ink of a 1: from middle to middle it is
  // always as far. 0 when the ink is not one piece a digit.
  const auto pitch_of = [](const std::vector<Box>& characters, const PlacedWord& word) {
    if (characters.size() != word.text.size()) return 0.0;
    return (characters.back().center_x() - characters.front().center_x()) /
           static_cast<double>(characters.size() - 1);
  };
  for (std::size_t i = 0; i + 1 < words.size();) {
    PlacedWord& left = words[i];
    const PlacedWord& right = words[i + 1];
    bool split = all_digits(left.text) && all_digits(right.text);
    if (split) {
      const std::vector<Box> before = characters_of(line, left.box);
      const std::vector<Box> after = characters_of(line, right.box);
      const double pitch = std::min(pitch_of(before, left), pitch_of(after, right));
      const double step = pitch > 0 ? after.front().center_x() - before.back().center_x() : 0;
      split = pitch > 0 && step > 0 && step < kNoSpace * pitch;
    }
    if (!split) {
      ++i;
      continue;
    }
    left.text += right.text;
    left.box = left.box.united(right.box);
    left.confidence = std::min(left.confidence, right.confidence);
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

namespace {

constexpr double kNever = 1e18;

// How wide the ink of a character is, in widths of a digit.
double breadth(char c) {
  static constexpr std::string_view kThin = ".,:;'|!il";
  static constexpr std::string_view kSlim = "1I-/()jtfr";
  static constexpr std::string_view kWide = "ABCDEFGHKNOPQRTUVXYmw";
  static constexpr std::string_view kWidest = "MW@%";
  if (kThin.find(c) != std::string_view::npos) return 0.3;
  if (kSlim.find(c) != std::string_view::npos) return 0.55;
  if (kWide.find(c) != std::string_view::npos) return 1.25;
  return kWidest.find(c) != std::string_view::npos ? 1.6 : 1;
}

// Which characters each piece is, as its width says: the cheapest way.
struct Sharing {
  std::vector<Box> pieces;
  std::vector<std::size_t> counts;  // characters of each piece
  double misfit = kNever;           // see the header
};

Sharing share_out(const TextLine& line, const PlacedWord& word) {
  Sharing sharing{characters_of(line, word.box), {}, kNever};
  const std::vector<Box>& pieces = sharing.pieces;
  const std::size_t count = word.text.size();
  if (pieces.empty() || pieces.size() > count || 2 * pieces.size() < count) return sharing;
  double ink = 0;
  for (const Box& piece : pieces) ink += piece.width();
  double digits = 0;
  for (const char c : word.text) digits += breadth(c);
  const double unit = ink / digits;
  const std::size_t most = count - pieces.size() + 1;  // characters of one piece
  // By pieces and characters used up: the least misfit, and the characters of the last piece.
  std::vector<std::vector<double>> cost(pieces.size() + 1, std::vector<double>(count + 1, kNever));
  std::vector<std::vector<std::size_t>> taken(pieces.size() + 1,
                                              std::vector<std::size_t>(count + 1, 0));
  cost[0][0] = 0;
  for (std::size_t p = 0; p < pieces.size(); ++p) {
    for (std::size_t used = 0; used < count; ++used) {
      if (cost[p][used] >= kNever) continue;
      double expected = 0;
      for (std::size_t n = 1; n <= most && used + n <= count; ++n) {
        expected += breadth(word.text[used + n - 1]) * unit;
        double off = (pieces[p].width() - expected) / unit;
        // It may be either: that is what is asked.
        if (n == 1 && (word.text[used] == 'O' || word.text[used] == '0')) {
          const double width = pieces[p].width() / unit;
          off = width - std::clamp(width, 1.0, 1.5);
        }
        const double total = cost[p][used] + off * off;
        if (total >= cost[p + 1][used + n]) continue;
        cost[p + 1][used + n] = total;
        taken[p + 1][used + n] = n;
      }
    }
  }
  sharing.misfit = cost[pieces.size()][count] / static_cast<double>(pieces.size());
  sharing.counts.resize(pieces.size());
  std::size_t used = count;
  for (std::size_t p = pieces.size(); p > 0; --p) used -= sharing.counts[p - 1] = taken[p][used];
  return sharing;
}

}  // namespace

std::vector<std::optional<Box>> places_of_characters(const TextLine& line, const PlacedWord& word) {
  std::vector<std::optional<Box>> of(word.text.size());
  const Sharing sharing = share_out(line, word);
  if (sharing.misfit > kMisfit) return of;
  std::size_t at = 0;
  for (std::size_t p = 0; p < sharing.pieces.size(); ++p) {
    if (sharing.counts[p] == 1) of[at] = sharing.pieces[p];
    at += sharing.counts[p];
  }
  return of;
}

double misfit(const TextLine& line, const PlacedWord& word) {
  return share_out(line, word).misfit;
}

void drop_doubles(const TextLine& line, PlacedWord& word) {
  if (word.text.size() < 4 || !mixes_letters_and_digits(word.text)) return;
  for (std::size_t i = 0; i + 1 < word.text.size(); ++i) {
    static constexpr auto kDoubles = std::to_array<std::string_view>(
        {"O0", "0O", "I1", "1I", "S5", "5S", "B8", "8B", "Z2", "2Z", "G6", "6G"});
    if (std::ranges::find(kDoubles, std::string_view(word.text).substr(i, 2)) == kDoubles.end())
      continue;
    PlacedWord without = word;
    without.text.erase(i, 1);
    const double fits = misfit(line, without);
    if (fits < kMisfit && fits < kBetter * misfit(line, word)) word.text = without.text;
  }
}

void settle_zeros(const TextLine& line, PlacedWord& word) {
  if (word.text.find_first_of("O0") == std::string::npos || !mixes_letters_and_digits(word.text)) {
    return;
  }
  const std::vector<std::optional<Box>> of = places_of_characters(line, word);
  double digit = 0;
  int digits = 0;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (!of[i] || word.text[i] < '2' || word.text[i] > '9') continue;
    digit += of[i]->width();
    ++digits;
  }
  if (digits == 0) return;
  digit /= digits;
  for (std::size_t i = 0; i < of.size(); ++i) {
    char& c = word.text[i];
    if ((c != 'O' && c != '0') || !of[i]) continue;
    const bool beside_letter = (i > 0 && base::is_alpha(word.text[i - 1])) ||
                               (i + 1 < of.size() && base::is_alpha(word.text[i + 1]));
    if (of[i]->width() >= kRound * digit && beside_letter) c = 'O';
    if (of[i]->width() <= kNarrow * digit) c = '0';
  }
}

}  // namespace recevable::ocr
