// The reading of a page, from picture to words.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "ocr/desk.h"
#include "ocr/ocr.h"
#include "ocr/recogniser.h"
#include "ocr/strip.h"

namespace recevable::ocr {

// What was read in a line.
struct ReadLine {
  Strip strip;  // its picture is gone once it is read
  std::vector<Token> tokens;
};

// Sure by the length of the words: one long word read well outweighs a doubtful dash.
float confidence_of(const std::vector<Token>& tokens);

// Appends the words of a line, boxes in points.
void add_words(const TextLine& line, const ReadLine& read, double to_points,
               std::vector<document::Word>& words);

class PageReader : public Reader {
 public:
  explicit PageReader(std::unique_ptr<Recogniser> recogniser)
      : recogniser_(std::move(recogniser)) {}

  base::Result<Reading> read(const PictureView& picture) override;
  base::Result<std::vector<document::Word>> read_again(const PictureView& picture,
                                                       const Straightening& how,
                                                       const base::Box& box,
                                                       Alphabet alphabet) override;

 private:
  std::unique_ptr<Recogniser> recogniser_;
};

}  // namespace recevable::ocr
