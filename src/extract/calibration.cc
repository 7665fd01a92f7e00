#include "extract/calibration.h"

#include <iterator>

#include "extract/weights.h"
#include "invoice/visit.h"

namespace recevable::extract {
namespace {

template <class T>
void calibrate_field(invoice::Field<T>& field) {
  if (field) field.confidence = calibrated(field.confidence);
}

}  // namespace

double calibrated(double score) {
  const weights::Knot* last = std::begin(weights::kCalibration);
  for (const weights::Knot& knot : weights::kCalibration) {
    if (score <= knot.score) {
      const double width = knot.score - last->score;
      if (width <= 0) return knot.confidence;
      return last->confidence +
             (knot.confidence - last->confidence) * (score - last->score) / width;
    }
    last = &knot;
  }
  return last->confidence;
}

void calibrate(invoice::Invoice& invoice) {
  invoice::visit_fields(invoice, [](std::string_view, auto& field) { calibrate_field(field); });
  const auto column = [](std::string_view, auto& field) { calibrate_field(field); };
  for (invoice::VatRow& row : invoice.vat_breakdown) invoice::visit_vat_row(row, column);
  for (invoice::Line& line : invoice.lines) invoice::visit_line(line, column);
}

}  // namespace recevable::extract
