// The rows of a long list by what stands in a column. Dozens of rules each look for the lines of
// one category of VAT, or for those that have a period: of 100,000 lines they are found once for
// all.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "structured/tree.h"

namespace recevable::rules {

class ColumnIndex {
 public:
  // A list shorter than this is gone through faster than it is indexed.
  static constexpr std::uint32_t kShort = 64;

  // `tree` may be null; it must outlive the index.
  explicit ColumnIndex(const structured::Tree* tree) : tree_(tree) {}

  // Whether rows of a list can be found: it is long, and the file was read to its end, so that what
  // is not there is known to be missing.
  bool serves(std::uint32_t list) const;
  // The rows whose column has this text, blanks around it left out, in their order. REQUIRES:
  // serves.
  std::span<const std::uint32_t> rows(std::uint32_t list, std::uint32_t column,
                                      std::string_view text);
  // The rows that have the column at all, be it empty, in their order. REQUIRES: serves.
  std::span<const std::uint32_t> rows(std::uint32_t list, std::uint32_t column);

 private:
  using Rows = std::unordered_map<std::string_view, std::vector<std::uint32_t>>;

  const structured::Tree* tree_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, Rows> columns_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> present_;
};

}  // namespace recevable::rules
