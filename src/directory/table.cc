#include "directory/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/text.h"
#include "directory/bytes.h"

namespace recevable::directory {
namespace {

// Longer than any name; what is longer is a row run together.
constexpr std::size_t kLongestField = 1000;

bool is_number_of(std::string_view text, std::size_t length) {
  return text.size() == length && std::ranges::all_of(text, base::is_digit);
}

// "[ND]" stands for what its owner does not want shown (IMP-SIR-03).
std::string shown(std::string_view text) {
  return text == "[ND]" ? std::string() : std::string(text);
}

std::optional<base::Date> day_of(std::string_view text) {
  if (text.size() >= 10) {
    if (const auto iso = base::parse_iso_date(text.substr(0, 10))) return iso;
    // 31/12/2026, as a spreadsheet shows it.
    if (text[2] == '/' && text[5] == '/') {
      return base::parse_iso_date(
          fmt::format("{}-{}-{}", text.substr(6, 4), text.substr(3, 2), text.substr(0, 2)));
    }
  }
  if (is_number_of(text, 8)) {
    return base::parse_iso_date(
        fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6, 2)));
  }
  return std::nullopt;
}

}  // namespace

std::string mended_identifier(std::string_view text, std::string_view type) {
  std::string identifier(base::trim(text));
  const bool scientific =
      identifier.find_first_of("Ee") != std::string::npos || identifier.ends_with(".0");
  if (scientific) {
    double number = 0;
    const auto read =
        std::from_chars(identifier.data(), identifier.data() + identifier.size(), number);
    if (read.ec == std::errc() && read.ptr == identifier.data() + identifier.size() && number > 0 &&
        number < 1e15 && std::floor(number) == number) {
      identifier = fmt::format("{:.0f}", number);
    }
  }
  std::erase(identifier, ' ');
  if (type == "SIRET" && identifier.size() >= 9 && identifier.size() < 14 &&
      std::ranges::all_of(identifier, base::is_digit)) {
    identifier.insert(0, 14 - identifier.size(), '0');
  }
  return identifier;
}

std::string_view Table::get(const Fields& fields, Column column) const {
  const int at = headings_->at[static_cast<std::size_t>(column)];
  if (at < 0 || static_cast<std::size_t>(at) >= fields.size()) return {};
  const std::string_view field = fields[static_cast<std::size_t>(at)];
  if (field.empty() || (field.front() > ' ' && field.back() > ' ')) return field;
  return base::trim(field);
}

std::optional<bool> Table::flag(const Fields& fields, Column column, bool& bad) const {
  return read_flag(get(fields, column), bad);
}

void Table::bad(std::uint64_t line, std::string fr, std::string en) {
  writer_.bad_row(place_, line, {std::move(fr), std::move(en)});
}

bool Table::headings(const std::vector<std::string_view>& fields) {
  if (is_historical(fields) && as_ != std::optional(Kind::services)) {
    refuse(base::ErrorKind::bad_input,
           {"C'est un fichier « historique » de l'INSEE : il ne dit pas l'état actuel. Donnez "
            "StockUniteLegale ou StockEtablissement.",
            "This is a \"historique\" file of INSEE: it does not tell the present state. Give "
            "StockUniteLegale or StockEtablissement."},
           place_);
  }
  headings_ = understand_headings(fields, as_);
  if (!headings_) return false;
  const Kind kind = headings_->kind;
  const bool sirene = kind == Kind::sirene_units || kind == Kind::sirene_establishments;
  writer_.begin(kind, !sirene || writer_.filter().everything());
  return true;
}

void Table::broken_row(std::uint64_t line) {
  bad(line, "un guillemet n'est jamais refermé", "a quote is never closed");
}

