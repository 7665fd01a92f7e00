// The files of a pack on the disk.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace recevable::rules {

struct SourceFile {
  std::string path;    // to open it
  std::string origin;  // as people are shown it: "rules/cpro-num/CPRO-NUM-01.yaml"
  std::string family;  // name of its folder
};

struct Sources {
  std::vector<SourceFile> rules;
  std::vector<SourceFile> codes;  // files of folders named `codes`
};

// One YAML file, or every .yaml below a folder, in the order of their paths. Not rules: folders
// named `lexicon` (labels to read by) and `messages` (the portal's own messages), and files named
// coverage*.yaml (rows of the tables that have no rule, and why). Origins begin with the last part
// of the folder's path. Links are not followed.
base::Result<Sources> find_sources(const std::string& path);

}  // namespace recevable::rules
