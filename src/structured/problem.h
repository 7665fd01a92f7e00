// Inside the structured room: what expat says of a file, in words of people.
#pragma once

#include <expat.h>

#include "base/localized.h"

namespace recevable::structured {

// What is wrong, without capital and without point: "a tag is not closed".
base::Localized cause_of(XML_Error code);

}  // namespace recevable::structured
