"""The invented suppliers and public bodies of the sample invoices."""

from invoice_model import Buyer, Supplier, iban_of, siret

PLUMBER = Supplier(
    "Plomberie Castagnède", "SARL", "84120763", ["14 chemin des Lavandières"], "40990",
    "Saint-Vincent-des-Landes", rcs="Dax", capital=8000, ape="4322A",
    account=("10907", "00412", "06021487315"), bic="CCBPFRPPBDX", phone="05 58 00 41 72",
    email="contact@plomberie-castagnede.example",
    insurance="Assurance décennale : Mutuelle du Bâti landais, contrat n° 40-118827, garantie valable "
              "en France métropolitaine.")
SOFTWARE = Supplier(
    "Nuage Cévenol", "SAS", "90277418", ["3 impasse du Filage", "Bâtiment B"], "30140", "Anduze-sur-Gardon",
    nic=3, rcs="Nîmes", capital=45000, ape="6201Z", account=("16958", "00001", "21005688402"),
    bic="QNTOFRP1XXX", phone="04 66 00 18 90", email="factures@nuage-cevenol.example")
LAWYER = Supplier(
    "Cabinet Ferrandis-Loubet", "SELARL", "52390844", ["27 quai des Tanneurs"], "31800", "Saint-Gaudens",
    rcs="Toulouse", capital=20000, account=("30003", "02030", "00020118745"), bic="SOGEFRPP",
    phone="05 61 00 77 13", email="etude@ferrandis-loubet.example")
PRINTER = Supplier(
    "Imprimerie de la Roselière", "SA", "38045591", ["ZA des Grands Prés", "8 rue Gutenberg"], "80110",
    "Moreuil-sur-Avre", nic=2, rcs="Amiens", capital=152450, ape="1812Z",
    account=("15629", "02671", "00041208901"), bic="CMCIFR2A", phone="03 22 00 65 30",
    email="compta@roseliere-imprimerie.example")
BAKER = Supplier(
    "Fournil Mahaut", "EURL", "79930127", ["2 place du Beffroi"], "59114", "Steenvoorde-le-Moulin",
    rcs="Dunkerque", capital=5000, ape="1071C", account=("16706", "05039", "53910248711"),
    bic="AGRIFRPP867", phone="03 28 00 14 55", email="mahaut@fournil-mahaut.example")
FUEL = Supplier(
    "Combustibles Thierry-Naudet", "SNC", "41770236", ["Route de Clamecy"], "58500", "Surgy-en-Morvan",
    rcs="Nevers", ape="4778B", account=("14806", "58000", "70041120387"), bic="AGRIFRPP848",
    phone="03 86 00 31 08")
CLEANER = Supplier(
    "Net'Armor Propreté", "SAS", "50881904", ["11 rue de la Corderie"], "22500", "Paimpol-le-Goëlo",
    nic=4, rcs="Saint-Brieuc", capital=30000, ape="8121Z", account=("13606", "00113", "46330271904"),
    bic="AGRIFRPP836", phone="02 96 00 50 21", email="administratif@netarmor.example")
ENERGY = Supplier(
    "Gaz et Lumière du Vexin", "SA", "44120987", ["1 avenue des Tilleuls"], "95420", "Magny-le-Vexin",
    nic=11, rcs="Pontoise", capital=2500000, ape="3523Z", account=("30004", "01328", "00010099817"),
    bic="BNPAFRPPXXX", phone="01 34 00 90 00", email="collectivites@gaz-lumiere.example")
TRANSLATOR = Supplier(
    "Babel & Vigneron", "SARL", "82265510", ["5 cours de l'Ormeau"], "33120", "Arcachon-Plage",
    rcs="Bordeaux", capital=10000, ape="7430Z", account=("30002", "01804", "0000079122H"),
    bic="CRLYFRPP", phone="05 56 00 22 47", email="office@babel-vigneron.example")
ARCHITECT = Supplier(
    "Atelier Courtejoie", "SARL", "75140392", ["18 rue du Puits-Salé"], "21140", "Semur-les-Remparts",
    rcs="Dijon", capital=15000, ape="7111Z", account=("10278", "02547", "00020417501"),
    bic="CMCIFR2A", phone="03 80 00 67 19", email="atelier@courtejoie.example")
STATIONER = Supplier(
    "Papeterie Hocquigny", "SAS", "33219076", ["Parc du Bocage"], "50400", "Granville-sur-Sienne",
    nic=5, rcs="Coutances", capital=120000, ape="4666Z", account=("30027", "16090", "00020331809"),
    bic="CMCIFRPP", phone="02 33 00 84 84", email="recouvrement@hocquigny.example")
MASON = Supplier(
    "Maçonnerie Etcheverria", "SAS", "81390225", ["Quartier Ibarron"], "64310", "Saint-Pée-d'Oyhana",
    rcs="Bayonne", capital=60000, ape="4399C", account=("13306", "00650", "66012754093"),
    bic="AGRIFRPP833", phone="05 59 00 26 61", email="travaux@etcheverria.example",
    insurance="Garantie décennale : Compagnie Basque d'Assurances, police 64.220.917, France entière.")
