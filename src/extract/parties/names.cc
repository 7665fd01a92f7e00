#include "extract/parties/names.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "extract/labels/phrases.h"
#include "extract/parties/address_lines.h"
#include "extract/parties/fuller_names.h"

namespace recevable::extract {
namespace {

constexpr double kLetterheadDepth = 0.25;  // of the page's height
constexpr std::size_t kMostNameBytes = 60;

// Points of a candidate.
constexpr double kFromBlock = 2.0;
constexpr double kFromBareBlock = 1.4;  // one line over the town: a name, or a hamlet
constexpr double kFromPlace = 1.2;      // "Espace Mercure": a building, or a company
constexpr double kBesideForm = 1.6;     // "X SARL au capital de"
constexpr double kOpensLegalLine = 0.7;
constexpr double kLetterhead = 0.9;
constexpr double kOverNumbers = 1.2;
constexpr double kOverStatus = 1.9;  // "Entrepreneur individuel" in the line below
constexpr double kRepeated = 0.6;
constexpr double kInMail = 0.5;
constexpr double kWithForm = 0.2;  // "X GmbH", wherever it stands
constexpr double kHasForm = 0.4;
constexpr double kNoName = -2.5;  // a street, a heading, a title
constexpr double kTradeOnly = -1.8;
constexpr double kPublicBody = -1.5;

struct Proposal {
  invoice::Text name;
  std::string folded;
  std::vector<Because> because;
  bool letterhead = false, legal = false, block = false;
  std::string form;  // of a line with a form, to be taken with the name
  Span form_span;

  double score() const {
    double sum = 0;
    for (const Because& reason : because) sum += reason.value;
    return sum;
  }
};

bool is_no_name(std::string_view folded) {
  const auto letters = std::count_if(folded.begin(), folded.end(), base::is_alpha);
  if (letters < 2 || folded.size() > kMostNameBytes || looks_like_street(folded) ||
      is_country(folded)) {
    return true;
  }
  if (says(folded, PhraseKey::not_a_name)) return true;
  return folded.find('@') != std::string_view::npos || folded.find("www.") == 0;
}

class Chooser {
 public:
  Chooser(const Context& context, invoice::Invoice& invoice)
      : context_(context), invoice_(invoice) {}

  void choose() {
    if (invoice_.supplier.name) {
      bare_block_ = !invoice_.supplier.address && !form_beside_name();
      const bool place =
          looks_like_place(base::fold(*invoice_.supplier.name)) && !form_beside_name();
      propose(invoice_.supplier.name, {{Reason::complete, place         ? kFromPlace
                                                          : bare_block_ ? kFromBareBlock
                                                                        : kFromBlock}});
      proposals_.back().block = true;
    }
    for (std::uint32_t p = 0; p < context_.text.pages.size() && p < 2; ++p) {
      legal_lines(p);
      lines_with_form(p);
    }
    if (!context_.text.pages.empty()) {
      letterhead();
      above_numbers();
      above_status();
    }
    weigh();
    grant();
  }

 private:
  void propose(invoice::Text name, std::vector<Because> because, bool is_letterhead = false,
               bool legal = false) {
    Proposal proposal;
    proposal.folded = base::fold(*name);
    proposal.name = std::move(name);
    proposal.because = std::move(because);
    proposal.letterhead = is_letterhead;
    proposal.legal = legal;
    proposals_.push_back(std::move(proposal));
  }

  void propose(const Span& span, double points, Reason reason, bool has_form,
               bool is_letterhead = false, bool legal = false) {
    std::vector<Because> because{{reason, points}};
    if (has_form) because.push_back({Reason::register_, kHasForm});
    propose(read_field<std::string>(context_, raw_of(context_.text, span), span, nullptr, 1),
            std::move(because), is_letterhead, legal);
  }

  bool is_legal_line(std::uint32_t p, std::uint32_t l) const {
    const auto& labels = context_.labels.on(p, l);
    return std::any_of(labels.begin(), labels.end(), [&](std::uint32_t index) {
      const Label& label = context_.labels.all[index];
      return label.means(LabelKey::capital) || label.means(LabelKey::registry) ||
             label.means(LabelKey::ape) || label.means(LabelKey::siret) ||
             label.means(LabelKey::vat_id);
    });
  }

