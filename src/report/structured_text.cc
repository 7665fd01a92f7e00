#include "report/structured_text.h"

#include <fmt/format.h>

#include <iterator>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/text.h"

namespace recevable::report {
namespace {

using structured::Kind;
using structured::Vocabulary;

class Writer {
 public:
  Writer(const structured::Reading& reading, const TextOptions& options)
      : reading_(reading), tree_(*reading.tree), language_(options.language) {}

  std::string run() {
    heading();
    party("seller", say("Vendeur", "Seller"));
    party("buyer", say("Acheteur", "Buyer"));
    party("payee", say("Bénéficiaire", "Payee"));
    party("tax_representative", say("Représentant fiscal", "Tax representative"));
    references();
    lines();
    breakdown();
    totals();
    payment();
    notes();
    problems();
    return std::move(out_);
  }

 private:
  std::string say(std::string_view fr, std::string_view en) const {
    return std::string(language_ == base::Language::fr ? fr : en);
  }

  // A value as people write it in the language; "" when there is none.
  std::string value(std::uint32_t list, std::uint32_t row, std::string_view name) const {
    const auto& words = Vocabulary::get().lists()[list];
    const auto column = words.column(name);
    const structured::Cell* cell = column ? tree_.cell(list, row, *column) : nullptr;
    if (cell == nullptr) return "";
    const std::string_view text = structured::trimmed(tree_.text(*cell));
    if (words.columns[*column].kind == Kind::date) {
      if (const auto date = structured::date_of(text)) {
        return base::format_for_people(*date, language_);
      }
    }
    if (words.columns[*column].kind == Kind::number) {
      if (const auto number = structured::decimal_of(text)) {
        return number->grouped(language_ == base::Language::fr);
      }
    }
    return base::printable(text);
  }
  std::string root(std::string_view name) const { return value(structured::kRoot, 0, name); }

  void title(std::string_view text) { fmt::format_to(std::back_inserter(out_), "\n{}\n", text); }
  void item(std::string_view name, std::string_view text) {
    if (!text.empty()) fmt::format_to(std::back_inserter(out_), "  {:<26} {}\n", name, text);
  }
  // The term under the name the vocabulary gives it.
  void term(std::string_view name) {
    const auto& words = Vocabulary::get().lists()[structured::kRoot];
    const auto column = words.column(name);
    if (!column) return;
    const structured::Column& info = words.columns[*column];
    item(language_ == base::Language::fr ? info.fr : info.en, root(name));
  }

  template <class F>
  void each(std::string_view list, F&& f) const {
    const auto found = Vocabulary::get().list(list);
    if (!found) return;
    for (std::uint32_t row = 0; row < tree_.rows(*found); ++row) f(*found, row);
  }

  void heading() {
    const std::string kind = reading_.syntax == structured::Syntax::cii ? "CII" : "UBL";
    fmt::format_to(std::back_inserter(out_), "{} {} ({}, {})\n", say("Facture", "Invoice"),
                   root("number"), kind, root("profile"));
    for (const char* name : {"type_code", "issue_date", "due_date", "currency", "business_process",
                             "period.start", "period.end", "delivery.date"}) {
      term(name);
    }
  }

  void party(const std::string& role, const std::string& heading) {
    const std::string name = root(role + ".name");
    if (name.empty() && root(role + ".legal_id").empty()) return;
    title(heading);
    item(say("nom", "name"), name);
    item(say("nom commercial", "trading name"), root(role + ".trading_name"));
    each("xml." + role + ".identifiers", [&](std::uint32_t list, std::uint32_t row) {
      const std::string scheme = value(list, row, "scheme");
      item(scheme == "0009" ? "SIRET" : say("identifiant ", "identifier ") + scheme,
           value(list, row, "value"));
    });
    const std::string scheme = root(role + ".legal_id.scheme");
    item(scheme == "0002" ? "SIREN" : say("identifiant légal", "legal identifier"),
         root(role + ".legal_id"));
    item(say("TVA", "VAT"), root(role + ".vat_id"));
    std::string address;
    for (const char* part : {"line1", "line2", "line3", "postcode", "city", "country"}) {
      const std::string text = root(role + ".address." + part);
      if (!text.empty()) address += (address.empty() ? "" : ", ") + text;
    }
    item(say("adresse", "address"), address);
    item(say("adresse électronique", "electronic address"), root(role + ".electronic_address"));
  }

