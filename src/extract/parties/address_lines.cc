#include "extract/parties/address_lines.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "extract/labels/phrases.h"
#include "extract/parties/names.h"

namespace recevable::extract {
namespace {

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), base::is_digit);
}

bool begins_small(std::string_view raw) {
  return !raw.empty() && raw.front() >= 'a' && raw.front() <= 'z';
}

// "6, rue de l'Industrie", "12 bis, avenue Foch": the comma parts a street from its number.
bool is_house_number(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::string_view number = base::trim(text.substr(begin, end - begin));
  constexpr std::size_t kLongest = 8;
  return !number.empty() && number.size() <= kLongest && base::is_digit(number.front());
}

bool has_capital(std::string_view raw) {
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] >= 'A' && raw[i] <= 'Z') return true;
    // À to Þ in UTF-8.
    const auto byte = static_cast<unsigned char>(raw[i]);
    const auto next = i + 1 < raw.size() ? static_cast<unsigned char>(raw[i + 1]) : 0U;
    if (byte == 0xC3 && next >= 0x80 && next <= 0x9E) return true;
  }
  return false;
}

bool is_spaced_mark(std::string_view text, std::size_t at) {
  return at > 0 && text[at - 1] == ' ' && at + 1 < text.size() && text[at + 1] == ' ' &&
         (text[at] == '-' || text[at] == '|');
}

// Bytes of the separator at a place of the text, 0 for none: ", ", " - ", " | ", " • ", " · ".
std::size_t separator_at(std::string_view text, std::size_t at) {
  if (text[at] == ',' || text[at] == ';') return 1;
  if (is_spaced_mark(text, at)) return 1;
  for (const std::string_view mark : {"•", "·"}) {
    if (text.substr(at).starts_with(mark)) return mark.size();
  }
  return 0;
}

// "Organisme de formation professionnelle", "Votre partenaire depuis 1987": longer than a hamlet's
// name, or about somebody.
bool is_slogan(std::string_view folded) {
  constexpr std::ptrdiff_t kWordsOfName = 3;
  return folded.find(" depuis ") != std::string_view::npos ||
         folded.find("votre") != std::string_view::npos ||
         (std::count(folded.begin(), folded.end(), ' ') >= kWordsOfName && !has_digit(folded));
}

// "La carte de toutes vos routes": more words than a hamlet's name has.
bool is_sentence(std::string_view folded) {
  constexpr std::ptrdiff_t kWordsOfPlace = 5;
  return std::count(folded.begin(), folded.end(), ' ') >= kWordsOfPlace && !has_digit(folded);
}

bool has_number_of_party(const Context& context, const Span& part) {
  const auto& spots = context.spots.on(part.page, part.line);
  return std::any_of(spots.begin(), spots.end(), [&](std::uint32_t index) {
    const Spot& spot = context.spots.all[index];
    return spot.span.overlaps(part) && spot.kind != SpotKind::number &&
           spot.kind != SpotKind::amount;
  });
}

bool is_legal_form(const Context& context, const Span& part) {
  const Name name = name_of_line(context, part);
  return !name.legal_form.empty() && name.span.end <= name.span.begin;
}

class Parts {
 public:
  Parts(const Context& context, const Span& town, Holder holder, bool street_follows)
      : context_(context), town_(town), holder_(holder), street_follows_(street_follows) {}

  // `inside`: after a line of the address, where no slogan stands.
  bool belongs(const Span& part, bool inside) const {
    const std::string_view text = folded_of(context_.text, part);
    if (looks_like_street(text)) return true;
    if (is_company_line(context_, part) || is_legal_form(context_, part)) return false;
    if (says_person(text)) return false;
    const bool place = looks_like_place(text);
    if (holder_ == Holder::recipient) {
      // "Police municipale", "Institut de chimie": over a street what is no place is a department.
      return !says_department(text) && (place || inside || has_digit(text) || !street_follows_);
    }
    if (inside || place) return true;
    if (street_follows_ && says_what_is_done(part)) return false;
    return !says_trade(text) && !begins_small(raw_of(context_.text, part)) && !is_slogan(text) &&
           has_type_of_town(part);
  }

