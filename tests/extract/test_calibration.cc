// Confidence: rising with the score, and what bench/calibration fitted.
#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>

#include "extract/calibration.h"
#include "extract/weights.h"

namespace recevable::extract::test {
namespace {

TEST_CASE("A confidence rises with its score and stays between 0 and 1") {
  double before = 0;
  for (int i = 0; i <= 1000; ++i) {
    const double confidence = calibrated(i / 1000.0);
    CHECK(confidence >= before);
    CHECK(confidence <= 1);
    before = confidence;
  }
}

TEST_CASE("The knots are met, and nothing leaps between them") {
  for (const weights::Knot& knot : weights::kCalibration) {
    CHECK(calibrated(knot.score) == Approx(knot.confidence));
    CHECK(calibrated(knot.score + 1e-6) - calibrated(knot.score) < 1e-4);
  }
}

TEST_CASE("What was only possible stays so") {
  // Rules call a finding possible below 0.6 (docs/rule-language.md).
  CHECK(calibrated(0.59) == Approx(0.59));
  CHECK(calibrated(0.3) == Approx(0.3));
}

TEST_CASE("Absences keep their own confidence") {
  invoice::Invoice invoice;
  invoice.service_code.confidence = 0.7;
  invoice.invoice_number = invoice::Text::of("F1", {}, 0.7);
  calibrate(invoice);
  CHECK(invoice.service_code.confidence == Approx(0.7));
  CHECK(invoice.invoice_number.confidence == Approx(calibrated(0.7)));
}

}  // namespace
}  // namespace recevable::extract::test
