// What is read of the pictures of a PDF's pages, line by line, with the least confidence of each
// line's words; and, on stderr, how each page was held and what reading it cost.
//
//     bench_words FILE.pdf [DPI]               0: as it was scanned, where that can be
//     bench_words FILE.pdf DPI X0 Y0 X1 Y1     one box of the first page, read variously

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "ocr/ocr.h"
#include "pdf/pdf.h"

namespace {

constexpr std::uint64_t kMostPixels = 20'000'000;

void print(const recevable::document::Page& page) {
  for (const auto& line : page.lines) {
    float least = 1;
    for (std::uint32_t i = 0; i < line.word_count; ++i) {
      least = std::min(least, page.words[line.first_word + i].confidence);
    }
    fmt::print("{:4.0f} {:4.0f} {:4.1f} {:.2f} {}\n", line.box.x0, line.box.y0, line.box.height(),
               least, page.text_of(line));
  }
}

}  // namespace

int main(int count, char** arguments) {
  namespace rv = recevable;
  if (count < 2) {
    fmt::print(stderr, "usage: bench_words FILE.pdf [DPI]\n");
    return 2;
  }
  std::ifstream file(arguments[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const double dpi = count > 2 ? std::atof(arguments[2]) : 300;
  auto reader = rv::ocr::open({});
  if (!reader) {
    fmt::print(stderr, "{}\n", reader.error().message.en);
    return 1;
  }
  for (int number = 1;; ++number) {
    std::optional<rv::pdf::Picture> picture;
    if (dpi == 0) picture = rv::pdf::scanned(bytes, number, kMostPixels);
    if (!picture) {
      auto drawn = rv::pdf::render(bytes, number, dpi == 0 ? 300 : dpi, {}, kMostPixels, {});
      if (!drawn) break;
      picture = std::move(*drawn);
    }
    auto reading = (*reader)->read({picture->width, picture->height, picture->dpi, picture->grey});
    if (!reading) continue;
    if (count == 7) {
      const rv::base::Box box{std::atof(arguments[3]), std::atof(arguments[4]),
                              std::atof(arguments[5]), std::atof(arguments[6])};
      for (const auto alphabet : {rv::ocr::Alphabet::any, rv::ocr::Alphabet::amounts,
                                  rv::ocr::Alphabet::codes, rv::ocr::Alphabet::digits}) {
        const auto again = (*reader)->read_variously(
            {picture->width, picture->height, picture->dpi, picture->grey}, reading->straightening,
            box, alphabet);
        if (!again) break;
        for (const auto& one : *again) fmt::print("{:.2f} {}\n", one.confidence, one.text);
        fmt::print("\n");
      }
      break;
    }
    rv::document::arrange(reading->page);
    print(reading->page);
    fmt::print(stderr,
               "page {}: {} quarter turns, {:.2f} degrees, confidence {:.3f}, {} lines of {:.1f} "
               "points, picture {:.0f} ms, recogniser {:.0f} ms\n",
               number, reading->straightening.quarter_turns, reading->straightening.degrees,
               reading->confidence, reading->lines, reading->text_size, reading->timings.picture,
               reading->timings.recogniser);
  }
  return 0;
}
