#include "workers/sandbox.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "workers/syscall_filter.h"

namespace recevable::workers {
namespace {

void set_limit(__rlimit_resource resource, rlim_t soft, rlim_t hard) {
  const rlimit both{soft, hard};
  setrlimit(resource, &both);
}

base::Error no_sandbox(const std::string& what, int error) {
  const std::string reason = fmt::format("{} : {}", what, std::strerror(error));
  return {base::ErrorKind::environment,
          {"Impossible d'enfermer la lecture des factures (" + reason +
               "). Rien n'a été lu. Demandez à l'administrateur d'autoriser seccomp ou, si vous "
               "êtes sûr des fichiers, ajoutez --no-sandbox.",
           "The reading of invoices cannot be confined (" + reason +
               "). Nothing was read. Ask the administrator to allow seccomp or, if you trust the "
               "files, add --no-sandbox."},
          {}};
}

// What reading needs of the system: the modules and the libraries they link, fonts and their
// configuration, encodings, language models.
std::vector<std::string> own_data() {
  std::vector<std::string> paths{"/usr/lib",
                                 "/lib",
                                 "/lib64",
                                 "/etc/ld.so.cache",
                                 "/usr/share/poppler",
                                 "/usr/share/fonts",
                                 "/usr/local/share/fonts",
                                 "/usr/share/fontconfig",
                                 "/usr/share/ghostscript",
                                 "/etc/fonts",
                                 "/var/cache/fontconfig",
                                 "/usr/share/tesseract-ocr",
                                 "/usr/share/zoneinfo",
                                 "/etc/localtime",
                                 "/dev/null"};
  std::error_code failed;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failed);
  if (!failed) {
    paths.push_back((program.parent_path().parent_path() / "lib" / "recevable").string());
  }
  // NOLINTNEXTLINE(concurrency-mt-unsafe): a worker has one thread
  if (const char* data = std::getenv("TESSDATA_PREFIX")) paths.emplace_back(data);
  return paths;
}

// Reading, of a file or of a folder's list.
constexpr std::uint64_t kRead = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
// All the first version of Landlock knows: from EXECUTE to MAKE_SYM.
constexpr std::uint64_t kHandled = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1;

// Lets reading below `path`; a path that is not there needs no permission.
void allow_reading(int ruleset, const std::string& path) {
  const base::Descriptor place(open(path.c_str(), O_PATH | O_CLOEXEC));
  if (!place.ok()) return;
  std::error_code failed;
  const bool folder = std::filesystem::is_directory(path, failed);
  landlock_path_beneath_attr rule{};
  rule.allowed_access = folder ? kRead : std::uint64_t{LANDLOCK_ACCESS_FS_READ_FILE};
  rule.parent_fd = place.number();
  syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

base::Status restrict_files(const std::vector<std::string>& readable) {
  landlock_ruleset_attr attributes{};
  attributes.handled_access_fs = kHandled;
  // The first member is all the oldest kernels know.
  const base::Descriptor ruleset(static_cast<int>(
      syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes.handled_access_fs, 0)));
  if (!ruleset.ok()) return std::unexpected(no_sandbox("Landlock", errno));
  for (const std::string& path : own_data()) allow_reading(ruleset.number(), path);
  for (const std::string& path : readable) allow_reading(ruleset.number(), path);
  if (syscall(SYS_landlock_restrict_self, ruleset.number(), 0) != 0) {
    return std::unexpected(no_sandbox("Landlock", errno));
  }
  return {};
}

}  // namespace

void limit_resources(const Limits& limits, int parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);   // nobody would stop it once the parent is gone
  if (getppid() != parent) _exit(1);  // it went before the line above
  set_limit(RLIMIT_CORE, 0, 0);
  set_limit(RLIMIT_FSIZE, 0, 0);
  set_limit(RLIMIT_NOFILE, 64, 64);
  const auto seconds = static_cast<rlim_t>(
      std::chrono::ceil<std::chrono::seconds>(limits.time).count() * (limits.files + 1));
  set_limit(RLIMIT_CPU, seconds, seconds);
#if !defined(__SANITIZE_ADDRESS__)
  set_limit(RLIMIT_AS, limits.memory, limits.memory);  // the address sanitizer reserves far more
#endif
}

void limit_processor(std::chrono::milliseconds time) {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  rlimit limit{};
  if (getrlimit(RLIMIT_CPU, &limit) != 0) return;
  const auto allowed = static_cast<rlim_t>(std::chrono::ceil<std::chrono::seconds>(time).count());
  const auto spent = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec);
  limit.rlim_cur = std::min(limit.rlim_max, spent + allowed + 1);
  setrlimit(RLIMIT_CPU, &limit);
}

void close_descriptors(int socket) {
  const int nowhere = open("/dev/null", O_RDWR);
  if (nowhere >= 0) {
    dup2(nowhere, STDIN_FILENO);
    dup2(nowhere, STDOUT_FILENO);
#if !defined(__SANITIZE_ADDRESS__)
    dup2(nowhere, STDERR_FILENO);  // what the sanitizer finds must be seen
#endif
  }
  const auto number = static_cast<unsigned>(socket);
  if (number > 3) close_range(3, number - 1, 0);
  close_range(number + 1, ~0U, 0);
}

bool has_landlock() {
  return syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) > 0;
}

base::Status close_sandbox(const std::vector<std::string>& readable) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
    return std::unexpected(no_sandbox("no_new_privs", errno));
  }
  const bool landlock = has_landlock();
  if (landlock) {
    if (const base::Status restricted = restrict_files(readable); !restricted) return restricted;
  }
  if (const int error = filter_system_calls(landlock); error != 0) {
    return std::unexpected(no_sandbox("seccomp", error));
  }
  return {};
}

std::string sandbox_description() {
  return has_landlock() ? "seccomp, Landlock" : "seccomp";
}

}  // namespace recevable::workers
