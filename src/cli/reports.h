// The reports one run writes: which formats, to which files, one read of each invoice for all.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line.h"
#include "cli/context.h"
#include "cli/output.h"
#include "report/writer.h"

namespace recevable::cli {

struct ReportArguments {
  std::vector<std::string> formats;
  std::vector<std::string> outputs;
  bool quiet = false;
  bool summary = false;
  bool mask = false;
};
void declare(CommandLine& line, ReportArguments& arguments);

// One format and its place: a file, a folder (a file an invoice), or standard output (path "").
struct Destination {
  const report::Format* format = nullptr;
  std::string path;
  bool folder = false;
};

// Pairs formats with outputs: as many of both, one after the other; or one folder for all formats.
// Without a format, the extension of the output tells, else it is text. `count`: of the invoices.
// The errors are of kind usage.
base::Result<std::vector<Destination>> understand(const ReportArguments& arguments,
                                                  const std::vector<std::string>& files,
                                                  const Context& context);

// Names for the reports on invoices in one folder: "facture", then "facture-2" for another invoice
// of that name, whatever the case of its letters.
class ReportNames {
 public:
  std::string next(const std::string& path);

 private:
  std::vector<std::string> taken_;  // in small letters, sorted
};

class Reports {
 public:
  // Creates every file and folder that can be at once: a place that cannot be written is known
  // before any work is done. The context must outlive the reports.
  static base::Result<Reports> open(std::vector<Destination> destinations,
                                    report::WriterOptions options, std::vector<std::string> inputs,
                                    const Context& context);

  report::Wants wants() const;
  // True when pages are drawn in a report of many invoices: then only those with a place on them.
  bool draws_many() const;
  // Set when one report is all that is written, and each document can stand in it as the process
  // that read it makes it: what makes it. Documents are then given to `add_alone`.
  std::function<std::string(const check::DocumentReport&)> maker() const;
  base::Status begin();
  base::Status add(const check::DocumentReport& document, const report::Extras& extras);
  base::Status add_alone(const std::string& bytes);
  base::Status finish(const check::Summary& summary);

  // True once nobody reads any of the reports any more.
  bool broken() const;

 private:
  // A report on all documents, in one file.
  struct Stream {
    const report::Format* format = nullptr;
    std::unique_ptr<report::Writer> writer;
    Output output;
    int written = 0;  // documents
  };
  // A report a document, in a folder.
  struct Folder {
    const report::Format* format = nullptr;
    std::string path;
  };

  Reports(report::WriterOptions options, std::vector<std::string> inputs, const Context& context)
      : options_(std::move(options)), inputs_(std::move(inputs)), context_(&context) {}
  base::Status open_one(const Destination& destination);
  base::Status write_apart(const Folder& folder, const std::string& base,
                           const check::DocumentReport& document, const report::Extras& extras);
  base::Result<std::string> whole(const report::Format& format,
                                  const check::DocumentReport& document,
                                  const report::Extras& extras) const;
  // The annotated copy is missing: says why, once a document.
  void tell_one_only(const check::DocumentReport& document) const;
  void tell_missing(const check::DocumentReport& document, const report::Extras& extras) const;

  report::WriterOptions options_;
  std::vector<std::string> inputs_;
  const Context* context_;
  std::vector<Stream> streams_;
  std::vector<Folder> folders_;
  ReportNames names_;
};

}  // namespace recevable::cli
