// Turns rules/messages/*.yaml into the table of messages::entries. Run by the build:
//   compile_messages out.cc file.yaml...
// A mistake stops the build: an unknown key, a missing language, a pattern that is not folded.

#include <fmt/core.h>

#include <array>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "yaml/compile/tables.h"

namespace {

using recevable::tables::Mistake;
using recevable::tables::quoted;

std::string words(const YAML::Node& entry, const char* key) {
  const YAML::Node node = entry[key];
  std::string out;
  for (const char* language : {"fr", "en"}) {
    if (!node || !node[language] || node[language].as<std::string>().empty()) {
      throw Mistake{entry.Mark(), fmt::format("{} has no text in \"{}\"", key, language)};
    }
    out += (out.empty() ? "{" : ", ") + quoted(node[language].as<std::string>());
  }
  return out + "}";
}

std::string one_of(const YAML::Node& node, const std::vector<std::string>& known,
                   const YAML::Mark& where) {
  const std::string word = node ? node.as<std::string>() : "";
  for (const std::string& each : known) {
    if (word == each) return word;
  }
  throw Mistake{node ? node.Mark() : where, fmt::format("\"{}\" is no known word", word)};
}

struct Table {
  std::string entries, texts;
  std::size_t text_count = 0;
  std::set<std::string> ids;

  // Adds a list of texts and returns the span that names it.
  std::string list(const YAML::Node& node, bool folded) {
    const std::size_t first = text_count;
    for (const auto& each : node) {
      const auto text = each.as<std::string>();
      if (text.empty() || (folded && recevable::base::fold(text) != text)) {
        throw Mistake{each.Mark(), fmt::format("\"{}\" is not folded", text)};
      }
      texts += "  " + quoted(text) + ",\n";
      ++text_count;
    }
    return fmt::format("{{kTexts + {}, {}}}", first, text_count - first);
  }

  void add(const std::string& kind, const YAML::Node& entry) {
    static constexpr std::array kKeys{"id",      "codes",  "patterns", "statuses", "name",
                                      "meaning", "action", "number",   "rules"};
    for (const auto& pair : entry) one_of(pair.first, {kKeys.begin(), kKeys.end()}, entry.Mark());
    const auto id = entry["id"].as<std::string>();
    if (!ids.insert(id).second) throw Mistake{entry.Mark(), "the id " + id + " is used twice"};
    if (!entry["codes"] && !entry["patterns"]) throw Mistake{entry.Mark(), "nothing to know it by"};
    std::string number =
        one_of(entry["number"], {"none", "same", "new", "by_status"}, entry.Mark());
    if (number == "new") number = "fresh";
    entries += fmt::format(
        "  {{{}, Kind::{}, Number::{},\n   {},\n   {},\n   {},\n   {}, {}, {}, {}}},\n", quoted(id),
        kind, number, words(entry, "name"), words(entry, "meaning"), words(entry, "action"),
        list(entry["codes"], false), list(entry["patterns"], true), list(entry["statuses"], false),
        list(entry["rules"], false));
  }
};

void write(const Table& table, std::ostream& out) {
  out << "// Made by compile_messages from rules/messages/; do not edit.\n"
         "#include \"messages/messages.h\"\n\nnamespace recevable::messages {\nnamespace {\n\n"
         "constexpr std::string_view kTexts[] = {\n"
      << table.texts << "};\n\nconstexpr Entry kEntries[] = {\n"
      << table.entries
      << "};\n\n}  // namespace\n\nstd::span<const Entry> entries() { return kEntries; }\n\n"
         "}  // namespace recevable::messages\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: compile_messages out.cc file.yaml...\n");
    return 2;
  }
  Table table;
  return recevable::tables::compile(
      {argv + 2, argv + argc}, argv[1],
      [&](const YAML::Node& file) {
        const std::string kind =
            one_of(file["kind"], {"message", "reason", "flow", "status"}, file.Mark());
        for (const auto& entry : file["entries"]) table.add(kind, entry);
      },
      [&](std::ostream& out) { write(table, out); });
}
