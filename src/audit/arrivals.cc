#include "audit/arrivals.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

namespace recevable::audit {
namespace {

namespace fs = std::filesystem;

bool is_unfinished(const std::string& name) {
  constexpr std::array<std::string_view, 6> kEndings{".part",       ".partial",  ".tmp",
                                                     ".crdownload", ".filepart", "~"};
  return name.starts_with('.') || std::ranges::any_of(kEndings, [&](std::string_view ending) {
           return name.ends_with(ending);
         });
}

}  // namespace

base::Result<Arrivals> Arrivals::open(const std::string& folder, std::chrono::milliseconds quiet) {
  base::Descriptor events(inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
  if (!events.ok() || inotify_add_watch(events.number(), folder.c_str(),
                                        IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_MODIFY) < 0) {
    const std::string reason = std::strerror(errno);
    return base::fail(base::ErrorKind::environment,
                      {"Ce dossier ne peut pas être surveillé (" + reason +
                           "). Vérifiez vos droits et la limite fs.inotify.max_user_watches.",
                       "This folder cannot be watched (" + reason +
                           "). Check your rights and the limit fs.inotify.max_user_watches."},
                      folder);
  }
  return Arrivals(folder, quiet, std::move(events));
}

std::vector<Arrivals::File> Arrivals::whole(Clock::time_point now) {
  // What happened does not matter, only that something did: the folder itself tells the truth.
  std::array<char, 4096> ignored{};
  while (read(events_.number(), ignored.data(), ignored.size()) > 0) {
  }
  std::map<std::string, Seen> still;
  std::vector<File> files;
  std::error_code failed;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder_, failed)) {
    if (is_unfinished(entry.path().filename().string())) continue;
    const std::string path = entry.path().string();
    const auto identity = identity_of(path);
    if (!identity) continue;
    const auto before = seen_.find(path);
    Seen seen = before != seen_.end() && before->second.identity == *identity
                    ? before->second
                    : Seen{*identity, now, false};
    if (!seen.handed_out && now - seen.since >= quiet_) {
      seen.handed_out = true;
      files.push_back({path, *identity});
    }
    still.emplace(path, seen);
  }
  seen_ = std::move(still);
  std::ranges::sort(files, {}, &File::path);
  return files;
}

}  // namespace recevable::audit
