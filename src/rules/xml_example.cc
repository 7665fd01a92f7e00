#include "rules/xml_example.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "base/text.h"

namespace recevable::rules {

namespace {

Mistake unknown_term(const structured::List& list, const yaml::Node& key) {
  const std::string name = base::printable(key.text.substr(0, 60));
  return {key.offset,
          {fmt::format("{} n'a ni terme ni liste {}", list.name, name),
           fmt::format("{} has no term and no list {}", list.name, name)}};
}

// {value: "…", times: 2}: an element that stands there more than once.
std::optional<std::pair<std::string, std::uint32_t>> repeated(const yaml::Node& value) {
  const yaml::Node* text = value.find("value");
  const yaml::Node* times = value.find("times");
  if (text == nullptr || times == nullptr || value.items.size() != 4) return std::nullopt;
  std::uint32_t count = 0;
  const std::string& digits = times->text;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), count);
  if (read.ec != std::errc() || count == 0) return std::nullopt;
  return std::pair(text->text, count);
}

}  // namespace

XmlExample::XmlExample() = default;

std::optional<Mistake> XmlExample::entry(const yaml::Node& key, const yaml::Node& value) {
  return value_of(structured::kRoot, std::string_view(key.text).substr(4), key, value, root_);
}

std::optional<Mistake> XmlExample::value_of(std::uint32_t list, std::string_view name,
                                            const yaml::Node& key, const yaml::Node& value,
                                            structured::RowBuilder& row) {
  const auto& vocabulary = structured::Vocabulary::get();
  if (const auto child = vocabulary.child(list, name)) return rows(*child, value);
  const auto column = vocabulary.lists()[list].column(name);
  if (!column) return unknown_term(vocabulary.lists()[list], key);
  if (value.is_text()) {
    row.set(*column, tree_->keep(value.text, 0));
    return std::nullopt;
  }
  const auto many = value.kind == yaml::Node::Kind::mapping ? repeated(value) : std::nullopt;
  if (!many) {
    return Mistake{value.offset,
                   {"une valeur, ou {value: …, times: 2}", "a value, or {value: …, times: 2}"}};
  }
  structured::Cell cell = tree_->keep(many->first, 0);
  cell.times = many->second;
  row.set(*column, cell);
  return std::nullopt;
}

std::optional<Mistake> XmlExample::rows(std::uint32_t list, const yaml::Node& value) {
  if (value.kind != yaml::Node::Kind::sequence) {
    return Mistake{value.offset,
                   {"une liste de lignes : [{…}, {…}]", "a list of rows: [{…}, {…}]"}};
  }
  for (const yaml::Node& row : value.items) {
    if (auto mistake = cells(list, row)) return mistake;
  }
  return std::nullopt;
}

std::optional<Mistake> XmlExample::cells(std::uint32_t list, const yaml::Node& row) {
  structured::RowBuilder builder;
  if (row.is_text()) {
    builder.set(0, tree_->keep(row.text, 0));
  } else if (row.kind != yaml::Node::Kind::mapping) {
    return Mistake{row.offset, {"une ligne est {terme: valeur, …}", "a row is {term: value, …}"}};
  }
  for (std::size_t i = 0; i + 1 < row.items.size(); i += 2) {
    const yaml::Node& key = row.items[i];
    auto mistake = value_of(list, key.text, key, row.items[i + 1], builder);
    if (mistake) return mistake;
  }
  tree_->add(list, builder, 0);
  return std::nullopt;
}

std::shared_ptr<const structured::Tree> XmlExample::finish() {
  const structured::List& root = structured::Vocabulary::get().lists()[structured::kRoot];
  for (const auto& [name, value] : {std::pair<std::string_view, std::string_view>{"syntax", "cii"},
                                    {"root", "CrossIndustryInvoice"},
                                    {"profile", "en16931"}}) {
    const auto column = root.column(name);
    if (column && !root_.has(*column)) root_.set(*column, tree_->keep(value, 0));
  }
  tree_->add(structured::kRoot, root_, 0);
  return std::exchange(tree_, nullptr);
}

}  // namespace recevable::rules
