#include "extract/parties/fuller_names.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/labels/phrases.h"
#include "extract/parties/address_lines.h"
#include "extract/parties/names.h"

namespace recevable::extract {
namespace {

constexpr double kHead = 0.4;  // of the page's height
constexpr std::size_t kMostBytes = 60;

bool is_link(std::string_view word) {
  static constexpr auto kLinks = std::to_array<std::string_view>(
      {"a",    "au",  "aux", "d",  "de",  "des", "du",  "en",  "et", "l", "la", "le",  "les",
       "pour", "sur", "and", "of", "the", "und", "van", "von", "y",  "e", "di", "del", "della"});
  return std::find(kLinks.begin(), kLinks.end(), word) != kLinks.end();
}

// The first letters of its words that count.
std::string initials_of(std::string_view folded) {
  std::string initials;
  for (const std::string_view word : words_of_name(folded)) {
    if (!is_link(word)) initials += word.front();
  }
  return initials;
}

// Every word but links is written with a capital: what a name is, and a sentence is not.
bool is_written_like_name(const LineText& line, const Span& span) {
  std::size_t at = span.begin;
  while (at < span.end) {
    if (!base::is_alpha(line.text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < span.end && base::is_alpha(line.text[end])) ++end;
    const char first = line.raw[line.to_raw[at]];
    const bool small = first >= 'a' && first <= 'z';
    if (small && !is_link(std::string_view(line.text).substr(at, end - at))) return false;
    at = end;
  }
  const char first = line.raw[line.to_raw[span.begin]];
  return first < 'a' || first > 'z';
}

bool stands_for(std::string_view whole, std::string_view name) {
  constexpr std::size_t kMostMore = 4;
  const std::size_t more = words_of_name(whole).size(), less = words_of_name(name).size();
  if (more <= less || more > less + kMostMore) return false;
  const std::string squeezed = base::squeeze(name);
  constexpr std::size_t kShortest = 4;
  return holds_words(whole, name) ||
         (squeezed.size() >= kShortest && base::squeeze(whole).find(squeezed) != std::string::npos);
}

// "GEMC" of "Grand-Est Mobilité Conseil", "CCB FORMATION" of "Caristes et Conducteurs de Beauce".
bool spells(std::string_view whole, std::string_view name) {
  constexpr std::size_t kFewest = 3;
  const auto words = words_of_name(name);
  return !words.empty() && words.front().size() >= kFewest && initials_of(whole) == words.front();
}

}  // namespace

std::optional<Span> fuller_name(const Context& context, std::string_view folded,
                                const base::Box& buyer) {
  if (context.text.pages.empty()) return std::nullopt;
  const PageText& page = context.text.pages.front();
  for (const LineText& line : page.lines) {
    if (line.box.y0 > kHead * page.page->height || line.text.size() > kMostBytes ||
        line.text.find(':') != std::string::npos) {
      continue;
    }
    if (line.box.vertical_overlap(buyer) > 0.5 && line.box.horizontal_overlap(buyer) > 0.5)
      continue;
    const std::vector<Span> parts =
        parts_of_line(context, {0, line.index, 0, static_cast<std::uint32_t>(line.text.size())});
    if (parts.empty()) continue;
    const Name name = name_of_line(context, parts.front());
    if (name.span.end <= name.span.begin) continue;
    const std::string_view whole = folded_of(context.text, name.span);
    const bool spelled = spells(whole, folded);
    if (!spelled && !stands_for(whole, folded)) continue;
    const auto& spots = context.spots.on(0, line.index);
    const bool number = std::any_of(spots.begin(), spots.end(), [&](std::uint32_t index) {
      return context.spots.all[index].span.overlaps(name.span);
    });
    if (number || !is_written_like_name(line, name.span) || looks_like_street(whole) ||
        says_person(whole) || says_department(whole) || says_heading(whole) ||
        says(whole, PhraseKey::not_a_name) || says(whole, PhraseKey::public_body) ||
        whole.find("votre") != std::string_view::npos ||
        whole.find("notre") != std::string_view::npos) {
      continue;
    }
    return name.span;
  }
  return std::nullopt;
}

std::size_t leading_initials(std::string_view raw) {
  constexpr std::size_t kFewest = 2, kMost = 6;
  const std::size_t space = raw.find(' ');
  if (space > kMost) return 0;  // or nowhere
  std::string initials;
  bool mark = false;
  for (const char c : raw.substr(0, space)) {
    if (c >= 'A' && c <= 'Z') {
      initials += static_cast<char>(c - 'A' + 'a');
    } else if (c == '|' || c == '.' || c == '&' || c == '/') {
      mark = mark || c == '|' || c == '/';
    } else {
      return 0;
    }
  }
  const std::string rest = base::fold(raw.substr(space + 1));
  const std::string spelled = initials_of(rest);
  if (initials.size() < kFewest || spelled.empty()) return 0;
  return spelled == initials || (mark && spelled.ends_with(initials)) ? space + 1 : 0;
}

}  // namespace recevable::extract
