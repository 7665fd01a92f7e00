"""Writes an invoice of structured_model as UN/CEFACT Cross Industry Invoice (D16B)."""

from structured_xml import add, put, root


def compact(date):
    return date.replace("-", "")


def date(parent, path, value, inner="udt:DateTimeString"):
    if value is not None:
        add(parent, f"{path}/{inner}", compact(value), format="102")


def identified(parent, path, value):
    """A value, or (value, scheme)."""
    if value is not None:
        text, scheme = value if isinstance(value, tuple) else (value, None)
        add(parent, path, text, schemeID=scheme)


def party_id(parent, value):
    text, scheme = value if isinstance(value, tuple) else (value, None)
    put(parent, "ram:GlobalID" if scheme is not None else "ram:ID", text, schemeID=scheme)


def address(parent, terms, one, two, three, city, code, region, country):
    if terms is None:
        return
    place = add(parent, "ram:PostalTradeAddress")
    put(place, "ram:PostcodeCode", terms.get(code))
    put(place, "ram:LineOne", terms.get(one))
    put(place, "ram:LineTwo", terms.get(two))
    put(place, "ram:LineThree", terms.get(three))
    put(place, "ram:CityName", terms.get(city))
    put(place, "ram:CountryID", terms.get(country))
    put(place, "ram:CountrySubDivisionName", terms.get(region))


def contact(parent, terms, name, telephone, mail):
    if not terms:
        return
    person = add(parent, "ram:DefinedTradeContact")
    put(person, "ram:PersonName", terms.get(name))
    if terms.get(telephone) is not None:
        add(person, "ram:TelephoneUniversalCommunication/ram:CompleteNumber", terms[telephone])
    if terms.get(mail) is not None:
        add(person, "ram:EmailURIUniversalCommunication/ram:URIID", terms[mail])


def seller(parent, terms):
    if terms is None:
        return
    party = add(parent, "ram:SellerTradeParty")
    ids = terms.get("BT-29", [])
    for value in [i for i in ids if i[1] is None] + [i for i in ids if i[1] is not None]:
        party_id(party, value)
    put(party, "ram:Name", terms.get("BT-27"))
    put(party, "ram:Description", terms.get("BT-33"))
    if terms.get("BT-30") is not None or terms.get("BT-28") is not None:
        legal = add(party, "ram:SpecifiedLegalOrganization")
        identified(legal, "ram:ID", terms.get("BT-30"))
        put(legal, "ram:TradingBusinessName", terms.get("BT-28"))
    contact(party, terms.get("contact"), "BT-41", "BT-42", "BT-43")
    address(party, terms.get("address"), "BT-35", "BT-36", "BT-162", "BT-37", "BT-38", "BT-39", "BT-40")
    identified(party, "ram:URIUniversalCommunication/ram:URIID", terms.get("BT-34"))
    put(party, "ram:SpecifiedTaxRegistration/ram:ID", terms.get("BT-31"), schemeID="VA")
    put(party, "ram:SpecifiedTaxRegistration/ram:ID", terms.get("BT-32"), schemeID="FC")


def buyer(parent, terms):
    if terms is None:
        return
    party = add(parent, "ram:BuyerTradeParty")
    if terms.get("BT-46") is not None:
        party_id(party, terms["BT-46"])
    put(party, "ram:Name", terms.get("BT-44"))
    if terms.get("BT-47") is not None or terms.get("BT-45") is not None:
        legal = add(party, "ram:SpecifiedLegalOrganization")
        identified(legal, "ram:ID", terms.get("BT-47"))
        put(legal, "ram:TradingBusinessName", terms.get("BT-45"))
    contact(party, terms.get("contact"), "BT-56", "BT-57", "BT-58")
    address(party, terms.get("address"), "BT-50", "BT-51", "BT-163", "BT-52", "BT-53", "BT-54", "BT-55")
    identified(party, "ram:URIUniversalCommunication/ram:URIID", terms.get("BT-49"))
    put(party, "ram:SpecifiedTaxRegistration/ram:ID", terms.get("BT-48"), schemeID="VA")


def representative(parent, terms):
    if terms is None:
        return
    party = add(parent, "ram:SellerTaxRepresentativeTradeParty")
    put(party, "ram:Name", terms.get("BT-62"))
    address(party, terms.get("address"), "BT-64", "BT-65", "BT-164", "BT-66", "BT-67", "BT-68", "BT-69")
    put(party, "ram:SpecifiedTaxRegistration/ram:ID", terms.get("BT-63"), schemeID="VA")


