#include <sys/socket.h>
#include <catch2/catch.hpp>

#include <array>
#include <cstring>

#include "workers/making.h"
#include "workers/wire.h"

namespace recevable::workers {
namespace {

struct Line {
  Line() {
    std::array<int, 2> ends{};
    REQUIRE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0);
    parent = base::Descriptor(ends[0]);
    child = base::Descriptor(ends[1]);
  }
  base::Descriptor parent, child;
};

TEST_CASE("a request crosses with its texts and its file") {
  const Line line;
  Request sent;
  sent.label = "dossier/facture é.pdf";
  sent.note = std::string(1000, 'n');
  sent.file = file_with("bytes");
  REQUIRE(send_request(line.parent.number(), sent));
  const auto received = receive_request(line.child.number());
  REQUIRE(received.has_value());
  CHECK(received->label == sent.label);
  CHECK(received->note == sent.note);
  CHECK(received->file.number() != sent.file.number());
  CHECK(contents(received->file) == "bytes");
}

TEST_CASE("two answers sent at once are told apart") {
  const Line line;
  REQUIRE(send_answer(line.child.number(), {"one", "two"}));
  REQUIRE(send_answer(line.child.number(), {"three"}));
  AnswerReader reader(1000);
  REQUIRE(reader.read_from(line.parent.number()) == AnswerReader::State::complete);
  CHECK(reader.take() == Answer{"one", "two"});
  REQUIRE(reader.read_from(line.parent.number()) == AnswerReader::State::complete);
  CHECK(reader.take() == Answer{"three"});
  CHECK(reader.read_from(line.parent.number()) == AnswerReader::State::incomplete);
}

TEST_CASE("an answer cut anywhere is incomplete, then whole") {
  const Line line;
  std::string bytes(4, '\0');
  const std::uint32_t count = 1;
  const std::uint64_t size = 5;
  std::memcpy(bytes.data(), &count, sizeof count);
  bytes.append(reinterpret_cast<const char*>(&size), sizeof size);
  bytes += "abcde";
  AnswerReader reader(1000);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    REQUIRE(send(line.child.number(), &bytes[i], 1, 0) == 1);
    CHECK(reader.read_from(line.parent.number()) ==
          (i + 1 < bytes.size() ? AnswerReader::State::incomplete : AnswerReader::State::complete));
  }
  CHECK(reader.take() == Answer{"abcde"});
}

TEST_CASE("sizes that lie are refused before anything is kept") {
  for (const std::uint64_t size : {std::uint64_t{2000}, ~std::uint64_t{0}, ~std::uint64_t{0} - 4}) {
    const Line line;
    const std::uint32_t count = 2;
    std::string bytes(reinterpret_cast<const char*>(&count), sizeof count);
    bytes.append(reinterpret_cast<const char*>(&size), sizeof size);
    bytes.append(reinterpret_cast<const char*>(&size), sizeof size);
    REQUIRE(send(line.child.number(), bytes.data(), bytes.size(), 0) > 0);
    AnswerReader reader(1000);
    CHECK(reader.read_from(line.parent.number()) == AnswerReader::State::too_large);
  }
}

TEST_CASE("the end of the other side is told") {
  Line line;
  line.child.close();
  AnswerReader reader(1000);
  CHECK(reader.read_from(line.parent.number()) == AnswerReader::State::ended);
  CHECK_FALSE(send_request(line.parent.number(), Request{}));
}

}  // namespace
}  // namespace recevable::workers
