// Where the terms of EN 16931 stand in a UBL 2.1 invoice or credit note (EN 16931-3-2).
#include "structured/mapping.h"

namespace recevable::structured {

namespace {

constexpr TermPath kInvoice[] = {
    {".", "process_control"},
    {"CustomizationID", "specification"},
    {"CustomizationID/@schemeID", "specification.scheme"},
    {"ProfileID", "business_process"},
    {"ID", "number"},
    {"ID/@schemeID", "number.scheme"},
    {"IssueDate", "issue_date"},
    {"DueDate", "due_date"},
    {"InvoiceTypeCode", "type_code"},
    {"CreditNoteTypeCode", "type_code"},
    {"TaxPointDate", "vat_point_date"},
    {"DocumentCurrencyCode", "currency"},
    {"TaxCurrencyCode", "vat_currency"},
    {"AccountingCost", "accounting_reference"},
    {"BuyerReference", "buyer_reference"},
    {"InvoicePeriod", "period"},
    {"InvoicePeriod/StartDate", "period.start"},
    {"InvoicePeriod/EndDate", "period.end"},
    {"InvoicePeriod/DescriptionCode", "vat_point_code"},
    {"OrderReference/ID", "order"},
    {"OrderReference/SalesOrderID", "sales_order"},
    {"DespatchDocumentReference/ID", "despatch_advice"},
    {"ReceiptDocumentReference/ID", "receiving_advice"},
    {"OriginatorDocumentReference/ID", "tender"},
    {"ContractDocumentReference/ID", "contract"},
    {"ContractDocumentReference/DocumentTypeCode", "contract.type"},
    {"ProjectReference/ID", "project"},
    {"Delivery", "delivery"},
    {"Delivery/ActualDeliveryDate", "delivery.date"},
    {"Delivery/DeliveryLocation", "delivery.party"},
    {"Delivery/DeliveryLocation/ID", "delivery.location_id"},
    {"Delivery/DeliveryLocation/ID/@schemeID", "delivery.location_id.scheme"},
    {"Delivery/DeliveryLocation/Address", "delivery.address"},
    {"Delivery/DeliveryLocation/Address/StreetName", "delivery.address.line1"},
    {"Delivery/DeliveryLocation/Address/AdditionalStreetName", "delivery.address.line2"},
    {"Delivery/DeliveryLocation/Address/AddressLine/Line", "delivery.address.line3"},
    {"Delivery/DeliveryLocation/Address/CityName", "delivery.address.city"},
    {"Delivery/DeliveryLocation/Address/PostalZone", "delivery.address.postcode"},
    {"Delivery/DeliveryLocation/Address/CountrySubentity", "delivery.address.subdivision"},
    {"Delivery/DeliveryLocation/Address/Country/IdentificationCode", "delivery.address.country"},
    {"Delivery/DeliveryParty/PartyName/Name", "delivery.name"},
    {"AccountingSupplierParty", "accounting_supplier"},
    {"LegalMonetaryTotal", "totals"},
    {"LegalMonetaryTotal/LineExtensionAmount", "totals.lines"},
    {"LegalMonetaryTotal/TaxExclusiveAmount", "totals.net"},
    {"LegalMonetaryTotal/TaxInclusiveAmount", "totals.gross"},
    {"LegalMonetaryTotal/AllowanceTotalAmount", "totals.allowances"},
    {"LegalMonetaryTotal/ChargeTotalAmount", "totals.charges"},
    {"LegalMonetaryTotal/PrepaidAmount", "totals.paid"},
    {"LegalMonetaryTotal/PayableRoundingAmount", "totals.rounding"},
    {"LegalMonetaryTotal/PayableAmount", "totals.payable"},
};

constexpr TermPath kNote[] = {{".", "text"}};

// Of seller and buyer; the payee and the tax representative have the name of the party itself.
constexpr TermPath kParty[] = {
    {".", "party"},
    {"EndpointID", "electronic_address"},
    {"EndpointID/@schemeID", "electronic_address.scheme"},
    {"PartyName/Name", "trading_name"},
    {"PostalAddress", "address"},
    {"PostalAddress/StreetName", "address.line1"},
    {"PostalAddress/AdditionalStreetName", "address.line2"},
    {"PostalAddress/AddressLine/Line", "address.line3"},
    {"PostalAddress/CityName", "address.city"},
    {"PostalAddress/PostalZone", "address.postcode"},
    {"PostalAddress/CountrySubentity", "address.subdivision"},
    {"PostalAddress/Country/IdentificationCode", "address.country"},
    {"PartyLegalEntity", "legal"},
    {"PartyLegalEntity/RegistrationName", "name"},
    {"PartyLegalEntity/CompanyID", "legal_id"},
    {"PartyLegalEntity/CompanyID/@schemeID", "legal_id.scheme"},
    {"PartyLegalEntity/CompanyLegalForm", "legal_info"},
    {"Contact", "contact"},
    {"Contact/Name", "contact.name"},
    {"Contact/Telephone", "contact.phone"},
    {"Contact/ElectronicMail", "contact.email"},
};
constexpr TermPath kNamedParty[] = {
    {".", "party"},
    {"PartyName/Name", "name"},
    {"PostalAddress", "address"},
    {"PostalAddress/StreetName", "address.line1"},
    {"PostalAddress/AdditionalStreetName", "address.line2"},
    {"PostalAddress/AddressLine/Line", "address.line3"},
    {"PostalAddress/CityName", "address.city"},
    {"PostalAddress/PostalZone", "address.postcode"},
    {"PostalAddress/CountrySubentity", "address.subdivision"},
    {"PostalAddress/Country/IdentificationCode", "address.country"},
    {"PartyLegalEntity", "legal"},
    {"PartyLegalEntity/CompanyID", "legal_id"},
    {"PartyLegalEntity/CompanyID/@schemeID", "legal_id.scheme"},
};
constexpr TermPath kPartyId[] = {{"ID", "value"},
                                 {"ID/@schemeID", "scheme"},
                                 {"ID/@schemeName", "kind"},
                                 {"ID/#name", "element"}};
constexpr TermPath kTaxId[] = {{"CompanyID", "value"}, {"TaxScheme/ID", "scheme"}};

constexpr TermPath kPreceding[] = {
    {"InvoiceDocumentReference/ID", "number"},
    {"InvoiceDocumentReference/IssueDate", "date"},
    {"InvoiceDocumentReference/DocumentTypeCode", "type_code"},
    {"InvoiceDocumentReference/DocumentStatusCode", "status"},
};

constexpr TermPath kReference[] = {
    {"ID", "id"},
    {"ID/@schemeID", "id.scheme"},
    {"DocumentTypeCode", "type_code"},
    {"DocumentDescription", "description"},
    {"Attachment/EmbeddedDocumentBinaryObject", "attachment~"},
    {"Attachment/EmbeddedDocumentBinaryObject/#size", "attachment.size"},
    {"Attachment/EmbeddedDocumentBinaryObject/@mimeCode", "attachment.mime"},
    {"Attachment/EmbeddedDocumentBinaryObject/@filename", "attachment.name"},
    {"Attachment/ExternalReference/URI", "uri"},
};

constexpr TermPath kPaymentMeans[] = {
    {"PaymentMeansCode", "code"},
    {"PaymentMeansCode/@name", "text"},
    {"PaymentDueDate", "due_date"},
    {"PaymentID", "remittance"},
    {"CardAccount", "card"},
    {"CardAccount/PrimaryAccountNumberID", "card.number"},
    {"CardAccount/HolderName", "card.holder"},
    {"PayeeFinancialAccount", "account"},
    {"PayeeFinancialAccount/ID", "account.id"},
    {"PayeeFinancialAccount/ID/@schemeID", "account.id.scheme"},
    {"PayeeFinancialAccount/ID/#name", "account.element"},
    {"PayeeFinancialAccount/Name", "account.name"},
    {"PayeeFinancialAccount/FinancialInstitutionBranch/ID", "account.bic"},
    {"PaymentMandate", "debit"},
    {"PaymentMandate/ID", "mandate"},
    {"PaymentMandate/PayerFinancialAccount/ID", "debited_account"},
};

constexpr TermPath kTerms[] = {{"Note", "text"}};

constexpr TermPath kAllowance[] = {
    {"ChargeIndicator", "indicator"},
    {"AllowanceChargeReasonCode", "reason_code"},
    {"AllowanceChargeReason", "reason"},
    {"MultiplierFactorNumeric", "percent"},
    {"Amount", "amount"},
    {"BaseAmount", "base"},
    {"TaxCategory", "vat"},
    {"TaxCategory/ID", "vat.category"},
    {"TaxCategory/Percent", "vat.rate"},
    {"TaxCategory/TaxScheme/ID", "vat.type"},
};

constexpr TermPath kVatTotal[] = {{"TaxAmount", "amount"}, {"TaxAmount/@currencyID", "currency"}};

constexpr TermPath kVatRow[] = {
    {"TaxableAmount", "base"},
    {"TaxAmount", "amount"},
    {"TaxCategory", "vat"},
    {"TaxCategory/ID", "category"},
    {"TaxCategory/Percent", "rate"},
    {"TaxCategory/TaxExemptionReasonCode", "reason_code"},
    {"TaxCategory/TaxExemptionReason", "reason"},
    {"TaxCategory/TaxScheme/ID", "type"},
};

constexpr TermPath kLine[] = {
    {"ID", "id"},
    {"InvoicedQuantity", "quantity"},
    {"InvoicedQuantity/@unitCode", "quantity.unit"},
    {"CreditedQuantity", "quantity"},
    {"CreditedQuantity/@unitCode", "quantity.unit"},
    {"LineExtensionAmount", "net"},
    {"AccountingCost", "accounting_reference"},
    {"InvoicePeriod", "period"},
    {"InvoicePeriod/StartDate", "period.start"},
    {"InvoicePeriod/EndDate", "period.end"},
    {"OrderLineReference/LineID", "order_line"},
    {"OrderLineReference/OrderReference/ID", "order"},
    {"Delivery/ActualDeliveryDate", "delivery_date"},
    {"Item", "item"},
    {"Item/Description", "item.description"},
    {"Item/Name", "item.name"},
    {"Item/BuyersItemIdentification/ID", "item.buyer_id"},
    {"Item/SellersItemIdentification/ID", "item.seller_id"},
    {"Item/StandardItemIdentification/ID", "item.standard_id"},
    {"Item/StandardItemIdentification/ID/@schemeID", "item.standard_id.scheme"},
    {"Item/OriginCountry/IdentificationCode", "item.origin"},
    {"Item/ClassifiedTaxCategory", "vat"},
    {"Item/ClassifiedTaxCategory/ID", "vat.category"},
    {"Item/ClassifiedTaxCategory/Percent", "vat.rate"},
    {"Item/ClassifiedTaxCategory/TaxScheme/ID", "vat.type"},
    {"Item/ClassifiedTaxCategory/TaxExemptionReason", "vat.reason"},
    {"Item/ClassifiedTaxCategory/TaxExemptionReasonCode", "vat.reason_code"},
    {"Price", "price.group"},
    {"Price/PriceAmount", "price"},
    {"Price/BaseQuantity", "price.quantity"},
    {"Price/BaseQuantity/@unitCode", "price.quantity.unit"},
    {"Price/AllowanceCharge/Amount", "price.discount"},
    {"Price/AllowanceCharge/BaseAmount", "price.gross"},
};
constexpr TermPath kAttribute[] = {{"Name", "name"},
                                   {"NameCode", "code"},
                                   {"Value", "value"},
                                   {"ValueQuantity", "measure"},
                                   {"ValueQuantity/@unitCode", "measure.unit"}};
constexpr TermPath kClassification[] = {{"ItemClassificationCode", "code"},
                                        {"ItemClassificationCode/@listID", "list"},
                                        {"ItemClassificationCode/@listVersionID", "list_version"}};

constexpr RowPath kRows[] = {
    {"", "xml", RowKind::plain, "", kInvoice},
    {"Note", "xml.notes", RowKind::note, "", kNote},
    {"AccountingSupplierParty/Party", "xml.parties", RowKind::party, "seller", kParty},
    {"AccountingSupplierParty/Party/PartyIdentification", "xml.parties.identifiers", RowKind::plain,
     "", kPartyId},
    {"AccountingSupplierParty/Party/PartyTaxScheme", "xml.parties.tax_ids", RowKind::tax_id, "",
     kTaxId},
    {"AccountingCustomerParty/Party", "xml.parties", RowKind::party, "buyer", kParty},
    {"AccountingCustomerParty/Party/PartyIdentification", "xml.parties.identifiers", RowKind::plain,
     "", kPartyId},
    {"AccountingCustomerParty/Party/PartyTaxScheme", "xml.parties.tax_ids", RowKind::tax_id, "",
     kTaxId},
    {"PayeeParty", "xml.parties", RowKind::party, "payee", kNamedParty},
    {"PayeeParty/PartyIdentification", "xml.parties.identifiers", RowKind::plain, "", kPartyId},
    {"PayeeParty/PartyTaxScheme", "xml.parties.tax_ids", RowKind::tax_id, "", kTaxId},
    {"TaxRepresentativeParty", "xml.parties", RowKind::party, "tax_representative", kNamedParty},
    {"TaxRepresentativeParty/PartyIdentification", "xml.parties.identifiers", RowKind::plain, "",
     kPartyId},
    {"TaxRepresentativeParty/PartyTaxScheme", "xml.parties.tax_ids", RowKind::tax_id, "", kTaxId},
    {"BillingReference", "xml.preceding_invoices", RowKind::plain, "", kPreceding},
    {"AdditionalDocumentReference", "xml.references", RowKind::reference, "", kReference},
    {"PaymentMeans", "xml.payment_means", RowKind::plain, "", kPaymentMeans},
    {"PaymentTerms", "xml.payment_terms_list", RowKind::payment_terms, "", kTerms},
    {"AllowanceCharge", "xml.allowances", RowKind::allowance, "", kAllowance},
    {"TaxTotal", "xml.vat_totals", RowKind::vat_total, "", kVatTotal},
    {"TaxTotal/TaxSubtotal", "xml.vat_breakdown", RowKind::vat_row, "", kVatRow},
    {"InvoiceLine", "xml.lines", RowKind::plain, "", kLine},
    {"InvoiceLine/Note", "xml.lines.notes", RowKind::line_note, "", kNote},
    {"InvoiceLine/DocumentReference", "xml.lines.references", RowKind::line_reference, "",
     kReference},
    {"InvoiceLine/BillingReference", "xml.lines.preceding_invoices", RowKind::plain, "",
     kPreceding},
    {"InvoiceLine/AllowanceCharge", "xml.lines.allowances", RowKind::allowance, "", kAllowance},
    {"InvoiceLine/Item/CommodityClassification", "xml.lines.classifications", RowKind::plain, "",
     kClassification},
    {"InvoiceLine/Item/AdditionalItemProperty", "xml.lines.attributes", RowKind::plain, "",
     kAttribute},
    // Two levels of lines within a line are kept; sums and rules are about the outer ones.
    {"InvoiceLine/SubInvoiceLine", "xml.lines.sublines", RowKind::plain, "", kLine},
    {"InvoiceLine/SubInvoiceLine/SubInvoiceLine", "xml.lines.sublines", RowKind::plain, "", kLine},
    {"CreditNoteLine", "xml.lines", RowKind::plain, "", kLine},
    {"CreditNoteLine/Note", "xml.lines.notes", RowKind::line_note, "", kNote},
    {"CreditNoteLine/DocumentReference", "xml.lines.references", RowKind::line_reference, "",
     kReference},
    {"CreditNoteLine/BillingReference", "xml.lines.preceding_invoices", RowKind::plain, "",
     kPreceding},
    {"CreditNoteLine/AllowanceCharge", "xml.lines.allowances", RowKind::allowance, "", kAllowance},
    {"CreditNoteLine/Item/CommodityClassification", "xml.lines.classifications", RowKind::plain, "",
     kClassification},
    {"CreditNoteLine/Item/AdditionalItemProperty", "xml.lines.attributes", RowKind::plain, "",
     kAttribute},
    {"CreditNoteLine/SubCreditNoteLine", "xml.lines.sublines", RowKind::plain, "", kLine},
    {"CreditNoteLine/SubCreditNoteLine/SubCreditNoteLine", "xml.lines.sublines", RowKind::plain, "",
     kLine},
};

constexpr std::string_view kRoots[] = {"Invoice", "CreditNote"};

constexpr SyntaxTable kTable{Syntax::ubl, kRoots, {}, kRows};

}  // namespace

const SyntaxTable& ubl_table() {
  return kTable;
}

}  // namespace recevable::structured
