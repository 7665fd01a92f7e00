"""Writes an invoice of structured_model as UBL 2.1, an Invoice or a CreditNote by its type code."""

from structured_xml import add, put, root

CREDIT_NOTES = {"81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532"}


def pair(value):
    return value if isinstance(value, tuple) else (value, None)


def identified(parent, path, value):
    if value is not None:
        text, scheme = pair(value)
        add(parent, path, text, schemeID=scheme)


def address(parent, name, terms, one, two, three, city, code, region, country):
    if terms is None:
        return
    place = add(parent, name)
    put(place, "cbc:StreetName", terms.get(one))
    put(place, "cbc:AdditionalStreetName", terms.get(two))
    put(place, "cbc:CityName", terms.get(city))
    put(place, "cbc:PostalZone", terms.get(code))
    put(place, "cbc:CountrySubentity", terms.get(region))
    put(place, "cac:AddressLine/cbc:Line", terms.get(three))
    put(place, "cac:Country/cbc:IdentificationCode", terms.get(country))


def tax_number(parent, number, scheme):
    if number is not None:
        node = add(parent, "cac:PartyTaxScheme")
        add(node, "cbc:CompanyID", number)
        add(node, "cac:TaxScheme/cbc:ID", scheme)


def contact(parent, terms, name, telephone, mail):
    if terms:
        node = add(parent, "cac:Contact")
        put(node, "cbc:Name", terms.get(name))
        put(node, "cbc:Telephone", terms.get(telephone))
        put(node, "cbc:ElectronicMail", terms.get(mail))


def seller(parent, invoice):
    terms = invoice.get("seller")
    if terms is None:
        return
    party = add(parent, "cac:AccountingSupplierParty/cac:Party")
    identified(party, "cbc:EndpointID", terms.get("BT-34"))
    for value in terms.get("BT-29", []):
        identified(party, "cac:PartyIdentification/cbc:ID", value)
    put(party, "cac:PartyIdentification/cbc:ID", invoice.get("BT-90"), schemeID="SEPA")
    put(party, "cac:PartyName/cbc:Name", terms.get("BT-28"))
    address(party, "cac:PostalAddress", terms.get("address"), "BT-35", "BT-36", "BT-162", "BT-37",
            "BT-38", "BT-39", "BT-40")
    tax_number(party, terms.get("BT-31"), "VAT")
    tax_number(party, terms.get("BT-32"), "TAX")
    legal = add(party, "cac:PartyLegalEntity")
    put(legal, "cbc:RegistrationName", terms.get("BT-27"))
    identified(legal, "cbc:CompanyID", terms.get("BT-30"))
    put(legal, "cbc:CompanyLegalForm", terms.get("BT-33"))
    contact(party, terms.get("contact"), "BT-41", "BT-42", "BT-43")


def buyer(parent, terms):
    if terms is None:
        return
    party = add(parent, "cac:AccountingCustomerParty/cac:Party")
    identified(party, "cbc:EndpointID", terms.get("BT-49"))
    identified(party, "cac:PartyIdentification/cbc:ID", terms.get("BT-46"))
    put(party, "cac:PartyName/cbc:Name", terms.get("BT-45"))
    address(party, "cac:PostalAddress", terms.get("address"), "BT-50", "BT-51", "BT-163", "BT-52",
            "BT-53", "BT-54", "BT-55")
    tax_number(party, terms.get("BT-48"), "VAT")
    legal = add(party, "cac:PartyLegalEntity")
    put(legal, "cbc:RegistrationName", terms.get("BT-44"))
    identified(legal, "cbc:CompanyID", terms.get("BT-47"))
    contact(party, terms.get("contact"), "BT-56", "BT-57", "BT-58")


def payee(parent, terms):
    if terms is None:
        return
    party = add(parent, "cac:PayeeParty")
    identified(party, "cac:PartyIdentification/cbc:ID", terms.get("BT-60"))
    put(party, "cac:PartyName/cbc:Name", terms.get("BT-59"))
    identified(party, "cac:PartyLegalEntity/cbc:CompanyID", terms.get("BT-61"))


def representative(parent, terms):
    if terms is None:
        return
    party = add(parent, "cac:TaxRepresentativeParty")
    put(party, "cac:PartyName/cbc:Name", terms.get("BT-62"))
    address(party, "cac:PostalAddress", terms.get("address"), "BT-64", "BT-65", "BT-164", "BT-66",
            "BT-67", "BT-68", "BT-69")
    tax_number(party, terms.get("BT-63"), "VAT")


