#include <catch2/catch.hpp>

#include "base/date.h"
#include "report/report.h"
#include "sample_report.h"

namespace recevable::report {
namespace {

using base::Language;

rules::RuleInfo sample_rule() {
  rules::RuleInfo rule;
  rule.id = "CPRO-RCP-01";
  rule.name = "siret-destinataire-absent";
  rule.family = "cpro-rcp";
  rule.consequence = rules::Consequence::platform;
  rule.severity = rules::Severity::error;
  rule.fate = rules::Fate::blocked;
  rule.since = base::make_date(2017, 1, 1);
  rule.needs = {"directory"};
  rule.basis = {"CCP art. D2192-2", "CCP art. D2192-2"};
  rule.message = {"Le SIRET du destinataire manque.", "The recipient's SIRET is missing."};
  rule.remedy = {"Demandez-le.", "Ask for it."};
  rule.checks = {"Le SIRET <14 chiffres> est là.", "The SIRET <14 digits> is there."};
  rule.when = "deposit.target == \"chorus-pro\"";
  rule.require = "exists(buyer.siret)";
  rule.origin = "rules/cpro-rcp/CPRO-RCP-01.yaml";
  return rule;
}

TEST_CASE("the page of a rule is the golden one") {
  check_golden("rule.fr.txt", write_rule_text(sample_rule(), {Language::fr, false, 80}));
  check_golden("rule.en.md", write_rule_markdown(sample_rule(), Language::en));
}

TEST_CASE("the index links each rule to its section") {
  const std::string index = write_rule_index_markdown({sample_rule()}, Language::fr);
  CHECK(index.find("[CPRO-RCP-01](cpro-rcp.md#cpro-rcp-01-siret-destinataire-absent)") !=
        std::string::npos);
  CHECK(index.find("\\<14 chiffres>") != std::string::npos);
}

TEST_CASE("the list groups by family") {
  const std::string list = write_rule_list_text({sample_rule()}, {Language::en, false, 80});
  CHECK(list.starts_with("cpro-rcp\n  CPRO-RCP-01  error: siret-destinataire-absent\n"));
  CHECK(list.find("1 rule. ") != std::string::npos);
}

}  // namespace
}  // namespace recevable::report
