#!/usr/bin/env python3
"""Writes testdata/directory/: the public bodies and suppliers of the sample invoices, as the published
directories would show them. All names and numbers are invented."""

import base64
import io
import pathlib
import zipfile

import directory_formats as formats
import invoice_parties as parties
from invoice_model import siret

HERE = pathlib.Path(__file__).parent / "directory"

# What each body asks for: engagement, service, one of both, works only.
BODIES = [
    (parties.TOWN, "COMMUNE DE SAINTE COLOMBE LE VIEIL", "e"),
    (parties.DEPARTMENT, "DEPARTEMENT DE LA HAUTE GARANCE", "se"),
    (parties.STATE, "ETAT", "se"),
    (parties.HOSPITAL, "CENTRE HOSPITALIER DE PICQUEMONT", "e"),
    (parties.CCAS, "CTRE COMMUNAL ACTION SOCIALE DE STEENBECQUE NORD", "x"),
    (parties.COLLEGE, "LYCEE BLANCHE DE CASTILLE", ""),
    (parties.REGION, "REGION ARMOR OCEAN", "s"),
    (parties.UNIVERSITY, "UNIVERSITE DE HAUTE AQUITAINE", "s"),
    (parties.COMMUNITY, "CC AUXOIS MORVAN", "x"),
    (parties.HOUSING, "OPH DU PAYS BASQUE", "e"),
    (parties.ISLAND_TOWN, "COMMUNE DE LA RIVIERE AUX SONGES", "s"),
    (parties.SCHOOL_MEALS, "SYND INTERCOMMUNAL DE RESTAURATION DU VENTOUX", ""),
]


def yes(value):
    return "true" if value else "false"


def structure(identifier, name, flags="", city="", postcode="", address="", active=True, kind="SIRET"):
    return {"TypeIdentifiant": kind, "Identifiant": identifier, "RaisonSociale": name,
            "EmetteurEdi": "false", "RecepteurEdi": "false", "GestionStatutMiseEnPaiement": "true",
            "GestionEngagement": yes("e" in flags), "GestionService": yes("s" in flags),
            "GestionServiceEngagement": yes("x" in flags), "EstMOA": yes("m" in flags),
            "EstMOAUniquement": yes("M" in flags), "StructureActive": yes(active), "Adresse": address,
            "CodePostal": postcode, "Ville": city, "CodePays": "FR", "LibellePays": "France"}


def structures():
    for buyer, name, flags in BODIES:
        city = buyer.city.upper().replace("-", " ")
        yield structure(buyer.siret, name, flags, city, buyer.postcode, buyer.address[-1].upper())
    # Beside the town: its social centre, its water budget and a school that closed.
    yield structure(siret("26400119", 1), "CCAS DE SAINTE COLOMBE LE VIEIL", "e", "SAINTE COLOMBE LE VIEIL",
                    "40180")
    yield structure(siret("21400733", 2), "SERVICE DES EAUX DE SAINTE COLOMBE LE VIEIL", "",
                    "SAINTE COLOMBE LE VIEIL", "40180")
    yield structure(siret("21400733", 3), "ECOLE DE SAINTE COLOMBE LE VIEIL", "", "SAINTE COLOMBE LE VIEIL",
                    "40180", active=False)
    yield structure(siret("25400622", 1), "SYND MIXTE TRAVAUX DE L ADOUR", "mM", "DAX", "40100")
    # A number with a leading zero, which Excel takes away; one whose key is wrong, as 15 really are.
    yield structure("00718051600143", "REGIE DES EAUX DU GOLFE", "", "VANNES SUR MER", "56000")
    yield structure("13001100000000", "AGENCE DES PHARES", "", "BREST LE PORT", "29200")
    yield structure("BE0123456749", "IMPRIMERIE DE WALLONIE", "", "NAMUR", kind="UE_HORS_FRANCE")


def service(identifier, code, name, commitment=False, active=True, **more):
    return {"Identifiant": identifier, "Code": code, "Nom": name, "GestionEGMT": yes(commitment),
            "ServiceActif": yes(active), **more}


