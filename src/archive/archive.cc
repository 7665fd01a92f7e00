#include "archive/archive.h"

#include "archive/module.h"
#include "base/module.h"

namespace recevable::archive {

std::string_view name_of(Entry::State state) {
  switch (state) {
    case Entry::State::read:
      return "read";
    case Entry::State::encrypted:
      return "encrypted";
    case Entry::State::damaged:
      return "damaged";
    case Entry::State::wrong_size:
      return "wrong_size";
    case Entry::State::too_large:
      return "too_large";
    case Entry::State::unsupported:
      return "unsupported";
  }
  return "read";
}

std::string_view name_of(Entry::Kind kind) {
  switch (kind) {
    case Entry::Kind::file:
      return "file";
    case Entry::Kind::folder:
      return "folder";
    case Entry::Kind::link:
      return "link";
    case Entry::Kind::special:
      return "special";
  }
  return "file";
}

base::Result<Contents> read(std::string_view bytes, const Limits& limits) {
  const auto module = base::load_symbol<ReadFunction>(kModule, kReadSymbol);
  if (!module) return std::unexpected(module.error());
  Contents contents;
  base::Error error;
  if (!(*module)(&bytes, &limits, &contents, &error)) return std::unexpected(std::move(error));
  return contents;
}

void load() {
  // What is missing is missed where it is needed.
  if (const auto prepare = base::load_symbol<PrepareFunction>(kModule, kPrepareSymbol)) {
    (*prepare)();
  }
}

}  // namespace recevable::archive
