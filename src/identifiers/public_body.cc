#include "identifiers/public_body.h"

#include <algorithm>

#include "base/text.h"

namespace recevable::identifiers {

std::optional<PublicBody> public_body(std::string_view siren_or_siret) {
  if (siren_or_siret.size() != 9 && siren_or_siret.size() != 14) return std::nullopt;
  if (!std::all_of(siren_or_siret.begin(), siren_or_siret.end(), base::is_digit)) {
    return std::nullopt;
  }
  const int prefix = (siren_or_siret[0] - '0') * 10 + (siren_or_siret[1] - '0');
  switch (prefix) {
    case 11:
    case 12:
    case 13:
    case 15:
    case 16:
    case 17:
      return PublicBody::state;
    case 18:
      return PublicBody::national_establishment;
    case 19:
      return PublicBody::school;
    case 20:
      return PublicBody::recent_local;
    case 21:
      return PublicBody::commune;
    case 22:
      return PublicBody::departement;
    case 23:
      return PublicBody::region;
    case 24:
      return PublicBody::intercommunal;
    case 25:
      return PublicBody::syndicate;
    case 26:
      return PublicBody::hospital_or_social;
    case 27:
    case 28:
    case 29:
      return PublicBody::other_local;
    default:
      return std::nullopt;
  }
}

base::Localized describe(PublicBody kind) {
  switch (kind) {
    case PublicBody::state:
      return {"service de l'État ou organisme national", "State department"};
    case PublicBody::national_establishment:
      return {"établissement public national", "national public establishment"};
    case PublicBody::school:
      return {"établissement d'enseignement", "school or university"};
    case PublicBody::recent_local:
      return {"organisme public local", "local public body"};
    case PublicBody::commune:
      return {"commune", "municipality (commune)"};
    case PublicBody::departement:
      return {"département", "département"};
    case PublicBody::region:
      return {"région", "region"};
    case PublicBody::intercommunal:
      return {"groupement de communes (EPCI)", "group of municipalities (EPCI)"};
    case PublicBody::syndicate:
      return {"syndicat de communes", "joint local authority (syndicat)"};
    case PublicBody::hospital_or_social:
      return {"hôpital ou établissement social", "hospital or social establishment"};
    case PublicBody::other_local:
      return {"autre organisme public local", "other local public body"};
  }
  return {};
}

}  // namespace recevable::identifiers
