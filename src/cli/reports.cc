#include "cli/reports.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/text.h"
#include "cli/judging.h"
#include "report/mask.h"

namespace recevable::cli {
namespace {

// Of the file that holds the rows of all invoices, in a folder.
constexpr const char* kTableName = "recevable";

base::Status make_folder(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (!error) return {};
  return base::fail(
      base::ErrorKind::environment,
      {"impossible de créer ce dossier (" + error.message() +
           "). Choisissez-en un autre avec --output.",
       "this folder cannot be made (" + error.message() + "). Choose another with --output."},
      path);
}

// What a document is called among the files of a folder. Names of a lot are not to be trusted.
std::string own_name(const check::DocumentReport& document) {
  if (document.member.empty()) return document.path;
  constexpr std::size_t kLongest = 100;
  const std::size_t inside = std::min(document.member.size() + 1, document.path.size());
  const std::filesystem::path lot(document.path.substr(0, document.path.size() - inside));
  std::string name = lot.stem().string() + "-";
  for (const char c : document.member) {
    const bool plain = base::is_alnum(c) || c == '.' || c == '_' || c == '-';
    name += plain ? c : '-';
    if (name.size() == kLongest) break;
  }
  return name;
}

}  // namespace

base::Result<Reports> Reports::open(std::vector<Destination> destinations,
                                    report::WriterOptions options, std::vector<std::string> inputs,
                                    const Context& context) {
  Reports reports(std::move(options), std::move(inputs), context);
  for (const Destination& destination : destinations) {
    if (const base::Status opened = reports.open_one(destination); !opened) {
      return std::unexpected(opened.error());
    }
  }
  return reports;
}

base::Status Reports::open_one(const Destination& destination) {
  std::string path = destination.path;
  if (destination.folder) {
    if (const base::Status made = make_folder(path); !made) return made;
    if (!destination.format->is_table) {
      folders_.push_back({destination.format, path});
      return {};
    }
    path = (std::filesystem::path(path) / (kTableName + std::string(destination.format->extension)))
               .string();
    if (const base::Status kept = keep_invoices(inputs_, path); !kept) return kept;
  }
  report::WriterOptions options = options_;
  const bool to_file = !path.empty() && path != "-";
  if (to_file) {
    options.colour = false;
    options.ascii = false;
    options.width = 80;
  }
  auto writer = destination.format->make(options);
  if (!writer) return std::unexpected(writer.error());
  auto output = Output::open(path);
  if (!output) return std::unexpected(output.error());
  streams_.push_back({destination.format, std::move(*writer), std::move(*output)});
  return {};
}

report::Wants Reports::wants() const {
  report::Wants wants;
  for (const Stream& stream : streams_) wants = wants.united(stream.format->wants);
  for (const Folder& folder : folders_) wants = wants.united(folder.format->wants);
  return wants;
}

bool Reports::draws_many() const {
  return inputs_.size() > 1 && std::ranges::any_of(streams_, [](const Stream& stream) {
           return stream.format->wants.pictures;
         });
}

std::function<std::string(const check::DocumentReport&)> Reports::maker() const {
  if (streams_.size() != 1 || !folders_.empty()) return {};
  const report::Format& format = *streams_.front().format;
  if (format.alone == nullptr || !format.wants.nothing()) return {};
  return [make = format.alone, options = options_](const check::DocumentReport& document) {
    if (!options.masked) return make(document, options);
    check::DocumentReport masked = document;
    report::mask(masked);
    return make(masked, options);
  };
}

base::Status Reports::add_alone(const std::string& bytes) {
  Stream& stream = streams_.front();
  if (stream.written++ == 0) return stream.output.write(bytes);
  return stream.output.write(std::string(stream.format->separator) + bytes);
}

base::Status Reports::begin() {
  for (Stream& stream : streams_) {
    const auto bytes = stream.writer->begin();
    if (!bytes) return std::unexpected(bytes.error());
    if (const base::Status written = stream.output.write(*bytes); !written) return written;
  }
  return {};
}

base::Status Reports::add(const check::DocumentReport& document, const report::Extras& extras) {
  for (Stream& stream : streams_) {
    if (stream.format->wants.annotated && extras.annotated.empty()) {
      tell_missing(document, extras);
      continue;
    }
    if (stream.format->one_document && stream.written++ > 0) {
      tell_one_only(document);
      continue;
    }
    const auto bytes = stream.writer->document(document, extras);
    if (!bytes) return std::unexpected(bytes.error());
    if (const base::Status written = stream.output.write(*bytes); !written) return written;
  }
  if (folders_.empty()) return {};
  const std::string base = names_.next(own_name(document));
  for (const Folder& folder : folders_) {
    if (const base::Status written = write_apart(folder, base, document, extras); !written) {
      return written;
    }
  }
  return {};
}

base::Result<std::string> Reports::whole(const report::Format& format,
                                         const check::DocumentReport& document,
                                         const report::Extras& extras) const {
  report::WriterOptions options = options_;
  options.expected = 1;
  options.preface.reset();  // it is above all of them
  options.summary = false;
  options.colour = false;
  options.ascii = false;
  options.width = 80;
  check::Summary summary;
  summary.add(document.verdict);
  const auto writer = format.make(options);
  if (!writer) return std::unexpected(writer.error());
  std::string all;
  for (const auto& next :
       {(*writer)->begin(), (*writer)->document(document, extras), (*writer)->end(summary)}) {
    if (!next) return next;
    all += *next;
  }
  return all;
}

base::Status Reports::write_apart(const Folder& folder, const std::string& base,
                                  const check::DocumentReport& document,
                                  const report::Extras& extras) {
  if (folder.format->wants.annotated && extras.annotated.empty()) {
    tell_missing(document, extras);
    return {};
  }
  const std::string path =
      (std::filesystem::path(folder.path) / (base + std::string(folder.format->extension)))
          .string();
  if (const base::Status kept = keep_invoices(inputs_, path); !kept) return kept;
  const auto bytes = whole(*folder.format, document, extras);
  if (!bytes) return std::unexpected(bytes.error());
  auto output = Output::open(path);
  if (!output) return std::unexpected(output.error());
  return output->write(*bytes);
}

void Reports::tell_missing(const check::DocumentReport& document,
                           const report::Extras& extras) const {
  if (document.lot) return;  // an archive has no page; its invoices have
  base::Error error;
  error.where = document.path;
  error.message = extras.annotated_failure.empty()
                      ? base::Localized{"aucune copie annotée : ce fichier n'a pas pu être lu.",
                                        "no annotated copy: this file could not be read."}
                      : extras.annotated_failure;
  complain(*context_, error);
}

void Reports::tell_one_only(const check::DocumentReport& document) const {
  complain(*context_, {base::ErrorKind::usage,
                       {"cette sortie tient une seule facture, et le lot en contient plusieurs. "
                        "Donnez un dossier : --output DOSSIER/.",
                        "this output holds one invoice, and the lot has several. Give a folder: "
                        "--output FOLDER/."},
                       document.path});
}

base::Status Reports::finish(const check::Summary& summary) {
  for (Stream& stream : streams_) {
    const auto bytes = stream.writer->end(summary);
    if (!bytes) return std::unexpected(bytes.error());
    if (const base::Status written = stream.output.write(*bytes); !written) return written;
  }
  return {};
}

bool Reports::broken() const {
  return folders_.empty() &&
         std::ranges::all_of(streams_, [](const Stream& stream) { return stream.output.broken(); });
}

}  // namespace recevable::cli
