#include "structured/mapping.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace recevable::structured {

namespace {

struct SpaceName {
  Space space;
  std::string_view prefix, uri;
};
constexpr auto kSpaces = std::to_array<SpaceName>({
    {Space::rsm, "rsm", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"},
    {Space::ram, "ram",
     "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"},
    {Space::udt, "udt", "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"},
    {Space::qdt, "qdt", "urn:un:unece:uncefact:data:standard:QualifiedDataType:100"},
    {Space::invoice, "", "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"},
    {Space::credit_note, "", "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"},
    {Space::cac, "cac", "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"},
    {Space::cbc, "cbc", "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"},
    {Space::ext, "ext", "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"},
});

}  // namespace

Space space_of(std::string_view uri) {
  const auto* found = std::ranges::find(kSpaces, uri, &SpaceName::uri);
  return found == kSpaces.end() ? Space::other : found->space;
}

std::string_view uri_of(Space space) {
  const auto* found = std::ranges::find(kSpaces, space, &SpaceName::space);
  return found == kSpaces.end() ? std::string_view{} : found->uri;
}

Mapping::Mapping(const SyntaxTable& table) : table_(table) {
  nodes_.emplace_back();
  const auto& vocabulary = Vocabulary::get();
  for (std::uint32_t i = 0; i < table.rows.size(); ++i) {
    const RowPath& row = table.rows[i];
    const auto list = vocabulary.list(row.list);
    assert(list && "a table names a list of the vocabulary");
    lists_.push_back(list.value_or(0));
    const std::uint32_t node = walk(0, row.path);
    nodes_[node].row = i;
    for (const TermPath& term : row.terms) add_term(node, vocabulary.lists()[lists_[i]], term);
  }
  name_spaces(0, false);
}

// The node at the end of a path, made where it is not there yet.
std::uint32_t Mapping::walk(std::uint32_t from, std::string_view path) {
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    std::string_view step = path.substr(0, slash);
    path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
    Space space = Space::other;
    const auto known_letter = std::ranges::find(table_.abbreviations, step, &Abbreviation::letter);
    if (known_letter != table_.abbreviations.end()) {
      from = walk(from, known_letter->path);
      continue;
    }
    if (const std::size_t colon = step.find(':'); colon != std::string_view::npos) {
      const auto* named = std::ranges::find(kSpaces, step.substr(0, colon), &SpaceName::prefix);
      if (named != kSpaces.end()) space = named->space;
      step.remove_prefix(colon + 1);
    }
    const auto& children = nodes_[from].children;
    const auto known = std::ranges::find_if(
        children, [&](std::uint32_t child) { return nodes_[child].name == step; });
    if (known != children.end()) {
      from = *known;
      continue;
    }
    const auto added = static_cast<std::uint32_t>(nodes_.size());
    nodes_[from].children.push_back(added);
    nodes_.emplace_back();
    nodes_.back().name = step;
    nodes_.back().space = space;
    from = added;
  }
  return from;
}

void Mapping::add_term(std::uint32_t from, const List& list, const TermPath& term) {
  std::string_view path = term.path;
  std::string_view column_name = term.column;
  const bool only_beginning = column_name.ends_with('~');
  if (only_beginning) column_name.remove_suffix(1);
  const auto column = list.column(column_name);
  assert(column && "a table names a column of its list");
  if (!column) return;
  std::string_view attribute;
  if (const std::size_t at = path.find_first_of("@#"); at != std::string_view::npos) {
    attribute = path.substr(at);
    path = path.substr(0, at == 0 ? 0 : at - 1);
  }
  if (path == ".") path = {};
  ElementNode& node = nodes_[walk(from, path)];
  if (attribute.starts_with('@')) {
    node.attributes.emplace_back(attribute.substr(1), *column);
  } else if (attribute == "#size") {
    node.size_column = *column;
  } else if (attribute.starts_with('#')) {
    node.name_column = *column;
  } else {
    node.column = *column;
    node.is_group = list.columns[*column].kind == Kind::group;
    node.only_beginning = only_beginning;
  }
}

// The usual namespace of each element: UBL keeps elements with parts and elements with a value
// apart; CII has the parts of its root in one and all others in another.
void Mapping::name_spaces(std::uint32_t index, bool below_root) {
  const std::vector<std::uint32_t> children = nodes_[index].children;
  for (const std::uint32_t child : children) {
    ElementNode& node = nodes_[child];
    if (node.space == Space::other) {
      node.space = table_.syntax == Syntax::cii ? (below_root ? Space::ram : Space::rsm)
                   : node.children.empty()      ? Space::cbc
                                                : Space::cac;
    }
    name_spaces(child, true);
  }
}

const Mapping& Mapping::of(Syntax syntax) {
  if (syntax == Syntax::ubl) {
    static const Mapping ubl(ubl_table());
    return ubl;
  }
  static const Mapping cii(cii_table());
  return cii;
}

std::uint32_t Mapping::child(std::uint32_t node, std::string_view name, std::uint32_t& hint) const {
  const auto& children = nodes_[node].children;
  const auto count = static_cast<std::uint32_t>(children.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    std::uint32_t at = hint + i;
    if (at >= count) at -= count;
    if (nodes_[children[at]].name != name) continue;
    hint = at;
    return children[at];
  }
  return kNone;
}

}  // namespace recevable::structured
