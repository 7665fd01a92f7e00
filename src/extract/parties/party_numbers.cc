#include "extract/parties/party_numbers.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "extract/labels/announcements.h"
#include "extract/labels/phrases.h"
#include "extract/weights.h"
#include "identifiers/identifiers.h"

namespace recevable::extract {
namespace {

struct Occurrence {
  const Spot* spot = nullptr;
  const Label* label = nullptr;  // the label that announces it
  Weighing weight;               // whose it is
};

// "Votre SIRET", "Notre n° de TVA": whose number the letter's writer says it is.
void weigh_possessive(const Context& context, const Label& label, Weighing& weight) {
  const std::string_view text = context.line(label.span).text;
  std::string_view before = base::trim(text.substr(0, label.span.begin));
  const std::string_view own = folded_of(context.text, label.span);
  const auto says_it = [&](std::string_view word) {
    return before == word ||
           (before.ends_with(word) && !base::is_alnum(before[before.size() - word.size() - 1])) ||
           own.starts_with(std::string(word) + " ");
  };
  if (says_it("votre") || says_it("your")) weight.add(Side::buyer, 3, Reason::label);
  if (says_it("notre") || says_it("our")) weight.add(Side::supplier, 3, Reason::label);
}

void judge(const Context& context, const Announcements& announced,
           const std::vector<std::string>& sirens, Occurrence& occurrence) {
  const Spot& spot = *occurrence.spot;
  const LineText& line = context.line(spot.span);
  const document::Page& page = *context.page(spot.span).page;
  Weighing& weight = occurrence.weight;
  occurrence.label = announced.of(spot);
  if (occurrence.label != nullptr) {
    const Label& label = *occurrence.label;
    if (label.means(LabelKey::buyer_siret) || label.means(LabelKey::buyer_siren) ||
        label.means_surely(LabelKey::code_service)) {
      weight.add(Side::buyer, 4, Reason::label);
    }
    weigh_possessive(context, label, weight);
    if (label.means(LabelKey::buyer_block)) weight.add(Side::buyer, 2.5, Reason::heading);
    if (label.means(LabelKey::supplier_block)) weight.add(Side::supplier, 2.5, Reason::heading);
    if (label.means(LabelKey::registry)) weight.add(Side::supplier, 1.5, Reason::register_);
    if (label.means(LabelKey::other_refs)) weight.add(Side::other, 1.5, Reason::label);
  }
  // A public body is no subcontractor and no factor: "SIRET du titulaire" of a supply contract.
  const bool body = identifiers::public_body(spot.text).has_value();
  if (!body && beside_other_party(context, spot.span)) {
    weight.add(Side::other, 5, Reason::other_party);
  }
  const std::string_view siren = std::string_view(spot.text).substr(0, 9);
  if (body)
    weight.add(Side::buyer, 1.5, Reason::public_body);
  else
    weight.add(Side::supplier, 0.8, Reason::shape);
  if (std::find(sirens.begin(), sirens.end(), siren) != sirens.end()) {
    weight.add(Side::supplier, 1.5, Reason::own_number);
  }
  if (line_has(context, spot.span,
               {LabelKey::capital, LabelKey::registry, LabelKey::ape, LabelKey::vat_id,
                LabelKey::iban})) {
    weight.add(Side::supplier, 1.5, Reason::register_);
  }
  // "Facture déposée sur Chorus Pro (SIRET …)": the portal is where the buyer is.
  if (line.text.find("chorus") != std::string::npos) weight.add(Side::buyer, 3, Reason::portal);
  if (line.box.y0 > 0.85 * page.height) weight.add(Side::supplier, 1, Reason::footer);
  // The block it stands in.
  const auto& block = page.blocks[line.block];
  for (std::uint32_t l = block.first_line; l < block.first_line + block.line_count; ++l) {
    const LineText& other = context.page(spot.span).lines[l];
    if (l != spot.span.line && says(other.text, PhraseKey::public_body)) {
      weight.add(Side::buyer, 1.5, Reason::public_body);
      break;
    }
  }
  const double center = line.box.center_x() / std::max(1.0, page.width);
  const double top = line.box.y0 / std::max(1.0, page.height);
  if (spot.span.page == 0 && top < 0.35)
    weight.add(center > 0.55 ? Side::buyer : Side::supplier, 0.5, Reason::zone);
  if (line.tokens.size() > 60) weight.add(Side::other, 1, Reason::running_text);
}

// The SIREN a number bears; empty for numbers of other countries.
std::string_view siren_in(const Spot& spot) {
  const std::string_view text = spot.text;
  if (spot.kind == SpotKind::siren) return text;
  if (spot.kind == SpotKind::siret && text.size() == 14) return text.substr(0, 9);
  if (spot.kind == SpotKind::vat_id && text.size() == 13 && text.starts_with("FR")) {
    return text.substr(4);
  }
  return {};
}

// A page with numbers of another country and a single SIREN, a public body's: the supplier is from
// abroad, and the SIREN with the SIRET and the VAT number made of it are the customer's.
bool only_customer_is_french(const Context& context) {
  std::string_view siren;
  bool abroad = false;
  for (const Spot& spot : context.spots.all) {
    if (spot.kind == SpotKind::vat_id || spot.kind == SpotKind::iban) {
      abroad = abroad || !spot.text.starts_with("FR");
    }
    const std::string_view found = siren_in(spot);
    if (found.empty()) continue;
    if (!siren.empty() && found != siren) return false;
    siren = found;
  }
  return abroad && !siren.empty() && identifiers::public_body(siren).has_value();
}

// SIRENs that VAT numbers and registers print: the supplier's, mostly.
std::vector<std::string> own_sirens(const Context& context, const Announcements& announced) {
  std::vector<std::string> sirens;
  if (only_customer_is_french(context)) return sirens;
  for (const Spot& spot : context.spots.all) {
    if (beside_other_party(context, spot.span)) continue;
    const Label* label = announced.of(spot);
    if (label != nullptr &&
        (label->means(LabelKey::buyer_vat_id) || label->means(LabelKey::buyer_siren))) {
      continue;
    }
    if (spot.kind == SpotKind::vat_id && spot.text.starts_with("FR") && spot.text.size() == 13) {
      sirens.push_back(spot.text.substr(4));
    } else if (spot.kind == SpotKind::siren) {
      sirens.push_back(spot.text);
    }
  }
  return sirens;
}

double confidence_of_margin(double margin) {
  return std::clamp(0.7 + 0.1 * margin, 0.55, 0.99);
}

// A SIRET that could be given to nobody may be the one that is missing.
void doubt_missing_siret(const Context& context, const std::vector<Occurrence>& occurrences,
                         invoice::Invoice& invoice) {
  const bool unclaimed =
      std::any_of(occurrences.begin(), occurrences.end(), [&](const Occurrence& o) {
        const auto is = [&](const invoice::Text& siret) { return siret && *siret == o.spot->text; };
        return o.weight.other() < 2 && !is(invoice.supplier.siret) && !is(invoice.buyer.siret);
      });
  // The supplier's number under the recipient's name as well: somebody took one for the other.
  const bool doubled =
      std::any_of(occurrences.begin(), occurrences.end(), [&](const Occurrence& o) {
        return invoice.supplier.siret && *invoice.supplier.siret == o.spot->text &&
               !(invoice.supplier.siret.evidence.box == box_of(context.text, o.spot->span)) &&
               o.weight.buyer() >= 1.5 && o.weight.other() < 2;
      });
  if (doubled && !invoice.buyer.siret) invoice.buyer.siret.confidence = weights::kUnsureAbsence;
  if (!unclaimed) return;
  if (!invoice.supplier.siret) invoice.supplier.siret.confidence = weights::kUnsureAbsence;
  if (!invoice.buyer.siret) invoice.buyer.siret.confidence = weights::kUnsureAbsence;
}

// What speaks for one party counts in part against the other.
constexpr double kRivalWeight = 0.6;

double as(const Weighing& weight, Side side) {
  const double rival = side == Side::supplier ? weight.buyer() : weight.supplier();
  return weight.of(side) - kRivalWeight * rival - weight.other();
}

void explain(const Context& context, const Occurrence& occurrence, Side side,
             std::string_view field, bool won) {
  const double score = as(occurrence.weight, side);
  const Fate fate = score <= 0 ? Fate::weak : won ? Fate::won : Fate::alternative;
  context.explanation->candidates.push_back(
      {std::string(field), occurrence.spot->text,
       evidence_of(context.text, occurrence.spot->span,
                   occurrence.label != nullptr ? &occurrence.label->span : nullptr),
       occurrence.label != nullptr ? occurrence.label->box : base::Box{},
       occurrence.weight.because(side, kRivalWeight), true, score, fate});
}

void read_sirets(const Context& context, const Announcements& announced, const Options& options,
                 invoice::Invoice& invoice) {
  std::vector<Occurrence> occurrences;
  const std::vector<std::string> sirens = own_sirens(context, announced);
  const bool foreign_supplier = only_customer_is_french(context);
  for (const Spot& spot : context.spots.all) {
    if (spot.kind != SpotKind::siret) continue;
    Occurrence occurrence{&spot, nullptr, Weighing(context.explanation != nullptr)};
    judge(context, announced, sirens, occurrence);
    if (foreign_supplier) occurrence.weight.add(Side::buyer, 2, Reason::public_body);
    if (!options.own_siret.empty() && spot.text == options.own_siret) {
      occurrence.weight.add(Side::supplier, 6, Reason::known);
    }
    occurrences.push_back(occurrence);
    const bool known = std::any_of(invoice.observed.sirets.begin(), invoice.observed.sirets.end(),
                                   [&](const invoice::Text& t) { return t.value == spot.text; });
    if (!known) {
      invoice.observed.sirets.push_back(field_of(context, spot, occurrence.label, 0.95));
    }
  }
  // The pair of occurrences with the best sum; either may be missing.
  const Occurrence *best_supplier = nullptr, *best_buyer = nullptr;
  double best = 0;
  const auto as_supplier = [](const Occurrence& o) { return as(o.weight, Side::supplier); };
  const auto as_buyer = [](const Occurrence& o) { return as(o.weight, Side::buyer); };
  const auto consider = [&](const Occurrence* supplier, const Occurrence* buyer) {
    if (supplier != nullptr && supplier == buyer) return;
    // The same number twice is one party's, unless labels say otherwise of each.
    if (supplier != nullptr && buyer != nullptr && supplier->spot->text == buyer->spot->text &&
        buyer->weight.buyer() < 4) {
      return;
    }
    const double sum = (supplier ? as_supplier(*supplier) : 0) + (buyer ? as_buyer(*buyer) : 0);
    if (sum > best) {
      best = sum;
      best_supplier = supplier;
      best_buyer = buyer;
    }
  };
  for (const Occurrence& a : occurrences) {
    consider(&a, nullptr);
    consider(nullptr, &a);
    for (const Occurrence& b : occurrences) consider(&a, &b);
  }
  const auto alternatives = [&](invoice::Text& field, const Occurrence* chosen) {
    for (const Occurrence& o : occurrences) {
      if (&o == chosen || o.spot->text == field.value || o.weight.other() > 2) continue;
      const bool known = std::any_of(field.alternatives.begin(), field.alternatives.end(),
                                     [&](const auto& a) { return a.value == o.spot->text; });
      if (known || o.label == nullptr) continue;
      field.alternatives.push_back(
          {o.spot->text, evidence_of(context.text, o.spot->span, &o.label->span), 0.2});
    }
  };
  if (best_supplier != nullptr && as_supplier(*best_supplier) > 0) {
    invoice.supplier.siret = field_of(context, *best_supplier->spot, best_supplier->label,
                                      confidence_of_margin(as_supplier(*best_supplier)));
    alternatives(invoice.supplier.siret, best_supplier);
  }
  if (best_buyer != nullptr && as_buyer(*best_buyer) > 0) {
    invoice.buyer.siret = field_of(context, *best_buyer->spot, best_buyer->label,
                                   confidence_of_margin(as_buyer(*best_buyer)));
    alternatives(invoice.buyer.siret, best_buyer);
  }
  doubt_missing_siret(context, occurrences, invoice);
  if (context.explanation == nullptr) return;
  for (const Occurrence& o : occurrences) {
    explain(context, o, Side::supplier, "supplier.siret", &o == best_supplier);
    explain(context, o, Side::buyer, "buyer.siret", &o == best_buyer);
  }
}

void read_sirens(const Context& context, const Announcements& announced,
                 invoice::Invoice& invoice) {
  // When a register or a VAT number bears out the supplier's SIRET, another SIREN is another's: a
  // factor's, a bank's.
  const auto is_borne_out = [&](const Spot& spot) {
    return spot.kind != SpotKind::siret && invoice.supplier.siret &&
           invoice.supplier.siret->size() == 14 &&
           siren_in(spot) == std::string_view(*invoice.supplier.siret).substr(0, 9);
  };
  const bool borne_out =
      std::any_of(context.spots.all.begin(), context.spots.all.end(), is_borne_out);
  for (const Spot& spot : context.spots.all) {
    if (spot.kind != SpotKind::siren || beside_other_party(context, spot.span)) continue;
    if (borne_out && !is_borne_out(spot) && !identifiers::public_body(spot.text)) continue;
    // A company named in a sentence, while the supplier's own number is known, is another one.
    const bool own = invoice.supplier.siret && invoice.supplier.siret->starts_with(spot.text);
    if (invoice.supplier.siret && !own && sentence_of(context, spot.span, PhraseKey::subrogation)) {
      continue;
    }
    const Label* label = announced.of(spot);
    const bool buyers = (label != nullptr && label->means(LabelKey::buyer_siren)) ||
                        identifiers::public_body(spot.text).has_value();
    invoice::Text& field = buyers ? invoice.buyer.siren : invoice.supplier.siren;
    if (!field) field = field_of(context, spot, label, label != nullptr ? 0.95 : 0.85);
  }
  const auto from_siret = [](const invoice::Text& siret, invoice::Text& siren) {
    if (!siret || siret->size() != 14) return;
    if (siren && *siren != siret->substr(0, 9)) {
      siren.alternatives.push_back({siret->substr(0, 9), siret.evidence, siret.confidence});
      return;
    }
    if (!siren) {
      siren = siret;
      siren.value = siret->substr(0, 9);
      siren.alternatives.clear();
    }
  };
  from_siret(invoice.supplier.siret, invoice.supplier.siren);
  from_siret(invoice.buyer.siret, invoice.buyer.siren);
}

}  // namespace

void read_party_numbers(const Context& context, const Options& options, invoice::Invoice& invoice) {
  const Announcements announced(context);
  read_sirets(context, announced, options, invoice);
  read_sirens(context, announced, invoice);
  read_tax_and_bank_numbers(context, announced, invoice);
}

}  // namespace recevable::extract
