// Packs from elsewhere: whatever they hold, they are refused or they are harmless.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "rules/support.h"

namespace recevable::rules::test {

namespace {

namespace fs = std::filesystem;

std::string times(std::size_t count, const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

std::string mistake_of(const std::string& expression) {
  return mistake_in(rule_yaml("require: '" + expression + "'"));
}

bool mentions(const std::string& mistake, const std::string& words) {
  INFO(mistake);
  return mistake.find(words) != std::string::npos;
}

// A folder that goes away with the test.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / fs::path("recevable-rules-" + unique())) {
    fs::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  void write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }
  std::string path() const { return path_.string(); }

 private:
  std::string unique() const { return std::to_string(reinterpret_cast<std::uintptr_t>(this)); }
  fs::path path_;
};

}  // namespace

TEST_CASE("expressions nested or chained beyond measure are refused") {
  CHECK(mistake_of(times(15, "(") + "true" + times(15, ")")).empty());
  CHECK(mentions(mistake_of(times(500, "(") + "true" + times(500, ")")), "nested too deeply"));
  CHECK(mentions(mistake_of(times(900, "not ") + "true"), "nested too deeply"));
  CHECK(mentions(mistake_of("1 == " + times(900, "-") + "1"), "nested too deeply"));
  CHECK(mentions(mistake_of("1 == " + times(500, "abs(") + "1" + times(500, ")")),
                 "nested too deeply"));
  CHECK(mistake_of("true" + times(200, " and true")).empty());
  CHECK(mentions(mistake_of("true" + times(400, " and true")), "rule too large"));
  CHECK(mentions(mistake_of("true" + times(4000, " and true")), "too long"));
}

TEST_CASE("row variables within one another are counted") {
  const auto nested = [](int levels) {
    std::string open;
    for (int i = 0; i < levels; ++i) {
      open += "any(v" + std::to_string(i) + " in lines: ";
    }
    return open + "true" + times(static_cast<std::size_t>(levels), ")");
  };
  CHECK(mistake_of(nested(4)).empty());
  CHECK(mentions(mistake_of(nested(5)), "too many row variables"));
}

TEST_CASE("long lists, long patterns and greedy patterns are refused") {
  CHECK(mentions(mistake_of("1 in [1" + times(256, ",1") + "]"), "list too long"));
  CHECK(mistake_of("1 in [1" + times(255, ",1") + "]").empty());
  CHECK(mentions(mistake_of("currency matches \"" + times(501, "a") + "\""), "pattern too long"));
  CHECK(mentions(mistake_of("currency matches \"((a{100}){100}){100}\""), "refused by RE2"));
  CHECK(mentions(mistake_of("currency matches \"(\\pL{500}){900}\""), "refused by RE2"));
}

