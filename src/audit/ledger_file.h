// The store itself, in the module.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "audit/ledger.h"
#include "base/descriptor.h"
#include "store/store.h"

namespace recevable::audit {

class LedgerFile : public Ledger {
 public:
  // Throws store::Failure.
  LedgerFile(const std::string& path, Access access, base::Descriptor lock);
  ~LedgerFile() override;

  base::Status begin(const Settings& settings, bool fresh) override;
  base::Result<bool> is_known(const Stamp& file) override;
  base::Result<bool> may_know(const Stamp& file) override;
  base::Result<bool> adopt(const Stamp& file, const std::string& sha256) override;
  base::Status keep(const Stamp& file, const std::string& file_sha256,
                    const std::vector<Row>& rows) override;
  base::Status postpone(const Stamp& file) override;
  base::Result<std::vector<Stamp>> postponed(const std::optional<Stamp>& after, int most) override;
  base::Result<std::int64_t> count_postponed() override;
  base::Status note_failure(const Stamp& file, const base::Error& error) override;
  base::Result<std::vector<std::string>> failures() override;
  base::Status forget(const std::string& path) override;
  base::Status finish(const RunCounts& counts) override;

  base::Result<std::optional<Settings>> last_settings() override;
  base::Status each_document(
      const std::function<bool(const std::string&, std::string_view)>& see) override;
  base::Result<Statistics> statistics() override;
  base::Status query(const std::string& sql, std::chrono::milliseconds most, Table& table) override;
  base::Status take_over(const std::string& other, bool any_settings) override;

 private:
  struct Statements;
  void forget_results();
  // Runs `work`, SQLite's failures as errors.
  template <class Work>
  auto guarded(Work&& work) -> base::Result<decltype(work())>;
  // The same for work that gives nothing back.
  template <class Work>
  base::Status done(Work&& work) {
    const auto result = guarded([&] {
      work();
      return true;
    });
    if (!result) return std::unexpected(result.error());
    return {};
  }

  std::string path_;
  base::Descriptor lock_;
  bool writing_;
  store::Database database_;
  std::int64_t settings_ = 0;
  std::int64_t run_ = 0;
  std::unique_ptr<Statements> statements_;
};

// The figures of the settings with this id. Throws store::Failure.
Statistics gather_statistics(store::Database& database, std::int64_t settings);

// What is missing in the series of numbers of each supplier. Throws store::Failure.
std::vector<Gap> find_gaps(store::Database& database, std::int64_t settings);

template <class Work>
auto LedgerFile::guarded(Work&& work) -> base::Result<decltype(work())> {
  try {
    return work();
  } catch (const store::Failure& failure) {
    return std::unexpected(store::explain(failure, path_));
  }
}

}  // namespace recevable::audit
