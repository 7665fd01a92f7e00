#include "audit/walk.h"

#include <catch2/catch.hpp>
#include <set>

#include "audit/making.h"

namespace recevable::audit {
namespace {

std::set<std::string> all_of(Source& source) {
  std::set<std::string> paths;
  while (const auto path = source.next()) paths.insert(*path);
  return paths;
}

TEST_CASE("folders are walked to the bottom, for what may be an invoice") {
  const Folder folder;
  for (const char* name : {"a.pdf", "sub/B.PDF", "sub/deep/c.xml", "d.zip", "e.tar.gz"}) {
    folder.write(name, "x");
  }
  folder.write("notes.txt", "x");
  folder.write("sub/photo.jpg", "x");
  std::filesystem::create_directory_symlink(folder.path(), folder / "loop");
  auto source = Source::open({folder.path()}, "", {}).value();
  CHECK(all_of(source) == std::set<std::string>{folder / "a.pdf", folder / "sub/B.PDF",
                                                folder / "sub/deep/c.xml", folder / "d.zip",
                                                folder / "e.tar.gz"});
  CHECK(source.skipped() == 2);
}

TEST_CASE("files given by name and lists are taken as they are") {
  const Folder folder;
  folder.write("invoice", "x");
  folder.write("list", (folder / "one.pdf") + "\n\n" + (folder / "two.bin") + "\r\n");
  auto source = Source::open({folder / "invoice"}, folder / "list", {}).value();
  CHECK(all_of(source) ==
        std::set<std::string>{folder / "invoice", folder / "one.pdf", folder / "two.bin"});
}

TEST_CASE("what is not there is refused before anything is read") {
  const Folder folder;
  CHECK_FALSE(Source::open({folder / "missing"}, "", {}).has_value());
  CHECK_FALSE(Source::open({}, folder / "missing", {}).has_value());
}

TEST_CASE("shards are disjoint, complete, even, and the same wherever the folder lies") {
  const Folder here;
  const Folder there;
  for (int i = 0; i < 400; ++i) {
    const std::string name = "sub/invoice-" + std::to_string(i) + ".pdf";
    here.write(name, "x");
    there.write(name, "x");
  }
  std::set<std::string> seen;
  for (int index = 0; index < 4; ++index) {
    auto source = Source::open({here.path()}, "", {index, 4}).value();
    auto elsewhere = Source::open({there.path()}, "", {index, 4}).value();
    const auto part = all_of(source);
    std::set<std::string> same;
    for (const std::string& path : all_of(elsewhere)) {
      same.insert(here.path() + path.substr(there.path().size()));
    }
    CHECK(part == same);
    CHECK(part.size() > 60);
    CHECK(part.size() < 140);
    for (const std::string& path : part) CHECK(seen.insert(path).second);
  }
  CHECK(seen.size() == 400);
}

TEST_CASE("a part is written K/N") {
  const Shard third = parse_shard("3/8").value();
  CHECK(third.index == 2);
  CHECK(third.count == 8);
  for (const char* wrong :
       {"", "3", "0/8", "9/8", "a/b", "3/", "/8", "3/8x", "-1/8", "1/99999999"}) {
    CHECK_FALSE(parse_shard(wrong).has_value());
  }
}

}  // namespace
}  // namespace recevable::audit
