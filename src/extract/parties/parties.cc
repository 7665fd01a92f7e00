// Who the supplier and the buyer are: numbers first, then names and addresses, then what the law
// wants printed beside a supplier's name (form, capital, register, activity).

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/text.h"
#include "extract/labels/phrases.h"
#include "extract/parties/address_blocks.h"
#include "extract/parties/address_lines.h"
#include "extract/parties/company_numbers.h"
#include "extract/parties/names.h"
#include "extract/parties/other_parties.h"
#include "extract/parties/party_numbers.h"
#include "extract/readers.h"
#include "identifiers/identifiers.h"

namespace recevable::extract {
namespace {

// The parts of an address as one text; parts that follow one another on a line as printed there.
std::string join_parts(const Context& context, const std::vector<Span>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Span whole = parts[i];
    const std::string_view line = context.line(whole).text;
    while (
        i + 1 < parts.size() && parts[i + 1].page == whole.page &&
        parts[i + 1].line == whole.line &&
        std::none_of(line.begin() + whole.end, line.begin() + parts[i + 1].begin, base::is_alnum)) {
      whole.end = parts[++i].end;
    }
    const std::string part = raw_of(context.text, whole);
    if (part.empty()) continue;
    if (!text.empty()) text += ", ";
    text += part;
  }
  return text;
}

// Neither a street nor anything with a number.
bool is_words(std::string_view folded) {
  return !folded.empty() && !looks_like_street(folded) &&
         std::none_of(folded.begin(), folded.end(), base::is_digit);
}

bool ends_in_hyphen(const Context& context, const Span& span) {
  const std::string& text = context.line(span).text;
  return text.ends_with('-') && text.size() > 1 && base::is_alnum(text[text.size() - 2]);
}

// "COMMUNAUTÉ DE COMMUNES" over "DU PAYS X": a name goes on in the line that begins with "du", or
// after one that ends so. The lines it takes are no address.
std::string take_rest_of_name(const Context& context, const Span& name, std::vector<Span>& street) {
  static constexpr auto kLinks =
      std::to_array<std::string_view>({"d'", "de ", "des ", "du ", "et ", "& "});
  std::string whole = raw_of(context.text, name);
  std::string_view last = folded_of(context.text, name);
  Span last_line = name;
  // "… territoriale de la" over "Drôme-Nord".
  static constexpr auto kOpenEnds = std::to_array<std::string_view>(
      {" la", " le", " les", " en", " pour", " sur", " aux", " au"});
  while (!street.empty()) {
    const std::string_view next = folded_of(context.text, street.front());
    const bool open = std::any_of(kOpenEnds.begin(), kOpenEnds.end(),
                                  [&](std::string_view word) { return last.ends_with(word); });
    const bool linked = std::any_of(kLinks.begin(), kLinks.end(), [&](std::string_view link) {
      return next.starts_with(link) ||
             (link.ends_with(' ') && last.ends_with(" " + std::string(base::trim(link))));
    });
    // "Commune de Brézolles-en-" over "Forêt": a hyphen at the end of a full line.
    const bool hyphen = ends_in_hyphen(context, last_line);
    // "Communauté de communes" over "Monts et Vallées du Limousin": a kind of body has a name.
    const bool kind = says_kind_of_body(context, last_line) && !looks_like_place(next) &&
                      !says_department(next) && !says_kind_of_body(context, street.front());
    if (!(linked || hyphen || open || kind) || !is_words(next)) break;
    whole += (hyphen ? "-" : " ") + raw_of(context.text, street.front());
    last_line = street.front();
    last = next;
    street.erase(street.begin());
  }
  return whole;
}

// A line under a name that is only a legal form or a status.
void take_form(const Context& context, const std::vector<Span>& lines, invoice::Text& field) {
  for (const Span& line : lines) {
    for (const Span& part : parts_of_line(context, line)) {
      const Name name = name_of_line(context, part);
      if (name.legal_form.empty() || name.span.end > name.span.begin) continue;
      field =
          read_field<std::string>(context, name.legal_form, name.legal_form_span, nullptr, 0.95);
      return;
    }
  }
}

// The country behind a town, or right under it.
void take_country(const Context& context, const Span& city, invoice::Text& field) {
  const LineText& own = context.line(city);
  const auto take = [&](Span span) {
    trim_span(context, span);
    const std::string& text = context.line(span).text;
    while (span.begin < span.end && !base::is_alpha(text[span.begin])) ++span.begin;
    while (span.end > span.begin && !base::is_alpha(text[span.end - 1])) --span.end;
    if (span.end <= span.begin) return false;
    const std::string_view country = country_of(folded_of(context.text, span));
    if (country.empty()) return false;
    field = read_field<std::string>(context, std::string(country), span, nullptr, 0.93);
    return true;
  };
  const auto size = static_cast<std::uint32_t>(own.text.size());
  if (take({city.page, city.line, city.end, size})) return;
  for (const LineText& line : context.page(city).lines) {
    const double gap = line.box.y0 - own.box.y1;
    const bool under = gap > -0.5 * own.size && gap < 1.3 * own.size &&
                       std::abs(line.box.x0 - own.box.x0) < 2 * own.size;
    const bool taken =
        under && take({city.page, line.index, 0, static_cast<std::uint32_t>(line.text.size())});
    if (taken) return;
  }
}

// How sure an address is, by how its lines were found.
constexpr double kOwnLines = 0.95, kBeforeTown = 0.9, kWithoutDepartment = 0.88;

// Fills name, address, postcode and city of a party from its block.
template <class Party>
void fill(const Context& context, const AddressBlock& block, double confidence, Party& party,
          invoice::Text* legal_form) {
  party.postcode = read_field<std::string>(context, raw_of(context.text, block.postcode),
                                           block.postcode, nullptr, confidence);
  party.city = read_field<std::string>(context, raw_of(context.text, block.city), block.city,
                                       nullptr, confidence);
  const bool below = block.postcode.line > block.city.line;
  take_country(context, below ? block.postcode : block.city, party.country);
  std::vector<Span> street = block.street;
  std::erase_if(street, [&](const Span& part) { return part.overlaps(block.city); });
  if (block.name.end > block.name.begin && !party.name) {
    const Name name = name_of_line(context, block.name);
    Span chosen = name.span;
    if (legal_form != nullptr && !name.legal_form.empty()) {
      *legal_form =
          read_field<std::string>(context, name.legal_form, name.legal_form_span, nullptr, 0.95);
      // The form had a line of its own ("EI" under the name is handled below; here above it).
      if (chosen.end <= chosen.begin && !street.empty()) {
        chosen = street.front();
        street.erase(street.begin());
      }
    }
    // "Monsieur le Maire" over "Mairie de X".
    if (legal_form == nullptr && says_person(folded_of(context.text, chosen)) && !street.empty() &&
        is_words(folded_of(context.text, street.front()))) {
      chosen = street.front();
      street.erase(street.begin());
    }
    if (chosen.end > chosen.begin) {
      const std::string whole = take_rest_of_name(context, chosen, street);
      party.name = read_field<std::string>(context, whole, chosen, nullptr, confidence * 0.97);
    }
  }
  if (legal_form != nullptr && !*legal_form) take_form(context, street, *legal_form);
  const Holder holder = legal_form != nullptr ? Holder::supplier : Holder::recipient;
  std::vector<Span> address = parts_of_address(context, street, block.postcode, holder);
  const bool named = !block.listed ||
                     (block.name.end > block.name.begin && block.name.line != block.postcode.line);
  const bool whole = holder == Holder::supplier || address.size() == street.size();
  const std::vector<Span> before = address_before_town(context, block.postcode, named);
  std::copy_if(before.begin(), before.end(), std::back_inserter(address), [&](const Span& part) {
    return !part.overlaps(block.name) && !part.overlaps(block.city);
  });
  if (!address.empty()) {
    // A department over the street is no address, but some write it as part of theirs.
    double sure = before.empty() ? kOwnLines : kBeforeTown;
    if (!whole) sure = kWithoutDepartment;
    party.address = read_field<std::string>(context, join_parts(context, address), address.front(),
                                            nullptr, confidence * sure);
  }
}

constexpr double kNumbersReach = 45;  // points between a block and the numbers of its party
constexpr double kOwnNumber = 2;
constexpr double kForeignNumber = 1.5;

// The block nearest to the SIRET of a party, above or below it, belongs to that party.
std::optional<std::size_t> nearest_to_siret(const Context& context,
                                            const std::vector<AddressBlock>& blocks,
                                            const invoice::Text& siret) {
  if (!siret) return std::nullopt;
  const base::Box& box = siret.evidence.box;
  std::optional<std::size_t> nearest;
  double least = kNumbersReach;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const AddressBlock& block = blocks[i];
    if (context.text.pages[block.page].page->number != siret.evidence.page) continue;
    if (box.horizontal_overlap(block.box) < 0.1) continue;
    const double gap = std::max({0.0, box.y0 - block.box.y1, block.box.y0 - box.y1});
    if (gap >= least) continue;
    least = gap;
    nearest = i;
  }
  return nearest;
}

