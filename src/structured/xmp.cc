#include "structured/xmp.h"

#include <expat.h>

#include "structured/tree.h"

namespace recevable::structured {

namespace {

constexpr char kSeparator = '|';  // no namespace has one

bool is_invoice_space(std::string_view uri) {
  return uri.starts_with("urn:factur-x:pdfa:CrossIndustryDocument") ||
         uri.starts_with("urn:zugferd:pdfa:CrossIndustryDocument") ||
         uri.starts_with("urn:ferd:pdfa:CrossIndustryDocument");
}

// expat calls back into this; none of it throws but for want of memory, which ends the program.
class Packet {
 public:
  explicit Packet(std::string_view bytes) {
    XML_Parser parser = XML_ParserCreateNS(nullptr, kSeparator);
    if (parser == nullptr) return;
    XML_SetUserData(parser, this);
    XML_SetElementHandler(parser, on_start, on_end);
    XML_SetCharacterDataHandler(parser, on_text);
    XML_SetStartDoctypeDeclHandler(
        parser, [](void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
          XML_StopParser(static_cast<Packet*>(data)->parser_, XML_FALSE);
        });
    parser_ = parser;
    XML_Parse(parser, bytes.data(), static_cast<int>(bytes.size()), XML_TRUE);
    XML_ParserFree(parser);
  }
  XmpClaims take() { return std::move(claims_); }

 private:
  static void XMLCALL on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
    auto& self = *static_cast<Packet*>(data);
    self.text_.clear();
    for (; *attributes != nullptr; attributes += 2) self.note(attributes[0], attributes[1]);
    static_cast<void>(name);
  }
  static void XMLCALL on_end(void* data, const XML_Char* name) {
    auto& self = *static_cast<Packet*>(data);
    self.note(name, self.text_);
    self.text_.clear();
  }
  static void XMLCALL on_text(void* data, const XML_Char* text, int size) {
    auto& self = *static_cast<Packet*>(data);
    constexpr std::size_t kMost = 1000;
    if (self.text_.size() < kMost) self.text_.append(text, static_cast<std::size_t>(size));
  }

  void note(std::string_view name, std::string_view written) {
    const std::size_t bar = name.find(kSeparator);
    const std::string_view uri = bar == std::string_view::npos ? "" : name.substr(0, bar);
    const std::string_view local = bar == std::string_view::npos ? name : name.substr(bar + 1);
    const std::string value(trimmed(written));
    if (uri == "http://www.aiim.org/pdfa/ns/id/") {
      if (local == "part") claims_.pdfa_part = value;
      if (local == "conformance") claims_.pdfa_conformance = value;
    } else if (uri == "http://www.aiim.org/pdfa/ns/schema#" && local == "namespaceURI") {
      claims_.describes_properties = claims_.describes_properties || is_invoice_space(value);
    } else if (is_invoice_space(uri)) {
      claims_.space = uri;
      if (local == "DocumentType") claims_.document_type = value;
      if (local == "DocumentFileName") claims_.file_name = value;
      if (local == "Version") claims_.version = value;
      if (local == "ConformanceLevel") claims_.level = value;
    }
  }

  XML_Parser parser_ = nullptr;
  std::string text_;
  XmpClaims claims_;
};

}  // namespace

XmpClaims read_xmp(std::string_view packet) {
  constexpr std::size_t kMost = 1'000'000;
  return Packet(packet.substr(0, kMost)).take();
}

}  // namespace recevable::structured