def services():
    town, department = parties.TOWN.siret, parties.DEPARTMENT.siret
    yield service(town, "ST-BATIMENTS", "Services techniques - bâtiments", True)
    yield service(town, "ST-VOIRIE", "Services techniques - voirie")
    yield service(town, "FETES", "Fêtes et cérémonies", active=False)
    yield service(department, "ACHATS", "Direction des achats", True)
    yield service(department, "Dsn 01", "Direction des services numériques; accueil")
    yield service(department, "007", "Cabinet \"du président\"")
    yield service(parties.STATE.siret, "PRFGEN0031", "Préfecture : secrétariat général", True)
    yield service(parties.UNIVERSITY.siret, "PATRIMOINE", "Direction du patrimoine", True)
    yield service(parties.REGION.siret, "DAPI-ENTRETIEN", "Entretien des lycées",
                  DateDebut="20200101", DateFin="20251231")
    yield service(parties.ISLAND_TOWN.siret, "ESPACES VERTS", "Espaces verts")
    yield service(parties.CCAS.siret, "PORTAGE", "Portage de repas")
    yield service(parties.COMMUNITY.siret, "ENFANCE", "Enfance")
    # No structure bears this number: an orphan.
    yield service(siret("21999887", 1), "SANS-STRUCTURE", "Service orphelin")


SUPPLIERS = [getattr(parties, name) for name in dir(parties) if name.isupper()
             and isinstance(getattr(parties, name), parties.Supplier) and getattr(parties, name).siret]


def units():
    for one in sorted(SUPPLIERS, key=lambda s: s.siren):
        person = one.sole is not None
        given, _, surname = one.name.partition(" ")
        yield {"siren": one.siren, "statutDiffusionUniteLegale": "O", "dateCreationUniteLegale": "2015-03-02",
               "dateDernierTraitementUniteLegale": "2026-10-31T02:00:00", "nombrePeriodesUniteLegale": "3",
               "categorieEntreprise": "PME", "dateDebut": "2019-01-01", "etatAdministratifUniteLegale": "A",
               "denominationUniteLegale": "" if person else one.name.upper(),
               "prenomUsuelUniteLegale": given.upper() if person else "",
               "nomUniteLegale": surname.upper() if person else "",
               "categorieJuridiqueUniteLegale": "1000" if person else "5499",
               "activitePrincipaleUniteLegale": (one.ape or "4322A")[:2] + "." + (one.ape or "4322A")[2:],
               "nicSiegeUniteLegale": one.siret[9:]}
    yield {"siren": siret("90000001", 1)[:9], "statutDiffusionUniteLegale": "P", "nomUniteLegale": "[ND]",
           "prenomUsuelUniteLegale": "[ND]", "etatAdministratifUniteLegale": "A",
           "categorieJuridiqueUniteLegale": "1000", "nicSiegeUniteLegale": "00010",
           "dateDernierTraitementUniteLegale": "2026-10-31T02:00:00"}


def establishments():
    def row(number, state="A", seat=True, **more):
        return {"siren": number[:9], "nic": number[9:], "siret": number, "statutDiffusionEtablissement": "O",
                "dateCreationEtablissement": "2015-03-02", "etablissementSiege": yes(seat),
                "dateDernierTraitementEtablissement": "2026-10-31T02:00:00", "dateDebut": "2019-01-01",
                "etatAdministratifEtablissement": state, **more}
    for one in sorted(SUPPLIERS, key=lambda s: s.siren):
        # The cleaner moved: what its invoices bear is closed, with a successor.
        moved = one is parties.CLEANER
        yield row(one.siret, "F" if moved else "A", not moved, codePostalEtablissement=one.postcode,
                  libelleCommuneEtablissement=one.city.upper().replace("-", " "),
                  activitePrincipaleEtablissement=(one.ape or "4322A")[:2] + "." + (one.ape or "4322A")[2:],
                  enseigne1Etablissement="AU BON FOURNIL" if one is parties.BAKER else "")
        if moved:
            yield row(siret(one.siren[:8], 12), codePostalEtablissement="22500",
                      libelleCommuneEtablissement="PAIMPOL LE GOELO")


