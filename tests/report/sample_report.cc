#include "sample_report.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/date.h"

namespace recevable::report {
namespace {

using invoice::Evidence;
using invoice::Source;
using rules::Certainty;
using rules::Consequence;
using rules::Fate;
using rules::Severity;

Evidence place(int page, base::Box box, std::string text, std::string label = {}) {
  Evidence evidence;
  evidence.page = page;
  evidence.box = box;
  evidence.text = std::move(text);
  evidence.label = std::move(label);
  return evidence;
}

rules::Finding finding(std::string rule, std::string name, Severity severity, Certainty certainty) {
  rules::Finding made;
  made.rule = std::move(rule);
  made.name = std::move(name);
  made.severity = severity;
  made.certainty = certainty;
  return made;
}

void add_fields(invoice::Invoice& invoice) {
  const Evidence title = place(1, {50, 40, 180, 60}, "FACTURE");
  invoice.kind =
      invoice::Field<invoice::DocumentKind>::of(invoice::DocumentKind::invoice, title, 1);
  invoice.invoice_number = invoice::Text::of(
      "F-2026-014", place(1, {410.5, 80.25, 480, 92}, "F-2026-014", "Facture n°"), 0.98);
  invoice.issue_date = invoice::Day::of(
      *base::make_date(2026, 3, 12), place(1, {410, 95, 470, 107}, "12 mars 2026", "Date"), 0.97);
  invoice.supplier.name =
      invoice::Text::of("Menuiserie du Lac", place(1, {50, 70, 180, 84}, "Menuiserie du Lac"), 0.9);
  // What came from the page is shown, never obeyed: an escape sequence and a direction override.
  invoice.supplier.siret = invoice::Text::of(
      "73282932000074", place(1, {50, 110, 170, 120}, "732 829 320\x1b[31m 00074\u202e", "SIRET"),
      0.99);
  invoice.buyer.name = invoice::Text::of(
      "Commune de Lys-sur-Orne", place(1, {320, 150, 460, 162}, "Commune de Lys-sur-Orne"), 0.9);
  invoice.buyer.siret.state = invoice::State::unreadable;
  invoice.buyer.siret.evidence = place(1, {320, 170, 420, 182}, "21O2O8I9", "SIRET");
  invoice.buyer.siret.confidence = 0.4;
  invoice.currency = invoice::Text::of("EUR", place(1, {500, 600, 510, 612}, "€"), 1);
  invoice.due_date = invoice::Day::of(*base::make_date(2026, 4, 11), {}, 0.8);
  invoice.due_date.evidence.source = Source::inferred;
  invoice.due_date.evidence.text = "30 jours";
  invoice.totals.net =
      invoice::Amount::of(*base::Decimal::parse("1234.50"),
                          place(1, {480, 560, 530, 572}, "1 234,50", "Total HT"), 0.99);
  invoice.totals.payable =
      invoice::Amount::of(*base::Decimal::parse("1481.40"),
                          place(1, {480, 600, 530, 612}, "1 481,40 €", "Net à payer"), 0.99);
}

void add_rows(invoice::Invoice& invoice) {
  invoice::Line line;
  line.description = invoice::Text::of("Étagères sur mesure", {}, 0.9);
  line.quantity = invoice::Amount::of(*base::Decimal::parse("12"), {}, 0.9);
  line.net = invoice::Amount::of(*base::Decimal::parse("1234.50"), {}, 0.9);
  line.discount = invoice::Amount::of(*base::Decimal::parse("5"), {}, 0.9);
  line.discount_is_percent = true;
  invoice.lines.push_back(line);
  invoice::VatRow row;
  row.rate = invoice::Amount::of(*base::Decimal::parse("20"), {}, 0.9);
  row.base = invoice::Amount::of(*base::Decimal::parse("1234.50"), {}, 0.9);
  row.amount = invoice::Amount::of(*base::Decimal::parse("246.90"), {}, 0.9);
  invoice.vat_breakdown.push_back(row);
}

void add_findings(rules::Outcome& outcome, const invoice::Invoice& invoice) {
  rules::Finding number =
      finding("CPRO-NUM-02", "numero-caracteres", Severity::error, Certainty::certain);
  number.consequence = Consequence::platform;
  number.fate = Fate::blocked;
  number.message = {"Le numéro « F-2026-014 » contient un caractère refusé.",
                    "The number \"F-2026-014\" holds a character that is refused."};
  number.remedy = {"Ne gardez que des lettres, des chiffres et les signes - + _ /.",
                   "Keep only letters, digits and the signs - + _ /."};
  number.basis = {"Chorus Pro, règle G1.05", "Chorus Pro, rule G1.05"};
  number.evidence.push_back(
      {"invoice_number", invoice::State::present, invoice.invoice_number.evidence, 0.98});
  outcome.findings.push_back(number);

  rules::Finding siret =
      finding("CPRO-RCP-01", "siret-destinataire-absent", Severity::error, Certainty::possible);
  siret.consequence = Consequence::platform;
  siret.fate = Fate::blocked;
  siret.message = {"Le SIRET du destinataire n'a pas pu être lu.",
                   "The recipient's SIRET could not be read."};
  siret.remedy = {"Regardez si les 14 chiffres sont nets.", "See whether its 14 digits are clear."};
  siret.evidence.push_back(
      {"buyer.siret", invoice::State::unreadable, invoice.buyer.siret.evidence, 0.4});
  outcome.findings.push_back(siret);

  rules::Finding due =
      finding("MEN-COM-01", "echeance-absente", Severity::warning, Certainty::probable);
  due.consequence = Consequence::legal;
  due.message = {"L'échéance est seulement déduite.", "The due date is only inferred."};
  due.remedy = {"Imprimez la date d'échéance.", "Print the due date."};
  due.basis = {"C. com. L441-9", "C. com. L441-9"};
  due.evidence.push_back({"due_date", invoice::State::present, invoice.due_date.evidence, 0.8});
  outcome.findings.push_back(due);

  rules::Finding name =
      finding("CPRO-FILE-09", "nom-de-fichier", Severity::info, Certainty::certain);
  name.confirmed = false;
  name.message = {"Le nom du fichier contient un espace.", "The file name holds a space."};
  name.remedy = {"Renommez-le.", "Rename it."};
  outcome.findings.push_back(name);

  outcome.not_checked.push_back(
      {"CPRO-RCP-03",
       "siret-inconnu",
       rules::NotCheckedWhy::not_available,
       {"l'annuaire n'a pas été importé", "the directory was not imported"}});
  outcome.not_checked.push_back(
      {"CPRO-SVC-02",
       "service-inconnu",
       rules::NotCheckedWhy::not_available,
       {"l'annuaire n'a pas été importé", "the directory was not imported"}});
  outcome.not_checked.push_back({"BR-FR-16",
                                 "taux-tva",
                                 rules::NotCheckedWhy::not_in_force,
                                 {"en vigueur le 01/09/2027", "in force on 1 Sep 2027"}});
  outcome.passed = {"CPRO-DATE-01", "CPRO-DATE-02"};
}

}  // namespace

check::Report sample_report() {
  check::Report report;
  report.on = *base::make_date(2026, 11, 23);

  check::DocumentReport rejected;
  rejected.path = "factures/ma facture.pdf";
  rejected.file.name = "ma facture.pdf";
  rejected.file.sha256 = std::string(64, 'a');
  rejected.kind = "pdf";
  rejected.pdf = pdf::Facts{};
  rejected.pdf->page_count = 2;
  rejected.verdict = check::Verdict::rejected;
  add_fields(rejected.invoice);
  add_rows(rejected.invoice);
  add_findings(rejected.outcome, rejected.invoice);
  rejected.timings_ms = {{"intake", 0}, {"pdf", 0}, {"extract", 0}, {"rules", 0}};
  report.documents.push_back(std::move(rejected));

  check::DocumentReport ready;
  ready.path = "factures/prete.pdf";
  ready.file.sha256 = std::string(64, 'b');
  ready.kind = "facturx";
  ready.pdf = pdf::Facts{};
  ready.pdf->page_count = 1;
  ready.verdict = check::Verdict::ready;
  ready.outcome.passed = {"CPRO-DATE-01"};
  report.documents.push_back(std::move(ready));

  report.documents.push_back(
      check::unreadable("absente.pdf", {base::ErrorKind::environment,
                                        {"« absente.pdf » est introuvable. Vérifiez le nom.",
                                         "\"absente.pdf\" was not found. Check the name."},
                                        "absente.pdf"}));
  return report;
}

void check_golden(const std::string& name, const std::string& text) {
  const std::string path = std::string(RECEVABLE_SOURCE_DIR) + "/tests/report/golden/" + name;
  if (std::getenv("RECEVABLE_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << text;
  }
  std::ostringstream golden;
  golden << std::ifstream(path, std::ios::binary).rdbuf();
  INFO("golden file " << path << " (RECEVABLE_UPDATE_GOLDEN=1 rewrites it)");
  CHECK(golden.str() == text);
}

}  // namespace recevable::report
