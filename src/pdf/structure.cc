#include "pdf/structure.h"

#include "base/module.h"

namespace recevable::pdf {

std::optional<StructureAnswer> look_at_structure(const StructureRequest& request) {
  const auto function = base::load_symbol<StructureFunction>(kStructureModule, kStructureSymbol);
  if (!function) return std::nullopt;
  StructureAnswer answer;
  (*function)(&request, &answer);
  return answer;
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

}  // namespace recevable::pdf
