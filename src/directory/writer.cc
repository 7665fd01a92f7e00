#include "directory/writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ctime>

#include "base/text.h"
#include "directory/bytes.h"
#include "directory/tables.h"
#include "identifiers/identifiers.h"

namespace recevable::directory {
namespace {

constexpr std::size_t kListedBadRows = 10'000;

enum Slot {
  kStructure,
  kMergedStructure,
  kService,
  kEstablishment,
  kUnit,
  kSuccession,
  kRemoveStructure,
  kRemoveService,
  kNarrow,
  kHasStructure,
  kBadRow,
  kSlots
};

bool all_digits(std::string_view text) {
  return std::ranges::all_of(text, base::is_digit);
}

std::int64_t number_of(std::string_view digits) {
  std::int64_t number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

std::optional<std::string> iso(const std::optional<base::Date>& date) {
  if (!date) return std::nullopt;
  return base::format_iso(*date);
}

std::string joined(const std::vector<std::string>& names) {
  std::string lines;
  for (const std::string& name : names) {
    if (name.empty()) continue;
    if (!lines.empty()) lines += '\n';
    lines += name;
  }
  return lines;
}

std::string now_in_words() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm local{};
  localtime_r(&now, &local);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", local.tm_year + 1900, local.tm_mon + 1,
                     local.tm_mday, local.tm_hour, local.tm_min, local.tm_sec);
}

// AIFE-Chorus-Pro-Annuaire_20200309.xlsx: the first eight digits that are a day.
std::optional<base::Date> day_in_name(std::string_view name) {
  for (std::size_t i = 0; i + 8 <= name.size(); ++i) {
    const std::string_view eight = name.substr(i, 8);
    if (!all_digits(eight)) continue;
    if (i > 0 && base::is_digit(name[i - 1])) continue;
    if (i + 8 < name.size() && base::is_digit(name[i + 8])) continue;
    const auto number = number_of(eight);
    const auto date =
        base::make_date(static_cast<int>(number / 10'000), static_cast<int>(number / 100 % 100),
                        static_cast<int>(number % 100));
    if (date && number > 2'000'00'00) return date;
  }
  return std::nullopt;
}

}  // namespace

Filter::Filter(const std::vector<std::string>& only) : everything_(only.empty()) {
  for (const std::string& word : only) {
    const std::string digits = identifiers::normalize(word);
    if (base::fold(word) == "public") {
      public_ = true;
    } else if ((digits.size() == 9 || digits.size() == 14) && all_digits(digits)) {
      sirens_.insert(digits.substr(0, 9));
    } else {
      refuse(base::ErrorKind::usage,
             {"--only : « " + word + " » n'est ni « public », ni un SIREN, ni un SIRET.",
              "--only: \"" + word + "\" is neither \"public\", a SIREN nor a SIRET."},
             {});
    }
  }
}

bool Filter::wants(std::string_view siren) const {
  if (everything_) return true;
  if (public_ && identifiers::public_body(siren)) return true;
  return sirens_.contains(siren.substr(0, 9));
}

Writer::Writer(store::Database& database, Filter filter)
    : database_(database), filter_(std::move(filter)), statements_(kSlots) {}

store::Statement& Writer::cached(int slot, std::string_view sql) {
  auto& statement = statements_[static_cast<std::size_t>(slot)];
  if (!statement) statement = database_.prepare(sql);
  return *statement;
}

void Writer::begin(Kind kind, bool whole) {
  kind_ = kind;
  Account& one = account();
  one.in_file = true;
  if (one.begun) return;
  one.begun = true;
  store::Statement row = database_.prepare("SELECT whole FROM copies WHERE kind = ?1");
  const bool was_whole = row.with(static_cast<int>(kind)).step() && row.number(0) != 0;
  // A differential flow on top of a full one leaves a whole directory.
  one.copy.whole = whole || (kind == Kind::ppf && was_whole);
  one.copy.kind = kind;
  database_.prepare("DELETE FROM bad_rows WHERE kind = ?1").with(static_cast<int>(kind)).run();
  if (!whole) return;
  for (const std::string_view table : kKindTables) {
    // Emptying a table is a moment's work; deleting millions of rows one by one is not.
    const bool shared =
        database_.number(fmt::format("SELECT EXISTS(SELECT 1 FROM {} WHERE kind <> {})", table,
                                     static_cast<int>(kind))) != 0;
    database_.execute(
        shared ? fmt::format("DELETE FROM {} WHERE kind = {}", table, static_cast<int>(kind))
               : fmt::format("DELETE FROM {}", table));
  }
  if (kind == Kind::sirene_successions) database_.execute("DELETE FROM successions");
  if (kind == Kind::structures || kind == Kind::ppf) names_changed_ = true;
}

void Writer::kept() {
  ++account().good;
  ++rows_;
}

void Writer::add(const Structure& structure) {
  // Answers of an API tell a part: what they do not say stays as it was.
  constexpr std::string_view kInsert =
      "INSERT INTO structures(identifier, type, name, words, active, service_required, "
      "commitment_required, either_required, works, works_only, payment_status, address, "
      "postcode, city, kind) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15) "
      "ON CONFLICT(identifier) DO UPDATE SET type=excluded.type, kind=excluded.kind, ";
  const bool merged = kind_ == Kind::answers;
  store::Statement& row =
      merged ? cached(kMergedStructure,
                      std::string(kInsert) +
                          "name=CASE excluded.name WHEN '' THEN name ELSE excluded.name END, "
                          "words=CASE excluded.name WHEN '' THEN words ELSE excluded.words END, "
                          "active=COALESCE(excluded.active,active), "
                          "service_required=COALESCE(excluded.service_required,service_required), "
                          "commitment_required=COALESCE(excluded.commitment_required,"
                          "commitment_required), "
                          "either_required=COALESCE(excluded.either_required,either_required), "
                          "works=COALESCE(excluded.works,works), "
                          "works_only=COALESCE(excluded.works_only,works_only), "
                          "payment_status=COALESCE(excluded.payment_status,payment_status), "
                          "city=CASE excluded.city WHEN '' THEN city ELSE excluded.city END, "
                          "postcode=CASE excluded.postcode WHEN '' THEN postcode ELSE "
                          "excluded.postcode END")
             : cached(kStructure,
                      std::string(kInsert) +
                          "name=excluded.name, words=excluded.words, active=excluded.active, "
                          "service_required=excluded.service_required, "
                          "commitment_required=excluded.commitment_required, "
                          "either_required=excluded.either_required, works=excluded.works, "
                          "works_only=excluded.works_only, "
                          "payment_status=excluded.payment_status, address=excluded.address, "
                          "postcode=excluded.postcode, city=excluded.city");
  row.with(structure.identifier, structure.type, structure.name,
           sorted_words(words_of_name(structure.name)), structure.active,
           structure.service_required, structure.commitment_required,
           structure.service_or_commitment_required, structure.works, structure.works_only,
           structure.payment_status, structure.address, structure.postcode, structure.city,
           static_cast<int>(kind_))
      .run();
  names_changed_ = true;
  kept();
}

void Writer::add(const Service& service) {
  cached(kService,
         "INSERT INTO services(structure, code, folded, name, active, commitment_required, "
         "valid_from, valid_until, kind) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9) "
         "ON CONFLICT(structure, code) DO UPDATE SET folded=excluded.folded, name=excluded.name, "
         "active=excluded.active, "
         "commitment_required=COALESCE(excluded.commitment_required, commitment_required), "
         "valid_from=excluded.valid_from, valid_until=excluded.valid_until, kind=excluded.kind")
      .with(service.structure, service.code, base::squeeze(service.code), service.name,
            service.active, service.commitment_required, iso(service.from), iso(service.until),
            static_cast<int>(kind_))
      .run();
  kept();
}

void Writer::add(const Establishment& establishment) {
  cached(kEstablishment,
         "INSERT OR REPLACE INTO establishments(siret, open, head_office, disclosed, names, "
         "postcode, city, ape, created, since, kind) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)")
      .with(number_of(establishment.siret), establishment.open, establishment.head_office,
            establishment.disclosed, joined(establishment.names), establishment.postcode,
            establishment.city, establishment.ape, iso(establishment.created),
            iso(establishment.since), static_cast<int>(kind_))
      .run();
  kept();
}

void Writer::add(const Unit& unit) {
  std::optional<std::int64_t> nic;
  if (unit.head_office.size() == 14) nic = number_of(unit.head_office.substr(9));
  cached(kUnit,
         "INSERT OR REPLACE INTO units(siren, active, disclosed, name, names, category, size, "
         "ape, nic, kind) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10)")
      .with(number_of(unit.siren), unit.active, unit.disclosed, unit.name, joined(unit.names),
            unit.category, unit.size, unit.ape, nic, static_cast<int>(kind_))
      .run();
  kept();
}

void Writer::add_succession(std::string_view from, const Succession& to) {
  cached(kSuccession,
         "INSERT OR REPLACE INTO successions(predecessor, successor, date, moved) "
         "VALUES(?1,?2,?3,?4)")
      .with(number_of(from), number_of(to.siret), iso(to.date), to.head_office_moved)
      .run();
  kept();
}

void Writer::remove_structure(std::string_view identifier) {
  cached(kRemoveStructure, "DELETE FROM structures WHERE identifier = ?1").with(identifier).run();
  names_changed_ = true;
  kept();
}

void Writer::remove_service(std::string_view structure, std::string_view code) {
  cached(kRemoveService, "DELETE FROM services WHERE structure = ?1 AND code = ?2")
      .with(structure, code)
      .run();
  kept();
}

void Writer::narrow_service(std::string_view structure, std::string_view code,
                            std::optional<base::Date> from, std::optional<base::Date> until) {
  cached(kNarrow,
         "UPDATE services SET valid_from = ?3, valid_until = ?4 WHERE structure = ?1 AND code = ?2 "
         "AND kind = ?5")
      .with(structure, code, iso(from), iso(until), static_cast<int>(kind_))
      .run();
}

bool Writer::has_structure(std::string_view identifier) {
  store::Statement& row = cached(kHasStructure, "SELECT 1 FROM structures WHERE identifier = ?1");
  const bool found = row.with(identifier).step();
  row.rewind();
  return found;
}

void Writer::bad_row(const std::string& place, std::uint64_t line, base::Localized reason) {
  ++account().bad;
  ++outcome_->bad_count;
  if (outcome_->bad_rows.size() >= kListedBadRows) return;
  const std::string where = outcome_->file + (place.empty() ? "" : " (" + place + ")");
  outcome_->bad_rows.push_back({where, line, std::move(reason)});
}

void Writer::seen_day(base::Date day) {
  auto& seen = account().day;
  if (!seen || *seen < day) seen = day;
}

void Writer::end_file() {
  for (Account& one : accounts_) {
    if (!one.in_file) continue;
    one.in_file = false;
    if (one.bad > 0 && one.bad >= one.good) {
      const BadRow& first = outcome_->bad_rows.front();
      refuse(base::ErrorKind::bad_input,
             {fmt::format("{} lignes sur {} sont fausses (la première : ligne {}, {}) : le fichier "
                          "est abîmé, ou d'une autre forme. Rien n'a été importé.",
                          one.bad, one.bad + one.good, first.line, first.reason.fr),
              fmt::format("{} of {} rows are wrong (the first: line {}, {}): the file is damaged, "
                          "or of another form. Nothing was imported.",
                          one.bad, one.bad + one.good, first.line, first.reason.en)},
             outcome_->file);
    }
    Copy& copy = one.copy;
    copy.file = outcome_->file;
    copy.rows += one.good;
    copy.bad_rows += one.bad;
    copy.imported = now_in_words();
    if (one.day) {
      copy.date = *one.day;
      copy.dated_by = Copy::DatedBy::content;
    } else if (const auto day = day_in_name(outcome_->file)) {
      copy.date = *day;
      copy.dated_by = Copy::DatedBy::file_name;
    } else {
      copy.date = file_time_;
      copy.dated_by = Copy::DatedBy::file_time;
    }
    one.good = one.bad = 0;
    database_
        .prepare(
            "INSERT OR REPLACE INTO copies(kind, file, date, dated_by, imported, rows, skipped, "
            "bad_rows, whole) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9)")
        .with(static_cast<int>(copy.kind), copy.file, base::format_iso(copy.date),
              static_cast<int>(copy.dated_by), copy.imported, copy.rows, copy.skipped,
              copy.bad_rows, copy.whole)
        .run();
    outcome_->copies.push_back(copy);
  }
  if (outcome_->copies.empty()) return;
  // The rows of a file are listed under the first kind it brought: they name their place.
  for (const BadRow& bad : outcome_->bad_rows) {
    cached(kBadRow, "INSERT INTO bad_rows VALUES(?1,?2,?3,?4,?5)")
        .with(static_cast<int>(outcome_->copies.front().kind), bad.place,
              static_cast<std::int64_t>(bad.line), bad.reason.fr, bad.reason.en)
        .run();
  }
}

void Writer::index_names() {
  if (!names_changed_) return;
  database_.execute(fmt::format("DROP TABLE names; {}", kNamesTable));
  store::Statement row = database_.prepare("SELECT id, words, city FROM structures ORDER BY id");
  store::Statement add = database_.prepare("INSERT INTO names(rowid, name, city) VALUES(?1,?2,?3)");
  while (row.step()) {
    std::string city;
    for (const std::string& word : words_of_name(row.text(2))) city += word + ' ';
    add.with(row.number(0), row.text(1), city).run();
  }
  database_.execute("INSERT INTO names(names) VALUES('optimize')");
}

}  // namespace recevable::directory
