// Rules as data: load packs, judge an invoice, explain a rule.
//
// The language is described in docs/rule-language.md. The room knows fields, facts and rules; it
// knows nothing of files (but for loading packs) and prints nothing.
#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/localized.h"
#include "base/result.h"
#include "invoice/field.h"
#include "invoice/invoice.h"

namespace recevable::structured {
class Tree;
}

namespace recevable::rules {

// Who stops the invoice when the rule is broken.
enum class Consequence { platform, recipient, legal, prefill, advice };
enum class Severity { error, warning, info };
// What becomes of the deposit (chorus-pro-controls, section 11).
enum class Fate { none, blocked, recycled, suspended, rejected };
enum class Certainty { certain, probable, possible };

std::string_view name_of(Consequence);
std::string_view name_of(Severity);
std::string_view name_of(Fate);
std::string_view name_of(Certainty);

// ---------------------------------------------------------------------------------------------
// What is judged

// One value of the subject: a field of the invoice or a fact.
struct Datum {
  enum class Kind : std::uint8_t { none, text, number, date, boolean };
  enum class State : std::uint8_t { absent, unreadable, present, not_available };

  State state = State::absent;
  Kind kind = Kind::none;
  std::string text;
  base::Decimal number;
  base::Date date{};
  bool boolean = false;
  double confidence = 1;       // as invoice::Field
  invoice::Evidence evidence;  // empty for facts
  int alternatives = 0;
  base::Localized reason;  // why it is not available

  base::Localized words;  // how people say the value, when that is not `text` itself

  static Datum of(std::string value);
  static Datum of(const char* value) { return of(std::string(value)); }
  // A text, and how people say it.
  static Datum of(std::string value, base::Localized words);
  static Datum of(base::Decimal value);
  static Datum of(std::int64_t value);
  static Datum of(base::Date value);
  static Datum of(std::same_as<bool> auto value) {
    Datum datum;
    datum.state = State::present;
    datum.kind = Kind::boolean;
    datum.boolean = value;
    return datum;
  }
  // A field as it was read: its state, value, evidence, confidence.
  static Datum of(const invoice::Text& field);
  static Datum of(const invoice::Amount& field);
  static Datum of(const invoice::Day& field);
  static Datum absent(double confidence = 1);
  static Datum unreadable(invoice::Evidence evidence = {}, double confidence = 0.5);
  // `reason` says what was missing and what to give for it: "Annuaire non importé : …".
  static Datum not_available(base::Localized reason);
};

// Everything a rule may look at. Paths and columns are those of the schema (schema.h); setting an
// unknown path, or a value of another kind than the path's, is a defect of the caller (asserted,
// and without effect in a release build). A new subject has everything absent.
class Subject {
 public:
  Subject();
  ~Subject();
  Subject(Subject&&) noexcept;
  Subject& operator=(Subject&&) noexcept;

  void set(std::string_view path, Datum datum);
  // All fields, lines, VAT rows, observed values and the kind of document.
  void set_invoice(const invoice::Invoice& invoice);
  // Appends a row to a list and returns its index, then sets its columns.
  std::size_t add_row(std::string_view list);
  void set(std::string_view list, std::size_t row, std::string_view column, Datum datum);
  // How well a list as a whole was read. `state` present (the default for every list): its rows are
  // all there, with the confidence given. `unreadable`: there may be more rows, or others.
  // `not_available`: it was not looked for. Only state, confidence and reason count.
  void set_list(std::string_view list, Datum datum);
  // The structured invoice the terms `xml.…` are taken from. Its own source must outlive the
  // judgement.
  void set_xml(std::shared_ptr<const structured::Tree> tree);

  const Datum& get(std::string_view path) const;

  struct Data;  // for the evaluator
  const Data& data() const { return *data_; }

