#include "ocr/wording.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace recevable::ocr {
namespace {

// No key is a word of French, nor of English.
constexpr auto kMisread = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"n'", "n°"},   {"N'", "N°"},   {"n’", "n°"},   {"N’", "N°"},     {"n*", "n°"},
    {"N*", "N°"},   {"n\"", "n°"},  {"N\"", "N°"},  {"n", "n°"},      {"n?", "n°"},
    {"N?", "N°"},   {"nº", "n°"},   {"Nº", "N°"},   {"n':", "n°:"},   {"N':", "N°:"},
    {"n’:", "n°:"}, {"N’:", "N°:"}, {"n*:", "n°:"}, {"El", "EI"},     {"(El)", "(EI)"},
    {"El,", "EI,"}, {"ler", "1er"}, {"Ier", "1er"}, {"HIT.", "H.T."},
});

// Letters, digits and the signs of an address around its @.
bool is_address_part(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return base::is_alnum(c) || c == '.' || c == '-' || c == '_' || c == '@';
  });
}

}  // namespace

std::string as_written(std::string_view word) {
  const auto* const known =
      std::ranges::find(kMisread, word, [](const auto& m) { return m.first; });
  return std::string(known != kMisread.end() ? known->second : word);
}

void mend_words(const TextLine& line, std::vector<PlacedWord>& words) {
  for (std::size_t i = 0; i + 1 < words.size();) {
    PlacedWord& left = words[i];
    const PlacedWord& right = words[i + 1];
    const bool at = left.text.ends_with('@') != right.text.starts_with('@');
    if (at && right.box.x0 - left.box.x1 < line.ascent && is_address_part(left.text) &&
        is_address_part(right.text)) {
      left.text += right.text;
      left.box = left.box.united(right.box);
      left.confidence = std::min(left.confidence, right.confidence);
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    } else {
      ++i;
    }
  }
  for (PlacedWord& word : words) word.text = as_written(word.text);
}

}  // namespace recevable::ocr
