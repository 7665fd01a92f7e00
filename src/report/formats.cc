#include <algorithm>
#include <array>

#include "report/report.h"
#include "report/writers.h"

namespace recevable::report {
namespace {

constexpr bool kTable = true;

Format format(std::string_view name, std::string_view extension, base::Localized what,
              decltype(Format::make) make) {
  Format made;
  made.name = name;
  made.extension = extension;
  made.what = std::move(what);
  made.make = make;
  return made;
}

Format table(Format made) {
  made.is_table = true;
  return made;
}

Format json() {
  Format made = format("json", ".json", {"JSON", "JSON"}, make_json_writer);
  made.alone = json_alone;
  made.separator = kJsonSeparator;
  return made;
}

Format json_lines() {
  Format made =
      table(format("jsonl", ".jsonl", {"JSON, une facture par ligne", "JSON, an invoice a line"},
                   make_json_lines_writer));
  made.alone = json_line_alone;
  return made;
}

Format html() {
  Format made = format(
      "html", ".html",
      {"page à regarder, avec la facture dessinée", "page to look at, with the invoice drawn"},
      make_html_writer);
  made.wants.pictures = true;
  return made;
}

Format pdf() {
  Format made =
      format("pdf", ".annotated.pdf",
             {"copie annotée de la facture", "annotated copy of the invoice"}, make_pdf_writer);
  made.one_document = true;
  made.is_binary = true;
  made.wants.annotated = true;
  return made;
}

Format xlsx() {
  Format made =
      table(format("xlsx", ".xlsx",
                   {"classeur : factures, points, champs", "workbook: invoices, findings, fields"},
                   make_xlsx_writer));
  made.is_binary = true;
  return made;
}

std::span<const Format> all() {
  static const std::array kFormats{
      format("text", ".txt", {"texte (par défaut)", "text (default)"}, make_text_writer),
      html(),
      pdf(),
      xlsx(),
      table(format("csv", ".csv", {"tableau, une ligne par point", "table, a row a finding"},
                   make_csv_writer)),
      format("md", ".md",
             {"Markdown, pour un ticket ou un message", "Markdown, for a ticket or a message"},
             make_markdown_writer),
      json(),
      json_lines(),
      table(format("sarif", ".sarif", {"SARIF 2.1.0", "SARIF 2.1.0"}, make_sarif_writer)),
      table(format(
          "junit", ".xml",
          {"JUnit XML, pour l'intégration continue", "JUnit XML, for continuous integration"},
          make_junit_writer))};
  return kFormats;
}

}  // namespace

std::span<const Format> formats() {
  return all();
}

const Format* find_format(std::string_view name) {
  const auto found = std::ranges::find(all(), name, &Format::name);
  return found == all().end() ? nullptr : &*found;
}

const Format* format_of_extension(std::string_view extension) {
  if (extension.empty()) return nullptr;
  const auto found = std::ranges::find_if(
      all(), [&](const Format& each) { return each.extension.ends_with(extension); });
  return found == all().end() ? nullptr : &*found;
}

base::Result<std::string> write_report(const Format& format, const check::Report& report,
                                       const WriterOptions& options) {
  const auto writer = format.make(options);
  if (!writer) return std::unexpected(writer.error());
  base::Result<std::string> all = (*writer)->begin();
  if (!all) return all;
  for (const check::DocumentReport& document : report.documents) {
    const base::Result<std::string> next = (*writer)->document(document, {});
    if (!next) return next;
    *all += *next;
  }
  const base::Result<std::string> last = (*writer)->end(report.summary());
  if (!last) return last;
  return *all + *last;
}

}  // namespace recevable::report
