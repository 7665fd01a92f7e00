#include "illustrate/illustrate.h"

#include "base/module.h"
#include "illustrate/annotator.h"
#include "illustrate/encoders.h"
#include "illustrate/notes.h"
#include "illustrate/pages.h"

namespace recevable::illustrate {

report::Extras illustrate(const intake::Input& input, const check::DocumentReport& document,
                          const Options& options) {
  report::Extras extras;
  if (options.wants.pictures) draw_pages(input, document, options, extras);
  if (options.wants.annotated && !options.masked) annotate_copy(input, document, options, extras);
  return extras;
}

void load_all() {
  for (const char* module : {kPicturesModule, kAnnotateModule}) {
    static_cast<void>(base::open_module(module));
  }
}

}  // namespace recevable::illustrate
