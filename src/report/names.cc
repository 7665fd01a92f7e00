#include "report/names.h"

namespace recevable::report {

std::string_view name_of(invoice::Source source) {
  using invoice::Source;
  switch (source) {
    case Source::text:
      return "text";
    case Source::ocr:
      return "ocr";
    case Source::xml:
      return "xml";
    case Source::file:
      return "file";
    case Source::user:
      return "user";
    case Source::inferred:
      return "inferred";
  }
  return "text";
}

std::string_view name_of(invoice::State state) {
  switch (state) {
    case invoice::State::absent:
      return "absent";
    case invoice::State::unreadable:
      return "unreadable";
    case invoice::State::present:
      return "present";
  }
  return "absent";
}

std::string_view name_of(rules::NotCheckedWhy why) {
  using rules::NotCheckedWhy;
  switch (why) {
    case NotCheckedWhy::not_available:
      return "not_available";
    case NotCheckedWhy::not_in_force:
      return "not_in_force";
    case NotCheckedWhy::switched_off:
      return "switched_off";
    case NotCheckedWhy::unreadable:
      return "unreadable";
  }
  return "not_available";
}

std::string_view name_of(base::ErrorKind kind) {
  using base::ErrorKind;
  switch (kind) {
    case ErrorKind::bad_input:
      return "bad_input";
    case ErrorKind::unsupported:
      return "unsupported";
    case ErrorKind::environment:
      return "environment";
    case ErrorKind::usage:
      return "usage";
    case ErrorKind::internal:
      return "internal";
  }
  return "internal";
}

std::string_view name_of(document::TextQuality quality) {
  using document::TextQuality;
  switch (quality) {
    case TextQuality::good:
      return "good";
    case TextQuality::none:
      return "none";
    case TextQuality::blank:
      return "blank";
    case TextQuality::garbled:
      return "garbled";
    case TextQuality::contradicted:
      return "contradicted";
    case TextQuality::sparse:
      return "sparse";
  }
  return "good";
}

std::string_view name_of(document::ReadBy by) {
  using document::ReadBy;
  switch (by) {
    case ReadBy::text_layer:
      return "text";
    case ReadBy::ocr:
      return "ocr";
    case ReadBy::mixed:
      return "mixed";
    case ReadBy::nothing:
      return "nothing";
  }
  return "nothing";
}

}  // namespace recevable::report
