#include "extract/labels/label_patterns.h"

#include <algorithm>

namespace recevable::extract {

std::optional<std::vector<std::string>> labels_of_pattern(const std::string& pattern) {
  const std::size_t open = pattern.find('{');
  if (open == std::string::npos) return std::vector{pattern};
  const std::size_t close = pattern.find('}', open);
  if (close == std::string::npos) return std::nullopt;
  const auto rests = labels_of_pattern(pattern.substr(close + 1));
  if (!rests) return std::nullopt;
  std::vector<std::string> labels;
  for (std::size_t begin = open + 1; begin <= close;) {
    const std::size_t end = std::min(pattern.find('|', begin), close);
    const std::string start = pattern.substr(0, open) + pattern.substr(begin, end - begin);
    for (const std::string& rest : *rests) labels.push_back(start + rest);
    begin = end + 1;
  }
  return labels;
}

}  // namespace recevable::extract
