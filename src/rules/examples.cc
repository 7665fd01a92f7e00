#include "rules/examples.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "rules/pack.h"
#include "rules/schema.h"
#include "rules/xml_example.h"

namespace recevable::rules {

namespace {

bool is_one_of(const std::vector<std::string>& ids, std::string_view id) {
  return std::ranges::find(ids, id) != ids.end();
}

class ExampleReader {
 public:
  ExampleReader(const yaml::File& file, Subject& subject) : file_(file), subject_(subject) {}

  std::optional<base::Error> run(const yaml::Node& example) {
    for (const PathInfo& info : Schema::get().paths()) {
      if (info.default_state == Datum::State::present) {
        subject_.set(info.name, *plain_value(info.kind, std::string(info.default_text)));
      } else if (info.default_state == Datum::State::not_available) {
        subject_.set(info.name, Datum::not_available({}));
      }
    }
    if (example.kind != yaml::Node::Kind::mapping) {
      fail(example.offset, "un exemple est {champ: valeur, …}", "an example is {field: value, …}");
    }
    for (std::size_t i = 0; i + 1 < example.items.size() && !error_; i += 2) {
      entry(example.items[i], example.items[i + 1]);
    }
    if (!error_) finish_xml();
    return error_;
  }

 private:
  bool fail(std::size_t offset, std::string fr, std::string en) {
    if (!error_) error_ = file_.error(offset, {std::move(fr), std::move(en)});
    return false;
  }

  static std::optional<Datum> plain_value(Datum::Kind kind, const std::string& text) {
    switch (kind) {
      case Datum::Kind::number: {
        const auto number = base::Decimal::parse(text);
        return number ? std::optional(Datum::of(*number)) : std::nullopt;
      }
      case Datum::Kind::date: {
        const auto date = base::parse_iso_date(text);
        return date ? std::optional(Datum::of(*date)) : std::nullopt;
      }
      case Datum::Kind::boolean:
        if (text != "true" && text != "false") return std::nullopt;
        return Datum::of(text == "true");
      case Datum::Kind::text:
      case Datum::Kind::none:
        break;
    }
    return Datum::of(text);
  }

  bool entry(const yaml::Node& key, const yaml::Node& value) {
    const Schema& schema = Schema::get();
    if (const auto path = schema.path(key.text)) {
      const auto read = datum(schema.paths()[*path].kind, value);
      if (read) subject_.set(key.text, *read);
      return read.has_value();
    }
    if (key.text.starts_with("xml.")) {
      auto error = xml_.entry(key, value);
      if (error) error_ = file_.error(error->offset, std::move(error->message));
      return !error;
    }
    if (const auto list = schema.list(key.text)) return rows(schema.lists()[*list], value);
    const std::string name = base::printable(key.text.substr(0, 60));
    return fail(key.offset, fmt::format("champ inconnu : {}", name),
                fmt::format("unknown field: {}", name));
  }

  bool rows(const ListInfo& list, const yaml::Node& value) {
    if (value.kind == yaml::Node::Kind::mapping) {
      // {state: unreadable, rows: [...]}: how the list as a whole was read.
      const auto status = datum(Datum::Kind::text, value);
      if (!status) return false;
      subject_.set_list(list.name, *status);
      const yaml::Node* inner = value.find("rows");
      return inner == nullptr || rows(list, *inner);
    }
    if (value.kind != yaml::Node::Kind::sequence) {
      return fail(value.offset, "une liste de lignes : [{…}, {…}]", "a list of rows: [{…}, {…}]");
    }
    for (const yaml::Node& row : value.items) {
      const std::size_t at = subject_.add_row(list.name);
      if (row.is_text() && list.columns.size() == 1) {
        subject_.set(list.name, at, "value", Datum::of(row.text));
      } else if (!cells(list, at, row)) {
        return false;
      }
    }
    return true;
  }

  bool cells(const ListInfo& list, std::size_t at, const yaml::Node& row) {
    if (row.kind != yaml::Node::Kind::mapping) {
      return fail(row.offset, "une ligne est {colonne: valeur, …}", "a row is {column: value, …}");
    }
    for (std::size_t i = 0; i + 1 < row.items.size(); i += 2) {
      const auto column = Schema::column(list, row.items[i].text);
      if (!column) {
        const std::string name = base::printable(row.items[i].text.substr(0, 60));
        return fail(row.items[i].offset, fmt::format("{} n'a pas de colonne {}", list.name, name),
                    fmt::format("{} has no column {}", list.name, name));
      }
      const auto read = datum(list.columns[*column].kind, row.items[i + 1]);
      if (!read) return false;
      subject_.set(list.name, at, list.columns[*column].name, *read);
    }
    return true;
  }

  std::optional<Datum> datum(Datum::Kind kind, const yaml::Node& value) {
    if (value.is_text()) {
      auto read = plain_value(kind, value.text);
      if (!read) {
        fail(value.offset, "valeur d'un autre type que celui du champ",
             "a value of another type than the field's");
      }
      return read;
    }
    if (value.kind != yaml::Node::Kind::mapping) {
      fail(value.offset, "une valeur, ou {value: …, confidence: …}",
           "a value, or {value: …, confidence: …}");
      return std::nullopt;
    }
    return described(kind, value);
  }

