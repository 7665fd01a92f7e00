// Pages that are one picture, taken as they are: held against how Poppler draws them.
#include <leptonica/allheaders.h>

#include <fmt/format.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include "pdf/pdf.h"

namespace recevable::pdf {
namespace {

struct Free {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
  void operator()(L_Compressed_Data* data) const { l_CIDataDestroy(&data); }
};
using PixPtr = std::unique_ptr<Pix, Free>;

// What a page of 30 by 42 points looks like at 144 dpi: a frame open at its lower right, a bar at
// the upper left, a grey or coloured field, nothing that is the same when it is turned.
constexpr int kWidth = 60;
constexpr int kHeight = 84;

PixPtr drawn(int depth, int scale = 1) {
  PixPtr pix(pixCreate(kWidth * scale, kHeight * scale, depth));
  pixSetAll(pix.get());
  const auto fill = [&](int x, int y, int w, int h, l_uint32 grey) {
    for (int v = y * scale; v < (y + h) * scale; ++v) {
      for (int u = x * scale; u < (x + w) * scale; ++u) {
        l_uint32 value = grey;
        if (depth == 1) value = grey > 128 ? 1 : 0;
        if (depth == 32) composeRGBPixel(static_cast<int>(grey), 64, 200, &value);
        pixSetPixel(pix.get(), u, v, value);
      }
    }
  };
  fill(4, 4, 20, 8, 0);
  fill(4, 20, 4, 50, 0);
  fill(4, 20, 40, 4, 0);
  fill(30, 50, 20, 20, 90);
  // In black and white the pixels of a Pix are 1 where there is ink.
  if (depth == 1) pixInvert(pix.get(), pix.get());
  return pix;
}

std::string compressed(Pix* pix, int how) {
  L_Compressed_Data* made = nullptr;
  REQUIRE(pixGenerateCIData(pix, how, 90, 0, &made) == 0);
  const std::unique_ptr<L_Compressed_Data, Free> data(made);
  return {reinterpret_cast<const char*>(data->datacomp), data->nbytescomp};
}

// The bytes of a picture that is not compressed.
std::string plain(Pix* pix) {
  std::string bytes;
  int bits = 0;
  int filled = 0;
  for (int y = 0; y < pixGetHeight(pix); ++y) {
    for (int x = 0; x < pixGetWidth(pix); ++x) {
      l_uint32 value = 0;
      pixGetPixel(pix, x, y, &value);
      if (pixGetDepth(pix) == 1) {
        bits = bits << 1 | (value == 0 ? 1 : 0);
        const bool last = x + 1 == pixGetWidth(pix);
        if (++filled < 8 && !last) continue;
        bytes += static_cast<char>(bits << (8 - filled));
        bits = filled = 0;
      } else if (pixGetDepth(pix) == 32) {
        for (const int shift : {24, 16, 8}) bytes += static_cast<char>(value >> shift);
      } else {
        bytes += static_cast<char>(value);
      }
    }
  }
  return bytes;
}

struct Scan {
  std::string picture = "/ColorSpace /DeviceGray /BitsPerComponent 8";
  std::string data = plain(drawn(8).get());
  int width = kWidth;
  int height = kHeight;
  std::string content = "q 30 0 0 42 0 0 cm /Im Do Q";
  std::string page = "/MediaBox [0 0 30 42]";
};

std::string pdf_of(const Scan& scan) {
  const std::vector<std::string> objects{
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R " + scan.page +
          " /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> "
          "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
      fmt::format("<< /Length {} >>\nstream\n{}\nendstream", scan.content.size(), scan.content),
      fmt::format("<< /Type /XObject /Subtype /Image /Width {} /Height {} {} /Length {} >>\n"
                  "stream\n{}\nendstream",
                  scan.width, scan.height, scan.picture, scan.data.size(), scan.data)};
  std::string pdf = "%PDF-1.4\n";
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    places.push_back(pdf.size());
    pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  const std::size_t table = pdf.size();
  pdf += fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
  for (const std::size_t place : places) pdf += fmt::format("{:010} 00000 n \n", place);
  return pdf + fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n",
                           objects.size() + 1, table);
}

// How much two pictures of a page differ in the mean, in shades of grey.
double difference(const Picture& a, const Picture& b) {
  REQUIRE(a.width == b.width);
  REQUIRE(a.height == b.height);
  double sum = 0;
  for (std::size_t i = 0; i < a.grey.size(); ++i) sum += std::abs(int{a.grey[i]} - int{b.grey[i]});
  return sum / static_cast<double>(a.grey.size());
}

// Poppler draws a picture a pixel larger than it is, which at this size is seen at every edge; a
// picture turned or mirrored differs by much more.
void check_as_drawn(const Scan& scan) {
  const std::string bytes = pdf_of(scan);
  const auto taken = scanned(bytes, 1);
  REQUIRE(taken);
  const auto rendered = render(bytes, 1, taken->dpi);
  REQUIRE(rendered);
  const double as_taken = difference(*taken, *rendered);
  CHECK(as_taken < 8);
  Picture other = *taken;
  std::ranges::reverse(other.grey);
  CHECK(difference(other, *rendered) > as_taken + 15);
  for (int y = 0; y < other.height; ++y) {
    const auto row = other.grey.begin() + std::ptrdiff_t{y} * other.width;
    std::reverse(row, row + other.width);
  }
  CHECK(difference(other, *rendered) > as_taken + 15);
  std::ranges::reverse(other.grey);
  CHECK(difference(other, *rendered) > as_taken + 15);
}

bool has_to_be_drawn(const Scan& scan) {
  return !scanned(pdf_of(scan), 1);
}

}  // namespace

