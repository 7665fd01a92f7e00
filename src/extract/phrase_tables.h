// The tables compile_phrases makes; seen by phrases.cc only.
#pragma once

#include <span>

#include "extract/phrases.h"

namespace recevable::extract {

std::span<const Phrase> phrase_table();
std::span<const Stem> stem_table();

}  // namespace recevable::extract
