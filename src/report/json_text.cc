#include "report/json_text.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string_view>

namespace recevable::report {

namespace {

constexpr std::size_t kIndent = 2;

// What a byte of a text asks for.
constexpr std::uint8_t kEscape = 1, kCheck = 2;
constexpr auto kBytes = [] {
  std::array<std::uint8_t, 256> bytes{};
  for (std::size_t c = 0; c < 0x20; ++c) bytes[c] = kEscape;
  bytes['"'] = bytes['\\'] = kEscape;
  for (std::size_t c = 0x80; c < 0x100; ++c) bytes[c] = kCheck;
  return bytes;
}();

bool is_utf8(std::string_view text) {
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (auto left = static_cast<utf8proc_ssize_t>(text.size()); left > 0;) {
    utf8proc_int32_t code_point = 0;
    const utf8proc_ssize_t size = utf8proc_iterate(at, left, &code_point);
    if (size <= 0) return false;
    at += size;
    left -= size;
  }
  return true;
}

class Writer {
 public:
  explicit Writer(std::size_t margin) : margin_(margin) {}

  void value(const Json& json) {
    switch (json.type()) {
      case Json::value_t::object:
        object(json);
        break;
      case Json::value_t::array:
        array(json);
        break;
      case Json::value_t::string:
        string(json.get_ref<const std::string&>());
        break;
      case Json::value_t::number_integer:
        fmt::format_to(std::back_inserter(text_), "{}", json.get<std::int64_t>());
        break;
      case Json::value_t::number_unsigned:
        fmt::format_to(std::back_inserter(text_), "{}", json.get<std::uint64_t>());
        break;
      case Json::value_t::number_float:
        number(json);
        break;
      default:
        text_ += json.dump();
    }
  }
  std::string take() { return std::move(text_); }
  void begin() { text_.append(margin_, ' '); }

 private:
  void object(const Json& json) {
    if (json.empty()) {
      text_ += "{}";
      return;
    }
    char before = '{';
    ++depth_;
    for (const auto& [key, member] : json.items()) {
      new_line(before);
      string(key);
      text_ += ": ";
      value(member);
      before = ',';
    }
    close('}');
  }

  void array(const Json& json) {
    if (json.empty()) {
      text_ += "[]";
      return;
    }
    char before = '[';
    ++depth_;
    for (const Json& element : json) {
      new_line(before);
      value(element);
      before = ',';
    }
    close(']');
  }

  void new_line(char before) {
    text_ += before;
    text_ += '\n';
    text_.append(margin_ + kIndent * depth_, ' ');
  }
  void close(char bracket) {
    --depth_;
    text_ += '\n';
    text_.append(margin_ + kIndent * depth_, ' ');
    text_ += bracket;
  }

  void string(std::string_view text) {
    std::uint8_t asked = 0;
    for (const char c : text) asked |= kBytes[static_cast<unsigned char>(c)];
    if (asked == 0 || (asked == kCheck && is_utf8(text))) {
      text_ += '"';
      text_ += text;
      text_ += '"';
    } else {
      text_ += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
    }
  }

  // Amounts and confidences are short; what is not, or is no number, goes the long way.
  void number(const Json& json) {
    std::array<char, 32> digits{};
    const auto [end, error] =
        std::to_chars(digits.data(), digits.data() + digits.size(), json.get<double>());
    const std::string_view written(digits.data(), end);
    if (error != std::errc{} || written.find_first_not_of("-.0123456789") != written.npos) {
      text_ += json.dump();
      return;
    }
    text_ += written;
    if (written.find('.') == written.npos) text_ += ".0";
  }

  std::string text_;
  std::size_t margin_, depth_ = 0;
};

}  // namespace

std::string json_text(const Json& json, std::size_t margin) {
  Writer writer(margin);
  writer.begin();
  writer.value(json);
  return writer.take();
}

}  // namespace recevable::report
