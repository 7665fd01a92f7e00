// What the portal's and the platforms' messages mean, in plain words, and what to do.
//
// The texts are data under rules/messages/, compiled in: statuses of an invoice, statuses of a
// flow, published reason codes, and the messages people actually meet. The portal's own list of
// reasons is not published, so a text may well be unknown: then nothing is returned, and nothing
// guessed.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace recevable::messages {

enum class Kind : std::uint8_t {
  message,  // a sentence of the portal
  reason,   // a reason code: CMD_ERR, DOUBLON
  flow,     // a status of a file: IN_REJETE
  status    // a status of an invoice: À recycler
};

// Whether the next deposit may bear the same invoice number.
enum class Number : std::uint8_t {
  none,      // no matter of number
  same,      // nothing was deposited, or it is corrected in place
  fresh,     // a new invoice with a new number
  by_status  // the status of the invoice tells: à recycler and suspendue keep it
};

struct Words {
  std::string_view fr, en;
};

// One thing the portal says. `codes` are in capitals, a last '*' standing for any end; `patterns`
// are folded parts joined by " & " which must follow one another in a sentence, "!part" not
// standing between them; a part begins a word and, with a last '$', ends one.
struct Entry {
  std::string_view id;
  Kind kind = Kind::message;
  Number number = Number::none;
  Words name, meaning, action;
  std::span<const std::string_view> codes, patterns;
  std::span<const std::string_view> statuses;  // life-cycle numbers a reason is given with: "210"
  std::span<const std::string_view> rules;     // the rules that prevent it
};

// Everything known, in the order of the files.
std::span<const Entry> entries();

struct Translation {
  const Entry* entry = nullptr;  // never null
  std::string matched;           // the words of the text it was known by
};

// What a text says: sentences first, then reasons, flows and statuses, each in the order of the
// text, each once. Case, accents, line breaks and technical prefixes do not matter. Only the first
// kMaxText bytes are looked at.
inline constexpr std::size_t kMaxText = 100'000;
std::vector<Translation> translate(std::string_view text);

// "message", "reason", "flow", "status"; "none", "same", "new", "by_status".
std::string_view name_of(Kind kind);
std::string_view name_of(Number number);

}  // namespace recevable::messages
