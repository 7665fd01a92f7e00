// The quick way to an attachment says the same as qpdf, or nothing.
#include <catch2/catch.hpp>
#include <string>

#include "pdf/attachment.h"
#include "pdf/poppler_attachments.h"
#include "pdf/poppler_file.h"
#include "pdf/structure.h"
#include "pdf/support.h"

namespace recevable::pdf {
namespace {

using namespace std::string_view_literals;

std::optional<Attachment> quickly(std::string_view bytes) {
  const PopplerFile file = open_with_poppler(bytes, std::nullopt);
  REQUIRE(file.document != nullptr);
  return only_attachment(bytes, scan(bytes), *file.document);
}

TEST_CASE("the only attachment is the one qpdf finds") {
  for (const char* name : {"factur-x.pdf", "attachment-other.pdf"}) {
    INFO(name);
    const std::string bytes = sample(name);
    const auto quick = quickly(bytes);
    REQUIRE(quick.has_value());
    const auto slow = look_at_structure({.bytes = bytes, .password = {}, .drawn_pages = {}});
    REQUIRE(slow.has_value());
    REQUIRE(slow->attachments.size() == 1);
    const Attachment& expected = slow->attachments[0];
    CHECK(quick->name == expected.name);
    CHECK(quick->relationship == expected.relationship);
    CHECK(quick->mime_type == expected.mime_type);
    CHECK(quick->size == expected.size);
    CHECK(quick->bytes == expected.bytes);
    CHECK(quick->may_be_invoice == expected.may_be_invoice);
  }
}

TEST_CASE("what is out of the ordinary is left to qpdf") {
  CHECK_FALSE(quickly(sample("plain.pdf")).has_value());
  CHECK_FALSE(quickly(sample("attachment-annotation.pdf")).has_value());
  // A second file, though nothing refers to it.
  std::string two = sample("factur-x.pdf");
  two += "99 0 obj\n<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream\nendobj\n";
  CHECK_FALSE(quickly(two).has_value());
}

TEST_CASE("an invoice is known by its name or by its root element") {
  CHECK(is_invoice_name("factur-x.xml"));
  CHECK(is_invoice_name("ZUGFeRD-invoice.xml"));
  CHECK(is_invoice_name("xrechnung.xml"));
  CHECK_FALSE(is_invoice_name("facture.xml"));
  CHECK(has_invoice_root("<rsm:CrossIndustryInvoice xmlns:rsm='x'>"));
  CHECK(has_invoice_root("<?xml version=\"1.0\"?><!-- a --><Invoice xmlns=\"x\"/>"));
  CHECK(has_invoice_root("\xef\xbb\xbf<ubl:CreditNote>"));
  CHECK(has_invoice_root("\xff\xfe<\0I\0n\0v\0o\0i\0c\0e\0>\0"sv));
  CHECK_FALSE(has_invoice_root("<Invoices/>"));
  CHECK_FALSE(has_invoice_root("<a><Invoice/></a>"));
  CHECK_FALSE(has_invoice_root("Invoice"));
  CHECK_FALSE(has_invoice_root(""));
}

}  // namespace
}  // namespace recevable::pdf
