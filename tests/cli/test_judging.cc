#include "cli/judging.h"

#include <catch2/catch.hpp>

#include "base/date.h"

namespace recevable::cli {
namespace {

base::Status required(const std::string& list, check::Options& options) {
  JudgingArguments arguments;
  arguments.require = list;
  return understand(arguments, options);
}

base::Status on(const std::string& day, check::Options& options) {
  JudgingArguments arguments;
  arguments.on = day;
  return understand(arguments, options);
}

TEST_CASE("what the recipient requires: a list, or none, and nothing more is assumed") {
  check::Options options;
  REQUIRE(required("service_code", options));
  CHECK(options.service_code_required == true);
  CHECK_FALSE(options.commitment_number_required.has_value());
  REQUIRE(required("commitment_number, service_code", options));
  CHECK(options.commitment_number_required == true);
  check::Options none;
  REQUIRE(required("none", none));
  CHECK(none.service_code_required == false);
  CHECK(none.commitment_number_required == false);
}

TEST_CASE("a word --require does not know is refused with the nearest") {
  check::Options options;
  const base::Status status = required("service-code", options);
  REQUIRE_FALSE(status);
  CHECK(status.error().kind == base::ErrorKind::usage);
  CHECK(status.error().message.en.find("\"service_code\"") != std::string::npos);
  CHECK_FALSE(required("service_code,", options));
}

TEST_CASE("the day of --on is a real one in ISO form") {
  check::Options options;
  REQUIRE(on("2026-03-12", options));
  CHECK(options.on == *base::make_date(2026, 3, 12));
  CHECK_FALSE(on("12/03/2026", options));
  CHECK_FALSE(on("2026-02-30", options));
}

TEST_CASE("the page limit is a positive number and nothing else") {
  ReadingArguments reading;
  reading.files = {"facture.pdf"};
  reading.max_pages = "12";
  REQUIRE(understand(reading).has_value());
  CHECK(understand(reading)->options.max_pages == 12);
  for (const char* wrong : {"0", "-3", "12x", "9999999999999"}) {
    CAPTURE(wrong);
    reading.max_pages = wrong;
    CHECK_FALSE(understand(reading).has_value());
  }
}

TEST_CASE("a report is never written over the invoice") {
  ReadingArguments reading;
  reading.files = {RECEVABLE_SOURCE_DIR "/README.md"};
  reading.output = RECEVABLE_SOURCE_DIR "/docs/../README.md";
  CHECK_FALSE(understand(reading).has_value());
}

TEST_CASE("the language is known before the options are") {
  CHECK(language_asked({"check", "--lang", "en", "a.pdf"}) == base::Language::en);
  CHECK(language_asked({"check", "--lang=fr"}) == base::Language::fr);
  CHECK_FALSE(language_asked({"check", "--lang"}).has_value());
  CHECK_FALSE(language_asked({"check", "--", "--lang", "en"}).has_value());
}

}  // namespace
}  // namespace recevable::cli
