#include "check/knowledge.h"

#include <catch2/catch.hpp>

namespace recevable::check {

Known::Known() : folder_(std::make_unique<directory::Folder>()) {}

void Known::import(const std::string& name, const std::string& content) {
  const auto outcome = directory::import_into(*folder_, {folder_->write(name, content)});
  if (!outcome) FAIL(outcome.error().where << ": " << outcome.error().message.en);
  has_directory_ = true;
}

void Known::remember(const history::Entry& entry) {
  auto book = history::Book::open(path("history.sqlite"));
  if (!book) FAIL(book.error().message.en);
  REQUIRE((*book)->remember(entry));
  has_history_ = true;
}

void Known::mark(const std::string& number, history::Status status) {
  auto book = history::Book::open(path("history.sqlite"));
  if (!book) FAIL(book.error().message.en);
  REQUIRE(*(*book)->mark("", number, status) > 0);
}

rules::Subject Known::facts(const DocumentReport& report, const std::string& on,
                            const std::string& settings) const {
  Options options;
  options.on = day(on);
  options.knowledge = std::make_shared<Knowledge>();
  if (has_directory_) options.directory = path("directory.sqlite");
  if (has_history_) options.history = path("history.sqlite");
  if (!settings.empty()) {
    auto read = config::parse("r.yaml", settings);
    if (!read) FAIL(read.error().message.en);
    options.settings = std::make_shared<const config::Settings>(std::move(*read));
  }
  open_knowledge(options);
  return subject_of(report, options);
}

rules::Subject Known::facts(const std::function<void(invoice::Invoice&)>& change,
                            const std::string& on, const std::string& settings) const {
  DocumentReport report;
  report.file.sha256 = "this file";
  change(report.invoice);
  return facts(report, on, settings);
}

invoice::Text text(const std::string& value, double confidence) {
  return invoice::Text::of(value, {}, confidence);
}

base::Date day(const std::string& iso) {
  const auto date = base::parse_iso_date(iso);
  REQUIRE(date);
  return *date;
}

std::string said(const rules::Subject& subject, const std::string& path) {
  using rules::Datum;
  const Datum& datum = subject.get(path);
  switch (datum.state) {
    case Datum::State::absent:
      return "-";
    case Datum::State::unreadable:
      return "unreadable";
    case Datum::State::not_available:
      return "?";
    case Datum::State::present:
      break;
  }
  switch (datum.kind) {
    case Datum::Kind::boolean:
      return datum.boolean ? "true" : "false";
    case Datum::Kind::number:
      return datum.number.to_string();
    case Datum::Kind::date:
      return base::format_iso(datum.date);
    default:
      return datum.text;
  }
}

std::string in_french(const rules::Subject& subject, const std::string& path) {
  const rules::Datum& datum = subject.get(path);
  return datum.state == rules::Datum::State::not_available ? datum.reason.fr : datum.words.fr;
}

std::string in_english(const rules::Subject& subject, const std::string& path) {
  const rules::Datum& datum = subject.get(path);
  return datum.state == rules::Datum::State::not_available ? datum.reason.en : datum.words.en;
}

double sure(const rules::Subject& subject, const std::string& path) {
  return subject.get(path).confidence;
}

}  // namespace recevable::check
