// XLSX: a sheet of documents, one of findings, one of fields.
#include "base/module.h"
#include "report/view.h"
#include "report/workbook.h"
#include "report/writers.h"

namespace recevable::report {
namespace {

using base::Language;

class XlsxWriter final : public Writer {
 public:
  XlsxWriter(std::unique_ptr<Workbook> book, const WriterOptions& options)
      : book_(std::move(book)), language_(options.language) {
    const Language language = options.language;
    if (options.preface) add_preface(*book_, *options.preface, language);
    documents_ = book_->add_sheet(std::string(say(language, "Factures", "Invoices")),
                                  document_columns(language));
    findings_ = book_->add_sheet(std::string(say(language, "Points", "Findings")),
                                 finding_columns(language));
    fields_ =
        book_->add_sheet(std::string(say(language, "Champs", "Fields")), field_columns(language));
  }

  base::Result<std::string> document(const check::DocumentReport& document,
                                     const Extras&) override {
    book_->add_row(documents_, document_row(document, language_));
    for (const Row& row : finding_rows(document, language_)) book_->add_row(findings_, row);
    for (const Row& row : field_rows(document, language_)) book_->add_row(fields_, row);
    return std::string();
  }

  base::Result<std::string> end(const check::Summary&) override { return book_->finish(); }

 private:
  std::unique_ptr<Workbook> book_;
  Language language_;
  std::size_t documents_ = 0, findings_ = 0, fields_ = 0;
};

}  // namespace

MadeWriter make_xlsx_writer(const WriterOptions& options) {
  const auto make = base::load_symbol<MakeWorkbook>(kXlsxModule, kXlsxSymbol);
  if (!make) return std::unexpected(make.error());
  base::Result<std::unique_ptr<Workbook>> book = nullptr;
  (*make)(&book);
  if (!book) return std::unexpected(book.error());
  return std::make_unique<XlsxWriter>(std::move(*book), options);
}

}  // namespace recevable::report
