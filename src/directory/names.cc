// Names of public bodies as people and directories write them.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "directory/directory.h"

namespace recevable::directory {
namespace {

using Words = std::vector<std::string>;

struct Expansion {
  std::string_view from, to;  // both in folded words separated by one space
};

// Longest first where one begins another; the result is what both spellings come to.
constexpr auto kExpansions = std::to_array<Expansion>({
    {"assistance publique hopitaux de paris", "ap hp"},
    {"c c a s", "ccas"},
    {"c h u", "centre hospitalier universitaire"},
    {"c h r u", "centre hospitalier universitaire"},
    {"c h", "centre hospitalier"},
    {"c c", "communaute communes"},
    {"c a", "communaute agglomeration"},
    {"centre hospitalier regional universitaire", "centre hospitalier universitaire"},
    {"centre hospitalier regional et universitaire", "centre hospitalier universitaire"},
    {"centre communal d action sociale", "ccas"},
    {"centre communal action sociale", "ccas"},
    {"centre intercommunal d action sociale", "cias"},
    {"centre intercommunal action sociale", "cias"},
    {"conseil departemental", "departement"},
    {"conseil general", "departement"},
    {"conseil regional", "region"},
    {"conseil municipal", "commune"},
    {"mairie", "commune"},
    {"ville", "commune"},
    {"com com", "communaute communes"},
    {"communaute de communes", "communaute communes"},
    {"communaute d agglomeration", "communaute agglomeration"},
    {"communaute d agglo", "communaute agglomeration"},
    {"service departemental d incendie et de secours", "sdis"},
    {"office public de l habitat", "oph"},
    {"office public habitat", "oph"},
    {"etablissement d hebergement pour personnes agees dependantes", "ehpad"},
    {"etab hebergement pers agees dependantes", "ehpad"},
    {"direction departementale des territoires", "ddt"},
    {"direction departementale des finances publiques", "ddfip"},
    {"direction regionale des finances publiques", "drfip"},
    {"agence regionale de sante", "ars"},
    {"groupement hospitalier de territoire", "ght"},
    {"ctre", "centre"},
    {"hosp", "hospitalier"},
    {"chu", "centre hospitalier universitaire"},
    {"chru", "centre hospitalier universitaire"},
    {"chr", "centre hospitalier regional"},
    {"ch", "centre hospitalier"},
    {"chs", "centre hospitalier specialise"},
    {"cc", "communaute communes"},
    {"ca", "communaute agglomeration"},
    {"cu", "communaute urbaine"},
    {"dpt", "departement"},
    {"dept", "departement"},
    {"dep", "departement"},
    {"cd", "departement"},
    {"cg", "departement"},
    {"cr", "region"},
    {"st", "saint"},
    {"ste", "sainte"},
    {"sts", "saints"},
    {"stes", "saintes"},
    {"s d i s", "sdis"},
    {"univ", "universite"},
    {"lyc", "lycee"},
    {"lgt", "lycee"},
    {"lpo", "lycee"},
    {"lp", "lycee"},
    {"clg", "college"},
    {"coll", "college"},
    {"eco", "ecole"},
    {"ec", "ecole"},
    {"synd", "syndicat"},
    {"interco", "intercommunal"},
    {"intercom", "intercommunal"},
    {"agglo", "agglomeration"},
    {"met", "metropole"},
    {"gd", "grand"},
    {"gde", "grande"},
    {"hop", "hopital"},
    {"inst", "institut"},
    {"nat", "national"},
    {"dir", "direction"},
    {"reg", "regional"},
    {"pref", "prefecture"},
    {"min", "ministere"},
});

constexpr auto kSmallWords = std::to_array<std::string_view>({
    "a",
    "au",
    "aux",
    "d",
    "de",
    "des",
    "du",
    "en",
    "et",
    "l",
    "la",
    "le",
    "les",
    "of",
    "pour",
    "the",
});
static_assert(std::ranges::is_sorted(kSmallWords));

// Words many bodies bear: they tell the kind, not which.
constexpr auto kKindWords = std::to_array<std::string_view>({
    "action",        "agglomeration", "association",   "budget",     "caisse",    "ccas",
    "centre",        "cias",          "college",       "commune",    "communes",  "communaute",
    "departement",   "departemental", "direction",     "ecole",      "ehpad",     "etablissement",
    "etat",          "france",        "general",       "generale",   "hopital",   "hospitalier",
    "intercommunal", "institut",      "lycee",         "metropole",  "ministere", "municipal",
    "municipale",    "national",      "nationale",     "office",     "oph",       "prefecture",
    "principal",     "public",        "publique",      "publics",    "regie",     "region",
    "regional",      "regionale",     "sdis",          "service",    "services",  "sociale",
    "specialise",    "syndicat",      "universitaire", "universite", "urbaine",
});

// Bodies of a town that have a SIRET of their own (CPRO-RCP-08). The word that tells them, in
// canonical words.
constexpr auto kBudgets = std::to_array<std::string_view>({
    "ccas",
    "cias",
    "eau",
    "assainissement",
    "regie",
    "caisse",
    "ehpad",
    "camping",
    "cinema",
    "theatre",
    "lotissement",
    "transport",
    "port",
    "tourisme",
});

bool is_small(const std::string& word) {
  return std::ranges::binary_search(kSmallWords, word);
}

bool is_kind(std::string_view word) {
  return std::ranges::find(kKindWords, word) != kKindWords.end();
}

Words split(std::string_view folded) {
  Words words;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (const char c : folded) {
    const bool part = base::is_alnum(c) || static_cast<unsigned char>(c) >= 0x80;
    if (part) {
      word += c;
    } else {
      end_word();
    }
  }
  end_word();
  return words;
}

// How many words of `words` from `at` spell `phrase`; 0 when they do not.
std::size_t spells(const Words& words, std::size_t at, std::string_view phrase) {
  std::size_t count = 0;
  while (!phrase.empty()) {
    const std::size_t space = std::min(phrase.find(' '), phrase.size());
    if (at + count >= words.size() || words[at + count] != phrase.substr(0, space)) return 0;
    ++count;
    phrase.remove_prefix(std::min(space + 1, phrase.size()));
  }
  return count;
}

void append(Words& words, std::string_view phrase) {
  for (std::string& word : split(phrase)) words.push_back(std::move(word));
}

// Every abbreviation and phrase by what it stands for, the longest first.
Words opened(const Words& raw) {
  Words words;
  for (std::size_t at = 0; at < raw.size();) {
    std::size_t taken = 0;
    std::string_view by;
    for (const Expansion& expansion : kExpansions) {
      const std::size_t count = spells(raw, at, expansion.from);
      if (count > taken) {
        taken = count;
        by = expansion.to;
      }
    }
    if (taken > 0) {
      append(words, by);
      at += taken;
    } else {
      words.push_back(raw[at++]);
    }
  }
  return words;
}

// A department's number is glued to its abbreviation: "CD33", "SDIS 33".
void unglue(Words& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const std::string_view head : {"cd", "cg", "sdis", "ddt", "ddfip", "cc"}) {
      const std::string& word = words[i];
      if (!word.starts_with(head) || word.size() <= head.size()) continue;
      const std::string rest = word.substr(head.size());
      if (rest.size() > 3 || !std::ranges::all_of(rest, base::is_digit)) continue;
      words[i] = head;
      words.insert(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, rest);
      break;
    }
  }
}

