// The way to the module that holds SQLite.
#include "audit/ledger.h"

#include "base/module.h"

namespace recevable::audit {
namespace {

constexpr const char* kModule = "audit";

}  // namespace

base::Result<std::unique_ptr<Ledger>> open_ledger(const std::string& path, Access access) {
  using Open = void(const std::string*, Access, base::Result<std::unique_ptr<Ledger>>*);
  const auto function = base::load_symbol<Open>(kModule, "recevable_audit_open");
  if (!function) return std::unexpected(function.error());
  base::Result<std::unique_ptr<Ledger>> ledger = nullptr;
  (*function)(&path, access, &ledger);
  return ledger;
}

base::Result<std::unique_ptr<Table>> open_xlsx(const std::string& path) {
  using Open = void(const std::string*, base::Result<std::unique_ptr<Table>>*);
  const auto function = base::load_symbol<Open>(kModule, "recevable_audit_open_xlsx");
  if (!function) return std::unexpected(function.error());
  base::Result<std::unique_ptr<Table>> table = nullptr;
  (*function)(&path, &table);
  return table;
}

}  // namespace recevable::audit
