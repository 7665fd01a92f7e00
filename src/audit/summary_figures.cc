// How figures are written.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "audit/summary.h"
#include "base/text.h"

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

std::string firm_words(const std::string& key, const std::string& name, base::Language language) {
  if (!name.empty()) return name;
  if (!key.empty()) return key;
  return language == base::Language::fr ? "(fournisseur inconnu)" : "(unknown supplier)";
}

std::string path_words(const std::string& path) {
  std::string words;
  for (const char c : base::printable(path)) {
    if (c == '\n' || c == '\t') {
      words += c == '\n' ? "\\n" : "\\t";
    } else {
      words += c;
    }
  }
  return words;
}

bool is_name(const std::string& key) {
  return std::ranges::none_of(key, base::is_digit);
}

}  // namespace recevable::audit
