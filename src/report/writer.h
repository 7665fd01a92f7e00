// The formats of reports, alike for whoever writes one: `check`, audits, the server.
//
//     const Format* format = find_format("html");
//     auto writer = format->make(options);
//     out += *(*writer)->begin();
//     for (...) out += *(*writer)->document(document, extras);
//     out += *(*writer)->end(summary);
//
// To add a format: a Writer in a file of its own, and its line in formats.cc.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "check/check.h"
#include "report/extras.h"
#include "report/preface.h"

namespace recevable::report {

struct WriterOptions {
  base::Language language = base::Language::fr;
  std::string version{};     // of the program
  base::Date on{};           // the day the invoices were judged by
  std::size_t expected = 1;  // documents to come, as far as known: many are shown more briefly
  // What stands above the documents; none for reports on the documents alone.
  std::shared_ptr<const Preface> preface{};
  bool masked = false;  // documents went through mask(): said where people read
  // For text only.
  bool colour = false;
  bool ascii = false;    // nothing but ASCII characters
  int width = 80;        // columns
  bool quiet = false;    // one line for each document that is not ready, nothing else
  bool summary = false;  // only the table of verdicts and the totals
};

// Writes one report. Calls come in order: begin, document any number of times, end. Each returns
// the next bytes of the report, in all the report itself; a writer may keep bytes back until a
// later call. Errors: `environment` (a module is missing, the disk is full).
class Writer {
 public:
  Writer() = default;
  virtual ~Writer() = default;
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  virtual base::Result<std::string> begin() { return std::string(); }
  virtual base::Result<std::string> document(const check::DocumentReport& document,
                                             const Extras& extras) = 0;
  virtual base::Result<std::string> end(const check::Summary& summary) = 0;
};

struct Format {
  std::string_view name;       // as in --format
  std::string_view extension;  // with the point: ".html"
  bool is_table = false;       // rows of all documents belong in one file, also in a folder
  bool one_document = false;   // a report holds one document only: the annotated PDF
  bool is_binary = false;      // nothing for a terminal
  Wants wants;
  // Of formats in which a document reads the same whatever stands around it: its bytes, which the
  // process that read it can make, and what stands between two documents. Else null.
  std::string (*alone)(const check::DocumentReport& document,
                       const WriterOptions& options) = nullptr;
  std::string_view separator;
  base::Localized what;  // for the help, no point at the end
  base::Result<std::unique_ptr<Writer>> (*make)(const WriterOptions& options) = nullptr;
};

// Every format, in the order the help shows them.
std::span<const Format> formats();

// nullptr when no format bears the name, or ends in the extension.
const Format* find_format(std::string_view name);
const Format* format_of_extension(std::string_view extension);

// A whole report at once, without extras.
base::Result<std::string> write_report(const Format& format, const check::Report& report,
                                       const WriterOptions& options);

}  // namespace recevable::report
