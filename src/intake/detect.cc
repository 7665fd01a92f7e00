// Kinds of file by their first bytes.
//
// Formats with a fixed signature at the very start come first: a ZIP may well hold a PDF within its
// first kilobyte. A PDF may be preceded by junk, as mail gateways leave it. Texts come last, as
// they have no signature.
#define ZLIB_CONST  // zlib only reads its input
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "intake/intake.h"
#include "intake/zip_directory.h"

namespace recevable::intake {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kPdfWindow = 1024;
constexpr std::size_t kTextWindow = 4096;

FileKind kind_of_zip(std::string_view bytes) {
  constexpr std::string_view kOpenDocument = "application/vnd.oasis.opendocument.";
  if (first_stored_entry(bytes, "mimetype").starts_with(kOpenDocument)) return FileKind::odt;
  bool content_types = false;
  bool office_folder = false;
  for_each_name(bytes, [&](std::string_view name) {
    content_types = content_types || name == "[Content_Types].xml";
    office_folder = office_folder || name.starts_with("word/") || name.starts_with("xl/") ||
                    name.starts_with("ppt/");
    return !(content_types && office_folder);
  });
  return content_types && office_folder ? FileKind::docx : FileKind::zip;
}

// Whether these 512 bytes are the header of a tar entry: the sum of the bytes, its own eight
// counted as spaces, is written in it in octal (POSIX ustar, and the older kinds).
bool is_tar_header(std::string_view block) {
  constexpr std::size_t kHeader = 512;
  constexpr std::size_t kSumAt = 148;
  constexpr std::size_t kSumSize = 8;
  if (block.size() < kHeader || block[0] == '\0') return false;
  unsigned sum = 0;
  for (std::size_t i = 0; i < kHeader; ++i) {
    const bool own = i >= kSumAt && i < kSumAt + kSumSize;
    sum += own ? unsigned{' '} : static_cast<unsigned char>(block[i]);
  }
  unsigned written = 0;
  for (std::size_t i = kSumAt; i < kSumAt + kSumSize; ++i) {
    const char c = block[i];
    if (c >= '0' && c <= '7')
      written = written * 8 + static_cast<unsigned>(c - '0');
    else if (c != ' ' && c != '\0')
      return false;
  }
  return sum == written;
}

FileKind kind_of_gzip(std::string_view bytes) {
  std::array<char, 512> block{};
  z_stream stream{};
  constexpr int kGzipWindow = 15 + 16;
  if (inflateInit2(&stream, kGzipWindow) != Z_OK) return FileKind::gzip;
  stream.next_in = reinterpret_cast<const Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(std::min<std::size_t>(bytes.size(), 1U << 16U));
  stream.next_out = reinterpret_cast<Bytef*>(block.data());
  stream.avail_out = block.size();
  inflate(&stream, Z_SYNC_FLUSH);
  const std::size_t size = block.size() - stream.avail_out;
  inflateEnd(&stream);
  return is_tar_header({block.data(), size}) ? FileKind::tar_gz : FileKind::gzip;
}

bool is_heic(std::string_view bytes) {
  constexpr std::size_t kBrandAt = 8;
  constexpr std::size_t kBrandSize = 4;
  if (bytes.size() < kBrandAt + kBrandSize || bytes.substr(4, 4) != "ftyp") return false;
  const std::string_view brand = bytes.substr(kBrandAt, kBrandSize);
  constexpr std::array kBrands{"heic"sv, "heix"sv, "hevc"sv, "hevx"sv, "heim"sv,
                               "heis"sv, "mif1"sv, "msf1"sv, "avif"sv};
  return std::ranges::find(kBrands, brand) != kBrands.end();
}

struct Signature {
  std::string_view start;
  FileKind kind;
};
constexpr std::array kSignatures{Signature{"\x89PNG\r\n\x1a\n"sv, FileKind::png},
                                 Signature{"\xff\xd8\xff"sv, FileKind::jpeg},
                                 Signature{"II*\0"sv, FileKind::tiff},
                                 Signature{"MM\0*"sv, FileKind::tiff},
                                 Signature{"GIF87a"sv, FileKind::gif},
                                 Signature{"GIF89a"sv, FileKind::gif},
                                 Signature{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, FileKind::doc},
                                 Signature{"{\\rtf"sv, FileKind::rtf}};

FileKind kind_by_signature(std::string_view bytes) {
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.start)) return signature.kind;
  }
  if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv)) {
    return kind_of_zip(bytes);
  }
  if (bytes.starts_with("\x1f\x8b\x08"sv)) return kind_of_gzip(bytes);
  if (bytes.starts_with("RIFF"sv) && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP") {
    return FileKind::webp;
  }
  // "BM" alone is also how a text may begin; the reserved bytes of a bitmap are zero.
  if (bytes.starts_with("BM"sv) && bytes.size() >= 26 && bytes.substr(6, 4) == "\0\0\0\0"sv) {
    return FileKind::bmp;
  }
  if (is_heic(bytes)) return FileKind::heic;
  return FileKind::unknown;
}

