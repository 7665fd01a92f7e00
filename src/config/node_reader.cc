#include "config/node_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/nearest.h"
#include "base/text.h"

namespace recevable::config {
namespace {

std::string visible(std::string_view text) {
  constexpr std::size_t kShown = 60;
  return base::printable(text.substr(0, kShown));
}

std::string joined(std::span<const std::string_view> words) {
  return fmt::format("{}", fmt::join(words, ", "));
}

bool is_nothing(const yaml::Node& node) {
  return node.is_text() && node.plain && node.text.empty();
}

}  // namespace

void NodeReader::fail(const yaml::Node& node, const base::Localized& message) {
  if (!error_) error_ = file_.error(node.offset, message);
}

Origin NodeReader::origin_of(const yaml::Node& node) const {
  return {Origin::From::file, file_.path, file_.line_of(node.offset), {}};
}

bool NodeReader::mapping(const yaml::Node& node, std::string_view name,
                         std::span<const std::string_view> keys) {
  if (failed()) return false;
  if (is_nothing(node)) return true;
  if (node.kind != yaml::Node::Kind::mapping) {
    fail(node, {fmt::format("{} : attendu une suite de « clé: valeur » ({})", name, joined(keys)),
                fmt::format("{}: expected a list of 'key: value' ({})", name, joined(keys))});
    return false;
  }
  for (std::size_t i = 0; i < node.items.size(); i += 2) {
    const yaml::Node& key = node.items[i];
    if (std::ranges::find(keys, std::string_view(key.text)) != keys.end()) continue;
    const base::Localized hint = base::did_you_mean(base::nearest(key.text, keys));
    fail(key, {fmt::format("{} : clé inconnue « {} ».{} Clés possibles : {}", name,
                           visible(key.text), hint.fr, joined(keys)),
               fmt::format("{}: unknown key '{}'.{} Possible keys: {}", name, visible(key.text),
                           hint.en, joined(keys))});
    return false;
  }
  return true;
}

const yaml::Node* NodeReader::value(const yaml::Node& parent, std::string_view key) const {
  const yaml::Node* found = parent.find(key);
  return failed() || found == nullptr || is_nothing(*found) ? nullptr : found;
}

const std::vector<yaml::Node>* NodeReader::list(const yaml::Node& parent, std::string_view key) {
  const yaml::Node* found = value(parent, key);
  if (found == nullptr) return nullptr;
  if (found->kind != yaml::Node::Kind::sequence) {
    fail(*found, {fmt::format("« {} » doit être une liste : un tiret devant chaque élément", key),
                  fmt::format("'{}' must be a list: a hyphen before each item", key)});
    return nullptr;
  }
  if (found->items.size() > kMaxEntries) {
    fail(*found, {fmt::format("« {} » est trop long : {} éléments au plus", key, kMaxEntries),
                  fmt::format("'{}' is too long: at most {} items", key, kMaxEntries)});
    return nullptr;
  }
  return &found->items;
}

const yaml::Node* NodeReader::text(const yaml::Node& parent, std::string_view key, bool required) {
  if (failed()) return nullptr;
  const yaml::Node* found = value(parent, key);
  if (found == nullptr) {
    if (required) {
      fail(parent, {fmt::format("il manque « {} »", key), fmt::format("'{}' is missing", key)});
    }
    return nullptr;
  }
  if (!found->is_text() || base::trim(found->text).empty() || found->text.size() > kMaxTextBytes) {
    fail(*found,
         {fmt::format("« {} » doit être un texte, de {} octets au plus", key, kMaxTextBytes),
          fmt::format("'{}' must be a text, of at most {} bytes", key, kMaxTextBytes)});
    return nullptr;
  }
  return found;
}

std::optional<bool> NodeReader::flag(const yaml::Node& parent, std::string_view key) {
  static constexpr auto kWords =
      std::to_array<std::string_view>({"true", "false", "oui", "non", "yes", "no"});
  const yaml::Node* found = value(parent, key);
  if (found == nullptr) return std::nullopt;
  const auto chosen = word(*found, key, kWords);
  if (!chosen) return std::nullopt;
  return *chosen % 2 == 0;
}

std::optional<base::Date> NodeReader::day(const yaml::Node& parent, std::string_view key) {
  const yaml::Node* found = text(parent, key);
  if (found == nullptr) return std::nullopt;
  const auto date = base::parse_iso_date(base::trim(found->text));
  if (!date) {
    fail(*found, {fmt::format("« {} » doit être un jour de la forme 2027-06-30", key),
                  fmt::format("'{}' must be a day like 2027-06-30", key)});
  }
  return date;
}

std::optional<std::size_t> NodeReader::word(const yaml::Node& node, std::string_view name,
                                            std::span<const std::string_view> words) {
  if (failed()) return std::nullopt;
  const auto at = std::ranges::find(words, base::trim(node.text));
  if (node.is_text() && at != words.end()) return static_cast<std::size_t>(at - words.begin());
  const std::string near = node.is_text() ? base::nearest(node.text, words) : std::string();
  const base::Localized hint = base::did_you_mean(near);
  fail(node, {fmt::format("« {} » doit être l'un de : {}.{}", name, joined(words), hint.fr),
              fmt::format("'{}' must be one of: {}.{}", name, joined(words), hint.en)});
  return std::nullopt;
}

}  // namespace recevable::config
