#include "extract/lines/line_foot.h"

#include <algorithm>
#include <array>

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

// What lines add up to, from the first of them or since the last sum.
struct Run {
  Decimal sum;
  std::size_t lines = 0, counted = 0;

  void add(const LineDraft& draft) {
    if (draft.line.net) sum = sum + *draft.line.net;
    ++lines;
    counted += is_counted(draft) ? 1U : 0U;
  }
};

// Whether a row without factors is the sum of the lines of a run. Of one line and its total, two
// equal amounts, the words must tell; `next` is the row below, or null.
bool is_sum_of(const Run& run, const LineDraft& row, const LineDraft* next) {
  if (run.lines == 0 || run.sum != *row.line.net) return false;
  if (run.counted == run.lines && run.lines > 1) return true;
  return says_total(folded_words(row)) || (next != nullptr && says_tax(*next));
}

// "Fourniture  1 504,37" over the lines that make it.
void drop_headings(std::vector<LineDraft>& drafts) {
  std::vector<bool> heading(drafts.size(), false);
  std::size_t longest = 0;
  for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
    const invoice::Amount& net = drafts[i].line.net;
    if (is_counted(drafts[i]) || !net || net->is_zero()) continue;
    Run run;
    for (std::size_t j = i + 1; j < drafts.size() && is_counted(drafts[j]); ++j) {
      run.add(drafts[j]);
      if (run.sum != *net) continue;
      heading[i] = true;
      longest = std::max(longest, run.lines);
      break;
    }
  }
  // Two equal amounts, one over another, prove nothing alone.
  if (longest < 2) return;
  std::size_t at = 0;
  std::erase_if(drafts, [&](const LineDraft&) { return heading[at++]; });
}

}  // namespace

bool says_total(std::string_view folded) {
  static constexpr auto kNouns = std::to_array<std::string_view>(
      {"montant",     "montants",    "somme",      "cumul",    "total",   "totaux",
       "valeur",      "net",         "honoraires", "ensemble", "solde",   "reste",
       "restant",     "prix",        "cout",       "report",   "reporte", "facture",
       "fournitures", "prestations", "travaux",    "sum",      "amount",  "summe",
       "betrag",      "importe",     "importo",    "totale",   "bedrag"});
  static constexpr auto kMeanings = std::to_array<std::string_view>(
      {"ht",           "h.t",     "h.t.",     "hors taxe", "hors taxes",
       "hors tva",     "ttc",     "t.t.c",    "t.t.c.",    "taxes comprises",
       "tva comprise", "a payer", "a regler", "a verser",  "a virer",
       "dus",          "due",     "dues",     "reporte",   "report",
       "a reporter",   "total",   "totaux",   "totale",    "cumul",
       "general",      "netto",   "brutto"});
  const auto has = [&](std::string_view words) { return has_words(folded, words); };
  // "Montant dû", but not "Travaux du 12 mars".
  const bool due = base::trim(folded).ends_with(" du");
  return std::any_of(kNouns.begin(), kNouns.end(), has) &&
         (due || std::any_of(kMeanings.begin(), kMeanings.end(), has));
}

void drop_sums(std::vector<LineDraft>& drafts) {
  drop_headings(drafts);
  std::size_t last_counted = drafts.size();
  while (last_counted > 0 && !is_counted(drafts[last_counted - 1])) --last_counted;
  Run all, section;
  std::vector<LineDraft> kept;
  kept.reserve(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    LineDraft& draft = drafts[i];
    const LineDraft* next = i + 1 < drafts.size() ? &drafts[i + 1] : nullptr;
    const bool may_be = !is_counted(draft) && draft.line.net && !draft.line.net->is_zero();
    const bool whole = may_be && is_sum_of(all, draft, next);
    if (whole && i >= last_counted) break;  // the total, and what stands below it
    if (whole || (may_be && is_sum_of(section, draft, next))) {
      section = {};
      continue;
    }
    all.add(draft);
    section.add(draft);
    kept.push_back(std::move(draft));
  }
  drafts = std::move(kept);
}

}  // namespace recevable::extract
