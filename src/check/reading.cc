#include "check/reading.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <string>
#include <utility>

#include "base/text.h"
#include "check/dirt.h"
#include "check/equations.h"
#include "check/number_check.h"
#include "check/second_look.h"
#include "invoice/visit.h"

namespace recevable::check {
namespace {

using base::Box;
using document::Page;
using document::ReadBy;
using document::TextQuality;
using document::Word;

// Small print of 6 points needs it; finer costs time and reads no better.
constexpr double kDpi = 300;
// A page that is one coarse picture is not drawn finer than that picture is: drawing it larger
// costs time and shows nothing more. A little under its resolution, so that no row has to be made
// up. Between this and the usual resolution thin strokes (an underscore) survive better drawn
// larger. A scan of nearly the usual resolution would be made up anew for nothing.
constexpr double kCoarseDpi = 165;
constexpr double kFineDpi = 280;
constexpr double kLeastDpi = 120;
constexpr double kJustUnder = 0.9993;
constexpr double kWholePage = 0.85;  // of the page's area
// Half of an A3 page at that resolution more than enough; what is larger is drawn coarser.
constexpr std::uint64_t kMostPixels = 20'000'000;
// Pages of one document read from pictures, and the processor time they may take together: a scan
// of 1,000 pages is not an invoice, and what is left unread is said to be unread. Not the time on
// the wall: how much is read of an invoice must not depend on what else the machine does.
constexpr int kMostPages = 25;
constexpr double kMostSeconds = 35;

// Pictures that may hold a line of text: not an icon, not a rule, not the page's own background.
constexpr double kLeastWidth = 36;  // points
constexpr double kLeastHeight = 6;
constexpr double kLargestShare = 0.6;  // of the page
constexpr std::size_t kMostRegions = 6;
// Left and above it, ink of the picture's edge may be cut.
constexpr double kMargin = 2;

// A page less sure than this on the whole is not read.
constexpr float kLegible = 0.4F;

// Lines of a hidden layer compared with the picture, those with most digits first.
constexpr std::size_t kSampledLines = 6;
// Our own reading of a number must be this sure to speak against the layer's.
constexpr float kSureNumber = 0.75F;

bool covered(const Box& box, const std::vector<Word>& words, std::size_t count) {
  return std::any_of(
      words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count), [&](const Word& word) {
        return word.box.vertical_overlap(box) > 0.5 && word.box.horizontal_overlap(box) > 0.5;
      });
}

bool is_text_region(const Box& image, const Page& page) {
  return image.width() >= kLeastWidth && image.height() >= kLeastHeight &&
         image.width() * image.height() < kLargestShare * page.width * page.height;
}

// Whether nothing is drawn: dust and the edge of a scan may darken one pixel in two thousand. Faint
// print counts as ink, a grey page too: those are not read, not blank.
bool is_white(const pdf::Picture& picture) {
  constexpr std::uint8_t kInk = 200;
  const auto ink = std::ranges::count_if(picture.grey, [](std::uint8_t g) { return g < kInk; });
  return static_cast<std::size_t>(ink) * 2000 < picture.grey.size();
}

// Seconds this thread has had the processor.
double processor_time() {
  timespec spent{};
  if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent) != 0) return 0;
  return static_cast<double>(spent.tv_sec) + 1e-9 * static_cast<double>(spent.tv_nsec);
}

ocr::PictureView view_of(const pdf::Picture& picture) {
  return {picture.width, picture.height, picture.dpi, picture.grey};
}

using invoice::State;

// Without which no invoice is an invoice.
bool lacks_vital(const invoice::Invoice& invoice) {
  return invoice.supplier.siret.state == State::absent ||
         invoice.invoice_number.state == State::absent ||
         (invoice.totals.gross.state == State::absent &&
          invoice.totals.payable.state == State::absent);
}

// What most invoices have and a bad reading loses first, or that it does not add up.
bool lacks_usual(const invoice::Invoice& invoice) {
  const auto any_absent = [](const auto&... fields) {
    return ((fields.state == State::absent) || ...);
  };
  return any_absent(invoice.issue_date, invoice.due_date, invoice.supplier.name,
                    invoice.supplier.address, invoice.supplier.iban, invoice.buyer.siret,
                    invoice.totals.net, invoice.totals.gross) ||
         !balance_of(invoice).disagreements.empty();
}

}  // namespace

