#include "identifiers/commitment.h"

#include <algorithm>

#include "base/text.h"

namespace recevable::identifiers {

bool looks_like_state_commitment(std::string_view text) {
  return text.size() == 10 && std::all_of(text.begin(), text.end(), base::is_digit);
}

bool commitment_length_valid(std::string_view text) {
  constexpr std::size_t kLongest = 50;
  const std::size_t size = base::length(text);
  return size >= 1 && size <= kLongest;
}

bool could_be_phone_number(std::string_view text) {
  return looks_like_state_commitment(text) && text[0] == '0' && text[1] != '0';
}

}  // namespace recevable::identifiers
