#include "extract/text/identifiers_in_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "identifiers/bank.h"
#include "identifiers/vat_number.h"

namespace recevable::extract {
namespace {

bool is_mark(char c) {
  return c == ' ' || c == '.' || c == '-';
}

// Groups of digits parted by single marks of one kind, from `at`.
struct Group {
  std::size_t begin, end;
  std::size_t size() const { return end - begin; }
};

std::vector<Group> groups_at(std::string_view text, std::size_t at, std::size_t most) {
  std::vector<Group> groups;
  std::size_t p = at;
  while (groups.size() < most) {
    const std::size_t begin = p;
    while (p < text.size() && base::is_digit(text[p])) ++p;
    if (p == begin) break;
    groups.push_back({begin, p});
    if (p + 1 < text.size() && is_mark(text[p]) && base::is_digit(text[p + 1])) {
      ++p;
    } else {
      break;
    }
  }
  return groups;
}

// Whether one of `words` stands among the `reach` bytes before `at`.
bool announced(std::string_view text, std::size_t at, std::size_t reach,
               std::initializer_list<std::string_view> words) {
  const std::size_t from = at > reach ? at - reach : 0;
  const std::string_view before = text.substr(from, at - from);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return before.find(word) != std::string_view::npos;
  });
}

bool starts_inside(std::string_view text, std::size_t at) {
  return at > 0 && base::is_alnum(text[at - 1]);
}

// "SIRET80412377600028": nothing parts the number from its word.
bool follows_word(std::string_view text, std::size_t at, std::string_view word) {
  return text.substr(0, at).ends_with(word);
}

std::string take_digits(std::string_view text, std::size_t begin, std::size_t end) {
  return base::digits_of(text.substr(begin, end - begin));
}

std::string upper(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

struct IbanShape {
  std::string_view country;
  std::size_t length;
};
constexpr auto kIbans = std::to_array<IbanShape>({{"fr", 27},
                                                  {"mc", 27},
                                                  {"de", 22},
                                                  {"be", 16},
                                                  {"lu", 20},
                                                  {"es", 24},
                                                  {"it", 27},
                                                  {"nl", 18},
                                                  {"pt", 25},
                                                  {"ie", 22},
                                                  {"at", 20},
                                                  {"ch", 21},
                                                  {"gb", 22},
                                                  {"pl", 28},
                                                  {"dk", 18},
                                                  {"fi", 18},
                                                  {"se", 24},
                                                  {"gr", 27},
                                                  {"mt", 31}});

struct VatShape {
  std::string_view country;
  std::size_t least, most;  // characters after the country
};
constexpr auto kVatIds = std::to_array<VatShape>(
    {{"fr", 11, 11}, {"at", 9, 9}, {"be", 10, 10}, {"bg", 9, 10},  {"cy", 9, 9},  {"cz", 8, 10},
     {"de", 9, 9},   {"dk", 8, 8}, {"ee", 9, 9},   {"el", 9, 9},   {"es", 9, 9},  {"fi", 8, 8},
     {"hr", 11, 11}, {"hu", 8, 8}, {"ie", 8, 9},   {"it", 11, 11}, {"lt", 9, 12}, {"lu", 8, 8},
     {"lv", 11, 11}, {"mt", 8, 8}, {"nl", 12, 12}, {"pl", 10, 10}, {"pt", 9, 9},  {"ro", 2, 10},
     {"se", 12, 12}, {"si", 8, 8}, {"sk", 10, 10}, {"xi", 9, 12},  {"gb", 9, 12}});

}  // namespace

// Two letters, a key of two, a SIREN.
constexpr std::size_t kFrenchVatLength = 13;

std::size_t read_iban(std::string_view text, std::size_t at, Spot& spot) {
  if (starts_inside(text, at) || at + 15 > text.size()) return 0;
  const auto* shape = std::find_if(kIbans.begin(), kIbans.end(), [&](const IbanShape& s) {
    return text.substr(at, 2) == s.country;
  });
  if (shape == kIbans.end()) return 0;
  std::size_t p = at + 2;
  if (p < text.size() && text[p] == ' ') ++p;
  if (p + 1 >= text.size() || !base::is_digit(text[p]) || !base::is_digit(text[p + 1])) return 0;
  std::string value(text.substr(at, 2));
  std::size_t end = at + 2;
  std::size_t digits = 0;
  for (p = at + 2; p < text.size() && value.size() < shape->length; ++p) {
    const char c = text[p];
    if (base::is_alnum(c)) {
      value += c;
      digits += base::is_digit(c) ? 1 : 0;
      end = p + 1;
    } else if (is_mark(c) && p + 1 < text.size() && base::is_alnum(text[p + 1])) {
      // A word after the account ("… 189 BIC : …") ends it.
      std::size_t letters = 0;
      while (p + 1 + letters < text.size() && base::is_alpha(text[p + 1 + letters])) ++letters;
      // But the bank itself has four ("NL91 ABNA 0417 …").
      if (letters >= 3 && !(value.size() == 4 && letters == 4)) break;
      continue;
    } else {
      break;
    }
  }
  const bool said = announced(text, at, 40, {"iban", "rib", "compte", "virement"});
  const std::size_t slack = said ? 2 : 0;
  if (value.size() + slack < shape->length || digits * 2 < value.size()) return 0;
  // A French VAT number with a SIRET behind it is as long as an IBAN.
  if (!said && !identifiers::iban_mod97_valid(upper(value)) &&
      identifiers::vat_key_valid(upper(value.substr(0, kFrenchVatLength)))) {
    return 0;
  }
  // Digits that follow without a mark belong to it: too long, and said so.
  while (said && end < text.size() && base::is_digit(text[end]) &&
         value.size() < shape->length + 2) {
    value += text[end++];
  }
  spot.kind = SpotKind::iban;
  spot.text = upper(std::move(value));
  return end;
}

