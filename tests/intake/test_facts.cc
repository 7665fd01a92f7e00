// Names, extensions and fingerprints.
#include <catch2/catch.hpp>
#include <string>

#include "intake/intake.h"

namespace recevable::intake {
namespace {

constexpr std::string_view kPdf = "%PDF-1.4\n";

TEST_CASE("the fingerprint is SHA-256 in lower-case hexadecimal") {
  // FIPS 180-4, the examples of the standard.
  CHECK(facts_of("a", "").sha256 ==
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(facts_of("a", "abc").sha256 ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("only the last part of a name is kept, of either kind of path") {
  CHECK(facts_of("/tmp/factures/F1.pdf", kPdf).name == "F1.pdf");
  CHECK(facts_of("C:\\Factures\\F1.PDF", kPdf).name == "F1.PDF");
  CHECK(facts_of("F1.pdf", kPdf).name == "F1.pdf");
}

TEST_CASE("extensions are in lower case, with their point") {
  CHECK(facts_of("F1.PDF", kPdf).extension == ".pdf");
  CHECK(facts_of("lot.tar.gz", kPdf).extension == ".tar.gz");
  CHECK(facts_of("lot.TAR.GZ", kPdf).extension == ".tar.gz");
  CHECK(facts_of("F.2026.xml", kPdf).extension == ".xml");
  CHECK(facts_of("facture", kPdf).extension.empty());
  CHECK(facts_of("facture.", kPdf).extension.empty());
  CHECK(facts_of(".profile", kPdf).extension.empty());
  CHECK(facts_of("dossier.v2/facture", kPdf).extension.empty());
}

TEST_CASE("an extension that is not of the kind is told") {
  CHECK(facts_of("F1.pdf", kPdf).extension_matches);
  CHECK_FALSE(facts_of("F1.xml", kPdf).extension_matches);
  CHECK_FALSE(facts_of("F1", kPdf).extension_matches);
  CHECK(facts_of("photo.jpeg", "\xff\xd8\xff\xe0").extension_matches);
  CHECK(facts_of("photo.JPG", "\xff\xd8\xff\xe0").extension_matches);
  CHECK_FALSE(facts_of("photo.pdf", "\xff\xd8\xff\xe0").extension_matches);
  // Standard input has no name, and nothing to compare with.
  CHECK(facts_of("-", kPdf).extension_matches);
  CHECK(facts_of("vide.pdf", "").extension_matches);
}

TEST_CASE("the usual extension of a kind is one it may bear") {
  CHECK(usual_extension(FileKind::pdf) == ".pdf");
  CHECK(usual_extension(FileKind::tar_gz) == ".tar.gz");
  CHECK(usual_extension(FileKind::jpeg) == ".jpg");
  CHECK(usual_extension(FileKind::empty).empty());
  CHECK(usual_extension(FileKind::unknown).empty());
}

}  // namespace
}  // namespace recevable::intake
