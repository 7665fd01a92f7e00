#include "pdf/pdf.h"

namespace recevable::pdf {

std::string_view name_of(ActiveContent content) {
  switch (content) {
    case ActiveContent::javascript:
      return "javascript";
    case ActiveContent::launch_action:
      return "launch_action";
    case ActiveContent::xfa_form:
      return "xfa_form";
    case ActiveContent::rich_media:
      return "rich_media";
    case ActiveContent::portfolio:
      return "portfolio";
    case ActiveContent::auto_action:
      return "auto_action";
  }
  return "";
}

std::string_view name_of(Protection protection) {
  switch (protection) {
    case Protection::none:
      return "none";
    case Protection::owner_password:
      return "owner_password";
    case Protection::user_password:
      return "user_password";
  }
  return "none";
}

std::string_view name_of(Damage damage) {
  switch (damage) {
    case Damage::none:
      return "none";
    case Damage::repaired:
      return "repaired";
    case Damage::truncated:
      return "truncated";
    case Damage::unreadable:
      return "unreadable";
  }
  return "none";
}

}  // namespace recevable::pdf
