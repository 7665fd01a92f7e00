// The readers of single values, as a test asks them: one text, where the value begins.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/text.h"
#include "extract/text/values.h"

namespace recevable::extract::test {

using Reader = std::size_t (*)(std::string_view, std::size_t, Spot&);

struct ReadValue {
  Spot spot;
  std::string printed;  // what was taken for the value, folded
  std::string rest;     // what was left
};

// The first value of `text` (as printed, folded here) that `reader` finds when it is tried at each
// letter and digit in turn, as the room does.
inline std::optional<ReadValue> first_value(Reader reader, std::string_view text) {
  const std::string folded = base::fold(text);
  for (std::size_t at = 0; at < folded.size(); ++at) {
    if (!base::is_alnum(folded[at])) continue;
    if (at > 0 && base::is_digit(folded[at]) && base::is_digit(folded[at - 1])) continue;
    if (at > 0 && base::is_alpha(folded[at]) && base::is_alpha(folded[at - 1])) continue;
    Spot spot;
    spot.span.begin = static_cast<std::uint32_t>(at);
    const std::size_t end = reader(folded, at, spot);
    if (end == 0) continue;
    const std::size_t begin = spot.span.begin;
    return ReadValue{spot, folded.substr(begin, end - begin), folded.substr(end)};
  }
  return std::nullopt;
}

}  // namespace recevable::extract::test
