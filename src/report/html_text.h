// Pieces of HTML: text that can only be text, and the marks reports are made of.
#pragma once

#include <string>
#include <string_view>

#include "base/localized.h"
#include "check/check.h"
#include "report/view.h"

namespace recevable::report {

// Text as HTML: printable, with & < > " ' as references, safe in elements and in quoted attributes.
std::string html_text(std::string_view text);

// Bytes as "data:MIME;base64,…".
std::string data_url(std::string_view mime, std::string_view bytes);

// "rejected", "correct": the classes of the style sheet.
std::string_view class_of(check::Verdict verdict);
std::string_view class_of(Step step);

// A number for coordinates: at most two decimals, a point whatever the locale.
std::string coordinate(double value);

// "<h2>…</h2>" one level below `level`, which is 1 to 5.
std::string heading(int level, std::string_view html, std::string_view classes = {});

}  // namespace recevable::report
