#include "base/nearest.h"

#include <algorithm>

#include "base/text.h"

namespace recevable::base {

std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  constexpr std::size_t kLongestWord = 60, kShortestStart = 4;
  if (word.size() > kLongestWord) return {};
  int limit = std::max<int>(1, static_cast<int>(word.size()) / 3);
  std::string best;
  for (const std::string_view candidate : candidates) {
    const bool is_start = word.size() >= kShortestStart && candidate.starts_with(word);
    const int distance = is_start ? 1 : edit_distance(word, candidate, limit);
    if (distance > limit) continue;
    best = candidate;
    limit = distance - 1;
    if (limit < 0) break;
  }
  return best;
}

Localized did_you_mean(std::string_view suggestion) {
  if (suggestion.empty()) return {};
  const std::string word(suggestion);
  return {" Vouliez-vous dire « " + word + " » ?", " Did you mean \"" + word + "\"?"};
}

}  // namespace recevable::base
