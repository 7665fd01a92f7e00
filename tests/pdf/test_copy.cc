// The private copy Poppler reads: the same document without its output intents.
#include <catch2/catch.hpp>
#include <string>

#include "pdf/inflate.h"
#include "pdf/private_copy.h"
#include "pdf/support.h"

namespace recevable::pdf {
namespace {

TEST_CASE("a file without output intents is not copied") {
  const std::string bytes = sample("plain.pdf");
  CHECK(PrivateCopy(bytes, scan(bytes)).bytes().data() == bytes.data());
  // The words in a stream are no key.
  const std::string stream = sample("names-in-stream.pdf");
  CHECK(PrivateCopy(stream, scan(stream)).bytes().data() == stream.data());
}

TEST_CASE("a plain key is renamed, and nothing else moves") {
  const std::string bytes = sample("output-intents.pdf");
  const RawScan before = scan(bytes);
  REQUIRE(before.output_intents.size() == 1);
  const PrivateCopy copy(bytes, before);
  REQUIRE(copy.bytes().size() == bytes.size());
  CHECK(copy.bytes().find("/OutputIntents") == std::string_view::npos);
  std::size_t differing = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) differing += bytes[i] != copy.bytes()[i] ? 1 : 0;
  CHECK(differing > 0);
  CHECK(differing < std::string_view("/OutputIntents").size());
  CHECK(scan(copy.bytes()).xref_found);
}

TEST_CASE("a key in an object stream is renamed in place, and the document stays the same") {
  const std::string bytes = sample("output-intents-compressed.pdf");
  const RawScan before = scan(bytes);
  REQUIRE(before.output_intents.empty());
  REQUIRE(before.compressed_intents.size() == 1);
  const PrivateCopy copy(bytes, before);
  REQUIRE(copy.bytes().size() == bytes.size());
  const RawScan after = scan(copy.bytes());
  CHECK(after.compressed_intents.empty());
  CHECK(after.output_intents.empty());
  CHECK_FALSE(after.has(Hint::opaque));
  CHECK(after.has(Hint::metadata));
  CHECK(after.xref_found);
}

TEST_CASE("the words are those of the file without intents") {
  const std::string expected = text_of(read_sample("plain.pdf").document.pages[0]);
  CHECK(text_of(read_sample("output-intents.pdf").document.pages[0]) == expected);
  CHECK(text_of(read_sample("output-intents-compressed.pdf").document.pages[0]) == expected);
}

TEST_CASE("a stream that would not fit in its place is left as it is") {
  std::string bytes = sample("output-intents-compressed.pdf");
  RawScan found = scan(bytes);
  REQUIRE(found.compressed_intents.size() == 1);
  found.compressed_intents[0].length = 4;
  CHECK(PrivateCopy(bytes, found).bytes().data() == bytes.data());
}

}  // namespace
}  // namespace recevable::pdf
