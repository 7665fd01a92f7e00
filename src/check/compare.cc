#include "check/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/date.h"
#include "base/text.h"

namespace recevable::check {
namespace {

base::Localized words(const std::string& value) {
  return {value, value};
}
base::Localized words(base::Decimal value) {
  return {value.grouped(true), value.grouped(false)};
}
base::Localized words(base::Date value) {
  return {base::format_for_people(value, base::Language::fr),
          base::format_for_people(value, base::Language::en)};
}

// Letters and digits alone: spaces, points and dashes are matters of layout.
bool same_identifier(const std::string& a, const std::string& b) {
  return base::squeeze(a) == base::squeeze(b);
}

// "DUPONT CARRELAGE SARL" and "Dupont Carrelage" name the same firm.
bool same_name(const std::string& a, const std::string& b) {
  const std::string one = base::squeeze(a);
  const std::string other = base::squeeze(b);
  if (one.find(other) != std::string::npos || other.find(one) != std::string::npos) return true;
  const int limit = static_cast<int>(std::max(one.size(), other.size()) / 5);
  return base::edit_distance(one, other, limit) <= limit;
}

bool same_amount(base::Decimal a, base::Decimal b) {
  return a.abs() == b.abs();
}

class Comparer {
 public:
  explicit Comparer(const PrintedText& printed) : printed_(printed) {}

  template <class T, class Same>
  void member(std::string name, const invoice::Field<T>& page, const invoice::Field<T>& xml,
              Same&& same) {
    if (page && xml) {
      if (same(*page, *xml)) return;
      // A reading that nearly was the other value is no contradiction.
      for (const auto& candidate : page.alternatives) {
        if (same(candidate.value, *xml)) return;
      }
      if (printed_.says(*xml)) return;
      add(Difference::Kind::contradiction, std::move(name), page, xml);
      differences_.back().page = words(*page);
      differences_.back().xml = words(*xml);
    } else if (page && xml.state == invoice::State::absent) {
      add(Difference::Kind::only_page, std::move(name), page, xml);
      differences_.back().page = words(*page);
    } else if (xml && page.state == invoice::State::absent && !printed_.says(*xml)) {
      add(Difference::Kind::only_xml, std::move(name), page, xml);
      differences_.back().xml = words(*xml);
    }
  }
  void text(std::string name, const invoice::Text& page, const invoice::Text& xml) {
    member(std::move(name), page, xml, same_identifier);
  }
  void amount(std::string name, const invoice::Amount& page, const invoice::Amount& xml) {
    member(std::move(name), page, xml, same_amount);
  }
  // Zero and nothing at all are the same to a reader.
  void optional_amount(std::string name, const invoice::Amount& page, const invoice::Amount& xml) {
    const bool zero = (!page || page->is_zero()) && (!xml || xml->is_zero());
    if (!zero) amount(std::move(name), page, xml);
  }
  void day(std::string name, const invoice::Day& page, const invoice::Day& xml) {
    // A date computed from terms of payment is not printed.
    if (page.evidence.source == invoice::Source::inferred && !(page && xml)) return;
    member(std::move(name), page, xml, [](base::Date a, base::Date b) { return a == b; });
  }
  std::vector<Difference> take() { return std::move(differences_); }

 private:
  template <class T>
  void add(Difference::Kind kind, std::string name, const invoice::Field<T>& page,
           const invoice::Field<T>& xml) {
    Difference difference;
    difference.kind = kind;
    difference.member = std::move(name);
    difference.page_place = page.evidence;
    difference.xml_place = xml.evidence;
    difference.confidence = page.confidence;
    differences_.push_back(std::move(difference));
  }

  const PrintedText& printed_;
  std::vector<Difference> differences_;
};

// Rows of the same rate; when a rate stands on one side only, the totals have told enough.
void compare_vat(Comparer& comparer, const invoice::Invoice& page, const invoice::Invoice& xml) {
  for (std::size_t i = 0; i < page.vat_breakdown.size(); ++i) {
    const invoice::VatRow& row = page.vat_breakdown[i];
    if (!row.rate) continue;
    const auto of_rate = [&](const invoice::VatRow& other) {
      return other.rate && *other.rate == *row.rate;
    };
    if (std::ranges::count_if(xml.vat_breakdown, of_rate) != 1 ||
        std::ranges::count_if(page.vat_breakdown, of_rate) != 1) {
      continue;
    }
    const invoice::VatRow& other = *std::ranges::find_if(xml.vat_breakdown, of_rate);
    if (row.base && other.base) {
      comparer.amount(fmt::format("vat_breakdown[{}].base", i), row.base, other.base);
    }
    if (row.amount && other.amount) {
      comparer.amount(fmt::format("vat_breakdown[{}].amount", i), row.amount, other.amount);
    }
  }
}

// Lines are compared when there are as many on both sides, in their order.
void compare_lines(Comparer& comparer, const invoice::Invoice& page, const invoice::Invoice& xml) {
  if (page.lines.size() != xml.lines.size() || xml.lines_left_out > 0) return;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (page.lines[i].net && xml.lines[i].net) {
      comparer.amount(fmt::format("lines[{}].net", i), page.lines[i].net, xml.lines[i].net);
    }
  }
}

bool is_credit(const invoice::Invoice& invoice) {
  return invoice.kind && invoice.kind.value == invoice::DocumentKind::credit_note;
}

}  // namespace

