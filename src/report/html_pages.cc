#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "report/html_document.h"
#include "report/html_text.h"
#include "report/view.h"

namespace recevable::report {
namespace {

using base::Language;

constexpr double kMargin = 2;  // points between the words and their frame
constexpr double kRadius = 7;  // of the disc that bears the number
constexpr double kReach = kRadius + 3;

struct Frame {
  int number = 1;
  Step step = Step::know;
  const rules::Finding* finding = nullptr;
  bool first = true;  // the first place of its finding bears the id
  base::Box box;
};

const PagePicture* picture_of(const Extras& extras, int page) {
  const auto found = std::ranges::find(extras.pages, page, &PagePicture::page);
  return found == extras.pages.end() ? nullptr : &*found;
}

base::Box within(const base::Box& box, const PagePicture& page) {
  return {std::clamp(box.x0 - kMargin, 0.0, page.width),
          std::clamp(box.y0 - kMargin, 0.0, page.height),
          std::clamp(box.x1 + kMargin, 0.0, page.width),
          std::clamp(box.y1 + kMargin, 0.0, page.height)};
}

std::vector<Frame> frames_of(const check::DocumentReport& document, const Extras& extras,
                             const PagePicture& page) {
  std::vector<Frame> frames;
  for (const Section& section : sections_of(document)) {
    for (const Item& item : section.items) {
      bool first = true;
      for (const rules::FindingEvidence* place : places_of(*item.finding)) {
        const invoice::Evidence& evidence = place->evidence;
        if (evidence.box.empty() || picture_of(extras, evidence.page) == nullptr) continue;
        if (evidence.page == page.page) {
          frames.push_back(
              {item.number, section.step, item.finding, first, within(evidence.box, page)});
        }
        first = false;
      }
    }
  }
  return frames;
}

struct Spot {
  double x = 0, y = 0;
};

// Beside its frame, at the left when there is room, and not on another number.
Spot spot_for(const base::Box& box, const PagePicture& page, const std::vector<Spot>& taken) {
  const bool left = box.x0 >= 2 * kReach;
  Spot spot{left ? box.x0 - kReach : std::min(box.x1 + kReach, page.width - kRadius),
            std::clamp(box.center_y(), kRadius, std::max(kRadius, page.height - kRadius))};
  const auto hides = [&](const Spot& other) {
    return std::abs(other.x - spot.x) < 2 * kRadius && std::abs(other.y - spot.y) < 2 * kRadius;
  };
  for (int tries = 0; tries < 30 && std::ranges::any_of(taken, hides); ++tries) {
    spot.x += left ? -2 * kRadius : 2 * kRadius;
    if (spot.x < kRadius || spot.x > page.width - kRadius) {
      spot.x = left ? box.x0 - kReach : std::min(box.x1 + kReach, page.width - kRadius);
      spot.y = std::min(spot.y + 2 * kRadius, page.height - kRadius);
    }
  }
  return spot;
}

std::string drawn(const Frame& frame, Spot spot, const HtmlDocumentOptions& options) {
  const base::Box& box = frame.box;
  const std::string id =
      frame.first ? fmt::format(" id=\"{}\"", frame_id(options, frame.number)) : std::string();
  return fmt::format(
      "<a class=\"frame n{0} {1}\"{2} href=\"#{3}\" aria-label=\"{4} {0}{5}{6}\">"
      "<rect x=\"{7}\" y=\"{8}\" width=\"{9}\" height=\"{10}\"/>"
      "<circle cx=\"{11}\" cy=\"{12}\" r=\"{13}\"/><text x=\"{11}\" y=\"{14}\">{0}</text></a>\n",
      frame.number, class_of(frame.step), id, point_id(options, frame.number),
      say(options.language, "Point", "Point"), say(options.language, " : ", ": "),
      html_text(frame.finding->message.in(options.language)), coordinate(box.x0),
      coordinate(box.y0), coordinate(box.width()), coordinate(box.height()), coordinate(spot.x),
      coordinate(spot.y), coordinate(kRadius), coordinate(spot.y + 3.1));
}

std::string figure(const check::DocumentReport& document, const Extras& extras,
                   const PagePicture& page, const HtmlDocumentOptions& options) {
  const Language language = options.language;
  const std::vector<Frame> frames = frames_of(document, extras, page);
  std::string html = "<figure class=\"sheet-page\"><div class=\"sheet\">";
  const std::string name =
      fmt::format("{} {}", say(language, "Page", "Page"), page.page) +
      std::string(frames.empty()
                      ? say(language, ", sans point à signaler", ", nothing to point at")
                      : say(language, ", points encadrés et numérotés comme dans la liste",
                            ", points framed and numbered as in the list"));
  if (!page.bytes.empty()) {
    html += fmt::format("<img src=\"{}\" alt=\"{}\">", data_url(page.mime, page.bytes),
                        html_text(name));
  }
  html += fmt::format("<svg viewBox=\"0 0 {} {}\" preserveAspectRatio=\"none\">\n",
                      coordinate(page.width), coordinate(page.height));
  std::vector<Spot> taken;
  for (const Frame& frame : frames) {
    taken.push_back(spot_for(frame.box, page, taken));
    html += drawn(frame, taken.back(), options);
  }
  return html + "</svg></div><figcaption>" + html_text(name) + "</figcaption></figure>\n";
}

std::string left_out(const Extras& extras, Language language) {
  if (extras.pages_left_out == 0) return "";
  const bool many = extras.pages_left_out > 1;
  return fmt::format(
      "<p class=\"quiet small\">{} {}</p>\n", extras.pages_left_out,
      language == Language::fr
          ? (many ? "autres pages ne sont pas dessinées, pour que ce rapport reste léger."
                  : "autre page n'est pas dessinée, pour que ce rapport reste léger.")
          : (many ? "other pages are not drawn, to keep this report light."
                  : "other page is not drawn, to keep this report light."));
}

}  // namespace

bool has_frame(const rules::Finding& finding, const Extras& extras) {
  return std::ranges::any_of(places_of(finding), [&](const rules::FindingEvidence* place) {
    return !place->evidence.box.empty() && picture_of(extras, place->evidence.page) != nullptr;
  });
}

std::string html_pages(const check::DocumentReport& document, const Extras& extras,
                       const HtmlDocumentOptions& options) {
  const std::string rest = left_out(extras, options.language);
  if (extras.pages.empty() && rest.empty()) return "";
  std::string html =
      fmt::format("<div class=\"pages\" role=\"group\" aria-label=\"{}\">\n",
                  say(options.language, "Pages de la facture", "Pages of the invoice"));
  if (options.masked) {
    html += fmt::format("<p class=\"quiet small\">{}</p>\n",
                        say(options.language,
                            "Rapport masqué : les pages sont montrées vides, seules les places "
                            "sont indiquées.",
                            "Masked report: pages are shown empty, only the places are told."));
  }
  for (const PagePicture& page : extras.pages) html += figure(document, extras, page, options);
  return html + rest + "</div>\n";
}

}  // namespace recevable::report
