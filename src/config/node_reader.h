// Reads the parts of a YAML file, each mistake with its place, what was expected and the nearest
// word. The first mistake stops the reading: every function then returns "nothing".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/localized.h"
#include "base/result.h"
#include "config/config.h"
#include "yaml/yaml.h"

namespace recevable::config {

// Entries of one list; a file with more is a mistake or an attack.
inline constexpr std::size_t kMaxEntries = 10'000;
inline constexpr std::size_t kMaxTextBytes = 2'000;

class NodeReader {
 public:
  explicit NodeReader(const yaml::File& file) : file_(file) {}

  const std::optional<base::Error>& error() const { return error_; }
  bool failed() const { return error_.has_value(); }
  void fail(const yaml::Node& node, const base::Localized& message);

  Origin origin_of(const yaml::Node& node) const;

  // Holds a node to be a mapping of the keys known; `name` is what the mapping is called in
  // messages ("supplier"). A node without content is an empty mapping.
  bool mapping(const yaml::Node& node, std::string_view name,
               std::span<const std::string_view> keys);
  // The rows of a list; a single row may stand without its hyphen when it is a text. Null for a
  // list that is not there or empty.
  const std::vector<yaml::Node>* list(const yaml::Node& parent, std::string_view key);

  // The value of a key; null when the key is not there or has nothing behind it.
  const yaml::Node* value(const yaml::Node& parent, std::string_view key) const;
  // The same, a text without white space at its ends; a mistake when `required` and missing.
  const yaml::Node* text(const yaml::Node& parent, std::string_view key, bool required = false);

  // true, false, oui, non, yes, no.
  std::optional<bool> flag(const yaml::Node& parent, std::string_view key);
  std::optional<base::Date> day(const yaml::Node& parent, std::string_view key);
  // One of the words known.
  std::optional<std::size_t> word(const yaml::Node& node, std::string_view name,
                                  std::span<const std::string_view> words);

 private:
  const yaml::File& file_;
  std::optional<base::Error> error_;
};

}  // namespace recevable::config
