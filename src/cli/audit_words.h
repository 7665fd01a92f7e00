// The help of the audit's commands.
#pragma once

#include "base/localized.h"

namespace recevable::cli {

extern const base::Localized kAuditWhat, kAuditAfter;
extern const base::Localized kAuditReportWhat, kAuditReportAfter;
extern const base::Localized kAuditQueryWhat, kAuditQueryAfter;
extern const base::Localized kAuditMergeWhat, kAuditMergeAfter;

}  // namespace recevable::cli
