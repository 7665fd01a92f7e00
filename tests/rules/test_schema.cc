// The schema follows the model, and everything in it can be named to people.
#include <catch2/catch.hpp>

#include <set>

#include "invoice/visit.h"
#include "rules/schema.h"
#include "rules/support.h"

namespace recevable::rules::test {

TEST_CASE("every field of the model has its path, its place and its label") {
  const Schema& schema = Schema::get();
  std::size_t at = 0;
  const invoice::Invoice model;
  invoice::visit_fields(model, [&](std::string_view name, const auto&) {
    INFO(name);
    REQUIRE(at < schema.paths().size());
    CHECK(schema.paths()[at].name == name);
    CHECK_FALSE(schema.paths()[at].fact);
    ++at;
  });
  std::set<std::string_view> names;
  for (const PathInfo& path : schema.paths()) {
    INFO(path.name);
    CHECK_FALSE(path.label.fr.empty());
    CHECK_FALSE(path.label.en.empty());
    CHECK(names.insert(path.name).second);
    CHECK(schema.path(path.name).has_value());
  }
}

TEST_CASE("every list and column has a name and a label") {
  std::set<std::string_view> names;
  for (const ListInfo& list : Schema::get().lists()) {
    INFO(list.name);
    CHECK_FALSE(list.name.empty());
    CHECK(names.insert(list.name).second);
    CHECK_FALSE(list.label.fr.empty());
    CHECK_FALSE(list.columns.empty());
    for (const ColumnInfo& column : list.columns) {
      INFO(column.name);
      CHECK_FALSE(column.label.fr.empty());
      CHECK_FALSE(column.label.en.empty());
    }
  }
  const invoice::Invoice::Observed observed;
  invoice::visit_observed(observed, [&](std::string_view name, const auto&) {
    INFO(name);
    CHECK(Schema::get().list("observed." + std::string(name)).has_value());
  });
}

TEST_CASE("an invoice becomes a subject, state by state") {
  invoice::Invoice invoice;
  invoice.invoice_number = invoice::Text::of("F1", {}, 0.7);
  invoice.invoice_number.evidence.page = 2;
  invoice.invoice_number.alternatives.resize(3);
  invoice.due_date.state = invoice::State::unreadable;
  invoice.due_date.evidence.label = "Échéance";
  invoice.totals.net = invoice::Amount::of(dec("12.30"), {}, 1);
  invoice.kind = invoice::Field<invoice::DocumentKind>::of(invoice::DocumentKind::quote, {}, 0.8);
  invoice.lines.resize(2);
  invoice.lines[1].net = invoice::Amount::of(dec("5"), {}, 1);
  invoice.vat_breakdown.resize(1);
  invoice.vat_breakdown[0].rate = invoice::Amount::of(dec("20"), {}, 1);
  invoice.observed.currencies.push_back(invoice::Text::of("EUR", {}, 1));
  Subject subject;
  subject.set_invoice(invoice);
  CHECK(subject.get("invoice_number").text == "F1");
  CHECK(subject.get("invoice_number").confidence == 0.7);
  CHECK(subject.get("invoice_number").alternatives == 3);
  CHECK(subject.get("invoice_number").evidence.page == 2);
  CHECK(subject.get("due_date").state == Datum::State::unreadable);
  CHECK(value("totals.net", subject) == "12.30");
  CHECK(value("kind", subject) == "quote");
  CHECK(value("count(lines)", subject) == "2");
  CHECK(value("sum(x in lines: coalesce(x.net, 1))", subject) == "6");
  CHECK(value("any(x in vat_breakdown: x.rate == 20)", subject) == "true");
  CHECK(value("any(x in observed.currencies: x.value == \"EUR\")", subject) == "true");
  CHECK(value("count(observed.ibans)", subject) == "0");
  subject.set_invoice(invoice::Invoice());
  CHECK(value("count(lines)", subject) == "0");
  CHECK(value("kind", subject) == "unknown");
}

TEST_CASE("the nearest name is offered, and none when nothing is near") {
  CHECK(Schema::get().nearest("supplier.sirett") == "supplier.siret");
  CHECK(Schema::get().nearest("invoice_nubmer") == "invoice_number");
  CHECK(Schema::get().nearest("qwertyuiop").empty());
  CHECK(Schema::get().nearest(std::string(100000, 'a')).empty());
}

}  // namespace recevable::rules::test
