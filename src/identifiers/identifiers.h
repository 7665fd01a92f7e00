// The face of the room: everything an invoice identifies somebody or something with, checked by
// its own digits alone. Nothing here knows where a value was read, and nothing here asks a
// register: a number that passes may still belong to nobody.
//
// Unless a function says otherwise it takes text as normalize() leaves it: ASCII, in capitals,
// without spaces, dots, dashes or slashes. Functions are total: any bytes may be given, and what is
// not of the right form is simply not valid.
#pragma once

#include "identifiers/bank.h"              // IBAN, RIB, BIC
#include "identifiers/codes.h"             // currencies, countries
#include "identifiers/commitment.h"        // numéro d'engagement
#include "identifiers/legal_form.h"        // SARL, SAS, EI, commune, ...
#include "identifiers/normalize.h"         // the form all checks expect
#include "identifiers/other_ids.h"         // RIDET, TAHITI, EORI, RNA, UAI, APE
#include "identifiers/public_body.h"       // what a SIREN's first digits hint at
#include "identifiers/registry_mention.h"  // "RCS Lyon 732 829 320"
#include "identifiers/repair.h"            // probable readings of a misread identifier
#include "identifiers/scheme.h"            // ISO 6523 scheme codes
#include "identifiers/siren.h"             // SIREN, SIRET
#include "identifiers/vat_number.h"        // VAT numbers
#include "identifiers/vat_rate.h"          // VAT rates