// The SIREN inside a SIRET or a French VAT number.
std::string siren_of(const Spot& spot) {
  if (spot.kind == SpotKind::siren) return spot.text;
  if (spot.kind == SpotKind::siret && spot.text.size() == 14) return spot.text.substr(0, 9);
  if (spot.kind == SpotKind::vat_id && spot.text.size() == 13 && spot.text.starts_with("FR")) {
    return spot.text.substr(4);
  }
  return {};
}

// Numbers in a block or right under it that are neither party's: the block is somebody else's.
double near_foreign_number(const Context& context, const AddressBlock& block,
                           const invoice::Invoice& invoice) {
  if (!invoice.supplier.siren) return 0;
  for (const Spot& spot : context.spots.all) {
    if (spot.span.page != block.page) continue;
    const std::string siren = siren_of(spot);
    if (siren.empty() || !identifiers::siren_valid(siren) || siren == *invoice.supplier.siren ||
        (invoice.buyer.siren && siren == *invoice.buyer.siren)) {
      continue;
    }
    const base::Box box = box_of(context.text, spot.span);
    if (box.horizontal_overlap(block.box) < 0.1) continue;
    if (box.y0 > block.box.y0 && box.y0 - block.box.y1 < kNumbersReach) return kForeignNumber;
  }
  return 0;
}

