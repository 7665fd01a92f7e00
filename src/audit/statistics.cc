// The figures above the documents, asked of the store.
#include "audit/statistics.h"

#include <fmt/format.h>

#include <iterator>
#include <map>
#include <set>

#include "audit/ledger_file.h"

namespace recevable::audit {
namespace {

constexpr int kMostGroups = 50;
constexpr int kMostClashes = 200;
constexpr std::size_t kMostPaths = 10;

// Joined by a character no path has, taken apart again.
constexpr char kBetween = '\x1f';

std::vector<std::string> paths_of(const std::string& joined) {
  // In order, so that stores with the same rows answer the same.
  std::set<std::string> paths;
  std::size_t at = 0;
  while (at < joined.size()) {
    const std::size_t end = std::min(joined.find(kBetween, at), joined.size());
    paths.insert(joined.substr(at, end - at));
    if (paths.size() > kMostPaths) paths.erase(std::prev(paths.end()));
    at = end + 1;
  }
  return {paths.begin(), paths.end()};
}

// What is asked for in euros, whatever its sign; another currency adds up with nothing.
constexpr const char* kEuros =
    "(CASE WHEN coalesce(d.currency, 'EUR') = 'EUR' THEN abs(coalesce(d.amount, 0)) ELSE 0 END)";
constexpr const char* kRejectedEuros =
    "(CASE WHEN d.verdict = 'rejected' AND coalesce(d.currency, 'EUR') = 'EUR' "
    "THEN abs(coalesce(d.amount, 0)) ELSE 0 END)";

// The invoices of these settings, each once, as `d`; or the lots.
std::string scope(std::int64_t settings, bool lots = false) {
  return fmt::format("(SELECT * FROM documents WHERE settings = {} AND {}{}) d", settings,
                     lots ? "" : "NOT ", kIsLot);
}

std::vector<Group> groups(store::Database& database, const std::string& sql) {
  std::vector<Group> found;
  store::Statement rows = database.prepare(sql);
  while (rows.step()) {
    found.push_back(
        {rows.text(0), rows.text(1), rows.number(2), rows.number(3), rows.real(4), rows.real(5)});
  }
  return found;
}

// As check::member_path calls it.
constexpr const char* kPath =
    "(CASE WHEN d.member IS NULL THEN f.path ELSE f.path || '!' || d.member END)";

// The name each firm goes by most often: readings differ, and some are wrong.
void name_firms(store::Database& database, std::int64_t settings, const std::string& firm,
                std::vector<Group>& groups) {
  std::map<std::string, Group*> wanted;
  for (Group& group : groups) wanted.emplace(group.key, &group);
  store::Statement rows = database.prepare(
      fmt::format("SELECT {0}, {0}_name, count(*) FROM {1} WHERE {0} IS NOT NULL AND {0}_name IS "
                  "NOT NULL GROUP BY 1, 2 ORDER BY 3 DESC, 2",
                  firm, scope(settings)));
  while (rows.step()) {
    const auto group = wanted.find(rows.text(0));
    if (group != wanted.end() && group->second->name.empty()) group->second->name = rows.text(1);
  }
}

// Invoices by an expression over `documents`, most rejections first or in order of the key.
std::vector<Group> grouped_by(store::Database& database, std::int64_t settings,
                              const std::string& key, bool by_key = false) {
  return groups(
      database,
      fmt::format("SELECT {0} AS k, '', count(*), sum(verdict = 'rejected') AS r, sum({4}), "
                  "sum({5}) "
                  "FROM {1} WHERE {0} IS NOT NULL AND {0} <> '' GROUP BY k ORDER BY {2} LIMIT {3}",
                  key, scope(settings), by_key ? "k" : "r DESC, count(*) DESC, k",
                  by_key ? 600 : kMostGroups, kEuros, kRejectedEuros));
}

std::vector<Clash> clashes(store::Database& database, std::int64_t settings,
                           const std::string& what, const std::string& condition,
                           const std::string& group, const std::string& having) {
  std::vector<Clash> found;
  store::Statement rows = database.prepare(fmt::format(
      "SELECT d.supplier, max(d.supplier_name), {1}, group_concat({6}, char(31)), "
      "count(DISTINCT {6}), sum({7}) - max({7}) "
      "FROM {0} JOIN files f ON f.settings = d.settings AND f.sha256 = d.file_sha256 AND "
      "f.name = d.file_name AND f.state = 'done' WHERE {2} GROUP BY {3} HAVING {4} "
      "ORDER BY 5 DESC, 1, 3 LIMIT {5}",
      scope(settings), what, condition, group, having, kMostClashes, kPath, kEuros));
  while (rows.step()) {
    found.push_back({rows.text(0), rows.text(1), rows.text(2), paths_of(rows.text(3)),
                     rows.number(4), rows.real(5)});
  }
  return found;
}

// The accounts of a supplier in the order they were used, each with its first and last day.
std::string accounts_of(store::Database& database, std::int64_t settings,
                        const std::string& supplier) {
  constexpr int kMostAccounts = 20;
  store::Statement rows = database.prepare(
      "SELECT supplier_iban, coalesce(min(issue_date), ''), coalesce(max(issue_date), ''), "
      "count(*) FROM documents d WHERE settings = ? AND supplier = ? AND supplier_iban IS NOT NULL "
      "AND NOT EXISTS (SELECT 1 FROM findings g WHERE g.document = d.id AND g.rule LIKE "
      "'ID-IBAN%') GROUP BY 1 ORDER BY 2, 1 LIMIT ?");
  rows.with(settings, supplier, kMostAccounts);
  std::string all;
  while (rows.step()) {
    const std::string from = rows.text(1);
    const std::string to = rows.text(2);
    std::string days = from == to ? from : from + " – " + to;
    if (!days.empty()) days += ", ";
    all +=
        fmt::format("{}{} ({}{} ×)", all.empty() ? "" : "\n", rows.text(0), days, rows.number(3));
  }
  return all;
}

void count_documents(store::Database& database, std::int64_t settings, Statistics& all) {
  store::Statement counts = database.prepare(
      fmt::format("SELECT count(*), sum(verdict = 'ready'), sum(verdict = 'review'), "
                  "sum(verdict = 'rejected'), sum(verdict = 'unreadable'), sum(pages_scanned > 0), "
                  "sum({}), sum({}) FROM {}",
                  kEuros, kRejectedEuros, scope(settings)));
  counts.step();
  all.documents = counts.number(0);
  all.ready = counts.number(1);
  all.review = counts.number(2);
  all.rejected = counts.number(3);
  all.unreadable = counts.number(4);
  all.scans = counts.number(5);
  all.amount = counts.real(6);
  all.rejected_amount = counts.real(7);
  store::Statement lots = database.prepare(
      fmt::format("SELECT count(*), sum(verdict IN ('rejected', 'unreadable')) FROM {}",
                  scope(settings, true)));
  lots.step();
  all.lots = lots.number(0);
  all.lots_rejected = lots.number(1);
  const auto files = [&](const char* state) {
    return database.number(fmt::format(
        "SELECT count(*) FROM files WHERE settings = {} AND state = '{}'", settings, state));
  };
  all.files = files("done");
  all.postponed = files("scan");
  all.failed = files("failed");
}

// A finding that is only possible rejects nothing.
std::vector<Group> causes(store::Database& database, const std::string& documents) {
  return groups(
      database,
      fmt::format("SELECT g.rule, g.name, count(*), sum(d.verdict = 'rejected'), sum({2}), "
                  "sum({3}) FROM {0} JOIN (SELECT DISTINCT document, rule, name FROM findings "
                  "WHERE severity = 'error' AND certainty <> 'possible') g ON g.document = d.id "
                  "GROUP BY g.rule ORDER BY 3 DESC, 1 LIMIT {1}",
                  documents, kMostGroups, kEuros, kRejectedEuros));
}

}  // namespace

Statistics gather_statistics(store::Database& database, std::int64_t settings) {
  Statistics all;
  store::Statement used = database.prepare("SELECT program, judged_on FROM settings WHERE id = ?");
  if (used.with(settings).step()) {
    all.program = used.text(0);
    all.on = used.text(1);
  }
  count_documents(database, settings, all);
  all.causes = causes(database, scope(settings));
  all.lot_causes = causes(database, scope(settings, true));
  all.suppliers = grouped_by(database, settings, "supplier");
  name_firms(database, settings, "supplier", all.suppliers);
  all.recipients = grouped_by(database, settings, "buyer");
  name_firms(database, settings, "buyer", all.recipients);
  all.software = grouped_by(database, settings, "software");
  all.months = grouped_by(database, settings, "substr(issue_date, 1, 7)", true);
  all.reasons_unreadable =
      groups(database,
             fmt::format("SELECT error_fr, error_en, count(*), 0, 0, 0 FROM {} WHERE verdict = "
                         "'unreadable' AND error_fr IS NOT NULL GROUP BY error_fr ORDER BY 3 DESC "
                         "LIMIT {}",
                         scope(settings), kMostGroups));
  all.same_number = clashes(database, settings, "d.invoice_number",
                            "d.supplier IS NOT NULL AND d.invoice_number IS NOT NULL",
                            "d.supplier, d.invoice_number, substr(d.issue_date, 1, 4)",
                            "count(DISTINCT d.sha256) > 1");
  all.same_content = clashes(database, settings, "coalesce(d.invoice_number, '')", "d.size > 0",
                             "d.sha256", fmt::format("count(DISTINCT {}) > 1", kPath));
  all.accounts =
      clashes(database, settings, "''",
              // An account whose key is wrong was misread, or is told elsewhere: no other account.
              "d.supplier IS NOT NULL AND d.supplier_iban IS NOT NULL AND NOT EXISTS (SELECT 1 "
              "FROM findings g WHERE g.document = d.id AND g.rule LIKE 'ID-IBAN%')",
              "d.supplier", "count(DISTINCT d.supplier_iban) > 1");
  for (Clash& clash : all.accounts) {
    clash.what = accounts_of(database, settings, clash.supplier);
  }
  all.gaps = find_gaps(database, settings);
  return all;
}

}  // namespace recevable::audit
