// A page begins another document when it says so: by a title of its own, by an invoice number that
// is not the one before, by "page 1/2"; a page of general terms by its heading and its long lines.

#include "extract/text/parts.h"

#include <algorithm>

#include "base/text.h"
#include "extract/labels/phrases.h"
#include "extract/labels/places.h"
#include "extract/text/title.h"

namespace recevable::extract {
namespace {

using invoice::DocumentKind;
using invoice::Part;

// A title that begins another document stands in this part of the page.
constexpr double kTitleDepth = 0.4;
constexpr double kStrongTitle = 2.2;
// Words a line, and the share of words in such lines, that make running text.
constexpr std::size_t kLongLine = 9;
constexpr double kRunningShare = 0.55;
constexpr std::size_t kFewWords = 120;
constexpr int kAmountsOfTable = 4;

bool asks_for_payment(DocumentKind kind) {
  return kind != DocumentKind::unknown && !invoice::is_not_a_payment_request(kind);
}

// The share of a page's words that stand in long lines.
double running_share(const PageText& page, std::size_t& words) {
  std::size_t running = 0;
  words = 0;
  for (const LineText& line : page.lines) {
    const auto count = static_cast<std::size_t>(
        std::count_if(line.tokens.begin(), line.tokens.end(),
                      [](const Token& token) { return token.kind == TokenKind::word; }));
    words += count;
    if (count >= kLongLine) running += count;
  }
  return words == 0 ? 0 : static_cast<double>(running) / static_cast<double>(words);
}

// "Article 4 – Paiement", "4. Paiement".
bool begins_clause(const LineText& line) {
  if (line.tokens.size() < 2) return false;
  if (line.text.starts_with("article ") || line.text.starts_with("art. ")) return true;
  return line.tokens[0].kind == TokenKind::digits && line.tokens[0].end <= 2 &&
         (line.text[line.tokens[0].end] == '.' || line.text[line.tokens[0].end] == ')') &&
         line.tokens.size() > 2 && line.tokens[2].kind == TokenKind::word;
}

// Amounts in short lines, as a table has them and clauses have not.
int amounts_in_cells(const Context& context, std::uint32_t p) {
  const PageText& page = context.text.pages[p];
  int count = 0;
  for (std::uint32_t l = 0; l < page.lines.size(); ++l) {
    if (page.lines[l].tokens.size() > 2 * kLongLine) continue;
    for (const std::uint32_t index : context.spots.on(p, l)) {
      if (context.spots.all[index].kind == SpotKind::amount) ++count;
    }
  }
  return count;
}

bool is_conditions(const Context& context, std::uint32_t p, bool after_conditions) {
  const PageText& page = context.text.pages[p];
  if (amounts_in_cells(context, p) >= kAmountsOfTable) return false;
  std::size_t words = 0;
  const double share = running_share(page, words);
  if (words < kFewWords / 2 || share < kRunningShare) return false;
  bool heading = false;
  int clauses = 0;
  for (const LineText& line : page.lines) {
    if (begins_clause(line)) ++clauses;
    heading = heading || (line.tokens.size() <= 14 && line.box.y0 < 0.3 * page.page->height &&
                          says(line.text, PhraseKey::title_conditions));
  }
  return heading || clauses >= 4 || (after_conditions && words >= kFewWords);
}

// "Bon de livraison", "Relevé d'heures", "Attestation" at the head of a page.
bool is_attachment(const PageText& page) {
  return std::any_of(page.lines.begin(), page.lines.end(), [&](const LineText& line) {
    if (line.tokens.size() > 12 || line.box.y0 > kTitleDepth * page.page->height) return false;
    if (line.size < 1.15 * page.body_size && line.box.y0 > 0.15 * page.page->height) return false;
    return opening(line.text, PhraseKey::title_attachment) > 0;
  });
}

bool is_date(const Context& context, const Span& span) {
  const auto& spots = context.spots.on(span.page, span.line);
  return std::any_of(spots.begin(), spots.end(), [&](std::uint32_t index) {
    const Spot& spot = context.spots.all[index];
    return spot.kind == SpotKind::date && spot.span.overlaps(span);
  });
}

// The invoice number the upper part of a page announces; "" when none.
std::string number_on(const Context& context, std::uint32_t p) {
  const PageText& page = context.text.pages[p];
  for (std::uint32_t l = 0; l < page.lines.size(); ++l) {
    if (page.lines[l].box.y0 > kTitleDepth * page.page->height) continue;
    for (const std::uint32_t index : context.labels.on(p, l)) {
      const Label& label = context.labels.all[index];
      const auto strength = label.as(LabelKey::invoice_number);
      if (!strength || *strength == Strength::weak || label.in_paragraph) continue;
      for (const Place& place : places_of(context, label)) {
        const auto reference = read_reference(context, place.span);
        if (!reference || !reference->has_digit || is_date(context, reference->span)) continue;
        // "Facture" alone announces the number beside it, not what stands under it.
        if (*strength == Strength::medium && place.relation != Place::Relation::same_line) continue;
        return reference->value;
      }
    }
  }
  return {};
}

// "Page 2/3", "2 / 3": the number of the page as it is printed, 0 when it is not.
int printed_page(const Context& context, std::uint32_t p) {
  const PageText& page = context.text.pages[p];
  for (const LineText& line : page.lines) {
    if (line.tokens.size() > 12) continue;
    const std::size_t at = line.text.find("page");
    std::size_t t = 0;
    if (at != std::string::npos) {
      while (t < line.tokens.size() && line.tokens[t].begin < at + 4) ++t;
    } else if (line.tokens.size() != 3) {
      continue;
    }
    // A number, then "/", "sur" or "of", then another.
    if (t + 2 >= line.tokens.size()) continue;
    const auto text_of = [&](std::size_t i) {
      return std::string_view(line.text).substr(line.tokens[i].begin,
                                                line.tokens[i].end - line.tokens[i].begin);
    };
    const std::string_view between = text_of(t + 1);
    if (line.tokens[t].kind != TokenKind::digits || text_of(t).size() > 2 ||
        line.tokens[t + 2].kind != TokenKind::digits || text_of(t + 2).size() > 2 ||
        (between != "/" && between != "sur" && between != "of" && between != "de")) {
      continue;
    }
    return std::atoi(std::string(text_of(t)).c_str());
  }
  return 0;
}

bool has_total(const Context& context, std::uint32_t p) {
  for (const auto& line : context.labels.by_line[p]) {
    for (const std::uint32_t index : line) {
      const Label& label = context.labels.all[index];
      if (label.means(LabelKey::total_ttc) || label.means(LabelKey::net_to_pay)) return true;
    }
  }
  return false;
}

class Splitter {
 public:
  explicit Splitter(const Context& context) : context_(context) {}

