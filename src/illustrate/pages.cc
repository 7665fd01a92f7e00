#include "illustrate/pages.h"

#include <algorithm>
#include <set>

#include "base/module.h"
#include "illustrate/encoders.h"
#include "pdf/pdf.h"
#include "report/view.h"

namespace recevable::illustrate {
namespace {

constexpr double kDpi = 144;                      // two pixels a point: sharp on any screen
constexpr std::uint64_t kMostPixels = 2'200'000;  // a little more than A4 at kDpi
constexpr std::size_t kLargestPng = 190'000;      // above, the page is a scan or a photo
constexpr std::size_t kLargestPicture = 280'000;  // bytes: 373,000 in the page, as base64

// The picture in as few bytes as look well; nothing when the encoders cannot be had.
report::PagePicture encoded(const pdf::Picture& picture) {
  report::PagePicture page;
  const auto png = base::load_symbol<EncodePng>(kPicturesModule, kEncodePngSymbol);
  const auto jpeg = base::load_symbol<EncodeJpeg>(kPicturesModule, kEncodeJpegSymbol);
  if (!png || !jpeg) return page;
  if ((*png)(picture.grey.data(), picture.width, picture.height, &page.bytes) &&
      page.bytes.size() <= kLargestPng) {
    page.mime = "image/png";
    return page;
  }
  page.mime = "image/jpeg";
  for (const int quality : {70, 45, 25, 10}) {
    page.bytes.clear();
    if (!(*jpeg)(picture.grey.data(), picture.width, picture.height, quality, &page.bytes)) break;
    if (page.bytes.size() <= kLargestPicture) return page;
  }
  page.bytes.clear();
  return page;
}

}  // namespace

std::vector<int> pages_to_draw(const check::DocumentReport& document, const Options& options) {
  if (!document.pdf) return {};
  const int count = document.pdf->pages_read;
  std::set<int> framed;
  for (const rules::Finding& finding : document.outcome.findings) {
    for (const rules::FindingEvidence* place : report::places_of(finding)) {
      const invoice::Evidence& evidence = place->evidence;
      if (evidence.page >= 1 && evidence.page <= count && !evidence.box.empty()) {
        framed.insert(evidence.page);
      }
    }
  }
  std::set<int> chosen;
  const auto choose = [&](int page) {
    if (static_cast<int>(chosen.size()) < options.most_pages) chosen.insert(page);
  };
  for (const int page : framed) choose(page);
  if (!options.only_framed) {
    for (int page = 1; page <= count && static_cast<int>(chosen.size()) < options.most_pages;
         ++page) {
      choose(page);
    }
  }
  return {chosen.begin(), chosen.end()};
}

void draw_pages(const intake::Input& input, const check::DocumentReport& document,
                const Options& options, report::Extras& extras) {
  if (!document.pdf) return;
  if (options.only_framed && document.verdict == check::Verdict::ready) return;
  for (const int number : pages_to_draw(document, options)) {
    const auto facts = std::ranges::find(document.pdf->pages, number, &pdf::PageFacts::number);
    if (facts == document.pdf->pages.end() || facts->width <= 0 || facts->height <= 0) continue;
    report::PagePicture page;
    if (!options.masked) {
      const auto picture =
          pdf::render(input.bytes, number, kDpi, {}, kMostPixels, options.password);
      if (!picture) continue;
      page = encoded(*picture);
      if (page.bytes.empty()) continue;
    }
    page.page = number;
    page.width = facts->width;
    page.height = facts->height;
    extras.pages.push_back(std::move(page));
  }
  if (!options.only_framed) {
    extras.pages_left_out =
        std::max(0, document.pdf->page_count - static_cast<int>(extras.pages.size()));
  }
}

}  // namespace recevable::illustrate
