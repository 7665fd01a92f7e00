#include "identifiers/scheme.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "identifiers/other_ids.h"
#include "identifiers/vat_number.h"

namespace recevable::identifiers {
namespace {

struct Scheme {
  std::string_view code, fr, en;
};

constexpr std::array kSchemes = std::to_array<Scheme>({
    {"0002", "SIREN", "SIREN"},
    {"0009", "SIRET", "SIRET"},
    {"0223", "numéro de TVA européen", "EU VAT number"},
    {"0224", "code de routage (code service)", "routing code (code service)"},
    {"0225", "adresse électronique de facturation", "electronic invoicing address"},
    {"0226", "particulier", "private individual"},
    {"0227", "entreprise hors Union européenne", "company outside the EU"},
    {"0228", "RIDET", "RIDET"},
    {"0229", "numéro TAHITI", "TAHITI number"},
    {"0231", "assujetti unique (groupe TVA)", "VAT group"},
    {"0238", "matricule de plateforme", "platform number"},
});

bool is_digits(std::string_view text, std::size_t size) {
  return text.size() == size && std::all_of(text.begin(), text.end(), base::is_digit);
}

}  // namespace

base::Localized scheme_name(std::string_view code) {
  const auto* const scheme = std::find_if(kSchemes.begin(), kSchemes.end(),
                                          [code](const Scheme& row) { return row.code == code; });
  if (scheme == kSchemes.end()) return {};
  return {std::string(scheme->fr), std::string(scheme->en)};
}

bool scheme_form_valid(std::string_view code, std::string_view value) {
  if (code == "0002" || code == "0231") return is_digits(value, 9);
  if (code == "0009") return is_digits(value, 14);
  if (code == "0223") return vat_format_valid(value);
  if (code == "0225") return is_digits(value.substr(0, 9), 9);
  if (code == "0228") return looks_like_ridet(value);
  if (code == "0229") {
    return looks_like_tahiti(value) || (value.size() == 10 && is_digits(value.substr(1), 9));
  }
  return true;
}

}  // namespace recevable::identifiers
