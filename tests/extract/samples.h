// The invoices of testdata/invoices and what is printed on them.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "document/document.h"

namespace recevable::extract::test {

struct Sample {
  std::string file;
  nlohmann::json truth;               // the "truth" of its line of truth.jsonl
  std::vector<std::string> unscored;  // names of fields the truth leaves open
};

// The invoices whose text layer is good and whose fields are all known.
const std::vector<Sample>& text_samples();

// The words of a sample's pages, arranged.
document::Document words_of(const Sample& sample);

}  // namespace recevable::extract::test
