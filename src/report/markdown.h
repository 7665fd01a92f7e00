// Text within Markdown.
#pragma once

#include <string>
#include <string_view>

namespace recevable::report {

// One line of text whose characters are only themselves: no emphasis, markup, table cell, mention
// or link comes of what an invoice says.
std::string markdown_text(std::string_view text);

}  // namespace recevable::report
