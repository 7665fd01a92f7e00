// Labels inside running text: which of them announce a value there all the same (LAB-09).
#pragma once

#include <cstdint>
#include <string_view>

#include "extract/labels/labels.h"

namespace recevable::extract {

// A colon right after a label makes it one, even in running text.
bool announces(std::string_view text, std::uint32_t end);

// "… exécutées dans le cadre du marché 2024M077 (bon de commande n° 4107)": what a buyer gave,
// named in a sentence with its number right behind it.
bool names_its_value(const PageText& page, const Label& label);

// "Vos références : SIRET 110… - Code service D12 - EJ 14…": between separators, before a code, a
// label of a recipient's reference is one of a list and no word of a sentence.
bool is_listed(const LineText& line, const Label& label);

}  // namespace recevable::extract
