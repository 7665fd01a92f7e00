// The annotate module: notes drawn into a copy of a PDF, by qpdf.
#pragma once

#include <string>
#include <vector>

#include "base/geometry.h"

namespace recevable::illustrate {

// One annotation. With a box: a frame that bears `number`; without: a note at the top left of the
// page, those of a page under one another.
struct Note {
  int page = 1;   // from 1
  base::Box box;  // points of the page as seen, see base::Box
  std::string number;
  double red = 0, green = 0, blue = 0;  // 0 to 1
  std::string title;                    // one line
  std::string text;                     // UTF-8, with line breaks
};

struct AnnotateRequest {
  std::string_view pdf;
  std::string password;
  std::vector<Note> notes;
};
struct AnnotateAnswer {
  std::string pdf;    // the copy; empty when it could not be made
  std::string error;  // of qpdf, in English, for the log
};

inline constexpr const char* kAnnotateModule = "annotate";
inline constexpr const char* kAnnotateSymbol = "recevable_annotate";
// Adds annotations and nothing else: contents, fields, attachments and metadata stay as they are.
// The file is written anew, so that a signature no longer covers it.
using Annotate = void(const AnnotateRequest* request, AnnotateAnswer* answer);

}  // namespace recevable::illustrate
