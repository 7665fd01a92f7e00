// Where the words of the lexicon stand on the pages.
#pragma once

#include <optional>
#include <vector>

#include "extract/labels/lexicon.h"
#include "extract/text/page_text.h"

namespace recevable::extract {

// One label on a page. It may mean several things ("Total HT" is a total and a column): the place
// decides later.
struct Label {
  Span span;                    // of its first line
  base::Box box;                // whole, with a second line when it is broken over two
  std::uint32_t last_line = 0;  // the line it ends on: span.line, or the next
  std::uint32_t last_end = 0;   // byte it ends before on that line
  std::vector<Meaning> meanings;
  int words = 0;
  bool fuzzy = false;         // matched with OCR mistakes forgiven
  bool in_paragraph = false;  // inside running text of more than 25 words (LAB-09)

  // The strength it has for a key, or nothing.
  std::optional<Strength> as(LabelKey key) const;
  bool means(LabelKey key) const { return as(key).has_value(); }
  // The same without the words that mean it only with other evidence.
  bool means_surely(LabelKey key) const {
    return as(key).value_or(Strength::weak) != Strength::weak;
  }
};

struct Labels {
  std::vector<Label> all;  // in reading order
  // Indexes into `all` of the labels that begin on each line: by_line[page][line].
  std::vector<std::vector<std::vector<std::uint32_t>>> by_line;

  const std::vector<std::uint32_t>& on(std::uint32_t page, std::uint32_t line) const {
    return by_line[page][line];
  }
};

// The longest label at each place (LAB-06), broken over two lines of a block at most.
Labels find_labels(const DocumentText& text);

}  // namespace recevable::extract
