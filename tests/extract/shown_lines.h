// Invoice lines as a test writes them down.
#pragma once

#include <string>
#include <vector>

#include "document/page_builder.h"
#include "extract/extract.h"

namespace recevable::extract::test {

using document::test::PageBuilder;
using Rows = std::vector<std::string>;

inline invoice::Invoice read(const PageBuilder& builder) {
  return extract(builder.document());
}

inline std::string shown(const invoice::Amount& field) {
  return field ? field->to_short_string() : "-";
}

// "description | quantity x price = net @ rate"
inline std::string shown(const invoice::Line& line) {
  return (line.description ? *line.description : "-") + " | " + shown(line.quantity) + " x " +
         shown(line.unit_price) + " = " + shown(line.net) + " @ " + shown(line.vat_rate);
}

inline Rows shown(const std::vector<invoice::Line>& lines) {
  Rows out;
  out.reserve(lines.size());
  for (const invoice::Line& line : lines) out.push_back(shown(line));
  return out;
}

inline PageBuilder titled() {
  PageBuilder page;
  page.size(16).text(50, 40, "FACTURE N° 12").size(10);
  return page;
}

}  // namespace recevable::extract::test
