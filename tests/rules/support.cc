#include "rules/support.h"

#include <catch2/catch.hpp>

#include "rules/pack.h"
#include "rules/parser.h"
#include "rules/reasons.h"

namespace recevable::rules::test {

Evaluated evaluate(std::string_view expression, const Subject& subject) {
  ProgramStore store;
  Workshop workshop(store);
  Builder builder(workshop);
  Parser parser(builder, {});
  const Operand operand = parser.expression(expression);
  Evaluated result;
  if (builder.mistake()) {
    result.mistake = builder.mistake()->message.en;
    result.offset = builder.mistake()->offset;
    return result;
  }
  const Program program = store.view();
  const PatternSet patterns(program.patterns.size());
  Scratch scratch;
  std::uint64_t steps = 0;
  std::vector<Leaf> trail;
  Remembered remembered;
  Evaluator evaluator(program, patterns, subject.data(), scratch, steps, trail, remembered);
  const Value value = evaluator.evaluate(operand.node);
  result.type = operand.type;
  result.money = operand.money;
  result.unknown = value.unknown;
  result.boolean = value.boolean;
  result.number = value.number;
  result.date = value.date;
  result.text = value.text;
  for (const Leaf& leaf : evaluator.trail()) result.looked_at.push_back(name_of(leaf));
  return result;
}

std::string value(std::string_view expression, const Subject& subject) {
  const Evaluated result = evaluate(expression, subject);
  if (!result.mistake.empty()) return "mistake: " + result.mistake;
  switch (result.unknown) {
    case Unknown::want:
      return "want";
    case Unknown::means:
      return "means";
    case Unknown::doubt:
      return "doubt";
    case Unknown::no:
      break;
  }
  switch (result.type) {
    case Type::boolean:
      return result.boolean ? "true" : "false";
    case Type::number:
      return result.number.to_string();
    case Type::date:
      return base::format_iso(result.date);
    case Type::text:
      break;
  }
  return result.text;
}

std::string truth(std::string_view expression, const Subject& subject) {
  return value(expression, subject);
}

std::string rule_yaml(std::string_view lines) {
  std::string yaml = "id: TEST-01\nname: essai\nconsequence: platform\n";
  yaml += lines;
  yaml += "\n";
  if (lines.find("message:") == std::string_view::npos)
    yaml += "message: {fr: Faux., en: Wrong.}\n";
  if (lines.find("remedy:") == std::string_view::npos) {
    yaml += "remedy: {fr: Corrigez., en: Correct it.}\n";
  }
  return yaml;
}

std::shared_ptr<const Pack> pack_of(const std::string& yaml) {
  Compilation compilation = compile_text("test.yaml", yaml, nullptr);
  if (!compilation.errors.empty()) {
    FAIL(compilation.errors.front().where << ": " << compilation.errors.front().message.en);
  }
  return std::make_shared<const Pack>(
      std::make_unique<const Pack::Data>(std::move(compilation.store)));
}

Outcome judge_rule(std::string_view lines, const Subject& subject) {
  const auto pack = pack_of(rule_yaml(lines));
  const Pack* const packs[] = {pack.get()};
  return judge(subject, packs);
}

std::string mistake_in(const std::string& yaml) {
  const Compilation compilation = compile_text("f", yaml, nullptr);
  if (compilation.errors.empty()) return "";
  const base::Error& error = compilation.errors.front();
  return error.where.substr(2) + ": " + error.message.en;
}

base::Date day(std::string_view iso) {
  return base::parse_iso_date(iso).value();
}
base::Decimal dec(std::string_view number) {
  return base::Decimal::parse(number).value();
}

}  // namespace recevable::rules::test