void Table::row(const std::vector<std::string_view>& fields, std::uint64_t line) {
  // A spreadsheet leaves out empty cells at the end of a row; a published CSV never does.
  const bool sirene = headings_->kind != Kind::structures && headings_->kind != Kind::services;
  if (fields.size() > headings_->width || (sirene && fields.size() < headings_->width)) {
    bad(line, fmt::format("{} champs au lieu de {}", fields.size(), headings_->width),
        fmt::format("{} fields instead of {}", fields.size(), headings_->width));
    return;
  }
  for (const std::string_view field : fields) {
    if (field.size() > kLongestField) {
      bad(line, "un champ de plus de 1 000 caractères", "a field of more than 1,000 characters");
      return;
    }
  }
  switch (headings_->kind) {
    case Kind::structures:
      return structure(fields, line);
    case Kind::services:
      return service(fields, line);
    case Kind::sirene_establishments:
      return establishment(fields, line);
    case Kind::sirene_units:
      return unit(fields, line);
    case Kind::sirene_successions:
      return succession(fields, line);
    case Kind::ppf:
    case Kind::answers:
      break;
  }
}

void Table::structure(const Fields& fields, std::uint64_t line) {
  Structure one;
  const std::string_view type = get(fields, Column::type);
  one.type = type.empty() ? "SIRET" : std::string(type);
  one.identifier = mended_identifier(get(fields, Column::identifier), one.type);
  if (one.identifier.empty()) {
    // A row of blanks is the end of a sheet, not a mistake.
    if (std::ranges::all_of(fields, [](std::string_view f) { return base::trim(f).empty(); })) {
      return;
    }
    return bad(line, "l'identifiant manque", "the identifier is missing");
  }
  if (one.type == "SIRET" && !is_number_of(one.identifier, 14)) {
    return bad(line, "l'identifiant n'est pas un SIRET de 14 chiffres",
               "the identifier is no SIRET of 14 digits");
  }
  one.name = get(fields, Column::name);
  bool wrong = false;
  one.active = flag(fields, Column::active, wrong);
  one.service_required = flag(fields, Column::service_required, wrong);
  one.commitment_required = flag(fields, Column::commitment_required, wrong);
  one.service_or_commitment_required = flag(fields, Column::either_required, wrong);
  one.works = flag(fields, Column::works, wrong);
  one.works_only = flag(fields, Column::works_only, wrong);
  one.payment_status = flag(fields, Column::payment_status, wrong);
  if (wrong) {
    return bad(line, "une colonne de oui ou non dit autre chose",
               "a column of yes or no says something else");
  }
  one.address = get(fields, Column::address);
  for (const Column more : {Column::address_2, Column::address_3}) {
    const std::string_view text = get(fields, more);
    if (!text.empty()) one.address += (one.address.empty() ? "" : ", ") + std::string(text);
  }
  one.postcode = get(fields, Column::postcode);
  one.city = get(fields, Column::city);
  writer_.add(one);
}

void Table::service(const Fields& fields, std::uint64_t line) {
  Service one;
  // Verbatim, inner spaces and case included: only what stands around it is cut off.
  one.code = get(fields, Column::service_code);
  one.structure = mended_identifier(get(fields, Column::identifier), "SIRET");
  if (one.structure.empty() && one.code.empty()) return;
  if (one.structure.empty() || one.code.empty()) {
    return bad(line, "l'identifiant de la structure ou le code du service manque",
               "the identifier of the structure or the code of the service is missing");
  }
  one.name = get(fields, Column::service_name);
  bool wrong = false;
  one.active = flag(fields, Column::active, wrong);
  one.commitment_required = flag(fields, Column::commitment_required, wrong);
  if (wrong) {
    return bad(line, "une colonne de oui ou non dit autre chose",
               "a column of yes or no says something else");
  }
  one.from = day_of(get(fields, Column::valid_from));
  one.until = day_of(get(fields, Column::valid_until));
  writer_.add(one);
}

void Table::see_day(std::string_view processed) {
  if (const auto day = day_of(processed)) {
    // A day to come is a mistake of one row and would make the whole image look new.
    if (*day <= base::today()) writer_.seen_day(*day);
  }
}

