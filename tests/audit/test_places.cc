#include "audit/places.h"

#include <catch2/catch.hpp>

#include "audit/arrivals.h"
#include "audit/making.h"

namespace recevable::audit {
namespace {

using check::Verdict;
using Way = Places::Way;

std::string text_of(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

Places places_in(const Folder& folder, Way way = Way::move) {
  auto places = Places::open(folder / "in", folder / "out", way, ".txt");
  if (!places) FAIL(places.error().message.en);
  return std::move(*places);
}

TEST_CASE("a file goes to the folder of its verdict, its report beside it") {
  const Folder folder;
  folder.write("in/a.pdf", "bytes");
  Places places = places_in(folder);
  const auto to = places.place(folder / "in/a.pdf", *identity_of(folder / "in/a.pdf"),
                               Verdict::rejected, "report");
  CHECK(to.value() == folder / "out/rejected/a.pdf");
  CHECK(text_of(folder / "out/rejected/a.pdf") == "bytes");
  CHECK(text_of(folder / "out/rejected/a.pdf.txt") == "report");
  CHECK_FALSE(identity_of(folder / "in/a.pdf").has_value());
}

TEST_CASE("files of the same name are all kept") {
  const Folder folder;
  Places places = [&] {
    folder.write("in/x", "");
    return places_in(folder);
  }();
  for (const char* bytes : {"one", "two", "three"}) {
    folder.write("in/a.pdf", bytes);
    REQUIRE(
        places.place(folder / "in/a.pdf", *identity_of(folder / "in/a.pdf"), Verdict::ready, bytes)
            .has_value());
  }
  CHECK(text_of(folder / "out/ready/a.pdf") == "one");
  CHECK(text_of(folder / "out/ready/a (2).pdf") == "two");
  CHECK(text_of(folder / "out/ready/a (3).pdf") == "three");
  CHECK(text_of(folder / "out/ready/a (3).pdf.txt") == "three");
  // A report nobody's is not overwritten either.
  folder.write("out/ready/b.pdf.txt", "mine");
  folder.write("in/b.pdf", "b");
  CHECK(places.place(folder / "in/b.pdf", *identity_of(folder / "in/b.pdf"), Verdict::ready, "r")
            .value() == folder / "out/ready/b (2).pdf");
  CHECK(text_of(folder / "out/ready/b.pdf.txt") == "mine");
}

TEST_CASE("a file that changed after it was read stays where it is") {
  const Folder folder;
  folder.write("in/a.pdf", "first");
  Places places = places_in(folder);
  const auto read = *identity_of(folder / "in/a.pdf");
  folder.write("in/a.pdf", "changed since");
  CHECK(places.place(folder / "in/a.pdf", read, Verdict::ready, "r").value().empty());
  CHECK(text_of(folder / "in/a.pdf") == "changed since");
  CHECK(std::filesystem::is_empty(folder / "out/ready"));
}

TEST_CASE("what a killed run left is finished or forgotten") {
  const Folder folder;
  folder.write("in/x.pdf", "x");
  folder.write("out/ready/moved.pdf", "moved");
  folder.write("out/ready/.moved.pdf.txt.part", "its report");
  folder.write("out/ready/.waiting.pdf.txt.part", "of a file still in the other folder");
  folder.write("out/ready/copying.pdf.part", "half");
  {
    const Places places = places_in(folder);
  }
  CHECK(text_of(folder / "out/ready/moved.pdf.txt") == "its report");
  CHECK_FALSE(std::filesystem::exists(folder / "out/ready/.moved.pdf.txt.part"));
  CHECK_FALSE(std::filesystem::exists(folder / "out/ready/.waiting.pdf.txt.part"));
  CHECK_FALSE(std::filesystem::exists(folder / "out/ready/copying.pdf.part"));
  CHECK(text_of(folder / "in/x.pdf") == "x");
}

TEST_CASE("linking leaves the file, and knows it again after a restart") {
  const Folder folder;
  folder.write("in/a.pdf", "bytes");
  const auto identity = *identity_of(folder / "in/a.pdf");
  {
    Places places = places_in(folder, Way::link);
    CHECK_FALSE(places.has(identity));
    REQUIRE(places.place(folder / "in/a.pdf", identity, Verdict::ready, "r").has_value());
    CHECK(places.has(identity));
  }
  CHECK(text_of(folder / "in/a.pdf") == "bytes");
  CHECK(places_in(folder, Way::link).has(identity));
}

TEST_CASE("folders that overlap, are missing or are watched already are refused") {
  const Folder folder;
  folder.write("in/x.pdf", "x");
  std::filesystem::create_directories(folder / "base/ready/deep");
  CHECK_FALSE(Places::open(folder / "base/ready", folder / "base", Way::move, ".txt").has_value());
  CHECK_FALSE(
      Places::open(folder / "base/ready/deep", folder / "base", Way::move, ".txt").has_value());
  std::filesystem::create_directories(folder / "linked");
  std::filesystem::create_directory_symlink(folder / "in", folder / "linked/review");
  CHECK_FALSE(Places::open(folder / "in", folder / "linked", Way::move, ".txt").has_value());
  CHECK_FALSE(Places::open(folder / "missing", folder / "out", Way::move, ".txt").has_value());
  const Places places = places_in(folder);
  const auto second = Places::open(folder / "in", folder / "other", Way::move, ".txt");
  REQUIRE_FALSE(second.has_value());
  CHECK(second.error().message.en.find("already") != std::string::npos);
}

TEST_CASE("a file is handed out once, when it has been still for long enough") {
  using std::chrono::seconds;
  const Folder folder;
  folder.write("in/a.pdf", "half");
  folder.write("in/.hidden.pdf", "x");
  folder.write("in/b.pdf.part", "x");
  std::filesystem::create_directory(folder / "in/ready");
  auto arrivals = Arrivals::open(folder / "in", seconds(2)).value();
  const auto start = Arrivals::Clock::now();
  CHECK(arrivals.whole(start).empty());
  CHECK(arrivals.whole(start + seconds(1)).empty());
  folder.write("in/a.pdf", "the whole of it");
  CHECK(arrivals.whole(start + seconds(2)).empty());
  CHECK(arrivals.whole(start + seconds(3)).empty());
  const auto files = arrivals.whole(start + seconds(4));
  REQUIRE(files.size() == 1);
  CHECK(files[0].path == folder / "in/a.pdf");
  CHECK(arrivals.whole(start + seconds(9)).empty());
  arrivals.again(folder / "in/a.pdf");
  CHECK(arrivals.whole(start + seconds(10)).empty());
  CHECK(arrivals.whole(start + seconds(12)).size() == 1);
}

}  // namespace
}  // namespace recevable::audit
