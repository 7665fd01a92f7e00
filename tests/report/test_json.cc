#include <rapidcheck.h>

#include <catch2/catch.hpp>
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

TEST_CASE("JSON is indented from a margin, whatever stands in it") {
  CHECK(json_text(Json::parse(R"({"a": [1], "b": {}})"), 4) ==
        "    {\n      \"a\": [\n        1\n      ],\n      \"b\": {}\n    }");
  CHECK(json_text(Json::array({"\xff"})) == "[\n  \"\xEF\xBF\xBD\"\n]");
  CHECK(rc::check([] {
    const Json json = document_json(random_document(), Language::fr, Detail::complete);
    RC_ASSERT(Json::parse(json_text(json, 4)) == json);
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
