// The names of elements, kept and numbered once.
#include "structured/names.h"

#include <catch2/catch.hpp>
#include <string>

namespace recevable::structured {
namespace {

TEST_CASE("a name is kept and numbered once") {
  Names names;
  std::string buffer = "LineID";
  const Name first = names.of(buffer, 1);
  buffer = "Name";  // as a parser uses its buffer again
  const Name second = names.of(buffer, 1);
  CHECK(first.text == "LineID");
  CHECK(second.text == "Name");
  CHECK(first.number != second.number);
  const Name again = names.of("LineID", 7);
  CHECK(again.number == first.number);
  CHECK(again.text.data() == first.text.data());
}

TEST_CASE(
    "names beyond the most are not numbered, and keep their text until the next at their depth") {
  Names names;
  for (std::uint32_t i = 0; i < Names::kMost; ++i) {
    CHECK(names.of("N" + std::to_string(i), 1).number == i);
  }
  const Name outer = names.of("Outer", 1);
  const Name inner = names.of("Inner", 40);
  CHECK(outer.number == Names::kUnnumbered);
  CHECK(inner.number == Names::kUnnumbered);
  CHECK(outer.text == "Outer");
  CHECK(inner.text == "Inner");
  const Name other = names.of("Other", 20);  // between two depths that hold a name
  CHECK(outer.text == "Outer");
  CHECK(inner.text == "Inner");
  CHECK(other.text == "Other");
  CHECK(names.of("N0", 1).number == 0);  // those that are kept stay known
}

TEST_CASE("what is known of a name is found out once; of an unnumbered one each time") {
  Names names;
  ByName<std::string> lengths;
  int asked = 0;
  const auto length = [&](const Name& name) {
    return lengths.of(name, [&](std::string_view text) {
      ++asked;
      return std::to_string(text.size());
    });
  };
  CHECK(length(names.of("ID", 1)) == "2");
  CHECK(length(names.of("Percent", 1)) == "7");
  CHECK(length(names.of("ID", 2)) == "2");
  CHECK(asked == 2);
  for (std::uint32_t i = 0; i < Names::kMost; ++i) names.of("N" + std::to_string(i), 1);
  CHECK(length(names.of("Beyond", 1)) == "6");
  CHECK(length(names.of("Further on", 1)) == "10");
  CHECK(length(names.of("Beyond", 1)) == "6");
  CHECK(asked == 5);
}

}  // namespace
}  // namespace recevable::structured
