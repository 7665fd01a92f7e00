#include "pdf/attachment.h"

#include <algorithm>
#include <array>
#include <string>

namespace recevable::pdf {

namespace {

using namespace std::string_view_literals;

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// One byte a character: of UTF-16, the bytes that are not zero.
std::string narrow(std::string_view content) {
  content = content.substr(0, kRootWindow);
  std::string text;
  const bool wide = content.starts_with("\xff\xfe"sv) || content.starts_with("\xfe\xff"sv) ||
                    content.starts_with("<\0"sv) || content.starts_with("\0<"sv);
  if (content.starts_with("\xff\xfe"sv) || content.starts_with("\xfe\xff"sv)) {
    content.remove_prefix(2);
  } else if (content.starts_with("\xef\xbb\xbf"sv)) {
    content.remove_prefix(3);
  }
  std::ranges::copy_if(content, std::back_inserter(text),
                       [wide](char c) { return !wide || c != '\0'; });
  return text;
}

// The local name of the root element, "" when there is none in the text.
std::string_view root_of(std::string_view text) {
  for (;;) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    std::string_view end;
    if (text.starts_with("<!--")) {
      end = "-->";
    } else if (text.starts_with("<?")) {
      end = "?>";
    } else if (text.starts_with("<!")) {
      end = ">";
    } else {
      break;
    }
    const std::size_t at = text.find(end);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + end.size());
  }
  if (!text.starts_with('<')) return {};
  text.remove_prefix(1);
  std::string_view name = text.substr(0, text.find_first_of(" \t\r\n/>"));
  const std::size_t colon = name.rfind(':');
  if (colon != std::string_view::npos) name.remove_prefix(colon + 1);
  return name;
}

}  // namespace

bool is_invoice_name(std::string_view name) {
  std::string lower(name);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  constexpr std::array kNames{"factur-x.xml"sv, "zugferd-invoice.xml"sv, "xrechnung.xml"sv,
                              "order-x.xml"sv};
  return std::ranges::find(kNames, lower) != kNames.end();
}

bool has_invoice_root(std::string_view content) {
  const std::string text = narrow(content);
  constexpr std::array kRoots{"CrossIndustryInvoice"sv, "CrossIndustryDocument"sv,
                              "SCRDMCCBDACIOMessageStructure"sv, "Invoice"sv, "CreditNote"sv};
  return std::ranges::find(kRoots, root_of(text)) != kRoots.end();
}

}  // namespace recevable::pdf
