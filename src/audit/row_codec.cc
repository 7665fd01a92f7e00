// Rows on their way from a worker, and records small enough to keep millions of them.
#include <zlib.h>

#include <cstdint>
#include <cstring>
#include <limits>
#include <tuple>

#include "audit/row.h"

namespace recevable::audit {
namespace {

// Above any record; an archive's documents each have their own.
constexpr std::size_t kLargestRecord = std::size_t{256} << 20U;

using Length = std::uint32_t;

void add(std::string& bytes, Length number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

// Every text with its length before it. None is ever near four gigabytes: an answer is not.
void add(std::string& bytes, std::string_view text) {
  const std::string_view kept = text.substr(0, std::numeric_limits<Length>::max());
  add(bytes, static_cast<Length>(kept.size()));
  bytes += kept;
}

// Takes one after another, and knows when there are too few.
class Taker {
 public:
  explicit Taker(std::string_view bytes) : left_(bytes) {}

  Length number() {
    Length number = 0;
    if (left_.size() < sizeof number) {
      broken_ = true;
      return 0;
    }
    std::memcpy(&number, left_.data(), sizeof number);
    left_.remove_prefix(sizeof number);
    return number;
  }
  void take(std::string& text) {
    const Length size = number();
    broken_ = broken_ || left_.size() < size;
    if (broken_) return;
    text = left_.substr(0, size);
    left_.remove_prefix(size);
  }
  template <class Rows>
  void take_all(Rows& rows) {
    const Length count = number();
    // Each has at least the lengths of its texts.
    const std::size_t least = std::tuple_size_v<typename Rows::value_type> * sizeof(Length);
    broken_ = broken_ || left_.size() / least < count;
    if (broken_) return;
    rows.resize(count);
    for (auto& row : rows) {
      for (std::string& text : row) take(text);
    }
  }
  bool ended_well() const { return !broken_ && left_.empty(); }

 private:
  std::string_view left_;
  bool broken_ = false;
};

template <class Rows>
void add_all(std::string& bytes, const Rows& rows) {
  add(bytes, static_cast<Length>(rows.size()));
  for (const auto& row : rows) {
    for (const std::string& text : row) add(bytes, text);
  }
}

}  // namespace

std::string pack(const Row& row) {
  std::string bytes;
  add(bytes, row.record);
  for (const std::string& column : row.columns) add(bytes, column);
  add_all(bytes, row.findings);
  add_all(bytes, row.fields);
  return bytes;
}

std::optional<Row> unpack(std::string_view bytes) {
  Row row;
  Taker taker(bytes);
  taker.take(row.record);
  for (std::string& column : row.columns) taker.take(column);
  taker.take_all(row.findings);
  taker.take_all(row.fields);
  if (!taker.ended_well()) return std::nullopt;
  return row;
}

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
