#include "extract/labels/claims.h"

#include <array>

#include "base/date.h"

namespace recevable::extract {
namespace {

constexpr std::array<std::string_view, kTargets> kFieldOf = {
    "invoice_number", "preceding_invoice_number",
    "issue_date",     "due_date",
    "delivery_date",  "period_start",
    "service_code",   "commitment_number",
    "purchase_order", "contract_number",
    "other",
};

}  // namespace

void explain(const Context& context, const Claim& claim, Fate fate) {
  if (context.explanation == nullptr) return;
  Weighed candidate;
  candidate.field = kFieldOf[static_cast<std::size_t>(claim.target)];
  candidate.value = claim.date != nullptr ? base::format_iso(claim.date->date) : claim.text;
  candidate.evidence =
      evidence_of(context.text, claim.value, claim.label != nullptr ? &claim.label->span : nullptr);
  if (claim.label != nullptr) candidate.label_box = claim.label->box;
  const Factors& factors = claim.factors;
  if (claim.label == nullptr) {
    candidate.because.push_back({Reason::sentence, claim.score});
  } else {
    candidate.because = {{Reason::label, factors.label},
                         {Reason::place, factors.place},
                         {Reason::shape, factors.shape}};
    if (factors.zone != 1) candidate.because.push_back({Reason::zone, factors.zone});
    if (factors.context != 1) candidate.because.push_back({Reason::context, factors.context});
  }
  candidate.score = claim.score;
  candidate.fate = fate;
  context.explanation->candidates.push_back(std::move(candidate));
}

}  // namespace recevable::extract
