#include "check/declared.h"

#include <string>
#include <utility>

#include "config/config.h"

namespace recevable::check {
namespace {

using rules::Datum;

// A fact of the configuration: known of the user, not read anywhere.
Datum declared(Datum datum) {
  datum.evidence.source = invoice::Source::user;
  return datum;
}

// One reason for all: the report lists rules by reason, and there is one thing to do.
Datum undeclared() {
  return Datum::not_available(
      {"Décrivez votre entreprise dans recevable.yaml (« recevable init » l'écrit), rubrique "
       "supplier, pour que ce point soit contrôlé.",
       "Describe your firm in recevable.yaml (\"recevable init\" writes it), under supplier, to "
       "have this checked."});
}

void set_text(rules::Subject& subject, std::string_view path,
              const config::Setting<std::string>& said) {
  subject.set(path, said.given() ? declared(Datum::of(*said)) : undeclared());
}

void set_flag(rules::Subject& subject, std::string_view path,
              const config::Setting<std::optional<bool>>& said) {
  subject.set(path, said.value ? declared(Datum::of(*said.value)) : undeclared());
}

void set_values(rules::Subject& subject, std::string_view list,
                const std::vector<std::string>& values) {
  for (const std::string& value : values) {
    subject.set(list, subject.add_row(list), "value", declared(Datum::of(value)));
  }
}

void set_own(rules::Subject& subject, const config::Supplier& supplier) {
  set_text(subject, "own.siret", supplier.siret);
  set_text(subject, "own.name", supplier.name);
  set_text(subject, "own.vat_id", supplier.vat_id);
  subject.set("own.category",
              supplier.category.value
                  ? declared(Datum::of(std::string(config::name_of(*supplier.category.value))))
                  : undeclared());
  set_flag(subject, "own.vat_on_debits", supplier.vat_on_debits);
  set_flag(subject, "own.vat_franchise", supplier.vat_franchise);
  set_flag(subject, "own.vat_group_member", supplier.vat_group_member);
  set_flag(subject, "own.approved_body_member", supplier.approved_body_member);
  if (supplier.ibans.given()) {
    set_values(subject, "own.ibans", *supplier.ibans);
  } else {
    subject.set_list("own.ibans", undeclared());
  }
  // What was said stands above what was guessed from the page.
  if (supplier.works.value) {
    subject.set("supplier.trade", declared(Datum::of(*supplier.works.value ? "works" : "")));
  }
  if (supplier.sole_trader.value) {
    subject.set("supplier.is_sole_trader", declared(Datum::of(*supplier.sole_trader.value)));
  }
}

void set_attachments(rules::Subject& subject, const std::vector<intake::FileFacts>& attachments) {
  for (const intake::FileFacts& file : attachments) {
    const std::size_t row = subject.add_row("attachments");
    subject.set("attachments", row, "name", declared(Datum::of(file.name)));
    subject.set("attachments", row, "extension", declared(Datum::of(file.extension)));
    subject.set("attachments", row, "size",
                declared(Datum::of(static_cast<std::int64_t>(file.size))));
  }
}

const config::Recipient* recipient_of(const invoice::Invoice& invoice, const Options& options) {
  if (!options.settings || !invoice.buyer.siret) return nullptr;
  return options.settings->recipient(*invoice.buyer.siret);
}

}  // namespace

void set_declared(rules::Subject& subject, const invoice::Invoice& invoice,
                  const Options& options) {
  static const config::Supplier kNobody;
  set_own(subject, options.settings ? options.settings->supplier : kNobody);
  set_attachments(subject, options.attachments);
  const config::Recipient* recipient = recipient_of(invoice, options);
  if (recipient != nullptr && !recipient->service_codes.empty()) {
    set_values(subject, "recipient.service_codes", recipient->service_codes);
  } else {
    subject.set_list(
        "recipient.service_codes",
        Datum::not_available(
            {"Les codes service de ce destinataire ne sont pas connus : donnez-les dans "
             "recevable.yaml (recipients, service_codes).",
             "The service codes of this recipient are not known: give them in recevable.yaml "
             "(recipients, service_codes)."}));
  }
}

Requirements declared_requirements(const invoice::Invoice& invoice, const Options& options) {
  Requirements requirements{options.service_code_required, options.commitment_number_required};
  const config::Recipient* recipient = recipient_of(invoice, options);
  if (recipient == nullptr) return requirements;
  if (!requirements.service_code) requirements.service_code = recipient->service_code_required;
  if (!requirements.commitment_number) {
    requirements.commitment_number = recipient->commitment_number_required;
  }
  return requirements;
}

std::string own_siret(const Options& options) {
  if (!options.own_siret.empty() || !options.settings) return options.own_siret;
  return *options.settings->supplier.siret;
}

}  // namespace recevable::check
