// Reads one rule, or one code list, from its YAML mapping.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/builder.h"
#include "rules/compiler.h"
#include "rules/parser.h"
#include "yaml/yaml.h"

namespace recevable::rules {

class RuleReader {
 public:
  RuleReader(Workshop& workshop, const yaml::File& file, const SourceFile& source)
      : workshop_(workshop), file_(file), source_(source), builder_(workshop) {}

  // Adds the rule to the program. False after a mistake.
  bool read(const yaml::Node& rule);
  // What was wrong.
  const std::optional<base::Error>& error() const { return error_; }

 private:
  bool fail(std::size_t offset, std::string fr, std::string en);
  // The builder's mistake, at its place in the text, of which `before` bytes were left out.
  bool fail_in(const yaml::Node& text, std::size_t before = 0);
  bool known_keys(const yaml::Node& rule);

  const yaml::Node* required(const yaml::Node& rule, std::string_view key);
  bool text(const yaml::Node& rule, std::string_view key, const yaml::Node*& found);
  bool identity();
  bool classification();
  bool choice(std::string_view key, const std::vector<std::string_view>& names,
              std::optional<std::size_t>& chosen);
  bool flag(std::string_view key, bool& value);
  bool day(std::string_view key, std::int32_t& value);
  bool validity();
  bool needs();
  bool words(std::string_view key, bool is_required, TwoSlices& slices);
  bool conditions();
  bool condition(const yaml::Node& text, std::uint32_t& node, Slice& source);
  bool about();
  bool bears();
  bool messages();
  bool message(const yaml::Node& words, Range& parts);

  Workshop& workshop_;
  const yaml::File& file_;
  const SourceFile& source_;
  Builder builder_;
  Scope scope_;
  const yaml::Node* yaml_ = nullptr;
  RuleRecord rule_;
  std::optional<base::Error> error_;
};

// Adds a code list: {id: currencies, type: text, values: [EUR, {value: FRF, until: 2002-02-17}]}.
std::optional<base::Error> read_code_list(Workshop& workshop, const yaml::File& file);

}  // namespace recevable::rules
