// The module's door: what ledger.cc asks for by name.
#include "audit/module.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <exception>
#include <thread>

#include "audit/ledger_file.h"

#define RECEVABLE_EXPORT extern "C" __attribute__((visibility("default")))

namespace recevable::audit {
namespace {

// Waits a moment: of a program that was just killed a worker may hold the lock for some
// milliseconds more.
bool lock_soon(int file) {
  constexpr int kAttempts = 50;
  constexpr std::chrono::milliseconds kPause{10};
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    if (flock(file, LOCK_EX | LOCK_NB) == 0) return true;
    if (errno != EWOULDBLOCK && errno != EINTR) return false;
    std::this_thread::sleep_for(kPause);
  }
  return false;
}

// Held by the process that writes, until it ends, however it ends.
base::Result<base::Descriptor> hold(const std::string& path) {
  const std::string name = path + ".lock";
  base::Descriptor lock(open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
  if (!lock.ok()) {
    const std::string reason = std::strerror(errno);
    return base::fail(
        base::ErrorKind::environment,
        {"Impossible d'écrire dans ce dossier (" + reason +
             "). Choisissez-en un autre avec --store.",
         "This folder cannot be written to (" + reason + "). Choose another with --store."},
        path);
  }
  if (!lock_soon(lock.number())) {
    return base::fail(base::ErrorKind::environment,
                      {"Un autre audit remplit ce fichier. Attendez sa fin, ou donnez un autre "
                       "fichier avec --store.",
                       "Another audit is filling this file. Wait for its end, or give another file "
                       "with --store."},
                      path);
  }
  return lock;
}

}  // namespace

base::Result<std::unique_ptr<Ledger>> new_ledger(const std::string& path, Access access) {
  base::Descriptor lock;
  if (access == Access::write) {
    auto held = hold(path);
    if (!held) return std::unexpected(held.error());
    lock = std::move(*held);
  } else if (::access(path.c_str(), R_OK) != 0) {
    return base::fail(
        base::ErrorKind::environment,
        {"Ce fichier d'audit est introuvable ou illisible. Faites d'abord : recevable "
         "audit --store FICHIER DOSSIER.",
         "This audit file is missing or cannot be read. First run: recevable audit "
         "--store FILE FOLDER."},
        path);
  }
  try {
    return std::make_unique<LedgerFile>(path, access, std::move(lock));
  } catch (const store::Failure& failure) {
    return std::unexpected(store::explain(failure, path));
  }
}

}  // namespace recevable::audit

namespace {

namespace audit = recevable::audit;

// Anything that escapes is a defect of ours; it must not cross the door.
template <class T, class Make>
void answer(recevable::base::Result<T>* result, Make&& make) {
  try {
    *result = make();
  } catch (const std::exception& error) {
    *result = recevable::base::fail(
        recevable::base::ErrorKind::internal,
        {std::string("L'audit a échoué (") + error.what() + "). Signalez cette erreur.",
         std::string("The audit failed (") + error.what() + "). Please report this error."});
  }
}

}  // namespace

RECEVABLE_EXPORT void recevable_audit_open(
    const std::string* path, audit::Access access,
    recevable::base::Result<std::unique_ptr<audit::Ledger>>* result) {
  answer(result, [&] { return audit::new_ledger(*path, access); });
}

RECEVABLE_EXPORT void recevable_audit_open_xlsx(
    const std::string* path, recevable::base::Result<std::unique_ptr<audit::Table>>* result) {
  answer(result, [&] { return audit::new_spreadsheet(*path); });
}