  // "Bati SARL au capital de …", "SARL Bati - 3 rue …", "Bati - SIRET … - APE …".
  void legal_lines(std::uint32_t p) {
    const PageText& page = context_.text.pages[p];
    for (std::uint32_t l = 0; l < page.lines.size(); ++l) {
      const LineText& line = page.lines[l];
      if (line.tokens.size() > kFooterTokens || line.tokens.size() < 4 || !is_legal_line(p, l)) {
        continue;
      }
      if (says(line.text, PhraseKey::other_party)) continue;
      const Span segment = first_segment(p, l);
      if (segment.end <= segment.begin) continue;
      const Name name = name_of_line(context_, segment);
      if (name.span.end <= name.span.begin || is_no_name(folded_of(context_.text, name.span)) ||
          has_number(name.span)) {
        continue;
      }
      const bool form = !name.legal_form.empty();
      propose(name.span, form ? kBesideForm : kOpensLegalLine, Reason::footer, form, false, true);
      if (form) propose_with_line_above(name);
      if (form && !invoice_.supplier.legal_form) {
        invoice_.supplier.legal_form =
            read_field<std::string>(context_, name.legal_form, name.legal_form_span, nullptr, 0.93);
      }
    }
  }

  // "Alpinmess Gerätebau GmbH" alone on a line, or before its address at the foot: somebody's name,
  // the supplier's when it is also the letterhead's or the mail's.
  void lines_with_form(std::uint32_t p) {
    const PageText& page = context_.text.pages[p];
    for (std::uint32_t l = 0; l < page.lines.size(); ++l) {
      const LineText& line = page.lines[l];
      if (line.tokens.size() > kFooterTokens || is_legal_line(p, l) || speaks_of_other(line)) {
        continue;
      }
      const Span segment = first_segment(p, l);
      if (segment.end <= segment.begin) continue;
      Name name = name_of_line(context_, segment);
      if (name.legal_form.empty()) take_form_behind(segment, name);
      if (name.legal_form.empty() || name.span.end <= name.span.begin || has_number(name.span) ||
          is_no_name(folded_of(context_.text, name.span))) {
        continue;
      }
      propose(name.span, kWithForm, Reason::register_, true, false, true);
      proposals_.back().form = name.legal_form;
      proposals_.back().form_span = name.legal_form_span;
      propose_with_line_above(name);
    }
  }

  // "Jeanne Morin - Entrepreneur individuel - Musicienne": the form is the part behind the name.
  void take_form_behind(const Span& segment, Name& name) const {
    const std::vector<Span> parts =
        parts_of_line(context_, {segment.page, segment.line, segment.end,
                                 static_cast<std::uint32_t>(context_.line(segment).text.size())});
    if (parts.empty()) return;
    const Name form = name_of_line(context_, parts.front());
    if (form.legal_form.empty() || form.span.end > form.span.begin) return;
    name.legal_form = form.legal_form;
    name.legal_form_span = form.legal_form_span;
  }

  static bool goes_on_below(std::string_view folded) {
    static constexpr auto kLinks =
        std::to_array<std::string_view>({" et", " &", " de", " du", " des", " la", " pour", "-"});
    return std::any_of(kLinks.begin(), kLinks.end(),
                       [&](std::string_view link) { return folded.ends_with(link); });
  }

  // "Agence Sorel Paysages et" over "Architecture SARL au" in a narrow column: a name may begin on
  // the line above the one that ends it with its form.
  void propose_with_line_above(const Name& name) {
    const std::uint32_t p = name.span.page, l = name.span.line;
    const PageText& page = context_.text.pages[p];
    if (name.span.begin > 0 || l == 0 || page.lines[l - 1].block != page.lines[l].block) return;
    const LineText& above = page.lines[l - 1];
    if (!context_.spots.on(p, l - 1).empty() || !goes_on_below(above.text)) return;
    const Span start{p, l - 1, 0, static_cast<std::uint32_t>(above.text.size())};
    const std::string whole = raw_of(context_.text, start) + " " + raw_of(context_.text, name.span);
    if (is_no_name(base::fold(whole))) return;
    propose(read_field<std::string>(context_, whole, start, nullptr, 1),
            {{Reason::register_, kWithForm}}, false, true);
    proposals_.back().form = name.legal_form;
    proposals_.back().form_span = name.legal_form_span;
  }

  static bool speaks_of_other(const LineText& line) {
    static constexpr auto kBanks =
        std::to_array<std::string_view>({"banque", "bank", "banco", "banca", "credit", "caisse"});
    return says(line.text, PhraseKey::other_party) ||
           std::any_of(kBanks.begin(), kBanks.end(), [&](std::string_view word) {
             return line.text.find(word) != std::string::npos;
           });
  }

