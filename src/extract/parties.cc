// Who the supplier and the buyer are: numbers first, then names and addresses, then what the law
// wants printed beside a supplier's name (form, capital, register, activity).

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "extract/address_blocks.h"
#include "extract/columns.h"
#include "extract/party_numbers.h"
#include "extract/phrases.h"
#include "extract/places.h"
#include "extract/readers.h"
#include "extract/weights.h"
#include "identifiers/identifiers.h"

namespace recevable::extract {
namespace {

// The name of a line without the legal form at either end, with the form when there is one.
struct Name {
  Span span;
  std::string legal_form;
  Span legal_form_span;
};

bool in_capitals(std::string_view raw) {
  return std::none_of(raw.begin(), raw.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void trim_span(const Context& context, Span& span) {
  const std::string& text = context.line(span).text;
  const auto edge = [](char c) {
    return c == ' ' || c == '-' || c == ',' || c == ':' || c == '.' || c == '/' || c == '|';
  };
  while (span.begin < span.end && edge(text[span.begin])) ++span.begin;
  while (span.end > span.begin && edge(text[span.end - 1])) --span.end;
}

// A line of more tokens than this is running text, not a footer's list of numbers.
constexpr std::size_t kFooterTokens = 70;

// "EI" for every wording of it; associations as they print themselves ("Association loi 1901").
std::string canonical(const identifiers::LegalForm& form, const std::string& raw) {
  if (form.is_sole_trader()) return "EI";
  return form.family == identifiers::LegalFamily::association ? raw : std::string(form.name);
}

// Cuts one legal form off either end of `name.span`; false when there is none.
bool cut_legal_form(const Context& context, Name& name) {
  const Span span = name.span;
  const auto found = identifiers::find_legal_form(folded_of(context.text, span));
  if (!found || found->form.family == identifiers::LegalFamily::public_body) return false;
  const Span form{span.page, span.line, span.begin + static_cast<std::uint32_t>(found->begin),
                  span.begin + static_cast<std::uint32_t>(found->end)};
  const std::string raw = raw_of(context.text, form);
  // "Sa", "Se" are words too: only in capitals are they a form.
  if (found->weak && !in_capitals(raw)) return false;
  // "(EI)": the parentheses go with it.
  const std::string& text = context.line(span).text;
  Span cut = form;
  if (cut.begin > span.begin && text[cut.begin - 1] == '(') --cut.begin;
  if (cut.end < span.end && text[cut.end] == ')') ++cut.end;
  if (cut.begin <= span.begin + 1) {
    name.span.begin = cut.end;
  } else if (cut.end + 1 >= span.end) {
    name.span.end = cut.begin;
  } else {
    return false;
  }
  if (name.legal_form.empty()) {
    name.legal_form = canonical(found->form, raw);
    name.legal_form_span = form;
  }
  trim_span(context, name.span);
  return true;
}

Name name_of_line(const Context& context, Span span) {
  Name name{span, {}, {}};
  trim_span(context, name.span);
  // "Entrepreneur individuel (EI)" has two.
  for (int i = 0; i < 2 && name.span.end > name.span.begin && cut_legal_form(context, name); ++i) {
  }
  return name;
}

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
    if (rest.end > rest.begin + 3) {
      party.address = read_field<std::string>(context, raw_of(context.text, rest), rest, nullptr,
                                              confidence * 0.85);
    }
  }
}

// A block near the SIRET of one party belongs to it.
double near_siret(const Context& context, const AddressBlock& block, const invoice::Text& siret) {
  if (!siret || siret.evidence.page != context.text.pages[block.page].page->number) return 0;
  const base::Box& box = siret.evidence.box;
  if (box.horizontal_overlap(block.box) < 0.1) return 0;
  const double gap = std::max(box.y0 - block.box.y1, block.box.y0 - box.y1);
  return gap < 45 ? 2.0 : 0.0;
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
             double siret, bool won) {
  const Span& place = block.name.end > block.name.begin ? block.name : block.city;
  Weighed candidate;
  candidate.field = side == Side::supplier ? "supplier.block" : "buyer.block";
  candidate.value = raw_of(context.text, place) + ", " + raw_of(context.text, block.postcode) +
                    " " + raw_of(context.text, block.city);
  candidate.evidence = evidence_of(context.text, place, nullptr);
  candidate.evidence.box = block.box;
  candidate.because = block.weight.because(side, kRivalWeight);
  if (siret != 0) candidate.because.push_back({Reason::own_number, siret});
  if (block.page == 0) candidate.because.push_back({Reason::zone, 0.6});
  candidate.because.push_back({Reason::complete, block.name.end > block.name.begin ? 1.0 : 0.5});
  candidate.points = true;
  candidate.score = score;
  candidate.fate = won ? Fate::won : score <= 0 ? Fate::weak : Fate::alternative;
  context.explanation->candidates.push_back(std::move(candidate));
}

// Supplier and buyer blocks, chosen together.
void read_blocks(const Context& context, invoice::Invoice& invoice) {
  const std::vector<AddressBlock> blocks = find_address_blocks(context);
  std::vector<double> sirets(blocks.size());  // near the supplier's, less near the buyer's
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    sirets[i] = near_siret(context, blocks[i], invoice.supplier.siret) -
                near_siret(context, blocks[i], invoice.buyer.siret);
  }
  const auto as_supplier = [&](std::size_t i) { return as(blocks[i], Side::supplier) + sirets[i]; };
  const auto as_buyer = [&](std::size_t i) { return as(blocks[i], Side::buyer) - sirets[i]; };
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
      explain(context, blocks[i], Side::supplier, as_supplier(i), sirets[i], i == supplier);
      explain(context, blocks[i], Side::buyer, as_buyer(i), -sirets[i], i == buyer);
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
  if (!found || found->form.family == identifiers::LegalFamily::public_body) return;
  const Span span{label.span.page, label.span.line, static_cast<std::uint32_t>(found->begin),
                  static_cast<std::uint32_t>(found->end)};
  const std::string raw = raw_of(context.text, span);
  if (found->weak && (!in_capitals(raw) || !label.means(LabelKey::capital))) return;
  invoice.supplier.legal_form =
      read_field<std::string>(context, canonical(found->form, raw), span, nullptr, 0.93);
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

// "RCS Poitiers 883 359 234", "883 359 234 R.C.S. Paris", "immatriculée au RCS de Vesoul".
void read_register(const Context& context, invoice::Invoice& invoice) {
  for (const Label& label : context.labels.all) {
    if (!label.means(LabelKey::registry) || invoice.supplier.rcs) continue;
    const LineText& line = context.line(label.span);
    if (line.tokens.size() > kFooterTokens) continue;
    // "dispensé d'immatriculation au RCS" is no registration.
    if (line.text.find("dispens") != std::string::npos) continue;
    std::uint32_t begin = 0, end = 0;
    bool started = false;
    for (const Token& token : line.tokens) {
      if (token.begin < label.span.end) continue;
      const std::string_view word =
          std::string_view(line.text).substr(token.begin, token.end - token.begin);
      if (!started) {
        if (word == "de" || word == "d" || word == ":" || word == "'" || word == "-" ||
            word == "du")
          continue;
        if (token.kind != TokenKind::word) break;
        begin = token.begin;
        end = token.end;
        started = true;
        continue;
      }
      if (token.kind == TokenKind::word) {
        if (word == "sous" || word == "n" || word == "no" || word == "numero" || word == "siret" ||
            word == "siren" || word == "ape" || word == "naf" || word == "tva" || word == "b" ||
            word == "a" || word == "c" || word == "d" || word == "capital" || word == "code") {
          break;
        }
        if (token.space_before && end - begin > 24) break;
        end = token.end;
      } else if (word != "-" && word != "'") {
        break;
      }
    }
    if (!started || end - begin < 3) continue;
    const Span town{label.span.page, label.span.line, begin, end};
    std::string value = raw_of(context.text, town);
    // The number on the same line, else the SIREN.
    std::string number;
    for (const std::uint32_t index : context.spots.on(town.page, town.line)) {
      const Spot& spot = context.spots.all[index];
      if (spot.kind == SpotKind::siren) number = spot.text;
    }
    if (number.empty() && invoice.supplier.siren) number = *invoice.supplier.siren;
    if (!number.empty()) value += " " + number;
    invoice.supplier.rcs = read_field<std::string>(context, value, town, &label.span, 0.93);
  }
}

// A supplier whose address has no block of its own still signs somewhere: the name in the largest
// type at the top of the first page that is no title and no label.
void read_name_from_header(const Context& context, invoice::Invoice& invoice) {
  if (invoice.supplier.name || context.text.pages.empty()) return;
  const PageText& page = context.text.pages.front();
  const LineText* best = nullptr;
  for (const LineText& line : page.lines) {
    if (line.box.y0 > 0.25 * page.page->height || line.size < 1.15 * page.body_size) continue;
    if (!context.labels.on(0, line.index).empty() || !context.spots.on(0, line.index).empty())
      continue;
    if (says(line.text, PhraseKey::title_invoice) ||
        says(line.text, PhraseKey::title_credit_note) || says(line.text, PhraseKey::public_body)) {
      continue;
    }
    const auto letters = std::count_if(line.text.begin(), line.text.end(), base::is_alpha);
    if (letters < 3 || line.text.size() > 60) continue;
    if (best == nullptr || line.size > best->size) best = &line;
  }
  if (best == nullptr) return;
  const Name name = name_of_line(context, whole_line(context, 0, best->index));
  if (name.span.end > name.span.begin) {
    invoice.supplier.name =
        read_field<std::string>(context, raw_of(context.text, name.span), name.span, nullptr, 0.6);
  }
}

// The legal form next to the supplier's name wherever it is repeated, or a sole trader's mention.
void read_sole_trader(const Context& context, invoice::Invoice& invoice) {
  for (std::uint32_t p = 0; p < context.text.pages.size() && p < 2; ++p) {
    const PageText& page = context.text.pages[p];
    for (const LineText& line : page.lines) {
      if (line.tokens.size() > 30 || !says(line.text, PhraseKey::individual_entrepreneur)) continue;
      const auto found = identifiers::find_legal_form(line.text);
      if (!found || !found->form.is_sole_trader()) continue;
      const Span span{p, line.index, static_cast<std::uint32_t>(found->begin),
                      static_cast<std::uint32_t>(found->end)};
      const std::string raw = raw_of(context.text, span);
      if (found->weak && !in_capitals(raw)) continue;
      invoice.mentions.individual_entrepreneur =
          read_field<std::string>(context, raw, span, nullptr, 0.95);
      if (!invoice.supplier.legal_form) {
        invoice.supplier.legal_form = read_field<std::string>(context, "EI", span, nullptr, 0.9);
      }
      return;
    }
  }
}

}  // namespace

void read_parties(const Context& context, const Options& options, invoice::Invoice& invoice) {
  read_party_numbers(context, options, invoice);
  read_blocks(context, invoice);
  read_company_line(context, invoice);
  read_register(context, invoice);
  read_sole_trader(context, invoice);
  read_name_from_header(context, invoice);
}

}  // namespace recevable::extract
