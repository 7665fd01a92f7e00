// Inside the check room: what the local directory tells, gathered before it becomes facts.
//
// A copy that turns out to be damaged while it is read tells nothing at all: no fact is set before
// everything was looked up (Gathering::give).
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/check.h"

namespace recevable::check {

class Gathering {
 public:
  // REQUIRES: options.knowledge->directory. `subject` has what the user declared.
  Gathering(rules::Subject& subject, const invoice::Invoice& invoice, const Options& options);

  const invoice::Invoice& invoice() const { return invoice_; }
  const directory::Directory& directory() const { return directory_; }
  const Options& options() const { return options_; }
  base::Date today() const { return today_; }
  int age_of(base::Date copy) const;
  // How far a copy of that day may be believed (IMP-ANN-06), from 0 to 1: after 180 days it decides
  // nothing any more, and a finding from it only asks to look.
  double trust_in(base::Date copy) const;

  void fact(std::string path, rules::Datum datum);
  // A fact about a field: as sure as the copy and the field are.
  template <class T, class Field>
  void fact_of(std::string path, T value, const Field& field, double confidence) {
    rules::Datum datum = rules::Datum::of(std::move(value));
    datum.confidence = std::min(confidence, field.confidence);
    fact(std::move(path), std::move(datum));
  }
  // "l'annuaire du 02/11/2026 (il y a 21 jours)": sets <prefix>.described and <prefix>.age.
  base::Localized describe_copy(const std::string& prefix, const base::Localized& what,
                                base::Date date);

  // Sets the facts, or, when the copy could not be read, that there is none.
  void give();

 private:
  rules::Subject& subject_;
  const invoice::Invoice& invoice_;
  const Options& options_;
  const directory::Directory& directory_;
  base::Date today_;
  std::vector<std::pair<std::string, rules::Datum>> facts_;
};

// known_recipient.cc: directory.*, recipient.* and what hangs on them.
void gather_recipient(Gathering& gathering);

// known_service.cc: service.*, and what the recipient requires. `trust` is that of the copy, and
// `described` its words.
void gather_service(Gathering& gathering, const directory::Structure& structure, double trust,
                    const base::Localized& described);

// known_sirene.cc: sirene.*.
void gather_sirene(Gathering& gathering);

// A name may be compared: it is sure enough and no address.
bool can_be_compared(const invoice::Text& name);

// Names that share nothing are rarely of one firm or body: how sure that is.
inline constexpr double kOtherName = 0.75;

// "SIRET probable : … . Vérifiez-le …": `check` is the sentence that follows the list.
base::Localized advice_of(const std::vector<directory::Proposal>& proposals,
                          const base::Localized& check);

}  // namespace recevable::check