// What speaks for one party counts in part against the other.
constexpr double kRivalWeight = 0.8;

double as(const AddressBlock& block, Side side) {
  const Weighing& weight = block.weight;
  const double rival = side == Side::supplier ? weight.buyer() : weight.supplier();
  return 0.5 + weight.of(side) - kRivalWeight * rival - weight.other() +
         (block.page == 0 ? 0.6 : 0.0) + (block.name.end > block.name.begin ? 0.5 : 0);
}

void explain(const Context& context, const AddressBlock& block, Side side, double score,
             double siret, double foreign, bool won) {
  const Span& place = block.name.end > block.name.begin ? block.name : block.city;
  Weighed candidate;
  candidate.field = side == Side::supplier ? "supplier.block" : "buyer.block";
  candidate.value = raw_of(context.text, place) + ", " + raw_of(context.text, block.postcode) +
                    " " + raw_of(context.text, block.city);
  candidate.evidence = evidence_of(context.text, place, nullptr);
  candidate.evidence.box = block.box;
  candidate.because = block.weight.because(side, kRivalWeight);
  if (siret != 0) candidate.because.push_back({Reason::own_number, siret});
  if (foreign != 0) candidate.because.push_back({Reason::other_party, -foreign});
  if (block.page == 0) candidate.because.push_back({Reason::zone, 0.6});
  candidate.because.push_back({Reason::complete, block.name.end > block.name.begin ? 1.0 : 0.5});
  candidate.points = true;
  candidate.score = score;
  candidate.fate = won ? Fate::won : score <= 0 ? Fate::weak : Fate::alternative;
  context.explanation->candidates.push_back(std::move(candidate));
}

