#include "check/number_check.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "identifiers/siren.h"

namespace recevable::check {
namespace {

using document::Word;

constexpr std::size_t kMost = 12;
constexpr float kAfterDisagreement = 0.9F;

// Whether a word may be part of a number: digits, and letters that look like them.
bool may_be_digits(std::string_view text) {
  std::size_t digits = 0;
  std::size_t others = 0;
  for (const char c : text) {
    if (base::is_digit(c)) {
      ++digits;
    } else if (std::string_view("OoQDIl|SBZGq(").find(c) != std::string_view::npos) {
      ++others;
    } else {
      return false;
    }
  }
  return digits > 0 && others <= digits;
}

bool adjoin(const Word& left, const Word& right) {
  const double gap = right.box.x0 - left.box.x1;
  return left.box.vertical_overlap(right.box) > 0.5 && gap > -2 &&
         gap < 1.2 * std::max(left.box.height(), right.box.height());
}

}  // namespace

std::vector<DoubtfulNumber> doubtful_numbers(const document::Page& page) {
  std::vector<DoubtfulNumber> found;
  const std::vector<Word>& words = page.words;
  for (std::size_t i = 0; i < words.size() && found.size() < kMost;) {
    if (!may_be_digits(words[i].text)) {
      ++i;
      continue;
    }
    std::string number = words[i].text;
    base::Box box = words[i].box;
    std::size_t end = i + 1;
    while (end < words.size() && may_be_digits(words[end].text) &&
           adjoin(words[end - 1], words[end])) {
      number += words[end].text;
      box = box.united(words[end].box);
      ++end;
    }
    // One character more or less than a SIRET has is still one misread.
    const bool sirets_length = number.size() >= 13 && number.size() <= 15;
    if (sirets_length && !identifiers::siret_valid(number)) {
      // A little room: the boxes of misread characters are not to be trusted to the point.
      box = {box.x0 - 1, box.y0 - 1, box.x1 + 1, box.y1 + 1};
      found.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end - i), box,
                       ocr::Alphabet::digits});
    }
    i = end;
  }
  return found;
}

void settle(const DoubtfulNumber& number, const std::vector<Word>& again, document::Page& page) {
  std::string text;
  float confidence = kAfterDisagreement;
  for (const Word& word : again) {
    text += word.text;
    confidence = std::min(confidence, word.confidence);
  }
  if (!identifiers::siret_valid(text)) return;
  const auto first = page.words.begin() + number.first_word;
  first->text = text;
  first->confidence = confidence;
  for (std::uint32_t i = 1; i < number.word_count; ++i)
    first->box = first->box.united(first[i].box);
  for (std::uint32_t i = 1; i < number.word_count; ++i) first[i].text.clear();
}

void drop_empty(document::Page& page) {
  std::erase_if(page.words, [](const Word& word) { return word.text.empty(); });
}

}  // namespace recevable::check
