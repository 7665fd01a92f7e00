// How figures are written.
#include <fmt/format.h>

#include <cmath>

#include "audit/summary.h"

namespace recevable::audit {

std::string count_words(std::int64_t count, base::Language language) {
  std::string digits = std::to_string(count < 0 ? -count : count);
  const std::string between = language == base::Language::fr ? "\u202f" : ",";
  for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), between);
  }
  return count < 0 ? "-" + digits : digits;
}

std::string percent(std::int64_t part, std::int64_t whole, base::Language language) {
  if (whole <= 0) return "–";
  std::string text =
      fmt::format("{:.1f}", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
  if (language == base::Language::en) return text + "%";
  text[text.find('.')] = ',';
  return text + "\u00a0%";
}

std::string euros(double amount, base::Language language) {
  const std::string whole = count_words(std::llround(amount), language);
  return language == base::Language::fr ? whole + "\u00a0€" : "€" + whole;
}

}  // namespace recevable::audit
