// Inside the archive room: what the module exports.
#pragma once

#include <string_view>

#include "archive/archive.h"

namespace recevable::archive {

constexpr const char* kModule = "archive";
constexpr const char* kReadSymbol = "recevable_archive_read";
constexpr const char* kPrepareSymbol = "recevable_archive_prepare";
// False with `error` filled when nothing can be made of the bytes. REQUIRES: no pointer is null.
using ReadFunction = bool(const std::string_view* bytes, const Limits* limits, Contents* contents,
                          base::Error* error);
// Opens what reading opens once.
using PrepareFunction = void();

}  // namespace recevable::archive
