// Inside the import module: XML of any size, element by element, by expat.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "directory/bytes.h"

struct XML_ParserStruct;

namespace recevable::directory {

// Names come without their namespace prefix. A document type, and with it every entity of its own,
// is refused; so are more than 100 levels and texts above 64 KB.
class Sax {
 public:
  virtual ~Sax() = default;
  // Throws Refused for XML that is not well formed or is cut short; `where` names it.
  void parse(Bytes& bytes, const std::string& where, const std::function<void()>& tick);

 protected:
  virtual void start(std::string_view name) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view text) = 0;
  // An attribute of the element `start` is being called for; "" when it has none.
  std::string_view attribute(std::string_view name) const;
  std::uint64_t line() const;
  // Ends the parsing: what was wanted is known.
  void stop();

 private:
  friend struct SaxDoor;
  XML_ParserStruct* parser_ = nullptr;
  const char** attributes_ = nullptr;
  int depth_ = 0;
  bool stopped_ = false, forbidden_ = false;
  std::exception_ptr thrown_;
};

}  // namespace recevable::directory
