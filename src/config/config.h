// What the user settled once for all in `recevable.yaml`: who they are, whom they invoice, which
// rules count for them.
//
//     auto found = config::find_upward("/home/lambert/factures");
//     if (found) auto settings = config::read(*found);     // or the place of the first mistake
//
// The file is described in docs/configuration.fr.md and docs/configuration.en.md, and by the schema
// docs/schema/recevable-1.schema.json. Nothing here prints or judges: `check` applies what is said
// of rules, recipients and waivers; the commands apply the rest. What the command line says comes
// first, then the file, then the defaults.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/localized.h"
#include "base/result.h"
#include "rules/rules.h"

namespace recevable::config {

// The name the file is looked for by.
inline constexpr std::string_view kFileName = "recevable.yaml";

// Who said it. `file` and `line` (from 1) are those of the configuration; `option` is that of the
// command line: "--target".
struct Origin {
  enum class From { built_in, file, command_line };
  From from = From::built_in;
  std::string file;
  int line = 0;
  std::string option;
};

// A value and who said it. `value` is the default when nobody did.
template <class T>
struct Setting {
  T value{};
  Origin origin;

  bool given() const { return origin.from != Origin::From::built_in; }
  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
};

// The size of a firm, on which the dates of the electronic invoicing reform hang (décret 2024-266).
enum class Category { micro, pme, eti, ge };
std::string_view name_of(Category category);  // "micro", "pme", "eti", "ge"

// The supplier, when it is the user. Every part may be missing; texts are then empty.
// Identifiers are normalised (no spaces, capitals) and valid but for the target `qualification`,
// whose test numbers fail their keys: their form is checked when the file is read, their keys too
// unless the target is that one.
struct Supplier {
  Setting<std::string> siret;  // 14 digits
  Setting<std::string> name;   // as registered: "LAMBERT PLOMBERIE"
  Setting<std::string> vat_id;
  Setting<std::vector<std::string>> ibans;  // the accounts customers may pay to, factor included
  // What no invoice says in so many words, and some rules hang on.
  Setting<std::optional<Category>> category;
  Setting<std::optional<bool>> works;                 // of the building trades
  Setting<std::optional<bool>> sole_trader;           // entrepreneur individuel, micro included
  Setting<std::optional<bool>> vat_on_debits;         // opted to pay VAT on debits
  Setting<std::optional<bool>> vat_franchise;         // franchise en base (CGI 293 B)
  Setting<std::optional<bool>> vat_group_member;      // membre d'un assujetti unique (CGI 256 C)
  Setting<std::optional<bool>> approved_body_member;  // membre d'une association agréée
};

// A public body the user invoices, and what it requires.
struct Recipient {
  std::string id;  // SIRET (14 digits), or SIREN (9) for all its establishments
  std::string name;
  std::optional<bool> service_code_required;
  std::optional<bool> commitment_number_required;
  std::vector<std::string> service_codes;  // those it has; empty when not said
  Origin origin;
};

// Whether a SIRET or SIREN speaks of the establishment that bears `siret`. False for "".
bool covers(std::string_view id, std::string_view siret);

// What becomes of a rule. `rule` is an id, or the start of one and "*": "MEN-EX-*".
struct RuleChange {
  std::string rule;
  std::optional<rules::Severity> severity;  // nullopt: switched off
  Origin origin;
};

// A finding the user knows of and accepts, until a day.
struct Waiver {
  std::string rule;                 // as in RuleChange
  std::string recipient;            // SIRET or SIREN; "" for all
  std::string number;               // of the invoice; "" for all
  std::string reason;               // required: it is shown in the report
  std::optional<base::Date> until;  // last day; nullopt: for good
  Origin origin;

  bool expired(base::Date on) const { return until && *until < on; }
};

// "MEN-EX-*" or an id, against the id of a rule; letters in either case.
bool matches_rule(std::string_view pattern, std::string_view rule);

struct Settings {
  std::string file;  // where they come from; "" when there is no file
  Setting<base::Language> language{base::Language::fr, {}};
  Setting<std::string> target{"chorus-pro", {}};
  Supplier supplier;
  std::vector<Recipient> recipients;
  std::vector<RuleChange> rules;  // the last that matches counts
  std::vector<Waiver> waivers;
  std::vector<Setting<std::string>> packs;  // paths, made relative to the working directory
  // The store of past invoices: whether it is used, and where it lies ("": the usual place).
  Setting<bool> history{false, {}};
  std::string history_path;
  Setting<std::string> directory;  // the local copy of the directories; "": the usual place

  // The entry for a SIRET: one of the whole SIRET before one of the SIREN. Null when there is none.
  const Recipient* recipient(std::string_view siret) const;
  // What the file says of a rule; null when nothing.
  const RuleChange* change_of(std::string_view rule) const;
};

// One setting in force, as `recevable config` shows it.
struct Entry {
  std::string key;         // "supplier.siret", "recipients[1]", "waivers[2]"
  std::string value;       // as one writes it in the file; "" for what nobody said
  base::Localized remark;  // "échue le 30/06/2026"; mostly empty
  Origin origin;
};
// All of them in the order of the file: language, target, supplier, …; on that day.
std::vector<Entry> entries(const Settings& settings, base::Date on);

// The nearest `recevable.yaml` in `directory` or above it; nullopt when there is none. Symbolic
// links are followed, a file that cannot be read is found all the same: reading it says why.
std::optional<std::string> find_upward(const std::string& directory);

// The folder to look from for a file as the user named it; the working directory for "-".
std::string directory_of(const std::string& path);

// Reads a file. A mistake is an Error of kind usage whose `where` is "file:line:column" and whose
// message names the key, what was expected, and the nearest key when one is mistyped. Bounds are
// those of yaml.h, and 10,000 recipients, rules or waivers.
base::Result<Settings> read(const std::string& path);
// The same from bytes; `path` is for messages and for the paths in it.
base::Result<Settings> parse(const std::string& path, std::string bytes);

// Rules named in `rules` and `waivers` that no pack has: one error each, with its place and the
// nearest id.
std::vector<base::Error> unknown_rules(const Settings& settings,
                                       const std::vector<const rules::Pack*>& packs);

// The commented file `recevable init` writes.
std::string_view starter(base::Language language);

}  // namespace recevable::config
