// One thing read from an invoice: the value, where it stands, how sure we are.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/geometry.h"

namespace recevable::invoice {

// What a value was read from.
enum class Source : std::uint8_t {
  text,     // the text layer of a page
  ocr,      // the picture of a page
  xml,      // a structured invoice, embedded or alone
  file,     // a property of the file
  user,     // given by the user (configuration, option)
  inferred  // computed from other values; the text is what it was computed from
};

// Where a value stands and what was read there, before any normalisation or repair.
struct Evidence {
  Source source = Source::text;
  int page = 0;       // from 1; 0 when the value is not on a page
  base::Box box;      // points from the top left of that page
  std::string text;   // as read: "732 829 320 00074"
  std::string label;  // the words that announced it: "N° SIRET"; empty when none did
  int line = 0;       // of the XML source, from 1; 0 when not from XML
  int column = 0;
};

// Three states, because "there is none" and "it could not be read" lead to different findings.
enum class State : std::uint8_t {
  absent,      // looked for, not there
  unreadable,  // something is there that announces it or looks like it, but cannot be read
  present
};

// A value that lost to the one kept, best first.
template <class T>
struct Alternative {
  T value{};
  Evidence evidence;
  double confidence = 0;
};

// A value with its evidence and its doubt.
template <class T>
struct Field {
  using Value = T;

  State state = State::absent;
  T value{};          // meaningful when state is present
  Evidence evidence;  // meaningful unless state is absent
  // 0 to 1. Present: probability that the value is what is printed. Absent: probability that it is
  // indeed not printed (1 on a page of good text; lower when part of the document was not read).
  double confidence = 1;
  std::vector<Alternative<T>> alternatives;

  explicit operator bool() const { return state == State::present; }
  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }

  static Field of(T value, Evidence evidence, double confidence) {
    return Field{State::present, std::move(value), std::move(evidence), confidence, {}};
  }
};

}  // namespace recevable::invoice
