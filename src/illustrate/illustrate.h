// What a report shows of the invoice itself: pictures of its pages, and a copy with annotations.
//
//     report::Extras extras = illustrate::illustrate(input, report, {.wants = format->wants});
//
// Reads the invoice's bytes a second time, so it belongs where they may be read: in a worker.
#pragma once

#include <optional>
#include <string>

#include "check/check.h"
#include "intake/intake.h"
#include "report/extras.h"

namespace recevable::illustrate {

struct Options {
  report::Wants wants;
  base::Language language = base::Language::fr;  // of the notes in the annotated copy
  std::optional<std::string> password{};
  bool masked = false;       // pages as empty sheets, no annotated copy
  bool only_framed = false;  // only pages that hold a place, and none of an invoice that is ready
  int most_pages = 10;
};

// Never fails: what cannot be drawn is left out, and the extras say why there is no copy. Pages
// with places come first when there are more than `most_pages`. A page of grey text takes some 100
// kB, never more than 280 kB.
report::Extras illustrate(const intake::Input& input, const check::DocumentReport& document,
                          const Options& options);

// Loads what `illustrate` loads on demand, for workers that cannot open files later.
void load_all();

}  // namespace recevable::illustrate
