#include "ocr/page_reader.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <exception>
#include <numeric>
#include <optional>
#include <vector>

#include "ocr/desk.h"
#include "ocr/glyphs.h"
#include "ocr/placing.h"
#include "ocr/voting.h"

namespace recevable::ocr {
namespace {

// All strips of a page together, in pixels of length; a dense page of A4 has 100,000. What lies
// beyond is not an invoice.
constexpr std::int64_t kMostLength = 300'000;
constexpr std::int64_t kMostAgain = 150'000;  // of strips read once more
constexpr int kMostStrips = 2'500;

// After so many strips read so badly the picture is gravel, foliage or a fabric, and no page.
constexpr int kPatience = 60;
constexpr float kHopeless = 0.40F;

// Upright is what reads well: the longest lines are tried one way, and the other when that gives
// less than this.
constexpr std::size_t kTrialLines = 4;
constexpr double kTrialLength = 40;  // in heights of letters: longer ones prove no more
constexpr float kReadsWell = 0.80F;

using Clock = std::chrono::steady_clock;
double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// The reading of one picture.
class Pass {
 public:
  Pass(const PictureView& picture, Recogniser& recogniser)
      : desk_(picture), recogniser_(recogniser) {}

  Reading run() {
    Held held = upright();
    Reading reading = summary_of(held);
    const double to_points = desk_.points();
    std::vector<Token> all;
    std::vector<std::vector<PlacedWord>> placed;
    const std::vector<TextLine>& lines = held.sheet.page.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool hopeless = i >= kPatience && i % 10 == 0 && confidence_of(all) < kHopeless;
      if (hopeless || length_ > kMostLength || strips_ > kMostStrips) {
        reading.complete = false;
        break;
      }
      read_line(held, i);
      read_again(held, i);
      const ReadLine& read = *held.read[i];
      placed.push_back(place_words(lines[i], read));
      all.insert(all.end(), read.tokens.begin(), read.tokens.end());
    }
    Glyphs glyphs;
    for (std::size_t i = 0; i < placed.size(); ++i) {
      for (const PlacedWord& word : placed[i]) glyphs.learn(held.sheet.source, lines[i], word);
    }
    for (std::size_t i = 0; i < placed.size(); ++i) {
      for (PlacedWord& word : placed[i]) glyphs.settle(held.sheet.source, lines[i], word);
      add_words(lines[i], std::move(placed[i]), to_points, reading.page.words);
    }
    reading.confidence = confidence_of(all);
    reading.lines = strips_;
    reading.timings.recogniser = recogniser_time_;
    return reading;
  }

 private:
  // A way of holding the page, with what was already read of it.
  struct Held {
    Sheet sheet;
    std::vector<std::optional<ReadLine>> read;  // as many as lines
  };

  Held hold(int quarter_turns, double degrees) {
    Held held;
    held.sheet = desk_.hold(quarter_turns, degrees);
    held.read.resize(held.sheet.page.lines.size());
    return held;
  }

  // The page the way it reads better.
  Held upright() {
    const Slant slant = desk_.slant();
    Held first = hold(slant.quarter_turns, slant.degrees);
    if (first.read.empty()) return first;
    const float first_score = trial(first);
    if (first_score >= kReadsWell) return first;
    Held second = hold(slant.quarter_turns + 2, slant.degrees);
    return trial(second) > first_score ? std::move(second) : std::move(first);
  }

  // How well the longest lines read when the page is held like this.
  float trial(Held& held) {
    const std::vector<TextLine>& lines = held.sheet.page.lines;
    const auto length = [&](std::size_t i) {
      return std::min(kTrialLength, (lines[i].x1 - lines[i].x0) / lines[i].ascent);
    };
    std::vector<std::size_t> order(lines.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater{}, length);
    if (order.size() > kTrialLines) order.resize(kTrialLines);
    std::vector<Token> tokens;
    for (const std::size_t i : order) {
      const ReadLine& read = read_line(held, i);
      tokens.insert(tokens.end(), read.tokens.begin(), read.tokens.end());
    }
    return confidence_of(tokens);
  }

  const ReadLine& read_line(Held& held, std::size_t i) {
    if (held.read[i]) return *held.read[i];
    ++strips_;
    return held.read[i].emplace(read_strip(held, i, kUsual, length_));
  }

  ReadLine read_strip(const Held& held, std::size_t i, const Frame& frame, std::int64_t& length) {
    ReadLine read{cut_strip(held.sheet.source, held.sheet.page.lines[i], frame), {}};
    length += read.strip.pix ? pixGetWidth(read.strip.pix.get()) : 0;
    const Clock::time_point start = Clock::now();
    read.tokens = recogniser_.read(read.strip.pix.get());
    recogniser_time_ += milliseconds_since(start);
    read.strip.pix.reset();
    return read;
  }

  // Reads a line in other ways too when it was read with doubt, until there is none.
  void read_again(Held& held, std::size_t i) {
    ReadLine& line = *held.read[i];
    std::vector<ReadLine> readings;
    for (const Frame& frame : {kTight, kLoose, kSharp}) {
      if (!doubtful(line.tokens) || again_ > kMostAgain) return;
      if (readings.empty()) readings.push_back(std::move(line));
      readings.push_back(read_strip(held, i, frame, again_));
      line = voted(held.sheet.page.lines[i], readings);
    }
  }

  Reading summary_of(const Held& held) const {
    Reading reading;
    const PictureView& picture = desk_.picture();
    reading.straightening = {held.sheet.slant.quarter_turns % 4, held.sheet.slant.degrees,
                             picture.width * 72 / picture.dpi, picture.height * 72 / picture.dpi};
    reading.page.width = reading.straightening.straight_width();
    reading.page.height = reading.straightening.straight_height();
    reading.page.read_by = document::ReadBy::ocr;
    reading.complete = held.sheet.page.complete;
    // The usual piece is between x-height and capitals high.
    reading.text_size = held.sheet.page.text_height * desk_.points() / 0.6;
    return reading;
  }

  Desk desk_;
  Recogniser& recogniser_;
  std::int64_t length_ = 0;  // of the strips read
  std::int64_t again_ = 0;   // of those read again
  int strips_ = 0;
  double recogniser_time_ = 0;
};

}  // namespace

base::Result<Reading> PageReader::read(const PictureView& picture) {
  if (!consistent(picture)) return std::unexpected(wrong_picture());
  const Clock::time_point start = Clock::now();
  try {
    Reading reading = Pass(picture, *recogniser_).run();
    reading.timings.picture = milliseconds_since(start) - reading.timings.recogniser;
    return reading;
  } catch (const std::exception&) {
    return std::unexpected(wrong_picture());
  }
}

}  // namespace recevable::ocr
