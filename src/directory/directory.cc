#include "directory/directory.h"

#include <algorithm>
#include <array>

#include "base/module.h"
#include "directory/module.h"

namespace recevable::directory {
namespace {

constexpr std::array<std::string_view, kKinds> kNames{
    "structures",         "services", "ppf", "sirene-units", "sirene-establishments",
    "sirene-successions", "answers"};

const Copy* newest_whole(const std::vector<Copy>& copies, std::initializer_list<Kind> kinds) {
  const Copy* best = nullptr;
  for (const Copy& copy : copies) {
    if (!copy.whole || std::ranges::find(kinds, copy.kind) == kinds.end()) continue;
    if (best == nullptr || copy.date > best->date) best = &copy;
  }
  return best;
}

}  // namespace

std::string_view name_of(Kind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::optional<Kind> parse_kind(std::string_view name) {
  const auto* found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Kind>(found - kNames.begin());
}

base::Localized describe(Kind kind) {
  switch (kind) {
    case Kind::structures:
      return {"annuaire Chorus Pro, structures", "Chorus Pro directory, structures"};
    case Kind::services:
      return {"annuaire Chorus Pro, services", "Chorus Pro directory, services"};
    case Kind::ppf:
      return {"annuaire de la facturation électronique (F14)",
              "directory of electronic invoicing (F14)"};
    case Kind::sirene_units:
      return {"SIRENE, unités légales", "SIRENE, legal units"};
    case Kind::sirene_establishments:
      return {"SIRENE, établissements", "SIRENE, establishments"};
    case Kind::sirene_successions:
      return {"SIRENE, liens de succession", "SIRENE, successions"};
    case Kind::answers:
      break;
  }
  return {"réponses d'une API", "answers of an API"};
}

bool Service::usable_on(base::Date day) const {
  return active.value_or(true) && (!from || *from <= day) && (!until || day <= *until);
}

const Copy* Directory::copy_of(Kind kind) const {
  const auto found = std::ranges::find(copies(), kind, &Copy::kind);
  return found == copies().end() ? nullptr : &*found;
}

const Copy* Directory::whole_structures() const {
  return newest_whole(copies(), {Kind::structures, Kind::ppf});
}

const Copy* Directory::whole_services() const {
  return newest_whole(copies(), {Kind::services, Kind::ppf});
}

std::string default_path(std::string_view xdg_data_home, std::string_view home) {
  constexpr std::string_view kFile = "/recevable/directory.sqlite";
  // A relative path is invalid there and to be ignored (XDG Base Directory Specification).
  if (xdg_data_home.starts_with('/')) return std::string(xdg_data_home).append(kFile);
  if (home.empty()) return {};
  return std::string(home).append("/.local/share").append(kFile);
}

base::Result<std::shared_ptr<const Directory>> Directory::open(const std::string& path) {
  const auto function = base::load_symbol<OpenFunction>(kModule, kOpenSymbol);
  if (!function) return std::unexpected(function.error());
  base::Error error;
  const Directory* directory = (*function)(&path, &error);
  if (directory == nullptr) return std::unexpected(std::move(error));
  return std::shared_ptr<const Directory>(directory);
}

base::Result<ImportOutcome> import_files(const ImportRequest& request) {
  const auto function = base::load_symbol<ImportFunction>(kImportModule, kImportSymbol);
  if (!function) return std::unexpected(function.error());
  ImportOutcome outcome;
  base::Error error;
  if (!(*function)(&request, &outcome, &error)) return std::unexpected(std::move(error));
  return outcome;
}

Requirements requirements_of(const Structure& structure, const std::optional<Service>& service) {
  Requirements needed;
  needed.service_code = structure.service_required;
  const bool service_asks = service && service->commitment_required.value_or(false);
  if (structure.commitment_required == std::optional(true) || service_asks) {
    needed.commitment_number = true;
  } else {
    needed.commitment_number = structure.commitment_required;
  }
  needed.one_of_both = structure.service_or_commitment_required;
  return needed;
}

}  // namespace recevable::directory
