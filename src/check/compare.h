// The page of a Factur-X against its XML, member by member (CPRO-FX-03): no official rule sees that
// a reader and a machine are told different things.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/localized.h"
#include "document/document.h"
#include "invoice/invoice.h"

namespace recevable::check {

struct Difference {
  enum class Kind : std::uint8_t {
    contradiction,  // both say something, and not the same
    only_page,      // read on the page, absent from the XML
    only_xml        // in the XML, not found on the page
  };
  Kind kind = Kind::contradiction;
  std::string member;         // "totals.gross", "lines[2].net"
  base::Localized page, xml;  // the values as people write them; empty where there is none
  invoice::Evidence page_place, xml_place;
  // How sure the reading of the page is: a doubtful reading contradicts nothing for certain.
  double confidence = 1;
};

std::string_view name_of(Difference::Kind kind);  // "contradiction", "only_page", "only_xml"

// Everything that is printed, to tell a contradiction from a value that was read in the wrong
// place.
class PrintedText {
 public:
  PrintedText() = default;
  explicit PrintedText(const document::Document& document);

  bool says(const std::string& text) const;
  bool says(base::Decimal amount) const;
  bool says(base::Date date) const;

 private:
  std::string squeezed_;          // all letters and digits, without anything between
  std::set<std::string> tokens_;  // words and what two or three of them make together
};

// Only members both can hold are compared: number, type, dates, identifiers, names, references,
// totals, VAT by rate, IBAN, net amounts of lines. Signs of credit notes, spaces and capitals make
// no difference; a name may be shorter on one side.
// What the XML says and `printed` holds, wherever it stands, contradicts nothing: it is our reading
// of the page that is at fault.
std::vector<Difference> compare(const invoice::Invoice& page, const invoice::Invoice& xml,
                                const PrintedText& printed);

}  // namespace recevable::check
