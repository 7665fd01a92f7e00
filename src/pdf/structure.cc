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

}  // namespace recevable::pdf