// The supplier's SIRET once more, right under the address of a recipient that surely is one and has
// no other: what somebody typed for the recipient's.
void take_repeated_siret(const Context& context, const AddressBlock& block,
                         invoice::Invoice& invoice) {
  constexpr double kSurely = 2;
  if (invoice.buyer.siret || !invoice.supplier.siret || block.weight.buyer() < kSurely) return;
  const LineText& town = context.line(block.postcode);
  const double size = std::max(6.0, town.size);
  for (const Spot& spot : context.spots.all) {
    if (spot.kind != SpotKind::siret || spot.text != *invoice.supplier.siret ||
        spot.span.page != block.page) {
      continue;
    }
    const LineText& line = context.line(spot.span);
    const double below = line.box.y0 - block.box.y1;
    const bool under = below > -0.5 * size && below < 1.5 * size &&
                       std::abs(line.box.x0 - town.box.x0) < 1.5 * size;
    const bool own = box_of(context.text, spot.span) == invoice.supplier.siret.evidence.box;
    if (!under || own) continue;
    invoice.buyer.siret = read_field<std::string>(context, spot.text, spot.span, nullptr, 0.9);
    invoice.buyer.siren = invoice.buyer.siret;
    invoice.buyer.siren.value = spot.text.substr(0, 9);
    return;
  }
}

// Supplier and buyer blocks, chosen together.
void read_blocks(const Context& context, const std::vector<AddressBlock>& blocks,
                 invoice::Invoice& invoice) {
  std::vector<double> sirets(blocks.size());  // near the supplier's, less near the buyer's
  std::vector<double> foreign(blocks.size());
  if (const auto i = nearest_to_siret(context, blocks, invoice.supplier.siret)) {
    sirets[*i] += kOwnNumber;
  }
  if (const auto i = nearest_to_siret(context, blocks, invoice.buyer.siret)) {
    sirets[*i] -= kOwnNumber;
  }
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    foreign[i] = near_foreign_number(context, blocks[i], invoice);
  }
  const auto as_supplier = [&](std::size_t i) {
    return as(blocks[i], Side::supplier) + sirets[i] - foreign[i];
  };
  const auto as_buyer = [&](std::size_t i) {
    return as(blocks[i], Side::buyer) - sirets[i] - foreign[i];
  };
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::size_t supplier = kNone, buyer = kNone;
  double best = -1;
  const auto consider = [&](std::size_t s, std::size_t b) {
    if (s == b) return;
    const double sum = (s != kNone ? as_supplier(s) : 0) + (b != kNone ? as_buyer(b) : 0);
    if (sum > best + 1e-9) {
      best = sum;
      supplier = s;
      buyer = b;
    }
  };
  for (std::size_t a = 0; a < blocks.size(); ++a) {
    consider(a, kNone);
    consider(kNone, a);
    for (std::size_t b = 0; b < blocks.size(); ++b) consider(a, b);
  }
  if (context.explanation != nullptr) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      explain(context, blocks[i], Side::supplier, as_supplier(i), sirets[i], foreign[i],
              i == supplier);
      explain(context, blocks[i], Side::buyer, as_buyer(i), -sirets[i], foreign[i], i == buyer);
    }
  }
  // A list in the footer gives the address short; a block of the same town gives it whole.
  if (supplier != kNone && blocks[supplier].listed) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const AddressBlock& block = blocks[i];
      const bool same_town = folded_of(context.text, block.postcode) ==
                             folded_of(context.text, blocks[supplier].postcode);
      if (i != buyer && !block.listed && block.page == 0 && same_town && !block.street.empty() &&
          block.weight.buyer() < 1 && block.weight.other() < 1 && !block.delivery) {
        supplier = i;
        break;
      }
    }
  }
  if (supplier != kNone) {
    fill(context, blocks[supplier], 0.95, invoice.supplier, &invoice.supplier.legal_form);
  }
  if (buyer != kNone) {
    fill(context, blocks[buyer], 0.95, invoice.buyer, nullptr);
    take_repeated_siret(context, blocks[buyer], invoice);
  }
}

}  // namespace

void read_parties(const Context& context, const Options& options, invoice::Invoice& invoice) {
  read_party_numbers(context, options, invoice);
  const std::vector<AddressBlock> blocks = find_address_blocks(context);
  read_blocks(context, blocks, invoice);
  read_company_numbers(context, invoice);
  choose_supplier_name(context, invoice);
  read_other_parties(context, blocks, invoice);
}

}  // namespace recevable::extract
