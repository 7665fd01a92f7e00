// The name of a block is chosen by what its lines say: headings nobody listed ("Entité facturée",
// "Expéditeur"), departments and trades stand over names as well as under them.

#include "extract/parties/block_parts.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/labels/phrases.h"
#include "extract/parties/address_lines.h"
#include "extract/parties/heading_sides.h"
#include "extract/parties/names.h"
#include "identifiers/identifiers.h"

namespace recevable::extract {
namespace {

// Points of a line as the name of its block.
constexpr double kPublicBody = 3;
constexpr double kForm = 2;
constexpr double kLarger = 0.5;
constexpr double kHigher = 0.3;  // for each line it stands over
constexpr double kPlace = -1.5;
constexpr double kArticle = -0.3;  // "Les Colporteurs" may be a hamlet
constexpr double kTrade = -2;
constexpr double kDepartment = -3;
constexpr double kKindOfBody = -3.2;  // "Office public de l'habitat" under its name
constexpr double kHeading = -4;
constexpr double kStreet = -5;
constexpr double kLeast = -1;  // below this a line names nobody

// "Entreprise Lefort SARL", "Société des Eaux": only a colon makes a heading of such a word,
// without it begins a name.
bool begins_name(const Context& context, const Label& label) {
  const std::string& text = context.line(label.span).text;
  static constexpr auto kWords =
      std::to_array<std::string_view>({"entreprise", "societe", "etablissement"});
  const std::string_view words = folded_of(context.text, label.span);
  const bool of_name = std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
    // "Établissement de" has an article that the label took.
    return words.starts_with(word) &&
           (words.size() == word.size() || words.substr(word.size()) == " de" ||
            words.substr(word.size()) == " d'" || words.substr(word.size()) == " des" ||
            words.substr(word.size()) == " du");
  });
  const std::size_t next = text.find_first_not_of(' ', label.span.end);
  return of_name && next != std::string::npos && text[next] != ':';
}

// "Client : Mairie de X": where the name begins behind its heading.
std::uint32_t after_heading(const Context& context, std::uint32_t p, std::uint32_t l) {
  const std::string& text = context.text.pages[p].lines[l].text;
  for (const std::uint32_t index : context.labels.on(p, l)) {
    const Label& label = context.labels.all[index];
    const bool heads = label.means(LabelKey::buyer_block) ||
                       label.means(LabelKey::supplier_block) || label.means(LabelKey::third_party);
    if (!heads || begins_name(context, label) || label.span.begin > 0 || label.in_paragraph)
      continue;
    std::uint32_t begin = label.span.end;
    while (begin < text.size() && !base::is_alnum(text[begin])) ++begin;
    return begin;
  }
  // "Pour : Ville de X", and the letter of an invoice pad before the name, "M Mairie de X".
  const std::size_t colon = text.find(':');
  if (colon != std::string::npos && says_heading(std::string_view(text).substr(0, colon))) {
    const std::size_t begin = text.find_first_not_of(' ', colon + 1);
    if (begin != std::string::npos) return static_cast<std::uint32_t>(begin);
  }
  const bool pad = text.starts_with("m ") || text.starts_with("mm ");
  if (pad && says(text, PhraseKey::public_body)) {
    return static_cast<std::uint32_t>(text.find(' ')) + 1;
  }
  return 0;
}

// A street, unless the name of a public body stands before it on the line.
bool has_street_only(const Context& context, const Span& line) {
  const std::vector<Span> parts = parts_of_line(context, line);
  const bool street = std::any_of(parts.begin(), parts.end(), [&](const Span& part) {
    return looks_like_street(folded_of(context.text, part));
  });
  if (!street || parts.size() < 2) return street;
  const std::string_view first = folded_of(context.text, parts.front());
  return looks_like_street(first) || says_department(first) || looks_like_place(first) ||
         !says(first, PhraseKey::public_body);
}

// "7 tour de ville": a number and a common word.
bool begins_like_house(const Context& context, const Span& line) {
  constexpr std::size_t kLongestNumber = 4;
  const std::string raw = raw_of(context.text, line);
  std::size_t at = 0;
  while (at < raw.size() && base::is_digit(raw[at])) ++at;
  if (at == 0 || at > kLongestNumber || at + 3 >= raw.size()) return false;
  if (raw[at] == ',') ++at;
  return raw[at] == ' ' && raw[at + 1] >= 'a' && raw[at + 1] <= 'z';
}

bool begins_with_article(std::string_view folded) {
  return folded.starts_with("le ") || folded.starts_with("la ") || folded.starts_with("les ") ||
         folded.starts_with("l'");
}

