#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "rules/rule_reader.h"

namespace recevable::rules {

namespace {

class CodeListReader {
 public:
  CodeListReader(Workshop& workshop, const yaml::File& file) : workshop_(workshop), file_(file) {}

  std::optional<base::Error> run() {
    const yaml::Node& root = file_.root;
    for (std::size_t i = 0; i < root.items.size() && root.kind == yaml::Node::Kind::mapping;
         i += 2) {
      const std::string& key = root.items[i].text;
      if (key != "id" && key != "type" && key != "values" && key != "about") {
        fail(root.items[i].offset, "clé inconnue : une liste a id, type, values, about",
             "unknown key: a list has id, type, values, about");
        return error_;
      }
    }
    const yaml::Node* id = root.find("id");
    const yaml::Node* type = root.find("type");
    const yaml::Node* values = root.find("values");
    const bool named = id != nullptr && id->is_text() && !id->text.empty() &&
                       std::ranges::all_of(id->text, [](char c) {
                         return base::is_digit(c) || c == '_' || (c >= 'a' && c <= 'z');
                       });
    if (!named) {
      fail(root.offset, "une liste de codes a un « id » en minuscules : currencies",
           "a code list has an 'id' in lower case: currencies");
    } else if (type != nullptr && type->text != "text" && type->text != "number") {
      fail(type->offset, "« type » doit être text ou number", "'type' must be text or number");
    } else if (values == nullptr || values->kind != yaml::Node::Kind::sequence ||
               values->items.empty() || values->items.size() > kMaxCodeListItems) {
      fail(root.offset,
           fmt::format("« values » doit être une liste de 1 à {} valeurs", kMaxCodeListItems),
           fmt::format("'values' must be a list of 1 to {} values", kMaxCodeListItems));
    } else {
      type_ = type != nullptr && type->text == "number" ? Type::number : Type::text;
      if (std::ranges::all_of(values->items, [&](const yaml::Node& item) { return read(item); })) {
        store(*id);
      }
    }
    return error_;
  }

 private:
  bool fail(std::size_t offset, std::string fr, std::string en) {
    error_ = file_.error(offset, {std::move(fr), std::move(en)});
    return false;
  }

  bool read_day(const yaml::Node& item, std::string_view key, std::int32_t& day) {
    const yaml::Node* found = item.find(key);
    if (found == nullptr) return true;
    const auto date = base::parse_iso_date(found->text);
    if (!date) return fail(found->offset, "un jour : 2026-11-23", "a day: 2026-11-23");
    day = day_number(*date);
    return true;
  }

  bool read(const yaml::Node& item) {
    const yaml::Node* value = item.kind == yaml::Node::Kind::mapping ? item.find("value") : &item;
    if (value == nullptr || !value->is_text() || value->text.empty()) {
      return fail(item.offset, "une valeur, ou {value: …, since: …, until: …}",
                  "a value, or {value: …, since: …, until: …}");
    }
    ListItem result;
    if (!read_day(item, "since", result.since) || !read_day(item, "until", result.until)) {
      return false;
    }
    if (type_ == Type::number) {
      const auto number = base::Decimal::parse(value->text);
      if (!number || value->text.size() > 17) {
        return fail(value->offset, "un nombre : 5.5", "a number: 5.5");
      }
      std::string digits = value->text;
      std::erase(digits, '.');
      result.number = {std::stoll(digits), number->scale()};
    } else {
      result.text = workshop_.pool.add(value->text);
    }
    items_.push_back(result);
    return true;
  }

  void store(const yaml::Node& id) {
    ProgramStore& store = workshop_.store;
    if (workshop_.codes.contains(id.text)) {
      fail(id.offset, "une autre liste a déjà ce nom", "another list has this name already");
      return;
    }
    std::ranges::stable_sort(items_, {}, [&](const ListItem& item) {
      return std::string_view(store.pool).substr(item.text.at, item.text.size);
    });
    workshop_.codes.emplace(id.text, static_cast<std::uint32_t>(store.lists.size()));
    store.lists.push_back({workshop_.pool.add(id.text), type_,
                           static_cast<std::uint32_t>(store.items.size()),
                           static_cast<std::uint32_t>(items_.size())});
    store.items.insert(store.items.end(), items_.begin(), items_.end());
  }

  Workshop& workshop_;
  const yaml::File& file_;
  Type type_ = Type::text;
  std::vector<ListItem> items_;
  std::optional<base::Error> error_;
};

}  // namespace

std::optional<base::Error> read_code_list(Workshop& workshop, const yaml::File& file) {
  return CodeListReader(workshop, file).run();
}

}  // namespace recevable::rules