void Table::establishment(const Fields& fields, std::uint64_t line) {
  const std::string_view siret = get(fields, Column::siret);
  if (!is_number_of(siret, 14)) {
    return bad(line, "le SIRET n'a pas 14 chiffres", "the SIRET does not have 14 digits");
  }
  if (headings_->has(Column::siren) && !siret.starts_with(get(fields, Column::siren))) {
    return bad(line, "le SIRET ne commence pas par le SIREN",
               "the SIRET does not begin with the SIREN");
  }
  const std::string_view state = get(fields, Column::state);
  if (state != "A" && state != "F") {
    return bad(line, "l'état n'est ni A ni F", "the state is neither A nor F");
  }
  if (!writer_.filter().wants(siret)) return writer_.skip();
  Establishment one;
  one.siret = siret;
  one.open = state == "A";
  one.head_office = get(fields, Column::head_office) == "true";
  const std::string_view disclosed = get(fields, Column::disclosed);
  one.disclosed = disclosed.empty() || disclosed == "O";
  for (const Column name : {Column::usual_name, Column::sign_1, Column::sign_2, Column::sign_3}) {
    std::string text = shown(get(fields, name));
    if (!text.empty()) one.names.push_back(std::move(text));
  }
  one.postcode = shown(get(fields, Column::postcode));
  one.city = shown(get(fields, Column::city));
  if (one.city.empty()) one.city = shown(get(fields, Column::city_abroad));
  one.ape = get(fields, Column::ape);
  one.created = day_of(get(fields, Column::created));
  one.since = day_of(get(fields, Column::since));
  see_day(get(fields, Column::processed));
  writer_.add(one);
}

void Table::unit(const Fields& fields, std::uint64_t line) {
  const std::string_view siren = get(fields, Column::siren);
  if (!is_number_of(siren, 9)) {
    return bad(line, "le SIREN n'a pas 9 chiffres", "the SIREN does not have 9 digits");
  }
  const std::string_view state = get(fields, Column::state);
  if (state != "A" && state != "C") {
    return bad(line, "l'état n'est ni A ni C", "the state is neither A nor C");
  }
  if (!writer_.filter().wants(siren)) return writer_.skip();
  Unit one;
  one.siren = siren;
  one.active = state == "A";
  const std::string_view disclosed = get(fields, Column::disclosed);
  one.disclosed = disclosed.empty() || disclosed == "O";
  one.name = shown(get(fields, Column::name));
  const std::string given = shown(get(fields, Column::given_name));
  std::string surname = shown(get(fields, Column::surname));
  const auto whole_name = [&](const std::string& last) {
    return given.empty() || last.empty() ? last : given + " " + last;
  };
  if (one.name.empty()) {
    one.name = whole_name(surname);
  }
  for (std::string name :
       {whole_name(shown(get(fields, Column::surname_in_use))),
        shown(get(fields, Column::usual_name)), shown(get(fields, Column::usual_name_2)),
        shown(get(fields, Column::usual_name_3)), shown(get(fields, Column::initials)),
        shown(get(fields, Column::pseudonym))}) {
    if (!name.empty()) one.names.push_back(std::move(name));
  }
  one.category = get(fields, Column::category);
  one.size = get(fields, Column::size);
  one.ape = get(fields, Column::ape);
  const std::string_view nic = get(fields, Column::nic);
  if (is_number_of(nic, 5)) one.head_office = std::string(siren).append(nic);
  see_day(get(fields, Column::processed));
  writer_.add(one);
}

void Table::succession(const Fields& fields, std::uint64_t line) {
  const std::string_view from = get(fields, Column::predecessor);
  const std::string_view to = get(fields, Column::successor);
  if (!is_number_of(from, 14) || !is_number_of(to, 14)) {
    return bad(line, "un des SIRET n'a pas 14 chiffres",
               "one of the SIRETs does not have 14 digits");
  }
  if (!writer_.filter().wants(from) && !writer_.filter().wants(to)) return writer_.skip();
  see_day(get(fields, Column::processed));
  writer_.add_succession(from, {std::string(to), day_of(get(fields, Column::link_date)),
                                get(fields, Column::head_office_moved) == "true"});
}

}  // namespace recevable::directory
