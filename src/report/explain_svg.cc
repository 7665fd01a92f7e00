#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "report/explain_report.h"

namespace recevable::report {
namespace {

using base::Language;
using extract::Fate;
using extract::Weighed;

constexpr double kGap = 20;  // points between two pages

// Text from a file inside XML: printable, and without what XML gives a meaning to.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : base::printable(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

struct Ink {
  std::string_view colour, dash;
  double width;
};

Ink ink_of(Fate fate) {
  switch (fate) {
    case Fate::won:
      return {"#0a7d32", "", 1.2};
    case Fate::same:
      return {"#0a7d32", "2 2", 0.7};
    case Fate::alternative:
      return {"#d97706", "", 0.9};
    case Fate::taken:
      return {"#6b7280", "3 2", 0.7};
    case Fate::weak:
      return {"#dc2626", "1 2", 0.6};
  }
  return {"#000000", "", 1};
}

std::string details(const Weighed& candidate, Language language) {
  std::string text = fmt::format("{} = {}\n{} ({:.3f})", candidate.field, candidate.value,
                                 extract::words_of(candidate.fate).in(language), candidate.score);
  for (const extract::Because& because : candidate.because) {
    text += fmt::format(fmt::runtime(candidate.points ? "\n{}: {:+.2f}" : "\n{}: × {:.3f}"),
                        extract::words_of(because.reason).in(language), because.value);
  }
  return text;
}

class Drawing {
 public:
  Drawing(const check::Explained& explained, Language language)
      : explained_(explained), language_(language) {}

  std::string draw() {
    const auto& pages = explained_.document.pages;
    const std::size_t count = std::min(pages.size(), kMostPagesDrawn);
    double width = 0, height = 0;
    for (std::size_t i = 0; i < count; ++i) {
      width = std::max(width, pages[i].width);
      height += pages[i].height + kGap;
    }
    add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0:.1f} {1:.1f}\" "
        "width=\"{0:.0f}\" "
        "height=\"{1:.0f}\" font-family=\"sans-serif\">\n<rect width=\"100%\" height=\"100%\" "
        "fill=\"#e5e7eb\"/>\n",
        width, height);
    double top = 0;
    for (std::size_t i = 0; i < count; ++i) {
      draw_page(pages[i], top);
      top += pages[i].height + kGap;
    }
    out_ += "</svg>\n";
    return std::move(out_);
  }

 private:
  template <class... Args>
  void add(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  void draw_page(const document::Page& page, double top) {
    add("<g transform=\"translate(0 {:.1f})\">\n<rect width=\"{:.1f}\" height=\"{:.1f}\" "
        "fill=\"#ffffff\"/>\n<g fill=\"#374151\">\n",
        top, page.width, page.height);
    for (const document::Word& word : page.words) {
      if (word.box.empty()) continue;
      // A box reaches a little below the baseline and above the capitals.
      add("<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{:.1f}\" textLength=\"{:.1f}\" "
          "lengthAdjust=\"spacingAndGlyphs\">{}</text>\n",
          word.box.x0, word.box.y1 - 0.22 * word.box.height(), 0.85 * word.box.height(),
          word.box.width(), escaped(word.text));
    }
    out_ += "</g>\n";
    // The winners last, so that they lie on top.
    for (const bool winners : {false, true}) {
      for (const Weighed& candidate : explained_.explanation.candidates) {
        if (candidate.evidence.page == page.number && (candidate.fate == Fate::won) == winners) {
          draw_candidate(candidate);
        }
      }
    }
    out_ += "</g>\n";
  }

  void draw_candidate(const Weighed& candidate) {
    const base::Box& box = candidate.evidence.box;
    if (box.empty()) return;
    const Ink ink = ink_of(candidate.fate);
    add("<g stroke=\"{}\" stroke-width=\"{}\" stroke-dasharray=\"{}\" fill=\"{}\" "
        "fill-opacity=\"0.06\"><title>{}</title>",
        ink.colour, ink.width, ink.dash, ink.colour, escaped(details(candidate, language_)));
    add("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>", box.x0 - 1.5,
        box.y0 - 1.5, box.width() + 3, box.height() + 3);
    if (!candidate.label_box.empty()) {
      const base::Box& label = candidate.label_box;
      add("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\"/>",
          std::min(label.x1, std::max(label.x0, box.x0)), label.center_y(), box.x0, box.center_y());
    }
    out_ += "</g>\n";
    if (candidate.fate == Fate::won) {
      add("<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"5\" fill=\"{}\">{}</text>\n", box.x0,
          box.y0 - 2.5, ink.colour, escaped(candidate.field));
    }
  }

  const check::Explained& explained_;
  Language language_;
  std::string out_;
};

}  // namespace

std::string draw_explanation(const check::DocumentReport& document, Language language) {
  if (!document.explained) return {};
  return Drawing(*document.explained, language).draw();
}

}  // namespace recevable::report
