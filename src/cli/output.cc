#include "cli/output.h"

#include <cerrno>
#include <cstring>
#include <utility>

namespace recevable::cli {
namespace {

base::Error cannot_write(const std::string& name, int error) {
  const std::string reason = std::strerror(error);
  return {base::ErrorKind::environment,
          {"impossible d'écrire (" + reason + "). Choisissez un autre fichier avec --output.",
           "cannot be written (" + reason + "). Choose another file with --output."},
          name};
}

}  // namespace

Output::Output(std::FILE* file, bool owned, std::string name)
    : file_(file, Close{owned}), name_(std::move(name)) {}

base::Result<Output> Output::open(const std::string& path) {
  if (path.empty() || path == "-") return Output(stdout, false, "stdout");
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return std::unexpected(cannot_write(path, errno));
  return Output(file, true, path);
}

base::Status Output::write(std::string_view text) {
  if (broken_) return {};
  const std::size_t written = std::fwrite(text.data(), 1, text.size(), file_.get());
  if (written == text.size() && std::fflush(file_.get()) == 0) return {};
  if (errno == EPIPE) {
    broken_ = true;
    return {};
  }
  return std::unexpected(cannot_write(name_, errno));
}

}  // namespace recevable::cli
