// Mentions, found as meaning: every sentence is compared with the wordings of phrases.yaml.

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.h"
#include "extract/labels/phrases.h"
#include "extract/readers.h"
#include "extract/weights.h"

namespace recevable::extract {
namespace {

struct MentionOf {
  PhraseKey key;
  invoice::Text invoice::Mentions::* member;
};

constexpr MentionOf kMentions[] = {
    {PhraseKey::late_penalty, &invoice::Mentions::late_penalty},
    {PhraseKey::recovery_fee_40, &invoice::Mentions::recovery_fee_40},
    {PhraseKey::discount_terms, &invoice::Mentions::discount_terms},
    {PhraseKey::vat_exemption, &invoice::Mentions::vat_exemption},
    {PhraseKey::reverse_charge, &invoice::Mentions::reverse_charge},
    {PhraseKey::decennial_insurance, &invoice::Mentions::decennial_insurance},
    {PhraseKey::vat_on_debits, &invoice::Mentions::vat_on_debits},
    {PhraseKey::operation_category, &invoice::Mentions::operation_category},
    {PhraseKey::subrogation, &invoice::Mentions::subrogation},
    {PhraseKey::self_billing, &invoice::Mentions::self_billing},
    {PhraseKey::margin_scheme, &invoice::Mentions::margin_scheme},
    {PhraseKey::vat_group, &invoice::Mentions::vat_group},
    {PhraseKey::subcontracting, &invoice::Mentions::subcontracting},
    {PhraseKey::works, &invoice::Mentions::works},
    {PhraseKey::already_paid, &invoice::Mentions::already_paid},
    {PhraseKey::training_declaration, &invoice::Mentions::training_declaration},
    {PhraseKey::approved_body, &invoice::Mentions::approved_body},
};

// All lines of a page as one text, to look for a stem once instead of in every line.
struct Joined {
  std::string text;
  std::vector<std::size_t> starts;  // of each line

