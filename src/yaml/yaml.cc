#include "yaml/yaml.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>

#include "base/text.h"

namespace recevable::yaml {

namespace {

// Why the reading stopped, thrown through yaml-cpp.
struct Refused {
  std::size_t offset;
  base::Localized message;
};

class TreeBuilder : public YAML::EventHandler {
 public:
  explicit TreeBuilder(const std::vector<std::size_t>& lines) : lines_(lines) {}
  Node take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    Node& node = add(mark, Node::Kind::text, anchor);
    node.plain = true;
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse_alias(mark); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    Node& node = add(mark, Node::Kind::text, anchor);
    node.text = value;
    node.plain = tag == "?";
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(mark, Node::Kind::sequence, anchor);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(mark, Node::Kind::mapping, anchor);
  }
  void OnMapEnd() override { close(); }

 private:
  std::size_t offset_of(const YAML::Mark& mark) const {
    const auto line = static_cast<std::size_t>(std::max(0, mark.line));
    const std::size_t start = line < lines_.size() ? lines_[line] : lines_.back();
    return start + static_cast<std::size_t>(std::max(0, mark.column));
  }

  [[noreturn]] void refuse_alias(const YAML::Mark& mark) const {
    throw Refused{offset_of(mark),
                  {"les ancres et alias YAML (& et *) ne sont pas admis : répétez le texte",
                   "YAML anchors and aliases (& and *) are not allowed: repeat the text"}};
  }

  Node& add(const YAML::Mark& mark, Node::Kind kind, YAML::anchor_t anchor) {
    if (anchor != 0) refuse_alias(mark);
    if (++nodes_ > kMaxNodes) {
      throw Refused{offset_of(mark), {"fichier trop long", "the file is too long"}};
    }
    // Pointers stay good: nothing is added to a parent while a child is open.
    Node* node = &root_;
    if (!open_.empty()) node = &open_.back()->items.emplace_back();
    node->kind = kind;
    node->offset = offset_of(mark);
    return *node;
  }

  void open(const YAML::Mark& mark, Node::Kind kind, YAML::anchor_t anchor) {
    if (open_.size() == kMaxDepth) {
      throw Refused{offset_of(mark),
                    {fmt::format("YAML trop imbriqué : {} niveaux au plus", kMaxDepth),
                     fmt::format("YAML nested too deeply: at most {} levels", kMaxDepth)}};
    }
    Node& node = add(mark, kind, anchor);
    open_.push_back(&node);
  }

  void close() {
    const Node& node = *open_.back();
    open_.pop_back();
    if (node.kind != Node::Kind::mapping) return;
    std::set<std::string_view> keys;
    for (std::size_t i = 0; i < node.items.size(); i += 2) {
      const Node& key = node.items[i];
      if (!key.is_text()) {
        throw Refused{key.offset, {"une clé doit être un texte", "a key must be a text"}};
      }
      if (!keys.insert(key.text).second) {
        const std::string name = base::printable(key.text.substr(0, 60));
        throw Refused{key.offset,
                      {fmt::format("la clé « {} » est donnée deux fois", name),
                       fmt::format("the key '{}' is given twice", name)}};
      }
    }
  }

  const std::vector<std::size_t>& lines_;
  Node root_;
  std::vector<Node*> open_;
  std::size_t nodes_ = 0;
};

std::vector<std::size_t> line_starts(std::string_view bytes) {
  std::vector<std::size_t> starts = {0};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool lone_return = bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n');
    if (bytes[i] == '\n' || lone_return) starts.push_back(i + 1);
  }
  return starts;
}

// The first byte that is not UTF-8.
std::optional<std::size_t> broken_utf8(std::string_view bytes) {
  std::size_t i = 0;
  while (i < bytes.size()) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const std::size_t size = first < 0x80U              ? 1
                             : (first & 0xE0U) == 0xC0U ? 2
                             : (first & 0xF0U) == 0xE0U ? 3
                             : (first & 0xF8U) == 0xF0U ? 4
                                                        : 0;
    if (size == 0 || i + size > bytes.size()) return i;
    for (std::size_t k = 1; k < size; ++k) {
      if ((static_cast<unsigned char>(bytes[i + k]) & 0xC0U) != 0x80U) return i;
    }
    i += size;
  }
  return std::nullopt;
}

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  if (kind != Kind::mapping) return nullptr;
  for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
    if (items[i].text == key) return &items[i + 1];
  }
  return nullptr;
}

int File::line_of(std::size_t offset) const {
  const std::string_view before = std::string_view(bytes).substr(0, offset);
  return static_cast<int>(std::ranges::count(before, '\n')) + 1;
}

