// Kinds of file by content.
#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <string_view>

#include "intake/intake.h"

namespace recevable::intake {
namespace {

using namespace std::string_view_literals;

std::string sample(const std::string& name) {
  auto input = read_input(std::string(RECEVABLE_TESTDATA) + "/files/" + name, 1U << 20U);
  INFO(name);
  REQUIRE(input.has_value());
  return input->bytes;
}

constexpr int kFirst = static_cast<int>(FileKind::pdf);
constexpr int kLast = static_cast<int>(FileKind::unknown);

TEST_CASE("files of the test data are what their content is, not what their name says") {
  CHECK(detect(sample("plain.pdf")) == FileKind::pdf);
  CHECK(detect(sample("junk-before.pdf")) == FileKind::pdf);
  CHECK(detect(sample("truncated-hopeless.pdf")) == FileKind::pdf);
  CHECK(detect(sample("empty.pdf")) == FileKind::empty);
  CHECK(detect(sample("png-renamed.pdf")) == FileKind::png);
  CHECK(detect(sample("docx-renamed.pdf")) == FileKind::docx);
  CHECK(detect(sample("html-renamed.pdf")) == FileKind::html);
  CHECK(detect(sample("document.odt")) == FileKind::odt);
  CHECK(detect(sample("holds-pdf.zip")) == FileKind::zip);
  CHECK(detect(sample("batch.tar.gz")) == FileKind::tar_gz);
}

TEST_CASE("signatures") {
  CHECK(detect("\xff\xd8\xff\xe0 JFIF") == FileKind::jpeg);
  CHECK(detect("II*\0abcd"sv) == FileKind::tiff);
  CHECK(detect("MM\0*abcd"sv) == FileKind::tiff);
  CHECK(detect("GIF89a") == FileKind::gif);
  CHECK(detect("RIFF\1\2\3\4WEBPVP8 "sv) == FileKind::webp);
  CHECK(detect("RIFF\1\2\3\4WAVEfmt "sv) != FileKind::webp);
  CHECK(detect("\0\0\0\x18"
               "ftypheic\0\0\0\0"sv) == FileKind::heic);
  CHECK(detect("\0\0\0\x18"
               "ftypmp42\0\0\0\0"sv) == FileKind::unknown);
  CHECK(detect("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rest") == FileKind::doc);
  CHECK(detect("{\\rtf1\\ansi Facture}") == FileKind::rtf);
  CHECK(detect("PK\x05\x06" + std::string(18, '\0')) == FileKind::zip);
  CHECK(detect("\x1f\x8b\x08 broken"sv) == FileKind::gzip);
}

TEST_CASE("a bitmap is told from a text that begins with its two letters") {
  std::string bitmap = "BM";
  bitmap += std::string(24, '\0');
  CHECK(detect(bitmap) == FileKind::bmp);
  CHECK(detect("BMW France, 78180 Montigny : facture du garage") == FileKind::text);
}

TEST_CASE("the header of a PDF is looked for in the first kilobyte only") {
  const std::string header = "%PDF-1.4\n";
  CHECK(detect(std::string(1024 - 5, '\n') + header) == FileKind::pdf);
  CHECK(detect(std::string(1024 - 4, '\n') + header) == FileKind::text);
}

TEST_CASE("markup") {
  CHECK(detect("<?xml version=\"1.0\"?><Invoice/>") == FileKind::xml);
  CHECK(detect("\xef\xbb\xbf<?xml version=\"1.0\"?><a/>") == FileKind::xml);
  CHECK(detect("\xff\xfe<\0?\0x\0m\0l\0 \0"sv) == FileKind::xml);
  CHECK(detect("\xfe\xff\0<\0?\0x\0m\0l"sv) == FileKind::xml);
  CHECK(detect("  <rsm:CrossIndustryInvoice xmlns:rsm=\"x\">") == FileKind::xml);
  CHECK(detect("<!-- note --><Invoice/>") == FileKind::xml);
  CHECK(detect("<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html>") == FileKind::html);
  CHECK(detect("<!-- x --> <HTML>") == FileKind::html);
  CHECK(detect("< 3 articles") == FileKind::text);
}

TEST_CASE("a saved message needs two known header lines") {
  CHECK(detect("From: a@b.fr\r\nSubject: Facture\r\n\r\nBonjour") == FileKind::eml);
  CHECK(detect("Received: from x\r\n by y\r\nDate: Mon, 2 Mar 2026\r\n\r\n") == FileKind::eml);
  CHECK(detect("Date: 12/05/2026\nTotal: 12") == FileKind::text);
  CHECK(detect("Bonjour\nFrom: a\nTo: b") == FileKind::text);
}

TEST_CASE("text may be UTF-8 or Latin-1, never binary") {
  CHECK(detect("Facture n\xc2\xb0 12") == FileKind::text);
  CHECK(detect("Facture n\xb0 12 \xe9mise") == FileKind::text);
  CHECK(detect("abc\x01"
               "def") == FileKind::unknown);
  CHECK(detect("\0\0\0\0"sv) == FileKind::unknown);
}

TEST_CASE("a ZIP cut off, or whose directory lies, is still looked at within its bytes") {
  const std::string docx = sample("docx-renamed.pdf");
  for (std::size_t size = 4; size < docx.size(); ++size) {
    const FileKind kind = detect(std::string_view(docx).substr(0, size));
    CHECK((kind == FileKind::zip || kind == FileKind::docx));
  }
  std::string lying = docx;
  const std::size_t end = lying.rfind("PK\x05\x06");
  for (std::size_t i = end + 4; i < lying.size(); ++i) lying[i] = '\xff';
  CHECK(detect(lying) == FileKind::zip);
}

TEST_CASE("any bytes have a kind, and only no bytes are empty") {
  CHECK(rc::check("detect never fails", [](const std::string& bytes) {
    const FileKind kind = detect(bytes);
    RC_ASSERT((kind == FileKind::empty) == bytes.empty());
  }));
  CHECK(rc::check(
      "a PDF header at the start decides, whatever follows",
      [](const std::string& rest) { RC_ASSERT(detect("%PDF-1.7\n" + rest) == FileKind::pdf); }));
  CHECK(rc::check("bytes after a PNG signature do not matter", [](const std::string& rest) {
    RC_ASSERT(detect("\x89PNG\r\n\x1a\n" + rest) == FileKind::png);
  }));
}

TEST_CASE("every kind is described in both languages, and kinds do not share a description") {
  std::set<std::string> seen;
  for (int i = kFirst; i <= kLast; ++i) {
    const base::Localized text = describe(static_cast<FileKind>(i));
    CHECK_FALSE(text.fr.empty());
    CHECK_FALSE(text.en.empty());
    CHECK(seen.insert(text.en).second);
  }
}

}  // namespace
}  // namespace recevable::intake