  // The line up to its first separator, label or number.
  Span first_segment(std::uint32_t p, std::uint32_t l) const {
    const LineText& line = context_.text.pages[p].lines[l];
    std::uint32_t end = static_cast<std::uint32_t>(line.text.size());
    for (const std::string_view mark : {" - ", " | ", " / ", ", ", " • ", " · ", " au capital",
                                        " capital", " siret", " siege", " : ", ": "}) {
      const std::size_t at = line.text.find(mark);
      if (at != std::string::npos) end = std::min(end, static_cast<std::uint32_t>(at));
    }
    for (const std::uint32_t index : context_.labels.on(p, l)) {
      const Label& label = context_.labels.all[index];
      // "SARL au capital de" is one label: the form in it belongs to the name.
      const bool legal = label.means(LabelKey::registry) || label.means(LabelKey::ape) ||
                         label.means(LabelKey::siret) || label.means(LabelKey::siren) ||
                         label.means(LabelKey::vat_id);
      if (legal) end = std::min(end, label.span.begin);
    }
    Span span{p, l, 0, end};
    trim_span(context_, span);
    return span;
  }

  bool has_number(const Span& span) const {
    const auto& spots = context_.spots.on(span.page, span.line);
    return std::any_of(spots.begin(), spots.end(), [&](std::uint32_t index) {
      const Spot& spot = context_.spots.all[index];
      return spot.span.overlaps(span) && spot.kind != SpotKind::number;
    });
  }

  // The largest type at the head of the first page that is no title and no label.
  void letterhead() {
    const PageText& page = context_.text.pages.front();
    const LineText* best = nullptr;
    for (const LineText& line : page.lines) {
      if (line.box.y0 > kLetterheadDepth * page.page->height || line.size < 1.15 * page.body_size ||
          line.text.size() > kMostNameBytes) {
        continue;
      }
      if (has_number({0, line.index, 0, static_cast<std::uint32_t>(line.text.size())}) ||
          mostly_labels(line) || in_block_of_buyer(line) ||
          says(line.text, PhraseKey::title_invoice) ||
          says(line.text, PhraseKey::title_credit_note) ||
          says(line.text, PhraseKey::public_body) || is_no_name(line.text)) {
        continue;
      }
      if (best == nullptr || line.size > best->size) best = &line;
    }
    if (best == nullptr) return;
    const Name name =
        name_of_line(context_, {0, best->index, 0, static_cast<std::uint32_t>(best->text.size())});
    if (name.span.end <= name.span.begin) return;
    const double size = best->size / std::max(1.0, page.body_size);
    const double points = kLetterhead * std::min(1.5, size) / 1.5;
    propose(name.span, points, Reason::letterhead, !name.legal_form.empty(), true);
    if (name.legal_form.empty()) letterhead_of_two_lines(*best, points);
  }

  // The lines set with the buyer's name: a department in large type is no letterhead.
  bool in_block_of_buyer(const LineText& line) const {
    const invoice::Text& buyer = invoice_.buyer.name;
    if (!buyer || buyer.evidence.page != context_.text.pages.front().page->number) return false;
    const auto& lines = context_.text.pages.front().lines;
    return std::any_of(lines.begin(), lines.end(), [&](const LineText& other) {
      return other.block == line.block && other.box.horizontal_overlap(buyer.evidence.box) > 0.9 &&
             other.box.vertical_overlap(buyer.evidence.box) > 0.9;
    });
  }

  // "Distribution" under a logo: one word that ends many a company's name.
  static bool says_company(std::string_view folded) {
    static constexpr auto kWords = std::to_array<std::string_view>(
        {"associes",      "automobiles",  "batiment",      "chimie",        "collectivites",
         "conseil",       "construction", "constructions", "developpement", "diffusion",
         "distribution",  "energie",      "energies",      "entreprise",    "entreprises",
         "environnement", "equipement",   "equipements",   "formation",     "france",
         "group",         "groupe",       "immobilier",    "industrie",     "industries",
         "informatique",  "ingenierie",   "international", "logistique",    "maintenance",
         "medical",       "paysages",     "proprete",      "restauration",  "sante",
         "securite",      "service",      "services",      "solutions",     "systemes",
         "technologies",  "telecom",      "transport",     "transports",    "travaux",
         "voyages"});
    return std::binary_search(kWords.begin(), kWords.end(), folded);
  }

