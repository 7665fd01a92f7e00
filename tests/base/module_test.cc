#include "base/module.h"

#include <catch2/catch.hpp>
#include <string>

namespace recevable::base {
namespace {

TEST_CASE("a module is loaded once and keeps its state") {
  const auto first = load_symbol<int()>("base_test_module", "base_test_count");
  REQUIRE(first.has_value());
  CHECK((*first)() == 1);
  const auto second = load_symbol<int()>("base_test_module", "base_test_count");
  REQUIRE(second.has_value());
  CHECK((*second)() == 2);
  CHECK(open_module("base_test_module").value() == open_module("base_test_module").value());
}

TEST_CASE("a module that is not there is the machine's trouble and names its file") {
  const auto module = open_module("no_such_module");
  REQUIRE_FALSE(module.has_value());
  CHECK(module.error().kind == ErrorKind::environment);
  CHECK(module.error().where.ends_with("/lib/recevable/no_such_module.so"));
  for (const std::string& message : {module.error().message.fr, module.error().message.en}) {
    CHECK(message.find("lib/recevable/no_such_module.so") != std::string::npos);
    CHECK(message.find("apt install --reinstall recevable") != std::string::npos);
  }
}

TEST_CASE("a file that is no library is told apart from a missing one") {
  const auto module = open_module("base_test_broken");
  REQUIRE_FALSE(module.has_value());
  CHECK(module.error().kind == ErrorKind::environment);
  CHECK(module.error().message.en.find("cannot be loaded") != std::string::npos);
}

TEST_CASE("a module without the wanted symbol fails, naming both") {
  const auto function = load_symbol<int()>("base_test_module", "not_in_there");
  REQUIRE_FALSE(function.has_value());
  CHECK(function.error().kind == ErrorKind::environment);
  CHECK(function.error().message.fr.find("base_test_module.so") != std::string::npos);
  CHECK(function.error().message.fr.find("not_in_there") != std::string::npos);
}

TEST_CASE("a module's name cannot lead out of the module directory") {
  for (const char* name : {"", "../bin/evil", "a/b", "Ocr", "a.b"}) {
    CAPTURE(name);
    const auto module = open_module(name);
    REQUIRE_FALSE(module.has_value());
    CHECK(module.error().kind == ErrorKind::internal);
  }
}

}  // namespace
}  // namespace recevable::base
