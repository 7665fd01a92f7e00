#include "check/dirt.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace recevable::check {
namespace {

using document::Word;

// The recogniser believes less than this in a logo, a stamp or a stain it took for letters.
constexpr float kDirt = 0.35F;
// A word this sure, of this many characters, is print.
constexpr float kPrint = 0.8F;
constexpr std::size_t kPrintLength = 3;

bool is_print(const Word& word) {
  return word.confidence >= kPrint && base::length(word.text) >= kPrintLength;
}

// On the same line, no farther than a wide space.
bool beside(const Word& word, const Word& other) {
  const double gap = std::max(word.box.x0 - other.box.x1, other.box.x0 - word.box.x1);
  return word.box.vertical_overlap(other.box) > 0.5 &&
         gap < 1.5 * std::max(word.box.height(), other.box.height());
}

}  // namespace

void drop_dirt(std::vector<Word>& words) {
  std::vector<Word> kept;
  kept.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    const auto in_print = [&](std::size_t other) {
      return is_print(words[other]) && beside(word, words[other]);
    };
    const bool keep = word.confidence >= kDirt || base::digits_of(word.text).size() >= 2 ||
                      (base::length(word.text) >= kPrintLength &&
                       ((i > 0 && in_print(i - 1)) || (i + 1 < words.size() && in_print(i + 1))));
    if (keep) kept.push_back(word);
  }
  words = std::move(kept);
}

}  // namespace recevable::check
