// A structured invoice laid out for reading: parties, lines, VAT, totals, payment, notes.
#pragma once

#include <string>

#include "report/report.h"
#include "structured/structured.h"

namespace recevable::report {

// Everything of it a person would look for, with values as written in the file. What is missing is
// left out; problems of the file come last, with their places.
std::string write_structured_text(const structured::Reading& reading, const TextOptions& options);

}  // namespace recevable::report
