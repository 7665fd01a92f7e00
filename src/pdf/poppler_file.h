// Inside the pdf room: a PDF opened by Poppler, and its words.
#pragma once

#include <poppler-document.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "pdf/pdf.h"

namespace recevable::pdf {

struct PopplerFile {
  std::unique_ptr<poppler::document> document;  // null when Poppler cannot open it at all
  bool locked = false;                          // needs a password we do not have
  bool rebuilt = false;                         // Poppler said that it mended the file
};

// Opens a PDF held in memory, which must outlive the result. Poppler's messages are swallowed.
// Never throws.
PopplerFile open_with_poppler(std::string_view bytes, const std::optional<std::string>& password);

// The words of a page and its facts. `unreadable` counts words whose characters Poppler could not
// tell.
struct PageText {
  document::Page page;
  PageFacts facts;
  std::uint32_t unreadable = 0;
};

// Page `number` from 1. A page Poppler cannot make is empty and of size zero. One layout of the
// page is done, as poppler-cpp does it again at each call. Never asks for fonts, which makes
// poppler-cpp crash on some files.
PageText read_page(const poppler::document& document, int number);

// UTF-8 of Poppler's UTF-16, unpaired surrogates as U+FFFD.
std::string to_utf8(const poppler::ustring& text);

// Listens to what Poppler says on this thread while it lives, and swallows it.
class PopplerListener {
 public:
  PopplerListener();
  PopplerListener(const PopplerListener&) = delete;
  PopplerListener& operator=(const PopplerListener&) = delete;
  ~PopplerListener();

  bool heard_rebuilding() const { return rebuilding_; }
  void hear(std::string_view message);

 private:
  PopplerListener* outer_;
  bool rebuilding_ = false;
};

}  // namespace recevable::pdf
