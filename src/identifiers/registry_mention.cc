#include "identifiers/registry_mention.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

#include "base/text.h"
#include "identifiers/words.h"

namespace recevable::identifiers {
namespace {

using Words = std::vector<FoldedWord>;

constexpr std::size_t kMostTownWords = 6;
constexpr std::size_t kSirenLength = 9;

// Between the register and the town, and between the town and the number.
constexpr std::array<std::string_view, 3> kBeforeTown = {"de", "d", "du"};
constexpr std::array<std::string_view, 13> kBeforeNumber = {
    "n", "no", "num", "numero", "sous", "le", "a", "b", "c", "d", "siren", "identifiant", "unique"};
// What begins another mention: no town goes on past these.
constexpr std::array<std::string_view, 29> kAfterTown = {"n",
                                                         "no",
                                                         "num",
                                                         "numero",
                                                         "sous",
                                                         "capital",
                                                         "au",
                                                         "siren",
                                                         "siret",
                                                         "tva",
                                                         "ape",
                                                         "naf",
                                                         "code",
                                                         "sas",
                                                         "sarl",
                                                         "sasu",
                                                         "eurl",
                                                         "tel",
                                                         "email",
                                                         "mail",
                                                         "e",
                                                         "iban",
                                                         "www",
                                                         "rm",
                                                         "assurance",
                                                         "garantie",
                                                         "decennale",
                                                         "societe",
                                                         "intracommunautaire"};

template <class List>
bool among(const List& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool all_digits(const std::string& word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), base::is_digit);
}

bool has_digit(const std::string& word) {
  return std::any_of(word.begin(), word.end(), base::is_digit);
}

// How many words from `first` on are the given ones; 0 when they are not.
std::size_t spelled(const Words& words, std::size_t first,
                    std::initializer_list<std::string_view> wanted) {
  if (words.size() - first < wanted.size()) return 0;
  std::size_t at = first;
  for (const std::string_view word : wanted) {
    if (words[at++].text != word) return 0;
  }
  return wanted.size();
}

// Words that name the RCS at `first`, or 0.
std::size_t rcs_at(const Words& words, std::size_t first) {
  if (words[first].text == "rcs") return 1;
  if (single_letters_at(words, first) >= 3 && joined(words, first, 3) == "rcs") return 3;
  return spelled(words, first, {"registre", "du", "commerce", "et", "des", "societes"});
}

// Nine digits in groups from `first` on, or nothing.
std::optional<std::string> siren_from(const Words& words, std::size_t first) {
  std::string digits;
  for (std::size_t i = first; i < words.size() && digits.size() < kSirenLength; ++i) {
    if (!all_digits(words[i].text)) break;
    digits += words[i].text;
  }
  if (digits.size() != kSirenLength) return std::nullopt;
  return digits;
}

// Nine digits in groups ending just before `end`, or nothing.
std::optional<std::string> siren_before(const Words& words, std::size_t end) {
  std::string digits;
  for (std::size_t i = end; i > 0 && digits.size() < kSirenLength; --i) {
    if (!all_digits(words[i - 1].text)) break;
    digits.insert(0, words[i - 1].text);
  }
  if (digits.size() != kSirenLength) return std::nullopt;
  return digits;
}

RegistryMention read_rcs(std::string_view folded, const Words& words, std::size_t first,
                         std::size_t count) {
  RegistryMention mention{Registry::rcs, {}, {}, words[first].begin, words[first + count - 1].end};
  std::size_t at = first + count;
  while (at < words.size() && among(kBeforeTown, words[at].text)) ++at;
  const std::size_t town_first = at;
  while (at < words.size() && at - town_first < kMostTownWords) {
    const std::string& word = words[at].text;
    // A break right after "RCS" is its colon; later it ends the town.
    if (at > first + count && words[at].after_break) break;
    if (has_digit(word) || among(kAfterTown, word)) break;
    // "Lyon B 732 829 320": the letter of the kind of company.
    if (word.size() == 1 && at + 1 < words.size() && has_digit(words[at + 1].text)) break;
    ++at;
  }
  if (at > town_first) {
    mention.town =
        folded.substr(words[town_first].begin, words[at - 1].end - words[town_first].begin);
    mention.end = words[at - 1].end;
  }
  while (at < words.size() && among(kBeforeNumber, words[at].text)) ++at;
  mention.siren = siren_from(words, at);
  if (!mention.siren) mention.siren = siren_before(words, first);
  return mention;
}

std::optional<RegistryMention> other_register_at(const Words& words, std::size_t first) {
  const auto mention = [&](Registry registry, std::size_t count) {
    return RegistryMention{registry, {}, {}, words[first].begin, words[first + count - 1].end};
  };
  if (words[first].text == "rne") return mention(Registry::rne, 1);
  if (const auto count = spelled(words, first, {"registre", "national", "des", "entreprises"})) {
    return mention(Registry::rne, count);
  }
  if (const auto count = spelled(words, first, {"repertoire", "des", "metiers"})) {
    return mention(Registry::rm, count);
  }
  // "RM 33": two letters alone are too little, a department must follow.
  if (words[first].text == "rm" && first + 1 < words.size()) {
    const std::string& department = words[first + 1].text;
    if (department.size() >= 2 && department.size() <= 3 && has_digit(department)) {
      return mention(Registry::rm, 2);
    }
  }
  for (const std::string_view word : {"dispense", "dispensee"}) {
    if (const auto count = spelled(words, first, {word, "d", "immatriculation"})) {
      return mention(Registry::exempt, count);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<RegistryMention> find_registry_mention(std::string_view folded) {
  const Words words = words_of(folded);
  std::optional<RegistryMention> exempt;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (const auto mention = other_register_at(words, i);
        mention && mention->registry == Registry::exempt) {
      exempt = mention;
      break;
    }
  }
  // "Dispensé d'immatriculation au RCS et au RM" names registers it is not in.
  if (exempt) return exempt;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (const std::size_t count = rcs_at(words, i)) return read_rcs(folded, words, i, count);
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (const auto mention = other_register_at(words, i)) return mention;
  }
  return std::nullopt;
}

}  // namespace recevable::identifiers
