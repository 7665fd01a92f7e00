#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "cli/program.h"

int main(int argc, char** argv) {
  // A reader that goes away is told by write(), not by a signal: the program ends quietly.
  std::signal(SIGPIPE, SIG_IGN);
  // So is a file that may not grow any more (ulimit -f).
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    return recevable::cli::run(std::vector<std::string>(argv + 1, argv + argc),
                               recevable::cli::context_of_process());
  } catch (const std::exception& exception) {
    std::fprintf(stderr, "recevable: %s\n", exception.what());
    return recevable::cli::kUsageError;
  }
}