TEST_CASE("a page that is one picture is taken as it was scanned") {
  const Scan scan;
  const auto picture = scanned(pdf_of(scan), 1);
  REQUIRE(picture);
  CHECK(picture->width == kWidth);
  CHECK(picture->height == kHeight);
  CHECK(picture->dpi == Approx(144));
  CHECK(std::string(picture->grey.begin(), picture->grey.end()) == scan.data);
}

TEST_CASE("pictures are taken however they are compressed and coloured") {
  Scan scan;
  SECTION("three colours") {
    scan.picture = "/ColorSpace /DeviceRGB /BitsPerComponent 8";
    scan.data = plain(drawn(32).get());
  }
  SECTION("grey turned round") {
    scan.picture = "/ColorSpace /DeviceGray /BitsPerComponent 8 /Decode [1 0]";
  }
  SECTION("Flate") {
    scan.picture = "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter [/FlateDecode]";
    scan.data = compressed(drawn(8).get(), L_FLATE_ENCODE);
  }
  SECTION("grey JPEG") {
    scan.picture = "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode";
    scan.data = compressed(drawn(8).get(), L_JPEG_ENCODE);
  }
  SECTION("JPEG in colours") {
    scan.picture = "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode";
    scan.data = compressed(drawn(32).get(), L_JPEG_ENCODE);
  }
  SECTION("fax") {
    scan.picture =
        "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode "
        "/DecodeParms << /K -1 /Columns 60 >>";
    scan.data = compressed(drawn(1).get(), L_G4_ENCODE);
  }
  SECTION("fax whose black is 1, turned round again") {
    scan.picture =
        "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter [/CCITTFaxDecode] "
        "/Decode [1 0] /DecodeParms [<< /K -1 /Columns 60 /BlackIs1 true >>]";
    scan.data = compressed(drawn(1).get(), L_G4_ENCODE);
  }
  SECTION("fax whose black is 1: white on black") {
    scan.picture =
        "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode "
        "/DecodeParms << /K -1 /Columns 60 /BlackIs1 true >>";
    scan.data = compressed(drawn(1).get(), L_G4_ENCODE);
  }
  SECTION("a stencil") {
    scan.picture =
        "/ImageMask true /BitsPerComponent 1 /Filter /CCITTFaxDecode "
        "/DecodeParms << /K -1 /Columns 60 >>";
    scan.data = compressed(drawn(1).get(), L_G4_ENCODE);
  }
  SECTION("bits that are not compressed") {
    scan.picture = "/ColorSpace /DeviceGray /BitsPerComponent 1";
    scan.data = plain(drawn(1).get());
  }
  check_as_drawn(scan);
}

TEST_CASE("pictures are taken as they stand on the page") {
  Scan scan;
  const auto [content, page] = GENERATE(table<std::string, std::string>(
      {{"q 30 0 0 42 0 0 cm /Im Do Q", "/MediaBox [0 0 30 42]"},
       {"q 30 0 0 42 0 0 cm /Im Do Q", "/MediaBox [0 0 30 42] /Rotate 90"},
       {"q 30 0 0 42 0 0 cm /Im Do Q", "/MediaBox [0 0 30 42] /Rotate 180"},
       {"q 30 0 0 42 0 0 cm /Im Do Q", "/MediaBox [0 0 30 42] /Rotate 270"},
       {"q -30 0 0 42 30 0 cm /Im Do Q", "/MediaBox [0 0 30 42]"},
       {"q 30 0 0 -42 0 42 cm /Im Do Q", "/MediaBox [0 0 30 42]"},
       {"q -30 0 0 -42 30 42 cm /Im Do Q", "/MediaBox [0 0 30 42]"},
       {"q 0 30 -42 0 42 0 cm /Im Do Q", "/MediaBox [0 0 42 30]"},
       {"q 0 -30 42 0 0 30 cm /Im Do Q", "/MediaBox [0 0 42 30]"},
       {"q 0 30 42 0 0 0 cm /Im Do Q", "/MediaBox [0 0 42 30]"},
       {"q 0 -30 -42 0 42 30 cm /Im Do Q", "/MediaBox [0 0 42 30] /Rotate 90"},
       // Smaller than the page, and larger.
       {"q 30 0 0 42 1 1 cm /Im Do Q", "/MediaBox [0 0 32 44]"},
       {"q 30 0 0 42 100 200 cm /Im Do Q", "/MediaBox [0 0 600 800] /CropBox [102 203 128 240]"},
       // Covers what was painted before it.
       {"1 0 0 rg 0 0 30 42 re f q 30 0 0 42 0 0 cm /Im Do Q", "/MediaBox [0 0 30 42]"},
       // Under letters nobody sees.
       {"q 30 0 0 42 0 0 cm /Im Do Q BT 3 Tr /F 8 Tf 2 9 Td (Oui) Tj ET",
        "/MediaBox [0 0 30 42]"}}));
  CAPTURE(content, page);
  scan.content = content;
  scan.page = page;
  check_as_drawn(scan);
}