  // "Van Laer" over "Tuinmeubelen BV": one name where the second line has the form, or the two are
  // found as one elsewhere.
  void letterhead_of_two_lines(const LineText& first, double points) {
    const PageText& page = context_.text.pages.front();
    const LineText* below = nullptr;
    for (const LineText& line : page.lines) {
      const double gap = line.box.y0 - first.box.y1;
      const bool next = gap > -0.5 * first.size && gap < 0.8 * first.size &&
                        line.box.center_y() > first.box.y1 &&
                        line.box.horizontal_overlap(first.box) > 0.1;
      if (next && (below == nullptr || line.box.y0 < below->box.y0)) below = &line;
    }
    if (below == nullptr || !context_.spots.on(0, below->index).empty() || mostly_labels(*below) ||
        is_no_name(below->text)) {
      return;
    }
    const LineText& second = *below;
    const Name rest = name_of_line(
        context_, {0, second.index, 0, static_cast<std::uint32_t>(second.text.size())});
    if (rest.span.end <= rest.span.begin) return;
    const Span start{0, first.index, 0, static_cast<std::uint32_t>(first.text.size())};
    invoice::Text name = read_field<std::string>(
        context_, raw_of(context_.text, start) + " " + raw_of(context_.text, rest.span), start,
        nullptr, 1);
    const std::string folded = base::fold(*name);
    const bool again = std::any_of(page.lines.begin(), page.lines.end(), [&](const LineText& line) {
      return line.text.find(folded) != std::string::npos;
    });
    const bool same_size = std::abs(second.size - first.size) < 0.05 * first.size;
    const bool company_word = says_company(folded_of(context_.text, rest.span));
    // "PÔLE OCCASIONS" over "UTILITAIRES", in one large type.
    constexpr double kLarge = 1.3;
    const bool large = same_size && first.size > kLarge * page.body_size &&
                       words_of_name(second.text).size() <= 2 && !says_trade(second.text) &&
                       !says(second.text, PhraseKey::title_invoice);
    if (!again && !company_word && !large && (rest.legal_form.empty() || !same_size)) return;
    std::vector<Because> because{{Reason::letterhead, points}};
    if (!rest.legal_form.empty()) because.push_back({Reason::register_, kHasForm});
    if (again) because.push_back({Reason::repeated, kRepeated});
    propose(std::move(name), std::move(because), true);
    if (!rest.legal_form.empty() && !invoice_.supplier.legal_form) {
      invoice_.supplier.legal_form =
          read_field<std::string>(context_, rest.legal_form, rest.legal_form_span, nullptr, 0.93);
    }
  }

  // The first line over the supplier's own numbers, in the same block: an address abroad has no
  // postcode we know.
  void above_numbers() {
    const PageText& page = context_.text.pages.front();
    for (const Spot& spot : context_.spots.all) {
      if (spot.span.page != 0 || !is_own(spot)) continue;
      const LineText& line = context_.line(spot.span);
      const std::uint32_t first = page.page->blocks[line.block].first_line;
      const LineText& head = page.lines[first];
      if (first == spot.span.line || head.box.y0 > 0.4 * page.page->height ||
          !context_.spots.on(0, first).empty() || mostly_labels(head) || in_address(head)) {
        continue;
      }
      const Name name =
          name_of_line(context_, {0, first, 0, static_cast<std::uint32_t>(head.text.size())});
      if (name.span.end <= name.span.begin) continue;
      propose(name.span, kOverNumbers, Reason::own_number, !name.legal_form.empty());
      if (!name.legal_form.empty() && !invoice_.supplier.legal_form) {
        invoice_.supplier.legal_form =
            read_field<std::string>(context_, name.legal_form, name.legal_form_span, nullptr, 0.9);
      }
      return;
    }
  }

  // Block and paragraph need not agree: a name in large type may be parted from its address.
  bool in_address(const LineText& line) const {
    return invoice_.supplier.address &&
           base::fold(*invoice_.supplier.address).find(line.text) != std::string::npos;
  }

