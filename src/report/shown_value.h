// A value as people read it.
#pragma once

#include <string>

#include "base/date.h"
#include "base/decimal.h"
#include "base/localized.h"
#include "report/layout.h"

namespace recevable::report {

inline std::string for_people(const std::string& value, base::Language) {
  return one_line(value);
}
inline std::string for_people(const base::Decimal& value, base::Language language) {
  return value.grouped(language == base::Language::fr);
}
inline std::string for_people(base::Date value, base::Language language) {
  return base::format_for_people(value, language);
}

}  // namespace recevable::report
