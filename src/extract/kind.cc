// What the paper calls itself. The title is large, high on the first page, and short; the same word
// inside a sentence or before a number that is somebody else's ("Devis n° 12") is no title.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/labels/phrases.h"
#include "extract/readers.h"
#include "extract/text/title.h"

namespace recevable::extract {
namespace {

using invoice::DocumentKind;

// Below this a line is no title.
constexpr double kLeastTitle = 1.6;

struct TitleOf {
  PhraseKey key;
  DocumentKind kind;
  double rank;  // a more telling title beats a plainer one of the same line
};

constexpr TitleOf kTitles[] = {
    {PhraseKey::title_invoice, DocumentKind::invoice, 1.0},
    {PhraseKey::title_deposit, DocumentKind::deposit, 1.2},
    {PhraseKey::title_final, DocumentKind::final_invoice, 1.2},
    {PhraseKey::title_corrective, DocumentKind::corrective, 1.15},
    {PhraseKey::title_credit_note, DocumentKind::credit_note, 1.25},
    {PhraseKey::title_works_statement, DocumentKind::works_statement, 1.1},
    {PhraseKey::title_quote, DocumentKind::quote, 1.0},
    {PhraseKey::title_proforma, DocumentKind::proforma, 1.3},
    {PhraseKey::title_order, DocumentKind::order, 1.0},
    {PhraseKey::title_order_confirmation, DocumentKind::order_confirmation, 1.1},
    {PhraseKey::title_delivery_note, DocumentKind::delivery_note, 1.0},
    {PhraseKey::title_reminder, DocumentKind::reminder, 1.1},
    {PhraseKey::title_account_statement, DocumentKind::account_statement, 1.1},
};

// How much a line looks like a title: its size against the page's, its place, its brevity, and
// whether the line opens with the word.
double title_score(const PageText& page, const LineText& line, bool opens) {
  const double size = line.size / std::max(1.0, page.body_size);
  const double top = 1 - line.box.y0 / std::max(1.0, page.page->height);
  double score = std::min(size, 2.5) + top;
  if (opens) score += 1;
  if (line.tokens.size() <= 4) score += 0.6;
  if (line.tokens.size() > 14) score -= 2;
  const std::string_view raw = line.raw;
  const bool capitals =
      std::none_of(raw.begin(), raw.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (capitals) score += 0.4;
  return score;
}

// Where a wording of `key` begins on the line, or npos.
std::size_t where(std::string_view text, PhraseKey key) {
  std::size_t first = std::string_view::npos;
  search(text, key, [&](std::size_t at, const Phrase&) {
    first = at;
    return true;
  });
  return first;
}

std::string type_code(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::credit_note:
      return "381";
    case DocumentKind::deposit:
      return "386";
    case DocumentKind::corrective:
      return "384";
    default:
      return "380";
  }
}

// "Devis n° D-12" and "N° de devis : 12" announce a reference; "DEVIS" alone or large is a title.
bool is_reference_to(const PageText& page, std::uint32_t l, PhraseKey key) {
  if (key != PhraseKey::title_quote && key != PhraseKey::title_order &&
      key != PhraseKey::title_delivery_note) {
    return false;
  }
  const LineText& line = page.lines[l];
  // As large as the body: a reference among others. A title is larger, or alone at the top.
  return line.size < 1.25 * page.body_size;
}

// Without a title: a paper that is to be signed for agreement, or holds until a day, is a quote.
bool read_quote_from_words(const Context& context, invoice::Invoice& invoice) {
  constexpr double kFromWords = 0.75;
  constexpr std::size_t kProse = 40;
  for (std::uint32_t l = 0; l < context.text.pages[0].lines.size(); ++l) {
    const LineText& line = context.text.pages[0].lines[l];
    if (line.tokens.size() > kProse || !says(line.text, PhraseKey::sign_of_quote)) continue;
    const Span span{0, l, 0, static_cast<std::uint32_t>(line.text.size())};
    invoice.kind =
        read_field<DocumentKind>(context, DocumentKind::quote, span, nullptr, kFromWords);
    invoice.invoice_type = invoice::Text::of(type_code(DocumentKind::quote), invoice.kind.evidence,
                                             invoice.kind.confidence);
    return true;
  }
  return false;
}

// Without a title: what a number is announced as ("Facture client n° …"), or the word in a sentence
// ("le total de cette facture"), tells an invoice too, less surely.
void read_kind_from_words(const Context& context, invoice::Invoice& invoice) {
  constexpr double kFromWords = 0.7;
  for (std::uint32_t l = 0; l < context.text.pages[0].lines.size(); ++l) {
    const LineText& line = context.text.pages[0].lines[l];
    if (!says(line.text, PhraseKey::title_invoice)) continue;
    const Span span{0, l, 0, static_cast<std::uint32_t>(line.text.size())};
    invoice.kind =
        read_field<DocumentKind>(context, DocumentKind::invoice, span, nullptr, kFromWords);
    invoice.invoice_type = invoice::Text::of(type_code(DocumentKind::invoice),
                                             invoice.kind.evidence, invoice.kind.confidence);
    return;
  }
}

}  // namespace

std::optional<Title> title_of(const Context& context, std::uint32_t p, double depth) {
  const PageText& page = context.text.pages[p];
  std::optional<Title> best;
  for (std::uint32_t l = 0; l < page.lines.size(); ++l) {
    const LineText& line = page.lines[l];
    if (line.tokens.size() > 20 || line.box.y0 > depth * page.page->height) continue;
    for (const TitleOf& title : kTitles) {
      if (!says(line.text, title.key)) continue;
      const std::size_t at = where(line.text, title.key);
      if (is_reference_to(page, l, title.key)) continue;
      // "Acompte (facture FA1)", "Avoir sur facture", "Adresse de facturation".
      if (at > 24) continue;
      // "Facture pro forma" is one title, that begins where "Facture" does.
      const bool opens = at == 0 || (title.key == PhraseKey::title_proforma &&
                                     where(line.text, PhraseKey::title_invoice) == 0);
      double score = title_score(page, line, opens) * title.rank;
      if (line.text.find("facturation") != std::string::npos && title.kind == DocumentKind::invoice)
        score -= 2;
      if (score <= kLeastTitle || (best && score <= best->score)) continue;
      best = Title{title.kind, {p, l, 0, static_cast<std::uint32_t>(line.text.size())}, score};
    }
  }
  return best;
}

void read_kind(const Context& context, invoice::Invoice& invoice) {
  if (context.text.pages.empty()) return;
  const auto title = title_of(context, 0, 0.75);
  if (!title) {
    if (!read_quote_from_words(context, invoice)) read_kind_from_words(context, invoice);
    return;
  }
  invoice.kind = read_field<DocumentKind>(context, title->kind, title->span, nullptr,
                                          std::min(0.97, 0.4 + 0.15 * title->score));
  // A credit note that only cites its kind in a sentence is caught by the sign of its total later.
  invoice.invoice_type =
      invoice::Text::of(type_code(*invoice.kind), invoice.kind.evidence, invoice.kind.confidence);
}

}  // namespace recevable::extract
