// Who the supplier and the buyer are: numbers first, then names and addresses, then what the law
// wants printed beside a supplier's name (form, capital, register, activity).

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "extract/address_blocks.h"
#include "extract/columns.h"
#include "extract/names.h"
#include "extract/other_parties.h"
#include "extract/party_numbers.h"
#include "extract/phrases.h"
#include "extract/places.h"
#include "extract/readers.h"
#include "extract/weights.h"
#include "identifiers/identifiers.h"

namespace recevable::extract {
namespace {

std::string join_lines(const Context& context, const std::vector<Span>& lines) {
  std::string text;
  for (const Span& line : lines) {
    const std::string part = raw_of(context.text, line);
    if (part.empty()) continue;
    if (!text.empty()) text += ", ";
    text += part;
  }
  return text;
}

Span whole_line(const Context& context, std::uint32_t page, std::uint32_t line) {
  return {page, line, 0,
          static_cast<std::uint32_t>(context.text.pages[page].lines[line].text.size())};
}

// "Volta SA - Tour Ampère, 5 place Carrée": the part of a list a street stands in begins with the
// building or the estate, when a comma joins them.
std::uint32_t place_before_street(const Context& context, const Span& rest, std::uint32_t street) {
  const std::string_view text = context.line(rest).text;
  std::uint32_t begin = street;
  for (std::uint32_t at = rest.begin + 3; at < street; ++at) {
    const bool mark = text[at - 1] == ' ' && text[at - 3] == ' ' && !base::is_alnum(text[at - 2]);
    if (mark || (text[at - 1] == ' ' && text[at - 2] == ':')) begin = at;
  }
  const std::string_view place = base::trim(text.substr(begin, street - begin));
  const bool joined = place.size() > 3 && place.ends_with(',') &&
                      std::count(place.begin(), place.end(), ',') == 1 &&
                      std::none_of(place.begin(), place.end(), base::is_digit);
  if (!joined || !legal_form_in(context, {rest.page, rest.line, begin, street}).name.empty()) {
    return street;
  }
  return begin;
}

// "BPV SARL - 22 chemin des Carrières" before a postcode: from where the street begins.
void cut_to_street(const Context& context, Span& rest) {
  const std::string& text = context.line(rest).text;
  for (std::uint32_t at = rest.begin; at < rest.end; ++at) {
    if (!base::is_alnum(text[at])) continue;
    const bool begins = at == rest.begin || (text[at - 1] == ' ' && at >= 2 &&
                                             !base::is_alnum(text[at - 2]) && text[at - 2] != '.');
    if (!begins || !looks_like_street(std::string_view(text).substr(at, rest.end - at))) continue;
    rest.begin = place_before_street(context, rest, at);
    return;
  }
}

// "SARL au capital de 5 000 €", "APE 4321A" under a name.
bool is_company_line(const Context& context, const Span& line) {
  for (const std::uint32_t index : context.labels.on(line.page, line.line)) {
    const Label& label = context.labels.all[index];
    const bool of_company = label.means(LabelKey::capital) || label.means(LabelKey::ape) ||
                            label.means(LabelKey::registry);
    const std::string& text = context.line(line).text;
    if (of_company && std::any_of(text.begin(), text.end(), base::is_digit)) return true;
  }
  return false;
}

// Fills name, address, postcode and city of a party from its block.
template <class Party>
void fill(const Context& context, const AddressBlock& block, double confidence, Party& party,
          invoice::Text* legal_form) {
  party.postcode = read_field<std::string>(context, raw_of(context.text, block.postcode),
                                           block.postcode, nullptr, confidence);
  party.city = read_field<std::string>(context, raw_of(context.text, block.city), block.city,
                                       nullptr, confidence);
  std::vector<Span> street = block.street;
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
    if (chosen.end > chosen.begin) {
      party.name = read_field<std::string>(context, raw_of(context.text, chosen), chosen, nullptr,
                                           confidence * 0.97);
    }
  }
  // A line of the block that is only a legal form or a status is no address.
  std::erase_if(street, [&](const Span& line) {
    if (is_company_line(context, line)) return true;
    const Name name = name_of_line(context, line);
    if (name.legal_form.empty() || name.span.end > name.span.begin) return false;
    if (legal_form != nullptr && !*legal_form) {
      *legal_form =
          read_field<std::string>(context, name.legal_form, name.legal_form_span, nullptr, 0.95);
    }
    return true;
  });
  std::erase_if(street, [&](const Span& line) {
    const std::string_view text = folded_of(context.text, line);
    if (legal_form != nullptr && says_trade(text)) return true;
    for (const Phrase& phrase : phrases(PhraseKey::addressee)) {
      if (find_stem(text, stems_of(phrase).front()) == 0) return true;
    }
    return false;
  });
  const std::string address = join_lines(context, street);
  if (!address.empty()) {
    party.address =
        read_field<std::string>(context, address, street.front(), nullptr, confidence * 0.95);
  } else if (block.postcode.begin > 3 && context.line(block.postcode).box.y0 > 0) {
    // "12 rue des Lilas - 75001 Paris": the street stands on the postcode's line.
    Span rest{block.postcode.page, block.postcode.line, 0, block.postcode.begin};
    trim_span(context, rest);
    cut_to_street(context, rest);
    if (rest.end > rest.begin + 3) {
      party.address = read_field<std::string>(context, raw_of(context.text, rest), rest, nullptr,
                                              confidence * 0.85);
    }
  }
}

constexpr double kNumbersReach = 45;  // points between a block and the numbers of its party
constexpr double kOwnNumber = 2;
constexpr double kForeignNumber = 1.5;

// A block near the SIRET of one party belongs to it.
double near_siret(const Context& context, const AddressBlock& block, const invoice::Text& siret) {
  if (!siret || siret.evidence.page != context.text.pages[block.page].page->number) return 0;
  const base::Box& box = siret.evidence.box;
  if (box.horizontal_overlap(block.box) < 0.1) return 0;
  const double gap = std::max(box.y0 - block.box.y1, block.box.y0 - box.y1);
  return gap < kNumbersReach ? kOwnNumber : 0.0;
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

// Supplier and buyer blocks, chosen together.
void read_blocks(const Context& context, const std::vector<AddressBlock>& blocks,
                 invoice::Invoice& invoice) {
  std::vector<double> sirets(blocks.size());  // near the supplier's, less near the buyer's
  std::vector<double> foreign(blocks.size());
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    sirets[i] = near_siret(context, blocks[i], invoice.supplier.siret) -
                near_siret(context, blocks[i], invoice.buyer.siret);
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
  if (supplier != kNone) {
    fill(context, blocks[supplier], 0.95, invoice.supplier, &invoice.supplier.legal_form);
  }
  if (buyer != kNone) fill(context, blocks[buyer], 0.95, invoice.buyer, nullptr);
}

// The legal form on the line of a label, up to its end.
void read_form_before(const Context& context, const Label& label, invoice::Invoice& invoice) {
  const LineText& line = context.line(label.span);
  const auto found =
      identifiers::find_legal_form(std::string_view(line.text).substr(0, label.span.end));
  if (found && found->weak && !label.means(LabelKey::capital)) return;
  const FormFound form =
      legal_form_in(context, {label.span.page, label.span.line, 0, label.span.end});
  if (form.name.empty()) return;
  invoice.supplier.legal_form =
      read_field<std::string>(context, form.name, form.span, nullptr, 0.93);
}

// "SARL au capital de 10 000 €": the form before the capital, anywhere on the page.
void read_company_line(const Context& context, invoice::Invoice& invoice) {
  for (const Label& label : context.labels.all) {
    const LineText& line = context.line(label.span);
    if (line.tokens.size() > kFooterTokens) continue;  // running text
    if (label.means(LabelKey::capital) && !invoice.supplier.capital) {
      for (const Place& place : places_of(context, label)) {
        const Spot* number = nullptr;
        for (const std::uint32_t index : context.spots.on(place.span.page, place.span.line)) {
          const Spot& spot = context.spots.all[index];
          if (spot.span.begin < place.span.begin || spot.span.begin > place.span.begin + 24)
            continue;
          if (spot.kind == SpotKind::amount || spot.kind == SpotKind::number) {
            number = &spot;
            break;
          }
        }
        if (number == nullptr) continue;
        invoice.supplier.capital = read_field<std::string>(
            context, number->number.rounded(2).to_string(), number->span, &label.span, 0.95);
        break;
      }
    }
    // "SARL au capital de …", "Association loi 1901 | RNA … | SIRET …": the form opens the line of
    // the legal numbers.
    const bool legal_line = label.means(LabelKey::capital) || label.means(LabelKey::ape) ||
                            label.means(LabelKey::registry) || label.means(LabelKey::siret);
    if (legal_line && !invoice.supplier.legal_form) read_form_before(context, label, invoice);
    if (label.means(LabelKey::ape) && !invoice.supplier.ape) {
      for (const Place& place : places_of(context, label)) {
        const auto code = read_reference(context, place.span);
        if (!code) continue;
        std::string value = identifiers::normalize(code->value);
        if (value.size() > 5) value.resize(5);
        if (!identifiers::ape_valid(value)) continue;
        invoice.supplier.ape =
            read_field<std::string>(context, value, code->span, &label.span, 0.95);
        break;
      }
    }
  }
}

// "… RCS Laval 331 904 755 - 4941B - TVA …": the shape is enough among a company's numbers.
void read_unannounced_ape(const Context& context, invoice::Invoice& invoice) {
  if (invoice.supplier.ape) return;
  for (const Label& label : context.labels.all) {
    if (!label.means(LabelKey::capital) && !label.means(LabelKey::registry) &&
        !label.means(LabelKey::siret)) {
      continue;
    }
    const LineText& line = context.line(label.span);
    if (line.tokens.size() > kFooterTokens) continue;
    for (std::size_t t = 0; t + 1 < line.tokens.size(); ++t) {
      const Token &digits = line.tokens[t], &letter = line.tokens[t + 1];
      const Span code{label.span.page, label.span.line, digits.begin, letter.end};
      const bool shape = digits.kind == TokenKind::digits && digits.end - digits.begin == 4 &&
                         letter.kind == TokenKind::word && letter.end - letter.begin == 1 &&
                         !letter.space_before;
      const bool alone = (digits.begin == 0 || line.text[digits.begin - 1] == ' ') &&
                         (letter.end == line.text.size() || line.text[letter.end] == ' ');
      const std::string value = shape && alone ? raw_of(context.text, code) : "";
      if (value.empty() || value.back() < 'A' || value.back() > 'Z' ||
          !identifiers::ape_valid(value)) {
        continue;
      }
      invoice.supplier.ape = read_field<std::string>(context, value, code, nullptr, 0.88);
      return;
    }
  }
}

// The town of a register behind its label: "Poitiers" of "RCS Poitiers 883 359 234", "Lille" of
// "R.C.S. de Lille B 883359234".
std::optional<Span> town_of_register(const Context& context, const Label& label) {
  static constexpr auto kBefore = std::to_array<std::string_view>({"a", "d", "de", "du"});
  static constexpr auto kEnd =
      std::to_array<std::string_view>({"a", "ape", "b", "c", "capital", "code", "d", "n", "naf",
                                       "no", "numero", "siren", "siret", "sous", "tva"});
  constexpr std::uint32_t kLongTown = 24;
  const LineText& line = context.line(label.span);
  Span town{label.span.page, label.span.line, 0, 0};
  for (const Token& token : line.tokens) {
    if (token.begin < label.span.end) continue;
    const std::string_view word =
        std::string_view(line.text).substr(token.begin, token.end - token.begin);
    if (town.end == 0) {
      const bool before = std::find(kBefore.begin(), kBefore.end(), word) != kBefore.end();
      if (before || token.kind == TokenKind::sign) continue;
      if (token.kind != TokenKind::word || std::binary_search(kEnd.begin(), kEnd.end(), word))
        break;
      town.begin = token.begin;
      town.end = token.end;
    } else if (token.kind == TokenKind::word) {
      if (std::binary_search(kEnd.begin(), kEnd.end(), word)) break;
      if (token.space_before && town.end - town.begin > kLongTown) break;
      town.end = token.end;
    } else if (word != "-" && word != "'") {
      break;
    }
  }
  if (town.end < town.begin + 3) return std::nullopt;
  return town;
}

// "RCS Poitiers 883 359 234", "883 359 234 R.C.S. Paris", "immatriculée au RCS de Vesoul".
void read_register(const Context& context, invoice::Invoice& invoice) {
  for (const Label& label : context.labels.all) {
    if (!label.means(LabelKey::registry) || invoice.supplier.rcs) continue;
    const LineText& line = context.line(label.span);
    if (line.tokens.size() > kFooterTokens) continue;
    // "dispensé d'immatriculation au RCS" is no registration.
    if (line.text.find("dispens") != std::string::npos) continue;
    const auto town = town_of_register(context, label);
    if (!town) continue;
    std::string value = raw_of(context.text, *town);
    // The number on the same line, else the SIREN.
    std::string number;
    for (const std::uint32_t index : context.spots.on(town->page, town->line)) {
      const Spot& spot = context.spots.all[index];
      if (spot.kind == SpotKind::siren) number = spot.text;
    }
    if (number.empty() && invoice.supplier.siren) number = *invoice.supplier.siren;
    if (!number.empty()) value += " " + number;
    invoice.supplier.rcs = read_field<std::string>(context, value, *town, &label.span, 0.93);
  }
}

// The legal form next to the supplier's name wherever it is repeated, or a sole trader's mention.
void read_sole_trader(const Context& context, invoice::Invoice& invoice) {
  for (std::uint32_t p = 0; p < context.text.pages.size() && p < 2; ++p) {
    const PageText& page = context.text.pages[p];
    for (const LineText& line : page.lines) {
      if (line.tokens.size() > 30 || !says(line.text, PhraseKey::individual_entrepreneur)) continue;
      const FormFound form = legal_form_in(context, whole_line(context, p, line.index));
      if (form.name != "EI") continue;
      invoice.mentions.individual_entrepreneur = read_field<std::string>(
          context, raw_of(context.text, form.span), form.span, nullptr, 0.95);
      if (!invoice.supplier.legal_form) {
        invoice.supplier.legal_form =
            read_field<std::string>(context, "EI", form.span, nullptr, 0.9);
      }
      return;
    }
  }
}

}  // namespace

void read_parties(const Context& context, const Options& options, invoice::Invoice& invoice) {
  read_party_numbers(context, options, invoice);
  const std::vector<AddressBlock> blocks = find_address_blocks(context);
  read_blocks(context, blocks, invoice);
  read_company_line(context, invoice);
  read_unannounced_ape(context, invoice);
  read_register(context, invoice);
  read_sole_trader(context, invoice);
  choose_supplier_name(context, invoice);
  read_other_parties(context, blocks, invoice);
}

}  // namespace recevable::extract
