// The library's public face: bytes in, report out.
//
//     auto input = intake::read_input("facture.pdf", options.max_bytes);
//     check::DocumentReport report = check::check(*input, options);
//
// `check` never throws and never prints; whatever the file, there is a report.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/localized.h"
#include "check/compare.h"
#include "check/lot.h"
#include "config/config.h"
#include "directory/directory.h"
#include "document/document.h"
#include "extract/explain.h"
#include "history/history.h"
#include "intake/intake.h"
#include "invoice/invoice.h"
#include "ocr/ocr.h"
#include "pdf/pdf.h"
#include "rules/rules.h"
#include "structured/structured.h"

namespace recevable::check {

// Whether pictures of pages are read (OCR).
enum class OcrMode {
  automatic,  // where the file's own text is missing, wrong or leaves something vital out
  always,     // every page, beside its own text
  never,
  // None is read: a document that needs it comes back at once with `wants_pictures`, its report
  // unfinished. For callers that read digital invoices first and scans afterwards.
  postpone
};

// What of a Factur-X is judged.
enum class Source {
  automatic,  // the XML where there is one, as the portal does
  page,       // the page, as if the file held no XML
  xml         // the XML alone; a file without one is not read
};

// The reader of pictures, kept from one document to the next: loading its model takes longer than
// reading a digital invoice. Empty until one is needed.
struct KeptReader {
  std::unique_ptr<ocr::Reader> reader;
};

// What is known beside the invoice, open in the process that checks (open_knowledge).
struct Knowledge {
  std::shared_ptr<const directory::Directory> directory;  // null: none
  std::optional<base::Error> directory_failure;           // why it could not be opened
  std::unique_ptr<const history::Book> history;           // null: none; only read
  std::optional<base::Error> history_failure;
};

struct Options {
  base::Date on{};                    // the day to judge by; today when not set
  std::string target = "chorus-pro";  // or "qualification"
  // What the recipient requires, when the user knows: nullopt = nobody said.
  std::optional<bool> service_code_required;
  std::optional<bool> commitment_number_required;
  std::optional<std::string> password;
  int max_pages = 200;
  OcrMode ocr = OcrMode::automatic;
  std::shared_ptr<KeptReader> pictures;   // null: each document opens its own
  std::uint64_t max_bytes = 150'000'000;  // files above are not read (the portal takes 120 MB)
  std::string own_siret;
  Source source = Source::automatic;
  std::string profile;   // judge an XML by this one (structured::profiles); "": by its BT-24
  bool explain = false;  // keep what was weighed: DocumentReport::explained
  // Files that will be deposited with the invoice: their names and sizes are judged, nothing more.
  std::vector<intake::FileFacts> attachments;
  // What recevable.yaml says for this file; none when null. What is said above counts before it.
  std::shared_ptr<const config::Settings> settings;
  // Packs beside the built-in one (rules::Pack::load).
  std::vector<std::shared_ptr<const rules::Pack>> packs;
  std::string directory;  // path of the local directory (directory::import_files); "": none
  std::string history;    // path of the history of checked invoices (history::Book); "": none
  // What `check` looks things up in, kept from one document to the next; null: nothing.
  std::shared_ptr<Knowledge> knowledge;
};

// Opens what the options name and puts it into `*options.knowledge`, when that is there: once in
// the process that checks, before it gives up access to files. What cannot be opened is not
// available to the rules, with the reason.
void open_knowledge(const Options& options);

enum class Verdict {
  ready,      // nothing stands against the deposit
  review,     // warnings, or errors that are only possible
  rejected,   // an error, certain or probable
  unreadable  // the file could not be read: nothing is known of the invoice
};
std::string_view name_of(Verdict verdict);

// The words that were read and what was made of them: for finding out why a field is what it is.
struct Explained {
  document::Document document;
  extract::Explanation explanation;
};

// What the configuration says of a finding that is accepted, or no longer is.
struct WaiverNote {
  std::string rule;  // as written there: an id, or "MEN-EX-*"
  std::string reason;
  std::optional<base::Date> until;  // last day; nullopt: for good
  std::string from;                 // "recevable.yaml:12"
};
struct WaivedFinding {
  rules::Finding finding;
  WaiverNote waiver;
};

// How a page was read whose text was not simply taken from the file.
struct PageReading {
  int page = 1;
  document::ReadBy by = document::ReadBy::nothing;
  document::TextQuality text = document::TextQuality::good;  // what its own text is worth
  double confidence = 0;  // mean of its words; 0 when it was not read
};

struct DocumentReport {
  std::string path;    // as given by the user; of an invoice in a lot, member_path
  std::string member;  // of an invoice in a lot, its path there
  intake::FileFacts file;
  std::optional<pdf::Facts> pdf;
  std::string kind;  // "pdf", "facturx", "cii", "ubl", "zip", ... as in the JSON
  Verdict verdict = Verdict::unreadable;
  std::optional<base::Error> error;        // why nothing was read of the invoice
  std::shared_ptr<const Lot> lot;          // of an archive: what is in it; it has no invoice itself
  bool read_whole = true;                  // false when the text of some page is not known
  int pages_from_pictures = 0;             // pages read by OCR, in whole or in part
  std::vector<PageReading> page_readings;  // of pages not listed the file's own text was taken
  bool wants_pictures = false;             // OcrMode::postpone: to be checked again with OCR
  std::optional<base::Error> ocr_failure;  // why OCR could not run where it had to
  // What is judged: of a Factur-X the XML, with what only a page says taken from it.
  invoice::Invoice invoice;
  std::shared_ptr<const invoice::Invoice> page_invoice;  // of a Factur-X, what its page says
  std::vector<Difference> differences;                   // of the two
  PrintedText printed;                                   // of its page, while they are compared
  // The structured invoice, while it is judged: its places are taken from the bytes of the input.
  std::shared_ptr<const structured::Reading> xml;
  std::shared_ptr<const Explained> explained;  // null unless Options asked for it
  rules::Outcome outcome;                      // without the findings that are waived
  std::vector<WaivedFinding> waived;
  std::vector<WaiverNote> expired_waivers;  // those that would have covered a finding
  std::vector<std::pair<std::string, double>> timings_ms;  // stage name, milliseconds
};

struct Summary {
  int documents = 0, ready = 0, review = 0, rejected = 0, unreadable = 0;

