// The system calls a worker may make.
#pragma once

namespace recevable::workers {

// From here on, calls outside the list fail with EPERM, and those that would start a program or
// meddle with another process kill the worker. `may_open`: files may be opened, for reading only.
// Returns 0, or the error number of the kernel's refusal.
int filter_system_calls(bool may_open);

}  // namespace recevable::workers