  void references() {
    title(say("Références", "References"));
    for (const char* name : {"buyer_reference", "order", "contract", "project", "sales_order",
                             "despatch_advice", "receiving_advice", "tender", "object"}) {
      term(name);
    }
    each("xml.preceding_invoices", [&](std::uint32_t list, std::uint32_t row) {
      item(say("facture d'origine", "preceding invoice"),
           value(list, row, "number") + " " + value(list, row, "date"));
    });
    each("xml.documents", [&](std::uint32_t list, std::uint32_t row) {
      item(say("pièce jointe", "document"), value(list, row, "id") + " " +
                                                value(list, row, "description") + " " +
                                                value(list, row, "attachment.name"));
    });
  }

  void lines() {
    title(say("Lignes", "Lines"));
    const auto within = Vocabulary::get().list("xml.lines.sublines");
    each("xml.lines", [&](std::uint32_t list, std::uint32_t row) {
      line(list, row, value(list, row, "parent_id").empty() ? "  " : "      ");
      if (!within) return;
      const structured::RowRange range = tree_.children(list, row, *within);
      for (std::uint32_t i = 0; i < range.count; ++i) line(*within, range.first + i, "      ");
    });
    for (const bool charge : {false, true}) {
      each(charge ? "xml.charges" : "xml.allowances", [&](std::uint32_t list, std::uint32_t row) {
        item(charge ? say("frais", "charge") : say("remise", "allowance"),
             value(list, row, "amount") + " " + value(list, row, "reason"));
      });
    }
  }

  // Lines that are parts of another stand further in, and those that only group or inform say so.
  void line(std::uint32_t list, std::uint32_t row, std::string_view margin) {
    const std::string status = value(list, row, "status");
    const std::string aside = status == "GROUP" ? say(" [groupe]", " [group]")
                              : status == "INFORMATION"
                                  ? say(" [pour information]", " [for information]")
                                  : std::string();
    fmt::format_to(std::back_inserter(out_), "{}{} {} : {} {} × {} = {} ({} {} %){}\n", margin,
                   value(list, row, "id"), value(list, row, "item.name"),
                   value(list, row, "quantity"), value(list, row, "quantity.unit"),
                   value(list, row, "price"), value(list, row, "net"),
                   value(list, row, "vat.category"), value(list, row, "vat.rate"), aside);
  }

  void breakdown() {
    title(say("TVA", "VAT"));
    each("xml.vat_breakdown", [&](std::uint32_t list, std::uint32_t row) {
      fmt::format_to(std::back_inserter(out_), "  {} {} % : {} → {}{}{}\n",
                     value(list, row, "category"), value(list, row, "rate"),
                     value(list, row, "base"), value(list, row, "amount"),
                     value(list, row, "reason").empty() ? "" : "  ", value(list, row, "reason"));
    });
  }

  void totals() {
    title(say("Totaux", "Totals"));
    for (const char* name : {"totals.lines", "totals.allowances", "totals.charges", "totals.net",
                             "totals.vat", "totals.vat_accounting", "totals.gross", "totals.paid",
                             "totals.rounding", "totals.payable"}) {
      term(name);
    }
  }

  void payment() {
    title(say("Paiement", "Payment"));
    term("payment_terms");
    each("xml.payment_means", [&](std::uint32_t list, std::uint32_t row) {
      item(say("moyen de paiement ", "payment means ") + value(list, row, "code"),
           value(list, row, "account.id") + " " + value(list, row, "account.bic"));
    });
  }

  void notes() {
    each("xml.notes", [&](std::uint32_t list, std::uint32_t row) {
      if (row == 0) title("Notes");
      item(value(list, row, "code"), value(list, row, "text"));
    });
  }

  void problems() {
    if (reading_.problems.empty()) return;
    title(say("Défauts du fichier", "Defects of the file"));
    for (const structured::Problem& problem : reading_.problems) {
      fmt::format_to(std::back_inserter(out_), "  {}:{} {}\n", problem.place.line,
                     problem.place.column, base::printable(problem.message.in(language_)));
    }
  }

  const structured::Reading& reading_;
  const structured::Tree& tree_;
  base::Language language_;
  std::string out_;
};

}  // namespace

std::string write_structured_text(const structured::Reading& reading, const TextOptions& options) {
  return Writer(reading, options).run();
}

}  // namespace recevable::report
