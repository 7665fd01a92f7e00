#include "pdf/inflate.h"

#define ZLIB_CONST  // zlib only reads its input
#include <zlib.h>

#include <algorithm>
#include <limits>

namespace recevable::pdf {

namespace {

constexpr std::size_t kLargest = std::numeric_limits<uInt>::max();

const Bytef* as_bytes(std::string_view data) {
  return reinterpret_cast<const Bytef*>(data.data());
}

}  // namespace

std::expected<std::string, InflateError> inflate_all(std::string_view compressed,
                                                     std::size_t max_size) {
  z_stream stream{};
  if (compressed.size() > kLargest || inflateInit(&stream) != Z_OK) {
    return std::unexpected(InflateError::broken);
  }
  stream.next_in = as_bytes(compressed);
  stream.avail_in = static_cast<uInt>(compressed.size());
  constexpr std::size_t kFirstStep = 8192;
  std::string content;
  int status = Z_OK;
  while (status == Z_OK && content.size() <= max_size) {
    const std::size_t before = content.size();
    const std::size_t step = std::max({kFirstStep, compressed.size() * 3, before});
    content.resize_and_overwrite(before + step, [&](char* data, std::size_t) {
      stream.next_out = reinterpret_cast<Bytef*>(data + before);
      stream.avail_out = static_cast<uInt>(std::min(step, kLargest));
      status = inflate(&stream, Z_NO_FLUSH);
      return before + std::min(step, kLargest) - stream.avail_out;
    });
  }
  inflateEnd(&stream);
  if (content.size() > max_size) return std::unexpected(InflateError::too_large);
  if (status != Z_STREAM_END) return std::unexpected(InflateError::broken);
  return content;
}

std::string deflate_all(std::string_view content) {
  uLongf size = compressBound(content.size());
  std::string compressed;
  bool good = false;
  compressed.resize_and_overwrite(size, [&](char* data, std::size_t) {
    good = compress2(reinterpret_cast<Bytef*>(data), &size, as_bytes(content), content.size(),
                     Z_BEST_COMPRESSION) == Z_OK;
    return good ? size : 0;
  });
  return compressed;
}

}  // namespace recevable::pdf
