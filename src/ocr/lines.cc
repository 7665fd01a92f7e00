#include "ocr/lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace recevable::ocr {
namespace {

using base::Box;

constexpr int kMostPieces = 30'000;  // a dense page has 6,000
constexpr double kMinHeight = 3;     // pixels: below, nobody can read it
constexpr double kMaxHeight = 160;   // a title of 70 points at 150 dpi

struct BoxaFree {
  void operator()(Boxa* boxes) const { boxaDestroy(&boxes); }
};

std::vector<Box> pieces_of(Pix* ink, bool& complete) {
  const std::unique_ptr<Boxa, BoxaFree> boxes(pixConnCompBB(ink, 8));
  std::vector<Box> pieces;
  const int count = boxes ? boxaGetCount(boxes.get()) : 0;
  pieces.reserve(count);
  for (int i = 0; i < count; ++i) {
    l_int32 x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &w, &h);
    if (w * h < 4) continue;  // specks
    pieces.push_back({double(x), double(y), double(x + w), double(y + h)});
  }
  if (pieces.size() > kMostPieces) {
    // A picture of gravel. The largest pieces are the likeliest letters.
    complete = false;
    std::ranges::nth_element(pieces, pieces.begin() + kMostPieces, std::greater{},
                             [](const Box& box) { return box.height(); });
    pieces.resize(kMostPieces);
  }
  return pieces;
}

double percentile(std::vector<double> values, double part) {
  if (values.empty()) return 0;
  const auto at = std::lround(part * static_cast<double>(values.size() - 1));
  std::ranges::nth_element(values, values.begin() + at);
  return values[at];
}

// The usual height of letters: the median of the pieces that could be letters.
double usual_height(const std::vector<Box>& pieces) {
  std::vector<double> heights;
  for (const Box& piece : pieces) {
    const double h = piece.height();
    if (h >= kMinHeight + 1 && h <= kMaxHeight && piece.width() < 6 * h && piece.width() * 12 > h)
      heights.push_back(h);
  }
  if (heights.size() < 3) return 0;
  return percentile(std::move(heights), 0.5);
}

// Sets that merge.
class Groups {
 public:
  explicit Groups(std::size_t count) : parent_(count) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }
  std::size_t of(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent_[of(a)] = of(b); }

 private:
  std::vector<std::size_t> parent_;
};

// Pieces by horizontal band, so that neighbours are found without looking at all pieces.
class Bands {
 public:
  Bands(const std::vector<Box>& pieces, double height) : height_(height) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      for (int band = band_of(pieces[i].y0); band <= band_of(pieces[i].y1); ++band) {
        if (band >= static_cast<int>(bands_.size())) bands_.resize(band + 1);
        bands_[band].push_back(i);
      }
    }
  }
  int band_of(double y) const { return std::max(0, static_cast<int>(y / height_)); }
  const std::vector<std::size_t>& at(int band) const {
    return band >= 0 && band < static_cast<int>(bands_.size()) ? bands_[band] : kNone;
  }

 private:
  static inline const std::vector<std::size_t> kNone;
  double height_;
  std::vector<std::vector<std::size_t>> bands_;
};

// Whether `right` continues the line of `left`, and how far it is from it.
bool continues(const Box& left, const Box& right, double usual) {
  const double shared = left.vertical_overlap(right);
  if (shared < 0.5) return false;
  const double low = std::min(left.height(), right.height());
  const double high = std::max(left.height(), right.height());
  if (high > 3.2 * low && high > 2.2 * usual) return false;
  // A space is at most this wide, measured by the taller of the two.
  return right.x0 - left.x1 < 1.6 * std::max(high, std::min(usual, 2 * high));
}

// Joins each piece with the next one to its right.
void chain(const std::vector<Box>& pieces, double usual, Groups& groups) {
  const Bands bands(pieces, std::max(4.0, usual));
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Box& piece = pieces[i];
    std::size_t best = i;
    double best_x = 1e9;
    for (int band = bands.band_of(piece.y0); band <= bands.band_of(piece.y1); ++band) {
      const auto& list = bands.at(band);
      // Lists are sorted by x0, as the pieces are: start behind this piece.
      auto it = std::ranges::upper_bound(list, i);
      for (int looked = 0; it != list.end() && looked < 60; ++it, ++looked) {
        const Box& other = pieces[*it];
        if (other.x0 - piece.x1 > 4 * std::max(piece.height(), usual)) break;
        if (other.x0 < best_x && other.center_x() > piece.center_x() &&
            continues(piece, other, usual)) {
          best = *it;
          best_x = other.x0;
        }
      }
    }
    if (best != i) groups.join(i, best);
  }
}