  // {value: …, confidence: 0.7, label: "…"} or {state: unreadable}.
  std::optional<Datum> described(Datum::Kind kind, const yaml::Node& value) {
    Datum result;
    if (const yaml::Node* given = value.find("value")) {
      const auto read = datum(kind, *given);
      if (!read) return std::nullopt;
      result = *read;
    }
    for (std::size_t i = 0; i + 1 < value.items.size(); i += 2) {
      const std::string& key = value.items[i].text;
      const std::string& text = value.items[i + 1].text;
      if (!apply(result, key, text)) {
        fail(value.items[i].offset, fmt::format("« {} » n'a pas de sens ici", base::printable(key)),
             fmt::format("'{}' makes no sense here", base::printable(key)));
        return std::nullopt;
      }
    }
    return result;
  }

  static bool apply(Datum& datum, const std::string& key, const std::string& text) {
    if (key == "value" || key == "rows") return true;
    if (key == "state") {
      datum.state = text == "unreadable"      ? Datum::State::unreadable
                    : text == "absent"        ? Datum::State::absent
                    : text == "not_available" ? Datum::State::not_available
                                              : Datum::State::present;
      return text == "unreadable" || text == "absent" || text == "not_available" ||
             text == "present";
    }
    if (key == "confidence") {
      const auto number = base::Decimal::parse(text);
      if (number) datum.confidence = number->to_double();
      return number.has_value();
    }
    if (key == "label") {
      datum.evidence.label = text;
      return true;
    }
    if (key == "text") {
      datum.evidence.text = text;
      return true;
    }
    if (key == "alternatives") {
      const auto number = base::Decimal::parse(text);
      if (number) datum.alternatives = static_cast<int>(number->to_double());
      return number.has_value();
    }
    if (key == "source") {
      constexpr std::array<std::string_view, 6> kSources = {"text", "ocr",  "xml",
                                                            "file", "user", "inferred"};
      const auto* at = std::ranges::find(kSources, text);
      if (at == kSources.end()) return false;
      datum.evidence.source = static_cast<invoice::Source>(at - kSources.begin());
      return true;
    }
    return false;
  }

  void finish_xml() { subject_.set_xml(xml_.finish()); }

  const yaml::File& file_;
  Subject& subject_;
  XmlExample xml_;
  std::optional<base::Error> error_;
};

std::string described(const Outcome& outcome, std::string_view id) {
  if (!outcome.findings.empty()) {
    const Finding& finding = outcome.findings.front();
    return fmt::format("a finding ({}): {}", name_of(finding.certainty), finding.message.en);
  }
  if (!outcome.not_checked.empty()) return "not checked: " + outcome.not_checked.front().reason.en;
  if (is_one_of(outcome.passed, id)) return "the rule applies and holds";
  return "the rule does not apply";
}

}  // namespace

base::Result<Subject> subject_of_example(const yaml::File& file, const yaml::Node& example) {
  Subject subject;
  if (auto error = ExampleReader(file, subject).run(example)) {
    return std::unexpected(std::move(*error));
  }
  return subject;
}

std::vector<ExampleFailure> run_examples(const Compilation& compilation) {
  std::vector<ExampleFailure> failures;
  const Program all = compilation.store->view();
  for (const RuleExamples& examples : compilation.examples) {
    // Each rule is judged alone, so that another's finding cannot hide its own.
    Program one = all;
    one.rules = all.rules.subspan(examples.rule, 1);
    const Pack pack(std::make_unique<const Pack::Data>(one));
    const Pack* const packs[] = {&pack};
    const std::string id(pack.info(0).id);
    const auto run = [&](const std::vector<yaml::Node>& list, std::string_view kind,
                         auto&& is_right) {
      for (std::size_t i = 0; i < list.size(); ++i) {
        const yaml::File& file = compilation.files[examples.file];
        ExampleFailure failure{id, kind != "fail", i, {}};
        const auto subject = subject_of_example(file, list[i]);
        if (!subject) {
          failure.what =
              fmt::format("{}: {}: {}", kind, subject.error().where, subject.error().message.en);
          failures.push_back(std::move(failure));
          continue;
        }
        const Outcome outcome = judge(*subject, packs);
        if (is_right(outcome)) continue;
        failure.what = fmt::format("{}: {}: {}", kind, file.error(list[i].offset, {}).where,
                                   described(outcome, id));
        failures.push_back(std::move(failure));
      }
    };
    run(examples.pass, "pass",
        [&](const Outcome& outcome) { return is_one_of(outcome.passed, id); });
    run(examples.fail, "fail", [](const Outcome& outcome) { return !outcome.findings.empty(); });
    run(examples.skip, "skip",
        [](const Outcome& outcome) { return outcome.findings.empty() && outcome.passed.empty(); });
  }
  return failures;
}

}  // namespace recevable::rules
