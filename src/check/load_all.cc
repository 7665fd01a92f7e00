// Loads what checks load on demand.
#include "check/check.h"

namespace recevable::check {

void load_all(const Options& options) {
  pdf::load_all();
  archive::load();
  if (options.ocr == OcrMode::never || !options.pictures || options.pictures->reader) return;
  auto opened = ocr::open({});
  if (opened) options.pictures->reader = std::move(*opened);
}

}  // namespace recevable::check
