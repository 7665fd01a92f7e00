#include "report/report.h"
#include "report/writers.h"

namespace recevable::report {
namespace {

class JsonWriter final : public Writer {
 public:
  explicit JsonWriter(const WriterOptions& options)
      : on_(options.on), preface_(options.preface), options_{options.language, options.version} {}

  base::Result<std::string> begin() override {
    return json_head(on_, options_, preface_ ? preface_->object : std::string());
  }

  base::Result<std::string> document(const check::DocumentReport& document,
                                     const Extras&) override {
    std::string text = first_ ? "" : kJsonSeparator;
    first_ = false;
    return text + json_document(document, options_);
  }

  base::Result<std::string> end(const check::Summary& summary) override {
    return json_tail(summary);
  }

 private:
  base::Date on_;
  std::shared_ptr<const Preface> preface_;
  JsonOptions options_;
  bool first_ = true;
};

class JsonLinesWriter final : public Writer {
 public:
  explicit JsonLinesWriter(const WriterOptions& options)
      : options_{options.language, options.version} {}

  base::Result<std::string> document(const check::DocumentReport& document,
                                     const Extras&) override {
    return json_line(document, options_);
  }

  base::Result<std::string> end(const check::Summary&) override { return std::string(); }

 private:
  JsonOptions options_;
};

}  // namespace

std::string json_alone(const check::DocumentReport& document, const WriterOptions& options) {
  return json_document(document, {options.language, options.version});
}

std::string json_line_alone(const check::DocumentReport& document, const WriterOptions& options) {
  return json_line(document, {options.language, options.version});
}

MadeWriter make_json_writer(const WriterOptions& options) {
  return std::make_unique<JsonWriter>(options);
}

MadeWriter make_json_lines_writer(const WriterOptions& options) {
  return std::make_unique<JsonLinesWriter>(options);
}

}  // namespace recevable::report
