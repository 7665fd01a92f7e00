#include "check/xml_invoice.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/text.h"
#include "check/doubt.h"
#include "identifiers/identifiers.h"

namespace recevable::check {
namespace {

using invoice::DocumentKind;
using structured::Cell;
using structured::Tree;
using structured::Vocabulary;

// Where a sentence may stand in a text nobody marked: its absence is no certainty.
constexpr double kMentionMayBeElsewhere = 0.5;

// A row of the tree, asked by the names of its columns.
class Row {
 public:
  Row(const Tree& tree, std::uint32_t list, std::uint32_t row)
      : tree_(tree), list_(list), row_(row) {}

  invoice::Text text(std::string_view column) const {
    return read<std::string>(column, [](std::string_view written) {
      return std::optional<std::string>(base::printable(written));
    });
  }
  // Without spaces, in capitals.
  invoice::Text identifier(std::string_view column) const {
    return read<std::string>(column, [](std::string_view written) {
      std::string value;
      for (const char c : written) {
        if (c == ' ' || c == '.' || c == '\t' || c == '\n') continue;
        value += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
      }
      return std::optional<std::string>(base::printable(value));
    });
  }
  invoice::Amount amount(std::string_view column) const {
    return read<base::Decimal>(column, structured::decimal_of);
  }
  invoice::Day day(std::string_view column) const {
    return read<base::Date>(column, structured::date_of);
  }
  std::string_view written(std::string_view column) const {
    const Cell* cell = find(column);
    return cell == nullptr ? std::string_view{} : structured::trimmed(tree_.text(*cell));
  }
  // The rows of a list nested in this row.
  template <class F>
  void each(std::string_view name, F&& f) const {
    const auto child = Vocabulary::get().child(list_, name);
    if (!child) return;
    const structured::RowRange range = tree_.children(list_, row_, *child);
    for (std::uint32_t i = 0; i < range.count; ++i) f(Row(tree_, *child, range.first + i));
  }

 private:
  const Cell* find(std::string_view column) const {
    const auto found = Vocabulary::get().lists()[list_].column(column);
    return found ? tree_.cell(list_, row_, *found) : nullptr;
  }

  template <class T, class Parse>
  invoice::Field<T> read(std::string_view column, Parse&& parse) const {
    invoice::Field<T> field;
    const Cell* cell = find(column);
    if (cell == nullptr) return field;
    const std::string_view text = structured::trimmed(tree_.text(*cell));
    if (text.empty()) return field;
    const auto value = parse(text);
    field.state = value ? invoice::State::present : invoice::State::unreadable;
    if (value) field.value = *value;
    field.confidence = 1;
    field.evidence.source = invoice::Source::xml;
    field.evidence.text = base::printable(text);
    const auto& list = Vocabulary::get().lists()[list_];
    field.evidence.label = list.columns[list.column(column).value_or(0)].term;
    const structured::Place place = tree_.place(cell->at);
    field.evidence.line = place.line;
    field.evidence.column = place.column;
    return field;
  }

