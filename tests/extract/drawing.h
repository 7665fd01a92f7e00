// The pages of an invoice made at random, while they are drawn (made_page.h).
#pragma once

#include <array>
#include <string>
#include <vector>

#include "document/page_builder.h"
#include "extract/made_page.h"

namespace recevable::extract::test {

using Texts = std::vector<std::string>;

enum class Align : std::uint8_t { left, right, centre };

// How numbers are written on one invoice.
struct Style {
  std::string group = " ", point = ",";
  std::string sign_before, sign_after;  // of the currency, in the totals
  bool signs_in_table = false;
  double size = 9;
};

Style made_style(Dice& dice);
std::string number(base::Decimal value, const Style& style);
std::string money(base::Decimal value, const Style& style);
std::string rate_text(base::Decimal rate, const Style& style, bool decimals);

// Draws an invoice from the top of its first page downwards.
class Drawing {
 public:
  Drawing(const MadeInvoice& invoice, Dice& dice);

  MadePage run();

 private:
  struct Total {
    std::string label, value;
  };
  enum class Role : std::uint8_t {
    date,
    reference,
    description,
    quantity,
    unit,
    price,
    discount,
    rate,
    net,
    tax,
    gross
  };
  struct Column {
    Role role;
    std::string heading;
    double x0 = 0, x1 = 0;
    Align align = Align::right;
  };

  double step() const { return 1.4 * style_.size; }
  void note(const std::string& what) { made_.how += what + " "; }
  document::test::PageBuilder& page() { return pages_.back(); }
  void put(double x0, double x1, double y, const std::string& text, Align align);
  Texts wrapped(const std::string& text, double width) const;
  void new_page();

  void head();
  void foot();
  void terms();

  // made_lines.cc
  std::vector<Column> columns();
  void place(std::vector<Column>& all);
  double width(const Column& column) const;
  std::string code_of(base::Decimal rate) const;
  std::string cell_text(const MadeInvoice::Line& line, Role role);
  void headings(const std::vector<Column>& all);
  void line(const MadeInvoice::Line& line, const std::vector<Column>& all);
  void sum_row(const std::vector<Column>& all, const std::string& words, base::Decimal sum);
  void lines();

  // made_totals.cc
  bool is_discounted() const;
  std::vector<Total> totals(bool with_rates);
  double widest(const std::vector<Total>& rows, bool label) const;
  void below_the_lines();
  void label_left(const std::vector<Total>& rows);
  void leaders(const std::vector<Total>& rows);
  void grid(const std::vector<Total>& rows, bool label_first);
  void label_over_value(const std::vector<Total>& rows);
  void sentence(const std::vector<Total>& rows);
  void tax_sentences();
  void tax_table(bool beside);
  void transposed_table();
  void slip();

  const MadeInvoice& invoice_;
  Dice& dice_;
  Style style_;
  std::vector<document::test::PageBuilder> pages_;
  MadePage made_;
  double y_ = 0;
  bool unit_column_ = false, rate_column_ = false, glued_unit_ = false, rate_sign_ = false;
  bool must_tell_rate_ = false, rate_decimals_ = false, coded_ = false, letters_ = false,
       notes_ = false;
  bool english_ = false;
  int beside_ = 0;  // the row of a description its numbers stand beside: first, middle, last
  Align heading_align_ = Align::right;
};

}  // namespace recevable::extract::test
