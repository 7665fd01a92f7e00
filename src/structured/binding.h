// The rules that bind EN 16931 to one syntax (UBL-SR, UBL-CR, UBL-DT, CII-SR, CII-DT): which of its
// elements and attributes the model does not use, and how often others may stand. Of the official
// artefacts, version 1.3.16; those that need more than the path of an element are rules of
// rules/ubl and rules/cii. The tables are those of binding_ubl.cc and binding_cii.cc.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "structured/names.h"
#include "structured/structured.h"

namespace recevable::structured {

enum class BindingKind : std::uint8_t {
  unused,    // may not be there
  once,      // at most once within its context
  one,       // exactly once
  some,      // at least once
  together,  // "A>B": as often as A is there, B must be, at least once
  one_of,    // "A>B": where A is there, B is exactly once
  apart      // "A&B": not both
};

// Rules that follow one another in number. `context` is a path from the root element, "" for that
// element itself; "//Name" is any element of that name, "//*Name" any whose name ends so; "{line}"
// stands for the line of an invoice and of a credit note. A leading "!" keeps its elements from
// contexts of the kind "//*": of several rules of a pattern only the first that matches counts.
// `items` are paths from the context, a rule each, with "/@name" for an attribute; "-" skips a
// number; "Name=text" allows the element with that text alone.
struct BindingGroup {
  std::string_view family;  // "UBL-CR"
  int first = 0;            // number of the first
  bool fatal = false;       // else a warning
  BindingKind kind = BindingKind::unused;
  std::string_view context, items;
};

// An attribute no element may bear, but for one.
struct BindingAttribute {
  std::string_view rule, name, except;
};

struct BindingTable {
  std::span<const BindingGroup> groups;
  std::span<const BindingAttribute> attributes;
};
const BindingTable& ubl_bindings();
const BindingTable& cii_bindings();

// The rules of a syntax, looked at while its elements pass by.
class Binding {
 public:
  explicit Binding(Syntax syntax, std::string_view root);

  // An element begins, by its local name; `attributes` as expat gives them.
  void start(const Name& name, const char* const* attributes, std::uint32_t at);
  // It ends; `text` is that of an element without elements in it.
  void end(std::string_view text);

  struct Broken {
    std::uint32_t rule = 0;
    std::uint32_t at = 0;     // the first place
    std::uint32_t times = 0;  // nodes
  };
  const std::vector<Broken>& broken() const { return broken_; }
  // What a rule says, filled in but for the place.
  Breach describe(const Broken& broken) const;

 private:
  struct Rules;
  static const Rules& of(Syntax syntax);
  struct Frame {
    std::uint32_t context = 0, depth = 0, counters = 0, at = 0;
  };
  void activate(std::uint32_t node, const char* const* attributes, std::uint32_t at);
  // What nodes an element matches hangs on those of its parent and on its name alone: each set of
  // nodes that occurs is a state, and where a name leads from it is found out once.
  struct State {
    std::vector<std::uint32_t> nodes;  // in the order they count
    std::vector<std::uint32_t> next;   // by number of a name; kNone where it was not met yet
  };
  std::uint32_t child(std::uint32_t from, std::string_view name) const;
  std::vector<std::uint32_t> nodes_of(std::uint32_t parent, std::string_view name) const;
  std::uint32_t state_of(std::uint32_t parent, const Name& name);
  void count(std::uint32_t rule, std::uint32_t context, std::uint32_t slot, std::uint32_t at);
  void fire(std::uint32_t rule, std::uint32_t at);
  void close(const Frame& frame);

  const Rules& rules_;
  bool credit_note_ = false;
  std::vector<State> states_;  // the first: around the root element
  std::map<std::vector<std::uint32_t>, std::uint32_t> known_states_;
  std::vector<std::uint32_t> open_;  // the state of each open element
  std::vector<Frame> frames_;
  std::vector<std::uint8_t> counters_;
  std::vector<Broken> broken_;
  std::vector<std::uint32_t> broken_of_;  // rule to place in broken_, or kNone
  std::uint32_t last_at_ = 0;
};

}  // namespace recevable::structured
