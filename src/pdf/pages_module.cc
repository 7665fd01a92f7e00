// The pdf_pages module: what the room asks of Poppler.
#include <poppler-version.h>

#include "pdf/pages.h"

namespace pdf = recevable::pdf;

extern "C" {

__attribute__((visibility("default"))) void recevable_pdf_read(
    const std::string_view* bytes, const pdf::Options* options,
    recevable::base::Result<pdf::Reading>* reading) {
  *reading = pdf::pages::read(*bytes, *options);
}

__attribute__((visibility("default"))) void recevable_pdf_facts(const std::string_view* bytes,
                                                                const pdf::Options* options,
                                                                pdf::Facts* facts) {
  *facts = pdf::pages::facts_only(*bytes, *options);
}

__attribute__((visibility("default"))) void recevable_pdf_render(
    const pdf::PictureRequest* request, recevable::base::Result<pdf::Picture>* picture) {
  *picture = pdf::pages::render(*request);
}

__attribute__((visibility("default"))) void recevable_poppler_version(std::string* version) {
  *version = poppler::version_string();
}

}  // extern "C"
