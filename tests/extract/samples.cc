#include "extract/samples.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <sstream>

#include "pdf/pdf.h"

namespace recevable::extract::test {
namespace {

const std::string kFolder = RECEVABLE_TESTDATA "/invoices/";

std::vector<Sample> load() {
  std::vector<Sample> samples;
  std::ifstream lines(kFolder + "truth.jsonl");
  for (std::string line; std::getline(lines, line);) {
    const auto record = nlohmann::json::parse(line);
    if (record.at("kind") != "text" || !record.at("fields_scored").get<bool>()) continue;
    Sample sample;
    sample.file = record.at("file");
    sample.truth = record.at("truth");
    sample.unscored = record.at("unscored_fields").get<std::vector<std::string>>();
    samples.push_back(std::move(sample));
  }
  return samples;
}

document::Document read(const std::string& file) {
  std::ifstream stream(kFolder + file, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  auto reading = pdf::read(bytes.str());
  INFO(file);
  REQUIRE(reading.has_value());
  return std::move(reading->document);
}

}  // namespace

const std::vector<Sample>& text_samples() {
  static const std::vector<Sample> samples = load();
  return samples;
}

document::Document words_of(const Sample& sample) {
  static std::map<std::string, document::Document> read_before;
  const auto found = read_before.find(sample.file);
  if (found != read_before.end()) return found->second;
  return read_before.emplace(sample.file, read(sample.file)).first->second;
}

}  // namespace recevable::extract::test
