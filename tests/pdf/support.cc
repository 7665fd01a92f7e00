#include "pdf/support.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace recevable::pdf {

namespace {

const std::filesystem::path kFolder = std::filesystem::path(RECEVABLE_TESTDATA) / "files";

}  // namespace

std::vector<std::string> sample_names() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  return names;
}

std::string sample(const std::string& name) {
  std::ifstream file(kFolder / name, std::ios::binary);
  INFO(name);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

Reading read_sample(const std::string& name, const Options& options) {
  auto reading = read(sample(name), options);
  INFO(name);
  REQUIRE(reading.has_value());
  return std::move(*reading);
}

std::string text_of(const document::Page& page) {
  std::string text;
  for (const document::Word& word : page.words) {
    if (!text.empty()) text += ' ';
    text += word.text;
  }
  return text;
}

const document::Word& word_called(const document::Page& page, std::string_view text) {
  const auto found = std::ranges::find(page.words, text, &document::Word::text);
  INFO("looking for \"" << text << "\" in: " << text_of(page));
  REQUIRE(found != page.words.end());
  return *found;
}

}  // namespace recevable::pdf
