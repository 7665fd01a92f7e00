// The module's door: what ocr.cc asks for by name.

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>

#include <exception>
#include <string>

#include "ocr/page_reader.h"

#define RECEVABLE_EXPORT extern "C" __attribute__((visibility("default")))

RECEVABLE_EXPORT void recevable_ocr_open(
    const recevable::ocr::Options* options,
    recevable::base::Result<std::unique_ptr<recevable::ocr::Reader>>* result) {
  namespace base = recevable::base;
  namespace ocr = recevable::ocr;
  try {
    setMsgSeverity(L_SEVERITY_NONE);
    auto recogniser = ocr::Recogniser::open(*options);
    if (!recogniser) {
      *result = std::unexpected(recogniser.error());
    } else {
      *result = std::make_unique<ocr::PageReader>(std::move(*recogniser));
    }
  } catch (const std::exception& error) {
    *result = base::fail(base::ErrorKind::environment,
                         {.fr = std::string("La reconnaissance de texte ne démarre pas : ") +
                                error.what() + ". Réinstallez le paquet recevable.",
                          .en = std::string("Text recognition does not start: ") + error.what() +
                                ". Install the package recevable again."});
  }
}

RECEVABLE_EXPORT void recevable_ocr_versions(std::vector<std::string>* versions) {
  versions->push_back(std::string("Tesseract ") + tesseract::TessBaseAPI::Version());
  char* leptonica = getLeptonicaVersion();
  if (leptonica != nullptr) {
    std::string text = leptonica;
    if (text.starts_with("leptonica-")) text.replace(0, 10, "Leptonica ");
    versions->push_back(std::move(text));
    lept_free(leptonica);
  }
}