base::Error File::error(std::size_t offset, base::Localized message) const {
  const std::string_view before = std::string_view(bytes).substr(0, offset);
  const std::size_t newline = before.rfind('\n');
  const std::string_view in_line =
      newline == std::string_view::npos ? before : before.substr(newline + 1);
  return {base::ErrorKind::usage, std::move(message),
          fmt::format("{}:{}:{}", path, line_of(offset), base::length(in_line) + 1)};
}

std::size_t File::place_in(const Node& text, std::size_t at) const {
  if (at >= text.text.size()) {
    // The end is just behind the last thing written, not on the line where the YAML goes on.
    std::size_t last = text.text.size();
    while (last > 0 && is_blank(text.text[last - 1])) --last;
    return last == 0 ? text.offset : place_in(text, last - 1) + 1;
  }
  const std::string_view raw = bytes;
  std::size_t r = std::min(text.offset, raw.size());
  const char quote = r < raw.size() && !text.plain ? raw[r] : '\0';
  if (quote == '"' || quote == '\'') {
    ++r;
  } else if (quote == '|' || quote == '>') {
    r = std::min(raw.find('\n', r), raw.size() - 1) + 1;
  }
  for (std::size_t i = 0; i <= at && r < raw.size(); ++i) {
    const char c = text.text[i];
    // Line breaks and indentation are gone from the text, or one space or line break of it.
    if (!is_blank(c) || (is_blank(raw[r]) && raw[r] != c)) {
      while (r < raw.size() && is_blank(raw[r])) {
        if (is_blank(c) && r + 1 < raw.size() && !is_blank(raw[r + 1])) break;
        ++r;
      }
    }
    if (i == at || r >= raw.size()) break;
    const bool escaped = quote == '"' && raw[r] == '\\';
    const bool doubled = quote == '\'' && raw.substr(r, 2) == "''";
    r += escaped || doubled ? 2 : 1;
  }
  return std::min(r, raw.size());
}

base::Result<File> parse(std::string path, std::string bytes) {
  File file{std::move(path), std::move(bytes), {}};
  if (file.bytes.size() > kMaxFileBytes) {
    return std::unexpected(
        file.error(0, {fmt::format("fichier trop long : {} octets au plus", kMaxFileBytes),
                       fmt::format("file too long: at most {} bytes", kMaxFileBytes)}));
  }
  if (const auto broken = broken_utf8(file.bytes)) {
    return std::unexpected(
        file.error(*broken, {"le fichier n'est pas en UTF-8 : enregistrez-le dans ce codage",
                             "the file is not UTF-8: save it in that encoding"}));
  }
  if (file.bytes.find('\0') != std::string::npos) {
    return std::unexpected(
        file.error(file.bytes.find('\0'), {"octet nul dans le fichier", "zero byte in the file"}));
  }
  const std::vector<std::size_t> lines = line_starts(file.bytes);
  const auto offset_of = [&](const YAML::Mark& mark) {
    const auto line = static_cast<std::size_t>(std::max(0, mark.line));
    return std::min(file.bytes.size(), (line < lines.size() ? lines[line] : lines.back()) +
                                           static_cast<std::size_t>(std::max(0, mark.column)));
  };
  try {
    std::istringstream stream(file.bytes);
    YAML::Parser parser(stream);
    TreeBuilder builder(lines);
    if (!parser.HandleNextDocument(builder)) {
      return std::unexpected(file.error(0, {"le fichier est vide", "the file is empty"}));
    }
    file.root = builder.take();
    TreeBuilder second(lines);
    if (parser.HandleNextDocument(second)) {
      return std::unexpected(file.error(second.take().offset, {"un seul document YAML par fichier",
                                                               "only one YAML document a file"}));
    }
  } catch (const Refused& refused) {
    return std::unexpected(
        file.error(std::min(refused.offset, file.bytes.size()), refused.message));
  } catch (const YAML::Exception& exception) {
    return std::unexpected(file.error(offset_of(exception.mark),
                                      {"YAML mal formé : " + base::printable(exception.msg),
                                       "malformed YAML: " + base::printable(exception.msg)}));
  }
  return file;
}

base::Result<std::string> read_bytes(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::string bytes(kMaxFileBytes + 1, '\0');
  if (stream) stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!stream && !stream.eof()) {
    return base::fail(base::ErrorKind::environment,
                      {"impossible de lire ce fichier", "this file cannot be read"}, path);
  }
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  return bytes;
}

base::Result<File> read(const std::string& path) {
  auto bytes = read_bytes(path);
  if (!bytes) return std::unexpected(std::move(bytes).error());
  return parse(path, std::move(*bytes));
}

}  // namespace recevable::yaml
