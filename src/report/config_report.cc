#include "report/config_report.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "report/layout.h"
#include "report/text_parts.h"

namespace recevable::report {
namespace {

using base::Language;
using base::printable;
using From = config::Origin::From;

std::string words_of(const config::Origin& origin, Language language) {
  switch (origin.from) {
    case From::built_in:
      return std::string(say(language, "par défaut", "default"));
    case From::file:
      return origin.file + ":" + std::to_string(origin.line);
    case From::command_line:
      return std::string(say(language, "ligne de commande, ", "command line, ")) + origin.option;
  }
  return "";
}

}  // namespace

std::string write_config_text(const std::string& file, const std::vector<config::Entry>& entries,
                              const TextOptions& options) {
  const Language language = options.language;
  Layout layout(std::max(options.width, kMinimumWidth), options.colour);
  if (file.empty()) {
    layout.paragraph("", say(language,
                             "Aucun recevable.yaml : tout est par défaut. Pour en écrire un : "
                             "recevable init",
                             "No recevable.yaml: everything is by default. To write one: recevable "
                             "init"));
  } else {
    layout.paragraph(std::string(say(language, "Configuration : ", "Configuration: ")), file,
                     Style::bold);
  }
  layout.blank();
  for (const config::Entry& entry : entries) {
    const std::string value =
        entry.value.empty() ? std::string(say(language, "non dit", "not said")) : entry.value;
    const std::string& remark = entry.remark.in(language);
    const bool is_default = entry.origin.from == From::built_in;
    layout.paragraph(entry.key + std::string(say(language, " : ", ": ")),
                     value + "  (" + words_of(entry.origin, language) +
                         (remark.empty() ? "" : ", " + remark) + ")",
                     is_default ? Style::dim : Style::plain, Style::bold);
  }
  return layout.take();
}

std::string write_config_json(const std::string& file, const std::vector<config::Entry>& entries,
                              const JsonOptions& options) {
  using Json = nlohmann::ordered_json;
  Json root{{"schema", 1}, {"tool", {{"name", "recevable"}, {"version", options.version}}}};
  root["language"] = options.language == Language::fr ? "fr" : "en";
  root["file"] = file.empty() ? Json(nullptr) : Json(printable(file));
  root["settings"] = Json::array();
  for (const config::Entry& entry : entries) {
    Json row{{"key", printable(entry.key)}};
    row["value"] = entry.value.empty() ? Json(nullptr) : Json(printable(entry.value));
    switch (entry.origin.from) {
      case From::built_in:
        row["from"] = "default";
        break;
      case From::file:
        row["from"] = "file";
        row["file"] = printable(entry.origin.file);
        row["line"] = entry.origin.line;
        break;
      case From::command_line:
        row["from"] = "command_line";
        row["option"] = entry.origin.option;
        break;
    }
    if (!entry.remark.empty()) row["remark"] = printable(entry.remark.in(options.language));
    root["settings"].push_back(std::move(row));
  }
  return root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace recevable::report