def payee(parent, terms):
    if terms is None:
        return
    party = add(parent, "ram:PayeeTradeParty")
    if terms.get("BT-60") is not None:
        party_id(party, terms["BT-60"])
    put(party, "ram:Name", terms.get("BT-59"))
    identified(party, "ram:SpecifiedLegalOrganization/ram:ID", terms.get("BT-61"))


def tax(parent, name, category, rate):
    node = add(parent, name)
    add(node, "ram:TypeCode", "VAT")
    put(node, "ram:CategoryCode", category)
    put(node, "ram:RateApplicablePercent", rate)


def allowance_charge(parent, indicator, terms, numbers):
    """`numbers`: the terms of amount, base, percentage, reason, code, category and rate."""
    amount, base, percent, reason, code, category, rate = numbers
    node = add(parent, "ram:SpecifiedTradeAllowanceCharge")
    add(node, "ram:ChargeIndicator/udt:Indicator", indicator)
    put(node, "ram:CalculationPercent", terms.get(percent))
    put(node, "ram:BasisAmount", terms.get(base))
    put(node, "ram:ActualAmount", terms.get(amount))
    put(node, "ram:ReasonCode", terms.get(code))
    put(node, "ram:Reason", terms.get(reason))
    if category is not None and (terms.get(category) is not None or terms.get(rate) is not None):
        tax(node, "ram:CategoryTradeTax", terms.get(category), terms.get(rate))


def period(parent, start, end, always=False):
    if start is None and end is None and not always:
        return
    node = add(parent, "ram:BillingSpecifiedPeriod")
    date(node, "ram:StartDateTime", start)
    date(node, "ram:EndDateTime", end)


def product(parent, terms):
    node = add(parent, "ram:SpecifiedTradeProduct")
    identified(node, "ram:GlobalID", terms.get("BT-157"))
    put(node, "ram:SellerAssignedID", terms.get("BT-155"))
    put(node, "ram:BuyerAssignedID", terms.get("BT-156"))
    put(node, "ram:Name", terms.get("BT-153"))
    put(node, "ram:Description", terms.get("BT-154"))
    for name, value in terms.get("attributes", []):
        characteristic = add(node, "ram:ApplicableProductCharacteristic")
        put(characteristic, "ram:Description", name)
        put(characteristic, "ram:Value", value)
    for code, scheme in terms.get("classes", []):
        add(node, "ram:DesignatedProductClassification/ram:ClassCode", code, listID=scheme)
    put(node, "ram:OriginTradeCountry/ram:ID", terms.get("BT-159"))


def item(parent, terms):
    node = add(parent, "ram:IncludedSupplyChainTradeLineItem")
    about = add(node, "ram:AssociatedDocumentLineDocument")
    put(about, "ram:LineID", terms.get("BT-126"))
    put(about, "ram:IncludedNote/ram:Content", terms.get("BT-127"))
    product(node, terms)
    agreement = add(node, "ram:SpecifiedLineTradeAgreement")
    put(agreement, "ram:BuyerOrderReferencedDocument/ram:LineID", terms.get("BT-132"))
    if terms.get("BT-148") is not None:
        gross = add(agreement, "ram:GrossPriceProductTradePrice")
        add(gross, "ram:ChargeAmount", terms["BT-148"])
        if terms.get("BT-147") is not None:
            off = add(gross, "ram:AppliedTradeAllowanceCharge")
            add(off, "ram:ChargeIndicator/udt:Indicator", "false")
            add(off, "ram:ActualAmount", terms["BT-147"])
    net = add(agreement, "ram:NetPriceProductTradePrice")
    put(net, "ram:ChargeAmount", terms.get("BT-146"))
    put(net, "ram:BasisQuantity", terms.get("BT-149"), unitCode=terms.get("BT-150"))
    put(add(node, "ram:SpecifiedLineTradeDelivery"), "ram:BilledQuantity", terms.get("BT-129"),
        unitCode=terms.get("BT-130"))
    settlement = add(node, "ram:SpecifiedLineTradeSettlement")
    tax(settlement, "ram:ApplicableTradeTax", terms.get("BT-151"), terms.get("BT-152"))
    period(settlement, terms.get("BT-134"), terms.get("BT-135"), terms.get("period", False))
    for row in terms.get("allowances", []):
        allowance_charge(settlement, "false", row,
                         ("BT-136", "BT-137", "BT-138", "BT-139", "BT-140", None, None))
    for row in terms.get("charges", []):
        allowance_charge(settlement, "true", row,
                         ("BT-141", "BT-142", "BT-143", "BT-144", "BT-145", None, None))
    put(add(settlement, "ram:SpecifiedTradeSettlementLineMonetarySummation"), "ram:LineTotalAmount",
        terms.get("BT-131"))
    if terms.get("BT-128") is not None:
        reference(settlement, terms["BT-128"][0], "130", terms["BT-128"][1])
    put(settlement, "ram:ReceivableSpecifiedTradeAccountingAccount/ram:ID", terms.get("BT-133"))