std::size_t read_vat_id(std::string_view text, std::size_t at, Spot& spot) {
  if (starts_inside(text, at) || at + 4 > text.size()) return 0;
  const std::string_view country = text.substr(at, 2);
  const auto* shape = std::find_if(kVatIds.begin(), kVatIds.end(),
                                   [&](const VatShape& s) { return country == s.country; });
  if (shape == kVatIds.end()) return 0;
  // A word that begins like a country ("demande", "societe") is no number.
  std::size_t letters_in_a_row = 0;
  while (at + letters_in_a_row < text.size() && base::is_alpha(text[at + letters_in_a_row])) {
    ++letters_in_a_row;
  }
  if (letters_in_a_row > 4) return 0;
  const bool said =
      announced(text, at, 48,
                {"tva",   "vat",  "intra",        "ust",          "iva",          "btw", "t.v.a",
                 "uid",   "mwst", "d'entreprise", "ondernemings", "contribuinte", "nif", "nipc",
                 "n.i.f", "vies", "moms",         "dph",          "nip",          "cvr", "orgnr"});
  if (country != "fr" && !said) return 0;
  std::string value(country);
  std::size_t end = at + 2;
  std::size_t digits = 0;
  for (std::size_t p = at + 2; p < text.size() && value.size() < 2 + shape->most; ++p) {
    const char c = text[p];
    if (base::is_alnum(c)) {
      value += c;
      digits += base::is_digit(c) ? 1 : 0;
      end = p + 1;
    } else if (is_mark(c) && p + 1 < text.size() && base::is_alnum(text[p + 1])) {
      std::size_t letters = 0;
      while (p + 1 + letters < text.size() && base::is_alpha(text[p + 1 + letters])) ++letters;
      if (letters > 2) break;
      continue;
    } else {
      break;
    }
  }
  const std::size_t length = value.size() - 2;
  // A French number a digit short is still one, if it is announced: the rules will say so.
  const std::size_t least = said && country == "fr" ? shape->least - 1 : shape->least;
  if (length < least || digits < (country == "fr" ? 9U : 2U)) return 0;
  if (end < text.size() && base::is_digit(text[end])) {
    if (!said || country != "fr") return 0;
    while (end < text.size() && base::is_digit(text[end]) && value.size() < 15)
      value += text[end++];
  }
  if (country == "fr" && !said && digits < 11) {
    // FRAB123456789 without an announcement: the nine last must be digits.
    if (!std::all_of(value.begin() + 4, value.end(), base::is_digit)) return 0;
  }
  spot.kind = SpotKind::vat_id;
  spot.text = upper(std::move(value));
  return end;
}

std::size_t read_siret(std::string_view text, std::size_t at, Spot& spot) {
  if (starts_inside(text, at) && !follows_word(text, at, "siret")) return 0;
  const auto groups = groups_at(text, at, 14);
  if (groups.empty()) return 0;
  const bool said = announced(text, at, 40, {"siret", "s.i.r.e.t", "sirel", "s1ret"});
  const auto take = [&](std::size_t count) {
    const std::size_t end = groups[count - 1].end;
    if (end < text.size() && base::is_alpha(text[end])) return std::size_t{0};
    spot.kind = SpotKind::siret;
    spot.text = take_digits(text, at, end);
    return end;
  };
  std::size_t total = 0;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    total += groups[g].size();
    if (total > 14) break;
    if (total < 14) continue;
    const auto size = [&](std::size_t i) { return groups[i].size(); };
    const std::size_t count = g + 1;
    const bool whole = count == 1;
    const bool nine_five = count == 2 && size(0) == 9;
    const bool threes = count == 4 && size(0) == 3 && size(1) == 3 && size(2) == 3;
    const bool split_nic = count == 5 && size(0) == 3 && size(1) == 3 && size(2) == 3;
    const bool nine_split = count == 3 && size(0) == 9;
    const bool more = count < groups.size();
    if (whole || nine_five || threes || split_nic || nine_split || (said && count <= 14)) {
      // 14 digits that go on are the beginning of something longer, unless what follows is a
      // number of its own after a SIRET in one piece.
      if (more && !whole && !said) return 0;
      if (more && said && groups[count].size() <= 2 && count + 1 == groups.size()) break;
      return take(count);
    }
  }
  if (!said) return 0;
  // Announced, but a digit or two short or long.
  total = 0;
  for (const Group& group : groups) total += group.size();
  if (total >= 11 && total <= 17) return take(groups.size());
  return 0;
}

