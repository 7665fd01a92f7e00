// Inside the intake room: the names in a ZIP, without unpacking anything (that is libarchive's
// work, elsewhere). Layout after PKWARE APPNOTE 6.3.
#pragma once

#include <functional>
#include <string_view>

namespace recevable::intake {

// Calls `visit` with each name of the central directory until it returns false; at most 4,096
// names. A ZIP without a central directory (cut off) gives the name of its first entry only.
void for_each_name(std::string_view zip, const std::function<bool(std::string_view)>& visit);

// The content of the first entry when it is called `name` and is stored uncompressed; else "".
std::string_view first_stored_entry(std::string_view zip, std::string_view name);

}  // namespace recevable::intake
