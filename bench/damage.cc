// Pages as they come out of scanners, fax machines and telephones: bench/scans draws invoices with
// a text layer, this program damages the pictures and makes a PDF of them.
//
//     bench_damage KIND SEED OUT.pdf PAGE.pgm...     pages drawn at 300 dpi
//
// The same seed gives the same file.

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <memory>
#include <numbers>
#include <random>
#include <string>
#include <vector>

namespace {

struct PixFree {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixFree>;

constexpr double kDrawnDpi = 300;

using Random = std::mt19937;
double between(Random& random, double low, double high) {
  return low + (high - low) * (static_cast<double>(random()) / static_cast<double>(Random::max()));
}
// Either side of zero, at least half as far as `most`.
double either_way(Random& random, double most) {
  return between(random, most / 2, most) * (random() % 2 == 0 ? 1 : -1);
}

// Each pixel by a function of where it is (0 to 1 across and down) and of what it was.
void change(Pix* pix, const std::function<double(double x, double y, double grey)>& function) {
  const int width = pixGetWidth(pix);
  const int height = pixGetHeight(pix);
  for (int y = 0; y < height; ++y) {
    l_uint32* row = pixGetData(pix) + static_cast<std::size_t>(y) * pixGetWpl(pix);
    for (int x = 0; x < width; ++x) {
      const double grey = function(static_cast<double>(x) / width, static_cast<double>(y) / height,
                                   GET_DATA_BYTE(row, x));
      SET_DATA_BYTE(row, x, static_cast<l_uint8>(std::clamp(grey, 0.0, 255.0)));
    }
  }
}

PixPtr at_dpi(PixPtr page, double dpi) {
  const auto factor = static_cast<float>(dpi / kDrawnDpi);
  return factor == 1 ? std::move(page) : PixPtr(pixScale(page.get(), factor, factor));
}
PixPtr blurred(const PixPtr& page, int reach) {
  return PixPtr(pixBlockconv(page.get(), reach, reach));
}
PixPtr askew(const PixPtr& page, double degrees) {
  const auto angle = static_cast<float>(degrees * std::numbers::pi / 180);
  return PixPtr(pixRotateAMGray(page.get(), angle, 255));
}
void grain(Pix* page, Random& random, double sigma) {
  std::normal_distribution<double> noise(0, sigma);
  change(page, [&](double, double, double grey) { return grey + noise(random); });
}
PixPtr black_and_white(const PixPtr& page, int threshold) {
  return PixPtr(pixThresholdToBinary(page.get(), threshold));
}

// Black dots on the paper and white holes in the ink, of one to three pixels.
void specks(Pix* page, Random& random, double share) {
  const int width = pixGetWidth(page);
  const int height = pixGetHeight(page);
  const auto count = static_cast<int>(share * width * height);
  for (int i = 0; i < count; ++i) {
    const int x = static_cast<int>(random() % width);
    const int y = static_cast<int>(random() % height);
    const int side = 1 + static_cast<int>(random() % 4 == 0) + static_cast<int>(random() % 12 == 0);
    const bool black = random() % 2 == 0;
    for (int v = y; v < std::min(height, y + side); ++v) {
      for (int u = x; u < std::min(width, x + side); ++u) pixSetPixel(page, u, v, black ? 1 : 0);
    }
  }
}

// Rings and bars of an ink pad, half covering what is printed.
void stamp(Pix* page, Random& random) {
  const double cx = between(random, 0.3, 0.8);
  const double cy = between(random, 0.15, 0.75);
  const double tilt = either_way(random, 0.4);
  const double high = static_cast<double>(pixGetHeight(page)) / pixGetWidth(page);
  change(page, [&](double x, double y, double grey) {
    const double dx = x - cx;
    const double dy = (y - cy) * high;
    const double far = std::hypot(dx, dy);
    const double across = -dx * std::sin(tilt) + dy * std::cos(tilt);
    const double along = dx * std::cos(tilt) + dy * std::sin(tilt);
    const bool ring = std::abs(far - 0.10) < 0.0022 || std::abs(far - 0.085) < 0.0012;
    const bool bars = std::abs(along) < 0.055 && std::abs(std::abs(across) - 0.018) < 0.0016;
    return ring || bars ? std::min(grey, 0.35 * grey + 75) : grey;
  });
}

PixPtr photograph(const PixPtr& page, Random& random) {
  const int width = pixGetWidth(page.get());
  const int height = pixGetHeight(page.get());
  Pta* from = ptaCreate(4);
  Pta* to = ptaCreate(4);
  const auto corner = [&](float x, float y) {
    ptaAddPt(from, x, y);
    ptaAddPt(to, x + static_cast<float>(between(random, 0.004, 0.03) * width * (x > 0 ? -1 : 1)),
             y + static_cast<float>(between(random, 0.004, 0.025) * height * (y > 0 ? -1 : 1)));
  };
  corner(0, 0);
  corner(static_cast<float>(width - 1), 0);
  corner(static_cast<float>(width - 1), static_cast<float>(height - 1));
  corner(0, static_cast<float>(height - 1));
  PixPtr seen(pixProjectivePtaGray(page.get(), to, from, 90));
  ptaDestroy(&from);
  ptaDestroy(&to);
  const double lamp_x = between(random, 0, 1);
  const double lamp_y = between(random, 0, 1);
  const double fade = between(random, 0.3, 0.5);
  change(seen.get(), [&](double x, double y, double grey) {
    const double light = 1 - fade * std::min(1.0, std::hypot(x - lamp_x, y - lamp_y));
    return (20 + 0.86 * grey) * light;
  });
  return seen;
}

using Damage = std::function<PixPtr(PixPtr, Random&)>;

struct Kind {
  double dpi = 200;
  int encoding = L_JPEG_ENCODE;
  int quality = 60;
  Damage damage;
};

PixPtr office(PixPtr page, Random& random) {
  PixPtr seen = askew(blurred(page, 1), either_way(random, 0.6));
  grain(seen.get(), random, 5);
  return seen;
}
PixPtr copier(PixPtr page, Random& random) {
  PixPtr seen = askew(blurred(page, 1), either_way(random, 0.5));
  grain(seen.get(), random, 12);
  PixPtr ink = black_and_white(seen, static_cast<int>(between(random, 130, 185)));
  specks(ink.get(), random, 0.0002);
  return ink;
}
PixPtr fax(PixPtr page, Random& random) {
  PixPtr seen = askew(blurred(page, 1), either_way(random, 0.7));
  grain(seen.get(), random, 22);
  PixPtr ink = black_and_white(seen, static_cast<int>(between(random, 120, 165)));
  specks(ink.get(), random, 0.0015);
  for (int i = 0; i < 3; ++i) {  // a line lost on its way
    const int y = static_cast<int>(random() % pixGetHeight(ink.get()));
    pixRasterop(ink.get(), 0, y, pixGetWidth(ink.get()), 1, PIX_CLR, nullptr, 0, 0);
  }
  return ink;
}
PixPtr pale(PixPtr page, Random& random) {
  PixPtr seen = askew(blurred(page, 1), either_way(random, 0.4));
  const double paper = between(random, 190, 225);
  const double ink = between(random, 0.22, 0.3);
  change(seen.get(), [&](double, double, double grey) { return paper - ink * (255 - grey); });
  grain(seen.get(), random, 4);
  return seen;
}
PixPtr telephone(PixPtr page, Random& random) {
  PixPtr seen = blurred(photograph(page, random), 1);
  grain(seen.get(), random, 4);
  return seen;
}
PixPtr on_its_side(PixPtr page, Random& random) {
  PixPtr seen = office(std::move(page), random);
  return PixPtr(pixRotateOrth(seen.get(), 1 + static_cast<int>(random() % 3)));
}
PixPtr tilted(PixPtr page, Random& random) {
  PixPtr seen = askew(blurred(page, 1), either_way(random, 3));
  grain(seen.get(), random, 5);
  return seen;
}
PixPtr stamped(PixPtr page, Random& random) {
  stamp(page.get(), random);
  return office(std::move(page), random);
}
PixPtr folded(PixPtr page, Random& random) {
  const double fold = between(random, 0.3, 0.7);
  change(page.get(), [&](double x, double y, double grey) {
    const double shade = 1 - 0.45 * std::exp(-std::pow((y - fold) / 0.012, 2)) -
                         0.25 * std::exp(-std::pow(x / 0.1, 2));
    return grey * shade;
  });
  return office(std::move(page), random);
}

const std::map<std::string, Kind>& kinds() {
  static const std::map<std::string, Kind> all{{"grey300", {300, L_JPEG_ENCODE, 70, office}},
                                               {"grey200", {200, L_JPEG_ENCODE, 60, office}},
                                               {"grey150", {150, L_JPEG_ENCODE, 50, office}},
                                               {"bw300", {300, L_G4_ENCODE, 0, copier}},
                                               {"bw200", {200, L_G4_ENCODE, 0, copier}},
                                               {"fax", {200, L_G4_ENCODE, 0, fax}},
                                               {"pale", {200, L_JPEG_ENCODE, 60, pale}},
                                               {"photo", {220, L_JPEG_ENCODE, 70, telephone}},
                                               {"turned", {200, L_JPEG_ENCODE, 60, on_its_side}},
                                               {"tilted", {200, L_JPEG_ENCODE, 60, tilted}},
                                               {"stamp", {200, L_JPEG_ENCODE, 60, stamped}},
                                               {"fold", {200, L_JPEG_ENCODE, 60, folded}}};
  return all;
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> given(arguments + 1, arguments + count);
  const auto kind = given.empty() ? kinds().end() : kinds().find(given[0]);
  if (given.size() < 4 || kind == kinds().end()) {
    std::fputs("usage: bench_damage KIND SEED OUT.pdf PAGE.pgm...\nkinds:", stderr);
    for (const auto& [name, how] : kinds()) std::fprintf(stderr, " %s", name.c_str());
    std::fputs("\n", stderr);
    return 2;
  }
  Random random(static_cast<unsigned>(std::strtoul(given[1].c_str(), nullptr, 10)));
  const Kind& how = kind->second;
  Pixa* pages = pixaCreate(0);
  for (std::size_t i = 3; i < given.size(); ++i) {
    PixPtr page(pixRead(given[i].c_str()));
    if (page) page.reset(pixConvertTo8(page.get(), 0));
    if (!page) {
      std::fprintf(stderr, "bench_damage: cannot read %s\n", given[i].c_str());
      pixaDestroy(&pages);
      return 1;
    }
    pixaAddPix(pages, how.damage(at_dpi(std::move(page), how.dpi), random).release(), L_INSERT);
  }
  const auto resolution = static_cast<l_int32>(std::lround(how.dpi));
  const int failed = pixaConvertToPdf(pages, resolution, 1.0F, how.encoding, how.quality, "scan",
                                      given[2].c_str());
  pixaDestroy(&pages);
  return failed == 0 ? 0 : 1;
}
