// How readers note what they weighed, when somebody asks (see explain.h). A null explanation costs
// one comparison.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "extract/explain.h"
#include "invoice/invoice.h"

namespace recevable::extract {

// The parties a block or a number can belong to.
enum class Side : std::uint8_t { supplier, buyer, other };

// Points for each side; what gave them is kept only when an explanation is asked for.
class Weighing {
 public:
  explicit Weighing(bool keep = false) : keep_(keep) {}

  void add(Side side, double points, Reason reason) {
    sums_[static_cast<int>(side)] += points;
    if (keep_) kept_.push_back({side, points, reason});
  }
  double of(Side side) const { return sums_[static_cast<int>(side)]; }
  double supplier() const { return of(Side::supplier); }
  double buyer() const { return of(Side::buyer); }
  double other() const { return of(Side::other); }

  // For a side against its rival: its points, then what speaks against it.
  std::vector<Because> because(Side side, double rival_weight) const {
    std::vector<Because> list;
    const Side rival = side == Side::supplier ? Side::buyer : Side::supplier;
    for (const Kept& kept : kept_) {
      if (kept.side == side) list.push_back({kept.reason, kept.points});
    }
    if (of(rival) != 0) list.push_back({Reason::rival, -rival_weight * of(rival)});
    if (other() != 0) list.push_back({Reason::other_party, -other()});
    return list;
  }

 private:
  struct Kept {
    Side side;
    double points;
    Reason reason;
  };
  bool keep_ = false;
  double sums_[3] = {0, 0, 0};
  std::vector<Kept> kept_;
};

// Adds what the readers did not note: fields that are present without a candidate of their own,
// with their alternatives. Sorts by field, the winner first.
void complete(const invoice::Invoice& invoice, Explanation& explanation);

}  // namespace recevable::extract