  std::vector<Part> split() {
    for (std::uint32_t p = 0; p < context_.text.pages.size(); ++p) look_at(p);
    choose();
    return std::move(parts_);
  }

 private:
  int number_of_page(std::uint32_t p) const { return context_.text.pages[p].page->number; }

  void begin(std::uint32_t p, Part::Kind kind, DocumentKind document, double confidence) {
    Part part;
    part.kind = kind;
    part.document = document;
    part.first_page = part.last_page = number_of_page(p);
    part.confidence = confidence;
    parts_.push_back(std::move(part));
  }

  void look_at(std::uint32_t p) {
    const PageText& page = context_.text.pages[p];
    const bool first = parts_.empty();
    const bool after_conditions = !first && parts_.back().kind == Part::Kind::conditions;
    const auto title = title_of(context_, p, kTitleDepth);
    const bool strong = title && title->score >= kStrongTitle;
    const std::string number = number_on(context_, p);
    if (!number.empty() && continues(p, number)) return;
    if (!first && is_conditions(context_, p, after_conditions)) {
      if (after_conditions) {
        parts_.back().last_page = number_of_page(p);
      } else {
        begin(p, Part::Kind::conditions, DocumentKind::unknown, 0.9);
      }
      return;
    }
    const int printed = printed_page(context_, p);
    const bool goes_on = printed > 1;
    if (!first && goes_on && parts_.back().kind == Part::Kind::invoice) {
      parts_.back().last_page = number_of_page(p);
      return;
    }
    if (strong && asks_for_payment(title->kind) && (first || !number.empty())) {
      const bool sure = printed == 1 || has_total(context_, p);
      begin(p, Part::Kind::invoice, title->kind, first ? 1 : sure ? 0.92 : 0.6);
      parts_.back().number = number;
      return;
    }
    if (strong && !asks_for_payment(title->kind)) {
      begin(p, first ? Part::Kind::invoice : Part::Kind::attachment, title->kind, 0.9);
      return;
    }
    if (!first && is_attachment(page)) {
      begin(p, Part::Kind::attachment, DocumentKind::unknown, 0.85);
      return;
    }
    if (first) {
      begin(p, Part::Kind::invoice, title ? title->kind : DocumentKind::unknown, 1);
      parts_.back().number = number;
      return;
    }
    // Nothing says otherwise: the page goes on with what stands before it, but an invoice's last
    // page may follow its general terms.
    if (after_conditions) {
      begin(p, Part::Kind::invoice, DocumentKind::unknown, 0.5);
      parts_.back().number = first_number();
      return;
    }
    parts_.back().last_page = number_of_page(p);
  }

