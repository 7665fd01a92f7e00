// The rules that bind EN 16931 to a syntax: each by an invoice with the one thing it is about.
#include <catch2/catch.hpp>

#include "samples.h"

namespace recevable::structured::test {
namespace {

std::string broken(const std::string& xml) {
  std::string all;
  for (const Breach& breach : read(xml).breaches) {
    all += (all.empty() ? "" : " ") + breach.rule + (breach.fatal ? "!" : "");
  }
  return all;
}

TEST_CASE("right invoices break no binding rule") {
  CHECK(broken(cii()).empty());
  CHECK(broken(ubl()).empty());
}

TEST_CASE("an element outside the model is a warning, in an address of CII it is refused") {
  CHECK(broken(with(ubl(), "<cbc:IssueDate>", "<cbc:UUID>1</cbc:UUID><cbc:IssueDate>")) ==
        "UBL-CR-005");
  CHECK(broken(with(cii(), "<ram:CountryID>", "<ram:LineFour>B</ram:LineFour><ram:CountryID>")) ==
        "CII-DT-086!");
}

TEST_CASE("a text that is allowed is no breach, another one is") {
  const auto version = [](const std::string& text) {
    return broken(with(ubl(), "<cbc:CustomizationID>",
                       "<cbc:UBLVersionID>" + text + "</cbc:UBLVersionID><cbc:CustomizationID>"));
  };
  CHECK(version("2.1").empty());
  CHECK(version("2.0") == "UBL-CR-002");
}

TEST_CASE("what may stand once is counted within its context") {
  const std::string terms = "<cac:PaymentTerms><cbc:Note>A</cbc:Note></cac:PaymentTerms>";
  CHECK(broken(with(ubl(), "<cac:PaymentTerms>", terms + terms + "<cac:PaymentTerms>")) ==
        "UBL-SR-05!");
  CHECK(broken(with(cii(), "<ram:TypeCode>", "<ram:TypeCode>380</ram:TypeCode><ram:TypeCode>")) ==
        "CII-SR-014!");
}

TEST_CASE("an attribute nobody uses is a warning wherever it stands") {
  CHECK(broken(with(ubl(), "<cbc:Note>", "<cbc:Note languageID=\"fr\">")) == "UBL-DT-19");
}

TEST_CASE("the breach says where it is, and how often") {
  const std::string two = "<cbc:UUID>1</cbc:UUID><cbc:UUID>2</cbc:UUID>";
  const Reading reading = read(with(ubl(), "<cbc:IssueDate>", two + "\n<cbc:IssueDate>"));
  REQUIRE(reading.breaches.size() == 1);
  CHECK(reading.breaches[0].times == 2);
  CHECK(reading.breaches[0].place.line > 0);
  CHECK(reading.breaches[0].element == "UUID");
}

}  // namespace
}  // namespace recevable::structured::test