  std::uint32_t line_at(std::size_t at) const {
    const auto next = std::upper_bound(starts.begin(), starts.end(), at);
    return static_cast<std::uint32_t>(next - starts.begin() - 1);
  }
  std::size_t end_of(std::uint32_t line) const {
    return line + 1 < starts.size() ? starts[line + 1] - 1 : text.size();
  }
};

Joined join(const PageText& page) {
  Joined joined;
  for (const LineText& line : page.lines) {
    // A wording may be broken over two lines of a block; no wording crosses the end of one.
    if (!joined.starts.empty()) {
      const bool goes_on = page.lines[line.index - 1].block == line.block;
      joined.text += goes_on ? ' ' : '\n';
    }
    joined.starts.push_back(joined.text.size());
    joined.text += line.text;
  }
  return joined;
}

// Whether all stems stand in the sentence around the first: its line, the line before and the line
// after when they are of the same block.
bool meets(const PageText& page, const Joined& joined, std::uint32_t line,
           std::span<const Stem> stems) {
  const auto together = [&](std::uint32_t first, std::uint32_t last) {
    const std::string_view sentence =
        std::string_view(joined.text)
            .substr(joined.starts[first], joined.end_of(last) - joined.starts[first]);
    return std::all_of(stems.begin(), stems.end(), [&](const Stem& stem) {
      return find_stem(sentence, stem) != std::string_view::npos;
    });
  };
  if (together(line, line)) return true;
  const auto same_block = [&](std::uint32_t other) {
    return page.lines[other].block == page.lines[line].block;
  };
  if (line + 1 < page.lines.size() && same_block(line + 1) && together(line, line + 1)) return true;
  return line > 0 && same_block(line - 1) && together(line - 1, line);
}

// Words that make of a wording something else, unless other words bring it back.
struct Denial {
  PhraseKey key;
  std::string_view words, unless;
};
constexpr Denial kDenials[] = {
    {PhraseKey::vat_on_debits, "encaissement", "debits"},
    {PhraseKey::vat_on_debits, "pas opte", ""},
    // Late work is no late payment.
    {PhraseKey::late_penalty, "retard de livraison", "paiement"},
    {PhraseKey::late_penalty, "retard d'execution", "paiement"},
    {PhraseKey::late_penalty, "retard dans l'execution", "paiement"},
    {PhraseKey::late_penalty, "retard de chantier", "paiement"},
    {PhraseKey::reverse_charge, "pas d'autoliquidation", ""},
    {PhraseKey::reverse_charge, "hors autoliquidation", ""},
    {PhraseKey::reverse_charge, "ne releve pas", ""},
    {PhraseKey::reverse_charge, "ne s'applique pas", ""},
    {PhraseKey::vat_exemption, "non recuperable", ""},
    {PhraseKey::vat_exemption, "exoneration de responsabilite", ""},
    {PhraseKey::operation_category, "contrat de prestation", "operation"},
    {PhraseKey::operation_category, "conditions generales", "operation"},
    {PhraseKey::operation_category, "marche de prestation", "operation"},
    {PhraseKey::subrogation, "sans subrogation", ""},
    {PhraseKey::training_declaration, "activite partielle", ""},
    {PhraseKey::subcontracting, "sous-traitance interdite", ""},
    {PhraseKey::subcontracting, "sans sous-traitance", ""},
    {PhraseKey::already_paid, "non acquittee", ""},
    {PhraseKey::already_paid, "sauf si vous avez deja", ""},
    {PhraseKey::already_paid, "si cette facture", ""},
    {PhraseKey::already_paid, "si votre facture", ""},
};

bool denied(const LineText& line, PhraseKey key) {
  const auto has = [&](std::string_view words) {
    return !words.empty() && line.text.find(words) != std::string::npos;
  };
  return std::any_of(std::begin(kDenials), std::end(kDenials), [&](const Denial& denial) {
    return denial.key == key && has(denial.words) && !has(denial.unless);
  });
}

// A line and those that go on with its sentence: an insurance is stated with its insurer, its
// number and the area it covers, often over several lines.
std::string sentence_from(const PageText& page, std::uint32_t first) {
  constexpr std::uint32_t kMostLines = 4;
  std::string sentence = page.lines[first].raw;
  for (std::uint32_t l = first + 1; l < page.lines.size() && l < first + kMostLines; ++l) {
    if (page.lines[l].block != page.lines[first].block || sentence.ends_with('.')) break;
    sentence += " " + page.lines[l].raw;
  }
  return sentence;
}

void read(const Context& context, std::uint32_t p, const Joined& joined, const MentionOf& mention,
          invoice::Mentions& mentions) {
  invoice::Text& field = mentions.*mention.member;
  if (field) return;
  const PageText& page = context.text.pages[p];
  search(joined.text, mention.key, [&](std::size_t at, const Phrase& phrase) {
    const std::uint32_t l = joined.line_at(at);
    if (!meets(page, joined, l, stems_of(phrase)) || denied(page.lines[l], mention.key)) {
      return false;
    }
    const Span span{p, l, 0, static_cast<std::uint32_t>(page.lines[l].text.size())};
    field = read_field<std::string>(context, raw_of(context.text, span), span, nullptr, 0.95);
    if (mention.key == PhraseKey::decennial_insurance) field.value = sentence_from(page, l);
    return true;
  });
}

constexpr PhraseKey kOfConditions[] = {PhraseKey::late_penalty, PhraseKey::recovery_fee_40,
                                       PhraseKey::discount_terms};

}  // namespace

void read_mentions_of_conditions(const DocumentText& conditions, invoice::Invoice& invoice) {
  if (conditions.pages.empty()) return;
  const Spots no_spots;
  const Labels no_labels;
  const Context context{conditions, no_spots, no_labels};
  for (std::uint32_t p = 0; p < conditions.pages.size(); ++p) {
    const Joined joined = join(conditions.pages[p]);
    for (const MentionOf& mention : kMentions) {
      if (std::find(std::begin(kOfConditions), std::end(kOfConditions), mention.key) !=
          std::end(kOfConditions)) {
        read(context, p, joined, mention, invoice.mentions);
      }
    }
  }
}

void read_mentions(const Context& context, invoice::Invoice& invoice) {
  for (std::uint32_t p = 0; p < context.text.pages.size(); ++p) {
    const Joined joined = join(context.text.pages[p]);
    for (const MentionOf& mention : kMentions) read(context, p, joined, mention, invoice.mentions);
  }
  // Terms of payment: the first label of them that is no heading of a table.
  for (const Label& label : context.labels.all) {
    if (!label.means(LabelKey::payment_terms) || label.in_paragraph || invoice.payment_terms)
      continue;
    const LineText& line = context.line(label.span);
    const Span span{label.span.page, label.span.line, 0,
                    static_cast<std::uint32_t>(line.text.size())};
    invoice.payment_terms =
        read_field<std::string>(context, raw_of(context.text, span), span, &label.span, 0.9);
  }
  static constexpr auto kMeans = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"virement", "virement"},
       {"mandat administratif", "virement"},
       {"prelevement", "prélèvement"},
       {"cheque", "chèque"},
       {"carte d'achat", "carte"},
       {"carte bancaire", "carte"}});
  for (std::uint32_t p = 0; p < context.text.pages.size() && !invoice.payment_means; ++p) {
    for (const LineText& line : context.text.pages[p].lines) {
      if (line.tokens.size() > 40) continue;
      for (const auto& [word, means] : kMeans) {
        const std::size_t at = line.text.find(word);
        if (at == std::string::npos || invoice.payment_means) continue;
        const Span span{p, line.index, static_cast<std::uint32_t>(at),
                        static_cast<std::uint32_t>(at + word.size())};
        invoice.payment_means =
            read_field<std::string>(context, std::string(means), span, nullptr, 0.85);
      }
    }
  }
}

}  // namespace recevable::extract
