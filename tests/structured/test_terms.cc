// The vocabulary itself, and the page that tells of it.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "structured/mapping.h"
#include "structured/reference.h"

namespace recevable::structured {
namespace {

TEST_CASE("every list and column has a name of its own and words for people") {
  std::set<std::string_view> names;
  for (const List& list : Vocabulary::get().lists()) {
    INFO(list.name);
    CHECK(names.insert(list.name).second);
    CHECK(list.columns.size() <= kMaxColumns);
    CHECK_FALSE(list.fr.empty());
    std::set<std::string_view> columns;
    for (const Column& column : list.columns) {
      INFO(column.name);
      CHECK(columns.insert(column.name).second);
      CHECK_FALSE(column.name.empty());
      CHECK_FALSE(column.fr.empty());
      CHECK_FALSE(column.en.empty());
    }
  }
}

TEST_CASE("the tables name lists and columns of the vocabulary") {
  const auto& words = Vocabulary::get();
  for (const SyntaxTable* table : {&cii_table(), &ubl_table()}) {
    for (const RowPath& row : table->rows) {
      INFO(row.path << " " << row.list);
      const auto list = words.list(row.list);
      REQUIRE(list);
      for (const TermPath& term : row.terms) {
        std::string column(term.column);
        if (column.ends_with('~')) column.pop_back();
        INFO(column);
        CHECK(words.lists()[*list].column(column));
      }
    }
  }
}

TEST_CASE("every term of EN 16931 is in the vocabulary") {
  std::string all;
  for (const List& list : Vocabulary::get().lists()) {
    for (const Column& column : list.columns) all += std::string(column.term) + "/";
    all += std::string(list.term) + "/";
  }
  for (int number = 1; number <= 165; ++number) {
    if (number == 4) continue;  // the norm has no BT-4
    INFO("BT-" << number);
    const std::string digits = std::to_string(number);
    // A group of numbers is written BT-92/99/136/141.
    CHECK((all.find("BT-" + digits + "/") != std::string::npos ||
           all.find("/" + digits + "/") != std::string::npos));
  }
}

TEST_CASE("the page of the terms is up to date") {
  const std::string path = RECEVABLE_SOURCE_DIR "/docs/structured-terms.md";
  if (std::getenv("RECEVABLE_UPDATE_GOLDEN") != nullptr) std::ofstream(path) << terms_reference();
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  INFO("write it again with: rulec --terms > docs/structured-terms.md");
  CHECK(text.str() == terms_reference());
}

}  // namespace
}  // namespace recevable::structured
