// JSON as text, on several lines.
#pragma once

#include <string>

#include "report/document_json.h"

namespace recevable::report {

// What `json.dump(2, ' ', false, replace)` writes, each line `margin` blanks further right, in a
// fraction of the time: runs of plain characters are copied whole, and nothing is indented twice.
// Bytes that are no UTF-8 become U+FFFD. Numbers are the shortest that read back the same.
std::string json_text(const Json& json, std::size_t margin = 0);

}  // namespace recevable::report
