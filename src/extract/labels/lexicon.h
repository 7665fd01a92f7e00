// The label lexicon, compiled from rules/lexicon/labels.yaml when the program is built.
//
// Labels are stored as a tree of words whose equal ends are shared: walking it word by word along a
// line finds the longest label that begins there. Nothing is built when the program starts.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace recevable::extract {

// What a label announces. The names are the keys of labels.yaml.
enum class LabelKey : std::uint8_t {
  invoice_number,
  issue_date,
  due_date,
  payment_terms,
  delivery_date,
  service_period,
  supplier_block,
  siren,
  siret,
  registry,
  capital,
  ape,
  vat_id,
  other_refs,
  overseas_id,
  buyer_block,
  buyer_siret,
  buyer_siren,
  buyer_vat_id,
  code_service,
  engagement,
  purchase_order,
  contract,
  original_invoice,
  total_ht,
  vat_base,
  vat_rate,
  vat_amount,
  total_ttc,
  net_to_pay,
  paid_amount,
  discount,
  charge,
  retention,
  deduction,
  rounding,
  iban,
  bank,
  bic,
  col_description,
  col_reference,
  col_quantity,
  col_unit,
  col_unit_price,
  col_discount,
  col_net,
  col_vat_rate,
  col_gross,
  col_date,
  col_progress,
  delivery_block,
  misc,
  total_lines,
  paging,
  third_party  // heads the part of somebody who may be neither supplier nor buyer
};
inline constexpr int kLabelKeyCount = static_cast<int>(LabelKey::third_party) + 1;

// "invoice_number", ...; nullopt for a name that is no key.
std::string_view name_of(LabelKey key);
std::optional<LabelKey> label_key(std::string_view name);

enum class Strength : std::uint8_t { weak, medium, strong };

struct Meaning {
  LabelKey key;
  Strength strength;
};

struct Lexicon {
  struct Node {
    std::uint16_t first_child, child_count;      // into `edges`, sorted by word
    std::uint16_t first_meaning, meaning_count;  // into `meanings`
  };
  struct Edge {
    std::uint16_t word, node;
  };
  // A label without spaces, for text layers that lost theirs (LAB-05). The hash stands for its
  // text: thousands of texts would be addresses to fill in whenever the program starts.
  struct Squeezed {
    std::uint64_t hash;
    std::uint16_t node;
  };

  std::span<const std::string_view> words;  // sorted
  std::span<const Node> nodes;              // the first is the root
  std::span<const Edge> edges;
  std::span<const Meaning> meanings;
  std::span<const Squeezed> squeezed;  // sorted by hash

  static constexpr std::uint16_t kNoWord = 0xFFFF;
  std::uint16_t word_id(std::string_view word) const;
  // The child of `node` along `word`, or 0.
  std::uint16_t step(std::uint16_t node, std::uint16_t word) const;

  // The child of `node` along the one word that begins with an abbreviation of three letters or
  // more, or 0 ("serv." for "service" behind "code").
  std::uint16_t step_abbreviated(std::uint16_t node, std::string_view abbreviation) const;
  // The node of a label written without its spaces, or 0.
  std::uint16_t node_of_squeezed(std::string_view text) const;

  static std::uint64_t hash_of(std::string_view text);

  static const Lexicon& built_in();
};

}  // namespace recevable::extract
