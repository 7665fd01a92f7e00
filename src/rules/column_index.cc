#include "rules/column_index.h"

namespace recevable::rules {

bool ColumnIndex::serves(std::uint32_t list) const {
  return tree_ != nullptr && tree_->is_whole() && tree_->rows(list) >= kShort;
}

std::span<const std::uint32_t> ColumnIndex::rows(std::uint32_t list, std::uint32_t column,
                                                 std::string_view text) {
  const auto [known, is_new] = columns_.try_emplace({list, column});
  if (is_new) {
    for (std::uint32_t row = 0; row < tree_->rows(list); ++row) {
      const structured::Cell* cell = tree_->cell(list, row, column);
      if (cell == nullptr) continue;
      known->second[structured::trimmed(tree_->text(*cell))].push_back(row);
    }
  }
  const auto found = known->second.find(text);
  if (found == known->second.end()) return {};
  return found->second;
}

std::span<const std::uint32_t> ColumnIndex::rows(std::uint32_t list, std::uint32_t column) {
  const auto [known, is_new] = present_.try_emplace({list, column});
  if (is_new) {
    for (std::uint32_t row = 0; row < tree_->rows(list); ++row) {
      if (tree_->cell(list, row, column) != nullptr) known->second.push_back(row);
    }
  }
  return known->second;
}

}  // namespace recevable::rules
