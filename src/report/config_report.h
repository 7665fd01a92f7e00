// What `recevable config` shows: the settings in force, and who said each.
#pragma once

#include <string>
#include <vector>

#include "config/config.h"
#include "report/report.h"

namespace recevable::report {

// `file`: the configuration the settings come from; "" when there is none.
std::string write_config_text(const std::string& file, const std::vector<config::Entry>& entries,
                              const TextOptions& options);
// docs/schema/config-1.schema.json
std::string write_config_json(const std::string& file, const std::vector<config::Entry>& entries,
                              const JsonOptions& options);

}  // namespace recevable::report
