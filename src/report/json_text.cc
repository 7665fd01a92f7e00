#include "report/json_text.h"

#include <nlohmann/json.hpp>

namespace recevable::report {

// The library's public dump() starts at the left margin only; its serializer takes a margin, which
// spares indenting every line again.
std::string json_text(const Json& json, std::size_t margin) {
  std::string text(margin, ' ');
  nlohmann::detail::serializer<Json> writer(
      nlohmann::detail::output_adapter<char, std::string>(text), ' ',
      Json::error_handler_t::replace);
  writer.dump(json, true, false, 2, static_cast<unsigned int>(margin));
  return text;
}

}  // namespace recevable::report
