// The reports of prefill, translate and config, held to golden files and (by validate_json.py) to
// their schemas.
#include <catch2/catch.hpp>

#include "report/config_report.h"
#include "report/prefill_report.h"
#include "report/translation_report.h"
#include "sample_report.h"

namespace recevable::report {
namespace {

using base::Language;

TEST_CASE("the deposit form is the golden one") {
  const check::DocumentReport document = sample_report().documents[0];
  check_golden("prefill.fr.80.txt", write_prefill_text(document, {Language::fr, false, 80}));
  check_golden("prefill.en.60.txt", write_prefill_text(document, {Language::en, false, 60}));
  const JsonOptions options{Language::en, "0.1.0"};
  check_golden(
      "prefill.en.json",
      json_head({}, options) + json_prefill_document(document, options) + json_fields_tail());
}

TEST_CASE("the form of a document nobody read says so and has no fields") {
  const check::DocumentReport unread = sample_report().documents[2];
  const JsonOptions options{Language::fr, "0.1.0"};
  check_golden(
      "prefill.unread.fr.json",
      json_head({}, options) + json_prefill_document(unread, options) + json_fields_tail());
}

TEST_CASE("translations are the golden ones") {
  const std::string text = "CMD_ERR";
  const auto found = messages::translate(text);
  REQUIRE_FALSE(found.empty());
  check_golden("translation.fr.json",
               write_translations_json(text, found, {Language::fr, "0.1.0"}));
  check_golden("translation.none.en.json",
               write_translations_json("?", {}, {Language::en, "0.1.0"}));
}

TEST_CASE("the settings in force are the golden ones, each with who said it") {
  auto settings = config::parse("dossier/recevable.yaml",
                                "target: qualification\n"
                                "supplier:\n"
                                "  siret: 93125027408770\n"
                                "recipients:\n"
                                "  - siren: \"130025265\"\n"
                                "    name: DINUM\n"
                                "    service_code_required: true\n"
                                "    service_codes: [A-01, B-02]\n"
                                "rules: {MEN-COM-05: info, CPRO-FILE-08: off}\n"
                                "waivers:\n"
                                "  - {rule: CPRO-NUM-05, reason: connu, until: 2026-06-30}\n"
                                "packs: [maison.yaml]\n"
                                "history: true\n");
  REQUIRE(settings.has_value());
  settings->language = {Language::en, {config::Origin::From::command_line, {}, 0, "--lang"}};
  const auto entries = config::entries(*settings, *base::parse_iso_date("2026-11-23"));
  check_golden("config.fr.80.txt",
               write_config_text(settings->file, entries, {Language::fr, false, 80}));
  check_golden("config.en.json",
               write_config_json(settings->file, entries, {Language::en, "0.1.0"}));
  check_golden("config.none.en.60.txt",
               write_config_text("", config::entries({}, *base::parse_iso_date("2026-11-23")),
                                 {Language::en, false, 60}));
}

}  // namespace
}  // namespace recevable::report
