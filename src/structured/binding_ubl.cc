// The rules that bind EN 16931 to UBL: what its elements may hold beyond the schema.
#include <array>

#include "structured/binding.h"

namespace recevable::structured {

namespace {

constexpr bool kFatal = true, kWarning = false;

constexpr std::string_view kAddress =
    "ID AddressTypeCode AddressFormatCode Postbox Floor Room BlockName BuildingName BuildingNumber "
    "InhouseMail Department MarkAttention MarkCare PlotIdentification CitySubdivisionName "
    "CountrySubentityCode Region District TimezoneOffset Country/Name LocationCoordinate";
constexpr std::string_view kReference =
    "CopyIndicator UUID IssueDate IssueTime DocumentTypeCode DocumentType XPath LanguageID "
    "LocaleCode VersionID DocumentStatusCode DocumentDescription Attachment ValidityPeriod "
    "IssuerParty ResultOfVerification";
constexpr std::string_view kItemId =
    "ExtendedID BarcodeSymbologyID PhysicalAttribute MeasurementDimension IssuerParty";
constexpr std::string_view kScheme = "Name TaxTypeCode CurrencyCode JurisdictionRegionAddress";

using enum BindingKind;

constexpr auto kGroups = std::to_array<BindingGroup>({
    {"UBL-SR", 1, kFatal, once, "",
     "ContractDocumentReference/ID ReceiptDocumentReference/ID DespatchDocumentReference/ID - "
     "PaymentTerms/Note - - InvoicePeriod "
     "AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName "
     "AccountingSupplierParty/Party/PartyName/Name "
     "AccountingSupplierParty/Party/PartyLegalEntity/CompanyID - - "
     "AccountingSupplierParty/Party/PartyLegalEntity/CompanyLegalForm "
     "AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName "
     "AccountingCustomerParty/Party/PartyIdentification/ID "
     "AccountingCustomerParty/Party/PartyLegalEntity/CompanyID - - - - - - Delivery"},
    {"UBL-SR", 39, kFatal, once, "",
     "ProjectReference/ID AccountingCustomerParty/Party/PartyName/Name - - - - "
     "PaymentMeans/PaymentDueDate PaymentMeans/PaymentMeansCode/@name - - "
     "InvoicePeriod/DescriptionCode - - - - PaymentMeans/CardAccount PaymentMeans/PaymentMandate "
     "OriginatorDocumentReference/ID"},
    {"UBL-SR", 6, kFatal, once, "//BillingReference", "InvoiceDocumentReference"},
    {"UBL-SR", 7, kFatal, some, "//BillingReference", "InvoiceDocumentReference/ID"},
    {"UBL-SR", 22, kFatal, once, "//TaxRepresentativeParty",
     "PartyName/Name PartyTaxScheme/CompanyID"},
    {"UBL-SR", 25, kFatal, once, "//Delivery", "DeliveryParty/PartyName/Name"},
    {"UBL-SR", 26, kFatal, once, "//PaymentMeans", "PaymentID PaymentMeansCode PaymentMandate/ID"},
    {"UBL-SR", 32, kFatal, once, "//TaxSubtotal", "TaxCategory/TaxExemptionReason"},
    {"UBL-SR", 33, kFatal, once, "//AdditionalDocumentReference", "DocumentDescription"},
    {"UBL-SR", 34, kFatal, once, "//{line}",
     "Note OrderLineReference/LineID InvoicePeriod Price/AllowanceCharge/Amount"},
    {"UBL-SR", 50, kFatal, once, "//{line}", "Item/Description - DocumentReference"},
    {"UBL-SR", 51, kFatal, once, "//PostalAddress", "AddressLine"},
    {"UBL-SR", 51, kFatal, once, "//Address", "AddressLine"},

    {"UBL-CR", 1, kWarning, unused, "",
     "UBLExtensions UBLVersionID=2.1 ProfileExecutionID CopyIndicator UUID IssueTime "
     "PricingCurrencyCode PaymentCurrencyCode PaymentAlternativeCurrencyCode AccountingCostCode "
     "LineCountNumeric InvoicePeriod/StartTime InvoicePeriod/EndTime InvoicePeriod/DurationMeasure "
     "InvoicePeriod/Description"},
    {"UBL-CR", 16, kWarning, unused, "OrderReference",
     "CopyIndicator UUID IssueDate IssueTime CustomerReference OrderTypeCode DocumentReference"},
    {"UBL-CR", 23, kWarning, unused, "BillingReference/InvoiceDocumentReference",
     "CopyIndicator UUID IssueTime DocumentTypeCode DocumentType XPath LanguageID LocaleCode "
     "VersionID DocumentStatusCode DocumentDescription Attachment ValidityPeriod IssuerParty "
     "ResultOfVerification"},
    {"UBL-CR", 38, kWarning, unused, "BillingReference",
     "SelfBilledInvoiceDocumentReference CreditNoteDocumentReference "
     "SelfBilledCreditNoteDocumentReference DebitNoteDocumentReference ReminderDocumentReference "
     "AdditionalDocumentReference BillingReferenceLine"},
    {"UBL-CR", 45, kWarning, unused, "DespatchDocumentReference", kReference},
    {"UBL-CR", 61, kWarning, unused, "ReceiptDocumentReference", kReference},
    {"UBL-CR", 77, kWarning, unused, "", "StatementDocumentReference"},
    {"UBL-CR", 78, kWarning, unused, "OriginatorDocumentReference", kReference},
    {"UBL-CR", 94, kWarning, unused, "ContractDocumentReference", kReference},
    {"UBL-CR", 110, kWarning, unused, "AdditionalDocumentReference",
     "CopyIndicator UUID IssueDate IssueTime DocumentType XPath LanguageID LocaleCode VersionID "
     "DocumentStatusCode"},
    {"UBL-CR", 121, kWarning, unused, "AdditionalDocumentReference/Attachment/ExternalReference",
     "DocumentHash HashAlgorithmMethod ExpiryDate ExpiryTime MimeCode FormatCode EncodingCode "
     "CharacterSetCode FileName Description"},
    {"UBL-CR", 131, kWarning, unused, "AdditionalDocumentReference",
     "ValidityPeriod IssuerParty ResultOfVerification"},
    {"UBL-CR", 134, kWarning, unused, "ProjectReference", "UUID IssueDate WorkPhaseReference"},
    {"UBL-CR", 137, kWarning, unused, "", "Signature"},
    {"UBL-CR", 138, kWarning, unused, "AccountingSupplierParty",
     "CustomerAssignedAccountID AdditionalAccountID DataSendingCapability"},
    {"UBL-CR", 141, kWarning, unused, "AccountingSupplierParty/Party",
     "MarkCareIndicator MarkAttentionIndicator WebsiteURI LogoReferenceID "
     "IndustryClassificationCode Language"},
    {"UBL-CR", 147, kWarning, unused, "AccountingSupplierParty/Party/PostalAddress", kAddress},
    {"UBL-CR", 168, kWarning, unused, "AccountingSupplierParty/Party", "PhysicalLocation"},
    {"UBL-CR", 169, kWarning, unused, "AccountingSupplierParty/Party/PartyTaxScheme",
     "RegistrationName TaxLevelCode ExemptionReasonCode ExemptionReason RegistrationAddress"},
    {"UBL-CR", 174, kWarning, unused, "AccountingSupplierParty/Party/PartyTaxScheme/TaxScheme",
     kScheme},
    {"UBL-CR", 178, kWarning, unused, "AccountingSupplierParty/Party/PartyLegalEntity",
     "RegistrationDate RegistrationExpirationDate CompanyLegalFormCode SoleProprietorshipIndicator "
     "CompanyLiquidationStatusCode CorporateStockAmount FullyPaidSharesIndicator "
     "RegistrationAddress CorporateRegistrationScheme HeadOfficeParty ShareholderParty"},
    {"UBL-CR", 189, kWarning, unused, "AccountingSupplierParty/Party/Contact",
     "ID Telefax Note OtherCommunication"},
    {"UBL-CR", 193, kWarning, unused, "AccountingSupplierParty/Party",
     "Person AgentParty ServiceProviderParty PowerOfAttorney FinancialAccount"},
    {"UBL-CR", 198, kWarning, unused, "AccountingSupplierParty",
     "DespatchContact AccountingContact SellerContact"},
    {"UBL-CR", 201, kWarning, unused, "AccountingCustomerParty",
     "CustomerAssignedAccountID SupplierAssignedAccountID AdditionalAccountID"},
    {"UBL-CR", 204, kWarning, unused, "AccountingCustomerParty/Party",
     "MarkCareIndicator MarkAttentionIndicator WebsiteURI LogoReferenceID "
     "IndustryClassificationCode Language"},
    {"UBL-CR", 210, kWarning, unused, "AccountingCustomerParty/Party/PostalAddress", kAddress},
    {"UBL-CR", 231, kWarning, unused, "AccountingCustomerParty/Party", "PhysicalLocation"},
    {"UBL-CR", 232, kWarning, unused, "AccountingCustomerParty/Party/PartyTaxScheme",
     "RegistrationName TaxLevelCode ExemptionReasonCode ExemptionReason RegistrationAddress"},
    {"UBL-CR", 237, kWarning, unused, "AccountingCustomerParty/Party/PartyTaxScheme/TaxScheme",
     kScheme},
    {"UBL-CR", 241, kWarning, unused, "AccountingCustomerParty/Party/PartyLegalEntity",
     "RegistrationDate RegistrationExpirationDate CompanyLegalFormCode CompanyLegalForm "
     "SoleProprietorshipIndicator CompanyLiquidationStatusCode CorporateStockAmount "
     "FullyPaidSharesIndicator RegistrationAddress CorporateRegistrationScheme HeadOfficeParty "
     "ShareholderParty"},
    {"UBL-CR", 253, kWarning, unused, "AccountingCustomerParty/Party/Contact",
     "ID Telefax Note OtherCommunication"},
    {"UBL-CR", 257, kWarning, unused, "AccountingCustomerParty/Party",
     "Person AgentParty ServiceProviderParty PowerOfAttorney FinancialAccount"},
    {"UBL-CR", 262, kWarning, unused, "AccountingCustomerParty",
     "DeliveryContact AccountingContact BuyerContact"},
    {"UBL-CR", 265, kWarning, unused, "PayeeParty",
     "MarkCareIndicator MarkAttentionIndicator WebsiteURI LogoReferenceID EndpointID "
     "IndustryClassificationCode Language PostalAddress PhysicalLocation PartyTaxScheme"},
    {"UBL-CR", 275, kWarning, unused, "PayeeParty/PartyLegalEntity",
     "RegistrationName RegistrationDate RegistrationExpirationDate CompanyLegalFormCode "
     "CompanyLegalForm SoleProprietorshipIndicator CompanyLiquidationStatusCode "
     "CorporateStockAmount FullyPaidSharesIndicator RegistrationAddress "
     "CorporateRegistrationScheme HeadOfficeParty ShareholderParty"},
    {"UBL-CR", 288, kWarning, unused, "PayeeParty",
     "Contact Person AgentParty ServiceProviderParty PowerOfAttorney FinancialAccount"},
    {"UBL-CR", 294, kWarning, unused, "", "BuyerCustomerParty SellerSupplierParty"},
    {"UBL-CR", 296, kWarning, unused, "TaxRepresentativeParty",
     "MarkCareIndicator MarkAttentionIndicator WebsiteURI LogoReferenceID EndpointID "
     "IndustryClassificationCode PartyIdentification Language"},
    {"UBL-CR", 304, kWarning, unused, "TaxRepresentativeParty/PostalAddress", kAddress},
    {"UBL-CR", 325, kWarning, unused, "TaxRepresentativeParty", "PhysicalLocation"},
    {"UBL-CR", 326, kWarning, unused, "TaxRepresentativeParty/PartyTaxScheme",
     "RegistrationName TaxLevelCode ExemptionReasonCode ExemptionReason RegistrationAddress"},
    {"UBL-CR", 331, kWarning, unused, "TaxRepresentativeParty/PartyTaxScheme/TaxScheme", kScheme},
    {"UBL-CR", 335, kWarning, unused, "TaxRepresentativeParty",
     "PartyLegalEntity Contact Person AgentParty ServiceProviderParty PowerOfAttorney "
     "FinancialAccount"},
    {"UBL-CR", 342, kWarning, unused, "Delivery",
     "ID Quantity MinimumQuantity MaximumQuantity ActualDeliveryTime LatestDeliveryDate "
     "LatestDeliveryTime ReleaseID TrackingID"},
    {"UBL-CR", 351, kWarning, unused, "Delivery/DeliveryLocation",
     "Description Conditions CountrySubentity CountrySubentityCode LocationTypeCode "
     "InformationURI Name ValidityPeriod"},
    {"UBL-CR", 359, kWarning, unused, "Delivery/DeliveryLocation/Address", kAddress},
    {"UBL-CR", 380, kWarning, unused, "Delivery/DeliveryLocation",
     "SubsidiaryLocation LocationCoordinate"},
    {"UBL-CR", 382, kWarning, unused, "Delivery",
     "AlternativeDeliveryLocation RequestedDeliveryPeriod EstimatedDeliveryPeriod CarrierParty"},
    {"UBL-CR", 386, kWarning, unused, "Delivery/DeliveryParty",
     "MarkCareIndicator MarkAttentionIndicator WebsiteURI LogoReferenceID EndpointID "
     "IndustryClassificationCode PartyIdentification Language PostalAddress PhysicalLocation "
     "PartyTaxScheme PartyLegalEntity Contact Person AgentParty ServiceProviderParty "
     "PowerOfAttorney FinancialAccount"},
    {"UBL-CR", 404, kWarning, unused, "Delivery",
     "NotifyParty Despatch DeliveryTerms MinimumDeliveryUnit MaximumDeliveryUnit Shipment"},
    {"UBL-CR", 410, kWarning, unused, "", "DeliveryTerms"},
    {"UBL-CR", 411, kWarning, unused, "PaymentMeans",
     "ID PaymentDueDate PaymentChannelCode InstructionID"},
    {"UBL-CR", 415, kWarning, unused, "PaymentMeans/CardAccount",
     "CardTypeCode ValidityStartDate ExpiryDate IssuerID IssueNumberID CV2ID CardChipCode "
     "ChipApplicationID"},
    {"UBL-CR", 424, kWarning, unused, "PaymentMeans/PayeeFinancialAccount",
     "AliasName AccountTypeCode AccountFormatCode CurrencyCode PaymentNote "
     "FinancialInstitutionBranch/Name FinancialInstitutionBranch/FinancialInstitution/Name "
     "FinancialInstitutionBranch/FinancialInstitution/Address FinancialInstitutionBranch/Address "
     "Country"},
    {"UBL-CR", 434, kWarning, unused, "PaymentMeans", "CreditAccount"},
    {"UBL-CR", 435, kWarning, unused, "PaymentMeans/PaymentMandate",
     "MandateTypeCode MaximumPaymentInstructionsNumeric MaximumPaidAmount SignatureID PayerParty "
     "PayerFinancialAccount/Name PayerFinancialAccount/AliasName "
     "PayerFinancialAccount/AccountTypeCode PayerFinancialAccount/AccountFormatCode "
     "PayerFinancialAccount/CurrencyCode PayerFinancialAccount/PaymentNote "
     "PayerFinancialAccount/FinancialInstitutionBranch PayerFinancialAccount/Country "
     "ValidityPeriod PaymentReversalPeriod Clause"},
    {"UBL-CR", 451, kWarning, unused, "PaymentMeans", "TradeFinancing"},
    {"UBL-CR", 452, kWarning, unused, "PaymentTerms",
     "ID PaymentMeansID PrepaidPaymentReferenceID ReferenceEventCode SettlementDiscountPercent "
     "PenaltySurchargePercent PaymentPercent Amount SettlementDiscountAmount PenaltyAmount "
     "PaymentTermsDetailsURI PaymentDueDate InstallmentDueDate InvoicingPartyReference "
     "SettlementPeriod PenaltyPeriod ExchangeRate ValidityPeriod"},
    {"UBL-CR", 470, kWarning, unused, "", "PrepaidPayment"},
    {"UBL-CR", 471, kWarning, unused, "AllowanceCharge",
     "ID PrepaidIndicator SequenceNumeric AccountingCostCode AccountingCost PerUnitAmount "
     "TaxCategory/Name TaxCategory/BaseUnitMeasure TaxCategory/PerUnitAmount "
     "TaxCategory/TaxExemptionReasonCode TaxCategory/TaxExemptionReason TaxCategory/TierRange "
     "TaxCategory/TierRatePercent TaxCategory/TaxScheme/Name TaxCategory/TaxScheme/TaxTypeCode "
     "TaxCategory/TaxScheme/CurrencyCode TaxCategory/TaxScheme/JurisdictionRegionAddress TaxTotal "
     "PaymentMeans"},
    {"UBL-CR", 490, kWarning, unused, "",
     "TaxExchangeRate PricingExchangeRate PaymentExchangeRate PaymentAlternativeExchangeRate"},
    {"UBL-CR", 494, kWarning, unused, "TaxTotal",
     "RoundingAmount TaxEvidenceIndicator TaxIncludedIndicator"},
    {"UBL-CR", 497, kWarning, unused, "TaxTotal/TaxSubtotal",
     "CalculationSequenceNumeric TransactionCurrencyTaxAmount Percent BaseUnitMeasure "
     "PerUnitAmount TierRange TierRatePercent TaxCategory/Name TaxCategory/BaseUnitMeasure "
     "TaxCategory/PerUnitAmount TaxCategory/TierRange TaxCategory/TierRatePercent "
     "TaxCategory/TaxScheme/Name TaxCategory/TaxScheme/TaxTypeCode "
     "TaxCategory/TaxScheme/CurrencyCode TaxCategory/TaxScheme/JurisdictionRegionAddress"},
    {"UBL-CR", 513, kWarning, unused, "",
     "WithholdingTaxTotal LegalMonetaryTotal/PayableAlternativeAmount"},
    {"UBL-CR", 515, kWarning, unused, "{line}",
     "UUID TaxPointDate AccountingCostCode PaymentPurposeCode FreeOfChargeIndicator "
     "InvoicePeriod/StartTime InvoicePeriod/EndTime InvoicePeriod/DurationMeasure "
     "InvoicePeriod/DescriptionCode InvoicePeriod/Description OrderLineReference/SalesOrderLineID "
     "OrderLineReference/UUID OrderLineReference/LineStatusCode OrderLineReference/OrderReference "
     "DespatchLineReference ReceiptLineReference BillingReference"},
    {"UBL-CR", 532, kWarning, unused, "{line}/DocumentReference",
     "CopyIndicator UUID IssueDate IssueTime - DocumentType XPath LanguageID LocaleCode VersionID "
     "DocumentStatusCode DocumentDescription Attachment ValidityPeriod IssuerParty "
     "ResultOfVerification"},
    {"UBL-CR", 548, kWarning, unused, "{line}",
     "PricingReference OriginatorParty Delivery PaymentTerms"},
    {"UBL-CR", 552, kWarning, unused, "{line}/AllowanceCharge",
     "ID PrepaidIndicator SequenceNumeric AccountingCostCode AccountingCost PerUnitAmount "
     "TaxCategory TaxTotal PaymentMeans"},
    {"UBL-CR", 561, kWarning, unused, "{line}", "TaxTotal WithholdingTaxTotal"},
    {"UBL-CR", 563, kWarning, unused, "{line}/Item",
     "PackQuantity PackSizeNumeric CatalogueIndicator HazardousRiskIndicator AdditionalInformation "
     "Keyword BrandName ModelName"},
    {"UBL-CR", 571, kWarning, unused, "{line}/Item/BuyersItemIdentification", kItemId},
    {"UBL-CR", 576, kWarning, unused, "{line}/Item/SellersItemIdentification", kItemId},
    {"UBL-CR", 581, kWarning, unused, "{line}/Item", "ManufacturersItemIdentification"},
    {"UBL-CR", 582, kWarning, unused, "{line}/Item/StandardItemIdentification", kItemId},
    {"UBL-CR", 587, kWarning, unused, "{line}/Item",
     "CatalogueItemIdentification AdditionalItemIdentification CatalogueDocumentReference "
     "ItemSpecificationDocumentReference OriginCountry/Name CommodityClassification/NatureCode "
     "CommodityClassification/CargoTypeCode CommodityClassification/CommodityCode "
     "TransactionConditions HazardousItem ClassifiedTaxCategory/Name "
     "ClassifiedTaxCategory/BaseUnitMeasure ClassifiedTaxCategory/PerUnitAmount "
     "ClassifiedTaxCategory/TaxExemptionReasonCode ClassifiedTaxCategory/TaxExemptionReason "
     "ClassifiedTaxCategory/TierRange ClassifiedTaxCategory/TierRatePercent"},
    {"UBL-CR", 604, kWarning, unused, "{line}/Item/ClassifiedTaxCategory/TaxScheme", kScheme},
    {"UBL-CR", 608, kWarning, unused, "{line}/Item/AdditionalItemProperty",
     "ID NameCode TestMethod ValueQuantity ValueQualifier ImportanceCode ListValue "
     "UsabilityPeriod ItemPropertyGroup RangeDimension ItemPropertyRange"},
    {"UBL-CR", 619, kWarning, unused, "{line}/Item",
     "ManufacturerParty InformationContentProviderParty OriginAddress ItemInstance Certificate "
     "Dimension"},
    // 629 and 630 name elements of the price in a namespace where the schema has none.
    {"UBL-CR", 625, kWarning, unused, "{line}/Price",
     "PriceChangeReason PriceTypeCode PriceType OrderableUnitFactorRate"},
    {"UBL-CR", 632, kWarning, unused, "{line}/Price/AllowanceCharge",
     "ID AllowanceChargeReasonCode AllowanceChargeReason MultiplierFactorNumeric PrepaidIndicator "
     "SequenceNumeric AccountingCostCode AccountingCost PerUnitAmount TaxCategory TaxTotal "
     "PaymentMeans"},
    {"UBL-CR", 644, kWarning, unused, "{line}",
     "Price/PricingExchangeRate DeliveryTerms SubInvoiceLine ItemPriceExtension"},
    {"UBL-CR", 648, kWarning, unused, "",
     "CustomizationID/@schemeID ProfileID/@schemeID ID/@schemeID SalesOrderID/@schemeID"},
    {"UBL-CR", 652, kWarning, unused, "//PartyTaxScheme", "CompanyID/@schemeID"},
    {"UBL-CR", 653, kWarning, unused, "PaymentMeans",
     "PaymentID/@schemeID PayeeFinancialAccount/ID/@schemeID "
     "PayeeFinancialAccount/FinancialInstitutionBranch/ID/@schemeID"},
    {"UBL-CR", 656, kWarning, unused, "",
     "InvoiceTypeCode/@listID DocumentCurrencyCode/@listID TaxCurrencyCode/@listID "
     "AdditionalDocumentReference/DocumentTypeCode/@listID"},
    {"UBL-CR", 660, kWarning, unused, "//Country", "IdentificationCode/@listID"},
    {"UBL-CR", 661, kWarning, unused, "PaymentMeans", "PaymentMeansCode/@listID"},
    {"UBL-CR", 662, kWarning, unused, "//AllowanceChargeReasonCode", "@listID"},
    {"UBL-CR", 664, kWarning, unused, "", "//FinancialInstitution"},
    {"UBL-CR", 667, kWarning, unused, "//BuyersItemIdentification", "ID/@schemeID"},
    {"UBL-CR", 668, kWarning, unused, "//SellersItemIdentification", "ID/@schemeID"},
    {"UBL-CR", 669, kWarning, unused, "//Price/AllowanceCharge",
     "AllowanceChargeReasonCode AllowanceChargeReason MultiplierFactorNumeric"},
    {"UBL-CR", 672, kWarning, unused, "", "CreditNoteTypeCode/@listID"},
    // 674 names an element the schema does not have.
    {"UBL-CR", 675, kWarning, unused, "//CardAccount", "NetworkID/@schemeID"},
    {"UBL-CR", 676, kWarning, unused, "//PaymentMandate",
     "ID/@schemeID PayerFinancialAccount/ID/@schemeID"},
    {"UBL-CR", 678, kWarning, unused, "//TaxCategory", "ID/@schemeID"},
    {"UBL-CR", 679, kWarning, unused, "//ClassifiedTaxCategory", "ID/@schemeID"},
    {"UBL-CR", 680, kWarning, unused, "//PaymentMeans", "PayerFinancialAccount"},
    {"UBL-CR", 681, kWarning, unused, "", "PaymentMeans/InstructionNote Delivery/DeliveryAddress"},
});

constexpr auto kAttributes = std::to_array<BindingAttribute>({
    {"UBL-DT-08", "schemeName", ""},
    {"UBL-DT-09", "schemeAgencyName", ""},
    {"UBL-DT-10", "schemeDataURI", ""},
    {"UBL-DT-11", "schemeURI", ""},
    {"UBL-DT-12", "format", ""},
    {"UBL-DT-13", "unitCodeListIdentifier", ""},
    {"UBL-DT-14", "unitCodeListAgencyIdentifier", ""},
    {"UBL-DT-15", "unitCodeListAgencyName", ""},
    {"UBL-DT-16", "listAgencyName", ""},
    {"UBL-DT-17", "listName", ""},
    {"UBL-DT-18", "name", "PaymentMeansCode"},
    {"UBL-DT-19", "languageID", ""},
    {"UBL-DT-20", "listURI", ""},
    {"UBL-DT-21", "listSchemeURI", ""},
    {"UBL-DT-22", "languageLocaleID", ""},
    {"UBL-DT-23", "uri", ""},
    {"UBL-DT-24", "currencyCodeListVersionID", ""},
    {"UBL-DT-25", "characterSetCode", ""},
    {"UBL-DT-26", "encodingCode", ""},
    {"UBL-DT-27", "schemeAgencyID", ""},
    {"UBL-DT-28", "listAgencyID", ""},
    {"UBL-CR-663", "unitCodeListID", ""},
});

constexpr BindingTable kTable{kGroups, kAttributes};

}  // namespace

const BindingTable& ubl_bindings() {
  return kTable;
}

}  // namespace recevable::structured