  // "Climatisation – Froid – Ventilation": single words in a row.
  bool lists_trades(const Span& part) const {
    constexpr std::size_t kFewest = 3;
    const std::vector<Span> words = parts_of_line(
        context_,
        {part.page, part.line, 0, static_cast<std::uint32_t>(context_.line(part).text.size())});
    return words.size() >= kFewest &&
           std::all_of(words.begin(), words.end(), [&](const Span& word) {
             const std::string_view text = folded_of(context_.text, word);
             return text.find(' ') == std::string_view::npos && !has_digit(text) &&
                    !looks_like_street(text);
           });
  }

 private:
  // A slogan is set smaller than the address, or larger; the lines of an address are set alike.
  bool has_type_of_town(const Span& part) const {
    constexpr double kAlike = 0.07;
    const double own = context_.line(part).size, town = context_.line(town_).size;
    return part.line == town_.line || std::abs(own - town) < kAlike * town;
  }

  // "Entreprises & collectivités", "Réparateur agréé - VL - PL": common words, and no article that
  // a hamlet's name begins with.
  bool says_what_is_done(const Span& part) const {
    if (lists_trades(part)) return true;
    const std::string raw = raw_of(context_.text, part);
    const std::string_view text = folded_of(context_.text, part);
    const std::size_t second = raw.find(' ');
    return second != std::string::npos && !has_digit(text) &&
           !has_capital(std::string_view(raw).substr(second)) && !text.starts_with("le ") &&
           !text.starts_with("la ") && !text.starts_with("les ") && !text.starts_with("l'");
  }

  const Context& context_;
  const Span& town_;
  Holder holder_;
  bool street_follows_;  // a line of the address is one
};

}  // namespace

bool looks_like_place(std::string_view folded) {
  if (looks_like_street(folded)) return true;
  if (folded.find(" etage") != std::string_view::npos && has_digit(folded)) return true;
  const std::size_t place = opening(folded, PhraseKey::place);
  return place > 0 && place >= opening(folded, PhraseKey::trade) && !is_sentence(folded) &&
         folded.find("votre") == std::string_view::npos;
}

namespace {

// "Havenweg 210", "Dörferstraße 27", "Via Roma 12", "Calle Mayor 3": ways of other languages, with
// a number behind them.
bool is_way_abroad(std::string_view folded) {
  static constexpr auto kTails = std::to_array<std::string_view>(
      {"weg", "straat", "laan", "plein", "kade", "gracht", "singel", "dijk", "strasse", "straße",
       "gasse", "platz", "allee", "damm", "str."});
  static constexpr auto kHeads = std::to_array<std::string_view>(
      {"via ", "viale ", "corso ", "piazza ", "calle ", "avenida ", "plaza ", "rua ", "paseo ",
       "largo ", "travessa ", "carrer ", "strada "});
  if (!has_digit(folded)) return false;
  const std::string_view first = folded.substr(0, folded.find(' '));
  const std::string_view rest = folded.substr(std::min(first.size() + 1, folded.size()));
  const bool tail = !rest.empty() && base::is_digit(rest.front()) &&
                    std::any_of(kTails.begin(), kTails.end(), [&](std::string_view word) {
                      return first.size() > word.size() && first.ends_with(word);
                    });
  return tail || std::any_of(kHeads.begin(), kHeads.end(),
                             [&](std::string_view word) { return folded.starts_with(word); });
}

}  // namespace

