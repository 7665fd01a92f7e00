#include "report/extras.h"

#include "report/json_reader.h"

namespace recevable::report {

std::vector<std::string> pack(const Extras& extras) {
  Json head = Json::object();
  head["left_out"] = extras.pages_left_out;
  head["failure"] = {{"fr", extras.annotated_failure.fr}, {"en", extras.annotated_failure.en}};
  Json pages = Json::array();
  for (const PagePicture& page : extras.pages) {
    pages.push_back(
        {{"page", page.page}, {"width", page.width}, {"height", page.height}, {"mime", page.mime}});
  }
  head["pages"] = std::move(pages);
  std::vector<std::string> parts{head.dump(-1, ' ', false, Json::error_handler_t::replace),
                                 extras.annotated};
  for (const PagePicture& page : extras.pages) parts.push_back(page.bytes);
  return parts;
}

Extras unpack(std::span<const std::string> parts) {
  if (parts.size() < 2) return {};
  const Json head = Json::parse(parts[0], nullptr, false);
  try {
    Extras extras;
    extras.pages_left_out = number_at(head, "left_out");
    const Json& failure = needed(head, "failure");
    extras.annotated_failure = {text_at(failure, "fr"), text_at(failure, "en")};
    extras.annotated = parts[1];
    const Json& pages = list_at(head, "pages");
    if (pages.size() != parts.size() - 2) return {};
    for (std::size_t i = 0; i < pages.size(); ++i) {
      extras.pages.push_back({number_at(pages[i], "page"), real_at(pages[i], "width"),
                              real_at(pages[i], "height"), text_at(pages[i], "mime"),
                              parts[i + 2]});
    }
    return extras;
  } catch (const BadRecord&) {
    return {};
  }
}

}  // namespace recevable::report
