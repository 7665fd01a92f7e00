#include "extract/labels/in_sentences.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.h"
#include "extract/references/reference_words.h"

namespace recevable::extract {
namespace {

// Letters in capitals, digits and signs only, with a digit and long enough not to be a count.
bool is_code(std::string_view raw) {
  constexpr std::size_t kShortestCode = 4;
  constexpr std::string_view kSigns = "-_/.";
  return raw.size() >= kShortestCode && std::any_of(raw.begin(), raw.end(), base::is_digit) &&
         std::all_of(raw.begin(), raw.end(), [&](char c) {
           return base::is_digit(c) || (c >= 'A' && c <= 'Z') ||
                  kSigns.find(c) != std::string_view::npos;
         });
}

bool is_word_in_capitals(std::string_view raw) {
  constexpr std::size_t kShortest = 3;
  return raw.size() >= kShortest &&
         std::none_of(raw.begin(), raw.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// The chunk behind a label, without signs and words of numbering before it and signs after it.
std::string_view chunk_behind(const LineText& line, std::uint32_t from) {
  static constexpr auto kNumbering = std::to_array<std::string_view>({"n°", "no", "n", "numero"});
  std::size_t at = from;
  for (int word = 0; word < 2; ++word) {
    while (at < line.text.size() && !base::is_alnum(line.text[at])) ++at;
    const std::size_t end = std::min(line.text.find(' ', at), line.text.size());
    const auto numbering = std::find(kNumbering.begin(), kNumbering.end(),
                                     std::string_view(line.text).substr(at, end - at));
    if (numbering == kNumbering.end()) break;
    at = end;
  }
  if (at >= line.text.size()) return {};
  const std::string_view raw = line.raw;
  const std::size_t begin = line.to_raw[at];
  std::string_view chunk = raw.substr(begin, std::min(raw.find(' ', begin), raw.size()) - begin);
  while (!chunk.empty() && !base::is_alnum(chunk.back())) chunk.remove_suffix(1);
  return chunk;
}

// "marché de maîtrise d'œuvre n° 2024-09": small words, the word of numbering, and a code.
bool kind_and_code_behind(const LineText& line, std::uint32_t from) {
  constexpr std::size_t kKinds = 40;  // bytes
  const std::string_view rest = std::string_view(line.text).substr(from);
  const std::size_t numbering = rest.find("n°");
  if (numbering > kKinds) return false;  // or nowhere
  const std::string_view kinds = rest.substr(0, numbering);
  if (kinds.find_first_of(",;:.()0123456789") != std::string_view::npos) return false;
  return is_code(chunk_behind(line, from + static_cast<std::uint32_t>(numbering)));
}

// "À rappeler : engagement 2026/318 - service BATI": in one sentence with what else the recipient
// gave, the plain word has a code in capitals behind it.
bool names_service(const PageText& page, const Label& label) {
  const LineText& line = page.lines[label.span.line];
  if (label.as(LabelKey::code_service) != Strength::weak) return false;
  const std::string raw_words = line.raw.substr(
      line.to_raw[label.span.begin], line.to_raw[label.span.end] - line.to_raw[label.span.begin]);
  if (!is_word_in_capitals(chunk_behind(line, label.last_end))) return false;
  if (is_word_in_capitals(raw_words)) {
    return std::string_view(line.text).substr(0, label.span.begin).find("engagement") !=
           std::string_view::npos;
  }
  static constexpr auto kBeside = std::to_array<std::string_view>(
      {"engagement", "chorus", "siret", "marche", "accord-cadre", "bon de commande"});
  return std::any_of(kBeside.begin(), kBeside.end(), [&](std::string_view word) {
    return line.text.find(word) != std::string::npos;
  });
}

bool is_reference(LabelKey key) {
  static constexpr LabelKey kReferences[] = {
      LabelKey::code_service, LabelKey::engagement,    LabelKey::purchase_order,
      LabelKey::buyer_siret,  LabelKey::contract,      LabelKey::other_refs,
      LabelKey::due_date,     LabelKey::delivery_date, LabelKey::original_invoice,
      LabelKey::issue_date,   LabelKey::invoice_number};
  return std::find(std::begin(kReferences), std::end(kReferences), key) != std::end(kReferences);
}

// Whether a sign that parts statements stands before a byte of the line, but for "votre", "n°".
bool follows_mark(const LineText& line, std::uint32_t at) {
  static constexpr std::string_view kMarks = "-,;/|(:";
  static constexpr auto kBetween = std::to_array<std::string_view>(
      {"votre", "notre", "vos", "nos", "le", "la", "v/", "n/", "your", "our"});
  std::string_view before = base::trim(std::string_view(line.text).substr(0, at));
  for (const std::string_view word : kBetween) {
    if (before.ends_with(word) &&
        (before.size() == word.size() || before[before.size() - word.size() - 1] == ' ')) {
      before = base::trim(before.substr(0, before.size() - word.size()));
      break;
    }
  }
  return before.empty() || kMarks.find(before.back()) != std::string_view::npos ||
         before.ends_with("•") || before.ends_with("·");
}

}  // namespace

bool announces(std::string_view text, std::uint32_t end) {
  const std::size_t next = text.find_first_not_of(' ', end);
  return next != std::string_view::npos && text[next] == ':';
}

bool names_its_value(const PageText& page, const Label& label) {
  const LineText &line = page.lines[label.span.line], &last = page.lines[label.last_line];
  if (names_service(page, label)) return true;
  static constexpr auto kOfBuyer = std::to_array<LabelKey>(
      {LabelKey::code_service, LabelKey::engagement, LabelKey::purchase_order, LabelKey::contract,
       LabelKey::original_invoice});
  const bool of_buyer = std::any_of(kOfBuyer.begin(), kOfBuyer.end(), [&](LabelKey key) {
    return label.as(key) == Strength::strong;
  });
  if (!of_buyer) return false;
  const std::string_view words =
      std::string_view(line.text).substr(label.span.begin, label.span.end - label.span.begin);
  const std::string_view raw_words = std::string_view(line.raw).substr(
      line.to_raw[label.span.begin], line.to_raw[label.span.end] - line.to_raw[label.span.begin]);
  // Insurers and landlords have contracts, a "convention" may be a collective agreement.
  if (label.means(LabelKey::contract) &&
      (words.find("contrat") != std::string_view::npos || words.starts_with("convention"))) {
    return false;
  }
  if (label.means(LabelKey::contract) && kind_and_code_behind(last, label.last_end)) return true;
  std::string_view chunk = chunk_behind(last, label.last_end);
  // "… au titre du marché n°" over "24M271, code service …".
  const std::uint32_t next = last.index + 1;
  if (chunk.empty() && next < page.lines.size() && page.lines[next].block == last.block) {
    chunk = chunk_behind(page.lines[next], 0);
  }
  return is_code(chunk) || (label.means(LabelKey::code_service) && label.words > 1 &&
                            is_word_in_capitals(chunk) && !is_word_in_capitals(raw_words));
}

bool is_listed(const LineText& line, const Label& label) {
  const bool reference =
      std::any_of(label.meanings.begin(), label.meanings.end(), [](const Meaning& meaning) {
        return is_reference(meaning.key) && meaning.strength != Strength::weak;
      });
  if (!reference) return false;
  // "Assurance X, contrat 126 418": an insurer's contract, while a "marché" is always a buyer's.
  if (label.as(LabelKey::contract) &&
      says_insurance(std::string_view(line.text).substr(0, label.span.begin))) {
    return false;
  }
  if (!follows_mark(line, label.span.begin)) return false;
  std::size_t at = label.span.end;
  while (at < line.text.size() && !base::is_alnum(line.text[at])) ++at;
  if (at >= line.text.size()) return false;
  const std::size_t begin = line.to_raw[at];
  const std::string_view raw = line.raw;
  std::size_t end = begin;
  bool digit = false, small = false;
  while (end < raw.size() && raw[end] != ' ') {
    digit = digit || base::is_digit(raw[end]);
    small = small || (raw[end] >= 'a' && raw[end] <= 'z');
    ++end;
  }
  if (digit || (!small && end >= begin + 3)) return true;
  // "bon de commande BC 4471": a prefix in capitals and its number.
  return !small && end + 1 < raw.size() && base::is_digit(raw[end + 1]);
}

}  // namespace recevable::extract
