// All or nothing, bad rows, files that are none of ours.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <csignal>

#include "directory/support.h"

namespace recevable::directory {
namespace {

const std::string kHeadings =
    "TypeIdentifiant;Identifiant;RaisonSociale;GestionEngagement;GestionService;"
    "GestionServiceEngagement;StructureActive;Ville\n";

TEST_CASE("Importing twice is importing once") {
  for (const char* name :
       {kWorkbook, "structures_20261102.csv", "services_20261102.csv", "FFE1435A_PPF_0001.tar.gz",
        "StockUniteLegale_utf8.zip", "StockEtablissement_utf8.csv.gz", "reponse-structure.json",
        "StockEtablissementLiensSuccession_utf8.csv", "structures_20261102.xml"}) {
    CAPTURE(name);
    const Folder folder;
    const std::string once = dump_of(*imported(folder, {sample(name)}));
    CHECK(once == dump_of(*imported(folder, {sample(name)})));
    CHECK(once.find("copy|") == 0);
    CHECK(folder.names() == std::vector<std::string>{"directory.sqlite", "directory.sqlite.lock"});
  }
}

TEST_CASE("A newer copy takes away what is no longer there") {
  const Folder folder;
  const std::string row = "SIRET;21400733800012;COMMUNE DE A;false;false;false;true;A\n";
  const std::string other = "SIRET;22300551300021;DEPARTEMENT B;false;false;false;true;B\n";
  imported(folder, {folder.write("a.csv", kHeadings + row + other)});
  const auto directory = imported(folder, {folder.write("b.csv", kHeadings + row)});
  CHECK(directory->structure("21400733800012"));
  CHECK_FALSE(directory->structure("22300551300021"));
  CHECK(directory->search("departement", "", 5).empty());
}

TEST_CASE("Wrong rows are counted and listed with their line, the others kept") {
  const Folder folder;
  const std::string path =
      folder.write("structures.csv",
                   kHeadings + "SIRET;21400733800012;COMMUNE DE A;false;false;false;true;A\n" +
                       "SIRET;12345;TOO SHORT;false;false;false;true;A\n" +
                       "SIRET;22300551300021;DEPARTEMENT;perhaps;false;false;true;B\n\n" +
                       "SIRET;22300551300021;\"DEPARTEMENT;\nDEUX LIGNES\";Vrai;FAUX;non;Oui;B\n" +
                       "SIRET;20005918600011;C;1;0;x;O;B;too;many\n" +
                       "SIRET;19580014900013;D;1;0;;O;B\n" + "SIRET;23350061000032;\"E;1;0;;O;B\n" +
                       "SIRET;26590882200017;F\n" + "SIRET;26400119100012;G\n");
  const auto outcome = import_into(folder, {path});
  if (!outcome) FAIL(outcome.error().message.en);
  const FileOutcome& file = outcome->files.front();
  CHECK(file.bad_count == 4);
  REQUIRE(file.bad_rows.size() == 4);
  CHECK(file.bad_rows[0].line == 3);
  CHECK(file.bad_rows[0].reason.fr.find("14 chiffres") != std::string::npos);
  CHECK(file.bad_rows[1].line == 4);
  CHECK(file.bad_rows[2].line == 8);
  CHECK(file.bad_rows[2].reason.en == "10 fields instead of 8");
  CHECK(file.bad_rows[3].line == 10);
  CHECK(file.bad_rows[3].reason.en == "a quote is never closed");
  const auto directory = *Directory::open(folder / "directory.sqlite");
  CHECK(directory->structure("22300551300021")->name == "DEPARTEMENT;\nDEUX LIGNES");
  CHECK(directory->structure("22300551300021")->commitment_required == std::optional(true));
  // What a row does not say is not known, rather than false.
  CHECK_FALSE(directory->structure("26590882200017")->commitment_required.has_value());
  CHECK(directory->copies()[0].bad_rows == 4);
  const auto listed = directory->bad_rows(10);
  REQUIRE(listed.size() == 4);
  CHECK(listed[0].first == "structures.csv:3");
}

TEST_CASE("A file that is mostly wrong is refused, and the old copy stays in use") {
  const Folder folder;
  const std::string before = dump_of(*imported(folder, {sample(kWorkbook)}));
  std::string text = kHeadings;
  for (int i = 0; i < 10; ++i) text += "SIRET;abc;X;false;false;false;true;A\n";
  const auto refused = import_into(folder, {folder.write("bad.csv", text)});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == base::ErrorKind::bad_input);
  CHECK(refused.error().where == "bad.csv");
  CHECK(refused.error().message.fr.find("ligne 2") != std::string::npos);
  CHECK(dump_of(folder) == before);
}

TEST_CASE("One file that fails undoes the others of the same import") {
  const Folder folder;
  const auto refused =
      import_into(folder, {sample(kWorkbook), folder.write("note.txt", "rien de connu ici\n")});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.en.find("no known form") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(folder / "directory.sqlite"));
}

