// From positioned words to the semantic model, on layouts nobody has described.
#pragma once

#include <string>

#include "document/document.h"
#include "extract/explain.h"
#include "invoice/invoice.h"

namespace recevable::extract {

struct Options {
  // The user's own SIRET, when the configuration gives it: then the supplier is not guessed.
  std::string own_siret;
  // Where to tell what was weighed; nobody asks when it is null.
  Explanation* explanation = nullptr;
};

// Reads the fields of the invoice a document holds. Total: any document gives an Invoice, an empty
// one when nothing was found. A field whose label is there but whose value is not readable is
// `unreadable`; what nothing announces is `absent`, with the confidence that the pages were read
// well enough to know. Time grows linearly with the number of words.
invoice::Invoice extract(const document::Document& document, const Options& options = {});

}  // namespace recevable::extract
