"""The public bodies the second held-out set is addressed to; all are invented."""

from invoice_model import Buyer, siret

TOWN = Buyer("Commune de Vaugrigny-sur-Loire", siret("21450377", 1), ["Hôtel de Ville", "2 place du Martroi"], "45130", "Vaugrigny-sur-Loire")
CITY = Buyer("Ville de Port-Charmeil", siret("21560912", 14), ["Direction des finances", "17 quai des Indes"], "56104", "Port-Charmeil Cedex", departments=1)
SMALL_TOWN = Buyer("Mairie de Saint-Elme-des-Bois", siret("21870641", 1), ["1 place de l'Église"], "87240", "Saint-Elme-des-Bois")
METRO = Buyer("Métropole Val de Saulx", siret("20006718", 2), ["40 boulevard Charles-Livon"], "57012", "Saulx-lès-Metz Cedex 1")
COMMUNITY = Buyer("Communauté de communes du Haut-Lignon", siret("20007344", 1), ["13 allée des Pâquerettes"], "43190", "Tence-la-Neuve")
DEPARTMENT = Buyer("Conseil départemental de la Basse-Ardèche", siret("22070044", 1), ["Hôtel du Département", "La Chaumette"], "07007", "Privas-Bourg")
REGION = Buyer("Région Armor-Maine", siret("23530018", 7), ["283 avenue du Général-Patton", "CS 21101"], "35711", "Rennes Cedex 7")
HOSPITAL = Buyer("Centre hospitalier Simone-Lagrange", siret("26590713", 1), ["Pharmacie à usage intérieur", "54 rue Paul-Doumer"], "59300", "Valencourt", departments=1)
CLINIC = Buyer("CHU de Montferrand-Limagne", siret("26630155", 6), ["58 rue Montalembert"], "63003", "Montferrand-Limagne Cedex 1")
SCHOOL = Buyer("Lycée professionnel Germaine-Tortel", siret("19340126", 1), ["146 chemin de la Poudrière"], "34500", "Béziers-le-Neuf")
COLLEGE = Buyer("Collège Jean-Vilar d'Angoulins", siret("19170733", 1), ["Service de gestion", "8 rue du Stade"], "17690", "Angoulins-Ville", departments=1)
UNIVERSITY = Buyer("Université de Lorraine-Sud", siret("19880417", 29), ["Agence comptable", "34 cours Léopold"], "54052", "Nancy-Ville Cedex", departments=1)
HOUSING = Buyer("Habitat Public du Vexin", siret("27950081", 1), ["10 avenue de la Palette"], "95011", "Cergy-Vauréal Cedex")
COURT = Buyer("Cour d'appel de Chambourg", "11000201100044", ["Service centralisateur des frais de justice", "Place du Palais-de-Justice"], "73018", "Chambourg Cedex", departments=1)
PREFECTURE = Buyer("Préfecture de la Haute-Vilaine", "11000201100044", ["Plateforme CHORUS", "3 avenue de la Préfecture"], "35026", "Rennes Cedex 9", departments=1)
CARE_HOME = Buyer("EHPAD Résidence du Parc-Fleuri", siret("26240339", 1), ["6 rue Alphonse-Daudet"], "24110", "Saint-Astier-la-Rivière")
CCAS = Buyer("CCAS de Port-Charmeil", siret("26560771", 1), ["32 rue de la République"], "56100", "Port-Charmeil")
FIRE = Buyer("SDIS de la Creuse-Occidentale", siret("28230019", 1), ["Centre de secours principal", "11 rue Alexandre-Guillon"], "23000", "Guéret-le-Vieux")
THEATRE = Buyer("Opéra-Théâtre de Limagne", siret("20008155", 1), ["Régie personnalisée", "22 boulevard Desaix"], "63000", "Montferrand-Limagne", departments=1)
SYNDICATE = Buyer("Syndicat mixte du Bassin de l'Auzonnet", siret("25300266", 1), ["1 impasse du Moulinet"], "30110", "La Grand-Vallée")
