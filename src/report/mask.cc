#include "report/mask.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "base/text.h"
#include "invoice/visit.h"

namespace recevable::report {
namespace {

constexpr std::array kHidden{
    std::string_view("supplier.name"),     std::string_view("supplier.address"),
    std::string_view("supplier.postcode"), std::string_view("supplier.city"),
    std::string_view("supplier.iban"),     std::string_view("supplier.bic"),
    std::string_view("supplier.email"),    std::string_view("buyer.name"),
    std::string_view("buyer.address"),     std::string_view("buyer.postcode"),
    std::string_view("buyer.city"),        std::string_view("delivery_address")};
constexpr std::size_t kShortest = 3;  // bytes: shorter words stand everywhere
constexpr std::size_t kIban = 15;     // characters of the shortest IBAN there is

bool is_hidden(std::string_view path) {
  return std::ranges::find(kHidden, path) != kHidden.end() || path.starts_with("observed.ibans");
}

// Longest first, so that a name is not left with the part of it that is hidden for itself.
struct LongestFirst {
  bool operator()(const std::string& a, const std::string& b) const {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  }
};
using Secrets = std::set<std::string, LongestFirst>;  // folded

void learn(Secrets& secrets, std::string_view text) {
  const std::string folded = base::fold(base::trim(text));
  if (folded.size() >= kShortest) secrets.insert(folded);
}

bool stands_alone(std::string_view text, std::size_t at, std::size_t length) {
  const bool before = at == 0 || !base::is_alnum(text[at - 1]);
  const bool after = at + length >= text.size() || !base::is_alnum(text[at + length]);
  return before && after;
}

void hide_words(std::string& text, const std::string& secret) {
  base::Folded folded = base::fold_with_offsets(text);
  std::size_t at = folded.text.rfind(secret);
  while (at != std::string::npos) {
    if (stands_alone(folded.text, at, secret.size())) {
      const std::size_t from = folded.offsets[at];
      text.replace(from, folded.offsets[at + secret.size()] - from, kMasked);
    }
    if (at == 0) break;
    at = folded.text.rfind(secret, at - 1);
  }
}

// How far something written like an IBAN goes from `at`: country, two digits, then groups that each
// hold a digit. 0 when it is none.
std::size_t iban_length(std::string_view text, std::size_t at) {
  if (at + 4 > text.size() || (at > 0 && base::is_alnum(text[at - 1]))) return 0;
  if (!base::is_alpha(text[at]) || !base::is_alpha(text[at + 1]) || !base::is_digit(text[at + 2]) ||
      !base::is_digit(text[at + 3])) {
    return 0;
  }
  std::size_t end = at;
  std::size_t count = 0;
  while (end < text.size()) {
    std::size_t group = end;
    bool digit = false;
    while (group < text.size() && base::is_alnum(text[group])) {
      digit = digit || base::is_digit(text[group]);
      ++group;
    }
    if (!digit) break;
    count += group - end;
    at = group;  // the end so far
    if (group >= text.size() || text[group] != ' ') break;
    end = group + 1;
  }
  return count >= kIban ? at : 0;
}

void hide_ibans(std::string& text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t end = iban_length(text, at);
    if (end > at) text.replace(at, end - at, kMasked);
  }
}

void hide_in(std::string& text, const Secrets& secrets) {
  if (text.empty()) return;
  for (const std::string& secret : secrets) hide_words(text, secret);
  hide_ibans(text);
}

void hide_in(base::Localized& text, const Secrets& secrets) {
  hide_in(text.fr, secrets);
  hide_in(text.en, secrets);
}

void hide_all(std::string& text) {
  if (!text.empty()) text = kMasked;
}

void learn_field(Secrets& secrets, const invoice::Text& field) {
  if (field.state == invoice::State::absent) return;
  learn(secrets, field.value);
  learn(secrets, field.evidence.text);
  for (const auto& other : field.alternatives) {
    learn(secrets, other.value);
    learn(secrets, other.evidence.text);
  }
}

void hide_field(invoice::Text& field) {
  hide_all(field.value);
  hide_all(field.evidence.text);
  for (auto& other : field.alternatives) {
    hide_all(other.value);
    hide_all(other.evidence.text);
  }
}

void hide_in_value(std::string& value, const Secrets& secrets) {
  hide_in(value, secrets);
}
void hide_in_value(const auto&, const Secrets&) {}  // numbers and days are kept

template <class T>
void hide_in_field(invoice::Field<T>& field, const Secrets& secrets) {
  hide_in_value(field.value, secrets);
  hide_in(field.evidence.text, secrets);
  hide_in(field.evidence.label, secrets);
  for (auto& other : field.alternatives) {
    hide_in_value(other.value, secrets);
    hide_in(other.evidence.text, secrets);
    hide_in(other.evidence.label, secrets);
  }
}

Secrets secrets_of(const invoice::Invoice& invoice) {
  Secrets secrets;
  invoice::visit_fields(invoice, [&](std::string_view name, const auto& field) {
    if constexpr (std::is_same_v<decltype(field), const invoice::Text&>) {
      if (is_hidden(name)) learn_field(secrets, field);
    }
  });
  for (const invoice::Text& iban : invoice.observed.ibans) learn_field(secrets, iban);
  return secrets;
}

void mask_invoice(invoice::Invoice& invoice, const Secrets& secrets) {
  const auto mask_field = [&](std::string_view name, auto& field) {
    if constexpr (std::is_same_v<decltype(field), invoice::Text&>) {
      if (is_hidden(name)) return hide_field(field);
    }
    hide_in_field(field, secrets);
  };
  invoice::visit_fields(invoice, mask_field);
  for (invoice::Line& line : invoice.lines) {
    hide_field(line.description);
    invoice::visit_line(line, mask_field);
  }
  for (invoice::VatRow& row : invoice.vat_breakdown) invoice::visit_vat_row(row, mask_field);
  invoice::visit_observed(invoice.observed, [&](std::string_view name, auto& list) {
    for (invoice::Text& value : list) {
      mask_field("observed." + std::string(name), value);
    }
  });
}

void mask_finding(rules::Finding& finding, const Secrets& secrets) {
  hide_in(finding.message, secrets);
  hide_in(finding.remedy, secrets);
  for (rules::FindingEvidence& item : finding.evidence) {
    if (is_hidden(item.field) || item.field.ends_with(".description")) hide_all(item.evidence.text);
    hide_in(item.evidence.text, secrets);
    hide_in(item.evidence.label, secrets);
  }
}

}  // namespace

