// The likely right SIRET for one that is wrong: one digit off, two digits swapped, another
// establishment of the same body, or the body the name and the city tell.
#include <algorithm>
#include <functional>

#include "base/text.h"
#include "directory/directory.h"
#include "identifiers/identifiers.h"

namespace recevable::directory {
namespace {

constexpr std::size_t kMost = 3;

// What a SIRET is known as: its name and city, or nothing.
struct Known {
  std::vector<std::string> names;
  std::string city;
};
using Lookup = std::function<std::optional<Known>(const std::string& siret)>;

bool is_siret_shaped(std::string_view text) {
  return text.size() == 14 && std::ranges::all_of(text, base::is_digit);
}

class Proposals {
 public:
  Proposals(const Lookup& lookup, std::string_view wrong, std::string_view name)
      : lookup_(lookup), wrong_(wrong), name_(name) {}

  void consider(const std::string& siret, Proposal::Why why) {
    if (siret == wrong_ || found_.size() >= 50) return;
    if (std::ranges::any_of(found_, [&](const Proposal& p) { return p.siret == siret; })) return;
    const std::optional<Known> known = lookup_(siret);
    if (!known) return;
    const bool agrees = !name_.empty() && !known->names.empty() &&
                        compare_names(name_, known->names).agreement == Agreement::same;
    found_.push_back({siret, known->names.empty() ? std::string() : known->names.front(),
                      known->city, why, agrees});
  }

  // Misread or mistyped digits. The key halves the work ten times: nine in ten are no SIRET.
  void misread() {
    std::string candidate(wrong_);
    for (std::size_t i = 0; i < candidate.size(); ++i) {
      const char read = candidate[i];
      for (char digit = '0'; digit <= '9'; ++digit) {
        candidate[i] = digit;
        if (digit != read && identifiers::siret_valid(candidate)) {
          consider(candidate, Proposal::Why::one_digit);
        }
      }
      candidate[i] = read;
    }
    for (std::size_t i = 0; i + 1 < candidate.size(); ++i) {
      std::swap(candidate[i], candidate[i + 1]);
      if (identifiers::siret_valid(candidate)) consider(candidate, Proposal::Why::swapped);
      std::swap(candidate[i], candidate[i + 1]);
    }
  }

  std::vector<Proposal> best() {
    std::ranges::stable_sort(found_, [](const Proposal& a, const Proposal& b) {
      if (a.name_agrees != b.name_agrees) return a.name_agrees;
      return a.why < b.why;
    });
    // Once a name agrees, what merely looks alike is noise.
    if (!found_.empty() && found_.front().name_agrees) {
      std::erase_if(found_, [](const Proposal& p) { return !p.name_agrees; });
    }
    if (found_.size() > kMost) found_.resize(kMost);
    return std::move(found_);
  }

 private:
  const Lookup& lookup_;
  std::string_view wrong_, name_;
  std::vector<Proposal> found_;
};

}  // namespace

std::vector<Proposal> propose_recipient(const Directory& directory, std::string_view siret,
                                        std::string_view name, std::string_view city) {
  const Lookup lookup = [&](const std::string& candidate) -> std::optional<Known> {
    const auto structure = directory.structure(candidate);
    if (!structure || structure->active == std::optional(false)) return std::nullopt;
    return Known{{structure->name}, structure->city};
  };
  Proposals proposals(lookup, siret, name);
  if (is_siret_shaped(siret)) {
    for (const Succession& next : directory.successors(siret)) {
      proposals.consider(next.siret, Proposal::Why::successor);
    }
    proposals.misread();
    for (const Structure& other : directory.structures_of(siret.substr(0, 9))) {
      proposals.consider(other.identifier, Proposal::Why::other_nic);
    }
  }
  // A name alone has namesakes everywhere; with the city, or a word of its own, it tells.
  if (!words_of_name(name).empty()) {
    for (const Match& match : directory.search(name, city, kMost)) {
      if (match.score < 0.99) break;
      if (compare_names(name, {match.structure.name}).agreement != Agreement::same) continue;
      proposals.consider(match.structure.identifier, Proposal::Why::same_name);
    }
  }
  return proposals.best();
}

std::vector<Proposal> propose_supplier(const Directory& directory, std::string_view siret,
                                       std::string_view name) {
  const Lookup lookup = [&](const std::string& candidate) -> std::optional<Known> {
    const auto establishment = directory.establishment(candidate);
    if (!establishment || !establishment->open) return std::nullopt;
    Known known{establishment->names, establishment->city};
    if (const auto unit = directory.unit(candidate.substr(0, 9))) {
      known.names.insert(known.names.begin(), unit->name);
    }
    std::erase(known.names, std::string());
    return known;
  };
  Proposals proposals(lookup, siret, name);
  if (is_siret_shaped(siret)) {
    for (const Succession& next : directory.successors(siret)) {
      proposals.consider(next.siret, Proposal::Why::successor);
    }
    proposals.misread();
    const auto siren = siret.substr(0, 9);
    if (const auto unit = directory.unit(siren); unit && !unit->head_office.empty()) {
      proposals.consider(unit->head_office, Proposal::Why::other_nic);
    }
    for (const Establishment& other : directory.establishments_of(siren)) {
      if (other.head_office) proposals.consider(other.siret, Proposal::Why::other_nic);
    }
  }
  return proposals.best();
}

base::Localized describe(const Proposal& proposal) {
  base::Localized who{proposal.siret, proposal.siret};
  if (!proposal.name.empty()) {
    const std::string of =
        " (" + proposal.name + (proposal.city.empty() ? "" : ", " + proposal.city) + ")";
    who.fr += of;
    who.en += of;
  }
  switch (proposal.why) {
    case Proposal::Why::one_digit:
      return {who.fr + " : un chiffre diffère", who.en + ": one digit differs"};
    case Proposal::Why::swapped:
      return {who.fr + " : deux chiffres sont intervertis", who.en + ": two digits are swapped"};
    case Proposal::Why::other_nic:
      return {who.fr + " : un autre établissement du même SIREN",
              who.en + ": another establishment of the same SIREN"};
    case Proposal::Why::same_name:
      return {who.fr + " : le même nom", who.en + ": the same name"};
    case Proposal::Why::successor:
      break;
  }
  return {who.fr + " : l'établissement qui lui succède", who.en + ": the establishment after it"};
}

}  // namespace recevable::directory