TEST_CASE("a picture finer than is needed is made coarser") {
  Scan scan;
  scan.width = 5 * kWidth;
  scan.height = 5 * kHeight;  // 720 dpi
  SECTION("grey") {
    scan.data = plain(drawn(8, 5).get());
  }
  SECTION("fax") {
    scan.picture =
        "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode "
        "/DecodeParms << /K -1 /Columns 300 >>";
    scan.data = compressed(drawn(1, 5).get(), L_G4_ENCODE);
  }
  SECTION("JPEG") {
    scan.picture = "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode";
    scan.data = compressed(drawn(8, 5).get(), L_JPEG_ENCODE);
  }
  const auto picture = scanned(pdf_of(scan), 1);
  REQUIRE(picture);
  CHECK(picture->dpi == Approx(360));
  check_as_drawn(scan);
}

TEST_CASE("what is more than a picture has to be drawn") {
  Scan scan;
  SECTION("letters over it") {
    scan.content += " BT /F 8 Tf 2 9 Td (Oui) Tj ET";
  }
  SECTION("a line over it") {
    scan.content += " 0 0 m 30 42 l S";
  }
  SECTION("two pictures") {
    scan.content += " q 9 0 0 9 0 0 cm /Im Do Q";
  }
  SECTION("half a page") {
    scan.page = "/MediaBox [0 0 60 42]";
  }
  SECTION("a picture beside something painted before") {
    scan.content = "0 0 32 42 re f q 30 0 0 42 0 0 cm /Im Do Q";
    scan.page = "/MediaBox [0 0 32 42]";
  }
  SECTION("leaning") {
    scan.content = "q 30 1 -1 42 0 0 cm /Im Do Q";
  }
  SECTION("pixels longer than wide") {
    scan.content = "q 30 0 0 44 0 0 cm /Im Do Q";
    scan.page = "/MediaBox [0 0 30 44]";
  }
  SECTION("too coarse") {
    scan.content = "q 300 0 0 420 0 0 cm /Im Do Q";
    scan.page = "/MediaBox [0 0 300 420]";
  }
  SECTION("a note on the page") {
    scan.page += " /Annots [<< /Type /Annot /Subtype /FreeText /Rect [1 1 9 9] >>]";
  }
  SECTION("a stencil in colour") {
    scan.picture =
        "/ImageMask true /BitsPerComponent 1 /Filter /CCITTFaxDecode "
        "/DecodeParms << /K -1 /Columns 60 >>";
    scan.data = compressed(drawn(1).get(), L_G4_ENCODE);
    scan.content = "0.8 g " + scan.content;
  }
  SECTION("a palette") {
    scan.picture = "/ColorSpace [/Indexed /DeviceGray 1 <00FF>] /BitsPerComponent 8";
  }
  SECTION("a mask") {
    scan.picture += " /Mask [0 10]";
  }
  SECTION("a cut picture") {
    scan.data.resize(scan.data.size() / 2);
  }
  SECTION("no JPEG") {
    scan.picture = "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode";
  }
  SECTION("a JPEG of another size") {
    scan.picture = "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode";
    scan.data = compressed(drawn(8, 2).get(), L_JPEG_ENCODE);
  }
  SECTION("parameters of more than one filter") {
    scan.picture =
        "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode "
        "/DecodeParms [<< /K -1 /Columns 60 >>]";
    scan.data = compressed(drawn(1).get(), L_G4_ENCODE);
  }
  SECTION("no fax") {
    scan.picture =
        "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode "
        "/DecodeParms << /K -1 /Columns 1728 >>";
  }
  CHECK(has_to_be_drawn(scan));
}

TEST_CASE("a page too large to be taken has to be drawn") {
  constexpr std::uint64_t kPixels = std::uint64_t{kWidth} * kHeight;
  CHECK(scanned(pdf_of({}), 1, kPixels));
  CHECK_FALSE(scanned(pdf_of({}), 1, kPixels - 1));
  CHECK_FALSE(scanned(pdf_of({}), 0));
  CHECK_FALSE(scanned(pdf_of({}), 2));
  CHECK_FALSE(scanned("not a PDF", 1));
  // Sizes that are lies.
  Scan scan;
  scan.width = 29'000;
  scan.height = 29'000;
  scan.content = "q 3000 0 0 3000 0 0 cm /Im Do Q";
  scan.page = "/MediaBox [0 0 3000 3000]";
  CHECK(has_to_be_drawn(scan));
}

}  // namespace recevable::pdf
