// What needs the rules compiled in: the built-in pack, and packs that may use its code lists.
#include "rules/built_in.h"
#include "rules/compiler.h"
#include "rules/examples.h"
#include "rules/pack.h"

namespace recevable::rules {

const Pack& Pack::built_in() {
  static const Pack pack(std::make_unique<const Data>(built_in_program()));
  return pack;
}

base::Result<std::shared_ptr<const Pack>> Pack::load(const std::string& path) {
  const auto sources = find_sources(path);
  if (!sources) return std::unexpected(sources.error());
  Compilation compilation = compile(*sources, &built_in_program(), false);
  if (!compilation.errors.empty()) return std::unexpected(std::move(compilation.errors.front()));
  return std::make_shared<const Pack>(std::make_unique<const Data>(std::move(compilation.store)));
}

base::Result<std::vector<ExampleFailure>> run_examples(const std::string& path) {
  const auto sources = find_sources(path);
  if (!sources) return std::unexpected(sources.error());
  Compilation compilation = compile(*sources, &built_in_program(), true);
  if (!compilation.errors.empty()) return std::unexpected(std::move(compilation.errors.front()));
  return run_examples(compilation);
}

}  // namespace recevable::rules
