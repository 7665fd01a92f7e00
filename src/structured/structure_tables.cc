#include "structured/structure_tables.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>
#include <unordered_set>

namespace recevable::structured {

namespace {

// An element and what may be in it: names in the order of the schema, each followed by "!" when it
// must be there once, "+" at least once, "*" any number of times, nothing at most once.
struct GroupTable {
  std::string_view element, children;
  bool closed = false;
};

constexpr bool kClosed = true;

// Types of CII that several elements have. The schemas of D16B and D22B have more elements than
// these, in the same order.
constexpr std::string_view kTradeParty =
    "ID* GlobalID* Name RoleCode* Description* SpecifiedLegalOrganization DefinedTradeContact* "
    "PostalTradeAddress URIUniversalCommunication* SpecifiedTaxRegistration*";
constexpr std::string_view kTradeTax =
    "CalculatedAmount* TypeCode ExemptionReason BasisAmount* LineTotalBasisAmount* "
    "AllowanceChargeBasisAmount* CategoryCode ExemptionReasonCode TaxPointDate DueDateTypeCode "
    "RateApplicablePercent";
constexpr std::string_view kTradeAllowanceCharge =
    "ChargeIndicator SequenceNumeric CalculationPercent BasisAmount* BasisQuantity "
    "ActualAmount* ReasonCode Reason CategoryTradeTax*";
constexpr std::string_view kReferencedDocument =
    "IssuerAssignedID URIID LineID TypeCode Name* AttachmentBinaryObject* ReferenceTypeCode "
    "FormattedIssueDateTime";
constexpr std::string_view kTradePrice =
    "ChargeAmount* BasisQuantity* AppliedTradeAllowanceCharge* IncludedTradeTax*";

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
     "RelatedSupplyChainConsignment* ShipToTradeParty UltimateShipToTradeParty ShipFromTradeParty "
     "ActualDeliverySupplyChainEvent "
     "DespatchAdviceReferencedDocument ReceivingAdviceReferencedDocument "
     "DeliveryNoteReferencedDocument"},
    {"ApplicableHeaderTradeSettlement",
     "CreditorReferenceID PaymentReference* TaxCurrencyCode InvoiceCurrencyCode "
     "InvoiceIssuerReference InvoicerTradeParty InvoiceeTradeParty PayeeTradeParty PayerTradeParty "
     "TaxApplicableTradeCurrencyExchange SpecifiedTradeSettlementPaymentMeans* ApplicableTradeTax* "
     "BillingSpecifiedPeriod "
     "SpecifiedTradeAllowanceCharge* SpecifiedLogisticsServiceCharge* SpecifiedTradePaymentTerms* "
     "SpecifiedTradeSettlementHeaderMonetarySummation InvoiceReferencedDocument* "
     "ReceivableSpecifiedTradeAccountingAccount* SpecifiedAdvancePayment*"},
    {"PostalTradeAddress",
     "PostcodeCode LineOne LineTwo LineThree CityName CountryID CountrySubDivisionName*"},
    {"ApplicableTradeTax", kTradeTax},
    {"SpecifiedTradeAllowanceCharge", kTradeAllowanceCharge},
    {"SpecifiedTradeSettlementPaymentMeans",
     "TypeCode Information* ApplicableTradeSettlementFinancialCard "
     "PayerPartyDebtorFinancialAccount PayeePartyCreditorFinancialAccount "
     "PayeeSpecifiedCreditorFinancialInstitution"},
    {"SpecifiedTradeSettlementHeaderMonetarySummation",
     "LineTotalAmount* ChargeTotalAmount* AllowanceTotalAmount* TaxBasisTotalAmount* "
     "TaxTotalAmount* RoundingAmount* GrandTotalAmount* TotalPrepaidAmount* DuePayableAmount*"},
    {"SellerTradeParty", kTradeParty},
    {"BuyerTradeParty", kTradeParty},
    {"SalesAgentTradeParty", kTradeParty},
    {"BuyerTaxRepresentativeTradeParty", kTradeParty},
    {"SellerTaxRepresentativeTradeParty", kTradeParty},
    {"ProductEndUserTradeParty", kTradeParty},
    {"BuyerAgentTradeParty", kTradeParty},
    {"ShipToTradeParty", kTradeParty},
    {"UltimateShipToTradeParty", kTradeParty},
    {"ShipFromTradeParty", kTradeParty},
    {"InvoicerTradeParty", kTradeParty},
    {"InvoiceeTradeParty", kTradeParty},
    {"PayeeTradeParty", kTradeParty},
    {"PayerTradeParty", kTradeParty},
    {"SellerOrderReferencedDocument", kReferencedDocument},
    {"BuyerOrderReferencedDocument", kReferencedDocument},
    {"QuotationReferencedDocument", kReferencedDocument},
    {"ContractReferencedDocument", kReferencedDocument},
    {"AdditionalReferencedDocument", kReferencedDocument},
    {"UltimateCustomerOrderReferencedDocument", kReferencedDocument},
    {"DespatchAdviceReferencedDocument", kReferencedDocument},
    {"ReceivingAdviceReferencedDocument", kReferencedDocument},
    {"DeliveryNoteReferencedDocument", kReferencedDocument},
    {"InvoiceReferencedDocument", kReferencedDocument},
    {"InvoiceSpecifiedReferencedDocument", kReferencedDocument},
    {"CategoryTradeTax", kTradeTax},
    {"IncludedTradeTax", kTradeTax},
    {"AppliedTradeTax", kTradeTax},
    {"AppliedTradeAllowanceCharge", kTradeAllowanceCharge},
    {"GrossPriceProductTradePrice", kTradePrice},
    {"NetPriceProductTradePrice", kTradePrice},
    {"ExchangedDocumentContext",
     "TestIndicator BusinessProcessSpecifiedDocumentContextParameter* "
     "GuidelineSpecifiedDocumentContextParameter*"},
    {"AssociatedDocumentLineDocument",
     "LineID ParentLineID LineStatusCode LineStatusReasonCode IncludedNote*"},
    {"IncludedNote", "ContentCode Content* SubjectCode"},
    {"SpecifiedTradeProduct",
     "ID GlobalID SellerAssignedID BuyerAssignedID IndustryAssignedID ModelID Name* Description "
     "BatchID* BrandName ModelName ApplicableProductCharacteristic* "
     "DesignatedProductClassification* IndividualTradeProductInstance* OriginTradeCountry* "
     "IncludedReferencedProduct*"},
    {"ApplicableProductCharacteristic", "TypeCode* Description* ValueMeasure* Value*"},
    {"DesignatedProductClassification", "ClassCode ClassName*"},
    {"SpecifiedLineTradeAgreement",
     "SellerOrderReferencedDocument BuyerOrderReferencedDocument QuotationReferencedDocument "
     "ContractReferencedDocument AdditionalReferencedDocument* GrossPriceProductTradePrice "
     "NetPriceProductTradePrice UltimateCustomerOrderReferencedDocument*"},
    {"SpecifiedLineTradeDelivery",
     "BilledQuantity ChargeFreeQuantity PackageQuantity ShipToTradeParty UltimateShipToTradeParty "
     "ActualDeliverySupplyChainEvent* DespatchAdviceReferencedDocument "
     "ReceivingAdviceReferencedDocument DeliveryNoteReferencedDocument"},
    {"SpecifiedLineTradeSettlement",
     "ApplicableTradeTax* BillingSpecifiedPeriod SpecifiedTradeAllowanceCharge* "
     "SpecifiedTradeSettlementLineMonetarySummation InvoiceReferencedDocument* "
     "AdditionalReferencedDocument* ReceivableSpecifiedTradeAccountingAccount*"},
    {"BillingSpecifiedPeriod", "Description* StartDateTime EndDateTime CompleteDateTime"},
    {"SpecifiedTradePaymentTerms",
     "Description* DueDateDateTime DirectDebitMandateID* PartialPaymentAmount* "
     "ApplicableTradePaymentPenaltyTerms* ApplicableTradePaymentDiscountTerms* PayeeTradeParty"},
    {"SpecifiedLegalOrganization", "ID TradingBusinessName PostalTradeAddress"},
    {"DefinedTradeContact",
     "PersonName DepartmentName TypeCode TelephoneUniversalCommunication FaxUniversalCommunication "
     "EmailURIUniversalCommunication"},
    {"SpecifiedProcuringProject", "ID Name"},
    {"PayeePartyCreditorFinancialAccount", "IBANID AccountName ProprietaryID"},
    {"ApplicableTradeSettlementFinancialCard", "ID CardholderName"},
    {"SpecifiedLogisticsServiceCharge", "Description* AppliedAmount* AppliedTradeTax*"},
    {"SpecifiedAdvancePayment",
     "PaidAmount* FormattedReceivedDateTime IncludedTradeTax* InvoiceSpecifiedReferencedDocument*"},
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

constexpr std::string_view kAccount =
    "ID Name AliasName AccountTypeCode AccountFormatCode CurrencyCode PaymentNote* "
    "FinancialInstitutionBranch Country";

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
    {"CreditNoteLine", kCreditLineParts, kClosed},
    {"Item",
     "Description* PackQuantity PackSizeNumeric CatalogueIndicator Name "
     "HazardousRiskIndicator AdditionalInformation* Keyword* BrandName* ModelName* "
     "BuyersItemIdentification SellersItemIdentification ManufacturersItemIdentification* "
     "StandardItemIdentification CatalogueItemIdentification AdditionalItemIdentification* "
     "CatalogueDocumentReference ItemSpecificationDocumentReference* OriginCountry "
     "CommodityClassification* TransactionConditions* HazardousItem* ClassifiedTaxCategory* "
     "AdditionalItemProperty* ManufacturerParty* InformationContentProviderParty "
     "OriginAddress* ItemInstance* Certificate* Dimension*",
     kClosed},
    {"Price",
     "PriceAmount! BaseQuantity PriceChangeReason* PriceTypeCode PriceType "
     "OrderableUnitFactorRate ValidityPeriod* PriceList AllowanceCharge* PricingExchangeRate",
     kClosed},
    {"InvoicePeriod",
     "StartDate StartTime EndDate EndTime DurationMeasure DescriptionCode* Description*", kClosed},
    {"Delivery",
     "ID Quantity MinimumQuantity MaximumQuantity ActualDeliveryDate ActualDeliveryTime "
     "LatestDeliveryDate LatestDeliveryTime ReleaseID TrackingID DeliveryAddress "
     "DeliveryLocation AlternativeDeliveryLocation RequestedDeliveryPeriod "
     "PromisedDeliveryPeriod EstimatedDeliveryPeriod CarrierParty DeliveryParty NotifyParty* "
     "Despatch DeliveryTerms* MinimumDeliveryUnit MaximumDeliveryUnit Shipment",
     kClosed},
    {"AdditionalDocumentReference", kDocumentParts, kClosed},
    {"DeliveryAddress", kAddress, kClosed},
    {"RegistrationAddress", kAddress, kClosed},
    {"PayeeParty", kPartyParts, kClosed},
    {"TaxRepresentativeParty", kPartyParts, kClosed},
    {"DeliveryParty", kPartyParts, kClosed},
    {"SubInvoiceLine", kLineParts, kClosed},
    {"SubCreditNoteLine", kCreditLineParts, kClosed},
    {"ContractDocumentReference", kDocumentParts, kClosed},
    {"DespatchDocumentReference", kDocumentParts, kClosed},
    {"ReceiptDocumentReference", kDocumentParts, kClosed},
    {"OriginatorDocumentReference", kDocumentParts, kClosed},
    {"InvoiceDocumentReference", kDocumentParts, kClosed},
    {"DocumentReference", kDocumentParts, kClosed},
    {"PayeeFinancialAccount", kAccount},
    {"PayerFinancialAccount", kAccount},
    {"FinancialInstitutionBranch", "ID Name FinancialInstitution Address"},
    {"CardAccount",
     "PrimaryAccountNumberID NetworkID CardTypeCode ValidityStartDate ExpiryDate IssuerID "
     "IssueNumberID CV2ID CardChipCode ChipApplicationID HolderName"},
    {"AdditionalItemProperty", "ID Name NameCode TestMethod Value* ValueQuantity ValueQualifier*"},
    {"ExternalReference",
     "URI DocumentHash HashAlgorithmMethod* ExpiryDate ExpiryTime MimeCode FormatCode EncodingCode "
     "CharacterSetCode FileName Description*"},
    {"DeliveryLocation",
     "ID Description* Conditions* CountrySubentity CountrySubentityCode LocationTypeCode "
     "InformationURI Name ValidityPeriod* Address SubsidiaryLocation* LocationCoordinate*"},
    {"Address", kAddress},
    {"OriginCountry", "IdentificationCode Name"},
    {"ProjectReference", "ID UUID IssueDate WorkPhaseReference*"},
});

