// The tables of a store (docs/audit-store.md).
#pragma once

#include <string>

namespace recevable::audit {

// Raised when a store of an earlier version can no longer be read.
inline constexpr int kSchemaVersion = 1;

// Creates what is missing, in one script.
std::string schema_script();

// "INSERT OR IGNORE INTO documents (...) VALUES (?, ...)".
std::string insert_document();
std::string insert_finding();
std::string insert_field();

}  // namespace recevable::audit
