#include "identifiers/normalize.h"

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>

namespace recevable::identifiers {
namespace {

TEST_CASE("identifiers are stripped of what means nothing") {
  CHECK(normalize("732 829 320 00074") == "73282932000074");
  CHECK(normalize("732\u00a0829\u202f320\u200900074") == "73282932000074");
  CHECK(normalize("fr 44 732.829.320") == "FR44732829320");
  CHECK(normalize("FR76-3000-6000") == "FR7630006000");
  CHECK(normalize("123/456–789—0") == "1234567890");
  CHECK(normalize("７３２²") == "7322");
  CHECK(normalize("73\u200b28\u00ad") == "7328");
  CHECK(normalize("").empty());
}

TEST_CASE("what is not ASCII stays visible") {
  CHECK(normalize("73282932О") == "73282932?");  // a Cyrillic O
  CHECK(normalize("7\xff"
                  "8") == "7?8");
  CHECK(normalize("7€8") == "7?8");
}

TEST_CASE("references keep their case, accents and punctuation") {
  CHECK(normalize_keep_case("  FA-2026/Été.01 \u00a0") == "FA-2026/Été.01");
  CHECK(normalize_keep_case("a\u00a0\u202f b\n") == "a b");
  CHECK(normalize_keep_case("2026–000123") == "2026-000123");
  CHECK(normalize_keep_case("Ｆ１") == "F1");
  CHECK(normalize_keep_case("E\u0301t\u00e9") == "Ét\u00e9");
  CHECK(normalize_keep_case("A\u200bB\x01") == "AB");
  CHECK(normalize_keep_case("A\xff") == "A?");
  CHECK(normalize_keep_case(" \t").empty());
}

TEST_CASE("properties of normalisation") {
  const auto texts = rc::gen::map(
      rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
          "a", "Z", "1", " ", ".", "-", "/", "é", "É", "\u00a0", "–", "½", "ﬁ", "\u0301", "\u0323",
          "\u00a8", "\u200b", "\xff", "\xc3", "가", "İ", "ß", "\n", "\ufdfa")),
      [](const std::vector<std::string>& parts) {
        std::string text;
        for (const std::string& part : parts) text += part;
        return text;
      });
  CHECK(rc::check("normalising twice changes nothing", [texts] {
    const std::string text = *texts;
    const std::string once = normalize(text), kept = normalize_keep_case(text);
    RC_ASSERT(normalize(once) == once);
    RC_ASSERT(normalize_keep_case(kept) == kept);
  }));
  CHECK(rc::check("identifiers become plain ASCII without separators", [] {
    const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    const std::string text = normalize(bytes);
    RC_ASSERT(std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; }));
    RC_ASSERT(text.find_first_of(" .-/abcdefghijklmnopqrstuvwxyz") == std::string::npos);
    const std::string kept = normalize_keep_case(bytes);
    RC_ASSERT(normalize_keep_case(kept) == kept);
  }));
}

}  // namespace
}  // namespace recevable::identifiers
