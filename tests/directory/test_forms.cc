// Every published form gives the same knowledge.
#include <catch2/catch.hpp>

#include "directory/support.h"

namespace recevable::directory {
namespace {

void check_structures(const Directory& directory) {
  const auto town = directory.structure(kTown);
  REQUIRE(town);
  CHECK(town->name == "COMMUNE DE SAINTE COLOMBE LE VIEIL");
  CHECK(town->type == "SIRET");
  CHECK(town->active == std::optional(true));
  CHECK(town->commitment_required == std::optional(true));
  CHECK(town->service_required == std::optional(false));
  CHECK(town->service_or_commitment_required == std::optional(false));
  CHECK(town->works_only == std::optional(false));
  CHECK(town->postcode == "40180");
  CHECK(town->city == "SAINTE COLOMBE LE VIEIL");
  const auto department = directory.structure(kDepartment);
  REQUIRE(department);
  CHECK(department->service_required == std::optional(true));
  CHECK(department->commitment_required == std::optional(true));
  const auto community = directory.structure("20005918600011");
  REQUIRE(community);
  CHECK(community->service_or_commitment_required == std::optional(true));
  const auto budgets = directory.structures_of("214007338");
  REQUIRE(budgets.size() == 3);
  CHECK(std::ranges::count(budgets, std::optional(false), &Structure::active) == 1);
  // A leading zero that a number cell loses, and a wrong key that the directory knows all the same.
  REQUIRE(directory.structure("00718051600143"));
  CHECK(directory.structure("00718051600143")->name == "REGIE DES EAUX DU GOLFE");
  CHECK(directory.structure("13001100000000"));
  CHECK_FALSE(directory.structure("21400733800099"));
  CHECK_FALSE(directory.structure(""));
  REQUIRE(directory.whole_structures() != nullptr);
}

void check_services(const Directory& directory) {
  const auto services = directory.services(kDepartment, 10);
  REQUIRE(services.size() == 3);
  CHECK(services[0].code == "007");
  CHECK(services[0].name == "Cabinet \"du président\"");
  CHECK(services[1].code == "ACHATS");
  CHECK(services[1].commitment_required == std::optional(true));
  CHECK(services[2].code == "Dsn 01");
  CHECK(services[2].name == "Direction des services numériques; accueil");
  CHECK(directory.services(kDepartment, 2).size() == 2);
  CHECK(directory.count_services(kDepartment) == 3);
  const auto closed = directory.services_like(kTown, "FETES");
  REQUIRE(closed.size() == 1);
  CHECK(closed[0].active == std::optional(false));
  // The normalised key finds what differs in case and spaces only; the code itself stays verbatim.
  const auto like = directory.services_like(kDepartment, "DSN01");
  REQUIRE(like.size() == 1);
  CHECK(like[0].code == "Dsn 01");
  CHECK(directory.services_like(kDepartment, "7").empty());
  CHECK(directory.whole_services() != nullptr);
}

TEST_CASE("The workbook of the Chorus Pro directory") {
  const Folder folder;
  const auto directory = imported(folder, {sample(kWorkbook)});
  check_structures(*directory);
  check_services(*directory);
  CHECK(directory->structure("BE0123456749")->type == "UE_HORS_FRANCE");
  REQUIRE(directory->copies().size() == 2);
  const Copy& copy = directory->copies()[0];
  CHECK(copy.kind == Kind::structures);
  CHECK(copy.file == kWorkbook);
  CHECK(base::format_iso(copy.date) == "2026-11-02");
  CHECK(copy.dated_by == Copy::DatedBy::file_name);
  CHECK(copy.rows == 19);
  CHECK(copy.bad_rows == 0);
  CHECK(directory->copies()[1].rows == 13);
  // A service without structure is kept, and makes no structure.
  CHECK(dump_of(*directory).find("|SANS-STRUCTURE|") != std::string::npos);
}

TEST_CASE("Structures and services in two CSV files, UTF-8 with mark and Windows-1252") {
  const Folder folder;
  imported(folder, {sample("structures_20261102.csv")});
  const auto directory = imported(folder, {sample("services_20261102.csv")});
  check_structures(*directory);
  check_services(*directory);
}

TEST_CASE("The flow F14, then a differential one") {
  const Folder folder;
  {
    const auto directory = imported(folder, {sample("FFE1435A_PPF_0001.tar.gz")});
    check_structures(*directory);
    check_services(*directory);
    const Copy* copy = directory->copy_of(Kind::ppf);
    REQUIRE(copy != nullptr);
    CHECK(base::format_iso(copy->date) == "2026-11-01");
    CHECK(copy->dated_by == Copy::DatedBy::content);
    const auto ended = directory->services_like("23350061000032", "DAPI-ENTRETIEN");
    REQUIRE(ended.size() == 1);
    REQUIRE(ended[0].until);
    CHECK(base::format_iso(*ended[0].until) == "2025-12-31");
    CHECK_FALSE(ended[0].usable_on(*base::parse_iso_date("2026-11-23")));
    CHECK(ended[0].usable_on(*base::parse_iso_date("2025-12-31")));
    CHECK_FALSE(ended[0].usable_on(*base::parse_iso_date("2019-12-31")));
  }
  const auto directory = imported(folder, {sample("FFE1435A_PPF_0002.tar.gz")});
  CHECK(directory->structure(kTown)->service_required == std::optional(true));
  CHECK_FALSE(directory->structure("19580014900013"));  // taken away
  CHECK(directory->structure(kDepartment));             // as it was
  CHECK(directory->whole_structures() != nullptr);
  CHECK(base::format_iso(directory->copy_of(Kind::ppf)->date) == "2026-11-02");
}

TEST_CASE("XML whose elements are named like the columns") {
  const Folder folder;
  check_structures(*imported(folder, {sample("structures_20261102.xml")}));
}

TEST_CASE("SIRENE: units in a zip, establishments in a gzip, successions plain") {
  const Folder folder;
  const auto directory = imported(
      folder, {sample("StockUniteLegale_utf8.zip"), sample("StockEtablissement_utf8.csv.gz"),
               sample("StockEtablissementLiensSuccession_utf8.csv")});
  const auto plumber = directory->establishment("84120763200016");
  REQUIRE(plumber);
  CHECK(plumber->open);
  CHECK(plumber->head_office);
  CHECK(plumber->postcode == "40990");
  CHECK(plumber->ape == "43.22A");
  const auto unit = directory->unit("841207632");
  REQUIRE(unit);
  CHECK(unit->name == "PLOMBERIE CASTAGNÈDE");
  CHECK(unit->category == "5499");
  CHECK(unit->size == "PME");
  CHECK(unit->head_office == "84120763200016");
  const auto moved = directory->establishment("50881904200047");
  REQUIRE(moved);
  CHECK_FALSE(moved->open);
  const auto next = directory->successors("50881904200047");
  REQUIRE(next.size() == 1);
  CHECK(next[0].head_office_moved);
  CHECK(directory->establishment(next[0].siret)->open);
  CHECK(base::format_iso(directory->copy_of(Kind::sirene_units)->date) == "2026-10-31");
  CHECK(directory->whole_structures() == nullptr);
  // A person is named by given name and surname; [ND] is no name.
  const std::string dump = dump_of(*directory);
  CHECK(dump.find("|SOLENNE KERMARREC|") != std::string::npos);
  CHECK(dump.find("[ND]") == std::string::npos);
}

TEST_CASE("Only what was asked for of SIRENE") {
  const Folder folder;
  ImportRequest request;
  request.database = folder / "directory.sqlite";
  request.files = {sample("StockEtablissement_utf8.csv.gz")};
  request.only = {"public", "841 207 632"};
  REQUIRE(import_files(request));
  const auto directory = Directory::open(request.database);
  REQUIRE(directory);
  CHECK((*directory)->establishment("84120763200016"));
  CHECK_FALSE((*directory)->establishment("50881904200047"));
  const Copy* copy = (*directory)->copy_of(Kind::sirene_establishments);
  CHECK(copy->rows == 1);
  CHECK(copy->skipped > 15);
  CHECK_FALSE(copy->whole);
  request.only = {"whatever"};
  const auto refused = import_files(request);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == base::ErrorKind::usage);
}

TEST_CASE("Saved answers of the APIs add to what is there") {
  const Folder folder;
  imported(folder, {sample(kWorkbook)});
  ImportRequest request;
  request.database = folder / "directory.sqlite";
  request.files = {sample("reponse-structure.json"), sample("reponse-services.json"),
                   sample("reponse-recherche.json")};
  request.structure = kTown;
  const auto outcome = import_files(request);
  if (!outcome) FAIL(outcome.error().message.en);
  const auto directory = *Directory::open(request.database);
  const auto town = directory->structure(kTown);
  REQUIRE(town);
  CHECK(town->service_required == std::optional(true));  // as the answer says
  CHECK(town->postcode == "40180");                      // it says nothing of this
  CHECK(town->source == Kind::answers);
  CHECK(directory->services_like(kTown, "DST-VOIRIE").size() == 1);
  CHECK(directory->services_like(kTown, "ST-VOIRIE").size() == 1);
  const auto old = directory->services_like(kTown, "OLD");
  REQUIRE(old.size() == 1);
  CHECK(base::format_iso(*old[0].until) == "2020-12-31");
  CHECK(directory->establishment("84120763200016")->city == "SAINT-VINCENT-DES-LANDES");
  CHECK_FALSE(directory->copy_of(Kind::answers)->whole);
  CHECK(directory->search("sainte colombe", "", 1).size() == 1);
}

TEST_CASE("Services that do not say whose they are ask for it") {
  const Folder folder;
  const auto refused = import_into(folder, {sample("reponse-services.json")});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.fr.find("--structure") != std::string::npos);
}

TEST_CASE("The directory inside an answer, packed as the API gives it") {
  const Folder folder;
  check_structures(*imported(folder, {sample("reponse-annuaire.json")}));
}

}  // namespace
}  // namespace recevable::directory
