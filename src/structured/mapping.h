// Where the terms stand in a syntax: tables of element paths (cii.cc, ubl.cc), and the tree they
// are made into for the reader.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "structured/structured.h"
#include "structured/terms.h"

namespace recevable::structured {

// A value: the path of its element from the element of its row ("." is that element itself), with
// "/@name" for an attribute, "/#name" for the local name of the element and "/#size" for the bytes
// its Base64 text stands for; and the column it goes
// to, with "~" when only its beginning is worth keeping (the content of attached files).
// Elements are in the usual namespace of their place unless the table says otherwise ("udt:").
struct TermPath {
  std::string_view path, column;
};

// What becomes of a row when its element ends, besides being added to its list.
enum class RowKind : std::uint8_t {
  plain,
  allowance,       // to allowances, charges or neither, by its indicator
  party,           // its terms are also those of a role of the invoice
  tax_id,          // gives its party the VAT or the tax number
  reference,       // by its type: supporting document, invoiced object, tender
  line_reference,  // the invoiced object of its line
  line_note,       // the first is also the note of its line
  note,            // UBL writes the subject code into the text
  payment_terms,   // the first also gives terms of the invoice
  vat_total,       // counts its breakdown
  vat_row          // gives the VAT point of the invoice
};

// An element that repeats: its path from the root element, the list its rows go to, and the terms
// within it.
struct RowPath {
  std::string_view path, list;
  RowKind kind = RowKind::plain;
  std::string_view role;  // of a party
  std::span<const TermPath> terms;
};

// What a path may begin with instead of a long one: "A/BuyerReference".
struct Abbreviation {
  std::string_view letter, path;
};

struct SyntaxTable {
  Syntax syntax;
  std::span<const std::string_view> roots;  // local names: "Invoice", "CreditNote"
  std::span<const Abbreviation> abbreviations;
  std::span<const RowPath> rows;  // the first is the root itself, its path empty
};
const SyntaxTable& cii_table();
const SyntaxTable& ubl_table();

// Namespaces of both syntaxes.
enum class Space : std::uint8_t { other, rsm, ram, udt, qdt, invoice, credit_note, cac, cbc, ext };
Space space_of(std::string_view uri);
std::string_view uri_of(Space space);

// A node of the mapping: an element at its place.
struct ElementNode {
  std::string_view name;
  Space space = Space::other;
  std::uint32_t row = kNone;     // index in SyntaxTable::rows: the element opens a row
  std::uint32_t column = kNone;  // takes its text, or its presence for a group
  std::uint32_t name_column = kNone;
  std::uint32_t size_column = kNone;
  bool is_group = false, only_beginning = false;
  std::vector<std::pair<std::string_view, std::uint32_t>> attributes;  // name to column
  std::vector<std::uint32_t> children;
};

class Mapping {
 public:
  static const Mapping& of(Syntax syntax);

  const ElementNode& node(std::uint32_t index) const { return nodes_[index]; }
  const RowPath& row(std::uint32_t index) const { return table_.rows[index]; }
  std::uint32_t list(std::uint32_t row) const { return lists_[row]; }
  // The child of a node by its local name; kNone when it holds no terms. `hint` is where to look
  // first, and becomes where it was found: elements come in the order of the table.
  std::uint32_t child(std::uint32_t node, std::string_view name, std::uint32_t& hint) const;

 private:
  explicit Mapping(const SyntaxTable& table);
  std::uint32_t walk(std::uint32_t from, std::string_view path);
  void add_term(std::uint32_t from, const List& list, const TermPath& term);
  void name_spaces(std::uint32_t node, bool below_root);

  const SyntaxTable& table_;
  std::vector<ElementNode> nodes_;  // the first is the root element
  std::vector<std::uint32_t> lists_;
};

}  // namespace recevable::structured
