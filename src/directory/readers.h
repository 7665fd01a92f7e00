// Inside the import module: one function a form of file. All throw Refused.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "directory/bytes.h"
#include "directory/writer.h"

namespace recevable::directory {

// What every reader is given.
struct Reading {
  Writer& writer;
  std::optional<Kind> as;
  std::string structure;       // SIRET of services that do not name theirs; "" when not given
  std::function<void()> tick;  // called every few thousand rows, for the progress
  // Reads a file that came inside an answer; false when it is of no known kind.
  std::function<bool(const std::string& name, const std::string& content)> nested;
};

// False when the content is of no known kind; nothing was written then.
bool read_csv(Bytes& bytes, std::string_view head, const std::string& place,
              const Reading& reading);
// The workbook at `path`: shared texts come first or last in it, so it is read twice.
bool read_xlsx(const std::string& path, const Reading& reading);
bool read_xml(Bytes& bytes, const std::string& place, const Reading& reading);
// Saved answers of an API, whole in memory.
bool read_answers(Bytes& bytes, const std::string& place, const Reading& reading);

// What a member is, by its first bytes.
enum class Form { csv, xml, json, zip, other };
Form form_of(std::string_view head);

}  // namespace recevable::directory
