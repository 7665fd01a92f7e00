// Parts of the program that are loaded only by the runs that need them.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace recevable::base {

// The heavy halves of some rooms (text recognition, databases, archives) are libraries of their
// own, `lib/recevable/NAME.so` beside the `bin` directory of the running program, so that a run
// that does not need them does not pay for their start. A module is loaded once in a process
// however often it is asked for, by any thread, and is never unloaded: what it hands out stays
// good until the process ends.
//
// `name` is lower case letters, digits, '_' and '-'. Fails with `environment` when the file is
// missing or one of the libraries it needs is; the message names it.
Result<void*> open_module(std::string_view name);

// The address of what the module declares as extern "C" under `symbol`. Fails as open_module
// does, or with `environment` when the module is of another version and has no such symbol.
Result<void*> module_symbol(std::string_view name, const std::string& symbol);

// The same, as the function it is: load_symbol<Engine*(int)>("ocr", "recevable_ocr_engine").
// REQUIRES: Function is the type the module defines the symbol with.
template <class Function>
Result<Function*> load_symbol(std::string_view name, const std::string& symbol) {
  const Result<void*> address = module_symbol(name, symbol);
  if (!address) return std::unexpected(address.error());
  return reinterpret_cast<Function*>(*address);
}

}  // namespace recevable::base