def delivery(parent, terms):
    if not terms:
        return
    node = add(parent, "cac:Delivery")
    put(node, "cbc:ActualDeliveryDate", terms.get("BT-72"))
    if terms.get("address") is not None or terms.get("BT-71") is not None:
        place = add(node, "cac:DeliveryLocation")
        identified(place, "cbc:ID", terms.get("BT-71"))
        address(place, "cac:Address", terms.get("address"), "BT-75", "BT-76", "BT-165", "BT-77", "BT-78",
                "BT-79", "BT-80")
    put(node, "cac:DeliveryParty/cac:PartyName/cbc:Name", terms.get("BT-70"))


def means(parent, invoice, terms, is_credit_note):
    for account in terms.get("accounts") or [None]:
        node = add(parent, "cac:PaymentMeans")
        put(node, "cbc:PaymentMeansCode", terms.get("BT-81"), name=terms.get("BT-82"))
        if is_credit_note:
            put(node, "cbc:PaymentDueDate", invoice.get("BT-9"))
        put(node, "cbc:PaymentID", terms.get("BT-83"))
        if terms.get("BT-87") is not None:
            card = add(node, "cac:CardAccount")
            add(card, "cbc:PrimaryAccountNumberID", terms["BT-87"])
            add(card, "cbc:NetworkID", "VISA")
            put(card, "cbc:HolderName", terms.get("BT-88"))
        if account is not None:
            creditor = add(node, "cac:PayeeFinancialAccount")
            put(creditor, "cbc:ID", account.get("BT-84"))
            put(creditor, "cbc:Name", account.get("BT-85"))
            put(creditor, "cac:FinancialInstitutionBranch/cbc:ID", account.get("BT-86"))
        if invoice.get("BT-89") is not None:
            mandate = add(node, "cac:PaymentMandate")
            add(mandate, "cbc:ID", invoice["BT-89"])
            put(mandate, "cac:PayerFinancialAccount/cbc:ID", terms.get("BT-91"))


def category(parent, name, code, rate, reason_code=None, reason=None):
    node = add(parent, name)
    put(node, "cbc:ID", code)
    put(node, "cbc:Percent", rate)
    put(node, "cbc:TaxExemptionReasonCode", reason_code)
    put(node, "cbc:TaxExemptionReason", reason)
    add(node, "cac:TaxScheme/cbc:ID", "VAT")


def allowance_charge(parent, currency, indicator, terms, numbers):
    """`numbers`: the terms of amount, base, percentage, reason, code, category and rate."""
    amount, base, percent, reason, code, vat, rate = numbers
    node = add(parent, "cac:AllowanceCharge")
    add(node, "cbc:ChargeIndicator", indicator)
    put(node, "cbc:AllowanceChargeReasonCode", terms.get(code))
    put(node, "cbc:AllowanceChargeReason", terms.get(reason))
    put(node, "cbc:MultiplierFactorNumeric", terms.get(percent))
    put(node, "cbc:Amount", terms.get(amount), currencyID=currency)
    put(node, "cbc:BaseAmount", terms.get(base), currencyID=currency)
    if vat is not None and (terms.get(vat) is not None or terms.get(rate) is not None):
        category(node, "cac:TaxCategory", terms.get(vat), terms.get(rate))


def period(parent, start, end, code=None, always=False):
    if start is None and end is None and code is None and not always:
        return
    node = add(parent, "cac:InvoicePeriod")
    put(node, "cbc:StartDate", start)
    put(node, "cbc:EndDate", end)
    put(node, "cbc:DescriptionCode", code)


def item(parent, terms):
    node = add(parent, "cac:Item")
    put(node, "cbc:Description", terms.get("BT-154"))
    put(node, "cbc:Name", terms.get("BT-153"))
    put(node, "cac:BuyersItemIdentification/cbc:ID", terms.get("BT-156"))
    put(node, "cac:SellersItemIdentification/cbc:ID", terms.get("BT-155"))
    identified(node, "cac:StandardItemIdentification/cbc:ID", terms.get("BT-157"))
    put(node, "cac:OriginCountry/cbc:IdentificationCode", terms.get("BT-159"))
    for code, scheme in terms.get("classes", []):
        add(node, "cac:CommodityClassification/cbc:ItemClassificationCode", code, listID=scheme)
    category(node, "cac:ClassifiedTaxCategory", terms.get("BT-151"), terms.get("BT-152"))
    for name, value in terms.get("attributes", []):
        attribute = add(node, "cac:AdditionalItemProperty")
        put(attribute, "cbc:Name", name)
        put(attribute, "cbc:Value", value)


