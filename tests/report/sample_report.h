// A report with one of everything a writer must show, made by hand.
#pragma once

#include <string>

#include "check/check.h"

namespace recevable::report {

// Three documents: a rejected invoice with findings of every kind, a clean one, a file that was not
// read. Values are fixed; timings are zero.
check::Report sample_report();

// Compares with tests/report/golden/NAME; with RECEVABLE_UPDATE_GOLDEN=1 in the environment the
// file is written instead, for review in the diff.
void check_golden(const std::string& name, const std::string& text);

}  // namespace recevable::report