def reference(parent, number, code, scheme=None):
    node = add(parent, "ram:AdditionalReferencedDocument")
    put(node, "ram:IssuerAssignedID", number)
    add(node, "ram:TypeCode", code)
    put(node, "ram:ReferenceTypeCode", scheme)


def supporting(parent, terms):
    node = add(parent, "ram:AdditionalReferencedDocument")
    put(node, "ram:IssuerAssignedID", terms.get("BT-122"))
    put(node, "ram:URIID", terms.get("BT-124"))
    add(node, "ram:TypeCode", "916")
    put(node, "ram:Name", terms.get("BT-123"))
    put(node, "ram:AttachmentBinaryObject", terms.get("BT-125"), mimeCode=terms.get("mime"),
        filename=terms.get("filename"))


def agreement(parent, invoice):
    node = add(parent, "ram:ApplicableHeaderTradeAgreement")
    put(node, "ram:BuyerReference", invoice.get("BT-10"))
    seller(node, invoice.get("seller"))
    buyer(node, invoice.get("buyer"))
    representative(node, invoice.get("representative"))
    put(node, "ram:SellerOrderReferencedDocument/ram:IssuerAssignedID", invoice.get("BT-14"))
    put(node, "ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID", invoice.get("BT-13"))
    put(node, "ram:ContractReferencedDocument/ram:IssuerAssignedID", invoice.get("BT-12"))
    for document in invoice["documents"]:
        supporting(node, document)
    if invoice.get("BT-17") is not None:
        reference(node, invoice["BT-17"], "50")
    if invoice.get("BT-18") is not None:
        reference(node, invoice["BT-18"], "130", invoice.get("BT-18-1"))
    if invoice.get("BT-11") is not None:
        project = add(node, "ram:SpecifiedProcuringProject")
        add(project, "ram:ID", invoice["BT-11"])
        add(project, "ram:Name", "Projet")


def delivery(parent, invoice):
    node = add(parent, "ram:ApplicableHeaderTradeDelivery")
    terms = invoice.get("delivery")
    if terms and (terms.get("address") is not None or terms.get("BT-70") is not None):
        place = add(node, "ram:ShipToTradeParty")
        if terms.get("BT-71") is not None:
            party_id(place, terms["BT-71"])
        put(place, "ram:Name", terms.get("BT-70"))
        address(place, terms.get("address"), "BT-75", "BT-76", "BT-165", "BT-77", "BT-78", "BT-79",
                "BT-80")
    if terms:
        date(node, "ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime", terms.get("BT-72"))
    put(node, "ram:DespatchAdviceReferencedDocument/ram:IssuerAssignedID", invoice.get("BT-16"))
    put(node, "ram:ReceivingAdviceReferencedDocument/ram:IssuerAssignedID", invoice.get("BT-15"))


def means(parent, terms):
    accounts = terms.get("accounts") or [None]
    for account in accounts:
        node = add(parent, "ram:SpecifiedTradeSettlementPaymentMeans")
        put(node, "ram:TypeCode", terms.get("BT-81"))
        put(node, "ram:Information", terms.get("BT-82"))
        if terms.get("BT-87") is not None:
            card = add(node, "ram:ApplicableTradeSettlementFinancialCard")
            add(card, "ram:ID", terms["BT-87"])
            put(card, "ram:CardholderName", terms.get("BT-88"))
        put(node, "ram:PayerPartyDebtorFinancialAccount/ram:IBANID", terms.get("BT-91"))
        if account is not None:
            creditor = add(node, "ram:PayeePartyCreditorFinancialAccount")
            put(creditor, "ram:IBANID", account.get("BT-84"))
            put(creditor, "ram:AccountName", account.get("BT-85"))
            put(node, "ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID", account.get("BT-86"))


