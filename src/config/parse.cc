// recevable.yaml, key by key.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <utility>

#include "base/text.h"
#include "config/config.h"
#include "config/node_reader.h"
#include "identifiers/identifiers.h"

namespace recevable::config {
namespace {

using yaml::Node;

constexpr auto kKeys =
    std::to_array<std::string_view>({"language", "target", "supplier", "recipients", "rules",
                                     "waivers", "packs", "history", "directory"});
constexpr auto kSupplierKeys = std::to_array<std::string_view>(
    {"siret", "name", "vat_id", "iban", "category", "works", "sole_trader", "vat_on_debits",
     "vat_franchise", "vat_group_member", "approved_body_member"});
constexpr auto kRecipientKeys =
    std::to_array<std::string_view>({"siret", "siren", "name", "service_code_required",
                                     "commitment_number_required", "service_codes"});
constexpr auto kWaiverKeys =
    std::to_array<std::string_view>({"rule", "recipient", "number", "reason", "until"});
constexpr auto kLanguages = std::to_array<std::string_view>({"fr", "en"});
constexpr auto kTargets = std::to_array<std::string_view>({"chorus-pro", "qualification"});
constexpr auto kSeverities = std::to_array<std::string_view>({"error", "warning", "info", "off"});
constexpr auto kCategories = std::to_array<std::string_view>({"micro", "pme", "eti", "ge"});

constexpr std::size_t kSirenLength = 9, kSiretLength = 14;

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, base::is_digit);
}

// An id, or the start of one and a star.
bool is_rule_pattern(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  const std::string_view id = text.ends_with('*') ? text.substr(0, text.size() - 1) : text;
  return text.size() <= kLongest && !text.empty() && std::ranges::all_of(id, [](char c) {
           return base::is_alnum(c) || c == '-' || c == '_' || c == '.';
         });
}

class SettingsReader {
 public:
  explicit SettingsReader(const yaml::File& file) : file_(file), reader_(file) {
    settings_.file = file.path;
  }

  base::Result<Settings> run() {
    const Node& root = file_.root;
    if (reader_.mapping(root, std::string(kFileName), kKeys)) {
      language(root);
      target(root);
      if (const Node* supplier = reader_.value(root, "supplier")) read_supplier(*supplier);
      recipients(root);
      rules(root);
      waivers(root);
      packs(root);
      places(root);
    }
    if (reader_.failed()) return std::unexpected(*reader_.error());
    return std::move(settings_);
  }

 private:
  template <class T>
  void set(Setting<T>& setting, T value, const Node& from) {
    setting = {std::move(value), reader_.origin_of(from)};
  }

  void language(const Node& root) {
    const Node* found = reader_.value(root, "language");
    if (found == nullptr) return;
    if (const auto word = reader_.word(*found, "language", kLanguages)) {
      set(settings_.language, *word == 0 ? base::Language::fr : base::Language::en, *found);
    }
  }

  void target(const Node& root) {
    const Node* found = reader_.value(root, "target");
    if (found == nullptr) return;
    if (const auto word = reader_.word(*found, "target", kTargets)) {
      set(settings_.target, std::string(kTargets.at(*word)), *found);
    }
  }

  // The numbers the qualification portal hands out for tests have the right length and wrong keys.
  bool keys_count() const { return *settings_.target != "qualification"; }

  // A SIRET or SIREN; "" after a mistake.
  std::string number(const Node& node, std::string_view key, std::size_t length) {
    std::string digits = identifiers::normalize(node.text);
    if (!all_digits(digits) || digits.size() != length) {
      reader_.fail(node, {fmt::format("« {} » doit avoir {} chiffres", key, length),
                          fmt::format("'{}' must have {} digits", key, length)});
      return {};
    }
    const bool valid = length == kSiretLength ? identifiers::siret_valid(digits)
                                              : identifiers::siren_valid(digits);
    if (keys_count() && !valid) {
      reader_.fail(node,
                   {fmt::format("« {} » : la clé de contrôle de ce numéro est fausse. Recopiez-le "
                                "depuis l'avis de situation SIRENE",
                                key),
                    fmt::format("'{}': the check digit of this number is wrong. Copy it again from "
                                "the SIRENE status notice",
                                key)});
      return {};
    }
    return digits;
  }

