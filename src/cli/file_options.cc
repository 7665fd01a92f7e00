#include "cli/file_options.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "cli/places.h"

namespace recevable::cli {
namespace {

// The configuration that counts for a folder; "" for none.
std::string configuration_for(const SettingsArguments& arguments, const std::string& folder) {
  if (arguments.no_config) return {};
  if (!arguments.config.empty()) return arguments.config;
  return config::find_upward(folder).value_or("");
}

base::Result<std::shared_ptr<const config::Settings>> load(
    const std::string& path, std::vector<std::shared_ptr<const rules::Pack>>& packs) {
  auto settings = config::read(path);
  if (!settings) return std::unexpected(std::move(settings).error());
  std::vector<const rules::Pack*> known{&rules::Pack::built_in()};
  for (const auto& pack : packs) known.push_back(pack.get());
  for (const config::Setting<std::string>& each : settings->packs) {
    auto pack = rules::Pack::load(*each);
    if (!pack) return std::unexpected(std::move(pack).error());
    known.push_back(pack->get());
    packs.push_back(std::move(*pack));
  }
  if (auto unknown = config::unknown_rules(*settings, known); !unknown.empty()) {
    return std::unexpected(std::move(unknown.front()));
  }
  return std::make_shared<const config::Settings>(std::move(*settings));
}

}  // namespace

void declare(CommandLine& line, SettingsArguments& arguments) {
  line.value("--config", arguments.config, {"FICHIER", "FILE"},
             {"configuration (par défaut le recevable.yaml le plus\nproche au-dessus de chaque "
              "facture)",
              "configuration (default: the nearest recevable.yaml\nabove each invoice)"});
  line.flag("--no-config", arguments.no_config,
            {"ne lire aucun recevable.yaml", "read no recevable.yaml"});
}

base::Result<std::shared_ptr<const config::Settings>> settings_for(
    const SettingsArguments& arguments, const std::string& folder,
    std::vector<std::shared_ptr<const rules::Pack>>& packs) {
  const std::string path = configuration_for(arguments, folder);
  if (path.empty()) return nullptr;
  return load(path, packs);
}

base::Status FileOptions::add(const std::string& folder, const SettingsArguments& arguments,
                              bool target_given) {
  if (by_folder_.contains(folder)) return {};
  const std::string path = configuration_for(arguments, folder);
  if (const auto known = by_configuration_.find(path); known != by_configuration_.end()) {
    by_folder_.emplace(folder, known->second);
    return {};
  }
  check::Options options = given_;
  if (!path.empty()) {
    // Packs of the command line come after those of the file: the later ones count.
    std::vector<std::shared_ptr<const rules::Pack>> packs;
    auto settings = load(path, packs);
    if (!settings) return std::unexpected(std::move(settings).error());
    options.settings = std::move(*settings);
    std::ranges::copy(given_.packs, std::back_inserter(packs));
    options.packs = std::move(packs);
    if (!target_given) options.target = *options.settings->target;
  }
  find_places(options);
  options.knowledge = std::make_shared<check::Knowledge>();
  by_configuration_.emplace(path, options);
  by_folder_.emplace(folder, std::move(options));
  return {};
}

base::Result<FileOptions> FileOptions::read(const SettingsArguments& arguments,
                                            const std::vector<std::string>& files,
                                            const check::Options& given, bool target_given) {
  FileOptions options(given);
  for (const std::string& file : files) {
    const base::Status added = options.add(config::directory_of(file), arguments, target_given);
    if (!added) return std::unexpected(added.error());
  }
  if (!files.empty()) {
    const auto& settings = options.of(files.front()).settings;
    if (settings && settings->language.given()) options.language_ = *settings->language;
  }
  return options;
}

std::vector<const check::Options*> FileOptions::all() const {
  std::vector<const check::Options*> all;
  for (const auto& [path, options] : by_configuration_) all.push_back(&options);
  return all;
}

const check::Options& FileOptions::of(const std::string& path) const {
  const auto found = by_folder_.find(config::directory_of(path));
  return found == by_folder_.end() ? given_ : found->second;
}

}  // namespace recevable::cli
