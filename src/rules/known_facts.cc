#include "rules/known_facts.h"

namespace recevable::rules {
namespace {

using Kind = Datum::Kind;

PathInfo fact(std::string_view name, Kind kind, Label label) {
  return {.name = name, .kind = kind, .label = label, .fact = true};
}

}  // namespace

std::vector<PathInfo> known_facts() {
  constexpr Kind text = Kind::text, number = Kind::number, date = Kind::date, yes = Kind::boolean;
  return {
      fact("deposit.requirement_source", text,
           {"qui dit ce que le destinataire exige", "who says what the recipient requires"}),
      fact("directory.described", text, {"annuaire utilisé", "directory used"}),
      fact("directory.age", number, {"âge de l'annuaire en jours", "age of the directory in days"}),
      fact("recipient.exists", yes, {"destinataire dans l'annuaire", "recipient in the directory"}),
      fact("recipient.active", yes, {"destinataire actif", "recipient active"}),
      fact("recipient.is_public", yes, {"destinataire public", "recipient is a public body"}),
      fact("recipient.name", text,
           {"nom du destinataire dans l'annuaire", "recipient's name in the directory"}),
      fact("recipient.name_agrees", yes,
           {"accord du nom imprimé et du SIRET", "agreement of printed name and SIRET"}),
      fact("recipient.name_reason", text, {"comparaison des noms", "comparison of the names"}),
      fact("recipient.body_agrees", yes,
           {"accord de l'organisme imprimé et du SIRET", "agreement of printed body and SIRET"}),
      fact("recipient.service_required", yes,
           {"code service exigé d'après l'annuaire", "service code required by the directory"}),
      fact("recipient.commitment_required", yes,
           {"engagement exigé d'après l'annuaire", "commitment required by the directory"}),
      fact("recipient.service_or_commitment_required", yes,
           {"code service ou engagement exigé", "service code or commitment required"}),
      fact("recipient.works_only", yes,
           {"destinataire maître d'ouvrage uniquement", "recipient takes works documents only"}),
      fact("recipient.requirements_agree", yes,
           {"accord de vos réponses et de l'annuaire", "agreement of your answers and directory"}),
      fact("recipient.contradictions", text,
           {"où vos réponses et l'annuaire diffèrent",
            "where your answers and the directory differ"}),
      fact("recipient.suggestion", text, {"SIRET probable", "likely SIRET"}),
      fact("recipient.advice", text, {"où chercher le bon SIRET", "where to look for the SIRET"}),
      fact("service.exists", yes,
           {"code service dans l'annuaire", "service code in the directory"}),
      fact("service.active", yes, {"service actif", "service active"}),
      fact("service.name", text, {"nom du service", "name of the service"}),
      fact("service.commitment_required", yes,
           {"engagement exigé par le service", "commitment required by the service"}),
      fact("service.of_label", text,
           {"code du service de ce nom", "code of the service of this name"}),
      fact("service.advice", text, {"codes de ce destinataire", "codes of this recipient"}),
      fact("sirene.described", text, {"copie de SIRENE utilisée", "copy of SIRENE used"}),
      fact("sirene.date", date, {"date de la copie de SIRENE", "day of the copy of SIRENE"}),
      fact("sirene.age", number, {"âge de la copie de SIRENE", "age of the copy of SIRENE"}),
      fact("sirene.supplier.exists", yes, {"fournisseur dans SIRENE", "supplier in SIRENE"}),
      fact("sirene.supplier.active", yes,
           {"établissement du fournisseur ouvert", "supplier's establishment open"}),
      fact("sirene.supplier.name", text,
           {"nom du fournisseur dans SIRENE", "supplier's name in SIRENE"}),
      fact("sirene.supplier.name_agrees", yes,
           {"accord du nom imprimé et de SIRENE", "agreement of printed name and SIRENE"}),
      fact("sirene.supplier.name_reason", text,
           {"comparaison des noms", "comparison of the names"}),
      fact("sirene.supplier.state", text,
           {"état de l'établissement du fournisseur", "state of the supplier's establishment"}),
      fact("sirene.supplier.advice", text,
           {"SIRET probable du fournisseur", "likely SIRET of the supplier"}),
      fact("sirene.recipient.active", yes,
           {"établissement du destinataire ouvert", "recipient's establishment open"}),
      fact("sirene.recipient.advice", text,
           {"établissement qui succède", "establishment that succeeds"}),
      fact("history.same_number", yes,
           {"numéro déjà utilisé cette année", "number already used this year"}),
      fact("history.same_number_where", text,
           {"facture du même numéro", "invoice of the same number"}),
      fact("history.same_number_other_year", yes,
           {"numéro déjà utilisé une autre année", "number already used in another year"}),
      fact("history.other_year_where", text,
           {"facture du même numéro, une autre année", "invoice of the same number, another year"}),
      fact("history.rejected", yes,
           {"numéro d'une facture rejetée", "number of a rejected invoice"}),
      fact("history.missing_numbers", text,
           {"numéros manquants avant celui-ci", "numbers missing before this one"}),
      fact("history.backward", yes,
           {"date en désordre avec les numéros", "date out of order with the numbers"}),
      fact("history.backward_where", text,
           {"facture dont la date est en désordre", "invoice whose date is out of order"}),
      fact("history.iban_changed", yes, {"IBAN différent d'avant", "IBAN other than before"}),
      fact("history.usual_iban", text, {"IBAN des factures d'avant", "IBAN of earlier invoices"}),
  };
}

}  // namespace recevable::rules
