// The supplier's name, wherever it stands: block, legal line of the footer, letterhead.
#pragma once

#include <string_view>
#include <vector>

#include "extract/context.h"
#include "invoice/invoice.h"

namespace recevable::extract {

// The name of a line without the legal form at either end, with the form when there is one.
struct Name {
  Span span;
  std::string legal_form;
  Span legal_form_span;
};
Name name_of_line(const Context& context, Span span);

// "EI" for every wording of it; associations as they print themselves. Empty span when the text has
// no form that counts ("sa" in small letters is a word).
struct FormFound {
  Span span;
  std::string name;
};
FormFound legal_form_in(const Context& context, const Span& span);

// Without separators at both ends.
void trim_span(const Context& context, Span& span);

// A line of more tokens than this is running text, not a footer's list of numbers.
inline constexpr std::size_t kFooterTokens = 70;

// The words of a folded name, without signs and digits.
std::vector<std::string_view> words_of_name(std::string_view folded);

// Whether every word of `part` is a word of `name`, both folded.
bool holds_words(std::string_view name, std::string_view part);

// Chooses the supplier's name among what its block gave (already in invoice.supplier.name), the
// legal lines ("SARL X au capital de …") and the letterhead, and keeps the others as alternatives.
// A letterhead that is not the name of the company is its trading name (BT-28).
void choose_supplier_name(const Context& context, invoice::Invoice& invoice);

}  // namespace recevable::extract