 private:
  std::unique_ptr<Data> data_;
};

// The sources of knowledge a rule may ask for with `needs:` are facts too, set to true when they
// are there: available.directory, available.sirene, available.history, available.xml,
// available.user.

// ---------------------------------------------------------------------------------------------
// Rules

// One rule as its page shows it. Texts live as long as the Pack they came from.
struct RuleInfo {
  std::string_view id, name, family;  // family: the folder, "cpro-num"
  Consequence consequence = Consequence::advice;
  Severity severity = Severity::info;
  Fate fate = Fate::none;
  bool confirmed = true;
  std::optional<base::Date> since, until;
  bool dated_by_issue = false;
  std::vector<std::string_view> needs;
  struct Words {
    std::string_view fr, en;
  };
  Words basis, message, remedy, checks, why, wrong, right;
  std::string_view when, each, require, warns_when;  // as written; "" when missing
  std::string_view origin;  // "rules/cpro-num/CPRO-NUM-01.yaml" or the path loaded
};

// A set of rules: the built-in one, or files loaded at run time. Immutable, shareable between
// threads. Building the built-in pack costs well under a millisecond: it was compiled with the
// program; patterns are compiled when first used.
class Pack {
 public:
  static const Pack& built_in();
  // A YAML file, or every .yaml of a folder and its sub-folders, at most 1 MB a file, 2,000 rules.
  // A mistake is an Error of kind usage whose `where` is "file:line:column" and whose message says
  // what was found and what was expected; only the first of each file is reported.
  static base::Result<std::shared_ptr<const Pack>> load(const std::string& path);

  std::size_t size() const;
  RuleInfo info(std::size_t index) const;
  // By id, ignoring case, or by name.
  std::optional<std::size_t> find(std::string_view id_or_name) const;

  struct Data;
  explicit Pack(std::unique_ptr<const Data> data);
  ~Pack();
  const Data& data() const { return *data_; }

 private:
  std::unique_ptr<const Data> data_;
};

// What people call a field, a fact or a cell of a list: "SIRET du destinataire"; a cell tells its
// row, counted from 1: "lines[0].net" is "montant HT de la ligne (ligne 1)". An unknown path comes
// back as it is.
base::Localized describe_field(std::string_view path);

// ---------------------------------------------------------------------------------------------
// Judging

struct FindingEvidence {
  std::string field;  // "supplier.siret", "lines[3].net"
  invoice::State state = invoice::State::absent;
  invoice::Evidence evidence;  // where and what was read; empty when absent
  double confidence = 1;
};

struct Finding {
  std::string rule, name;
  Severity severity = Severity::info;
  Certainty certainty = Certainty::certain;
  Consequence consequence = Consequence::advice;
  Fate fate = Fate::none;
  bool confirmed = true;
  base::Localized message, remedy, basis;
  std::vector<FindingEvidence> evidence;  // best first
};

enum class NotCheckedWhy {
  not_available,
  not_in_force,
  unreadable,
  switched_off  // by the configuration; judge() itself never says so
};

struct NotChecked {
  std::string rule, name;
  NotCheckedWhy why = NotCheckedWhy::not_available;
  base::Localized reason;  // what was missing, and what to give for it
};

struct Outcome {
  std::vector<Finding> findings;  // errors first, then by rule id and row
  std::vector<NotChecked> not_checked;
  std::vector<std::string> passed;  // ids of the rules that applied and hold
  std::vector<std::string> not_applicable;
};

// Judges a subject by the rules of the packs, in order. When two packs have a rule of the same id,
// the later one counts.
Outcome judge(const Subject& subject, std::span<const Pack* const> packs);

// The result of running the examples of a pack's rules: one entry for each that fails.
struct ExampleFailure {
  std::string rule;
  bool should_pass = true;
  std::size_t index = 0;  // from 0, in `pass` or in `fail`
  std::string what;       // what happened instead
};
// Runs every example of a YAML file or folder. The packs compiled in keep no examples, so this
// reads the sources.
base::Result<std::vector<ExampleFailure>> run_examples(const std::string& path);

}  // namespace recevable::rules
