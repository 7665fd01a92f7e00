// Files cut and bent at random: whatever they say, the program comes back with an answer that holds
// together. Poppler itself crashes on one file in some thousands, which is what worker processes
// are for; the changes here are always the same ones, so that a failure is ours.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "pdf/support.h"

namespace recevable::pdf {
namespace {

// What must hold for any reading of any bytes.
void check_consistent(std::string_view bytes) {
  Options options;
  options.max_pages = 2;
  const auto reading = read(bytes, options);
  if (!reading) {
    CHECK(reading.error().kind == base::ErrorKind::bad_input);
    CHECK_FALSE(reading.error().message.fr.empty());
    const Facts facts = facts_only(bytes, options);
    const bool explained =
        facts.protection == Protection::user_password || facts.damage != Damage::none;
    CHECK(explained);
    return;
  }
  const Facts& facts = reading->facts;
  CHECK(facts.page_count >= facts.pages_read);
  CHECK(facts.pages_read == static_cast<int>(reading->document.pages.size()));
  REQUIRE(facts.pages.size() == reading->document.pages.size());
  for (std::size_t i = 0; i < facts.pages.size(); ++i) {
    const document::Page& page = reading->document.pages[i];
    CHECK(page.number == static_cast<int>(i) + 1);
    CHECK(page.quality == facts.pages[i].quality);
    const bool boxes_in_order = std::ranges::all_of(page.words, [](const document::Word& word) {
      return !word.text.empty() && word.box.x0 <= word.box.x1 && word.box.y0 <= word.box.y1;
    });
    CHECK(boxes_in_order);
  }
}

bool is_small_pdf(const std::string& bytes) {
  return bytes.size() < 30'000 && bytes.find("%PDF-") < 1024;
}

TEST_CASE("every file of the test data gives a consistent answer") {
  for (const std::string& name : sample_names()) {
    INFO(name);
    check_consistent(sample(name));
  }
}

TEST_CASE("files cut anywhere give a consistent answer") {
  std::mt19937 random(20260523);
  for (const std::string& name : sample_names()) {
    const std::string bytes = sample(name);
    if (!is_small_pdf(bytes)) continue;
    for (int i = 0; i < 6; ++i) {
      const std::size_t size = random() % bytes.size();
      INFO(name << " cut after " << size << " bytes");
      check_consistent(std::string_view(bytes).substr(0, size));
    }
  }
}

TEST_CASE("files with bytes changed anywhere give a consistent answer") {
  std::mt19937 random(20260524);
  for (const std::string& name : sample_names()) {
    const std::string bytes = sample(name);
    if (!is_small_pdf(bytes)) continue;
    for (int i = 0; i < 6; ++i) {
      std::string bent = bytes;
      std::string changes;
      for (int flips = 1 + i; flips > 0; --flips) {
        const std::size_t at = random() % bent.size();
        bent[at] = static_cast<char>(static_cast<unsigned char>(bent[at]) ^ (1U << random() % 8));
        changes += " " + std::to_string(at);
      }
      INFO(name << " changed at" << changes);
      check_consistent(bent);
    }
  }
}

}  // namespace
}  // namespace recevable::pdf
