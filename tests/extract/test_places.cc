// Where the value of a label is looked for: after it, right of it, below it.
#include "extract/labels/places.h"

#include <catch2/catch.hpp>

#include "document/page_builder.h"

namespace recevable::extract::test {
namespace {

using document::test::PageBuilder;

// What stands at the best place of the first label of a page, and how it lies to it.
std::pair<std::string, Place::Relation> best_place(const PageBuilder& builder) {
  const document::Document document = builder.document();
  const DocumentText text = read_text(document);
  const Spots spots = find_values(text);
  const Labels labels = find_labels(text);
  const Context context{text, spots, labels};
  REQUIRE_FALSE(labels.all.empty());
  const auto places = places_of(context, labels.all.front());
  if (places.empty()) return {"", Place::Relation::same_line};
  for (const Place& place : places) {
    CHECK(place.score <= places.front().score);
    CHECK(place.score > 0);
  }
  const auto reference = read_reference(context, places.front().span);
  return {reference ? reference->value : "", places.front().relation};
}

TEST_CASE("A value after its label, on its line") {
  const auto [value, relation] = best_place(PageBuilder().text(50, 50, "Code service : VOIRIE"));
  CHECK(value == "VOIRIE");
  CHECK(relation == Place::Relation::same_line);
}

TEST_CASE("A value right of its label, over a gap") {
  const auto [value, relation] =
      best_place(PageBuilder().text(50, 50, "Code service").text(200, 50, "VOIRIE"));
  CHECK(value == "VOIRIE");
  CHECK(relation == Place::Relation::right);
}

TEST_CASE("A value below its label") {
  const auto [value, relation] =
      best_place(PageBuilder().text(50, 50, "Code service").text(50, 66, "VOIRIE"));
  CHECK(value == "VOIRIE");
  CHECK(relation == Place::Relation::below);
}

TEST_CASE("A value centred below its label may be the wider of the two") {
  const auto [value, relation] =
      best_place(PageBuilder().text(100, 50, "Vencimiento").text(90, 66, "EL-2026/04711-AB-7"));
  CHECK(value == "EL-2026/04711-AB-7");
  CHECK(relation == Place::Relation::below);
}

TEST_CASE("A value above its label, where what is below is farther") {
  const auto [value, relation] = best_place(PageBuilder()
                                                .text(50, 50, "VOIRIE-12")
                                                .size(7)
                                                .text(50, 61, "Code service")
                                                .size(10)
                                                .text(50, 86, "MBA260055"));
  CHECK(value == "VOIRIE-12");
  CHECK(relation == Place::Relation::above);
}

TEST_CASE("Labels between bars share a value between bars") {
  const auto [value, relation] = best_place(
      PageBuilder().text(50, 50, "Engagement / Code service").text(50, 64, "4500912277 / LAB-4"));
  CHECK(value == "4500912277");
}

TEST_CASE("A label is no value of another label") {
  const auto [value, relation] = best_place(
      PageBuilder().text(50, 50, "Code service").text(200, 50, "Date d'échéance : 23/11/2026"));
  CHECK(value.empty());
}

TEST_CASE("What is far below is not the value") {
  const auto [value, relation] =
      best_place(PageBuilder().text(50, 50, "Code service").text(50, 150, "VOIRIE"));
  CHECK(value.empty());
}

}  // namespace
}  // namespace recevable::extract::test
