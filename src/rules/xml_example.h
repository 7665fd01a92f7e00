// The structured invoice an example describes: terms by their names, as written in the file.
//
//     {xml.number: "F-1", xml.seller.address: "", xml.lines: [{net: "10.00",
//      allowances: [{amount: "1"}]}]}
//
// What is given is there, even when it is empty (""); what is not given is not in the file. Unless
// given, the syntax is CII and the profile EN 16931.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "rules/mistake.h"
#include "structured/tree.h"
#include "yaml/yaml.h"

namespace recevable::rules {

class XmlExample {
 public:
  XmlExample();
  // "xml.number" or "xml.lines" with its value; the mistake, its offset in the file.
  std::optional<Mistake> entry(const yaml::Node& key, const yaml::Node& value);
  std::shared_ptr<const structured::Tree> finish();

 private:
  std::optional<Mistake> rows(std::uint32_t list, const yaml::Node& value);
  std::optional<Mistake> cells(std::uint32_t list, const yaml::Node& row);
  std::optional<Mistake> value_of(std::uint32_t list, std::string_view name, const yaml::Node& key,
                                  const yaml::Node& value, structured::RowBuilder& row);

  std::shared_ptr<structured::Tree> tree_ = std::make_shared<structured::Tree>();
  structured::RowBuilder root_;
};

}  // namespace recevable::rules
