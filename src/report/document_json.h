// One document of a report as a JSON object: docs/schema/report-1.schema.json, "document".
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "check/check.h"

namespace recevable::report {

// Keys stand in the order they are set.
using Json = nlohmann::ordered_json;

enum class Detail {
  shown,    // what `recevable check --format json` says
  complete  // all of check::DocumentReport, for read_document
};

Json document_json(const check::DocumentReport& document, base::Language language, Detail detail);

// The object without what judging adds: docs/schema/fields-1.schema.json.
Json fields_document_json(const check::DocumentReport& document, base::Language language);

// What was weighed for each field: "explanation" of that object, when Options asked for it.
Json explanation_json(const extract::Explanation& explanation);

// The facts of the file and of the PDF: keys "file_facts" and "pdf_facts" of a complete object.
Json file_facts_json(const intake::FileFacts& file);
Json pdf_facts_json(const pdf::Facts& facts);

// Half a point in two hundred is a quarter of a hair's breadth; more would only be noise.
double rounded(double value, double steps);
Json box_json(const base::Box& box);
// Adds where something was read: page and box, or line and column, the words, their label.
void add_place(Json& object, const invoice::Evidence& evidence);
// {"fr": …, "en": …}
Json both_json(const base::Localized& text);

}  // namespace recevable::report