bool PictureReader::ready() {
  if (reader_ != nullptr) return true;
  if (failure_ || postponed_) return false;
  if (options_.ocr == OcrMode::postpone) {
    postponed_ = true;
    return false;
  }
  KeptReader& kept = options_.pictures ? *options_.pictures : own_;
  if (!kept.reader) {
    auto opened = ocr::open({});
    if (!opened) {
      failure_ = std::move(opened).error();
      return false;
    }
    kept.reader = std::move(*opened);
  }
  reader_ = kept.reader.get();
  until_ = processor_time() + kMostSeconds;
  return true;
}

bool PictureReader::in_time() const {
  return !until_ || processor_time() < *until_;
}

void PictureReader::note_scans(const pdf::Facts& facts) {
  for (const pdf::PageFacts& page : facts.pages) {
    if (page.images.size() != 1 || facts.largest_picture == 0) continue;
    const Box& image = page.images.front();
    const double inches = image.width() * image.height() / (72 * 72);
    if (image.width() * image.height() < kWholePage * page.width * page.height) continue;
    // Another page's picture may be larger: then this one is drawn finer than it need be.
    const double dpi = std::sqrt(static_cast<double>(facts.largest_picture) / inches) * kJustUnder;
    const bool fine = dpi > kFineDpi && dpi < kDpi;
    if (dpi < kCoarseDpi || fine) scanned_.push_back({page.number, std::max(dpi, kLeastDpi)});
  }
}

double PictureReader::dpi_of(int page) const {
  const auto scanned = std::ranges::find(scanned_, page, &Scanned::page);
  return scanned == scanned_.end() ? kDpi : scanned->dpi;
}

std::optional<pdf::Picture> PictureReader::picture_of(int page, double dpi,
                                                      const Box& region) const {
  auto picture = pdf::render(bytes_, page, dpi, region, kMostPixels, options_.password);
  if (!picture) return std::nullopt;
  return std::move(*picture);
}

const pdf::Picture* PictureReader::picture_of_page(int page) {
  if (drawn_ != page) {
    picture_ = pdf::scanned(bytes_, page, kMostPixels, options_.password);
    if (!picture_) picture_ = picture_of(page, dpi_of(page), {});
    drawn_ = page;
  }
  return picture_ ? &*picture_ : nullptr;
}

// Whether the page has to be read from its picture. Settles what a hidden layer is worth.
bool PictureReader::wanted(Page& page, pdf::PageFacts& facts) {
  if (options_.ocr == OcrMode::always) return page.quality != TextQuality::blank;
  switch (page.quality) {
    case TextQuality::none:
    case TextQuality::garbled:
    case TextQuality::contradicted:
    case TextQuality::sparse:
      return true;
    case TextQuality::blank:
      return false;
    case TextQuality::good:
      break;
  }
  if (!facts.hidden_text_layer || !ready()) return false;
  const pdf::Picture* picture = picture_of_page(page.number);
  if (picture == nullptr || !contradicted(page, *picture)) return false;
  page.quality = TextQuality::contradicted;
  facts.quality = TextQuality::contradicted;
  return true;
}

void PictureReader::complete(document::Document& document, pdf::Facts& facts) {
  if (options_.ocr == OcrMode::never) return;
  note_scans(facts);
  std::vector<Page*> wordless;
  for (Page& page : document.pages) {
    const auto of_page = std::ranges::find(facts.pages, page.number, &pdf::PageFacts::number);
    if (of_page == facts.pages.end() || pages_read_ >= kMostPages || !in_time()) continue;
    if (!wanted(page, *of_page)) continue;
    if (!ready()) break;
    const bool keeps = page.quality == TextQuality::sparse || page.quality == TextQuality::good;
    read_page(page, keeps && !of_page->hidden_text_layer);
    if (page.read_by == ReadBy::ocr && page.words.empty()) {
      const pdf::Picture* picture = picture_of_page(page.number);
      if (picture != nullptr && is_white(*picture)) {
        page.quality = TextQuality::blank;
        of_page->quality = TextQuality::blank;
      }
      wordless.push_back(&page);
    }
  }
  settle_wordless(document, wordless);
}

// The back of a sheet is white: beside pages with words it was read. But a document without any
// word was not read, whatever its pictures show.
void PictureReader::settle_wordless(const document::Document& document,
                                    const std::vector<Page*>& wordless) {
  const auto has_words = [](const Page& page) { return !page.words.empty(); };
  if (std::ranges::any_of(document.pages, has_words)) return;
  for (Page* page : wordless) page->read_by = ReadBy::nothing;
  pages_read_ = 0;
}

