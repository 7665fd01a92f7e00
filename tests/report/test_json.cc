#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <limits>
#include <nlohmann/json.hpp>

#include "random_report.h"
#include "report/json_text.h"
#include "report/report.h"
#include "sample_report.h"

namespace recevable::report {
namespace {

using base::Language;

std::string dumped(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

TEST_CASE("the JSON report is the golden one, in both languages") {
  check_golden("check.fr.json", write_json(sample_report(), {Language::fr, "0.0.0"}));
  check_golden("check.en.json", write_json(sample_report(), {Language::en, "0.0.0"}));
}

TEST_CASE("the JSON of fields is the golden one") {
  check_golden("fields.fr.json", write_fields_json(sample_report(), {Language::fr, "0.0.0"}));
}

TEST_CASE("a report without documents is JSON too") {
  check::Report empty;
  const auto json = nlohmann::json::parse(write_json(empty, {Language::fr, "1"}));
  CHECK(json["documents"].empty());
  CHECK(json["summary"]["documents"] == 0);
}

TEST_CASE("bytes that are no text cannot break the JSON") {
  check::Report report;
  report.documents.push_back(check::unreadable("\xff\xfe\x1b[0m\"\\.pdf",
                                               {base::ErrorKind::bad_input, {"\xc3", "\xc3"}, ""}));
  const auto json = nlohmann::json::parse(write_json(report, {Language::fr, "1"}));
  CHECK(json["documents"][0]["file"].get<std::string>().find('\x1b') == std::string::npos);
}

TEST_CASE("JSON is written as the library would") {
  for (const char* json :
       {R"({})", R"([])", R"([[], {}, null, true, false])", R"({"a": {"b": [1, -2, {"c": ""}]}})",
        R"([0.0, 1.0, 0.97, -12.5, 1234.56, 1e300, 1e-7, 100000000000000000000.0])",
        R"([9223372036854775807, 18446744073709551615, -9223372036854775808])",
        R"(["\"", "\\", "\u0000\u001f\t\n\r\b\f", "\u007f", "été", "€ 𝄞", "/"])"}) {
    INFO(json);
    CHECK(json_text(Json::parse(json)) == dumped(Json::parse(json)));
  }
  CHECK(json_text(Json::array({"\xff", "a\xc3", "\xed\xa0\x80", "\xc0\xaf"})) ==
        dumped(Json::array({"\xff", "a\xc3", "\xed\xa0\x80", "\xc0\xaf"})));
  CHECK(json_text(std::numeric_limits<double>::quiet_NaN()) == "null");
  CHECK(json_text(Json::parse(R"({"a": [1], "b": {}})"), 4) ==
        "    {\n      \"a\": [\n        1\n      ],\n      \"b\": {}\n    }");
  CHECK(rc::check([] {
    const Json json = document_json(random_document(), Language::fr, Detail::complete);
    RC_ASSERT(json_text(json) == dumped(json));
  }));
}

TEST_CASE("the pieces of a report make the whole") {
  const check::Report report = sample_report();
  const JsonOptions options{Language::en, "0.0.0"};
  std::string pieces = json_head(report.on, options);
  for (std::size_t i = 0; i < report.documents.size(); ++i) {
    if (i > 0) pieces += kJsonSeparator;
    pieces += json_document(report.documents[i], options);
  }
  pieces += json_tail(report.summary());
  CHECK(pieces == write_json(report, options));
}

}  // namespace
}  // namespace recevable::report
