// From a picture of a page to its words, with how sure each one is.
//
// Leptonica cleans the picture, we cut it into lines, Tesseract reads the lines. Both libraries
// live in a module that is loaded by the first `open`: a run that reads no picture pays nothing.
//
//     auto reader = ocr::open({});
//     auto read = (*reader)->read({.width = w, .height = h, .dpi = 300, .grey = pixels});
//
// A Reader is used by one thread at a time and never starts threads of its own; keep it for all
// pages, because loading its model costs as much as reading ten lines.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/result.h"
#include "document/document.h"

namespace recevable::ocr {

// A picture in shades of grey: 0 black, 255 white, `width * height` bytes, rows from the top. It is
// only looked at during the call it is given to.
struct PictureView {
  int width = 0;
  int height = 0;
  double dpi = 300;  // pixels an inch; what the boxes of the result are measured with
  std::span<const std::uint8_t> grey;
};

struct Options {
  std::string language = "fra";  // a Tesseract language, from a Debian package tesseract-ocr-*
  std::string data_path;         // folder of the .traineddata files; "" = where Debian puts them
};

// How a picture was turned before it was read. Words are given on the straightened page, where
// lines are level and a row is a row; the picture may lie on its side and askew.
struct Straightening {
  int quarter_turns = 0;  // the picture was turned that many times 90 degrees clockwise
  double degrees = 0;     // and then by this small angle, clockwise
  double width = 0;       // of the picture as given, points
  double height = 0;

  // Size of the straightened page, points.
  double straight_width() const { return quarter_turns % 2 == 0 ? width : height; }
  double straight_height() const { return quarter_turns % 2 == 0 ? height : width; }
  // The smallest box of the picture as given around a box of the straightened page, both points
  // from their top left.
  base::Box on_picture(const base::Box& straight) const;
};

// Where the time went, milliseconds.
struct Timings {
  double picture = 0;     // clean-up, straightening, lines
  double recogniser = 0;  // Tesseract
};

struct Reading {
  document::Page page;  // words only, boxes on the straightened page; arrange() is the caller's
  Straightening straightening;
  double text_size = 0;  // points: the usual font size of the page, 0 when there is no text
  float confidence = 0;  // mean of the words', weighted by their length; 0 without words
  int lines = 0;         // strips given to the recogniser
  bool complete = true;  // false when the page held more than the limits allow to read
  Timings timings;
};

// Which characters a second look may answer.
enum class Alphabet {
  any,
  digits,   // 0-9 and spaces: SIRET, SIREN
  amounts,  // digits, comma, point, minus, euro sign
  codes     // capital letters, digits, - / . _: invoice numbers, IBAN, VAT numbers
};

// One of several readings of the same ink.
struct Again {
  std::string text;      // words with single spaces
  float confidence = 0;  // mean of the words'
};

class Reader {
 public:
  Reader() = default;
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  virtual ~Reader() = default;

  // Reads a whole page. Any picture gives a result in bounded time and memory: one above
  // kMaxPixels is read at a lower resolution, one with more text than an invoice can hold is read
  // in part (`complete` is false). A blank picture gives no words.
  // Errors: bad_input when the sizes do not fit the pixels.
  virtual base::Result<Reading> read(const PictureView& picture) = 0;

  // A second, sharper look at one box of the straightened page, for what matters and failed its
  // check. `how` is the straightening the first reading found. The words come in one line after
  // the other, boxes as in the first reading.
  virtual base::Result<std::vector<document::Word>> read_again(const PictureView& picture,
                                                               const Straightening& how,
                                                               const base::Box& box,
                                                               Alphabet alphabet) = 0;

  // The same box read in several ways (larger, smaller, softer, with any characters), for who has
  // a sum or a key to choose by: one text a way, surest first; ways that gave nothing are left out.
  virtual base::Result<std::vector<Again>> read_variously(const PictureView& picture,
                                                          const Straightening& how,
                                                          const base::Box& box,
                                                          Alphabet alphabet) = 0;
};

// Pictures above this are scaled down before anything else.
inline constexpr std::uint64_t kMaxPixels = 40'000'000;

// Loads the module and its model. Errors (environment): the module is not installed, or there is
// no data for the language; the message names the Debian package to install.
base::Result<std::unique_ptr<Reader>> open(const Options& options);

// "Tesseract 5.3.0", "Leptonica 1.82.0"; empty when the module is not installed.
std::vector<std::string> library_versions();

}  // namespace recevable::ocr
