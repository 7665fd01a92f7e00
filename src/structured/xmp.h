// What the metadata of a PDF (XMP) say of an invoice inside it.
#pragma once

#include <string>
#include <string_view>

namespace recevable::structured {

// Values as written; empty where there is none.
struct XmpClaims {
  std::string pdfa_part, pdfa_conformance;               // pdfaid: "3", "B"
  std::string space;                                     // namespace of the properties below
  std::string document_type, file_name, version, level;  // fx: INVOICE, factur-x.xml, 1.0, BASIC
  bool describes_properties = false;  // a PDF/A extension schema for that namespace
};

// Properties are elements or attributes, under any prefix, in the namespaces of Factur-X, ZUGFeRD 1
// and 2, and Order-X. Reads as far as the packet is well formed.
XmpClaims read_xmp(std::string_view packet);

}  // namespace recevable::structured