  void read_supplier(const Node& node) {
    if (!reader_.mapping(node, "supplier", kSupplierKeys)) return;
    Supplier& supplier = settings_.supplier;
    if (const Node* found = reader_.text(node, "siret")) {
      set(supplier.siret, number(*found, "siret", kSiretLength), *found);
    }
    if (const Node* found = reader_.text(node, "name")) {
      set(supplier.name, std::string(base::trim(found->text)), *found);
    }
    if (const Node* found = reader_.text(node, "vat_id")) {
      const std::string vat = identifiers::normalize(found->text);
      if (const auto fault = identifiers::check_vat(vat);
          keys_count() && fault != identifiers::VatFault::none) {
        reader_.fail(*found, identifiers::explain(fault));
      }
      set(supplier.vat_id, vat, *found);
    }
    ibans(node);
    if (const Node* found = reader_.value(node, "category")) {
      if (const auto word = reader_.word(*found, "category", kCategories)) {
        set(supplier.category, std::optional(static_cast<Category>(*word)), *found);
      }
    }
    answer(node, "works", supplier.works);
    answer(node, "sole_trader", supplier.sole_trader);
    answer(node, "vat_on_debits", supplier.vat_on_debits);
    answer(node, "vat_franchise", supplier.vat_franchise);
    answer(node, "vat_group_member", supplier.vat_group_member);
    answer(node, "approved_body_member", supplier.approved_body_member);
  }

  void answer(const Node& node, std::string_view key, Setting<std::optional<bool>>& setting) {
    if (const auto said = reader_.flag(node, key)) set(setting, said, *node.find(key));
  }

  // One account, or a list of them.
  void ibans(const Node& node) {
    const Node* found = reader_.value(node, "iban");
    if (found == nullptr) return;
    std::vector<std::string> ibans;
    const auto one = [&](const Node& item) {
      const std::string iban = identifiers::normalize(item.text);
      const auto fault =
          item.is_text() ? identifiers::check_iban(iban) : identifiers::IbanFault::characters;
      if (fault != identifiers::IbanFault::none) {
        reader_.fail(item, identifiers::explain(fault));
      }
      ibans.push_back(iban);
    };
    if (found->is_text()) {
      one(*found);
    } else if (const auto* items = reader_.list(node, "iban")) {
      std::ranges::for_each(*items, one);
    }
    set(settings_.supplier.ibans, std::move(ibans), *found);
  }

  void recipients(const Node& root) {
    const auto* items = reader_.list(root, "recipients");
    if (items == nullptr) return;
    for (const Node& item : *items) {
      if (!reader_.mapping(item, "recipients", kRecipientKeys)) return;
      Recipient recipient;
      recipient.origin = reader_.origin_of(item);
      const Node* siret = reader_.text(item, "siret");
      const Node* siren = reader_.text(item, "siren");
      if (reader_.failed()) return;
      if ((siret == nullptr) == (siren == nullptr)) {
        reader_.fail(item, {"un destinataire a un « siret », ou un « siren » pour tous ses "
                            "établissements, et pas les deux",
                            "a recipient has a 'siret', or a 'siren' for all its establishments, "
                            "and not both"});
        return;
      }
      recipient.id = siret != nullptr ? number(*siret, "siret", kSiretLength)
                                      : number(*siren, "siren", kSirenLength);
      if (const Node* name = reader_.text(item, "name")) recipient.name = base::trim(name->text);
      recipient.service_code_required = reader_.flag(item, "service_code_required");
      recipient.commitment_number_required = reader_.flag(item, "commitment_number_required");
      if (const auto* codes = reader_.list(item, "service_codes")) {
        for (const Node& code : *codes) {
          if (!code.is_text()) {
            reader_.fail(code, {"un code service est un texte", "a service code is a text"});
            return;
          }
          recipient.service_codes.push_back(identifiers::normalize_keep_case(code.text));
        }
      }
      if (twice(recipient, item)) return;
      settings_.recipients.push_back(std::move(recipient));
    }
  }

  bool twice(const Recipient& recipient, const Node& at) {
    const auto other = std::ranges::find(settings_.recipients, recipient.id, &Recipient::id);
    if (reader_.failed()) return true;
    if (other == settings_.recipients.end()) return false;
    reader_.fail(
        at, {fmt::format("ce destinataire est déjà décrit ligne {}", other->origin.line),
             fmt::format("this recipient is described on line {} already", other->origin.line)});
    return true;
  }

  bool rule_pattern(const Node& node) {
    if (node.is_text() && is_rule_pattern(base::trim(node.text))) return true;
    reader_.fail(node, {"attendu le numéro d'une règle (CPRO-NUM-05), ou son début et une étoile "
                        "(MEN-EX-*)",
                        "expected the id of a rule (CPRO-NUM-05), or its start and a star "
                        "(MEN-EX-*)"});
    return false;
  }

