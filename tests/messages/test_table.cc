// The texts as a whole: every row of the known messages and codes is there, in both languages, and
// every rule they name exists.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "base/text.h"
#include "messages/messages.h"
#include "rules/rules.h"

using namespace recevable;

namespace {

// Every row of the tables: each has a rule or a reason for having none (scripts/rule-coverage).
std::set<std::string> rows_of_tables() {
  std::ifstream file(std::string(RECEVABLE_SOURCE_DIR) + "/rules/coverage-rows.txt");
  return {std::istream_iterator<std::string>(file), std::istream_iterator<std::string>()};
}

bool is_known(std::string_view code, messages::Kind kind) {
  return std::ranges::any_of(messages::entries(), [&](const messages::Entry& entry) {
    return entry.kind == kind && std::ranges::any_of(entry.codes, [&](std::string_view known) {
             return known == code ||
                    (known.ends_with('*') && code.starts_with(known.substr(0, known.size() - 1)));
           });
  });
}

}  // namespace

TEST_CASE("every status of an invoice has its entry") {
  for (const std::string_view code : {"BROUILLON",
                                      "A_VALIDER_1",
                                      "A_VALIDER_2",
                                      "VALIDEE_1",
                                      "VALIDEE_2",
                                      "REFUSEE_1",
                                      "REFUSEE_2",
                                      "ABSENCE_VALIDATION_1_HORS_DELAI",
                                      "ABSENCE_VALIDATION_2_HORS_DELAI",
                                      "ERREUR_FOURNISSEUR_SUR_VALIDEUR",
                                      "INTERPRETEE_OCR",
                                      "DEPOSEE",
                                      "EN_COURS_ACHEMINEMENT",
                                      "MISE_A_DISPOSITION",
                                      "A_RECYCLER",
                                      "SUSPENDUE",
                                      "COMPLETEE",
                                      "REJETEE",
                                      "SERVICE_FAIT",
                                      "MANDATEE",
                                      "MISE_A_DISPOSITION_COMPTABLE",
                                      "COMPTABILISEE",
                                      "MISE_EN_PAIEMENT",
                                      "ABANDONNEE",
                                      "SUPPRIMEE",
                                      "NON_CONFORME",
                                      "PRISE_EN_COMPTE_DESTINATAIRE",
                                      "ASSOCIEE",
                                      "ERREUR_DESTINATAIRE_PD",
                                      "ERREUR_DESTINATAIRE_EA",
                                      "207",
                                      "208",
                                      "210",
                                      "213",
                                      "501"}) {
    INFO(code);
    CHECK(is_known(code, messages::Kind::status));
  }
}

TEST_CASE("every status of a flow has its entry") {
  for (const std::string_view code :
       {"IN_RECU", "IN_EN_ATTENTE_TRAITEMENT_CPP", "IN_EN_COURS_TRAITEMENT_CPP", "IN_TRAITE_SE_CPP",
        "IN_INTEGRE", "IN_INTEGRE_PARTIEL", "IN_REJETE", "IN_INCIDENTE", "QP_RECEVABLE",
        "QP_RECEVABLE_AVEC_ERREUR", "QP_IRRECEVABLE", "IN_EN_ATTENTE_RETRAITEMENT_CPP"}) {
    INFO(code);
    CHECK(is_known(code, messages::Kind::flow));
  }
}

TEST_CASE("every published reason code has its entry") {
  for (const std::string_view code : {"JUSTIF_ABS",        "COORD_BANC_ERR",
                                      "CMD_ERR",           "SIRET_ERR",
                                      "CODE_ROUTAGE_ERR",  "REF_CT_ABSENT",
                                      "REF_ERR",           "TX_TVA_ERR",
                                      "MONTANTTOTAL_ERR",  "CALCUL_ERR",
                                      "NON_CONFORME",      "DOUBLON",
                                      "DOUBLE_FACT",       "DEST_ERR",
                                      "DEST_INC",          "TRANSAC_INC",
                                      "EMMET_INC",         "CONTRAT_TERM",
                                      "ADR_ERR",           "LIVR_INCOMP",
                                      "ST_CT_NON_DECLAR",  "SUPPR_COMP_AVOIR",
                                      "TRANSF_PMNT_REGIE", "RETRAIT_MAN_SERV",
                                      "CONTACT_ACHTR",     "AUTRE",
                                      "REJ_SEMAN",         "REJ_UNI",
                                      "REJ_COH",           "REJ_ADR",
                                      "REJ_CONT_B2G",      "REJ_REF_PJ",
                                      "REJ_ASS_PJ",        "IRR_VIDE_F",
                                      "IRR_TYPE_F",        "IRR_SYNTAX",
                                      "IRR_TAILLE_F",      "IRR_NOM_F",
                                      "IRR_ANTIVIRUS",     "IRR_EXT_DOC",
                                      "IRR_TAILLE_PJ",     "IRR_NOM_PJ",
                                      "IRR_VID_PJ",        "PU_ERR",
                                      "REM_ERR",           "QTE_ERR",
                                      "ART_ERR",           "MODPAI_ERR",
                                      "QUALITE_ERR"}) {
    INFO(code);
    CHECK(is_known(code, messages::Kind::reason));
  }
}

TEST_CASE("every entry says what it means and what to do in both languages") {
  for (const messages::Entry& entry : messages::entries()) {
    INFO(entry.id);
    for (const messages::Words& words : {entry.meaning, entry.action}) {
      CHECK(words.fr.size() > 5);
      CHECK(words.en.size() > 3);
      CHECK(words.fr != words.en);
      CHECK(words.fr.ends_with('.') + words.fr.ends_with("…") >= 1);
      CHECK(words.en.ends_with('.') + words.en.ends_with("…") >= 1);
    }
    CHECK_FALSE(entry.name.fr.empty());
    CHECK_FALSE(entry.name.en.empty());
  }
}

TEST_CASE("every code of an entry leads to that entry") {
  for (const messages::Entry& entry : messages::entries()) {
    for (const std::string_view code : entry.codes) {
      INFO(code);
      const auto found = messages::translate(std::string("Statut ") + std::string(code));
      CHECK(std::ranges::any_of(found, [&](const auto& each) { return each.entry == &entry; }));
    }
  }
}

TEST_CASE("the rules that messages name exist, or are rows with a reason for having none") {
  const std::set<std::string> rows = rows_of_tables();
  for (const messages::Entry& entry : messages::entries()) {
    for (const std::string_view rule : entry.rules) {
      INFO(entry.id << " names " << rule);
      CHECK((rules::Pack::built_in().find(rule) || rows.contains(std::string(rule))));
    }
  }
}