using Groups = std::unordered_map<std::string_view, Group>;
using Names = std::unordered_set<std::string_view>;

Group group_of(const GroupTable& table) {
  Group group{{}, table.closed};
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
  groups.reserve(tables.size());
  for (const GroupTable& table : tables) groups.emplace(table.element, group_of(table));
  return groups;
}

const Group* find(const Groups& groups, std::string_view element) {
  const auto found = groups.find(element);
  return found == groups.end() ? nullptr : &found->second;
}

const Groups& cii() {
  static const Groups kGroups = groups_of(kCii);
  return kGroups;
}
const Groups& ubl() {
  static const Groups kGroups = groups_of(kUbl);
  return kGroups;
}

// All names in the tables; few files ask for them.
Names names_of(const Groups& groups) {
  Names names;
  for (const auto& [element, group] : groups) {
    names.insert(element);
    for (const Child& child : group.children) names.insert(child.name);
  }
  return names;
}

}  // namespace

const Group* cii_group(std::string_view element) {
  return find(cii(), element);
}
const Group* ubl_group(std::string_view element) {
  return find(ubl(), element);
}
bool is_cii(std::string_view element) {
  static const Names kNames = names_of(cii());
  return kNames.contains(element);
}
bool is_ubl(std::string_view element) {
  static const Names kNames = names_of(ubl());
  return kNames.contains(element);
}

}  // namespace recevable::structured
