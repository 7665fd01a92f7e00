// What every report for people shows, in the order it is shown: one place for numbers and words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.h"
#include "check/check.h"

namespace recevable::report {

// A text in the language of a report.
inline std::string_view say(base::Language language, std::string_view fr, std::string_view en) {
  return language == base::Language::fr ? fr : en;
}

// What the reader does next about a finding; reports stand in this order.
enum class Step : std::uint8_t {
  correct,  // it blocks: change the invoice (or the file) before the deposit
  look,     // the reading is uncertain: compare with the page
  form,     // mind a field of the portal's form
  improve,  // nothing blocks, but the invoice should say it better
  know      // nothing to do
};
Step step_of(const rules::Finding& finding);
// "Ce qui bloque : à corriger avant le dépôt".
std::string_view title_of(Step step, base::Language language);

// Findings bear numbers from 1, in the order shown, the same in every format: the frame on a page
// bears the number of its point in the list.
struct Item {
  int number = 1;
  const rules::Finding* finding = nullptr;
};
struct Section {
  Step step = Step::know;
  std::vector<Item> items;
};
// Only the steps that have findings. The document must outlive the result.
std::vector<Section> sections_of(const check::DocumentReport& document);

// How many findings stop the deposit, and how many are to be looked at (advice not counted).
struct Counts {
  int blocking = 0;
  int to_look_at = 0;
  bool by_platform = false;  // at least one of the blocking findings stops at the portal
};
Counts counts_of(const rules::Outcome& outcome);

// "RÉSUMÉ" words for a verdict: "À CORRIGER"; and in small letters, "à corriger".
std::string_view word_of(check::Verdict verdict, base::Language language);
std::string_view small_word_of(check::Verdict verdict, base::Language language);

// The verdict in one sentence, true and in plain words.
std::string sentence_of(const check::DocumentReport& document, base::Language language);

// "Facture F-12 du 12/03/2026, de Dupont, pour Commune de Lys, à payer : 1 234,56 EUR.": what the
// reader needs to be sure it is the right invoice; "" when nothing of it was read.
std::string identity_of(const invoice::Invoice& invoice, base::Language language);
// The same of a document, which may be an archive.
std::string identity_of(const check::DocumentReport& document, base::Language language);

// What of the document was not read although the rest was, and why; "" when all was.
std::string unread_parts_of(const check::DocumentReport& document, base::Language language);

// Which pages were read from their picture, and why; "" when the file's text was taken everywhere.
std::string how_read(const check::DocumentReport& document, base::Language language);

// Why a finding is less than sure: " (probable)", with a space before; "" when it is certain.
std::string_view doubt_of(const rules::Finding& finding, base::Language language);

// What becomes of the deposit, in the words of the portal; "" for Fate::none.
std::string_view text_of(rules::Fate fate, base::Language language);

// "CPRO-NUM-02 · le portail bloque le dépôt… · Chorus Pro, règle G1.05".
std::string reference_of(const rules::Finding& finding, base::Language language);

// "Page 1, SIRET du fournisseur : « 732 829 320 00074 »".
std::string place_text(const rules::FindingEvidence& item, base::Language language);

// The places worth showing: when the finding is about something missing, what was read beside it is
// only context, and one place will do.
std::vector<const rules::FindingEvidence*> places_of(const rules::Finding& finding);

// The rules that could not be applied by reason, the reason most rules share first.
struct Unchecked {
  std::string reason;
  std::vector<std::string_view> rules;
};
std::vector<Unchecked> unchecked_of(const check::DocumentReport& document, base::Language language);

// "CPRO-RCP-03, CPRO-SVC-02".
std::string joined(const std::vector<std::string_view>& words);

}  // namespace recevable::report
