// The words of a line, each with the ink that is its own.
#pragma once

#include <vector>

#include "document/document.h"
#include "ocr/lines.h"
#include "ocr/recogniser.h"
#include "ocr/shapes.h"
#include "ocr/strip.h"

namespace recevable::ocr {

// What was read in a line.
struct ReadLine {
  Strip strip;  // its picture is gone once it is read
  std::vector<Token> tokens;
};

// Sure by the length of the words: one long word read well outweighs a doubtful dash.
float confidence_of(const std::vector<Token>& tokens);

// From where to where something goes along a line, pixels of the straightened small picture.
struct Stretch {
  double x0 = 0, x1 = 0;
};

// The part of the line that is each word's: up to the middle of the white between it and the next,
// as far as there is any; the recogniser knows only roughly where words end.
std::vector<Stretch> stretches_of(const TextLine& line, const ReadLine& read);

// The words of a line with the ink that is theirs, mended where the ink or the language says so.
std::vector<PlacedWord> place_words(const TextLine& line, const ReadLine& read);

// Appends the words of a line, boxes in points.
void add_words(const TextLine& line, std::vector<PlacedWord> placed, double to_points,
               std::vector<document::Word>& words);

}  // namespace recevable::ocr
