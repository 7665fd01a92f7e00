#include "pdf/decoding.h"

#include <leptonica/allheaders.h>
#include <turbojpeg.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>

#include "pdf/bounded_sink.h"

namespace recevable::pdf {
namespace {

constexpr std::size_t kMostCompressed = 64'000'000;
constexpr std::uint64_t kMostBits = 100'000'000;  // of a picture in black and white
constexpr int kLongestSide = 30'000;

// What a picture's dictionary says of it, of what is known here.
struct Kind {
  int width = 0, height = 0;
  int bits = 8;        // of a component
  int components = 1;  // 1 grey, 3 red, green and blue
  bool inverted = false;
  std::string filter;           // "" when not compressed
  QPDFObjectHandle parameters;  // of the filter
  bool has_parameters = false;
};

int components_of(QPDFObjectHandle space) {
  if (space.isArray() && space.getArrayNItems() > 0) {
    QPDFObjectHandle family = space.getArrayItem(0);
    if (!family.isName()) return 0;
    if (family.getName() == "/ICCBased" && space.getArrayNItems() > 1) {
      QPDFObjectHandle profile = space.getArrayItem(1);
      QPDFObjectHandle count = profile.isStream() ? profile.getDict().getKey("/N") : profile;
      return count.isInteger() ? static_cast<int>(count.getIntValue()) : 0;
    }
    space = family;
  }
  if (!space.isName()) return 0;
  const std::string name = space.getName();
  if (name == "/DeviceGray" || name == "/CalGray" || name == "/G") return 1;
  return name == "/DeviceRGB" || name == "/CalRGB" || name == "/RGB" ? 3 : 0;
}

// Whether /Decode is as usual, or turns grey round.
bool read_decode(QPDFObjectHandle decode, Kind& kind) {
  if (decode.isNull()) return true;
  if (!decode.isArray() || decode.getArrayNItems() != 2 * kind.components) return false;
  const auto is = [&](int at, double value) {
    QPDFObjectHandle item = decode.getArrayItem(at);
    return item.isNumber() && item.getNumericValue() == value;
  };
  kind.inverted = kind.components == 1 && is(0, 1) && is(1, 0);
  if (kind.inverted) return true;
  for (int i = 0; i < kind.components; ++i) {
    if (!is(2 * i, 0) || !is(2 * i + 1, 1)) return false;
  }
  return true;
}

}  // namespace

bool is_stencil(QPDFObjectHandle dictionary) {
  QPDFObjectHandle stencil = dictionary.getKey("/ImageMask");
  return stencil.isBool() && stencil.getBoolValue();
}

namespace {

std::optional<Kind> kind_of(QPDFObjectHandle dictionary) {
  const auto whole = [&](const char* key, int otherwise) {
    QPDFObjectHandle value = dictionary.getKey(key);
    return value.isInteger() ? static_cast<int>(std::clamp(value.getIntValue(), -1LL, 1LL << 30))
                             : otherwise;
  };
  const auto only = [](QPDFObjectHandle object) {
    return object.isArray() && object.getArrayNItems() == 1 ? object.getArrayItem(0) : object;
  };
  if (!dictionary.getKey("/Mask").isNull() || !dictionary.getKey("/SMask").isNull())
    return std::nullopt;
  Kind kind;
  kind.width = whole("/Width", 0);
  kind.height = whole("/Height", 0);
  // A stencil paints where it is 0, as black is 0.
  kind.bits = is_stencil(dictionary) ? 1 : whole("/BitsPerComponent", 8);
  kind.components = is_stencil(dictionary) ? 1 : components_of(dictionary.getKey("/ColorSpace"));
  const bool known = (kind.components == 1 && (kind.bits == 1 || kind.bits == 8)) ||
                     (kind.components == 3 && kind.bits == 8);
  if (!known || kind.width < 1 || kind.height < 1 || kind.width > kLongestSide ||
      kind.height > kLongestSide || !read_decode(dictionary.getKey("/Decode"), kind)) {
    return std::nullopt;
  }
  QPDFObjectHandle filter = only(dictionary.getKey("/Filter"));
  if (filter.isName()) {
    kind.filter = filter.getName();
  } else if (!filter.isNull()) {
    return std::nullopt;
  }
  kind.parameters = only(dictionary.getKey("/DecodeParms"));
  kind.has_parameters = !kind.parameters.isNull();
  if (kind.has_parameters &&
      dictionary.getKey("/Filter").isArray() != dictionary.getKey("/DecodeParms").isArray()) {
    return std::nullopt;
  }
  return kind;
}

// The stream as it is kept, or without its compression.
std::optional<std::string> content_of(QPDFObjectHandle picture, bool decoded) {
  BoundedSink sink(kMostCompressed, kMostCompressed + 1);
  bool undone = false;
  try {
    const auto level = decoded ? qpdf_dl_generalized : qpdf_dl_none;
    if (!picture.pipeStreamData(&sink, &undone, 0, level, true, false)) return std::nullopt;
  } catch (const std::exception&) {
    return std::nullopt;
  }
  if (undone != decoded) return std::nullopt;
  return std::move(sink.content());
}

// The mean of squares of pixels, made row by row.
class Reducer {
 public:
  Reducer(int width, int height, int reduction)
      : reduction_(reduction),
        pixels_{width / reduction, height / reduction, {}},
        sums_(static_cast<std::size_t>(pixels_.width)) {
    pixels_.grey.reserve(static_cast<std::size_t>(pixels_.width) * pixels_.height);
  }

