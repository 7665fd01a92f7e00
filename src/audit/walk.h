// The files of an audit, one after another, without ever holding the list of them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace recevable::audit {

// Which part of the files this machine does: those whose path falls to it. The same path always
// falls to the same part, whatever else the folder holds.
struct Shard {
  int index = 0;  // from 0
  int count = 1;
};
// "3/8": the third of eight. Errors of kind usage.
base::Result<Shard> parse_shard(const std::string& text);
bool falls_to(const Shard& shard, const std::string& path);

// Whether an invoice may be in a file of that name: PDF, XML, ZIP, tar.gz.
bool may_be_invoice(const std::string& path);

class Source {
 public:
  // Folders are walked with all their sub-folders, without following links; a file given by name is
  // taken whatever its name. `list`: a path a line, read as it goes ("-" is standard input, ""
  // none). Errors (usage, environment): a path that is not there, a list that cannot be read.
  static base::Result<Source> open(std::vector<std::string> roots, const std::string& list,
                                   const Shard& shard);

  // The absolute path of the next file.
  std::optional<std::string> next();

  // Files passed over for their names, and folders that could not be opened.
  std::int64_t skipped() const { return skipped_; }
  const std::vector<std::string>& closed_folders() const { return closed_; }

 private:
  std::optional<std::string> next_in_folder();
  std::optional<std::string> next_in_list();

  std::vector<std::string> roots_;
  std::size_t at_ = 0;
  std::string root_;
  std::optional<std::filesystem::recursive_directory_iterator> walk_;
  std::shared_ptr<std::ifstream> file_;
  std::istream* list_ = nullptr;
  Shard shard_;
  std::int64_t skipped_ = 0;
  std::vector<std::string> closed_;
};

}  // namespace recevable::audit
