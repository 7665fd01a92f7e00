#include "extract/lines/line_words.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "extract/labels/phrases.h"

namespace recevable::extract {
namespace {

// "n° de série 12", "période du …": a note under a line, never the rest of its description.
bool says_at_start(const Context& context, const Span& span) {
  const std::string_view text = folded_of(context.text, span);
  // "du 01/09/2026 au 30/09/2026"
  constexpr std::uint32_t kBefore = 4;
  for (const std::uint32_t index : context.spots.on(span.page, span.line)) {
    const Spot& spot = context.spots.all[index];
    if (spot.kind == SpotKind::date && spot.span.begin >= span.begin &&
        spot.span.begin - span.begin <= kBefore) {
      return true;
    }
  }
  for (const Phrase& phrase : phrases(PhraseKey::line_note)) {
    if (find_stem(text, stems_of(phrase).front()) == 0) return true;
  }
  return false;
}

// Whether words end in one that cannot be their last.
bool is_open(std::string_view above) {
  static constexpr auto kOpen = std::to_array<std::string_view>(
      {"de",    "du",   "des",  "d'",  "la",  "le",  "les",  "l'",   "et",   "ou",  "à",
       "au",    "aux",  "pour", "par", "sur", "en",  "avec", "dans", "sous", "un",  "une",
       "selon", "dont", "of",   "the", "and", "for", "with", "und",  "für",  "mit", "der",
       "die",   "das",  ",",    "/",   "-",   "(",   "+",    "&",    ":"});
  const std::size_t space = above.find_last_of(' ');
  const std::string_view last = space == std::string_view::npos ? above : above.substr(space + 1);
  return std::any_of(kOpen.begin(), kOpen.end(), [&](std::string_view word) {
    return last == word || (word.size() == 1 && last.ends_with(word));
  });
}

// A sentence goes on: the line above is open, or the next begins in lower case, or is a number that
// says nothing by itself ("Barquette" over "500").
bool goes_on(std::string_view above, std::string_view below) {
  constexpr std::size_t kShort = 8;
  const bool letters = std::any_of(below.begin(), below.end(), base::is_alpha);
  if (!letters && below.size() <= kShort) return true;
  return is_open(above) || (!below.empty() && below.front() >= 'a' && below.front() <= 'z');
}

// A row all in capitals under a description that is not: the title of the next section.
bool heads_section(std::string_view above, std::string_view below) {
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto capitals =
      std::count_if(below.begin(), below.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return capitals > 3 && std::none_of(below.begin(), below.end(), small) &&
         std::count_if(above.begin(), above.end(), small) > 3;
}

// Boxes and sizes of words read from a picture follow the letters, not the type.
bool from_picture(const Context& context, const Span& span) {
  return context.line(span).from_ocr;
}

// Whether a row of words is set like the line it may belong to, and close to what is above it.
bool goes_with(const Context& context, const WordRow& row, double bottom, double size) {
  const bool seen = from_picture(context, row.span);
  const double gap = row.box.y0 - bottom;
  const bool close = gap < (seen ? 0.95 : 0.7) * size && gap > -0.8 * size;
  return close && std::abs(row.size - size) <= (seen ? 0.35 : 0.08) * size;
}

// How many of the rows go with the line above: up to the widest gap. Gaps that hardly differ say
// nothing; then they go with the line above, unless the one below has no words of its own.
std::size_t first_of_below(const std::vector<WordRow>& rows, const LineDraft& above,
                           const LineDraft& below) {
  constexpr double kTelling = 0.15;  // of the type size
  const auto bottom_of = [&](std::size_t i) { return i == 0 ? above.bottom : rows[i - 1].box.y1; };
  const auto top_of = [&](std::size_t i) { return i == rows.size() ? below.top : rows[i].box.y0; };
  std::size_t widest = rows.size();
  double most = top_of(rows.size()) - bottom_of(rows.size());
  for (std::size_t i = rows.size(); i-- > 0;) {
    const double gap = top_of(i) - bottom_of(i);
    if (gap <= most + kTelling * below.size) continue;
    most = gap;
    widest = i;
  }
  if (widest == rows.size() && !below.line.description) {
    // The line below begins with at least the nearest row, where that is as near as the others.
    const double last = top_of(rows.size()) - bottom_of(rows.size());
    const double before = top_of(rows.size() - 1) - bottom_of(rows.size() - 1);
    if (last <= before + kTelling * below.size) return rows.size() - 1;
  }
  return widest;
}

// Whether a row has no room left for the word that begins the next one.
struct Measure {
  double limit = 0;  // how far the longest rows of the table reach
  const Context& context;

  bool wraps(double edge, const Span& next, double first_word, double size,
             double next_column) const {
    const double space = 0.25 * size;
    const double slack = from_picture(context, next) ? 0.3 * size : 0.5;
    const bool fits = edge + space + first_word < limit - slack;
    // Room up to the next cell, beyond what the longest row of the table uses.
    const bool room = edge + space + first_word < next_column - 3.5 * size;
    return !fits && (!room || edge < limit - slack);
  }
};

// Adds the next row of a description. A word that was hyphenated at the end of its row is whole
// again.
void append(std::string& text, std::string_view next) {
  const auto small = [](char c) {
    return (c >= 'a' && c <= 'z') || static_cast<signed char>(c) < 0;
  };
  const bool hyphenated = text.size() > 2 && text.back() == '-' && small(text[text.size() - 2]) &&
                          !next.empty() && small(next.front());
  if (hyphenated) {
    text.pop_back();
  } else {
    text += ' ';
  }
  text += next;
}

// Rows above the numbers' own: the nearest first, as long as each leads over to the next.
// Gives how many were joined.
std::size_t join_above(const Measure& measure, LineDraft& draft) {
  invoice::Text& description = draft.line.description;
  double first_word = 0;
  if (description) {
    const std::string_view words = *description;
    const std::size_t letters = std::min(words.find(' '), words.size());
    first_word = description.evidence.box.width() * static_cast<double>(letters) /
                 static_cast<double>(std::max<std::size_t>(1, words.size()));
  }
  for (std::size_t i = draft.above.size(); i-- > 0;) {
    const WordRow& row = draft.above[i];
    if (!description) {
      description = read_field<std::string>(measure.context, row.words, row.span, nullptr, 0.9);
    } else if (measure.wraps(row.box.x1, row.span, first_word, draft.size, draft.next_column) ||
               goes_on(row.words, *description)) {
      std::string whole = row.words;
      append(whole, description.value);
      description.value = std::move(whole);
    } else {
      return draft.above.size() - 1 - i;
    }
    draft.right_edge =
        i + 1 == draft.above.size() && draft.right_edge == 0 ? row.box.x1 : draft.right_edge;
    first_word = row.first_word;
  }
  return draft.above.size();
}

// How many rows below the numbers are as far from them as those above that were joined: the numbers
// stand in the middle of such a description.
std::size_t mirrored_below(const LineDraft& draft, std::size_t joined) {
  const double middle = (draft.top + draft.bottom) / 2;
  std::size_t count = 0;
  while (count < joined && count < draft.below.size()) {
    const double up = middle - draft.above[draft.above.size() - 1 - count].box.center_y();
    const double down = draft.below[count].box.center_y() - middle;
    if (std::abs(up - down) > 0.2 * draft.size) break;
    ++count;
  }
  return count;
}

// "TNT-12x20", "0744-BA", "FRTRANS": one word of capitals and digits.
bool is_code(std::string_view words) {
  const auto small =
      std::count_if(words.begin(), words.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return words.size() >= 3 && words.find(' ') == std::string_view::npos && small <= 1;
}

// Whether codes stand beside the numbers of all lines, and the descriptions under them.
bool stand_over_descriptions(const std::vector<LineDraft>& drafts, std::size_t from) {
  std::size_t telling = 0;  // codes that can be no words
  for (std::size_t i = from; i < drafts.size(); ++i) {
    const LineDraft& draft = drafts[i];
    if (!draft.line.description || draft.below.empty()) return false;
    const std::string_view words = *draft.line.description;
    if (!is_code(words)) return false;
    const bool digits = std::any_of(words.begin(), words.end(), base::is_digit);
    telling += digits || words.find_first_of("-./_") != std::string_view::npos ? 1U : 0U;
  }
  return drafts.size() > from + 1 && telling * 2 > drafts.size() - from;
}

void take_description_below(const Context& context, LineDraft& draft) {
  const WordRow& row = draft.below.front();
  draft.line.description = read_field<std::string>(context, row.words, row.span, nullptr, 0.9);
  draft.right_edge = row.box.x1;
  draft.bottom = row.box.y1;
  draft.below.erase(draft.below.begin());
}

// Rows above that begin further left than the descriptions of the table do are titles of sections.
void drop_titles(std::vector<LineDraft>& drafts, std::size_t from) {
  const auto left = [](const LineDraft& draft) { return draft.line.description.evidence.box.x0; };
  std::vector<double> edges;
  for (std::size_t i = from; i < drafts.size(); ++i) {
    if (drafts[i].line.description) edges.push_back(left(drafts[i]));
  }
  std::sort(edges.begin(), edges.end());
  for (std::size_t i = from; i < drafts.size(); ++i) {
    LineDraft& draft = drafts[i];
    if (!draft.line.description || draft.above.empty()) continue;
    const auto first = std::lower_bound(edges.begin(), edges.end(), left(draft) - 1);
    const auto in_line = std::upper_bound(first, edges.end(), left(draft) + 1) - first;
    if (in_line < 2 || in_line * 2 < std::ssize(edges)) continue;
    if (draft.above.back().box.x0 < left(draft) - 0.5 * draft.size) draft.above.clear();
  }
}

void join_below(const Measure& measure, std::size_t mirrored, LineDraft& draft) {
  invoice::Text& description = draft.line.description;
  double edge = draft.right_edge;
  for (std::size_t i = 0; i < draft.below.size(); ++i) {
    const WordRow& next = draft.below[i];
    const bool whole = description && !is_open(*description);
    if (i >= mirrored && (!description || whole) && says_at_start(measure.context, next.span)) {
      return;
    }
    if (!description) {
      description = read_field<std::string>(measure.context, next.words, next.span, nullptr, 0.9);
    } else {
      const bool sentence = i < mirrored || goes_on(*description, next.words);
      if (!sentence &&
          (heads_section(*description, next.words) ||
           !measure.wraps(edge, next.span, next.first_word, draft.size, draft.next_column))) {
        return;
      }
      append(description.value, next.words);
    }
    edge = next.box.x1;
  }
}

}  // namespace

void add_word_row(const Context& context, const Header& header, const RowCells& cells,
                  const LineDraft* above, std::vector<WordRow>& rows) {
  std::vector<Span> words = description_words(context, header, cells);
  const Column* description = header.find(LabelKey::col_description);
  std::erase_if(words, [&](const Span& span) {
    const base::Box box = box_of(context.text, span);
    if (above == nullptr || !above->line.description) {
      return description == nullptr ||
             box.x0 > description->header.x1 + 12 * context.line(span).size;
    }
    // Under the cells right of the description stand the rests of those: a unit, a code. Left of
    // the description stands another column of the page.
    return (box.x0 >= above->next_column - 1 && box.x0 > above->right_edge) ||
           box.x1 < above->line.description.evidence.box.x0 - 2;
  });
  if (words.empty()) return;
  const Span& span = words.front();
  const LineText& line = context.line(span);
  const double size = std::max(6.0, line.size);
  // "Carte 0017 — véhicule FT-118": words that run into the column from the left are a title.
  if (span.begin > 1) {
    const base::Box before = box_of(context.text, {span.page, span.line, 0, span.begin - 1});
    if (box_of(context.text, span).x0 - before.x1 < 0.6 * size) return;
  }
  base::Box box = box_of(context.text, span);
  std::string said = raw_of(context.text, span);
  for (std::size_t i = 1; i < words.size(); ++i) {
    // Words a scan set a little apart; what stands far off is another cell.
    const base::Box next = box_of(context.text, words[i]);
    if (!line.from_ocr || next.x0 - box.x1 > 1.5 * size) return;
    box = box.united(next);
    said += ' ' + raw_of(context.text, words[i]);
  }
  std::uint32_t word_end = span.begin;
  while (word_end < span.end && line.text[word_end] != ' ') ++word_end;
  const base::Box first = box_of(context.text, {span.page, span.line, span.begin, word_end});
  rows.push_back({span, std::move(said), box, first.width(), size});
}

void share_word_rows(const Context& context, std::vector<WordRow>& rows, LineDraft* above,
                     LineDraft* below) {
  std::size_t split = rows.size();
  if (above == nullptr) {
    split = 0;
  } else if (below != nullptr && !rows.empty()) {
    split = first_of_below(rows, *above, *below);
  }
  if (above != nullptr) {
    double bottom = above->bottom;
    for (std::size_t i = 0; i < split; ++i) {
      if (!goes_with(context, rows[i], bottom, above->size)) continue;
      bottom = rows[i].box.y1;
      above->below.push_back(rows[i]);
    }
  }
  if (below != nullptr) {
    double top = below->top;
    std::vector<WordRow> kept;
    for (std::size_t i = rows.size(); i-- > split;) {
      const double gap = top - rows[i].box.y1;
      const bool alike = std::abs(rows[i].size - below->size) <= 0.08 * below->size;
      // Numbers on a row of their own may stand a little off the words that are theirs.
      const bool only = kept.empty() && !below->line.description;
      if (gap > (only ? 1.0 : 0.45) * below->size || !alike) break;
      top = rows[i].box.y0;
      kept.insert(kept.begin(), rows[i]);
    }
    below->above = std::move(kept);
  }
  rows.clear();
}

void join_descriptions(const Context& context, std::vector<LineDraft>& drafts, std::size_t from) {
  if (stand_over_descriptions(drafts, from)) {
    for (std::size_t i = from; i < drafts.size(); ++i) take_description_below(context, drafts[i]);
  }
  drop_titles(drafts, from);
  Measure measure{0, context};
  for (std::size_t i = from; i < drafts.size(); ++i) {
    measure.limit = std::max(measure.limit, drafts[i].right_edge);
    for (const auto* rows : {&drafts[i].above, &drafts[i].below}) {
      for (const WordRow& row : *rows) measure.limit = std::max(measure.limit, row.box.x1);
    }
  }
  for (std::size_t i = from; i < drafts.size(); ++i) {
    const std::size_t above = join_above(measure, drafts[i]);
    join_below(measure, mirrored_below(drafts[i], above), drafts[i]);
  }
}

}  // namespace recevable::extract
