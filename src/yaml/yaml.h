// Reads YAML with bounds and with places: a tree of texts, sequences and mappings, each knowing
// where in the file it stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace recevable::yaml {

inline constexpr std::size_t kMaxFileBytes = 1'000'000;
inline constexpr int kMaxDepth = 16;
inline constexpr std::size_t kMaxNodes = 200'000;  // of a file

struct Node {
  enum class Kind : std::uint8_t { text, sequence, mapping };
  Kind kind = Kind::text;
  bool plain = false;      // a text without quotes
  std::size_t offset = 0;  // byte of the file where it begins
  std::string text;
  std::vector<Node> items;  // of a mapping: key, value, key, value, …

  bool is_text() const { return kind == Kind::text; }
  // The value of a key of a mapping; nullptr when there is none.
  const Node* find(std::string_view key) const;
};

// A file and its tree.
struct File {
  std::string path;
  std::string bytes;
  Node root;

  // The line a byte stands on, from 1.
  int line_of(std::size_t offset) const;
  // An error at a place of the file: `where` is "path:line:column", both from 1, columns counted in
  // characters.
  base::Error error(std::size_t offset, base::Localized message) const;
  // The byte of the file where byte `at` of a text stands: quotes, escapes and folded lines lie
  // between the two.
  std::size_t place_in(const Node& text, std::size_t at) const;
};

// One document, at most kMaxFileBytes, UTF-8, no aliases or anchors (a few bytes of them can stand
// for gigabytes), no key twice in a mapping.
base::Result<File> parse(std::string path, std::string bytes);
// The bytes of a file of the disk, at most kMaxFileBytes + 1 of them, and the same from them.
base::Result<std::string> read_bytes(const std::string& path);
base::Result<File> read(const std::string& path);

}  // namespace recevable::yaml
