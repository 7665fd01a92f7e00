// Small invoices in both syntaxes, and a way to ask what was read of them.
#pragma once

#include <string>
#include <string_view>

#include "structured/structured.h"

namespace recevable::structured::test {

// A right invoice of two lines: 100.00 + 50.00 at 20 %, an allowance of 10.00.
std::string cii();
std::string ubl();
// With the first occurrence of `from` replaced; the test fails when it is not there.
std::string with(std::string text, std::string_view from, std::string_view to);

// The text of "xml.lines[2].net", "xml.number", "xml.lines[2].allowances[1].amount" as read,
// trimmed;
// "-" when its element is not there.
std::string term(const Reading& reading, std::string_view path);

}  // namespace recevable::structured::test
