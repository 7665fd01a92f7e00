#include "directory/database.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "directory/module.h"
#include "directory/tables.h"
#include "identifiers/identifiers.h"

namespace recevable::directory {
namespace {

constexpr std::int64_t kMostOfSiren = 1000;
constexpr std::string_view kServiceColumns =
    "structure, code, name, active, commitment_required, valid_from, valid_until, kind";
constexpr std::string_view kEstablishmentColumns =
    "siret, open, head_office, disclosed, names, postcode, city, ape, created, since, kind";

std::optional<std::int64_t> number_of(std::string_view digits, std::size_t length) {
  if (digits.size() != length || !std::ranges::all_of(digits, base::is_digit)) return std::nullopt;
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::optional<base::Date> maybe_date(const store::Statement& row, int column) {
  return row.is_null(column) ? std::nullopt : base::parse_iso_date(row.text(column));
}

Kind kind_at(const store::Statement& row, int column) {
  return static_cast<Kind>(std::clamp<std::int64_t>(row.number(column), 0, kKinds - 1));
}

Copy copy_of_row(const store::Statement& row) {
  Copy copy;
  copy.kind = kind_at(row, 0);
  copy.file = row.text(1);
  copy.date = maybe_date(row, 2).value_or(base::Date{});
  copy.dated_by = static_cast<Copy::DatedBy>(std::clamp<std::int64_t>(row.number(3), 0, 2));
  copy.imported = row.text(4);
  copy.rows = row.number(5);
  copy.skipped = row.number(6);
  copy.bad_rows = row.number(7);
  copy.whole = row.number(8) != 0;
  return copy;
}

}  // namespace

SqliteDirectory::SqliteDirectory(std::string path)
    : path_(std::move(path)),
      database_(path_, store::Database::Mode::immutable),
      statements_(kSlots) {
  if (database_.number("PRAGMA application_id") != kApplicationId) {
    throw store::Failure(store::Failure::Kind::damaged, "application_id");
  }
  if (database_.number("PRAGMA user_version") != kVersion) {
    throw store::Failure(store::Failure::Kind::other,
                         fmt::format("version {}", database_.number("PRAGMA user_version")));
  }
  // A search walks over pages of the whole file; 8 MB keep them until the next one.
  database_.execute("PRAGMA cache_size = -8192");
  store::Statement rows = database_.prepare(
      "SELECT kind, file, date, dated_by, imported, rows, skipped, bad_rows, whole FROM copies "
      "ORDER BY kind");
  while (rows.step()) copies_.push_back(copy_of_row(rows));
}

store::Statement& SqliteDirectory::cached(int slot, std::string_view sql) const {
  auto& statement = statements_[static_cast<std::size_t>(slot)];
  if (!statement) statement = database_.prepare(sql);
  return *statement;
}

base::Date SqliteDirectory::date_of(Kind kind) const {
  const Copy* copy = copy_of(kind);
  return copy == nullptr ? base::Date{} : copy->date;
}

Structure SqliteDirectory::structure_of(const store::Statement& row) const {
  Structure structure;
  structure.identifier = row.text(0);
  structure.type = row.text(1);
  structure.name = row.text(2);
  structure.active = row.maybe_flag(3);
  structure.service_required = row.maybe_flag(4);
  structure.commitment_required = row.maybe_flag(5);
  structure.service_or_commitment_required = row.maybe_flag(6);
  structure.works = row.maybe_flag(7);
  structure.works_only = row.maybe_flag(8);
  structure.payment_status = row.maybe_flag(9);
  structure.address = row.text(10);
  structure.postcode = row.text(11);
  structure.city = row.text(12);
  structure.source = kind_at(row, 13);
  structure.date = date_of(structure.source);
  return structure;
}

Service SqliteDirectory::service_of(const store::Statement& row) const {
  Service service;
  service.structure = row.text(0);
  service.code = row.text(1);
  service.name = row.text(2);
  service.active = row.maybe_flag(3);
  service.commitment_required = row.maybe_flag(4);
  service.from = maybe_date(row, 5);
  service.until = maybe_date(row, 6);
  service.source = kind_at(row, 7);
  service.date = date_of(service.source);
  return service;
}

Establishment SqliteDirectory::establishment_of(const store::Statement& row) const {
  Establishment establishment;
  establishment.siret = fmt::format("{:014}", row.number(0));
  establishment.open = row.number(1) != 0;
  establishment.head_office = row.number(2) != 0;
  establishment.disclosed = row.number(3) != 0;
  establishment.names = lines_of(row.text(4));
  establishment.postcode = row.text(5);
  establishment.city = row.text(6);
  establishment.ape = row.text(7);
  establishment.created = maybe_date(row, 8);
  establishment.since = maybe_date(row, 9);
  establishment.date = date_of(kind_at(row, 10));
  return establishment;
}

std::optional<Structure> SqliteDirectory::structure(std::string_view identifier) const {
  return guarded([&]() -> std::optional<Structure> {
    store::Statement& row =
        cached(kStructure,
               fmt::format("SELECT {} FROM structures WHERE identifier = ?1", kStructureColumns));
    if (!row.with(identifier).step()) return std::nullopt;
    Structure structure = structure_of(row);
    row.rewind();
    return structure;
  });
}

std::vector<Structure> SqliteDirectory::structures_of(std::string_view siren) const {
  return guarded([&] {
    std::vector<Structure> found;
    if (!number_of(siren, 9)) return found;
    store::Statement& row =
        cached(kStructuresOf,
               fmt::format("SELECT {} FROM structures WHERE identifier BETWEEN ?1 AND ?2 ORDER BY "
                           "identifier LIMIT {}",
                           kStructureColumns, kMostOfSiren));
    row.with(std::string(siren) + "00000", std::string(siren) + "99999");
    while (row.step()) found.push_back(structure_of(row));
    row.rewind();
    std::erase_if(found, [](const Structure& s) { return s.type != "SIRET"; });
    return found;
  });
}

std::vector<Service> SqliteDirectory::services(std::string_view structure,
                                               std::size_t limit) const {
  return guarded([&] {
    std::vector<Service> found;
    store::Statement& row =
        cached(kServices, fmt::format("SELECT {} FROM services WHERE structure = ?1 ORDER BY "
                                      "code LIMIT ?2",
                                      kServiceColumns));
    row.with(structure, static_cast<std::int64_t>(limit));
    while (row.step()) found.push_back(service_of(row));
    row.rewind();
    return found;
  });
}

std::vector<Service> SqliteDirectory::services_like(std::string_view structure,
                                                    std::string_view code) const {
  return guarded([&] {
    std::vector<Service> found;
    store::Statement& row = cached(
        kServicesLike, fmt::format("SELECT {} FROM services WHERE structure = ?1 AND (code = ?2 "
                                   "OR folded = ?3) ORDER BY code <> ?2, code LIMIT 20",
                                   kServiceColumns));
    row.with(structure, code, base::squeeze(code));
    while (row.step()) found.push_back(service_of(row));
    row.rewind();
    return found;
  });
}

std::int64_t SqliteDirectory::count_services(std::string_view structure) const {
  return guarded([&]() -> std::int64_t {
    store::Statement& row =
        cached(kCountServices, "SELECT count(*) FROM services WHERE structure = ?1");
    const std::int64_t count = row.with(structure).step() ? row.number(0) : 0;
    row.rewind();
    return count;
  });
}

std::optional<Establishment> SqliteDirectory::establishment(std::string_view siret) const {
  return guarded([&]() -> std::optional<Establishment> {
    const auto number = number_of(siret, 14);
    if (!number) return std::nullopt;
    store::Statement& row = cached(
        kEstablishment,
        fmt::format("SELECT {} FROM establishments WHERE siret = ?1", kEstablishmentColumns));
    if (!row.with(*number).step()) return std::nullopt;
    Establishment establishment = establishment_of(row);
    row.rewind();
    return establishment;
  });
}

std::vector<Establishment> SqliteDirectory::establishments_of(std::string_view siren) const {
  return guarded([&] {
    std::vector<Establishment> found;
    const auto number = number_of(siren, 9);
    if (!number) return found;
    store::Statement& row =
        cached(kEstablishmentsOf,
               fmt::format("SELECT {} FROM establishments WHERE siret BETWEEN ?1 AND ?2 ORDER BY "
                           "siret LIMIT {}",
                           kEstablishmentColumns, kMostOfSiren));
    row.with(*number * 100'000, *number * 100'000 + 99'999);
    while (row.step()) found.push_back(establishment_of(row));
    row.rewind();
    return found;
  });
}

std::optional<Unit> SqliteDirectory::unit(std::string_view siren) const {
  return guarded([&]() -> std::optional<Unit> {
    const auto number = number_of(siren, 9);
    if (!number) return std::nullopt;
    store::Statement& row = cached(kUnit,
                                   "SELECT active, disclosed, name, names, category, size, ape, "
                                   "nic, kind FROM units WHERE siren = ?1");
    if (!row.with(*number).step()) return std::nullopt;
    Unit unit;
    unit.siren = siren;
    unit.active = row.number(0) != 0;
    unit.disclosed = row.number(1) != 0;
    unit.name = row.text(2);
    unit.names = lines_of(row.text(3));
    unit.category = row.text(4);
    unit.size = row.text(5);
    unit.ape = row.text(6);
    if (const auto nic = row.maybe_number(7)) {
      unit.head_office = unit.siren + fmt::format("{:05}", *nic);
    }
    unit.date = date_of(kind_at(row, 8));
    row.rewind();
    return unit;
  });
}

std::vector<Succession> SqliteDirectory::successors(std::string_view siret) const {
  return guarded([&] {
    std::vector<Succession> found;
    const auto number = number_of(siret, 14);
    if (!number) return found;
    store::Statement& row =
        cached(kSuccessors,
               "SELECT successor, date, moved FROM successions WHERE predecessor = ?1 ORDER BY "
               "date DESC, successor LIMIT 20");
    row.with(*number);
    while (row.step()) {
      found.push_back(
          {fmt::format("{:014}", row.number(0)), maybe_date(row, 1), row.number(2) != 0});
    }
    row.rewind();
    return found;
  });
}

std::vector<std::pair<std::string, base::Localized>> SqliteDirectory::bad_rows(
    std::size_t limit) const {
  return guarded([&] {
    std::vector<std::pair<std::string, base::Localized>> found;
    store::Statement row = database_.prepare(
        "SELECT place, line, reason_fr, reason_en FROM bad_rows ORDER BY kind, rowid LIMIT ?1");
    row.with(static_cast<std::int64_t>(limit));
    while (row.step()) {
      found.emplace_back(fmt::format("{}:{}", row.text(0), row.number(1)),
                         base::Localized{row.text(2), row.text(3)});
    }
    return found;
  });
}

void SqliteDirectory::dump(const std::function<void(std::string_view)>& line) const {
  guarded([&] {
    // The day of the import and the ids change from one import to the next; nothing else may.
    for (const std::string_view sql :
         {"SELECT 'copy', kind, file, date, dated_by, rows, skipped, bad_rows, whole FROM copies "
          "ORDER BY kind",
          "SELECT 'bad', kind, place, line, reason_en FROM bad_rows ORDER BY kind, place, line",
          "SELECT 'structure', identifier, type, name, words, active, service_required, "
          "commitment_required, either_required, works, works_only, payment_status, address, "
          "postcode, city, kind FROM structures ORDER BY identifier",
          "SELECT 'service', structure, code, folded, name, active, commitment_required, "
          "valid_from, valid_until, kind FROM services ORDER BY structure, code",
          "SELECT 'establishment', siret, open, head_office, disclosed, names, postcode, city, "
          "ape, created, since, kind FROM establishments ORDER BY siret",
          "SELECT 'unit', siren, active, disclosed, name, names, category, size, ape, nic, kind "
          "FROM units ORDER BY siren",
          "SELECT 'succession', predecessor, successor, date, moved FROM successions ORDER BY "
          "predecessor, successor"}) {
      store::Statement row = database_.prepare(sql);
      const auto columns = std::ranges::count(sql.substr(0, sql.find(" FROM")), ',') + 1;
      while (row.step()) {
        std::string text;
        for (int i = 0; i < columns; ++i) {
          if (i > 0) text += '|';
          text += row.is_null(i) ? "-" : row.text(i);
        }
        line(text);
      }
    }
    return 0;
  });
}

}  // namespace recevable::directory

extern "C" {

__attribute__((visibility("default"))) const recevable::directory::Directory*
recevable_directory_open(const std::string* path, recevable::base::Error* error) {
  try {
    return new recevable::directory::SqliteDirectory(*path);
  } catch (const recevable::store::Failure& failure) {
    *error = recevable::store::explain(failure, *path);
  } catch (const std::exception& exception) {
    *error = {recevable::base::ErrorKind::internal, {exception.what(), exception.what()}, *path};
  }
  return nullptr;
}
}
