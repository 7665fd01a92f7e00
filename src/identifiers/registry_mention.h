// The mention of the register a business is entered in. Sources: code de commerce R123-237 (RCS
// followed by the town of its court), R123-262 s. (RNE), L123-1-1 as it stood until 19 December
// 2014 (exemption of micro-entrepreneurs).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace recevable::identifiers {

enum class Registry {
  rcs,    // registre du commerce et des sociétés: a town must follow
  rne,    // registre national des entreprises
  rm,     // répertoire des métiers, absorbed by the RNE in 2023
  exempt  // "dispensé d'immatriculation": no longer valid since 19 December 2014
};

struct RegistryMention {
  Registry registry = Registry::rcs;
  std::string town;                  // folded; empty when none follows. RCS only
  std::optional<std::string> siren;  // the 9 digits beside it, unchecked. RCS only
  std::size_t begin = 0, end = 0;    // bytes of the folded text, from the register's name on
};

// The mention in a text folded by base::fold(): an exemption before all (it may name the registers
// it is from), then the RCS, then the others; the first of its kind: "RCS Lyon B 732 829
// 320", "732 829 320 R.C.S. Aix-en-Provence", "immatriculée au RNE", "RM 33". The town is what is
// written there: whether it has a court is not looked at.
std::optional<RegistryMention> find_registry_mention(std::string_view folded);

}  // namespace recevable::identifiers
