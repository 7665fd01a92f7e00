#include <utf8proc.h>

#include <array>
#include <cstddef>
#include <utility>

#include "base/fold_code_point.h"
#include "base/text.h"

// Folding runs over every word of every page, and nearly all of it is ASCII, Latin letters and
// typographic punctuation: these are looked up, the rest asks the Unicode data.
namespace recevable::base {
namespace {

// What one character folds to: `size` bytes of UTF-8, none when it is dropped.
struct Entry {
  std::array<char, 4> bytes{};
  unsigned char size = 0;
};

// Reads a table written as one item a character, each followed by a space: "_" stands for a space,
// "~" for nothing.
template <std::size_t Count>
consteval std::array<Entry, Count> read_table(std::string_view written) {
  std::array<Entry, Count> table{};
  std::size_t at = 0;
  for (Entry& entry : table) {
    for (; written[at] != ' '; ++at) {
      if (written[at] == '~') continue;
      entry.bytes[entry.size++] = written[at] == '_' ? ' ' : written[at];
    }
    ++at;
  }
  return table;
}

// U+0080 to U+017F: the Latin-1 Supplement and Latin Extended-A.
constexpr std::int32_t kLatinFirst = 0x80;
constexpr auto kLatin = read_table<0x100>(
    "~ ~ ~ ~ ~ _ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ "
    "~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ "
    "_ ¡ ¢ £ ¤ ¥ ¦ § _ © a « ¬ ~ ® _ "
    "° ± 2 3 ' μ ¶ · _ 1 ° » 1/4 1/2 3/4 ¿ "
    "a a a a a a ae c e e e e i i i i "
    "ð n o o o o o × o u u u u y þ ss "
    "a a a a a a ae c e e e e i i i i "
    "ð n o o o o o ÷ o u u u u y þ y "
    "a a a a a a c c c c c c c c d d "
    "d d e e e e e e e e e e g g g g "
    "g g g g h h h h i i i i i i i i "
    "i i ij ij j j k k ĸ l l l l l l l· "
    "l· l l n n n n n n 'n ŋ ŋ o o o o "
    "o o oe oe r r r r r r s s s s s s "
    "s s t t t t t t u u u u u u u u "
    "u u u u w w y y y z z z z z z s ");

// U+2000 to U+206F: General Punctuation.
constexpr std::int32_t kPunctuationFirst = 0x2000;
constexpr auto kPunctuation = read_table<0x70>(
    "_ _ _ _ _ _ _ _ _ _ _ ~ ~ ~ ~ ~ "
    "- - - - - - ‖ _ ' ' ' ' \" \" \" \" "
    "† ‡ • ‣ . .. ... ‧ _ _ ~ ~ ~ ~ ~ _ "
    "‰ ‱ ' '' ''' ' '' ''' ‸ ‹ › ※ !! ‽ _ ‿ "
    "⁀ ⁁ ⁂ - / ⁅ ⁆ ?? ?! !? ⁊ ⁋ ⁌ ⁍ ⁎ ⁏ "
    "⁐ ⁑ ⁒ ⁓ ⁔ ⁕ ⁖ '''' ⁘ ⁙ ⁚ ⁛ ⁜ ⁝ ⁞ _ "
    "~ ~ ~ ~ ~ ⁥ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ");

// ASCII to ASCII; 0 for what is dropped.
constexpr auto kAscii = [] {
  std::array<char, 0x80> table{};
  for (std::size_t c = 0x20; c < 0x7F; ++c) table[c] = static_cast<char>(c);
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = static_cast<char>(c - 'A' + 'a');
  for (const unsigned char space : {'\t', '\n', '\v', '\f', '\r'}) {
    table[space] = ' ';
  }
  table['`'] = '\'';
  return table;
}();

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool is_continuation(unsigned char byte) {
  return (byte & 0xC0) == 0x80;
}

// Writes folded characters, joining runs of spaces. The offsets are kept only when asked for.
template <bool kWithOffsets>
class Writer {
 public:
  explicit Writer(std::string_view source) {
    out_.text.reserve(source.size() + 8);
    if constexpr (kWithOffsets) out_.offsets.reserve(source.size() + 8);
  }

  void put(char c, std::size_t from) {
    if (c == ' ' && !out_.text.empty() && out_.text.back() == ' ') return;
    out_.text.push_back(c);
    if constexpr (kWithOffsets) out_.offsets.push_back(static_cast<std::uint32_t>(from));
  }
  void put(std::string_view bytes, std::size_t from) {
    for (const char c : bytes) put(c, from);
  }
  void put(const Entry& entry, std::size_t from) {
    put(std::string_view(entry.bytes.data(), entry.size), from);
  }

  Folded finish(std::size_t source_size) {
    if constexpr (kWithOffsets) out_.offsets.push_back(static_cast<std::uint32_t>(source_size));
    return std::move(out_);
  }

 private:
  Folded out_;
};

template <bool kWithOffsets>
Folded fold_text(std::string_view text) {
  Writer<kWithOffsets> writer(text);
  std::string slow;
  std::size_t at = 0;
  while (at < text.size()) {
    const unsigned char lead = byte_at(text, at);
    if (lead < 0x80) {
      if (const char c = kAscii[lead]; c != 0) writer.put(c, at);
      ++at;
      continue;
    }
    if (lead >= 0xC2 && lead <= 0xC5 && at + 1 < text.size() &&
        is_continuation(byte_at(text, at + 1))) {
      const std::int32_t c = (lead & 0x1F) << 6 | (byte_at(text, at + 1) & 0x3F);
      writer.put(kLatin[static_cast<std::size_t>(c - kLatinFirst)], at);
      at += 2;
      continue;
    }
    std::int32_t code_point = 0;
    const utf8proc_ssize_t read =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                         static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
    if (read <= 0) {
      writer.put('?', at);
      ++at;
      continue;
    }
    const auto in_punctuation = static_cast<std::size_t>(code_point - kPunctuationFirst);
    if (in_punctuation < kPunctuation.size()) {
      writer.put(kPunctuation[in_punctuation], at);
    } else {
      slow.clear();
      append_folded(code_point, slow);
      writer.put(slow, at);
    }
    at += static_cast<std::size_t>(read);
  }
  return writer.finish(text.size());
}

}  // namespace

std::string fold(std::string_view text) {
  return fold_text<false>(text).text;
}

Folded fold_with_offsets(std::string_view text) {
  return fold_text<true>(text);
}

}  // namespace recevable::base