  // "Jeanne Morin" over "Entrepreneur individuel - Traductrice".
  void above_status() {
    const PageText& page = context_.text.pages.front();
    for (const LineText& status : page.lines) {
      if (status.box.y0 > kLetterheadDepth * page.page->height || status.tokens.size() > 12 ||
          !says(status.text, PhraseKey::individual_entrepreneur)) {
        continue;
      }
      const Span whole{0, status.index, 0, static_cast<std::uint32_t>(status.text.size())};
      const FormFound form = legal_form_in(context_, whole);
      if (form.name != "EI" || (form.span.begin > 1 && !is_part_of_line(form.span))) continue;
      const LineText* head = nullptr;
      for (const LineText& line : page.lines) {
        const double gap = status.box.y0 - line.box.y1;
        if (line.box.y0 >= status.box.y0 || gap > 2 * status.size ||
            std::abs(line.box.x0 - status.box.x0) > 1.5 * status.size) {
          continue;
        }
        if (head == nullptr || line.box.y0 > head->box.y0) head = &line;
      }
      if (head == nullptr || !context_.spots.on(0, head->index).empty() || mostly_labels(*head)) {
        continue;
      }
      const Name name = name_of_line(
          context_, {0, head->index, 0, static_cast<std::uint32_t>(head->text.size())});
      if (name.span.end <= name.span.begin || is_no_name(folded_of(context_.text, name.span))) {
        continue;
      }
      propose(name.span, kOverStatus, Reason::register_, true);
      return;
    }
  }

  // "Masseur-kinésithérapeute D.E. – Entrepreneur individuel".
  bool is_part_of_line(const Span& form) const {
    const std::vector<Span> parts = parts_of_line(
        context_,
        {form.page, form.line, 0, static_cast<std::uint32_t>(context_.line(form).text.size())});
    // "Karim Belhadj – Entrepreneur individuel" has its name itself.
    if (parts.empty() || !says_trade(folded_of(context_.text, parts.front()))) return false;
    return std::any_of(parts.begin(), parts.end(), [&](const Span& part) {
      return part.begin >= form.begin && part.begin <= form.begin + 1 && part.end <= form.end + 1;
    });
  }

  bool is_own(const Spot& spot) const {
    const auto is = [&](const invoice::Text& field) { return field && *field == spot.text; };
    switch (spot.kind) {
      case SpotKind::email:
        return is(invoice_.supplier.email);
      case SpotKind::vat_id:
        return is(invoice_.supplier.vat_id);
      case SpotKind::siret:
        return is(invoice_.supplier.siret);
      default:
        return false;
    }
  }

  // "Entreprise" inside "Celtel Entreprises" is a label's word and no label.
  bool mostly_labels(const LineText& line) const {
    std::size_t covered = 0;
    for (const std::uint32_t index : context_.labels.on(0, line.index)) {
      const Span& span = context_.labels.all[index].span;
      if (span.begin == 0) return true;
      covered += span.end - span.begin;
    }
    return 4 * covered > 3 * line.text.size();
  }

  void weigh() {
    for (Proposal& proposal : proposals_) {
      if (is_no_name(proposal.folded)) proposal.because.push_back({Reason::shape, kNoName});
      // A block that is the supplier's beside one that is the buyer's may name a public body.
      const bool settled = proposal.block && invoice_.buyer.name;
      if (!settled && says(proposal.folded, PhraseKey::public_body)) {
        proposal.because.push_back({Reason::public_body, kPublicBody});
      }
      const bool again =
          std::any_of(proposals_.begin(), proposals_.end(), [&](const Proposal& other) {
            return &other != &proposal && other.folded == proposal.folded &&
                   !(other.name.evidence.box == proposal.name.evidence.box);
          });
      if (again || (!proposal.block && stands_in_address(proposal.folded))) {
        proposal.because.push_back({Reason::repeated, kRepeated});
      }
      if (is_small_trade(proposal)) proposal.because.push_back({Reason::shape, kTradeOnly});
      if (in_mail(proposal.folded)) proposal.because.push_back({Reason::contact, kInMail});
    }
  }

  // "photographe" beside "EI": what somebody does, in small letters.
  static bool is_small_trade(const Proposal& proposal) {
    const std::string& raw = *proposal.name;
    return !raw.empty() && raw.front() >= 'a' && raw.front() <= 'z' && says_trade(proposal.folded);
  }

