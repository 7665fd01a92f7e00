// What the commands know of the terminal and of the person at it.
#pragma once

#include <optional>
#include <string_view>

#include "base/localized.h"
#include "base/result.h"
#include "report/report.h"

namespace recevable::cli {

struct Context {
  base::Language language = base::Language::fr;
  bool output_is_terminal = false;
  bool colour = false;  // standard output is a terminal that wants colours
  bool ascii = false;   // the locale knows nothing but ASCII
  int width = 80;       // of standard output

  std::string_view say(std::string_view fr, std::string_view en) const {
    return language == base::Language::fr ? fr : en;
  }
  report::TextOptions text_options(bool to_file) const {
    return {language, colour && !to_file, to_file ? 80 : width};
  }
};

// From the environment: LC_ALL, LC_MESSAGES, LANG (French unless they ask for English), NO_COLOR
// (no-color.org), TERM, COLUMNS, and the terminal itself.
Context context_of_process();

// "fr" or "en"; nullopt for anything else.
std::optional<base::Language> parse_language(std::string_view name);

// A line on standard error: "recevable : ...", with the place of the error when it has one.
void complain(const Context& context, std::string_view message);
void complain(const Context& context, const base::Error& error);

}  // namespace recevable::cli
