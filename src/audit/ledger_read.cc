// What is asked of a store that is there.
#include <fmt/format.h>

#include "audit/ledger_file.h"
#include "base/text.h"
#include "check/lot.h"

namespace recevable::audit {

base::Result<std::optional<Settings>> LedgerFile::last_settings() {
  return guarded([&]() -> std::optional<Settings> {
    store::Statement last = database_.prepare(
        "SELECT program, options, judged_on FROM settings ORDER BY last_used DESC LIMIT 1");
    if (!last.step()) return std::nullopt;
    return Settings{last.text(0), last.text(1), last.text(2)};
  });
}

base::Status LedgerFile::each_document(
    const std::function<bool(const std::string&, std::string_view)>& see) {
  return done([&] {
    store::Statement all = database_.prepare(
        "SELECT f.path, d.member, d.record FROM files f "
        "JOIN documents d ON d.settings = f.settings AND d.file_sha256 = f.sha256 "
        "AND d.file_name = f.name "
        "WHERE f.settings = ? AND f.state = 'done' ORDER BY f.path, d.position");
    all.with(settings_);
    while (all.step()) {
      const std::string member = all.text(1);
      const std::string path =
          member.empty() ? all.text(0) : check::member_path(all.text(0), member);
      if (!see(path, spread(all.text(2)))) break;
    }
  });
}

base::Result<Statistics> LedgerFile::statistics() {
  return guarded([&] { return gather_statistics(database_, settings_); });
}

base::Status LedgerFile::query(const std::string& sql, std::chrono::milliseconds most,
                               Table& table) {
  try {
    database_.only_read(most);
    store::Statement statement = database_.prepare(sql);
    std::vector<std::string> names;
    names.reserve(static_cast<std::size_t>(statement.columns()));
    for (int i = 0; i < statement.columns(); ++i) names.push_back(statement.name(i));
    if (names.empty()) {
      throw store::Failure(store::Failure::Kind::other, "not a question (SELECT)");
    }
    table.head(names);
    std::vector<Table::Cell> cells(names.size());
    while (statement.step()) {
      for (int i = 0; i < statement.columns(); ++i) {
        cells[static_cast<std::size_t>(i)] = {base::printable(statement.text(i)),
                                              statement.is_numeric(i)};
      }
      if (!table.row(cells)) break;
    }
    return {};
  } catch (const store::Failure& failure) {
    if (failure.kind() == store::Failure::Kind::damaged) {
      return std::unexpected(store::explain(failure, path_));
    }
    const std::string what = base::printable(failure.what());
    return base::fail(
        base::ErrorKind::usage,
        {fmt::format("La requête n'a pas pu être faite ({}). Seules les lectures (SELECT) sont "
                     "permises, en moins de {} s ; les tables sont décrites dans "
                     "docs/audit-store.md.",
                     what, most.count() / 1000),
         fmt::format("The query could not be run ({}). Only reading (SELECT) is allowed, in less "
                     "than {} s; docs/audit-store.md describes the tables.",
                     what, most.count() / 1000)});
  }
}

base::Status LedgerFile::take_over(const std::string& other, bool any_settings) {
  try {
    // Opened on its own first: ATTACH would create what is missing.
    {
      store::Database source(other, store::Database::Mode::read);
      store::Statement settings =
          source.prepare("SELECT program, options, judged_on FROM settings ORDER BY last_used");
      while (!any_settings && settings.step()) {
        const Settings theirs{settings.text(0), settings.text(1), settings.text(2)};
        const auto ours = last_settings();
        if (!ours) return std::unexpected(ours.error());
        if (!*ours) break;
        if ((*ours)->program == theirs.program && (*ours)->options == theirs.options &&
            (*ours)->on == theirs.on) {
          continue;
        }
        return base::fail(
            base::ErrorKind::usage,
            {"Ce fichier a été rempli avec d'autres règles ou d'autres options : les résultats ne "
             "se "
             "comparent pas. Refaites l'audit, ou ajoutez --mixed pour réunir quand même.",
             "This file was filled with other rules or other options: the results do not compare. "
             "Audit again, or add --mixed to merge all the same."},
            other);
      }
    }
    database_.prepare("ATTACH DATABASE ? AS other").with(other).run();
    {
      store::Transaction transaction(database_);
      database_.execute(R"sql(
        INSERT OR IGNORE INTO settings (program, options, judged_on, last_used)
          SELECT program, options, judged_on, last_used FROM other.settings;
        CREATE TEMP TABLE same AS
          SELECT t.id AS theirs, o.id AS ours FROM other.settings t
          JOIN main.settings o USING (program, options, judged_on);
        INSERT OR REPLACE INTO files
          SELECT f.path, s.ours, f.name, f.size, f.modified_ns, f.state, f.sha256, f.error_fr,
                 f.error_en
          FROM other.files f JOIN same s ON s.theirs = f.settings
          WHERE NOT EXISTS (SELECT 1 FROM main.files m WHERE m.path = f.path AND
                            m.settings = s.ours AND m.state = 'done');
      )sql");
      std::string columns;
      for (const std::string_view column : kDocumentColumns) columns += ", " + std::string(column);
      database_.execute(fmt::format(
          R"sql(
        CREATE TEMP TABLE fresh AS
          SELECT d.id AS theirs, s.ours AS settings, d.file_sha256, d.file_name, d.position
          FROM other.documents d JOIN same s ON s.theirs = d.settings
          WHERE NOT EXISTS (SELECT 1 FROM main.documents m WHERE m.settings = s.ours AND
                            m.file_sha256 = d.file_sha256 AND m.file_name = d.file_name AND
                            m.position = d.position);
        INSERT INTO main.documents (settings, file_sha256, file_name, position, record{0})
          SELECT n.settings, file_sha256, file_name, position, record{0}
          FROM (SELECT theirs, settings FROM fresh) n JOIN
               (SELECT id, file_sha256, file_name, position, record{0} FROM other.documents) d
            ON d.id = n.theirs;
        CREATE TEMP TABLE pairs AS
          SELECT n.theirs, m.id AS ours FROM fresh n JOIN main.documents m
            ON m.settings = n.settings AND m.file_sha256 = n.file_sha256
           AND m.file_name = n.file_name AND m.position = n.position;
        INSERT INTO main.findings
          SELECT p.ours, f.position, f.rule, f.name, f.severity, f.certainty, f.consequence, f.fate,
                 f.message_fr, f.message_en
          FROM pairs p JOIN other.findings f ON f.document = p.theirs;
        INSERT INTO main.fields
          SELECT p.ours, f.name, f.value, f.confidence, f.page, f.source
          FROM pairs p JOIN other.fields f ON f.document = p.theirs;
        DROP TABLE temp.same; DROP TABLE temp.fresh; DROP TABLE temp.pairs;
      )sql",
          columns));
      transaction.commit();
    }
    database_.execute("DETACH DATABASE other");
    return {};
  } catch (const store::Failure& failure) {
    return std::unexpected(store::explain(failure, other));
  }
}

}  // namespace recevable::audit
