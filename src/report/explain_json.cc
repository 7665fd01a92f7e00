#include "base/text.h"
#include "report/document_json.h"
#include "report/explain_report.h"

namespace recevable::report {

using base::printable;

Json explanation_json(const extract::Explanation& explanation) {
  constexpr double kSteps = 1000;
  Json list = Json::array();
  for (const extract::Weighed& weighed : explanation.candidates) {
    Json item = Json::object();
    item["field"] = weighed.field;
    item["value"] = printable(weighed.value);
    item["fate"] = extract::name_of(weighed.fate);
    item["score"] = rounded(weighed.score, kSteps);
    item["how"] = weighed.points ? "sum" : "product";
    Json because = Json::array();
    for (const extract::Because& reason : weighed.because) {
      because.push_back(
          {{"reason", extract::name_of(reason.reason)}, {"value", rounded(reason.value, kSteps)}});
    }
    item["because"] = std::move(because);
    const invoice::Evidence& evidence = weighed.evidence;
    if (evidence.page > 0) {
      item["page"] = evidence.page;
      if (!evidence.box.empty()) item["box"] = box_json(evidence.box);
    }
    if (!evidence.text.empty()) item["text"] = printable(evidence.text);
    if (!evidence.label.empty()) item["label"] = printable(evidence.label);
    list.push_back(std::move(item));
  }
  return list;
}

}  // namespace recevable::report
