#include "extract/labels/announcements.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/labels/places.h"

namespace recevable::extract {
namespace {

constexpr auto kKeys = std::to_array<LabelKey>(
    {LabelKey::siret, LabelKey::siren, LabelKey::buyer_siret, LabelKey::buyer_siren,
     LabelKey::vat_id, LabelKey::buyer_vat_id, LabelKey::registry, LabelKey::iban, LabelKey::bic,
     LabelKey::bank, LabelKey::code_service, LabelKey::buyer_block, LabelKey::supplier_block,
     LabelKey::other_refs});

bool interesting(const Label& label) {
  return std::any_of(kKeys.begin(), kKeys.end(), [&](LabelKey key) { return label.means(key); });
}

double strength(const Label& label) {
  double best = 0;
  for (const LabelKey key : kKeys) best = std::max(best, label_weight(label, key));
  return best;
}

// "SIRET usager | 217…": a word or two after "SIRET" say whose it is, the number stands in the
// next column or below.
std::vector<Place> places_of_number(const Context& context, const Label& label) {
  std::vector<Place> places = places_of(context, label);
  constexpr std::size_t kLongestWords = 40;
  if (!label.means(LabelKey::siret) || places.empty() ||
      places.front().relation != Place::Relation::same_line) {
    return places;
  }
  const LineText& line = context.line(label.span);
  const std::string_view rest = std::string_view(line.text).substr(label.span.end);
  const bool words =
      rest.size() < kLongestWords && std::none_of(rest.begin(), rest.end(), base::is_digit);
  if (!words) return places;
  Label whole = label;
  whole.span.end = static_cast<std::uint32_t>(line.text.size());
  whole.last_end = whole.span.end;
  whole.box = box_of(context.text, whole.span);
  return places_of(context, whole);
}

}  // namespace

Announcements::Announcements(const Context& context) {
  for (const Label& label : context.labels.all) {
    if (!interesting(label)) continue;
    for (const Place& place : places_of_number(context, label)) {
      for (const std::uint32_t index : context.spots.on(place.span.page, place.span.line)) {
        const Spot& spot = context.spots.all[index];
        if (spot.span.begin < place.span.begin || spot.span.end > place.span.end) continue;
        const double score = place.score * strength(label);
        auto& best = by_spot_[&spot];
        if (best.first == nullptr || score > best.second) best = {&label, score};
        break;  // a label announces the first value of its place
      }
    }
  }
}

const Label* Announcements::of(const Spot& spot) const {
  const auto found = by_spot_.find(&spot);
  return found == by_spot_.end() ? nullptr : found->second.first;
}

// The sentence a spot stands in: its line, and the one before when it runs on.
bool beside_other_party(const Context& context, const Span& span) {
  const LineText& line = context.line(span);
  const std::string_view text = line.text;
  // Only words near the number: a footer names the insurer after the supplier's own numbers.
  const std::size_t from = span.begin > 70 ? span.begin - 70 : 0;
  const std::size_t length = std::min<std::size_t>(text.size() - from, span.end - from + 12);
  if (says(text.substr(from, length), PhraseKey::other_party)) return true;
  // A continuation line of running text.
  if (span.line > 0 && span.begin < 40) {
    const LineText& above = context.page(span).lines[span.line - 1];
    if (above.block == line.block && above.text.size() > 50 &&
        says(std::string_view(above.text).substr(above.text.size() - 50), PhraseKey::other_party)) {
      return true;
    }
  }
  return false;
}

// Whether the line of a number, or one beside it in its paragraph, speaks of something.
bool sentence_of(const Context& context, const Span& span, PhraseKey key) {
  const auto& lines = context.page(span).lines;
  const std::uint32_t first = span.line > 0 ? span.line - 1 : 0;
  for (std::uint32_t l = first; l < lines.size() && l <= span.line + 1; ++l) {
    if (lines[l].block == lines[span.line].block && says(lines[l].text, key)) return true;
  }
  return false;
}

bool line_has(const Context& context, const Span& span, std::initializer_list<LabelKey> keys) {
  for (const std::uint32_t index : context.labels.on(span.page, span.line)) {
    for (const LabelKey key : keys) {
      if (context.labels.all[index].means(key)) return true;
    }
  }
  return false;
}

invoice::Text field_of(const Context& context, const Spot& spot, const Label* label,
                       double confidence) {
  return read_field<std::string>(context, spot.text, spot.span, label ? &label->span : nullptr,
                                 confidence);
}

}  // namespace recevable::extract
