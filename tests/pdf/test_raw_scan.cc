// The look at the raw bytes: it must not miss what is there, nor be fooled by streams.
#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <string>

#include "pdf/inflate.h"
#include "pdf/raw_scan.h"
#include "pdf/support.h"
#include "pdf/xref_check.h"

namespace recevable::pdf {
namespace {

std::string object(const std::string& dictionary, const std::string& stream) {
  return "1 0 obj\n<< " + dictionary + " /Length " + std::to_string(stream.size()) +
         " >>\nstream\n" + stream + "\nendstream\nendobj\n";
}

TEST_CASE("names are hints") {
  CHECK(scan("<< /S /JavaScript >>").has(Hint::action));
  CHECK(scan("<</S/Launch/F(x)>>").has(Hint::action));
  CHECK(scan("<< /AA << >> >>").has(Hint::auto_action));
  CHECK(scan("<< /OpenAction 5 0 R >>").has(Hint::open_action));
  CHECK(scan("<< /OpenAction<</S/URI>> >>").has(Hint::open_action));
  CHECK_FALSE(scan("<< /OpenAction [1 0 R /Fit] >>").has(Hint::open_action));
  CHECK(scan("<< /XFA [] >>").has(Hint::xfa));
  CHECK(scan("<< /Type /EmbeddedFile >>").has(Hint::embedded_file));
  CHECK(scan("<< /Collection 3 0 R >>").has(Hint::portfolio));
  CHECK(scan("<< /ByteRange [] >>").has(Hint::signature));
  CHECK(scan("<< /Encrypt 9 0 R >>").has(Hint::encryption));
  CHECK(scan("<< /Type /Catalog /Pages 2 0 R >>").hints.none());
  // A name is whole: longer ones that begin alike are others.
  CHECK(scan("<< /JavaScripts 1 /AAA 2 /Launches 3 >>").hints.none());
}

TEST_CASE("escaped names are read as what they mean") {
  CHECK(scan("<< /S /J#61vaScript >>").has(Hint::action));
  CHECK(scan("<< /S /#4c#61#75#6e#63#68 >>").has(Hint::action));
  CHECK(scan("<< /S /J#6 /x#zz >>").hints.none());
}

TEST_CASE("streams are jumped over, by their length or to their end") {
  const std::string hidden = "x /JavaScript /OutputIntents x";
  CHECK(scan(object("", hidden)).hints.none());
  CHECK(scan("1 0 obj\n<< /Length 7 0 R >>\nstream\n" + hidden + "\nendstream\n").hints.none());
  // A wrong length is not believed.
  const std::string wrong = "1 0 obj\n<< /Length 2 >>\nstream\n" + hidden + "\nendstream\nendobj\n";
  CHECK(scan(wrong).hints.none());
  CHECK(scan(wrong + "2 0 obj << /AA << >> >>").has(Hint::auto_action));
  // What stands after a stream is seen again.
  CHECK(scan(object("", "data") + "<< /S /JavaScript >>").has(Hint::action));
  // The word alone opens no stream.
  CHECK(scan("(stream\n) << /S /JavaScript >>").has(Hint::action));
}

TEST_CASE("object streams are looked into, or said to be opaque") {
  const std::string inside = "<< /S /JavaScript >>";
  CHECK(scan(object("/Type /ObjStm", inside)).has(Hint::action));
  const RawScan packed = scan(object("/Type /ObjStm /Filter /FlateDecode", deflate_all(inside)));
  CHECK(packed.has(Hint::action));
  CHECK_FALSE(packed.has(Hint::opaque));
  CHECK(
      scan(object("/Type /ObjStm /Filter [/FlateDecode]", deflate_all(inside))).has(Hint::action));
  CHECK(scan(object("/Type /ObjStm /Filter /LZWDecode", "xyz")).has(Hint::opaque));
  CHECK(scan(object("/Type /ObjStm /Filter /FlateDecode", "no zlib")).has(Hint::opaque));
  CHECK(
      scan(object("/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]", "78")).has(Hint::opaque));
  CHECK(scan(sample("objstm-bomb.pdf")).has(Hint::too_large));
}

TEST_CASE("pictures are counted in pixels") {
  const RawScan found = scan(object("/Subtype /Image /Width 100 /Height 50", "x") +
                             object("/Subtype/Image/Width 10/Height 10", "x") +
                             object("/Width 1000 /Height 1000", "x"));
  CHECK(found.largest_image == 5000);
  CHECK(found.all_images == 5100);
  // A size out of reason does not overflow.
  CHECK(scan(object("/Subtype /Image /Width 18446744073709551615 /Height 99999999999", "x"))
            .largest_image > 0);
}

TEST_CASE("the cross-reference is checked against the objects") {
  CHECK(check_xref(sample("plain.pdf")) == XrefState::right);
  CHECK(check_xref(sample("junk-before.pdf")) == XrefState::right);
  CHECK(check_xref(sample("many-pages.pdf")) == XrefState::right);
  CHECK(check_xref(sample("startxref-wrong.pdf")) == XrefState::missing);
  CHECK(check_xref(sample("truncated-readable.pdf")) == XrefState::missing);
  CHECK(check_xref(sample("xref-shifted.pdf")) == XrefState::wrong);
  CHECK(check_xref("") == XrefState::missing);
  CHECK(check_xref("startxref 99999999999999999999999") == XrefState::missing);
  CHECK(check_xref("xref\n0 18446744073709551615\nstartxref\n0") == XrefState::missing);
  CHECK(check_xref(" xref\n0 18446744073709551615\nstartxref\n1") == XrefState::wrong);
}

TEST_CASE("inflating keeps to its bound, and gives back what was deflated") {
  CHECK(rc::check("round trip", [](const std::string& content) {
    const auto back = inflate_all(deflate_all(content), content.size());
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == content);
  }));
  const std::string much(1'000'000, 'x');
  const auto bounded = inflate_all(deflate_all(much), 999'999);
  REQUIRE_FALSE(bounded.has_value());
  CHECK(bounded.error() == InflateError::too_large);
  const std::string packed = deflate_all(much);
  const auto cut = inflate_all(std::string_view(packed).substr(0, packed.size() - 10), 2'000'000);
  REQUIRE_FALSE(cut.has_value());
  CHECK(cut.error() == InflateError::broken);
}

TEST_CASE("any bytes can be looked at") {
  CHECK(rc::check("scan never fails",
                  [](const std::string& bytes) { RC_ASSERT(scan(bytes).size == bytes.size()); }));
}

}  // namespace
}  // namespace recevable::pdf
