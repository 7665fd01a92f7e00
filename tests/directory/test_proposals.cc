#include <catch2/catch.hpp>

#include "directory/support.h"

namespace recevable::directory {
namespace {

TEST_CASE("The likely right SIRET of a recipient") {
  const Folder folder;
  const auto directory = imported(folder, {sample(kWorkbook)});
  const auto best = [&](const char* siret, const char* name = "", const char* city = "") {
    const auto found = propose_recipient(*directory, siret, name, city);
    return found.empty() ? Proposal{} : found.front();
  };
  CHECK(best("21400738800012").siret == kTown);  // 3 read as 8
  CHECK(best("21400738800012").why == Proposal::Why::one_digit);
  CHECK(best("24100733800012").siret == kTown);
  CHECK(best("24100733800012").why == Proposal::Why::swapped);
  const Proposal other = best("22300551300013", "Conseil départemental de Haute-Garance");
  CHECK(other.siret == kDepartment);
  CHECK(other.why == Proposal::Why::other_nic);
  CHECK(other.name_agrees);
  const Proposal named = best("99999999900000", "Mairie de Sainte-Colombe-le-Vieil");
  CHECK(named.siret == kTown);
  CHECK(named.why == Proposal::Why::same_name);
  CHECK(describe(named).fr.find("COMMUNE DE SAINTE COLOMBE LE VIEIL") != std::string::npos);
  CHECK(best("99999999900000", "Mairie de Nulle-Part").siret.empty());
  CHECK(best("").siret.empty());
  // The school is closed: nobody is sent there.
  for (const Proposal& one : propose_recipient(*directory, "21400733800099", "", "")) {
    CHECK(directory->structure(one.siret)->active == std::optional(true));
  }
}

TEST_CASE("The likely right SIRET of a supplier") {
  const Folder folder;
  const auto directory = imported(
      folder, {sample("StockUniteLegale_utf8.zip"), sample("StockEtablissement_utf8.csv.gz"),
               sample("StockEtablissementLiensSuccession_utf8.csv")});
  const auto moved = propose_supplier(*directory, "50881904200047", "Net'Armor Propreté");
  REQUIRE(moved.size() == 1);
  CHECK(directory->establishment(moved[0].siret)->open);
  CHECK(moved[0].name_agrees);
  const auto nic = propose_supplier(*directory, "84120763200099", "Plomberie Castagnède");
  REQUIRE_FALSE(nic.empty());
  CHECK(nic[0].siret == "84120763200016");
}

}  // namespace
}  // namespace recevable::directory
