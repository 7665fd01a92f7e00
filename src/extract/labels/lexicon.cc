#include "extract/labels/lexicon.h"

#include <algorithm>
#include <array>

namespace recevable::extract {
namespace {

constexpr std::array<std::string_view, kLabelKeyCount> kNames = {"invoice_number",
                                                                 "issue_date",
                                                                 "due_date",
                                                                 "payment_terms",
                                                                 "delivery_date",
                                                                 "service_period",
                                                                 "supplier_block",
                                                                 "siren",
                                                                 "siret",
                                                                 "registry",
                                                                 "capital",
                                                                 "ape",
                                                                 "vat_id",
                                                                 "other_refs",
                                                                 "overseas_id",
                                                                 "buyer_block",
                                                                 "buyer_siret",
                                                                 "buyer_siren",
                                                                 "buyer_vat_id",
                                                                 "code_service",
                                                                 "engagement",
                                                                 "purchase_order",
                                                                 "contract",
                                                                 "original_invoice",
                                                                 "total_ht",
                                                                 "vat_base",
                                                                 "vat_rate",
                                                                 "vat_amount",
                                                                 "total_ttc",
                                                                 "net_to_pay",
                                                                 "paid_amount",
                                                                 "discount",
                                                                 "charge",
                                                                 "retention",
                                                                 "deduction",
                                                                 "rounding",
                                                                 "iban",
                                                                 "bank",
                                                                 "bic",
                                                                 "col_description",
                                                                 "col_reference",
                                                                 "col_quantity",
                                                                 "col_unit",
                                                                 "col_unit_price",
                                                                 "col_discount",
                                                                 "col_net",
                                                                 "col_vat_rate",
                                                                 "col_gross",
                                                                 "col_date",
                                                                 "col_progress",
                                                                 "delivery_block",
                                                                 "misc",
                                                                 "total_lines",
                                                                 "paging",
                                                                 "third_party"};

}  // namespace

std::string_view name_of(LabelKey key) {
  return kNames[static_cast<std::size_t>(key)];
}

std::optional<LabelKey> label_key(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<LabelKey>(found - kNames.begin());
}

std::uint16_t Lexicon::word_id(std::string_view word) const {
  const auto found = std::lower_bound(words.begin(), words.end(), word);
  if (found == words.end() || *found != word) return kNoWord;
  return static_cast<std::uint16_t>(found - words.begin());
}

std::uint16_t Lexicon::step(std::uint16_t node, std::uint16_t word) const {
  const auto children = edges.subspan(nodes[node].first_child, nodes[node].child_count);
  const auto found = std::lower_bound(children.begin(), children.end(), word,
                                      [](const Edge& e, std::uint16_t w) { return e.word < w; });
  return found != children.end() && found->word == word ? found->node : std::uint16_t{0};
}

std::uint16_t Lexicon::step_abbreviated(std::uint16_t node, std::string_view abbreviation) const {
  constexpr std::size_t kShortest = 3;
  if (abbreviation.size() < kShortest) return 0;
  std::uint16_t found = 0;
  for (const Edge& edge : edges.subspan(nodes[node].first_child, nodes[node].child_count)) {
    if (!words[edge.word].starts_with(abbreviation)) continue;
    if (found != 0) return 0;  // "fac." may be several
    found = edge.node;
  }
  return found;
}

std::uint16_t Lexicon::node_of_squeezed(std::string_view text) const {
  const std::uint64_t hash = hash_of(text);
  const auto found =
      std::lower_bound(squeezed.begin(), squeezed.end(), hash,
                       [](const Squeezed& s, std::uint64_t h) { return s.hash < h; });
  return found != squeezed.end() && found->hash == hash ? found->node : std::uint16_t{0};
}

std::uint64_t Lexicon::hash_of(std::string_view text) {  // FNV-1a
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return hash;
}

}  // namespace recevable::extract
