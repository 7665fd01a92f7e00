// Inside the pdf room: zlib, within bounds.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace recevable::pdf {

// The content of a zlib stream (bytes after its end are ignored); nullopt when it is no zlib
// stream, is cut off, or holds more than `max_size` bytes.
std::optional<std::string> inflate_all(std::string_view compressed, std::size_t max_size);

// `content` as a zlib stream, as small as zlib makes it; "" when zlib fails.
std::string deflate_all(std::string_view content);

}  // namespace recevable::pdf
