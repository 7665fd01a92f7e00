// Everything a rule may name: the fields of the invoice, its lists, and the facts beside them.
//
// The fields come from invoice::visit_fields itself, so the model and the rules cannot drift apart;
// the facts are the table of docs/rule-language.md. Ids are positions in the table: small numbers
// that compiled rules carry, so nothing is looked up by name while rules are evaluated.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rules.h"

namespace recevable::rules {

// A name for people, in both languages, without article: "SIRET du destinataire".
struct Label {
  std::string_view fr, en;
};

struct PathInfo {
  std::string_view name;  // "buyer.siret"
  Datum::Kind kind = Datum::Kind::text;
  Label label;
  bool fact = false;                                  // not a field of the invoice
  bool money = false;                                 // shown with two decimals
  Datum::State default_state = Datum::State::absent;  // in an example that does not give it
  std::string_view default_text = {};                 // its value, when that state is `present`
};

struct ColumnInfo {
  std::string_view name;  // "net"
  Datum::Kind kind = Datum::Kind::text;
  Label label;
  bool money = false;
};

struct ListInfo {
  std::string_view name;  // "lines"
  Label label;
  std::vector<ColumnInfo> columns;
  bool fact = false;
  std::uint32_t parent = kNoList;  // the list its rows are nested in

  static constexpr std::uint32_t kNoList = std::numeric_limits<std::uint32_t>::max();
};

class Schema {
 public:
  static const Schema& get();

  const std::vector<PathInfo>& paths() const { return paths_; }
  const std::vector<ListInfo>& lists() const { return lists_; }
  // Lists from here on are those of a structured invoice (structured/terms.h), in their order.
  std::uint32_t first_xml_list() const { return first_xml_list_; }
  bool is_xml(std::uint32_t list) const { return list >= first_xml_list_; }

  std::optional<std::uint32_t> path(std::string_view name) const;
  std::optional<std::uint32_t> list(std::string_view name) const;
  static std::optional<std::uint32_t> column(const ListInfo& list, std::string_view name);

  // The known path or list nearest to a mistyped one; "" when none is near.
  std::string nearest(std::string_view name) const;

  // Ids the evaluator itself needs.
  std::uint32_t deposit_date() const { return deposit_date_; }
  std::uint32_t issue_date() const { return issue_date_; }
  std::uint32_t kind() const { return kind_; }

 private:
  Schema();
  void add_xml_lists();
  std::vector<PathInfo> paths_;
  std::vector<ListInfo> lists_;
  std::vector<std::uint32_t> by_name_;  // paths, sorted by name
  std::uint32_t deposit_date_ = 0, issue_date_ = 0, kind_ = 0, first_xml_list_ = 0;
};

}  // namespace recevable::rules