TEST_CASE("a pattern that would explode elsewhere takes linear time") {
  Subject subject;
  subject.set("buyer.name", Datum::of(std::string(50'000, 'a') + "!"));
  CHECK(judge_rule("require: 'not (buyer.name matches \"^(a|a)*(a|aa)*b$\")'", subject)
            .passed.size() == 1);
}

TEST_CASE("texts and messages beyond measure are refused") {
  CHECK(mentions(
      mistake_in(rule_yaml("require: true\nmessage: {fr: a, en: " + times(4001, "b") + "}")),
      "text too long"));
  CHECK(mentions(mistake_in(rule_yaml("require: true\nwhy: {fr: a, en: " + times(9000, "b") + "}")),
                 "text too long"));
  const std::string many = times(1300, "{1}");
  CHECK(mentions(
      mistake_in(rule_yaml("require: true\nmessage: {fr: '" + many + "', en: '" + many + "'}")),
      "rule too large"));
}

TEST_CASE("YAML with anchors, depth, bad bytes or two documents is refused") {
  CHECK(mentions(mistake_in("a: &x [1,1]\nb: [*x,*x]\n"), "anchors and aliases"));
  CHECK_FALSE(mistake_in("id: *x\n").empty());
  CHECK(mentions(mistake_in(times(40, "[") + times(40, "]")), "nested too deeply"));
  CHECK_FALSE(mistake_in(times(100'000, "[")).empty());
  CHECK_FALSE(mistake_in(times(100'000, "{a: ")).empty());
  CHECK_FALSE(mistake_in(times(50'000, "- ")).empty());
  CHECK(mentions(mistake_in("id: \xFF\xFE\n"), "1:5: the file is not UTF-8"));
  CHECK(mentions(mistake_in(std::string("id: a\0b\n", 8)), "zero byte"));
  CHECK(mentions(mistake_in("id: a\n---\nid: b\n"), "only one YAML document"));
  CHECK(mentions(mistake_in(""), "the file is empty"));
  CHECK(mentions(mistake_in("id: [\n"), "malformed YAML"));
  CHECK(mentions(mistake_in("? [a]\n: b\n"), "a key must be a text"));
  CHECK(mentions(mistake_in(std::string(1'000'001, 'a')), "file too long"));
}

TEST_CASE("too many rules are refused") {
  std::string yaml = "rules:\n";
  for (int i = 0; i < 2001; ++i) {
    const std::string n = std::to_string(i);
    yaml += "- {id: R" + n + ", name: n" + n +
            ", consequence: advice, require: 'true', message: {fr: m, en: m}, remedy: {fr: m, en: "
            "m}}\n";
  }
  CHECK(mentions(mistake_in(yaml), "2002:3: too many rules"));
}

TEST_CASE("a pack is loaded from a file or a folder, with its own code lists") {
  const Folder folder;
  folder.write("codes/colours.yaml",
               "id: colours\nvalues: [red, {value: blue, until: 2025-12-31}]\n");
  folder.write("mine/R-1.yaml",
               "id: R-1\nname: r-1\nconsequence: legal\n"
               "require: currency in codes.colours\n"
               "message: {fr: m, en: m}\nremedy: {fr: r, en: r}\n");
  folder.write("lexicon/not-a-rule.yaml", "anything: [goes]\n");
  folder.write("messages/not-a-rule.yaml", "kind: messages\n");
  folder.write("coverage.yaml", "- anything\n");
  folder.write("mine/notes.txt", "not a rule\n");
  const auto pack = Pack::load(folder.path());
  REQUIRE(pack);
  REQUIRE((*pack)->size() == 1);
  CHECK((*pack)->info(0).family == "mine");
  CHECK((*pack)->info(0).origin.ends_with("/mine/R-1.yaml"));
  const Pack* const packs[] = {pack->get()};
  const auto holds = [&](const char* colour, const char* on) {
    Subject subject;
    subject.set("currency", Datum::of(colour));
    subject.set("deposit.date", Datum::of(day(on)));
    return judge(subject, packs).findings.empty();
  };
  CHECK(holds("red", "2026-01-01"));
  CHECK(holds("blue", "2025-12-31"));
  CHECK_FALSE(holds("blue", "2026-01-01"));
  CHECK_FALSE(holds("green", "2025-01-01"));

  CHECK_FALSE(Pack::load(folder.path() + "/mine/R-1.yaml"));  // the list is not beside it
}

TEST_CASE("a pack's mistake names file, line and column; a missing pack is the machine's trouble") {
  const Folder folder;
  folder.write("bad.yaml", rule_yaml("require: exists(nothing)"));
  const auto bad = Pack::load(folder.path() + "/bad.yaml");
  REQUIRE_FALSE(bad);
  CHECK(bad.error().where.ends_with("/bad.yaml:4:17"));
  CHECK(bad.error().kind == base::ErrorKind::usage);
  const auto missing = Pack::load(folder.path() + "/none.yaml");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == base::ErrorKind::environment);
}

TEST_CASE("code lists with mistakes are refused") {
  const auto mistake = [](const std::string& yaml) {
    const Folder folder;
    folder.write("codes/x.yaml", yaml);
    const auto pack = Pack::load(folder.path());
    return pack ? std::string() : pack.error().message.en;
  };
  CHECK(mistake("id: x\nvalues: [a]\n").empty());
  CHECK(mistake("id: x\ntype: number\nvalues: [5.5, {value: 20}]\n").empty());
  CHECK(mentions(mistake("id: X\nvalues: [a]\n"), "lower case"));
  CHECK(mentions(mistake("id: x\nvalues: []\n"), "list of 1 to"));
  CHECK(mentions(mistake("id: x\ntype: number\nvalues: [a]\n"), "a number"));
  CHECK(mentions(mistake("id: x\nvalues: [{value: a, since: soon}]\n"), "a day"));
  CHECK(mentions(mistake("id: x\nvalues: [a]\nwhat: 1\n"), "unknown key"));
}

}  // namespace recevable::rules::test
