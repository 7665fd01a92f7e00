// What the XML schema of a syntax refuses, as far as our own tables go: order, repetition and
// absence of elements, required attributes, and texts that are no date, number or boolean. A table
// lists the elements EN 16931 and its extensions use, in the order of the schema; those of UBL are
// whole, so that any other element is unknown; those of CII are not, and let others pass.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "structured/names.h"
#include "structured/structured.h"

namespace recevable::structured {

class Structure {
 public:
  using Report = std::function<void(Problem::Kind, std::string_view element,
                                    base::Localized message, std::uint32_t at)>;
  explicit Structure(Report report) : report_(std::move(report)) {}

  // An element begins, within the one that began last and has not ended; local names. Attributes as
  // expat gives them: names and values in turn, then nullptr.
  void start(const Name& name, const char* const* attributes, std::uint32_t at);
  // It ends. `text` is that of an element without elements in it.
  void end(std::string_view text);

 private:
  // What follows from a name alone.
  struct Meaning {
    const struct Group* group = nullptr;  // nullptr: nothing is known of what is in it
    std::string_view attribute;           // that must be there
    bool is_number = false, is_boolean = false, is_date = false;
  };
  struct Open {
    std::string_view name;
    std::uint32_t at = 0;
    Meaning meaning;
    std::uint32_t reached = 0;  // place in the order of the last known element
    std::uint64_t seen = 0;     // known elements, a bit each
    bool has_elements = false;
    bool foreign = false;  // within an extension
  };
  const std::string& meant(const struct Group& group, std::string_view name);
  void look_at_unknown(const Open& parent, std::string_view name, std::uint32_t at);
  void place_in_parent(Open& parent, std::string_view name, std::uint32_t at);
  Meaning meaning_of(std::string_view name) const;
  void check_text(const Open& element, std::string_view text);

  Report report_;
  bool ubl_ = false;
  std::vector<Open> open_;
  ByName<Meaning> meanings_;
  std::map<std::pair<const struct Group*, std::string>, std::string> meant_;
};

}  // namespace recevable::structured
