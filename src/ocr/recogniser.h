// Tesseract, one line at a time.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "ocr/ocr.h"
#include "ocr/picture.h"

namespace tesseract {
class TessBaseAPI;
}

namespace recevable::ocr {

struct Token {
  std::string text;
  float confidence = 0;  // 0 to 1
  int x0 = 0, x1 = 0;    // pixels of the strip
};

class Recogniser {
 public:
  static base::Result<std::unique_ptr<Recogniser>> open(const Options& options);
  ~Recogniser();

  // The words of a strip, from left to right.
  std::vector<Token> read(Pix* strip, Alphabet alphabet = Alphabet::any);

 private:
  Recogniser();
  std::unique_ptr<tesseract::TessBaseAPI> api_;
  Alphabet alphabet_ = Alphabet::any;
};

}  // namespace recevable::ocr
