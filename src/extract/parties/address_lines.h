// What the lines of an address are, told by their words.
#pragma once

#include <string_view>
#include <vector>

#include "extract/context.h"

namespace recevable::extract {

// Whether a folded text begins like a street ("12 rue", "ZA des", "BP 40").
bool looks_like_street(std::string_view folded);

// A street, or a building, an estate, a hamlet, a box: what a postman needs.
bool looks_like_place(std::string_view folded);

// Whether a folded line says what somebody does and no more ("Ingenieur acousticien", "Charpente -
// Couverture"): under a name it is no part of the address.
bool says_trade(std::string_view folded);

// "Division budgetaire", "Cellule achats", "A l'attention de Mme X": a part of the recipient's
// house or somebody in it, no part of its address.
bool says_department(std::string_view folded);

// The same of a line that also is written like one: "Fabricant de mobilier" against the company
// "Menuiserie Varenne".
bool says_trade_only(const Context& context, const Span& line);

// "Votre partenaire depuis 1987", "Organisme de formation professionnelle": about somebody, longer
// than a name, with nothing written like one.
bool says_slogan(const Context& context, const Span& line);

// "Facturé à", "Entité facturée", "De": a line of such words and no others opens a block and names
// nobody.
bool says_heading(std::string_view folded);

// "Monsieur le Maire", "Mme X": somebody of the party, not the party.
bool says_person(std::string_view folded);

// "Office public de l'habitat", "Communauté de communes": the kind of a public body without its
// name; in capitals one cannot tell.
bool says_kind_of_body(const Context& context, const Span& line);

// The country (ISO 3166, two letters) a folded text names, in one of the languages read; empty when
// it names none or says more.
std::string_view country_of(std::string_view folded);

// The name of a country and nothing else.
bool is_country(std::string_view folded);

// Parts of a line between commas, spaced dashes, bars and bullets; places in the line's text.
std::vector<Span> parts_of_line(const Context& context, const Span& line);

// "SARL au capital de 5 000 €", "APE 4321A": the numbers of a company.
bool is_company_line(const Context& context, const Span& line);

// Whose address it is decides what may stand between its lines: trades under a supplier's name,
// departments under a recipient's.
enum class Holder : std::uint8_t { supplier, recipient };

// The parts of the address among the lines between a name and a town, in order: without trades,
// slogans, departments, persons and company numbers. `town` is the line of the postcode, whose type
// the others share.
std::vector<Span> parts_of_address(const Context& context, const std::vector<Span>& lines,
                                   const Span& town, Holder holder);

// The parts of the address that stand before the postcode on its line ("Volta SA - Tour Ampère, 5
// place Carrée - 69003 Lyon - Tél. …"), back to the name, the numbers or the trade. `named`: the
// name stands elsewhere, and the line may begin with the address.
std::vector<Span> address_before_town(const Context& context, const Span& postcode, bool named);

}  // namespace recevable::extract
