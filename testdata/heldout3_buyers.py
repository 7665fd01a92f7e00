"""The public bodies the third held-out set is addressed to; all are invented."""

from invoice_model import Buyer, siret

STATE = "11000201100044"

TOWN = Buyer("Commune de Clairval-en-Ternois", siret("21620388", 1), ["Place Jean-Moulin"], "62127", "Clairval-en-Ternois")
RIVER_TOWN = Buyer("Ville d'Aubeterre-sur-Drenne", siret("21260417", 9), ["Hôtel de ville", "3 rue Émile-Zola"], "26400", "Aubeterre-sur-Drenne")
SMALL_TOWN = Buyer("Mairie de Montfort-les-Granges", siret("21390655", 1), ["26 grande rue"], "39210", "Montfort-les-Granges")
CITY = Buyer("Ville de Castelreng", siret("21310944", 12), ["1 place Wilson", "BP 30418"], "31031", "Castelreng Cedex 4")
HOSPITAL = Buyer("Centre Hospitalier de Brivezac", siret("26190518", 1), ["1 boulevard du Docteur-Verlhac", "BP 432"], "19312", "Brivezac Cedex")
HOSPITAL_GROUP = Buyer("Groupe Hospitalier Artois-Lys", siret("26620733", 18), ["99 route de La Bassée"], "62307", "Lensart Cedex")
CARE_HOME = Buyer("EHPAD Les Marronniers", siret("26370284", 1), ["14 rue de la Gare"], "37600", "Lochères")
UNIVERSITY = Buyer("Université Paul-Verlaine", siret("19080733", 17), ["Maison de l'Étudiant", "12 esplanade Rimbaud"], "08000", "Charleroy-Mézières")
ENGINEERS = Buyer("École nationale supérieure des Mines d'Alzon", siret("18300521", 1), ["6 avenue de Clavières"], "30100", "Alzon")
DEPARTMENT = Buyer("Département du Val-d'Allier", siret("22030117", 5), ["1 avenue Victor-Hugo", "BP 1669"], "03016", "Moulinsart Cedex")
REGION = Buyer("Région Aquitaine-Limousin", siret("23330061", 24), ["14 rue François-de-Sourdis"], "33077", "Bordes Cedex")
METRO = Buyer("Grand Besac Métropole", siret("24250037", 3), ["4 rue Gabriel-Plançon"], "25043", "Besac Cedex")
COMMUNITY = Buyer("Communauté de communes Bresse et Revermont", siret("20007188", 1), ["2 chemin des Lilas"], "01270", "Coligny-le-Neuf")
SYNDICATE = Buyer("Syndicat intercommunal scolaire du Val d'Ource", siret("25210366", 1), ["Mairie", "8 rue du Lavoir"], "21400", "Ource-la-Ville")
HOUSING = Buyer("Office public de l'habitat Roannais-Nord", siret("27420091", 1), ["33 rue Noëlas"], "42300", "Roanne-le-Port")
HIGH_SCHOOL = Buyer("Lycée polyvalent Marguerite-Yerta", siret("19680277", 1), ["25 rue du Ballon"], "68200", "Mulhausen")
COLLEGE = Buyer("Collège Les Quatre-Vents", siret("19290488", 1), ["5 allée des Ajoncs"], "29260", "Lesnévez")
PRISON = Buyer("Centre pénitentiaire de Varennes-le-Comte", STATE, ["Route de Chassagne"], "71240", "Varennes-le-Comte")
MINISTRY = Buyer("Ministère de la Transition écologique", STATE, ["Grande Arche, paroi sud"], "92055", "La Défense Cedex")
ARMY = Buyer("Base de défense de Montlouvre", STATE, ["Quartier Margueritte", "CS 40512"], "86023", "Poitiers Cedex")
GENDARMERIE = Buyer("Région de gendarmerie de Bourgogne-Est", STATE, ["Caserne Deflandre", "15 rue de Metz"], "21000", "Dijon")
LIBRARY = Buyer("Médiathèque départementale de la Haute-Save", siret("22310288", 7), ["34 avenue de Lombez"], "31370", "Rieumes-le-Vieux")
PORT = Buyer("Grand port maritime de Cornouaille", siret("18290066", 1), ["13 quai du Commandant-Malbert"], "29200", "Brest")
CNRS = Buyer("Institut national de recherche alpine", siret("18381702", 26), ["25 rue des Martyrs"], "38042", "Grenoble Cedex 9")
FIRE = Buyer("SDIS du Gers-Armagnac", siret("28320019", 1), ["26 rue de Lourdes"], "32000", "Auch")
OVERSEAS = Buyer("Commune de Saint-Hilaire-les-Hauts", siret("21974488", 1), ["8 rue du Père-Boiteau"], "97425", "Saint-Hilaire-les-Hauts")
ISLAND = Buyer("Collectivité territoriale de Cinarca", siret("20007695", 1), ["22 cours Grandval"], "20187", "Ajaccio Cedex 1")
MUSEUM = Buyer("Musée des Beaux-Arts de Castelreng", siret("20004417", 1), ["21 rue de Metz"], "31000", "Castelreng")
