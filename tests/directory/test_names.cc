#include <catch2/catch.hpp>

#include "directory/directory.h"

namespace recevable::directory {
namespace {

using Words = std::vector<std::string>;

Agreement between(const std::string& printed, const std::string& known) {
  return compare_names(printed, {known}).agreement;
}

TEST_CASE("Abbreviations are opened, small words dropped") {
  CHECK(words_of_name("CHU de Bordeaux") ==
        Words{"centre", "hospitalier", "universitaire", "bordeaux"});
  CHECK(words_of_name("Mairie d'Étampes") == Words{"commune", "etampes"});
  CHECK(words_of_name("Ville de ST-Malo") == Words{"commune", "saint", "malo"});
  CHECK(words_of_name("Conseil départemental du Val-d'Oise") ==
        Words{"departement", "val", "oise"});
  CHECK(words_of_name("C.C.A.S. de Lens") == Words{"ccas", "lens"});
  CHECK(words_of_name("CD33") == Words{"departement", "33"});
  CHECK(words_of_name("Communauté de communes du Pays noir") == words_of_name("CC PAYS NOIR"));
  CHECK(words_of_name("").empty());
  CHECK(words_of_name("--- / ---").empty());
}

TEST_CASE("Names that are one body agree") {
  CHECK(between("Mairie de Lyon", "COMMUNE DE LYON") == Agreement::same);
  CHECK(between("Commune de Sainte-Colombe-le-Vieil", "COMMUNE DE STE COLOMBE LE VIEIL") ==
        Agreement::same);
  CHECK(between("CHU Toulouse", "CENTRE HOSPITALIER UNIVERSITAIRE DE TOULOUSE") == Agreement::same);
  CHECK(between("Département de la Gironde - Direction des achats", "DEPARTEMENT DE LA GIRONDE") ==
        Agreement::same);
  CHECK(between("AP-HP", "ASSISTANCE PUBLIQUE HOPITAUX DE PARIS") == Agreement::same);
  CHECK(between("CCAS de Steenbecque", "CTRE COMMUNAL ACTION SOCIALE STEENBECQUE") ==
        Agreement::same);
  CHECK(between("Universite de Haute-Aquitalne", "UNIVERSITE DE HAUTE AQUITAINE") ==
        Agreement::same);  // one letter misread
}

TEST_CASE("Names of two bodies do not") {
  CHECK(between("Lycée Victor Hugo", "COMMUNE DE BREST") == Agreement::different);
  CHECK(between("CCAS de Lyon", "COMMUNE DE LYON") == Agreement::other_body);
  CHECK(between("Régie de l'eau de Nantes", "COMMUNE DE NANTES") == Agreement::other_body);
  const NameComparison comparison = compare_names("Lycée Victor Hugo", {"COMMUNE DE BREST"});
  CHECK(comparison.reason.fr.find("Lycée Victor Hugo") != std::string::npos);
  CHECK(comparison.reason.en.find("COMMUNE DE BREST") != std::string::npos);
}

TEST_CASE("The best of several names counts; where nothing tells, nothing is said") {
  CHECK(compare_names("Au Bon Fournil", {"DUPONT PIERRE", "AU BON FOURNIL"}).agreement ==
        Agreement::same);
  CHECK(compare_names("Commune", {"COMMUNE DE LYON"}).agreement != Agreement::different);
  CHECK(compare_names("", {"COMMUNE DE LYON"}).agreement == Agreement::partly);
  CHECK(compare_names("X", {}).agreement == Agreement::partly);
}

TEST_CASE("The decision table of what is required") {
  Structure structure;
  const auto needs = [&](bool service, bool commitment, bool either) {
    structure.service_required = service;
    structure.commitment_required = commitment;
    structure.service_or_commitment_required = either;
    return requirements_of(structure, std::nullopt);
  };
  CHECK(needs(false, false, false).service_code == std::optional(false));
  CHECK(needs(false, false, false).commitment_number == std::optional(false));
  CHECK(needs(true, false, false).service_code == std::optional(true));
  CHECK(needs(false, true, false).commitment_number == std::optional(true));
  CHECK(needs(true, true, false).commitment_number == std::optional(true));
  CHECK(needs(false, false, true).one_of_both == std::optional(true));
  Service service;
  service.commitment_required = true;
  structure.commitment_required = false;
  CHECK(requirements_of(structure, service).commitment_number == std::optional(true));
  const Structure unknown;
  CHECK_FALSE(requirements_of(unknown, std::nullopt).service_code.has_value());
  CHECK_FALSE(requirements_of(unknown, std::nullopt).commitment_number.has_value());
}

TEST_CASE("The usual place follows XDG") {
  CHECK(default_path("/data", "/home/a") == "/data/recevable/directory.sqlite");
  CHECK(default_path("", "/home/a") == "/home/a/.local/share/recevable/directory.sqlite");
  CHECK(default_path("relative", "/home/a") == "/home/a/.local/share/recevable/directory.sqlite");
  CHECK(default_path("", "").empty());
}

}  // namespace
}  // namespace recevable::directory