// "de 228 700 €" under "SAS au capital": the end of a sentence.
bool goes_on(const Context& context, const Span& span) {
  const LineText& line = context.line(span);
  const char first = line.raw[line.to_raw[span.begin]];
  const bool small = first >= 'a' && first <= 'z';
  // A paper all in small letters has small names.
  const auto capitals =
      std::count_if(line.raw.begin(), line.raw.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const auto& spots = context.spots.on(span.page, span.line);
  const bool money = std::any_of(spots.begin(), spots.end(), [&](std::uint32_t index) {
    return context.spots.all[index].kind == SpotKind::amount;
  });
  return money || (small && capitals > 0);
}

double score_as_name(const Context& context, const AddressBlock& block, const Span& span) {
  const std::string_view text = folded_of(context.text, span);
  const LineText& line = context.line(span);
  if (says_heading(text)) return kHeading;
  if (has_street_only(context, span) || begins_like_house(context, span)) return kStreet;
  // "Expert près la cour d'appel" works for a public body and is none.
  const std::size_t trade = opening(text, PhraseKey::trade);
  const bool body = says(text, PhraseKey::public_body) &&
                    (trade == 0 || opening(text, PhraseKey::public_body) >= trade);
  const bool department = says_department(text);
  // "Association loi 1901 - Maison des associations": a form, and a place.
  const std::vector<Span> parts = parts_of_line(context, span);
  const Name name = name_of_line(context, parts.empty() ? span : parts.front());
  const bool named_form = !name.legal_form.empty() && name.span.end > name.span.begin;
  double score = 0;
  if (body && !department) score += kPublicBody;
  const bool over = span.line != block.lines.front();
  if (body && !department && over && says_kind_of_body(context, span)) score += kKindOfBody;
  if (named_form) score += kForm;
  if (!body && department) score += kDepartment;
  if (!named_form && looks_like_place(text)) score += begins_with_article(text) ? kArticle : kPlace;
  const bool slogan = !body && !department && says_slogan(context, span);
  if (says_trade_only(context, span) || slogan) score += kTrade;
  if (is_company_line(context, span) && !named_form) score += kTrade;
  if (goes_on(context, span) || (!name.legal_form.empty() && !named_form)) score += kTrade;
  constexpr double kLargerType = 1.12;
  if (line.size > kLargerType * context.line(block.postcode).size) score += kLarger;
  return score;
}

bool heads_by_label(const Context& context, const Span& heading) {
  const auto& labels = context.labels.on(heading.page, heading.line);
  return std::any_of(labels.begin(), labels.end(), [&](std::uint32_t index) {
    const Label& label = context.labels.all[index];
    return label.means(LabelKey::buyer_block) || label.means(LabelKey::supplier_block) ||
           label.means(LabelKey::delivery_block);
  });
}

bool has_spot(const Context& context, std::uint32_t page, std::uint32_t l,
              std::initializer_list<SpotKind> kinds) {
  const auto& spots = context.spots.on(page, l);
  return std::any_of(spots.begin(), spots.end(), [&](std::uint32_t index) {
    return std::find(kinds.begin(), kinds.end(), context.spots.all[index].kind) != kinds.end();
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

constexpr double kListPenalty = -1.5;

bool begins_with_digit(std::string_view text) {
  const std::size_t at = text.find_first_not_of(" :");
  return at != std::string_view::npos && base::is_digit(text[at]);
}

// For each line of the pages the block it stands in or nearest to, over or under it.
class NearestBlocks {
 public:
  NearestBlocks(const Context& context, const std::vector<AddressBlock>& blocks) {
    for (const PageText& page : context.text.pages) {
      pages_.emplace_back(page.lines.size(), kNone);
    }
    for (std::uint32_t p = 0; p < context.text.pages.size(); ++p) {
      for (const LineText& line : context.text.pages[p].lines) {
        double best = 1e9;
        for (std::size_t b = 0; b < blocks.size(); ++b) {
          if (blocks[b].page != p || blocks[b].listed) continue;
          const base::Box& box = blocks[b].box;
          if (line.box.horizontal_overlap(box) < 0.3) continue;
          // Lines that go on from the address are its own, however many.
          const bool joined =
              line.block == context.text.pages[p].lines[blocks[b].postcode.line].block;
          const double gap =
              joined ? 0.0 : std::max({0.0, box.y0 - line.box.y1, line.box.y0 - box.y1});
          if (gap >= best) continue;
          best = gap;
          pages_[p][line.index] = b;
        }
      }
    }
  }

  bool is_of(std::uint32_t page, std::uint32_t line, std::size_t block) const {
    return pages_[page][line] == block || pages_[page][line] == kNone;
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::vector<std::size_t>> pages_;
};

void weigh_block(const Context& context, const NearestBlocks& nearest, std::size_t index,
                 AddressBlock& block) {
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
  if (block.heading.end > block.heading.begin && !heads_by_label(context, block.heading)) {
    const auto side = side_of_heading(folded_of(context.text, block.heading));
    if (side) weight.add(*side, 2.5, Reason::heading);
    block.delivery = side == Side::other;
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
    // A list on one line speaks for itself; what stands around it is another's.
    if (block.listed && l != block.postcode.line) continue;
    const bool own = nearest.is_of(block.page, l, index);
    for (const std::uint32_t n : context.labels.on(block.page, l)) {
      const Label& label = context.labels.all[n];
      if (label.in_paragraph) continue;
      // "Établissement public foncier": a word of the name is no heading.
      const bool of_name = l == block.name.line && label.span.begin >= block.name.begin &&
                           block.name.end > block.name.begin;
      if (of_name &&
          (label.means(LabelKey::buyer_block) || label.means(LabelKey::supplier_block))) {
        continue;
      }
      // "Client : 880-214-377": the recipient's number at the supplier's.
      const bool number = label.means(LabelKey::buyer_block) &&
                          begins_with_digit(std::string_view(line.text).substr(label.span.end));
      if (over && label.means(LabelKey::buyer_block) && !number)
        weight.add(Side::buyer, 2.5, Reason::heading);
      if (over && label.means(LabelKey::supplier_block)) {
        weight.add(Side::supplier, 2, Reason::heading);
      }
      if (over && label.means(LabelKey::delivery_block)) {
        weight.add(Side::other, 3, Reason::heading);
        block.delivery = !label.means(LabelKey::buyer_block);
      }
      if (over && label.as(LabelKey::third_party) == Strength::strong) {
        weight.add(Side::other, 2.5, Reason::other_party);
      }
      if (!own) continue;
      if (label.means(LabelKey::buyer_siret)) weight.add(Side::buyer, 2.5, Reason::label);
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
    if (!own) continue;
    if (has_spot(context, block.page, l, {SpotKind::email, SpotKind::phone})) {
      weight.add(Side::supplier, 1.5, Reason::contact);
    }
    for (const std::uint32_t n : context.spots.on(block.page, l)) {
      const Spot& spot = context.spots.all[n];
      if (spot.kind != SpotKind::siret || spot.text.empty()) continue;
      const bool is_public = identifiers::public_body(spot.text).has_value();
      weight.add(is_public ? Side::buyer : Side::supplier, 1, Reason::own_number);
    }
  }
  if (block.listed) weight.add(Side::supplier, 1.5, Reason::shape);
  // A footer repeats what a block says better.
  const double depth = page.lines[block.postcode.line].box.y0;
  if (block.listed && depth > kFooterOfBlocks * page.page->height) {
    weight.add(Side::supplier, kListPenalty, Reason::footer);
  }
  if (in_running_text(context, block)) weight.add(Side::other, 4, Reason::running_text);
  // French habits: the customer on the right, for the window of the envelope.
  const double center = block.box.center_x() / std::max(1.0, page.page->width);
  const double top = block.box.y0 / std::max(1.0, page.page->height);
  if (block.page == 0 && top < 0.4 && !block.listed) {
    weight.add(center > 0.5 ? Side::buyer : Side::supplier, 0.8, Reason::zone);
  }
  if (top > 0.85) weight.add(Side::supplier, 1, Reason::footer);
}

}  // namespace

namespace {

// "Théâtre municipal de X, Esplanade de la Résistance," on one line.
void split_name_from_street(const Context& context, AddressBlock& block) {
  const std::vector<Span> parts = parts_of_line(context, block.name);
  if (parts.size() < 2) return;
  std::size_t street = parts.size();
  for (std::size_t i = parts.size(); i-- > 1;) {
    if (looks_like_street(folded_of(context.text, parts[i]))) street = i;
  }
  if (street == parts.size()) return;
  block.name = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) block.street.push_back(parts[i]);
}

}  // namespace

void name_block(const Context& context, AddressBlock& block) {
  const PageText& page = context.text.pages[block.page];
  const std::size_t count = block.lines.size() - 1;  // the last is the town's
  std::vector<Span> spans;
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t l = block.lines[i];
    spans.push_back({block.page, l, i == 0 ? after_heading(context, block.page, l) : 0,
                     static_cast<std::uint32_t>(page.lines[l].text.size())});
  }
  std::size_t best = count;
  double best_score = kLeast;
  for (std::size_t i = 0; i < count; ++i) {
    const double score =
        score_as_name(context, block, spans[i]) + kHigher * static_cast<double>(count - i);
    if (score > best_score + 1e-9) {
      best = i;
      best_score = score;
    }
  }
  if (best < count) block.name = spans[best];
  if (best < count) split_name_from_street(context, block);
  for (std::size_t i = 0; i < count; ++i) {
    const bool heading = says_heading(folded_of(context.text, spans[i]));
    if (heading && (i < best || best == count)) block.heading = spans[i];
    // What stands over the name is a heading, a department, a slogan.
    if (heading || i == best || (best < count && i < best)) continue;
    block.street.push_back(spans[i]);
  }
}

void weigh_blocks(const Context& context, std::vector<AddressBlock>& blocks) {
  const NearestBlocks nearest(context, blocks);
  for (std::size_t i = 0; i < blocks.size(); ++i) weigh_block(context, nearest, i, blocks[i]);
}

}  // namespace recevable::extract
