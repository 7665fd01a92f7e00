#include "report/preface.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/html_text.h"
#include "report/layout.h"
#include "report/markdown.h"
#include "report/view.h"

namespace recevable::report {
namespace {

using Value = Preface::Value;

// The lines of a value, each written by `write`, joined by `between`.
template <class Write>
std::string lines_of(const std::string& shown, std::string_view between, Write&& write) {
  std::string text;
  std::size_t at = 0;
  while (at <= shown.size()) {
    const std::size_t end = std::min(shown.find('\n', at), shown.size());
    text += (at > 0 ? std::string(between) : std::string()) + write(shown.substr(at, end - at));
    at = end + 1;
  }
  return text;
}

// A column of numbers stands to the right, its title as well.
bool is_numeric(const Preface::Section& section, std::size_t column) {
  return !section.rows.empty() && column < section.rows.front().size() &&
         section.rows.front()[column].number.has_value();
}

std::string html_cell(const Value& value, bool first) {
  const std::string text =
      lines_of(value.shown, "<br>", [](const std::string& line) { return html_text(line); });
  if (first) return "<th scope=\"row\">" + text + "</th>";
  return (value.number ? "<td class=\"num\">" : "<td>") + text + "</td>";
}

std::string html_table(const Preface::Section& section) {
  std::string html = "<div class=\"scroll\"><table><thead><tr>";
  for (std::size_t i = 0; i < section.columns.size(); ++i) {
    html +=
        fmt::format("<th scope=\"col\"{}>{}</th>", is_numeric(section, i) ? " class=\"num\"" : "",
                    html_text(section.columns[i]));
  }
  html += "</tr></thead><tbody>\n";
  for (const auto& row : section.rows) {
    html += "<tr>";
    for (const Value& value : row) html += html_cell(value, &value == row.data());
    html += "</tr>\n";
  }
  return html + "</tbody></table></div>\n";
}

// The text or the number, for a spreadsheet.
Cell cell_of(const Value& value) {
  if (value.number) return Cell::of(*value.number);
  return Cell::of(
      lines_of(value.shown, " ; ", [](const std::string& line) { return std::string(line); }));
}

constexpr int kTextWidth = 36;
constexpr int kNumberWidth = 14;

}  // namespace

std::string html_preface(const Preface& preface) {
  std::string html =
      "<header class=\"card\">\n" + heading(1, html_text(preface.title)) + "<ul class=\"tiles\">";
  for (const Preface::Figure& figure : preface.figures) {
    html += fmt::format("<li class=\"{}\"><b>{}</b>{}</li>",
                        figure.verdict ? class_of(*figure.verdict) : class_of(Step::know),
                        html_text(figure.value.shown), html_text(figure.label));
  }
  html += "</ul>\n</header>\n";
  for (const Preface::Section& section : preface.sections) {
    html += "<section class=\"card\">\n" + heading(2, html_text(section.title));
    if (!section.note.empty()) {
      html += "<p class=\"quiet small\">" + html_text(section.note) + "</p>\n";
    }
    html += section.drawing + html_table(section) + "</section>\n";
  }
  return html;
}

std::string markdown_preface(const Preface& preface) {
  std::string text = "# " + markdown_text(preface.title) + "\n\n";
  for (const Preface::Figure& figure : preface.figures) {
    text += "- " + markdown_text(figure.label) + " : " + markdown_text(figure.value.shown) + "\n";
  }
  for (const Preface::Section& section : preface.sections) {
    text += "\n## " + markdown_text(section.title) + "\n\n";
    if (!section.note.empty()) text += markdown_text(section.note) + "\n\n";
    std::string rule = "|";
    text += "|";
    for (std::size_t i = 0; i < section.columns.size(); ++i) {
      text += " " + markdown_text(section.columns[i]) + " |";
      rule += is_numeric(section, i) ? "---:|" : "---|";
    }
    text += "\n" + rule + "\n";
    for (const auto& row : section.rows) {
      text += "|";
      for (const Value& value : row) {
        text += " " + lines_of(value.shown, "<br>", markdown_text) + " |";
      }
      text += "\n";
    }
  }
  return text;
}

void add_preface(Workbook& book, const Preface& preface, base::Language language) {
  const std::size_t figures =
      book.add_sheet(std::string(say(language, "Bilan", "Summary")),
                     {{std::string(say(language, "Indicateur", "Figure")), kTextWidth},
                      {std::string(say(language, "Valeur", "Value")), kNumberWidth}});
  for (const Preface::Figure& figure : preface.figures) {
    book.add_row(figures, {Cell::of(figure.label), cell_of(figure.value)});
  }
  for (const Preface::Section& section : preface.sections) {
    std::vector<Column> columns;
    for (std::size_t i = 0; i < section.columns.size(); ++i) {
      columns.push_back({section.columns[i], is_numeric(section, i) ? kNumberWidth : kTextWidth});
    }
    const std::size_t sheet = book.add_sheet(section.name, columns);
    for (const auto& row : section.rows) {
      Row cells;
      std::ranges::transform(row, std::back_inserter(cells), cell_of);
      book.add_row(sheet, cells);
    }
  }
}

}  // namespace recevable::report