  // Whether a number stands on the pages of a part, under a label nobody knows.
  bool prints(const Part& part, const std::string& number) const {
    const std::string folded = base::fold(number);
    for (const PageText& page : context_.text.pages) {
      if (page.page->number < part.first_page || page.page->number > part.last_page) continue;
      for (const LineText& line : page.lines) {
        if (line.text.find(folded) != std::string::npos) return true;
      }
    }
    return false;
  }

  std::string first_number() const {
    for (const Part& part : parts_) {
      if (part.kind == Part::Kind::invoice) return part.number;
    }
    return {};
  }

  // A page that bears the number of an invoice already met belongs to it. Delivery notes quote the
  // invoice too, but then their own title is stronger.
  bool continues(std::uint32_t p, const std::string& number) {
    const auto known = std::find_if(parts_.begin(), parts_.end(), [&](const Part& part) {
      return part.kind == Part::Kind::invoice &&
             (part.number == number || (part.number.empty() && prints(part, number)));
    });
    if (known == parts_.end()) return false;
    known->number = number;
    const auto title = title_of(context_, p, kTitleDepth);
    if (title && title->score >= kStrongTitle && !asks_for_payment(title->kind)) return false;
    if (is_attachment(context_.text.pages[p])) return false;
    if (&*known == &parts_.back()) {
      parts_.back().last_page = number_of_page(p);
    } else {
      begin(p, Part::Kind::invoice, known->document, 1);
      parts_.back().number = number;
    }
    return true;
  }

  // The first document that asks for a payment is judged, with every page that bears its number.
  void choose() {
    auto judged = parts_.begin();
    // A first document that asks for no payment (a reminder, a delivery note) gives way to an
    // invoice behind it; one whose title says nothing does not.
    if (invoice::is_not_a_payment_request(judged->document)) {
      const auto later = std::find_if(parts_.begin(), parts_.end(), [](const Part& part) {
        return part.kind == Part::Kind::invoice && !part.number.empty() &&
               asks_for_payment(part.document) && part.confidence >= 0.9;
      });
      if (later != parts_.end()) judged = later;
    }
    const std::string number = judged->number;
    for (Part& part : parts_) {
      if (part.kind == Part::Kind::invoice && part.number == number) part.judged = true;
    }
  }

  const Context& context_;
  std::vector<Part> parts_;
};

}  // namespace

std::vector<Part> find_parts(const Context& context) {
  if (context.text.pages.size() < 2) return {};
  return Splitter(context).split();
}

}  // namespace recevable::extract
