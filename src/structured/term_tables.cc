#include "structured/term_tables.h"

namespace recevable::structured {

namespace {

constexpr Kind kText = Kind::text, kNumber = Kind::number, kDate = Kind::date, kGroup = Kind::group;

constexpr PartyRole kRoles[] = {
    {"seller", kSellerTerms, "vendeur", "seller"},
    {"buyer", kBuyerTerms, "acheteur", "buyer"},
    {"payee", kPayeeTerms, "bénéficiaire", "payee"},
    {"tax_representative", kRepresentativeTerms, "représentant fiscal", "tax representative"},
};

constexpr PartyColumn kParty[] = {
    {{"", kGroup, "", "partie", "party"}, {"BG-4", "BG-7", "BG-10", "BG-11"}},
    {{"name", kText, "", "nom", "name"}, {"BT-27", "BT-44", "BT-59", "BT-62"}},
    {{"trading_name", kText, "", "nom commercial", "trading name"}, {"BT-28", "BT-45", "", ""}},
    {{"legal", kGroup, "", "entité légale", "legal entity"}, {"", "", "", ""}},
    {{"legal_id", kText, "", "identifiant légal", "legal registration identifier"},
     {"BT-30", "BT-47", "BT-61", ""}},
    {{"legal_id.scheme", kText, "", "type de l'identifiant légal",
      "scheme of the legal identifier"},
     {"BT-30-1", "BT-47-1", "BT-61-1", ""}},
    {{"vat_id", kText, "", "numéro de TVA", "VAT identifier"}, {"BT-31", "BT-48", "", "BT-63"}},
    {{"tax_id", kText, "", "numéro fiscal", "tax registration identifier"}, {"BT-32", "", "", ""}},
    {{"legal_info", kText, "", "informations juridiques", "additional legal information"},
     {"BT-33", "", "", ""}},
    {{"electronic_address", kText, "", "adresse électronique", "electronic address"},
     {"BT-34", "BT-49", "", ""}},
    {{"electronic_address.scheme", kText, "", "type de l'adresse électronique",
      "scheme of the electronic address"},
     {"BT-34-1", "BT-49-1", "", ""}},
    {{"electronic_address.group", kGroup, "", "adresse électronique", "electronic address"},
     {"", "", "", ""}},
    {{"address", kGroup, "", "adresse", "postal address"}, {"BG-5", "BG-8", "", "BG-12"}},
    {{"address.line1", kText, "", "adresse, ligne 1", "address line 1"},
     {"BT-35", "BT-50", "", "BT-64"}},
    {{"address.line2", kText, "", "adresse, ligne 2", "address line 2"},
     {"BT-36", "BT-51", "", "BT-65"}},
    {{"address.line3", kText, "", "adresse, ligne 3", "address line 3"},
     {"BT-162", "BT-163", "", "BT-164"}},
    {{"address.city", kText, "", "ville", "city"}, {"BT-37", "BT-52", "", "BT-66"}},
    {{"address.postcode", kText, "", "code postal", "post code"}, {"BT-38", "BT-53", "", "BT-67"}},
    {{"address.subdivision", kText, "", "région", "country subdivision"},
     {"BT-39", "BT-54", "", "BT-68"}},
    {{"address.country", kText, "", "code pays", "country code"}, {"BT-40", "BT-55", "", "BT-69"}},
    {{"contact", kGroup, "", "contact", "contact"}, {"BG-6", "BG-9", "", ""}},
    {{"contact.name", kText, "", "nom du contact", "contact point"}, {"BT-41", "BT-56", "", ""}},
    {{"contact.department", kText, "", "service du contact", "contact department"},
     {"BT-41", "BT-56", "", ""}},
    {{"contact.phone", kText, "", "téléphone", "telephone"}, {"BT-42", "BT-57", "", ""}},
    {{"contact.email", kText, "", "courriel", "email"}, {"BT-43", "BT-58", "", ""}},
};

constexpr Column kInvoice[] = {
    {"syntax", kText, "", "syntaxe", "syntax"},
    {"root", kText, "", "élément racine", "root element"},
    {"profile", kText, "", "profil", "profile"},
    {"process_control", kGroup, "BG-2", "contexte du document", "process control"},
    {"business_process", kText, "BT-23", "cadre de facturation", "business process type"},
    {"specification", kText, "BT-24", "identifiant de spécification", "specification identifier"},
    {"specification.scheme", kText, "", "type de l'identifiant de spécification",
     "scheme of the specification identifier"},
    {"number", kText, "BT-1", "numéro de facture", "invoice number"},
    {"number.scheme", kText, "", "type du numéro de facture", "scheme of the invoice number"},
    {"issue_date", kDate, "BT-2", "date de facture", "issue date"},
    {"issue_date.format", kText, "", "format de la date de facture", "format of the issue date"},
    {"type_code", kText, "BT-3", "type de facture", "invoice type code"},
    {"currency", kText, "BT-5", "devise", "currency code"},
    {"vat_currency", kText, "BT-6", "devise de la TVA", "VAT accounting currency code"},
    {"vat_point_date", kDate, "BT-7", "date d'exigibilité de la TVA", "VAT point date"},
    {"vat_point_code", kText, "BT-8", "code d'exigibilité de la TVA", "VAT point date code"},
    {"due_date", kDate, "BT-9", "date d'échéance", "payment due date"},
    {"buyer_reference", kText, "BT-10", "référence de l'acheteur (code service)",
     "buyer reference (service code)"},
    {"project", kText, "BT-11", "référence du projet", "project reference"},
    {"contract", kText, "BT-12", "référence du contrat (marché)", "contract reference"},
    {"contract.type", kText, "", "type du contrat", "type of contract"},
    {"order", kText, "BT-13", "référence de la commande (numéro d'engagement)",
     "purchase order reference (commitment number)"},
    {"sales_order", kText, "BT-14", "référence de la commande du vendeur", "sales order reference"},
    {"receiving_advice", kText, "BT-15", "avis de réception", "receiving advice reference"},
    {"despatch_advice", kText, "BT-16", "avis d'expédition", "despatch advice reference"},
    {"tender", kText, "BT-17", "référence de l'appel d'offres ou du lot",
     "tender or lot reference"},
    {"object", kText, "BT-18", "objet facturé", "invoiced object identifier"},
    {"object.scheme", kText, "BT-18-1", "type de l'objet facturé",
     "scheme of the invoiced object identifier"},
    {"accounting_reference", kText, "BT-19", "référence comptable de l'acheteur",
     "buyer accounting reference"},
    {"payment_terms", kText, "BT-20", "conditions de paiement", "payment terms"},
    {"creditor_id", kText, "BT-90", "identifiant créancier", "bank assigned creditor identifier"},
    {"mandate", kText, "BT-89", "référence du mandat", "mandate reference"},
    {"remittance", kText, "BT-83", "avis de paiement", "remittance information"},
    {"delivery", kGroup, "BG-13", "livraison", "delivery"},
    {"delivery.party", kGroup, "", "lieu de livraison", "deliver-to party"},
    {"delivery.name", kText, "BT-70", "nom du lieu de livraison", "deliver-to party name"},
    {"delivery.location_id", kText, "BT-71", "identifiant du lieu de livraison",
     "deliver-to location identifier"},
    {"delivery.location_id.scheme", kText, "BT-71-1", "type de l'identifiant du lieu de livraison",
     "scheme of the deliver-to location identifier"},
    {"delivery.date", kDate, "BT-72", "date de livraison", "actual delivery date"},
    {"delivery.date.format", kText, "", "format de la date de livraison",
     "format of the delivery date"},
    {"delivery.address", kGroup, "BG-15", "adresse de livraison", "deliver-to address"},
    {"delivery.address.line1", kText, "BT-75", "adresse de livraison, ligne 1",
     "deliver-to address line 1"},
    {"delivery.address.line2", kText, "BT-76", "adresse de livraison, ligne 2",
     "deliver-to address line 2"},
    {"delivery.address.line3", kText, "BT-165", "adresse de livraison, ligne 3",
     "deliver-to address line 3"},
    {"delivery.address.city", kText, "BT-77", "ville de livraison", "deliver-to city"},
    {"delivery.address.postcode", kText, "BT-78", "code postal de livraison",
     "deliver-to post code"},
    {"delivery.address.subdivision", kText, "BT-79", "région de livraison",
     "deliver-to country subdivision"},
    {"delivery.address.country", kText, "BT-80", "pays de livraison", "deliver-to country code"},
    {"period", kGroup, "BG-14", "période de facturation", "invoicing period"},
    {"period.start", kDate, "BT-73", "début de période", "period start date"},
    {"period.start.group", kGroup, "", "début de période", "period start"},
    {"period.start.format", kText, "", "format du début de période", "format of the period start"},
    {"period.end", kDate, "BT-74", "fin de période", "period end date"},
    {"period.end.group", kGroup, "", "fin de période", "period end"},
    {"period.end.format", kText, "", "format de la fin de période", "format of the period end"},
    {"totals", kGroup, "BG-22", "totaux", "document totals"},
    {"totals.lines", kNumber, "BT-106", "total des lignes", "sum of line net amounts", true},
    {"totals.allowances", kNumber, "BT-107", "total des remises", "sum of allowances", true},
    {"totals.charges", kNumber, "BT-108", "total des frais", "sum of charges", true},
    {"totals.net", kNumber, "BT-109", "total HT", "total without VAT", true},
    {"totals.vat", kNumber, "BT-110", "total de TVA", "total VAT amount", true},
    {"totals.vat_accounting", kNumber, "BT-111", "total de TVA en devise comptable",
     "total VAT amount in accounting currency"},
    {"totals.gross", kNumber, "BT-112", "total TTC", "total with VAT", true},
    {"totals.paid", kNumber, "BT-113", "montant déjà payé", "paid amount", true},
    {"totals.rounding", kNumber, "BT-114", "arrondi", "rounding amount", true},
    {"totals.payable", kNumber, "BT-115", "net à payer", "amount due for payment", true},
    {"accounting_supplier", kGroup, "", "fournisseur", "accounting supplier"},
    {"transaction", kGroup, "", "transaction", "trade transaction"},
    {"agreement", kGroup, "", "accord", "header agreement"},
    {"settlement", kGroup, "", "règlement", "header settlement"},
};

constexpr Column kIdentifier[] = {
    {"value", kText, "", "identifiant", "identifier"},
    {"scheme", kText, "", "type d'identifiant", "identifier scheme"},
    {"kind", kText, "", "sorte d'identifiant", "kind of identifier"},
    {"element", kText, "", "élément", "element"},
};
constexpr Column kTaxId[] = {
    {"value", kText, "", "numéro fiscal", "tax registration"},
    {"scheme", kText, "", "type de numéro fiscal", "tax scheme"},
};
constexpr Column kPartyOwn[] = {
    {"role", kText, "", "rôle", "role"},
};

constexpr Column kNote[] = {
    {"code", kText, "BT-21", "code de la note", "note subject code"},
    {"text", kText, "BT-22", "note", "note"},
};

constexpr Column kPreceding[] = {
    {"number", kText, "BT-25", "numéro de la facture d'origine", "preceding invoice number"},
    {"date", kDate, "BT-26", "date de la facture d'origine", "preceding invoice date"},
    {"type_code", kText, "", "type de la facture d'origine", "preceding invoice type code"},
    {"status", kText, "", "sorte de ligne dite par la référence",
     "kind of line the reference says"},
};

constexpr Column kReference[] = {
    {"id", kText, "BT-122", "référence du document", "supporting document reference"},
    {"id.scheme", kText, "BT-18-1", "type de la référence", "scheme of the reference"},
    {"type_code", kText, "", "type du document", "document type code"},
    {"description", kText, "BT-123", "description du document", "supporting document description"},
    {"uri", kText, "BT-124", "adresse du document", "external document location"},
    {"attachment", kText, "BT-125", "document joint", "attached document"},
    {"attachment.size", kNumber, "", "taille du fichier joint", "size of the attached file"},
    {"attachment.mime", kText, "BT-125-1", "type du fichier joint", "attached document MIME code"},
    {"attachment.name", kText, "BT-125-2", "nom du fichier joint", "attached document file name"},
};

constexpr Column kPaymentMeans[] = {
    {"code", kText, "BT-81", "code du moyen de paiement", "payment means type code"},
    {"text", kText, "BT-82", "moyen de paiement", "payment means text"},
    {"remittance", kText, "BT-83", "avis de paiement", "remittance information"},
    {"due_date", kDate, "BT-9", "date d'échéance", "payment due date"},
    {"account", kGroup, "BG-17", "compte bancaire", "credit transfer account"},
    {"account.id", kText, "BT-84", "IBAN ou numéro de compte", "payment account identifier"},
    {"account.id.scheme", kText, "", "type du numéro de compte", "scheme of the account"},
    {"account.element", kText, "", "élément du numéro de compte", "element of the account"},
    {"account.name", kText, "BT-85", "titulaire du compte", "payment account name"},
    {"account.bic", kText, "BT-86", "BIC", "payment service provider identifier"},
    {"card", kGroup, "BG-18", "carte de paiement", "payment card"},
    {"card.number", kText, "BT-87", "numéro de carte", "payment card number"},
    {"card.holder", kText, "BT-88", "porteur de la carte", "payment card holder name"},
    {"debit", kGroup, "BG-19", "prélèvement", "direct debit"},
    {"mandate", kText, "BT-89", "référence du mandat", "mandate reference"},
    {"debited_account", kText, "BT-91", "compte débité", "debited account identifier"},
};

constexpr Column kPaymentTerms[] = {
    {"text", kText, "BT-20", "conditions de paiement", "payment terms"},
    {"due_date", kDate, "BT-9", "date d'échéance", "payment due date"},
    {"due_date.format", kText, "", "format de la date d'échéance", "format of the due date"},
    {"mandate", kText, "BT-89", "référence du mandat", "mandate reference"},
};

// Of BG-20, BG-21 and, without VAT, BG-27 and BG-28.
constexpr Column kAllowance[] = {
    {"indicator", kText, "", "indicateur remise ou frais", "charge indicator"},
    {"amount", kNumber, "BT-92/99/136/141", "montant de remise ou de frais",
     "allowance or charge amount", true},
    {"base", kNumber, "BT-93/100/137/142", "base de remise ou de frais",
     "allowance or charge base amount", true},
    {"percent", kNumber, "BT-94/101/138/143", "pourcentage de remise ou de frais",
     "allowance or charge percentage"},
    {"vat", kGroup, "", "TVA de la remise ou des frais", "VAT of the allowance or charge"},
    {"vat.category", kText, "BT-95/102", "catégorie de TVA", "VAT category code"},
    {"vat.type", kText, "", "type de taxe", "tax type"},
    {"vat.rate", kNumber, "BT-96/103", "taux de TVA", "VAT rate"},
    {"reason", kText, "BT-97/104/139/144", "motif", "reason"},
    {"reason_code", kText, "BT-98/105/140/145", "code du motif", "reason code"},
};

// BG-X-42: freight and the like, which EXTENDED keeps apart from charges.
constexpr Column kLogistics[] = {
    {"amount", kNumber, "BT-X-272", "montant de frais logistiques", "logistics service charge",
     true},
    {"description", kText, "BT-X-271", "frais logistiques", "logistics service description"},
    {"vat", kGroup, "", "TVA des frais logistiques", "VAT of the logistics charge"},
    {"vat.category", kText, "BT-X-273", "catégorie de TVA", "VAT category code"},
    {"vat.type", kText, "", "type de taxe", "tax type"},
    {"vat.rate", kNumber, "BT-X-274", "taux de TVA", "VAT rate"},
};

constexpr Column kVatTotal[] = {
    {"amount", kNumber, "BT-110/111", "total de TVA", "total VAT amount", true},
    {"currency", kText, "", "devise du total de TVA", "currency of the VAT total"},
    {"subtotals", kNumber, "", "nombre de lignes de ventilation", "number of subtotals"},
};

constexpr Column kVatRow[] = {
    {"base", kNumber, "BT-116", "base de TVA", "VAT category taxable amount", true},
    {"amount", kNumber, "BT-117", "montant de TVA", "VAT category tax amount", true},
    {"vat", kGroup, "", "catégorie", "tax category"},
    {"category", kText, "BT-118", "catégorie de TVA", "VAT category code"},
    {"type", kText, "", "type de taxe", "tax type"},
    {"rate", kNumber, "BT-119", "taux de TVA", "VAT category rate"},
    {"reason", kText, "BT-120", "motif d'exonération", "VAT exemption reason"},
    {"reason_code", kText, "BT-121", "code du motif d'exonération", "VAT exemption reason code"},
    {"point_date", kDate, "BT-7", "date d'exigibilité", "VAT point date"},
    {"point_code", kText, "BT-8", "code d'exigibilité", "VAT point date code"},
    {"total", kNumber, "", "total de TVA dont la ligne dépend", "VAT total the row belongs to"},
};

constexpr Column kLine[] = {
    {"id", kText, "BT-126", "numéro de ligne", "line identifier"},
    {"parent_id", kText, "BT-X-304", "ligne parente", "parent line"},
    {"status", kText, "BT-X-8", "sorte de ligne", "line status reason code"},
    {"status_code", kText, "BT-X-7", "statut de ligne", "line status code"},
    {"note", kText, "BT-127", "note de ligne", "line note"},
    {"object", kText, "BT-128", "objet de la ligne", "line object identifier"},
    {"object.scheme", kText, "BT-128-1", "type de l'objet de la ligne",
     "scheme of the line object identifier"},
    {"quantity", kNumber, "BT-129", "quantité", "invoiced quantity"},
    {"quantity.unit", kText, "BT-130", "unité", "unit of measure"},
    {"net", kNumber, "BT-131", "montant HT de la ligne", "line net amount", true},
    {"gross", kNumber, "EXT-FR-FE-184", "montant TTC de la ligne", "line amount with VAT", true},
    {"seller.name", kText, "EXT-FR-FE-164", "vendeur de la ligne", "seller of the line"},
    {"seller.legal_id", kText, "EXT-FR-FE-167", "identifiant légal du vendeur de la ligne",
     "legal identifier of the seller of the line"},
    {"seller.country", kText, "EXT-FR-FE-177", "pays du vendeur de la ligne",
     "country of the seller of the line"},
    {"order_line", kText, "BT-132", "ligne de commande", "referenced purchase order line"},
    {"order", kText, "BT-X-21", "commande de la ligne", "referenced purchase order"},
    {"accounting_reference", kText, "BT-133", "référence comptable de la ligne",
     "line buyer accounting reference"},
    {"period", kGroup, "BG-26", "période de la ligne", "line period"},
    {"period.start", kDate, "BT-134", "début de période", "line period start date"},
    {"period.start.group", kGroup, "", "début de période", "line period start"},
    {"period.start.format", kText, "", "format du début de période",
     "format of the line period start"},
    {"period.end", kDate, "BT-135", "fin de période", "line period end date"},
    {"period.end.group", kGroup, "", "fin de période", "line period end"},
    {"period.end.format", kText, "", "format de la fin de période",
     "format of the line period end"},
    {"price", kNumber, "BT-146", "prix net", "item net price", true},
    {"price.group", kGroup, "BG-29", "prix", "price details"},
    {"price.discount", kNumber, "BT-147", "rabais sur le prix", "item price discount", true},
    {"price.discount.indicator", kText, "", "indicateur du rabais", "indicator of the discount"},
    {"price.discount.indicator.group", kGroup, "", "indicateur du rabais",
     "indicator of the discount"},
    {"price.gross", kNumber, "BT-148", "prix brut", "item gross price", true},
    {"price.quantity", kNumber, "BT-149", "quantité de base du prix", "item price base quantity"},
    {"price.quantity.unit", kText, "BT-150", "unité de base du prix", "item price base unit"},
    {"gross_quantity", kNumber, "BT-149", "quantité de base du prix brut",
     "gross price base quantity"},
    {"gross_quantity.unit", kText, "BT-150", "unité de base du prix brut", "gross price base unit"},
    {"vat", kGroup, "BG-30", "TVA de la ligne", "line VAT information"},
    {"vat.category", kText, "BT-151", "catégorie de TVA", "line VAT category code"},
    {"vat.type", kText, "", "type de taxe", "tax type"},
    {"vat.rate", kNumber, "BT-152", "taux de TVA", "line VAT rate"},
    {"vat.reason", kText, "BT-X-96", "motif d'exonération", "line VAT exemption reason"},
    {"vat.reason_code", kText, "BT-X-97", "code du motif d'exonération",
     "line VAT exemption reason code"},
    {"item", kGroup, "BG-31", "article", "item"},
    {"item.name", kText, "BT-153", "désignation", "item name"},
    {"item.description", kText, "BT-154", "description", "item description"},
    {"item.seller_id", kText, "BT-155", "référence du vendeur", "seller's item identifier"},
    {"item.buyer_id", kText, "BT-156", "référence de l'acheteur", "buyer's item identifier"},
    {"item.standard_id", kText, "BT-157", "identifiant standard", "item standard identifier"},
    {"item.standard_id.scheme", kText, "BT-157-1", "type de l'identifiant standard",
     "scheme of the item standard identifier"},
    {"item.origin", kText, "BT-159", "pays d'origine", "item country of origin"},
    {"delivery_date", kDate, "BT-X-85", "date de livraison de la ligne", "line delivery date"},
};

constexpr Column kClassification[] = {
    {"code", kText, "BT-158", "classification de l'article", "item classification identifier"},
    {"list", kText, "BT-158-1", "liste de classification", "classification list"},
    {"list_version", kText, "BT-158-2", "version de la liste", "classification list version"},
};
constexpr Column kAttribute[] = {
    {"name", kText, "BT-160", "nom de caractéristique", "item attribute name"},
    {"code", kText, "BT-X-11", "code de caractéristique", "item attribute code"},
    {"value", kText, "BT-161", "valeur de caractéristique", "item attribute value"},
    {"measure", kNumber, "BT-X-12", "mesure de caractéristique", "item attribute measure"},
    {"measure.unit", kText, "", "unité de la mesure", "unit of the item attribute measure"},
};
constexpr Column kLineNote[] = {
    {"code", kText, "BT-X-9", "code de la note de ligne", "line note subject code"},
    {"text", kText, "BT-127", "note de ligne", "line note"},
};

// Attributes met anywhere, each value once for each element name, with its first place.
constexpr Column kSeen[] = {
    {"value", kText, "", "valeur", "value"},
    {"element", kText, "", "élément", "element"},
};

// Files met anywhere, with what their element says of them.
constexpr Column kAttachment[] = {
    {"element", kText, "", "élément", "element"},
    {"mime", kText, "BT-125-1", "type du fichier joint", "attached document MIME code"},
    {"name", kText, "BT-125-2", "nom du fichier joint", "attached document file name"},
};

constexpr ListTable kLists[] = {
    {"xml", "", "facture structurée", "structured invoice", kInvoice},
    {"xml.seller.identifiers", "BT-29", "identifiants du vendeur", "seller identifiers",
     kIdentifier},
    {"xml.buyer.identifiers", "BT-46", "identifiants de l'acheteur", "buyer identifiers",
     kIdentifier},
    {"xml.payee.identifiers", "BT-60", "identifiants du bénéficiaire", "payee identifiers",
     kIdentifier},
    {"xml.delivery.identifiers", "BT-71", "identifiants du lieu de livraison",
     "deliver-to location identifiers", kIdentifier},
    {"xml.seller.tax_ids", "BT-31/32", "numéros fiscaux du vendeur", "seller tax registrations",
     kTaxId},
    {"xml.buyer.tax_ids", "BT-48", "numéros fiscaux de l'acheteur", "buyer tax registrations",
     kTaxId},
    {"xml.tax_representative.tax_ids", "BT-63", "numéros fiscaux du représentant",
     "tax representative registrations", kTaxId},
    {"xml.parties", "", "parties", "parties", kPartyOwn, true},
    {"xml.parties.identifiers", "", "identifiants de la partie", "identifiers of the party",
     kIdentifier},
    {"xml.parties.tax_ids", "", "numéros fiscaux de la partie", "tax registrations of the party",
     kTaxId},
    {"xml.notes", "BG-1", "notes", "notes", kNote},
    {"xml.preceding_invoices", "BG-3", "factures d'origine", "preceding invoices", kPreceding},
    {"xml.references", "", "documents référencés", "referenced documents", kReference},
    {"xml.documents", "BG-24", "pièces justificatives", "supporting documents", kReference},
    {"xml.objects", "BT-18", "objets facturés", "invoiced objects", kReference},
    {"xml.payment_means", "BG-16", "moyens de paiement", "payment instructions", kPaymentMeans},
    {"xml.payment_terms_list", "BT-20", "conditions de paiement", "payment terms", kPaymentTerms},
    {"xml.allowances", "BG-20", "remises", "document allowances", kAllowance},
    {"xml.charges", "BG-21", "frais", "document charges", kAllowance},
    {"xml.unmarked", "", "remises ou frais sans indicateur", "allowances or charges not told apart",
     kAllowance},
    {"xml.logistics_charges", "BG-X-42", "frais logistiques", "logistics service charges",
     kLogistics},
    {"xml.vat_totals", "BT-110/111", "totaux de TVA", "VAT totals", kVatTotal},
    {"xml.vat_breakdown", "BG-23", "ventilation de TVA", "VAT breakdown", kVatRow},
    {"xml.lines", "BG-25", "lignes", "invoice lines", kLine},
    {"xml.lines.notes", "BT-127", "notes de ligne", "line notes", kLineNote},
    {"xml.lines.references", "BT-128", "documents référencés de la ligne",
     "documents referenced by the line", kReference},
    {"xml.lines.other_references", "", "documents référencés par la commande ou la livraison",
     "documents referenced by the agreement or delivery of the line", kReference},
    {"xml.lines.vat_totals", "EXT-FR-FE-181", "totaux de TVA de la ligne", "VAT totals of the line",
     kVatTotal},
    {"xml.lines.preceding_invoices", "", "factures d'origine de la ligne",
     "preceding invoices of the line", kPreceding},
    {"xml.lines.allowances", "BG-27", "remises de ligne", "line allowances", kAllowance},
    {"xml.lines.charges", "BG-28", "frais de ligne", "line charges", kAllowance},
    {"xml.lines.unmarked", "", "remises ou frais de ligne sans indicateur",
     "line allowances or charges not told apart", kAllowance},
    {"xml.lines.classifications", "BT-158", "classifications de l'article", "item classifications",
     kClassification},
    {"xml.lines.sublines", "", "sous-lignes", "sub-lines", kLine},
    {"xml.lines.attributes", "BG-32", "caractéristiques de l'article", "item attributes",
     kAttribute},
    {"xml.country_codes", "", "codes pays", "country codes", kSeen},
    {"xml.currency_ids", "", "devises des montants", "currencies of amounts", kSeen},
    {"xml.attachments", "", "fichiers joints", "attached files", kAttachment},
};

}  // namespace

std::span<const PartyRole> party_roles() {
  return kRoles;
}
std::span<const PartyColumn> party_columns() {
  return kParty;
}
std::span<const ListTable> list_tables() {
  return kLists;
}

}  // namespace recevable::structured
