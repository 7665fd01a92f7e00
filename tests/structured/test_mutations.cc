// Files that were damaged in every way we could think of: none may crash, hang or grow.
#include <catch2/catch.hpp>
#include <random>

#include "samples.h"

namespace recevable::structured::test {
namespace {

// A damaged copy: bytes changed, cut out, doubled, tags moved.
std::string damaged(const std::string& text, std::mt19937& random) {
  std::string result = text;
  const auto any = [&](std::size_t below) {
    return below == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
  };
  const std::size_t changes = 1 + any(4);
  for (std::size_t i = 0; i < changes; ++i) {
    const std::size_t at = any(result.size());
    switch (any(6)) {
      case 0:
        if (!result.empty()) result[at] = static_cast<char>(any(256));
        break;
      case 1:
        result.erase(at, any(40));
        break;
      case 2:
        result.insert(at, result.substr(any(result.size()), any(400)));
        break;
      case 3:
        result.resize(at);
        break;
      case 4: {
        // An element taken out whole, or put somewhere else.
        const std::size_t open = result.find('<', at);
        const std::size_t close = open == std::string::npos ? open : result.find("</", open);
        if (close == std::string::npos) break;
        const std::string element = result.substr(open, close - open);
        result.erase(open, close - open);
        if (any(2) == 0) result.insert(any(result.size()), element);
        break;
      }
      default: {
        constexpr std::string_view kBits[] = {"&",    "<",          ">",    "]]>", "<![CDATA[",
                                              "&#0;", "&#x10FFFF;", "<!--", "-->", "xmlns=''",
                                              "\xC3", "<a:b/>",     "<?x?>"};
        result.insert(at, kBits[any(std::size(kBits))]);
      }
    }
  }
  return result;
}

TEST_CASE("damaged invoices are read as far as they go") {
  std::mt19937 random(20261123);
  const std::string samples[] = {cii(), ubl()};
  std::size_t whole = 0;
  for (int i = 0; i < 3000; ++i) {
    const std::string text = damaged(samples[i % 2], random);
    const Reading reading = read(text);
    REQUIRE(reading.tree != nullptr);
    whole += reading.is_whole ? 1 : 0;
    // A file that was not read to its end says why.
    if (!reading.is_whole) CHECK_FALSE(reading.problems.empty());
    for (const Problem& problem : reading.problems) {
      CHECK_FALSE(problem.message.fr.empty());
      CHECK_FALSE(problem.message.en.empty());
    }
    if (reading.syntax == Syntax::none) continue;
    // Whatever was read can be looked at.
    const auto& lists = Vocabulary::get().lists();
    for (std::uint32_t list = 0; list < lists.size(); ++list) {
      for (std::uint32_t row = 0; row < reading.tree->rows(list); ++row) {
        for (const std::uint32_t child : lists[list].children) {
          const RowRange range = reading.tree->children(list, row, child);
          REQUIRE(range.first + range.count <= reading.tree->rows(child));
        }
        for (std::uint32_t column = 0; column < lists[list].columns.size(); ++column) {
          const Cell* cell = reading.tree->cell(list, row, column);
          if (cell != nullptr) REQUIRE(reading.tree->text(*cell).size() == cell->size);
        }
      }
    }
  }
  CHECK(whole > 100);
  CHECK(whole < 2900);
}

}  // namespace
}  // namespace recevable::structured::test
