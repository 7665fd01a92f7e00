#include "extract/text/page_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "base/text.h"
#include "extract/labels/label_words.h"

namespace recevable::extract {
namespace {

using base::Box;

bool is_code_sign(char c) {
  return base::is_digit(c) || (c >= 'A' && c <= 'Z');
}

bool is_small_letter(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

// Whether a text ends in so many small letters, accented ones too: capitals of several bytes and
// typographic apostrophes ("D’ÉCHÉANCE") are none.
bool ends_in_small(std::string_view text, std::size_t letters) {
  for (; letters > 0 && !text.empty(); --letters) {
    std::size_t bytes = 1;
    while (bytes < text.size() &&
           (static_cast<unsigned char>(text[text.size() - bytes]) & 0xC0) == 0x80) {
      ++bytes;
    }
    const std::string_view letter = text.substr(text.size() - bytes);
    const auto last = static_cast<unsigned char>(letter.back());
    const bool small = bytes == 1   ? letter[0] >= 'a' && letter[0] <= 'z'
                       : bytes == 2 ? letter[0] == '\xC3' && last >= 0xA0  // à to ÿ in UTF-8
                                    : false;
    if (!small && letter != "œ") return false;
    text.remove_suffix(bytes);
  }
  return letters == 0;
}

// "QtéPrix unitaire HT": a narrow column's heading that touches the next one's. Only the words that
// head narrow columns are cut off: names are written like this too.
bool touching_headings(std::string_view before, std::string_view after) {
  static constexpr auto kNarrow =
      std::to_array<std::string_view>({"Qté", "Qte", "QTE", "QTÉ", "Quantité", "Unité", "TVA",
                                       "Remise", "Rem.", "Taux", "Qty", "P.U.", "PU"});
  if (after.size() < 4 || after[0] < 'A' || after[0] > 'Z' || !is_small_letter(after[1]))
    return false;
  return std::find(kNarrow.begin(), kNarrow.end(), before) != kNarrow.end();
}

// "20 %−123,00 €", "8,20 €5,5 %": a sign that ends a number, and the number of the next cell.
// "€12.50" is one number.
bool touching_numbers(std::string_view line, std::string_view before, std::string_view after) {
  const bool percent = before.ends_with('%'), euro = before.ends_with("€");
  if (after.empty() || (!percent && !euro)) return false;
  const std::size_t sign = after.starts_with('-') || after.starts_with('+') ? 1
                           : after.starts_with("\u2212")                    ? 3
                                                                            : 0;
  if (after.size() <= sign || !base::is_digit(after[sign])) return false;
  if (percent) return true;
  const std::string_view amount = before.substr(0, before.size() - std::string_view("€").size());
  if (!amount.empty()) return base::is_digit(amount.back());
  const std::string_view words = base::trim(line);
  return !words.empty() && base::is_digit(words.back());
}

// Whether a word of small letters ends and a number or a code begins between two bytes: "exécutant"
// and "FACCPFI031", "prestation" and "26". Cells of a table may touch; words do not do that.
bool touching_cells(std::string_view before, std::string_view after) {
  constexpr std::size_t kLetters = 4;
  if (touching_headings(before, after)) return true;
  if (after.empty() || !is_code_sign(after[0])) return false;
  if (after.size() > 1 && !is_code_sign(after[1])) return false;
  return ends_in_small(before, kLetters);
}

// Bytes of the hyphen at `at`: U+2010, the non-breaking U+2011, the soft hyphen U+00AD; 0 for
// anything else. Typesetters put them for "-", and nobody types them into a form.
std::size_t typographic_hyphen(std::string_view word, std::size_t at) {
  const std::string_view rest = word.substr(at);
  if (rest.starts_with("\u2010") || rest.starts_with("\u2011")) return 3;
  return rest.starts_with("\u00ad") ? 2 : 0;
}

// Appends a word, cut where two cells came as one. Addresses of mails and sites are left alone.
void append_word(std::string& raw, std::string_view word) {
  const std::string line = raw;
  const bool address = word.find_first_of("@/.") != std::string_view::npos;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (const std::size_t bytes = typographic_hyphen(word, i); bytes > 0) {
      raw += '-';
      i += bytes - 1;
      continue;
    }
    if (i > 0 && ((!address && touching_cells(word.substr(0, i), word.substr(i))) ||
                  touching_numbers(line, word.substr(0, i), word.substr(i)))) {
      raw += ' ';
    }
    raw += word[i];
  }
}

// Letters of a word in capitals, accented ones too; 0 when it is none. Up to three letters may come
// as one word where a program set them apart by kerning alone.
std::size_t capitals(const document::Word& word) {
  constexpr std::size_t kMost = 3;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < word.text.size(); ++i, ++letters) {
    const auto byte = static_cast<unsigned char>(word.text[i]);
    if (byte >= 'A' && byte <= 'Z') continue;
    // À to Þ in UTF-8.
    if (byte != 0xC3 || i + 1 >= word.text.size()) return 0;
    const auto next = static_cast<unsigned char>(word.text[++i]);
    if (next < 0x80 || next > 0x9E) return 0;
  }
  return letters <= kMost ? letters : 0;
}

// White between two words of a line, in the direction they are read.
double gap_between(const document::Word& word, const document::Word& next) {
  switch (word.upright ? 0 : word.turns) {
    case 1:  // reads down the page
      return next.box.y0 - word.box.y1;
    case 2:
      return word.box.x0 - next.box.x1;
    case 3:  // reads up the page
      return word.box.y0 - next.box.y1;
    default:
      return next.box.x0 - word.box.x1;
  }
}

// "F A C T U R E": letters set apart are one word up to the first wider gap. For each word of the
// line, whether the next goes on with it.
std::vector<bool> spaced_letters(std::span<const document::Word> words) {
  constexpr std::size_t kLeastLetters = 4;
  constexpr double kWiderGap = 1.8;
  std::vector<bool> goes_on(words.size(), false);
  for (std::size_t first = 0; first < words.size();) {
    std::size_t end = first, letters = 0;
    while (end < words.size() && capitals(words[end]) > 0) letters += capitals(words[end++]) == 1;
    // At most one piece in three has several letters: "FAC T U R E", "CO D E S E RV I C E".
    if (end - first < kLeastLetters ||
        (letters + 1 < end - first && 3 * letters < 2 * (end - first))) {
      first = end + 1;
      continue;
    }
    double least = 1e9;
    for (std::size_t i = first; i + 1 < end; ++i) {
      least = std::min(least, gap_between(words[i], words[i + 1]));
    }
    const double limit = std::max(0.5, kWiderGap * least);
    for (std::size_t from = first; from < end;) {
      std::size_t to = from;
      while (to + 1 < end && gap_between(words[to], words[to + 1]) <= limit) ++to;
      // In a run of several words the short ones are set apart too.
      if (to - from + 1 >= (end - first >= 2 * kLeastLetters ? 2 : kLeastLetters)) {
        for (std::size_t i = from; i < to; ++i) goes_on[i] = true;
      }
      from = to + 1;
    }
    first = end + 1;
  }
  return goes_on;
}

// Whether white as wide as a space stands between two words, though the file has no space there:
// cells of a table that are put one by one.
bool stand_apart(const document::Word& before, const document::Word& after) {
  constexpr double kSpace = 0.3;  // of the type size
  const double size = before.font_size > 0 ? before.font_size : before.box.height() * 0.85;
  return before.upright && after.box.x0 - before.box.x1 > kSpace * size;
}

LineText read_line(const document::Page& page, std::uint32_t index) {
  const document::Line& source = page.lines[index];
  LineText line;
  line.index = index;
  line.row = source.row;
  line.block = source.block;
  line.box = source.box;
  const auto words = page.words_of(source);
  std::vector<std::uint32_t> word_of_raw;
  double size = 0;
  const std::vector<bool> set_apart = spaced_letters(words);
  for (std::uint32_t w = 0; w < words.size(); ++w) {
    const document::Word& word = words[w];
    append_word(line.raw, word.text);
    if (w + 1 < words.size() && !set_apart[w] &&
        (word.space_after || stand_apart(word, words[w + 1]) ||
         touching_cells(word.text, words[w + 1].text))) {
      line.raw += ' ';
    }
    word_of_raw.resize(line.raw.size(), w);
    size += word.font_size > 0 ? word.font_size : word.box.height() * 0.85;
    line.from_ocr = line.from_ocr || word.from_ocr;
    line.confidence = std::min(line.confidence, word.confidence);
  }
  word_of_raw.push_back(words.empty() ? 0 : static_cast<std::uint32_t>(words.size() - 1));
  line.size = words.empty() ? 0 : size / static_cast<double>(words.size());
  base::Folded folded = base::fold_with_offsets(line.raw);
  line.text = std::move(folded.text);
  line.to_raw = std::move(folded.offsets);
  line.to_word.reserve(line.to_raw.size());
  for (const std::uint32_t raw : line.to_raw) {
    line.to_word.push_back(word_of_raw[std::min<std::size_t>(raw, word_of_raw.size() - 1)]);
  }
  line.tokens = tokens_of(line.text);
  return line;
}

double body_size_of(const PageText& page) {
  std::map<int, std::size_t> letters_by_size;
  for (const LineText& line : page.lines) {
    letters_by_size[static_cast<int>(std::lround(line.size * 2))] += line.text.size();
  }
  std::size_t most = 0;
  int size = 20;
  for (const auto& [key, letters] : letters_by_size) {
    if (letters > most) {
      most = letters;
      size = key;
    }
  }
  return size / 2.0;
}

const LineText& line_of(const DocumentText& text, const Span& span) {
  return text.pages[span.page].lines[span.line];
}

}  // namespace

