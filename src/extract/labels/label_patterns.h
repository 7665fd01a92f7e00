// Patterns of the lexicon: one line of labels.yaml for many labels.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace recevable::extract {

// "{Date|} {d'échéance|limite}" stands for every way to take one alternative of each group in
// braces; an empty alternative leaves the group out. A text without braces stands for itself.
// Nothing when a brace is not closed.
std::optional<std::vector<std::string>> labels_of_pattern(const std::string& pattern);

}  // namespace recevable::extract
