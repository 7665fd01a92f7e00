// Encodings of old exports that expat does not know by itself.
#pragma once

#include <expat.h>

#include <string_view>

namespace recevable::structured {

// Windows-1252 and ISO-8859-15 under their usual names; false for any other.
bool fill_encoding(std::string_view name, XML_Encoding& info);

}  // namespace recevable::structured