bool looks_like_street(std::string_view folded) {
  if (is_way_abroad(folded)) return true;
  static constexpr auto kStreets = std::to_array<std::string_view>(
      {"rue",         "rond-point", "avenue",    "av",        "bd",       "boulevard", "place",
       "chemin",      "route",      "allee",     "allees",    "quai",     "cours",     "square",
       "impasse",     "za",         "zi",        "zac",       "zone",     "bp",        "cs",
       "lotissement", "residence",  "lieu",      "hameau",    "quartier", "faubourg",  "passage",
       "ruelle",      "venelle",    "esplanade", "immeuble",  "montee",   "sentier",   "chaussee",
       "rocade",      "parvis",     "lieudit",   "technopole"});
  // Words that a number before them makes a street.
  static constexpr auto kNumbered = std::to_array<std::string_view>(
      {"cite", "clos", "cote", "domaine", "galerie", "grand", "grande", "mail", "pont", "port",
       "porte", "promenade", "rampe", "rond", "sente", "traverse", "villa", "voie"});
  std::size_t at = 0;
  const auto word = [&] {
    while (at < folded.size() && !base::is_alnum(folded[at])) ++at;
    const std::size_t begin = at;
    while (at < folded.size() && base::is_alnum(folded[at])) ++at;
    return folded.substr(begin, at - begin);
  };
  std::string_view first = word();
  const bool number = !first.empty() && base::is_digit(first.front());
  if (number) {
    first = word();
    while (!first.empty() && base::is_digit(first.front())) first = word();  // "10-12 rue"
    if (first == "bis" || first == "ter" || first == "quater" || first == "b") first = word();
    if (std::find(kNumbered.begin(), kNumbered.end(), first) != kNumbered.end()) return true;
  }
  return std::find(kStreets.begin(), kStreets.end(), first) != kStreets.end();
}

bool says_trade(std::string_view folded) {
  if (has_digit(folded)) return false;
  return says(folded.substr(0, folded.find_first_of(",;")), PhraseKey::works_trade) ||
         opening(folded, PhraseKey::trade) > 0;
}

bool says_trade_only(const Context& context, const Span& line) {
  const std::string_view text = folded_of(context.text, line);
  if (!says_trade(text)) return false;
  const std::vector<Span> parts = parts_of_line(context, line);
  if (parts.size() > 1) {
    return std::all_of(parts.begin(), parts.end(), [&](const Span& part) {
      return says_trade(folded_of(context.text, part)) || begins_small(raw_of(context.text, part));
    });
  }
  // A name has a capital behind the first word.
  const std::string raw = raw_of(context.text, line);
  const std::size_t second = raw.find(' ');
  if (second == std::string::npos) return false;
  return !has_capital(std::string_view(raw).substr(second));
}

bool says_slogan(const Context& context, const Span& line) {
  const std::string_view text = folded_of(context.text, line);
  if (text.find(" depuis ") != std::string_view::npos && has_digit(text)) return true;
  if (text.find(" votre ") != std::string_view::npos ||
      text.find(" vos ") != std::string_view::npos)
    return true;
  const std::string raw = raw_of(context.text, line);
  const std::size_t second = raw.find(' ');
  return is_slogan(text) && second != std::string::npos &&
         !has_capital(std::string_view(raw).substr(second));
}

bool says_heading(std::string_view folded) {
  constexpr std::size_t kMostWords = 7;
  const std::vector<std::string_view> words = words_of_name(folded);
  const bool digits = std::any_of(folded.begin(), folded.end(), base::is_digit);
  const auto is_known = [](std::string_view word) {
    const auto known = phrases_with(PhraseKey::heading_word, word.front());
    return std::any_of(known.begin(), known.end(),
                       [&](const Phrase& phrase) { return stems_of(phrase).front().text == word; });
  };
  return !words.empty() && words.size() <= kMostWords && !digits &&
         std::all_of(words.begin(), words.end(), is_known);
}

bool says_person(std::string_view folded) {
  static constexpr auto kTitles =
      std::to_array<std::string_view>({"monsieur ", "madame ", "m. ", "mr ", "mme ", "mlle ",
                                       "a l'attention ", "a l' attention ", "attn", "attention "});
  return std::any_of(kTitles.begin(), kTitles.end(),
                     [&](std::string_view title) { return folded.starts_with(title); });
}

bool says_department(std::string_view folded) {
  if (says_person(folded) || folded == "pharmacie") return true;
  const std::size_t department = opening(folded, PhraseKey::department);
  return department > 0 && department >= opening(folded, PhraseKey::place);
}

bool says_kind_of_body(const Context& context, const Span& line) {
  const std::string raw = raw_of(context.text, line);
  const std::size_t second = raw.find(' ');
  return second != std::string::npos &&
         says(folded_of(context.text, line), PhraseKey::public_body) &&
         !has_capital(std::string_view(raw).substr(second)) && !has_digit(raw);
}

