#include <rapidcheck.h>
#include <catch2/catch.hpp>
#include <string>

#include "archive/archive.h"
#include "base/text.h"

namespace recevable::archive {
namespace {

TEST_CASE("names that stay below their folder are safe") {
  for (const char* name : {"facture.pdf", "2026/facture.pdf", "2026/11/", "./facture.pdf",
                           "a..b/c.pdf", "été/n° 1.xml", "..."}) {
    INFO(name);
    CHECK(is_safe(name));
  }
}

TEST_CASE("names that lead elsewhere on any system are not") {
  for (const std::string name :
       {"", "/etc/passwd", "../a.pdf", "a/../../b", "a/..", "..\\a.pdf", "C:\\a.pdf", "c:a.pdf",
        "\\\\server\\a", "a//b", ".", "./.", "a\nb", "\x7f"}) {
    INFO(name);
    CHECK_FALSE(is_safe(name));
  }
  CHECK_FALSE(is_safe(std::string("a\0b", 3)));
}

TEST_CASE("names are UTF-8, or else of code page 850") {
  CHECK(name_from("été.pdf") == "été.pdf");
  CHECK(name_from("\x82t\x82.pdf") == "été.pdf");
  CHECK(name_from("\xc9") == "╔");
  CHECK(name_from("") == "");
  rc::check("whatever the bytes, the name is valid UTF-8", [](const std::string& bytes) {
    const std::string name = name_from(bytes);
    RC_ASSERT(base::printable(name).find("\xef\xbf\xbd") == std::string::npos ||
              bytes.find("\xef\xbf\xbd") != std::string::npos);
  });
}

}  // namespace
}  // namespace recevable::archive