// Compares the lines with most digits with what the picture says at their place. One line whose
// numbers differ much is enough, or two that differ at all: one misread digit may be our own. A
// layer of which nothing can be found again contradicts as well.
bool PictureReader::contradicted(const Page& page, const pdf::Picture& picture) {
  std::vector<std::pair<std::size_t, const document::Line*>> lines;
  for (const document::Line& line : page.lines) {
    const std::size_t digits = base::digits_of(page.text_of(line)).size();
    if (digits >= 5) lines.emplace_back(digits, &line);
  }
  std::ranges::stable_sort(lines, std::greater{}, [](const auto& line) { return line.first; });
  if (lines.size() > kSampledLines) lines.resize(kSampledLines);
  const ocr::Straightening as_is{0, 0, page.width, page.height};
  int agreeing = 0;
  int differing = 0;
  for (const auto& [digits, line] : lines) {
    const Box around{line->box.x0 - 6, line->box.y0 - 2, line->box.x1 + 6, line->box.y1 + 2};
    const auto seen = reader_->read_again(view_of(picture), as_is, around, ocr::Alphabet::any);
    if (!seen) continue;
    std::string text;
    float least = 1;
    for (const Word& word : *seen) {
      text += word.text + " ";
      if (!base::digits_of(word.text).empty()) least = std::min(least, word.confidence);
    }
    if (least < kSureNumber) continue;
    const std::string in_layer = base::digits_of(page.text_of(*line));
    const std::string in_picture = base::digits_of(text);
    // The region may catch digits of its neighbours beside those of the line.
    if (in_picture.find(in_layer) != std::string::npos) {
      ++agreeing;
    } else if (base::edit_distance(in_layer, in_picture, 2) > 1 || ++differing > 1) {
      return true;
    }
  }
  return agreeing == 0 && !lines.empty();
}

void PictureReader::read_page(Page& page, bool keep_text) {
  const pdf::Picture* picture = picture_of_page(page.number);
  if (picture == nullptr) return;
  auto reading = reader_->read(view_of(*picture));
  if (!reading) return;
  // Letters that are no letters (a pattern, a script we do not know): not read, rather than
  // misread.
  if (!reading->page.words.empty() && reading->confidence < kLegible) return;
  ++pages_read_;
  drop_dirt(reading->page.words);
  check_numbers(*picture, reading->straightening, reading->page);
  const ocr::Straightening& how = reading->straightening;
  if (keep_text) {
    // What the text layer says is surer; the picture adds what it does not say.
    const std::size_t own = page.words.size();
    for (Word& word : reading->page.words) {
      word.box = how.on_picture(word.box);
      if (!covered(word.box, page.words, own)) page.words.push_back(std::move(word));
    }
    page.read_by = ReadBy::mixed;
  } else {
    page.words = std::move(reading->page.words);
    page.width = how.straight_width();
    page.height = how.straight_height();
    page.read_by = ReadBy::ocr;
    read_pages_.push_back({page.number, how});
  }
  document::arrange(page);
}

void PictureReader::read_regions(Page& page, const std::vector<Box>& regions) {
  const std::size_t own = page.words.size();
  for (const Box& region : regions) {
    if (!in_time()) break;
    const Box around{region.x0 - kMargin, region.y0 - kMargin, region.x1 + kMargin,
                     region.y1 + kMargin};
    const auto picture = picture_of(page.number, kDpi, around);
    if (!picture) continue;
    auto reading = reader_->read(view_of(*picture));
    if (!reading) continue;
    drop_dirt(reading->page.words);
    check_numbers(*picture, reading->straightening, reading->page);
    const double left = std::max(0.0, around.x0);
    const double top = std::max(0.0, around.y0);
    for (Word& word : reading->page.words) {
      const Box box = reading->straightening.on_picture(word.box);
      word.box = {box.x0 + left, box.y0 + top, box.x1 + left, box.y1 + top};
      if (!covered(word.box, page.words, own)) page.words.push_back(std::move(word));
    }
  }
  if (page.words.size() == own) return;
  page.read_by = ReadBy::mixed;
  ++pages_read_;
  document::arrange(page);
}