bool alike(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::size_t shorter = std::min(a.size(), b.size());
  return shorter >= 5 && base::edit_distance(a, b, 1) <= 1;
}

bool has(const Words& words, std::string_view word) {
  return std::ranges::any_of(words, [&](const std::string& own) { return alike(own, word); });
}

Words telling(const Words& words) {
  Words own;
  for (const std::string& word : words) {
    if (!is_kind(word)) own.push_back(word);
  }
  return own;
}

bool all_in(const Words& some, const Words& all) {
  return std::ranges::all_of(some, [&](const std::string& word) { return has(all, word); });
}

// "ap hp" and "aphp"; "uvsq" and the initials of its words.
bool is_acronym_of(const Words& shorter, const Words& longer) {
  std::string joined;
  for (const std::string& word : shorter) {
    if (word.size() <= 5) joined += word;
  }
  if (joined.size() < 3) return false;
  std::string initials, glued;
  for (const std::string& word : longer) {
    initials += word.front();
    glued += word;
  }
  return joined == initials || joined == glued || has(longer, joined) || has(shorter, initials);
}

std::string_view budget_of(const Words& words) {
  for (const std::string_view budget : kBudgets) {
    if (std::ranges::find(words, budget) != words.end()) return budget;
  }
  return {};
}

Agreement agreement_of(const Words& printed, const Words& known) {
  if (printed.empty() || known.empty()) return Agreement::partly;
  const Words own_printed = telling(printed), own_known = telling(known);
  const bool same_place =
      !own_printed.empty() && !own_known.empty() &&
      std::ranges::any_of(own_printed, [&](const std::string& w) { return has(own_known, w); });
  // A body of its own is only another one when the rest of the name is the same: "eau" may as well
  // be a part of a town's name.
  const std::string_view wanted = budget_of(printed), got = budget_of(known);
  if (same_place && wanted != got) return Agreement::other_body;
  if (all_in(printed, known) || all_in(known, printed)) return Agreement::same;
  if (is_acronym_of(printed, known) || is_acronym_of(known, printed)) return Agreement::same;
  if (same_place && (all_in(own_printed, own_known) || all_in(own_known, own_printed))) {
    return Agreement::same;
  }
  if (same_place || own_printed.empty() || own_known.empty()) return Agreement::partly;
  return Agreement::different;
}

base::Localized reason_of(Agreement agreement, const std::string& printed,
                          const std::string& known) {
  const std::string both_fr = "« " + printed + " » et « " + known + " »";
  const std::string both_en = "\"" + printed + "\" and \"" + known + "\"";
  switch (agreement) {
    case Agreement::same:
      return {both_fr + " s'accordent", both_en + " agree"};
    case Agreement::partly:
      return {both_fr + " ne s'accordent qu'en partie", both_en + " agree in part only"};
    case Agreement::other_body:
      return {both_fr + " sont deux organismes du même lieu, chacun avec son SIRET",
              both_en + " are two bodies of one place, each with a SIRET of its own"};
    case Agreement::different:
      break;
  }
  return {both_fr + " n'ont aucun mot propre en commun",
          both_en + " have no telling word in common"};
}

}  // namespace

std::vector<std::string> words_of_name(std::string_view name) {
  Words words = split(base::fold(name.substr(0, 500)));
  unglue(words);
  // Twice: "ctre hosp" is a short word before it is a phrase.
  words = opened(opened(words));
  std::erase_if(words, is_small);
  return words;
}

NameComparison compare_names(std::string_view printed, const std::vector<std::string>& known) {
  const Words words = words_of_name(printed);
  NameComparison best;
  bool first = true;
  for (const std::string& name : known) {
    const Agreement agreement = agreement_of(words, words_of_name(name));
    if (!first && agreement >= best.agreement) continue;
    first = false;
    best = {agreement, reason_of(agreement, std::string(printed), name)};
  }
  return best;
}

}  // namespace recevable::directory
