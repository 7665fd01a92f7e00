// The writers, one a format; formats.cc lists them.
#pragma once

#include <memory>

#include "report/writer.h"

namespace recevable::report {

using MadeWriter = base::Result<std::unique_ptr<Writer>>;

MadeWriter make_text_writer(const WriterOptions& options);
MadeWriter make_json_writer(const WriterOptions& options);
MadeWriter make_json_lines_writer(const WriterOptions& options);
MadeWriter make_html_writer(const WriterOptions& options);
MadeWriter make_pdf_writer(const WriterOptions& options);
MadeWriter make_sarif_writer(const WriterOptions& options);
MadeWriter make_junit_writer(const WriterOptions& options);
MadeWriter make_csv_writer(const WriterOptions& options);
MadeWriter make_xlsx_writer(const WriterOptions& options);
MadeWriter make_markdown_writer(const WriterOptions& options);

// Format::alone of the two.
std::string json_alone(const check::DocumentReport& document, const WriterOptions& options);
std::string json_line_alone(const check::DocumentReport& document, const WriterOptions& options);

}  // namespace recevable::report
