// Words behind a label that belong to it and not to its value.
#pragma once

#include <cstdint>
#include <string_view>

#include "extract/text/page_text.h"

namespace recevable::extract {

// "Maître d'ouvrage (paiement direct) :", "Service code (Chorus Pro)": where a remark in brackets
// ends that stands behind a label, or that the label reaches into; `end` when there is none.
std::uint32_t after_remark(std::string_view folded, std::uint32_t begin, std::uint32_t end);

// "N° d'engagement à rappeler sur le mandat :", "Service à servir dans Chorus", "Engagement
// hospitalier CH26-83": where words end that say what a reference of the recipient is for, when a
// colon, a value or the end of the line follows them; `end` when there are none. `adjective`: one
// word nobody knows may stand before a value.
std::uint32_t after_use(const LineText& line, std::uint32_t end, bool adjective);

}  // namespace recevable::extract
