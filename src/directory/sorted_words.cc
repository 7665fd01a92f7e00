#include <algorithm>

#include "directory/tables.h"

namespace recevable::directory {

std::string sorted_words(std::vector<std::string> words) {
  std::ranges::sort(words);
  std::string joined;
  for (const std::string& word : words) {
    if (!joined.empty()) joined += ' ';
    joined += word;
  }
  return joined;
}

}  // namespace recevable::directory
