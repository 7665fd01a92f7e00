#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "messages/messages.h"

using recevable::messages::translate;

namespace {

std::vector<std::string> ids(std::string_view text) {
  std::vector<std::string> ids;
  for (const auto& each : translate(text)) ids.emplace_back(each.entry->id);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("messages people meet are understood") {
  CHECK(ids("Vous avez déjà déposé une demande de paiement avec ce numéro de facture pour cette "
            "structure") == Ids{"deja-depose"});
  CHECK(ids("L'element FichierXml.SupplyChainTradeTransaction.SpecifiedTradeSettlementPaymentMeans"
            ".TypeCode.value est obligatoire") == Ids{"mode-de-reglement-obligatoire"});
  CHECK(ids("AppliedTradeAllowanceCharge.ActualAmount.value est obligatoire si "
            "GrossPriceProductTradePrice renseigné") == Ids{"remise-du-prix-brut"});
  CHECK(ids("service exécutant obligatoire pour ce destinataire") ==
        Ids{"service-executant-obligatoire"});
  CHECK(ids("pièce jointe de type inconnu") == Ids{"piece-jointe-inconnue"});
  CHECK(ids("la facture n'a pas pu être analysée") == Ids{"facture-non-analysee"});
  CHECK(ids("synthèse de l'entête incorrecte") == Ids{"synthese-de-l-entete"});
  CHECK(ids("contrôles de cohérence non valides") == Ids{"synthese-de-l-entete"});
  CHECK(ids("destinataire non localisé ou inactif") == Ids{"destinataire-inconnu-ou-inactif"});
  CHECK(ids("Le lot de facture a été importé correctement sous le n°1234") == Ids{"lot-importe"});
  CHECK(ids("Le flux FSO1114A_CPP001_CPP0012 a été rejetée pour le(s) motif(s) suivants") ==
        Ids{"flux-rejete"});
  CHECK(ids("GDP_MSG_11.001") == Ids{"action-impossible"});
  CHECK(ids("GCU_MSG_01_000") == Ids{"succes"});
  CHECK(ids("TRA_MSG_00.000") == Ids{"succes"});
}

TEST_CASE("the misleading message is told from the true one") {
  CHECK(ids("L'engagement juridique (FichierXml.ApplicableSupplyChainTradeAgreement."
            "BuyerReference.value) est obligatoire") == Ids{"buyer-reference-obligatoire"});
  CHECK(ids("L'engagement juridique (FichierXml.ApplicableSupplyChainTradeAgreement."
            "BuyerOrderReferencedDocument.IssuerAssignedID.value) est obligatoire") ==
        Ids{"engagement-obligatoire"});
  CHECK(ids("L'engagement juridique est obligatoire.") == Ids{"engagement-obligatoire"});
}

TEST_CASE("case, accents, line breaks and prefixes do not matter") {
  CHECK(ids("ERR-0042 [2026-11-23] : SERVICE EXECUTANT\r\n   OBLIGATOIRE POUR CE DESTINATAIRE") ==
        Ids{"service-executant-obligatoire"});
  CHECK(ids("irr_nom_pj") == Ids{"irr-nom-pj"});
}

TEST_CASE("several things in one text are all told, sentences first") {
  CHECK(ids("Statut : Rejetée. Motif : CMD_ERR, TX_TVA_ERR\nservice exécutant obligatoire") ==
        Ids{"service-executant-obligatoire", "cmd-err", "tx-tva-err", "rejetee"});
  CHECK(translate("Motif : cmd_err.").front().matched == "cmd_err");
}

TEST_CASE("plain words and numbers are no codes") {
  CHECK(ids("autre chose").empty());
  CHECK(ids("Motif : AUTRE") == Ids{"autre"});
  CHECK(ids("213 euros").empty());
  CHECK(ids("statut 213") == Ids{"rejetee"});
  CHECK(ids("501") == Ids{"irrecevable"});
  CHECK(ids("XCMD_ERRX").empty());
}

TEST_CASE("two sentences are not read as one") {
  CHECK(ids("Code service reçu. Le champ montant est obligatoire.").empty());
}

TEST_CASE("the unknown stays unknown") {
  CHECK(ids("").empty());
  CHECK(ids("Bonjour, merci de rappeler Mme Martin").empty());
  CHECK(ids("\xff\xfe\x00 \x80").empty());
}

TEST_CASE("long and repetitive texts are bounded") {
  std::string text;
  while (text.size() < 3 * recevable::messages::kMaxText) text += "numero de facture ";
  CHECK(ids(text + "deja depose").empty());
}
