// Who asks for a value: a label, or the words of a sentence. Claims are scored by their makers and
// granted by references.cc.
#pragma once

#include <cstdint>
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

struct Claim {
  Target target = Target::other;
  const Label* label = nullptr;
  Span value;
  std::string text;  // of a reference
  const Spot* date = nullptr;
  double score = 0;
};

// Dates that words of a sentence announce, or the place of a letter's date: claims without a label.
void claim_dates_in_sentences(const Context& context, std::vector<Claim>& claims);

}  // namespace recevable::extract
