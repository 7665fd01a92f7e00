#include "check/past.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"

namespace recevable::check {
namespace {

using history::Entry;
using history::Series;
using history::Status;
using rules::Datum;

// How sure it is that another file of the same number is another invoice: the same day and amount
// are most likely the same invoice, exported again.
constexpr double kSaid = 0.97, kOther = 0.88, kSameAgain = 0.5;
// Not every invoice of a firm passes here: a gap is a question, no more.
constexpr double kGap = 0.5, kBackward = 0.8, kChangedAccount = 0.85;
constexpr std::uint64_t kLargestGap = 20;
constexpr std::size_t kLookedAt = 2000, kAccountsLookedAt = 50;

std::string supplier_of(const invoice::Invoice& invoice) {
  const auto& supplier = invoice.supplier;
  for (const invoice::Text* field :
       {&supplier.siret, &supplier.siren, &supplier.vat_id, &supplier.other_id}) {
    if (*field && !field->value.empty()) return field->value;
  }
  return {};
}

std::string gross_of(const invoice::Invoice& invoice) {
  for (const invoice::Amount* amount : {&invoice.totals.gross, &invoice.totals.payable}) {
    if (*amount) return amount->value.rounded(2).to_string();
  }
  return {};
}

Datum sure(bool value, double confidence) {
  Datum datum = Datum::of(value);
  datum.confidence = confidence;
  return datum;
}

base::Localized words_of(const Entry& entry) {
  const std::string name = base::printable(entry.file);
  const std::string number = base::printable(entry.number);
  const auto seen = base::parse_iso_date(std::string_view(entry.seen).substr(0, 10));
  const auto date = [&](base::Language language) {
    return seen ? base::format_for_people(*seen, language) : std::string("?");
  };
  const bool deposited = entry.status == Status::deposited;
  return {
      fmt::format("« {} » ({}, {} {})", number, name,
                  deposited ? "déposée, vérifiée le" : "vérifiée le", date(base::Language::fr)),
      fmt::format("\"{}\" ({}, {} {})", number, name,
                  deposited ? "deposited, checked on" : "checked on", date(base::Language::en))};
}

class Past {
 public:
  Past(rules::Subject& subject, const DocumentReport& report, const history::Book& book)
      : subject_(subject), report_(report), invoice_(report.invoice), book_(book) {}

  // Errors: the history cannot be read.
  base::Status collect() {
    const std::string supplier = supplier_of(invoice_);
    if (supplier.empty()) return {};
    if (invoice_.invoice_number) {
      const auto same = book_.same_number(supplier, *invoice_.invoice_number);
      if (!same) return std::unexpected(same.error());
      same_number(*same);
    }
    const auto earlier = book_.of_supplier(supplier, kLookedAt);
    if (!earlier) return std::unexpected(earlier.error());
    sequence(*earlier);
    account(*earlier);
    return {};
  }

 private:
  bool is_same_year(const Entry& entry) const {
    return !invoice_.issue_date || !entry.issued ||
           invoice_.issue_date->year() == entry.issued->year();
  }

  bool is_this_file(const Entry& entry) const { return entry.sha256 == report_.file.sha256; }

  // The same invoice once more: day, amount and recipient are the same.
  bool is_again(const Entry& entry) const {
    const std::string recipient = invoice_.buyer.siret ? *invoice_.buyer.siret : std::string();
    return invoice_.issue_date && entry.issued == std::optional(*invoice_.issue_date) &&
           entry.gross == gross_of(invoice_) && entry.recipient == recipient;
  }

  void same_number(const std::vector<Entry>& entries) {
    subject_.set("history.rejected", Datum::of(false));
    const Entry* best = nullptr;
    double confidence = 0;
    for (const Entry& entry : entries) {
      if (entry.status == Status::rejected) {
        subject_.set("history.rejected", sure(true, kSaid));
        subject_.set("history.same_number_where", Datum::of(entry.number, words_of(entry)));
        subject_.set("history.same_number", Datum::of(false));
        return;
      }
      if (is_this_file(entry) && entry.status != Status::deposited) continue;
      if (!is_same_year(entry)) {
        subject_.set("history.same_number_other_year", sure(true, kOther));
        subject_.set("history.other_year_where", Datum::of(entry.number, words_of(entry)));
        continue;
      }
      const double own = entry.status == Status::deposited ? kSaid
                         : is_again(entry)                 ? kSameAgain
                                                           : kOther;
      if (own > confidence) {
        confidence = own;
        best = &entry;
      }
    }
    const double read = invoice_.invoice_number.confidence;
    subject_.set("history.same_number",
                 sure(best != nullptr, best == nullptr ? 1 : std::min(confidence, read)));
    if (best != nullptr) {
      subject_.set("history.same_number_where", Datum::of(best->number, words_of(*best)));
    }
  }