  void add(Verdict verdict);
};

struct Report {
  base::Date on{};
  std::vector<DocumentReport> documents;
  Summary summary() const;
};

// Of an archive, the report is that of the lot itself.
DocumentReport check(const intake::Input& input, const Options& options);

// Is given each document with the bytes it was read from; false: no more of them now.
using Take = std::function<bool(const intake::Input& input, DocumentReport report)>;
// Checks the documents of a file that `span` asks for: one, or those of a lot. Returns the number
// of the document to go on with, 0 when there is none. Never throws what `take` does not.
std::size_t check_each(const intake::Input& input, const Options& options, const Span& span,
                       const Take& take);

// What the history is to remember of a document (history::pack); "" when nothing. A check only
// reads the history: whoever shows the verdict writes it, with history::Book::remember.
std::string history_entry(const DocumentReport& report);

// Loads every part of the program a check may load later, for a process that will soon be unable
// to open files. What cannot be loaded is missed where it is needed.
void load_all(const Options& options);

// The report of an input that could not even be read from the disk.
DocumentReport unreadable(const std::string& path, base::Error error);

// The same of an invoice in a lot; of the file itself when `member` is "".
DocumentReport unreadable_member(const std::string& path, const std::string& member,
                                 base::Error error);

// The verdict the findings lead to. An error that is certain or probable rejects the invoice,
// whether its pages could be read or not: a file the portal refuses is refused, even when that is
// all we know of it (a password, an empty file, a Word document named .pdf). When nothing decides,
// a document that was not read is `unreadable`, never `ready`.
Verdict verdict_of(const rules::Outcome& outcome, bool was_read);

// What a rule sees of an invoice and its file (docs/rule-language.md, "Facts beside the fields").
rules::Subject subject_of(const DocumentReport& report, const Options& options);

}  // namespace recevable::check
