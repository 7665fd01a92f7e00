#include "intake/intake.h"

namespace recevable::intake {

std::string_view name_of(FileKind kind) {
  switch (kind) {
    case FileKind::pdf:
      return "pdf";
    case FileKind::xml:
      return "xml";
    case FileKind::zip:
      return "zip";
    case FileKind::tar_gz:
      return "tar_gz";
    case FileKind::gzip:
      return "gzip";
    case FileKind::docx:
      return "docx";
    case FileKind::odt:
      return "odt";
    case FileKind::doc:
      return "doc";
    case FileKind::png:
      return "png";
    case FileKind::jpeg:
      return "jpeg";
    case FileKind::tiff:
      return "tiff";
    case FileKind::gif:
      return "gif";
    case FileKind::bmp:
      return "bmp";
    case FileKind::webp:
      return "webp";
    case FileKind::heic:
      return "heic";
    case FileKind::html:
      return "html";
    case FileKind::rtf:
      return "rtf";
    case FileKind::eml:
      return "eml";
    case FileKind::text:
      return "text";
    case FileKind::empty:
      return "empty";
    case FileKind::unknown:
      return "unknown";
  }
  return "unknown";
}

}  // namespace recevable::intake
