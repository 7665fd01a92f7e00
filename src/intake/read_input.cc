// Reading a whole file, with an error people can act upon when it cannot be read.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

#include "intake/intake.h"

namespace recevable::intake {

namespace {

using base::ErrorKind;
using base::Localized;

using base::Descriptor;

// "10 Mo", "10 MB".
Localized size_words(std::uint64_t bytes) {
  constexpr std::uint64_t kMega = 1'000'000;
  constexpr std::uint64_t kKilo = 1'000;
  if (bytes >= kMega)
    return {fmt::format("{} Mo", bytes / kMega), fmt::format("{} MB", bytes / kMega)};
  if (bytes >= kKilo)
    return {fmt::format("{} ko", bytes / kKilo), fmt::format("{} kB", bytes / kKilo)};
  return {fmt::format("{} octets", bytes), fmt::format("{} bytes", bytes)};
}

std::unexpected<base::Error> too_large(const std::string& path, std::uint64_t max_bytes) {
  const Localized limit = size_words(max_bytes);
  return base::fail(
      ErrorKind::environment,
      {fmt::format("« {} » dépasse {}, la taille maximale lue. Réduisez les images du fichier ou "
                   "relevez la limite.",
                   path, limit.fr),
       fmt::format("\"{}\" is larger than {}, the most that is read. Reduce the pictures of the "
                   "file or raise the limit.",
                   path, limit.en)},
      path);
}

std::unexpected<base::Error> cannot_open(const std::string& path, int number) {
  Localized message;
  switch (number) {
    case ENOENT:
    case ENOTDIR:
      message = {fmt::format("« {} » est introuvable. Vérifiez le nom et le dossier.", path),
                 fmt::format("\"{}\" was not found. Check the name and the folder.", path)};
      break;
    case EACCES:
    case EPERM:
      message = {
          fmt::format("« {} » ne peut pas être lu : l'accès est refusé. Demandez le droit de "
                      "lecture ou copiez le fichier dans un dossier à vous.",
                      path),
          fmt::format("\"{}\" cannot be read: access is denied. Ask for the right to read it "
                      "or copy the file to a folder of yours.",
                      path)};
      break;
    case ELOOP:
      message = {
          fmt::format("« {} » est un raccourci qui tourne en rond. Donnez le fichier lui-même.",
                      path),
          fmt::format("\"{}\" is a link that leads back to itself. Give the file itself.", path)};
      break;
    case ENAMETOOLONG:
      message = {fmt::format("Le nom « {} » est trop long. Renommez le fichier.", path),
                 fmt::format("The name \"{}\" is too long. Rename the file.", path)};
      break;
    default:
      message = {fmt::format("« {} » ne peut pas être lu ({}). Vérifiez le disque ou le réseau.",
                             path, std::strerror(number)),
                 fmt::format("\"{}\" cannot be read ({}). Check the disk or the network.", path,
                             std::strerror(number))};
  }
  return base::fail(ErrorKind::environment, std::move(message), path);
}

// Reads once into `data`, however often signals interrupt; -1 for an error, in errno.
ssize_t read_some(int descriptor, char* data, std::size_t size) {
  ssize_t got = 0;
  do {
    got = ::read(descriptor, data, size);
  } while (got < 0 && errno == EINTR);
  return got;
}

// All that is left to read, at most `max_bytes` of it. `expected` bytes are likely to come, when
// not 0: then the memory is taken once.
base::Result<std::string> read_all(int descriptor, const std::string& path, std::size_t expected,
                                   std::uint64_t max_bytes) {
  constexpr std::size_t kStep = std::size_t{1} << 16U;
  std::string bytes;
  for (;;) {
    // At the expected end, a few bytes on the stack find out that there is no more.
    std::array<char, 256> probe{};
    const std::size_t before = bytes.size();
    const bool probing = before == expected && expected > 0;
    ssize_t got = 0;
    if (probing) {
      got = read_some(descriptor, probe.data(), probe.size());
      if (got > 0) bytes.append(probe.data(), static_cast<std::size_t>(got));
    } else {
      const std::size_t wanted = expected > before ? expected - before : std::max(kStep, before);
      // Filled by the system, not by zeros first.
      bytes.resize_and_overwrite(before + wanted, [&](char* data, std::size_t) {
        got = read_some(descriptor, data + before, wanted);
        return before + static_cast<std::size_t>(std::max<ssize_t>(got, 0));
      });
    }
    if (got < 0) return cannot_open(path, errno);
    if (got == 0) return bytes;
    if (bytes.size() > max_bytes) return too_large(path, max_bytes);
  }
}

// A file in memory with these bytes, standing at its beginning: a pipe can only be read once.
base::Result<Descriptor> held_in_memory(const std::string& path, std::string_view bytes) {
  Descriptor held(memfd_create("recevable", MFD_CLOEXEC));
  if (!held.ok()) return cannot_open(path, errno);
  while (!bytes.empty()) {
    const ssize_t written = ::write(held.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return cannot_open(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  ::lseek(held.number(), 0, SEEK_SET);
  return held;
}

}  // namespace

base::Result<Descriptor> open_input(const std::string& path, std::uint64_t max_bytes) {
  if (path == "-") {
    const auto bytes = read_all(STDIN_FILENO, path, 0, max_bytes);
    if (!bytes) return std::unexpected(bytes.error());
    return held_in_memory(path, *bytes);
  }
  // Without O_NONBLOCK a named pipe nobody writes to would be waited for for ever.
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.ok()) return cannot_open(path, errno);
  struct stat status{};
  if (::fstat(file.number(), &status) != 0) return cannot_open(path, errno);
  if (S_ISDIR(status.st_mode)) {
    return base::fail(ErrorKind::environment,
                      {fmt::format("« {} » est un dossier. Donnez un fichier de ce dossier.", path),
                       fmt::format("\"{}\" is a folder. Give a file of this folder.", path)},
                      path);
  }
  if (!S_ISREG(status.st_mode)) {
    return base::fail(
        ErrorKind::environment,
        {fmt::format("« {} » n'est pas un fichier ordinaire. Donnez un fichier, ou « - » pour "
                     "l'entrée standard.",
                     path),
         fmt::format("\"{}\" is not a regular file. Give a file, or \"-\" for standard input.",
                     path)},
        path);
  }
  if (static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0)) > max_bytes) {
    return too_large(path, max_bytes);
  }
  return file;
}

base::Result<Input> read_opened(const Descriptor& file, const std::string& path,
                                std::uint64_t max_bytes) {
  struct stat status{};
  if (::fstat(file.number(), &status) != 0) return cannot_open(path, errno);
  const auto size = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  if (size > max_bytes) return too_large(path, max_bytes);
  auto bytes = read_all(file.number(), path, size, max_bytes);
  if (!bytes) return std::unexpected(std::move(bytes.error()));
  return Input{path, std::move(*bytes)};
}

base::Result<Input> read_input(const std::string& path, std::uint64_t max_bytes) {
  const auto file = open_input(path, max_bytes);
  if (!file) return std::unexpected(file.error());
  return read_opened(*file, path, max_bytes);
}

}  // namespace recevable::intake
