// Found from the postcode up: five digits and a town open the search, the lines above in the same
// column close it.

#include "extract/parties/address_blocks.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "extract/labels/phrases.h"
#include "extract/parties/address_lines.h"
#include "extract/parties/block_parts.h"
#include "extract/parties/foreign_towns.h"
#include "extract/parties/names.h"
#include "extract/parties/party_forms.h"
#include "extract/text/columns.h"
#include "identifiers/identifiers.h"

namespace recevable::extract {
namespace {

constexpr std::size_t kMostLines = 7;

// A town begins with a capital, unless nothing on its line does.
bool begins_like_town(const LineText& line, std::uint32_t at) {
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  return !small(line.raw[line.to_raw[at]]) ||
         std::none_of(line.raw.begin(), line.raw.end(),
                      [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "Split mural 12000 BTU    6,00    1 040,00    8,5 %": five digits inside the words of a row with
// amounts.
bool is_in_row_of_amounts(const Context& context, std::uint32_t page, const LineText& line,
                          const Token& token) {
  const std::string_view before = base::trim(std::string_view(line.text).substr(0, token.begin));
  if (before.empty() || !base::is_alnum(before.back()) || looks_like_street(before)) return false;
  const auto& row = context.text.pages[page].rows[line.row];
  std::ptrdiff_t amounts = 0;
  for (const std::uint32_t l : row) {
    const auto& spots = context.spots.on(page, l);
    amounts += std::count_if(spots.begin(), spots.end(), [&](std::uint32_t index) {
      return context.spots.all[index].kind == SpotKind::amount;
    });
  }
  return amounts >= 2;
}

// "75001 Paris", "F-67000 STRASBOURG", "B.P. 12 - 67000 Strasbourg Cedex 1", "1 rue X, 75001
// Paris".
std::optional<Town> town_on(const Context& context, std::uint32_t page, std::uint32_t l) {
  const LineText& line = context.text.pages[page].lines[l];
  for (std::size_t t = 0; t < line.tokens.size(); ++t) {
    const Token& token = line.tokens[t];
    const std::size_t length = token.end - token.begin;
    if (token.kind != TokenKind::digits || length != 5) continue;
    if (t + 1 >= line.tokens.size() || line.tokens[t + 1].kind != TokenKind::word ||
        !line.tokens[t + 1].space_before) {
      continue;
    }
    // "FA73847" is a number of something.
    if (token.begin > 0 && base::is_alnum(line.text[token.begin - 1])) continue;
    if (!begins_like_town(line, line.tokens[t + 1].begin)) continue;
    if (is_in_row_of_amounts(context, page, line, token)) continue;
    const std::string_view before = base::trim(std::string_view(line.text).substr(0, token.begin));
    // "CS 10045", "RCS 12345": boxes and registers, not postcodes.
    if (before.ends_with("cs") || before.ends_with("bp") || before.ends_with("n°")) continue;
    if (t > 0 && line.tokens[t - 1].kind == TokenKind::digits && !before.empty()) {
      if (base::is_digit(before.back())) continue;
    }
    const std::string_view next = std::string_view(line.text).substr(
        line.tokens[t + 1].begin, line.tokens[t + 1].end - line.tokens[t + 1].begin);
    if (next == "eur" || next == "euros" || next == "km" || next == "kg" || next == "kwh" ||
        next == "m" || next == "heures" || next == "du" || next == "au" || next == "en" ||
        next == "et" || next == "a" || next == "par" || next == "pour" || next == "sur" ||
        next == "dont") {
      continue;
    }
    // The town runs to a separator, a digit run of more than two (a phone), or the end.
    std::uint32_t end = line.tokens[t + 1].end;
    for (std::size_t u = t + 2; u < line.tokens.size(); ++u) {
      const Token& part = line.tokens[u];
      const std::string_view word =
          std::string_view(line.text).substr(part.begin, part.end - part.begin);
      if (part.kind == TokenKind::sign && word != "-" && word != "'" && word != ".") break;
      // "69003 Lyon. Capital 4 500 000 €", but "97400 St. Denis".
      const bool sentence_ends = word == "." && part.begin - line.tokens[u - 1].begin > 2 &&
                                 u + 1 < line.tokens.size() && line.tokens[u + 1].space_before;
      if (sentence_ends) break;
      if (word == "-" && part.space_before) break;
      if (part.kind == TokenKind::digits && part.end - part.begin > 2) break;
      const bool joined = line.text[part.begin - 1] == '-';  // "Fort-de-France"
      if (word == "tel" || word == "siret" || (word == "france" && !joined) || word == "siren" ||
          word == "fax") {
        break;
      }
      if (part.kind != TokenKind::sign) end = part.end;
    }
    return Town{{page, l, token.begin, token.end}, {page, l, line.tokens[t + 1].begin, end}};
  }
  return foreign_town_on(context, page, l);
}

bool has_label(const Context& context, std::uint32_t page, std::uint32_t l,
               std::initializer_list<LabelKey> keys) {
  for (const std::uint32_t index : context.labels.on(page, l)) {
    const Label& label = context.labels.all[index];
    for (const LabelKey key : keys) {
      // The plain word "Service" begins a line of many an address.
      if (key == LabelKey::code_service ? label.means_surely(key) : label.means(key)) return true;
    }
  }
  return false;
}

bool has_spot(const Context& context, std::uint32_t page, std::uint32_t l,
              std::initializer_list<SpotKind> kinds) {
  for (const std::uint32_t index : context.spots.on(page, l)) {
    if (std::find(kinds.begin(), kinds.end(), context.spots.all[index].kind) != kinds.end())
      return true;
  }
  return false;
}

// "Code service : VOIRIE" gives a code; "Agence comptable - Service facturier" is a department.
bool gives_service_code(const Context& context, std::uint32_t page, std::uint32_t l) {
  const LineText& line = context.text.pages[page].lines[l];
  for (const std::uint32_t index : context.labels.on(page, l)) {
    const Label& label = context.labels.all[index];
    if (!label.means_surely(LabelKey::code_service)) continue;
    const std::string_view words = folded_of(context.text, label.span);
    const bool says_code = words.find("code") != std::string_view::npos;
    const std::string_view rest = std::string_view(line.text).substr(label.span.end);
    const bool value = std::any_of(rest.begin(), rest.end(), base::is_digit) ||
                       rest.find(':') != std::string_view::npos;
    if (says_code || value) return true;
  }
  return false;
}

// "Facture n° 12"; the bare sign of "ZI n° 2" is none.
bool has_number_of_invoice(const Context& context, std::uint32_t page, std::uint32_t l) {
  const auto& labels = context.labels.on(page, l);
  return std::any_of(labels.begin(), labels.end(), [&](std::uint32_t index) {
    return context.labels.all[index].means_surely(LabelKey::invoice_number);
  });
}

// Lines that stand in a block without being name or address.
bool is_contact_line(const Context& context, std::uint32_t page, std::uint32_t l) {
  return has_spot(context, page, l,
                  {SpotKind::email, SpotKind::phone, SpotKind::siret, SpotKind::siren,
                   SpotKind::vat_id, SpotKind::iban, SpotKind::date}) ||
         gives_service_code(context, page, l) ||
         has_label(
             context, page, l,
             {LabelKey::siret, LabelKey::buyer_siret, LabelKey::engagement, LabelKey::vat_id}) ||
         has_number_of_invoice(context, page, l);
}

// A line that announces a block: "Client", "Facturé à :", alone or nearly.
bool is_heading(const Context& context, std::uint32_t page, std::uint32_t l) {
  if (!is_label_line(context, page, l)) return false;
  return has_label(context, page, l,
                   {LabelKey::buyer_block, LabelKey::supplier_block, LabelKey::delivery_block,
                    LabelKey::third_party});
}

bool begins_with_delivery(const Context& context, std::uint32_t page, std::uint32_t l) {
  const auto& labels = context.labels.on(page, l);
  return !labels.empty() && context.labels.all[labels.front()].span.begin == 0 &&
         context.labels.all[labels.front()].means(LabelKey::delivery_block);
}

// "Maître d'ouvrage : Syndicat X, 9 route Y, 49000 Z" on one line.
bool begins_with_party(const Context& context, std::uint32_t page, std::uint32_t l) {
  const auto& labels = context.labels.on(page, l);
  if (labels.empty()) return false;
  const Label& first = context.labels.all[labels.front()];
  const std::string& text = context.text.pages[page].lines[l].text;
  const std::size_t next = text.find_first_not_of(' ', first.span.end);
  return first.span.begin == 0 && next != std::string::npos && text[next] == ':' &&
         (first.means(LabelKey::buyer_block) || first.means(LabelKey::supplier_block));
}

// "M  Mairie de X": a word of the line begins where the address does.
bool word_begins_at(const document::Page& page, std::uint32_t l, double x, double reach) {
  const auto words = page.words_of(page.lines[l]);
  return words.size() > 1 && words.size() < 10 &&
         std::any_of(
             words.begin(), words.end(),
             [&](const document::Word& word) { return std::abs(word.box.x0 - x) < reach; });
}

// The line right above `below` in its column, or none.
std::optional<std::uint32_t> line_above(const Context& context, std::uint32_t page,
                                        std::uint32_t below, double reach) {
  const PageText& text = context.text.pages[page];
  const LineText& line = text.lines[below];
  const double size = std::max(6.0, line.size);
  std::optional<std::uint32_t> best;
  double best_gap = reach * size;
  for (std::uint32_t l = 0; l < text.lines.size(); ++l) {
    const LineText& candidate = text.lines[l];
    if (l == below || candidate.box.center_y() >= line.box.y0 + 0.1 * size) continue;
    const double gap = line.box.y0 - candidate.box.y1;
    if (gap >= best_gap) continue;
    const bool aligned = std::abs(candidate.box.x0 - line.box.x0) < 1.5 * size ||
                         std::abs(candidate.box.x1 - line.box.x1) < 1.5 * size ||
                         std::abs(candidate.box.center_x() - line.box.center_x()) < 1.5 * size ||
                         word_begins_at(*text.page, l, line.box.x0, 0.5 * size);
    if (!aligned || candidate.box.horizontal_overlap(line.box) < 0.2) continue;
    best_gap = gap;
    best = l;
  }
  return best;
}

// "Commune de X", "Service : VOIRIE", "Engagement : 26-118" and the street: the references of a
// recipient may stand between its name and its address.
bool goes_on_above(const Context& context, std::uint32_t page, std::uint32_t contact) {
  constexpr int kMostReferences = 3;
  if (!has_label(
          context, page, contact,
          {LabelKey::engagement, LabelKey::code_service, LabelKey::buyer_siret, LabelKey::siret})) {
    return false;
  }
  std::uint32_t at = contact;
  for (int i = 0; i < kMostReferences; ++i) {
    const auto above = line_above(context, page, at, 1.1);
    if (!above) return false;
    at = *above;
    const std::string& text = context.text.pages[page].lines[at].text;
    if (is_contact_line(context, page, at)) continue;
    if (is_heading(context, page, at)) return false;
    if (says(text, PhraseKey::public_body)) return !town_on(context, page, at);
  }
  return false;
}

// "Imprimerie X SA – 8 rue Gutenberg – 80110 Moreuil – Tél. …": parts between dashes or bars.
bool is_list(const LineText& line) {
  const auto marks = std::count_if(line.tokens.begin(), line.tokens.end(), [&](const Token& token) {
    if (token.kind != TokenKind::sign || !token.space_before) return false;
    const std::string_view sign =
        std::string_view(line.text).substr(token.begin, token.end - token.begin);
    return sign == "-" || sign == "|" || sign == "•" || sign == "·";
  });
  return marks >= 2;
}

// "Laboratoires X SAS au capital de 6 000 € - Parc Y, 3 rue Z, 92320 W": one dash or two commas are
// enough beside the numbers of a company.
bool is_legal_list(const Context& context, std::uint32_t page, std::uint32_t l) {
  const std::string& text = context.text.pages[page].lines[l].text;
  return has_label(context, page, l, {LabelKey::capital, LabelKey::registry}) &&
         (text.find(" - ") != std::string::npos || std::count(text.begin(), text.end(), ',') >= 2);
}

// "… Siège : 16 rue du Général X, 75015 Paris." at the end of a paragraph.
bool tells_seat(const LineText& line, const Span& postcode) {
  constexpr std::size_t kReach = 70;  // bytes
  const std::size_t at = line.text.rfind("siege", postcode.begin);
  return at != std::string::npos && postcode.begin - at < kReach &&
         line.text.find(':', at) < postcode.begin;
}

// The first part of such a line, when it is no street and no number; behind "Siège social :",
// unless the line names somebody before it ("X SAS - Siège : 20 place Y, 92400 Z").
void name_of_list(const Context& context, AddressBlock& block) {
  const std::string_view text = context.line(block.postcode).text;
  const std::size_t colon = text.substr(0, block.postcode.begin).rfind(": ");
  const auto first_part = [&](std::uint32_t begin, std::uint32_t end) {
    constexpr std::uint32_t kShortest = 3;
    const std::vector<Span> parts =
        parts_of_line(context, {block.page, block.postcode.line, begin, end});
    if (parts.empty() || parts.front().end < kShortest ||
        looks_like_street(folded_of(context.text, parts.front()))) {
      return Span{};
    }
    return parts.front();
  };
  if (colon != std::string_view::npos) {
    const auto end = static_cast<std::uint32_t>(colon);
    const Span first = first_part(0, end);
    const bool more = first.end > first.begin && first.end + 2 < end;
    const std::string_view words = first.end > first.begin ? folded_of(context.text, first) : "";
    if (more && !says_heading(words) && !says(words, PhraseKey::not_a_name) &&
        words.find(':') == std::string_view::npos) {
      block.name = first;
      return;
    }
  }
  const auto begin = static_cast<std::uint32_t>(colon == std::string_view::npos ? 0 : colon + 2);
  block.name = first_part(begin, block.postcode.begin);
}

}  // namespace

std::vector<AddressBlock> find_address_blocks(const Context& context) {
  std::vector<AddressBlock> blocks;
  for (std::uint32_t p = 0; p < context.text.pages.size(); ++p) {
    const PageText& page = context.text.pages[p];
    for (std::uint32_t l = 0; l < page.lines.size(); ++l) {
      const auto town = town_on(context, p, l);
      if (!town) continue;
      const bool listed = is_list(page.lines[l]) || is_legal_list(context, p, l) ||
                          tells_seat(page.lines[l], town->postcode);
      // A town inside running text.
      if (page.lines[l].tokens.size() > (listed ? kFooterTokens : 30)) continue;
      AddressBlock block;
      block.page = p;
      block.postcode = town->postcode;
      block.city = town->city;
      block.listed = listed;
      block.box = page.lines[l].box;
      std::vector<std::uint32_t> above;
      std::uint32_t at = l;
      double last_size = page.lines[l].size;
      // The lines above a footer's list are not its own; those above a header's are.
      constexpr std::size_t kProse = 25;  // tokens
      const bool footer = listed && (page.lines[l].box.y0 > kFooterOfBlocks * page.page->height ||
                                     page.lines[l].tokens.size() > kProse);
      // "Point de livraison : 4 avenue de la Plage, 17420 Saint-Palais" says whose it is itself.
      const bool delivery = begins_with_delivery(context, p, l);
      while (!footer && !delivery && above.size() < kMostLines) {
        const auto next = line_above(context, p, at, above.empty() ? 1.3 : 1.1);
        if (!next) break;
        const LineText& line = page.lines[*next];
        if (is_heading(context, p, *next) || is_form_label(context, p, *next)) break;
        // Another's address: the sender's line over the recipient's, for a window of an envelope.
        if (town_on(context, p, *next)) break;
        // Names may be larger than the address, never the other way round.
        if (line.size > 2.2 * last_size) break;
        at = *next;
        if (is_contact_line(context, p, *next)) {
          if (!goes_on_above(context, p, *next)) break;
          continue;
        }
        above.push_back(*next);
        last_size = std::max(last_size, line.size);
      }
      block.lines.assign(above.rbegin(), above.rend());
      block.lines.push_back(l);
      for (const std::uint32_t line : block.lines)
        block.box = block.box.united(page.lines[line].box);
      if (!above.empty()) name_block(context, block);
      const bool named_inline = listed || begins_with_party(context, p, l);
      if (named_inline && block.name.end <= block.name.begin) name_of_list(context, block);
      blocks.push_back(std::move(block));
    }
  }
  for (AddressBlock& block : find_form_blocks(context)) blocks.push_back(std::move(block));
  weigh_blocks(context, blocks);
  return blocks;
}

}  // namespace recevable::extract
