#include "check/second_look.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "identifiers/bank.h"
#include "identifiers/siren.h"
#include "identifiers/vat_number.h"
#include "invoice/visit.h"

namespace recevable::check {
namespace {

using base::Box;
using document::Page;
using document::Word;
using ocr::Again;

constexpr std::size_t kMostPlaces = 40;
constexpr int kMostTrials = 240;  // extractions, a millisecond or two each
// A reading is repeated when this share of all says the same, at least one of them so sure.
constexpr double kRepeatedShare = 0.6;
constexpr float kRepeatedSure = 0.8F;
// Readings less sure than this are guesses, and no repetition; a sum may still choose one.
constexpr float kLeast = 0.3F;
// Below the 0.6 from which a finding is probable: two readings disagreed.
constexpr double kAfterDisagreement = 0.55;
// Numbers made of parts of two readings: this many at most.
constexpr std::size_t kMostMixed = 64;

// What counts of a reading: letters, digits and the signs amounts are written with.
std::string essence(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c != ' ' && c != '\'') result += c == '.' ? ',' : c;
  }
  return result;
}

// Digits whose shapes come close to one another where ink runs or is missing.
constexpr std::array<std::string_view, 14> kLookAlikes = {"06", "08", "09", "14", "17", "27", "35",
                                                          "38", "39", "49", "56", "58", "68", "89"};

struct Place {
  Suspect suspect;
  std::vector<Again> others;  // readings that say something else
  bool repeated = false;      // the second look says what the first did
  bool changed = false;       // another reading was taken
  bool slip = false;          // repeated, but one digit like it would make its key right

  bool has_key() const {
    return suspect.alphabet == ocr::Alphabet::digits || suspect.alphabet == ocr::Alphabet::codes;
  }
};

bool same_place(const Suspect& a, const Suspect& b) {
  return a.page == b.page && a.box == b.box && a.text == b.text;
}

bool overlap(const Box& a, const Box& b) {
  return a.vertical_overlap(b) > 0.5 && a.horizontal_overlap(b) > 0.5;
}

// Of two readings as long as one another, all that take each character from either.
std::vector<std::string> mixed(const std::string& a, const std::string& b) {
  std::vector<std::string> result{""};
  if (a.size() != b.size()) return {};
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::size_t count = result.size();
    if (a[i] != b[i] && 2 * count > kMostMixed) return {};
    for (std::size_t k = 0; k < count; ++k) {
      if (a[i] != b[i]) result.push_back(result[k] + b[i]);
      result[k] += a[i];
    }
  }
  return result;
}

bool key_right(const Suspect& suspect, const std::string& text) {
  if (suspect.alphabet == ocr::Alphabet::digits) return identifiers::siret_valid(text);
  return identifiers::iban_valid(text) || identifiers::vat_key_valid(text);
}

// Whether another digit of like shape in one place makes the key right. What an ill-written number
// and a misread one have in common is a wrong key; this most misread ones have, and few others.
bool one_slip_away(const Suspect& suspect) {
  std::string text = essence(suspect.text);
  for (char& c : text) {
    const char read = c;
    for (const std::string_view pair : kLookAlikes) {
      if (pair.find(read) == std::string_view::npos) continue;
      c = pair[0] == read ? pair[1] : pair[0];
      if (key_right(suspect, text)) return true;
    }
    c = read;
  }
  return false;
}

// Numbers with a right key made of parts of the readings, when there is exactly one.
std::optional<std::string> only_valid_mix(const Place& place, const std::vector<Again>& all) {
  const auto valid = [&](const std::string& text) { return key_right(place.suspect, text); };
  std::vector<std::string> texts{essence(place.suspect.text)};
  for (const Again& again : all) texts.push_back(essence(again.text));
  std::optional<std::string> only;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t k = i + 1; k < texts.size(); ++k) {
      for (const std::string& text : mixed(texts[i], texts[k])) {
        if (!valid(text)) continue;
        if (only && *only != text) return std::nullopt;
        only = text;
      }
    }
  }
  return only;
}

