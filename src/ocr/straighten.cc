#include "ocr/straighten.h"

#include <cmath>
#include <numbers>

namespace recevable::ocr {
namespace {

// Pieces larger than this (pixels at about 150 dpi) are rules, grids, pictures: their edges would
// outvote the text.
constexpr int kLargestLetter = 120;
constexpr float kSweep = 7;  // degrees each way
constexpr float kSweepStep = 1;
constexpr float kFinest = 0.02F;
constexpr int kReduction = 2;
// Below this, turning costs more sharpness than it gains.
constexpr double kLevel = 0.05;

}  // namespace

Slant slant_of(Pix* ink) {
  PixPtr letters(pixSelectBySize(ink, kLargestLetter, kLargestLetter, 8, L_SELECT_IF_BOTH,
                                 L_SELECT_IF_LT, nullptr));
  if (!letters) return {};
  PixPtr side(pixRotateOrth(letters.get(), 1));
  float angle[2] = {0, 0};
  float trust[2] = {0, 0};
  float score[2] = {0, 0};
  for (int i = 0; i < 2; ++i) {
    if (pixFindSkewSweepAndSearchScore(i == 0 ? letters.get() : side.get(), &angle[i], &trust[i],
                                       &score[i], kReduction, kReduction, 0, kSweep, kSweepStep,
                                       kFinest) != 0) {
      angle[i] = trust[i] = score[i] = 0;
    }
  }
  // Rows of letters make the sums of pixel rows jump, columns of letters hardly do.
  const int sideways = score[1] > 1.2F * score[0] ? 1 : 0;
  Slant slant{sideways, angle[sideways]};
  if (std::abs(slant.degrees) < kLevel || trust[sideways] < 2) slant.degrees = 0;
  return slant;
}

PixPtr turned(Pix* ink, int quarter_turns, double degrees) {
  PixPtr result(pixRotateOrth(ink, quarter_turns));
  if (degrees == 0 || !result) return result;
  const auto angle = static_cast<float>(degrees * std::numbers::pi / 180);
  return PixPtr(pixRotate(result.get(), angle, L_ROTATE_SAMPLING, L_BRING_IN_WHITE, 0, 0));
}

}  // namespace recevable::ocr
