// Scans that are too large, too long or made to hurt: bounded work, and a report that says what
// was not read.
#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <ctime>
#include <string>
#include <vector>

#include "check/check.h"
#include "intake/intake.h"
#include "pdf/pdf.h"

namespace recevable::check {
namespace {

// A PDF whose pages all show one grey picture.
struct ScanFile {
  int pages = 1;
  double width = 595, height = 842;  // of each page, points
  int columns = 0, rows = 0;
  int bits = 8;
  std::string pixels;  // rows from the top
};

std::string deflated(const std::string& bytes) {
  uLongf size = compressBound(bytes.size());
  std::string result(size, '\0');
  REQUIRE(compress2(reinterpret_cast<Bytef*>(result.data()), &size,
                    reinterpret_cast<const Bytef*>(bytes.data()), bytes.size(), 6) == Z_OK);
  result.resize(size);
  return result;
}

std::string written(const ScanFile& scan) {
  const std::string data = deflated(scan.pixels);
  const std::string content =
      fmt::format("{:.2f} 0 0 {:.2f} 0 0 cm /Im Do", scan.width, scan.height);
  std::vector<std::string> objects{
      "<</Type/Catalog/Pages 2 0 R>>", "",
      fmt::format("<</Type/XObject/Subtype/Image/Width {}/Height {}"
                  "/ColorSpace/DeviceGray/BitsPerComponent {}"
                  "/Filter/FlateDecode/Length {}>>\nstream\n{}"
                  "\nendstream",
                  scan.columns, scan.rows, scan.bits, data.size(), data),
      fmt::format("<</Length {}>>\nstream\n{}\nendstream", content.size(), content)};
  std::string kids;
  for (int i = 0; i < scan.pages; ++i) {
    objects.push_back(
        fmt::format("<</Type/Page/Parent 2 0 R/MediaBox[0 0 {:.2f} {:.2f}]"
                    "/Contents 4 0 R/Resources<</XObject<</Im 3 0 R>>>>>>",
                    scan.width, scan.height));
    kids += fmt::format("{} 0 R ", objects.size());
  }
  objects[1] = fmt::format("<</Type/Pages/Count {}/Kids[{}]>>", scan.pages, kids);
  std::string file = "%PDF-1.4\n";
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    places.push_back(file.size());
    file += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  const std::size_t xref = file.size();
  file += fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
  for (const std::size_t place : places) file += fmt::format("{:010} 00000 n \n", place);
  file += fmt::format("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{}\n%%EOF\n",
                      objects.size() + 1, xref);
  return file;
}

// A scan of the first lines of one of our own invoices.
ScanFile scan_of_lines() {
  const auto input =
      intake::read_input(std::string(RECEVABLE_TESTDATA) + "/files/plain.pdf", 1'000'000);
  REQUIRE(input);
  const auto picture = pdf::render(input->bytes, 1, 150, {0, 0, 400, 160});
  REQUIRE(picture);
  ScanFile scan;
  scan.width = 400;
  scan.height = 160;
  scan.columns = picture->width;
  scan.rows = picture->height;
  scan.pixels.assign(picture->grey.begin(), picture->grey.end());
  return scan;
}

struct Checked {
  DocumentReport report;
  double seconds = 0;  // of processor time
};

Checked checked(const ScanFile& scan) {
  Options options;
  options.on = *base::make_date(2026, 11, 23);
  const std::string bytes = written(scan);
  const std::clock_t start = std::clock();
  Checked result{check::check({"scan.pdf", bytes}, options), 0};
  result.seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  return result;
}

}  // namespace

TEST_CASE("a scan made by the test itself is read") {
  const Checked one = checked(scan_of_lines());
  REQUIRE_FALSE(one.report.error);
  CHECK(one.report.pages_from_pictures == 1);
  CHECK(one.report.read_whole);
}

TEST_CASE("of a scan of a thousand pages the first are read, and the rest is said not to be") {
  ScanFile scan = scan_of_lines();
  scan.pages = 1000;
  const Checked book = checked(scan);
  REQUIRE(book.report.pdf);
  CHECK(book.report.pdf->page_count == 1000);
  CHECK(book.report.pages_from_pictures == 25);
  CHECK_FALSE(book.report.read_whole);
  // Nothing is asserted to be missing: it may stand on a page nobody read.
  for (const rules::Finding& finding : book.report.outcome.findings) {
    const bool accuses = finding.severity == rules::Severity::error &&
                         finding.certainty != rules::Certainty::possible &&
                         std::ranges::any_of(finding.evidence, [](const auto& evidence) {
                           return evidence.evidence.page == 0 && evidence.field != "file.name";
                         });
    CAPTURE(finding.rule);
    CHECK_FALSE(accuses);
  }
  const auto unread =
      std::ranges::count(book.report.page_readings, document::ReadBy::nothing, &PageReading::by);
  CHECK(unread == book.report.pdf->pages_read - 25);
}

TEST_CASE("a page of 14,400 points a side is drawn coarser, not refused") {
  ScanFile scan = scan_of_lines();
  scan.width = 14'400;
  scan.height = 14'400;
  const Checked poster = checked(scan);
  REQUIRE(poster.report.pdf);
  CHECK(poster.report.pdf->page_count == 1);
  CHECK(poster.seconds < 60);
}

TEST_CASE("a picture of 900 million pixels in a small file costs a bounded effort") {
  ScanFile scan;
  scan.columns = 30'000;
  scan.rows = 30'000;
  scan.bits = 1;
  scan.pixels.assign(std::size_t{3750} * 30'000, '\x5A');
  const Checked bomb = checked(scan);
  // Stripes say nothing: the report says so, and whoever runs goes on.
  CHECK(bomb.report.error);
  CHECK(bomb.report.verdict == Verdict::unreadable);
  CHECK(bomb.seconds < 60);
}

}  // namespace recevable::check
