// The rules that bind EN 16931 to CII: what its elements may hold of all that the schema allows.
#include <array>

#include "structured/binding.h"

namespace recevable::structured {

namespace {

constexpr bool kFatal = true, kWarning = false;

using enum BindingKind;

constexpr std::string_view kContext = "ExchangedDocumentContext", kDocument = "ExchangedDocument";
constexpr std::string_view kLine = "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem";
constexpr std::string_view kProduct =
    "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/SpecifiedTradeProduct";
constexpr std::string_view kLineAgreement =
    "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeAgreement";
constexpr std::string_view kGross =
    "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeAgreement/"
    "GrossPriceProductTradePrice";
constexpr std::string_view kDiscount =
    "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeAgreement/"
    "GrossPriceProductTradePrice/AppliedTradeAllowanceCharge";
constexpr std::string_view kNet =
    "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeAgreement/"
    "NetPriceProductTradePrice";
constexpr std::string_view kLineDelivery =
    "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeDelivery";
constexpr std::string_view kLineSettlement =
    "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeSettlement";
constexpr std::string_view kAgreement =
    "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement";
constexpr std::string_view kSeller =
    "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/SellerTradeParty";
constexpr std::string_view kBuyer =
    "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/BuyerTradeParty";
constexpr std::string_view kRepresentative =
    "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/SellerTaxRepresentativeTradeParty";
constexpr std::string_view kDelivery = "SupplyChainTradeTransaction/ApplicableHeaderTradeDelivery";
constexpr std::string_view kSettlement =
    "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement";
constexpr std::string_view kMeans =
    "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/"
    "SpecifiedTradeSettlementPaymentMeans";
constexpr std::string_view kTotals =
    "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/"
    "SpecifiedTradeSettlementHeaderMonetarySummation";

// What no contact of a party may hold.
constexpr std::string_view kContact =
    "ID TypeCode JobTitle Responsibility PersonID TelephoneUniversalCommunication/URIID "
    "TelephoneUniversalCommunication/ChannelCode DirectTelephoneUniversalCommunication "
    "MobileTelephoneUniversalCommunication FaxUniversalCommunication "
    "EmailURIUniversalCommunication/ChannelCode EmailURIUniversalCommunication/CompleteNumber "
    "TelexUniversalCommunication VOIPUniversalCommunication "
    "InstantMessagingUniversalCommunication SpecifiedNote SpecifiedContactPerson";
constexpr std::string_view kOfParty =
    "URIUniversalCommunication/ChannelCode URIUniversalCommunication/CompleteNumber "
    "SpecifiedTaxRegistration/AssociatedRegisteredTax EndPointURIUniversalCommunication "
    "LogoAssociatedSpecifiedBinaryFile";
constexpr std::string_view kAccount =
    "PayableSpecifiedTradeAccountingAccount "
    "ReceivableSpecifiedTradeAccountingAccount/SetTriggerCode "
    "ReceivableSpecifiedTradeAccountingAccount/TypeCode "
    "ReceivableSpecifiedTradeAccountingAccount/AmountTypeCode "
    "ReceivableSpecifiedTradeAccountingAccount/Name "
    "ReceivableSpecifiedTradeAccountingAccount/CostReferenceDimensionPattern "
    "PurchaseSpecifiedTradeAccountingAccount SalesSpecifiedTradeAccountingAccount "
    "SpecifiedTradeSettlementFinancialCard";
// Of a reference to a document: 15, 18, 21, 22 and 24 are allowed to some, and rules of their own.
constexpr std::string_view kReference =
    "StatusCode CopyIndicator - GlobalID RevisionID - - Information - SectionName "
    "PreviousRevisionID - EffectiveSpecifiedPeriod IssuerTradeParty AttachedSpecifiedBinaryFile";

constexpr auto kGroups = std::to_array<BindingGroup>({
    {"CII-SR", 1, kWarning, unused, kContext, "SpecifiedTransactionID TestIndicator"},
    {"CII-SR", 3, kWarning, once, kContext, "BusinessProcessSpecifiedDocumentContextParameter"},
    {"CII-SR", 4, kWarning, unused, "//*DocumentContextParameter",
     "Value SpecifiedDocumentVersion"},
    {"CII-SR", 6, kWarning, unused, kContext,
     "BIMSpecifiedDocumentContextParameter ScenarioSpecifiedDocumentContextParameter "
     "ApplicationSpecifiedDocumentContextParameter - - SubsetSpecifiedDocumentContextParameter "
     "MessageStandardSpecifiedDocumentContextParameter"},
    {"CII-SR", 9, kFatal, one, kContext,
     "GuidelineSpecifiedDocumentContextParameter GuidelineSpecifiedDocumentContextParameter/ID"},
    {"CII-SR", 13, kWarning, unused, kDocument,
     "Name - IssueDateTime/DateTime CopyIndicator Purpose ControlRequirementIndicator LanguageID "
     "PurposeCode RevisionDateTime VersionID GlobalID RevisionID PreviousRevisionID CategoryCode "
     "IncludedNote/Subject IncludedNote/ContentCode - - - IncludedNote/ID "
     "EffectiveSpecifiedPeriod IssuerTradeParty"},
    {"CII-SR", 14, kFatal, one, kDocument, "TypeCode"},
    {"CII-SR", 30, kWarning, once, "ExchangedDocument/IncludedNote", "Content"},
    {"CII-SR", 35, kWarning, unused, kLine,
     "DescriptionCode ParentLineID LineStatusCode LineStatusReasonCode"},
    {"CII-SR", 39, kWarning, once,
     "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/AssociatedDocumentLineDocument",
     "IncludedNote IncludedNote/Content"},
    {"CII-SR", 41, kWarning, unused,
     "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/AssociatedDocumentLineDocument/"
     "IncludedNote",
     "SubjectCode ID Subject ContentCode"},
    {"CII-SR", 45, kWarning, unused, kProduct,
     "ID - - ManufacturerAssignedID TradeName TypeCode NetWeightMeasure GrossWeightMeasure "
     "ProductGroupID EndItemTypeCode EndItemName AreaDensityMeasure UseDescription BrandName "
     "SubBrandName DrainedNetWeightMeasure VariableMeasureIndicator ColourCode ColourDescription "
     "Designation FormattedCancellationAnnouncedLaunchDateTime "
     "FormattedLatestProductDataChangeDateTime ApplicableProductCharacteristic/ID "
     "ApplicableProductCharacteristic/TypeCode - ApplicableProductCharacteristic/ValueMeasure "
     "ApplicableProductCharacteristic/MeasurementMethodCode - "
     "ApplicableProductCharacteristic/ValueCode ApplicableProductCharacteristic/ValueDateTime "
     "ApplicableProductCharacteristic/ValueIndicator "
     "ApplicableProductCharacteristic/ContentTypeCode "
     "ApplicableProductCharacteristic/ValueSpecifiedBinaryFile "
     "ApplicableProductCharacteristic/ApplicableProductCharacteristicCondition "
     "ApplicableProductCharacteristic/ApplicableReferencedStandard "
     "ApplicableMaterialGoodsCharacteristic DesignatedProductClassification/SystemID "
     "DesignatedProductClassification/SystemName DesignatedProductClassification/ClassName "
     "DesignatedProductClassification/SubClassCode "
     "DesignatedProductClassification/ClassProductCharacteristic "
     "DesignatedProductClassification/ApplicableReferencedStandard IndividualTradeProductInstance "
     "CertificationEvidenceReferenceReferencedDocument InspectionReferenceReferencedDocument - "
     "OriginTradeCountry/Name OriginTradeCountry/SubordinateTradeCountrySubDivision "
     "LinearSpatialDimension MinimumLinearSpatialDimension MaximumLinearSpatialDimension "
     "ManufacturerTradeParty PresentationSpecifiedBinaryFile MSDSReferenceReferencedDocument "
     "AdditionalReferenceReferencedDocument LegalRightsOwnerTradeParty BrandOwnerTradeParty "
     "IncludedReferencedProduct InformationNote"},
    {"CII-SR", 46, kFatal, together, kProduct, "GlobalID>GlobalID/@schemeID"},
    {"CII-SR", 69, kFatal, one,
     "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/SpecifiedTradeProduct/"
     "ApplicableProductCharacteristic",
     "Description - - Value"},
    {"CII-SR", 90, kFatal, one_of, kProduct, "OriginTradeCountry>OriginTradeCountry/ID"},
    {"CII-SR", 104, kWarning, unused, kLineAgreement,
     "BuyerReference BuyerRequisitionerTradeParty ApplicableTradeDeliveryTerms "
     "SellerOrderReferencedDocument BuyerOrderReferencedDocument/IssuerAssignedID "
     "QuotationReferencedDocument ContractReferencedDocument DemandForecastReferencedDocument "
     "PromotionalDealReferencedDocument AdditionalReferencedDocument"},
    {"CII-SR", 114, kWarning, unused, kGross,
     "TypeCode MinimumQuantity MaximumQuantity ChangeReason OrderUnitConversionFactorNumeric"},
    {"CII-SR", 120, kWarning, unused, kDiscount,
     "ID SequenceNumeric CalculationPercent BasisAmount BasisQuantity PrepaidIndicator "
     "UnitBasisAmount ReasonCode Reason TypeCode CategoryTradeTax ActualTradeCurrencyExchange"},
    {"CII-SR", 132, kWarning, unused, kGross,
     "ValiditySpecifiedPeriod DeliveryTradeLocation TradeComparisonReferencePrice "
     "AssociatedReferencedDocument"},
    {"CII-SR", 136, kWarning, unused, kNet,
     "TypeCode - MinimumQuantity MaximumQuantity ChangeReason OrderUnitConversionFactorNumeric "
     "AppliedTradeAllowanceCharge ValiditySpecifiedPeriod DeliveryTradeLocation "
     "TradeComparisonReferencePrice AssociatedReferencedDocument"},
    {"CII-SR", 147, kWarning, unused, kLineAgreement,
     "RequisitionerReferencedDocument ItemSellerTradeParty ItemBuyerTradeParty "
     "IncludedSpecifiedMarketplace"},
    {"CII-SR", 151, kWarning, unused, kLineDelivery,
     "RequestedQuantity ReceivedQuantity ChargeFreeQuantity PackageQuantity ProductUnitQuantity "
     "PerPackageUnitQuantity NetWeightMeasure GrossWeightMeasure TheoreticalWeightMeasure "
     "DespatchedQuantity SpecifiedDeliveryAdjustment IncludedSupplyChainPackaging "
     "RelatedSupplyChainConsignment ShipToTradeParty UltimateShipToTradeParty ShipFromTradeParty "
     "ActualDespatchSupplyChainEvent ActualPickUpSupplyChainEvent "
     "RequestedDeliverySupplyChainEvent ActualDeliverySupplyChainEvent "
     "ActualReceiptSupplyChainEvent AdditionalReferencedDocument DespatchAdviceReferencedDocument "
     "ReceivingAdviceReferencedDocument DeliveryNoteReferencedDocument "
     "ConsumptionReportReferencedDocument PackingListReferencedDocument"},
    {"CII-SR", 178, kWarning, unused, kLineSettlement,
     "PaymentReference InvoiceIssuerReference TotalAdjustmentAmount DiscountIndicator "
     "ApplicableTradeTax/CalculatedAmount "
     "SpecifiedTradeAllowanceCharge/ChargeIndicator/IndicatorString "
     "SpecifiedTradeAllowanceCharge/ID SpecifiedTradeAllowanceCharge/SequenceNumeric "
     "SpecifiedTradeAllowanceCharge/CalculationPercent/@format "
     "SpecifiedTradeAllowanceCharge/BasisQuantity SpecifiedTradeAllowanceCharge/PrepaidIndicator "
     "SpecifiedTradeAllowanceCharge/UnitBasisAmount SpecifiedTradeAllowanceCharge/TypeCode "
     "SpecifiedTradeAllowanceCharge/CategoryTradeTax "
     "SpecifiedTradeAllowanceCharge/ActualTradeCurrencyExchange SpecifiedTradeAllowanceCharge/ID "
     "SubtotalCalculatedTradeTax SpecifiedLogisticsServiceCharge SpecifiedTradePaymentTerms"},
    {"CII-SR", 197, kWarning, unused,
     "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeSettlement/"
     "SpecifiedTradeSettlementLineMonetarySummation",
     "ChargeTotalAmount AllowanceTotalAmount TaxBasisTotalAmount TaxTotalAmount GrandTotalAmount "
     "InformationAmount TotalAllowanceChargeAmount TotalRetailValueInformationAmount "
     "GrossLineTotalAmount NetLineTotalAmount NetIncludingTaxesLineTotalAmount "
     "ProductWeightLossInformationAmount"},
    {"CII-SR", 209, kWarning, unused, kLineSettlement,
     "SpecifiedFinancialAdjustment InvoiceReferencedDocument"},
    {"CII-SR", 212, kWarning, unused, kLineSettlement, kAccount},
    {"CII-SR", 221, kWarning, unused, kLine, "IncludedSubordinateTradeLineItem"},
    {"CII-SR", 222, kWarning, unused, kSeller,
     "RoleCode SpecifiedLegalOrganization/LegalClassificationCode SpecifiedLegalOrganization/Name "
     "SpecifiedLegalOrganization/PostalTradeAddress "
     "SpecifiedLegalOrganization/AuthorizedLegalRegistration"},
    {"CII-SR", 227, kWarning, unused,
     "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/SellerTradeParty/"
     "DefinedTradeContact",
     kContact},
    {"CII-SR", 244, kWarning, unused, kSeller, kOfParty},
    {"CII-SR", 249, kWarning, unused, kBuyer,
     "RoleCode Description SpecifiedLegalOrganization/LegalClassificationCode "
     "SpecifiedLegalOrganization/Name - SpecifiedLegalOrganization/PostalTradeAddress "
     "SpecifiedLegalOrganization/AuthorizedLegalRegistration"},
    {"CII-SR", 256, kWarning, unused,
     "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/BuyerTradeParty/"
     "DefinedTradeContact",
     kContact},
    {"CII-SR", 273, kWarning, unused, kBuyer, kOfParty},
    {"CII-SR", 278, kWarning, unused, kAgreement,
     "SalesAgentTradeParty BuyerRequisitionerTradeParty BuyerAssignedAccountantTradeParty "
     "SellerAssignedAccountantTradeParty"},
    {"CII-SR", 282, kWarning, unused, kRepresentative,
     "ID GlobalID RoleCode Description SpecifiedLegalOrganization DefinedTradeContact "
     "URIUniversalCommunication SpecifiedTaxRegistration/AssociatedRegisteredTax "
     "EndPointURIUniversalCommunication LogoAssociatedSpecifiedBinaryFile"},
    {"CII-SR", 292, kWarning, unused, kAgreement,
     "ProductEndUserTradeParty ApplicableTradeDeliveryTerms SellerOrderReferencedDocument/LineID "
     "BuyerOrderReferencedDocument/LineID QuotationReferencedDocument "
     "OrderResponseReferencedDocument ContractReferencedDocument/LineID "
     "DemandForecastReferencedDocument SupplyInstructionReferencedDocument "
     "PromotionalDealReferencedDocument PriceListReferencedDocument "
     "AdditionalReferencedDocument/LineID RequisitionerReferencedDocument BuyerAgentTradeParty "
     "PurchaseConditionsReferencedDocument SpecifiedProcuringProject/Description"},
    {"CII-SR", 308, kWarning, unused, kDelivery,
     "RelatedSupplyChainConsignment ShipToTradeParty/RoleCode ShipToTradeParty/Description "
     "ShipToTradeParty/SpecifiedLegalOrganization ShipToTradeParty/DefinedTradeContact "
     "ShipToTradeParty/URIUniversalCommunication ShipToTradeParty/SpecifiedTaxRegistration "
     "ShipToTradeParty/EndPointURIUniversalCommunication "
     "ShipToTradeParty/LogoAssociatedSpecifiedBinaryFile UltimateShipToTradeParty "
     "ShipFromTradeParty ActualDespatchSupplyChainEvent ActualPickUpSupplyChainEvent "
     "ActualDeliverySupplyChainEvent/ID "
     "ActualDeliverySupplyChainEvent/OccurrenceDateTime/DateTime "
     "ActualDeliverySupplyChainEvent/TypeCode ActualDeliverySupplyChainEvent/Description "
     "ActualDeliverySupplyChainEvent/DescriptionBinaryObject "
     "ActualDeliverySupplyChainEvent/UnitQuantity "
     "ActualDeliverySupplyChainEvent/LatestOccurrenceDateTime "
     "ActualDeliverySupplyChainEvent/EarliestOccurrenceDateTime "
     "ActualDeliverySupplyChainEvent/OccurrenceSpecifiedPeriod "
     "ActualDeliverySupplyChainEvent/OccurrenceLogisticsLocation ActualReceiptSupplyChainEvent "
     "AdditionalReferencedDocument DespatchAdviceReferencedDocument/LineID "
     "DespatchAdviceReferencedDocument/LineID DeliveryNoteReferencedDocument "
     "ConsumptionReportReferencedDocument PreviousDeliverySupplyChainEvent "
     "PackingListReferencedDocument"},
    {"CII-SR", 339, kWarning, unused, kSettlement,
     "DuePayableAmount CreditorReferenceTypeCode CreditorReferenceType CreditorReferenceIssuerID - "
     "PaymentCurrencyCode InvoiceIssuerReference InvoiceDateTime NextInvoiceDateTime "
     "CreditReasonCode CreditReason InvoicerTradeParty InvoiceeTradeParty "
     "PayeeTradeParty/RoleCode PayeeTradeParty/Description "
     "PayeeTradeParty/SpecifiedLegalOrganization/LegalClassificationCode "
     "PayeeTradeParty/SpecifiedLegalOrganization/Name "
     "PayeeTradeParty/SpecifiedLegalOrganization/TradingBusinessName "
     "PayeeTradeParty/SpecifiedLegalOrganization/PostalTradeAddress "
     "PayeeTradeParty/SpecifiedLegalOrganization/AuthorizedLegalRegistration "
     "PayeeTradeParty/DefinedTradeContact PayeeTradeParty/PostalTradeAddress "
     "PayeeTradeParty/URIUniversalCommunication PayeeTradeParty/SpecifiedTaxRegistration "
     "PayeeTradeParty/EndPointURIUniversalCommunication "
     "PayeeTradeParty/LogoAssociatedSpecifiedBinaryFile PayerTradeParty "
     "TaxApplicableTradeCurrencyExchange InvoiceApplicableTradeCurrencyExchange "
     "PaymentApplicableTradeCurrencyExchange"},
    {"CII-SR", 369, kWarning, unused, kMeans,
     "PaymentChannelCode GuaranteeMethodCode PaymentMethodCode "
     "ApplicableTradeSettlementFinancialCard/MicrochipIndicator "
     "ApplicableTradeSettlementFinancialCard/TypeCode - "
     "ApplicableTradeSettlementFinancialCard/ExpiryDate "
     "ApplicableTradeSettlementFinancialCard/VerificationNumeric "
     "ApplicableTradeSettlementFinancialCard/ValidFromDateTime "
     "ApplicableTradeSettlementFinancialCard/CreditLimitAmount "
     "ApplicableTradeSettlementFinancialCard/CreditAvailableAmount "
     "ApplicableTradeSettlementFinancialCard/InterestRatePercent "
     "ApplicableTradeSettlementFinancialCard/Description "
     "PayerPartyDebtorFinancialAccount/AccountName - "
     "PayerSpecifiedDebtorFinancialInstitution/ClearingSystemName "
     "PayerSpecifiedDebtorFinancialInstitution/Name "
     "PayerSpecifiedDebtorFinancialInstitution/LocationFinancialInstitutionAddress"},
    {"CII-SR", 388, kWarning, unused, kSettlement,
     "SpecifiedTradeAllowanceCharge/ID SpecifiedTradeAllowanceCharge/SequenceNumeric "
     "SpecifiedTradeAllowanceCharge/BasisQuantity SpecifiedTradeAllowanceCharge/PrepaidIndicator "
     "SpecifiedTradeAllowanceCharge/UnitBasisAmount SpecifiedTradeAllowanceCharge/TypeCode "
     "SpecifiedTradeAllowanceCharge/ActualTradeCurrencyExchange SubtotalCalculatedTradeTax "
     "SpecifiedLogisticsServiceCharge SpecifiedTradePaymentTerms/ID "
     "SpecifiedTradePaymentTerms/FromEventCode SpecifiedTradePaymentTerms/SettlementPeriodMeasure "
     "SpecifiedTradePaymentTerms/DueDateDateTime/DateTime SpecifiedTradePaymentTerms/TypeCode "
     "SpecifiedTradePaymentTerms/InstructionTypeCode - "
     "SpecifiedTradePaymentTerms/PartialPaymentPercent SpecifiedTradePaymentTerms/PaymentMeansID "
     "SpecifiedTradePaymentTerms/PartialPaymentAmount "
     "SpecifiedTradePaymentTerms/ApplicableTradePaymentPenaltyTerms "
     "SpecifiedTradePaymentTerms/ApplicableTradePaymentDiscountTerms "
     "SpecifiedTradePaymentTerms/PayeeTradeParty"},
    {"CII-SR", 411, kWarning, unused, kTotals,
     "InformationAmount TotalDiscountAmount TotalAllowanceChargeAmount "
     "RetailValueExcludingTaxInformationAmount TotalDepositFeeInformationAmount "
     "ProductValueExcludingTobaccoTaxInformationAmount TotalRetailValueInformationAmount "
     "GrossLineTotalAmount NetLineTotalAmount NetIncludingTaxesLineTotalAmount"},
    {"CII-SR", 421, kWarning, unused, kSettlement,
     "SpecifiedFinancialAdjustment InvoiceReferencedDocument/LineID "
     "ProFormaInvoiceReferencedDocument LetterOfCreditReferencedDocument "
     "FactoringAgreementReferencedDocument FactoringListReferencedDocument"},
    {"CII-SR", 427, kWarning, unused, kSettlement, kAccount},
    {"CII-SR", 436, kWarning, unused, kSettlement,
     "SpecifiedAdvancePayment UltimatePayeeTradeParty"},
    {"CII-SR", 438, kWarning, unused, "", "ValuationBreakdownStatement"},
    {"CII-SR", 439, kFatal, one, kLineAgreement, "NetPriceProductTradePrice/ChargeAmount"},
    {"CII-SR", 440, kFatal, once, "//GrossPriceProductTradePrice/AppliedTradeAllowanceCharge",
     "ActualAmount"},
    {"CII-SR", 441, kFatal, once, kLineAgreement, "NetPriceProductTradePrice/ChargeAmount"},
    {"CII-SR", 442, kWarning, unused, kAgreement, "Reference"},
    {"CII-SR", 443, kWarning, unused, kMeans, "ID PayerPartyDebtorFinancialAccount/ProprietaryID"},
    {"CII-SR", 445, kWarning, unused, kGross, "IncludedTradeTax"},
    {"CII-SR", 446, kWarning, unused, kNet, "IncludedTradeTax"},
    {"CII-SR", 447, kWarning, unused, kLineAgreement, "UltimateCustomerOrderReferencedDocument"},
    {"CII-SR", 448, kWarning, unused, kAgreement, "UltimateCustomerOrderReferencedDocument"},
    {"CII-SR", 449, kWarning, apart, kDelivery, "ShipToTradeParty/ID&ShipToTradeParty/GlobalID"},
    {"CII-SR", 450, kWarning, apart, kAgreement, "BuyerTradeParty/ID&BuyerTradeParty/GlobalID"},
    {"CII-SR", 451, kWarning, apart, kSettlement, "PayeeTradeParty/ID&PayeeTradeParty/GlobalID"},
    {"CII-SR", 452, kWarning, once, kSettlement,
     "SpecifiedTradePaymentTerms SpecifiedTradePaymentTerms/Description"},
    {"CII-SR", 454, kWarning, one, kLineSettlement, "ApplicableTradeTax"},
    {"CII-SR", 455, kFatal, once, kAgreement,
     "SellerTradeParty/DefinedTradeContact BuyerTradeParty/DefinedTradeContact"},
    {"CII-SR", 459, kFatal, once, kAgreement,
     "SellerTradeParty/URIUniversalCommunication BuyerTradeParty/URIUniversalCommunication"},
    {"CII-SR", 461, kFatal, once, kSettlement, "ApplicableTradeTax/TaxPointDate"},
    {"CII-SR", 464, kWarning, unused, kMeans, "PayerSpecifiedDebtorFinancialInstitution"},
    {"CII-SR", 465, kWarning, apart, kAgreement,
     "SellerTradeParty/DefinedTradeContact/PersonName&"
     "SellerTradeParty/DefinedTradeContact/DepartmentName "
     "BuyerTradeParty/DefinedTradeContact/PersonName&"
     "BuyerTradeParty/DefinedTradeContact/DepartmentName"},
    {"CII-SR", 469, kFatal, once, kSettlement, "PaymentReference"},
    {"CII-SR", 471, kFatal, once, "//SpecifiedTradeAllowanceCharge",
     "RateApplicablePercent CategoryTradeTax ActualAmount"},
    {"CII-SR", 477, kFatal, once, kTotals,
     "LineTotalAmount ChargeTotalAmount AllowanceTotalAmount TaxBasisTotalAmount RoundingAmount "
     "GrandTotalAmount InformationAmount TotalPrepaidAmount TotalDiscountAmount "
     "TotalAllowanceChargeAmount DuePayableAmount RetailValueExcludingTaxInformationAmount "
     "TotalDepositFeeInformationAmount ProductValueExcludingTobaccoTaxInformationAmount "
     "TotalRetailValueInformationAmount GrossLineTotalAmount NetLineTotalAmount "
     "NetIncludingTaxesLineTotalAmount"},

    {"CII-DT", 1, kFatal, unused,
     "!ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID",
     "@schemeName @schemeAgencyName @schemeDataURI @schemeURI - @schemeAgencyID @schemeVersionID"},
    {"CII-DT", 1, kFatal, unused, "!ExchangedDocument/ID",
     "@schemeName @schemeAgencyName @schemeDataURI @schemeURI - @schemeAgencyID @schemeVersionID"},
    {"CII-DT", 1, kFatal, unused,
     "!SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/"
     "AssociatedDocumentLineDocument/LineID",
     "@schemeName @schemeAgencyName @schemeDataURI @schemeURI @schemeID @schemeAgencyID "
     "@schemeVersionID"},
    {"CII-DT", 1, kFatal, unused,
     "!SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/SpecifiedTradeProduct/"
     "SellerAssignedID",
     "@schemeName @schemeAgencyName @schemeDataURI @schemeURI @schemeID @schemeAgencyID "
     "@schemeVersionID"},
    {"CII-DT", 101, kFatal, unused, "//*ID",
     "@schemeName @schemeAgencyName @schemeDataURI @schemeURI"},
    {"CII-DT", 8, kFatal, unused, "//TypeCode", "@name @listURI"},
    {"CII-DT", 13, kFatal, unused, "", "@languageID @languageLocaleID"},
    {"CII-DT", 16, kFatal, unused, "!//AdditionalReferencedDocument", kReference},
    {"CII-DT", 27, kFatal, unused, "!//AdditionalReferencedDocument", "FormattedIssueDateTime"},
    {"CII-DT", 16, kFatal, unused, "!//InvoiceReferencedDocument", kReference},
    {"CII-DT", 15, kFatal, unused, "!//InvoiceReferencedDocument",
     "URIID - - TypeCode - - Name AttachmentBinaryObject - ReferenceTypeCode"},
    {"CII-DT", 16, kFatal, unused, "//*ReferencedDocument", kReference},
    {"CII-DT", 15, kFatal, unused, "//*ReferencedDocument",
     "URIID - - TypeCode - - Name AttachmentBinaryObject - ReferenceTypeCode - - "
     "FormattedIssueDateTime"},
    {"CII-DT", 32, kFatal, unused, "!//TaxTotalAmount", "-"},
    {"CII-DT", 32, kFatal, unused, "//*Amount", "@currencyCodeListVersionID"},
    {"CII-DT", 34, kFatal, unused, "//*Quantity",
     "@unitCodeListID @unitCodeListAgencyID @unitCodeListAgencyName"},
    {"CII-DT", 38, kWarning, unused, "//*TradeTax",
     "CalculatedRate CalculationSequenceNumeric BasisQuantity - UnitBasisAmount "
     "LineTotalBasisAmount AllowanceChargeBasisAmount - - - - CurrencyCode Jurisdiction "
     "CustomsDutyIndicator - TaxBasisAllowanceRate - Type InformationAmount CategoryName - "
     "RateApplicablePercent/@format SpecifiedTradeAccountingAccount ServiceSupplyTradeCountry "
     "BuyerRepayableTaxSpecifiedTradeAccountingAccount "
     "SellerPayableTaxSpecifiedTradeAccountingAccount "
     "SellerRefundableTaxSpecifiedTradeAccountingAccount "
     "BuyerDeductibleTaxSpecifiedTradeAccountingAccount "
     "BuyerNonDeductibleTaxSpecifiedTradeAccountingAccount PlaceApplicableTradeLocation"},
    {"CII-DT", 41, kWarning, unused,
     "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeSettlement/"
     "ApplicableTradeTax",
     "BasisAmount"},
    {"CII-DT", 54, kWarning, unused,
     "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeSettlement/"
     "ApplicableTradeTax",
     "TaxPointDate - - - DueDateTypeCode"},
    {"CII-DT", 45, kWarning, unused,
     "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeSettlement/"
     "ApplicableTradeTax/CategoryCode",
     "@listID @listAgencyID @listVersionID @listURI"},
    {"CII-DT", 52, kWarning, unused, "//CategoryTradeTax", "ExemptionReasonCode"},
    {"CII-DT", 98, kWarning, unused, "//CategoryTradeTax", "ExemptionReason"},
    {"CII-DT", 68, kFatal, unused, "//BillingSpecifiedPeriod",
     "StartDateTime/DateTime DurationMeasure InclusiveIndicator Description EndDateTime/DateTime "
     "CompleteDateTime OpenIndicator SeasonCode ID Name SequenceNumeric StartDateFlexibilityCode "
     "ContinuousIndicator PurposeCode"},
    {"CII-DT", 82, kFatal, unused, "//PostalTradeAddress",
     "ID PostOfficeBox BuildingName - LineFour LineFive StreetName CitySubDivisionName CountryName "
     "CountrySubDivisionID AttentionOf CareOf BuildingNumber DepartmentName AdditionalStreetName"},
});

constexpr BindingTable kTable{kGroups, {}};

}  // namespace

const BindingTable& cii_bindings() {
  return kTable;
}

}  // namespace recevable::structured
