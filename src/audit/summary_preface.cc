// The answers of an audit as what stands above the documents of a report.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "audit/summary.h"
#include "base/date.h"
#include "rules/rules.h"

namespace recevable::audit {
namespace {

using report::Preface;
using Value = Preface::Value;
using Row = std::vector<Value>;

class Maker {
 public:
  Maker(const Statistics& all, base::Language language) : all_(all), language_(language) {}

  Preface made();

 private:
  std::string say(std::string_view fr, std::string_view en) const {
    return std::string(language_ == base::Language::fr ? fr : en);
  }
  static Value text(std::string shown) { return {std::move(shown), {}}; }
  Value count(std::int64_t value) const {
    return {count_words(value, language_), base::Decimal::scaled(value, 0)};
  }
  Value money(double amount) const {
    return {euros(amount, language_), base::Decimal::scaled(std::llround(amount * 100), 2)};
  }
  Value share(std::int64_t part, std::int64_t whole) const {
    const double parts =
        whole > 0 ? 1000.0 * static_cast<double>(part) / static_cast<double>(whole) : 0;
    return {percent(part, whole, language_), base::Decimal::scaled(std::llround(parts), 1)};
  }
  // Of several lines: paths.
  static Value lines(const std::vector<std::string>& all);

  std::string requirement_of(const Group& cause) const;
  void add_figures();
  void add_causes(const std::vector<Group>& causes, bool of_lots);
  void add_groups(const std::vector<Group>& groups, std::string key, std::string name,
                  std::string title, std::string drawing = {});
  void add_clashes(const std::vector<Clash>& clashes, std::string what, std::string name,
                   std::string title, std::string note = {});
  void add_gaps();
  void add_unreadable();

