// What a reference looks like, read from where a label says that one begins.

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "extract/labels/places.h"

namespace recevable::extract {
namespace {

// Fonts and typesetters give a hyphen in a code as another dash or a minus; people type "-".
std::string plain_hyphens(std::string text) {
  for (const std::string_view hyphen : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2212"}) {
    for (std::size_t at = text.find(hyphen); at != std::string::npos;
         at = text.find(hyphen, at + 1)) {
      text.replace(at, hyphen.size(), "-");
    }
  }
  return text;
}

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// Cursor over a place: chunks are what single spaces part.
class Chunks {
 public:
  Chunks(const Context& context, const Span& place)
      : context_(context), line_(context.line(place)), text_(line_.text), place_(place) {}

  std::uint32_t end_of_chunk(std::uint32_t at) const {
    while (at < place_.end && text_[at] != ' ') ++at;
    return at;
  }

  long digits(std::uint32_t from, std::uint32_t to) const {
    return std::count_if(text_.begin() + from, text_.begin() + to, base::is_digit);
  }

  // "2023 REG 0148": what fills a cell and is made of short chunks of capitals and digits, all of
  // it one code. Returns its end, or `end` when what follows is something else.
  std::uint32_t whole_cell(std::uint32_t at, std::uint32_t end) const {
    constexpr int kMostChunks = 4;
    constexpr std::uint32_t kLongestChunk = 8;
    if (end - at > kLongestChunk) return end;
    int chunks = 1;
    bool letters = !digits(at, end);
    std::uint32_t last = end;
    while (last < place_.end) {
      const std::uint32_t begin = last + 1, stop = end_of_chunk(begin);
      if (stop == begin) break;  // spaces at the end
      if (stop - begin > kLongestChunk || !is_part_of_code(begin, stop)) return end;
      if (is_small_word(begin, stop) || is_date(begin, stop)) return end;
      letters = letters || digits(begin, stop) == 0;
      last = stop;
      ++chunks;
    }
    // Numbers alone in a row are more than one thing: amounts, dates, pages.
    return chunks > 1 && chunks <= kMostChunks && letters && is_part_of_code(at, end) ? last : end;
  }

 private:
  bool is_part_of_code(std::uint32_t begin, std::uint32_t end) const {
    constexpr std::string_view kSigns = "-_/.";
    const std::string_view raw = std::string_view(line_.raw).substr(
        line_.to_raw[begin], line_.to_raw[end] - line_.to_raw[begin]);
    return base::is_alnum(text_[begin]) && std::all_of(raw.begin(), raw.end(), [&](char c) {
             return base::is_digit(c) || is_capital(c) || kSigns.find(c) != std::string_view::npos;
           });
  }

  // "F26 DU 31/07/26" is a number and its date.
  bool is_small_word(std::uint32_t begin, std::uint32_t end) const {
    static constexpr auto kWords =
        std::to_array<std::string_view>({"au", "de", "du", "en", "et", "la", "le", "page", "sur"});
    return std::binary_search(kWords.begin(), kWords.end(), text_.substr(begin, end - begin));
  }

  bool is_date(std::uint32_t begin, std::uint32_t end) const {
    const Span span{place_.page, place_.line, begin, end};
    const auto& spots = context_.spots.on(place_.page, place_.line);
    return std::any_of(spots.begin(), spots.end(), [&](std::uint32_t index) {
      const Spot& spot = context_.spots.all[index];
      return spot.kind == SpotKind::date && spot.span.overlaps(span);
    });
  }