// The baseline through the feet of the pieces, without those that hang below (p, q, commas) or
// float above (quotes, dashes).
void fit_baseline(TextLine& line) {
  const auto& pieces = line.pieces;
  std::vector<std::pair<double, double>> feet;
  std::vector<double> heights;
  heights.reserve(pieces.size());
  for (const Box& piece : pieces) heights.push_back(piece.height());
  const double tall = percentile(heights, 0.75);
  for (const Box& piece : pieces) {
    if (piece.height() > 0.5 * tall) feet.emplace_back(piece.center_x() - line.x0, piece.y1);
  }
  if (feet.empty()) feet.emplace_back(0, pieces.front().y1);
  // Slope: the median of slopes between pieces far apart (Theil and Sen), robust to descenders.
  double slope = 0;
  const std::size_t n = feet.size();
  if (n >= 6 && feet.back().first - feet.front().first > 6 * tall) {
    std::vector<double> slopes;
    const std::size_t half = n / 2;
    for (std::size_t i = 0; i + half < n; ++i) {
      const double run = feet[i + half].first - feet[i].first;
      if (run > tall) slopes.push_back((feet[i + half].second - feet[i].second) / run);
    }
    if (!slopes.empty()) slope = std::clamp(percentile(std::move(slopes), 0.5), -0.1, 0.1);
  }
  std::vector<double> offsets;
  offsets.reserve(n);
  for (const auto& [x, y] : feet) offsets.push_back(y - slope * x);
  line.slope = slope;
  line.base = percentile(std::move(offsets), 0.45);
  // A page that was folded or photographed bends: a parabola through the feet near the line.
  if (n >= 24) {
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, t0 = 0, t1 = 0, t2 = 0;
    const double width = std::max(1.0, line.x1 - line.x0);
    for (const auto& [x, y] : feet) {
      const double off = y - line.base - slope * x;
      if (std::abs(off) > 0.22 * tall) continue;
      const double u = x / width;
      s0 += 1, s1 += u, s2 += u * u, s3 += u * u * u, s4 += u * u * u * u;
      t0 += off, t1 += off * u, t2 += off * u * u;
    }
    const double det =
        s0 * (s2 * s4 - s3 * s3) - s1 * (s1 * s4 - s2 * s3) + s2 * (s1 * s3 - s2 * s2);
    if (s0 >= 16 && std::abs(det) > 1e-6) {
      const double a =
          (t0 * (s2 * s4 - s3 * s3) - s1 * (t1 * s4 - t2 * s3) + s2 * (t1 * s3 - t2 * s2)) / det;
      const double b =
          (s0 * (t1 * s4 - t2 * s3) - t0 * (s1 * s4 - s2 * s3) + s2 * (s1 * t2 - s2 * t1)) / det;
      const double c =
          (s0 * (s2 * t2 - s3 * t1) - s1 * (s1 * t2 - s2 * t1) + t0 * (s1 * s3 - s2 * s2)) / det;
      if (std::abs(a) + std::abs(b) + std::abs(c) < 1.5 * tall) {
        line.base += a;
        line.slope += b / width;
        line.bend = c / (width * width);
      }
    }
  }
}

void measure(TextLine& line) {
  std::ranges::sort(line.pieces, {}, &Box::x0);
  line.x0 = line.pieces.front().x0;
  line.x1 = line.x0;
  for (const Box& piece : line.pieces) line.x1 = std::max(line.x1, piece.x1);
  fit_baseline(line);
  std::vector<double> above, below;
  for (const Box& piece : line.pieces) {
    const double foot = line.baseline(piece.center_x());
    above.push_back(foot - piece.y0);
    below.push_back(piece.y1 - foot);
  }
  const double tallest = above.size() < 6 ? 1.0 : 0.92;
  line.ascent = std::max(2.0, percentile(std::move(above), tallest));
  line.descent = std::clamp(percentile(std::move(below), 0.97), 0.0, 0.5 * line.ascent);
}

// Whether the piece lies within the band of the line, accents and commas included.
bool belongs(const TextLine& line, const Box& piece, double reach) {
  if (piece.x1 < line.x0 - reach || piece.x0 > line.x1 + reach) return false;
  const double foot = line.baseline(std::clamp(piece.center_x(), line.x0, line.x1));
  const double middle = piece.center_y();
  return middle > foot - 1.35 * line.ascent && middle < foot + 0.45 * line.ascent &&
         piece.y1 < foot + 0.75 * line.ascent && piece.y0 > foot - 1.7 * line.ascent;
}