  const Tree& tree_;
  std::uint32_t list_, row_;
};

bool is_digits(const invoice::Text& text, std::size_t count) {
  return text && text->size() == count && std::ranges::all_of(*text, base::is_digit);
}

// The address lines joined, with the place of the first.
invoice::Text address_of(const Row& row, const std::string& prefix) {
  invoice::Text whole;
  for (const char* line : {"line1", "line2", "line3"}) {
    const invoice::Text part = row.text(prefix + line);
    if (!part) continue;
    if (!whole) {
      whole = part;
      continue;
    }
    whole.value += ", " + *part;
    whole.evidence.text += ", " + part.evidence.text;
  }
  return whole;
}

// SIRET and SIREN of a party: identifiers of scheme 0009 and 0002; a legal identifier of 14 digits
// is a SIRET, as older Factur-X files for the portal have it.
struct Numbers {
  invoice::Text siret, siren, other;
};
Numbers numbers_of(const Row& root, const std::string& party) {
  Numbers numbers;
  const invoice::Text legal = root.identifier(party + ".legal_id");
  root.each(party + ".identifiers", [&](const Row& id) {
    const invoice::Text value = id.identifier("value");
    const std::string_view scheme = id.written("scheme");
    if (!value) return;
    if (scheme == "0009" && !numbers.siret) numbers.siret = value;
    if (scheme == "0002" && !numbers.siren) numbers.siren = value;
    constexpr std::array<std::string_view, 5> kOthers{"0223", "0226", "0227", "0228", "0229"};
    if (std::ranges::find(kOthers, scheme) != kOthers.end() && !numbers.other) {
      numbers.other = value;
    }
    if (scheme.empty() && is_digits(value, 14) && !numbers.siret) numbers.siret = value;
  });
  if (legal && !numbers.siret && is_digits(legal, 14)) numbers.siret = legal;
  if (legal && !is_digits(legal, 14)) numbers.siren = legal;
  if (!numbers.siren && is_digits(numbers.siret, 14)) {
    numbers.siren = numbers.siret;
    numbers.siren.value = numbers.siret->substr(0, 9);
    numbers.siren.evidence.source = invoice::Source::inferred;
  }
  return numbers;
}

void read_supplier(const Row& root, invoice::Invoice& invoice) {
  invoice::Supplier& supplier = invoice.supplier;
  Numbers numbers = numbers_of(root, "seller");
  supplier.siret = std::move(numbers.siret);
  supplier.siren = std::move(numbers.siren);
  supplier.other_id = std::move(numbers.other);
  supplier.name = root.text("seller.name");
  supplier.vat_id = root.identifier("seller.vat_id");
  supplier.address = address_of(root, "seller.address.");
  supplier.postcode = root.text("seller.address.postcode");
  supplier.city = root.text("seller.address.city");
  supplier.country = root.text("seller.address.country");
  supplier.email = root.text("seller.contact.email");
  root.each("payment_means", [&](const Row& means) {
    const invoice::Text account = means.identifier("account.id");
    if (account && !supplier.iban) supplier.iban = account;
    const invoice::Text bic = means.identifier("account.bic");
    if (bic && !supplier.bic) supplier.bic = bic;
    if (!invoice.payment_means) invoice.payment_means = means.text("code");
    if (!invoice.due_date) invoice.due_date = means.day("due_date");
    if (account) invoice.observed.ibans.push_back(account);
  });
}

void read_buyer(const Row& root, invoice::Buyer& buyer) {
  Numbers numbers = numbers_of(root, "buyer");
  buyer.siret = std::move(numbers.siret);
  buyer.siren = std::move(numbers.siren);
  buyer.name = root.text("buyer.name");
  buyer.vat_id = root.identifier("buyer.vat_id");
  buyer.address = address_of(root, "buyer.address.");
  buyer.postcode = root.text("buyer.address.postcode");
  buyer.city = root.text("buyer.address.city");
  buyer.country = root.text("buyer.address.country");
}

void read_totals(const Row& root, invoice::Totals& totals) {
  totals.lines = root.amount("totals.lines");
  totals.discount = root.amount("totals.allowances");
  totals.charges = root.amount("totals.charges");
  totals.net = root.amount("totals.net");
  totals.vat = root.amount("totals.vat");
  totals.gross = root.amount("totals.gross");
  totals.paid = root.amount("totals.paid");
  totals.rounding = root.amount("totals.rounding");
  totals.payable = root.amount("totals.payable");
  // A VAT total that does not say its currency is still the one a reader sees.
  root.each("vat_totals", [&](const Row& total) {
    if (totals.vat.state == invoice::State::absent) totals.vat = total.amount("amount");
  });
}

void read_rows(const Row& root, invoice::Invoice& invoice) {
  root.each("vat_breakdown", [&](const Row& from) {
    invoice::VatRow row;
    row.rate = from.amount("rate");
    row.category = from.text("category");
    row.base = from.amount("base");
    row.amount = from.amount("amount");
    row.reason = from.text("reason");
    if (!row.reason) row.reason = from.text("reason_code");
    if (row.reason && row.category && *row.category == "AE") {
      invoice.mentions.reverse_charge = row.reason;
    } else if (row.reason && !invoice.mentions.vat_exemption) {
      invoice.mentions.vat_exemption = row.reason;
    }
    invoice.vat_breakdown.push_back(std::move(row));
  });
  root.each("lines", [&](const Row& from) {
    // Lines that group others or only inform are in no sum (profiles EXTENDED).
    const std::string_view status = from.written("status");
    if (status == "GROUP" || status == "INFORMATION") return;
    if (invoice.lines.size() == kMostLines) {
      ++invoice.lines_left_out;
      return;
    }
    invoice::Line line;
    line.description = from.text("item.name");
    line.quantity = from.amount("quantity");
    line.unit = from.text("quantity.unit");
    line.unit_price = from.amount("price");
    line.vat_rate = from.amount("vat.rate");
    line.net = from.amount("net");
    // A price of so many pieces at once is not the price of one.
    const invoice::Amount pieces = from.amount("price.quantity");
    if (line.unit_price && pieces && !pieces->is_zero()) {
      const auto one = base::Decimal::divide(*line.unit_price, *pieces, base::Decimal::kMaxScale);
      if (one && !(*pieces == base::Decimal(1))) line.unit_price.value = *one;
    }
    int discounts = 0;
    from.each("allowances", [&](const Row& allowance) {
      if (++discounts == 1) line.discount = allowance.amount("amount");
    });
    // Several discounts or a charge: the model has room for one, so it gets none.
    from.each("charges", [&](const Row&) { discounts = 2; });
    if (discounts > 1) {
      line.discount = {};
      line.unit_price = {};
    }
    invoice.lines.push_back(std::move(line));
  });
}

void doubt(invoice::Text& mention) {
  if (mention.state == invoice::State::absent) mention.confidence = kMentionMayBeElsewhere;
}

void read_mentions(const Row& root, invoice::Mentions& mentions) {
  root.each("notes", [&](const Row& note) {
    const std::string_view code = note.written("code");
    const auto take = [&](std::string_view wanted, invoice::Text& mention) {
      if (code == wanted && !mention) mention = note.text("text");
    };
    take("PMT", mentions.recovery_fee_40);
    take("PMD", mentions.late_penalty);
    take("AAB", mentions.discount_terms);
    take("TXD", mentions.vat_group);
  });
  const std::string_view type = root.written("type_code");
  for (const std::string_view self : {"261", "389", "471", "473", "500", "501", "502"}) {
    if (type == self) mentions.self_billing = root.text("type_code");
  }
  invoice::Mentions& m = mentions;
  for (invoice::Text* mention :
       {&m.late_penalty, &m.recovery_fee_40, &m.discount_terms, &m.vat_exemption, &m.reverse_charge,
        &m.individual_entrepreneur, &m.decennial_insurance, &m.vat_on_debits, &m.operation_category,
        &m.subrogation, &m.self_billing, &m.margin_scheme, &m.vat_group, &m.subcontracting,
        &m.works, &m.already_paid, &m.training_declaration, &m.approved_body}) {
    doubt(*mention);
  }
}

struct TypeKind {
  std::string_view code;
  DocumentKind kind;
};
constexpr auto kTypes = std::to_array<TypeKind>({
    {"380", DocumentKind::invoice},
    {"389", DocumentKind::invoice},
    {"393", DocumentKind::invoice},
    {"501", DocumentKind::invoice},
    {"326", DocumentKind::invoice},
    {"381", DocumentKind::credit_note},
    {"261", DocumentKind::credit_note},
    {"262", DocumentKind::credit_note},
    {"396", DocumentKind::credit_note},
    {"502", DocumentKind::credit_note},
    {"503", DocumentKind::credit_note},
    {"384", DocumentKind::corrective},
    {"471", DocumentKind::corrective},
    {"472", DocumentKind::corrective},
    {"473", DocumentKind::corrective},
    {"386", DocumentKind::deposit},
    {"500", DocumentKind::deposit},
    {"325", DocumentKind::proforma},
});

void read_kind(invoice::Invoice& invoice) {
  if (!invoice.invoice_type) return;
  const auto* type =
      std::ranges::find(kTypes, std::string_view(*invoice.invoice_type), &TypeKind::code);
  invoice.kind.state = invoice::State::present;
  invoice.kind.value = type == kTypes.end() ? DocumentKind::unknown : type->kind;
  invoice.kind.evidence = invoice.invoice_type.evidence;
}

void observe(invoice::Invoice& invoice) {
  auto& observed = invoice.observed;
  const auto note = [](const invoice::Text& field, std::vector<invoice::Text>& list) {
    if (field) list.push_back(field);
  };
  note(invoice.supplier.siret, observed.sirets);
  note(invoice.buyer.siret, observed.sirets);
  note(invoice.supplier.vat_id, observed.vat_ids);
  note(invoice.buyer.vat_id, observed.vat_ids);
  note(invoice.commitment_number, observed.commitment_numbers);
  note(invoice.invoice_number, observed.invoice_numbers);
  note(invoice.currency, observed.currencies);
}

}  // namespace

invoice::Invoice invoice_of(const structured::Reading& reading) {
  invoice::Invoice invoice;
  const Row root(*reading.tree, structured::kRoot, 0);
  invoice.invoice_number = root.text("number");
  invoice.invoice_type = root.text("type_code");
  invoice.issue_date = root.day("issue_date");
  invoice.due_date = root.day("due_date");
  invoice.delivery_date = root.day("delivery.date");
  invoice.period_start = root.day("period.start");
  invoice.period_end = root.day("period.end");
  invoice.currency = root.text("currency");
  invoice.service_code = root.text("buyer_reference");
  invoice.commitment_number = root.text("order");
  invoice.contract_number = root.text("contract");
  invoice.business_process = root.text("business_process");
  invoice.payment_terms = root.text("payment_terms");
  invoice.delivery_address = address_of(root, "delivery.address.");
  root.each("preceding_invoices", [&](const Row& row) {
    if (invoice.preceding_invoice_number) return;
    invoice.preceding_invoice_number = row.text("number");
    invoice.preceding_invoice_date = row.day("date");
  });
  read_supplier(root, invoice);
  read_buyer(root, invoice.buyer);
  read_totals(root, invoice.totals);
  read_rows(root, invoice);
  read_mentions(root, invoice.mentions);
  read_kind(invoice);
  observe(invoice);
  // What EN 16931 has no term for may stand in any text, or on the page.
  for (invoice::Text* field : {&invoice.supplier.legal_form, &invoice.supplier.rcs,
                               &invoice.supplier.capital, &invoice.supplier.ape}) {
    doubt(*field);
  }
  return invoice;
}

void complete_from_page(invoice::Invoice& xml, const invoice::Invoice& page) {
  const auto take = [](invoice::Text& field, const invoice::Text& from) {
    if (field.state == invoice::State::absent) field = from;
  };
  take(xml.supplier.legal_form, page.supplier.legal_form);
  take(xml.supplier.rcs, page.supplier.rcs);
  take(xml.supplier.capital, page.supplier.capital);
  take(xml.supplier.ape, page.supplier.ape);
  // Profiles without lines (MINIMUM, BASIC WL) leave them to the page.
  if (xml.lines.empty()) xml.lines = page.lines;
  if (xml.vat_breakdown.empty()) xml.vat_breakdown = page.vat_breakdown;
  invoice::Mentions& to = xml.mentions;
  const invoice::Mentions& from = page.mentions;
  take(to.late_penalty, from.late_penalty);
  take(to.recovery_fee_40, from.recovery_fee_40);
  take(to.discount_terms, from.discount_terms);
  take(to.vat_exemption, from.vat_exemption);
  take(to.reverse_charge, from.reverse_charge);
  take(to.individual_entrepreneur, from.individual_entrepreneur);
  take(to.decennial_insurance, from.decennial_insurance);
  take(to.vat_on_debits, from.vat_on_debits);
  take(to.operation_category, from.operation_category);
  take(to.subrogation, from.subrogation);
  take(to.self_billing, from.self_billing);
  take(to.margin_scheme, from.margin_scheme);
  take(to.vat_group, from.vat_group);
  take(to.subcontracting, from.subcontracting);
  take(to.works, from.works);
  take(to.already_paid, from.already_paid);
  take(to.training_declaration, from.training_declaration);
  take(to.approved_body, from.approved_body);
}

}  // namespace recevable::check
