#include "cli/audit_arguments.h"

#include <sched.h>

#include <charconv>

namespace recevable::cli {

void declare(CommandLine& line, AuditArguments& arguments) {
  line.value("-j,--jobs", arguments.jobs, {"N", "N"},
             {"lecteurs en parallèle (par défaut : un par processeur)",
              "readers side by side (default: one a processor)"});
  line.value("--lang", arguments.language, {"fr|en", "fr|en"},
             {"langue des messages", "language of the messages"});
  line.value("--max-pages", arguments.max_pages, {"N", "N"},
             {"nombre de pages lues (200 par défaut)", "pages read at most (200 by default)"});
  line.value("--ocr", arguments.ocr, {"auto|always|never", "auto|always|never"},
             {"lire les images des pages : là où le texte manque\n(par défaut), toujours ou jamais",
              "read the pictures of pages: where text is missing\n(default), always or never"});
  line.flag(
      "--no-sandbox", arguments.no_sandbox,
      {"ne pas enfermer la lecture des fichiers (à n'employer\nque si la machine ne le permet "
       "pas)",
       "do not confine the reading of files (only where the\nmachine cannot)"});
  declare(line, arguments.judging);
  declare(line, arguments.settings);
}

int processors() {
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) != 0) return 1;
  return std::max(1, CPU_COUNT(&set));
}

base::Result<audit::RunPlan> understand(const AuditArguments& arguments, const std::string& root) {
  ReadingArguments reading;
  reading.files = {"-"};
  reading.language = arguments.language;
  reading.max_pages = arguments.max_pages;
  reading.ocr = arguments.ocr;
  reading.no_sandbox = arguments.no_sandbox;
  auto request = understand(reading);
  if (!request) return std::unexpected(std::move(request).error());
  audit::RunPlan plan;
  plan.options = std::move(request->options);
  plan.sandbox = request->sandbox;
  if (const base::Status judged = understand(arguments.judging, plan.options); !judged) {
    return std::unexpected(judged.error());
  }
  if (!plan.options.history.empty()) {
    return base::fail(
        base::ErrorKind::usage,
        {"--history ne va qu'avec « recevable check » : un audit garde déjà tout dans "
         "son registre. Enlevez cette option.",
         "--history goes with \"recevable check\" only: an audit keeps everything in its "
         "store. Leave it out."});
  }
  const std::string folder = (root.empty() ? "." : root) + "/";
  const auto options = FileOptions::read(arguments.settings, {folder}, plan.options,
                                         !arguments.judging.target.empty());
  if (!options) return std::unexpected(options.error());
  plan.options = check::Options(options->of(folder));
  plan.options.history.clear();  // recevable.yaml may name one, for `check`
  plan.jobs = processors();
  if (!arguments.jobs.empty()) {
    const std::string& text = arguments.jobs;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), plan.jobs);
    constexpr int kMostJobs = 1024;
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || plan.jobs < 1 ||
        plan.jobs > kMostJobs) {
      return base::fail(base::ErrorKind::usage,
                        {"--jobs : « " + text + " » n'est pas un nombre de lecteurs (1 à 1024).",
                         "--jobs: \"" + text + "\" is not a number of readers (1 to 1024)."});
    }
  }
  return plan;
}

}  // namespace recevable::cli
