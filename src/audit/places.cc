#include "audit/places.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

namespace recevable::audit {
namespace {

namespace fs = std::filesystem;

constexpr std::array kVerdicts{check::Verdict::ready, check::Verdict::review,
                               check::Verdict::rejected, check::Verdict::unreadable};
constexpr const char* kUnfinished = ".part";
constexpr const char* kLock = ".recevable-watch.lock";
// Files of the same name in one folder; more is a mistake of whoever drops them.
constexpr int kMostAlike = 10'000;

base::Error cannot(const std::string& path, int number) {
  const std::string reason = std::strerror(number);
  return {base::ErrorKind::environment,
          {"Impossible d'écrire ici (" + reason + "). Vérifiez l'espace libre et vos droits.",
           "This cannot be written (" + reason + "). Check the free space and your rights."},
          path};
}

std::unexpected<base::Error> overlap(const std::string& path) {
  return base::fail(base::ErrorKind::usage,
                    {"Le dossier surveillé et ceux des résultats se recouvrent : les fichiers "
                     "tourneraient en rond. Choisissez-en un autre avec --to.",
                     "The watched folder and those of the results overlap: files would go round in "
                     "circles. Choose another with --to."},
                    path);
}

bool write_whole(const std::string& path, const std::string& bytes) {
  const base::Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
  if (!file.ok()) return false;
  std::size_t at = 0;
  while (at < bytes.size()) {
    const ssize_t written = ::write(file.number(), bytes.data() + at, bytes.size() - at);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    at += static_cast<std::size_t>(written);
  }
  return fsync(file.number()) == 0;
}

// Moves to another disk: copied whole, then named, then taken away here.
int move_far(const std::string& from, const std::string& to) {
  const std::string unfinished = to + kUnfinished;
  std::error_code failed;
  fs::copy_file(from, unfinished, fs::copy_options::overwrite_existing, failed);
  if (failed) {
    ::unlink(unfinished.c_str());
    return failed.value();
  }
  int error = 0;
  {
    const base::Descriptor copy(::open(unfinished.c_str(), O_RDONLY | O_CLOEXEC));
    if (!copy.ok() || fsync(copy.number()) != 0) error = errno;
  }
  if (error == 0 &&
      renameat2(AT_FDCWD, unfinished.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) != 0) {
    error = errno;
  }
  if (error != 0) {
    ::unlink(unfinished.c_str());
    return error;
  }
  return ::unlink(from.c_str()) == 0 ? 0 : errno;
}

// 0, or the number of the error; EEXIST when the name is taken.
int put(const std::string& from, const std::string& to, Places::Way way) {
  if (way == Places::Way::link) return ::link(from.c_str(), to.c_str()) == 0 ? 0 : errno;
  if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EXDEV) return errno;
  return move_far(from, to);
}

// "facture.pdf", "facture (2).pdf", "facture (3).pdf".
std::string numbered(const std::string& name, int number) {
  if (number == 1) return name;
  const fs::path path(name);
  return path.stem().string() + " (" + std::to_string(number) + ")" + path.extension().string();
}

}  // namespace

