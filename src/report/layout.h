// Plain text in a given width: wrapping, columns, colours.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace recevable::report {

// Columns a text fills on a terminal: accents none, wide characters two.
int columns(std::string_view text);

// One line of it: printable, without line breaks, white space as single spaces.
std::string one_line(std::string_view text);

// One line of it, at most `limit` columns; what is longer ends in "…".
std::string shortened(std::string_view text, int limit);

// The text with spaces after it, up to `width` columns.
std::string padded(std::string_view text, int width);

// The text in capital letters, accents kept.
std::string capitals(std::string_view text);

enum class Style { plain, bold, dim, red, yellow, green, cyan };

// Builds a text of lines no wider than a width, but for words that are wider themselves: those are
// cut. Text given to it may come from a file; it is made printable.
class Layout {
 public:
  Layout(int width, bool colour);

  // A paragraph: `lead` before its first line, its other lines indented to stand under the first
  // one's text. The lead counts as indentation, so it must be shorter than the width.
  void paragraph(std::string_view lead, std::string_view text, Style style = Style::plain,
                 Style lead_style = Style::plain);
  void blank();
  // Text with a style, for building lines by hand.
  std::string styled(std::string_view text, Style style) const;
  // A line as it is.
  void line(std::string_view text);

  int width() const { return width_; }
  std::string take() { return std::move(out_); }

 private:
  int width_;
  bool colour_;
  std::string out_;
};

}  // namespace recevable::report
