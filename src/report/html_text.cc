#include "report/html_text.h"

#include <fmt/format.h>
#include <nettle/base64.h>

#include <cmath>

#include "base/text.h"

namespace recevable::report {

std::string html_text(std::string_view text) {
  std::string html;
  for (const char c : base::printable(text)) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      default:
        html += c;
    }
  }
  return html;
}

std::string data_url(std::string_view mime, std::string_view bytes) {
  std::string encoded(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
  base64_encode_raw(encoded.data(), bytes.size(),
                    reinterpret_cast<const std::uint8_t*>(bytes.data()));
  return "data:" + std::string(mime) + ";base64," + encoded;
}

std::string_view class_of(check::Verdict verdict) {
  return check::name_of(verdict);
}

std::string_view class_of(Step step) {
  switch (step) {
    case Step::correct:
      return "correct";
    case Step::look:
      return "look";
    case Step::form:
      return "form";
    case Step::improve:
      return "improve";
    case Step::know:
      return "know";
  }
  return "";
}

std::string coordinate(double value) {
  std::string text = fmt::format("{:.2f}", std::isfinite(value) ? value : 0.0);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string heading(int level, std::string_view html, std::string_view classes) {
  const std::string attribute =
      classes.empty() ? std::string() : fmt::format(" class=\"{}\"", classes);
  return fmt::format("<h{0}{1}>{2}</h{0}>\n", level, attribute, html);
}

}  // namespace recevable::report
