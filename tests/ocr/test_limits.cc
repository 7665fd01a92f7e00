#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <memory>

#include "ocr/ocr.h"
#include "ocr/paper.h"

namespace recevable::ocr {
namespace {

Reader& reader() {
  static const base::Result<std::unique_ptr<Reader>> opened = open({});
  if (!opened) FAIL(opened.error().message.en);
  return **opened;
}

}  // namespace

TEST_CASE("missing language data name the Debian package") {
  const auto opened = open({.language = "fra", .data_path = "/nowhere"});
  REQUIRE_FALSE(opened);
  CHECK(opened.error().kind == base::ErrorKind::environment);
  CHECK(opened.error().message.fr.find("tesseract-ocr-fra") != std::string::npos);
  CHECK(opened.error().message.en.find("tesseract-ocr-fra") != std::string::npos);

  const auto chinese = open({.language = "chi_sim", .data_path = "/nowhere"});
  REQUIRE_FALSE(chinese);
  CHECK(chinese.error().message.en.find("tesseract-ocr-chi-sim") != std::string::npos);
}

TEST_CASE("broken language data are an error, not a crash") {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / "recevable-test-broken-data";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "fra.traineddata") << "this is no model";
  const auto opened = open({.language = "fra", .data_path = folder.string()});
  std::filesystem::remove_all(folder);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().kind == base::ErrorKind::environment);
}

TEST_CASE("a language that is a path or an option is refused") {
  for (const char* language : {"", "../fra", "fra/eng", "fra eng"}) {
    const auto opened = open({.language = language, .data_path = ""});
    REQUIRE_FALSE(opened);
    CHECK(opened.error().kind == base::ErrorKind::usage);
  }
}

TEST_CASE("pictures that are not what they say are refused") {
  Reader& with = reader();
  const std::vector<std::uint8_t> pixels(100, 255);
  CHECK_FALSE(with.read({.width = 10, .height = 11, .dpi = 300, .grey = pixels}));
  CHECK_FALSE(with.read({.width = 0, .height = 0, .dpi = 300, .grey = {}}));
  CHECK_FALSE(with.read({.width = -10, .height = -10, .dpi = 300, .grey = pixels}));
  CHECK_FALSE(with.read({.width = 10, .height = 10, .dpi = 0, .grey = pixels}));
  CHECK_FALSE(with.read_again({.width = 10, .height = 11, .dpi = 300, .grey = pixels}, {},
                              {0, 0, 1, 1}, Alphabet::digits));
}

TEST_CASE("blank, tiny and thin pictures give no words") {
  Reader& with = reader();
  const auto [width, height] = GENERATE(
      table<int, int>({{1, 1}, {2, 3}, {10, 10}, {1, 3000}, {3000, 1}, {17, 16}, {1240, 1754}}));
  const int grey = GENERATE(0, 128, 255);
  const std::vector<std::uint8_t> pixels(static_cast<std::size_t>(width) * height,
                                         static_cast<std::uint8_t>(grey));
  const auto reading = with.read({.width = width, .height = height, .dpi = 300, .grey = pixels});
  REQUIRE(reading);
  CHECK(reading->page.words.empty());
}

TEST_CASE("noise is given up and gives hardly a word") {
  Paper paper(600, 840);
  paper.sprinkle(0.3, 0);
  const auto reading = reader().read(paper.view());
  REQUIRE(reading);
  int sure = 0;
  for (const document::Word& word : reading->page.words) sure += word.confidence > 0.8 ? 1 : 0;
  CHECK(sure < 20);
  CHECK_FALSE(reading->complete);
}

TEST_CASE("a picture above the limit is read smaller") {
  // 14,400 points square, the largest page a PDF can have, at 36 dpi.
  Paper paper(14'400, 14'400, 36);
  REQUIRE(static_cast<std::uint64_t>(paper.view().width) * paper.view().height > kMaxPixels);
  const auto reading = reader().read(paper.view());
  REQUIRE(reading);
  CHECK(reading->page.words.empty());
  CHECK(reading->page.width == Approx(14'400).margin(20));
}

TEST_CASE("a second look beside the page or at nothing gives nothing") {
  Paper paper(200, 200);
  Reader& with = reader();
  const Straightening how{.quarter_turns = 0, .degrees = 0, .width = 200, .height = 200};
  for (const base::Box box : {base::Box{0, 0, 0, 0}, base::Box{500, 500, 600, 600},
                              base::Box{-50, -50, -10, -10}, base::Box{20, 20, 180, 40}}) {
    const auto words = with.read_again(paper.view(), how, box, Alphabet::digits);
    REQUIRE(words);
    CHECK(words->empty());
  }
}

TEST_CASE("the versions of the libraries are known") {
  const std::vector<std::string> versions = library_versions();
  REQUIRE(versions.size() == 2);
  CHECK(versions[0].starts_with("Tesseract "));
  CHECK(versions[1].starts_with("Leptonica "));
}

}  // namespace recevable::ocr