bool in_bar(const TextLine& line, const std::vector<Box>& bars) {
  const double x = (line.x0 + line.x1) / 2;
  const double y = line.baseline(x) - line.ascent / 2;
  return std::ranges::any_of(bars, [&](const Box& bar) {
    return x >= bar.x0 && x <= bar.x1 && y >= bar.y0 && y <= bar.y1;
  });
}

}  // namespace

PageLines find_lines(Pix* ink, const std::vector<Box>& dark_bars) {
  PageLines page;
  std::vector<Box> all = pieces_of(ink, page.complete);
  std::ranges::sort(
      all, [](const Box& a, const Box& b) { return a.x0 != b.x0 ? a.x0 < b.x0 : a.y0 < b.y0; });
  const double usual = usual_height(all);
  page.text_height = usual;
  if (usual <= 0) return page;

  // Letters make lines; what is too small for a letter (dots, commas, accents) joins one later.
  std::vector<Box> letters, crumbs;
  for (const Box& piece : all) {
    const double h = piece.height();
    if (h > kMaxHeight || piece.width() > 60 * usual) continue;
    if (h >= std::max(kMinHeight, 0.5 * usual) && piece.width() > 0.1 * h) {
      letters.push_back(piece);
    } else {
      crumbs.push_back(piece);
    }
  }
  Groups groups(letters.size());
  chain(letters, usual, groups);
  std::map<std::size_t, TextLine> by_group;
  for (std::size_t i = 0; i < letters.size(); ++i)
    by_group[groups.of(i)].pieces.push_back(letters[i]);
  std::vector<TextLine> lines;
  lines.reserve(by_group.size());
  for (auto& [group, line] : by_group) {
    measure(line);
    lines.push_back(std::move(line));
  }

  // Longest first: a broken letter or an accent that made a line of its own joins the real one.
  std::ranges::sort(lines, std::greater{}, [](const TextLine& l) { return l.x1 - l.x0; });
  std::vector<TextLine> kept;
  std::vector<std::vector<std::size_t>> by_band;
  const double band_height = 2 * usual;
  const auto band = [&](double y) { return std::max(0, static_cast<int>(y / band_height)); };
  const auto find_owner = [&](const Box& piece, double reach) -> TextLine* {
    for (int b = band(piece.y0) - 1; b <= band(piece.y1) + 1; ++b) {
      if (b < 0 || b >= static_cast<int>(by_band.size())) continue;
      for (const std::size_t i : by_band[b]) {
        if (belongs(kept[i], piece, reach * kept[i].ascent)) return &kept[i];
      }
    }
    return nullptr;
  };
  for (TextLine& line : lines) {
    Box whole;
    for (const Box& piece : line.pieces) whole = whole.united(piece);
    TextLine* owner = line.pieces.size() <= 3 ? find_owner(whole, 0.0) : nullptr;
    if (owner != nullptr) {
      crumbs.insert(crumbs.end(), line.pieces.begin(), line.pieces.end());
      continue;
    }
    kept.push_back(std::move(line));
    const TextLine& last = kept.back();
    const int from = band(std::min(last.baseline(last.x0), last.baseline(last.x1)) - last.ascent);
    const int to = band(std::max(last.baseline(last.x0), last.baseline(last.x1)));
    if (to >= static_cast<int>(by_band.size())) by_band.resize(to + 1);
    for (int b = from; b <= to; ++b) by_band[b].push_back(kept.size() - 1);
  }
  for (const Box& crumb : crumbs) {
    if (TextLine* owner = find_owner(crumb, 0.6)) {
      owner->pieces.push_back(crumb);
    }
  }
  for (TextLine& line : kept) {
    std::ranges::sort(line.pieces, {}, &Box::x0);
    // Commas and dots at the ends widen the line; its baseline stays as the letters gave it.
    const double left = line.pieces.front().x0;
    if (left < line.x0) {
      line.base = line.baseline(left);
      line.slope -= 2 * line.bend * (line.x0 - left);
      line.x0 = left;
    }
    for (const Box& piece : line.pieces) line.x1 = std::max(line.x1, piece.x1);
    line.light_on_dark = in_bar(line, dark_bars);
  }
  // A lone mark smaller than any letter is dirt.
  std::erase_if(kept, [&](const TextLine& line) {
    return line.pieces.size() == 1 && line.ascent < 0.6 * usual;
  });
  std::ranges::sort(kept, [](const TextLine& a, const TextLine& b) {
    return a.base != b.base ? a.base < b.base : a.x0 < b.x0;
  });
  page.lines = std::move(kept);
  return page;
}

}  // namespace recevable::ocr