std::string_view name_of(Difference::Kind kind) {
  switch (kind) {
    case Difference::Kind::contradiction:
      return "contradiction";
    case Difference::Kind::only_page:
      return "only_page";
    case Difference::Kind::only_xml:
      return "only_xml";
  }
  return "contradiction";
}

PrintedText::PrintedText(const document::Document& document) {
  for (const document::Page& page : document.pages) {
    std::vector<std::string> last;  // the two words before
    for (const document::Word& word : page.words) {
      std::string token = base::squeeze(word.text);
      if (token.empty()) continue;
      squeezed_ += token;
      std::string joined = token;
      tokens_.insert(token);
      for (std::size_t i = last.size(); i-- > 0;) {
        joined.insert(0, last[i]);
        tokens_.insert(joined);
      }
      last.push_back(std::move(token));
      if (last.size() > 2) last.erase(last.begin());
    }
  }
}

bool PrintedText::says(const std::string& text) const {
  constexpr std::size_t kTelling = 6;  // characters that do not stand together by chance
  const std::string wanted = base::squeeze(text);
  return tokens_.contains(wanted) ||
         (wanted.size() >= kTelling && squeezed_.find(wanted) != std::string::npos);
}

// "1 453,76", "1453.76 EUR", "-1 453,76 €": digits with and without cents.
bool PrintedText::says(base::Decimal amount) const {
  const std::string exact = base::digits_of(amount.abs().rounded(2).to_string());
  const std::string whole = base::digits_of(amount.abs().to_short_string());
  for (const std::string& digits : {exact, whole}) {
    if (tokens_.contains(digits) || tokens_.contains(digits + "eur")) return true;
  }
  return false;
}

// In figures, in the orders people write them.
bool PrintedText::says(base::Date date) const {
  const std::string iso = base::digits_of(base::format_iso(date));
  if (iso.size() != 8) return false;
  const std::string year = iso.substr(0, 4);
  const std::string month = iso.substr(4, 2);
  const std::string day = iso.substr(6, 2);
  for (const std::string& form : {day + month + year, iso, month + day + year,
                                  day + month + year.substr(2), month + day + year.substr(2)}) {
    if (tokens_.contains(form)) return true;
  }
  return false;
}

std::vector<Difference> compare(const invoice::Invoice& page, const invoice::Invoice& xml,
                                const PrintedText& printed) {
  Comparer comparer(printed);
  comparer.text("invoice_number", page.invoice_number, xml.invoice_number);
  if (page.kind && xml.kind && page.kind.value != invoice::DocumentKind::unknown &&
      is_credit(page) != is_credit(xml)) {
    // An amount below zero makes an invoice a credit note in all but name.
    const bool negative = (xml.totals.gross && xml.totals.gross->is_negative()) ||
                          (page.totals.gross && page.totals.gross->is_negative());
    if (!negative) comparer.text("invoice_type", page.invoice_type, xml.invoice_type);
  }
  comparer.day("issue_date", page.issue_date, xml.issue_date);
  comparer.day("due_date", page.due_date, xml.due_date);
  comparer.text("supplier.siret", page.supplier.siret, xml.supplier.siret);
  if (page.supplier.siren && xml.supplier.siren) {
    comparer.text("supplier.siren", page.supplier.siren, xml.supplier.siren);
  }
  comparer.text("supplier.vat_id", page.supplier.vat_id, xml.supplier.vat_id);
  comparer.member("supplier.name", page.supplier.name, xml.supplier.name, same_name);
  comparer.text("supplier.iban", page.supplier.iban, xml.supplier.iban);
  comparer.text("buyer.siret", page.buyer.siret, xml.buyer.siret);
  comparer.member("buyer.name", page.buyer.name, xml.buyer.name, same_name);
  comparer.text("service_code", page.service_code, xml.service_code);
  comparer.text("commitment_number", page.commitment_number, xml.commitment_number);
  comparer.text("contract_number", page.contract_number, xml.contract_number);
  comparer.text("currency", page.currency, xml.currency);
  comparer.amount("totals.net", page.totals.net, xml.totals.net);
  comparer.optional_amount("totals.vat", page.totals.vat, xml.totals.vat);
  comparer.amount("totals.gross", page.totals.gross, xml.totals.gross);
  comparer.optional_amount("totals.payable", page.totals.payable, xml.totals.payable);
  compare_vat(comparer, page, xml);
  compare_lines(comparer, page, xml);
  return comparer.take();
}

}  // namespace recevable::check
