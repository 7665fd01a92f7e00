#include "audit/summary.h"
#include "base/text.h"
#include "report/mask.h"

namespace recevable::audit {
namespace {

// A firm without a number of its own goes by its name.
void mask_firm(std::string& key, std::string& name) {
  if (!name.empty()) name = report::kMasked;
  if (!key.empty() && is_name(key)) key = report::kMasked;
}

}  // namespace

void mask(Statistics& all) {
  for (auto* groups : {&all.suppliers, &all.recipients}) {
    for (Group& group : *groups) mask_firm(group.key, group.name);
  }
  for (auto* clashes : {&all.same_number, &all.same_content, &all.accounts}) {
    for (Clash& clash : *clashes) mask_firm(clash.supplier, clash.name);
  }
  for (Clash& clash : all.accounts) clash.what = report::kMasked;
  for (Gap& gap : all.gaps) mask_firm(gap.supplier, gap.name);
}

}  // namespace recevable::audit
