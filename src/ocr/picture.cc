#include <algorithm>
#include <cmath>

#include "ocr/picture.h"

namespace recevable::ocr {
namespace {

// By halves, the usual case: a 300 dpi page looked at with 150.
Grey halve(const PictureView& picture) {
  Grey result{picture.width / 2, picture.height / 2, {}};
  result.pixels.resize(static_cast<std::size_t>(result.width) * result.height);
  for (int y = 0; y < result.height; ++y) {
    const std::uint8_t* top = &picture.grey[std::size_t{2} * y * picture.width];
    const std::uint8_t* bottom = top + picture.width;
    std::uint8_t* out = result.row(y);
    for (int x = 0; x < result.width; ++x, top += 2, bottom += 2)
      out[x] = static_cast<std::uint8_t>((top[0] + top[1] + bottom[0] + bottom[1] + 2) / 4);
  }
  return result;
}

}  // namespace

bool consistent(const PictureView& picture) {
  return picture.width > 0 && picture.height > 0 && picture.dpi > 0 && std::isfinite(picture.dpi) &&
         picture.grey.size() ==
             static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
}

base::Error wrong_picture() {
  return {base::ErrorKind::bad_input,
          {.fr = "L'image de la page est incohérente et ne peut pas être lue. Refaites le scan.",
           .en = "The picture of the page is inconsistent and cannot be read. Scan it again."},
          {}};
}

Grey shrink(const PictureView& picture, double factor) {
  if (factor >= 1)
    return {picture.width, picture.height, {picture.grey.begin(), picture.grey.end()}};
  if (factor == 0.5 && picture.width >= 2 && picture.height >= 2) return halve(picture);
  Grey result{std::max(1, static_cast<int>(picture.width * factor)),
              std::max(1, static_cast<int>(picture.height * factor)),
              {}};
  result.pixels.resize(static_cast<std::size_t>(result.width) * result.height);
  const double step_x = static_cast<double>(picture.width) / result.width;
  const double step_y = static_cast<double>(picture.height) / result.height;
  // First the rows a new row covers, each with its share; then along the row.
  std::vector<float> sums(static_cast<std::size_t>(picture.width));
  for (int y = 0; y < result.height; ++y) {
    const double from = y * step_y;
    const double to = std::min<double>(picture.height, from + step_y);
    std::ranges::fill(sums, 0.0F);
    for (int sy = static_cast<int>(from); sy < picture.height && sy < to; ++sy) {
      const auto share = static_cast<float>(std::min(to, sy + 1.0) - std::max<double>(from, sy));
      const std::uint8_t* row = &picture.grey[static_cast<std::size_t>(sy) * picture.width];
      for (int x = 0; x < picture.width; ++x) sums[x] += share * static_cast<float>(row[x]);
    }
    std::uint8_t* out = result.row(y);
    const double area = (to - from) * step_x;
    for (int x = 0; x < result.width; ++x) {
      const double left = x * step_x;
      const double right = std::min<double>(picture.width, left + step_x);
      double sum = 0;
      for (int sx = static_cast<int>(left); sx < picture.width && sx < right; ++sx)
        sum += (std::min(right, sx + 1.0) - std::max<double>(left, sx)) * sums[sx];
      out[x] = static_cast<std::uint8_t>(std::clamp(sum / area + 0.5, 0.0, 255.0));
    }
  }
  return result;
}

}  // namespace recevable::ocr
