// Why a field is what it is: every candidate that was weighed, what gave it its weight, what became
// of it. Filled only when Options ask for it; the normal path keeps nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.h"
#include "invoice/field.h"

namespace recevable::extract {

// What speaks for a candidate or against it.
enum class Reason : std::uint8_t {
  label,         // how telling the words are that announce it
  place,         // where it stands, seen from those words
  shape,         // whether it looks like a value of this kind
  zone,          // where it stands on the page
  context,       // words that give it to another document
  sentence,      // announced by the words of a sentence
  heading,       // under or beside the heading of a block
  public_body,   // words or digits of a public body
  register_,     // beside the capital, the register, the activity code
  own_number,    // agrees with other numbers of the same party
  other_party,   // beside a factor, an insurer, a subcontractor, an address of delivery
  rival,         // what speaks for the other party
  portal,        // beside the name of the portal
  known,         // the user's own number
  contact,       // beside a telephone number or an address of mail
  letterhead,    // large, at the head of the first page
  footer,        // in the lines of legal information at the foot
  repeated,      // the same words stand elsewhere too
  complete,      // a block with a name, a street and a town
  running_text,  // inside a long sentence
  arithmetic,    // adds up with the other amounts
  column,        // under the heading of a column
  product,       // quantity and unit price make the amount, base and rate the tax
  other          // found by a reader that gives no details
};
std::string_view name_of(Reason reason);         // "label", for programs
const base::Localized& words_of(Reason reason);  // for people

struct Because {
  Reason reason = Reason::other;
  double value = 1;  // a factor of the score, or points added to it
};

// What became of a candidate.
enum class Fate : std::uint8_t {
  won,          // the field has this value
  same,         // says once more what the winner says
  alternative,  // lost, and is kept as an alternative
  taken,        // a better claim gave this value to another field
  weak          // below what is accepted at all
};
std::string_view name_of(Fate fate);
const base::Localized& words_of(Fate fate);

struct Weighed {
  // As in invoice/visit.h, cells of rows as "lines[1].net"; "other" for references that are none of
  // ours.
  std::string field;
  std::string value;
  invoice::Evidence evidence;  // on the page as its words were read
  base::Box label_box;         // of the words that announce it; empty when none do
  std::vector<Because> because;
  bool points = false;  // `because` are points that are added; else factors that are multiplied
  double score = 0;     // comparable within a field only
  Fate fate = Fate::weak;
};

struct Explanation {
  std::vector<Weighed> candidates;  // by field in the order they were weighed, the best first
};

}  // namespace recevable::extract
