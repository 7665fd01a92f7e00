#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "messages/messages.h"

namespace recevable::messages {
namespace {

// Parts of one sentence stand this near one another, the XML paths between them included.
constexpr std::size_t kMaxGap = 200;

struct Span {
  std::size_t begin = 0, end = 0;  // bytes of the folded text
  bool by_code = false;
};

bool is_word(char c) {
  return base::is_alnum(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

// The text in the two forms it is searched in.
struct Searched {
  std::string_view original;
  base::Folded folded;

  const std::string& text() const { return folded.text; }
  std::string_view written(const Span& span) const {
    const std::size_t begin = folded.offsets[span.begin];
    return base::trim(original.substr(begin, folded.offsets[span.end] - begin));
  }
  bool starts_word(std::size_t at) const { return at == 0 || !is_word(text()[at - 1]); }
  bool ends_word(std::size_t at) const { return at == text().size() || !is_word(text()[at]); }
};

// The next place of a part at or after `from`, begun before `limit`.
std::optional<Span> find_part(const Searched& in, std::string_view part, std::size_t from,
                              std::size_t limit) {
  const bool whole = part.ends_with('$');
  if (whole) part.remove_suffix(1);
  for (std::size_t at = in.text().find(part, from); at != std::string::npos && at < limit;
       at = in.text().find(part, at + 1)) {
    if (in.starts_word(at) && (!whole || in.ends_word(at + part.size()))) {
      return Span{at, at + part.size()};
    }
  }
  return std::nullopt;
}

std::vector<std::string_view> parts_of(std::string_view pattern) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= pattern.size();) {
    const std::size_t end = std::min(pattern.find(" & ", begin), pattern.size());
    parts.push_back(pattern.substr(begin, end - begin));
    begin = end + 3;
  }
  return parts;
}

// Where a sentence that goes on at `from` ends, at most kMaxGap further.
std::size_t end_of_sentence(const std::string& text, std::size_t from) {
  std::size_t end = std::min(text.size(), from + kMaxGap);
  for (const std::string_view stop : {". ", "; "}) end = std::min(end, text.find(stop, from));
  return end;
}

// The parts that follow the first, found at `span`: widened over them, or nothing.
std::optional<Span> follow(const Searched& in, std::span<const std::string_view> parts, Span span) {
  std::vector<std::string_view> unwanted;
  for (const std::string_view part : parts) {
    const std::size_t limit = end_of_sentence(in.text(), span.end);
    if (part.starts_with('!')) {
      unwanted.push_back(part.substr(1));
      continue;
    }
    const auto next = find_part(in, part, span.end, limit);
    if (!next) return std::nullopt;
    span.end = next->end;
  }
  // A pattern that ends in "!part" looks on to the end of the sentence.
  const bool looks_on = !parts.empty() && parts.back().starts_with('!');
  const std::size_t end = looks_on ? end_of_sentence(in.text(), span.end) : span.end;
  for (const std::string_view part : unwanted) {
    if (find_part(in, part, span.begin, end)) return std::nullopt;
  }
  return span;
}

std::optional<Span> find_pattern(const Searched& in, std::string_view pattern) {
  const std::vector<std::string_view> parts = parts_of(pattern);
  for (std::size_t from = 0; from < in.text().size();) {
    const auto first = find_part(in, parts.front(), from, in.text().size());
    if (!first) return std::nullopt;
    if (const auto found = follow(in, std::span(parts).subspan(1), *first)) return found;
    from = first->begin + 1;
  }
  return std::nullopt;
}

bool is_number(std::string_view code) {
  return std::ranges::all_of(code, base::is_digit);
}

// A number says something only when it is called a status or a code.
bool is_called_a_code(std::string_view before) {
  while (!before.empty() && !base::is_alnum(before.back())) before.remove_suffix(1);
  return std::ranges::any_of(std::to_array<std::string_view>({"statut", "status", "code"}),
                             [&](std::string_view word) { return before.ends_with(word); });
}

// Codes that are plain words ("AUTRE") count only in capitals, or when nothing else is said.
bool stands_for_code(const Searched& in, std::string_view code, const Span& span) {
  if (span.begin == 0 && span.end == in.text().size()) return true;
  if (is_number(code)) {
    return is_called_a_code(std::string_view(in.text()).substr(0, span.begin));
  }
  if (code.find_first_of("_.") != std::string_view::npos) return true;
  const std::string_view written = in.written(span);
  return std::ranges::none_of(written, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::optional<Span> find_code(const Searched& in, std::string_view code) {
  const bool open = code.ends_with('*');
  const std::string wanted = base::fold(open ? code.substr(0, code.size() - 1) : code);
  for (std::size_t at = in.text().find(wanted); at != std::string::npos;
       at = in.text().find(wanted, at + 1)) {
    Span span{at, at + wanted.size(), true};
    while (open && !in.ends_word(span.end)) ++span.end;
    if (in.starts_word(at) && in.ends_word(span.end) && stands_for_code(in, code, span)) {
      return span;
    }
  }
  return std::nullopt;
}

std::optional<Span> find_entry(const Searched& in, const Entry& entry) {
  for (const std::string_view code : entry.codes) {
    if (const auto span = find_code(in, code)) return span;
  }
  for (const std::string_view pattern : entry.patterns) {
    if (const auto span = find_pattern(in, pattern)) return span;
  }
  return std::nullopt;
}

struct Found {
  const Entry* entry;
  Span span;
};

// A word such as "rejetée" within a longer sentence that is known says nothing more.
bool is_part_of_another(const Found& one, const std::vector<Found>& all) {
  if (one.span.by_code) return false;
  return std::ranges::any_of(all, [&](const Found& other) {
    return other.span.begin <= one.span.begin && one.span.end <= other.span.end &&
           other.span.end - other.span.begin > one.span.end - one.span.begin;
  });
}

}  // namespace

std::vector<Translation> translate(std::string_view text) {
  text = base::trim(text.substr(0, kMaxText));
  const Searched in{text, base::fold_with_offsets(text)};
  std::vector<Found> found;
  for (const Entry& entry : entries()) {
    if (const auto span = find_entry(in, entry)) found.push_back({&entry, *span});
  }
  std::ranges::stable_sort(found, [](const Found& a, const Found& b) {
    if (a.entry->kind != b.entry->kind) return a.entry->kind < b.entry->kind;
    return a.span.begin < b.span.begin;
  });
  std::vector<Translation> translations;
  for (const Found& each : found) {
    if (is_part_of_another(each, found)) continue;
    translations.push_back({each.entry, std::string(in.written(each.span))});
  }
  return translations;
}

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::message:
      return "message";
    case Kind::reason:
      return "reason";
    case Kind::flow:
      return "flow";
    case Kind::status:
      return "status";
  }
  return "message";
}

std::string_view name_of(Number number) {
  switch (number) {
    case Number::none:
      return "none";
    case Number::same:
      return "same";
    case Number::fresh:
      return "new";
    case Number::by_status:
      return "by_status";
  }
  return "none";
}

}  // namespace recevable::messages
