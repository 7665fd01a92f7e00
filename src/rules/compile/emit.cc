#include "rules/compile/emit.h"

#include <fmt/format.h>

#include <iterator>

namespace recevable::rules {

namespace {

using Out = std::back_insert_iterator<std::string>;

// Bytes of a string literal a line: short enough for editors, long enough for few lines.
constexpr std::size_t kLiteralChunk = 96;

void write_pool(std::string& out, std::string_view pool) {
  out += "constexpr char kPool[] =\n";
  for (std::size_t at = 0; at == 0 || at < pool.size(); at += kLiteralChunk) {
    out += "    \"";
    for (const char c : pool.substr(at, kLiteralChunk)) {
      const auto code = static_cast<unsigned char>(c);
      if (c == '"' || c == '\\') {
        out += '\\';
        out += c;
      } else if (code < 0x20 || code >= 0x7F || c == '?') {
        // Octal escapes end after three digits, whatever follows; ?? could be a trigraph.
        fmt::format_to(Out(out), "\\{:03o}", code);
      } else {
        out += c;
      }
    }
    out += "\"\n";
  }
  out += "    ;\n\n";
}

std::string of(Slice slice) {
  return fmt::format("{{{},{}}}", slice.at, slice.size);
}
std::string of(Range range) {
  return fmt::format("{{{},{}}}", range.first, range.count);
}
std::string of(const TwoSlices& two) {
  return fmt::format("{{{},{}}}", of(two.fr), of(two.en));
}
std::string of(const TwoRanges& two) {
  return fmt::format("{{{},{}}}", of(two.fr), of(two.en));
}
std::string of(Number number) {
  return fmt::format("{{{}LL,{}}}", number.unscaled, number.scale);
}
std::string of(std::uint32_t number) {
  return fmt::format("{}U", number);
}
// The smallest number has no literal of its own.
std::string of_day(std::int32_t day) {
  return day == kNoDay ? "kNoDay" : fmt::format("{}", day);
}

std::string of(const Node& node) {
  return fmt::format("{{Op{{{}}},Type{{{}}},{}U,{}U,{}U}}", static_cast<int>(node.op),
                     static_cast<int>(node.type), node.a, node.b, node.c);
}

std::string of(const ListItem& item) {
  return fmt::format("{{{},{},{},{}}}", of(item.text), of(item.number), of_day(item.since),
                     of_day(item.until));
}

std::string of(const List& list) {
  return fmt::format("{{{},Type{{{}}},{},{}}}", of(list.id), static_cast<int>(list.type),
                     list.first, list.count);
}

std::string of(const Segment& segment) {
  return fmt::format("{{Form{{{}}},{},{}U}}", static_cast<int>(segment.form), of(segment.text),
                     segment.node);
}

std::string of(const RuleRecord& rule) {
  std::string out =
      fmt::format("{{{},{},{},{},", of(rule.id), of(rule.name), of(rule.family), of(rule.origin));
  for (const TwoSlices* words : {&rule.basis, &rule.message, &rule.remedy, &rule.checks, &rule.why,
                                 &rule.wrong, &rule.right}) {
    out += of(*words) + ",";
  }
  out += fmt::format("{},{},{},{},", of(rule.when_text), of(rule.each_text), of(rule.require_text),
                     of(rule.warns_text));
  out += fmt::format("{},{},{},{},{},{},{},{},{},", rule.consequence, rule.severity, rule.fate,
                     rule.confirmed, rule.dated_by_issue, rule.absent_fires, rule.uses_xml,
                     of_day(rule.since), of_day(rule.until));
  out += fmt::format("{}U,{}U,{}U,{}U,{}U,{}U,{}U,{},{}U,{},{}}}", rule.needs, rule.each_list,
                     rule.when, rule.require, rule.when_once, rule.when_row, rule.warns,
                     of(rule.about), rule.bears, of(rule.message_parts), of(rule.remedy_parts));
  return out;
}

// An array may not be empty: it gets one element nobody looks at.
template <class T>
void write_array(std::string& out, std::string_view type, std::string_view name,
                 std::span<const T> values) {
  fmt::format_to(Out(out), "constexpr {} {}[] = {{\n", type, name);
  for (const T& value : values) out += "    " + of(value) + ",\n";
  if (values.empty()) out += "    {},\n";
  out += "};\n\n";
}

}  // namespace

std::string emit(const Program& program) {
  std::string out =
      "// Written by rulec from the files under rules/. Changes belong there.\n"
      "#include \"rules/built_in.h\"\n\n"
      "namespace recevable::rules {\n\nnamespace {\n\n";
  write_pool(out, program.pool);
  write_array(out, "Node", "kNodes", program.nodes);
  write_array(out, "Number", "kNumbers", program.numbers);
  write_array(out, "Slice", "kTexts", program.texts);
  write_array(out, "ListItem", "kItems", program.items);
  write_array(out, "List", "kLists", program.lists);
  write_array(out, "Slice", "kPatterns", program.patterns);
  write_array(out, "Segment", "kSegments", program.segments);
  write_array(out, "std::uint32_t", "kAbout", program.about);
  write_array(out, "RuleRecord", "kRules", program.rules);
  fmt::format_to(
      Out(out),
      "constexpr Program kProgram = {{\n"
      "    {{kPool, {}}},\n"
      "    {{kNodes, {}}},\n    {{kNumbers, {}}},\n    {{kTexts, {}}},\n    {{kItems, {}}},\n"
      "    {{kLists, {}}},\n    {{kPatterns, {}}},\n    {{kSegments, {}}},\n    {{kAbout, {}}},\n"
      "    {{kRules, {}}},\n}};\n\n"
      "}}  // namespace\n\nconst Program& built_in_program() {{ return kProgram; }}\n\n"
      "}}  // namespace recevable::rules\n",
      program.pool.size(), program.nodes.size(), program.numbers.size(), program.texts.size(),
      program.items.size(), program.lists.size(), program.patterns.size(), program.segments.size(),
      program.about.size(), program.rules.size());
  return out;
}

}  // namespace recevable::rules
