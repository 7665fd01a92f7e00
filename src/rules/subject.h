// The subject as the evaluator sees it: values by the ids of the schema.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "rules/rules.h"
#include "structured/tree.h"

namespace recevable::rules {

struct Subject::Data {
  struct List {
    std::vector<Datum> cells;  // row after row
    std::uint32_t columns = 0;
    Datum status;  // present: all rows are there
    std::uint32_t rows() const {
      return columns == 0 ? 0 : static_cast<std::uint32_t>(cells.size() / columns);
    }
  };

  std::vector<Datum> paths;  // by path id
  std::vector<List> lists;   // by list id, but for those of a structured invoice
  std::shared_ptr<const structured::Tree> xml;

  const Datum& cell(std::uint32_t list, std::uint32_t row, std::uint32_t column) const {
    const List& of = lists[list];
    return of.cells[std::size_t{row} * of.columns + column];
  }
};

}  // namespace recevable::rules
