// recevable rules: see, explain, check and try rules.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <system_error>

#include "cli/command_line.h"
#include "cli/judging.h"
#include "cli/output.h"
#include "cli/program.h"
#include "report/report.h"

namespace recevable::cli {
namespace {

const base::Localized kWhat{"Montre, explique et essaie les règles.",
                            "Lists, explains and tries the rules."};

const base::Localized kAfter{
    "Commandes :\n"
    "  recevable rules list            toutes les règles, par famille\n"
    "  recevable rules explain ID      la page d'une règle, par son code ou son nom\n"
    "  recevable rules check CHEMIN    relire des règles écrites par vous\n"
    "  recevable rules test CHEMIN     essayer leurs exemples\n"
    "\n"
    "Exemples :\n"
    "  recevable rules explain CPRO-RCP-01\n"
    "  recevable rules test mes-regles/\n"
    "\n"
    "Code de sortie :\n"
    "  0  tout va bien\n"
    "  1  un exemple ne donne pas ce qu'il annonce\n"
    "  2  mauvaise utilisation, règle inconnue ou mal écrite\n",
    "Commands:\n"
    "  recevable rules list            every rule, by family\n"
    "  recevable rules explain ID      the page of a rule, by its code or its name\n"
    "  recevable rules check PATH      proofread rules you wrote\n"
    "  recevable rules test PATH       try their examples\n"
    "\n"
    "Examples:\n"
    "  recevable rules explain CPRO-RCP-01\n"
    "  recevable rules test my-rules/\n"
    "\n"
    "Exit code:\n"
    "  0  all is well\n"
    "  1  an example does not give what it says\n"
    "  2  wrong usage, unknown or malformed rule\n"};

struct RulesArguments {
  std::vector<std::string> words;  // what to do, and on what
  std::vector<std::string> packs;  // --rules
  std::string language;
  std::string output;  // of `reference`
};

using Packs = std::vector<std::shared_ptr<const rules::Pack>>;

int show(const std::string& text, const Context& context) {
  auto output = Output::open("");
  const base::Status written = output->write(text);
  if (written) return kSuccess;
  complain(context, written.error());
  return kUsageError;
}

// The rules of every pack, each id once (the last pack's), by family then id.
std::vector<rules::RuleInfo> rules_of(const Packs& packs) {
  std::map<std::string_view, rules::RuleInfo> by_id;
  const auto add = [&](const rules::Pack& pack) {
    for (std::size_t i = 0; i < pack.size(); ++i) {
      const rules::RuleInfo rule = pack.info(i);
      by_id.insert_or_assign(rule.id, rule);
    }
  };
  add(rules::Pack::built_in());
  for (const auto& pack : packs) add(*pack);
  std::vector<rules::RuleInfo> all;
  all.reserve(by_id.size());
  for (const auto& [id, rule] : by_id) all.push_back(rule);
  std::ranges::stable_sort(all, {}, &rules::RuleInfo::family);
  return all;
}

int explain(const std::string& name, const Packs& packs, const CommandLine& line,
            const Context& context) {
  for (auto pack = packs.rbegin(); pack != packs.rend(); ++pack) {
    if (const auto at = (*pack)->find(name)) {
      return show(report::write_rule_text((*pack)->info(*at), context.text_options(false)),
                  context);
    }
  }
  const rules::Pack& built_in = rules::Pack::built_in();
  if (const auto at = built_in.find(name)) {
    return show(report::write_rule_text(built_in.info(*at), context.text_options(false)), context);
  }
  std::vector<std::string> known;
  for (const rules::RuleInfo& rule : rules_of(packs)) {
    known.emplace_back(rule.id);
    known.emplace_back(rule.name);
  }
  std::string upper = name;
  std::ranges::transform(upper, upper.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  std::string guess = nearest(upper, known);
  if (guess.empty()) guess = nearest(name, known);
  const base::Localized hint = did_you_mean(guess);
  return line.refuse(
      {"aucune règle « " + name + " »." + hint.fr, "no rule \"" + name + "\"." + hint.en});
}

int check_pack(const std::string& path, const Context& context) {
  const auto pack = rules::Pack::load(path);
  if (!pack) {
    complain(context, pack.error());
    return kUsageError;
  }
  const std::string count = std::to_string((*pack)->size());
  return show(
      count + std::string(context.say(" règle(s) bien écrite(s).\n", " well-formed rule(s).\n")),
      context);
}

std::string failure_text(const rules::ExampleFailure& failure, const Context& context) {
  const std::string number = std::to_string(failure.index + 1);
  return failure.rule +
         std::string(failure.should_pass
                         ? context.say(", exemple « pass » n° ", ", \"pass\" example no. ")
                         : context.say(", exemple « fail » n° ", ", \"fail\" example no. ")) +
         number + std::string(context.say(" : ", ": ")) + failure.what + "\n";
}

int test_pack(const std::string& path, const Context& context) {
  const auto failures = rules::run_examples(path);
  if (!failures) {
    complain(context, failures.error());
    return kUsageError;
  }
  if (failures->empty()) {
    return show(std::string(context.say("Tous les exemples donnent ce qu'ils annoncent.\n",
                                        "Every example gives what it says.\n")),
                context);
  }
  std::string text;
  for (const rules::ExampleFailure& failure : *failures) text += failure_text(failure, context);
  const int shown = show(text, context);
  return shown == kSuccess ? kRejected : shown;
}

base::Status write_file(const std::filesystem::path& path, const std::string& text) {
  auto output = Output::open(path.string());
  if (!output) return std::unexpected(output.error());
  return output->write(text);
}

// The reference of docs/rules/: for each language an index and a page a family.
base::Status write_reference(const std::filesystem::path& folder) {
  const std::vector<rules::RuleInfo> rules = rules_of({});
  for (const base::Language language : {base::Language::fr, base::Language::en}) {
    const std::filesystem::path to = folder / (language == base::Language::fr ? "fr" : "en");
    std::error_code ignored;  // the writing below tells
    std::filesystem::create_directories(to, ignored);
    const base::Status index =
        write_file(to / "README.md", report::write_rule_index_markdown(rules, language));
    if (!index) return index;
    std::map<std::string_view, std::string> pages;
    for (const rules::RuleInfo& rule : rules) {
      std::string& page = pages[rule.family];
      if (page.empty()) page = "# " + std::string(rule.family) + "\n";
      page += "\n" + report::write_rule_markdown(rule, language);
    }
    for (const auto& [family, page] : pages) {
      const base::Status written = write_file(to / (std::string(family) + ".md"), page);
      if (!written) return written;
    }
  }
  return {};
}

int run_reference(const std::string& folder, const CommandLine& line, const Context& context) {
  if (folder.empty()) {
    return line.refuse({"donnez un dossier avec --output.", "give a folder with --output."});
  }
  const base::Status written = write_reference(folder);
  if (written) return kSuccess;
  complain(context, written.error());
  return kUsageError;
}

}  // namespace

int run_rules(const Arguments& arguments, Context context) {
  RulesArguments given;
  CommandLine line(context, "rules", kWhat, kAfter);
  line.arguments({"COMMANDE", "COMMAND"}, given.words,
                 {"list, explain ID, check CHEMIN ou test CHEMIN",
                  "list, explain ID, check PATH or test PATH"});
  line.values(
      "--rules", given.packs, {"CHEMIN", "PATH"},
      {"règles en plus : un fichier YAML ou un dossier", "more rules: a YAML file or a folder"});
  line.value("--lang", given.language, {"fr|en", "fr|en"}, {"langue", "language"});
  line.hidden_value("--output", given.output);
  if (const auto exit_code = line.parse(arguments)) return *exit_code;

  Packs packs;
  for (const std::string& path : given.packs) {
    auto pack = rules::Pack::load(path);
    if (!pack) {
      complain(context, pack.error());
      return kUsageError;
    }
    packs.push_back(std::move(*pack));
  }
  const std::string what = given.words.empty() ? "" : given.words[0];
  const std::string on = given.words.size() > 1 ? given.words[1] : "";
  if (what == "list") {
    return show(report::write_rule_list_text(rules_of(packs), context.text_options(false)),
                context);
  }
  if (what == "reference") return run_reference(given.output, line, context);
  if (what == "explain" && !on.empty()) return explain(on, packs, line, context);
  if (what == "check" && !on.empty()) return check_pack(on, context);
  if (what == "test" && !on.empty()) return test_pack(on, context);
  if (what == "explain" || what == "check" || what == "test") {
    return line.refuse(
        {"« rules " + what + " » : il manque " +
             (what == "explain" ? "le code de la règle." : "un fichier ou un dossier."),
         "\"rules " + what + "\": " +
             (what == "explain" ? "the code of a rule" : "a file or a folder") + " is missing."});
  }
  const base::Localized hint = did_you_mean(nearest(what, {"list", "explain", "check", "test"}));
  if (what.empty()) {
    return line.refuse({"dites quoi faire : list, explain, check ou test.",
                        "say what to do: list, explain, check or test."});
  }
  return line.refuse(
      {"« " + what + " » est inconnu." + hint.fr, "\"" + what + "\" is unknown." + hint.en});
}

}  // namespace recevable::cli
