// Where the value of a label may stand: after it, right of it, below it (LAB-07), and above it
// where a form prints its labels small under the values.
#pragma once

#include <vector>

#include "extract/context.h"

namespace recevable::extract {

struct Place {
  Span span;         // from where to read, up to the next label or the end of the line
  double score = 0;  // 0 to 1, see weights.h
  enum class Relation { same_line, right, below, above } relation = Relation::same_line;
};

// Best first; none when labels stand on every side.
std::vector<Place> places_of(const Context& context, const Label& label);

// The words before a label on its line, back to the mark that parts it from other statements:
// "Devis du 19 avril - Date 9 juin".
std::string_view clause_before(const Context& context, const Label& label);

// Whether a label opens its cell or its clause, but for articles and possessives: only then may its
// value stand in another cell. "Cellule marchés" over "155 cours Lafayette" announces nothing.
bool opens_cell(const Context& context, const Label& label);

// `kStrong`, ... times what the label's circumstances take away.
double label_weight(const Label& label, LabelKey key);

// A reference at the beginning of a place: an invoice number, an engagement, a code. Signs and
// words of numbering before it are skipped, what follows a comma, a bar or a wide dash is left. A
// reference printed with spaces is taken whole where it fills its cell. Nothing when nothing there
// looks like a reference.
struct Reference {
  Span span;
  std::string value;  // as printed
  bool has_digit = false;
  bool is_code = false;  // digits, capitals, _ - / . only
};
std::optional<Reference> read_reference(const Context& context, const Span& place);

// "MAPA 2026-04 lot 2": a contract with the lot that is named right behind it or under it.
Reference with_lot(const Context& context, const Reference& contract);

// The first value of a kind in a place, and what stands before it there.
struct FoundSpot {
  const Spot* spot = nullptr;
  std::string_view before;
};
FoundSpot first_spot(const Context& context, const Span& place, SpotKind kind);

}  // namespace recevable::extract
