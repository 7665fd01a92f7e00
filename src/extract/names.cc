#include "extract/names.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "extract/phrases.h"
#include "identifiers/identifiers.h"

namespace recevable::extract {
namespace {

constexpr double kLetterheadDepth = 0.25;  // of the page's height
constexpr std::size_t kMostNameBytes = 60;

// Points of a candidate.
constexpr double kFromBlock = 2.0;
constexpr double kBesideForm = 1.6;  // "X SARL au capital de"
constexpr double kOpensLegalLine = 0.7;
constexpr double kLetterhead = 0.9;
constexpr double kOverNumbers = 1.2;
constexpr double kRepeated = 0.6;
constexpr double kInMail = 0.5;
constexpr double kHasForm = 0.4;
constexpr double kNoName = -2.5;  // a street, a heading, a title
constexpr double kPublicBody = -1.5;

bool in_capitals(std::string_view raw) {
  return std::none_of(raw.begin(), raw.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string canonical(const identifiers::LegalForm& form, const std::string& raw) {
  if (form.is_sole_trader()) return "EI";
  return form.family == identifiers::LegalFamily::association ? raw : std::string(form.name);
}

// Cuts one legal form off either end of `name.span`; false when there is none.
bool cut_legal_form(const Context& context, Name& name) {
  const Span span = name.span;
  const FormFound found = legal_form_in(context, span);
  if (found.name.empty()) return false;
  // "(EI)": the parentheses go with it.
  const std::string& text = context.line(span).text;
  Span cut = found.span;
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
    name.legal_form = found.name;
    name.legal_form_span = found.span;
  }
  trim_span(context, name.span);
  return true;
}

struct Proposal {
  invoice::Text name;
  std::string folded;
  std::vector<Because> because;
  bool letterhead = false, legal = false;

  double score() const {
    double sum = 0;
    for (const Because& reason : because) sum += reason.value;
    return sum;
  }
};

bool is_no_name(std::string_view folded) {
  const auto letters = std::count_if(folded.begin(), folded.end(), base::is_alpha);
  if (letters < 2 || folded.size() > kMostNameBytes || looks_like_street(folded)) return true;
  if (says(folded, PhraseKey::not_a_name)) return true;
  return folded.find('@') != std::string_view::npos || folded.find("www.") == 0;
}

class Chooser {
 public:
  Chooser(const Context& context, invoice::Invoice& invoice)
      : context_(context), invoice_(invoice) {}

  void choose() {
    if (invoice_.supplier.name) {
      propose(invoice_.supplier.name, {{Reason::complete, kFromBlock}});
    }
    for (std::uint32_t p = 0; p < context_.text.pages.size() && p < 2; ++p) legal_lines(p);
    if (!context_.text.pages.empty()) {
      letterhead();
      above_numbers();
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
             label.means(LabelKey::ape) || label.means(LabelKey::siret);
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
      if (form && !invoice_.supplier.legal_form) {
        invoice_.supplier.legal_form =
            read_field<std::string>(context_, name.legal_form, name.legal_form_span, nullptr, 0.93);
      }
    }
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
      if (!context_.spots.on(0, line.index).empty() || mostly_labels(line) ||
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
    propose(name.span, kLetterhead * std::min(1.5, size) / 1.5, Reason::letterhead,
            !name.legal_form.empty(), true);
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
          !context_.spots.on(0, first).empty() || mostly_labels(head)) {
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
    return 2 * covered > line.text.size();
  }

  void weigh() {
    for (Proposal& proposal : proposals_) {
      if (is_no_name(proposal.folded)) proposal.because.push_back({Reason::shape, kNoName});
      if (says(proposal.folded, PhraseKey::public_body)) {
        proposal.because.push_back({Reason::public_body, kPublicBody});
      }
      const bool again =
          std::any_of(proposals_.begin(), proposals_.end(), [&](const Proposal& other) {
            return &other != &proposal && other.folded == proposal.folded &&
                   !(other.name.evidence.box == proposal.name.evidence.box);
          });
      if (again) proposal.because.push_back({Reason::repeated, kRepeated});
      if (in_mail(proposal.folded)) proposal.because.push_back({Reason::contact, kInMail});
    }
  }

  // A word of the name in the supplier's address of mail.
  bool in_mail(std::string_view folded) const {
    if (!invoice_.supplier.email) return false;
    const std::string mail = base::squeeze(*invoice_.supplier.email);
    for (const Token& token : tokens(folded)) {
      const std::string_view word = folded.substr(token.begin, token.end - token.begin);
      if (word.size() >= 5 && mail.find(word) != std::string::npos) return true;
    }
    return false;
  }

  static std::vector<Token> tokens(std::string_view folded) {
    std::vector<Token> words;
    for (std::uint32_t i = 0; i < folded.size();) {
      std::uint32_t end = i;
      while (end < folded.size() && base::is_alpha(folded[end])) ++end;
      if (end > i) words.push_back({i, end, TokenKind::word, false});
      i = std::max(end, i + 1);
    }
    return words;
  }

  void grant() {
    if (proposals_.empty()) return;
    std::stable_sort(
        proposals_.begin(), proposals_.end(),
        [](const Proposal& a, const Proposal& b) { return a.score() > b.score() + 1e-9; });
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
    if (!invoice_.supplier.legal_form) find_form(winner.folded);
    const double sure =
        std::clamp(0.56 + 0.1 * winner.score() + 0.06 * (winner.score() - second), 0.5, 0.97);
    invoice_.supplier.name = winner.name;
    invoice_.supplier.name.confidence = std::min(sure, std::max(winner.name.confidence, sure));
    invoice_.supplier.name.alternatives.clear();
    for (const Proposal& other : proposals_) {
      if (other.folded == winner.folded || other.score() <= 0) continue;
      invoice_.supplier.name.alternatives.push_back(
          {*other.name, other.name.evidence, 0.2 + 0.1 * std::min(3.0, other.score())});
      if (other.letterhead && winner.legal && !invoice_.supplier.trading_name) {
        invoice_.supplier.trading_name = other.name;
        invoice_.supplier.trading_name.confidence = 0.7;
      }
    }
    // The block had no name: what stood in its place is the first line of the street.
    if (before && looks_like_street(base::fold(*before)) && *before != *winner.name) {
      invoice::Text& address = invoice_.supplier.address;
      if (address) {
        address.value = *before + ", " + address.value;
      } else {
        address = before;
      }
    }
    explain(&winner);
  }

  // "Les Ateliers du Rhinolophe Association loi 1901": the name repeated with its form.
  void find_form(std::string_view folded) {
    const PageText& page = context_.text.pages.front();
    for (const LineText& line : page.lines) {
      if (line.text.size() > 2 * kMostNameBytes || line.text.find(folded) == std::string::npos) {
        continue;
      }
      const Name name =
          name_of_line(context_, {0, line.index, 0, static_cast<std::uint32_t>(line.text.size())});
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
};

}  // namespace

void trim_span(const Context& context, Span& span) {
  const std::string& text = context.line(span).text;
  const auto edge = [](char c) {
    return c == ' ' || c == '-' || c == ',' || c == ':' || c == '.' || c == '/' || c == '|';
  };
  while (span.begin < span.end && edge(text[span.begin])) ++span.begin;
  while (span.end > span.begin && edge(text[span.end - 1])) --span.end;
}

FormFound legal_form_in(const Context& context, const Span& span) {
  const auto found = identifiers::find_legal_form(folded_of(context.text, span));
  if (!found || found->form.family == identifiers::LegalFamily::public_body) return {};
  const Span form{span.page, span.line, span.begin + static_cast<std::uint32_t>(found->begin),
                  span.begin + static_cast<std::uint32_t>(found->end)};
  const std::string raw = raw_of(context.text, form);
  // "Sa", "Se" are words too: only in capitals are they a form.
  if (found->weak && !in_capitals(raw)) return {};
  return {form, canonical(found->form, raw)};
}

Name name_of_line(const Context& context, Span span) {
  Name name{span, {}, {}};
  trim_span(context, name.span);
  // "Entrepreneur individuel (EI)" has two.
  for (int i = 0; i < 2 && name.span.end > name.span.begin && cut_legal_form(context, name); ++i) {
  }
  return name;
}

bool looks_like_street(std::string_view folded) {
  static constexpr auto kStreets = std::to_array<std::string_view>(
      {"rue",      "avenue",   "av",      "bd",     "boulevard",   "place",     "chemin",  "route",
       "allee",    "allees",   "quai",    "cours",  "square",      "impasse",   "za",      "zi",
       "zac",      "zone",     "bp",      "cs",     "lotissement", "residence", "lieu",    "hameau",
       "quartier", "faubourg", "passage", "ruelle", "venelle",     "esplanade", "immeuble"});
  std::size_t at = 0;
  const auto word = [&] {
    while (at < folded.size() && !base::is_alnum(folded[at])) ++at;
    const std::size_t begin = at;
    while (at < folded.size() && base::is_alnum(folded[at])) ++at;
    return folded.substr(begin, at - begin);
  };
  std::string_view first = word();
  const bool number = !first.empty() && base::is_digit(first.front());
  if (number) {
    first = word();
    if (first == "bis" || first == "ter" || first == "b") first = word();
  }
  return std::find(kStreets.begin(), kStreets.end(), first) != kStreets.end();
}

void choose_supplier_name(const Context& context, invoice::Invoice& invoice) {
  Chooser(context, invoice).choose();
}

}  // namespace recevable::extract
