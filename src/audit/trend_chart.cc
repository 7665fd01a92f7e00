// Months as bars: how many documents, or how much money, and how much of it was rejected.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "audit/summary.h"
#include "report/html_text.h"

namespace recevable::audit {
namespace {

constexpr double kWidth = 760;
constexpr double kHeight = 200;
constexpr double kLeft = 76;
constexpr double kBottom = 28;
constexpr double kTop = 26;
constexpr std::size_t kMostMonths = 120;  // ten years; older ones are in the tables
constexpr double kNames = 10;             // names of months there is room for

struct Bar {
  std::string month;
  double all = 0, part = 0;
  std::string told;  // "12 / 40"
};

std::vector<Bar> bars_of(const std::vector<Group>& months, Trend what, base::Language language) {
  std::vector<Bar> bars;
  for (const Group& month : months) {
    if (what == Trend::invoices) {
      bars.push_back(
          {month.key, static_cast<double>(month.documents), static_cast<double>(month.rejected),
           count_words(month.rejected, language) + " / " + count_words(month.documents, language)});
    } else {
      bars.push_back(
          {month.key, month.amount, month.rejected_amount,
           euros(month.rejected_amount, language) + " / " + euros(month.amount, language)});
    }
  }
  if (bars.size() > kMostMonths) bars.erase(bars.begin(), bars.end() - kMostMonths);
  return bars;
}

}  // namespace

std::string trend_chart(const std::vector<Group>& months, Trend what, base::Language language) {
  if (months.size() < 2) return {};
  const std::vector<Bar> bars = bars_of(months, what, language);
  const double most = std::max(1.0, std::ranges::max(bars, {}, &Bar::all).all);
  const double step = (kWidth - kLeft) / static_cast<double>(bars.size());
  const double scale = (kHeight - kTop - kBottom) / most;
  const double ground = kHeight - kBottom;
  const bool french = language == base::Language::fr;
  const std::string_view name =
      what == Trend::invoices
          ? (french ? "Factures par mois, dont à corriger" : "Invoices a month, and those rejected")
          : (french ? "Montants par mois, dont à corriger" : "Amounts a month, and those rejected");
  const std::string top =
      what == Trend::invoices ? count_words(std::llround(most), language) : euros(most, language);
  std::string svg = fmt::format(
      "<svg class=\"chart\" viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-label=\"{}\">\n"
      "<text x=\"{:.0f}\" y=\"12\" class=\"name\">{}</text>\n",
      kWidth, kHeight, name, kLeft, name);
  svg += fmt::format(
      "<text x=\"{:.0f}\" y=\"{:.0f}\" class=\"scale\">{}</text>"
      "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" class=\"axis\"/>\n",
      kLeft - 6, kTop + 8, report::html_text(top), kLeft, ground, kWidth, ground);
  const auto every = static_cast<std::size_t>(std::ceil(static_cast<double>(bars.size()) / kNames));
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const Bar& bar = bars[i];
    const double x = kLeft + step * static_cast<double>(i);
    const auto rectangle = [&](double value, const char* kind) {
      svg += fmt::format(
          "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" class=\"{}\"/>",
          x + step * 0.1, ground - scale * value, step * 0.8, scale * value, kind);
    };
    svg += fmt::format("<g><title>{} : {}</title>", report::html_text(bar.month),
                       report::html_text(bar.told));
    rectangle(bar.all, "all");
    rectangle(bar.part, "part");
    svg += "</g>\n";
    if (i % every == 0) {
      svg += fmt::format("<text x=\"{:.1f}\" y=\"{:.0f}\" class=\"month\">{}</text>\n",
                         x + step / 2, kHeight - 8, report::html_text(bar.month));
    }
  }
  return svg + "</svg>\n";
}

}  // namespace recevable::audit
