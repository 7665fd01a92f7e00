// What the kinds of file are called, and which extensions they may bear.
#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

#include "intake/extensions.h"
#include "intake/intake.h"

namespace recevable::intake {

namespace {

struct KindNames {
  FileKind kind;
  std::string_view fr;
  std::string_view en;
  // The usual one first. Separated by spaces.
  std::string_view extensions;
};

constexpr std::array kNames{
    KindNames{FileKind::pdf, "un PDF", "a PDF", ".pdf"},
    KindNames{FileKind::xml, "un fichier XML", "an XML file", ".xml"},
    KindNames{FileKind::zip, "une archive ZIP", "a ZIP archive", ".zip"},
    KindNames{FileKind::tar_gz, "une archive tar.gz", "a tar.gz archive", ".tar.gz .tgz"},
    KindNames{FileKind::gzip, "un fichier compressé gzip", "a gzip compressed file", ".gz"},
    KindNames{FileKind::docx, "un document Word, Excel ou PowerPoint",
              "a Word, Excel or PowerPoint document",
              ".docx .docm .dotx .xlsx .xlsm .xltx .pptx .pptm .ppsx"},
    KindNames{FileKind::odt, "un document LibreOffice (OpenDocument)",
              "a LibreOffice document (OpenDocument)", ".odt .ods .odp .odg .ott .ots"},
    KindNames{FileKind::doc, "un document Word, Excel ou Outlook ancien format",
              "an older Word, Excel or Outlook document", ".doc .xls .ppt .dot .pps .msg"},
    KindNames{FileKind::png, "une image PNG", "a PNG picture", ".png"},
    KindNames{FileKind::jpeg, "une photo JPEG", "a JPEG picture", ".jpg .jpeg .jpe .jfif"},
    KindNames{FileKind::tiff, "une image TIFF", "a TIFF picture", ".tif .tiff"},
    KindNames{FileKind::gif, "une image GIF", "a GIF picture", ".gif"},
    KindNames{FileKind::bmp, "une image BMP", "a BMP picture", ".bmp .dib"},
    KindNames{FileKind::webp, "une image WebP", "a WebP picture", ".webp"},
    KindNames{FileKind::heic, "une photo HEIC", "a HEIC picture", ".heic .heif .hif .avif"},
    KindNames{FileKind::html, "une page web (HTML)", "a web page (HTML)", ".html .htm .xhtml .xht"},
    KindNames{FileKind::rtf, "un document RTF", "an RTF document", ".rtf .doc"},
    KindNames{FileKind::eml, "un courriel enregistré", "a saved e-mail", ".eml .mht .mhtml"},
    KindNames{FileKind::text, "un fichier de texte", "a text file",
              ".txt .csv .tsv .md .json .log .yaml .yml .ini"},
    KindNames{FileKind::empty, "un fichier vide", "an empty file", ""},
    KindNames{FileKind::unknown, "un fichier de nature inconnue", "a file of unknown kind", ""}};

const KindNames& names_of(FileKind kind) {
  const auto* found = std::ranges::find(kNames, kind, &KindNames::kind);
  return found != kNames.end() ? *found : kNames.back();
}

}  // namespace

std::string_view usual_extension(FileKind kind) {
  const std::string_view all = names_of(kind).extensions;
  return all.substr(0, all.find(' '));
}

base::Localized describe(FileKind kind) {
  const KindNames& names = names_of(kind);
  return {std::string(names.fr), std::string(names.en)};
}

bool may_bear(FileKind kind, std::string_view extension) {
  std::string_view all = names_of(kind).extensions;
  if (all.empty()) return true;  // nothing to compare with
  while (!all.empty()) {
    const std::size_t end = all.find(' ');
    if (all.substr(0, end) == extension) return true;
    if (end == std::string_view::npos) break;
    all.remove_prefix(end + 1);
  }
  return false;
}

}  // namespace recevable::intake
