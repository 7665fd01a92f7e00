// Found from the postcode up: five digits and a town open the search, the lines above in the same
// column close it.

#include "extract/address_blocks.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "extract/address_lines.h"
#include "extract/columns.h"
#include "extract/names.h"
#include "extract/party_forms.h"
#include "extract/phrases.h"
#include "identifiers/identifiers.h"

namespace recevable::extract {
namespace {

constexpr std::size_t kMostLines = 7;
constexpr double kFooterDepth = 0.8;  // of the page's height
constexpr double kListPenalty = -1.5;

struct Town {
  Span postcode, city;
};

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
    const std::string_view before = base::trim(std::string_view(line.text).substr(0, token.begin));
    // "CS 10045", "RCS 12345": boxes and registers, not postcodes.
    if (before.ends_with("cs") || before.ends_with("bp") || before.ends_with("n°")) continue;
    if (t > 0 && line.tokens[t - 1].kind == TokenKind::digits && !before.empty()) {
      if (base::is_digit(before.back())) continue;
    }
    const std::string_view next = std::string_view(line.text).substr(
        line.tokens[t + 1].begin, line.tokens[t + 1].end - line.tokens[t + 1].begin);
    if (next == "eur" || next == "euros" || next == "km" || next == "kg" || next == "kwh" ||
        next == "m" || next == "heures") {
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
  return std::nullopt;
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

// Lines that stand in a block without being name or address.
bool is_contact_line(const Context& context, std::uint32_t page, std::uint32_t l) {
  return has_spot(context, page, l,
                  {SpotKind::email, SpotKind::phone, SpotKind::siret, SpotKind::siren,
                   SpotKind::vat_id, SpotKind::iban, SpotKind::date}) ||
         gives_service_code(context, page, l) ||
         has_label(context, page, l,
                   {LabelKey::siret, LabelKey::buyer_siret, LabelKey::engagement,
                    LabelKey::invoice_number, LabelKey::vat_id});
}

// "Entreprise Lefort SARL", "Société des Eaux": only a colon makes a heading of such a word,
// without it begins a name.
bool begins_name(const Context& context, const Label& label) {
  const std::string& text = context.line(label.span).text;
  static constexpr auto kWords =
      std::to_array<std::string_view>({"entreprise", "societe", "etablissement"});
  const std::string_view words = folded_of(context.text, label.span);
  const bool of_name = std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
    return words.starts_with(word) && words.find(' ') == std::string_view::npos;
  });
  const std::size_t next = text.find_first_not_of(' ', label.span.end);
  return of_name && next != std::string::npos && text[next] != ':';
}

// A line that announces a block: "Client", "Facturé à :", alone or nearly.
bool is_heading(const Context& context, std::uint32_t page, std::uint32_t l) {
  if (!is_label_line(context, page, l)) return false;
  return has_label(context, page, l,
                   {LabelKey::buyer_block, LabelKey::supplier_block, LabelKey::delivery_block,
                    LabelKey::third_party});
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

// The first part of such a line, when it is no street and no number.
void name_of_list(const Context& context, AddressBlock& block) {
  constexpr std::uint32_t kShortest = 3;
  const std::vector<Span> parts =
      parts_of_line(context, {block.page, block.postcode.line, 0, block.postcode.begin});
  if (parts.empty() || parts.front().end < kShortest ||
      looks_like_street(folded_of(context.text, parts.front()))) {
    return;
  }
  block.name = parts.front();
}

bool has_street(const Context& context, const Span& line) {
  const std::vector<Span> parts = parts_of_line(context, line);
  return std::any_of(parts.begin(), parts.end(), [&](const Span& part) {
    return looks_like_street(folded_of(context.text, part));
  });
}

// "…, 2 chemin des" over "Lilas, 01270 Coligny. Tél. …": a paragraph names a town, it is no block.
bool in_running_text(const Context& context, const AddressBlock& block) {
  static constexpr auto kLinks = std::to_array<std::string_view>(
      {" de", " des", " du", " la", " le", " les", " a", " au", " et", " d'", ",", " par"});
  const std::vector<Span> before =
      parts_of_line(context, {block.page, block.postcode.line, 0, block.postcode.begin});
  if (block.lines.size() < 2 || before.empty() ||
      std::any_of(before.begin(), before.end(), [&](const Span& part) {
        return looks_like_place(folded_of(context.text, part));
      })) {
    return false;
  }
  const std::string_view above =
      context.text.pages[block.page].lines[block.lines[block.lines.size() - 2]].text;
  return std::any_of(kLinks.begin(), kLinks.end(),
                     [&](std::string_view link) { return above.ends_with(link); });
}

void judge(const Context& context, AddressBlock& block) {
  const PageText& page = context.text.pages[block.page];
  block.weight = Weighing(context.explanation != nullptr);
  Weighing& weight = block.weight;
  for (const std::uint32_t l : block.lines) {
    if (says(page.lines[l].text, PhraseKey::public_body)) {
      weight.add(Side::buyer, 2.5, Reason::public_body);
    }
    if (says(page.lines[l].text, PhraseKey::other_party)) {
      weight.add(Side::other, 1.5, Reason::other_party);
    }
  }
  // Headings and contact lines around: above the block, inside its column, or right below.
  for (std::uint32_t l = 0; l < page.lines.size(); ++l) {
    const LineText& line = page.lines[l];
    const double size = std::max(6.0, line.size);
    const bool beside = line.box.horizontal_overlap(block.box) > 0.3;
    const double above = block.box.y0 - line.box.y1;
    const double below = line.box.y0 - block.box.y1;
    const bool inside =
        beside && line.box.y0 >= block.box.y0 - 1 && line.box.y1 <= block.box.y1 + 1;
    if (!beside || (!inside && (above > 2.5 * size || below > 5 * size))) continue;
    const bool over = above > -0.5 * size || inside;
    for (const std::uint32_t index : context.labels.on(block.page, l)) {
      const Label& label = context.labels.all[index];
      if (label.in_paragraph) continue;
      if (over && label.means(LabelKey::buyer_block)) weight.add(Side::buyer, 2.5, Reason::heading);
      if (over && label.means(LabelKey::supplier_block)) {
        weight.add(Side::supplier, 2, Reason::heading);
      }
      if (over && label.means(LabelKey::delivery_block)) {
        weight.add(Side::other, 3, Reason::heading);
        block.delivery = !label.means(LabelKey::buyer_block);
      }
      if (label.means(LabelKey::buyer_siret)) weight.add(Side::buyer, 2.5, Reason::label);
      if (over && label.as(LabelKey::third_party) == Strength::strong) {
        weight.add(Side::other, 2.5, Reason::other_party);
      }
      if (label.means_surely(LabelKey::code_service) || label.means(LabelKey::engagement)) {
        weight.add(Side::buyer, 1, Reason::label);
      }
      if (label.means(LabelKey::capital) || label.means(LabelKey::registry)) {
        weight.add(Side::supplier, 2, Reason::register_);
      }
      if (label.means(LabelKey::vat_id)) weight.add(Side::supplier, 0.7, Reason::label);
      if (label.means(LabelKey::iban) || label.means(LabelKey::ape)) {
        weight.add(Side::supplier, 1.5, Reason::register_);
      }
    }
    if (has_spot(context, block.page, l, {SpotKind::email, SpotKind::phone})) {
      weight.add(Side::supplier, 1.5, Reason::contact);
    }
    for (const std::uint32_t index : context.spots.on(block.page, l)) {
      const Spot& spot = context.spots.all[index];
      if (spot.kind != SpotKind::siret || spot.text.empty()) continue;
      const bool is_public = identifiers::public_body(spot.text).has_value();
      weight.add(is_public ? Side::buyer : Side::supplier, 1, Reason::own_number);
    }
  }
  if (in_running_text(context, block)) weight.add(Side::other, 4, Reason::running_text);
  // French habits: the customer on the right, for the window of the envelope.
  const double center = block.box.center_x() / std::max(1.0, page.page->width);
  const double top = block.box.y0 / std::max(1.0, page.page->height);
  if (block.page == 0 && top < 0.4) {
    weight.add(center > 0.5 ? Side::buyer : Side::supplier, 0.8, Reason::zone);
  }
  if (top > 0.85) weight.add(Side::supplier, 1, Reason::footer);
}

}  // namespace

std::vector<AddressBlock> find_address_blocks(const Context& context) {
  std::vector<AddressBlock> blocks;
  for (std::uint32_t p = 0; p < context.text.pages.size(); ++p) {
    const PageText& page = context.text.pages[p];
    for (std::uint32_t l = 0; l < page.lines.size(); ++l) {
      const auto town = town_on(context, p, l);
      if (!town) continue;
      const bool listed = is_list(page.lines[l]) || is_legal_list(context, p, l);
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
      const bool footer = listed && page.lines[l].box.y0 > kFooterDepth * page.page->height;
      while (!footer && above.size() < kMostLines) {
        const auto next = line_above(context, p, at, above.empty() ? 1.3 : 1.1);
        if (!next) break;
        const LineText& line = page.lines[*next];
        if (is_heading(context, p, *next) || is_form_label(context, p, *next)) break;
        // Another's address: the sender's line over the recipient's, for a window of an envelope.
        if (town_on(context, p, *next)) break;
        // Names may be larger than the address, never the other way round.
        if (line.size > 2.2 * last_size) break;
        at = *next;
        if (is_contact_line(context, p, *next)) break;
        above.push_back(*next);
        last_size = std::max(last_size, line.size);
      }
      block.lines.assign(above.rbegin(), above.rend());
      block.lines.push_back(l);
      for (const std::uint32_t line : block.lines)
        block.box = block.box.united(page.lines[line].box);
      if (!above.empty()) {
        const std::uint32_t name = block.lines.front();
        std::uint32_t begin = 0;
        // "Client : Mairie de X": the name follows its heading.
        for (const std::uint32_t index : context.labels.on(p, name)) {
          const Label& label = context.labels.all[index];
          const bool heads = label.means(LabelKey::buyer_block) ||
                             label.means(LabelKey::supplier_block) ||
                             label.means(LabelKey::third_party);
          if (heads && !begins_name(context, label) && label.span.begin == 0 &&
              !label.in_paragraph) {
            begin = label.span.end;
            while (begin < page.lines[name].text.size() &&
                   !base::is_alnum(page.lines[name].text[begin])) {
              ++begin;
            }
          }
        }
        // "M Mairie de X": the letter of an invoice pad before the name.
        const std::string& text = page.lines[name].text;
        if (begin == 0 && (text.starts_with("m ") || text.starts_with("mm ")) &&
            says(text, PhraseKey::public_body)) {
          begin = static_cast<std::uint32_t>(text.find(' ')) + 1;
        }
        block.name = {p, name, begin, static_cast<std::uint32_t>(page.lines[name].text.size())};
        // "Atelier du Parchemin, 9 rue des Relieurs": an address, its holder is named elsewhere.
        if (has_street(context, block.name)) {
          block.street.push_back(block.name);
          block.name = {};
        }
        for (std::size_t i = 1; i + 1 < block.lines.size(); ++i) {
          const std::uint32_t line = block.lines[i];
          block.street.push_back(
              {p, line, 0, static_cast<std::uint32_t>(page.lines[line].text.size())});
        }
      }
      if (listed && above.empty()) name_of_list(context, block);
      judge(context, block);
      // A footer repeats what a block says better.
      if (footer) block.weight.add(Side::supplier, kListPenalty, Reason::footer);
      blocks.push_back(std::move(block));
    }
  }
  for (AddressBlock& block : find_form_blocks(context)) {
    judge(context, block);
    blocks.push_back(std::move(block));
  }
  return blocks;
}

}  // namespace recevable::extract
