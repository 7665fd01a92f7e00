#include <algorithm>
#include <cmath>
#include <deque>
#include <optional>

#include "base/text.h"
#include "extract/labels/announcements.h"
#include "extract/labels/places.h"
#include "extract/parties/bic.h"
#include "extract/text/identifiers_in_text.h"

namespace recevable::extract {
namespace {

// A number of another country, which only its label tells from a reference: "USt-IdNr." over
// "DE123456789".
std::optional<Spot> vat_id_of_label(const Context& context, const Label& label) {
  for (const Place& place : places_of(context, label)) {
    if (place.relation == Place::Relation::same_line) continue;  // read with its line
    const std::string_view value = folded_of(context.text, place.span);
    static constexpr std::string_view kSaid = "tva ";
    const std::string announced = std::string(kSaid) + std::string(value);
    Spot spot;
    const std::size_t end = read_vat_id(announced, kSaid.size(), spot);
    if (end == 0 || spot.text.starts_with("FR")) continue;
    spot.span = place.span;
    spot.span.end = place.span.begin + static_cast<std::uint32_t>(end - kSaid.size());
    return spot;
  }
  return std::nullopt;
}

void read_vat_ids(const Context& context, const Announcements& announced,
                  invoice::Invoice& invoice) {
  const Spot* supplier = nullptr;
  double best = 0;
  std::deque<Spot> made;  // read because a label beside or above asked for them
  std::vector<std::pair<const Spot*, const Label*>> all;
  for (const Spot& spot : context.spots.all) {
    if (spot.kind == SpotKind::vat_id) all.emplace_back(&spot, announced.of(spot));
  }
  for (const Label& label : context.labels.all) {
    if (!label.means(LabelKey::vat_id)) continue;
    if (auto spot = vat_id_of_label(context, label)) {
      made.push_back(std::move(*spot));
      all.emplace_back(&made.back(), &label);
    }
  }
  const Label* announcing = nullptr;
  for (const auto& [found, label] : all) {
    const Spot& spot = *found;
    const bool known = std::any_of(invoice.observed.vat_ids.begin(), invoice.observed.vat_ids.end(),
                                   [&](const invoice::Text& t) { return t.value == spot.text; });
    if (!known) invoice.observed.vat_ids.push_back(field_of(context, spot, label, 0.95));
    const std::string siren = spot.text.size() > 9 ? spot.text.substr(spot.text.size() - 9) : "";
    double score = 1;
    if (label != nullptr && label->means(LabelKey::vat_id)) score += 1;
    if (invoice.supplier.siren && siren == *invoice.supplier.siren) score += 2;
    const bool buyers = (label != nullptr && label->means(LabelKey::buyer_vat_id)) ||
                        (invoice.buyer.siren && siren == *invoice.buyer.siren &&
                         !(invoice.supplier.siren && siren == *invoice.supplier.siren));
    if (buyers) {
      if (!invoice.buyer.vat_id) invoice.buyer.vat_id = field_of(context, spot, label, 0.9);
      continue;
    }
    if (beside_other_party(context, spot.span)) score -= 2.5;
    if (line_has(context, spot.span, {LabelKey::capital, LabelKey::registry, LabelKey::ape}))
      score += 0.5;
    if (score > best) {
      best = score;
      supplier = &spot;
      announcing = label;
    }
  }
  if (supplier != nullptr) {
    invoice.supplier.vat_id = field_of(context, *supplier, announcing, best >= 2 ? 0.97 : 0.85);
  }
}

void read_accounts(const Context& context, const Announcements& announced,
                   invoice::Invoice& invoice) {
  const Spot *iban = nullptr, *bic = nullptr;
  double best = -10;
  for (const Spot& spot : context.spots.all) {
    if (spot.kind != SpotKind::iban) continue;
    const Label* label = announced.of(spot);
    const bool known = std::any_of(invoice.observed.ibans.begin(), invoice.observed.ibans.end(),
                                   [&](const invoice::Text& t) { return t.value == spot.text; });
    if (!known) invoice.observed.ibans.push_back(field_of(context, spot, label, 0.95));
    double score = label != nullptr && label->means(LabelKey::iban) ? 1 : 0;
    if (beside_other_party(context, spot.span)) score -= 3;
    if (score > best) {
      best = score;
      iban = &spot;
    }
  }
  // An account that only a factor's sentence gives is the factor's, not the supplier's own. The
  // only account in a sentence about anybody else is where the supplier wants to be paid: "à régler
  // directement au sous-traitant, sur le compte …".
  const bool factors = iban != nullptr && sentence_of(context, iban->span, PhraseKey::subrogation);
  const bool only = invoice.observed.ibans.size() == 1 && !factors;
  if (iban != nullptr && (best > -2 || only)) {
    invoice.supplier.iban = field_of(context, *iban, announced.of(*iban), best >= 1 ? 0.98 : 0.9);
  }
  double nearest = 1e9;
  for (const Spot& spot : context.spots.all) {
    if (spot.kind != SpotKind::bic || beside_other_party(context, spot.span)) continue;
    double distance = 500;
    if (iban != nullptr && iban->span.page == spot.span.page) {
      distance = std::abs(context.line(iban->span).box.center_y() -
                          context.line(spot.span).box.center_y());
    }
    if (distance < nearest) {
      nearest = distance;
      bic = &spot;
    }
  }
  if (bic != nullptr) {
    invoice.supplier.bic = field_of(context, *bic, announced.of(*bic), 0.95);
  } else if (const auto span = find_bic(context, iban)) {
    invoice.supplier.bic =
        read_field<std::string>(context, raw_of(context.text, *span), *span, nullptr, 0.88);
  }
  for (const Spot& spot : context.spots.all) {
    if (spot.kind != SpotKind::email || invoice.supplier.email) continue;
    invoice.supplier.email = field_of(context, spot, nullptr, 0.85);
  }
}

}  // namespace

void read_tax_and_bank_numbers(const Context& context, const Announcements& announced,
                               invoice::Invoice& invoice) {
  read_vat_ids(context, announced, invoice);
  read_accounts(context, announced, invoice);
}

}  // namespace recevable::extract
