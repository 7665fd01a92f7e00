#include "structured/structure_tables.h"

#include <algorithm>
#include <array>

namespace recevable::structured {

namespace {

constexpr auto kCii = std::to_array<GroupTable>({
    {"CrossIndustryInvoice",
     "ExchangedDocumentContext! ExchangedDocument! SupplyChainTradeTransaction!"},
    {"ExchangedDocument",
     "ID Name* TypeCode IssueDateTime CopyIndicator LanguageID* IncludedNote* "
     "EffectiveSpecifiedPeriod"},
    {"SupplyChainTradeTransaction",
     "IncludedSupplyChainTradeLineItem* ApplicableHeaderTradeAgreement! "
     "ApplicableHeaderTradeDelivery! ApplicableHeaderTradeSettlement!"},
    {"IncludedSupplyChainTradeLineItem",
     "AssociatedDocumentLineDocument SpecifiedTradeProduct SpecifiedLineTradeAgreement "
     "SpecifiedLineTradeDelivery SpecifiedLineTradeSettlement"},
    {"ApplicableHeaderTradeAgreement",
     "BuyerReference SellerTradeParty BuyerTradeParty SalesAgentTradeParty "
     "BuyerTaxRepresentativeTradeParty SellerTaxRepresentativeTradeParty "
     "ProductEndUserTradeParty ApplicableTradeDeliveryTerms SellerOrderReferencedDocument "
     "BuyerOrderReferencedDocument QuotationReferencedDocument ContractReferencedDocument "
     "AdditionalReferencedDocument* BuyerAgentTradeParty SpecifiedProcuringProject "
     "UltimateCustomerOrderReferencedDocument*"},
    {"ApplicableHeaderTradeDelivery",
     "ShipToTradeParty UltimateShipToTradeParty ShipFromTradeParty ActualDeliverySupplyChainEvent "
     "DespatchAdviceReferencedDocument ReceivingAdviceReferencedDocument "
     "DeliveryNoteReferencedDocument"},
    {"ApplicableHeaderTradeSettlement",
     "CreditorReferenceID PaymentReference* TaxCurrencyCode InvoiceCurrencyCode "
     "InvoiceIssuerReference InvoicerTradeParty InvoiceeTradeParty PayeeTradeParty "
     "SpecifiedTradeSettlementPaymentMeans* ApplicableTradeTax* BillingSpecifiedPeriod "
     "SpecifiedTradeAllowanceCharge* SpecifiedLogisticsServiceCharge* SpecifiedTradePaymentTerms* "
     "SpecifiedTradeSettlementHeaderMonetarySummation InvoiceReferencedDocument* "
     "ReceivableSpecifiedTradeAccountingAccount* SpecifiedAdvancePayment*"},
    {"SellerTradeParty",
     "ID* GlobalID* Name Description* SpecifiedLegalOrganization DefinedTradeContact* "
     "PostalTradeAddress URIUniversalCommunication* SpecifiedTaxRegistration*"},
    {"BuyerTradeParty",
     "ID* GlobalID* Name Description* SpecifiedLegalOrganization DefinedTradeContact* "
     "PostalTradeAddress URIUniversalCommunication* SpecifiedTaxRegistration*"},
    {"PostalTradeAddress",
     "PostcodeCode LineOne LineTwo LineThree CityName CountryID CountrySubDivisionName*"},
    {"ApplicableTradeTax",
     "CalculatedAmount* TypeCode ExemptionReason BasisAmount* LineTotalBasisAmount* "
     "AllowanceChargeBasisAmount* CategoryCode ExemptionReasonCode TaxPointDate DueDateTypeCode "
     "RateApplicablePercent"},
    {"SpecifiedTradeAllowanceCharge",
     "ChargeIndicator SequenceNumeric CalculationPercent BasisAmount* BasisQuantity "
     "ActualAmount* ReasonCode Reason CategoryTradeTax*"},
    {"SpecifiedTradeSettlementPaymentMeans",
     "TypeCode Information* ApplicableTradeSettlementFinancialCard "
     "PayerPartyDebtorFinancialAccount PayeePartyCreditorFinancialAccount "
     "PayeeSpecifiedCreditorFinancialInstitution"},
    {"SpecifiedTradeSettlementHeaderMonetarySummation",
     "LineTotalAmount* ChargeTotalAmount* AllowanceTotalAmount* TaxBasisTotalAmount* "
     "TaxTotalAmount* RoundingAmount* GrandTotalAmount* TotalPrepaidAmount* DuePayableAmount*"},
});

constexpr auto kUbl = std::to_array<GroupTable>({
    {"Invoice",
     "UBLExtensions UBLVersionID CustomizationID ProfileID ProfileExecutionID ID! CopyIndicator "
     "UUID IssueDate! IssueTime DueDate InvoiceTypeCode Note* TaxPointDate DocumentCurrencyCode "
     "TaxCurrencyCode AccountingCostCode AccountingCost LineCountNumeric BuyerReference "
     "InvoicePeriod* OrderReference BillingReference* DespatchDocumentReference* "
     "ReceiptDocumentReference* StatementDocumentReference* OriginatorDocumentReference* "
     "ContractDocumentReference* AdditionalDocumentReference* ProjectReference* Signature* "
     "AccountingSupplierParty! AccountingCustomerParty! PayeeParty BuyerCustomerParty "
     "SellerSupplierParty TaxRepresentativeParty Delivery* DeliveryTerms PaymentMeans* "
     "PaymentTerms* PrepaidPayment* AllowanceCharge* TaxExchangeRate TaxTotal* "
     "WithholdingTaxTotal* LegalMonetaryTotal! InvoiceLine+"},
    {"CreditNote",
     "UBLExtensions UBLVersionID CustomizationID ProfileID ProfileExecutionID ID! CopyIndicator "
     "UUID IssueDate! IssueTime TaxPointDate CreditNoteTypeCode Note* DocumentCurrencyCode "
     "TaxCurrencyCode AccountingCostCode AccountingCost LineCountNumeric BuyerReference "
     "InvoicePeriod* DiscrepancyResponse* OrderReference BillingReference* "
     "DespatchDocumentReference* ReceiptDocumentReference* ContractDocumentReference* "
     "AdditionalDocumentReference* StatementDocumentReference* OriginatorDocumentReference* "
     "Signature* AccountingSupplierParty! AccountingCustomerParty! PayeeParty BuyerCustomerParty "
     "SellerSupplierParty TaxRepresentativeParty Delivery* DeliveryTerms* PaymentMeans* "
     "PaymentTerms* TaxExchangeRate AllowanceCharge* TaxTotal* LegalMonetaryTotal! "
     "CreditNoteLine+"},
    {"LegalMonetaryTotal",
     "LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount AllowanceTotalAmount "
     "ChargeTotalAmount PrepaidAmount PayableRoundingAmount PayableAmount!"},
    {"TaxTotal",
     "TaxAmount! RoundingAmount TaxEvidenceIndicator TaxIncludedIndicator "
     "TaxSubtotal*"},
    {"AllowanceCharge",
     "ID ChargeIndicator! AllowanceChargeReasonCode AllowanceChargeReason* "
     "MultiplierFactorNumeric PrepaidIndicator SequenceNumeric Amount! BaseAmount"},
    {"PostalAddress",
     "ID AddressTypeCode AddressFormatCode Postbox Floor Room StreetName AdditionalStreetName "
     "BlockName BuildingName BuildingNumber InhouseMail Department MarkAttention MarkCare "
     "PlotIdentification CitySubdivisionName CityName PostalZone CountrySubentity "
     "CountrySubentityCode Region District TimezoneOffset AddressLine* Country"},
    {"InvoiceLine",
     "ID! UUID Note* InvoicedQuantity LineExtensionAmount! TaxPointDate AccountingCostCode "
     "AccountingCost PaymentPurposeCode FreeOfChargeIndicator InvoicePeriod* OrderLineReference* "
     "DespatchLineReference* ReceiptLineReference* BillingReference* DocumentReference* "
     "PricingReference OriginatorParty Delivery* PaymentTerms* AllowanceCharge* TaxTotal* "
     "WithholdingTaxTotal* Item! Price"},
});

template <class Tables>
const GroupTable* find(const Tables& tables, std::string_view element) {
  const auto* found = std::ranges::find(tables, element, &GroupTable::element);
  return found == tables.end() ? nullptr : found;
}

}  // namespace

const GroupTable* cii_group(std::string_view element) {
  return find(kCii, element);
}

const GroupTable* ubl_group(std::string_view element) {
  return find(kUbl, element);
}

}  // namespace recevable::structured
