#include "rules/reasons.h"

#include <fmt/format.h>

#include "rules/schema.h"

namespace recevable::rules {

namespace {

using base::Localized;

std::string people(base::Date date, base::Language language) {
  return base::format_for_people(date, language);
}

}  // namespace

Localized reason_of_need(Need need) {
  switch (need) {
    case kNeedsDirectory:
      return {
          "L'annuaire des structures publiques n'est pas chargé : importez-le pour que ce point "
          "soit contrôlé (recevable directory import).",
          "The directory of public structures is not loaded: import it to have this checked "
          "(recevable directory import)."};
    case kNeedsSirene:
      return {
          "La base SIRENE n'est pas chargée : importez-la pour que ce point soit contrôlé "
          "(recevable directory import).",
          "The SIRENE database is not loaded: import it to have this checked (recevable "
          "directory import)."};
    case kNeedsHistory:
      return {
          "Les factures déjà vérifiées ne sont pas connues : activez l'historique (--history) "
          "pour que ce point soit contrôlé.",
          "Invoices checked earlier are not known: turn the history on (--history) to have this "
          "checked."};
    case kNeedsXml:
      return {"Le fichier ne contient pas de facture XML.", "The file holds no XML invoice."};
    case kNeedsUser:
      break;
  }
  return {"Vous seul avez la réponse : donnez-la en option ou dans la configuration.",
          "Only you have the answer: give it as an option or in the configuration."};
}

Localized not_yet_in_force(base::Date since) {
  return {fmt::format("Règle en vigueur à partir du {}.", people(since, base::Language::fr)),
          fmt::format("Rule in force from {}.", people(since, base::Language::en))};
}

Localized no_longer_in_force(base::Date until) {
  return {fmt::format("Règle en vigueur jusqu'au {} seulement.", people(until, base::Language::fr)),
          fmt::format("Rule in force until {} only.", people(until, base::Language::en))};
}

std::optional<Leaf> first_in_state(const Evaluator& evaluator, const std::vector<Leaf>& trail,
                                   Datum::State state) {
  for (const Leaf& leaf : trail) {
    if (evaluator.datum(leaf).state == state) return leaf;
  }
  return std::nullopt;
}

Localized label_of(const Leaf& leaf) {
  const Schema& schema = Schema::get();
  if (leaf.path != kNone) {
    const Label& label = schema.paths()[leaf.path].label;
    return {std::string(label.fr), std::string(label.en)};
  }
  const ListInfo& list = schema.lists()[leaf.list];
  if (leaf.column == kNone) return {std::string(list.label.fr), std::string(list.label.en)};
  const Label& label = list.columns[leaf.column].label;
  return {fmt::format("{} ({} {})", label.fr, "n°", leaf.row + 1),
          fmt::format("{} (no. {})", label.en, leaf.row + 1)};
}

std::string name_of(const Leaf& leaf) {
  const Schema& schema = Schema::get();
  if (leaf.path != kNone) return std::string(schema.paths()[leaf.path].name);
  const ListInfo& list = schema.lists()[leaf.list];
  if (leaf.column == kNone) return std::string(list.name);
  return fmt::format("{}[{}].{}", list.name, leaf.row + 1, list.columns[leaf.column].name);
}

Localized not_available(const Evaluator& evaluator, const std::vector<Leaf>& trail) {
  const auto leaf = first_in_state(evaluator, trail, Datum::State::not_available);
  if (!leaf) return too_costly();
  const Datum datum = evaluator.datum(*leaf);
  if (!datum.reason.empty()) return datum.reason;
  const Localized label = label_of(*leaf);
  return {
      fmt::format("On ne sait pas : {}. Donnez cette information pour que ce point soit contrôlé.",
                  label.fr),
      fmt::format("Not known: {}. Give this information to have it checked.", label.en)};
}

Localized not_read(const Localized& label) {
  return {fmt::format("Lecture impossible : {}. Un fichier plus net permettrait ce contrôle.",
                      label.fr),
          fmt::format("Could not be read: {}. A clearer file would allow this check.", label.en)};
}

Localized too_costly() {
  return {"La règle demande trop de calculs pour ce document : elle a été abandonnée.",
          "The rule asks for too much work on this document: it was given up."};
}

void add_count(Localized& message, std::size_t more) {
  message.fr += fmt::format(" (De même pour {} autres, non détaillés ici.)", more);
  message.en += fmt::format(" (The same holds for {} more, not listed here.)", more);
}

Localized message_of_doubt(const Localized& label, const Localized& checks) {
  return {
      fmt::format("À vérifier par vous-même, car la lecture est impossible : {}. {}", label.fr,
                  checks.fr),
      fmt::format("Please check yourself, as it could not be read: {}. {}", label.en, checks.en)};
}

Localized remedy_of_doubt(const Localized& remedy) {
  return {"Regardez la facture. Si ce point est en défaut : " + remedy.fr,
          "Look at the invoice. If this point is at fault: " + remedy.en};
}

}  // namespace recevable::rules
