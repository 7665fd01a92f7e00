// The tables the vocabulary is made of.
#pragma once

#include <array>
#include <span>

#include "structured/terms.h"

namespace recevable::structured {

// A party's terms have a number for each role the norm gives it.
enum PartyTerms : std::uint8_t { kSellerTerms, kBuyerTerms, kPayeeTerms, kRepresentativeTerms };

struct PartyRole {
  std::string_view name;
  PartyTerms terms;
  std::string_view fr, en;
};
// Seller, buyer, payee, tax representative: in this order, the first columns of "xml".
std::span<const PartyRole> party_roles();

struct PartyColumn {
  Column column;
  std::array<std::string_view, 4> terms;  // by PartyTerms; empty when the norm has none
};
// The first is the party itself.
std::span<const PartyColumn> party_columns();

struct ListTable {
  std::string_view name, term, fr, en;
  std::span<const Column> columns;
  bool is_party = false;  // has the columns of a party as well
};
// The first is "xml".
std::span<const ListTable> list_tables();

}  // namespace recevable::structured