// The start of a text in one byte a character, lower case, whatever its encoding: enough to look
// for ASCII keywords.
std::string ascii_start(std::string_view bytes) {
  const bool little = bytes.starts_with("\xff\xfe"sv);
  const bool big = bytes.starts_with("\xfe\xff"sv);
  std::size_t step = 1;
  if (little || big) {
    bytes.remove_prefix(big ? 3 : 2);
    step = 2;
  } else if (bytes.starts_with("\xef\xbb\xbf"sv)) {
    bytes.remove_prefix(3);
  } else if (bytes.starts_with("<\0?\0"sv)) {
    step = 2;
  } else if (bytes.starts_with("\0<\0?"sv)) {
    bytes.remove_prefix(1);
    step = 2;
  }
  std::string text(std::min((bytes.size() + step - 1) / step, kTextWindow), ' ');
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = bytes[i * step];
    text[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return text;
}

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// Without leading white space, XML declaration, comments and processing instructions.
std::string_view skip_prologue(std::string_view text) {
  for (;;) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    std::string_view end;
    if (text.starts_with("<!--"))
      end = "-->";
    else if (text.starts_with("<?"))
      end = "?>";
    else
      return text;
    const std::size_t at = text.find(end);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + end.size());
  }
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  return std::ranges::any_of(starts, [&](auto start) { return text.starts_with(start); });
}

FileKind kind_of_markup(std::string_view text) {
  const std::string_view root = skip_prologue(text);
  if (starts_with_any(root, {"<!doctype html", "<html", "<head", "<body", "<meta ", "<table",
                             "<div", "<script", "<p>"})) {
    return FileKind::html;
  }
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  if (starts_with_any(text, {"<?xml", "<!--", "<!doctype"})) return FileKind::xml;
  const bool element =
      text.size() >= 2 && text[0] == '<' && ((text[1] >= 'a' && text[1] <= 'z') || text[1] == '_');
  return element ? FileKind::xml : FileKind::unknown;
}

// A saved message opens with header lines; two of the well-known ones tell it from other text.
bool is_mail(std::string_view text) {
  int known = 0;
  while (!text.empty() && text.front() != '\n' && text.front() != '\r') {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const bool folded = line.front() == ' ' || line.front() == '\t';
    if (!folded && line.find(':') == std::string_view::npos) return false;
    if (starts_with_any(line, {"from:", "to:", "subject:", "date:", "mime-version:", "received:",
                               "return-path:", "message-id:", "delivered-to:", "content-type:"})) {
      ++known;
    }
    if (known >= 2) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

// No control characters but those of text files. Latin-1 passes as well as UTF-8.
bool is_text(std::string_view text) {
  return std::ranges::none_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < ' ' && !is_space(c) && c != '\x1b';
  });
}

}  // namespace

FileKind detect(std::string_view bytes) {
  if (bytes.empty()) return FileKind::empty;
  if (const FileKind kind = kind_by_signature(bytes); kind != FileKind::unknown) return kind;
  if (bytes.substr(0, kPdfWindow).find("%PDF-") != std::string_view::npos) return FileKind::pdf;
  const std::string text = ascii_start(bytes);
  if (const FileKind kind = kind_of_markup(text); kind != FileKind::unknown) return kind;
  if (is_mail(text)) return FileKind::eml;
  return is_text(text) && !text.empty() ? FileKind::text : FileKind::unknown;
}

}  // namespace recevable::intake
