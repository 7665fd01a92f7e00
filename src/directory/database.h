// Inside the directory module: the answers of one open database.
#pragma once

#include <mutex>

#include "directory/directory.h"
#include "store/store.h"

namespace recevable::directory {

// The columns structure_of reads.
inline constexpr std::string_view kStructureColumns =
    "identifier, type, name, active, service_required, commitment_required, either_required, "
    "works, works_only, payment_status, address, postcode, city, kind";

class SqliteDirectory final : public Directory {
 public:
  // Throws store::Failure.
  explicit SqliteDirectory(std::string path);

  const std::vector<Copy>& copies() const override { return copies_; }
  const std::string& path() const override { return path_; }
  std::optional<Structure> structure(std::string_view identifier) const override;
  std::vector<Structure> structures_of(std::string_view siren) const override;
  std::vector<Service> services(std::string_view structure, std::size_t limit) const override;
  std::vector<Service> services_like(std::string_view structure,
                                     std::string_view code) const override;
  std::int64_t count_services(std::string_view structure) const override;
  std::optional<Establishment> establishment(std::string_view siret) const override;
  std::vector<Establishment> establishments_of(std::string_view siren) const override;
  std::optional<Unit> unit(std::string_view siren) const override;
  std::vector<Succession> successors(std::string_view siret) const override;
  std::vector<Match> search(std::string_view name, std::string_view city,
                            std::size_t limit) const override;
  std::vector<std::pair<std::string, base::Localized>> bad_rows(std::size_t limit) const override;
  void dump(const std::function<void(std::string_view)>& line) const override;
  bool broken() const override { return broken_; }

 private:
  // Statements that are kept once they are prepared.
  enum Slot {
    kStructure,
    kStructuresOf,
    kServices,
    kServicesLike,
    kCountServices,
    kEstablishment,
    kEstablishmentsOf,
    kUnit,
    kSuccessors,
    kByName,
    kByWords,
    kForRank,
    kById,
    kSlots
  };

  // Runs `read` under the lock; what it answers when the database fails is T{}.
  template <class Read>
  auto guarded(Read&& read) const -> decltype(read()) {
    const std::scoped_lock lock(mutex_);
    try {
      return read();
    } catch (const store::Failure&) {
      broken_ = true;
      for (auto& statement : statements_) statement.reset();
      return decltype(read()){};
    }
  }
  // A prepared statement, made when first asked for.
  store::Statement& cached(int slot, std::string_view sql) const;
  base::Date date_of(Kind kind) const;
  Structure structure_of(const store::Statement& row) const;
  Service service_of(const store::Statement& row) const;
  Establishment establishment_of(const store::Statement& row) const;

  // search.cc. Ids of structures: of this name and no other, and those that have these words, in
  // the name or in the city; what a search looks at.
  std::vector<std::int64_t> named(const std::vector<std::string>& words) const;
  std::vector<std::int64_t> with_words(const std::vector<std::string>& words, bool last_is_begin,
                                       std::int64_t limit) const;
  std::vector<std::int64_t> candidates(const std::vector<std::string>& words,
                                       const std::vector<std::string>& place) const;

  std::string path_;
  store::Database database_;
  std::vector<Copy> copies_;
  mutable std::recursive_mutex mutex_;
  mutable std::vector<std::optional<store::Statement>> statements_;
  mutable bool broken_ = false;
};

}  // namespace recevable::directory
