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
  CHECK(first("commune", "Nulle Part").empty());
  CHECK(first("zzz").empty());
  CHECK(first("").empty());
  CHECK(first("\"; DROP TABLE structures; --").empty());
  CHECK(first("name:commune NOT (a OR b)^*").empty());
  CHECK_FALSE(directory->broken());
  CHECK(directory->search("commune", "", 2).size() == 2);
}

}  // namespace
}  // namespace recevable::directory
