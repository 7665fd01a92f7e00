// Turns rules/lexicon/phrases.yaml into the tables of extract::phrases. Run by the build:
//   compile_phrases phrases.yaml out.cc

#include <fmt/core.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <tuple>
#include <vector>

#include "base/text.h"
#include "extract/labels/phrase_tables.h"
#include "yaml/compile/tables.h"

namespace {

using recevable::base::fold;
using recevable::extract::kPhraseLetters;
using recevable::extract::letter_of;
using recevable::extract::phrase_key;
using recevable::extract::PhraseKey;
using recevable::tables::Mistake;
using recevable::tables::quoted;

struct Wording {
  PhraseKey key;
  std::vector<std::pair<std::string, bool>> stems;
};

Wording wording_of(PhraseKey key, const YAML::Node& node) {
  Wording wording{key, {}};
  const auto text = node.as<std::string>();
  for (std::size_t begin = 0; begin <= text.size();) {
    std::size_t end = text.find(" & ", begin);
    if (end == std::string::npos) end = text.size();
    std::string stem = text.substr(begin, end - begin);
    const bool whole = !stem.empty() && stem.back() == '$';
    if (whole) stem.pop_back();
    stem = fold(stem);
    if (stem.empty()) throw Mistake{node.Mark(), "an empty stem"};
    wording.stems.emplace_back(std::move(stem), whole);
    begin = end + 3;
  }
  return wording;
}

std::vector<Wording> read(const YAML::Node& file) {
  std::vector<Wording> wordings;
  for (const auto& entry : file) {
    const auto key = phrase_key(entry.first.as<std::string>());
    if (!key) {
      throw Mistake{entry.first.Mark(),
                    fmt::format("no such key: {}", entry.first.as<std::string>())};
    }
    for (const auto& node : entry.second) wordings.push_back(wording_of(*key, node));
  }
  std::stable_sort(wordings.begin(), wordings.end(), [](const Wording& a, const Wording& b) {
    return std::tie(a.key, a.stems.front().first) < std::tie(b.key, b.stems.front().first);
  });
  return wordings;
}

void write(const std::vector<Wording>& wordings, std::ostream& out) {
  std::string table, stems, begins;
  std::size_t count = 0;
  // Where the wordings of each key begin that start with each character.
  std::size_t at = 0;
  for (int key = 0; key < recevable::extract::kPhraseKeyCount; ++key) {
    begins += "  {";
    for (std::size_t letter = 0; letter <= kPhraseLetters; ++letter) {
      while (at < wordings.size() && static_cast<int>(wordings[at].key) == key &&
             letter_of(wordings[at].stems.front().first.front()) < letter) {
        ++at;
      }
      begins += fmt::format("{}, ", at);
    }
    begins += "},\n";
  }
  for (const Wording& wording : wordings) {
    table += fmt::format("  {{PhraseKey::{}, {}, {}}},\n", recevable::extract::name_of(wording.key),
                         count, wording.stems.size());
    for (const auto& [stem, whole] : wording.stems) {
      stems += fmt::format("  {{{}, {}}},\n", quoted(stem), whole);
      ++count;
    }
  }
  out << "// Made by compile_phrases from rules/lexicon/phrases.yaml; do not edit.\n"
         "#include \"extract/labels/phrase_tables.h\"\n\nnamespace recevable::extract {\nnamespace "
         "{\n\n"
         "constexpr Phrase kPhrases[] = {\n"
      << table << "};\nconstexpr Stem kStems[] = {\n"
      << stems << "};\nconstexpr PhraseBegins kBegins[] = {\n"
      << begins
      << "};\n\n}  // namespace\n\nstd::span<const Phrase> phrase_table() { return kPhrases; }\n"
         "std::span<const PhraseBegins> phrase_begins() { return kBegins; }\n"
         "std::span<const Stem> stem_table() { return kStems; }\n\n"
         "}  // namespace recevable::extract\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    fmt::print(stderr, "usage: compile_phrases phrases.yaml out.cc\n");
    return 2;
  }
  std::vector<Wording> wordings;
  return recevable::tables::compile(
      {argv[1]}, argv[2], [&](const YAML::Node& file) { wordings = read(file); },
      [&](std::ostream& out) { write(wordings, out); });
}
