// Text for terminals that show nothing but ASCII.
#pragma once

#include <string>
#include <string_view>

namespace recevable::report {

// Accents and ligatures opened ("À relire" gives "A relire"), quotes, dashes, spaces and € by what
// stands for them on a typewriter, anything else as '?'. Line breaks and escapes are kept.
std::string ascii_of(std::string_view text);

}  // namespace recevable::report