PHOTOGRAPHER = Supplier(
    "Solenne Kermarrec", None, "88402617", ["9 venelle du Sémaphore"], "29770", "Audierne-la-Pointe",
    vat=False, ape="7420Z", account=("20041", "01014", "0812345R034"), bic="PSSTFRPPREN",
    phone="06 00 41 58 27", email="solenne@kermarrec-photo.example", sole="EI")
CLUB = Supplier(
    "Les Ateliers du Rhinolophe", "Association loi 1901", "77944103", ["Maison des associations",
    "4 rue des Écoles"], "07200", "Aubenas-le-Vieux", vat=False, ape="9499Z",
    account=("42559", "10000", "08013277641"), bic="CCOPFRPPXXX", phone="04 75 00 33 19",
    email="bureau@rhinolophe.example")
ISLAND = Supplier(
    "Bois-de-Nèfles Espaces Verts", "SARL", "49806173", ["62 chemin Piton-Bleu"], "97420",
    "Le Port-des-Filaos", rcs="Saint-Denis de La Réunion", capital=7500, ape="8130Z",
    account=("11315", "00001", "04048770125"), bic="CEPAFRPP131", phone="02 62 00 71 38",
    email="contact@bdn-espacesverts.example")
GROCER = Supplier(
    "Comptoir des Cantines", "SCOP", "43077219", ["M.I.N. Sud", "Case 118"], "84320", "Entraigues-la-Plaine",
    nic=2, rcs="Avignon", capital=38000, ape="4639B", account=("13485", "00800", "08004417266"),
    bic="CEPAFRPP348", phone="04 90 00 12 60", email="adv@comptoir-cantines.example")
LIGHTING = Supplier(
    "Électro-Saulx", "SAS", "34760148", ["15 rue de la Filature"], "55000", "Bar-sur-Saulx",
    rcs="Bar-le-Duc", capital=91000, ape="4321A", account=("30087", "33600", "00020194307"),
    bic="CMCIFRPP", phone="03 29 00 45 12", email="electro@electro-saulx.example",
    insurance="Responsabilité décennale : La Prévoyante des Côtes, n° DEC-55-7731, France métropolitaine.")
TRAINER = Supplier(
    "Gaspard Ouvrard", None, "91533072", ["21 allée des Charmes"], "86170", "Neuville-en-Mirebalais",
    ape="8559A", account=("19406", "37000", "67120048831"), bic="AGRIFRPP894",
    email="gaspard@ouvrard-formation.example", sole="Entrepreneur individuel")
GERMAN = Supplier(
    "Schwarzbach Medizintechnik", "GmbH", "00000000", ["Industriestraße 40"], "77694", "Kehl-Auenheim",
    vat=False, email="rechnung@schwarzbach-medtec.example", phone="+49 7851 000 410")
GERMAN.siret = GERMAN.siren = None
GERMAN.vat_id, GERMAN.iban, GERMAN.bic = "DE814592736", iban_of("DE", "664500500030117725"), "SOLADES1OFG"

TOWN = Buyer("Commune de Sainte-Colombe-le-Vieil", siret("21400733", 1),
             ["1 place de la République"], "40180", "Sainte-Colombe-le-Vieil")
DEPARTMENT = Buyer("Département de la Haute-Garance", siret("22300551", 2),
                   ["Hôtel du département", "30 avenue Jean-Moulin"], "30931", "Nîmes-Garance Cedex 9")
STATE = Buyer("Préfecture du Val-d'Estuaire", "11000201100044", ["2 rue des Archives"], "31038",
              "Toulon-sur-Arize Cedex 4")
HOSPITAL = Buyer("Centre hospitalier de Picquemont", siret("26800417", 1), ["50 route de Corbie"], "80300",
                 "Picquemont")
CCAS = Buyer("CCAS de Steenbecque-Nord", siret("26590882", 1), ["Hôtel de ville"], "59190", "Steenbecque-Nord")
COLLEGE = Buyer("Lycée Blanche-de-Castille", siret("19580014", 1), ["12 rue des Bateliers"], "58000",
                "Nevers-les-Quais")
REGION = Buyer("Région Armor-Océan", siret("23350061", 3), ["283 avenue du Général-Patton"], "35711",
               "Rennes-Océan Cedex 7")
UNIVERSITY = Buyer("Université de Haute-Aquitaine", siret("19331770", 4), ["Agence comptable",
                   "35 place des Facultés"], "33076", "Bordeaux-Pessac Cedex", departments=1)
COMMUNITY = Buyer("Communauté de communes Auxois-Morvan", siret("20005918", 1), ["6 rue de la Liberté"],
                  "21350", "Vitteaux-en-Auxois")
HOUSING = Buyer("Office public de l'habitat du Pays basque", siret("27640038", 1), ["11 rue Maubec"],
                "64100", "Bayonne")
ISLAND_TOWN = Buyer("Ville de La Rivière-aux-Songes", siret("21974093", 1), ["Place de l'Hôtel-de-Ville"],
                    "97418", "La Rivière-aux-Songes")
SCHOOL_MEALS = Buyer("Syndicat intercommunal de restauration du Ventoux", siret("25840126", 1),
                     ["Cuisine centrale", "Chemin de la Sorgue"], "84170", "Monteux-la-Plaine")
