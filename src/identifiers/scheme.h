// The codes that say in an electronic invoice what kind of identifier a value is. Source: ISO/IEC
// 6523 code list (ICD) as used by the French rules BR-FR-09, BR-FR-21, BR-FR-32 and EXTENDED-CTC.
#pragma once

#include <string_view>

#include "base/localized.h"

namespace recevable::identifiers {

// What a scheme of the French rules identifies: "0009" gives "SIRET". Empty for any other code.
base::Localized scheme_name(std::string_view code);

// Whether a value has the form its scheme asks for: 0002 and 0231 nine digits, 0009 fourteen, 0223
// a VAT number, 0225 an address that begins with a SIREN, 0228 a RIDET, 0229 a TAHITI number of 6,
// 9 or 10 characters. True for schemes that ask for no form and for codes that are not ours.
bool scheme_form_valid(std::string_view code, std::string_view value);

}  // namespace recevable::identifiers
