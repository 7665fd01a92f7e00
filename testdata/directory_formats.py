"""Writes directories in the forms they are published in (docs/directory.md), row by row.

Used by make_directory.py for the samples and by bench/directory for files of their true size. Rows are
dictionaries; every writer takes any iterable of them. The same rows give the same bytes.
"""

import gzip
import io
import json
import tarfile
import zipfile
from xml.sax.saxutils import escape

STRUCTURE_COLUMNS = (
    "TypeIdentifiant;Identifiant;RaisonSociale;EmetteurEdi;RecepteurEdi;GestionStatutMiseEnPaiement;"
    "GestionEngagement;GestionService;GestionServiceEngagement;EstMOA;EstMOAUniquement;StructureActive;"
    "Adresse;ComplementAdresse1;ComplementAdresse2;CodePostal;Ville;NumTelephone;Courriel;CodePays;"
    "LibellePays").split(";")
SERVICE_COLUMNS = (
    "Identifiant;RaisonSociale;Code;Nom;GestionEGMT;ServiceActif;Adresse;ComplementAdresse1;"
    "ComplementAdresse2;CodePostal;Ville;NumTelephone;Courriel;CodePays;LibellePays").split(";")
UNIT_COLUMNS = (
    "siren,statutDiffusionUniteLegale,unitePurgeeUniteLegale,dateCreationUniteLegale,sigleUniteLegale,"
    "sexeUniteLegale,prenom1UniteLegale,prenom2UniteLegale,prenom3UniteLegale,prenom4UniteLegale,"
    "prenomUsuelUniteLegale,pseudonymeUniteLegale,identifiantAssociationUniteLegale,"
    "trancheEffectifsUniteLegale,anneeEffectifsUniteLegale,dateDernierTraitementUniteLegale,"
    "nombrePeriodesUniteLegale,categorieEntreprise,anneeCategorieEntreprise,dateDebut,"
    "etatAdministratifUniteLegale,nomUniteLegale,nomUsageUniteLegale,denominationUniteLegale,"
    "denominationUsuelle1UniteLegale,denominationUsuelle2UniteLegale,denominationUsuelle3UniteLegale,"
    "categorieJuridiqueUniteLegale,activitePrincipaleUniteLegale,"
    "nomenclatureActivitePrincipaleUniteLegale,nicSiegeUniteLegale,economieSocialeSolidaireUniteLegale,"
    "societeMissionUniteLegale,caractereEmployeurUniteLegale,activitePrincipaleNAF25UniteLegale").split(",")
ESTABLISHMENT_COLUMNS = (
    "siren,nic,siret,statutDiffusionEtablissement,dateCreationEtablissement,"
    "trancheEffectifsEtablissement,anneeEffectifsEtablissement,"
    "activitePrincipaleRegistreMetiersEtablissement,dateDernierTraitementEtablissement,"
    "etablissementSiege,nombrePeriodesEtablissement,complementAdresseEtablissement,"
    "numeroVoieEtablissement,indiceRepetitionEtablissement,dernierNumeroVoieEtablissement,"
    "indiceRepetitionDernierNumeroVoieEtablissement,typeVoieEtablissement,libelleVoieEtablissement,"
    "codePostalEtablissement,libelleCommuneEtablissement,libelleCommuneEtrangerEtablissement,"
    "distributionSpecialeEtablissement,codeCommuneEtablissement,codeCedexEtablissement,"
    "libelleCedexEtablissement,codePaysEtrangerEtablissement,libellePaysEtrangerEtablissement,"
    "identifiantAdresseEtablissement,coordonneeLambertAbscisseEtablissement,"
    "coordonneeLambertOrdonneeEtablissement,complementAdresse2Etablissement,numeroVoie2Etablissement,"
    "indiceRepetition2Etablissement,typeVoie2Etablissement,libelleVoie2Etablissement,"
    "codePostal2Etablissement,libelleCommune2Etablissement,libelleCommuneEtranger2Etablissement,"
    "distributionSpeciale2Etablissement,codeCommune2Etablissement,codeCedex2Etablissement,"
    "libelleCedex2Etablissement,codePaysEtranger2Etablissement,libellePaysEtranger2Etablissement,"
    "dateDebut,etatAdministratifEtablissement,enseigne1Etablissement,enseigne2Etablissement,"
    "enseigne3Etablissement,denominationUsuelleEtablissement,activitePrincipaleEtablissement,"
    "nomenclatureActivitePrincipaleEtablissement,caractereEmployeurEtablissement,"
    "activitePrincipaleNAF25Etablissement").split(",")
