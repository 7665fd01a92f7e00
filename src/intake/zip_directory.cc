#include "intake/zip_directory.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace recevable::intake {

namespace {

using namespace std::string_view_literals;

std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = count; i-- > 0;) {
    value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

constexpr std::size_t kLocalHeader = 30;
constexpr std::size_t kCentralHeader = 46;
constexpr std::size_t kEndRecord = 22;
constexpr std::size_t kLongestComment = 65'535;
constexpr int kMostNames = 4'096;

// Offset of the central directory, or npos.
std::size_t central_directory(std::string_view zip) {
  if (zip.size() < kEndRecord) return std::string_view::npos;
  const std::size_t from = zip.size() - std::min(zip.size(), kEndRecord + kLongestComment);
  const std::size_t end = zip.rfind("PK\x05\x06"sv, zip.size() - kEndRecord);
  if (end == std::string_view::npos || end < from) return std::string_view::npos;
  const std::size_t at = little_endian(zip, end + 16, 4);
  return at < end ? at : std::string_view::npos;
}

}  // namespace

void for_each_name(std::string_view zip, const std::function<bool(std::string_view)>& visit) {
  std::size_t at = central_directory(zip);
  if (at == std::string_view::npos) {
    if (zip.size() < kLocalHeader || !zip.starts_with("PK\x03\x04"sv)) return;
    const std::size_t size = little_endian(zip, 26, 2);
    if (size > 0 && kLocalHeader + size <= zip.size()) visit(zip.substr(kLocalHeader, size));
    return;
  }
  for (int count = 0; count < kMostNames; ++count) {
    if (zip.size() < kCentralHeader || at > zip.size() - kCentralHeader) return;
    if (zip.substr(at, 4) != "PK\x01\x02"sv) return;
    const std::size_t name = little_endian(zip, at + 28, 2);
    const std::size_t extra = little_endian(zip, at + 30, 2);
    const std::size_t comment = little_endian(zip, at + 32, 2);
    if (name > zip.size() - kCentralHeader - at) return;
    if (!visit(zip.substr(at + kCentralHeader, name))) return;
    at += kCentralHeader + name + extra + comment;
  }
}

std::string_view first_stored_entry(std::string_view zip, std::string_view name) {
  if (zip.size() < kLocalHeader || !zip.starts_with("PK\x03\x04"sv)) return {};
  const bool stored = little_endian(zip, 8, 2) == 0;
  const std::size_t size = little_endian(zip, 18, 4);
  const std::size_t name_size = little_endian(zip, 26, 2);
  const std::size_t extra = little_endian(zip, 28, 2);
  const std::size_t data = kLocalHeader + name_size + extra;
  if (!stored || data > zip.size() || size > zip.size() - data) return {};
  if (zip.substr(kLocalHeader, name_size) != name) return {};
  return zip.substr(data, size);
}

}  // namespace recevable::intake