def invoice_line(parent, currency, is_credit_note, terms):
    node = add(parent, "cac:CreditNoteLine" if is_credit_note else "cac:InvoiceLine")
    put(node, "cbc:ID", terms.get("BT-126"))
    put(node, "cbc:Note", terms.get("BT-127"))
    put(node, "cbc:CreditedQuantity" if is_credit_note else "cbc:InvoicedQuantity", terms.get("BT-129"),
        unitCode=terms.get("BT-130"))
    put(node, "cbc:LineExtensionAmount", terms.get("BT-131"), currencyID=currency)
    put(node, "cbc:AccountingCost", terms.get("BT-133"))
    period(node, terms.get("BT-134"), terms.get("BT-135"), None, terms.get("period", False))
    put(node, "cac:OrderLineReference/cbc:LineID", terms.get("BT-132"))
    if terms.get("BT-128") is not None:
        document = add(node, "cac:DocumentReference")
        identified(document, "cbc:ID", terms["BT-128"])
        add(document, "cbc:DocumentTypeCode", "130")
    for row in terms.get("allowances", []):
        allowance_charge(node, currency, "false", row,
                         ("BT-136", "BT-137", "BT-138", "BT-139", "BT-140", None, None))
    for row in terms.get("charges", []):
        allowance_charge(node, currency, "true", row,
                         ("BT-141", "BT-142", "BT-143", "BT-144", "BT-145", None, None))
    item(node, terms)
    price = add(node, "cac:Price")
    put(price, "cbc:PriceAmount", terms.get("BT-146"), currencyID=currency)
    put(price, "cbc:BaseQuantity", terms.get("BT-149"), unitCode=terms.get("BT-150"))
    if terms.get("BT-148") is not None:
        off = add(price, "cac:AllowanceCharge")
        add(off, "cbc:ChargeIndicator", "false")
        put(off, "cbc:Amount", terms.get("BT-147"), currencyID=currency)
        put(off, "cbc:BaseAmount", terms["BT-148"], currencyID=currency)


def references(tree, invoice, is_credit_note):
    if invoice.get("BT-13") is not None or invoice.get("BT-14") is not None:
        order = add(tree, "cac:OrderReference")
        put(order, "cbc:ID", invoice.get("BT-13"))
        put(order, "cbc:SalesOrderID", invoice.get("BT-14"))
    for terms in invoice["preceding"]:
        before = add(tree, "cac:BillingReference/cac:InvoiceDocumentReference")
        put(before, "cbc:ID", terms.get("BT-25"))
        put(before, "cbc:IssueDate", terms.get("BT-26"))
    put(tree, "cac:DespatchDocumentReference/cbc:ID", invoice.get("BT-16"))
    put(tree, "cac:ReceiptDocumentReference/cbc:ID", invoice.get("BT-15"))
    if not is_credit_note:
        put(tree, "cac:OriginatorDocumentReference/cbc:ID", invoice.get("BT-17"))
    put(tree, "cac:ContractDocumentReference/cbc:ID", invoice.get("BT-12"))
    if invoice.get("BT-18") is not None:
        document = add(tree, "cac:AdditionalDocumentReference")
        add(document, "cbc:ID", invoice["BT-18"], schemeID=invoice.get("BT-18-1"))
        add(document, "cbc:DocumentTypeCode", "130")
    for terms in invoice["documents"]:
        document = add(tree, "cac:AdditionalDocumentReference")
        put(document, "cbc:ID", terms.get("BT-122"))
        put(document, "cbc:DocumentDescription", terms.get("BT-123"))
        if terms.get("BT-124") is not None or terms.get("BT-125") is not None:
            attachment = add(document, "cac:Attachment")
            put(attachment, "cbc:EmbeddedDocumentBinaryObject", terms.get("BT-125"),
                mimeCode=terms.get("mime"), filename=terms.get("filename"))
            put(attachment, "cac:ExternalReference/cbc:URI", terms.get("BT-124"))
    if is_credit_note:
        put(tree, "cac:OriginatorDocumentReference/cbc:ID", invoice.get("BT-17"))
    else:
        put(tree, "cac:ProjectReference/cbc:ID", invoice.get("BT-11"))


