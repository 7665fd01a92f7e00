#include "structured/terms.h"

#include <algorithm>
#include <deque>
#include <numeric>
#include <string>

#include "structured/term_tables.h"

namespace recevable::structured {

namespace {

// Names that are put together here, for as long as the program runs.
std::string_view keep(std::string text) {
  static std::deque<std::string> kept;
  return kept.emplace_back(std::move(text));
}

// The terms of a party under its name in the invoice: "seller.name", BT-27.
void add_party(List& list, const PartyRole& role) {
  for (const PartyColumn& column : party_columns()) {
    Column added = column.column;
    added.name = keep(column.column.name.empty()
                          ? std::string(role.name)
                          : std::string(role.name) + "." + std::string(column.column.name));
    added.fr = column.column.name.empty()
                   ? role.fr
                   : keep(std::string(column.column.fr) + " (" + std::string(role.fr) + ")");
    added.en = column.column.name.empty()
                   ? role.en
                   : keep(std::string(column.column.en) + " (" + std::string(role.en) + ")");
    added.term = column.terms[role.terms];
    list.columns.push_back(added);
  }
}

}  // namespace

std::optional<std::uint32_t> List::column(std::string_view wanted) const {
  const auto found = std::ranges::lower_bound(
      by_name, wanted, {}, [&](std::uint32_t column) { return columns[column].name; });
  if (found == by_name.end() || columns[*found].name != wanted) return std::nullopt;
  return *found;
}

Vocabulary::Vocabulary() {
  for (const ListTable& table : list_tables()) {
    List list{table.name, table.term, table.fr, table.en, kNone, {}, {}, {}};
    if (table.name == "xml") {
      // Parties first, so that a term of a party stands at a place that is easy to tell.
      for (const PartyRole& role : party_roles()) add_party(list, role);
    }
    list.columns.insert(list.columns.end(), table.columns.begin(), table.columns.end());
    if (table.is_party) {
      for (const PartyColumn& column : party_columns()) {
        Column added = column.column;
        if (added.name.empty()) added.name = "party";
        list.columns.push_back(added);
      }
    }
    list.by_name.resize(list.columns.size());
    std::iota(list.by_name.begin(), list.by_name.end(), 0U);
    std::ranges::sort(list.by_name, {},
                      [&](std::uint32_t column) { return list.columns[column].name; });
    lists_.push_back(std::move(list));
  }
  for (std::uint32_t i = 1; i < lists_.size(); ++i) {
    // The list with the longest name this one extends; at least "xml".
    std::uint32_t parent = kRoot;
    for (std::uint32_t j = 0; j < lists_.size(); ++j) {
      const std::string_view name = lists_[j].name;
      if (j != i && lists_[i].name.starts_with(name) && lists_[i].name[name.size()] == '.' &&
          name.size() > lists_[parent].name.size()) {
        parent = j;
      }
    }
    lists_[i].parent = parent;
    lists_[parent].children.push_back(i);
  }
}

const Vocabulary& Vocabulary::get() {
  static const Vocabulary vocabulary;
  return vocabulary;
}

std::optional<std::uint32_t> Vocabulary::list(std::string_view name) const {
  for (std::uint32_t i = 0; i < lists_.size(); ++i) {
    if (lists_[i].name == name) return i;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> Vocabulary::child(std::uint32_t parent, std::string_view name) const {
  for (const std::uint32_t i : lists_[parent].children) {
    if (lists_[i].name.substr(lists_[parent].name.size() + 1) == name) return i;
  }
  return std::nullopt;
}

}  // namespace recevable::structured
