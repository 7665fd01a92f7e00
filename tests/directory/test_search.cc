#include <catch2/catch.hpp>

#include "directory/support.h"

namespace recevable::directory {
namespace {

TEST_CASE("Accents, abbreviations and the order of words are forgiven") {
  const Folder folder;
  const auto directory = imported(folder, {sample(kWorkbook)});
  const auto first = [&](const char* name, const char* city = "") {
    const auto found = directory->search(name, city, 5);
    return found.empty() ? std::string() : found.front().structure.identifier;
  };
  CHECK(first("Mairie de Sainte-Colombe-le-Vieil") == kTown);
  CHECK(first("colombe ste vieil commune") == kTown);
  CHECK(first("Département Haute Garance") == kDepartment);
  CHECK(first("dpt hte garance") == kDepartment);  // one word unknown
  CHECK(first("Communauté de communes Auxois-Morvan") == "20005918600011");
  CHECK(first("CH Picquemont") == first("picq"));  // the beginning of a word
  CHECK_FALSE(first("picq").empty());
  CHECK(first("office public de l'habitat pays basque") == "27640038900017");
  CHECK_FALSE(first("commune", "La Rivière-aux-Songes").empty());
  CHECK(first("commune", "Ste Colombe le Vieil") == kTown);  // abbreviated in the city too
  CHECK(first("commune", "Nulle Part").empty());
  CHECK(first("zzz").empty());
  CHECK(first("").empty());
  CHECK(first("\"; DROP TABLE structures; --").empty());
  CHECK(first("name:commune NOT (a OR b)^*").empty());
  CHECK_FALSE(directory->broken());
  CHECK(directory->search("commune", "", 2).size() == 2);
}

TEST_CASE("A city abbreviated in the directory is found written out") {
  const Folder folder;
  const auto directory =
      imported(folder, {folder.write("a.csv",
                                     "TypeIdentifiant;Identifiant;RaisonSociale;StructureActive;"
                                     "Ville\nSIRET;26420000100012;CHU;1;ST ETIENNE\n"
                                     "SIRET;26690000100013;CHU;1;LYON CEDEX 03\n")});
  const auto found = directory->search("CHU", "Saint-Étienne", 5);
  REQUIRE(found.size() == 1);
  CHECK(found[0].structure.identifier == "26420000100012");
  CHECK(found[0].score == 1);
  // Named by the city alone: "CHU de Lyon" is called CHU there.
  const auto named = directory->search("chu lyon", "", 5);
  REQUIRE_FALSE(named.empty());
  CHECK(named[0].structure.city == "LYON CEDEX 03");
}

}  // namespace
}  // namespace recevable::directory
