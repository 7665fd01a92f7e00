#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "check/dirt.h"

namespace recevable::check {
namespace {

document::Word word(const std::string& text, float confidence, double x, double y = 100) {
  document::Word made;
  made.text = text;
  made.confidence = confidence;
  made.box = {x, y, x + 5.0 * static_cast<double>(text.size()), y + 8};
  return made;
}

std::vector<std::string> left_of(std::vector<document::Word> words) {
  drop_dirt(words);
  std::vector<std::string> texts;
  for (const document::Word& one : words) texts.push_back(one.text);
  return texts;
}

}  // namespace

TEST_CASE("a doubtful word in the middle of print stays, a stain goes") {
  using Texts = std::vector<std::string>;
  CHECK(left_of({word("Date", 0.96F, 72), word("d'échéance", 0.03F, 95)}) ==
        Texts{"Date", "d'échéance"});
  // A logo stands for itself.
  CHECK(left_of({word("LÀ co", 0.2F, 40, 40), word("Facture", 0.96F, 72)}) == Texts{"Facture"});
  // Far off on the same line, and above it.
  CHECK(left_of({word("Facture", 0.96F, 72), word("Qtre", 0.1F, 300)}) == Texts{"Facture"});
  CHECK(left_of({word("Facture", 0.96F, 72), word("Qtre", 0.1F, 110, 60)}) == Texts{"Facture"});
  // A speck beside a word is a speck.
  CHECK(left_of({word("Facture", 0.96F, 72), word("|", 0.1F, 110)}) == Texts{"Facture"});
  // Numbers stay: what cannot be read must be seen to be unreadable.
  CHECK(left_of({word("1234S", 0.1F, 300)}) == Texts{"1234S"});
}

}  // namespace recevable::check
