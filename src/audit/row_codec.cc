// Records small enough to keep millions of them.
#include <zlib.h>

#include <cstdint>
#include <cstring>

#include "audit/row.h"

namespace recevable::audit {
namespace {

// Above any record; an archive's documents each have their own.
constexpr std::size_t kLargestRecord = std::size_t{256} << 20U;

}  // namespace

std::string squeezed(std::string_view text) {
  constexpr int kFast = 3;
  uLongf size = compressBound(static_cast<uLong>(text.size()));
  // The size stands in front: it has to be known to spread the bytes again.
  std::string bytes(8 + size, '\0');
  const std::uint64_t whole = text.size();
  std::memcpy(bytes.data(), &whole, sizeof whole);
  compress2(reinterpret_cast<Bytef*>(bytes.data() + 8), &size,
            reinterpret_cast<const Bytef*>(text.data()), static_cast<uLong>(text.size()), kFast);
  bytes.resize(8 + size);
  return bytes;
}

std::string spread(std::string_view bytes) {
  std::uint64_t whole = 0;
  if (bytes.size() < sizeof whole) return {};
  std::memcpy(&whole, bytes.data(), sizeof whole);
  if (whole > kLargestRecord) return {};
  std::string text(whole, '\0');
  auto size = static_cast<uLongf>(whole);
  const int code = uncompress(reinterpret_cast<Bytef*>(text.data()), &size,
                              reinterpret_cast<const Bytef*>(bytes.data() + sizeof whole),
                              static_cast<uLong>(bytes.size() - sizeof whole));
  return code == Z_OK && size == whole ? text : std::string();
}

}  // namespace recevable::audit
