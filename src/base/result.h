// Expected failures are values. Exceptions of the libraries we use stop at the room that uses them.
#pragma once

#include <expected>
#include <string>
#include <utility>

#include "base/localized.h"

namespace recevable::base {

// Whose trouble it is. The four kinds are kept apart because what the user must do differs.
enum class ErrorKind {
  bad_input,    // the file is wrong: the user mends the file
  unsupported,  // the file may be right, this program cannot do it
  environment,  // missing file or package, no permission, disk full: the user mends the machine
  usage,        // a wrong option, configuration or rule pack
  internal      // a defect of this program
};

// What went wrong, for people. `message` says what happened and what to do. `where` names the
// place when there is one: "facture.pdf", "facture.pdf, page 3", "regles.yaml:12:7".
struct Error {
  ErrorKind kind = ErrorKind::internal;
  Localized message;
  std::string where;
};

template <class T>
using Result = std::expected<T, Error>;

using Status = std::expected<void, Error>;

inline std::unexpected<Error> fail(ErrorKind kind, Localized message, std::string where = {}) {
  return std::unexpected(Error{kind, std::move(message), std::move(where)});
}

}  // namespace recevable::base