std::optional<Identity> identity_of(const std::string& path) {
  struct stat status{};
  if (lstat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  constexpr std::int64_t kNano = 1'000'000'000;
  return Identity{status.st_ino, static_cast<std::uint64_t>(status.st_size),
                  status.st_mtim.tv_sec * kNano + status.st_mtim.tv_nsec};
}

std::string Places::folder_of(check::Verdict verdict) const {
  return out_ + "/" + std::string(check::name_of(verdict));
}

base::Result<Places> Places::open(const std::string& in, const std::string& out, Way way,
                                  const std::string& ending) {
  std::error_code failed;
  const std::string watched = fs::canonical(in, failed).string();
  if (failed || !fs::is_directory(watched, failed)) {
    return base::fail(base::ErrorKind::environment,
                      {"Ce dossier est introuvable. Créez-le d'abord.",
                       "This folder was not found. Create it first."},
                      in);
  }
  fs::create_directories(out, failed);
  if (failed) return std::unexpected(cannot(out, failed.value()));
  Places places(fs::canonical(out, failed).string(), way, ending);
  const std::string lock = watched + "/" + kLock;
  places.lock_ = base::Descriptor(::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
  if (!places.lock_.ok()) return std::unexpected(cannot(watched, errno));
  if (flock(places.lock_.number(), LOCK_EX | LOCK_NB) != 0) {
    return base::fail(base::ErrorKind::environment,
                      {"Un autre programme surveille déjà ce dossier. Arrêtez-le d'abord.",
                       "Another program watches this folder already. Stop it first."},
                      in);
  }
  struct stat here{};
  if (stat(watched.c_str(), &here) != 0) return std::unexpected(cannot(watched, errno));
  for (const check::Verdict verdict : kVerdicts) {
    const std::string folder = places.folder_of(verdict);
    if (watched == folder || watched.starts_with(folder + "/")) return overlap(folder);
    fs::create_directories(folder, failed);
    if (failed) return std::unexpected(cannot(folder, failed.value()));
    // A link to the watched folder is the watched folder.
    if (fs::equivalent(watched, folder, failed)) return overlap(folder);
    struct stat there{};
    if (way == Way::link && stat(folder.c_str(), &there) == 0 && there.st_dev != here.st_dev) {
      return base::fail(base::ErrorKind::usage,
                        {"--link demande que les deux dossiers soient sur le même disque.",
                         "--link needs both folders to be on the same disk."},
                        folder);
    }
    if (const base::Status recovered = places.recover(folder); !recovered) {
      return std::unexpected(recovered.error());
    }
  }
  return places;
}

// Reports of a run that was killed: named when their file arrived, forgotten when it did not.
base::Status Places::recover(const std::string& folder) {
  std::error_code failed;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, failed)) {
    const std::string name = entry.path().filename().string();
    if (const auto identity = identity_of(entry.path().string())) linked_.insert(*identity);
    if (!name.ends_with(kUnfinished)) continue;
    // ".facture.pdf.txt.part" is the report of "facture.pdf".
    if (name.starts_with(".") && name.size() > ending_.size() + 6) {
      const std::string report = name.substr(1, name.size() - 1 - std::strlen(kUnfinished));
      const std::string file = folder + "/" + report.substr(0, report.size() - ending_.size());
      if (identity_of(file) && renameat2(AT_FDCWD, entry.path().c_str(), AT_FDCWD,
                                         (folder + "/" + report).c_str(), RENAME_NOREPLACE) == 0) {
        continue;
      }
    }
    // An unfinished copy has its original still; an unfinished report will be made again.
    ::unlink(entry.path().c_str());
  }
  if (failed) return std::unexpected(cannot(folder, failed.value()));
  return {};
}

base::Result<std::string> Places::place(const std::string& path, const Identity& read,
                                        check::Verdict verdict, const std::string& report) {
  const std::string folder = folder_of(verdict);
  const std::string name = fs::path(path).filename().string();
  for (int number = 1; number < kMostAlike; ++number) {
    const std::string free = numbered(name, number);
    const std::string to = folder + "/" + free;
    const std::string beside = to + ending_;
    if (identity_of(to) || identity_of(beside)) continue;
    const std::string unfinished = folder + "/." + free + ending_ + kUnfinished;
    if (!write_whole(unfinished, report)) {
      const int error = errno;
      ::unlink(unfinished.c_str());
      return std::unexpected(cannot(unfinished, error));
    }
    if (identity_of(path) != read) {
      ::unlink(unfinished.c_str());
      return std::string();
    }
    const int error = put(path, to, way_);
    if (error != 0) {
      ::unlink(unfinished.c_str());
      if (error == EEXIST) continue;
      if (error == ENOENT) return std::string();
      return std::unexpected(cannot(to, error));
    }
    if (way_ == Way::link) linked_.insert(read);
    if (renameat2(AT_FDCWD, unfinished.c_str(), AT_FDCWD, beside.c_str(), RENAME_NOREPLACE) != 0) {
      return std::unexpected(cannot(beside, errno));
    }
    return to;
  }
  return std::unexpected(cannot(folder + "/" + name, EEXIST));
}

}  // namespace recevable::audit
