// What a result depends on beside the file: program, rules, options.
#include <fmt/format.h>

#include <filesystem>

#include "audit/run.h"
#include "base/date.h"

namespace recevable::audit {
namespace {

void add(std::string& text, const rules::Pack& pack) {
  for (std::size_t i = 0; i < pack.size(); ++i) {
    const rules::RuleInfo rule = pack.info(i);
    for (const std::string_view part :
         {rule.id, rule.when, rule.each, rule.require, rule.warns_when, rule.message.fr,
          rule.message.en, rule.remedy.fr, rule.remedy.en, rule.basis.fr}) {
      text += part;
      text += '\0';
    }
    text += static_cast<char>('0' + static_cast<int>(rule.severity));
    text += static_cast<char>('0' + static_cast<int>(rule.fate));
    text += rule.confirmed ? '1' : '0';
  }
}

std::string_view name_of(const std::optional<bool>& answer) {
  if (!answer) return "unknown";
  return *answer ? "yes" : "no";
}

std::string_view name_of(check::OcrMode mode) {
  switch (mode) {
    case check::OcrMode::always:
      return "always";
    case check::OcrMode::never:
      return "never";
    default:
      return "auto";
  }
}

// What the configuration says, short: another configuration is another result.
std::string digest_of(const config::Settings& settings, base::Date on) {
  std::string text;
  for (const config::Entry& entry : config::entries(settings, on)) {
    text += entry.key + "=" + entry.value + "\n";
  }
  constexpr std::size_t kShown = 16;
  return intake::facts_of("", text).sha256.substr(0, kShown);
}

// Which local directory, and of when: what it knows decides, and another import is another answer.
std::string directory_state(const std::string& path) {
  if (path.empty()) return "";
  std::error_code failed;
  const auto size = std::filesystem::file_size(path, failed);
  if (failed) return "";
  const auto changed = std::filesystem::last_write_time(path, failed);
  if (failed) return "";
  return fmt::format(" directory={}/{}", size, changed.time_since_epoch().count());
}

}  // namespace

Settings settings_of(const check::Options& options, const std::string& version) {
  std::string rules;
  add(rules, rules::Pack::built_in());
  for (const auto& pack : options.packs) add(rules, *pack);
  constexpr std::size_t kShown = 16;
  const std::string digest = intake::facts_of("", rules).sha256.substr(0, kShown);
  return {fmt::format("{} rules {}", version, digest),
          fmt::format("target={} service_code={} commitment_number={} ocr={} pages={} siret={}",
                      options.target, name_of(options.service_code_required),
                      name_of(options.commitment_number_required), name_of(options.ocr),
                      options.max_pages, options.own_siret) +
              directory_state(options.directory) +
              (options.profile.empty() ? "" : " profile=" + options.profile) +
              (options.settings ? " config=" + digest_of(*options.settings, options.on) : ""),
          base::format_iso(options.on)};
}

}  // namespace recevable::audit
