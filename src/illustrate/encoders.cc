#include "illustrate/encoders.h"

#include <png.h>
#include <turbojpeg.h>

#include <array>
#include <vector>

namespace recevable::illustrate {
namespace {

constexpr int kLevels = 16;

bool encode_png(const std::uint8_t* grey, int width, int height, std::string* out) {
  const std::size_t count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  std::vector<std::uint8_t> indices(count);
  for (std::size_t i = 0; i < count; ++i) {
    indices[i] = static_cast<std::uint8_t>((grey[i] + 8) / 17);
  }
  std::array<std::uint8_t, kLevels> palette{};
  for (std::size_t i = 0; i < palette.size(); ++i) palette[i] = static_cast<std::uint8_t>(17 * i);
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width);
  image.height = static_cast<png_uint_32>(height);
  image.format = PNG_FORMAT_FLAG_COLORMAP;  // indices into a palette of greys
  image.colormap_entries = kLevels;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  out->resize(size);
  const bool written = png_image_write_to_memory(&image, out->data(), &size, 0, indices.data(), 0,
                                                 palette.data()) != 0;
  out->resize(written ? size : 0);
  png_image_free(&image);
  return written;
}

bool encode_jpeg(const std::uint8_t* grey, int width, int height, int quality, std::string* out) {
  tjhandle handle = tjInitCompress();
  if (handle == nullptr) return false;
  unsigned char* bytes = nullptr;
  unsigned long size = 0;  // NOLINT(google-runtime-int): the library's own type
  const bool written = tjCompress2(handle, grey, width, 0, height, TJPF_GRAY, &bytes, &size,
                                   TJSAMP_GRAY, quality, TJFLAG_ACCURATEDCT) == 0;
  if (written) out->assign(reinterpret_cast<const char*>(bytes), size);
  tjFree(bytes);
  tjDestroy(handle);
  return written;
}

}  // namespace
}  // namespace recevable::illustrate

extern "C" {

__attribute__((visibility("default"))) bool recevable_encode_png(const std::uint8_t* grey,
                                                                 int width, int height,
                                                                 std::string* out) {
  return recevable::illustrate::encode_png(grey, width, height, out);
}

__attribute__((visibility("default"))) bool recevable_encode_jpeg(const std::uint8_t* grey,
                                                                  int width, int height,
                                                                  int quality, std::string* out) {
  return recevable::illustrate::encode_jpeg(grey, width, height, quality, out);
}

}  // extern "C"
