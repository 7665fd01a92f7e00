#include "extract/references/reference_runs.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/text.h"
#include "extract/labels/places.h"
#include "extract/weights.h"
#include "identifiers/public_body.h"

namespace recevable::extract {
namespace {

struct Code {
  Span span;
  bool has_digit = false;
};

// What stands between two signs of a line, or between a sign and an end.
struct Piece {
  std::uint32_t begin = 0, end = 0;
  bool is_recipient = false;       // it has a public body's SIRET
  bool is_engagement = false;      // it has a label of the engagement
  std::optional<Code> only;        // the code that is all it says
  std::vector<Code> behind_siret;  // codes between the SIRET and its end, nothing else
};

// Words in capitals that are no codes of anybody's services.
bool is_common(std::string_view folded) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"ape",     "avoir",  "bic", "cedex", "chorus", "ei",    "eur", "eurl",
       "facture", "france", "ht",  "iban",  "naf",    "pro",   "rcs", "rib",
       "sa",      "sarl",   "sas", "sasu",  "siren",  "siret", "ttc", "tva"});
  return std::ranges::find(kWords, folded) != kWords.end();
}

// "code EMID", "service RIV", "agence PROX-SUD".
bool leads_to_service(std::string_view folded) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"agence", "code", "pole", "se", "service", "serv.", "unite"});
  return std::ranges::find(kWords, folded) != kWords.end();
}

class Line {
 public:
  // `engagements` are values that a label calls so.
  Line(const Context& context, std::uint32_t page, const LineText& line,
       const std::vector<Span>& engagements)
      : context_(context), page_(page), line_(line), engagements_(engagements) {
    std::uint32_t begin = 0;
    const auto size = static_cast<std::uint32_t>(line.text.size());
    for (std::uint32_t at = 0; at <= size; ++at) {
      const std::uint32_t sign = at < size ? separator_at(at) : 1;
      if (sign == 0) continue;
      add(begin, at);
      begin = at + sign;
    }
  }

  const std::vector<Piece>& pieces() const { return pieces_; }

  // "SE PRFSG03067 EJ 1405511870": the service before the engagement, both by their initials.
  std::optional<Code> by_initials() const {
    const std::string_view text = line_.text;
    for (std::size_t at = text.find("se "); at != std::string_view::npos;
         at = text.find("se ", at + 1)) {
      const bool whole = at == 0 || !base::is_alnum(text[at - 1]);
      if (!whole || raw(at, at + 2) != "SE") continue;
      std::size_t begin = at + 3;
      while (begin < text.size() && (text[begin] == ':' || text[begin] == ' ')) ++begin;
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      const auto code = code_of(begin, end);
      const auto& labels = context_.labels.on(page_, line_.index);
      const bool before_engagement = std::ranges::any_of(labels, [&](std::uint32_t index) {
        const Label& label = context_.labels.all[index];
        return label.means_surely(LabelKey::engagement) && label.span.begin >= end;
      });
      if (code && before_engagement) return code;
    }
    return std::nullopt;
  }

 private:
  std::string_view raw(std::size_t begin, std::size_t end) const {
    return std::string_view(line_.raw).substr(line_.to_raw[begin],
                                              line_.to_raw[end] - line_.to_raw[begin]);
  }

  // Bytes of a sign that parts statements; 0 where none stands. A hyphen or a bar does with white
  // on both sides: within a code they belong to it.
  std::uint32_t separator_at(std::uint32_t at) const {
    static constexpr auto kAlways =
        std::to_array<std::string_view>({"·", "•", "|", ";", "(", ")", "«", "»", "\""});
    static constexpr auto kSpaced = std::to_array<std::string_view>({"/", "-", "–", "—"});
    const std::string_view rest = std::string_view(line_.text).substr(at);
    for (const std::string_view sign : kAlways) {
      if (rest.starts_with(sign)) return static_cast<std::uint32_t>(sign.size());
    }
    if (rest.starts_with(", ")) return 1;
    const bool white_before = at > 0 && line_.text[at - 1] == ' ';
    for (const std::string_view sign : kSpaced) {
      if (!rest.starts_with(sign) || !white_before) continue;
      if (rest.substr(sign.size()).starts_with(' ')) return static_cast<std::uint32_t>(sign.size());
    }
    return 0;
  }

  // The words from one byte to another when they are one code: capitals, digits and few signs.
  std::optional<Code> code_of(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kShortest = 3, kLongest = 30;
    if (end <= begin || end - begin < kShortest || end - begin > kLongest) return std::nullopt;
    const std::string_view printed = raw(begin, end);
    const bool code =
        base::is_alnum(printed.front()) && base::is_alnum(printed.back()) &&
        std::ranges::all_of(printed, [](char c) {
          return base::is_digit(c) || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '/';
        });
    if (!code || is_common(std::string_view(line_.text).substr(begin, end - begin))) {
      return std::nullopt;
    }
    const Span span{page_, line_.index, static_cast<std::uint32_t>(begin),
                    static_cast<std::uint32_t>(end)};
    const auto& spots = context_.spots.on(page_, line_.index);
    const bool other = std::ranges::any_of(spots, [&](std::uint32_t index) {
      const Spot& spot = context_.spots.all[index];
      return spot.span.overlaps(span) && spot.kind != SpotKind::number;
    });
    if (other) return std::nullopt;
    return Code{span, std::ranges::any_of(printed, base::is_digit)};
  }