bool PictureReader::look_for_missing(const invoice::Invoice& invoice, document::Document& document,
                                     pdf::Facts& facts) {
  if (options_.ocr == OcrMode::never) return false;
  const bool missing = lacks_vital(invoice);
  const int before = pages_read_;
  if (missing || lacks_usual(invoice)) read_behind_layers(document, facts);
  const bool any_text = std::ranges::any_of(
      document.pages, [](const Page& page) { return page.read_by == ReadBy::text_layer; });
  if (!missing || !any_text || postponed_) return pages_read_ > before;
  // Looking for pictures costs as much as reading the pages: only now is it worth it.
  if (!facts.holds_pictures) return pages_read_ > before;
  pdf::Options options{options_.max_pages, options_.password};
  options.find_images = true;
  const auto closer = pdf::read(bytes_, options);
  if (!closer) return pages_read_ > before;
  for (Page& page : document.pages) {
    if (page.read_by != ReadBy::text_layer || pages_read_ >= kMostPages) continue;
    const auto of_page =
        std::ranges::find(closer->facts.pages, page.number, &pdf::PageFacts::number);
    if (of_page == closer->facts.pages.end()) continue;
    std::vector<Box> regions;
    for (const Box& image : of_page->images) {
      if (is_text_region(image, page) && regions.size() < kMostRegions) regions.push_back(image);
    }
    const auto own = std::ranges::find(facts.pages, page.number, &pdf::PageFacts::number);
    if (own != facts.pages.end()) own->images = of_page->images;
    if (regions.empty()) continue;
    if (!ready()) return pages_read_ > before;
    read_regions(page, regions);
  }
  return pages_read_ > before;
}

// A hidden layer is another program's reading of the same picture: where it was not good enough, it
// says nothing of what stands on the page.
void PictureReader::read_behind_layers(document::Document& document, const pdf::Facts& facts) {
  for (Page& page : document.pages) {
    if (page.read_by != ReadBy::text_layer || pages_read_ >= kMostPages) continue;
    const auto of_page = std::ranges::find(facts.pages, page.number, &pdf::PageFacts::number);
    if (of_page == facts.pages.end() || !of_page->hidden_text_layer) continue;
    if (!ready()) return;
    if (!in_time()) return;
    const Page layer = page;
    const int before = pages_read_;
    read_page(page, false);
    if (2 * page.words.size() >= layer.words.size()) continue;
    // The picture says less: it is too coarse, or no picture of these words.
    if (pages_read_ > before) read_pages_.pop_back();
    pages_read_ = before;
    page = layer;
  }
}

void PictureReader::check_numbers(const pdf::Picture& picture, const ocr::Straightening& how,
                                  Page& page) {
  for (const DoubtfulNumber& number : doubtful_numbers(page)) {
    if (!in_time()) break;
    const auto again = reader_->read_again(view_of(picture), how, number.box, number.alphabet);
    if (again) settle(number, *again, page);
  }
  drop_empty(page);
}

bool PictureReader::look_again(
    document::Document& document, invoice::Invoice& invoice,
    const std::function<invoice::Invoice(const document::Document&)>& extract) {
  if (read_pages_.empty() || reader_ == nullptr) return false;
  const auto read = [this](const Suspect& suspect) -> std::vector<ocr::Again> {
    const auto page = std::ranges::find(read_pages_, suspect.page, &ReadPage::page);
    if (page == read_pages_.end() || !in_time()) return {};
    const pdf::Picture* picture = picture_of_page(suspect.page);
    if (picture == nullptr) return {};
    const Box around{suspect.box.x0 - 1, suspect.box.y0 - 1, suspect.box.x1 + 1,
                     suspect.box.y1 + 1};
    auto again = reader_->read_variously(view_of(*picture), page->how, around, suspect.alphabet);
    return again ? std::move(*again) : std::vector<ocr::Again>{};
  };
  return check::look_again({read, extract}, document, invoice);
}

void PictureReader::place(invoice::Invoice& invoice) const {
  if (read_pages_.empty()) return;
  const auto bring_back = [this](invoice::Evidence& evidence) {
    const auto read = std::ranges::find(read_pages_, evidence.page, &ReadPage::page);
    if (read == read_pages_.end() || evidence.box.empty()) return;
    if (read->how.quarter_turns == 0 && read->how.degrees == 0) return;
    evidence.box = read->how.on_picture(evidence.box);
  };
  const auto each = [&](std::string_view, auto& field) {
    bring_back(field.evidence);
    for (auto& alternative : field.alternatives) bring_back(alternative.evidence);
  };
  invoice::visit_fields(invoice, each);
  for (auto& row : invoice.vat_breakdown) invoice::visit_vat_row(row, each);
  for (auto& line : invoice.lines) invoice::visit_line(line, each);
}

}  // namespace recevable::check
