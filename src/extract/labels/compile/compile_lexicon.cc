// Turns rules/lexicon/labels.yaml into the arrays of extract::Lexicon. Run by the build:
//   compile_lexicon labels.yaml out.cc
// A mistake in the file stops the build with file:line:column.

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <map>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "extract/labels/label_patterns.h"
#include "extract/labels/label_words.h"
#include "extract/labels/lexicon.h"
#include "yaml/compile/tables.h"

namespace {

using recevable::extract::label_key;
using recevable::extract::label_words_of;
using recevable::extract::labels_of_pattern;
using recevable::extract::Lexicon;
using recevable::tables::Mistake;
using recevable::tables::quoted;

struct Node {
  std::map<std::string, std::size_t> children;
  std::map<std::string, std::string> meanings;  // key -> strength
};

std::vector<std::string> words_of(const std::string& phrase) {
  std::vector<std::string> words;
  for (const auto& word : label_words_of(phrase)) {
    if (!word.skippable) words.push_back(word.text);
  }
  return words;
}

// Two patterns may give one label, two plain entries may not.
void add(std::vector<Node>& tree, const std::string& key, const std::string& strength,
         const std::string& label, const YAML::Node& phrase) {
  const std::vector<std::string> words = words_of(label);
  if (words.empty()) {
    throw Mistake{phrase.Mark(), "a label needs at least one word that is no article"};
  }
  std::size_t node = 0;
  for (const std::string& word : words) {
    const auto found = tree[node].children.find(word);
    if (found != tree[node].children.end()) {
      node = found->second;
      continue;
    }
    tree.emplace_back();
    tree[node].children[word] = tree.size() - 1;
    node = tree.size() - 1;
  }
  const bool is_new = tree[node].meanings.emplace(key, strength).second;
  if (!is_new && phrase.as<std::string>() == label) {
    throw Mistake{phrase.Mark(), fmt::format("\"{}\" stands twice under {} (labels are compared "
                                             "folded, without articles)",
                                             phrase.as<std::string>(), key)};
  }
}

std::vector<Node> read(const YAML::Node& file) {
  std::vector<Node> tree(1);
  for (const auto& entry : file) {
    const auto key = entry.first.as<std::string>();
    if (!label_key(key)) throw Mistake{entry.first.Mark(), fmt::format("no such key: {}", key)};
    for (const auto& level : entry.second) {
      const auto strength = level.first.as<std::string>();
      if (strength != "strong" && strength != "medium" && strength != "weak") {
        throw Mistake{level.first.Mark(), "expected strong, medium or weak"};
      }
      for (const auto& phrase : level.second) {
        const auto labels = labels_of_pattern(phrase.as<std::string>());
        if (!labels) throw Mistake{phrase.Mark(), "a brace is not closed"};
        for (const std::string& label : *labels) add(tree, key, strength, label, phrase);
      }
    }
  }
  return tree;
}

// Labels end alike ("… n°", "… client n°"): ends that are the same are kept once.
std::vector<Node> with_shared_ends(const std::vector<Node>& tree) {
  std::vector<Node> shared;
  std::map<std::pair<std::map<std::string, std::size_t>, std::map<std::string, std::string>>,
           std::size_t>
      known;
  const std::function<std::size_t(std::size_t)> share = [&](std::size_t node) {
    Node copy{{}, tree[node].meanings};
    for (const auto& [word, child] : tree[node].children) copy.children[word] = share(child);
    const auto [place, is_new] =
        known.emplace(std::pair(copy.children, copy.meanings), shared.size());
    if (is_new) shared.push_back(std::move(copy));
    return place->second;
  };
  share(0);
  // The root was shared last, and is looked for first.
  const std::size_t last = shared.size() - 1;
  std::swap(shared.front(), shared[last]);
  for (Node& node : shared) {
    for (auto& [word, child] : node.children) child = child == 0 ? last : child;
  }
  return shared;
}

void squeeze(const std::vector<Node>& tree, std::size_t node, const std::string& text, int words,
             std::map<std::string, std::size_t>& out) {
  if (!tree[node].meanings.empty() && words > 1 && text.size() >= 8) out.emplace(text, node);
  for (const auto& [word, child] : tree[node].children) {
    squeeze(tree, child, text + recevable::base::squeeze(word), words + 1, out);
  }
}

void write(const std::vector<Node>& tree, std::ostream& out) {
  std::set<std::string> vocabulary;
  for (const Node& node : tree) {
    for (const auto& [word, child] : node.children) vocabulary.insert(word);
  }
  std::map<std::string, std::size_t> ids;
  for (const std::string& word : vocabulary) ids.emplace(word, ids.size());
  if (tree.size() > 65000 || ids.size() > 65000)
    throw std::runtime_error("the lexicon is too large");

  std::string nodes, edges, meanings;
  std::size_t edge_count = 0, meaning_count = 0;
  for (const Node& node : tree) {
    nodes += fmt::format("  {{{}, {}, {}, {}}},\n", edge_count, node.children.size(), meaning_count,
                         node.meanings.size());
    for (const auto& [word, child] : node.children) {
      edges += fmt::format("  {{{}, {}}},\n", ids.at(word), child);
      ++edge_count;
    }
    for (const auto& [key, strength] : node.meanings) {
      meanings += fmt::format("  {{LabelKey::{}, Strength::{}}},\n", key, strength);
      ++meaning_count;
    }
  }
  std::map<std::string, std::size_t> texts;
  squeeze(tree, 0, "", 0, texts);
  std::map<std::uint64_t, std::size_t> squeezed;
  for (const auto& [text, node] : texts) squeezed.emplace(Lexicon::hash_of(text), node);

  out << "// Made by compile_lexicon from rules/lexicon/labels.yaml; do not edit.\n"
         "#include \"extract/labels/lexicon.h\"\n\nnamespace recevable::extract {\nnamespace {\n\n"
         "constexpr std::string_view kWords[] = {\n";
  for (const auto& [word, id] : ids) out << "  " << quoted(word) << ",\n";
  out << "};\nconstexpr Lexicon::Node kNodes[] = {\n"
      << nodes << "};\n"
      << "constexpr Lexicon::Edge kEdges[] = {\n"
      << edges << "};\n"
      << "constexpr Meaning kMeanings[] = {\n"
      << meanings << "};\n"
      << "constexpr Lexicon::Squeezed kSqueezed[] = {\n";
  for (const auto& [hash, node] : squeezed) out << "  {" << hash << "ULL, " << node << "},\n";
  out << "};\nconstexpr Lexicon kLexicon{kWords, kNodes, kEdges, kMeanings, kSqueezed};\n\n"
         "}  // namespace\n\nconst Lexicon& Lexicon::built_in() { return kLexicon; }\n\n"
         "}  // namespace recevable::extract\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "usage: compile_lexicon labels.yaml out.cc\n");
    return 2;
  }
  std::vector<Node> tree;
  return recevable::tables::compile(
      {argv[1]}, argv[2], [&](const YAML::Node& file) { tree = with_shared_ends(read(file)); },
      [&](std::ostream& out) { write(tree, out); });
}
