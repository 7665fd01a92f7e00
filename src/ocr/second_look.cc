// Reading one box again, sharper, with fewer characters to choose from.

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <functional>
#include <optional>
#include <utility>

#include "ocr/desk.h"
#include "ocr/page_reader.h"
#include "ocr/placing.h"

namespace recevable::ocr {
namespace {

using base::Box;
using document::Word;

// Points around the box that are looked at too, so that the light and the baseline are known.
constexpr double kAround = 18;

// Pixels around it all, cut out of the picture.
struct Cut {
  Grey grey;
  double dpi = 0;
  // What to add to the straightened points of the cut to get those of the page.
  double dx = 0, dy = 0;
};

// The part of the picture that holds `box`; empty when there is none.
Cut cut_out(const PictureView& picture, const Straightening& how, const Box& box) {
  Cut cut;
  const Box around =
      how.on_picture({box.x0 - kAround, box.y0 - kAround, box.x1 + kAround, box.y1 + kAround});
  const double scale = picture.dpi / 72;
  const int x0 = std::clamp(static_cast<int>(around.x0 * scale), 0, picture.width);
  const int y0 = std::clamp(static_cast<int>(around.y0 * scale), 0, picture.height);
  const int x1 = std::clamp(static_cast<int>(std::ceil(around.x1 * scale)), x0, picture.width);
  const int y1 = std::clamp(static_cast<int>(std::ceil(around.y1 * scale)), y0, picture.height);
  cut.grey = {x1 - x0, y1 - y0, {}};
  cut.dpi = picture.dpi;
  for (int y = y0; y < y1; ++y) {
    const auto row = picture.grey.begin() + static_cast<std::ptrdiff_t>(y) * picture.width;
    cut.grey.pixels.insert(cut.grey.pixels.end(), row + x0, row + x1);
  }
  // The middle of the cut, seen from the cut's straightened page and from the whole one's. Going
  // forward is solving the way back: its matrix is a rotation, so its inverse is its transpose.
  const Affine whole = way_back(how.quarter_turns, how.degrees, how.width, how.height);
  const double width = (x1 - x0) / scale;
  const double height = (y1 - y0) / scale;
  const Affine part = way_back(how.quarter_turns, how.degrees, width, height);
  const auto forward = [](const Affine& back, double x, double y) {
    const double u = x - back.x0;
    const double v = y - back.y0;
    return std::pair{back.xx * u + back.yx * v, back.xy * u + back.yy * v};
  };
  const auto [wx, wy] = forward(whole, x0 / scale + width / 2, y0 / scale + height / 2);
  const auto [px, py] = forward(part, width / 2, height / 2);
  cut.dx = wx - px;
  cut.dy = wy - py;
  return cut;
}

// The lines inside `box` (straightened small pixels), without what sticks out of it.
std::vector<TextLine> lines_inside(std::vector<TextLine> lines, const Box& box) {
  std::vector<TextLine> inside;
  for (TextLine& line : lines) {
    std::erase_if(line.pieces, [&](const Box& piece) {
      return piece.center_x() < box.x0 || piece.center_x() > box.x1;
    });
    if (line.pieces.empty()) continue;
    const double left = line.pieces.front().x0;
    double right = left;
    for (const Box& piece : line.pieces) right = std::max(right, piece.x1);
    const double middle = line.baseline((left + right) / 2) - line.ascent / 2;
    if (middle < box.y0 || middle > box.y1) continue;
    line.base = line.baseline(left);
    line.slope += 2 * line.bend * (left - line.x0);
    line.x0 = left;
    line.x1 = right;
    inside.push_back(std::move(line));
  }
  return inside;
}

// A box seen close up: its lines, and how to get from their points to those of the page.
class CloseUp {
 public:
  CloseUp(const PictureView& picture, const Straightening& how, const Box& box)
      : cut_(cut_out(picture, how, box)) {
    if (cut_.grey.width < 4 || cut_.grey.height < 4) return;
    desk_.emplace(cut_.grey.view(cut_.dpi));
    sheet_ = desk_->hold(how.quarter_turns, how.degrees);
    const double points = desk_->points();
    lines_ =
        lines_inside(sheet_.page.lines, {(box.x0 - cut_.dx) / points, (box.y0 - cut_.dy) / points,
                                         (box.x1 - cut_.dx) / points, (box.y1 - cut_.dy) / points});
  }

