#include <catch2/catch.hpp>

#include "base/nearest.h"

namespace recevable::base {
namespace {

TEST_CASE("the nearest word is found, and none when all are far") {
  const std::vector<std::string> options{"--format", "--output", "--strict", "--rules"};
  CHECK(nearest("--fromat", options) == "--format");
  CHECK(nearest("--outptu", options) == "--output");
  CHECK(nearest("--out", options) == "--output");
  CHECK(nearest("--zzzzzzzz", options).empty());
  CHECK(nearest("", options).empty());
}

}  // namespace
}  // namespace recevable::base
