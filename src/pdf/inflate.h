// Inside the pdf room: zlib, within bounds.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

namespace recevable::pdf {

enum class InflateError { broken, too_large };

// The content of a zlib stream; bytes after its end are ignored. Fails with `broken` when it is no
// zlib stream or is cut off, with `too_large` when it holds more than `max_size` bytes.
std::expected<std::string, InflateError> inflate_all(std::string_view compressed,
                                                     std::size_t max_size);

// `content` as a zlib stream, as small as zlib makes it; "" when zlib fails.
std::string deflate_all(std::string_view content);

}  // namespace recevable::pdf
