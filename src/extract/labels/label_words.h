// Folded text as labels see it: words only, every "n°" alike, articles marked as skippable.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/text/page_text.h"

namespace recevable::extract {

struct LabelWord {
  std::string text;  // "№" stands for every form of the number sign (LAB-02)
  std::uint32_t begin = 0, end = 0;
  bool skippable = false;      // articles, possessives (LAB-03)
  bool abbreviated = false;    // a point touches its end
  bool breaks_before = false;  // a colon, a bar, a bullet stands before: no label crosses it
};

inline constexpr std::string_view kNumberSign = "№";
// What "dû" is among these words: folding makes the participle of "montant dû" the article of
// "date du", and articles are skipped; the feminine keeps it, and says the same.
inline constexpr std::string_view kDue = "due";

// Whether the accented text at its beginning is "dû", however it is capitalised.
bool says_due(std::string_view raw);

// The words of one folded line. Compounds are parted ("Rechnungsnummer" is "rechnung" and the
// number sign), dotted abbreviations are joined ("h.t." gives "ht", LAB-04), a plural s is dropped
// from words of four letters and more.
std::vector<LabelWord> label_words(std::string_view folded, std::span<const Token> tokens);

// The same for a text that is not on a page (a lexicon entry): it is folded and cut first.
std::vector<LabelWord> label_words_of(std::string_view text);

// Cuts a folded text into tokens.
std::vector<Token> tokens_of(std::string_view folded);

}  // namespace recevable::extract