def successions():
    old, new = parties.CLEANER.siret, siret(parties.CLEANER.siren[:8], 12)
    yield {"siretEtablissementPredecesseur": old, "siretEtablissementSuccesseur": new,
           "dateLienSuccession": "2026-03-01", "transfertSiege": "true", "continuiteEconomique": "true",
           "dateDernierTraitementLienSuccession": "2026-03-05T02:00:00"}


def answers():
    town = parties.TOWN.siret
    formats.write_json(HERE / "reponse-structure.json", {
        "codeRetour": 0, "identifiantStructure": town, "typeIdentifiantStructure": "SIRET",
        "raisonSocialeStructure": "COMMUNE DE SAINTE COLOMBE LE VIEIL", "statut": "ACTIVE",
        "parametres": {"codeServiceDoitEtreRenseigne": True, "numeroEJDoitEtreRenseigne": True,
                       "gestionNumeroEJOuCodeService": False, "estMoaUniquement": False}})
    formats.write_json(HERE / "reponse-services.json", {
        "listeServices": [
            {"codeService": "DST-VOIRIE", "dateDbtService": "2017-01-01", "dateFinService": None,
             "estActif": True, "idService": 12345678, "libelleService": "Services techniques - voirie"},
            {"codeService": "OLD", "dateDbtService": "2017-01-01", "dateFinService": "2020-12-31",
             "estActif": False, "idService": 12345679, "libelleService": "Ancien service"}]})
    plumber = parties.PLUMBER
    formats.write_json(HERE / "reponse-recherche.json", {"results": [{
        "siren": plumber.siren, "nom_complet": "plomberie castagnede",
        "nom_raison_sociale": "PLOMBERIE CASTAGNEDE", "etat_administratif": "A", "statut_diffusion": "O",
        "categorie_entreprise": "PME", "nature_juridique": "5499", "activite_principale": "43.22A",
        "siege": {"siret": plumber.siret, "etat_administratif": "A", "code_postal": "40990",
                  "libelle_commune": "SAINT-VINCENT-DES-LANDES", "est_siege": True,
                  "liste_enseignes": None, "date_fermeture": None}, "matching_etablissements": []}],
        "total_results": 1, "page": 1, "per_page": 10, "total_pages": 1})
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr(formats.zip_entry("annuaire.csv"), "".join(
            formats.csv_lines(formats.STRUCTURE_COLUMNS, structures(), ";")))
    formats.write_json(HERE / "reponse-annuaire.json",
                       {"fichierResultat": base64.b64encode(packed.getvalue()).decode()})


def main():
    HERE.mkdir(exist_ok=True)
    formats.write_xlsx(HERE / "AIFE-Chorus-Pro-Annuaire_20261102.xlsx", structures(), services())
    formats.write_csv(HERE / "structures_20261102.csv", formats.STRUCTURE_COLUMNS, structures(), bom=True)
    formats.write_csv(HERE / "services_20261102.csv", formats.SERVICE_COLUMNS, services(),
                      encoding="cp1252")
    formats.write_f14(HERE / "FFE1435A_PPF_0001.tar.gz", formats.f14_xml(structures(), services()))
    changed = [dict(row, GestionService="true") for row in structures()
               if row["Identifiant"] in (parties.TOWN.siret, parties.COLLEGE.siret)]
    formats.write_f14(HERE / "FFE1435A_PPF_0002.tar.gz", formats.f14_xml(
        changed, [], "20261102230000", "D", removed=(parties.COLLEGE.siret,)))
    formats.write_csv_zip(HERE / "StockUniteLegale_utf8.zip", "StockUniteLegale_utf8.csv",
                          formats.UNIT_COLUMNS, units())
    formats.write_csv_gz(HERE / "StockEtablissement_utf8.csv.gz", formats.ESTABLISHMENT_COLUMNS,
                         establishments())
    formats.write_csv(HERE / "StockEtablissementLiensSuccession_utf8.csv", formats.SUCCESSION_COLUMNS,
                      successions(), separator=",")
    (HERE / "structures_20261102.xml").write_bytes(b"".join(formats.table_xml(
        [("Structure", formats.STRUCTURE_COLUMNS, structures())])))
    answers()


if __name__ == "__main__":
    main()
