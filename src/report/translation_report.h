// Translations of the portal's messages, for people and for programs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "messages/messages.h"
#include "report/report.h"

namespace recevable::report {

// Each translation: what it is, what it means, what to do, and whether the number may be kept.
// Without any, says so and where to look.
std::string write_translations_text(const std::vector<messages::Translation>& translations,
                                    const TextOptions& options = {});

// {"schema": 1, "tool": …, "text": …, "translations": […]}, ending in a newline.
std::string write_translations_json(std::string_view text,
                                    const std::vector<messages::Translation>& translations,
                                    const JsonOptions& options = {});

}  // namespace recevable::report
