#include <algorithm>
#include <cmath>
#include <map>

#include "base/text.h"
#include "document/document.h"

namespace recevable::document {

std::string plain_text(const Page& page) {
  // The width of a column of characters: the average width of the page's letters.
  double width = 0;
  std::size_t letters = 0;
  for (const Word& word : page.words) {
    width += word.box.width();
    letters += base::length(word.text);
  }
  const double step = letters == 0 ? 6 : std::max(1.0, width / static_cast<double>(letters));

  std::map<std::uint32_t, std::vector<const Line*>> rows;
  for (const Line& line : page.lines) rows[line.row].push_back(&line);
  std::string text;
  for (auto& [number, cells] : rows) {
    std::sort(cells.begin(), cells.end(),
              [](const Line* a, const Line* b) { return a->box.x0 < b->box.x0; });
    std::size_t column = 0;
    for (const Line* cell : cells) {
      const auto wanted =
          static_cast<std::size_t>(std::clamp(std::lround(cell->box.x0 / step), 0L, 400L));
      const std::size_t least = column == 0 ? 0 : column + 2;
      const std::size_t start = std::max(wanted, least);
      text.append(start - column, ' ');
      const std::string words = page.text_of(*cell);
      text += words;
      column = start + base::length(words);
    }
    text += '\n';
  }
  return text;
}

}  // namespace recevable::document
