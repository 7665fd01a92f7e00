// What the first digits of a SIREN say about its owner.
// Source: INSEE numbering of public bodies (SIREN beginning with 1 or 2), checked against the
// counts of the Chorus Pro directory. A hint and no more: public bodies may have another prefix
// (about 2 % of the directory).
#pragma once

#include <optional>
#include <string_view>

#include "base/localized.h"

namespace recevable::identifiers {

enum class PublicBody {
  state,                   // 11, 12, 13, 15, 16, 17: State, authorities, recent national bodies
  national_establishment,  // 18
  school,                  // 19: schools, lycées, universities
  recent_local,            // 20: recent local bodies
  commune,                 // 21
  departement,             // 22
  region,                  // 23
  intercommunal,           // 24: EPCI
  syndicate,               // 25
  hospital_or_social,      // 26: hospitals, CCAS, EHPAD
  other_local              // 27, 28, 29
};

// The kind hinted at by a SIREN or SIRET (9 or 14 digits; no key is checked); nullopt when its
// prefix is not that of public bodies.
std::optional<PublicBody> public_body(std::string_view siren_or_siret);

// "commune", "hôpital ou établissement social", ...
base::Localized describe(PublicBody kind);

// The one recipient of the State on Chorus Pro, whatever the ministry.
inline constexpr std::string_view kStateSiret = "11000201100044";

inline bool is_state_siret(std::string_view siret) {
  return siret == kStateSiret;
}

}  // namespace recevable::identifiers
