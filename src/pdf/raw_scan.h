// Inside the pdf room: a look at the raw bytes of a PDF, before any library reads them.
//
// A PDF is objects, some of which carry a stream. The scan walks over the objects and jumps over
// the streams, so a name found is a name of the structure, not a chance sequence in a picture.
// Object streams (PDF 1.5) hold objects of their own: they are inflated, within bounds, and looked
// at in the same way. It costs about as much as reading the bytes once, and tells whether the
// expensive look at the structure is worth its price. It may say "perhaps" for nothing; it must
// not miss what an ordinary producer writes.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recevable::pdf {

// A name, or a kind of thing, that occurs in the structure.
enum class Hint : std::uint8_t {
  action,          // /JavaScript /JS /Launch /SubmitForm and other actions that do something
  open_action,     // /OpenAction that is more than a place to go to
  auto_action,     // /AA
  xfa,             // /XFA
  rich_media,      // /RichMedia /Movie /Sound /3D
  embedded_file,   // /EmbeddedFile(s) /Filespec
  portfolio,       // /Collection
  signature,       // /Sig /ByteRange
  encryption,      // /Encrypt
  metadata,        // /Metadata: there may be XMP
  associated,      // /AF: files associated with something
  file_id,         // /ID: what tells the file from others
  object_streams,  // /ObjStm
  opaque,          // an object stream that could not be looked into
  too_large,       // an object stream that holds more than the bound: meant to fill the memory
  count_
};

// An object stream in which /OutputIntents was found.
struct CompressedIntents {
  std::size_t offset = 0;  // of the stream's data in the file
  std::size_t length = 0;  // its encoded length
  std::string content;     // decoded
};

// A stream of a file inside the PDF (/Type /EmbeddedFile).
struct EmbeddedStream {
  std::size_t offset = 0;  // of the stream's data in the file
  std::size_t length = 0;  // its encoded length
  bool readable = false;   // encoded with Flate alone, or not at all and of the length stated
  bool deflated = false;
};

struct RawScan {
  std::size_t size = 0;  // of the file, in bytes
  std::bitset<static_cast<std::size_t>(Hint::count_)> hints;
  bool has(Hint hint) const { return hints.test(static_cast<std::size_t>(hint)); }

  std::vector<std::size_t> output_intents;  // offsets of "/OutputIntents" keys in the file
  std::vector<CompressedIntents> compressed_intents;
  // Pixels of the largest picture, and of all together: whether a page may be a scan.
  std::uint64_t largest_image = 0;
  std::uint64_t all_images = 0;
  std::vector<EmbeddedStream> embedded;
  std::vector<std::string> relationships;  // the values of /AFRelationship, in order

  // Fonts that need a program of their own (not Type 0, whose descendants do, nor Type 3), and
  // programs of fonts: with fewer programs than fonts some font may not be embedded.
  std::size_t fonts = 0, font_programs = 0;

  bool has_end_marker = false;      // "%%EOF" within the last 2,048 bytes
  bool xref_found = false;          // startxref points at a cross-reference section
  bool xref_entries_wrong = false;  // its table points beside the objects
};

// Bounds: at most 64 MiB inflated in all; each stream at most 16 MiB. Time O(size).
RawScan scan(std::string_view bytes);

}  // namespace recevable::pdf
