#include "ocr/paper.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <numbers>

namespace recevable::ocr {
namespace {

std::vector<std::uint8_t> bytes_of(Pix* pix) {
  const int width = pixGetWidth(pix);
  const int height = pixGetHeight(pix);
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(width) * height);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      l_uint32 value = 0;
      pixGetPixel(pix, x, y, &value);
      bytes[static_cast<std::size_t>(y) * width + x] = static_cast<std::uint8_t>(value);
    }
  }
  return bytes;
}

Pix* pix_of(int width, int height, const std::vector<std::uint8_t>& bytes) {
  Pix* pix = pixCreate(width, height, 8);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x)
      pixSetPixel(pix, x, y, bytes[static_cast<std::size_t>(y) * width + x]);
  }
  return pix;
}

}  // namespace

Paper::Paper(double width, double height, double dpi)
    : width_(static_cast<int>(width * dpi / 72)),
      height_(static_cast<int>(height * dpi / 72)),
      dpi_(dpi),
      pixels_(static_cast<std::size_t>(width_) * height_, 255) {}

void Paper::write(double x, double y, const std::string& text, int size, std::uint8_t ink) {
  L_Bmf* font = bmfCreate(nullptr, size);
  l_int32 text_width = 0;
  bmfGetStringWidth(font, text.c_str(), &text_width);
  const int line_height = font->lineheight;
  Pix* line = pixCreate(text_width + 8, 2 * line_height, 1);
  l_int32 overflow = 0;
  pixSetTextline(line, font, text.c_str(), 1, 4, line_height + line_height / 2, &text_width,
                 &overflow);
  // With soft edges, as a scanner sees print.
  Pix* grey = pixConvert1To8(nullptr, line, 255, 0);
  Pix* soft = pixBlockconv(grey, 1, 1);
  Pix* large = pixBlendGray(nullptr, soft, grey, 0, 0, 0.6F, L_BLEND_GRAY, 0, 0);
  const int left = static_cast<int>(x * dpi_ / 72);
  const int top = static_cast<int>(y * dpi_ / 72);
  int x0 = width_, y0 = height_, x1 = 0, y1 = 0;
  for (int v = 0; v < pixGetHeight(large); ++v) {
    for (int u = 0; u < pixGetWidth(large); ++u) {
      l_uint32 value = 255;
      pixGetPixel(large, u, v, &value);
      if (value > 200 || left + u >= width_ || top + v >= height_) continue;
      std::uint8_t& pixel = pixels_[static_cast<std::size_t>(top + v) * width_ + left + u];
      const double cover = (255.0 - value) / 255;
      pixel = static_cast<std::uint8_t>(pixel * (1 - cover) + ink * cover);
      x0 = std::min(x0, left + u), x1 = std::max(x1, left + u + 1);
      y0 = std::min(y0, top + v), y1 = std::max(y1, top + v + 1);
    }
  }
  const double points = 72 / dpi_;
  written_.push_back({text, {x0 * points, y0 * points, x1 * points, y1 * points}});
  pixDestroy(&large);
  pixDestroy(&soft);
  pixDestroy(&grey);
  pixDestroy(&line);
  bmfDestroy(&font);
}

void Paper::fill(const base::Box& box, std::uint8_t grey) {
  const double scale = dpi_ / 72;
  for (int y = std::max(0, static_cast<int>(box.y0 * scale));
       y < std::min<double>(height_, box.y1 * scale); ++y) {
    for (int x = std::max(0, static_cast<int>(box.x0 * scale));
         x < std::min<double>(width_, box.x1 * scale); ++x)
      pixels_[static_cast<std::size_t>(y) * width_ + x] = grey;
  }
}

void Paper::shade(double darkest) {
  for (std::size_t i = 0; i < pixels_.size(); ++i) {
    const double part = static_cast<double>(i % width_) / width_;
    pixels_[i] = static_cast<std::uint8_t>(pixels_[i] * (1 - part * (1 - darkest)));
  }
}

void Paper::sprinkle(double share, std::uint8_t grey, unsigned seed) {
  std::minstd_rand random(seed);
  const auto count = static_cast<std::size_t>(share * static_cast<double>(pixels_.size()));
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = (static_cast<std::size_t>(random()) * 7919 + random()) % pixels_.size();
    pixels_[at] = grey;
  }
}

void Paper::turn(int quarter_turns) {
  Pix* pix = pix_of(width_, height_, pixels_);
  Pix* result = pixRotateOrth(pix, quarter_turns);
  width_ = pixGetWidth(result);
  height_ = pixGetHeight(result);
  pixels_ = bytes_of(result);
  pixDestroy(&result);
  pixDestroy(&pix);
}

void Paper::skew(double degrees) {
  Pix* pix = pix_of(width_, height_, pixels_);
  Pix* result = pixRotateAMGray(pix, static_cast<float>(degrees * std::numbers::pi / 180), 255);
  pixels_ = bytes_of(result);
  pixDestroy(&result);
  pixDestroy(&pix);
}

}  // namespace recevable::ocr
