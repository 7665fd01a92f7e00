// Inside the directory room: what the two modules export.
#pragma once

#include <string>

#include "directory/directory.h"

namespace recevable::directory {

constexpr const char* kModule = "directory";
constexpr const char* kOpenSymbol = "recevable_directory_open";
// A new object, or nullptr with `error` filled. REQUIRES: both pointers point at something.
using OpenFunction = const Directory*(const std::string* path, base::Error* error);

constexpr const char* kImportModule = "directory_import";
constexpr const char* kImportSymbol = "recevable_directory_import";
// False with `error` filled when nothing was changed.
using ImportFunction = bool(const ImportRequest* request, ImportOutcome* outcome,
                            base::Error* error);

}  // namespace recevable::directory
