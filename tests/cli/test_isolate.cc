#include <catch2/catch.hpp>
#include <csignal>
#include <cstdlib>
#include <stdexcept>

#include "cli/isolate.h"

namespace recevable::cli {
namespace {

using std::chrono::milliseconds;

TEST_CASE("what the work returns comes back whole, however long") {
  const std::string large(3'000'000, 'x');
  const auto result = isolated([&] { return large; });
  REQUIRE(result.has_value());
  CHECK(*result == large);
}

TEST_CASE("work that kills its process is an error, and the next work goes on") {
  const auto crashed = isolated([]() -> std::string {
    std::raise(SIGKILL);
    return "never";
  });
  REQUIRE_FALSE(crashed.has_value());
  CHECK(crashed.error().kind == base::ErrorKind::bad_input);
  CHECK(isolated([] { return std::string("ok"); }).value() == "ok");
}

TEST_CASE("work that throws is an error") {
  CHECK_FALSE(isolated([]() -> std::string { throw std::runtime_error("broken"); }).has_value());
}

TEST_CASE("work that never ends is stopped and said to have been") {
  const auto result = isolated(
      []() -> std::string {
        volatile bool forever = true;
        while (forever) {
        }
        return "never";
      },
      milliseconds(100));
  REQUIRE_FALSE(result.has_value());
  CHECK(result.error().message.en.find("was stopped") != std::string::npos);
}

}  // namespace
}  // namespace recevable::cli
