#include "ocr/page_reader.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <exception>
#include <new>
#include <numeric>
#include <optional>

#include "base/text.h"

namespace recevable::ocr {
namespace {

using base::Box;
using document::Word;

// Lines are found on a small picture: letters of 6 points are 7 pixels high there, enough to see
// where they are, and everything costs a quarter of what it costs at 300 dpi.
constexpr double kSmallDpi = 150;
constexpr double kMostSmallPixels = 5e6;

// All strips of a page together, in pixels of length; a dense page of A4 has 100,000. What lies
// beyond is not an invoice.
constexpr std::int64_t kMostLength = 600'000;
constexpr int kMostLines = 3'000;

// Upright is what is read well: the longest lines are tried one way, and the other when that gives
// less than this.
constexpr int kTrialLines = 4;
constexpr std::size_t kTrialLength = 1'400;  // pixels of strip
constexpr float kReadsWell = 0.80F;

// Height of capitals by font size, for most faces.
constexpr double kCapitals = 0.72;

using Clock = std::chrono::steady_clock;
double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

base::Error wrong_picture() {
  return {base::ErrorKind::bad_input,
          {.fr = "L'image de la page est incohérente et ne peut pas être lue. Refaites le scan.",
           .en = "The picture of the page is inconsistent and cannot be read. Scan it again."},
          {}};
}

// A line and what was read in it.
struct ReadLine {
  Strip strip;
  std::vector<Token> tokens;
};

// One way of holding the page.
struct Sheet {
  Slant slant;
  PixPtr ink;  // straightened, without rules
  PageLines page;
  Source source;
  std::vector<std::optional<ReadLine>> read;  // as many as page.lines
};

std::size_t weight_of(const Token& token) {
  return base::length(token.text);
}

float confidence_of(const std::vector<const Token*>& tokens) {
  double sum = 0;
  double weight = 0;
  for (const Token* token : tokens) {
    const auto w = static_cast<double>(weight_of(*token));
    sum += w * token->confidence;
    weight += w;
  }
  return weight > 0 ? static_cast<float>(sum / weight) : 0;
}

}  // namespace

namespace {

class Page {
 public:
  Page(const PictureView& picture, Recogniser& recogniser)
      : picture_(picture), recogniser_(recogniser) {
    if (static_cast<double>(picture.width) * picture.height > static_cast<double>(kMaxPixels)) {
      const double factor =
          std::sqrt(static_cast<double>(kMaxPixels) / picture.width / picture.height);
      reduced_ = shrink(picture, factor);
      picture_ = reduced_.view(picture.dpi * reduced_.width / picture.width);
    }
    double factor = std::min(1.0, kSmallDpi / picture_.dpi);
    const double pixels = static_cast<double>(picture_.width) * picture_.height;
    factor = std::min(factor, std::sqrt(kMostSmallPixels / pixels));
    if (std::abs(factor - 0.5) < 0.02) factor = 0.5;
    small_ = shrink(picture_, factor);
    shrunk_ = static_cast<double>(small_.width) / picture_.width;
    light_.emplace(small_);
    ink_ = light_->ink_of(small_);
  }

  Sheet hold(int quarter_turns, double degrees) {
    Sheet sheet;
    sheet.slant = {quarter_turns, degrees};
    sheet.ink = turned(ink_.get(), quarter_turns, degrees);
    const std::vector<Box> bars = open_dark_bars(sheet.ink.get());
    remove_rules(sheet.ink.get());
    sheet.page = find_lines(sheet.ink.get(), bars);
    sheet.read.resize(sheet.page.lines.size());
    sheet.source = {picture_, &*light_, shrunk_,
                    way_back(quarter_turns, degrees, small_.width, small_.height)};
    return sheet;
  }

  void read_line(Sheet& sheet, std::size_t i) {
    if (sheet.read[i]) return;
    ReadLine line;
    line.strip = cut_strip(sheet.source, sheet.page.lines[i]);
    length_ += line.strip.pix ? pixGetWidth(line.strip.pix.get()) : 0;
    ++strips_;
    const Clock::time_point start = Clock::now();
    line.tokens = recogniser_.read(line.strip.pix.get());
    recogniser_time_ += milliseconds_since(start);
    line.strip.pix.reset();
    sheet.read[i] = std::move(line);
  }

