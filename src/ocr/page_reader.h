// The reading of a page, from picture to words.
#pragma once

#include <memory>
#include <vector>

#include "ocr/ocr.h"
#include "ocr/recogniser.h"

namespace recevable::ocr {

class PageReader : public Reader {
 public:
  explicit PageReader(std::unique_ptr<Recogniser> recogniser)
      : recogniser_(std::move(recogniser)) {}

  base::Result<Reading> read(const PictureView& picture) override;
  base::Result<std::vector<document::Word>> read_again(const PictureView& picture,
                                                       const Straightening& how,
                                                       const base::Box& box,
                                                       Alphabet alphabet) override;
  base::Result<std::vector<Again>> read_variously(const PictureView& picture,
                                                  const Straightening& how, const base::Box& box,
                                                  Alphabet alphabet) override;

 private:
  std::unique_ptr<Recogniser> recogniser_;
};

}  // namespace recevable::ocr
