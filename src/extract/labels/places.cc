#include "extract/labels/places.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "extract/labels/place_search.h"
#include "extract/weights.h"

namespace recevable::extract {

std::uint32_t next_label(const Context& context, std::uint32_t page, std::uint32_t line,
                         std::uint32_t from) {
  const LineText& text = context.text.pages[page].lines[line];
  std::uint32_t end = static_cast<std::uint32_t>(text.text.size());
  for (const std::uint32_t index : context.labels.on(page, line)) {
    const Label& label = context.labels.all[index];
    if (label.span.begin < from) continue;
    const bool colon = text.text.find_first_not_of(' ', label.span.end) != std::string::npos &&
                       text.text[text.text.find_first_not_of(' ', label.span.end)] == ':';
    const bool telling = std::any_of(
        label.meanings.begin(), label.meanings.end(),
        [](const Meaning& m) { return m.strength == Strength::strong && m.key != LabelKey::misc; });
    if (telling || colon) return std::min(end, label.span.begin);
  }
  return end;
}

bool only_signs(std::string_view text) {
  return std::none_of(text.begin(), text.end(), base::is_alnum);
}

bool in_capitals(std::string_view raw) {
  return std::none_of(raw.begin(), raw.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool begins_with_label(const Context& context, std::uint32_t page, std::uint32_t line,
                       std::uint32_t from) {
  const LineText& text = context.text.pages[page].lines[line];
  for (const std::uint32_t index : context.labels.on(page, line)) {
    const Label& label = context.labels.all[index];
    if (label.span.begin < from) continue;
    if (!only_signs(std::string_view(text.text).substr(from, label.span.begin - from)))
      return false;
    return std::any_of(label.meanings.begin(), label.meanings.end(),
                       [](const Meaning& m) { return m.strength != Strength::weak; });
  }
  return false;
}

bool is_code_in_words(const Context& context, const Label& label, std::uint32_t cell) {
  if (!label.means_surely(LabelKey::code_service) || in_capitals(raw_of(context.text, label.span)))
    return false;
  const LineText& line = context.text.pages[label.span.page].lines[cell];
  const auto& labels = context.labels.on(label.span.page, cell);
  if (labels.size() != 1 || !in_capitals(line.raw)) return false;
  const Label& word = context.labels.all[labels.front()];
  static constexpr auto kAnnouncing = std::to_array<LabelKey>(
      {LabelKey::engagement, LabelKey::invoice_number, LabelKey::issue_date, LabelKey::due_date,
       LabelKey::purchase_order, LabelKey::siret, LabelKey::buyer_siret, LabelKey::code_service});
  const bool announces = std::any_of(kAnnouncing.begin(), kAnnouncing.end(),
                                     [&](LabelKey key) { return word.means(key); });
  return !announces && word.words == 1 && word.span.begin == 0 && word.span.end == line.text.size();
}

namespace {

// "Facture n° Date", headings of columns that stand so close that they are one line: labels with
// nothing between them.
bool is_row_of_labels(const Context& context, const Label& label) {
  const LineText& text = context.line(label.span);
  constexpr std::size_t kHeading = 14;  // tokens
  const auto& labels = context.labels.on(label.span.page, label.span.line);
  if (text.tokens.size() > kHeading || labels.size() < 2) return false;
  std::uint32_t at = 0;
  for (const std::uint32_t index : labels) {
    const Label& next = context.labels.all[index];
    if (!base::trim(std::string_view(text.text).substr(at, next.span.begin - at)).empty())
      return false;
    at = next.span.end;
  }
  return base::trim(std::string_view(text.text).substr(at)).empty();
}

// "Délai de paiement : jusqu'au" and its day in the next cell.
bool only_links(std::string_view rest) {
  static constexpr auto kLinks = std::to_array<std::string_view>(
      {"au", "au plus tard", "au plus tard le", "avant le", "du", "jusqu'au", "le"});
  while (!rest.empty() && !base::is_alnum(rest.front())) rest.remove_prefix(1);
  while (!rest.empty() && !base::is_alnum(rest.back())) rest.remove_suffix(1);
  return std::find(kLinks.begin(), kLinks.end(), rest) != kLinks.end();
}

// Where a service's code ends that begins with the label at `at`: a word in capitals that a colon,
// or small letters, part from `label`, and that announces nothing; `at` itself when it is a label.
std::uint32_t after_label_as_value(const Context& context, const Label& label, std::uint32_t at) {
  const LineText& line = context.line(label.span);
  const std::string_view between =
      std::string_view(line.text).substr(label.span.end, at - label.span.end);
  if (!label.means(LabelKey::code_service)) return at;
  const bool parted =
      between.find(':') != std::string_view::npos || !in_capitals(raw_of(context.text, label.span));
  if (at >= line.text.size() || !parted) return at;
  for (const std::uint32_t index : context.labels.on(label.span.page, label.span.line)) {
    const Label& other = context.labels.all[index];
    if (other.span.begin != at || other.words != 1) continue;
    constexpr std::size_t kShortestCode = 3;
    const std::size_t next = line.text.find_first_not_of(' ', other.span.end);
    const bool announces =
        next != std::string::npos && (line.text[next] == ':' || base::is_digit(line.text[next]));
    const std::string raw = raw_of(context.text, other.span);
    if (announces || !in_capitals(raw) || raw.size() < kShortestCode) return at;
    return next_label(context, label.span.page, label.span.line, other.span.end);
  }
  return at;
}

// The line whose bottom is nearest above a line of the same column, within `reach` type sizes.
const LineText* line_over(const PageText& page, const LineText& line, double reach) {
  const double size = std::max(6.0, line.size);
  const LineText* best = nullptr;
  double best_gap = reach * size;
  for (const LineText& other : page.lines) {
    const double gap = line.box.y0 - other.box.y1;
    if (other.box.center_y() >= line.box.y0 || gap >= best_gap) continue;
    if (std::abs(other.box.x0 - line.box.x0) > size) continue;
    best_gap = gap;
    best = &other;
  }
  return best;
}

// A value right under a label of its own ("Engagement" over "4500771923") is not first of all that
// of a line on its left.
bool has_own_label_above(const Context& context, std::uint32_t p, const LineText& value) {
  constexpr double kTouching = 0.8;
  const LineText* above = line_over(context.text.pages[p], value, kTouching);
  if (above == nullptr) return false;
  const auto& labels = context.labels.on(p, above->index);
  if (labels.empty()) return false;
  const Label& label = context.labels.all[labels.front()];
  const bool whole =
      label.span.begin == 0 && only_signs(std::string_view(above->text).substr(label.span.end));
  return whole && std::any_of(label.meanings.begin(), label.meanings.end(),
                              [](const Meaning& m) { return m.strength == Strength::strong; });
}

// A cell that holds "N°" and nothing else, between a label and its value.
bool only_numbering(std::string_view text) {
  static constexpr auto kNumbering =
      std::to_array<std::string_view>({"n", "n o", "no", "nr", "num", "numero", "n°"});
  while (!text.empty() && !base::is_alnum(text.back()) && !text.ends_with("°"))
    text.remove_suffix(1);
  return std::find(kNumbering.begin(), kNumbering.end(), text) != kNumbering.end();
}

void add_right(const Context& context, const Label& label, std::vector<Place>& places) {
  const PageText& page = context.page(label.span);
  const LineText& own = context.line(label.span);
  std::uint32_t best = 0;
  double best_x = 1e9;
  bool found = false;
  for (std::uint32_t l = 0; l < page.lines.size(); ++l) {
    const LineText& line = page.lines[l];
    if (l == label.span.line || line.box.x0 < label.box.x1 - 0.5 || line.box.x0 >= best_x) continue;
    const bool same_row = line.row == own.row;
    if (!same_row && line.box.vertical_overlap(label.box) < 0.6) continue;
    if (only_numbering(line.text)) continue;
    best_x = line.box.x0;
    best = l;
    found = true;
  }
  if (!found) return;
  if (begins_with_label(context, label.span.page, best, 0)) {
    if (is_code_in_words(context, label, best)) {
      const auto size = static_cast<std::uint32_t>(page.lines[best].text.size());
      places.push_back({{label.span.page, best, 0, size}, weights::kRight, Place::Relation::right});
    }
    return;
  }
  double score = weights::kRight;
  if (has_own_label_above(context, label.span.page, page.lines[best]))
    score *= weights::kNearerLabel;
  if (best_x - label.box.x1 > weights::kFarGap * std::max(6.0, own.size)) score *= weights::kFar;
  places.push_back({{label.span.page, best, 0, next_label(context, label.span.page, best, 0)},
                    score,
                    Place::Relation::right});
}

// "Engagement / Service code" over "4500912277 / LAB-INST4": labels and values between bars, as
// many of the one as of the other. Cuts the places of such a label to its own part.
void cut_between_bars(const Context& context, const Label& label, std::vector<Place>& places) {
  const LineText& line = context.line(label.span);
  std::size_t parts = 0, own = 0;
  std::uint32_t from = 0;
  for (const std::uint32_t index : context.labels.on(label.span.page, label.span.line)) {
    const Label& other = context.labels.all[index];
    const std::string_view between =
        base::trim(std::string_view(line.text).substr(from, other.span.begin - from));
    if (between != (parts == 0 ? "" : "/")) return;
    if (&other == &label) own = parts;
    ++parts;
    from = other.span.end;
  }
  const std::string_view rest = base::trim(std::string_view(line.text).substr(from));
  if (parts < 2 || !(rest.empty() || rest == ":")) return;
  for (Place& place : places) {
    const std::string_view text = context.line(place.span).text;
    std::vector<std::uint32_t> bars;
    for (std::size_t at = text.find(" / ", place.span.begin);
         at != std::string_view::npos && at < place.span.end; at = text.find(" / ", at + 3)) {
      bars.push_back(static_cast<std::uint32_t>(at));
    }
    if (bars.size() + 1 != parts) continue;
    if (own > 0) place.span.begin = bars[own - 1] + 3;
    if (own < bars.size()) place.span.end = bars[own];
  }
}

}  // namespace

std::string_view clause_before(const Context& context, const Label& label) {
  const std::string_view before =
      std::string_view(context.line(label.span).text).substr(0, label.span.begin);
  std::size_t begin = 0;
  for (const std::string_view mark : {" - ", " | ", " / ", "; ", "• ", "· "}) {
    const std::size_t at = before.rfind(mark);
    if (at != std::string_view::npos) begin = std::max(begin, at + mark.size());
  }
  return before.substr(begin);
}

bool opens_cell(const Context& context, const Label& label) {
  const std::string_view own = context.line(label.span).text;
  // "Ihr Zeichen (engagement)": a gloss in another language.
  if (label.span.begin > 0 && own[label.span.begin - 1] == '(') return true;
  if (is_row_of_labels(context, label)) return true;
  constexpr std::size_t kProse = 12;  // tokens: a sentence goes on in the next line
  if (context.line(label.span).tokens.size() > kProse) return true;
  const std::string_view before = clause_before(context, label);
  for (const std::uint32_t index : context.labels.on(label.span.page, label.span.line)) {
    const Span& other = context.labels.all[index].span;
    if (other.end > label.span.begin) continue;
    const std::string_view between = own.substr(other.end, label.span.begin - other.end);
    if (only_signs(between) && !base::trim(between).empty()) return true;  // "Engagement / Service"
  }
  static constexpr auto kMayStand = std::to_array<std::string_view>(
      {"d",         "de",  "des", "du",    "l",     "la",     "le",  "les",
       "n",         "no",  "nos", "notre", "num",   "numero", "our", "ref",
       "reference", "the", "v",   "vos",   "votre", "vs",     "your"});
  for (std::size_t at = 0; at < before.size();) {
    if (!base::is_alnum(before[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < before.size() && base::is_alnum(before[end])) ++end;
    if (std::find(kMayStand.begin(), kMayStand.end(), before.substr(at, end - at)) ==
        kMayStand.end()) {
      return false;
    }
    at = end;
  }
  return true;
}

double label_weight(const Label& label, LabelKey key) {
  const auto strength = label.as(key);
  if (!strength) return 0;
  double weight = *strength == Strength::strong   ? weights::kStrong
                  : *strength == Strength::medium ? weights::kMedium
                                                  : weights::kWeak;
  if (label.fuzzy) weight *= weights::kFuzzyLabel;
  if (label.in_paragraph) weight *= weights::kParagraphLabel;
  return weight;
}

namespace {

std::vector<Place> places_around(const Context& context, const Label& label) {
  std::vector<Place> places;
  const std::uint32_t page = label.span.page;
  const bool broken = label.last_line != label.span.line;
  if (!broken) {
    const LineText& line = context.line(label.span);
    const std::uint32_t end = next_label(context, page, label.span.line, label.span.end);
    const std::string_view rest =
        std::string_view(line.text).substr(label.span.end, end - label.span.end);
    if (!only_signs(rest) && !only_links(rest) && !is_row_of_labels(context, label)) {
      places.push_back({{page, label.span.line, label.span.end, end},
                        weights::kSameLine,
                        Place::Relation::same_line});
      return places;
    }
    // "Code service : TRAVAUX": a value that is a label's word too, when the colon is before it.
    if (const std::uint32_t after = after_label_as_value(context, label, end); after > end) {
      places.push_back({{page, label.span.line, label.span.end, after},
                        weights::kSameLine,
                        Place::Relation::same_line});
      return places;
    }
    // Another label follows on the line: the value can only be below.
    if (end < line.text.size() || is_row_of_labels(context, label)) {
      add_below(context, label, places);
      return places;
    }
  }
  const PageText& text = context.page(label.span);
  if (broken) {
    // "... toutes taxes / comprises à 2 886,00 €": the value follows the label's second part.
    const LineText& last = text.lines[label.last_line];
    const std::uint32_t end = next_label(context, page, label.last_line, label.last_end);
    if (!only_signs(std::string_view(last.text).substr(label.last_end, end - label.last_end))) {
      places.push_back({{page, label.last_line, label.last_end, end},
                        weights::kSameLine,
                        Place::Relation::same_line});
      return places;
    }
  }
  // In running text the value begins the next line.
  const std::uint32_t next = label.last_line + 1;
  if (next < text.lines.size() && text.lines[next].block == context.line(label.span).block &&
      context.line(label.span).tokens.size() > 12) {
    places.push_back({{page, next, 0, next_label(context, page, next, 0)},
                      weights::kBelowAligned,
                      Place::Relation::below});
    return places;
  }
  add_right(context, label, places);
  const std::size_t beside = places.size();
  add_above(context, label, places);
  if (places.size() == beside) add_below(context, label, places);
  return places;
}

}  // namespace

// "SIRET / Service / Engagement : 2177… / VOIRIE / 26-118": the value with the label's place among
// as many behind the colon.
std::optional<Place> value_between_bars(const Context& context, const Label& label) {
  const LineText& line = context.line(label.span);
  const std::size_t colon = line.text.find(':');
  if (colon == std::string::npos || label.span.end > colon) return std::nullopt;
  const auto& labels = context.labels.on(label.span.page, label.span.line);
  std::size_t parts = 0, own = 0;
  std::uint32_t from = 0;
  for (const std::uint32_t index : labels) {
    const Label& other = context.labels.all[index];
    if (other.span.begin > colon) break;
    const std::string_view between =
        base::trim(std::string_view(line.text).substr(from, other.span.begin - from));
    if (between != (parts == 0 ? "" : "/")) return std::nullopt;
    if (&other == &label) own = parts;
    ++parts;
    from = other.span.end;
  }
  constexpr std::string_view kBar = " / ";
  std::vector<std::size_t> bars;
  for (std::size_t at = line.text.find(kBar, colon); at != std::string::npos;
       at = line.text.find(kBar, at + kBar.size())) {
    bars.push_back(at);
  }
  if (parts < 2 || bars.size() + 1 != parts) return std::nullopt;
  const std::size_t begin = own == 0 ? colon + 1 : bars[own - 1] + kBar.size();
  const std::size_t end = own < bars.size() ? bars[own] : line.text.size();
  return Place{{label.span.page, label.span.line, static_cast<std::uint32_t>(begin),
                static_cast<std::uint32_t>(end)},
               weights::kSameLine,
               Place::Relation::same_line};
}

std::vector<Place> places_of(const Context& context, const Label& label) {
  if (const auto place = value_between_bars(context, label)) return {*place};
  std::vector<Place> places = places_around(context, label);
  cut_between_bars(context, label, places);
  return places;
}

FoundSpot first_spot(const Context& context, const Span& place, SpotKind kind) {
  for (const std::uint32_t index : context.spots.on(place.page, place.line)) {
    const Spot& spot = context.spots.all[index];
    if (spot.span.begin < place.begin || spot.span.end > place.end || spot.kind != kind) continue;
    return {&spot, std::string_view(context.line(place).text)
                       .substr(place.begin, spot.span.begin - place.begin)};
  }
  return {};
}

}  // namespace recevable::extract
