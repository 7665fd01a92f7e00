#include "history/history.h"

#include "base/module.h"
#include "history/module.h"

namespace recevable::history {

base::Result<std::unique_ptr<Book>> Book::open(const std::string& path, Access access) {
  const auto function = base::load_symbol<OpenFunction>(kModule, kOpenSymbol);
  if (!function) return std::unexpected(function.error());
  base::Error error;
  Book* book = (*function)(&path, access == Access::write, &error);
  if (book == nullptr) return std::unexpected(std::move(error));
  return std::unique_ptr<Book>(book);
}

std::string default_path(std::string_view xdg_data_home, std::string_view home) {
  constexpr std::string_view kFile = "/recevable/history.sqlite";
  if (xdg_data_home.starts_with('/')) return std::string(xdg_data_home).append(kFile);
  if (home.empty()) return {};
  return std::string(home).append("/.local/share").append(kFile);
}

}  // namespace recevable::history