Place looked_at(const Suspect& suspect, const std::vector<Again>& all) {
  Place place;
  place.suspect = suspect;
  const std::string first = essence(suspect.text);
  int same = 0;
  int sure = 0;
  float surest = 0;
  for (const Again& again : all) {
    if (again.confidence >= kLeast) ++sure;
    if (essence(again.text) == first) {
      if (again.confidence >= kLeast) ++same;
      surest = std::max(surest, again.confidence);
      continue;
    }
    const bool known = std::ranges::any_of(place.others, [&](const Again& other) {
      return essence(other.text) == essence(again.text);
    });
    // A speck before an amount is no sign.
    const bool sign = suspect.alphabet == ocr::Alphabet::amounts &&
                      again.text.starts_with('-') != suspect.text.starts_with('-');
    if (!known && !sign) place.others.push_back(again);
  }
  place.repeated =
      !suspect.impossible && same >= 2 && surest >= kRepeatedSure && same >= kRepeatedShare * sure;
  if (place.has_key()) {
    if (const auto mix = only_valid_mix(place, all)) place.others.push_back({*mix, kLeast});
    place.slip = place.repeated && one_slip_away(suspect);
  }
  return place;
}

template <class I, class F>
void each_field(I& invoice, const F& f) {
  invoice::visit_fields(invoice, f);
  for (auto& row : invoice.vat_breakdown) invoice::visit_vat_row(row, f);
  for (auto& line : invoice.lines) invoice::visit_line(line, f);
}

// The work of one invoice.
class Look {
 public:
  Look(const SecondLook& means, document::Document& document, invoice::Invoice& invoice)
      : means_(means), document_(document), invoice_(invoice), balance_(balance_of(invoice)) {}

  bool run() {
    for (const Disagreement& one : balance_.disagreements) {
      for (const Suspect& suspect : one.suspects) look_at(suspect);
    }
    if (places_.empty()) return false;
    while (improve()) {
    }
    doubt_repeated();
    for (const Place& place : places_) {
      if (place.changed) keep_first_reading(place);
    }
    doubt_what_is_left();
    return std::ranges::any_of(places_, &Place::changed);
  }

 private:
  void look_at(const Suspect& suspect) {
    if (places_.size() >= kMostPlaces) return;
    for (const Place& place : places_) {
      if (same_place(place.suspect, suspect)) return;
    }
    const std::vector<Again> all = means_.read(suspect);
    if (!all.empty()) places_.push_back(looked_at(suspect, all));
  }

  Page* page_of(const Place& place) {
    const auto page = std::ranges::find(document_.pages, place.suspect.page, &Page::number);
    return page == document_.pages.end() ? nullptr : &*page;
  }

  // Reads `place` as `other` says; whether the words were found.
  bool put(const Place& place, const Again& other) {
    Page* page = page_of(place);
    return page != nullptr && replace_words(*page, place.suspect.box, place.suspect.text,
                                            other.text, other.confidence);
  }

  // Whether more agrees with the document as it is now; then `trial_` is the invoice.
  bool better() {
    ++trials_;
    trial_ = means_.extract(document_);
    trial_balance_ = balance_of(trial_);
    return trial_balance_.disagreements.size() < balance_.disagreements.size() &&
           trial_balance_.agreements > balance_.agreements;
  }
  void accept() {
    invoice_ = std::move(trial_);
    balance_ = std::move(trial_balance_);
  }

  // Takes the first other reading with which more agrees, or two at once; false when there is none.
  bool improve() {
    for (Place& place : places_) {
      if (place.changed || place.repeated) continue;
      for (const Again& other : place.others) {
        if (trials_ > kMostTrials) return false;
        const document::Document before = document_;
        if (put(place, other)) {
          if (better() || improve_with(place)) {
            accept();
            place.changed = true;
            return true;
          }
        }
        document_ = before;
      }
    }
    return false;
  }

  // A second change beside that of `first`, which alone did not help.
  bool improve_with(const Place& first) {
    for (Place& place : places_) {
      if (&place <= &first || place.changed || place.repeated) continue;
      for (const Again& other : place.others) {
        if (trials_ > kMostTrials) return false;
        const document::Document before = document_;
        if (put(place, other) && better()) {
          place.changed = true;
          return true;
        }
        document_ = before;
      }
    }
    return false;
  }

