// What is only known once a row, or the whole file, was read: which list a row belongs to, and the
// terms of the invoice that follow from rows.
#pragma once

#include "structured/mapping.h"
#include "structured/tree.h"

namespace recevable::structured {

// A row that is being read.
struct OpenRow {
  std::uint32_t row = kNone;  // in the table of the syntax
  std::uint32_t at = 0;       // offset of its element
  std::uint32_t depth = 0;    // of its element
  bool set_aside = false;     // a row of its list began within it (Tree::set_aside)
  RowBuilder values;
};

class Finisher {
 public:
  Finisher(Tree& tree, Syntax syntax);

  // The element of `row` ended. `parent` is the row around it.
  void close(const Mapping& mapping, OpenRow& row, OpenRow& parent);
  // The file ended: `root` is the row of "xml".
  // `asked` is the profile to judge by, "" for that of BT-24.
  void finish(OpenRow& root, std::string_view root_name, std::string_view asked);
  // A value that may be of interest wherever it stands.
  void see_country(std::string_view element, std::string_view value, std::uint32_t at);
  void see_currency(std::string_view element, std::string_view value, std::uint32_t at);
  // A file within the invoice; `attributes` as expat gives them.
  void see_attachment(std::string_view element, const char* const* attributes, std::uint32_t at);
  // A code within an extension that may be the framework (A1...) of a minimal flow of Chorus Pro.
  void see_framework(std::string_view code);

 private:
  void close_allowance(std::uint32_t list, OpenRow& row);
  void close_party(const RowPath& path, std::uint32_t list, OpenRow& row, OpenRow& root);
  void close_reference(OpenRow& row, OpenRow& root);
  void set_text(OpenRow& row, std::uint32_t column, std::string_view text);
  std::string_view text_of(const OpenRow& row, std::uint32_t list, std::string_view column) const;
  void pass_on(const OpenRow& from, std::uint32_t list, std::string_view column, OpenRow& to,
               std::uint32_t to_list, std::string_view to_column);
  void see(std::uint32_t list, std::vector<std::pair<std::string, std::string>>& seen,
           std::string_view element, std::string_view value, std::uint32_t at);
  bool is_minimal_flow() const;

  Tree& tree_;
  Syntax syntax_;
  const Vocabulary& words_;
  std::uint32_t subtotals_ = 0;  // of the VAT total being read
  std::vector<std::pair<std::string, std::string>> countries_, currencies_;
  std::string framework_;
};

}  // namespace recevable::structured
