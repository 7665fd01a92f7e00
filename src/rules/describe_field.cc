#include <charconv>
#include <string>

#include "rules/rules.h"
#include "rules/schema.h"

namespace recevable::rules {
namespace {

base::Localized localized(const Label& label) {
  return {std::string(label.fr), std::string(label.en)};
}

// "lines[3].net" taken apart.
struct Cell {
  std::string_view list, column;
  int row = 0;
};

std::optional<Cell> parse_cell(std::string_view path) {
  const std::size_t open = path.find('[');
  const std::size_t close = path.find(']', open);
  if (open == std::string_view::npos || close == std::string_view::npos) return std::nullopt;
  Cell cell;
  cell.list = path.substr(0, open);
  const std::string_view digits = path.substr(open + 1, close - open - 1);
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), cell.row);
  if (read.ec != std::errc()) return std::nullopt;
  if (path.substr(close + 1).starts_with('.')) cell.column = path.substr(close + 2);
  return cell;
}

}  // namespace

base::Localized describe_field(std::string_view path) {
  const Schema& schema = Schema::get();
  if (const auto id = schema.path(path)) return localized(schema.paths()[*id].label);
  if (const auto id = schema.list(path)) return localized(schema.lists()[*id].label);
  if (const auto cell = parse_cell(path)) {
    if (const auto id = schema.list(cell->list)) {
      const ListInfo& list = schema.lists()[*id];
      const auto column = Schema::column(list, cell->column);
      base::Localized words = localized(column ? list.columns[*column].label : list.label);
      const std::string row = std::to_string(cell->row + 1);
      words.fr += " (ligne " + row + ")";
      words.en += " (row " + row + ")";
      return words;
    }
  }
  return {std::string(path), std::string(path)};
}

}  // namespace recevable::rules
