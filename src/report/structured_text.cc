#include "report/structured_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <string>
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
    delivery();
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

  // The heading of what follows; nothing when nothing does.
  void title(std::string_view text) { title_ = text; }
  void write(std::string_view text) {
    if (!title_.empty()) fmt::format_to(std::back_inserter(out_), "\n{}\n", title_);
    title_.clear();
    fmt::format_to(std::back_inserter(out_), "{}\n", text);
  }
  void item(std::string_view name, std::string_view text) {
    if (!text.empty()) write(fmt::format("  {:<26} {}", name, text));
  }
  // Those of the parts that are there.
  static std::string joined(std::initializer_list<std::string> parts,
                            std::string_view between = " ") {
    std::string all;
    for (const std::string& part : parts) {
      if (part.empty()) continue;
      if (!all.empty()) all += between;
      all += part;
    }
    return all;
  }
  static std::string with(std::string text, std::string_view suffix) {
    return text.empty() ? text : text.append(suffix);
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
    write(fmt::format("{} {} ({}, {})", name_of_kind(), root("number"), kind, root("profile")));
    for (const char* name : {"type_code", "issue_date", "due_date", "currency", "business_process",
                             "period.start", "period.end", "delivery.date"}) {
      term(name);
    }
  }

  std::string name_of_kind() const {
    constexpr auto kCredit =
        std::to_array<std::string_view>({"381", "261", "262", "396", "502", "503"});
    const std::string type = root("type_code");
    const bool credits =
        reading_.root == "CreditNote" || (std::ranges::find(kCredit, type) != kCredit.end());
    if (credits) return say("Avoir", "Credit note");
    if (type == "386" || type == "500") return say("Facture d'acompte", "Prepayment invoice");
    if (type == "384") return say("Facture rectificative", "Corrected invoice");
    return say("Facture", "Invoice");
  }

  std::string address(const std::string& of) const {
    return joined({root(of + ".line1"), root(of + ".line2"), root(of + ".line3"),
                   root(of + ".postcode"), root(of + ".city"), root(of + ".country")},
                  ", ");
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
    item(say("adresse", "address"), address(role + ".address"));
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
           joined({value(list, row, "number"), value(list, row, "date")}));
    });
    each("xml.documents", [&](std::uint32_t list, std::uint32_t row) {
      item(say("pièce jointe", "document"),
           joined({value(list, row, "id"), value(list, row, "description"),
                   value(list, row, "attachment.name")}));
    });
  }

  void delivery() {
    title(say("Livraison", "Delivery"));
    item(say("lieu", "place"), root("delivery.name"));
    item(say("adresse", "address"), address("delivery.address"));
  }

  void lines() {
    title(say("Lignes", "Lines"));
    const auto within = Vocabulary::get().list("xml.lines.sublines");
    each("xml.lines", [&](std::uint32_t list, std::uint32_t row) {
      line(list, row, value(list, row, "parent_id").empty() ? "  " : "      ");
      parts_of_line(list, row);
      if (!within) return;
      const structured::RowRange range = tree_.children(list, row, *within);
      for (std::uint32_t i = 0; i < range.count; ++i) line(*within, range.first + i, "      ");
    });
    for (const bool charge : {false, true}) {
      each(charge ? "xml.charges" : "xml.allowances", [&](std::uint32_t list, std::uint32_t row) {
        item(name_of_part(charge),
             joined({value(list, row, "amount"), value(list, row, "reason")}));
      });
    }
    each("xml.logistics_charges", [&](std::uint32_t list, std::uint32_t row) {
      item(name_of_part(true),
           joined({value(list, row, "amount"), value(list, row, "description")}));
    });
  }
  std::string name_of_part(bool charge) const {
    return charge ? say("frais", "charge") : say("remise", "allowance");
  }

  // What explains the net amount of a line beside quantity and price, and when it was done.
  void parts_of_line(std::uint32_t list, std::uint32_t row) {
    const std::string begin = value(list, row, "period.start");
    const std::string end = value(list, row, "period.end");
    if (!begin.empty() || !end.empty()) {
      write(fmt::format("      {}", joined({begin, end}, say(" au ", " to "))));
    }
    for (const bool charge : {false, true}) {
      const auto nested =
          Vocabulary::get().list(charge ? "xml.lines.charges" : "xml.lines.allowances");
      if (!nested) continue;
      const structured::RowRange range = tree_.children(list, row, *nested);
      for (std::uint32_t i = 0; i < range.count; ++i) {
        write(fmt::format("      {} {}", name_of_part(charge),
                          joined({value(*nested, range.first + i, "amount"),
                                  value(*nested, range.first + i, "reason")})));
      }
    }
  }

  // Lines that are parts of another stand further in, and those that only group or inform say so.
  void line(std::uint32_t list, std::uint32_t row, std::string_view margin) {
    const std::string status = value(list, row, "status");
    const std::string aside = status == "GROUP" ? say("[groupe]", "[group]")
                              : status == "INFORMATION"
                                  ? say("[pour information]", "[for information]")
                                  : std::string();
    const std::string base = value(list, row, "price.quantity");
    const std::string price =
        joined({value(list, row, "price"), base == "1" ? std::string() : base}, " / ");
    const std::string amounts = joined(
        {joined({joined({value(list, row, "quantity"), value(list, row, "quantity.unit")}), price},
                " × "),
         value(list, row, "net")},
        " = ");
    const std::string vat =
        joined({value(list, row, "vat.category"), with(value(list, row, "vat.rate"), " %")});
    const std::string name = joined({value(list, row, "id"), value(list, row, "item.name")});
    write(fmt::format("{}{}", margin,
                      joined({joined({name, amounts}, " : "),
                              vat.empty() ? vat : fmt::format("({})", vat), aside})));
  }

  void breakdown() {
    title(say("TVA", "VAT"));
    each("xml.vat_breakdown", [&](std::uint32_t list, std::uint32_t row) {
      const std::string rate =
          joined({value(list, row, "category"), with(value(list, row, "rate"), " %")});
      const std::string amounts =
          joined({value(list, row, "base"), value(list, row, "amount")}, " → ");
      write(fmt::format(
          "  {}", joined({joined({rate, amounts}, " : "), value(list, row, "reason")}, "  ")));
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
           joined({value(list, row, "account.id"), value(list, row, "account.bic"),
                   value(list, row, "card.number"), value(list, row, "debited_account")}));
    });
    term("remittance");
    term("mandate");
    term("creditor_id");
  }

  void notes() {
    title("Notes");
    each("xml.notes", [&](std::uint32_t list, std::uint32_t row) {
      item(value(list, row, "code"), value(list, row, "text"));
    });
  }

  void problems() {
    title(say("Défauts du fichier", "Defects of the file"));
    for (const structured::Problem& problem : reading_.problems) {
      write(fmt::format("  {}:{} {}", problem.place.line, problem.place.column,
                        base::printable(problem.message.in(language_))));
    }
    if (reading_.more_problems > 0) {
      write(fmt::format("  … {} {}", reading_.more_problems, say("de plus", "more")));
    }
  }

  const structured::Reading& reading_;
  const structured::Tree& tree_;
  base::Language language_;
  std::string title_;  // said before what comes next
  std::string out_;
};

}  // namespace

std::string write_structured_text(const structured::Reading& reading, const TextOptions& options) {
  return Writer(reading, options).run();
}

}  // namespace recevable::report
