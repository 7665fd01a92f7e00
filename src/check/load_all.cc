// Loads what checks load on demand.
#include "base/module.h"
#include "check/check.h"

namespace recevable::check {

void load_all(const Options& options) {
  static_cast<void>(base::open_module("pdf_structure"));
  archive::load();
  if (options.ocr == OcrMode::never || !options.pictures || options.pictures->reader) return;
  auto opened = ocr::open({});
  if (opened) options.pictures->reader = std::move(*opened);
}

}  // namespace recevable::check
