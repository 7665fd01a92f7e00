#include "rules/compiler.h"

#include "rules/rule_reader.h"

namespace recevable::rules {

namespace {

class Compiler {
 public:
  explicit Compiler(bool keep_examples)
      : workshop_(*result_.store), keep_examples_(keep_examples) {}

  Compilation run(const Sources& sources, const Program* codes) {
    for (const SourceFile& source : sources.codes) {
      auto file = open(source);
      if (!file) continue;
      if (auto error = read_code_list(workshop_, *file)) {
        result_.errors.push_back(std::move(*error));
      }
    }
    if (codes != nullptr) borrow(*codes);
    for (const SourceFile& source : sources.rules) {
      auto file = open(source);
      if (file) rules_of(*file, source);
    }
    return std::move(result_);
  }

  Compilation run(std::string origin, std::string bytes, const Program* codes) {
    if (codes != nullptr) borrow(*codes);
    const SourceFile source{origin, origin, ""};
    auto file = yaml::parse(std::move(origin), std::move(bytes));
    if (!file) {
      result_.errors.push_back(file.error());
    } else {
      rules_of(*file, source);
    }
    return std::move(result_);
  }

 private:
  base::Result<yaml::File> open(const SourceFile& source) {
    auto file = yaml::read(source.path);
    if (!file) {
      result_.errors.push_back(file.error());
    } else {
      file->path = source.origin;
    }
    return file;
  }

  // The lists of another program, but for those this one brings itself.
  void borrow(const Program& from) {
    ProgramStore& store = *result_.store;
    for (const List& list : from.lists) {
      const std::string id(from.text(list.id));
      if (id.empty() || workshop_.codes.contains(id)) continue;
      workshop_.codes.emplace(id, static_cast<std::uint32_t>(store.lists.size()));
      store.lists.push_back({workshop_.pool.add(id), list.type,
                             static_cast<std::uint32_t>(store.items.size()), list.count});
      for (ListItem item : from.items.subspan(list.first, list.count)) {
        item.text = workshop_.pool.add(from.text(item.text));
        store.items.push_back(item);
      }
    }
  }

  void rules_of(yaml::File& file, const SourceFile& source) {
    const yaml::Node* table = file.root.find("rules");
    const auto one = [&](const yaml::Node& rule) {
      RuleReader reader(workshop_, file, source);
      if (!reader.read(rule)) {
        result_.errors.push_back(*reader.error());
        return false;
      }
      return !keep_examples_ || take_examples(rule, file);
    };
    if (table == nullptr) {
      one(file.root);
    } else if (table->kind != yaml::Node::Kind::sequence || file.root.items.size() != 2) {
      result_.errors.push_back(
          file.error(table->offset, {"« rules » doit être une liste, et seule dans le fichier",
                                     "'rules' must be a list, and alone in the file"}));
    } else {
      for (const yaml::Node& rule : table->items) {
        if (!one(rule)) break;
      }
    }
    if (keep_examples_) result_.files.push_back(std::move(file));
  }

  bool take_examples(const yaml::Node& rule, const yaml::File& file) {
    RuleExamples examples;
    examples.rule = static_cast<std::uint32_t>(result_.store->rules.size() - 1);
    examples.file = result_.files.size();
    const yaml::Node* all = rule.find("examples");
    if (all == nullptr) return true;
    for (std::size_t i = 0; i < all->items.size(); i += 2) {
      const std::string& key = all->items[i].text;
      const yaml::Node& list = all->items[i + 1];
      auto* to = key == "pass"   ? &examples.pass
                 : key == "fail" ? &examples.fail
                 : key == "skip" ? &examples.skip
                                 : nullptr;
      if (to == nullptr || list.kind != yaml::Node::Kind::sequence) {
        result_.errors.push_back(
            file.error(all->items[i].offset, {"« examples » a trois listes : pass, fail et skip",
                                              "'examples' has three lists: pass, fail and skip"}));
        return false;
      }
      *to = list.items;
    }
    result_.examples.push_back(std::move(examples));
    return true;
  }

  Compilation result_;
  Workshop workshop_;
  bool keep_examples_;
};

}  // namespace

Compilation compile(const Sources& sources, const Program* codes, bool keep_examples) {
  return Compiler(keep_examples).run(sources, codes);
}

Compilation compile_text(std::string origin, std::string bytes, const Program* codes) {
  return Compiler(true).run(std::move(origin), std::move(bytes), codes);
}

}  // namespace recevable::rules
