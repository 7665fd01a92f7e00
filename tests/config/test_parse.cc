#include <catch2/catch.hpp>

#include "config/config.h"

namespace recevable::config {
namespace {

Settings good(const std::string& yaml) {
  auto settings = parse("dossier/recevable.yaml", yaml);
  if (!settings) FAIL(settings.error().where << ": " << settings.error().message.en);
  return *settings;
}

// "line:column: English message" of the first mistake.
std::string mistake(const std::string& yaml) {
  const auto settings = parse("r.yaml", yaml);
  if (settings) return "";
  CHECK(settings.error().kind == base::ErrorKind::usage);
  CHECK_FALSE(settings.error().message.fr.empty());
  const std::string& where = settings.error().where;
  REQUIRE(where.starts_with("r.yaml:"));
  return where.substr(7) + ": " + settings.error().message.en;
}

bool says(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("a whole file is read, each setting with its line") {
  const Settings settings = good(
      "language: en\n"
      "target: chorus-pro\n"
      "supplier:\n"
      "  siret: 732 829 320 00074\n"
      "  name: ' LAMBERT PLOMBERIE '\n"
      "  vat_id: fr 44 732829320\n"
      "  iban: FR76 3000 6000 0112 3456 7890 189\n"
      "  category: pme\n"
      "  works: oui\n"
      "  sole_trader: false\n"
      "recipients:\n"
      "  - siret: \"13002526500013\"\n"
      "    name: DINUM\n"
      "    service_code_required: true\n"
      "    service_codes: [DINUM-01, \"12\"]\n"
      "  - siren: 130025265\n"
      "    commitment_number_required: no\n"
      "rules:\n"
      "  MEN-COM-05: info\n"
      "  CPRO-FILE-08: off\n"
      "waivers:\n"
      "  - rule: CPRO-FILE-05\n"
      "    recipient: 130025265\n"
      "    number: F-12\n"
      "    reason: plans\n"
      "    until: 2027-06-30\n"
      "packs: [regles/a.yaml, /etc/b]\n"
      "history: ../passe.db\n"
      "directory: annuaire.db\n");
  CHECK(settings.file == "dossier/recevable.yaml");
  CHECK(settings.language.value == base::Language::en);
  CHECK(settings.language.origin.line == 1);
  CHECK(settings.supplier.siret.value == "73282932000074");
  CHECK(settings.supplier.siret.origin.line == 4);
  CHECK(settings.supplier.siret.origin.file == "dossier/recevable.yaml");
  CHECK(settings.supplier.name.value == "LAMBERT PLOMBERIE");
  CHECK(settings.supplier.vat_id.value == "FR44732829320");
  CHECK(settings.supplier.ibans.value == std::vector<std::string>{"FR7630006000011234567890189"});
  CHECK(settings.supplier.category.value == Category::pme);
  CHECK(settings.supplier.works.value == true);
  CHECK(settings.supplier.sole_trader.value == false);
  CHECK_FALSE(settings.supplier.vat_on_debits.given());
  REQUIRE(settings.recipients.size() == 2);
  CHECK(settings.recipients[0].service_code_required == true);
  CHECK_FALSE(settings.recipients[0].commitment_number_required);
  CHECK(settings.recipients[0].service_codes == std::vector<std::string>{"DINUM-01", "12"});
  CHECK(settings.recipients[1].commitment_number_required == false);
  REQUIRE(settings.rules.size() == 2);
  CHECK(settings.rules[0].severity == rules::Severity::info);
  CHECK_FALSE(settings.rules[1].severity);
  CHECK(settings.rules[1].origin.line == 20);
  REQUIRE(settings.waivers.size() == 1);
  CHECK(settings.waivers[0].reason == "plans");
  CHECK(settings.waivers[0].origin.line == 22);
  REQUIRE(settings.packs.size() == 2);
  CHECK(settings.packs[0].value == "dossier/regles/a.yaml");
  CHECK(settings.packs[1].value == "/etc/b");
  CHECK(settings.history.value);
  CHECK(settings.history_path == "passe.db");
  CHECK(settings.directory.value == "dossier/annuaire.db");
}

TEST_CASE("a file that says nothing changes nothing") {
  for (const char* yaml : {"", "\n\n", "# rien\n  # rien\n", "\xEF\xBB\xBF# rien\n", "---\n",
                           "supplier:\nrecipients:\nrules:\nwaivers:\npacks:\n"}) {
    CAPTURE(yaml);
    const Settings settings = good(yaml);
    CHECK_FALSE(settings.language.given());
    CHECK_FALSE(settings.supplier.siret.given());
    CHECK(settings.recipients.empty());
  }
}

TEST_CASE("a mistake names its place, what was expected and the nearest key") {
  CHECK(mistake("suplier:\n  siret: 1\n") ==
        "1:1: recevable.yaml: unknown key 'suplier'. Did you mean \"supplier\"? Possible keys: "
        "language, target, supplier, recipients, rules, waivers, packs, history, directory");
  CHECK(says(mistake("supplier:\n  sirett: 1\n"),
             "2:3: supplier: unknown key 'sirett'. Did you "
             "mean \"siret\"?"));
  CHECK(mistake("language: french\n") == "1:11: 'language' must be one of: fr, en.");
  CHECK(mistake("target: qualif\n") ==
        "1:9: 'target' must be one of: chorus-pro, qualification. Did you mean "
        "\"qualification\"?");
  CHECK(mistake("supplier:\n  siret: 7328293200007\n") == "2:10: 'siret' must have 14 digits");
  CHECK(
      says(mistake("supplier:\n  siret: \"73282932000075\"\n"), "2:10: 'siret': the check digit"));
  CHECK(says(mistake("supplier:\n  vat_id: FR45732829320\n"), "2:11: "));
  CHECK(says(mistake("supplier:\n  iban: FR7630006000011234567890180\n"), "2:9: "));
  CHECK(says(mistake("supplier:\n  works: perhaps\n"), "'works' must be one of: true, false"));
  CHECK(mistake("recipients:\n  siret: 1\n") ==
        "2:3: 'recipients' must be a list: a hyphen before each item");
  CHECK(says(mistake("recipients:\n  - name: x\n"), "a 'siret', or a 'siren'"));
  CHECK(says(mistake("recipients:\n  - siret: 13002526500013\n  - siret: 13002526500013\n"),
             "3:5: this recipient is described on line 2 already"));
  CHECK(says(mistake("rules:\n  - CPRO-NUM-05\n"), "expected a list of 'RULE: error"));
  CHECK(says(mistake("rules:\n  CPRO-NUM-05: warn\n"), "Did you mean \"warning\"?"));
  CHECK(says(mistake("rules:\n  \"CPRO*05\": off\n"), "2:3: expected the id of a rule"));
  CHECK(mistake("waivers:\n  - rule: CPRO-NUM-05\n") == "2:5: 'reason' is missing");
  CHECK(mistake("waivers:\n  - rule: X-1\n    reason: x\n    until: 30/06/2027\n") ==
        "4:12: 'until' must be a day like 2027-06-30");
  CHECK(says(mistake("language: fr\nlanguage: en\n"), "2:1: the key 'language' is given twice"));
  CHECK(says(mistake("- a\n"), "expected a list of 'key: value'"));
  CHECK(says(mistake("a: &x 1\n"), "anchors and aliases"));
  CHECK(says(mistake("language: \xff\n"), "not UTF-8"));
}

TEST_CASE("test numbers are taken for the portal they belong to") {
  const std::string yaml = "supplier:\n  siret: \"73282932000075\"\n";
  CHECK_FALSE(mistake(yaml).empty());
  CHECK(good("target: qualification\n" + yaml).supplier.siret.value == "73282932000075");
}

TEST_CASE("what init writes is valid, in both languages, commented and uncommented") {
  for (const base::Language language : {base::Language::fr, base::Language::en}) {
    const std::string text(starter(language));
    const Settings settings = good(text);
    CHECK(settings.language.value == language);
    CHECK_FALSE(settings.supplier.siret.given());
    // Without the sign before each key everything is in force.
    std::string all = "\n" + text;
    for (std::size_t at = 0; (at = all.find("\n# ", at)) != std::string::npos;) {
      all.erase(++at, 2);
    }
    CAPTURE(all);
    const Settings whole = good(all);
    CHECK(whole.supplier.siret.value == "73282932000074");
    CHECK(whole.supplier.approved_body_member.given());
    CHECK(whole.recipients.size() == 1);
    CHECK(whole.rules.size() == 2);
    CHECK(whole.waivers.size() == 1);
    CHECK(whole.packs.size() == 1);
    CHECK(whole.history.value);
    CHECK(whole.directory.given());
  }
}

TEST_CASE("no bytes make the reading fail otherwise than by a mistake") {
  std::string text =
      "supplier:\n  siret: 1\nrecipients: [{siret: x}]\nwaivers: [{}]\nrules: {a: b}\n";
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const char c : {'\0', '\n', ':', '-', '{', ']', '\xff', '"', '&'}) {
      std::string changed = text;
      changed[at] = c;
      const auto settings = parse("r.yaml", changed);
      if (!settings) CHECK_FALSE(settings.error().message.en.empty());
    }
  }
  CHECK_FALSE(parse("r.yaml", std::string(2'000'000, 'a')));
  CHECK_FALSE(parse("r.yaml", std::string(5000, '[')));
}

}  // namespace
}  // namespace recevable::config
