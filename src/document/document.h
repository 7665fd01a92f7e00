// What a page says, whoever read it: positioned words, grouped into lines and blocks.
//
// A Document is the meeting point of the pdf and ocr rooms (which fill it) and of the extract room
// (which reads it). It knows nothing of PDF, of pictures or of invoices.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"

namespace recevable::document {

// How the words of a page were obtained.
enum class ReadBy : std::uint8_t {
  text_layer,  // from the file's own text
  ocr,         // from the picture of the page
  mixed,       // text layer, and OCR of some regions
  nothing      // no usable text, and no OCR was done
};

// Why a page's own text was not usable, or `good`.
enum class TextQuality : std::uint8_t {
  good,
  none,          // no words at all, but something is drawn
  blank,         // nothing drawn either: an empty page
  garbled,       // words that are no words: fonts without Unicode, broken encodings
  contradicted,  // an invisible layer that does not say what the picture shows
  sparse         // hardly any words beside large pictures
};

// One word: characters without white space between them, as drawn.
struct Word {
  std::string text;         // UTF-8, never empty
  base::Box box;            // points, top left origin, see base::Box
  float font_size = 0;      // points; for OCR the estimated body height
  float confidence = 1;     // 0 to 1: how sure the reading is; 1 for a good text layer
  bool space_after = true;  // false where the next word of the line touches this one
  bool from_ocr = false;
  bool upright = true;     // false for text turned against the page (margin notes, watermarks)
  std::uint8_t turns = 0;  // of such text: clockwise quarter turns, 0 when they are not known
};

// Words on one baseline that belong together: a cell, a column's line, a sentence's line. Two
// columns side by side are two lines, even at the same height.
struct Line {
  std::uint32_t first_word = 0;  // into Page::words, which is sorted so that a line is contiguous
  std::uint32_t word_count = 0;
  base::Box box;
  std::uint32_t row = 0;    // lines of the same height on the page share their row number
  std::uint32_t block = 0;  // into Page::blocks
};

// Lines under one another, same column, same rhythm: an address, a paragraph, a table's column.
struct Block {
  std::uint32_t first_line = 0;  // into Page::lines
  std::uint32_t line_count = 0;
  base::Box box;
};

struct Page {
  int number = 1;    // from 1
  double width = 0;  // points, as seen
  double height = 0;
  ReadBy read_by = ReadBy::nothing;
  TextQuality quality = TextQuality::good;
  std::vector<Word> words;
  std::vector<Line> lines;
  std::vector<Block> blocks;

  std::span<const Word> words_of(const Line& line) const {
    return std::span(words).subspan(line.first_word, line.word_count);
  }
  // The words of a line with single spaces, none where two words touch.
  std::string text_of(const Line& line) const;
};

struct Document {
  std::vector<Page> pages;
};

// Sorts the words of a page into reading order and fills `lines` and `blocks`. Words keep their
// boxes; words turned against the page come last, one line each. Any input order gives the same
// result. Time: O(n log n).
void arrange(Page& page);

// The page's text, a line of the result for each row, cells of a row separated by two spaces or
// more so that columns stand under one another as far as plain text can show.
std::string plain_text(const Page& page);

}  // namespace recevable::document
