// Stores and rows made for the tests.
#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "audit/ledger.h"

namespace recevable::audit {

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "recevable-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = std::filesystem::canonical(name);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  std::string path() const { return path_.string(); }
  void write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }

 private:
  std::filesystem::path path_;
};

inline const Settings kSettings{"0.1.0 rules abc", "target=chorus-pro", "2026-11-23"};

inline std::unique_ptr<Ledger> opened(const std::string& path, Access access = Access::write) {
  auto ledger = open_ledger(path, access);
  if (!ledger) FAIL(ledger.error().message.en);
  return std::move(*ledger);
}

inline std::unique_ptr<Ledger> begun(const std::string& path,
                                     const Settings& settings = kSettings) {
  auto ledger = opened(path);
  REQUIRE(ledger->begin(settings, false).has_value());
  return ledger;
}

// A row as an invoice of `supplier` gives it.
inline Row invoice(const std::string& sha256, const std::string& number,
                   const std::string& verdict = "ready",
                   const std::string& supplier = "732829320") {
  Row row;
  row.at("sha256") = sha256;
  row.at("kind") = "pdf";
  row.at("verdict") = verdict;
  row.at("invoice_number") = number;
  row.at("issue_date") = "2026-03-12";
  row.at("supplier") = supplier;
  row.at("supplier_name") = "Menuiserie Aubertin";
  row.at("amount") = "100.50";
  row.at("size") = "1000";
  row.record = squeezed("{\"file\":\"" + number + "\"}");
  if (verdict == "rejected") {
    row.findings.push_back({"CPRO-RCP-01", "siret-destinataire-absent", "error", "certain",
                            "platform", "rejected", "Il manque.", "It is missing."});
  }
  row.fields.push_back({"invoice_number", number, "0.990", "1", "text"});
  return row;
}

// All of a question's answer, cells between bars.
inline std::string asked(Ledger& ledger, const std::string& sql) {
  struct Collect : Table {
    void head(const std::vector<std::string>&) override {}
    bool row(const std::vector<Cell>& cells) override {
      for (const Cell& cell : cells) all += cell.text + "|";
      all += "\n";
      return true;
    }
    std::string all;
  } table;
  const base::Status status = ledger.query(sql, std::chrono::seconds(5), table);
  return status ? table.all : "error: " + status.error().message.en;
}

}  // namespace recevable::audit
