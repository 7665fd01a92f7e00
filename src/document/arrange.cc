// Words to lines to blocks.
//
// 1. Words drawn twice at the same place (the poor man's bold) are kept once.
// 2. Rows: words whose heights overlap by more than half stand at the same height.
// 3. Lines: a row is cut where the gap between two words is wider than any space of running text.
// 4. Blocks: a line continues the block above it when they share their column, their size and the
//    rhythm of their spacing.
//
// Text turned against the page (a margin that holds the company's numbers) goes the same way, seen
// from the side it is read from, after the upright lines.
//
// Every step sorts by geometry first, so the order in which the words came does not matter.

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "document/document.h"

namespace recevable::document {
namespace {

using base::Box;

// A gap wider than this many times the type size separates columns. A space is 0.25 to 0.33 of it,
// up to about 0.7 in justified text.
constexpr double kColumnGap = 0.95;
// Two words are at one height when they share more than this part of the smaller height.
constexpr double kRowOverlap = 0.5;
// Lines of a block: the white between them, in type sizes, and how much the sizes may differ.
constexpr double kBlockGap = 0.85;
constexpr double kBlockSizeRatio = 1.3;

double size_of(const Word& word) {
  return word.font_size > 0 ? word.font_size : std::max(1.0, word.box.height() * 0.85);
}

// Of words alike in all but how they were read, the surest comes first: it is the one kept.
bool before(const Word& a, const Word& b) {
  return std::tie(a.box.y0, a.box.x0, a.box.x1, a.box.y1, a.text, b.confidence, a.font_size,
                  a.space_after, a.from_ocr) < std::tie(b.box.y0, b.box.x0, b.box.x1, b.box.y1,
                                                        b.text, a.confidence, b.font_size,
                                                        b.space_after, b.from_ocr);
}

bool same_place(const Box& a, const Box& b) {
  const double slack = 0.15 * std::min(a.height(), b.height()) + 0.1;
  return std::abs(a.x0 - b.x0) < slack && std::abs(a.y0 - b.y0) < slack &&
         std::abs(a.x1 - b.x1) < slack;
}

void drop_doubles(std::vector<Word>& words) {
  // Words are sorted by y0: a double is within a few places of its twin.
  std::vector<bool> twice(words.size(), false);
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t j = i + 1; j < words.size() && j < i + 40; ++j) {
      if (words[j].box.y0 > words[i].box.y0 + words[i].box.height() * 0.3 + 0.2) break;
      if (!twice[j] && words[i].text == words[j].text && same_place(words[i].box, words[j].box)) {
        twice[j] = true;
      }
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (twice[i]) continue;
    if (kept != i) words[kept] = std::move(words[i]);
    ++kept;
  }
  words.resize(kept);
}

struct Row {
  double y0, y1;  // the band of its first words; it does not grow with taller neighbours
  std::vector<std::uint32_t> words;
};

std::vector<Row> rows_of(const std::vector<Word>& words) {
  std::vector<std::uint32_t> order(words.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return words[a].box.center_y() < words[b].box.center_y();
  });
  std::vector<Row> rows;
  std::size_t open = 0;  // rows before this one end above every word still to come
  for (const std::uint32_t index : order) {
    const Box& box = words[index].box;
    while (open < rows.size() && rows[open].y1 < box.y0 - 200) ++open;
    std::size_t best = rows.size();
    double best_overlap = kRowOverlap;
    for (std::size_t r = rows.size(); r-- > open;) {
      const double overlap = Box{0, rows[r].y0, 1, rows[r].y1}.vertical_overlap(box);
      if (overlap > best_overlap) {
        best_overlap = overlap;
        best = r;
      }
      if (rows.size() - r > 6) break;
    }
    if (best == rows.size()) {
      rows.push_back({box.y0, box.y1, {index}});
    } else {
      rows[best].words.push_back(index);
    }
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.y0 + a.y1 < b.y0 + b.y1; });
  return rows;
}

struct Draft {  // a line before its words are moved into place
  std::vector<std::uint32_t> words;
  Box box;
  double size = 0;
  std::uint32_t row = 0;
};

// The type size that tells how wide a space is after the last word of a line: that of the word, or
// of the one a superscript touches ("n" and a small "o" before a number).
double size_before_gap(const std::vector<Word>& words, const std::vector<std::uint32_t>& line) {
  constexpr double kTouching = 0.15;
  const Word& last = words[line.back()];
  if (line.size() < 2) return size_of(last);
  const Word& before = words[line[line.size() - 2]];
  const bool touching = last.box.x0 - before.box.x1 < kTouching * size_of(before);
  return touching ? std::max(size_of(last), size_of(before)) : size_of(last);
}

std::vector<Draft> lines_of(const std::vector<Word>& words, std::vector<Row>& rows) {
  std::vector<Draft> lines;
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    auto& row = rows[r].words;
    std::stable_sort(row.begin(), row.end(), [&](std::uint32_t a, std::uint32_t b) {
      return words[a].box.x0 < words[b].box.x0;
    });
    Draft line;
    double size_sum = 0;
    const auto close = [&] {
      if (line.words.empty()) return;
      line.size = size_sum / static_cast<double>(line.words.size());
      line.row = r;
      lines.push_back(std::move(line));
      line = {};
      size_sum = 0;
    };
    for (const std::uint32_t index : row) {
      const Word& word = words[index];
      if (!line.words.empty()) {
        const Word& last = words[line.words.back()];
        const double gap = word.box.x0 - last.box.x1;
        if (gap > kColumnGap * std::min(size_before_gap(words, line.words), size_of(word))) close();
      }
      line.words.push_back(index);
      line.box = line.box.united(word.box);
      size_sum += size_of(word);
    }
    close();
  }
  return lines;
}

