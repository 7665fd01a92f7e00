// A folder that goes away, the sample files, and a database made of them.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "directory/directory.h"

namespace recevable::directory {

class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  std::string write(const std::string& name, const std::string& content) const;
  std::vector<std::string> names() const;

 private:
  std::filesystem::path path_;
};

std::string sample(const std::string& name);
std::string read_all(const std::string& path);

base::Result<ImportOutcome> import_into(const Folder& folder,
                                        const std::vector<std::string>& files);
// Imports and opens, or fails the test with the message.
std::shared_ptr<const Directory> imported(const Folder& folder,
                                          const std::vector<std::string>& files);
std::string dump_of(const Directory& directory);
std::string dump_of(const Folder& folder);

inline constexpr const char* kWorkbook = "AIFE-Chorus-Pro-Annuaire_20261102.xlsx";
inline constexpr const char* kTown = "21400733800012";
inline constexpr const char* kDepartment = "22300551300021";

}  // namespace recevable::directory