  // A reading that was repeated stands, but where one of the others would have agreed it is no
  // longer certain.
  void doubt_repeated() {
    for (Place& place : places_) {
      for (const Again& other : place.others) {
        if (!place.repeated || trials_ > kMostTrials) break;
        const document::Document before = document_;
        if (put(place, other) && better()) place.repeated = false;
        document_ = before;
      }
    }
  }

  // Of the fields read at a place.
  template <class F>
  void at(const Place& place, const F& f) {
    each_field(invoice_, [&](std::string_view, auto& field) {
      if (field.state != invoice::State::absent && field.evidence.source == invoice::Source::ocr &&
          field.evidence.page == place.suspect.page &&
          overlap(field.evidence.box, place.suspect.box)) {
        f(field);
      }
    });
  }

  void keep_first_reading(const Place& place) {
    at(place, [&](auto& field) {
      field.evidence.text = place.suspect.text;
      field.confidence = std::min(field.confidence, kAfterDisagreement);
    });
  }

  void doubt_what_is_left() {
    for (const Disagreement& one : balance_.disagreements) {
      for (const Suspect& suspect : one.suspects) {
        const auto place = std::ranges::find_if(
            places_, [&](const Place& p) { return same_place(p.suspect, suspect); });
        if (place == places_.end()) {
          // There were too many places, or nothing was read again: nobody confirmed it.
          Place unseen;
          unseen.suspect = suspect;
          at(unseen, [](auto& field) {
            field.confidence = std::min(field.confidence, kAfterDisagreement);
          });
          continue;
        }
        if (place->repeated && !place->slip) continue;
        at(*place, [&](auto& field) {
          field.confidence = std::min(field.confidence, kAfterDisagreement);
          if (!place->has_key() || place->repeated) return;
          field.state = invoice::State::unreadable;
          field.confidence = 0;
        });
      }
    }
  }

  const SecondLook& means_;
  document::Document& document_;
  invoice::Invoice& invoice_;
  Balance balance_;
  invoice::Invoice trial_;
  Balance trial_balance_;
  std::vector<Place> places_;
  int trials_ = 0;
};

}  // namespace

bool replace_words(Page& page, const Box& box, const std::string& original,
                   const std::string& replacement, float confidence) {
  for (const document::Line& line : page.lines) {
    if (line.box.vertical_overlap(box) <= 0.5) continue;
    std::string joined;
    Box whole;
    std::vector<std::uint32_t> those;
    for (std::uint32_t i = line.first_word; i < line.first_word + line.word_count; ++i) {
      if (!overlap(page.words[i].box, box)) continue;
      if (!joined.empty()) joined += ' ';
      joined += page.words[i].text;
      whole = whole.united(page.words[i].box);
      those.push_back(i);
    }
    const std::size_t found = joined.find(original);
    if (found == std::string::npos || original.empty()) continue;
    joined.replace(found, original.size(), replacement);
    // The words as they are now, each with its share of the place.
    const Word model = page.words[those.front()];
    for (const std::uint32_t i : those) page.words[i].text.clear();
    std::erase_if(page.words, [](const Word& word) { return word.text.empty(); });
    const double each = whole.width() / static_cast<double>(joined.size());
    std::size_t from = 0;
    while (from < joined.size()) {
      const std::size_t to = std::min(joined.find(' ', from), joined.size());
      if (to > from) {
        Word word = model;
        word.text = joined.substr(from, to - from);
        word.box.x0 = whole.x0 + each * static_cast<double>(from);
        word.box.x1 = whole.x0 + each * static_cast<double>(to);
        word.box.y0 = whole.y0;
        word.box.y1 = whole.y1;
        word.confidence = confidence;
        page.words.push_back(std::move(word));
      }
      from = to + 1;
    }
    document::arrange(page);
    return true;
  }
  return false;
}

bool look_again(const SecondLook& means, document::Document& document, invoice::Invoice& invoice) {
  return Look(means, document, invoice).run();
}

}  // namespace recevable::check
