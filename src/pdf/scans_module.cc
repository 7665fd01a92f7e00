// The pdf_scans module: pages that are one picture, and nothing but it, taken as they are.
//
// A scanner makes such pages. Drawing them anew costs more than decoding the picture and makes up
// pixels that were never scanned.
#include "pdf/scans.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <vector>

#include "pdf/decoding.h"
#include "pdf/drawing.h"
#include "pdf/qpdf_file.h"

namespace recevable::pdf {
namespace {

constexpr double kPointsPerInch = 72;
// Of the page's area.
constexpr double kWholePage = 0.85;
// How far a side of the picture may lean, or its pixels be longer than wide, before it has to be
// drawn: over a page that is a point.
constexpr double kStraight = 0.0015;
constexpr double kSquare = 0.003;
// Coarser than that is drawn larger, so that lines are found; finer than this is made coarser by
// whole numbers.
constexpr double kLeastDpi = 120;
constexpr double kFineDpi = 280;

// How to go through the pixels of the picture, for the page as seen: from which, and how far to the
// next on its right and below it.
struct Walk {
  std::ptrdiff_t first = 0, right = 0, down = 0;
};

// The picture on the page, both in points.
struct Placing {
  base::Box box;
  bool sideways = false;
  bool mirrored_x = false;  // of the page as seen
  bool mirrored_y = false;
};

std::optional<Placing> placing_of(const Matrix& m) {
  Placing placing;
  const double wide = std::abs(m.a) + std::abs(m.c);
  const double high = std::abs(m.b) + std::abs(m.d);
  placing.sideways = std::abs(m.c) > std::abs(m.a);
  const double lean_x = placing.sideways ? m.a : m.c;
  const double lean_y = placing.sideways ? m.d : m.b;
  if (std::abs(lean_x) > kStraight * wide || std::abs(lean_y) > kStraight * high)
    return std::nullopt;
  const double x = placing.sideways ? m.c : m.a;
  const double y = placing.sideways ? m.b : m.d;
  placing.box = {std::min(m.e, m.e + x), std::min(m.f, m.f + y), std::max(m.e, m.e + x),
                 std::max(m.f, m.f + y)};
  // On the page as seen y grows downwards; in the picture's square upwards.
  placing.mirrored_x = placing.sideways ? x > 0 : x < 0;
  placing.mirrored_y = placing.sideways ? y < 0 : y > 0;
  return placing;
}

Walk walk_of(const Placing& placing, const Pixels& pixels) {
  Walk walk;
  const std::ptrdiff_t width = pixels.width;
  const std::ptrdiff_t last_column = pixels.width - 1;
  const std::ptrdiff_t last_row = pixels.height - 1;
  if (!placing.sideways) {
    walk.right = placing.mirrored_x ? -1 : 1;
    walk.down = placing.mirrored_y ? -width : width;
    walk.first =
        (placing.mirrored_x ? last_column : 0) + (placing.mirrored_y ? last_row : 0) * width;
  } else {
    // Along the page's rows one goes down the picture's columns.
    walk.right = placing.mirrored_x ? -width : width;
    walk.down = placing.mirrored_y ? -1 : 1;
    walk.first =
        (placing.mirrored_x ? last_row : 0) * width + (placing.mirrored_y ? last_column : 0);
  }
  return walk;
}

// Something that is drawn over the page and is not in its content.
bool has_notes(QPDFObjectHandle page) {
  QPDFObjectHandle notes = page.getKey("/Annots");
  const int count = notes.isArray() ? notes.getArrayNItems() : 0;
  for (int i = 0; i < count; ++i) {
    QPDFObjectHandle note = notes.getArrayItem(i);
    QPDFObjectHandle kind = note.isDictionary() ? note.getKey("/Subtype") : note;
    const bool unseen = kind.isName() && (kind.getName() == "/Link" || kind.getName() == "/Popup");
    if (!unseen) return true;
  }
  return false;
}

// The page in pixels of the picture, white where that does not reach.
Picture laid_out(const Pixels& pixels, const Placing& placing, const PageSize& page, double dpi) {
  const double scale = dpi / kPointsPerInch;
  Picture picture;
  picture.dpi = dpi;
  picture.width = std::max(1, static_cast<int>(std::lround(page.width * scale)));
  picture.height = std::max(1, static_cast<int>(std::lround(page.height * scale)));
  picture.grey.assign(static_cast<std::size_t>(picture.width) * picture.height, 255);
  const int seen_width = placing.sideways ? pixels.height : pixels.width;
  const int seen_height = placing.sideways ? pixels.width : pixels.height;
  const int left = static_cast<int>(std::lround(placing.box.x0 * scale));
  const int top = static_cast<int>(std::lround(placing.box.y0 * scale));
  const int x0 = std::max(0, left);
  const int x1 = std::min(picture.width, left + seen_width);
  const int y0 = std::max(0, top);
  const int y1 = std::min(picture.height, top + seen_height);
  const Walk walk = walk_of(placing, pixels);
  for (int y = y0; y < y1; ++y) {
    std::ptrdiff_t from = walk.first + (y - top) * walk.down + (x0 - left) * walk.right;
    std::uint8_t* to = &picture.grey[static_cast<std::size_t>(y) * picture.width + x0];
    if (walk.right == 1 && x1 > x0) {
      std::copy_n(&pixels.grey[from], x1 - x0, to);
      continue;
    }
    for (int x = x0; x < x1; ++x, from += walk.right) *to++ = pixels.grey[from];
  }
  return picture;
}

std::optional<Picture> scan_of(QPDFObjectHandle page, int number, std::uint64_t most_pixels) {
  std::vector<PaintedPicture> pictures;
  const PageDrawing drawing = drawing_of(page, number, &pictures);
  const PageSize size = size_of(page);
  if (!drawing.complete || pictures.size() != 1 || drawing.images.size() != 1 || has_notes(page) ||
      size.width <= 0 || size.height <= 0) {
    return std::nullopt;
  }
  PaintedPicture& painted = pictures.front();
  const auto placing = placing_of(painted.place);
  if (!placing || painted.after > 0) return std::nullopt;
  const base::Box whole{0, 0, size.width, size.height};
  const base::Box& box = placing->box;
  const double share = drawing.images.front().width() * drawing.images.front().height() /
                       (whole.width() * whole.height());
  const bool covers =
      box.x0 <= 1 && box.y0 <= 1 && box.x1 >= size.width - 1 && box.y1 >= size.height - 1;
  if (share < kWholePage || (painted.before > 0 && !covers)) return std::nullopt;
  QPDFObjectHandle dictionary = painted.object.getDict();
  if (is_stencil(dictionary) && !painted.in_black) return std::nullopt;
  QPDFObjectHandle columns = dictionary.getKey("/Width");
  QPDFObjectHandle rows = dictionary.getKey("/Height");
  if (!columns.isInteger() || !rows.isInteger()) return std::nullopt;
  const auto along = static_cast<double>((placing->sideways ? rows : columns).getIntValue());
  const auto down = static_cast<double>((placing->sideways ? columns : rows).getIntValue());
  const double across_dpi = along * kPointsPerInch / box.width();
  const double down_dpi = down * kPointsPerInch / box.height();
  const double dpi = std::sqrt(across_dpi * down_dpi);
  if (!(dpi >= kLeastDpi) || !std::isfinite(dpi) ||
      std::abs(across_dpi - down_dpi) > kSquare * dpi) {
    return std::nullopt;
  }
  const int reduction = std::max(1, static_cast<int>(dpi / kFineDpi));
  const double page_pixels = size.width * size.height * dpi * dpi /
                             (kPointsPerInch * kPointsPerInch) / reduction / reduction;
  if (page_pixels > static_cast<double>(most_pixels)) return std::nullopt;
  const auto pixels = pixels_of(painted.object, reduction, most_pixels);
  if (!pixels) return std::nullopt;
  return laid_out(*pixels, *placing, size, dpi / reduction);
}

}  // namespace
}  // namespace recevable::pdf

extern "C" __attribute__((visibility("default"))) void recevable_pdf_scan(
    const recevable::pdf::PictureRequest* request,
    std::optional<recevable::pdf::Picture>* picture) {
  namespace pdf = recevable::pdf;
  picture->reset();
  try {
    QPDF file;
    pdf::open_quietly(file, request->bytes, request->password);
    const std::vector<QPDFObjectHandle>& pages = file.getAllPages();
    if (request->number < 1 || static_cast<std::size_t>(request->number) > pages.size()) return;
    *picture = pdf::scan_of(pages[static_cast<std::size_t>(request->number) - 1], request->number,
                            request->max_pixels);
  } catch (const std::exception&) {
    picture->reset();
  }
}
