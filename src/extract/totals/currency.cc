// The currency of the invoice.

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/readers.h"

namespace recevable::extract {

namespace {

// Dollars are written beside every amount, and those have decimals. On a picture a $ or two are an
// S or an 8 misread, and "$ 3" is § 3.
constexpr std::ptrdiff_t kFewestSigns = 3;

std::string_view printed(const Context& context, const Spot& spot) {
  const std::string_view text = context.line(spot.span).text;
  return text.substr(spot.span.begin, spot.span.end - spot.span.begin);
}

bool dollar_of_picture(const Context& context, const Spot& spot) {
  return context.line(spot.span).from_ocr && spot.kind == SpotKind::amount &&
         spot.currency == "USD" && printed(context, spot).contains('$');
}

}  // namespace

void read_currency(const Context& context, invoice::Invoice& invoice) {
  std::vector<std::pair<std::string, int>> counts;
  const Spot* shown = nullptr;
  const bool no_dollars =
      std::ranges::count_if(context.spots.all, [&](const Spot& spot) {
        return dollar_of_picture(context, spot) &&
               printed(context, spot).find_first_of(",.") != std::string_view::npos;
      }) < kFewestSigns;
  for (const Spot& spot : context.spots.all) {
    if (spot.kind != SpotKind::amount || spot.currency.empty()) continue;
    if (no_dollars && dollar_of_picture(context, spot)) continue;
    const LineText& line = context.line(spot.span);
    // The 40 € fee and a capital in euros say nothing of the invoice's currency.
    if (line.text.find("recouvrement") != std::string::npos ||
        line.text.find("capital") != std::string::npos || line.tokens.size() > 40) {
      continue;
    }
    auto found = std::find_if(counts.begin(), counts.end(),
                              [&](const auto& c) { return c.first == spot.currency; });
    if (found == counts.end()) {
      counts.emplace_back(spot.currency, 0);
      found = counts.end() - 1;
      invoice.observed.currencies.push_back(
          read_field<std::string>(context, spot.currency, spot.span, nullptr, 0.95));
    }
    ++found->second;
    const auto best =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (best->first == spot.currency) shown = &spot;
  }
  if (shown != nullptr) {
    invoice.currency =
        read_field<std::string>(context, shown->currency, shown->span, nullptr, 0.95);
    return;
  }
  // "Montants en euros", "Devise : EUR".
  static constexpr auto kWords =
      std::to_array<std::pair<std::string_view, std::string_view>>({{"€", "EUR"},
                                                                    {"eur", "EUR"},
                                                                    {"euro", "EUR"},
                                                                    {"euros", "EUR"},
                                                                    {"usd", "USD"},
                                                                    {"dollar", "USD"},
                                                                    {"dollars", "USD"},
                                                                    {"gbp", "GBP"},
                                                                    {"chf", "CHF"},
                                                                    {"xpf", "XPF"}});
  for (std::uint32_t p = 0; p < context.text.pages.size(); ++p) {
    for (const LineText& line : context.text.pages[p].lines) {
      if (line.text.find("recouvrement") != std::string::npos ||
          line.text.find("capital") != std::string::npos)
        continue;
      for (const Token& token : line.tokens) {
        const std::string_view word =
            std::string_view(line.text).substr(token.begin, token.end - token.begin);
        for (const auto& [written, code] : kWords) {
          if (word != written) continue;
          const Span span{p, line.index, token.begin, token.end};
          invoice.currency =
              read_field<std::string>(context, std::string(code), span, nullptr, 0.9);
          return;
        }
      }
    }
  }
  // Amounts without a sign are in the currency of the fee and the capital, when all say the same.
  const Spot* other = nullptr;
  for (const Spot& spot : context.spots.all) {
    if (spot.kind != SpotKind::amount || spot.currency.empty()) continue;
    if (no_dollars && dollar_of_picture(context, spot)) continue;
    if (other != nullptr && other->currency != spot.currency) return;
    other = &spot;
  }
  if (other == nullptr) return;
  invoice.currency = read_field<std::string>(context, other->currency, other->span, nullptr, 0.8);
  invoice.currency.evidence.source = invoice::Source::inferred;
}

}  // namespace recevable::extract