  void add(const std::uint8_t* row) {
    if (reduction_ == 1) {
      pixels_.grey.insert(pixels_.grey.end(), row, row + pixels_.width);
      return;
    }
    for (std::uint32_t& sum : sums_) {
      for (int i = 0; i < reduction_; ++i) sum += *row++;
    }
    if (++rows_ < reduction_) return;
    const std::uint32_t area = static_cast<std::uint32_t>(reduction_) * reduction_;
    for (std::uint32_t& sum : sums_) {
      pixels_.grey.push_back(static_cast<std::uint8_t>((sum + area / 2) / area));
      sum = 0;
    }
    rows_ = 0;
  }
  std::optional<Pixels> done() {
    const auto all = static_cast<std::size_t>(pixels_.width) * pixels_.height;
    if (pixels_.grey.size() < all || all == 0) return std::nullopt;
    pixels_.grey.resize(all);
    return std::move(pixels_);
  }

 private:
  int reduction_;
  int rows_ = 0;
  Pixels pixels_;
  std::vector<std::uint32_t> sums_;
};

// Eight pixels for each byte of bits.
using Bits = std::array<std::array<std::uint8_t, 8>, 256>;
Bits expanded(bool one_is_white) {
  Bits bits{};
  for (int byte = 0; byte < 256; ++byte) {
    for (int i = 0; i < 8; ++i) {
      bits[byte][i] = ((byte >> (7 - i) & 1) != 0) == one_is_white ? 255 : 0;
    }
  }
  return bits;
}

// `row(y)` gives the bytes of a row of bits.
template <class Row>
std::optional<Pixels> from_bits(const Kind& kind, int reduction, bool one_is_white, Row&& row) {
  const Bits bits = expanded(one_is_white);
  const int bytes = (kind.width + 7) / 8;
  std::vector<std::uint8_t> line(static_cast<std::size_t>(bytes) * 8);
  Reducer reducer(kind.width, kind.height, reduction);
  for (int y = 0; y < kind.height; ++y) {
    const std::uint8_t* from = row(y);
    for (int i = 0; i < bytes; ++i) {
      std::ranges::copy(bits[from[i]], line.begin() + static_cast<std::ptrdiff_t>(i) * 8);
    }
    reducer.add(line.data());
  }
  return reducer.done();
}

// JPEG. Only the brightness of each pixel is decoded, and where the picture is finer than needed,
// fewer of them.
std::optional<Pixels> from_jpeg(const Kind& kind, const std::string& data, int reduction) {
  struct Close {
    void operator()(void* handle) const { tjDestroy(handle); }
  };
  const std::unique_ptr<void, Close> handle(tjInitDecompress());
  int width = 0;
  int height = 0;
  int sampling = 0;
  int colours = 0;
  const auto* bytes = reinterpret_cast<const unsigned char*>(data.data());
  if (!handle || kind.inverted || kind.has_parameters || reduction > 8 ||
      tjDecompressHeader3(handle.get(), bytes, data.size(), &width, &height, &sampling, &colours) !=
          0 ||
      width != kind.width || height != kind.height || colours == TJCS_CMYK ||
      colours == TJCS_YCCK) {
    return std::nullopt;
  }
  const tjscalingfactor factor{1, reduction};
  int count = 0;
  const tjscalingfactor* factors = tjGetScalingFactors(&count);
  const bool offered = std::any_of(factors, factors + count, [&](const tjscalingfactor& one) {
    return one.num == factor.num && one.denom == factor.denom;
  });
  if (!offered) return std::nullopt;
  Pixels pixels{TJSCALED(width, factor), TJSCALED(height, factor), {}};
  pixels.grey.resize(static_cast<std::size_t>(pixels.width) * pixels.height);
  // A file cut short gives a picture that ends early, and a warning.
  if (tjDecompress2(handle.get(), bytes, data.size(), pixels.grey.data(), pixels.width,
                    pixels.width, pixels.height, TJPF_GRAY, TJFLAG_LIMITSCANS) != 0 &&
      tjGetErrorCode(handle.get()) != TJERR_WARNING) {
    return std::nullopt;
  }
  return pixels;
}

// Little-endian, as the file below is.
template <class T>
void put(std::string& to, T value) {
  auto bits = static_cast<std::make_unsigned_t<T>>(value);
  for (std::size_t i = 0; i < sizeof value; ++i, bits >>= 8) to += static_cast<char>(bits & 0xFF);
}

// The data of a fax as a TIFF, which is what its decoder reads.
std::string as_tiff(const Kind& kind, int group, bool mixed, const std::string& data) {
  struct Tag {
    std::uint16_t number;
    std::uint32_t value;
  };
  const auto length = static_cast<std::uint32_t>(data.size());
  const std::array tags{Tag{256, static_cast<std::uint32_t>(kind.width)},
                        Tag{257, static_cast<std::uint32_t>(kind.height)},
                        Tag{258, 1},  // bits
                        Tag{259, static_cast<std::uint32_t>(group)},
                        Tag{262, 0},  // nothing is white
                        Tag{273, 8},  // where the data are
                        Tag{278, static_cast<std::uint32_t>(kind.height)},
                        Tag{279, length},
                        Tag{292, mixed ? 1U : 0U}};  // rows told by those above
  std::string tiff("II*\0", 4);
  put(tiff, static_cast<std::uint32_t>(8 + data.size() + data.size() % 2));
  tiff += data;
  if (data.size() % 2 != 0) tiff += '\0';
  put(tiff, static_cast<std::uint16_t>(tags.size()));
  for (const Tag& tag : tags) {
    put(tiff, tag.number);
    put(tiff, std::uint16_t{4});  // of 32 bits
    put(tiff, std::uint32_t{1});
    put(tiff, tag.value);
  }
  put(tiff, std::uint32_t{0});
  return tiff;
}

// Groups 3 and 4 of the fax (ITU-T T.4 and T.6).
std::optional<Pixels> from_fax(const Kind& kind, const std::string& data, int reduction) {
  QPDFObjectHandle parameters = kind.parameters;
  const auto said = [&](const char* key) {
    return parameters.isDictionary() ? parameters.getKey(key) : QPDFObjectHandle::newNull();
  };
  const auto whole = [&](const char* key, int otherwise) {
    return said(key).isInteger() ? static_cast<int>(said(key).getIntValue()) : otherwise;
  };
  const auto yes = [&](const char* key) { return said(key).isBool() && said(key).getBoolValue(); };
  const int k = whole("/K", 0);
  if (kind.bits != 1 || yes("/EncodedByteAlign") || whole("/Columns", 1728) != kind.width)
    return std::nullopt;
  const std::string tiff = as_tiff(kind, k < 0 ? 4 : 3, k > 0, data);
  struct Free {
    void operator()(Pix* pix) const { pixDestroy(&pix); }
  };
  const std::unique_ptr<Pix, Free> pix(
      pixReadMemTiff(reinterpret_cast<const l_uint8*>(tiff.data()), tiff.size(), 0));
  if (!pix || pixGetDepth(pix.get()) != 1 || pixGetWidth(pix.get()) != kind.width ||
      pixGetHeight(pix.get()) != kind.height) {
    return std::nullopt;
  }
  // Leptonica's bits are 1 where there is ink, the first in the highest bit of a word. A fax's ink
  // is black unless the PDF says otherwise, once or twice.
  const bool ink_is_black = yes("/BlackIs1") == kind.inverted;
  const int words = pixGetWpl(pix.get());
  std::vector<std::uint8_t> row(static_cast<std::size_t>(words) * 4);
  return from_bits(kind, reduction, !ink_is_black, [&](int y) {
    const l_uint32* from = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * words;
    for (int i = 0; i < words; ++i) {
      for (int byte = 0; byte < 4; ++byte)
        row[4 * i + byte] = static_cast<std::uint8_t>(from[i] >> (24 - 8 * byte));
    }
    return row.data();
  });
}

// Not compressed, or as any stream is.
std::optional<Pixels> from_plain(const Kind& kind, const std::string& data, int reduction) {
  const std::size_t row_size =
      (static_cast<std::size_t>(kind.width) * kind.components * kind.bits + 7) / 8;
  if (data.size() < row_size * kind.height) return std::nullopt;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(data.data());
  const auto row = [&](int y) { return bytes + row_size * y; };
  if (kind.bits == 1) return from_bits(kind, reduction, !kind.inverted, row);
  Reducer reducer(kind.width, kind.height, reduction);
  std::vector<std::uint8_t> line(kind.width);
  for (int y = 0; y < kind.height; ++y) {
    const std::uint8_t* from = row(y);
    for (std::uint8_t& grey : line) {
      if (kind.components == 1) {
        grey = kind.inverted ? static_cast<std::uint8_t>(255 - *from) : *from;
      } else {
        // As bright as the eye sees it.
        grey = static_cast<std::uint8_t>((77 * from[0] + 150 * from[1] + 29 * from[2] + 128) / 256);
      }
      from += kind.components;
    }
    reducer.add(line.data());
  }
  return reducer.done();
}

}  // namespace

std::optional<Pixels> pixels_of(QPDFObjectHandle picture, int reduction,
                                std::uint64_t most_pixels) {
  const std::optional<Kind> kind = kind_of(picture.getDict());
  if (!kind || reduction < 1) return std::nullopt;
  const std::uint64_t all = static_cast<std::uint64_t>(kind->width) * kind->height;
  if (all / reduction / reduction > most_pixels) return std::nullopt;
  if (kind->filter == "/DCTDecode" || kind->filter == "/CCITTFaxDecode") {
    const bool jpeg = kind->filter == "/DCTDecode";
    if (all > (jpeg ? most_pixels * reduction * reduction : kMostBits)) return std::nullopt;
    const auto data = content_of(picture, false);
    if (!data) return std::nullopt;
    return jpeg ? from_jpeg(*kind, *data, reduction) : from_fax(*kind, *data, reduction);
  }
  if (all * kind->bits * kind->components / 8 > kMostCompressed) return std::nullopt;
  const bool known = kind->filter.empty() || kind->filter == "/FlateDecode" ||
                     kind->filter == "/LZWDecode" || kind->filter == "/RunLengthDecode";
  if (!known) return std::nullopt;
  const auto data = content_of(picture, !kind->filter.empty());
  return data ? from_plain(*kind, *data, reduction) : std::nullopt;
}

}  // namespace recevable::pdf
