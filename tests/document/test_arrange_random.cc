// What holds of arrange() on any page: nothing lost, nothing doubled, the order of arrival no
// matter.
#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <vector>

#include "document/document.h"

namespace recevable::document::test {
namespace {

using Key = std::tuple<std::string, double, double, double, double, float, float, bool, bool, bool>;

Key key_of(const Word& word) {
  return {word.text,      word.box.x0,     word.box.y0,      word.box.x1,   word.box.y1,
          word.font_size, word.confidence, word.space_after, word.from_ocr, word.upright};
}

std::vector<Key> keys_of(const std::vector<Word>& words) {
  std::vector<Key> keys;
  for (const Word& word : words) keys.push_back(key_of(word));
  return keys;
}

using Shape = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t>;

std::vector<Shape> shape_of(const Page& page) {
  std::vector<Shape> shape;
  for (const Line& line : page.lines) {
    shape.emplace_back(line.first_word, line.word_count, line.row, line.block);
  }
  for (const Block& block : page.blocks) {
    shape.emplace_back(block.first_line, block.line_count, 0U, 0U);
  }
  return shape;
}

int pick(int from, int to) {
  return *rc::gen::inRange(from, to);
}

// Half of the words on a grid, as type is set, half anywhere and of any size. Few different texts,
// so that doubles happen.
Word random_word() {
  static const std::vector<std::string> kTexts = {"a", "bb", "Total", "12,00", "é", "n°"};
  Word word;
  word.text = kTexts[static_cast<std::size_t>(pick(0, 6))];
  const bool grid = pick(0, 2) == 0;
  const double x = grid ? 40.0 * pick(0, 12) : 0.1 * pick(-500, 6000);
  const double y = grid ? 12.0 * pick(0, 10) : 0.1 * pick(-500, 3000);
  const double size = grid ? 10 : 0.5 * pick(0, 60);
  word.box = {x, y, x + (grid ? 18 : 0.3 * pick(0, 200)), y + size};
  word.font_size = static_cast<float>(pick(0, 3) == 0 ? 0 : pick(4, 20));
  word.confidence = 0.25F * static_cast<float>(pick(0, 5));
  word.space_after = pick(0, 4) != 0;
  word.from_ocr = pick(0, 2) == 0;
  word.upright = pick(0, 10) != 0;
  return word;
}

Page random_page() {
  Page page;
  page.width = 595;
  page.height = 842;
  const int count = pick(0, 60);
  for (int i = 0; i < count; ++i) {
    page.words.push_back(random_word());
    if (pick(0, 8) == 0) {  // the same again, nudged as for bold, or not at all
      Word twin = page.words.back();
      const double nudge = 0.1 * pick(0, 4);
      twin.box.x0 += nudge;
      twin.box.x1 += nudge;
      page.words.push_back(twin);
    }
  }
  return page;
}

void shuffle(std::vector<Word>& words) {
  for (std::size_t i = words.size(); i > 1; --i) {
    std::swap(words[i - 1], words[static_cast<std::size_t>(pick(0, static_cast<int>(i)))]);
  }
}

// Near enough, and the same text: one of the two may go.
bool twins(const Word& a, const Word& b) {
  return a.text == b.text && std::abs(a.box.x0 - b.box.x0) < 5 && std::abs(a.box.y0 - b.box.y0) < 5;
}

TEST_CASE("Any order of the words gives the same page") {
  CHECK(rc::check([] {
    Page one = random_page();
    Page other = one;
    shuffle(other.words);
    arrange(one);
    arrange(other);
    RC_ASSERT(keys_of(one.words) == keys_of(other.words));
    RC_ASSERT(shape_of(one) == shape_of(other));
  }));
}

TEST_CASE("Every word is kept once, but for those drawn twice") {
  CHECK(rc::check([] {
    const Page before = random_page();
    Page after = before;
    arrange(after);
    std::vector<Key> given = keys_of(before.words), kept = keys_of(after.words);
    std::sort(given.begin(), given.end());
    std::sort(kept.begin(), kept.end());
    RC_ASSERT(std::includes(given.begin(), given.end(), kept.begin(), kept.end()));
    for (const Word& word : before.words) {
      RC_ASSERT(std::any_of(after.words.begin(), after.words.end(),
                            [&](const Word& other) { return twins(word, other); }));
    }
    const auto turned = [](const Page& page) {
      return std::count_if(page.words.begin(), page.words.end(),
                           [](const Word& word) { return !word.upright; });
    };
    RC_ASSERT(turned(before) == turned(after));
  }));
}

TEST_CASE("Words of different texts are all kept") {
  CHECK(rc::check([] {
    Page page = random_page();
    for (std::size_t i = 0; i < page.words.size(); ++i) page.words[i].text = std::to_string(i);
    std::vector<Key> given = keys_of(page.words);
    arrange(page);
    std::vector<Key> kept = keys_of(page.words);
    std::sort(given.begin(), given.end());
    std::sort(kept.begin(), kept.end());
    RC_ASSERT(given == kept);
  }));
}

TEST_CASE("Lines part the words and blocks part the lines, without gap or overlap") {
  CHECK(rc::check([] {
    Page page = random_page();
    arrange(page);
    std::size_t word = 0;
    for (const Line& line : page.lines) {
      RC_ASSERT(line.first_word == word);
      RC_ASSERT(line.word_count > 0U);
      RC_ASSERT(line.block < page.blocks.size());
      word += line.word_count;
    }
    RC_ASSERT(word == page.words.size());
    std::size_t at = 0;
    for (std::size_t b = 0; b < page.blocks.size(); ++b) {
      RC_ASSERT(page.blocks[b].first_line == at);
      RC_ASSERT(page.blocks[b].line_count > 0U);
      for (std::size_t l = at; l < at + page.blocks[b].line_count; ++l) {
        RC_ASSERT(page.lines[l].block == b);
      }
      at += page.blocks[b].line_count;
    }
    RC_ASSERT(at == page.lines.size());
  }));
}

TEST_CASE("A line goes from left to right, its box holds its words, turned words are last") {
  CHECK(rc::check([] {
    Page page = random_page();
    arrange(page);
    bool turned = false;
    for (const Line& line : page.lines) {
      const auto words = page.words_of(line);
      for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) RC_ASSERT(words[i - 1].box.x0 <= words[i].box.x0);
        const bool alone = words[i].upright || line.word_count == 1U;
        const bool after_turned = turned && words[i].upright;
        RC_ASSERT(alone);
        RC_ASSERT(!after_turned);
        turned = turned || !words[i].upright;
        if (words[i].box.empty()) continue;
        RC_ASSERT(line.box.united(words[i].box) == line.box);
      }
    }
  }));
}

TEST_CASE("Lines of one row part at wide gaps, from left to right") {
  CHECK(rc::check([] {
    Page page = random_page();
    arrange(page);
    for (const Line& a : page.lines) {
      for (const Line& b : page.lines) {
        if (&a == &b || a.row != b.row) continue;
        // No two lines of a row begin at the same word; one is wholly before the other.
        const bool first = page.words_of(a).back().box.x0 <= page.words_of(b).front().box.x0;
        const bool second = page.words_of(b).back().box.x0 <= page.words_of(a).front().box.x0;
        const bool apart = first || second;
        RC_ASSERT(apart);
      }
    }
  }));
}

}  // namespace
}  // namespace recevable::document::test
