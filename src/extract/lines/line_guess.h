// Invoice lines that no heading announces.
#pragma once

#include <optional>

#include "extract/context.h"
#include "extract/text/columns.h"
#include "invoice/invoice.h"

namespace recevable::extract {

// The columns of a table without headings, from rows of a page whose numbers multiply: quantity,
// unit price and net amount one after the other, words left of them. `first_row` is set to the
// first such row. Nothing when no row does, or one row alone that proves nothing ("1  250,00
// 250,00" on the row of a total).
std::optional<Header> guess_header(const Context& context, std::uint32_t page,
                                   std::uint32_t& first_row);

// Lines written as records, one label and value under another ("Quantité", "Prix unitaire",
// "Montant") below what they are about. Only records whose numbers multiply are lines.
void read_record_lines(const Context& context, invoice::Invoice& invoice);

// Lines written as sentences of a letter: "Analyse du dossier : 9 heures à 185,00 €, soit 1 665,00
// € hors taxes, TVA à 20 %". Only where quantity and unit price make the amount.
void read_sentence_lines(const Context& context, invoice::Invoice& invoice);

}  // namespace recevable::extract
