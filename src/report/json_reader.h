// Reading JSON that may say anything: every access either fits or throws BadRecord.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "report/document_json.h"
#include "report/names.h"

namespace recevable::report {

// What does not fit; `what()` names the key. Thrown and caught within this room.
class BadRecord : public std::runtime_error {
 public:
  explicit BadRecord(std::string_view key) : std::runtime_error(std::string(key)) {}
};

// The member of an object, or nullptr.
const Json* member(const Json& object, std::string_view key);
// The member, which must be there.
const Json& needed(const Json& object, std::string_view key);

// Members that must be there and have the type; `number_at` takes what fits an int.
std::string text_at(const Json& object, std::string_view key);
double real_at(const Json& object, std::string_view key);
int number_at(const Json& object, std::string_view key);
bool flag_at(const Json& object, std::string_view key);
const Json& list_at(const Json& object, std::string_view key);

// Members that may be missing.
std::string text_or_empty(const Json& object, std::string_view key);
int number_or_zero(const Json& object, std::string_view key);
std::vector<std::string> texts_at(const Json& object, std::string_view key);

base::Box box_of(const Json& json);

template <class Enum, class Name>
Enum enum_at(const Json& object, std::string_view key, Enum last, Name name_of_value) {
  const auto value = named(text_at(object, key), last, name_of_value);
  if (!value) throw BadRecord(key);
  return *value;
}

// Page and box, or line and column, the words, their label.
void read_place(const Json& object, invoice::Evidence& evidence);

// Both languages when the record has them under "texts", else the one text for both.
base::Localized localized_at(const Json& object, std::string_view key);

intake::FileFacts read_file_facts(const Json& object);
pdf::Facts read_pdf_facts(const Json& object);

}  // namespace recevable::report
