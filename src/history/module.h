// Inside the history room: what the module exports.
#pragma once

#include <string>

#include "history/history.h"

namespace recevable::history {

constexpr const char* kModule = "history";
constexpr const char* kOpenSymbol = "recevable_history_open";
// A new object, or nullptr with `error` filled. REQUIRES: both pointers point at something.
using OpenFunction = Book*(const std::string* path, bool write, base::Error* error);

}  // namespace recevable::history
