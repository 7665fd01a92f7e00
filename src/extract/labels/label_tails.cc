#include "extract/labels/label_tails.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace recevable::extract {
namespace {

constexpr std::size_t kLongestRemark = 40;  // bytes in brackets

bool is_use(std::string_view word) {
  static constexpr auto kUses = std::to_array<std::string_view>({"a",
                                                                 "avec",
                                                                 "bdc",
                                                                 "bon",
                                                                 "chorus",
                                                                 "citer",
                                                                 "commande",
                                                                 "comptable",
                                                                 "concerne",
                                                                 "concernee",
                                                                 "correspondance",
                                                                 "courriers",
                                                                 "dans",
                                                                 "de",
                                                                 "depose",
                                                                 "depot",
                                                                 "des",
                                                                 "du",
                                                                 "facturation",
                                                                 "facture",
                                                                 "factures",
                                                                 "faire",
                                                                 "figurer",
                                                                 "in",
                                                                 "indiquer",
                                                                 "inscrire",
                                                                 "juridique",
                                                                 "l",
                                                                 "la",
                                                                 "le",
                                                                 "les",
                                                                 "mandat",
                                                                 "mentionner",
                                                                 "notre",
                                                                 "on",
                                                                 "ordonnateur",
                                                                 "ou",
                                                                 "paiement",
                                                                 "plateforme",
                                                                 "portail",
                                                                 "porter",
                                                                 "pour",
                                                                 "pro",
                                                                 "rappeler",
                                                                 "reglement",
                                                                 "renseigner",
                                                                 "reporter",
                                                                 "reprendre",
                                                                 "saisir",
                                                                 "servir",
                                                                 "sur",
                                                                 "the",
                                                                 "tout",
                                                                 "toute",
                                                                 "toutes",
                                                                 "utiliser",
                                                                 "virement",
                                                                 "vos",
                                                                 "votre",
                                                                 "vous"});
  return std::binary_search(kUses.begin(), kUses.end(), word);
}

// Articles and links at the end of what was taken belong to what follows.
bool may_end(std::string_view word) {
  static constexpr auto kLinks = std::to_array<std::string_view>(
      {"a",   "avec", "dans",  "de",     "des", "du",    "in",   "l",
       "la",  "le",   "les",   "notre",  "on",  "ou",    "pour", "sur",
       "the", "tout", "toute", "toutes", "vos", "votre", "vous"});
  return !std::binary_search(kLinks.begin(), kLinks.end(), word);
}

bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}

// Whether what stands at a byte of the line looks like a value: a digit or capitals in a chunk.
bool begins_value(const LineText& line, std::size_t at) {
  constexpr std::size_t kShortest = 2;
  const std::string_view raw = std::string_view(line.raw).substr(line.to_raw[at]);
  const std::string_view chunk = raw.substr(0, raw.find(' '));
  const bool digit = std::any_of(chunk.begin(), chunk.end(), base::is_digit);
  return digit || (chunk.size() >= kShortest && std::none_of(chunk.begin(), chunk.end(), is_small));
}

bool has_digit(const LineText& line, std::size_t at) {
  const std::string_view rest = std::string_view(line.text).substr(at);
  const std::string_view chunk = rest.substr(0, rest.find(' '));
  return std::any_of(chunk.begin(), chunk.end(), base::is_digit);
}

}  // namespace

std::uint32_t after_remark(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::string_view own = text.substr(begin, end - begin);
  const bool inside =
      std::count(own.begin(), own.end(), '(') > std::count(own.begin(), own.end(), ')');
  const std::size_t open = inside ? end : text.find_first_not_of(' ', end);
  if (!inside && (open == std::string_view::npos || text[open] != '(')) return end;
  const std::size_t close = text.find_first_of(")0123456789", open);
  if (close == std::string_view::npos || text[close] != ')' || close - open > kLongestRemark) {
    return end;
  }
  return static_cast<std::uint32_t>(close + 1);
}

std::uint32_t after_use(const LineText& line, std::uint32_t end, bool adjective) {
  const std::string_view text = line.text;
  std::uint32_t at = end, last = end;
  bool unknown = false;
  std::string_view word;
  while (true) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\'')) ++at;
    std::uint32_t stop = at;
    while (stop < text.size() && base::is_alpha(text[stop])) ++stop;
    if (stop == at || (stop < text.size() && (base::is_digit(text[stop]) || text[stop] == '-' ||
                                              text[stop] == '/' || text[stop] == '_'))) {
      break;
    }
    const std::string_view next = text.substr(at, stop - at);
    // A word in capitals among small letters is a value: "Service à servir : COMPTABLE".
    const bool name = next == "bdc" || next == "chorus" || next == "pro";
    const bool capital = !is_small(line.raw[line.to_raw[at]]) && next.size() > 1;
    if (capital && is_small(line.raw[line.to_raw[end - 1]]) && !name) break;
    if (!is_use(next)) {
      constexpr std::size_t kShortest = 4;
      if (!adjective || unknown || next.size() < kShortest) break;
      unknown = true;
    }
    word = next;
    last = at = stop;
  }
  if (last == end || !may_end(word)) return end;
  const std::size_t next = text.find_first_not_of(' ', last);
  if (next == std::string_view::npos) return unknown ? end : last;
  const std::string_view rest = text.substr(next);
  if (rest.front() == ':') return last;
  // After a word nobody knows only a number is a value, and no span of years.
  if (unknown) return base::is_alnum(rest.front()) && has_digit(line, next) ? last : end;
  if (base::is_alnum(rest.front())) return begins_value(line, next) ? last : end;
  return rest.starts_with("«") || rest.starts_with("\"") || rest.starts_with("-") ? last : end;
}

}  // namespace recevable::extract
