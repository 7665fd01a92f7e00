// The findings the configuration accepts, apart from the others, and the waivers that ran out.
#include "base/date.h"
#include "report/text_parts.h"

namespace recevable::report {
namespace {

using base::Language;

std::string source_of(const check::WaiverNote& waiver) {
  return " (" + waiver.from + ")";
}

std::string until_of(const check::WaiverNote& waiver, Language language) {
  if (!waiver.until) return "";
  return std::string(say(language, ", jusqu'au ", ", until ")) +
         base::format_for_people(*waiver.until, language);
}

void write_waived(Layout& layout, const check::WaivedFinding& waived, Language language) {
  layout.paragraph("  - ", waived.finding.message.in(language));
  layout.paragraph(
      std::string("    ") + std::string(say(language, "Accepté : ", "Accepted: ")),
      waived.waiver.reason + until_of(waived.waiver, language) + source_of(waived.waiver),
      Style::plain, Style::cyan);
  layout.paragraph("    ", waived.finding.rule, Style::dim);
}

void write_expired(Layout& layout, const check::WaiverNote& waiver, Language language) {
  const std::string day =
      waiver.until ? base::format_for_people(*waiver.until, language) : std::string();
  layout.paragraph("  - ",
                   std::string(say(language, "Échue le ", "Ran out on ")) + day +
                       std::string(say(language, ", ne vaut plus : ", ", counts no longer: ")) +
                       waiver.rule + ", " + waiver.reason + source_of(waiver),
                   Style::yellow);
}

}  // namespace

void write_waivers(Layout& layout, const check::DocumentReport& document, Language language) {
  const std::size_t count = document.waived.size() + document.expired_waivers.size();
  if (count == 0) return;
  layout.blank();
  layout.paragraph(
      "", std::string(say(language, "DÉROGATIONS", "WAIVERS")) + " (" + std::to_string(count) + ")",
      Style::bold);
  for (const check::WaivedFinding& waived : document.waived) write_waived(layout, waived, language);
  for (const check::WaiverNote& waiver : document.expired_waivers) {
    write_expired(layout, waiver, language);
  }
}

}  // namespace recevable::report