std::size_t read_siren(std::string_view text, std::size_t at, Spot& spot) {
  if (starts_inside(text, at) && !follows_word(text, at, "siren") &&
      !follows_word(text, at, "rcs")) {
    return 0;
  }
  const auto groups = groups_at(text, at, 4);
  if (groups.empty()) return 0;
  const bool said = announced(text, at, 48, {"siren", "rcs", "r.c.s", "registre", "rne", "rm "});
  std::size_t end = 0;
  if (groups[0].size() == 9 &&
      (said || announced(text, at, 24, {"identification", "immatricul"}))) {
    end = groups[0].end;
  } else if (groups[0].size() == 9 && (text.substr(groups[0].end).starts_with(" rcs") ||
                                       text.substr(groups[0].end).starts_with(" r.c.s"))) {
    end = groups[0].end;
  } else if (groups.size() >= 3 && groups[0].size() == 3 && groups[1].size() == 3 &&
             groups[2].size() == 3) {
    // 123 456 789 could be an amount: it needs a word, or RCS right behind.
    const std::string_view rest = text.substr(groups[2].end);
    if (!said && !rest.starts_with(" rcs") && !rest.starts_with(" r.c.s")) return 0;
    if (groups.size() > 3 && groups[3].size() >= 3) return 0;
    end = groups[2].end;
  }
  if (end == 0 || (end < text.size() && base::is_alnum(text[end]))) return 0;
  spot.kind = SpotKind::siren;
  spot.text = take_digits(text, at, end);
  return end;
}

std::size_t read_phone(std::string_view text, std::size_t at, Spot& spot) {
  if (starts_inside(text, at)) return 0;
  std::size_t p = at;
  const bool plus = at > 0 && text[at - 1] == '+';
  const auto groups = groups_at(text, p, 7);
  if (groups.empty()) return 0;
  std::size_t total = 0;
  for (const Group& group : groups) total += group.size();
  if (plus) {
    if (total < 9 || total > 14) return 0;
  } else {
    const bool pairs =
        groups.size() == 5 &&
        std::all_of(groups.begin(), groups.end(), [](const Group& g) { return g.size() == 2; });
    const bool said = announced(text, at, 18, {"tel", "fax", "phone", "mobile", "portable", "gsm"});
    const bool ten = groups.size() == 1 && groups[0].size() == 10 && said;
    const bool four = groups.size() == 4 && groups[0].size() == 4 && total == 10 && said;
    if ((!pairs && !ten && !four) || text[at] != '0') return 0;
  }
  spot.kind = SpotKind::phone;
  spot.text = take_digits(text, at, groups.back().end);
  return groups.back().end;
}

std::size_t read_bic(std::string_view text, std::size_t at, Spot& spot) {
  if (starts_inside(text, at)) return 0;
  std::size_t end = at;
  while (end < text.size() && base::is_alnum(text[end])) ++end;
  std::size_t length = end - at;
  // "SOGE FR PP XXX": groups of a spaced BIC, only after its word.
  const bool said = announced(text, at, 16, {"bic", "swift"});
  if (said && length == 4) {
    std::string joined(text.substr(at, 4));
    std::size_t p = end;
    while (joined.size() < 11 && p + 1 < text.size() && text[p] == ' ') {
      std::size_t q = p + 1;
      while (q < text.size() && base::is_alnum(text[q])) ++q;
      if (q - p - 1 > 4 || q - p - 1 < 2) break;
      joined += text.substr(p + 1, q - p - 1);
      p = q;
    }
    if (joined.size() == 8 || joined.size() == 11) {
      spot.kind = SpotKind::bic;
      spot.text = upper(std::move(joined));
      return p;
    }
  }
  if (length != 8 && length != 11) return 0;
  const std::string_view word = text.substr(at, length);
  if (!std::all_of(word.begin(), word.begin() + 6, base::is_alpha)) return 0;
  if (!said) {
    // Without its word, only the shape of a French bank's code is sure enough.
    if (length != 11 || word.substr(4, 2) != "fr" || word.substr(6, 2) != "pp") return 0;
  }
  spot.kind = SpotKind::bic;
  spot.text = upper(std::string(word));
  return end;
}

}  // namespace recevable::extract