DocumentText read_text(const document::Document& document) {
  DocumentText text;
  text.pages.reserve(document.pages.size());
  for (const document::Page& page : document.pages) {
    PageText& out = text.pages.emplace_back();
    out.page = &page;
    out.lines.reserve(page.lines.size());
    for (std::uint32_t i = 0; i < page.lines.size(); ++i) {
      out.lines.push_back(read_line(page, i));
      const std::uint32_t row = page.lines[i].row;
      if (out.rows.size() <= row) out.rows.resize(row + 1);
      out.rows[row].push_back(i);
    }
    for (auto& row : out.rows) {
      std::sort(row.begin(), row.end(), [&](std::uint32_t a, std::uint32_t b) {
        return out.lines[a].box.x0 < out.lines[b].box.x0;
      });
    }
    out.body_size = body_size_of(out);
  }
  return text;
}

base::Box box_of(const DocumentText& text, const Span& span) {
  const LineText& line = line_of(text, span);
  if (line.to_word.empty() || span.end <= span.begin) return {};
  const auto words =
      text.pages[span.page].page->words_of(text.pages[span.page].page->lines[line.index]);
  const std::uint32_t first = line.to_word[span.begin];
  const std::uint32_t last = line.to_word[span.end - 1];
  Box box;
  for (std::uint32_t w = first; w <= last && w < words.size(); ++w) {
    Box part = words[w].box;
    // The bytes of this word in the folded line, without the space after it.
    const auto from = std::lower_bound(line.to_word.begin(), line.to_word.end(), w);
    const auto to = std::upper_bound(from, line.to_word.end(), w);
    const auto begin = static_cast<std::size_t>(from - line.to_word.begin());
    auto end = std::min(static_cast<std::size_t>(to - line.to_word.begin()), line.text.size());
    while (end > begin + 1 && line.text[end - 1] == ' ') --end;
    const double step = part.width() / static_cast<double>(std::max<std::size_t>(1, end - begin));
    const double x0 = part.x0;
    if (span.begin > begin) part.x0 = x0 + step * static_cast<double>(span.begin - begin);
    if (span.end < end) part.x1 = x0 + step * static_cast<double>(span.end - begin);
    box = box.united(part);
  }
  return box;
}

