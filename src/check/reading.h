// What only the pictures of a document's pages show, read where the text layer fails.
//
// Page by page: a page of good text is left alone; a page without text, with a garbled text layer
// or with a hidden one that contradicts its picture is read from its picture. Region by region: a
// page with little text beside pictures keeps its text and gains what the pictures say, and when an
// identifier is found nowhere, the pictures on text pages (a logo, a footer) are looked at too.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "check/check.h"
#include "document/document.h"
#include "invoice/invoice.h"
#include "ocr/ocr.h"
#include "pdf/pdf.h"

namespace recevable::check {

class PictureReader {
 public:
  // `bytes` must outlive the reader. Nothing is loaded before a picture has to be read.
  PictureReader(std::string_view bytes, const Options& options)
      : bytes_(bytes), options_(options) {}

  // Reads the pages that need it. Their `read_by` and words change and they are arranged again;
  // `quality` still says what the file's own text was worth, for that is what a portal sees. A
  // hidden layer the picture contradicts becomes `contradicted`, in `facts` as well.
  void complete(document::Document& document, pdf::Facts& facts);

  // Whether something vital that `invoice` lacks may stand in a picture on a text page, or
  // something usual was lost by whoever made a hidden layer; if so those pictures are read into the
  // document and the result is true: extract again.
  bool look_for_missing(const invoice::Invoice& invoice, document::Document& document,
                        pdf::Facts& facts);

  // Reads again, in several ways, what does not agree in `invoice` and stands on pages read from
  // their picture (second_look.h). `extract` makes an invoice of a document. Whether a word
  // changed.
  bool look_again(document::Document& document, invoice::Invoice& invoice,
                  const std::function<invoice::Invoice(const document::Document&)>& extract);

  // Words of a page that was turned or askew have their place on the straightened page. Evidence
  // is shown on the page as it is: this brings every box of the invoice back to it.
  void place(invoice::Invoice& invoice) const;

  // Pages read from their picture, in whole or in part.
  int pages_read() const { return pages_read_; }
  // OcrMode::postpone: a picture had to be read, and was not.
  bool postponed() const { return postponed_; }
  // Why pictures could not be read though they had to be: no language data, no module.
  const std::optional<base::Error>& failure() const { return failure_; }

 private:
  struct ReadPage {
    int page = 0;
    ocr::Straightening how;
  };
  struct Scanned {
    int page = 0;
    double dpi = 0;  // of the one picture the page is
  };

  bool ready();
  bool in_time() const;
  bool wanted(document::Page& page, pdf::PageFacts& facts);
  void note_scans(const pdf::Facts& facts);
  void settle_wordless(const document::Document& document,
                       const std::vector<document::Page*>& wordless);
  bool contradicted(const document::Page& page, const pdf::Picture& picture);
  // Replaces the words of the page, or adds to them what they do not say.
  void read_page(document::Page& page, bool keep_text);
  void read_behind_layers(document::Document& document, const pdf::Facts& facts);
  void read_regions(document::Page& page, const std::vector<base::Box>& regions);
  double dpi_of(int page) const;
  std::optional<pdf::Picture> picture_of(int page, double dpi, const base::Box& region) const;
  // The whole page; the last one drawn is kept. Null when it cannot be drawn.
  const pdf::Picture* picture_of_page(int page);
  void check_numbers(const pdf::Picture& picture, const ocr::Straightening& how,
                     document::Page& page);

  std::string_view bytes_;
  const Options& options_;
  bool postponed_ = false;
  KeptReader own_;
  ocr::Reader* reader_ = nullptr;  // of `own_` or of the options
  std::optional<base::Error> failure_;
  std::vector<Scanned> scanned_;      // pages that are one coarse picture
  std::vector<ReadPage> read_pages_;  // those read as a whole
  int drawn_ = 0;                     // the page `picture_` shows, 0 for none yet
  std::optional<pdf::Picture> picture_;
  int pages_read_ = 0;
  std::optional<double> until_;  // seconds of processor_time
};

}  // namespace recevable::check
