#include "ocr/glyphs.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace recevable::ocr {
namespace {

using base::Box;

// Samples kept of a character: enough for the faces of a page, bold and plain.
constexpr std::size_t kMostSamples = 40;
// A glyph is as far from a character as from the nearest few samples of it.
constexpr std::size_t kNearest = 3;
constexpr float kUnknown = 2;
// What was read is given up only for what is this much nearer: a little where the characters
// beside it are of the other kind (the O of 2O26), much where they are of its own (the I of AIG).
constexpr float kMisfit = 0.9F;
constexpr float kOpen = 0.75F;
constexpr float kFit = 0.5F;
// And only for what is near at all.
constexpr float kAlike = 0.10F;
// O and 0 differ in width, which every scan shows. The others differ in corners, which a poor one
// rounds off: they are only told apart with more samples, and when the likeness is close.
constexpr float kCloselyAlike = 0.03F;
constexpr std::size_t kEnoughSamples = 6;
// Words the recogniser is this sure of teach.
constexpr float kSure = 0.80F;
// How sure a word is of which the page's letters decided one.
constexpr float kSettled = 0.85F;
constexpr std::size_t kLongestNumber = 12;
// How much a character twice as wide for its height differs by that alone.
constexpr float kWidthMatters = 0.5F;

constexpr std::array<std::pair<char, char>, 6> kLookAlikes{
    {{'O', '0'}, {'I', '1'}, {'S', '5'}, {'B', '8'}, {'Z', '2'}, {'G', '6'}}};

char look_alike_of(char c) {
  for (const auto& [letter, digit] : kLookAlikes) {
    if (c == letter) return digit;
    if (c == digit) return letter;
  }
  return 0;
}

// Small letters that have the shape of the capital.
char capital_shape(char c) {
  switch (c) {
    case 'o':
      return 'O';
    case 's':
      return 'S';
    case 'z':
      return 'Z';
    default:
      return c;
  }
}

bool all(const std::string& text, bool (*is)(char)) {
  return std::ranges::all_of(text, is);
}

// Dates and amounts have signs between their digits.
bool is_of_a_number(char c) {
  return base::is_digit(c) || c == ',' || c == '.' || c == '/' || c == '-';
}

bool is_code_character(char c) {
  return base::is_digit(c) || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '/' ||
         c == '.';
}

// Letters and digits without small letters and with a digit: and long enough not to be a quantity.
bool looks_like_a_code(const std::string& text) {
  return all(text, is_code_character) && std::ranges::any_of(text, base::is_digit) &&
         std::ranges::count_if(text, base::is_alnum) >= 5;
}

// Digits alone, or so many together that they are a number with a prefix (FR 12 345 678 901).
bool is_number(const std::string& text) {
  std::size_t run = 0;
  for (const char c : text) {
    run = base::is_digit(c) ? run + 1 : 0;
    if (run >= 8) return true;
  }
  return all(text, base::is_digit);
}

// How much nearer the other reading of a character must be, seen from those beside it.
float needed(const std::string& text, std::size_t at) {
  const bool digit = base::is_digit(text[at]);
  int own = 0;
  int other = 0;
  const auto count = [&](char c) {
    if (base::is_alnum(c)) ++(base::is_digit(c) == digit ? own : other);
  };
  if (at > 0) count(text[at - 1]);
  if (at + 1 < text.size()) count(text[at + 1]);
  if (own > 0 && other == 0) return kFit;
  return other > 0 && own == 0 ? kMisfit : kOpen;
}

}  // namespace

float difference(const Glyph& a, const Glyph& b) {
  float sum = 0;
  for (std::size_t i = 0; i < a.ink.size(); ++i) {
    const float d = a.ink[i] - b.ink[i];
    sum += d * d;
  }
  const float width = std::log(a.aspect / b.aspect);
  return sum / static_cast<float>(a.ink.size()) + kWidthMatters * width * width;
}

