// Words around a reference that say what it is: the weak word "Service", the kind of a contract.
#pragma once

#include <optional>

#include "extract/labels/places.h"

namespace recevable::extract {

// "Service DPI-TRAVAUX", "Service : ECOLES" beside the recipient's SIRET or engagement: whether the
// plain word "Service" announces a code there. A department named in words ("Service des achats",
// "SERVICE COMPTABILITÉ") has none.
bool is_code_of_service(const Context& context, const Label& label, const Place& place,
                        const Reference& reference);

// "Marché de maîtrise d'œuvre 2025-14", "Contrat d'entretien n° 77": the number behind the words
// that say what is bought. Nothing when no such words follow the label, or others or signs do.
std::optional<Place> behind_kind_of_contract(const Context& context, const Label& label);

// "Marché de maîtrise d'œuvre" in a cell of its own, or before a colon: where the words end that
// say what is bought, from the byte where the label ends; that byte when other words follow.
std::uint32_t after_kind_of_contract(std::string_view folded, std::uint32_t end);

// Whether a folded text speaks of an insurance.
bool says_insurance(std::string_view folded);

// "Décennale AXA France contrat 10577342604": an insurer's contract.
bool is_of_insurance(const Context& context, const Label& label);

// "rue du Marché", "place du Marché-Neuf": the word is part of an address.
bool is_in_address(const Context& context, const Label& label);

// "Accord-cadre à bons de commande 2026-3": the words say what kind of contract it is.
bool is_kind_of_contract(const Context& context, const Label& label);

// "PO-20417", "BC 2026-3": under "Référence" such a prefix says what it refers to.
bool begins_like_order(std::string_view reference);

// "Ordre de service n° 1 du 5 janvier": orders to begin the work are counted within a contract;
// such a count is no reference of an order.
bool is_count_of_orders(const Context& context, const Label& label, const Reference& reference);

}  // namespace recevable::extract
