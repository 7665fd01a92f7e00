// What kind of file this is, by its content, and the facts any deposit has.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/descriptor.h"
#include "base/result.h"

namespace recevable::intake {

// By content; the extension is only compared with it.
enum class FileKind {
  pdf,
  xml,  // any XML; the structured room says whether it is CII or UBL
  zip,  // a ZIP that is no office document
  tar_gz,
  gzip,  // gzip of something else than a tar
  docx,  // Word, Excel, PowerPoint (Office Open XML)
  odt,   // OpenDocument
  doc,   // the older Office formats (compound files)
  png,
  jpeg,
  tiff,
  gif,
  bmp,
  webp,
  heic,
  html,
  rtf,
  eml,
  text,   // readable text of no other kind
  empty,  // 0 byte
  unknown
};

// The extension the kind should bear: ".pdf"; "" for empty and unknown.
std::string_view usual_extension(FileKind kind);

// "pdf", "tar_gz", ...: the name used in reports and rules (file.kind).
std::string_view name_of(FileKind kind);

// "un document Word", "a Word document": for messages.
base::Localized describe(FileKind kind);

// Looks at the first kilobytes (and the directory of a ZIP). A PDF is recognised by "%PDF-" within
// the first 1,024 bytes, as readers do.
FileKind detect(std::string_view bytes);

struct FileFacts {
  std::string name;        // as given, without the folders; "-" for standard input
  std::string extension;   // lower case, with the point: ".pdf", ".tar.gz"; "" when none
  std::uint64_t size = 0;  // bytes
  std::string sha256;      // 64 lower-case hexadecimal digits
  FileKind kind = FileKind::unknown;
  bool extension_matches = true;  // the extension is one its kind may bear
};

// The facts of a file in memory. `name` may hold folders; only its last part is kept.
FileFacts facts_of(std::string_view name, std::string_view bytes);

// A file to look at, whole in memory.
struct Input {
  std::string path;  // as given by the user, for messages
  std::string bytes;
};

// Opens a file for reading, or takes standard input for "-" (whole, so that it can be read again).
// Errors (environment): missing, a folder, no permission, not a regular file, larger than
// `max_bytes`; each message names the path and what to do.
base::Result<base::Descriptor> open_input(const std::string& path, std::uint64_t max_bytes);

// Reads what `file` holds from where it stands. `path` is for messages only.
base::Result<Input> read_opened(const base::Descriptor& file, const std::string& path,
                                std::uint64_t max_bytes);

// Both at once.
base::Result<Input> read_input(const std::string& path, std::uint64_t max_bytes);

}  // namespace recevable::intake
