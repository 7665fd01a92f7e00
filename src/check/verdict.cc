#include <algorithm>

#include "check/check.h"

namespace recevable::check {

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::ready:
      return "ready";
    case Verdict::review:
      return "review";
    case Verdict::rejected:
      return "rejected";
    case Verdict::unreadable:
      return "unreadable";
  }
  return "unreadable";
}

Verdict verdict_of(const rules::Outcome& outcome, bool was_read) {
  using rules::Certainty;
  using rules::Severity;
  Verdict verdict = was_read ? Verdict::ready : Verdict::unreadable;
  for (const rules::Finding& finding : outcome.findings) {
    if (finding.severity == Severity::info) continue;
    if (finding.severity == Severity::error && finding.certainty != Certainty::possible) {
      return Verdict::rejected;
    }
    if (was_read) verdict = Verdict::review;
  }
  return verdict;
}

Summary Report::summary() const {
  Summary summary;
  for (const DocumentReport& document : documents) summary.add(document.verdict);
  return summary;
}

void Summary::add(Verdict verdict) {
  ++documents;
  switch (verdict) {
    case Verdict::ready:
      ++ready;
      break;
    case Verdict::review:
      ++review;
      break;
    case Verdict::rejected:
      ++rejected;
      break;
    case Verdict::unreadable:
      ++unreadable;
      break;
  }
}

}  // namespace recevable::check
