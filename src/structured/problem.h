// Inside the structured room: what is wrong with a file, in words of people.
#pragma once

#include <expat.h>

#include <string>
#include <string_view>

#include "base/localized.h"

namespace recevable::structured {

// What is wrong, without capital and without point: "a tag is not closed".
base::Localized cause_of(XML_Error code);
// What a file is whose root element, by its local name, is that of no invoice read here.
base::Localized of_wrong_root(std::string_view local, std::string_view root_namespace);
// A name as it may be shown: without control characters, and not endless.
std::string shown(std::string_view name);

}  // namespace recevable::structured
