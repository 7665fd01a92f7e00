#include "check/known_facts.h"

#include <fmt/format.h>

#include "base/text.h"

namespace recevable::check {

using rules::Datum;

namespace {

constexpr int kFreshDays = 30, kStaleDays = 180;
constexpr double kFresh = 0.97, kOlder = 0.9, kStale = 0.55;
// A line taken for a name may be an address or a slogan: below, names are not compared.
constexpr double kSureName = 0.7;

}  // namespace

Gathering::Gathering(rules::Subject& subject, const invoice::Invoice& invoice,
                     const Options& options)
    : subject_(subject),
      invoice_(invoice),
      options_(options),
      directory_(*options.knowledge->directory),
      today_(options.on.ok() ? options.on : base::today()) {}

int Gathering::age_of(base::Date copy) const {
  return std::max(0, base::days_between(copy, today_));
}

double Gathering::trust_in(base::Date copy) const {
  const int age = age_of(copy);
  if (age <= kFreshDays) return kFresh;
  return age <= kStaleDays ? kOlder : kStale;
}

void Gathering::fact(std::string path, Datum datum) {
  facts_.emplace_back(std::move(path), std::move(datum));
}

base::Localized Gathering::describe_copy(const std::string& prefix, const base::Localized& what,
                                         base::Date date) {
  const int age = age_of(date);
  const base::Localized ago =
      age == 0 ? base::Localized{"aujourd'hui", "today"}
               : base::Localized{fmt::format("il y a {} jour{}", age, age > 1 ? "s" : ""),
                                 fmt::format("{} day{} old", age, age > 1 ? "s" : "")};
  base::Localized words{fmt::format("{} du {} ({})", what.fr,
                                    base::format_for_people(date, base::Language::fr), ago.fr),
                        fmt::format("{} of {} ({})", what.en,
                                    base::format_for_people(date, base::Language::en), ago.en)};
  fact(prefix + ".described", Datum::of(base::format_iso(date), words));
  fact(prefix + ".age", Datum::of(std::int64_t{age}));
  return words;
}

void Gathering::give() {
  if (directory_.broken()) {
    const base::Localized reason{
        "L'annuaire local ne peut plus être lu : refaites l'import (recevable directory import).",
        "The local directory can no longer be read: import again (recevable directory import)."};
    subject_.set("available.directory", Datum::not_available(reason));
    subject_.set("available.sirene", Datum::not_available(reason));
    return;
  }
  for (auto& [path, datum] : facts_) subject_.set(path, std::move(datum));
}

bool can_be_compared(const invoice::Text& name) {
  return name && name.confidence >= kSureName && !name->empty() && !base::is_digit(name->front());
}

base::Localized advice_of(const std::vector<directory::Proposal>& proposals,
                          const base::Localized& check) {
  base::Localized advice{"SIRET probable : ", "Likely SIRET: "};
  for (const directory::Proposal& proposal : proposals) {
    const bool first = &proposal == &proposals.front();
    const base::Localized one = describe(proposal);
    advice.fr += (first ? "" : " ; ") + one.fr;
    advice.en += (first ? "" : "; ") + one.en;
  }
  advice.fr += ". " + check.fr;
  advice.en += ". " + check.en;
  return advice;
}

}  // namespace recevable::check