std::vector<Span> parts_of_line(const Context& context, const Span& line) {
  const std::string_view text = context.line(line).text;
  std::vector<Span> parts;
  Span part = line;
  const auto close = [&](std::uint32_t end) {
    part.end = end;
    trim_span(context, part);
    if (part.end > part.begin) parts.push_back(part);
  };
  for (std::uint32_t at = line.begin; at < line.end; ++at) {
    const std::size_t mark = separator_at(text, at);
    if (mark == 0 || (text[at] == ',' && is_house_number(text, part.begin, at))) continue;
    close(at);
    part.begin = at + static_cast<std::uint32_t>(mark);
    at = part.begin - 1;
  }
  close(line.end);
  return parts;
}

bool is_company_line(const Context& context, const Span& line) {
  for (const std::uint32_t index : context.labels.on(line.page, line.line)) {
    const Label& label = context.labels.all[index];
    if (!label.span.overlaps(line)) continue;
    const bool of_company = label.means(LabelKey::capital) || label.means(LabelKey::ape) ||
                            label.means(LabelKey::registry);
    const FormFound form = legal_form_in(context, line);
    const bool formed = form.span.begin <= line.begin + 1 && !form.name.empty();
    if (of_company && (formed || has_digit(folded_of(context.text, line)))) return true;
  }
  return false;
}

std::vector<Span> parts_of_address(const Context& context, const std::vector<Span>& lines,
                                   const Span& town, Holder holder) {
  const auto is_street = [&](const Span& line) {
    const std::vector<Span> parts = parts_of_line(context, line);
    return std::any_of(parts.begin(), parts.end(), [&](const Span& part) {
      const std::string_view text = folded_of(context.text, part);
      return looks_like_street(text) && !text.starts_with("bp") && !text.starts_with("cs") &&
             !text.starts_with("b.p") && !text.starts_with("c.s");
    });
  };
  const Span before_town{town.page, town.line, 0, town.begin};
  const bool street = std::any_of(lines.begin(), lines.end(), is_street) || is_street(before_town);
  const Parts rule(context, town, holder, street);
  std::vector<Span> address;
  for (const Span& line : lines) {
    if (holder == Holder::supplier && street && rule.lists_trades(line)) continue;
    const std::vector<Span> parts = parts_of_line(context, line);
    const auto belongs = [&](const Span& part) { return rule.belongs(part, !address.empty()); };
    if (std::all_of(parts.begin(), parts.end(), belongs)) {
      address.push_back(line);
      continue;
    }
    // "CSPR - Service facturier, 2 place Carrée": what stands before a department goes with it.
    const auto first = std::find_if(parts.begin(), parts.end(), [&](const Span& part) {
      return looks_like_place(folded_of(context.text, part)) && belongs(part);
    });
    std::copy_if(first, parts.end(), std::back_inserter(address), belongs);
  }
  return address;
}

std::vector<Span> address_before_town(const Context& context, const Span& postcode, bool named) {
  const std::string_view text = context.line(postcode).text;
  // "Siège social : 60 rue des Antennes, 92400 Courbevoie".
  const std::size_t colon = text.substr(0, postcode.begin).rfind(": ");
  const auto begin = static_cast<std::uint32_t>(colon == std::string_view::npos ? 0 : colon + 2);
  const std::vector<Span> parts =
      parts_of_line(context, {postcode.page, postcode.line, begin, postcode.begin});
  std::vector<Span> address;
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
    const std::string_view words = folded_of(context.text, *part);
    // "FR-74500 Bernex".
    if (address.empty() && part->end + 1 == postcode.begin && text[part->end] == '-') continue;
    const bool street = looks_like_street(words);
    const bool company =
        is_company_line(context, *part) || !name_of_line(context, *part).legal_form.empty();
    if (has_number_of_party(context, *part) || (company && !street)) break;
    // After the street only what is plainly a place, or is joined to it by a comma, goes on.
    const bool first = std::next(part) == parts.rend() && begin == 0 && !named;
    const bool joined = !address.empty() && text[part->end] == ',';
    const bool place =
        looks_like_place(words) || (!first && !says_trade(words) && (joined || address.empty()));
    if (!place) break;
    address.insert(address.begin(), *part);
  }
  return address;
}

}  // namespace recevable::extract
