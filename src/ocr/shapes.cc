#include "ocr/shapes.h"

#include <algorithm>

#include "base/text.h"

namespace recevable::ocr {
namespace {

using base::Box;

// An O is wider than the digits 2 to 9 beside it by this factor at least, a zero by this at most.
constexpr double kRound = 1.3;
constexpr double kNarrow = 1.15;
// A piece wider than this part of the height of letters is two that touch.
constexpr double kWidest = 1.15;

bool is_underscore(const TextLine& line, const Box& piece) {
  const double foot = line.baseline(piece.center_x());
  return piece.height() <= std::max(2.0, 0.2 * line.ascent) && piece.width() >= 0.3 * line.ascent &&
         piece.width() < 1.5 * line.ascent && piece.y0 >= foot - 0.12 * line.ascent;
}

bool mixes_letters_and_digits(const std::string& text) {
  return std::ranges::any_of(text, base::is_digit) && std::ranges::any_of(text, base::is_alpha) &&
         std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// One box a character, from left to right: what stands above one another is one character.
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

void join_underscores(const TextLine& line, std::vector<PlacedWord>& words) {
  for (std::size_t i = 0; i + 1 < words.size();) {
    PlacedWord& left = words[i];
    const PlacedWord& right = words[i + 1];
    const double gap = right.box.x0 - left.box.x1;
    const bool near = gap < 1.6 * line.ascent && !left.text.empty() && !right.text.empty();
    const bool written =
        near && gap < 0.6 * line.ascent && (left.text.back() == '_' || right.text.front() == '_');
    const bool drawn = near && base::is_alnum(left.text.back()) &&
                       base::is_alnum(right.text.front()) &&
                       std::ranges::any_of(line.pieces, [&](const Box& piece) {
                         return piece.center_x() > left.box.x1 - 1 &&
                                piece.center_x() < right.box.x0 + 1 && is_underscore(line, piece);
                       });
    if (!written && !drawn) {
      ++i;
      continue;
    }
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

void settle_zeros(const TextLine& line, PlacedWord& word) {
  if (word.text.find_first_of("O0") == std::string::npos || !mixes_letters_and_digits(word.text)) {
    return;
  }
  // Which piece is which character: counted from both ends, as far as no two letters touch.
  const std::vector<Box> pieces = characters_of(line, word.box);
  std::vector<const Box*> of(word.text.size(), nullptr);
  const std::size_t count = std::min(pieces.size(), of.size());
  const auto single = [&](const Box& piece) { return piece.width() <= kWidest * line.ascent; };
  for (std::size_t i = 0; i < count && single(pieces[i]); ++i) of[i] = &pieces[i];
  for (std::size_t i = 1; i <= count && single(pieces[pieces.size() - i]); ++i)
    of[of.size() - i] = &pieces[pieces.size() - i];
  double digit = 0;
  int digits = 0;
  for (std::size_t i = 0; i < of.size(); ++i) {
    if (of[i] == nullptr || word.text[i] < '2' || word.text[i] > '9') continue;
    digit += of[i]->width();
    ++digits;
  }
  if (digits == 0) return;
  digit /= digits;
  for (std::size_t i = 0; i < of.size(); ++i) {
    char& c = word.text[i];
    if ((c != 'O' && c != '0') || of[i] == nullptr) continue;
    if (of[i]->width() >= kRound * digit) c = 'O';
    if (of[i]->width() <= kNarrow * digit) c = '0';
  }
}

}  // namespace recevable::ocr