def breakdown(parent, invoice, terms):
    node = add(parent, "ram:ApplicableTradeTax")
    put(node, "ram:CalculatedAmount", terms.get("BT-117"))
    add(node, "ram:TypeCode", "VAT")
    put(node, "ram:ExemptionReason", terms.get("BT-120"))
    put(node, "ram:BasisAmount", terms.get("BT-116"))
    put(node, "ram:CategoryCode", terms.get("BT-118"))
    put(node, "ram:ExemptionReasonCode", terms.get("BT-121"))
    date(node, "ram:TaxPointDate", invoice.get("BT-7"), "udt:DateString")
    put(node, "ram:DueDateTypeCode", invoice.get("BT-8"))
    put(node, "ram:RateApplicablePercent", terms.get("BT-119"))


def totals(parent, invoice):
    node = add(parent, "ram:SpecifiedTradeSettlementHeaderMonetarySummation")
    put(node, "ram:LineTotalAmount", invoice.get("BT-106"))
    put(node, "ram:ChargeTotalAmount", invoice.get("BT-108"))
    put(node, "ram:AllowanceTotalAmount", invoice.get("BT-107"))
    put(node, "ram:TaxBasisTotalAmount", invoice.get("BT-109"))
    put(node, "ram:TaxTotalAmount", invoice.get("BT-110"), currencyID=invoice.get("amounts_in", "EUR"))
    put(node, "ram:TaxTotalAmount", invoice.get("BT-111"), currencyID=invoice.get("BT-6"))
    put(node, "ram:RoundingAmount", invoice.get("BT-114"))
    put(node, "ram:GrandTotalAmount", invoice.get("BT-112"))
    put(node, "ram:TotalPrepaidAmount", invoice.get("BT-113"))
    put(node, "ram:DuePayableAmount", invoice.get("BT-115"))


def settlement(parent, invoice):
    node = add(parent, "ram:ApplicableHeaderTradeSettlement")
    put(node, "ram:CreditorReferenceID", invoice.get("BT-90"))
    put(node, "ram:PaymentReference", (invoice["means"] or [{}])[0].get("BT-83"))
    put(node, "ram:TaxCurrencyCode", invoice.get("BT-6"))
    put(node, "ram:InvoiceCurrencyCode", invoice.get("BT-5"))
    payee(node, invoice.get("payee"))
    for terms in invoice["means"]:
        means(node, terms)
    for terms in invoice["breakdown"]:
        breakdown(node, invoice, terms)
    period(node, invoice.get("BT-73"), invoice.get("BT-74"), invoice.get("period", False))
    for terms in invoice["allowances"]:
        allowance_charge(node, "false", terms,
                         ("BT-92", "BT-93", "BT-94", "BT-97", "BT-98", "BT-95", "BT-96"))
    for terms in invoice["charges"]:
        allowance_charge(node, "true", terms,
                         ("BT-99", "BT-100", "BT-101", "BT-104", "BT-105", "BT-102", "BT-103"))
    if any(invoice.get(term) is not None for term in ("BT-9", "BT-20", "BT-89")):
        terms = add(node, "ram:SpecifiedTradePaymentTerms")
        put(terms, "ram:Description", invoice.get("BT-20"))
        date(terms, "ram:DueDateDateTime", invoice.get("BT-9"))
        put(terms, "ram:DirectDebitMandateID", invoice.get("BT-89"))
    if invoice.get("totals", True):
        totals(node, invoice)
    for terms in invoice["preceding"]:
        before = add(node, "ram:InvoiceReferencedDocument")
        put(before, "ram:IssuerAssignedID", terms.get("BT-25"))
        date(before, "ram:FormattedIssueDateTime", terms.get("BT-26"), "qdt:DateTimeString")
    put(node, "ram:ReceivableSpecifiedTradeAccountingAccount/ram:ID", invoice.get("BT-19"))


def write(invoice):
    tree = root("rsm:CrossIndustryInvoice")
    context = add(tree, "rsm:ExchangedDocumentContext")
    put(context, "ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID", invoice.get("BT-23"))
    put(context, "ram:GuidelineSpecifiedDocumentContextParameter/ram:ID", invoice.get("BT-24"))
    document = add(tree, "rsm:ExchangedDocument")
    put(document, "ram:ID", invoice.get("BT-1"))
    put(document, "ram:TypeCode", invoice.get("BT-3"))
    date(document, "ram:IssueDateTime", invoice.get("BT-2"))
    for code, text in invoice["notes"]:
        note = add(document, "ram:IncludedNote")
        put(note, "ram:Content", text)
        put(note, "ram:SubjectCode", code)
    transaction = add(tree, "rsm:SupplyChainTradeTransaction")
    for terms in invoice["lines"]:
        item(transaction, terms)
    agreement(transaction, invoice)
    delivery(transaction, invoice)
    settlement(transaction, invoice)
    return tree
