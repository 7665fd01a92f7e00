#include "cli/reading_command.h"

#include "cli/command_line.h"
#include "cli/each_file.h"
#include "cli/judging.h"
#include "cli/output.h"

namespace recevable::cli {
namespace {

struct Written {
  base::Status status;
  bool all_read = true;
};

Written write_documents(const ReadingCommand& command, Output& output, const Request& request,
                        const FileOptions& options, const ReadingArguments& reading,
                        const Context& context) {
  const report::TextOptions text_options = context.text_options(!reading.output.empty());
  const report::JsonOptions json_options{context.language, version()};
  Written written;
  if (request.json) written.status = output.write(report::json_head({}, json_options));
  FileChecker checker(
      options,
      [&](const check::DocumentReport& document) {
        return request.json ? command.json(document, json_options)
                            : command.text(document, text_options);
      },
      request.sandbox);
  bool first = true;
  for (const std::string& path : reading.files) {
    if (!written.status || output.broken()) return written;
    const base::Status checked = checker.check(path, [&](const Piece& piece) {
      written.all_read = written.all_read && piece.read;
      const char* between = request.json ? report::kJsonSeparator : "\n";
      const base::Status shown = output.write((first ? "" : between) + piece.text);
      first = false;
      return shown;
    });
    if (!checked) written.status = checked;
  }
  if (written.status && request.json) written.status = output.write(report::json_fields_tail());
  return written;
}

}  // namespace

int run_reading(const ReadingCommand& command, const Arguments& arguments, Context context) {
  ReadingArguments reading;
  CommandLine line(context, command.name, command.what, command.after);
  declare(line, reading);
  if (const auto exit_code = line.parse(arguments)) return *exit_code;
  const auto request = understand(reading);
  if (!request) return line.refuse(request.error());
  const auto options = options_of_files(reading, *request, false, context);
  if (!options) return line.refuse(options.error());
  auto output = Output::open(reading.output);
  if (!output) {
    complain(context, output.error());
    return kUsageError;
  }
  const Written written = write_documents(command, *output, *request, *options, reading, context);
  if (!written.status) {
    complain(context, written.status.error());
    return kUsageError;
  }
  return written.all_read ? kSuccess : kUnreadable;
}

}  // namespace recevable::cli
