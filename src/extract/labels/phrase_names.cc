#include <algorithm>
#include <array>

#include "extract/labels/phrases.h"

namespace recevable::extract {
namespace {

constexpr std::array<std::string_view, kPhraseKeyCount> kNames = {"late_penalty",
                                                                  "recovery_fee_40",
                                                                  "discount_terms",
                                                                  "vat_exemption",
                                                                  "reverse_charge",
                                                                  "individual_entrepreneur",
                                                                  "decennial_insurance",
                                                                  "vat_on_debits",
                                                                  "operation_category",
                                                                  "subrogation",
                                                                  "self_billing",
                                                                  "margin_scheme",
                                                                  "vat_group",
                                                                  "subcontracting",
                                                                  "works",
                                                                  "already_paid",
                                                                  "training_declaration",
                                                                  "approved_body",
                                                                  "public_body",
                                                                  "state_body",
                                                                  "other_party",
                                                                  "works_trade",
                                                                  "line_note",
                                                                  "department",
                                                                  "place",
                                                                  "trade",
                                                                  "heading_word",
                                                                  "not_a_name",
                                                                  "title_invoice",
                                                                  "title_deposit",
                                                                  "title_final",
                                                                  "title_corrective",
                                                                  "title_credit_note",
                                                                  "title_works_statement",
                                                                  "title_quote",
                                                                  "sign_of_quote",
                                                                  "title_proforma",
                                                                  "title_order",
                                                                  "title_order_confirmation",
                                                                  "title_delivery_note",
                                                                  "title_reminder",
                                                                  "title_account_statement",
                                                                  "title_conditions",
                                                                  "title_attachment"};

}  // namespace

std::string_view name_of(PhraseKey key) {
  return kNames[static_cast<std::size_t>(key)];
}

std::optional<PhraseKey> phrase_key(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<PhraseKey>(found - kNames.begin());
}

}  // namespace recevable::extract
