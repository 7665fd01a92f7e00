// The file `recevable init` writes: every key, explained, with a comment sign before it
// ("# "); what explains has two ("##").
#include "config/config.h"

namespace recevable::config {
namespace {

constexpr std::string_view kFrench = R"yaml(## Configuration de Recevable.
##
## Ce fichier vaut pour les factures de ce dossier et de ses sous-dossiers. Les lignes en « ## »
## expliquent ; celles en « # » ne comptent pas : pour vous en servir, enlevez ce signe et l'espace
## qui le suit.
## Ce qui est en vigueur, et d'où cela vient : recevable config

## Langue des rapports : fr ou en.
language: fr

## Portail visé : chorus-pro, ou qualification (le portail d'essai).
# target: chorus-pro

## Votre entreprise. Avec votre SIRET, le fournisseur n'est plus deviné sur la facture ; avec le
## reste, ce qui est imprimé est comparé à ce que vous dites ici.
# supplier:
#   siret: "732 829 320 00074"
#   name: LAMBERT PLOMBERIE SARL
#   vat_id: FR44732829320
#   iban:                      # les comptes où l'on peut vous payer
#     - FR76 3000 6000 0112 3456 7890 189
#   category: micro            # micro, pme, eti ou ge : le calendrier de la réforme en dépend
#   works: true                # entreprise du bâtiment
#   sole_trader: false         # entrepreneur individuel (micro-entrepreneur compris)
#   vat_on_debits: false       # option pour la TVA d'après les débits
#   vat_franchise: false       # franchise en base, article 293 B du CGI
#   vat_group_member: false    # membre d'un assujetti unique
#   approved_body_member: false  # membre d'une association agréée

## Vos clients publics et ce qu'ils exigent. « siren » au lieu de « siret » vaut pour tous les
## établissements. Un SIRET se trouve dans l'annuaire de Chorus Pro ou sur le bon de commande.
# recipients:
#   - siret: "130 025 265 00013"
#     name: Direction interministérielle du numérique
#     service_code_required: true
#     commitment_number_required: true
#     service_codes: [DINUM-01, DINUM-02]

## Règles plus ou moins sévères (error, warning, info), ou éteintes (off). « MEN-EX-* » vaut pour
## toutes celles qui commencent ainsi. Leur liste : recevable rules list
# rules:
#   MEN-COM-05: info
#   CPRO-FILE-08: off

## Dérogations : un défaut que vous connaissez et acceptez. Le rapport les montre, avec la raison ;
## passé le jour dit, elles ne valent plus et le rapport le dit aussi.
# waivers:
#   - rule: CPRO-FILE-05
#     recipient: "130 025 265 00013"   # facultatif
#     number: F-2026-0012              # facultatif : une seule facture
#     reason: plans demandés dans le même fichier
#     until: 2027-06-30                # facultatif

## Règles à vous, écrites comme le dit docs/rule-language.md : un fichier ou un dossier.
# packs:
#   - regles/maison.yaml

## Retenir les factures vérifiées (numéros déjà employés, doublons) : true, ou un chemin.
# history: true

## Copie locale des annuaires, si elle n'est pas à sa place ordinaire.
# directory: annuaire.db
)yaml";

constexpr std::string_view kEnglish = R"yaml(## Configuration of Recevable.
##
## This file counts for the invoices of this folder and of those below it. Lines with "##" explain;
## those with "#" do not count: to use one, take that sign and the space after it away.
## What is in force, and where it comes from: recevable config

## Language of the reports: fr or en.
language: en

## The portal: chorus-pro, or qualification (the one for trying).
# target: chorus-pro

## Your firm. With your SIRET the supplier is no longer guessed from the invoice; with the rest, what
## is printed is compared with what you say here.
# supplier:
#   siret: "732 829 320 00074"
#   name: LAMBERT PLOMBERIE SARL
#   vat_id: FR44732829320
#   iban:                      # the accounts you can be paid to
#     - FR76 3000 6000 0112 3456 7890 189
#   category: micro            # micro, pme, eti or ge: the calendar of the reform hangs on it
#   works: true                # of the building trades
#   sole_trader: false         # entrepreneur individuel (micro-entrepreneur included)
#   vat_on_debits: false       # opted to pay VAT on debits
#   vat_franchise: false       # franchise en base, article 293 B of the CGI
#   vat_group_member: false    # member of a VAT group (assujetti unique)
#   approved_body_member: false  # member of an approved body (association agréée)

## Your public customers and what they require. "siren" instead of "siret" counts for all the
## establishments. A SIRET stands in the directory of Chorus Pro or on the purchase order.
# recipients:
#   - siret: "130 025 265 00013"
#     name: Direction interministérielle du numérique
#     service_code_required: true
#     commitment_number_required: true
#     service_codes: [DINUM-01, DINUM-02]

## Rules made more or less severe (error, warning, info), or switched off. "MEN-EX-*" counts for all
## those that begin so. Their list: recevable rules list
# rules:
#   MEN-COM-05: info
#   CPRO-FILE-08: off

## Waivers: a fault you know of and accept. The report shows them, with the reason; after the day
## given they no longer count, and the report says that too.
# waivers:
#   - rule: CPRO-FILE-05
#     recipient: "130 025 265 00013"   # optional
#     number: F-2026-0012              # optional: one invoice only
#     reason: drawings asked for in the same file
#     until: 2027-06-30                # optional

## Rules of your own, written as docs/rule-language.md says: a file or a folder.
# packs:
#   - rules/ours.yaml

## Remember the invoices checked (numbers already used, duplicates): true, or a path.
# history: true

## The local copy of the directories, if it is not in its usual place.
# directory: directory.db
)yaml";

}  // namespace

std::string_view starter(base::Language language) {
  return language == base::Language::fr ? kFrench : kEnglish;
}

}  // namespace recevable::config