std::string raw_of(const DocumentText& text, const Span& span) {
  const LineText& line = line_of(text, span);
  if (span.end <= span.begin) return {};
  const std::uint32_t begin = line.to_raw[span.begin];
  // Up to the start of the character after the span, so that folded pairs are not cut.
  const std::uint32_t end = std::max(line.to_raw[span.end], begin);
  return std::string(base::trim(std::string_view(line.raw).substr(begin, end - begin)));
}

std::string_view folded_of(const DocumentText& text, const Span& span) {
  return std::string_view(line_of(text, span).text).substr(span.begin, span.end - span.begin);
}

double confidence_of(const DocumentText& text, const Span& span) {
  const LineText& line = line_of(text, span);
  if (!line.from_ocr && line.confidence >= 1) return 1;
  const auto words =
      text.pages[span.page].page->words_of(text.pages[span.page].page->lines[line.index]);
  double least = 1;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    least = std::min<double>(least, words[line.to_word[i]].confidence);
  }
  return least;
}

invoice::Evidence evidence_of(const DocumentText& text, const Span& value, const Span* label) {
  invoice::Evidence evidence;
  const LineText& line = line_of(text, value);
  evidence.source = line.from_ocr ? invoice::Source::ocr : invoice::Source::text;
  evidence.page = text.pages[value.page].page->number;
  evidence.box = box_of(text, value);
  evidence.text = raw_of(text, value);
  if (label != nullptr && label->end > label->begin) evidence.label = raw_of(text, *label);
  return evidence;
}

}  // namespace recevable::extract
