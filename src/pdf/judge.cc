#include "pdf/judge.h"

#include <algorithm>

#include "pdf/quality.h"

namespace recevable::pdf {

namespace {

using document::TextQuality;

// Fewer words than on any readable invoice.
constexpr std::uint32_t kFewWords = 25;
// A page of A4 has half a million pixels at 72 dpi, four at 200 dpi.
constexpr std::uint64_t kScanPixels = 450'000;
// A logo for the screen.
constexpr std::uint64_t kSmallPixels = 100'000;
// A page of letters drawn as curves takes more than this.
constexpr std::uint64_t kCurveBytes = 60'000;
// A picture that fills this share of the page is the page.
constexpr double kWholePage = 0.5;
// A picture this large may well hold what the words leave out.
constexpr double kLargePicture = 0.15;
// Letters drawn as curves are hundreds of filled paths; a table's rules are dozens.
constexpr std::uint64_t kManyPaths = 300;

double area(const base::Box& box) {
  return box.empty() ? 0 : box.width() * box.height();
}

// The share of the page under its pictures, overlaps counted twice but never above 1.
double picture_share(const PageDrawing& drawing, const PageFacts& facts) {
  const double page = facts.width * facts.height;
  if (page <= 0) return 0;
  double sum = 0;
  for (const base::Box& image : drawing.images) sum += area(image);
  return std::min(1.0, sum / page);
}

TextQuality quality_without_words(const PageText& text, const PageDrawing* drawing) {
  if (text.unreadable > 0) return TextQuality::garbled;
  if (drawing == nullptr || !drawing->complete) return TextQuality::none;
  const bool painted = !drawing->images.empty() || drawing->paths > 0 || drawing->visible_text > 0;
  return painted ? TextQuality::none : TextQuality::blank;
}

}  // namespace

bool leaves_doubt(const PageText& text, const RawScan& scan, int page_count) {
  if (text.page.words.empty()) return true;
  const auto pages = static_cast<std::uint64_t>(std::max(1, page_count));
  if (scan.largest_image >= kScanPixels || scan.all_images / pages >= kScanPixels) return true;
  // The last page of an invoice may well have few words; it needs more than a small logo, or many
  // bytes, to hide others in pictures or curves.
  return text.page.words.size() < kFewWords &&
         (scan.largest_image >= kSmallPixels || scan.size / pages >= kCurveBytes);
}

void judge(PageText* text, const PageDrawing* drawing) {
  PageFacts& facts = text->facts;
  const TextStatistics statistics = statistics_of(text->page.words);
  TextQuality quality = TextQuality::good;
  if (text->page.words.empty()) {
    quality = quality_without_words(*text, drawing);
  } else if (is_garbled(statistics, text->unreadable)) {
    quality = TextQuality::garbled;
  }
  if (drawing != nullptr) {
    facts.drawing_looked_at = true;
    facts.images = drawing->images;
    const double pictures = picture_share(*drawing, facts);
    const std::uint64_t all_text = drawing->hidden_text + drawing->visible_text;
    facts.hidden_text_layer = drawing->hidden_text * 10 >= all_text * 8 &&
                              drawing->hidden_text > 0 && pictures >= kWholePage;
    if (quality == TextQuality::good && facts.hidden_text_layer && is_misread(text->page.words)) {
      quality = TextQuality::contradicted;
    }
    const bool few = statistics.words < kFewWords;
    if (quality == TextQuality::good && few &&
        (pictures >= kLargePicture || drawing->paths >= kManyPaths)) {
      quality = TextQuality::sparse;
    }
  }
  facts.quality = quality;
  text->page.quality = quality;
  const bool unusable = quality == TextQuality::none || quality == TextQuality::blank;
  text->page.read_by = unusable ? document::ReadBy::nothing : document::ReadBy::text_layer;
}

}  // namespace recevable::pdf
