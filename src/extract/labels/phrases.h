// Wordings by meaning: mentions, titles, words that tell whose block one reads. Compiled from
// rules/lexicon/phrases.yaml when the program is built.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/text.h"
#include "extract/text/page_text.h"

namespace recevable::extract {

// The names are the keys of phrases.yaml.
enum class PhraseKey : std::uint8_t {
  late_penalty,
  recovery_fee_40,
  discount_terms,
  vat_exemption,
  reverse_charge,
  individual_entrepreneur,
  decennial_insurance,
  vat_on_debits,
  operation_category,
  subrogation,
  self_billing,
  margin_scheme,
  vat_group,
  subcontracting,
  works,
  already_paid,
  training_declaration,
  approved_body,
  public_body,
  state_body,
  other_party,
  works_trade,
  line_note,
  department,
  place,
  trade,
  heading_word,
  not_a_name,
  title_invoice,
  title_deposit,
  title_final,
  title_corrective,
  title_credit_note,
  title_works_statement,
  title_quote,
  sign_of_quote,
  title_proforma,
  title_order,
  title_order_confirmation,
  title_delivery_note,
  title_reminder,
  title_account_statement,
  title_conditions,
  title_attachment
};
inline constexpr int kPhraseKeyCount = static_cast<int>(PhraseKey::title_attachment) + 1;

std::string_view name_of(PhraseKey key);
std::optional<PhraseKey> phrase_key(std::string_view name);

struct Stem {
  std::string_view text;
  bool whole_word = false;
};

// One wording: all its stems must be met.
struct Phrase {
  PhraseKey key;
  std::uint16_t first_stem, stem_count;  // into phrase_stems()
};

// Sorted by key, then by their first stem.
std::span<const Phrase> phrases();
std::span<const Phrase> phrases(PhraseKey key);
std::span<const Stem> stems_of(const Phrase& phrase);

// Whether a stem is met at one place of a folded text.
bool met_at(std::string_view text, std::size_t at, const Stem& stem);

// The wordings of a key whose first stem begins with a character: what a text is searched with,
// place by place, for many wordings at once.
std::span<const Phrase> phrases_with(PhraseKey key, char first);

// Calls `met(at, phrase)` for every place of a folded text where the first stem of a wording of the
// key is met, from left to right, until it returns true. True when it did.
template <class Met>
bool search(std::string_view folded, PhraseKey key, Met&& met) {
  bool in_word = false;  // a letter or digit stands before the place
  for (std::size_t at = 0; at < folded.size(); ++at) {
    const bool part = base::is_alnum(folded[at]);
    if (!(in_word && part)) {
      for (const Phrase& phrase : phrases_with(key, folded[at])) {
        if (met_at(folded, at, stems_of(phrase).front()) && met(at, phrase)) return true;
      }
    }
    in_word = part;
  }
  return false;
}

// Where a stem is met in a folded text, from `from`; npos when nowhere.
std::size_t find_stem(std::string_view text, const Stem& stem, std::size_t from = 0);

// Bytes of the longest first stem among the wordings of a key that a folded text begins with; 0
// when it begins with none.
std::size_t opening(std::string_view folded, PhraseKey key);

// Whether a folded text holds one of the wordings of a key.
bool says(std::string_view folded, PhraseKey key);

}  // namespace recevable::extract
