// The sample invoices with ground truth, where they are at hand: RECEVABLE_CORPUS, or
// ../shared/corpus beside the sources. They are not part of the project.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "intake/intake.h"
#include "pdf/pdf.h"

namespace recevable::pdf {
namespace {

namespace fs = std::filesystem;
using document::TextQuality;

fs::path corpus() {
  const char* named = std::getenv("RECEVABLE_CORPUS");
  return named != nullptr ? fs::path(named)
                          : fs::path(RECEVABLE_SOURCE_DIR) / ".." / "shared" / "corpus";
}

bool has_defect(const nlohmann::json& entry, const char* defect) {
  for (const auto& found : entry["expected_defects"]) {
    if (found == defect) return true;
  }
  return false;
}

// Whether the quality of the first page is one that files of this kind may have.
bool plausible(const std::string& kind, const PageFacts& page) {
  const TextQuality quality = page.quality;
  if (kind == "text") return quality == TextQuality::good && !page.hidden_text_layer;
  if (kind == "image_like") return quality == TextQuality::none;
  if (kind == "garbled_text") return quality == TextQuality::garbled;
  if (kind == "scan") {
    return quality == TextQuality::none || quality == TextQuality::contradicted ||
           quality == TextQuality::sparse || page.hidden_text_layer;
  }
  return true;
}

void check_defects(const nlohmann::json& entry, const std::string& bytes) {
  const Facts facts = facts_only(bytes);
  const auto has_active = [&](ActiveContent content) {
    return std::ranges::find(facts.active_content, content) != facts.active_content.end();
  };
  if (has_defect(entry, "truncated_file")) CHECK(facts.damage == Damage::truncated);
  if (has_defect(entry, "encrypted_pdf") || has_defect(entry, "password_unknown")) {
    CHECK(facts.protection == Protection::user_password);
  }
  if (has_defect(entry, "owner_password_only")) {
    CHECK(facts.protection == Protection::owner_password);
  }
  if (has_defect(entry, "javascript_in_pdf")) CHECK(has_active(ActiveContent::javascript));
  if (has_defect(entry, "not_a_pdf")) CHECK(intake::detect(bytes) != intake::FileKind::pdf);
}

TEST_CASE("every sample invoice is read, and its text judged as what it is") {
  std::ifstream truth(corpus() / "truth.jsonl");
  if (!truth) {
    WARN("skipped: no sample corpus at " << corpus());
    return;
  }
  int files = 0;
  for (std::string line; std::getline(truth, line);) {
    const nlohmann::json entry = nlohmann::json::parse(line);
    const std::string file = entry["file"];
    INFO(file);
    const auto input = intake::read_input((corpus() / file).string(), 100'000'000);
    REQUIRE(input.has_value());
    ++files;
    check_defects(entry, input->bytes);
    const auto reading = read(input->bytes);
    if (entry["kind"] == "file_defect") continue;
    REQUIRE(reading.has_value());
    CHECK(reading->facts.damage == Damage::none);
    CHECK(reading->facts.active_content.empty());
    REQUIRE_FALSE(reading->facts.pages.empty());
    CHECK(plausible(entry["kind"], reading->facts.pages[0]));
  }
  CHECK(files == 120);
}

}  // namespace
}  // namespace recevable::pdf
