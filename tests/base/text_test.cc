#include "base/text.h"

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "base/fold_code_point.h"

namespace recevable::base {
namespace {

std::string utf8(std::int32_t code_point) {
  std::string text;
  append_utf8(code_point, text);
  return text;
}

// Words as pages have them, with every trap of folding among them.
rc::Gen<std::string> any_text() {
  const auto pieces = rc::gen::element<std::string>(
      "a", "Z", "é", "É", "œ", "ﬁ", "½", "…", "‴", " ", "\u00a0", "\u202f", "\t", "\n", "’", "–",
      "°", "º", "№", "€", "\u0301", "\u200b", "\u00ad", "ß", "İ", "\u1e9e", "가", "\ufdfa", "Ⅷ",
      "①", "\xff", "\xc3", "\xe2\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\0", "5");
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(pieces),
                      [](const std::vector<std::string>& parts) {
                        std::string text;
                        for (const std::string& part : parts) text += part;
                        return text;
                      });
}

rc::Gen<std::string> any_bytes() {
  return rc::gen::container<std::string>(rc::gen::arbitrary<char>());
}

TEST_CASE("labels fold to what people mean") {
  CHECK(fold("Numéro d’Engagement") == "numero d'engagement");
  CHECK(fold("N° de facture") == "n\u00b0 de facture");
  CHECK(fold("Nº de facture") == "n\u00b0 de facture");
  CHECK(fold("№ 5") == "no 5");
  CHECK(fold("NET\u00a0À\u202fPAYER") == "net a payer");
  CHECK(fold("Total\u2009\u00a0 HT") == "total ht");
  CHECK(fold("main-d’œuvre — æquo") == "main-d'oeuvre - aequo");
  CHECK(fold("ﬁn de chantier") == "fin de chantier");
  CHECK(fold("１２３ €") == "123 €");
  CHECK(fold("m²") == "m2");
  CHECK(fold("Stra\u00dfe") == "strasse");
  CHECK(fold("e\u0301te\u0301") == "ete");
  CHECK(fold("so\u00adlde\u200b") == "solde");
  CHECK(fold("«\u00a0payé\u00a0»") == "« paye »");
  CHECK(fold("a\r\nb\tc") == "a b c");
  CHECK(fold("a\x01\x7f"
             "b") == "ab");
  CHECK(fold("a − b ‐ c") == "a - b - c");
  CHECK(fold("`x´ ʼ ′") == "'x' ' '");
  CHECK(fold("\u201cBon\u201d") == "\"bon\"");
  CHECK(fold("Łódź Øre") == "lodz ore");
  CHECK(fold("").empty());
}

TEST_CASE("bytes that are not UTF-8 each become a question mark") {
  CHECK(fold("caf\xe9") == "caf?");
  CHECK(fold("\xff\xfe") == "??");
  CHECK(fold("\xe2\x82") == "??");
  CHECK(fold("\xc0\xaf") == "??");       // overlong slash
  CHECK(fold("\xed\xa0\x80") == "???");  // half of a surrogate pair
  CHECK(fold("\xc3(") == "?(");
}

TEST_CASE("the table of common characters says what the Unicode data say") {
  const auto by_the_data = [](std::int32_t c) {
    std::string expected;
    append_folded(c, expected);
    return expected;
  };
  for (std::int32_t c = 0; c < 0x2100; ++c) {
    const std::string expected = by_the_data(c);
    // Several spaces of one character would be joined: none of these has any.
    if (fold(utf8(c)) != expected) FAIL("U+" << std::hex << c << " folds to " << fold(utf8(c)));
  }
}

TEST_CASE("folding any character twice changes nothing") {
  for (std::int32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const std::string once = fold(utf8(c));
    if (fold(once) != once) FAIL("U+" << std::hex << c << " is not stable: " << once);
  }
}

TEST_CASE("offsets lead back to what was written") {
  const std::string text = "Œuvre ½ №1";
  const Folded folded = fold_with_offsets(text);
  CHECK(folded.text == "oeuvre 1/2 no1");
  CHECK(folded.offsets ==
        std::vector<std::uint32_t>{0, 0, 2, 3, 4, 5, 6, 7, 7, 7, 9, 10, 10, 13, 14});
  CHECK(fold_with_offsets("").offsets == std::vector<std::uint32_t>{0});
  // A run of spaces leads back to its first one.
  CHECK(fold_with_offsets("a \u00a0b").offsets == std::vector<std::uint32_t>{0, 1, 4, 5});
}

TEST_CASE("squeezing leaves letters and digits") {
  CHECK(squeeze("Date de facture :") == "datedefacture");
  CHECK(squeeze("T.V.A. (20 %)") == "tva20");
  CHECK(squeeze("N° 12 €") == "n12");
  CHECK(squeeze("Ω et 가") == "ωet가");
  CHECK(squeeze("\xff ?").empty());
}

TEST_CASE("what a report prints cannot drive a terminal or turn a line around") {
  CHECK(printable("Facture\n\tn° 1") == "Facture\n\tn° 1");
  CHECK(printable("\x1b[31m") == "\\u{1B}[31m");
  CHECK(printable("a\u202e\u2066z") == "a\\u{202E}\\u{2066}z");
  CHECK(printable("\u0085\r") == "\\u{85}\\u{D}");
  CHECK(printable("\uffff") == "\\u{FFFF}");
  CHECK(printable("caf\xe9!") == "caf\uFFFD!");
  CHECK(printable(std::string_view("\0", 1)) == "\\u{0}");
}

TEST_CASE("characters are counted") {
  CHECK(length("") == 0);
  CHECK(length("été €") == 5);
  CHECK(length("\xff\xe2\x82") == 3);
}

TEST_CASE("edits are counted up to the limit") {
  CHECK(edit_distance("facture", "facture", 2) == 0);
  CHECK(edit_distance("facture", "factur", 2) == 1);
  CHECK(edit_distance("facture", "fcature", 2) == 1);
  CHECK(edit_distance("facture", "facsimile", 2) == 3);
  CHECK(edit_distance("montant", "rnontant", 2) == 2);
  CHECK(edit_distance("", "abc", 2) == 3);
  CHECK(edit_distance("", "abc", 3) == 3);
  CHECK(edit_distance("a", "b", 0) == 1);
  CHECK(edit_distance("a", "b", -5) == 1);
  CHECK(edit_distance(std::string(100000, 'a'), std::string(100000, 'b'), 3) == 4);
}

TEST_CASE("white space at the ends is not part of a text") {
  CHECK(trim("  a b \n") == "a b");
  CHECK(trim("\u00a0\u202fa\u2009\u00a0") == "a");
  CHECK(trim(" \t\r\n").empty());
  CHECK(trim("").empty());
  CHECK(trim("à") == "à");  // ends in the byte 0xA0 of a no-break space
}

TEST_CASE("digits of a text") {
  CHECK(digits_of("732 829 320") == "732829320");
  CHECK(digits_of("FR 44-7٣") == "447");
}

// The whole table, without any limit.
int naive_distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1, 0));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<int>(i + j);
        continue;
      }
      d[i][j] = std::min(
          {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

void check_folding_of(const std::string& text) {
  const Folded folded = fold_with_offsets(text);
  RC_ASSERT(folded.text == fold(text));
  RC_ASSERT(fold(folded.text) == folded.text);
  RC_ASSERT(folded.offsets.size() == folded.text.size() + 1);
  RC_ASSERT(std::is_sorted(folded.offsets.begin(), folded.offsets.end()));
  RC_ASSERT(folded.offsets.back() == text.size());
  RC_ASSERT(std::all_of(folded.offsets.begin(), folded.offsets.end() - 1,
                        [&](std::uint32_t offset) { return offset < text.size(); }));
}

TEST_CASE("properties of text") {
  CHECK(rc::check("folding is stable and keeps its way back, on words",
                  [] { check_folding_of(*any_text()); }));
  CHECK(rc::check("folding is stable and keeps its way back, on any bytes",
                  [] { check_folding_of(*any_bytes()); }));
  CHECK(rc::check("squeezing is stable and ignores spaces", [] {
    const std::string a = *any_text(), b = *any_text();
    RC_ASSERT(squeeze(squeeze(a)) == squeeze(a));
    RC_ASSERT(squeeze(a + " " + b) == squeeze(a) + squeeze(b));
  }));
  CHECK(rc::check("printable text is UTF-8 and prints as itself", [] {
    const std::string shown = printable(*any_bytes());
    RC_ASSERT(printable(shown) == shown);
  }));
  CHECK(rc::check("trimming is stable and cuts only ends", [] {
    const std::string text = *any_text();
    const std::string_view inside = trim(text);
    RC_ASSERT(trim(inside) == inside);
    RC_ASSERT(text.find(inside) != std::string::npos);
  }));
  CHECK(rc::check("edit distance agrees with the whole table", [] {
    const auto letters = rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c'));
    const std::string a = *letters, b = *letters;
    const int limit = *rc::gen::inRange(0, 12);
    RC_ASSERT(edit_distance(a, b, limit) == std::min(naive_distance(a, b), limit + 1));
  }));
}

TEST_CASE("Characters of UTF-8 and back") {
  CHECK(to_utf32("aé€") == U"a\u00e9\u20ac");
  CHECK(to_utf8(U"a\u00e9\u20ac\U0001F600") == "aé€\xF0\x9F\x98\x80");
  CHECK(to_utf32("a\xff") == U"a\ufffd");
  CHECK(to_utf8(std::u32string{0xD800, 0x110000}) == "\ufffd\ufffd");
}

}  // namespace
}  // namespace recevable::base