SUCCESSION_COLUMNS = (
    "siretEtablissementPredecesseur,siretEtablissementSuccesseur,dateLienSuccession,transfertSiege,"
    "continuiteEconomique,dateDernierTraitementLienSuccession").split(",")


def quoted(value, separator):
    if separator in value or '"' in value or "\n" in value:
        return '"' + value.replace('"', '""') + '"'
    return value


def csv_lines(columns, rows, separator):
    yield separator.join(columns) + "\n"
    for row in rows:
        yield separator.join(quoted(row.get(column, ""), separator) for column in columns) + "\n"


def write_csv(path, columns, rows, separator=";", encoding="utf-8", bom=False):
    with open(path, "wb") as out:
        if bom:
            out.write(b"\xef\xbb\xbf")
        for line in csv_lines(columns, rows, separator):
            out.write(line.encode(encoding))


def write_csv_gz(path, columns, rows, separator=","):
    with open(path, "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0,
                                                compresslevel=6) as out:
        for line in csv_lines(columns, rows, separator):
            out.write(line.encode())


def zip_entry(name):
    entry = zipfile.ZipInfo(name, (2026, 11, 2, 3, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def write_csv_zip(path, member, columns, rows, separator=","):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out, \
            out.open(zip_entry(member), "w", force_zip64=True) as inner:
        for line in csv_lines(columns, rows, separator):
            inner.write(line.encode())


def column_letters(index):
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def write_xlsx(path, structures, services):
    """As Excel writes it: texts shared, SIRETs as numbers, booleans as cells of their own type."""
    shared, order = {}, []

    def text_cell(reference, value):
        if value not in shared:
            shared[value] = len(order)
            order.append(value)
        return f'<c r="{reference}" t="s"><v>{shared[value]}</v></c>'

    def sheet(out, columns, rows):
        out.write(b'<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="http://schemas.openxmlformats'
                  b'.org/spreadsheetml/2006/main"><sheetData>')
        for number, row in enumerate(([{c: c for c in columns}] if columns else []), 1):
            write_row(out, number, columns, row)
        for number, row in enumerate(rows, 2):
            write_row(out, number, columns, row)
        out.write(b"</sheetData></worksheet>")

    def write_row(out, number, columns, row):
        cells = []
        for index, column in enumerate(columns):
            value = row.get(column, "")
            reference = f"{column_letters(index)}{number}"
            if value == "":
                continue
            if number > 1 and value in ("true", "false"):
                cells.append(f'<c r="{reference}" t="b"><v>{int(value == "true")}</v></c>')
            elif number > 1 and column == "Identifiant" and value.isdigit():
                cells.append(f'<c r="{reference}"><v>{int(value)}</v></c>')
            else:
                cells.append(text_cell(reference, value))
        out.write(f'<row r="{number}">{"".join(cells)}</row>'.encode())

    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr(zip_entry("[Content_Types].xml"),
                     '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
                     'content-types"><Default Extension="xml" ContentType="application/xml"/></Types>')
        out.writestr(zip_entry("xl/workbook.xml"),
                     f'<?xml version="1.0"?><workbook xmlns="{main}" xmlns:r="{relations}"><sheets>'
                     '<sheet name="Structures" sheetId="1" r:id="rId1"/>'
                     '<sheet name="Services" sheetId="2" r:id="rId2"/></sheets></workbook>')
        out.writestr(zip_entry("xl/_rels/workbook.xml.rels"),
                     '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/'
                     '2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml" '
                     f'Type="{relations}/worksheet"/><Relationship Id="rId2" '
                     f'Target="worksheets/sheet2.xml" Type="{relations}/worksheet"/></Relationships>')
        with out.open(zip_entry("xl/worksheets/sheet1.xml"), "w", force_zip64=True) as inner:
            sheet(inner, STRUCTURE_COLUMNS, structures)
        with out.open(zip_entry("xl/worksheets/sheet2.xml"), "w", force_zip64=True) as inner:
            sheet(inner, SERVICE_COLUMNS, services)
        with out.open(zip_entry("xl/sharedStrings.xml"), "w", force_zip64=True) as inner:
            inner.write(f'<?xml version="1.0"?><sst xmlns="{main}">'.encode())
            for value in order:
                inner.write(f"<si><t>{escape(value)}</t></si>".encode())
            inner.write(b"</sst>")


def table_xml(sections):
    """Lines of an XML whose elements bear the names of the columns, as bytes; (element, columns, rows) each."""
    yield b'<?xml version="1.0" encoding="UTF-8"?>\n<Annuaire>\n'
    for element, columns, rows in sections:
        for row in rows:
            cells = "".join(f"<{column}>{escape(row[column])}</{column}>" for column in columns if row.get(column))
            yield f"<{element}>{cells}</{element}>\n".encode()
    yield b"</Annuaire>\n"


def f14_xml(structures, services, produced="20261101230000", kind="C", removed=()):
    """Lines of a flow F14, as bytes."""
    services = list(services)

    def flag(row, column):
        return row.get(column, "false") or "false"

    yield ('<?xml version="1.0" encoding="UTF-8"?>\n<AnnuaireConsultationF14>\n'
           f"<HorodateProduction>{produced}</HorodateProduction><TypeFlux>{kind}</TypeFlux>\n"
           "<BlocEtablissements>\n").encode()
    for row in structures:
        gone = row["Identifiant"] in removed
        yield (f"<Etablissement><MotifPresence>{'S' if gone else 'C'}</MotifPresence>"
               f"<Statut>{'A' if row.get('StructureActive') == 'true' else 'I'}</Statut>"
               f'<IdSIRET qualifiant="0009">{row["Identifiant"]}</IdSIRET>'
               f"<TypeEtablissement>S</TypeEtablissement><Nom>{escape(row['RaisonSociale'])}</Nom>"
               f"<LigneAdresse1>{escape(row.get('Adresse', ''))}</LigneAdresse1>"
               f"<Localite>{escape(row.get('Ville', ''))}</Localite><CP>{row.get('CodePostal', '')}</CP>"
               "<CodePays>FR</CodePays><DonneesB2G>"
               f"<EngagementJuridique>{flag(row, 'GestionEngagement')}</EngagementJuridique>"
               f"<Service>{flag(row, 'GestionService')}</Service>"
               f"<EngJurServ>{flag(row, 'GestionServiceEngagement')}</EngJurServ>"
               f"<MOA>{flag(row, 'EstMOA')}</MOA><MOAunique>{flag(row, 'EstMOAUniquement')}</MOAunique>"
               f"<StatutMiseEnPaiement>{flag(row, 'GestionStatutMiseEnPaiement')}</StatutMiseEnPaiement>"
               "</DonneesB2G><Diffusible>O</Diffusible></Etablissement>\n").encode()
    yield b"</BlocEtablissements>\n<BlocCodesRoutage>\n"
    for row in services:
        yield ("<CodeRoutage><MotifPresence>C</MotifPresence>"
               f"<Statut>{'A' if row.get('ServiceActif') == 'true' else 'I'}</Statut>"
               f'<IdSIRET qualifiant="0009">{row["Identifiant"]}</IdSIRET>'
               f'<IdRoutage qualifiant="0224">{escape(row["Code"])}</IdRoutage>'
               f"<Nom>{escape(row['Nom'])}</Nom>"
               f"<EngagementJuridique>{flag(row, 'GestionEGMT')}</EngagementJuridique>"
               "</CodeRoutage>\n").encode()
    yield b"</BlocCodesRoutage>\n<BlocLignesAnnuaire>\n"
    for row in services:
        if row.get("DateFin"):
            yield (f"<LigneAnnuaire><Nature>D</Nature><DateDebut>{row['DateDebut']}</DateDebut>"
                   f"<DateFin>{row['DateFin']}</DateFin><IdLinSIRET>{row['Identifiant']}</IdLinSIRET>"
                   f"<IdLinRoutage>{escape(row['Code'])}</IdLinRoutage>"
                   "<IdPlateforme>9999</IdPlateforme></LigneAnnuaire>\n").encode()
    yield b"</BlocLignesAnnuaire>\n</AnnuaireConsultationF14>\n"


def write_f14(path, lines, member="FFE1435A.xml"):
    content = b"".join(lines)
    with open(path, "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0) as packed, \
            tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as out:
        entry = tarfile.TarInfo(member)
        entry.size = len(content)
        out.addfile(entry, io.BytesIO(content))


def write_json(path, value):
    with open(path, "w", encoding="utf-8") as out:
        json.dump(value, out, ensure_ascii=False, indent=1)
        out.write("\n")