Glyph glyph_of(const Source& source, const Box& box, bool light_on_dark) {
  Glyph glyph;
  glyph.aspect = static_cast<float>(box.width() / std::max(1.0, box.height()));
  const double paper = source.light->paper(source.back.x(box.center_x(), box.center_y()),
                                           source.back.y(box.center_x(), box.center_y()));
  float darkest = 0.2F;
  for (int row = 0; row < Glyph::kRows; ++row) {
    for (int column = 0; column < Glyph::kColumns; ++column) {
      float sum = 0;
      for (const double dy : {0.25, 0.75}) {
        for (const double dx : {0.25, 0.75}) {
          const double u = box.x0 + (column + dx) / Glyph::kColumns * box.width();
          const double v = box.y0 + (row + dy) / Glyph::kRows * box.height();
          sum += grey_at(source.picture, source.back.x(u, v) / source.shrunk,
                         source.back.y(u, v) / source.shrunk);
        }
      }
      float light = std::min(1.0F, sum / 4 / static_cast<float>(paper));
      if (light_on_dark) light = 1 - light;
      glyph.ink[row * Glyph::kColumns + column] = 1 - light;
      darkest = std::max(darkest, 1 - light);
    }
  }
  for (float& ink : glyph.ink) ink /= darkest;
  return glyph;
}

void Glyphs::add(char character, const Glyph& glyph) {
  std::vector<Glyph>& samples = known_[character];
  if (samples.size() < kMostSamples) samples.push_back(glyph);
}

void Glyphs::learn(const Source& source, const TextLine& line, const PlacedWord& word) {
  const bool digits = all(word.text, is_of_a_number);
  const bool letters = all(word.text, base::is_alpha);
  if (word.confidence < kSure || word.text.size() < 2 || (!digits && !letters)) return;
  const std::vector<Box> pieces = characters_of(line, word.box);
  if (pieces.size() != word.text.size()) return;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const char c = capital_shape(word.text[i]);
    if (look_alike_of(c) != 0) add(c, glyph_of(source, pieces[i], line.light_on_dark));
  }
}

float Glyphs::distance(char character, const Glyph& glyph) const {
  const auto found = known_.find(character);
  if (found == known_.end() || found->second.size() < kNearest) return kUnknown;
  std::vector<float> all_of_them;
  all_of_them.reserve(found->second.size());
  for (const Glyph& sample : found->second) all_of_them.push_back(difference(sample, glyph));
  std::ranges::nth_element(all_of_them, all_of_them.begin() + (kNearest - 1));
  float sum = 0;
  for (std::size_t i = 0; i < kNearest; ++i) sum += all_of_them[i];
  return sum / kNearest;
}

char Glyphs::decided(char read, const Glyph& glyph, float nearer) const {
  const char other = look_alike_of(read);
  if (other == 0) return read;
  const float as_read = distance(read, glyph);
  const float as_other = distance(other, glyph);
  if (as_read >= kUnknown || as_other > kAlike) return read;
  if (read != 'O' && read != '0') {
    if (as_other > kCloselyAlike || known_.at(read).size() < kEnoughSamples) return read;
    nearer = std::min(nearer, kFit);
  }
  return as_other < nearer * as_read ? other : read;
}

void Glyphs::settle(const Source& source, const TextLine& line, PlacedWord& word) const {
  if (!looks_like_a_code(word.text)) return;
  // A date or an amount is no code, and 14 digits are a SIRET.
  const bool letters = std::ranges::any_of(word.text, base::is_alpha);
  const bool number = is_number(word.text);
  if ((!letters && !number) || (number && word.text.size() > kLongestNumber)) return;
  const std::vector<std::optional<Box>> places = places_of_characters(line, word);
  for (std::size_t i = 0; i < word.text.size(); ++i) {
    if (!places[i] || look_alike_of(word.text[i]) == 0) continue;
    const Glyph glyph = glyph_of(source, *places[i], line.light_on_dark);
    const char settled = decided(word.text[i], glyph, number ? kFit : needed(word.text, i));
    if (settled == word.text[i]) continue;
    word.text[i] = settled;
    word.confidence = std::min(word.confidence, kSettled);
  }
}

}  // namespace recevable::ocr
