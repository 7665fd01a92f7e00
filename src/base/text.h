// UTF-8 text: folding for comparison, with the way back to what was written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recevable::base {

// Text as labels are compared (LAB-01 and LAB-02 of the label lexicon): compatibility-composed,
// lower case, accents removed, ligatures opened (oe, ae, fi), every kind of apostrophe as ', every
// kind of dash as -, every kind of space as a plain one (line ends too) and a run of spaces as one,
// invisible and control characters dropped, € kept, º and ° both as °. Bytes that are not UTF-8
// become '?'. Folding twice changes nothing.
std::string fold(std::string_view text);

// The same, keeping for each byte of `text` the offset of the first byte of the original
// character it came from. `offsets` has one more element than `text`: the original's length.
struct Folded {
  std::string text;
  std::vector<std::uint32_t> offsets;
};
Folded fold_with_offsets(std::string_view text);

// The folded text without any space or punctuation, for layers that lost their spaces (LAB-05):
// only ASCII letters and digits and other letters are left.
std::string squeeze(std::string_view text);

// Valid UTF-8 for a report: broken sequences as U+FFFD, control characters (but for \n and \t) and
// bidirectional overrides as visible \u{...} escapes.
std::string printable(std::string_view text);

// Number of characters (code points) of a UTF-8 text; a broken byte counts for one.
std::size_t length(std::string_view text);

// The characters of a UTF-8 text, broken bytes as U+FFFD; and back, surrogates and what is beyond
// Unicode as U+FFFD.
std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);

// Number of edits (insert, delete, replace, swap neighbours) between two texts, or `limit + 1` as
// soon as it is known to be more than `limit`. No letter is edited twice (a swapped pair stays as
// it is). On bytes: fold first. Time grows with the length times `limit`.
int edit_distance(std::string_view a, std::string_view b, int limit);

// Without white space at both ends (ASCII spaces and the no-break kinds).
std::string_view trim(std::string_view text);

inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
inline bool is_alpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
inline bool is_alnum(char c) {
  return is_digit(c) || is_alpha(c);
}

// Only the ASCII digits of a text: "732 829 320" gives "732829320".
std::string digits_of(std::string_view text);

}  // namespace recevable::base
