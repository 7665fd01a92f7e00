// A mistake in an expression or a message, before its place in the file is known.
#pragma once

#include <cstddef>

#include "base/localized.h"

namespace recevable::rules {

struct Mistake {
  std::size_t offset = 0;  // byte of the text that was parsed
  base::Localized message;
};

}  // namespace recevable::rules
