// What reports say of an archive of invoices.
#pragma once

#include <string>

#include "check/lot.h"
#include "report/document_json.h"

namespace recevable::report {

// "Lot de 3 factures, dans une archive de 5 fichiers."
std::string identity_of(const check::Lot& lot, base::Language language);

Json lot_json(const check::Lot& lot);
// Throws BadRecord.
check::Lot read_lot(const Json& object);

}  // namespace recevable::report
