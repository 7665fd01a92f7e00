#include "extract/references/titled_numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/text.h"
#include "extract/labels/phrases.h"
#include "extract/labels/places.h"
#include "extract/weights.h"

namespace recevable::extract {
namespace {

constexpr std::size_t kTitleTokens = 14;

// Words behind which a number is somebody else's, or a day.
bool ends_title(std::string_view word) {
  static constexpr auto kStops = std::to_array<std::string_view>(
      {"au",   "client", "commande", "contrat",  "devis", "du",         "engagement",
       "jour", "le",     "lot",      "marche",   "page",  "sur",        "siret",
       "rcs",  "tva",    "vom",      "art",      "annee", "convention", "a",
       "pour", "from",   "date",     "chantier", "of",    "exercice"});
  return std::find(kStops.begin(), kStops.end(), word) != kStops.end() ||
         (word.size() > 2 && month_named(word) != 0);
}

// Where the words end that call a line an invoice, when it begins with them or they begin a clause.
std::optional<std::size_t> after_title(std::string_view text) {
  std::optional<std::size_t> end;
  for (const PhraseKey key : {PhraseKey::title_credit_note, PhraseKey::title_invoice}) {
    search(text, key, [&](std::size_t at, const Phrase&) {
      const std::string_view before = base::trim(text.substr(0, at));
      if (!before.empty() && base::is_alnum(before.back())) return false;
      std::size_t stop = at;
      while (stop < text.size() && text[stop] != ' ') ++stop;
      end = stop;
      return true;
    });
    if (end) return end;
  }
  return end;
}

bool says_invoice(std::string_view text) {
  return says(text, PhraseKey::title_invoice) || says(text, PhraseKey::title_credit_note);
}

// Whether what was read can be a number of an invoice: no day, amount, account, year or postcode.
bool can_be_number(const Context& context, const Reference& reference) {
  constexpr std::size_t kShortest = 4, kYear = 4, kPostcode = 5;
  const std::string_view value = reference.value;
  if (!reference.has_digit || value.size() < kShortest) return false;
  const bool digits = std::all_of(value.begin(), value.end(), base::is_digit);
  if (digits && value.size() == kYear && (value.starts_with("19") || value.starts_with("20")))
    return false;
  const std::string_view rest =
      std::string_view(context.line(reference.span).text).substr(reference.span.end);
  if (digits && value.size() == kPostcode && !base::trim(rest).empty()) return false;
  const auto& spots = context.spots.on(reference.span.page, reference.span.line);
  return std::none_of(spots.begin(), spots.end(), [&](std::uint32_t index) {
    const Spot& spot = context.spots.all[index];
    return spot.span.overlaps(reference.span) && spot.kind != SpotKind::number &&
           spot.kind != SpotKind::siren;
  });
}

class Reader {
 public:
  Reader(const Context& context, std::vector<Claim>& claims) : context_(context), claims_(claims) {}

  void read() {
    const PageText& page = context_.text.pages.front();
    for (const LineText& line : page.lines) {
      if (line.box.y0 > weights::kTopZone * page.page->height) continue;
      if (line.tokens.size() > kTitleTokens || !says_invoice(line.text)) continue;
      in_title(line);
      under_title(page, line);
    }
  }

 private:
  // Past words that say what is invoiced, to the first chunk with a digit.
  void in_title(const LineText& line) {
    constexpr int kMostWords = 5;
    const std::string_view text = line.text;
    const auto title = after_title(text);
    if (!title) return;
    std::size_t at = *title;
    for (int words = 0; words < kMostWords; ++words) {
      while (at < text.size() && text[at] == ' ') ++at;
      std::size_t end = std::min(text.find(' ', at), text.size());
      if (at >= text.size()) return;
      const std::string_view chunk = text.substr(at, end - at);
      if (std::any_of(chunk.begin(), chunk.end(), base::is_digit) || is_prefix(line, at, end)) {
        // Right behind the title the label has it.
        if (words == 0) return;
        claim(Span{0, line.index, static_cast<std::uint32_t>(at),
                   static_cast<std::uint32_t>(text.size())},
              weights::kKindOfInvoice);
        return;
      }
      if (ends_title(chunk) || chunk.front() == '(' || chunk.back() == ':') return;
      at = end;
    }
  }

  // "CM 2026 0028" in a title that has small letters too.
  static bool is_prefix(const LineText& line, std::size_t at, std::size_t end) {
    constexpr std::size_t kLongest = 5;
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto begin = line.raw.begin() + line.to_raw[at],
               stop = line.raw.begin() + line.to_raw[end];
    return end - at <= kLongest && end + 1 < line.text.size() &&
           base::is_digit(line.text[end + 1]) && std::none_of(begin, stop, small) &&
           std::any_of(line.raw.begin(), line.raw.end(), small);
  }

  // A line of the same column that is one code.
  void under_title(const PageText& page, const LineText& title) {
    const LineText* below = nullptr;
    for (const LineText& line : page.lines) {
      const double gap = line.box.y0 - title.box.y1;
      if (line.index == title.index || line.box.center_y() < title.box.y1) continue;
      if (gap > 1.6 * title.size || line.box.horizontal_overlap(title.box) < 0.1) continue;
      if (below == nullptr || line.box.y0 < below->box.y0) below = &line;
    }
    if (below == nullptr || !context_.labels.on(0, below->index).empty()) return;
    const double reach = 2 * title.size;
    const bool aligned = std::abs(below->box.x0 - title.box.x0) < reach ||
                         std::abs(below->box.x1 - title.box.x1) < reach ||
                         std::abs(below->box.center_x() - title.box.center_x()) < reach;
    if (!aligned) return;
    const Span whole{0, below->index, 0, static_cast<std::uint32_t>(below->text.size())};
    const auto reference = read_reference(context_, whole);
    if (reference && reference->span.end == whole.end && reference->span.begin == 0)
      claim(whole, weights::kUnderTitle);
  }

  void claim(const Span& place, double score) {
    const auto reference = read_reference(context_, place);
    if (!reference || reference->span.begin != place.begin) return;
    if (!can_be_number(context_, *reference)) return;
    const Factors factors{1, score, 1, 1, 1};
    claims_.push_back({Target::invoice_number, nullptr, reference->span, reference->value, nullptr,
                       score, factors});
  }

  const Context& context_;
  std::vector<Claim>& claims_;
};

}  // namespace

void claim_titled_numbers(const Context& context, std::vector<Claim>& claims) {
  if (!context.text.pages.empty()) Reader(context, claims).read();
}

}  // namespace recevable::extract
