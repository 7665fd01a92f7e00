#include "directory/columns.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace recevable::directory {
namespace {

struct Heading {
  std::string_view name;  // squeezed: folded, without spaces and punctuation
  Column column;
};

// The names of the published conversions, then what the same columns are called by people.
constexpr auto kStructures = std::to_array<Heading>({
    {"typeidentifiant", Column::type},
    {"identifiant", Column::identifier},
    {"siret", Column::identifier},
    {"raisonsociale", Column::name},
    {"gestionengagement", Column::commitment_required},
    {"gestionservice", Column::service_required},
    {"gestionserviceengagement", Column::either_required},
    {"gestionserviceouengagement", Column::either_required},
    {"gestionstatutmiseenpaiement", Column::payment_status},
    {"estmoa", Column::works},
    {"estmoauniquement", Column::works_only},
    {"structureactive", Column::active},
    {"adresse", Column::address},
    {"complementadresse1", Column::address_2},
    {"complementadresse2", Column::address_3},
    {"codepostal", Column::postcode},
    {"ville", Column::city},
});

constexpr auto kServices = std::to_array<Heading>({
    {"identifiant", Column::identifier},
    {"siret", Column::identifier},
    {"identifiantstructure", Column::identifier},
    {"code", Column::service_code},
    {"codeservice", Column::service_code},
    {"nom", Column::service_name},
    {"nomservice", Column::service_name},
    {"libelleservice", Column::service_name},
    {"gestionegmt", Column::commitment_required},
    {"gestionengagement", Column::commitment_required},
    {"serviceactif", Column::active},
    {"datedebut", Column::valid_from},
    {"datefin", Column::valid_until},
    {"datedebutvalidite", Column::valid_from},
    {"datefinvalidite", Column::valid_until},
});

constexpr auto kEstablishments = std::to_array<Heading>({
    {"siren", Column::siren},
    {"nic", Column::nic},
    {"siret", Column::siret},
    {"statutdiffusionetablissement", Column::disclosed},
    {"datecreationetablissement", Column::created},
    {"datederniertraitementetablissement", Column::processed},
    {"etablissementsiege", Column::head_office},
    {"codepostaletablissement", Column::postcode},
    {"libellecommuneetablissement", Column::city},
    {"libellecommuneetrangeretablissement", Column::city_abroad},
    {"datedebut", Column::since},
    {"etatadministratifetablissement", Column::state},
    {"enseigne1etablissement", Column::sign_1},
    {"enseigne2etablissement", Column::sign_2},
    {"enseigne3etablissement", Column::sign_3},
    {"denominationusuelleetablissement", Column::usual_name},
    {"activiteprincipaleetablissement", Column::ape},
});

constexpr auto kUnits = std::to_array<Heading>({
    {"siren", Column::siren},
    {"statutdiffusionunitelegale", Column::disclosed},
    {"sigleunitelegale", Column::initials},
    {"prenomusuelunitelegale", Column::given_name},
    {"pseudonymeunitelegale", Column::pseudonym},
    {"datederniertraitementunitelegale", Column::processed},
    {"categorieentreprise", Column::size},
    {"etatadministratifunitelegale", Column::state},
    {"nomunitelegale", Column::surname},
    {"nomusageunitelegale", Column::surname_in_use},
    {"denominationunitelegale", Column::name},
    {"denominationusuelle1unitelegale", Column::usual_name},
    {"denominationusuelle2unitelegale", Column::usual_name_2},
    {"denominationusuelle3unitelegale", Column::usual_name_3},
    {"categoriejuridiqueunitelegale", Column::category},
    {"activiteprincipaleunitelegale", Column::ape},
    {"nicsiegeunitelegale", Column::nic},
});

constexpr auto kSuccessions = std::to_array<Heading>({
    {"siretetablissementpredecesseur", Column::predecessor},
    {"siretetablissementsuccesseur", Column::successor},
    {"dateliensuccession", Column::link_date},
    {"transfertsiege", Column::head_office_moved},
    {"datederniertraitementliensuccession", Column::processed},
});

template <std::size_t N>
Headings map_with(const std::vector<std::string>& names, const std::array<Heading, N>& table,
                  Kind kind) {
  Headings headings{kind, names.size(), std::vector<int>(kColumns, -1)};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto* found = std::ranges::find(table, names[i], &Heading::name);
    if (found == table.end()) continue;
    int& at = headings.at[static_cast<std::size_t>(found->column)];
    if (at < 0) at = static_cast<int>(i);
  }
  return headings;
}

bool has_all(const Headings& headings, std::initializer_list<Column> columns) {
  return std::ranges::all_of(columns, [&](Column column) { return headings.has(column); });
}

bool has_any(const Headings& headings, std::initializer_list<Column> columns) {
  return std::ranges::any_of(columns, [&](Column column) { return headings.has(column); });
}

std::vector<std::string> squeezed(const std::vector<std::string_view>& fields) {
  std::vector<std::string> names;
  names.reserve(fields.size());
  for (const std::string_view field : fields) names.push_back(base::squeeze(field.substr(0, 100)));
  return names;
}

}  // namespace

std::optional<Headings> understand_headings(const std::vector<std::string_view>& fields,
                                            std::optional<Kind> as) {
  if (fields.size() < 2 || fields.size() > 500) return std::nullopt;
  const std::vector<std::string> names = squeezed(fields);
  const auto wanted = [&](Kind kind) { return !as || *as == kind; };

  Headings found = map_with(names, kEstablishments, Kind::sirene_establishments);
  if (wanted(found.kind) && has_all(found, {Column::siret, Column::state})) return found;
  found = map_with(names, kUnits, Kind::sirene_units);
  if (wanted(found.kind) && has_all(found, {Column::siren, Column::state})) return found;
  found = map_with(names, kSuccessions, Kind::sirene_successions);
  if (wanted(found.kind) && has_all(found, {Column::predecessor, Column::successor})) return found;
  found = map_with(names, kServices, Kind::services);
  if (wanted(found.kind) && has_all(found, {Column::identifier, Column::service_code}) &&
      (as || has_any(found, {Column::active, Column::commitment_required, Column::service_name}))) {
    return found;
  }
  found = map_with(names, kStructures, Kind::structures);
  if (wanted(found.kind) && has_all(found, {Column::identifier, Column::name}) &&
      (as || has_any(found, {Column::active, Column::service_required, Column::type,
                             Column::commitment_required}))) {
    return found;
  }
  return std::nullopt;
}

bool is_historical(const std::vector<std::string_view>& fields) {
  const std::vector<std::string> names = squeezed(fields);
  const auto has = [&](std::string_view name) {
    return std::ranges::find(names, name) != names.end();
  };
  return has("datefin") &&
         (has("etatadministratifunitelegale") || has("etatadministratifetablissement"));
}

std::optional<bool> read_flag(std::string_view text, bool& bad) {
  if (text.empty()) return std::nullopt;
  if (text == "true" || text == "1") return true;
  if (text == "false" || text == "0") return false;
  const std::string word = base::squeeze(text.substr(0, 20));
  for (const std::string_view yes : {"true", "vrai", "1", "oui", "o", "yes", "y", "x", "actif"}) {
    if (word == yes) return true;
  }
  for (const std::string_view no : {"false", "faux", "0", "non", "n", "no", "inactif"}) {
    if (word == no) return false;
  }
  bad = true;
  return std::nullopt;
}

}  // namespace recevable::directory
