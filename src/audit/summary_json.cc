#include <cmath>
#include <nlohmann/json.hpp>

#include "audit/summary.h"

namespace recevable::audit {
namespace {

using Json = nlohmann::ordered_json;

double cents(double amount) {
  return std::round(amount * 100) / 100;
}

Json json_of(const std::vector<Group>& groups) {
  Json list = Json::array();
  for (const Group& group : groups) {
    list.push_back({{"key", group.key},
                    {"name", group.name},
                    {"documents", group.documents},
                    {"rejected", group.rejected},
                    {"amount", cents(group.amount)},
                    {"rejected_amount", cents(group.rejected_amount)}});
  }
  return list;
}

Json json_of(const std::vector<Clash>& clashes) {
  Json list = Json::array();
  for (const Clash& clash : clashes) {
    list.push_back({{"supplier", clash.supplier},
                    {"name", clash.name},
                    {"what", clash.what},
                    {"files", clash.documents},
                    {"amount", cents(clash.amount)},
                    {"paths", clash.paths}});
  }
  return list;
}

Json json_of(const std::vector<Gap>& gaps) {
  Json list = Json::array();
  for (const Gap& gap : gaps) {
    list.push_back({{"supplier", gap.supplier},
                    {"name", gap.name},
                    {"before", gap.before},
                    {"after", gap.after},
                    {"missing", gap.missing}});
  }
  return list;
}

}  // namespace

std::string summary_json(const Statistics& all) {
  const Json root{{"program", all.program},
                  {"on", all.on},
                  {"files", all.files},
                  {"documents", all.documents},
                  {"ready", all.ready},
                  {"review", all.review},
                  {"rejected", all.rejected},
                  {"unreadable", all.unreadable},
                  {"lots", all.lots},
                  {"lots_rejected", all.lots_rejected},
                  {"scans", all.scans},
                  {"scans_waiting", all.postponed},
                  {"files_failed", all.failed},
                  {"amount", cents(all.amount)},
                  {"rejected_amount", cents(all.rejected_amount)},
                  {"causes", json_of(all.causes)},
                  {"lot_causes", json_of(all.lot_causes)},
                  {"suppliers", json_of(all.suppliers)},
                  {"recipients", json_of(all.recipients)},
                  {"software", json_of(all.software)},
                  {"months", json_of(all.months)},
                  {"unreadable_reasons", json_of(all.reasons_unreadable)},
                  {"same_number", json_of(all.same_number)},
                  {"same_content", json_of(all.same_content)},
                  {"accounts", json_of(all.accounts)},
                  {"gaps", json_of(all.gaps)}};
  // Paths are bytes; what is no UTF-8 is replaced.
  return root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace recevable::audit