  const Context& context_;
  const LineText& line_;
  std::string_view text_;
  const Span& place_;
};

Reference reference_at(const Context& context, const Span& span) {
  Reference reference;
  reference.span = span;
  reference.value = plain_hyphens(raw_of(context.text, span));
  const std::string_view text = folded_of(context.text, span);
  reference.has_digit = std::any_of(text.begin(), text.end(), base::is_digit);
  reference.is_code = std::none_of(reference.value.begin(), reference.value.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || c == ' '; });
  return reference;
}

// "n° ", "réf. ": where the words of numbering before a reference end.
std::uint32_t after_fillers(std::string_view text, std::uint32_t at, std::uint32_t place_end) {
  static constexpr auto kFillers = std::to_array<std::string_view>(
      {"n", "no", "num", "numero", "nr", "ref", "reference", "est", "le", "la", "du", "de", "ej"});
  constexpr int kMostFillers = 3;
  std::string_view last;
  for (int i = 0; i < kMostFillers; ++i) {
    std::uint32_t end = at;
    while (end < place_end && base::is_alpha(text[end])) ++end;
    const std::string_view word = text.substr(at, end - at);
    // "N o 12", the small o of a typewriter.
    const bool filler = std::find(kFillers.begin(), kFillers.end(), word) != kFillers.end() ||
                        (word == "o" && last == "n");
    // "EJ26-119" is a number that begins like a filler.
    if (!filler || end >= place_end || base::is_digit(text[end]) || text[end] == '-' ||
        text[end] == '/') {
      break;
    }
    std::uint32_t next = end;
    while (next < place_end && !base::is_alnum(text[next])) ++next;
    if (next >= place_end) break;
    last = word;
    at = next;
  }
  return at;
}

// "… code service LYCEES-" over "EQUIP - …": a code that breaks at its hyphen goes on in the next
// line of its paragraph.
Reference with_second_half(const Context& context, Reference reference) {
  const LineText& line = context.line(reference.span);
  const auto& lines = context.page(reference.span).lines;
  const std::uint32_t next = line.index + 1;
  const bool breaks = reference.is_code && reference.value.ends_with('-') &&
                      base::trim(std::string_view(line.text).substr(reference.span.end)).empty();
  if (!breaks || next >= lines.size() || lines[next].block != line.block) return reference;
  const std::string_view raw = lines[next].raw;
  std::string_view half = raw.substr(0, raw.find(' '));
  while (!half.empty() && !base::is_alnum(half.back())) half.remove_suffix(1);
  const bool code = !half.empty() && std::all_of(half.begin(), half.end(), [](char c) {
    return is_capital(c) || base::is_digit(c) || c == '-' || c == '_' || c == '/';
  });
  if (!code) return reference;
  reference.value += half;
  reference.has_digit =
      reference.has_digit || std::any_of(half.begin(), half.end(), base::is_digit);
  return reference;
}

// Bytes of " lot 2", " lot n° 2", " lot C" at the beginning of a text; 0 when it says no lot, or
// goes on with a word.
std::size_t lot_at(std::string_view text) {
  static constexpr std::string_view kLot = " lot ", kBar = " /", kNumber = "n°";
  constexpr std::size_t kLongestNumber = 2;
  const std::size_t bar = text.starts_with(kBar) ? kBar.size() : 0;
  if (!text.substr(bar).starts_with(kLot)) return 0;
  std::size_t at = bar + kLot.size();
  if (text.substr(at).starts_with(kNumber)) at += kNumber.size();
  while (at < text.size() && text[at] == ' ') ++at;
  std::size_t end = at;
  while (end < text.size() && base::is_alnum(text[end])) ++end;
  return end > at && end - at <= kLongestNumber ? end : 0;
}

}  // namespace

std::optional<Reference> read_reference(const Context& context, const Span& place) {
  const std::string_view text = context.line(place).text;
  const Chunks chunks(context, place);
  std::uint32_t at = place.begin;
  while (at < place.end && !base::is_alnum(text[at])) ++at;
  at = after_fillers(text, at, place.end);
  if (at >= place.end) return std::nullopt;
  std::uint32_t end = chunks.end_of_chunk(at);
  // "FA 2026-12", "BC 10 198": a short prefix and its number.
  constexpr std::uint32_t kLongestPrefix = 5;
  const LineText& line = context.line(place);
  const bool capital = is_capital(line.raw[line.to_raw[at]]);
  if (capital && chunks.digits(at, end) == 0 && end - at <= kLongestPrefix && end + 1 < place.end &&
      base::is_digit(text[end + 1])) {
    end = chunks.end_of_chunk(end + 1);
  }
  // "13 0081 9573": digits in groups.
  constexpr long kMostDigits = 10;
  while (end + 1 < place.end && base::is_digit(text[end - 1]) && base::is_digit(text[end + 1]) &&
         chunks.digits(at, end) ==
             static_cast<long>(end - at) - std::count(text.begin() + at, text.begin() + end, ' ') &&
         chunks.digits(at, end) < kMostDigits) {
    const std::uint32_t before = end;
    end = chunks.end_of_chunk(end + 1);
    if (chunks.digits(before + 1, end) != static_cast<long>(end - before - 1)) {
      end = before;
      break;
    }
  }
  // Of "CM 2026 0028" the first chunk alone begins the cell.
  end = std::max(end, chunks.whole_cell(at, chunks.end_of_chunk(at)));
  static constexpr std::string_view kTrailing = ".,;:)(\"'|";
  while (end > at && (kTrailing.find(text[end - 1]) != std::string_view::npos)) --end;
  if (end <= at) return std::nullopt;
  return with_second_half(context, reference_at(context, {place.page, place.line, at, end}));
}

Reference with_lot(const Context& context, const Reference& contract) {
  const LineText& line = context.line(contract.span);
  const std::string_view rest = std::string_view(line.text).substr(contract.span.end);
  // " lot 2": the word is a label too, and ends the place of the contract's number.
  if (const std::size_t length = lot_at(rest); length > 0) {
    Span span = contract.span;
    span.end += static_cast<std::uint32_t>(length);
    return reference_at(context, span);
  }
  if (!base::trim(rest).empty()) return contract;
  const base::Box own = box_of(context.text, contract.span);
  // "MAPA 2026-04" over "lot 2" in a narrow cell.
  for (const LineText& below : context.page(contract.span).lines) {
    const double gap = below.box.y0 - line.box.y1;
    const bool next = std::abs(below.box.x0 - own.x0) < 0.5 * line.size && gap > -0.5 * line.size &&
                      gap < 0.7 * line.size && below.index != line.index;
    const std::string spaced = " " + below.text;
    if (!next || below.box.y0 <= line.box.y0 || lot_at(spaced) != spaced.size()) continue;
    Reference whole = contract;
    whole.value += " " + below.raw;
    return whole;
  }
  return contract;
}

}  // namespace recevable::extract
