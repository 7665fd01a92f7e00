#include "pdf/poppler_file.h"

#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <limits>
#include <mutex>

#include "pdf/text_repair.h"

namespace recevable::pdf {

namespace {

// Poppler has one callback for the whole process; each thread hears its own messages.
thread_local PopplerListener* listener = nullptr;

void hear_poppler(const std::string& message, void* /*unused*/) {
  if (listener != nullptr) listener->hear(message);
}

void silence_poppler() {
  static std::once_flag once;
  std::call_once(once, [] { poppler::set_debug_error_function(hear_poppler, nullptr); });
}

void append_utf8(char32_t c, std::string* text) {
  const auto add = [text](char32_t byte) { *text += static_cast<char>(byte); };
  if (c < 0x80U) {
    add(c);
  } else if (c < 0x800U) {
    add(0xC0U | (c >> 6U));
    add(0x80U | (c & 0x3FU));
  } else if (c < 0x10000U) {
    add(0xE0U | (c >> 12U));
    add(0x80U | ((c >> 6U) & 0x3FU));
    add(0x80U | (c & 0x3FU));
  } else {
    add(0xF0U | (c >> 18U));
    add(0x80U | ((c >> 12U) & 0x3FU));
    add(0x80U | ((c >> 6U) & 0x3FU));
    add(0x80U | (c & 0x3FU));
  }
}

int degrees(poppler::page::orientation_enum orientation) {
  switch (orientation) {
    case poppler::page::landscape:
      return 90;
    case poppler::page::upside_down:
      return 180;
    case poppler::page::seascape:
      return 270;
    case poppler::page::portrait:
      break;
  }
  return 0;
}

// Finite, and not further out than any page is large.
double bounded(double value) {
  constexpr double kFar = 1e6;
  return std::isfinite(value) ? std::clamp(value, -kFar, kFar) : 0;
}

document::Word word_of(const poppler::text_box& text_box) {
  document::Word word;
  word.text = to_utf8(text_box.text());
  const poppler::rectf box = text_box.bbox();
  word.box.x0 = bounded(std::min(box.left(), box.right()));
  word.box.x1 = bounded(std::max(box.left(), box.right()));
  word.box.y0 = bounded(std::min(box.top(), box.bottom()));
  word.box.y1 = bounded(std::max(box.top(), box.bottom()));
  const int quarter_turns = text_box.rotation();
  word.upright = quarter_turns == 0;
  word.turns = static_cast<std::uint8_t>(quarter_turns & 3);
  // Poppler's boxes reach from the font's descent to its ascent, which is about one body.
  const bool sideways = quarter_turns == 1 || quarter_turns == 3;
  word.font_size = static_cast<float>(sideways ? word.box.width() : word.box.height());
  word.space_after = text_box.has_space_after();
  return word;
}

}  // namespace

PopplerListener::PopplerListener() : outer_(listener) {
  silence_poppler();
  listener = this;
}

PopplerListener::~PopplerListener() {
  listener = outer_;
}

void PopplerListener::hear(std::string_view message) {
  if (message.find("reconstruct") != std::string_view::npos) rebuilding_ = true;
}

std::string to_utf8(const poppler::ustring& text) {
  constexpr char32_t kReplacement = 0xFFFD;
  std::string result;
  result.reserve(text.size() + 8);
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t c = text[i];
    if (c >= 0xD800U && c < 0xDC00U && i + 1 < text.size() && text[i + 1] >= 0xDC00U &&
        text[i + 1] < 0xE000U) {
      c = 0x10000U + ((c - 0xD800U) << 10U) + (text[i + 1] - 0xDC00U);
      ++i;
    } else if (c >= 0xD800U && c < 0xE000U) {
      c = kReplacement;
    }
    if (c != 0xFEFFU) append_utf8(c, &result);
  }
  return result;
}

PopplerFile open_with_poppler(std::string_view bytes, const std::optional<std::string>& password) {
  PopplerFile file;
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return file;
  const PopplerListener messages;
  try {
    const std::string secret = password.value_or(std::string());
    file.document.reset(poppler::document::load_from_raw_data(
        bytes.data(), static_cast<int>(bytes.size()), secret, secret));
    file.locked = file.document != nullptr && file.document->is_locked();
  } catch (const std::exception&) {
    file.document.reset();
  }
  file.rebuilt = messages.heard_rebuilding();
  return file;
}

PageText read_page(const poppler::document& document, int number) {
  PageText result;
  result.facts.number = number;
  result.page.number = number;
  const PopplerListener messages;
  try {
    const std::unique_ptr<poppler::page> page(document.create_page(number - 1));
    if (page == nullptr) return result;
    result.facts.rotation = degrees(page->orientation());
    const poppler::rectf size = page->page_rect(poppler::crop_box);
    result.facts.width = std::abs(bounded(size.width()));
    result.facts.height = std::abs(bounded(size.height()));
    if (result.facts.rotation % 180 != 0) std::swap(result.facts.width, result.facts.height);
    result.page.width = result.facts.width;
    result.page.height = result.facts.height;
    const std::vector<poppler::text_box> boxes = page->text_list();
    result.page.words.reserve(boxes.size());
    for (const poppler::text_box& box : boxes) {
      document::Word word = word_of(box);
      if (word.text.empty()) {
        ++result.unreadable;
      } else {
        result.page.words.push_back(std::move(word));
      }
    }
    repair_words(&result.page.words);
  } catch (const std::exception&) {
    result.page.words.clear();  // no half of a page is taken for the whole
  }
  return result;
}

}  // namespace recevable::pdf
