#include "structured/tree.h"

#include <algorithm>

#include "base/text.h"

namespace recevable::structured {

namespace {

bool has(const ColumnMask& mask, std::uint32_t column) {
  return (mask[column / 64] >> (column % 64) & 1U) != 0;
}
void put(ColumnMask& mask, std::uint32_t column) {
  mask[column / 64] |= std::uint64_t{1} << (column % 64);
}

// How many columns before this one have a value.
std::uint32_t rank(const ColumnMask& mask, std::uint32_t column) {
  int count = 0;
  for (std::uint32_t word = 0; word < column / 64; ++word) count += std::popcount(mask[word]);
  const std::uint64_t below = (std::uint64_t{1} << (column % 64)) - 1;
  return static_cast<std::uint32_t>(count + std::popcount(mask[column / 64] & below));
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

void RowBuilder::set(std::uint32_t column, Cell cell) {
  if (has(column)) {
    for (auto& [known, value] : cells_) {
      if (known == column) ++value.times;
    }
    return;
  }
  put(mask_, column);
  cells_.emplace_back(column, cell);
}

const Cell* RowBuilder::find(std::uint32_t column) const {
  if (!structured::has(mask_, column)) return nullptr;
  for (const auto& [known, value] : cells_) {
    if (known == column) return &value;
  }
  return nullptr;
}

void RowBuilder::clear() {
  mask_ = {};
  cells_.clear();
}

Tree::Tree() {
  const auto& lists = Vocabulary::get().lists();
  tables_.resize(lists.size());
  for (std::size_t i = 0; i < lists.size(); ++i) tables_[i].taken.resize(lists[i].children.size());
}

RowRange Tree::children(std::uint32_t list, std::uint32_t row, std::uint32_t child) const {
  const auto& nested = Vocabulary::get().lists()[list].children;
  const auto at = static_cast<std::size_t>(std::ranges::find(nested, child) - nested.begin());
  if (at == nested.size() || row >= rows(list)) return {};
  return tables_[list].children[row * nested.size() + at];
}

const Cell* Tree::cell(std::uint32_t list, std::uint32_t row, std::uint32_t column) const {
  const Table& table = tables_[list];
  if (row >= table.rows.size()) return nullptr;
  const Row& found = table.rows[row];
  if (!has(found.mask, column)) return nullptr;
  return &table.cells[found.first + rank(found.mask, column)];
}

namespace {

// Moves a place over one more byte; a character of several bytes counts for one column.
void step(char c, int& line, int& column) {
  if (c == '\n') {
    ++line;
    column = 1;
  } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
    ++column;
  }
}

}  // namespace

// Line by line: columns are counted on the last line of a block only.
void Tree::set_source(std::string_view source) {
  source_ = source;
  marks_.clear();
  marks_.reserve(source.size() / kBlock + 1);
  Mark mark;
  for (std::size_t at = 0; at < source.size(); at += kBlock) {
    marks_.push_back(mark);
    std::string_view rest = source.substr(at, kBlock);
    for (std::size_t end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
      ++mark.line;
      mark.column = 1;
      rest.remove_prefix(end + 1);
    }
    for (const char c : rest) step(c, mark.line, mark.column);
  }
}

Place Tree::place(std::uint32_t offset) const {
  if (source_.empty() || offset >= source_.size()) {
    // The end of the file has a place too: that of its last character.
    if (source_.empty() || offset > source_.size()) return {};
    return place(offset - 1);
  }
  const Mark& mark = marks_[offset / kBlock];
  Place place{mark.line, mark.column};
  for (std::size_t at = offset / kBlock * kBlock; at < offset; ++at) {
    step(source_[at], place.line, place.column);
  }
  return place;
}

Cell Tree::keep(std::string_view text, std::uint32_t at) {
  Cell cell;
  cell.text = static_cast<std::uint32_t>(texts_.size());
  cell.size = static_cast<std::uint32_t>(text.size());
  cell.at = at;
  texts_ += text;
  return cell;
}

void Tree::set_aside(std::uint32_t list) {
  Table& table = tables_[list];
  const auto& nested = Vocabulary::get().lists()[list].children;
  std::vector<RowRange> ranges;
  for (std::size_t i = 0; i < nested.size(); ++i) {
    const std::uint32_t end = rows(nested[i]);
    ranges.push_back({table.taken[i], end - table.taken[i]});
    table.taken[i] = end;
  }
  table.aside.push_back(std::move(ranges));
}

std::uint32_t Tree::add(std::uint32_t list, const RowBuilder& row, std::uint32_t at,
                        bool set_aside) {
  Table& table = tables_[list];
  const auto index = static_cast<std::uint32_t>(table.rows.size());
  Row added;
  added.mask = row.mask_;
  added.first = static_cast<std::uint32_t>(table.cells.size());
  added.at = at;
  table.rows.push_back(added);
  ++total_rows_;
  table.cells.resize(table.cells.size() + row.cells_.size());
  for (const auto& [column, cell] : row.cells_) {
    table.cells[added.first + rank(row.mask_, column)] = cell;
  }
  const auto& nested = Vocabulary::get().lists()[list].children;
  for (std::size_t i = 0; i < nested.size(); ++i) {
    auto& of = tables_[nested[i]].rows;
    const auto end = static_cast<std::uint32_t>(of.size());
    RowRange range{table.taken[i], end - table.taken[i]};
    if (set_aside) range = table.aside.back()[i];
    for (std::uint32_t child = 0; child < range.count; ++child) {
      of[range.first + child].parent = index;
    }
    table.taken[i] = end;
    table.children.push_back(range);
  }
  if (set_aside) table.aside.pop_back();
  return index;
}

void Tree::copy_row(std::uint32_t from, std::uint32_t row, std::uint32_t to) {
  const Row source = tables_[from].rows[row];
  Table& table = tables_[to];
  Row copy = source;
  copy.parent = 0;
  copy.first = static_cast<std::uint32_t>(table.cells.size());
  std::uint32_t count = 0;
  for (const std::uint64_t word : source.mask) {
    count += static_cast<std::uint32_t>(std::popcount(word));
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    const Cell cell = tables_[from].cells[source.first + i];
    table.cells.push_back(cell);
  }
  table.rows.push_back(copy);
  ++total_rows_;
}

void Tree::set_root(std::uint32_t column, Cell cell) {
  Table& table = tables_[kRoot];
  if (table.rows.empty()) return;
  Row& row = table.rows[0];
  const std::uint32_t at = row.first + rank(row.mask, column);
  if (has(row.mask, column)) {
    table.cells[at] = cell;
    return;
  }
  put(row.mask, column);
  table.cells.insert(table.cells.begin() + at, cell);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::optional<base::Decimal> decimal_of(std::string_view text) {
  std::string_view rest = trimmed(text);
  std::string strict;
  if (rest.starts_with('-')) strict = "-";
  if (rest.starts_with('-') || rest.starts_with('+')) rest.remove_prefix(1);
  const std::size_t point = rest.find('.');
  std::string_view whole = rest.substr(0, point);
  std::string_view decimals = point == std::string_view::npos ? "" : rest.substr(point + 1);
  if ((whole.empty() && decimals.empty()) || !std::ranges::all_of(whole, base::is_digit) ||
      !std::ranges::all_of(decimals, base::is_digit)) {
    return std::nullopt;
  }
  while (whole.size() > 1 && whole.front() == '0') whole.remove_prefix(1);
  strict += whole.empty() ? "0" : whole;
  constexpr std::size_t kKept = base::Decimal::kMaxScale;
  if (!decimals.empty()) {
    strict += '.';
    strict += decimals.substr(0, kKept);
  }
  auto number = base::Decimal::parse(strict);
  if (number && decimals.size() > kKept && decimals[kKept] >= '5') {
    const auto last = base::Decimal::scaled(1, static_cast<int>(kKept));
    number = strict.starts_with('-') ? *number - last : *number + last;
  }
  return number;
}

std::optional<base::Date> date_of(std::string_view text) {
  const std::string_view digits = trimmed(text);
  if (digits.size() == 8 && std::ranges::all_of(digits, base::is_digit)) {
    std::string iso(digits.substr(0, 4));
    iso.append("-").append(digits.substr(4, 2)).append("-").append(digits.substr(6, 2));
    return base::parse_iso_date(iso);
  }
  return base::parse_iso_date(std::string(digits));
}

}  // namespace recevable::structured
