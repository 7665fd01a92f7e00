#include "ocr/ocr.h"

#include "base/module.h"

namespace recevable::ocr {
namespace {

constexpr const char* kModule = "ocr";

}  // namespace

base::Result<std::unique_ptr<Reader>> open(const Options& options) {
  using Open = void(const Options*, base::Result<std::unique_ptr<Reader>>*);
  const auto function = base::load_symbol<Open>(kModule, "recevable_ocr_open");
  if (!function) return std::unexpected(function.error());
  base::Result<std::unique_ptr<Reader>> reader = nullptr;
  (*function)(&options, &reader);
  return reader;
}

std::vector<std::string> library_versions() {
  using Versions = void(std::vector<std::string>*);
  std::vector<std::string> versions;
  const auto function = base::load_symbol<Versions>(kModule, "recevable_ocr_versions");
  if (function) (*function)(&versions);
  return versions;
}

}  // namespace recevable::ocr