TEST_CASE("Files that cannot be imported say why") {
  const Folder folder;
  const auto message = [&](const std::string& path) {
    const auto refused = import_into(folder, {path});
    REQUIRE_FALSE(refused);
    return refused.error().message.en;
  };
  CHECK(message(folder / "missing.csv").find("does not exist") != std::string::npos);
  CHECK(message(folder.write("empty.csv", "")).find("empty") != std::string::npos);
  CHECK(message(folder.write("history.csv",
                             "siren,dateFin,dateDebut,etatAdministratifUniteLegale\n"
                             "841207632,,2020-01-01,A\n"))
            .find("historique") != std::string::npos);
  CHECK(message(folder.write("entities.xml", "<!DOCTYPE a [<!ENTITY b \"b\">]><a>&b;</a>"))
            .find("DOCTYPE") != std::string::npos);
  CHECK(
      message(folder.write("cut.xml", "<AnnuaireConsultationF14><TypeFlux>C")).find("cut short") !=
      std::string::npos);
  CHECK(message(folder.write("broken.json", "{\"results\": [")).find("JSON") != std::string::npos);
  const std::string packed = read_all(sample("StockEtablissement_utf8.csv.gz"));
  CHECK_THAT(message(folder.write("cut.csv.gz", packed.substr(0, packed.size() / 2))),
             Catch::Contains("damaged or cut short"));
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  CHECK(message(folder.write("deep.xml", deep)).find("malformed") != std::string::npos);
  deep.assign(200'000, '[');
  CHECK_FALSE(message(folder.write("deep.json", deep)).empty());
}

TEST_CASE("A file of somebody else's is never overwritten") {
  const Folder folder;
  const std::string path = folder.write("directory.sqlite", "my precious notes, not a database");
  const auto refused = import_into(folder, {sample(kWorkbook)});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().where == path);
  CHECK(read_all(path) == "my precious notes, not a database");
}

TEST_CASE("Opening tells what is wrong") {
  const Folder folder;
  const auto missing = Directory::open(folder / "none.sqlite");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == base::ErrorKind::environment);
  const auto junk = Directory::open(folder.write("junk.sqlite", std::string(4096, 'z')));
  REQUIRE_FALSE(junk);
  CHECK(junk.error().message.fr.find("Supprimez-le") != std::string::npos);
}

TEST_CASE("An open copy goes on reading what it opened, while a new one is put in place") {
  const Folder folder;
  const auto old = imported(folder, {sample(kWorkbook)});
  const auto fresh =
      imported(folder, {folder.write("b.csv", kHeadings + "SIRET;20005918600011;CC;1;0;0;1;B\n")});
  CHECK(old->structure(kTown));
  CHECK_FALSE(old->broken());
  CHECK_FALSE(fresh->structure(kTown));
}

TEST_CASE("A kill at any moment leaves the old copy, and the next import cleans up") {
  const Folder folder;
  const std::string before = dump_of(*imported(folder, {sample(kWorkbook)}));
  std::string text = kHeadings;
  for (int i = 0; i < 20'000; ++i) {
    text += "SIRET;" + std::to_string(20'000'000'000'000 + i) + ";COMMUNE;1;0;0;1;B\n";
  }
  const std::string path = folder.write("many.csv", text);
  for (int wait = 0; wait < 8; ++wait) {
    const pid_t child = fork();
    if (child == 0) {
      (void)import_into(folder, {path});
      _exit(0);
    }
    usleep(static_cast<useconds_t>(wait * wait * 4000));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    const std::string now = dump_of(folder);
    // Either the old copy, whole, or the new one, whole.
    CHECK((now == before || std::ranges::count(now, '\n') > 20'000));
  }
  imported(folder, {sample(kWorkbook)});
  CHECK_FALSE(std::filesystem::exists(folder / "directory.sqlite.new"));
}

TEST_CASE("Two imports at once wait for each other, and nothing is lost") {
  const Folder folder;
  const pid_t child = fork();
  if (child == 0) {
    const auto outcome = import_into(folder, {sample("StockUniteLegale_utf8.zip")});
    _exit(outcome ? 0 : 1);
  }
  imported(folder, {sample(kWorkbook)});
  int status = 1;
  waitpid(child, &status, 0);
  CHECK(status == 0);
  const auto directory = *Directory::open(folder / "directory.sqlite");
  CHECK(directory->structure(kTown));
  CHECK(directory->unit("841207632"));
}

}  // namespace
}  // namespace recevable::directory
