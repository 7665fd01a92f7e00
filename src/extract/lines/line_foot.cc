#include "extract/lines/line_foot.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"

namespace recevable::extract {
namespace {

using base::Decimal;

// Whether a word or several stand in a text, and not as part of others.
bool has_words(std::string_view text, std::string_view words) {
  for (std::size_t at = text.find(words); at != std::string_view::npos;
       at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    if ((at == 0 || !base::is_alnum(text[at - 1])) &&
        (end >= text.size() || !base::is_alnum(text[end]))) {
      return true;
    }
  }
  return false;
}

bool is_counted(const LineDraft& draft) {
  return draft.line.quantity && draft.line.unit_price;
}

std::string folded_words(const LineDraft& draft) {
  return draft.line.description ? base::fold(*draft.line.description) : std::string();
}

bool says_tax(const LineDraft& draft) {
  static constexpr auto kTaxes =
      std::to_array<std::string_view>({"tva", "t.v.a", "taxe", "vat", "mwst", "ust", "iva", "btw"});
  const std::string words = folded_words(draft);
  return std::any_of(kTaxes.begin(), kTaxes.end(),
                     [&](std::string_view tax) { return words.starts_with(tax); });
}

class Sums {
 public:
  explicit Sums(std::vector<LineDraft>& drafts) : drafts_(drafts) {}

  void drop() {
    drop_headings();
    for (std::size_t i = 1; i < drafts_.size(); ++i) {
      if (is_counted(drafts_[i]) || !is_sum(i)) continue;
      const bool goes_on =
          std::any_of(drafts_.begin() + static_cast<std::ptrdiff_t>(i) + 1, drafts_.end(),
                      [](const LineDraft& draft) { return is_counted(draft); });
      if (!goes_on && sum(0, i) == *drafts_[i].line.net) {
        drafts_.resize(i);
        return;
      }
      erase(i);
      section_ = i--;
    }
  }

 private:
  void erase(std::size_t i) { drafts_.erase(drafts_.begin() + static_cast<std::ptrdiff_t>(i)); }

  std::optional<Decimal> sum(std::size_t from, std::size_t to) const {
    Decimal sum;
    for (std::size_t i = from; i < to; ++i) {
      if (!drafts_[i].line.net) return std::nullopt;
      sum = sum + *drafts_[i].line.net;
    }
    return sum;
  }

  bool is_sum(std::size_t i) const {
    const invoice::Amount& net = drafts_[i].line.net;
    if (!net || net->is_zero()) return false;
    for (const std::size_t from : {std::size_t{0}, section_}) {
      if (from >= i || sum(from, i) != *net) continue;
      const bool counted =
          std::all_of(drafts_.begin() + static_cast<std::ptrdiff_t>(from),
                      drafts_.begin() + static_cast<std::ptrdiff_t>(i), is_counted);
      // One line and its total are two equal amounts, as two lines can be.
      if (counted && i - from > 1) return true;
      if (says_total(folded_words(drafts_[i]))) return true;
      return i + 1 < drafts_.size() && says_tax(drafts_[i + 1]);
    }
    return false;
  }

  // "Fourniture  1 504,37" over the lines that make it.
  void drop_headings() {
    std::vector<std::size_t> headings;
    std::size_t longest = 0;
    for (std::size_t i = 0; i + 1 < drafts_.size(); ++i) {
      if (is_counted(drafts_[i]) || !drafts_[i].line.net || drafts_[i].line.net->is_zero())
        continue;
      Decimal sum;
      std::size_t end = i + 1;
      while (end < drafts_.size() && is_counted(drafts_[end]) && sum != *drafts_[i].line.net) {
        sum = sum + (drafts_[end].line.net ? *drafts_[end].line.net : Decimal{});
        ++end;
      }
      if (sum != *drafts_[i].line.net) continue;
      headings.push_back(i);
      longest = std::max(longest, end - i - 1);
    }
    if (longest < 2) return;
    for (std::size_t h = headings.size(); h-- > 0;) erase(headings[h]);
  }

  std::vector<LineDraft>& drafts_;
  std::size_t section_ = 0;  // the first line since the last sum
};

}  // namespace

bool says_total(std::string_view folded) {
  static constexpr auto kNouns = std::to_array<std::string_view>(
      {"montant",     "montants",    "somme",      "cumul",    "total",   "totaux",
       "valeur",      "net",         "honoraires", "ensemble", "solde",   "reste",
       "restant",     "prix",        "cout",       "report",   "reporte", "facture",
       "fournitures", "prestations", "travaux",    "sum",      "amount",  "summe",
       "betrag",      "importe",     "importo",    "totale",   "bedrag"});
  static constexpr auto kMeanings = std::to_array<std::string_view>(
      {"ht",           "h.t",        "h.t.",     "hors taxe", "hors taxes",
       "hors tva",     "ttc",        "t.t.c",    "t.t.c.",    "taxes comprises",
       "tva comprise", "a payer",    "a regler", "a verser",  "a virer",
       "du",           "dus",        "due",      "dues",      "reporte",
       "report",       "a reporter", "total",    "totaux",    "totale",
       "cumul",        "general",    "netto",    "brutto"});
  const auto has = [&](std::string_view words) { return has_words(folded, words); };
  return std::any_of(kNouns.begin(), kNouns.end(), has) &&
         std::any_of(kMeanings.begin(), kMeanings.end(), has);
}

void drop_sums(std::vector<LineDraft>& drafts) {
  Sums(drafts).drop();
}

}  // namespace recevable::extract
