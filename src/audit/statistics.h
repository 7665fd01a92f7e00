// What a manager wants to know of years of invoices.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace recevable::audit {

// A group of documents: those of a supplier, of a month, with a finding of a rule.
struct Group {
  std::string key;   // the rule, the SIREN, the month 2026-03
  std::string name;  // of the rule, of the firm; may be empty
  std::int64_t documents = 0;
  std::int64_t rejected = 0;
  double amount = 0;  // euros, absolute amounts to pay of all of them
  double rejected_amount = 0;
};

// Invoices that ought not to go together: the same number, the same content, two accounts.
struct Clash {
  std::string supplier;  // who issued them
  std::string name;
  std::string what;  // the number; the accounts, one a line, with first and last day of use
  std::vector<std::string> paths;  // at most ten
  std::int64_t documents = 0;
  double amount = 0;  // euros, of all but the first
};

// Missing numbers of a supplier's series: "F-2026-0012" to "F-2026-0014".
struct Gap {
  std::string supplier;
  std::string name;
  std::string before, after;  // the numbers around the gap
  std::int64_t missing = 0;
};

struct Statistics {
  std::string program, on;
  std::int64_t files = 0;
  // Invoices; archives are lots, counted apart.
  std::int64_t documents = 0, ready = 0, review = 0, rejected = 0, unreadable = 0;
  std::int64_t scans = 0;                    // documents with a page read by OCR
  std::int64_t postponed = 0;                // files that wait for OCR
  std::int64_t failed = 0;                   // files that could not be opened
  std::int64_t lots = 0, lots_rejected = 0;  // rejected or unreadable: the archives themselves
  double amount = 0, rejected_amount = 0;
  std::vector<Group> causes;      // rejecting findings by rule, most frequent first
  std::vector<Group> lot_causes;  // the same of lots; amounts are none
  std::vector<Group> suppliers, recipients, software;  // most rejections first, at most 50 each
  std::vector<Group> months;                           // of issue, in order
  std::vector<Group> reasons_unreadable;
  std::vector<Clash> same_number, same_content, accounts;
  std::vector<Gap> gaps;
};

}  // namespace recevable::audit
