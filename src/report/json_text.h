// JSON as text, on several lines.
#pragma once

#include <string>

#include "report/document_json.h"

namespace recevable::report {

// `json` indented by two blanks a level, each line `margin` blanks further right: an element of an
// array that somebody else writes. Bytes that are no UTF-8 become U+FFFD.
std::string json_text(const Json& json, std::size_t margin = 0);

}  // namespace recevable::report