  // A line of the supplier's block, or its name and the lines that go on with it.
  bool stands_in_address(const std::string& folded) const {
    if (!invoice_.supplier.address || !invoice_.supplier.name) return false;
    const std::string lines = ", " + base::fold(*invoice_.supplier.address) + ", ";
    if (lines.find(", " + folded + ", ") != std::string::npos) return true;
    std::string joined = base::fold(*invoice_.supplier.name);
    if (!folded.starts_with(joined)) return false;
    return lines.starts_with(", " + std::string(base::trim(folded.substr(joined.size()))) + ", ") &&
           folded.size() > joined.size();
  }

  // A word of the name in the supplier's address of mail.
  bool in_mail(std::string_view folded) const {
    if (!invoice_.supplier.email) return false;
    const std::string mail = base::squeeze(*invoice_.supplier.email);
    const std::vector<std::string_view> words = words_of_name(folded);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
      return word.size() >= 5 && mail.find(word) != std::string::npos;
    });
  }

  void grant() {
    if (proposals_.empty()) return;
    std::stable_sort(
        proposals_.begin(), proposals_.end(),
        [](const Proposal& a, const Proposal& b) { return a.score() > b.score() + 1e-9; });
    prefer_registered_name();
    prefer_fuller_name();
    const Proposal& winner = proposals_.front();
    if (winner.score() <= 0) {
      invoice_.supplier.name = {};
      explain(nullptr);
      return;
    }
    double second = 0;
    for (const Proposal& other : proposals_) {
      if (other.folded != winner.folded) {
        second = std::max(0.0, other.score());
        break;
      }
    }
    const invoice::Text before = invoice_.supplier.name;
    if (!invoice_.supplier.legal_form && !winner.form.empty()) {
      invoice_.supplier.legal_form =
          read_field<std::string>(context_, winner.form, winner.form_span, nullptr, 0.93);
    }
    if (!invoice_.supplier.legal_form) find_form(winner.folded);
    take_name_out_of_address(before, winner.folded);
    const double sure =
        std::clamp(0.56 + 0.1 * winner.score() + 0.06 * (winner.score() - second), 0.5, 0.97);
    invoice_.supplier.name = winner.name;
    invoice_.supplier.name.confidence = std::min(sure, std::max(winner.name.confidence, sure));
    invoice_.supplier.name.alternatives.clear();
    for (const Proposal& other : proposals_) {
      if (other.folded == winner.folded || other.score() <= 0) continue;
      invoice_.supplier.name.alternatives.push_back(
          {*other.name, other.name.evidence, 0.2 + 0.1 * std::min(3.0, other.score())});
      if (other.letterhead && stands_in_legal_line(winner) && !invoice_.supplier.trading_name) {
        invoice_.supplier.trading_name = other.name;
        invoice_.supplier.trading_name.confidence = 0.7;
      }
    }
    // The block had no name: what stood in its place is the first line of the street.
    const std::string old = before ? base::fold(*before) : "";
    const bool no_name = before && old != winner.folded &&
                         (bare_block_says_nothing() || looks_like_street(old) ||
                          ((looks_like_place(old) || !invoice_.supplier.address) &&
                           !share_a_word(old, winner.folded)));
    if (no_name) {
      invoice::Text& address = invoice_.supplier.address;
      if (address) {
        address.value = *before + ", " + address.value;
      } else {
        address = before;
      }
    }
    explain(&winner);
  }

  bool stands_in_legal_line(const Proposal& winner) const {
    return std::any_of(proposals_.begin(), proposals_.end(), [&](const Proposal& other) {
      return other.legal && other.folded == winner.folded;
    });
  }

  // "HOSPILIT" large at the head and "Hospilit Wallonie SRL" in an address or at the foot: the one
  // with the company's form that holds every word of the other is the name, the other a logo.
  void prefer_registered_name() {
    const Proposal& first = proposals_.front();
    if (first.legal || (first.block && form_beside_name())) return;
    const auto holds = [&](const Proposal& other) {
      const bool form = other.legal || (other.block && invoice_.supplier.legal_form);
      return form && other.score() > 0 && other.folded.size() > first.folded.size() &&
             holds_words(other.folded, first.folded);
    };
    // The longest such name: the shorter ones are ends of it in a narrow column.
    auto best = proposals_.end();
    for (auto other = proposals_.begin(); other != proposals_.end(); ++other) {
      if (holds(*other) && (best == proposals_.end() || holds_words(other->folded, best->folded))) {
        best = other;
      }
    }
    if (best != proposals_.end()) std::rotate(proposals_.begin(), best, best + 1);
  }

