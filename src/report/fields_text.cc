#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/date.h"
#include "invoice/visit.h"
#include "report/lot_report.h"
#include "report/report.h"
#include "report/shown_value.h"
#include "report/text_parts.h"

namespace recevable::report {
namespace {

using base::Language;

// Days as in rules and JSON, whatever the language.
std::string shown(base::Date value, Language) {
  return base::format_iso(value);
}
std::string shown(const auto& value, Language language) {
  return for_people(value, language);
}

struct Row {
  std::string name;  // as in rules and JSON
  std::string value;
  std::string place;  // "p. 1, 72 × 140"
  std::string note;   // the words read, the label, the doubt
};

std::string place_of(const invoice::Evidence& evidence, Language language) {
  if (evidence.page > 0) {
    std::string place = "p. " + std::to_string(evidence.page);
    if (!evidence.box.empty()) {
      place += " (" + std::to_string(std::lround(evidence.box.x0)) + ", " +
               std::to_string(std::lround(evidence.box.y0)) + ")";
    }
    return place;
  }
  if (evidence.line > 0) {
    return std::string(say(language, "ligne ", "line ")) + std::to_string(evidence.line);
  }
  if (evidence.source == invoice::Source::inferred) {
    return std::string(say(language, "déduit", "inferred"));
  }
  return "";
}

template <class T>
Row row_of(std::string_view name, const invoice::Field<T>& field, Language language) {
  Row row;
  row.name = name;
  row.value = field ? shown(field.value, language)
                    : std::string(say(language, "(illisible)", "(unreadable)"));
  row.place = place_of(field.evidence, language);
  const std::string label = one_line(field.evidence.label);
  const std::string text = one_line(field.evidence.text);
  if (!label.empty()) row.note += label + std::string(say(language, " : ", ": "));
  if (!label.empty() || text != row.value) row.note += text;
  row.note += row.note.empty() ? "" : " ";
  row.note += "[" + std::to_string(std::lround(field.confidence * 100)) + " %]";
  return row;
}

std::vector<Row> rows_of(const invoice::Invoice& invoice, Language language) {
  std::vector<Row> rows;
  const auto add = [&](std::string_view name, const auto& field) {
    if (field.state != invoice::State::absent) rows.push_back(row_of(name, field, language));
  };
  invoice::visit_fields(invoice, add);
  const auto add_list = [&](std::string_view list, std::size_t index) {
    return [&, prefix = std::string(list) + "[" + std::to_string(index) + "]."](
               std::string_view column, const auto& field) {
      add(prefix + std::string(column), field);
    };
  };
  for (std::size_t i = 0; i < invoice.vat_breakdown.size(); ++i) {
    invoice::visit_vat_row(invoice.vat_breakdown[i], add_list("vat_breakdown", i));
  }
  for (std::size_t i = 0; i < invoice.lines.size(); ++i) {
    invoice::visit_line(invoice.lines[i], add_list("lines", i));
  }
  return rows;
}

// Name and value on one line, the place and the words under them: no table fits forty columns.
void write_rows(Layout& layout, const std::vector<Row>& rows) {
  int name_width = 0;
  for (const Row& row : rows) name_width = std::max(name_width, columns(row.name));
  name_width = std::min(name_width, layout.width() * 2 / 5);
  const std::string margin = padded("", name_width + 2);
  for (const Row& row : rows) {
    const bool fits = columns(row.name) <= name_width;
    if (!fits) layout.line(layout.styled(row.name, Style::cyan));
    const std::string lead = fits ? padded(row.name, name_width + 2) : margin;
    layout.paragraph(lead, row.value, Style::bold, Style::cyan);
    const std::string where = row.place.empty() ? row.note : row.place + "  " + row.note;
    layout.paragraph(margin, shortened(where, 160), Style::dim);
  }
}

}  // namespace

std::string write_fields_document_text(const check::DocumentReport& document,
                                       const TextOptions& options) {
  const Language language = options.language;
  Layout layout(std::max(options.width, kMinimumWidth), options.colour);
  layout.paragraph("", document.path, Style::bold);
  if (document.error) {
    layout.paragraph("", document.error->message.in(language));
    return layout.take();
  }
  if (document.lot) {
    layout.paragraph("", identity_of(*document.lot, language));
    return layout.take();
  }
  const std::vector<Row> rows = rows_of(document.invoice, language);
  if (rows.empty()) {
    layout.paragraph("", say(language, "Aucun champ n'a été reconnu sur ce document.",
                             "No field was recognised on this document."));
  }
  write_rows(layout, rows);
  return layout.take();
}

std::string write_fields_text(const check::Report& report, const TextOptions& options) {
  std::string text;
  for (const check::DocumentReport& document : report.documents) {
    if (!text.empty()) text += '\n';
    text += write_fields_document_text(document, options);
  }
  return text;
}

}  // namespace recevable::report