def totals(tree, invoice, currency):
    total = add(tree, "cac:TaxTotal") if invoice.get("BT-110") is not None or invoice["breakdown"] else None
    if total is not None:
        put(total, "cbc:TaxAmount", invoice.get("BT-110"), currencyID=currency)
    for terms in invoice["breakdown"]:
        row = add(total, "cac:TaxSubtotal")
        put(row, "cbc:TaxableAmount", terms.get("BT-116"), currencyID=currency)
        put(row, "cbc:TaxAmount", terms.get("BT-117"), currencyID=currency)
        category(row, "cac:TaxCategory", terms.get("BT-118"), terms.get("BT-119"), terms.get("BT-121"),
                 terms.get("BT-120"))
    if invoice.get("BT-111") is not None:
        add(tree, "cac:TaxTotal/cbc:TaxAmount", invoice["BT-111"], currencyID=invoice.get("BT-6"))
    if not invoice.get("totals", True):
        return
    node = add(tree, "cac:LegalMonetaryTotal")
    for name, term in (("LineExtensionAmount", "BT-106"), ("TaxExclusiveAmount", "BT-109"),
                       ("TaxInclusiveAmount", "BT-112"), ("AllowanceTotalAmount", "BT-107"),
                       ("ChargeTotalAmount", "BT-108"), ("PrepaidAmount", "BT-113"),
                       ("PayableRoundingAmount", "BT-114"), ("PayableAmount", "BT-115")):
        put(node, f"cbc:{name}", invoice.get(term), currencyID=currency)


def write(invoice):
    is_credit_note = invoice.get("BT-3") in CREDIT_NOTES
    currency = invoice.get("amounts_in", "EUR")
    tree = root("cn:CreditNote" if is_credit_note else "inv:Invoice")
    put(tree, "cbc:CustomizationID", invoice.get("BT-24"))
    put(tree, "cbc:ProfileID", invoice.get("BT-23"))
    put(tree, "cbc:ID", invoice.get("BT-1"))
    put(tree, "cbc:IssueDate", invoice.get("BT-2"))
    if is_credit_note:
        put(tree, "cbc:TaxPointDate", invoice.get("BT-7"))
        put(tree, "cbc:CreditNoteTypeCode", invoice.get("BT-3"))
    else:
        put(tree, "cbc:DueDate", invoice.get("BT-9"))
        put(tree, "cbc:InvoiceTypeCode", invoice.get("BT-3"))
    for code, text in invoice["notes"]:
        add(tree, "cbc:Note", f"#{code}#{text}" if code else text)
    if not is_credit_note:
        put(tree, "cbc:TaxPointDate", invoice.get("BT-7"))
    put(tree, "cbc:DocumentCurrencyCode", invoice.get("BT-5"))
    put(tree, "cbc:TaxCurrencyCode", invoice.get("BT-6"))
    put(tree, "cbc:AccountingCost", invoice.get("BT-19"))
    put(tree, "cbc:BuyerReference", invoice.get("BT-10"))
    period(tree, invoice.get("BT-73"), invoice.get("BT-74"), invoice.get("BT-8"),
           invoice.get("period", False))
    references(tree, invoice, is_credit_note)
    seller(tree, invoice)
    buyer(tree, invoice.get("buyer"))
    payee(tree, invoice.get("payee"))
    representative(tree, invoice.get("representative"))
    delivery(tree, invoice.get("delivery"))
    for terms in invoice["means"]:
        means(tree, invoice, terms, is_credit_note)
    put(tree, "cac:PaymentTerms/cbc:Note", invoice.get("BT-20"))
    for terms in invoice["allowances"]:
        allowance_charge(tree, currency, "false", terms,
                         ("BT-92", "BT-93", "BT-94", "BT-97", "BT-98", "BT-95", "BT-96"))
    for terms in invoice["charges"]:
        allowance_charge(tree, currency, "true", terms,
                         ("BT-99", "BT-100", "BT-101", "BT-104", "BT-105", "BT-102", "BT-103"))
    totals(tree, invoice, currency)
    for terms in invoice["lines"]:
        invoice_line(tree, currency, is_credit_note, terms)
    return tree
