#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "history/history.h"

namespace recevable::history {
namespace {

TEST_CASE("What is packed is unpacked, and nothing else is") {
  Entry entry;
  entry.sha256 = "ab";
  entry.supplier = "84120763200016";
  entry.number = "FA-2026-0187";
  entry.issued = base::make_date(2026, 10, 23);
  entry.iban = "FR76";
  entry.status = Status::rejected;
  CHECK(unpack(pack(entry)) == std::optional(entry));
  CHECK_FALSE(unpack(""));
  CHECK_FALSE(unpack("recevable-history-1"));
  CHECK_FALSE(unpack(pack(Entry{})));
  CHECK(rc::check([](const std::string& bytes) { RC_ASSERT(!unpack(bytes)); }));
}

TEST_CASE("A number is what stays and what counts") {
  const auto day = base::make_date(2026, 10, 23);
  const auto count = [&](const char* number) {
    const auto series = series_of(number, day);
    return series ? series->before + "|" + std::to_string(series->count) + "|" + series->after
                  : std::string("none");
  };
  CHECK(count("FA-2026-0187") == "fa-2026-|187|");
  CHECK(count("187/2026") == "|187|/2026");  // the year counts nothing
  CHECK(count("F26A") == "f|26|a");
  CHECK(count("2026") == "|2026|");
  CHECK(count("SANS") == "none");
  CHECK(count("") == "none");
  CHECK(count("1234567890123") == "none");
}

}  // namespace
}  // namespace recevable::history
