// The words of a document as text to search: folded lines with the way back to words and boxes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"
#include "document/document.h"
#include "invoice/field.h"

namespace recevable::extract {

// A run of letters, a run of digits, or one sign. Numbers of tokens are what labels are matched by.
enum class TokenKind : std::uint8_t { word, digits, sign };

struct Token {
  std::uint32_t begin = 0, end = 0;  // bytes of LineText::text
  TokenKind kind = TokenKind::sign;
  bool space_before = false;
};

// One line of a page, folded (base::fold) and cut into tokens.
struct LineText {
  std::uint32_t index = 0;  // into Page::lines
  std::uint32_t row = 0, block = 0;
  base::Box box;
  double size = 0;  // type size, points
  bool from_ocr = false;
  float confidence = 1;                // of the least sure word
  std::string raw;                     // words with single spaces, as printed
  std::string text;                    // the same, folded
  std::vector<std::uint32_t> to_raw;   // text byte -> raw byte; one more element than text
  std::vector<std::uint32_t> to_word;  // text byte -> word of the line
  std::vector<Token> tokens;
};

struct PageText {
  const document::Page* page = nullptr;
  std::vector<LineText> lines;                   // as Page::lines
  std::vector<std::vector<std::uint32_t>> rows;  // lines of each row, from left to right
  double body_size = 10;                         // the most frequent type size
};

struct DocumentText {
  std::vector<PageText> pages;
};

DocumentText read_text(const document::Document& document);

// Bytes [begin, end) of a line's folded text.
struct Span {
  std::uint32_t page = 0;  // index from 0
  std::uint32_t line = 0;
  std::uint32_t begin = 0, end = 0;

  bool operator==(const Span&) const = default;
  bool overlaps(const Span& other) const {
    return page == other.page && line == other.line && begin < other.end && other.begin < end;
  }
};

// Where a span stands: the boxes of its words, cut in proportion in the first and the last.
base::Box box_of(const DocumentText& text, const Span& span);
// What is printed there.
std::string raw_of(const DocumentText& text, const Span& span);
// The folded text of it.
std::string_view folded_of(const DocumentText& text, const Span& span);
// The lowest confidence among its words.
double confidence_of(const DocumentText& text, const Span& span);

// Evidence for a value read at `value`, announced at `label` (a null span when nothing did).
invoice::Evidence evidence_of(const DocumentText& text, const Span& value, const Span* label);

}  // namespace recevable::extract
