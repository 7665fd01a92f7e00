// Inside the pdf room: the judgement on each page.
#pragma once

#include "pdf/pdf.h"
#include "pdf/poppler_file.h"
#include "pdf/raw_scan.h"
#include "pdf/structure.h"

namespace recevable::pdf {

// Whether the words of a page leave a doubt that only its drawing can settle: few words or none,
// or pictures in the file large enough for a scan under an invisible text.
bool leaves_doubt(const PageText& text, const RawScan& scan, int page_count);

// Fills the quality of a page (in both places that bear it) and who read it, from its words and,
// when it was looked at, from its drawing (else null).
void judge(PageText* text, const PageDrawing* drawing);

}  // namespace recevable::pdf
