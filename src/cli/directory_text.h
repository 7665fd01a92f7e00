// What `recevable directory` shows, as text and as JSON.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "cli/context.h"
#include "directory/directory.h"

namespace recevable::cli {

// Everything known of a SIRET.
struct Shown {
  std::string siret;
  std::optional<directory::Structure> structure;
  std::vector<directory::Service> services;
  std::optional<directory::Establishment> establishment;
  std::optional<directory::Unit> unit;
  std::vector<directory::Succession> successors;
  std::vector<directory::Proposal> proposals;  // when nothing is known
};

std::string text_of_import(const directory::ImportOutcome& outcome, const Context& context);
std::string text_of_status(const directory::Directory& directory, std::size_t bad_rows,
                           base::Date today, const Context& context);
std::string json_of_status(const directory::Directory& directory, std::size_t bad_rows);
std::string text_of(const Shown& shown, base::Date today, const Context& context);
std::string json_of(const Shown& shown, base::Date today);
std::string text_of(const std::vector<directory::Match>& matches, const Context& context);
std::string json_of(const std::vector<directory::Match>& matches);

}  // namespace recevable::cli