// Which block each line belongs to.
std::vector<std::uint32_t> blocks_of(const std::vector<Draft>& lines, std::uint32_t& count) {
  std::vector<std::uint32_t> block(lines.size(), 0);
  std::vector<std::uint32_t> tails;  // last line of each block, by block
  count = 0;
  std::size_t first_open = 0;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    const Draft& line = lines[i];
    std::uint32_t best = count;
    double best_gap = 1e9;
    for (std::size_t b = first_open; b < tails.size(); ++b) {
      const Draft& above = lines[tails[b]];
      if (above.row == line.row) continue;
      const double gap = line.box.y0 - above.box.y1;
      const double size = std::max(line.size, above.size);
      if (gap > kBlockGap * size || gap < -0.6 * size) continue;
      if (size > kBlockSizeRatio * std::min(line.size, above.size)) continue;
      if (line.box.horizontal_overlap(above.box) < 0.3) continue;
      const bool aligned = std::abs(line.box.x0 - above.box.x0) < size ||
                           std::abs(line.box.x1 - above.box.x1) < size ||
                           std::abs(line.box.center_x() - above.box.center_x()) < size;
      if (!aligned) continue;
      if (gap < best_gap) {
        best_gap = gap;
        best = static_cast<std::uint32_t>(b);
      }
    }
    if (best == count) {
      tails.push_back(i);
      ++count;
    } else {
      tails[best] = i;
    }
    block[i] = best;
    while (first_open < tails.size() && lines[tails[first_open]].box.y1 < line.box.y0 - 60) {
      ++first_open;
    }
  }
  return block;
}

}  // namespace

std::string Page::text_of(const Line& line) const {
  std::string text;
  const auto span = words_of(line);
  for (std::size_t i = 0; i < span.size(); ++i) {
    text += span[i].text;
    if (i + 1 < span.size() && span[i].space_after) text += ' ';
  }
  return text;
}

namespace {

// Where a box of turned text would lie if the page were turned so that it can be read.
Box turned_back(const Box& box, int turns) {
  switch (turns) {
    case 1:  // reads down the page
      return {box.y0, -box.x1, box.y1, -box.x0};
    case 2:
      return {-box.x1, -box.y1, -box.x0, -box.y0};
    case 3:  // reads up the page
      return {-box.y1, box.x0, -box.y0, box.x1};
    default:
      return box;
  }
}

// Adds the lines and blocks of words that are read in one direction; their boxes are of the page.
void add_lines(Page& page, std::vector<Word>& words, std::uint32_t& next_row, int turns) {
  std::vector<Box> boxes;
  for (Word& word : words) {
    boxes.push_back(word.box);
    word.box = turned_back(word.box, turns);
  }
  std::vector<Row> rows = rows_of(words);
  const std::vector<Draft> drafts = lines_of(words, rows);
  std::uint32_t block_count = 0;
  const std::vector<std::uint32_t> block = blocks_of(drafts, block_count);

  // Lines of a block stand together, blocks in the order of their first line.
  std::vector<std::uint32_t> order(drafts.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return block[a] < block[b]; });
  const auto first_block = static_cast<std::uint32_t>(page.blocks.size());
  page.blocks.resize(first_block + block_count);
  for (const std::uint32_t index : order) {
    const Draft& draft = drafts[index];
    Line line;
    line.first_word = static_cast<std::uint32_t>(page.words.size());
    line.word_count = static_cast<std::uint32_t>(draft.words.size());
    line.row = next_row + draft.row;
    line.block = first_block + block[index];
    for (const std::uint32_t word : draft.words) {
      words[word].box = boxes[word];
      line.box = line.box.united(boxes[word]);
      page.words.push_back(std::move(words[word]));
    }
    Block& owner = page.blocks[line.block];
    if (owner.line_count == 0) owner.first_line = static_cast<std::uint32_t>(page.lines.size());
    ++owner.line_count;
    owner.box = owner.box.united(line.box);
    page.lines.push_back(line);
  }
  next_row += static_cast<std::uint32_t>(rows.size());
}

}  // namespace

void arrange(Page& page) {
  constexpr int kDirections = 4;
  std::vector<Word> turned[kDirections];  // the first: each of them alone
  std::vector<Word> upright;
  for (Word& word : page.words) {
    (word.upright ? upright : turned[word.turns % kDirections]).push_back(std::move(word));
  }
  page.words.clear();
  page.lines.clear();
  page.blocks.clear();
  std::uint32_t row = 0;
  std::sort(upright.begin(), upright.end(), before);
  drop_doubles(upright);
  add_lines(page, upright, row, 0);
  for (int turns = 1; turns < kDirections; ++turns) {
    std::sort(turned[turns].begin(), turned[turns].end(), before);
    add_lines(page, turned[turns], row, turns);
  }
  std::sort(turned[0].begin(), turned[0].end(), before);
  for (Word& word : turned[0]) {
    page.blocks.push_back({static_cast<std::uint32_t>(page.lines.size()), 1, word.box});
    page.lines.push_back({static_cast<std::uint32_t>(page.words.size()), 1, word.box, row++,
                          static_cast<std::uint32_t>(page.blocks.size() - 1)});
    page.words.push_back(std::move(word));
  }
}

}  // namespace recevable::document
