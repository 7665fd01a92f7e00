// Pictures of pages, for OCR and for reports.
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <memory>

#include "pdf/pages.h"
#include "pdf/poppler_file.h"
#include "pdf/private_copy.h"
#include "pdf/raw_scan.h"

namespace recevable::pdf {

namespace {

using base::ErrorKind;

std::unexpected<base::Error> cannot_draw() {
  return base::fail(
      ErrorKind::bad_input,
      {"Cette page ne peut pas être dessinée. Exportez de nouveau le PDF depuis votre "
       "logiciel de facturation.",
       "This page cannot be drawn. Export the PDF again from your invoicing "
       "software."});
}

// The part of the page to draw, in points.
base::Box part_of(const base::Box& region, double width, double height) {
  const base::Box page{0, 0, width, height};
  if (region.empty()) return page;
  return {std::clamp(region.x0, 0.0, width), std::clamp(region.y0, 0.0, height),
          std::clamp(region.x1, 0.0, width), std::clamp(region.y1, 0.0, height)};
}

base::Result<Picture> draw(const poppler::page& page, const base::Box& region, double dpi,
                           std::uint64_t max_pixels) {
  constexpr double kPointsPerInch = 72;
  poppler::rectf size = page.page_rect(poppler::crop_box);
  double width = std::abs(size.width());
  double height = std::abs(size.height());
  const auto turned = page.orientation();
  if (turned == poppler::page::landscape || turned == poppler::page::seascape) {
    std::swap(width, height);
  }
  const base::Box part = part_of(region, width, height);
  if (part.empty() || !std::isfinite(dpi) || dpi <= 0) return cannot_draw();
  const double most = static_cast<double>(std::max<std::uint64_t>(max_pixels, 1));
  const double inches = part.width() / kPointsPerInch * (part.height() / kPointsPerInch);
  dpi = std::min(dpi, std::sqrt(most / inches));
  const double scale = dpi / kPointsPerInch;
  const auto pixels = [scale](double points) {
    return std::max(1, static_cast<int>(std::floor(points * scale)));
  };
  const int x = static_cast<int>(std::lround(part.x0 * scale));
  const int y = static_cast<int>(std::lround(part.y0 * scale));

  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_gray8);
  renderer.set_render_hint(poppler::page_renderer::antialiasing);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
  const poppler::image image =
      renderer.render_page(&page, dpi, dpi, x, y, pixels(part.width()), pixels(part.height()));
  if (!image.is_valid()) return cannot_draw();

  Picture picture;
  picture.width = image.width();
  picture.height = image.height();
  picture.dpi = dpi;
  const auto row_size = static_cast<std::size_t>(picture.width);
  picture.grey.resize(row_size * static_cast<std::size_t>(picture.height));
  for (int row = 0; row < picture.height; ++row) {
    const char* from =
        image.const_data() + static_cast<std::ptrdiff_t>(row) * image.bytes_per_row();
    std::copy_n(from, row_size,
                picture.grey.begin() +
                    static_cast<std::ptrdiff_t>(row) * static_cast<std::ptrdiff_t>(row_size));
  }
  return picture;
}

}  // namespace

base::Result<Picture> pages::render(const PictureRequest& request) {
  const PrivateCopy copy(request.bytes, scan(request.bytes));
  const PopplerFile file = open_with_poppler(copy.bytes(), request.password);
  if (file.document == nullptr || file.locked) return cannot_draw();
  if (request.number < 1 || request.number > file.document->pages()) {
    return base::fail(ErrorKind::usage,
                      {"Le PDF n'a pas de page de ce numéro. Donnez un numéro entre "
                       "1 et le nombre de pages.",
                       "The PDF has no page of this number. Give a number between 1 "
                       "and the number of pages."});
  }
  const PopplerListener messages;
  try {
    const std::unique_ptr<poppler::page> page(file.document->create_page(request.number - 1));
    if (page == nullptr) return cannot_draw();
    return draw(*page, request.region, request.dpi, request.max_pixels);
  } catch (const std::exception&) {
    return cannot_draw();
  }
}

}  // namespace recevable::pdf
