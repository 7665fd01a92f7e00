// The face of the room, and the doors to its modules: nothing of Poppler or qpdf is linked here.
#include "pdf/pdf.h"

#include "base/module.h"
#include "pdf/pages.h"
#include "pdf/scans.h"
#include "pdf/structure.h"

namespace recevable::pdf {

base::Result<Reading> read(std::string_view bytes, const Options& options) {
  const auto function = base::load_symbol<ReadFunction>(kPagesModule, kReadSymbol);
  if (!function) return std::unexpected(function.error());
  base::Result<Reading> reading;
  (*function)(&bytes, &options, &reading);
  return reading;
}

Facts facts_only(std::string_view bytes, const Options& options) {
  Facts facts;
  const auto function = base::load_symbol<FactsFunction>(kPagesModule, kFactsSymbol);
  if (function) {
    (*function)(&bytes, &options, &facts);
  } else {
    facts.damage = Damage::unreadable;
    facts.structure_checked = false;
  }
  return facts;
}

base::Result<Picture> render(std::string_view bytes, int number, double dpi,
                             const base::Box& region, std::uint64_t max_pixels,
                             const std::optional<std::string>& password) {
  const auto function = base::load_symbol<RenderFunction>(kPagesModule, kRenderSymbol);
  if (!function) return std::unexpected(function.error());
  const PictureRequest request{bytes, number, dpi, region, max_pixels, password};
  base::Result<Picture> picture;
  (*function)(&request, &picture);
  return picture;
}

std::optional<Picture> scanned(std::string_view bytes, int number, std::uint64_t max_pixels,
                               const std::optional<std::string>& password) {
  const auto function = base::load_symbol<ScanFunction>(kScansModule, kScanSymbol);
  if (!function) return std::nullopt;
  const PictureRequest request{bytes, number, 0, {}, max_pixels, password};
  std::optional<Picture> picture;
  (*function)(&request, &picture);
  return picture;
}

base::Result<std::string> without_invoices(std::string_view bytes,
                                           const std::optional<std::string>& password) {
  const auto function = base::load_symbol<StripFunction>(kStructureModule, kStripSymbol);
  if (!function) return std::unexpected(function.error());
  StructureRequest request;
  request.bytes = bytes;
  request.password = password;
  std::string stripped;
  const int removed = (*function)(&request, &stripped);
  if (removed > 0) return stripped;
  if (removed == 0) {
    return base::fail(base::ErrorKind::bad_input,
                      {"Ce PDF ne contient pas de facture XML : il n'y a rien à retirer.",
                       "This PDF holds no XML invoice: there is nothing to take out."});
  }
  return base::fail(
      base::ErrorKind::bad_input,
      {"Ce PDF ne peut pas être récrit. Exportez-le à nouveau, ou imprimez-le en PDF.",
       "This PDF cannot be written again. Export it anew, or print it to PDF."});
}

std::vector<std::string> library_versions() {
  std::vector<std::string> versions;
  const auto poppler =
      base::load_symbol<PopplerVersionFunction>(kPagesModule, kPopplerVersionSymbol);
  if (poppler) {
    std::string version;
    (*poppler)(&version);
    versions.push_back("Poppler " + version);
  }
  const auto qpdf = base::load_symbol<QpdfVersionFunction>(kStructureModule, kQpdfVersionSymbol);
  if (qpdf) versions.push_back(std::string("qpdf ") + (*qpdf)());
  return versions;
}

void load_all() {
  for (const char* module : {kPagesModule, kStructureModule, kScansModule}) {
    static_cast<void>(base::open_module(module));  // what is missing is said when it is asked for
  }
}

}  // namespace recevable::pdf