  // A logo gives way to the name it stands for, unless it is the registered one itself.
  void prefer_fuller_name() {
    const Proposal& first = proposals_.front();
    if (first.score() <= 0) return;
    if (const std::size_t initials = leading_initials(*first.name)) {
      Proposal& shorter = proposals_.front();
      shorter.name.value = shorter.name.value.substr(initials);
      shorter.folded = base::fold(*shorter.name);
      return;
    }
    if (first.legal || (first.block && form_beside_name())) return;
    const auto two_lines =
        std::find_if(proposals_.begin(), proposals_.end(), [&](const Proposal& other) {
          return other.letterhead && (other.folded.starts_with(first.folded + " ") ||
                                      other.folded.ends_with(" " + first.folded));
        });
    if (two_lines != proposals_.end()) {
      std::rotate(proposals_.begin(), two_lines, two_lines + 1);
      return;
    }
    const base::Box buyer = invoice_.buyer.name ? invoice_.buyer.name.evidence.box : base::Box{};
    const auto span = fuller_name(context_, first.folded, buyer);
    if (!span) return;
    const double points = first.score() + kWithForm;
    propose(*span, points, Reason::letterhead, false);
    std::rotate(proposals_.begin(), proposals_.end() - 1, proposals_.end());
  }

  // "Bati SARL": the form stands on the line of the block's name.
  bool form_beside_name() const {
    const invoice::Text &name = invoice_.supplier.name, &form = invoice_.supplier.legal_form;
    return form && form.evidence.page == name.evidence.page &&
           form.evidence.box.vertical_overlap(name.evidence.box) > 0.5;
  }

  // The block's name goes on in its next lines, or its first line was a trade: the winner's lines
  // are no street.
  void take_name_out_of_address(const invoice::Text& before, const std::string& winner) const {
    invoice::Text& address = invoice_.supplier.address;
    if (!before || !address || base::fold(*before) == winner) return;
    const std::string& text = *address;
    std::string joined = base::fold(*before);
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find(", ", begin), text.size());
      const std::string part = base::fold(text.substr(begin, end - begin));
      joined += " " + part;
      // "Calorifia Exploitation – Agence Ouest".
      const bool agency = part.starts_with(winner) && part.substr(winner.size()).starts_with(" - ");
      if (part == winner || joined == winner || agency) {
        address.value = text.substr(std::min(end + 2, text.size()));
        if (address.value.empty()) address = {};
        return;
      }
      begin = end + 2;
    }
  }

  static bool share_a_word(std::string_view a, std::string_view b) {
    const std::vector<std::string_view> words = words_of_name(a);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
      return word.size() > 2 && holds_words(b, word);
    });
  }

  // Nothing speaks for the one line of the block as a name but its place.
  bool bare_block_says_nothing() const {
    return bare_block_ &&
           std::any_of(proposals_.begin(), proposals_.end(), [](const Proposal& proposal) {
             return proposal.block && proposal.because.size() == 1;
           });
  }

  // "Les Ateliers du Rhinolophe Association loi 1901": the name repeated with its form.
  void find_form(std::string_view folded) {
    const PageText& page = context_.text.pages.front();
    for (const LineText& line : page.lines) {
      if (line.text.size() > 2 * kMostNameBytes || line.text.find(folded) == std::string::npos) {
        continue;
      }
      const Name name = name_of_line(context_, first_segment(0, line.index));
      if (name.legal_form.empty() || folded_of(context_.text, name.span) != folded) continue;
      invoice_.supplier.legal_form =
          read_field<std::string>(context_, name.legal_form, name.legal_form_span, nullptr, 0.93);
      return;
    }
  }

  void explain(const Proposal* winner) const {
    if (context_.explanation == nullptr) return;
    for (const Proposal& proposal : proposals_) {
      const Fate fate = &proposal == winner    ? Fate::won
                        : proposal.score() > 0 ? Fate::alternative
                                               : Fate::weak;
      context_.explanation->candidates.push_back({"supplier.name", *proposal.name,
                                                  proposal.name.evidence, base::Box{},
                                                  proposal.because, true, proposal.score(), fate});
    }
  }

  const Context& context_;
  invoice::Invoice& invoice_;
  std::vector<Proposal> proposals_;
  bool bare_block_ = false;  // the block has one line over its town
};

}  // namespace

void choose_supplier_name(const Context& context, invoice::Invoice& invoice) {
  Chooser(context, invoice).choose();
}

}  // namespace recevable::extract
