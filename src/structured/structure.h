// What the XML schema of a syntax refuses, as far as our own tables go: order, repetition and
// absence of elements, required attributes, and texts that are no date, number or boolean. A table
// lists the elements EN 16931 and its extensions use, in the order of the schema; those of UBL are
// whole, so that any other element is unknown; those of CII are not, and let others pass.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "structured/structured.h"

namespace recevable::structured {

class Structure {
 public:
  using Report = std::function<void(Problem::Kind, std::string_view element,
                                    base::Localized message, std::uint32_t at)>;
  explicit Structure(Report report) : report_(std::move(report)) {}

  // An element begins, within the one that began last and has not ended; local names. Attributes as
  // expat gives them: names and values in turn, then nullptr.
  void start(std::string_view name, const char* const* attributes, std::uint32_t at);
  // It ends. `text` is that of an element without elements in it.
  void end(std::string_view text);

 private:
  struct Open {
    std::string name;
    std::uint32_t at = 0;
    const struct Group* group = nullptr;  // nullptr: nothing is known of what is in it
    std::uint32_t reached = 0;            // place in the order of the last known element
    std::uint64_t seen = 0;               // known elements, a bit each
    bool has_elements = false;
    bool foreign = false;  // within an extension
  };
  void look_at_unknown(const Open& parent, std::string_view name, std::uint32_t at);
  void place_in_parent(Open& parent, std::string_view name, std::uint32_t at);
  void check_text(const Open& element, std::string_view text);

  Report report_;
  bool ubl_ = false;
  std::vector<Open> open_;
};

}  // namespace recevable::structured
