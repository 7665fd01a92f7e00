// Inside the module.
#pragma once

#include <memory>
#include <string>

#include "audit/ledger.h"

namespace recevable::audit {

base::Result<std::unique_ptr<Ledger>> new_ledger(const std::string& path, Access access);
base::Result<std::unique_ptr<Table>> new_spreadsheet(const std::string& path);

}  // namespace recevable::audit
