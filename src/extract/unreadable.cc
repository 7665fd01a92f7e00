// Fields that a label announces and digits follow, but whose value could not be read: neither
// absent nor present. A SIRET blurred by a stamp, "31/02/2026": the rules ask to look, they do not
// say that it is missing.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/labels/places.h"
#include "extract/readers.h"

namespace recevable::extract {
namespace {

// A place with fewer digits holds no date, one with fewer still no SIRET.
constexpr long kDateDigits = 4;
constexpr long kSiretDigits = 6;

// The first place of a label where at least `digits` digits stand that are no value of a kind we
// know (a telephone number beside "SIRET" is no misread SIRET).
std::optional<Span> unread_value(const Context& context, const Label& label, long digits) {
  for (const Place& place : places_of(context, label)) {
    const std::string_view text = folded_of(context.text, place.span);
    if (std::count_if(text.begin(), text.end(), base::is_digit) < digits) continue;
    const auto& spots = context.spots.on(place.span.page, place.span.line);
    const bool known = std::any_of(spots.begin(), spots.end(), [&](std::uint32_t index) {
      const Spot& spot = context.spots.all[index];
      return spot.span.overlaps(place.span) && spot.kind != SpotKind::number &&
             spot.kind != SpotKind::amount;
    });
    if (!known) return place.span;
  }
  return std::nullopt;
}

template <class T>
void mark(const Context& context, LabelKey key, long digits, invoice::Field<T>& field) {
  if (field.state != invoice::State::absent) return;
  for (const Label& label : context.labels.all) {
    if (label.as(key) != Strength::strong || label.in_paragraph) continue;
    const auto place = unread_value(context, label, digits);
    if (!place) continue;
    field.state = invoice::State::unreadable;
    field.evidence = evidence_of(context.text, *place, &label.span);
    field.confidence = 0;
    return;
  }
}

}  // namespace

void mark_unreadable(const Context& context, invoice::Invoice& invoice) {
  mark(context, LabelKey::issue_date, kDateDigits, invoice.issue_date);
  mark(context, LabelKey::due_date, kDateDigits, invoice.due_date);
  mark(context, LabelKey::buyer_siret, kSiretDigits, invoice.buyer.siret);
  mark(context, LabelKey::siret, kSiretDigits, invoice.supplier.siret);
}

}  // namespace recevable::extract
