// Reads YAML with bounds and with places: a tree of texts, sequences and mappings, each knowing
// where in the file it stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace recevable::rules {

inline constexpr int kMaxYamlDepth = 16;
inline constexpr std::size_t kMaxYamlNodes = 200'000;  // of a file

struct Yaml {
  enum class Kind : std::uint8_t { text, sequence, mapping };
  Kind kind = Kind::text;
  bool plain = false;      // a text without quotes
  std::size_t offset = 0;  // byte of the file where it begins
  std::string text;
  std::vector<Yaml> items;  // of a mapping: key, value, key, value, …

  bool is_text() const { return kind == Kind::text; }
  // The value of a key of a mapping; nullptr when there is none.
  const Yaml* find(std::string_view key) const;
};

// A file and its tree.
struct YamlFile {
  std::string path;
  std::string bytes;
  Yaml root;

  // An error at a place of the file: `where` is "path:line:column", both from 1, columns counted in
  // characters.
  base::Error error(std::size_t offset, base::Localized message) const;
  // The byte of the file where byte `at` of a text stands: quotes, escapes and folded lines lie
  // between the two.
  std::size_t place_in(const Yaml& text, std::size_t at) const;
};

// One document, at most kMaxFileBytes, UTF-8, no aliases or anchors (a few bytes of them can stand
// for gigabytes), no key twice in a mapping.
base::Result<YamlFile> parse_yaml(std::string path, std::string bytes);
// The same from a file of the disk.
base::Result<YamlFile> read_yaml(const std::string& path);

}  // namespace recevable::rules
