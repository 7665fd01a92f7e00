#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <string>

#include "archive/archive.h"

namespace recevable::archive {
namespace {

using State = Entry::State;
using Kind = Entry::Kind;

std::string lot(const std::string& name) {
  std::ifstream file(std::string(RECEVABLE_TESTDATA) + "/lots/" + name, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

Contents contents_of(const std::string& name, const Limits& limits = {}) {
  auto contents = read(lot(name), limits);
  REQUIRE(contents);
  return std::move(*contents);
}

TEST_CASE("every entry of a lot is read in memory") {
  for (const char* name : {"lot.zip", "lot.tar.gz"}) {
    INFO(name);
    const Contents contents = contents_of(name);
    REQUIRE(contents.entries.size() == 2);
    CHECK(contents.is_whole);
    CHECK(contents.entries[0].name == "F-2026-201.xml");
    CHECK(contents.entries[0].kind == Kind::file);
    CHECK(contents.entries[0].state == State::read);
    CHECK(contents.entries[0].bytes.starts_with("<?xml"));
    CHECK(contents.entries[0].bytes.size() == contents.entries[0].declared_size);
  }
  CHECK(contents_of("lot.zip").entries[1].name == "2026/F-2026-202.xml");
  CHECK(contents_of("empty.zip").entries.empty());
  CHECK(contents_of("folders.zip").entries[0].kind == Kind::folder);
}

TEST_CASE("names keep their accents, whoever wrote the archive") {
  CHECK(contents_of("accents.zip").entries[0].name == "été/facture n° 1.xml");
  CHECK(contents_of("accents-windows.zip").entries[0].name == "été.xml");
}

TEST_CASE("what is odd about an entry is said beside it, and the others are read") {
  const Contents password = contents_of("password.zip");
  REQUIRE(password.entries.size() == 2);
  CHECK(password.entries[0].state == State::encrypted);
  CHECK(password.entries[0].bytes.empty());
  CHECK(password.entries[1].state == State::read);

  const Contents checksum = contents_of("wrong-checksum.zip");
  CHECK(checksum.entries[0].state == State::damaged);
  CHECK(checksum.entries[0].bytes.empty());
  CHECK(checksum.entries[1].state == State::read);

  const Contents size = contents_of("wrong-size.zip");
  CHECK(size.entries[0].state == State::wrong_size);
  CHECK(size.entries[1].state == State::read);
}

TEST_CASE("links and devices are named and never followed") {
  const Contents contents = contents_of("links.tar.gz");
  REQUIRE(contents.entries.size() == 4);
  CHECK(contents.entries[1].kind == Kind::link);
  CHECK(contents.entries[1].target == "/etc/passwd");
  CHECK(contents.entries[2].kind == Kind::link);
  CHECK(contents.entries[2].target == "F-2026-201.xml");
  CHECK(contents.entries[3].kind == Kind::special);
  for (std::size_t i = 1; i < 4; ++i) CHECK(contents.entries[i].bytes.empty());
}

TEST_CASE("an archive that breaks off gives what stands before") {
  const Contents contents = contents_of("cut.zip");
  CHECK_FALSE(contents.is_whole);
  CHECK_FALSE(contents.reached_limit);
  REQUIRE_FALSE(contents.entries.empty());
  CHECK(contents.entries[0].state == State::read);
  const auto nothing = read(lot("cut.tar.gz"));
  REQUIRE_FALSE(nothing);
  CHECK(nothing.error().kind == base::ErrorKind::bad_input);
}

TEST_CASE("sizes are bounded whatever the archive says of them") {
  SECTION("an entry that announces a terabyte") {
    const Contents contents = contents_of("sparse.tar.gz");
    REQUIRE(contents.entries.size() == 1);
    CHECK(contents.entries[0].state == State::too_large);
    CHECK(contents.entries[0].bytes.empty());
  }
  SECTION("an entry larger than one may be") {
    const Contents contents = contents_of("lot.zip", {.entry_bytes = 6'000});
    CHECK(contents.entries[0].state == State::too_large);
    CHECK(contents.entries[1].state == State::read);
    CHECK(contents.is_whole);
  }
  SECTION("all of them together, and no tar is unpacked only to be passed over") {
    const Contents zip = contents_of("lot.zip", {.total_bytes = 8'000});
    REQUIRE(zip.entries.size() == 2);
    CHECK(zip.entries[1].state == State::too_large);
    const Contents tar = contents_of("lot.tar.gz", {.total_bytes = 5'000});
    CHECK(tar.entries.size() == 1);
    CHECK(tar.reached_limit);
    CHECK_FALSE(tar.is_whole);
  }
  SECTION("the number of entries") {
    const Contents contents = contents_of("lot.zip", {.entries = 1});
    CHECK(contents.entries.size() == 1);
    CHECK(contents.reached_limit);
  }
}

TEST_CASE("no change of a byte makes the reader fail or forget its bounds") {
  for (const char* name : {"lot.zip", "lot.tar.gz", "links.tar.gz"}) {
    const std::string good = lot(name);
    rc::check(name, [&] {
      std::string bytes = good;
      const auto places = *rc::gen::container<std::vector<std::size_t>>(
          5, rc::gen::inRange<std::size_t>(0, bytes.size()));
      for (const std::size_t at : places) bytes[at] = *rc::gen::arbitrary<char>();
      const Limits limits{.entries = 10, .entry_bytes = 20'000, .total_bytes = 30'000};
      const auto contents = read(bytes, limits);
      if (!contents) return;
      std::size_t total = 0;
      for (const Entry& entry : contents->entries) total += entry.bytes.size();
      RC_ASSERT(total <= limits.total_bytes);
      RC_ASSERT(contents->entries.size() <= limits.entries);
    });
  }
}

}  // namespace
}  // namespace recevable::archive
