// Who asks for a value: a label, or the words of a sentence. Claims are scored by their makers and
// granted by references.cc.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "extract/context.h"

namespace recevable::extract {

// The field a value is claimed for.
enum class Target : std::uint8_t {
  invoice_number,
  original_number,
  issue_date,
  due_date,
  delivery_date,
  period,
  service_code,
  commitment,
  order,
  contract,
  other  // `other` takes values that are none of ours
};
constexpr int kTargets = static_cast<int>(Target::other) + 1;

// The factors of a claim's score, each between 0 and 1.
struct Factors {
  double label = 1;    // how telling the words are
  double place = 1;    // where the value stands, seen from them
  double shape = 1;    // whether it looks like one
  double zone = 1;     // where it stands on the page
  double context = 1;  // words that give it to another document

  double product() const { return label * place * shape * zone * context; }
};

struct Claim {
  Target target = Target::other;
  const Label* label = nullptr;
  Span value;
  std::string text;  // of a reference
  const Spot* date = nullptr;
  double score = 0;
  Factors factors{};
};

// Notes a claim and what became of it, when somebody asked why.
void explain(const Context& context, const Claim& claim, Fate fate);

// What labels claim.
struct LabelClaims {
  std::vector<Claim> all;
  // Numbers of the invoice that look like days ("Facture 2026-02-05"): believed when nothing else
  // is its number, and another day is its date.
  std::vector<Claim> like_dates;
  std::deque<Spot> made;  // dates that are read because a label asked for them
};
void claim_by_label(const Context& context, const Label& label, LabelClaims& claims);

// Dates that words of a sentence announce, or the place of a letter's date: claims without a label.
void claim_dates_in_sentences(const Context& context, std::vector<Claim>& claims);

}  // namespace recevable::extract
