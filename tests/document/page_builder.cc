#include "document/page_builder.h"

namespace recevable::document::test {
namespace {

constexpr double kLetter = 0.5;  // of the type size
constexpr double kSpace = 0.25;  // of the type size
constexpr double kLeading = 1.25;

std::size_t letters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
  }
  return count;
}

}  // namespace

PageBuilder::PageBuilder(double width, double height) {
  page_.width = width;
  page_.height = height;
  page_.read_by = ReadBy::text_layer;
}

PageBuilder& PageBuilder::size(double points) {
  size_ = points;
  return *this;
}

PageBuilder& PageBuilder::ocr(float confidence) {
  from_ocr_ = true;
  confidence_ = confidence;
  page_.read_by = ReadBy::ocr;
  return *this;
}

PageBuilder& PageBuilder::text(double x, double y, std::string_view words) {
  while (!words.empty()) {
    if (words.front() == ' ') {
      x += kSpace * size_;
      words.remove_prefix(1);
      continue;
    }
    const std::string_view word = words.substr(0, words.find(' '));
    const double end = x + kLetter * size_ * static_cast<double>(letters(word));
    page_.words.push_back({std::string(word),
                           {x, y, end, y + size_},
                           static_cast<float>(size_),
                           confidence_,
                           true,
                           from_ocr_,
                           true});
    x = end;
    words.remove_prefix(word.size());
  }
  return *this;
}

PageBuilder& PageBuilder::right(double x, double y, std::string_view words) {
  return text(x - width_of(words, size_), y, words);
}

PageBuilder& PageBuilder::column(double x, double y,
                                 std::initializer_list<std::string_view> lines) {
  for (const std::string_view line : lines) {
    text(x, y, line);
    y += kLeading * size_;
  }
  return *this;
}

PageBuilder& PageBuilder::row(const std::vector<double>& left, double y,
                              std::initializer_list<std::string_view> cells) {
  std::size_t i = 0;
  for (const std::string_view cell : cells) text(left.at(i++), y, cell);
  return *this;
}

PageBuilder& PageBuilder::turned(double x, double y, std::string_view word) {
  const double length = kLetter * size_ * static_cast<double>(letters(word));
  page_.words.push_back({std::string(word),
                         {x, y, x + size_, y + length},
                         static_cast<float>(size_),
                         confidence_,
                         true,
                         from_ocr_,
                         false});
  return *this;
}

Page PageBuilder::page() const {
  Page page = page_;
  arrange(page);
  return page;
}

Document PageBuilder::document() const {
  Document document;
  document.pages.push_back(page());
  return document;
}

double PageBuilder::width_of(std::string_view words, double size) {
  double width = 0;
  while (!words.empty()) {
    if (words.front() == ' ') {
      width += kSpace * size;
      words.remove_prefix(1);
      continue;
    }
    const std::string_view word = words.substr(0, words.find(' '));
    width += kLetter * size * static_cast<double>(letters(word));
    words.remove_prefix(word.size());
  }
  return width;
}

}  // namespace recevable::document::test
