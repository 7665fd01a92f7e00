// Legal forms as invoices print them. Sources: INSEE, nomenclature des catégories juridiques; code
// de commerce R123-237 and R123-238 (which forms must print their capital).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace recevable::identifiers {

enum class LegalFamily {
  sole_trader,    // EI, micro-entrepreneur
  company,        // SARL, SAS, SA, SNC, liberal companies
  civil_company,  // SCI, SCP, EARL, ...
  cooperative,    // SCOP, SCIC
  group,          // GIE, GEIE
  association,    // associations, foundations, mutual societies
  public_body,    // commune, EPIC, hospital, ...
  foreign         // GmbH, Ltd, ...: their own country's rules
};

struct LegalForm {
  std::string_view name;  // "SARL", "Entrepreneur individuel"
  LegalFamily family;
  bool needs_capital;     // the invoice must print the capital
  bool variable_capital;  // and say that it is variable

  bool is_sole_trader() const { return family == LegalFamily::sole_trader; }
  // A company in the wide sense: of trade, civil, cooperative or foreign.
  bool is_company() const {
    return family == LegalFamily::company || family == LegalFamily::civil_company ||
           family == LegalFamily::cooperative || family == LegalFamily::foreign;
  }
};

// Where a legal form stands in a line.
struct LegalFormFound {
  LegalForm form;
  std::size_t begin = 0, end = 0;  // bytes of the folded line
  // The words are also ordinary ones or another abbreviation ("sa", "se", "ch", "commune"): they
  // count only in capitals, or next to a name.
  bool weak = false;
};

// The legal form in a line folded by base::fold(): dotted and spaced abbreviations too, whole words
// only, the longest wording ("sarl a associe unique" before "sarl"). A strong one wins over a weak
// one, else the first of the line.
std::optional<LegalFormFound> find_legal_form(std::string_view folded);

}  // namespace recevable::identifiers
