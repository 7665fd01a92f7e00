// Where the terms of EN 16931 stand in a CII invoice (UN/CEFACT Cross Industry Invoice D16B and
// D22B; EN 16931-3-3, and the Factur-X tables for the terms of EXTENDED).
#include "structured/mapping.h"

namespace recevable::structured {

namespace {

constexpr TermPath kInvoice[] = {
    {"ExchangedDocumentContext", "process_control"},
    {"ExchangedDocumentContext/ram:BusinessProcessSpecifiedDocumentContextParameter/ID",
     "business_process"},
    {"ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ID", "specification"},
    {"ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ID/@schemeID",
     "specification.scheme"},
    {"ExchangedDocument/ID", "number"},
    {"ExchangedDocument/ID/@schemeID", "number.scheme"},
    {"ExchangedDocument/TypeCode", "type_code"},
    {"ExchangedDocument/IssueDateTime/udt:DateTimeString", "issue_date"},
    {"ExchangedDocument/IssueDateTime/udt:DateTimeString/@format", "issue_date.format"},
    {"SupplyChainTradeTransaction", "transaction"},
    {"A", "agreement"},
    {"A/BuyerReference", "buyer_reference"},
    {"A/SellerOrderReferencedDocument/IssuerAssignedID", "sales_order"},
    {"A/BuyerOrderReferencedDocument/IssuerAssignedID", "order"},
    {"A/ContractReferencedDocument/IssuerAssignedID", "contract"},
    {"A/ContractReferencedDocument/ReferenceTypeCode", "contract.type"},
    {"A/SpecifiedProcuringProject/ID", "project"},
    {"D", "delivery"},
    {"D/ActualDeliverySupplyChainEvent/OccurrenceDateTime/udt:DateTimeString", "delivery.date"},
    {"D/ActualDeliverySupplyChainEvent/OccurrenceDateTime/udt:DateTimeString/@format",
     "delivery.date.format"},
    {"D/DespatchAdviceReferencedDocument/IssuerAssignedID", "despatch_advice"},
    {"D/ReceivingAdviceReferencedDocument/IssuerAssignedID", "receiving_advice"},
    {"S", "settlement"},
    {"S/CreditorReferenceID", "creditor_id"},
    {"S/PaymentReference", "remittance"},
    {"S/TaxCurrencyCode", "vat_currency"},
    {"S/InvoiceCurrencyCode", "currency"},
    {"S/BillingSpecifiedPeriod", "period"},
    {"S/BillingSpecifiedPeriod/StartDateTime", "period.start.group"},
    {"S/BillingSpecifiedPeriod/StartDateTime/udt:DateTimeString", "period.start"},
    {"S/BillingSpecifiedPeriod/StartDateTime/udt:DateTimeString/@format", "period.start.format"},
    {"S/BillingSpecifiedPeriod/EndDateTime", "period.end.group"},
    {"S/BillingSpecifiedPeriod/EndDateTime/udt:DateTimeString", "period.end"},
    {"S/BillingSpecifiedPeriod/EndDateTime/udt:DateTimeString/@format", "period.end.format"},
    {"S/SpecifiedTradeSettlementHeaderMonetarySummation", "totals"},
    {"S/SpecifiedTradeSettlementHeaderMonetarySummation/LineTotalAmount", "totals.lines"},
    {"S/SpecifiedTradeSettlementHeaderMonetarySummation/ChargeTotalAmount", "totals.charges"},
    {"S/SpecifiedTradeSettlementHeaderMonetarySummation/AllowanceTotalAmount", "totals.allowances"},
    {"S/SpecifiedTradeSettlementHeaderMonetarySummation/TaxBasisTotalAmount", "totals.net"},
    {"S/SpecifiedTradeSettlementHeaderMonetarySummation/RoundingAmount", "totals.rounding"},
    {"S/SpecifiedTradeSettlementHeaderMonetarySummation/GrandTotalAmount", "totals.gross"},
    {"S/SpecifiedTradeSettlementHeaderMonetarySummation/TotalPrepaidAmount", "totals.paid"},
    {"S/SpecifiedTradeSettlementHeaderMonetarySummation/DuePayableAmount", "totals.payable"},
    {"S/ReceivableSpecifiedTradeAccountingAccount/ID", "accounting_reference"},
};

constexpr TermPath kNote[] = {{"SubjectCode", "code"}, {"Content", "text"}};

constexpr TermPath kParty[] = {
    {".", "party"},
    {"Name", "name"},
    {"Description", "legal_info"},
    {"SpecifiedLegalOrganization", "legal"},
    {"SpecifiedLegalOrganization/ID", "legal_id"},
    {"SpecifiedLegalOrganization/ID/@schemeID", "legal_id.scheme"},
    {"SpecifiedLegalOrganization/TradingBusinessName", "trading_name"},
    {"DefinedTradeContact", "contact"},
    {"DefinedTradeContact/PersonName", "contact.name"},
    {"DefinedTradeContact/DepartmentName", "contact.department"},
    {"DefinedTradeContact/TelephoneUniversalCommunication/CompleteNumber", "contact.phone"},
    {"DefinedTradeContact/EmailURIUniversalCommunication/URIID", "contact.email"},
    {"PostalTradeAddress", "address"},
    {"PostalTradeAddress/PostcodeCode", "address.postcode"},
    {"PostalTradeAddress/LineOne", "address.line1"},
    {"PostalTradeAddress/LineTwo", "address.line2"},
    {"PostalTradeAddress/LineThree", "address.line3"},
    {"PostalTradeAddress/CityName", "address.city"},
    {"PostalTradeAddress/CountryID", "address.country"},
    {"PostalTradeAddress/CountrySubDivisionName", "address.subdivision"},
    {"URIUniversalCommunication/URIID", "electronic_address"},
    {"URIUniversalCommunication/URIID/@schemeID", "electronic_address.scheme"},
};
constexpr TermPath kId[] = {{".", "value"}, {"@schemeID", "scheme"}, {"#name", "element"}};
constexpr TermPath kTaxId[] = {{"ID", "value"}, {"ID/@schemeID", "scheme"}};

constexpr TermPath kReference[] = {
    {"IssuerAssignedID", "id"},
    {"URIID", "uri"},
    {"TypeCode", "type_code"},
    {"Name", "description"},
    {"AttachmentBinaryObject", "attachment~"},
    {"AttachmentBinaryObject/@mimeCode", "attachment.mime"},
    {"AttachmentBinaryObject/@filename", "attachment.name"},
    {"ReferenceTypeCode", "id.scheme"},
};

constexpr TermPath kPreceding[] = {
    {"IssuerAssignedID", "number"},
    {"TypeCode", "type_code"},
    {"FormattedIssueDateTime/qdt:DateTimeString", "date"},
};

constexpr TermPath kPaymentMeans[] = {
    {"TypeCode", "code"},
    {"Information", "text"},
    {"ApplicableTradeSettlementFinancialCard", "card"},
    {"ApplicableTradeSettlementFinancialCard/ID", "card.number"},
    {"ApplicableTradeSettlementFinancialCard/CardholderName", "card.holder"},
    {"PayerPartyDebtorFinancialAccount", "debit"},
    {"PayerPartyDebtorFinancialAccount/IBANID", "debited_account"},
    {"PayeePartyCreditorFinancialAccount", "account"},
    {"PayeePartyCreditorFinancialAccount/IBANID", "account.id"},
    {"PayeePartyCreditorFinancialAccount/IBANID/#name", "account.element"},
    {"PayeePartyCreditorFinancialAccount/AccountName", "account.name"},
    {"PayeePartyCreditorFinancialAccount/ProprietaryID", "account.id"},
    {"PayeePartyCreditorFinancialAccount/ProprietaryID/@schemeID", "account.id.scheme"},
    {"PayeePartyCreditorFinancialAccount/ProprietaryID/#name", "account.element"},
    {"PayeeSpecifiedCreditorFinancialInstitution/BICID", "account.bic"},
};

constexpr TermPath kTerms[] = {
    {"Description", "text"},
    {"DueDateDateTime/udt:DateTimeString", "due_date"},
    {"DueDateDateTime/udt:DateTimeString/@format", "due_date.format"},
    {"DirectDebitMandateID", "mandate"},
};

constexpr TermPath kAllowance[] = {
    {"ChargeIndicator/udt:Indicator", "indicator"},
    {"CalculationPercent", "percent"},
    {"BasisAmount", "base"},
    {"ActualAmount", "amount"},
    {"ReasonCode", "reason_code"},
    {"Reason", "reason"},
    {"CategoryTradeTax", "vat"},
    {"CategoryTradeTax/TypeCode", "vat.type"},
    {"CategoryTradeTax/CategoryCode", "vat.category"},
    {"CategoryTradeTax/RateApplicablePercent", "vat.rate"},
};

constexpr TermPath kLogistics[] = {
    {"Description", "description"},
    {"AppliedAmount", "amount"},
    {"AppliedTradeTax", "vat"},
    {"AppliedTradeTax/TypeCode", "vat.type"},
    {"AppliedTradeTax/CategoryCode", "vat.category"},
    {"AppliedTradeTax/RateApplicablePercent", "vat.rate"},
};

constexpr TermPath kVatTotal[] = {{".", "amount"}, {"@currencyID", "currency"}};

constexpr TermPath kVatRow[] = {
    {".", "vat"},
    {"CalculatedAmount", "amount"},
    {"TypeCode", "type"},
    {"ExemptionReason", "reason"},
    {"BasisAmount", "base"},
    {"CategoryCode", "category"},
    {"ExemptionReasonCode", "reason_code"},
    {"TaxPointDate/udt:DateString", "point_date"},
    {"DueDateTypeCode", "point_code"},
    {"RateApplicablePercent", "rate"},
};

constexpr TermPath kLine[] = {
    {"AssociatedDocumentLineDocument/LineID", "id"},
    {"AssociatedDocumentLineDocument/ParentLineID", "parent_id"},
    {"AssociatedDocumentLineDocument/LineStatusCode", "status_code"},
    {"AssociatedDocumentLineDocument/LineStatusReasonCode", "status"},
    {"SpecifiedTradeProduct", "item"},
    {"SpecifiedTradeProduct/GlobalID", "item.standard_id"},
    {"SpecifiedTradeProduct/GlobalID/@schemeID", "item.standard_id.scheme"},
    {"SpecifiedTradeProduct/SellerAssignedID", "item.seller_id"},
    {"SpecifiedTradeProduct/BuyerAssignedID", "item.buyer_id"},
    {"SpecifiedTradeProduct/Name", "item.name"},
    {"SpecifiedTradeProduct/Description", "item.description"},
    {"SpecifiedTradeProduct/OriginTradeCountry/ID", "item.origin"},
    {"SpecifiedLineTradeAgreement/BuyerOrderReferencedDocument/IssuerAssignedID", "order"},
    {"SpecifiedLineTradeAgreement/BuyerOrderReferencedDocument/LineID", "order_line"},
    {"SpecifiedLineTradeAgreement/GrossPriceProductTradePrice/ChargeAmount", "price.gross"},
    {"SpecifiedLineTradeAgreement/GrossPriceProductTradePrice/BasisQuantity", "gross_quantity"},
    {"SpecifiedLineTradeAgreement/GrossPriceProductTradePrice/BasisQuantity/@unitCode",
     "gross_quantity.unit"},
    {"SpecifiedLineTradeAgreement/GrossPriceProductTradePrice/AppliedTradeAllowanceCharge/"
     "ActualAmount",
     "price.discount"},
    {"SpecifiedLineTradeAgreement/NetPriceProductTradePrice", "price.group"},
    {"SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount", "price"},
    {"SpecifiedLineTradeAgreement/NetPriceProductTradePrice/BasisQuantity", "price.quantity"},
    {"SpecifiedLineTradeAgreement/NetPriceProductTradePrice/BasisQuantity/@unitCode",
     "price.quantity.unit"},
    {"SpecifiedLineTradeDelivery/BilledQuantity", "quantity"},
    {"SpecifiedLineTradeDelivery/BilledQuantity/@unitCode", "quantity.unit"},
    {"SpecifiedLineTradeDelivery/ActualDeliverySupplyChainEvent/OccurrenceDateTime/"
     "udt:DateTimeString",
     "delivery_date"},
    {"SpecifiedLineTradeSettlement/ApplicableTradeTax", "vat"},
    {"SpecifiedLineTradeSettlement/ApplicableTradeTax/TypeCode", "vat.type"},
    {"SpecifiedLineTradeSettlement/ApplicableTradeTax/ExemptionReason", "vat.reason"},
    {"SpecifiedLineTradeSettlement/ApplicableTradeTax/CategoryCode", "vat.category"},
    {"SpecifiedLineTradeSettlement/ApplicableTradeTax/ExemptionReasonCode", "vat.reason_code"},
    {"SpecifiedLineTradeSettlement/ApplicableTradeTax/RateApplicablePercent", "vat.rate"},
    {"SpecifiedLineTradeSettlement/BillingSpecifiedPeriod", "period"},
    {"SpecifiedLineTradeSettlement/BillingSpecifiedPeriod/StartDateTime", "period.start.group"},
    {"SpecifiedLineTradeSettlement/BillingSpecifiedPeriod/StartDateTime/udt:DateTimeString",
     "period.start"},
    {"SpecifiedLineTradeSettlement/BillingSpecifiedPeriod/EndDateTime", "period.end.group"},
    {"SpecifiedLineTradeSettlement/BillingSpecifiedPeriod/EndDateTime/udt:DateTimeString",
     "period.end"},
    {"SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount",
     "net"},
    {"SpecifiedLineTradeSettlement/ReceivableSpecifiedTradeAccountingAccount/ID",
     "accounting_reference"},
};

constexpr TermPath kLineNote[] = {{"SubjectCode", "code"}, {"Content", "text"}};
constexpr TermPath kAttribute[] = {
    {"TypeCode", "code"}, {"Description", "name"}, {"ValueMeasure", "measure"}, {"Value", "value"}};
constexpr TermPath kClassification[] = {{"ClassCode", "code"},
                                        {"ClassCode/@listID", "list"},
                                        {"ClassCode/@listVersionID", "list_version"}};

constexpr RowPath kRows[] = {
    {"", "xml", RowKind::plain, "", kInvoice},
    {"ExchangedDocument/ram:IncludedNote", "xml.notes", RowKind::note, "", kNote},
    {"A/SellerTradeParty", "xml.parties", RowKind::party, "seller", kParty},
    {"A/SellerTradeParty/ID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"A/SellerTradeParty/GlobalID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"A/SellerTradeParty/SpecifiedTaxRegistration", "xml.parties.tax_ids", RowKind::tax_id, "",
     kTaxId},
    {"A/BuyerTradeParty", "xml.parties", RowKind::party, "buyer", kParty},
    {"A/BuyerTradeParty/ID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"A/BuyerTradeParty/GlobalID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"A/BuyerTradeParty/SpecifiedTaxRegistration", "xml.parties.tax_ids", RowKind::tax_id, "",
     kTaxId},
    {"A/SalesAgentTradeParty", "xml.parties", RowKind::party, "sales_agent", kParty},
    {"A/SalesAgentTradeParty/ID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"A/SalesAgentTradeParty/GlobalID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"A/SalesAgentTradeParty/SpecifiedTaxRegistration", "xml.parties.tax_ids", RowKind::tax_id, "",
     kTaxId},
    {"A/BuyerTaxRepresentativeTradeParty", "xml.parties", RowKind::party,
     "buyer_tax_representative", kParty},
    {"A/BuyerTaxRepresentativeTradeParty/ID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"A/BuyerTaxRepresentativeTradeParty/GlobalID", "xml.parties.identifiers", RowKind::plain, "",
     kId},
    {"A/BuyerTaxRepresentativeTradeParty/SpecifiedTaxRegistration", "xml.parties.tax_ids",
     RowKind::tax_id, "", kTaxId},
    {"A/SellerTaxRepresentativeTradeParty", "xml.parties", RowKind::party, "tax_representative",
     kParty},
    {"A/SellerTaxRepresentativeTradeParty/ID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"A/SellerTaxRepresentativeTradeParty/GlobalID", "xml.parties.identifiers", RowKind::plain, "",
     kId},
    {"A/SellerTaxRepresentativeTradeParty/SpecifiedTaxRegistration", "xml.parties.tax_ids",
     RowKind::tax_id, "", kTaxId},
    {"A/ProductEndUserTradeParty", "xml.parties", RowKind::party, "end_user", kParty},
    {"A/ProductEndUserTradeParty/ID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"A/ProductEndUserTradeParty/GlobalID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"A/ProductEndUserTradeParty/SpecifiedTaxRegistration", "xml.parties.tax_ids", RowKind::tax_id,
     "", kTaxId},
    {"A/BuyerAgentTradeParty", "xml.parties", RowKind::party, "buyer_agent", kParty},
    {"A/BuyerAgentTradeParty/ID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"A/BuyerAgentTradeParty/GlobalID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"A/BuyerAgentTradeParty/SpecifiedTaxRegistration", "xml.parties.tax_ids", RowKind::tax_id, "",
     kTaxId},
    {"D/ShipToTradeParty", "xml.parties", RowKind::party, "ship_to", kParty},
    {"D/ShipToTradeParty/ID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"D/ShipToTradeParty/GlobalID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"D/ShipToTradeParty/SpecifiedTaxRegistration", "xml.parties.tax_ids", RowKind::tax_id, "",
     kTaxId},
    {"D/UltimateShipToTradeParty", "xml.parties", RowKind::party, "ultimate_ship_to", kParty},
    {"D/UltimateShipToTradeParty/ID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"D/UltimateShipToTradeParty/GlobalID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"D/UltimateShipToTradeParty/SpecifiedTaxRegistration", "xml.parties.tax_ids", RowKind::tax_id,
     "", kTaxId},
    {"D/ShipFromTradeParty", "xml.parties", RowKind::party, "ship_from", kParty},
    {"D/ShipFromTradeParty/ID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"D/ShipFromTradeParty/GlobalID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"D/ShipFromTradeParty/SpecifiedTaxRegistration", "xml.parties.tax_ids", RowKind::tax_id, "",
     kTaxId},
    {"S/InvoicerTradeParty", "xml.parties", RowKind::party, "invoicer", kParty},
    {"S/InvoicerTradeParty/ID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"S/InvoicerTradeParty/GlobalID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"S/InvoicerTradeParty/SpecifiedTaxRegistration", "xml.parties.tax_ids", RowKind::tax_id, "",
     kTaxId},
    {"S/InvoiceeTradeParty", "xml.parties", RowKind::party, "invoicee", kParty},
    {"S/InvoiceeTradeParty/ID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"S/InvoiceeTradeParty/GlobalID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"S/InvoiceeTradeParty/SpecifiedTaxRegistration", "xml.parties.tax_ids", RowKind::tax_id, "",
     kTaxId},
    {"S/PayeeTradeParty", "xml.parties", RowKind::party, "payee", kParty},
    {"S/PayeeTradeParty/ID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"S/PayeeTradeParty/GlobalID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"S/PayeeTradeParty/SpecifiedTaxRegistration", "xml.parties.tax_ids", RowKind::tax_id, "",
     kTaxId},
    {"S/PayerTradeParty", "xml.parties", RowKind::party, "payer", kParty},
    {"S/PayerTradeParty/ID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"S/PayerTradeParty/GlobalID", "xml.parties.identifiers", RowKind::plain, "", kId},
    {"S/PayerTradeParty/SpecifiedTaxRegistration", "xml.parties.tax_ids", RowKind::tax_id, "",
     kTaxId},
    {"A/AdditionalReferencedDocument", "xml.references", RowKind::reference, "", kReference},
    {"S/SpecifiedTradeSettlementPaymentMeans", "xml.payment_means", RowKind::plain, "",
     kPaymentMeans},
    {"S/SpecifiedTradePaymentTerms", "xml.payment_terms_list", RowKind::payment_terms, "", kTerms},
    {"S/SpecifiedTradeAllowanceCharge", "xml.allowances", RowKind::allowance, "", kAllowance},
    {"S/SpecifiedLogisticsServiceCharge", "xml.logistics_charges", RowKind::plain, "", kLogistics},
    {"S/SpecifiedTradeSettlementHeaderMonetarySummation/TaxTotalAmount", "xml.vat_totals",
     RowKind::plain, "", kVatTotal},
    {"S/ApplicableTradeTax", "xml.vat_breakdown", RowKind::vat_row, "", kVatRow},
    {"S/InvoiceReferencedDocument", "xml.preceding_invoices", RowKind::plain, "", kPreceding},
    {"L", "xml.lines", RowKind::plain, "", kLine},
    {"L/AssociatedDocumentLineDocument/IncludedNote", "xml.lines.notes", RowKind::line_note, "",
     kLineNote},
    {"L/SpecifiedTradeProduct/ApplicableProductCharacteristic", "xml.lines.attributes",
     RowKind::plain, "", kAttribute},
    {"L/SpecifiedTradeProduct/DesignatedProductClassification", "xml.lines.classifications",
     RowKind::plain, "", kClassification},
    {"L/SpecifiedLineTradeSettlement/SpecifiedTradeAllowanceCharge", "xml.lines.allowances",
     RowKind::allowance, "", kAllowance},
    {"L/SpecifiedLineTradeSettlement/AdditionalReferencedDocument", "xml.lines.references",
     RowKind::line_reference, "", kReference},
    {"L/SpecifiedLineTradeSettlement/InvoiceReferencedDocument", "xml.lines.preceding_invoices",
     RowKind::plain, "", kPreceding},
};

constexpr std::string_view kRoots[] = {"CrossIndustryInvoice"};

constexpr Abbreviation kAbbreviations[] = {
    {"A", "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement"},
    {"D", "SupplyChainTradeTransaction/ApplicableHeaderTradeDelivery"},
    {"S", "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement"},
    {"L", "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem"},
};

constexpr SyntaxTable kTable{Syntax::cii, kRoots, kAbbreviations, kRows};

}  // namespace

const SyntaxTable& cii_table() {
  return kTable;
}

}  // namespace recevable::structured