  const std::vector<TextLine>& lines() const { return lines_; }
  ReadLine read(const TextLine& line, const Frame& frame, Alphabet alphabet,
                Recogniser& recogniser) const {
    ReadLine read{cut_strip(sheet_.source, line, frame), {}};
    read.tokens = recogniser.read(read.strip.pix.get(), alphabet);
    return read;
  }
  void add_to(std::vector<Word>& words, const TextLine& line, const ReadLine& read) const {
    const std::size_t first = words.size();
    add_words(line, place_words(line, read), desk_->points(), words);
    for (std::size_t i = first; i < words.size(); ++i) {
      Box& box = words[i].box;
      box = {box.x0 + cut_.dx, box.y0 + cut_.dy, box.x1 + cut_.dx, box.y1 + cut_.dy};
    }
  }

 private:
  Cut cut_;
  std::optional<Desk> desk_;
  Sheet sheet_;
  std::vector<TextLine> lines_;
};

// How a box is read variously.
struct Way {
  Frame frame;
  bool any = false;  // with any characters, whatever was asked for
};
constexpr std::array kWays{Way{kUsual}, Way{kTight},       Way{kLoose},
                           Way{kSoft},  Way{kUsual, true}, Way{kTight, true}};

}  // namespace

base::Result<std::vector<Word>> PageReader::read_again(const PictureView& picture,
                                                       const Straightening& how, const Box& box,
                                                       Alphabet alphabet) {
  if (!consistent(picture)) return std::unexpected(wrong_picture());
  std::vector<Word> words;
  if (box.empty()) return words;
  try {
    const CloseUp close(picture, how, box);
    for (const TextLine& line : close.lines()) {
      // Three sizes; the one the recogniser is surest of is the reading.
      ReadLine best;
      float best_confidence = -1;
      for (const Frame& frame : {kUsual, kTight, kLoose}) {
        ReadLine read = close.read(line, frame, alphabet, *recogniser_);
        const float confidence = confidence_of(read.tokens);
        if (confidence > best_confidence) {
          best_confidence = confidence;
          best = std::move(read);
        }
      }
      close.add_to(words, line, best);
    }
    return words;
  } catch (const std::exception&) {
    return std::unexpected(wrong_picture());
  }
}

base::Result<std::vector<Again>> PageReader::read_variously(const PictureView& picture,
                                                            const Straightening& how,
                                                            const Box& box, Alphabet alphabet) {
  if (!consistent(picture)) return std::unexpected(wrong_picture());
  std::vector<Again> readings;
  if (box.empty()) return readings;
  try {
    const CloseUp close(picture, how, box);
    for (const Way& way : kWays) {
      if (way.any && alphabet == Alphabet::any) continue;
      std::vector<Word> words;
      std::vector<Token> tokens;
      for (const TextLine& line : close.lines()) {
        const ReadLine read =
            close.read(line, way.frame, way.any ? Alphabet::any : alphabet, *recogniser_);
        tokens.insert(tokens.end(), read.tokens.begin(), read.tokens.end());
        close.add_to(words, line, read);
      }
      Again again;
      for (const Word& word : words) {
        if (word.text.empty()) continue;
        if (!again.text.empty()) again.text += ' ';
        again.text += word.text;
      }
      again.confidence = confidence_of(tokens);
      if (!again.text.empty()) readings.push_back(std::move(again));
    }
    std::ranges::stable_sort(readings, std::greater{}, &Again::confidence);
    return readings;
  } catch (const std::exception&) {
    return std::unexpected(wrong_picture());
  }
}

}  // namespace recevable::ocr
