#include "cli/context.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "base/text.h"

namespace recevable::cli {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

// The first of the three that is set decides, as for every program that follows POSIX.
base::Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string_view value = variable(name);
    if (value.empty()) continue;
    return value.starts_with("en") ? base::Language::en : base::Language::fr;
  }
  return base::Language::fr;
}

// The locale names no UTF-8: "C", "POSIX", "fr_FR.ISO-8859-1". Without any, UTF-8 is assumed, as
// most programs that start others leave it out.
bool locale_is_ascii() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string_view value = variable(name);
    if (value.empty()) continue;
    const std::string folded = base::fold(value);
    return folded.find("utf-8") == std::string::npos && folded.find("utf8") == std::string::npos;
  }
  return false;
}

// Lines longer than this are hard to read, however wide the window.
constexpr int kWidest = 100;
constexpr int kUsual = 80;

int width_of_terminal() {
  int width = 0;
  const std::string_view columns = variable("COLUMNS");
  std::from_chars(columns.data(), columns.data() + columns.size(), width);
  winsize size{};
  if (width <= 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) width = size.ws_col;
  return width <= 0 ? kUsual : std::clamp(width, report::kMinimumWidth, kWidest);
}

}  // namespace

Context context_of_process() {
  Context context;
  context.language = language_of_environment();
  context.output_is_terminal = isatty(STDOUT_FILENO) == 1;
  context.colour =
      context.output_is_terminal && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
  context.ascii = locale_is_ascii();
  // COLUMNS counts even without a terminal: it is how one asks for a width.
  context.width = width_of_terminal();
  return context;
}

std::optional<base::Language> parse_language(std::string_view name) {
  if (name == "fr") return base::Language::fr;
  if (name == "en") return base::Language::en;
  return std::nullopt;
}

void complain(const Context& context, std::string_view message) {
  const std::string line =
      std::string(context.say("recevable : ", "recevable: ")) + base::printable(message) + "\n";
  std::fputs(line.c_str(), stderr);
}

void complain(const Context& context, const base::Error& error) {
  std::string message;
  if (!error.where.empty()) message = error.where + std::string(context.say(" : ", ": "));
  complain(context, message + error.message.in(context.language));
}

}  // namespace recevable::cli