  // Numbers of the same series: the nearest below tells a gap, any other a backward date.
  void sequence(const std::vector<Entry>& entries) {
    if (!invoice_.invoice_number || !invoice_.issue_date) return;
    const auto own = history::series_of(*invoice_.invoice_number, *invoice_.issue_date);
    if (!own) return;
    std::uint64_t below = 0;
    const Entry* backward = nullptr;
    bool has_below = false;
    for (const Entry& entry : entries) {
      if (is_this_file(entry)) continue;
      const auto other = history::series_of(entry.number, entry.issued);
      if (!other || other->before != own->before || other->after != own->after) continue;
      if (other->count < own->count) {
        below = std::max(below, other->count);
        has_below = true;
      }
      const bool starts_again = entry.issued && !is_same_year(entry);
      if (entry.issued && !starts_again && backward == nullptr &&
          ((other->count < own->count && *entry.issued > *invoice_.issue_date) ||
           (other->count > own->count && *entry.issued < *invoice_.issue_date))) {
        backward = &entry;
      }
    }
    subject_.set("history.backward",
                 sure(backward != nullptr, backward == nullptr ? 1 : kBackward));
    if (backward != nullptr) {
      subject_.set("history.backward_where", Datum::of(backward->number, words_of(*backward)));
    }
    if (has_below && own->count - below > 1 && own->count - below - 1 <= kLargestGap) {
      missing(*own, below);
    }
  }

  void missing(const Series& own, std::uint64_t below) {
    const std::string& number = *invoice_.invoice_number;
    const std::string before = number.substr(0, own.at);
    const std::string after = number.substr(own.at + static_cast<std::size_t>(own.digits));
    const auto written = [&](std::uint64_t count) {
      return fmt::format("{}{:0{}}{}", before, count, own.digits, after);
    };
    const std::string first = written(below + 1), last = written(own.count - 1);
    Datum datum = first == last ? Datum::of(first, {first, first})
                                : Datum::of(first, {first + " à " + last, first + " to " + last});
    datum.confidence = kGap;
    subject_.set("history.missing_numbers", std::move(datum));
  }

  void account(const std::vector<Entry>& entries) {
    const auto& iban = invoice_.supplier.iban;
    if (!iban) return;
    std::size_t looked_at = 0;
    const Entry* latest = nullptr;
    for (const Entry& entry : entries) {
      if (is_this_file(entry) || entry.iban.empty()) continue;
      if (entry.iban == *iban) {
        subject_.set("history.iban_changed", Datum::of(false));
        return;
      }
      if (latest == nullptr) latest = &entry;
      if (++looked_at >= kAccountsLookedAt) break;
    }
    if (latest == nullptr) return;
    subject_.set("history.iban_changed", sure(true, std::min(kChangedAccount, iban.confidence)));
    subject_.set("history.usual_iban", Datum::of(latest->iban));
  }

  rules::Subject& subject_;
  const DocumentReport& report_;
  const invoice::Invoice& invoice_;
  const history::Book& book_;
};

std::string now_in_words() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm local{};
  localtime_r(&now, &local);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", local.tm_year + 1900, local.tm_mon + 1,
                     local.tm_mday, local.tm_hour, local.tm_min, local.tm_sec);
}

}  // namespace

void set_past(rules::Subject& subject, const DocumentReport& report, const Options& options) {
  if (!options.knowledge) return;
  const Knowledge& known = *options.knowledge;
  if (known.history_failure) {
    subject.set("available.history", Datum::not_available(known.history_failure->message));
  }
  if (!known.history) return;
  subject.set("available.history", Datum::of(true));
  if (const base::Status read = Past(subject, report, *known.history).collect(); !read) {
    subject.set("available.history", Datum::not_available(read.error().message));
  }
}

std::string history_entry(const DocumentReport& report) {
  const invoice::Invoice& invoice = report.invoice;
  if (report.error || report.wants_pictures || !invoice.invoice_number) return {};
  if (invoice.kind && invoice::is_not_a_payment_request(*invoice.kind)) return {};
  Entry entry;
  entry.supplier = supplier_of(invoice);
  if (entry.supplier.empty()) return {};
  entry.sha256 = report.file.sha256;
  entry.number = *invoice.invoice_number;
  if (invoice.issue_date) entry.issued = *invoice.issue_date;
  if (invoice.kind) entry.kind = name_of(*invoice.kind);
  if (invoice.buyer.siret) entry.recipient = *invoice.buyer.siret;
  entry.gross = gross_of(invoice);
  if (invoice.supplier.iban) entry.iban = *invoice.supplier.iban;
  entry.file = base::printable(report.file.name);
  entry.verdict = name_of(report.verdict);
  entry.seen = now_in_words();
  return history::pack(entry);
}

}  // namespace recevable::check