void mask(check::DocumentReport& document) {
  Secrets secrets = secrets_of(document.invoice);
  if (document.page_invoice) {
    secrets.merge(secrets_of(*document.page_invoice));
    invoice::Invoice page = *document.page_invoice;
    mask_invoice(page, secrets);
    document.page_invoice = std::make_shared<const invoice::Invoice>(std::move(page));
  }
  for (check::Difference& difference : document.differences) {
    if (is_hidden(difference.member)) {
      hide_all(difference.page.fr);
      hide_all(difference.page.en);
      hide_all(difference.xml.fr);
      hide_all(difference.xml.en);
    }
    hide_in(difference.page, secrets);
    hide_in(difference.xml, secrets);
    hide_in(difference.page_place.text, secrets);
    hide_in(difference.xml_place.text, secrets);
  }
  mask_invoice(document.invoice, secrets);
  for (rules::Finding& finding : document.outcome.findings) mask_finding(finding, secrets);
  for (check::WaivedFinding& waived : document.waived) {
    mask_finding(waived.finding, secrets);
    hide_in(waived.waiver.reason, secrets);
  }
  for (rules::NotChecked& rule : document.outcome.not_checked) hide_in(rule.reason, secrets);
  if (document.pdf) {
    hide_in(document.pdf->producer, secrets);
    hide_in(document.pdf->creator, secrets);
  }
}

}  // namespace recevable::report