  void add(std::uint32_t begin, std::uint32_t end) {
    const std::string_view text = line_.text;
    while (begin < end && text[begin] == ' ') ++begin;
    while (end > begin && text[end - 1] == ' ') --end;
    if (begin == end) return;
    Piece piece{begin, end, false, false, code_of(begin, end), {}};
    if (const std::size_t space = text.substr(begin, end - begin).find(' ');
        !piece.only && space != std::string_view::npos &&
        leads_to_service(text.substr(begin, space))) {
      std::size_t from = begin + space + 1;
      while (from < end && (text[from] == ':' || text[from] == ' ')) ++from;
      piece.only = code_of(from, end);
      if (piece.only && piece.only->has_digit && text.substr(begin, space) != "se") {
        piece.only.reset();
      }
    }
    for (const std::uint32_t index : context_.spots.on(page_, line_.index)) {
      const Spot& spot = context_.spots.all[index];
      if (spot.kind != SpotKind::siret || spot.span.begin < begin || spot.span.end > end) continue;
      piece.is_recipient = identifiers::public_body(spot.text).has_value();
      piece.behind_siret = codes_in(spot.span.end, end);
    }
    for (const std::uint32_t index : context_.labels.on(page_, line_.index)) {
      const Label& label = context_.labels.all[index];
      const bool inside = label.span.begin >= begin && label.span.end <= end;
      if (inside && label.means_surely(LabelKey::engagement)) piece.is_engagement = true;
    }
    const Span whole{page_, line_.index, begin, end};
    piece.is_engagement =
        piece.is_engagement ||
        std::ranges::any_of(engagements_, [&](const Span& one) { return one.overlaps(whole); });
    pieces_.push_back(std::move(piece));
  }

  // The words of a stretch when all are codes and there are two at most; none otherwise.
  std::vector<Code> codes_in(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kMost = 2;
    std::vector<Code> codes;
    for (std::size_t at = begin; at < end;) {
      if (line_.text[at] == ' ') {
        ++at;
        continue;
      }
      const std::size_t stop = std::min(line_.text.find(' ', at), end);
      const auto code = code_of(at, stop);
      if (!code || codes.size() == kMost) return {};
      codes.push_back(*code);
      at = stop;
    }
    return codes;
  }

  const Context& context_;
  std::uint32_t page_;
  const LineText& line_;
  const std::vector<Span>& engagements_;
  std::vector<Piece> pieces_;
};

class Reader {
 public:
  Reader(const Context& context, std::vector<Claim>& claims) : context_(context), claims_(claims) {
    constexpr double kSureEnough = 0.8;
    for (const Claim& claim : claims) {
      if (claim.target == Target::commitment && claim.score >= kSureEnough) {
        engagements_.push_back(claim.value);
      }
    }
  }

  void read(std::uint32_t page, const LineText& text) {
    const Line line(context_, page, text, engagements_);
    if (const auto service = line.by_initials()) claim(Target::service_code, *service);
    const std::vector<Piece>& pieces = line.pieces();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (!pieces[i].is_recipient && !pieces[i].is_engagement) continue;
      std::vector<Code> codes = around(pieces, i);
      if (pieces[i].is_engagement) {
        // The engagement is its own label's; only a code in letters beside it is the service's.
        std::erase_if(codes, [](const Code& code) { return code.has_digit; });
        if (codes.size() == 1) claim(Target::service_code, codes.front());
      } else {
        share_out(codes);
      }
    }
  }

 private:
  // The codes of a run in their order: of the piece itself, and of those that join it.
  static std::vector<Code> around(const std::vector<Piece>& pieces, std::size_t at) {
    constexpr std::size_t kMost = 2;
    std::size_t first = at;
    while (first > 0 && at - first < kMost && pieces[first - 1].only) --first;
    std::vector<Code> codes;
    for (std::size_t i = first; i < at; ++i) codes.push_back(*pieces[i].only);
    codes.insert(codes.end(), pieces[at].behind_siret.begin(), pieces[at].behind_siret.end());
    const std::size_t most = codes.size() + kMost;
    for (std::size_t i = at + 1; i < pieces.size() && codes.size() < most && pieces[i].only; ++i) {
      codes.push_back(*pieces[i].only);
    }
    return codes;
  }

  // A service in letters, an engagement with digits; where both have digits, the service comes
  // first, as the portal asks for them.
  void share_out(const std::vector<Code>& codes) {
    if (codes.size() == 1) {
      if (!codes.front().has_digit) claim(Target::service_code, codes.front());
      return;
    }
    if (codes.size() != 2 || (!codes[0].has_digit && !codes[1].has_digit)) return;
    const bool turned = codes[0].has_digit && !codes[1].has_digit;
    claim(Target::service_code, codes[turned ? 1 : 0]);
    claim(Target::commitment, codes[turned ? 0 : 1]);
  }

  void claim(Target target, const Code& code) {
    const auto reference = read_reference(context_, code.span);
    if (!reference || reference->span != code.span) return;
    const Factors factors{weights::kMedium, weights::kSameLine, 1, 1, 1};
    claims_.push_back(
        {target, nullptr, code.span, reference->value, nullptr, factors.product(), factors});
  }

  const Context& context_;
  std::vector<Claim>& claims_;
  std::vector<Span> engagements_;
};

}  // namespace

void claim_in_runs(const Context& context, std::vector<Claim>& claims) {
  Reader reader(context, claims);
  for (std::uint32_t p = 0; p < context.text.pages.size(); ++p) {
    for (const LineText& line : context.text.pages[p].lines) reader.read(p, line);
  }
}

}  // namespace recevable::extract