  void rules(const Node& root) {
    const Node* found = reader_.value(root, "rules");
    if (found == nullptr) return;
    if (found->kind != Node::Kind::mapping || found->items.size() > 2 * kMaxEntries) {
      reader_.fail(*found, {"« rules » : attendu une suite de « RÈGLE: error | warning | info | "
                            "off »",
                            "'rules': expected a list of 'RULE: error | warning | info | off'"});
      return;
    }
    for (std::size_t i = 0; i < found->items.size(); i += 2) {
      const Node& rule = found->items[i];
      if (!rule_pattern(rule)) return;
      const auto word = reader_.word(found->items[i + 1], rule.text, kSeverities);
      if (!word) return;
      RuleChange change{std::string(base::trim(rule.text)), std::nullopt, reader_.origin_of(rule)};
      if (kSeverities.at(*word) != "off") change.severity = static_cast<rules::Severity>(*word);
      settings_.rules.push_back(std::move(change));
    }
  }

  void waivers(const Node& root) {
    const auto* items = reader_.list(root, "waivers");
    if (items == nullptr) return;
    for (const Node& item : *items) {
      if (!reader_.mapping(item, "waivers", kWaiverKeys)) return;
      Waiver waiver;
      waiver.origin = reader_.origin_of(item);
      const Node* rule = reader_.text(item, "rule", true);
      const Node* reason = reader_.text(item, "reason", true);
      if (rule == nullptr || reason == nullptr || !rule_pattern(*rule)) return;
      waiver.rule = base::trim(rule->text);
      waiver.reason = base::trim(reason->text);
      if (const Node* recipient = reader_.text(item, "recipient")) {
        const std::size_t digits = identifiers::normalize(recipient->text).size();
        waiver.recipient =
            number(*recipient, "recipient", digits == kSirenLength ? kSirenLength : kSiretLength);
      }
      if (const Node* number = reader_.text(item, "number")) {
        waiver.number = identifiers::normalize_keep_case(number->text);
      }
      waiver.until = reader_.day(item, "until");
      if (reader_.failed()) return;
      settings_.waivers.push_back(std::move(waiver));
    }
  }

  // As written from the folder of the file, told from the working directory.
  std::string path_of(const Node& node) const {
    const std::filesystem::path path(base::trim(node.text));
    if (path.is_absolute()) return path.string();
    return (std::filesystem::path(file_.path).parent_path() / path).lexically_normal().string();
  }

  void packs(const Node& root) {
    const auto* items = reader_.list(root, "packs");
    if (items == nullptr) return;
    for (const Node& item : *items) {
      if (!item.is_text() || base::trim(item.text).empty()) {
        reader_.fail(item, {"« packs » : attendu le chemin d'un fichier YAML ou d'un dossier",
                            "'packs': expected the path of a YAML file or of a folder"});
        return;
      }
      settings_.packs.push_back({path_of(item), reader_.origin_of(item)});
    }
  }

  void places(const Node& root) {
    if (const Node* history = reader_.text(root, "history")) {
      static constexpr auto kAnswers =
          std::to_array<std::string_view>({"true", "false", "oui", "non", "yes", "no"});
      const bool is_answer =
          std::ranges::find(kAnswers, base::trim(history->text)) != kAnswers.end();
      set(settings_.history, is_answer ? reader_.flag(root, "history").value_or(false) : true,
          *history);
      if (!is_answer) settings_.history_path = path_of(*history);
    }
    if (const Node* directory = reader_.text(root, "directory")) {
      set(settings_.directory, path_of(*directory), *directory);
    }
  }

  const yaml::File& file_;
  NodeReader reader_;
  Settings settings_;
};

// A file of comments only says nothing, which is no mistake.
bool says_nothing(std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = base::trim(bytes.substr(0, end));
    if (!line.empty() && !line.starts_with('#')) return false;
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return true;
}

}  // namespace

base::Result<Settings> parse(const std::string& path, std::string bytes) {
  if (says_nothing(bytes)) {
    Settings settings;
    settings.file = path;
    return settings;
  }
  const auto file = yaml::parse(path, std::move(bytes));
  if (!file) return std::unexpected(file.error());
  return SettingsReader(*file).run();
}

base::Result<Settings> read(const std::string& path) {
  auto bytes = yaml::read_bytes(path);
  if (!bytes) return std::unexpected(std::move(bytes).error());
  return parse(path, std::move(*bytes));
}

}  // namespace recevable::config
