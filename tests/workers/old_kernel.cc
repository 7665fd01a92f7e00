// Runs a program as a kernel would that lacks something: its system calls answer ENOSYS.
//
//     old_kernel landlock|seccomp PROGRAM ARGUMENT…
//
// Used by old_kernel_test, to see that reading fails closed.
#include <linux/seccomp.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string_view>

int main(int argc, char** argv) {
  const std::string_view missing = argc > 2 ? argv[1] : "";
  if (missing != "landlock" && missing != "seccomp") {
    std::fputs("usage: old_kernel landlock|seccomp PROGRAM ARGUMENT...\n", stderr);
    return 2;
  }
  const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  if (filter == nullptr) return 77;
  const auto refuse = SCMP_ACT_ERRNO(ENOSYS);
  int failed = 0;
  if (missing == "landlock") {
    failed = seccomp_rule_add(filter, refuse, SCMP_SYS(landlock_create_ruleset), 0);
  } else {
    failed = seccomp_rule_add(filter, refuse, SCMP_SYS(seccomp), 0);
    if (failed == 0) {
      failed = seccomp_rule_add(filter, refuse, SCMP_SYS(prctl), 1,
                                SCMP_A0(SCMP_CMP_EQ, PR_SET_SECCOMP));
    }
  }
  if (failed != 0 || seccomp_load(filter) != 0) {
    std::fputs("skipped: this machine lets nobody restrict system calls\n", stderr);
    return 77;
  }
  seccomp_release(filter);
  execv(argv[2], argv + 2);
  std::perror(argv[2]);
  return 2;
}
