// The page of docs/structured-terms.md, from the vocabulary and the tables of the syntaxes.
#pragma once

#include <string>

namespace recevable::structured {

// Markdown: every list with its columns, their terms, types and paths in both syntaxes.
std::string terms_reference();

}  // namespace recevable::structured
