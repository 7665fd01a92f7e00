// The settings in force as rows of key, value and origin.
#include <fmt/format.h>

#include "config/config.h"

namespace recevable::config {
namespace {

std::string joined(const std::vector<std::string>& values) {
  return fmt::format("{}", fmt::join(values, ", "));
}

std::string shown(const std::optional<bool>& answer) {
  return !answer ? "" : *answer ? "true" : "false";
}

class Rows {
 public:
  void add(std::string key, std::string value, const Origin& origin, base::Localized remark = {}) {
    rows_.push_back({std::move(key), std::move(value), std::move(remark), origin});
  }
  void add(std::string key, const Setting<std::string>& setting) {
    add(std::move(key), *setting, setting.origin);
  }
  void add(std::string key, const Setting<std::optional<bool>>& setting) {
    add(std::move(key), shown(*setting), setting.origin);
  }
  std::vector<Entry> take() { return std::move(rows_); }

 private:
  std::vector<Entry> rows_;
};

void add_supplier(Rows& rows, const Supplier& supplier) {
  rows.add("supplier.siret", supplier.siret);
  rows.add("supplier.name", supplier.name);
  rows.add("supplier.vat_id", supplier.vat_id);
  rows.add("supplier.iban", joined(*supplier.ibans), supplier.ibans.origin);
  rows.add("supplier.category",
           supplier.category.value ? std::string(name_of(*supplier.category.value)) : "",
           supplier.category.origin);
  rows.add("supplier.works", supplier.works);
  rows.add("supplier.sole_trader", supplier.sole_trader);
  rows.add("supplier.vat_on_debits", supplier.vat_on_debits);
  rows.add("supplier.vat_franchise", supplier.vat_franchise);
  rows.add("supplier.vat_group_member", supplier.vat_group_member);
  rows.add("supplier.approved_body_member", supplier.approved_body_member);
}

std::string value_of(const Recipient& recipient) {
  std::string value = recipient.id;
  if (!recipient.name.empty()) value += " " + recipient.name;
  if (recipient.service_code_required) {
    value += ", service_code_required: " + shown(recipient.service_code_required);
  }
  if (recipient.commitment_number_required) {
    value += ", commitment_number_required: " + shown(recipient.commitment_number_required);
  }
  if (!recipient.service_codes.empty()) {
    value += ", service_codes: " + joined(recipient.service_codes);
  }
  return value;
}

std::string value_of(const Waiver& waiver) {
  std::string value = waiver.rule;
  if (!waiver.recipient.empty()) value += ", recipient: " + waiver.recipient;
  if (!waiver.number.empty()) value += ", number: " + waiver.number;
  value += ", reason: " + waiver.reason;
  if (waiver.until) value += ", until: " + base::format_iso(*waiver.until);
  return value;
}

}  // namespace

std::vector<Entry> entries(const Settings& settings, base::Date on) {
  Rows rows;
  rows.add("language", *settings.language == base::Language::fr ? "fr" : "en",
           settings.language.origin);
  rows.add("target", settings.target);
  add_supplier(rows, settings.supplier);
  std::size_t number = 0;
  for (const Recipient& recipient : settings.recipients) {
    rows.add(fmt::format("recipients[{}]", ++number), value_of(recipient), recipient.origin);
  }
  for (const RuleChange& change : settings.rules) {
    rows.add("rules." + change.rule,
             change.severity ? std::string(rules::name_of(*change.severity)) : "off",
             change.origin);
  }
  number = 0;
  for (const Waiver& waiver : settings.waivers) {
    base::Localized remark;
    if (waiver.expired(on)) {
      remark = {"échue le " + base::format_for_people(*waiver.until, base::Language::fr),
                "ran out on " + base::format_for_people(*waiver.until, base::Language::en)};
    }
    rows.add(fmt::format("waivers[{}]", ++number), value_of(waiver), waiver.origin, remark);
  }
  number = 0;
  for (const Setting<std::string>& pack : settings.packs) {
    rows.add(fmt::format("packs[{}]", ++number), *pack, pack.origin);
  }
  const std::string history = !settings.history.value         ? "false"
                              : settings.history_path.empty() ? "true"
                                                              : settings.history_path;
  rows.add("history", history, settings.history.origin);
  rows.add("directory", settings.directory);
  return rows.take();
}

}  // namespace recevable::config
