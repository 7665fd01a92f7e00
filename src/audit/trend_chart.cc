// Months as bars: how many documents, and how many of them were rejected.
#include <fmt/format.h>

#include <algorithm>

#include "audit/summary.h"

namespace recevable::audit {
namespace {

constexpr double kWidth = 760;
constexpr double kHeight = 200;
constexpr double kLeft = 46;
constexpr double kBottom = 28;
constexpr double kTop = 12;
constexpr std::size_t kMostMonths = 120;  // ten years; older ones are in the tables

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '&') {
      result += "&amp;";
    } else if (c == '<') {
      result += "&lt;";
    } else if (c == '"') {
      result += "&quot;";
    } else {
      result += c;
    }
  }
  return result;
}

}  // namespace

std::string trend_chart(const std::vector<Group>& months, base::Language language) {
  if (months.size() < 2) return {};
  const std::size_t from = months.size() - std::min(months.size(), kMostMonths);
  const std::size_t count = months.size() - from;
  std::int64_t most = 1;
  for (std::size_t i = from; i < months.size(); ++i) most = std::max(most, months[i].documents);
  const double step = (kWidth - kLeft) / static_cast<double>(count);
  const double scale = (kHeight - kTop - kBottom) / static_cast<double>(most);
  const bool french = language == base::Language::fr;
  std::string svg = fmt::format(
      "<svg viewBox=\"0 0 {:.0f} {:.0f}\" role=\"img\" aria-label=\"{}\">\n", kWidth, kHeight,
      french ? "Factures par mois, dont à corriger" : "Invoices a month, and those rejected");
  const double ground = kHeight - kBottom;
  svg += fmt::format(
      "<text x=\"{0:.0f}\" y=\"{1:.0f}\" class=\"scale\">{2}</text>"
      "<line x1=\"{3}\" y1=\"{4}\" x2=\"{5}\" y2=\"{4}\" class=\"axis\"/>\n",
      kLeft - 6, kTop + 8, count_words(most, language), kLeft, ground, kWidth);
  for (std::size_t i = 0; i < count; ++i) {
    const Group& month = months[from + i];
    const double x = kLeft + step * static_cast<double>(i);
    const auto bar = [&](std::int64_t value, const char* kind) {
      const double height = scale * static_cast<double>(value);
      svg += fmt::format(
          "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" class=\"{}\"/>",
          x + step * 0.1, ground - height, step * 0.8, height, kind);
    };
    svg += fmt::format("<g><title>{} : {} / {}</title>", escaped(month.key), month.rejected,
                       month.documents);
    bar(month.documents, "all");
    bar(month.rejected, "rejected");
    svg += "</g>\n";
    // As many names as there is room for.
    const std::size_t every = std::max<std::size_t>(1, count / 12 + (count % 12 != 0 ? 1 : 0));
    if (i % every == 0) {
      svg += fmt::format("<text x=\"{:.1f}\" y=\"{:.0f}\" class=\"month\">{}</text>\n",
                         x + step / 2, kHeight - 8, escaped(month.key));
    }
  }
  return svg + "</svg>\n";
}

}  // namespace recevable::audit
