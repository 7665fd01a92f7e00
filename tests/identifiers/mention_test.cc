// Legal forms and register mentions: what is found in a line of an invoice.
#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <string>

#include "base/text.h"
#include "identifiers/legal_form.h"
#include "identifiers/registry_mention.h"

namespace recevable::identifiers {
namespace {

std::string form_in(std::string_view line) {
  const auto found = find_legal_form(base::fold(line));
  return found ? std::string(found->form.name) : "";
}

TEST_CASE("legal forms as they are printed") {
  CHECK(form_in("MARTIN Plomberie SARL au capital de 8 000 €") == "SARL");
  CHECK(form_in("S.A.R.L. Martin") == "SARL");
  CHECK(form_in("S.A.R.L Martin") == "SARL");
  CHECK(form_in("S A R L Martin") == "SARL");
  CHECK(form_in("SARL à associé unique") == "EURL");
  CHECK(form_in("Société à responsabilité limitée") == "SARL");
  CHECK(form_in("S.A.S.") == "SAS");
  CHECK(form_in("Société par Actions Simplifiée Unipersonnelle") == "SASU");
  CHECK(form_in("SA à conseil d’administration au capital de 1 M€") == "SA");
  CHECK(form_in("Jean Dupont EI") == "Entrepreneur individuel");
  CHECK(form_in("Micro-entrepreneur") == "Entrepreneur individuel");
  CHECK(form_in("Auto-entrepreneuse") == "Entrepreneur individuel");
  CHECK(form_in("SCOP SA à capital variable") == "SCOP");
  CHECK(form_in("Association loi de 1901") == "Association");
  CHECK(form_in("Centre Hospitalier Universitaire de Nice") == "CHU");
  CHECK(form_in("Müller GmbH") == "GmbH");
  CHECK(form_in("SCP Durand, notaires") == "SCP");
  CHECK(form_in("Plomberie du Sarladais").empty());
  CHECK(form_in("Sarlat").empty());
  CHECK(form_in("").empty());
  // Words of two clauses are not one wording.
  CHECK(form_in("auto, entrepreneur").empty());
}

TEST_CASE("what a legal form asks for") {
  const auto form = [](std::string_view line) { return find_legal_form(base::fold(line))->form; };
  CHECK(form("SARL").needs_capital);
  CHECK(form("SARL").is_company());
  CHECK_FALSE(form("SARL").is_sole_trader());
  CHECK_FALSE(form("SNC").needs_capital);
  CHECK(form("SNC").is_company());
  CHECK_FALSE(form("EI").needs_capital);
  CHECK(form("EI").is_sole_trader());
  CHECK_FALSE(form("EI").is_company());
  CHECK(form("SCI").needs_capital);
  CHECK(form("SCIC").variable_capital);
  CHECK_FALSE(form("GIE").needs_capital);
  CHECK_FALSE(form("GIE").is_company());
  CHECK_FALSE(form("GmbH").needs_capital);
  CHECK(form("Commune de Nice").family == LegalFamily::public_body);
}

TEST_CASE("ordinary words are weak and give way") {
  const auto found = find_legal_form(base::fold("Le client se réserve le droit ; Dupont SAS"));
  REQUIRE(found.has_value());
  CHECK(found->form.name == "SAS");
  CHECK_FALSE(found->weak);
  const auto weak = find_legal_form(base::fold("Le client se réserve sa décision"));
  REQUIRE(weak.has_value());
  CHECK(weak->weak);
}

TEST_CASE("a legal form is pointed at in its line") {
  const std::string line = base::fold("Éts Martin, S.A.R.L. au capital de 8 000 €");
  const auto found = find_legal_form(line);
  REQUIRE(found.has_value());
  CHECK(line.substr(found->begin, found->end - found->begin) == "s.a.r.l.");
}

RegistryMention mention(std::string_view text) {
  const auto found = find_registry_mention(base::fold(text));
  INFO(text);
  REQUIRE(found.has_value());
  return *found;
}

TEST_CASE("the RCS, its town and its number") {
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {"RCS Lyon 732 829 320", "lyon", "732829320"},
      {"R.C.S. de Lyon B 732 829 320", "lyon", "732829320"},
      {"RCS : Paris", "paris", ""},
      {"732 829 320 RCS Nanterre - Capital 10 000 €", "nanterre", "732829320"},
      {"732829320 R.C.S Aix-en-Provence", "aix-en-provence", "732829320"},
      {"R C S Bourg-en-Bresse A 732 829 320", "bourg-en-bresse", "732829320"},
      {"Immatriculée au RCS de La Roche-sur-Yon sous le n° 732 829 320", "la roche-sur-yon",
       "732829320"},
      {"RCS d’Angers n° 732829320", "angers", "732829320"},
      {"RCS Le Mans SIRET 732 829 320 00074", "le mans", ""},
      {"RCS Nanterre Capital de 10 000 €", "nanterre", ""},
      {"RCS Saint-Étienne, TVA FR44732829320", "saint-etienne", ""},
      {"Registre du Commerce et des Sociétés de Lyon", "lyon", ""},
      {"RCS 732 829 320", "", "732829320"},
      {"RCS n° 732 829 320 00074", "", "732829320"},
      {"RCS", "", ""},
  };
  for (const auto& [text, town, siren] : cases) {
    CAPTURE(text);
    const RegistryMention found = mention(text);
    CHECK(found.registry == Registry::rcs);
    CHECK(found.town == town);
    CHECK(found.siren.value_or("") == siren);
  }
}

TEST_CASE("the other registers") {
  CHECK(mention("Immatriculé au RNE").registry == Registry::rne);
  CHECK(mention("registre national des entreprises").registry == Registry::rne);
  CHECK(mention("Siren 732829320 - RM 33").registry == Registry::rm);
  CHECK(mention("R.M. 2A").registry == Registry::rm);
  CHECK(mention("Inscrit au répertoire des métiers").registry == Registry::rm);
  CHECK(mention("Dispensé d'immatriculation au RCS et au RM").registry == Registry::exempt);
  CHECK(mention("Dispensée d’immatriculation").registry == Registry::exempt);
  for (const char* text :
       {"", "Forces", "marc s", "rm", "RM plomberie", "immatriculation AB-123-CD"}) {
    CAPTURE(text);
    CHECK_FALSE(find_registry_mention(base::fold(text)).has_value());
  }
}

TEST_CASE("a mention is pointed at in its text") {
  const std::string text = base::fold("SAS Martin - R.C.S. Lyon 732 829 320");
  const auto found = find_registry_mention(text);
  REQUIRE(found.has_value());
  CHECK(text.substr(found->begin, found->end - found->begin) == "r.c.s. lyon");
}

TEST_CASE("any text can be searched") {
  CHECK(rc::check("places are in the text", [] {
    const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "rcs", "r.c.s.", " ", ".", "-", ",", "s", "a", "sarl", "732", "829320", "de", "lyon", "rm",
        "sa", "dispense", "d'", "immatriculation", "\xc2\xb0", "\xff"));
    std::string text;
    for (const std::string& part : parts) text += part;
    if (const auto found = find_registry_mention(text)) {
      RC_ASSERT(found->begin < found->end);
      RC_ASSERT(found->end <= text.size());
      RC_ASSERT(!found->siren || found->siren->size() == 9);
    }
    if (const auto found = find_legal_form(text)) {
      RC_ASSERT(found->begin < found->end);
      RC_ASSERT(found->end <= text.size());
    }
  }));
}

}  // namespace
}  // namespace recevable::identifiers
