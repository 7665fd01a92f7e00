// Inside the import module: which field of a row is which (IMP-ANN-01).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "directory/directory.h"

namespace recevable::directory {

// What a column may hold, whatever its heading is in the file at hand.
enum class Column : unsigned char {
  type,
  identifier,
  name,
  active,
  service_required,
  commitment_required,
  either_required,
  works,
  works_only,
  payment_status,
  address,
  address_2,
  address_3,
  postcode,
  city,
  service_code,
  service_name,
  valid_from,
  valid_until,
  // SIRENE
  siren,
  nic,
  siret,
  state,
  disclosed,
  head_office,
  created,
  since,
  processed,  // dateDernierTraitement: tells the day of the image
  city_abroad,
  sign_1,
  sign_2,
  sign_3,
  usual_name,
  usual_name_2,
  usual_name_3,
  initials,
  surname,
  surname_in_use,
  given_name,
  pseudonym,
  category,
  size,
  ape,
  predecessor,
  successor,
  link_date,
  head_office_moved,
  count
};
inline constexpr std::size_t kColumns = static_cast<std::size_t>(Column::count);

// A heading line understood: the kind of file it announces, and where each column is.
struct Headings {
  Kind kind = Kind::structures;
  std::size_t width = 0;
  std::vector<int> at;  // by Column; -1 when the file has none

  bool has(Column column) const { return at[static_cast<std::size_t>(column)] >= 0; }
};

// By name, whatever the case, accents, spaces and order; unknown columns are passed over. `as`
// decides when the headings would suit two kinds. nullopt when this is no heading line of ours.
std::optional<Headings> understand_headings(const std::vector<std::string_view>& fields,
                                            std::optional<Kind> as);

// True for the headings of INSEE's historical files, which say nothing of today.
bool is_historical(const std::vector<std::string_view>& fields);

// "true", "VRAI", "1", "Oui", "O", …; nullopt for an empty text. `bad` is set for any other text.
std::optional<bool> read_flag(std::string_view text, bool& bad);

}  // namespace recevable::directory
