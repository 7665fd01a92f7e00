// What a worker takes from itself before it sees a file.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "workers/workers.h"

namespace recevable::workers {

// Limits of memory, of files written (none), of open files; no core dump; dies with its parent.
void limit_resources(const Limits& limits, int parent);

// Soft limit of processor time for the file that comes next.
void limit_processor(std::chrono::milliseconds time);

// Closes every descriptor but the standard streams and `socket`; the streams lead nowhere.
void close_descriptors(int socket);

// True when the kernel can restrict which files are opened.
bool has_landlock();

// From here on: no new privileges, no network, no programs; files are opened for reading only, and
// only below `readable` and the program's own data. Without Landlock no file is opened at all.
// Errors (environment): the kernel refuses; nothing may be read then.
base::Status close_sandbox(const std::vector<std::string>& readable);

}  // namespace recevable::workers