  const Statistics& all_;
  base::Language language_;
  Preface preface_;
};

// What the rule asks for; its short name when it is no built-in one.
std::string Maker::requirement_of(const Group& cause) const {
  const rules::Pack& pack = rules::Pack::built_in();
  if (const auto index = pack.find(cause.key)) {
    const rules::RuleInfo::Words checks = pack.info(*index).checks;
    const std::string words = say(checks.fr, checks.en);
    if (!words.empty()) return words;
  }
  return cause.name;
}

Value Maker::lines(const std::vector<std::string>& all) {
  Value value;
  for (const std::string& line : all)
    value.shown += (value.shown.empty() ? "" : "\n") + path_words(line);
  return value;
}

void Maker::add_figures() {
  using check::Verdict;
  auto& figures = preface_.figures;
  figures.push_back({say("factures vérifiées", "invoices checked"), count(all_.documents), {}});
  figures.push_back({say("à corriger avant le dépôt", "to correct before the deposit"),
                     count(all_.rejected), Verdict::rejected});
  figures.push_back({say("à relire", "to review"), count(all_.review), Verdict::review});
  figures.push_back({say("illisibles", "unreadable"), count(all_.unreadable), Verdict::unreadable});
  figures.push_back({say("prêtes", "ready"), count(all_.ready), Verdict::ready});
  figures.push_back(
      {say("taux de rejet (%)", "rejection rate (%)"), share(all_.rejected, all_.documents), {}});
  figures.push_back({say("montant à corriger", "amount rejected"), money(all_.rejected_amount),
                     Verdict::rejected});
  figures.push_back({say("montant de toutes", "amount of all"), money(all_.amount), {}});
  figures.push_back(
      {say("part des scans (%)", "share of scans (%)"), share(all_.scans, all_.documents), {}});
  if (all_.lots > 0) {
    figures.push_back({say("lots (archives)", "lots (archives)"), count(all_.lots), {}});
  }
  if (all_.lots_rejected > 0) {
    figures.push_back({say("lots à refaire", "lots to make again"), count(all_.lots_rejected),
                       Verdict::rejected});
  }
  if (all_.postponed > 0) {
    figures.push_back(
        {say("scans pas encore lus : relancez l'audit", "scans not read yet: run the audit again"),
         count(all_.postponed), Verdict::review});
  }
  if (all_.failed > 0) {
    figures.push_back({say("fichiers impossibles à ouvrir", "files that cannot be opened"),
                       count(all_.failed), Verdict::unreadable});
  }
}

void Maker::add_causes(const std::vector<Group>& causes, bool of_lots) {
  if (causes.empty()) return;
  Preface::Section section;
  section.columns = {say("Règle", "Rule"), say("Exigence", "Requirement")};
  if (of_lots) {
    section.name = say("Lots", "Lots");
    section.title = say("Causes de rejet de lots entiers", "Causes of rejection of whole lots");
    section.columns.push_back(section.name);
  } else {
    section.name = say("Causes", "Causes");
    section.title = say("Causes de rejet", "Causes of rejection");
    section.columns.push_back(say("Factures", "Invoices"));
    section.columns.push_back(say("Montant en jeu", "Amount at stake"));
  }
  for (const Group& cause : causes) {
    Row& row = section.rows.emplace_back(
        Row{text(cause.key), text(requirement_of(cause)), count(cause.documents)});
    if (!of_lots) row.push_back(money(cause.amount));
  }
  preface_.sections.push_back(std::move(section));
}

void Maker::add_groups(const std::vector<Group>& groups, std::string key, std::string name,
                       std::string title, std::string drawing) {
  if (groups.empty()) return;
  const bool named = std::ranges::any_of(groups, [](const Group& g) { return !g.name.empty(); });
  Preface::Section section{std::move(name),   std::move(title), {}, {std::move(key)}, {},
                           std::move(drawing)};
  if (named) section.columns.push_back(say("Nom", "Name"));
  for (const char* column : {"", "", "%", "", ""}) section.columns.emplace_back(column);
  const std::size_t at = section.columns.size() - 5;
  section.columns[at] = say("À corriger", "Rejected");
  section.columns[at + 1] = say("Toutes", "All");
  section.columns[at + 3] = say("Montant à corriger", "Amount rejected");
  section.columns[at + 4] = say("Montant de toutes", "Amount of all");
  for (const Group& group : groups) {
    Row row{text(group.key)};
    if (named) row.push_back(text(group.name));
    row.insert(row.end(), {count(group.rejected), count(group.documents),
                           share(group.rejected, group.documents), money(group.rejected_amount),
                           money(group.amount)});
    section.rows.push_back(std::move(row));
  }
  preface_.sections.push_back(std::move(section));
}

void Maker::add_clashes(const std::vector<Clash>& clashes, std::string what, std::string name,
                        std::string title, std::string note) {
  if (clashes.empty()) return;
  Preface::Section section{
      std::move(name),
      std::move(title),
      std::move(note),
      {say("Fournisseur", "Supplier"), std::move(what), say("Fichiers", "Files"),
       say("Montant sauf le premier", "Amount but the first"), say("Chemins", "Paths")},
      {},
      {}};
  for (const Clash& clash : clashes) {
    section.rows.push_back({text(firm_words(clash.supplier, clash.name, language_)),
                            text(clash.what), count(clash.documents), money(clash.amount),
                            lines(clash.paths)});
  }
  preface_.sections.push_back(std::move(section));
}

void Maker::add_gaps() {
  if (all_.gaps.empty()) return;
  Preface::Section section{
      say("Trous", "Gaps"),
      say("Numéros qui manquent dans une série", "Numbers missing in a series"),
      say("Ils peuvent être ceux de factures à d'autres clients.",
          "They may be those of invoices to other customers."),
      {say("Fournisseur", "Supplier"), say("Après", "After"), say("Avant", "Before"),
       say("Manquent", "Missing")},
      {},
      {}};
  for (const Gap& gap : all_.gaps) {
    section.rows.push_back({text(firm_words(gap.supplier, gap.name, language_)), text(gap.before),
                            text(gap.after), count(gap.missing)});
  }
  preface_.sections.push_back(std::move(section));
}

void Maker::add_unreadable() {
  if (all_.reasons_unreadable.empty()) return;
  Preface::Section section{
      say("Illisibles", "Unreadable"),
      say("Pourquoi des fichiers n'ont pas été lus", "Why files were not read"),
      {},
      {say("Raison", "Reason"), say("Fichiers", "Files")},
      {},
      {}};
  for (const Group& reason : all_.reasons_unreadable) {
    section.rows.push_back({text(say(reason.key, reason.name)), count(reason.documents)});
  }
  preface_.sections.push_back(std::move(section));
}

Preface Maker::made() {
  const auto day = base::parse_iso_date(all_.on);
  preface_.title = fmt::format("{} {} {} {}", say("Audit de", "Audit of"),
                               count_words(all_.documents, language_),
                               say("factures, jugées au", "invoices, judged as of"),
                               day ? base::format_for_people(*day, language_) : all_.on);
  add_figures();
  add_causes(all_.causes, false);
  add_causes(all_.lot_causes, true);
  add_groups(all_.months, say("Mois", "Month"), say("Mois", "Months"),
             say("Par mois d'émission", "By month of issue"),
             trend_chart(all_.months, Trend::invoices, language_) +
                 trend_chart(all_.months, Trend::amounts, language_));
  add_groups(all_.suppliers, say("Fournisseur", "Supplier"), say("Fournisseurs", "Suppliers"),
             say("Par fournisseur", "By supplier"));
  add_groups(all_.recipients, say("Destinataire", "Recipient"), say("Destinataires", "Recipients"),
             say("Par destinataire", "By recipient"));
  add_groups(all_.software, say("Logiciel", "Software"), say("Logiciels", "Software"),
             say("Par logiciel qui a produit le PDF", "By software that produced the PDF"));
  add_clashes(all_.same_number, say("Numéro", "Number"), say("Numéros en double", "Same number"),
              say("Même numéro, même fournisseur, contenus différents",
                  "Same number, same supplier, different contents"));
  add_clashes(all_.same_content, say("Numéro", "Number"), say("Fichiers en double", "Same file"),
              say("Même fichier sous plusieurs noms", "Same file under several names"));
  add_clashes(all_.accounts, "IBAN", "IBAN",
              say("Plusieurs comptes bancaires pour un fournisseur",
                  "Several bank accounts for one supplier"),
              say("À vérifier auprès du fournisseur, par un numéro que vous connaissez, avant de "
                  "payer.",
                  "Check with the supplier, on a number you know, before paying."));
  add_gaps();
  add_unreadable();
  preface_.text = summary_text(all_, language_);
  preface_.object = summary_json(all_);
  return std::move(preface_);
}

}  // namespace

report::Preface preface_of(const Statistics& all, base::Language language) {
  return Maker(all, language).made();
}

}  // namespace recevable::audit
