// Names of states and kinds in reports for programs: lower snake case.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "document/document.h"
#include "invoice/field.h"
#include "rules/rules.h"

namespace recevable::report {

std::string_view name_of(invoice::Source source);
std::string_view name_of(invoice::State state);
std::string_view name_of(rules::NotCheckedWhy why);
std::string_view name_of(base::ErrorKind kind);
std::string_view name_of(document::TextQuality quality);
std::string_view name_of(document::ReadBy by);

// The value of an enumeration that bears a name, looking from its first value to `last`.
template <class Enum, class Name>
std::optional<Enum> named(std::string_view name, Enum last, Name name_of_value) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto value = static_cast<Enum>(i);
    if (name_of_value(value) == name) return value;
  }
  return std::nullopt;
}

}  // namespace recevable::report
