// The room of structured invoices: CII and UBL into the terms of EN 16931 (terms.h, tree.h).
//
// XML comes from strangers: no document type, no entities but the five of XML, nothing fetched, and
// bounds on depth and size. What can be read is read, even of a file that breaks off: problems are
// listed with their places, and the tree holds what stands before them.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/localized.h"
#include "structured/tree.h"

namespace recevable::structured {

enum class Syntax : std::uint8_t { none, cii, ubl };
std::string_view name_of(Syntax syntax);  // "cii", "ubl", ""

inline constexpr std::size_t kMaxBytes = 1'000'000'000;  // of a file
inline constexpr int kMaxDepth = 100;                    // elements within one another
inline constexpr std::size_t kMaxText = 1'000'000;       // bytes kept of one value
inline constexpr std::size_t kMaxProblems = 200;         // listed; more are counted

// What is wrong with the file as XML, or as an invoice of its syntax.
struct Problem {
  enum class Kind : std::uint8_t {
    malformed,        // no XML: a tag not closed, a character that may not stand there
    encoding,         // bytes that are not of the encoding declared, or one we do not know
    document_type,    // a DOCTYPE: not read any further
    too_deep,         // beyond kMaxDepth
    too_large,        // beyond kMaxBytes
    wrong_root,       // well formed, but no invoice of a syntax known
    own_format,       // an invoice in a format of Chorus Pro's own, which is not read here
    wrong_namespace,  // a known element in another namespace
    unbound_prefix,   // a prefix nobody declared
    // What the schema of the syntax refuses:
    order,             // an element after one that must follow it
    unknown_element,   // an element that has no place there
    missing_element,   // an element that must be there
    repeated_element,  // more often than it may be
    attribute,         // an attribute that must be there, or may not
    value              // a text that is no date, amount, boolean
  };
  Kind kind = Kind::malformed;
  std::string element;      // "ram:TypeCode", or "" for the file
  base::Localized message;  // what is wrong
  Place place;
};
std::string_view name_of(Problem::Kind kind);  // "malformed", "wrong_root", …
// Whether it is the schema of the syntax, and not XML itself, that is broken.
bool is_of_schema(Problem::Kind kind);

// A rule that binds EN 16931 to the syntax and is broken (binding.h).
struct Breach {
  std::string rule;         // "UBL-CR-017"
  bool fatal = false;       // else a warning of the official artefacts
  std::string element;      // its path
  base::Localized message;  // what is wrong
  std::size_t times = 1;    // elements it concerns
  Place place;              // of the first
};

struct Reading {
  Syntax syntax = Syntax::none;  // none: no invoice was recognised
  std::string root;              // local name of the root element
  std::string root_namespace;
  std::shared_ptr<const Tree> tree;  // never null; empty when nothing was recognised
  std::vector<Problem> problems;     // in the order of the file
  std::size_t more_problems = 0;     // beyond kMaxProblems
  std::vector<Breach> breaches;      // in the order of the file, each rule once
  bool is_whole = false;             // read to the end
};

// Never throws, never reads anything but `bytes`, which must outlive the places asked of the tree.
// `profile` takes the place of what BT-24 says; "" for what it says.
Reading read(std::string_view bytes, std::string_view profile = {});

// Names of profiles the user may ask for: those of profile_of that have rules of their own.
std::span<const std::string_view> profiles();

// The profile a specification identifier (BT-24) stands for: "minimum", "basicwl", "basic",
// "en16931", "extended", "extended_ctc_fr", "xrechnung", "peppol", "zugferd1"; "other" for an
// identifier not known, "" for none. Forms of earlier years are recognised. A tree may also bear
// "chorus_e2", for the minimal flows of Chorus Pro, which have no such identifier.
std::string_view profile_of(std::string_view specification);

}  // namespace recevable::structured
