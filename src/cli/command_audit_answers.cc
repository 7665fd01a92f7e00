// recevable audit query, merge: questions to a store, and stores put together.
#include <fmt/format.h>

#include <filesystem>

#include "audit/ledger.h"
#include "cli/audit_words.h"
#include "cli/command_line.h"
#include "cli/output.h"
#include "cli/program.h"

namespace recevable::cli {
namespace {

constexpr std::chrono::seconds kLongestQuestion{300};

int failed(const Context& context, const base::Error& error) {
  complain(context, error);
  return kUsageError;
}

// RFC 4180, with what a spreadsheet would take for a formula made harmless.
std::string csv_cell(const audit::Table::Cell& cell) {
  std::string text = cell.text;
  constexpr std::string_view kFormula = "=+-@\t\r";
  if (!cell.numeric && !text.empty() && kFormula.find(text.front()) != std::string_view::npos) {
    text.insert(0, "'");
  }
  if (text.find_first_of(",;\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

// Rows as CSV, or as text between tabs.
class TextTable : public audit::Table {
 public:
  TextTable(Output& output, bool csv) : output_(output), csv_(csv) {}

  void head(const std::vector<std::string>& names) override {
    std::vector<Cell> cells;
    for (const std::string& name : names) cells.push_back({name, false});
    row(cells);
  }
  bool row(const std::vector<Cell>& cells) override {
    std::string line;
    for (const Cell& cell : cells) {
      if (!line.empty() || &cell != cells.data()) line += csv_ ? "," : "\t";
      line += csv_ ? csv_cell(cell) : cell.text;
    }
    status_ = output_.write(line + (csv_ ? "\r\n" : "\n"));
    return status_.has_value() && !output_.broken();
  }
  const base::Status& status() const { return status_; }

 private:
  Output& output_;
  bool csv_;
  base::Status status_;
};

int query_to_spreadsheet(audit::Ledger& ledger, const std::string& sql, const std::string& path,
                         const Context& context) {
  auto table = audit::open_xlsx(path);
  if (!table) return failed(context, table.error());
  const base::Status asked = ledger.query(sql, kLongestQuestion, **table);
  return asked ? kSuccess : failed(context, asked.error());
}

}  // namespace

int run_audit_query(const Arguments& arguments, Context context) {
  std::vector<std::string> words;
  std::string format = "text";
  std::string output_path;
  std::string language;
  CommandLine line(context, "audit query", kAuditQueryWhat, kAuditQueryAfter);
  line.arguments(
      {"FICHIER SQL", "FILE SQL"}, words,
      {"les résultats d'un audit, et la question", "an audit's results, and the question"});
  line.value("-f,--format", format, {"text|csv|xlsx", "text|csv|xlsx"},
             {"texte (par défaut), CSV ou tableur", "text (default), CSV or spreadsheet"});
  line.value("-o,--output", output_path, {"FICHIER", "FILE"},
             {"écrire dans ce fichier", "write to this file"});
  line.value("--lang", language, {"fr|en", "fr|en"}, {"langue", "language"});
  if (const auto exit_code = line.parse(arguments)) return *exit_code;
  if (words.size() != 2) {
    return line.refuse({"donnez un fichier de résultats, puis une question entre guillemets.",
                        "give a file of results, then a question in quotes."});
  }
  if (format != "text" && format != "csv" && format != "xlsx") {
    return line.refuse({"--format : « " + format + " » n'est pas connu (text, csv, xlsx).",
                        "--format: \"" + format + "\" is not known (text, csv, xlsx)."});
  }
  if (format == "xlsx" && (output_path.empty() || output_path == "-")) {
    return line.refuse({"un tableur s'écrit dans un fichier : ajoutez --output réponse.xlsx.",
                        "a spreadsheet goes to a file: add --output answer.xlsx."});
  }
  auto ledger = audit::open_ledger(words[0], audit::Access::read);
  if (!ledger) return failed(context, ledger.error());
  if (format == "xlsx") return query_to_spreadsheet(**ledger, words[1], output_path, context);
  auto output = Output::open(output_path);
  if (!output) return failed(context, output.error());
  TextTable table(*output, format == "csv");
  const base::Status asked = (*ledger)->query(words[1], kLongestQuestion, table);
  if (!asked) return failed(context, asked.error());
  return table.status() ? kSuccess : failed(context, table.status().error());
}

int run_audit_merge(const Arguments& arguments, Context context) {
  std::vector<std::string> paths;
  bool mixed = false;
  std::string language;
  CommandLine line(context, "audit merge", kAuditMergeWhat, kAuditMergeAfter);
  line.arguments(
      {"SORTIE FICHIER…", "OUT FILE…"}, paths,
      {"le fichier à remplir, puis ceux à réunir", "the file to fill, then those to merge"});
  line.flag(
      "--mixed", mixed,
      {"réunir même des audits faits avec d'autres règles", "merge even audits by other rules"});
  line.value("--lang", language, {"fr|en", "fr|en"}, {"langue", "language"});
  if (const auto exit_code = line.parse(arguments)) return *exit_code;
  if (paths.size() < 2) {
    return line.refuse({"donnez le fichier à remplir, puis ceux à réunir.",
                        "give the file to fill, then those to merge."});
  }
  for (std::size_t i = 1; i < paths.size(); ++i) {
    std::error_code unknown;
    if (!std::filesystem::exists(paths[i], unknown) ||
        std::filesystem::equivalent(paths[0], paths[i], unknown)) {
      return line.refuse({"« " + paths[i] + " » est introuvable, ou est le fichier à remplir.",
                          "\"" + paths[i] + "\" is missing, or is the file to fill."});
    }
  }
  auto ledger = audit::open_ledger(paths.front(), audit::Access::write);
  if (!ledger) return failed(context, ledger.error());
  for (std::size_t i = 1; i < paths.size(); ++i) {
    const base::Status taken = (*ledger)->take_over(paths[i], mixed);
    if (!taken) return failed(context, taken.error());
  }
  return kSuccess;
}

}  // namespace recevable::cli
