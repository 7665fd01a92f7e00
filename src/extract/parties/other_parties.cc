#include "extract/parties/other_parties.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/labels/phrases.h"
#include "extract/parties/names.h"

namespace recevable::extract {
namespace {

using invoice::OtherParty;

struct Cue {
  std::string_view words;  // folded; what follows is the name
  OtherParty invoice::Invoice::* party;
  bool in_subrogation;  // only in a sentence about the transfer of the debt
};

constexpr Cue kCues[] = {
    {"a l'ordre de ", &invoice::Invoice::payee, true},
    {"a l'ordre du ", &invoice::Invoice::payee, true},
    {"cedee a ", &invoice::Invoice::payee, true},
    {"cedees a ", &invoice::Invoice::payee, true},
    {"aupres de ", &invoice::Invoice::payee, true},
    {"au profit de ", &invoice::Invoice::payee, true},
    {"factor : ", &invoice::Invoice::payee, false},
    {"affactureur : ", &invoice::Invoice::payee, false},
    {"societe d'affacturage : ", &invoice::Invoice::payee, false},
    {"beneficiaire du paiement : ", &invoice::Invoice::payee, false},
    {"beneficiaire du reglement : ", &invoice::Invoice::payee, false},
    {"payee: ", &invoice::Invoice::payee, false},
    {"payee : ", &invoice::Invoice::payee, false},
    {"titulaire du marche : ", &invoice::Invoice::main_contractor, false},
    {"titulaire du marche public : ", &invoice::Invoice::main_contractor, false},
    {"entreprise titulaire : ", &invoice::Invoice::main_contractor, false},
    {"entreprise principale : ", &invoice::Invoice::main_contractor, false},
    {"entrepreneur principal : ", &invoice::Invoice::main_contractor, false},
    {"sous-traitant : ", &invoice::Invoice::subcontractor, false},
    {"sous-traitant agree : ", &invoice::Invoice::subcontractor, false},
    {"sous-traite a ", &invoice::Invoice::subcontractor, false},
    {"sous-traitee a ", &invoice::Invoice::subcontractor, false},
    {"confie a ", &invoice::Invoice::subcontractor, false},
    {"confiee a ", &invoice::Invoice::subcontractor, false},
    {"mandataire du groupement : ", &invoice::Invoice::agent, false},
    {"mandataire : ", &invoice::Invoice::agent, false},
    {"mandataire solidaire : ", &invoice::Invoice::agent, false},
    {"representant fiscal : ", &invoice::Invoice::tax_representative, false},
    {"representant fiscal en france : ", &invoice::Invoice::tax_representative, false},
    {"fiscal representative: ", &invoice::Invoice::tax_representative, false},
    {"tax representative: ", &invoice::Invoice::tax_representative, false},
};

constexpr std::uint32_t kMostNameBytes = 60;

// From where a name begins to where it must end: a parenthesis, a comma, words of numbers.
Span name_after(const Context& context, std::uint32_t p, std::uint32_t l, std::uint32_t begin) {
  const LineText& line = context.text.pages[p].lines[l];
  std::size_t end = std::min<std::size_t>(line.text.size(), begin + kMostNameBytes);
  for (const std::string_view stop :
       {"(", ",", ";", ". ", " siret", " siren", " iban", " tva ", " qui ", " au capital", " - ",
        " sous le", " dont ", " pour ", " selon ", " rcs "}) {
    end = std::min(end, line.text.find(stop, begin));
  }
  Span span{p, l, begin, static_cast<std::uint32_t>(end)};
  trim_span(context, span);
  return span;
}

// A name is written with a capital.
bool is_name(const Context& context, const Span& span) {
  if (span.end < span.begin + 2) return false;
  const std::string raw = raw_of(context.text, span);
  const auto first = static_cast<unsigned char>(raw.front());
  return (first >= 'A' && first <= 'Z') || base::is_digit(raw.front()) || first >= 0x80;
}

// The sentence a line belongs to: itself and its neighbours in the block.
bool sentence_says(const Context& context, std::uint32_t p, std::uint32_t l, PhraseKey key) {
  const PageText& page = context.text.pages[p];
  const std::uint32_t first = l > 0 && page.lines[l - 1].block == page.lines[l].block ? l - 1 : l;
  for (std::uint32_t i = first; i < page.lines.size() && i <= l + 1; ++i) {
    if (page.lines[i].block == page.lines[l].block && says(page.lines[i].text, key)) return true;
  }
  return false;
}

void set(const Context& context, invoice::Text& field, const Spot& spot) {
  if (!field) field = read_field<std::string>(context, spot.text, spot.span, nullptr, 0.88);
}

// The numbers behind a name, in its line and the next of its block.
void read_numbers(const Context& context, const Span& name, OtherParty& party) {
  const PageText& page = context.text.pages[name.page];
  for (std::uint32_t l = name.line; l < page.lines.size() && l <= name.line + 4; ++l) {
    if (page.lines[l].block != page.lines[name.line].block) break;
    for (const std::uint32_t index : context.spots.on(name.page, l)) {
      const Spot& spot = context.spots.all[index];
      if (l == name.line && spot.span.begin < name.end) continue;
      if (spot.kind == SpotKind::siret) set(context, party.siret, spot);
      if (spot.kind == SpotKind::siren) set(context, party.siren, spot);
      if (spot.kind == SpotKind::vat_id) set(context, party.vat_id, spot);
      if (spot.kind == SpotKind::iban) set(context, party.iban, spot);
    }
  }
}

// Where the name behind a cue stands: on its line, or alone under it ("Titulaire du marché :").
Span name_of_cue(const Context& context, std::uint32_t p, const LineText& line,
                 std::string_view cue) {
  const std::size_t at = line.text.find(cue);
  if (at != std::string::npos && (at == 0 || !base::is_alnum(line.text[at - 1]))) {
    return name_after(context, p, line.index, static_cast<std::uint32_t>(at + cue.size()));
  }
  const std::uint32_t next = line.index + 1;
  const PageText& page = context.text.pages[p];
  const bool heads = cue.ends_with(": ") && line.text.starts_with(base::trim(cue)) &&
                     line.text.size() < cue.size();
  if (!heads || next >= page.lines.size() || page.lines[next].block != line.block) return {};
  return name_after(context, p, next, 0);
}

void read_announced(const Context& context, invoice::Invoice& invoice) {
  for (std::uint32_t p = 0; p < context.text.pages.size(); ++p) {
    const PageText& page = context.text.pages[p];
    for (std::uint32_t l = 0; l < page.lines.size(); ++l) {
      const LineText& line = page.lines[l];
      for (const Cue& cue : kCues) {
        OtherParty& party = invoice.*cue.party;
        if (party.name) continue;
        const Span span = name_of_cue(context, p, line, cue.words);
        if (span.end <= span.begin) continue;
        if (cue.in_subrogation && !sentence_says(context, p, l, PhraseKey::subrogation)) continue;
        if (!is_name(context, span)) continue;
        const Name name = name_of_line(context, span);
        if (name.span.end <= name.span.begin) continue;
        party.name = read_field<std::string>(context, raw_of(context.text, name.span), name.span,
                                             nullptr, 0.85);
        read_numbers(context, span, party);
      }
    }
  }
}

// "Adresse de livraison : 12 rue du Port, 97200 Fort-de-France" on one line.
void read_delivery_line(const Context& context, invoice::Invoice& invoice) {
  if (invoice.delivery_address) return;
  for (const Label& label : context.labels.all) {
    if (!label.means(LabelKey::delivery_block) || label.in_paragraph) continue;
    const LineText& line = context.line(label.span);
    Span rest{label.span.page, label.span.line, label.span.end,
              static_cast<std::uint32_t>(line.text.size())};
    trim_span(context, rest);
    const std::string_view text = folded_of(context.text, rest);
    const bool address = std::any_of(text.begin(), text.end(), base::is_digit) && text.size() > 8;
    const auto& spots = context.spots.on(rest.page, rest.line);
    const bool other = std::any_of(spots.begin(), spots.end(), [&](std::uint32_t index) {
      const Spot& spot = context.spots.all[index];
      return spot.span.overlaps(rest) && spot.kind != SpotKind::number;
    });
    if (!address || other) continue;
    invoice.delivery_address =
        read_field<std::string>(context, raw_of(context.text, rest), rest, &label.span, 0.85);
    return;
  }
}

void read_delivery_block(const Context& context, const std::vector<AddressBlock>& blocks,
                         invoice::Invoice& invoice) {
  for (const AddressBlock& block : blocks) {
    if (!block.delivery) continue;
    OtherParty& place = invoice.deliver_to;
    const auto take = [&](invoice::Text& field, const Span& span) {
      if (span.end > span.begin) {
        field = read_field<std::string>(context, raw_of(context.text, span), span, nullptr, 0.88);
      }
    };
    take(place.name, block.name);
    take(place.postcode, block.postcode);
    take(place.city, block.city);
    std::string street;
    for (const Span& line : block.street) {
      if (!street.empty()) street += ", ";
      street += raw_of(context.text, line);
    }
    if (!street.empty()) {
      place.address = read_field<std::string>(context, street, block.street.front(), nullptr, 0.85);
      street += ", ";
    }
    invoice.delivery_address = read_field<std::string>(
        context,
        street + raw_of(context.text, block.postcode) + " " + raw_of(context.text, block.city),
        block.street.empty() ? block.postcode : block.street.front(), nullptr, 0.85);
    return;
  }
}

}  // namespace

void read_other_parties(const Context& context, const std::vector<AddressBlock>& blocks,
                        invoice::Invoice& invoice) {
  read_announced(context, invoice);
  read_delivery_block(context, blocks, invoice);
  read_delivery_line(context, invoice);
  // The supplier paid under its own name is no other payee.
  if (invoice.payee.name && invoice.supplier.name &&
      base::fold(*invoice.payee.name) == base::fold(*invoice.supplier.name)) {
    invoice.payee = {};
  }
}

}  // namespace recevable::extract
