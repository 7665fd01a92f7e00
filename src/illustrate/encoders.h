// The pictures module: grey pixels into the formats browsers show.
#pragma once

#include <cstdint>
#include <string>

namespace recevable::illustrate {

inline constexpr const char* kPicturesModule = "pictures";

// 8 bits of grey a pixel, rows from the top without padding. Both return false, and leave `out`
// empty, when the library refuses.
//
// PNG of 16 levels of grey, four bits a pixel: sharp text in few bytes.
inline constexpr const char* kEncodePngSymbol = "recevable_encode_png";
using EncodePng = bool(const std::uint8_t* grey, int width, int height, std::string* out);

// JPEG, `quality` 1 to 100: for scans, whose noise PNG cannot shrink.
inline constexpr const char* kEncodeJpegSymbol = "recevable_encode_jpeg";
using EncodeJpeg = bool(const std::uint8_t* grey, int width, int height, int quality,
                        std::string* out);

}  // namespace recevable::illustrate
