// Everything Poppler and qpdf know of a PDF: its words, its pictures of pages, its facts.
//
// Poppler reads pages; qpdf sees the structure Poppler hides (actions, attachments, encryption
// dictionaries). Each lives in a module: Poppler is loaded by the first PDF, qpdf by the first that
// needs it, because their libraries cost more to start than a page costs to read.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/document.h"

namespace recevable::pdf {

// A file inside the PDF.
struct Attachment {
  std::string name;          // as the PDF declares it
  std::string relationship;  // AFRelationship: "Data", "Alternative", "Source"; "" when not stated
  std::string mime_type;     // as declared
  std::uint64_t size = 0;    // bytes once decoded
  std::string bytes;         // the content, only of those that may be a structured invoice (XML)
  bool may_be_invoice = false;  // by name (factur-x.xml and kin) or by content
  // How it hangs in the PDF: among the attached files a reader lists (/EmbeddedFiles), and in the
  // catalogue's /AF, as PDF/A-3 asks of every attached file.
  bool in_name_tree = false;
  bool associated = false;
};

// Things a PDF can do that a page of paper cannot (CPRO-FILE-15).
enum class ActiveContent {
  javascript,
  launch_action,
  xfa_form,
  rich_media,
  portfolio,
  auto_action
};
std::string_view name_of(ActiveContent content);

enum class Protection {
  none,
  owner_password,  // opens without a password, but printing or copying is restricted
  user_password    // cannot be opened without its password
};
std::string_view name_of(Protection protection);

enum class Damage {
  none,
  repaired,   // the cross-reference table was wrong and was rebuilt by the reader
  truncated,  // the end of the file is missing
  unreadable  // no page can be read
};
std::string_view name_of(Damage damage);

// What one page's own text is worth, and what is drawn on it.
struct PageFacts {
  int number = 1;
  double width = 0, height = 0;  // points, as seen
  int rotation = 0;              // 0, 90, 180, 270: as the file turns the page
  document::TextQuality quality = document::TextQuality::good;
  // Where pictures are drawn, cut to the page. Only looked for when the words of the page leave a
  // doubt (few or none, or pictures large enough for a scan), or when Options ask for it.
  std::vector<base::Box> images;
  bool drawing_looked_at = false;
  // The words are not what a reader sees: they are invisible, or hidden behind a picture of the
  // page, as scanners with text recognition leave them. They say what that recognition read, which
  // may be wrong. `quality` judges them as any words, and is `contradicted` when numbers among them
  // are visibly misread; whether they agree with the picture is not known here.
  bool hidden_text_layer = false;
};

struct Facts {
  Protection protection = Protection::none;
  Damage damage = Damage::none;
  int page_count = 0;
  int pages_read = 0;    // less than page_count when the limit was reached
  std::string version;   // "1.7"
  std::string producer;  // /Info Producer and Creator, printable, at most 200 characters
  std::string creator;
  bool is_signed = false;
  std::vector<std::string>
      signature_formats;  // "ETSI.CAdES.detached" (PAdES), "adbe.pkcs7.detached"
  std::vector<ActiveContent> active_content;
  std::vector<Attachment> attachments;
  bool claims_pdfa = false;  // XMP pdfaid:part
  std::string metadata;      // the XMP packet, of files that hold others; at most 1 MB
  bool has_output_intent = false;
  // Of files that hold an invoice, what PDF/A-3 forbids and can be seen without a validator:
  std::vector<std::string> fonts_not_embedded;  // their names; at most 20
  bool fonts_checked = false;                   // false: it is not known whether all are embedded
  bool has_file_id = false;                     // /ID of the trailer
  bool holds_pictures = true;                   // false when the file has no picture at all
  std::uint64_t largest_picture = 0;            // its pixels, as far as the bytes tell; 0: unknown
  bool structure_checked = true;  // false when qpdf could not look (module missing): then
                                  // active_content, attachments and signatures are not known
  std::vector<PageFacts> pages;
};

struct Options {
  int max_pages = 200;                  // pages read; the others are only counted
  std::optional<std::string> password;  // tried as user and as owner password
  bool find_images = false;             // look for the pictures of every page read
};

struct Reading {
  Facts facts;
  document::Document document;  // arranged (document::arrange)
};

// Reads a PDF held in memory. A file that opens but is damaged, protected by an owner password or
// empty of text is a Reading whose facts say so. Errors (bad_input): not a PDF, a user password,
// nothing readable at all; environment: Poppler's module is missing; the error's `facts_of_failure`
// equivalent is obtained by `facts_only`. Never throws; Poppler and qpdf messages are swallowed.
base::Result<Reading> read(std::string_view bytes, const Options& options = {});

// The facts alone, as far as they can be had, even of a file that `read` refuses: protection and
// damage are always filled.
Facts facts_only(std::string_view bytes, const Options& options = {});

// A picture of a page, 8 bits of grey a pixel, rows from the top, no padding.
struct Picture {
  int width = 0, height = 0;
  double dpi = 0;  // the resolution used: may be lower than asked, see `max_pixels`
  std::vector<std::uint8_t> grey;
};

// Draws page `number` (from 1), or only `region` of it (points, top left origin) when not empty.
// At most `max_pixels` pixels: a page too large is drawn at a lower resolution, never refused.
base::Result<Picture> render(std::string_view bytes, int number, double dpi,
                             const base::Box& region = {}, std::uint64_t max_pixels = 40'000'000,
                             const std::optional<std::string>& password = {});

// The picture page `number` (from 1) is, as it was scanned: when all that is to be seen of the page
// is one picture, upright or turned by quarters, of a kind that is quickly decoded. nullopt: the
// page has to be drawn. A picture finer than 300 dpi is made coarser, by whole numbers.
std::optional<Picture> scanned(std::string_view bytes, int number,
                               std::uint64_t max_pixels = 40'000'000,
                               const std::optional<std::string>& password = {});

// The same PDF without the invoices inside it: the attached files that are structured invoices go,
// with what announces them (associated files, annotations, metadata); pages stay as they are, other
// attached files too. Errors: bad_input when the PDF cannot be opened or holds none, environment
// when qpdf's module is missing.
base::Result<std::string> without_invoices(std::string_view bytes,
                                           const std::optional<std::string>& password = {});

// Loads what is otherwise loaded on demand: for a process that will be allowed to open no file.
void load_all();

// "Poppler 22.12.0", "qpdf 11.3.0".
std::vector<std::string> library_versions();

}  // namespace recevable::pdf
