#include "structured/structure_tables.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

namespace recevable::structured {

namespace {

// An element and what may be in it: names in the order of the schema, each followed by "!" when it
// must be there once, "+" at least once, "*" any number of times, nothing at most once.
struct GroupTable {
  std::string_view element, children;
  bool closed = false, ordered = true;
};

constexpr bool kClosed = true, kUnordered = false;

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

// Elements of UBL 2.1 by the type of their content: each name has one type wherever it stands here.
constexpr std::string_view kAddress =
    "ID AddressTypeCode AddressFormatCode Postbox Floor Room StreetName "
    "AdditionalStreetName BlockName BuildingName BuildingNumber InhouseMail Department "
    "MarkAttention MarkCare PlotIdentification CitySubdivisionName CityName PostalZone "
    "CountrySubentity CountrySubentityCode Region District TimezoneOffset AddressLine* "
    "Country LocationCoordinate*";
constexpr std::string_view kPartyParts =
    "MarkCareIndicator MarkAttentionIndicator WebsiteURI LogoReferenceID EndpointID "
    "IndustryClassificationCode PartyIdentification* PartyName* Language PostalAddress "
    "PhysicalLocation PartyTaxScheme* PartyLegalEntity* Contact Person* AgentParty "
    "ServiceProviderParty* PowerOfAttorney* FinancialAccount";
constexpr std::string_view kLineParts =
    "ID! UUID Note* InvoicedQuantity LineExtensionAmount! TaxPointDate AccountingCostCode "
    "AccountingCost PaymentPurposeCode FreeOfChargeIndicator InvoicePeriod* "
    "OrderLineReference* DespatchLineReference* ReceiptLineReference* BillingReference* "
    "DocumentReference* PricingReference OriginatorParty Delivery* PaymentTerms* "
    "AllowanceCharge* TaxTotal* WithholdingTaxTotal* Item! Price DeliveryTerms "
    "SubInvoiceLine* ItemPriceExtension";
constexpr std::string_view kCreditLineParts =
    "ID! UUID Note* CreditedQuantity LineExtensionAmount TaxPointDate AccountingCostCode "
    "AccountingCost PaymentPurposeCode FreeOfChargeIndicator InvoicePeriod* "
    "OrderLineReference* DiscrepancyResponse* DespatchLineReference* ReceiptLineReference* "
    "BillingReference* DocumentReference* PricingReference OriginatorParty Delivery* "
    "PaymentTerms* TaxTotal* AllowanceCharge* Item Price DeliveryTerms* SubCreditNoteLine* "
    "ItemPriceExtension";
constexpr std::string_view kDocumentParts =
    "ID! CopyIndicator UUID IssueDate IssueTime DocumentTypeCode DocumentType XPath* "
    "LanguageID LocaleCode VersionID DocumentStatusCode DocumentDescription* Attachment "
    "ValidityPeriod IssuerParty ResultOfVerification";

constexpr auto kUbl = std::to_array<GroupTable>({
    {"Invoice",
     "UBLExtensions UBLVersionID CustomizationID ProfileID ProfileExecutionID ID! CopyIndicator "
     "UUID IssueDate! IssueTime DueDate InvoiceTypeCode Note* TaxPointDate DocumentCurrencyCode "
     "TaxCurrencyCode PricingCurrencyCode PaymentCurrencyCode PaymentAlternativeCurrencyCode "
     "AccountingCostCode AccountingCost LineCountNumeric BuyerReference "
     "InvoicePeriod* OrderReference BillingReference* DespatchDocumentReference* "
     "ReceiptDocumentReference* StatementDocumentReference* OriginatorDocumentReference* "
     "ContractDocumentReference* AdditionalDocumentReference* ProjectReference* Signature* "
     "AccountingSupplierParty! AccountingCustomerParty! PayeeParty BuyerCustomerParty "
     "SellerSupplierParty TaxRepresentativeParty Delivery* DeliveryTerms PaymentMeans* "
     "PaymentTerms* PrepaidPayment* AllowanceCharge* TaxExchangeRate PricingExchangeRate "
     "PaymentExchangeRate PaymentAlternativeExchangeRate TaxTotal* WithholdingTaxTotal* "
     "LegalMonetaryTotal! InvoiceLine+",
     kClosed},
    {"CreditNote",
     "UBLExtensions UBLVersionID CustomizationID ProfileID ProfileExecutionID ID! CopyIndicator "
     "UUID IssueDate! IssueTime TaxPointDate CreditNoteTypeCode Note* DocumentCurrencyCode "
     "TaxCurrencyCode PricingCurrencyCode PaymentCurrencyCode PaymentAlternativeCurrencyCode "
     "AccountingCostCode AccountingCost LineCountNumeric BuyerReference "
     "InvoicePeriod* DiscrepancyResponse* OrderReference BillingReference* "
     "DespatchDocumentReference* ReceiptDocumentReference* ContractDocumentReference* "
     "AdditionalDocumentReference* StatementDocumentReference* OriginatorDocumentReference* "
     "Signature* AccountingSupplierParty! AccountingCustomerParty! PayeeParty BuyerCustomerParty "
     "SellerSupplierParty TaxRepresentativeParty Delivery* DeliveryTerms* PaymentMeans* "
     "PaymentTerms* TaxExchangeRate PricingExchangeRate PaymentExchangeRate "
     "PaymentAlternativeExchangeRate AllowanceCharge* TaxTotal* LegalMonetaryTotal! "
     "CreditNoteLine+",
     kClosed},
    {"LegalMonetaryTotal",
     "LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount AllowanceTotalAmount "
     "ChargeTotalAmount PrepaidAmount PayableRoundingAmount PayableAmount! "
     "PayableAlternativeAmount",
     kClosed},
    {"TaxTotal", "TaxAmount! RoundingAmount TaxEvidenceIndicator TaxIncludedIndicator TaxSubtotal*",
     kClosed},
    {"TaxSubtotal",
     "TaxableAmount TaxAmount! CalculationSequenceNumeric TransactionCurrencyTaxAmount "
     "Percent BaseUnitMeasure PerUnitAmount TierRange TierRatePercent TaxCategory!",
     kClosed},
    {"TaxCategory",
     "ID Name Percent BaseUnitMeasure PerUnitAmount TaxExemptionReasonCode "
     "TaxExemptionReason* TierRange TierRatePercent TaxScheme!",
     kClosed},
    {"ClassifiedTaxCategory",
     "ID Name Percent BaseUnitMeasure PerUnitAmount TaxExemptionReasonCode "
     "TaxExemptionReason* TierRange TierRatePercent TaxScheme!",
     kClosed},
    {"TaxScheme", "ID Name TaxTypeCode CurrencyCode JurisdictionRegionAddress*", kClosed},
    {"AllowanceCharge",
     "ID ChargeIndicator! AllowanceChargeReasonCode AllowanceChargeReason* "
     "MultiplierFactorNumeric PrepaidIndicator SequenceNumeric Amount! BaseAmount "
     "AccountingCostCode AccountingCost PerUnitAmount TaxCategory* TaxTotal PaymentMeans*",
     kClosed},
    {"PostalAddress", kAddress, kClosed},
    {"AddressLine", "Line!", kClosed},
    {"Country", "IdentificationCode Name", kClosed},
    {"AccountingSupplierParty",
     "CustomerAssignedAccountID AdditionalAccountID* DataSendingCapability Party "
     "DespatchContact AccountingContact SellerContact",
     kClosed},
    {"AccountingCustomerParty",
     "CustomerAssignedAccountID SupplierAssignedAccountID AdditionalAccountID* Party "
     "DeliveryContact AccountingContact BuyerContact",
     kClosed},
    {"Party", kPartyParts, kClosed},
    {"PartyIdentification", "ID!", kClosed},
    {"PartyName", "Name!", kClosed},
    {"PartyTaxScheme",
     "RegistrationName CompanyID TaxLevelCode ExemptionReasonCode ExemptionReason* "
     "RegistrationAddress TaxScheme!",
     kClosed},
    {"PartyLegalEntity",
     "RegistrationName CompanyID RegistrationDate RegistrationExpirationDate "
     "CompanyLegalFormCode CompanyLegalForm SoleProprietorshipIndicator "
     "CompanyLiquidationStatusCode CorporateStockAmount FullyPaidSharesIndicator "
     "RegistrationAddress CorporateRegistrationScheme HeadOfficeParty ShareholderParty*",
     kClosed},
    {"Contact", "ID Name Telephone Telefax ElectronicMail Note* OtherCommunication*", kClosed},
    {"PaymentMeans",
     "ID PaymentMeansCode! PaymentDueDate PaymentChannelCode InstructionID InstructionNote* "
     "PaymentID* CardAccount PayerFinancialAccount PayeeFinancialAccount CreditAccount "
     "PaymentMandate TradeFinancing",
     kClosed},
    {"OrderReference",
     "ID! SalesOrderID CopyIndicator UUID IssueDate IssueTime CustomerReference "
     "OrderTypeCode DocumentReference",
     kClosed},
    {"BillingReference",
     "InvoiceDocumentReference SelfBilledInvoiceDocumentReference "
     "CreditNoteDocumentReference SelfBilledCreditNoteDocumentReference "
     "DebitNoteDocumentReference ReminderDocumentReference AdditionalDocumentReference "
     "BillingReferenceLine*",
     kClosed},
    {"Attachment", "EmbeddedDocumentBinaryObject ExternalReference", kClosed},
    {"OrderLineReference", "LineID! SalesOrderLineID UUID LineStatusCode OrderReference", kClosed},
    {"InvoiceLine", kLineParts, kClosed},
    {"CommodityClassification", "NatureCode CargoTypeCode CommodityCode ItemClassificationCode",
     kClosed},
    {"CreditNoteLine", kCreditLineParts, kClosed, kUnordered},
    {"Item",
     "Description* PackQuantity PackSizeNumeric CatalogueIndicator Name "
     "HazardousRiskIndicator AdditionalInformation* Keyword* BrandName* ModelName* "
     "BuyersItemIdentification SellersItemIdentification ManufacturersItemIdentification* "
     "StandardItemIdentification CatalogueItemIdentification AdditionalItemIdentification* "
     "CatalogueDocumentReference ItemSpecificationDocumentReference* OriginCountry "
     "CommodityClassification* TransactionConditions* HazardousItem* ClassifiedTaxCategory* "
     "AdditionalItemProperty* ManufacturerParty* InformationContentProviderParty "
     "OriginAddress* ItemInstance* Certificate* Dimension*",
     kClosed, kUnordered},
    {"Price",
     "PriceAmount! BaseQuantity PriceChangeReason* PriceTypeCode PriceType "
     "OrderableUnitFactorRate ValidityPeriod* PriceList AllowanceCharge* PricingExchangeRate",
     kClosed, kUnordered},
    {"InvoicePeriod",
     "StartDate StartTime EndDate EndTime DurationMeasure DescriptionCode* Description*", kClosed,
     kUnordered},
    {"Delivery",
     "ID Quantity MinimumQuantity MaximumQuantity ActualDeliveryDate ActualDeliveryTime "
     "LatestDeliveryDate LatestDeliveryTime ReleaseID TrackingID DeliveryAddress "
     "DeliveryLocation AlternativeDeliveryLocation RequestedDeliveryPeriod "
     "PromisedDeliveryPeriod EstimatedDeliveryPeriod CarrierParty DeliveryParty NotifyParty* "
     "Despatch DeliveryTerms* MinimumDeliveryUnit MaximumDeliveryUnit Shipment",
     kClosed, kUnordered},
    {"AdditionalDocumentReference", kDocumentParts, kClosed, kUnordered},
    {"DeliveryAddress", kAddress, kClosed},
    {"RegistrationAddress", kAddress, kClosed},
    {"PayeeParty", kPartyParts, kClosed},
    {"TaxRepresentativeParty", kPartyParts, kClosed},
    {"DeliveryParty", kPartyParts, kClosed},
    {"SubInvoiceLine", kLineParts, kClosed},
    {"SubCreditNoteLine", kCreditLineParts, kClosed, kUnordered},
    {"ContractDocumentReference", kDocumentParts, kClosed, kUnordered},
    {"DespatchDocumentReference", kDocumentParts, kClosed, kUnordered},
    {"ReceiptDocumentReference", kDocumentParts, kClosed, kUnordered},
    {"OriginatorDocumentReference", kDocumentParts, kClosed, kUnordered},
    {"InvoiceDocumentReference", kDocumentParts, kClosed, kUnordered},
    {"DocumentReference", kDocumentParts, kClosed, kUnordered},
});

using Groups = std::unordered_map<std::string_view, Group>;

Group group_of(const GroupTable& table) {
  Group group{{}, table.closed, table.ordered};
  std::string_view rest = table.children;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    Child child{rest.substr(0, end), '?'};
    if (std::string_view("!+*").find(child.name.back()) != std::string_view::npos) {
      child.times = child.name.back();
      child.name.remove_suffix(1);
    }
    group.children.push_back(child);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return group;
}

Groups groups_of(std::span<const GroupTable> tables) {
  Groups groups;
  for (const GroupTable& table : tables) groups.emplace(table.element, group_of(table));
  return groups;
}

const Group* find(const Groups& groups, std::string_view element) {
  const auto found = groups.find(element);
  return found == groups.end() ? nullptr : &found->second;
}

}  // namespace

const Group* cii_group(std::string_view element) {
  static const Groups kGroups = groups_of(kCii);
  return find(kGroups, element);
}

const Group* ubl_group(std::string_view element) {
  static const Groups kGroups = groups_of(kUbl);
  return find(kGroups, element);
}

}  // namespace recevable::structured
