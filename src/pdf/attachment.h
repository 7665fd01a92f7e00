// Inside the pdf room: which attachments may be the invoice as data.
#pragma once

#include <cstddef>
#include <string_view>

namespace recevable::pdf {

// Contents larger than this are not taken: no invoice comes near.
constexpr std::size_t kMostAttachmentBytes = 20'000'000;
// How much of a content is enough to know its root element.
constexpr std::size_t kRootWindow = 8'192;

// A name the standards give to the invoice inside a PDF: factur-x.xml (Factur-X 1.0, ZUGFeRD 2.1),
// zugferd-invoice.xml (ZUGFeRD 2.0), ZUGFeRD-invoice.xml (1.0), xrechnung.xml, order-x.xml. Capital
// letters are let pass: a wrong spelling is for the rules to tell.
bool is_invoice_name(std::string_view name);

// Whether a content, or its first kRootWindow bytes, is XML whose root is an invoice: CII
// (CrossIndustryInvoice, CrossIndustryDocument, SCRDMCCBDACIOMessageStructure) or UBL (Invoice,
// CreditNote), in UTF-8 or UTF-16.
bool has_invoice_root(std::string_view content);

}  // namespace recevable::pdf
