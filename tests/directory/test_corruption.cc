// Whatever happens to the bytes of an input, the database stays whole: either a clear failure with
// the old copy still in use, or rows that are listed.
#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "directory/support.h"

namespace recevable::directory {
namespace {

struct Damage {
  std::size_t at = 0;
  unsigned char byte = 0;
  int how = 0;
};

std::string damaged(std::string bytes, const std::vector<Damage>& damages) {
  for (const Damage& damage : damages) {
    if (bytes.empty()) return bytes;
    const std::size_t at = damage.at % bytes.size();
    switch (damage.how) {
      case 0:
        bytes[at] = static_cast<char>(damage.byte);
        break;
      case 1:
        if (damage.byte % 8 == 0) bytes.resize(at);
        break;
      case 2:
        bytes.insert(at, 1, static_cast<char>(damage.byte));
        break;
      default:
        bytes.erase(at, 1);
        break;
    }
  }
  return bytes;
}

TEST_CASE("Random damage to an input never harms the database") {
  const std::vector<std::string> names{kWorkbook,
                                       "structures_20261102.csv",
                                       "services_20261102.csv",
                                       "FFE1435A_PPF_0001.tar.gz",
                                       "StockUniteLegale_utf8.zip",
                                       "StockEtablissement_utf8.csv.gz",
                                       "reponse-structure.json",
                                       "structures_20261102.xml"};
  const bool held = rc::check([&] {
    const Folder folder;
    const auto old = imported(folder, {sample("StockUniteLegale_utf8.zip"), sample(kWorkbook)});
    const std::string before = dump_of(*old);
    const std::string name = *rc::gen::elementOf(names);
    std::vector<Damage> damages(*rc::gen::inRange<std::size_t>(1, 6));
    for (Damage& damage : damages) {
      damage.at = *rc::gen::inRange<std::size_t>(0, 20'000);
      damage.byte = *rc::gen::arbitrary<unsigned char>();
      damage.how = *rc::gen::inRange(0, 4);
    }
    const std::string path =
        folder.write("damaged-" + name, damaged(read_all(sample(name)), damages));
    const auto outcome = import_into(folder, {path});
    const auto now = Directory::open(folder / "directory.sqlite");
    RC_ASSERT(now.has_value());
    const std::string after = dump_of(**now);
    RC_ASSERT(!(*now)->broken());
    if (!outcome) {
      RC_ASSERT(!outcome.error().message.fr.empty());
      RC_ASSERT(!outcome.error().message.en.empty());
      RC_ASSERT(after == before);
    } else {
      // What came from elsewhere is untouched, and every wrong row is listed.
      const FileOutcome& file = outcome->files.front();
      RC_ASSERT(file.bad_count == static_cast<std::int64_t>(file.bad_rows.size()));
      for (const BadRow& bad : file.bad_rows) {
        RC_ASSERT(bad.line > 0U);
        RC_ASSERT(!bad.reason.fr.empty());
      }
      RC_ASSERT((*now)->unit("841207632").has_value() || name.starts_with("StockUnite"));
    }
  });
  CHECK(held);
}

}  // namespace
}  // namespace recevable::directory