  // How well the longest lines read when the page is held like this.
  float trial(Sheet& sheet) {
    std::vector<std::size_t> order(sheet.page.lines.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto length = [&](std::size_t i) {
      const TextLine& line = sheet.page.lines[i];
      return std::min(40.0, (line.x1 - line.x0) / line.ascent);
    };
    std::ranges::stable_sort(order, std::greater{}, length);
    if (order.size() > kTrialLines) order.resize(kTrialLines);
    std::vector<const Token*> tokens;
    for (const std::size_t i : order) {
      read_line(sheet, i);
      for (const Token& token : sheet.read[i]->tokens) tokens.push_back(&token);
    }
    return confidence_of(tokens);
  }

  Sheet upright() {
    const Slant slant = slant_of(ink_.get());
    Sheet first = hold(slant.quarter_turns, slant.degrees);
    if (first.page.lines.empty()) return first;
    const float first_score = trial(first);
    if (first_score >= kReadsWell) return first;
    Sheet second = hold(slant.quarter_turns + 2, slant.degrees);
    const float second_score = trial(second);
    return second_score > first_score ? std::move(second) : std::move(first);
  }

  Reading finish(Sheet& sheet) {
    Reading reading;
    Straightening& how = reading.straightening;
    how.quarter_turns = sheet.slant.quarter_turns;
    how.degrees = sheet.slant.degrees;
    const double points = 72 / picture_.dpi;
    how.width = picture_.width * points;
    how.height = picture_.height * points;
    reading.page.width = how.straight_width();
    reading.page.height = how.straight_height();
    reading.page.read_by = document::ReadBy::ocr;
    reading.complete = sheet.page.complete;
    const double to_points = points / shrunk_;
    reading.text_size = sheet.page.text_height * to_points / 0.6;
    std::vector<const Token*> all;
    for (std::size_t i = 0; i < sheet.page.lines.size(); ++i) {
      if (length_ > kMostLength || strips_ > kMostLines) {
        reading.complete = false;
        break;
      }
      read_line(sheet, i);
      add_words(sheet.page.lines[i], *sheet.read[i], to_points, reading.page.words);
      for (const Token& token : sheet.read[i]->tokens) all.push_back(&token);
    }
    reading.confidence = confidence_of(all);
    reading.lines = strips_;
    reading.timings.recogniser = recogniser_time_;
    return reading;
  }

  static void add_words(const TextLine& line, const ReadLine& read, double to_points,
                        std::vector<Word>& words) {
    for (const Token& token : read.tokens) {
      Box box{read.strip.x0 + token.x0 * read.strip.per_pixel, 0,
              read.strip.x0 + token.x1 * read.strip.per_pixel, 0};
      box.x0 = std::max(box.x0, line.x0 - 1);
      box.x1 = std::min(box.x1, line.x1 + 1);
      if (box.x1 <= box.x0) box.x1 = box.x0 + 1;
      // The recogniser knows places only roughly: the ink itself says where the word is.
      Box ink;
      for (const Box& piece : line.pieces) {
        if (piece.center_x() < box.x0 || piece.center_x() > box.x1) continue;
        if (piece.width() > 1.3 * box.width() + 4) continue;
        ink = ink.united(piece);
      }
      if (ink.empty()) {
        const double foot = line.baseline(box.center_x());
        box.y0 = foot - line.ascent;
        box.y1 = foot + line.descent;
      } else {
        box = ink;
      }
      Word word;
      word.text = token.text;
      word.box = {box.x0 * to_points, box.y0 * to_points, box.x1 * to_points, box.y1 * to_points};
      word.font_size = static_cast<float>(line.ascent * to_points / kCapitals);
      word.confidence = std::clamp(token.confidence, 0.0F, 1.0F);
      word.from_ocr = true;
      words.push_back(std::move(word));
    }
  }

 private:
  PictureView picture_;
  Grey reduced_;
  Grey small_;
  double shrunk_ = 1;
  std::optional<Light> light_;
  PixPtr ink_;
  Recogniser& recogniser_;
  std::int64_t length_ = 0;
  int strips_ = 0;
  double recogniser_time_ = 0;
};

bool consistent(const PictureView& picture) {
  return picture.width > 0 && picture.height > 0 && picture.dpi > 0 && std::isfinite(picture.dpi) &&
         picture.grey.size() ==
             static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
}

}  // namespace

base::Result<Reading> PageReader::read(const PictureView& picture) {
  if (!consistent(picture)) return std::unexpected(wrong_picture());
  const Clock::time_point start = Clock::now();
  try {
    Page page(picture, *recogniser_);
    Sheet sheet = page.upright();
    Reading reading = page.finish(sheet);
    reading.timings.picture = milliseconds_since(start) - reading.timings.recogniser;
    return reading;
  } catch (const std::exception&) {
    return std::unexpected(wrong_picture());
  }
}

base::Result<std::vector<Word>> PageReader::read_again(const PictureView& picture,
                                                       const Straightening& how, const Box& box,
                                                       Alphabet alphabet) {
  if (!consistent(picture)) return std::unexpected(wrong_picture());
  (void)how;
  (void)box;
  (void)alphabet;
  return std::vector<Word>{};
}

}  // namespace recevable::ocr
