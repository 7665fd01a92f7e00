// Pages made in code: text put where a test wants it, as a PDF reader would give its words.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace recevable::document::test {

// Puts words on an A4 page. Points from the top left; `y` is the top of the type. A character is
// half its type size wide and a space a quarter, so that a text's width is known to a test.
class PageBuilder {
 public:
  explicit PageBuilder(double width = 595, double height = 842);

  // The type size of what follows.
  PageBuilder& size(double points);
  // What follows was read from a picture, this surely.
  PageBuilder& ocr(float confidence);
  // Text beginning at x; spaces part its words. A run of two spaces or more is a wide gap.
  PageBuilder& text(double x, double y, std::string_view words);
  // Text ending at x.
  PageBuilder& right(double x, double y, std::string_view words);
  // Lines under one another, a quarter of white between them.
  PageBuilder& column(double x, double y, std::initializer_list<std::string_view> lines);
  // One row of a table: cells beginning at `left[i]`; an empty cell is left out.
  PageBuilder& row(const std::vector<double>& left, double y,
                   std::initializer_list<std::string_view> cells);
  // One word turned against the page.
  PageBuilder& turned(double x, double y, std::string_view word);

  // Words only, in the order they were put.
  const Page& loose() const { return page_; }
  // Arranged.
  Page page() const;
  Document document() const;

  static double width_of(std::string_view words, double size);

 private:
  Page page_;
  double size_ = 10;
  float confidence_ = 1;
  bool from_ocr_ = false;
};

}  // namespace recevable::document::test
