#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>

#include "rules/eval.h"
#include "rules/message.h"
#include "rules/pack.h"
#include "rules/reasons.h"
#include "rules/schema.h"

namespace recevable::rules {

namespace {

constexpr double kCertainFrom = 0.85, kProbableFrom = 0.6;
constexpr std::size_t kMaxFindings = 200;  // of a rule; the last says how many more there are
constexpr std::size_t kMaxEvidence = 20;   // of a finding; more would help nobody

// The fact that says whether what a rule needs is there.
std::uint32_t path_of(const NeedName& need) {
  static const auto kPaths = [] {
    std::array<std::uint32_t, kNeedNames.size()> paths{};
    for (std::size_t i = 0; i < paths.size(); ++i) {
      const auto path = Schema::get().path("available." + std::string(kNeedNames[i].name));
      paths[i] = path.value_or(0);
    }
    return paths;
  }();
  return kPaths[static_cast<std::size_t>(&need - kNeedNames.data())];
}

// What a rule looked at; one for all rules, which would else allocate it anew, each twice.
struct Trails {
  std::vector<Leaf> looked_at, of_condition;
  std::vector<Leaf> of_all_rows;  // of the part of a condition that is the same for all rows
  Remembered remembered;
};

// What came of a rule, or of one row of it.
enum class Result { not_applicable, passed, broken, not_checked };

class RuleJudge {
 public:
  RuleJudge(const Pack::Data& pack, const RuleRecord& rule, const Subject::Data& subject,
            Scratch& scratch, ColumnIndex& index, std::uint64_t& steps, Trails& trails,
            Outcome& outcome)
      : program_(pack.program),
        rule_(rule),
        subject_(subject),
        evaluator_(pack.program, pack.patterns, subject, scratch, steps, trails.looked_at,
                   trails.remembered),
        outcome_(outcome),
        when_trail_(trails.of_condition),
        once_trail_(trails.of_all_rows) {
    evaluator_.set_absent_is_false(rule.absent_fires);
    evaluator_.set_index(&index);
  }

  void run() {
    if (!in_force() || !needs_met()) return;
    if (rule_.each_list == kNone) {
      conclude(judged());
      return;
    }
    // Of all rows, the most telling result: a row that is wrong, then one that could not be judged.
    Result overall = Result::not_applicable;
    const std::uint32_t rows = evaluator_.rows_of(rule_.each_list);
    if (rows > 0 && rule_.when_once != kNone && !holds_for_all()) return;
    const auto chosen = evaluator_.candidates(rule_.each_list, 0, rule_.when);
    const auto count = chosen ? static_cast<std::uint32_t>(chosen->size()) : rows;
    for (std::uint32_t i = 0; i < count; ++i) {
      evaluator_.set_row(0, chosen ? (*chosen)[i] : i);
      overall = std::max(overall, judged(), [](Result a, Result b) {
        const auto rank = [](Result result) {
          return result == Result::broken        ? 3
                 : result == Result::not_checked ? 2
                 : result == Result::passed      ? 1
                                                 : 0;
        };
        return rank(a) < rank(b);
      });
    }
    conclude(overall);
  }

 private:
  std::string id() const { return std::string(program_.text(rule_.id)); }
  std::string name() const { return std::string(program_.text(rule_.name)); }
  base::Localized words(const TwoSlices& slices) const {
    return {std::string(program_.text(slices.fr)), std::string(program_.text(slices.en))};
  }

  void conclude(Result result) {
    switch (result) {
      case Result::not_applicable:
        outcome_.not_applicable.push_back(id());
        break;
      case Result::passed:
        outcome_.passed.push_back(id());
        break;
      case Result::not_checked:
        outcome_.not_checked.push_back({id(), name(), why_not_, reason_});
        break;
      case Result::broken:
        if (broken_ > kMaxFindings) {
          add_count(outcome_.findings.back().message, broken_ - kMaxFindings);
        }
        break;
    }
  }
  Result not_checked(NotCheckedWhy why, base::Localized reason) {
    if (reason_.empty()) {
      why_not_ = why;
      reason_ = std::move(reason);
    }
    return Result::not_checked;
  }

  // The day the rule is held against. A missing or unread issue date gives way to the deposit's:
  // it has rules of its own.
  std::optional<base::Date> day() {
    const Datum& deposit = subject_.paths[Schema::get().deposit_date()];
    const Datum& issue = subject_.paths[Schema::get().issue_date()];
    if (rule_.dated_by_issue) {
      if (rule_.since != kNoDay || rule_.until != kNoDay) {
        dated_by_ = Leaf{.path = Schema::get().issue_date()};
      }
      if (issue.state == Datum::State::present) return issue.date;
    }
    if (deposit.state == Datum::State::present) return deposit.date;
    return std::nullopt;
  }

  bool in_force() {
    const auto today = day();
    evaluator_.set_day(today);
    if (!today) return true;
    const std::int32_t number = day_number(*today);
    if (rule_.since != kNoDay && number < rule_.since) {
      conclude(not_checked(NotCheckedWhy::not_in_force, not_yet_in_force(day_of(rule_.since))));
      return false;
    }
    if (rule_.until != kNoDay && number > rule_.until) {
      conclude(not_checked(NotCheckedWhy::not_in_force, no_longer_in_force(day_of(rule_.until))));
      return false;
    }
    return true;
  }

  bool needs_met() {
    if (rule_.needs == 0) return true;
    for (const NeedName& need : kNeedNames) {
      if ((rule_.needs & need.need) == 0) continue;
      const Datum& fact = subject_.paths[path_of(need)];
      if (fact.state == Datum::State::present && fact.boolean) continue;
      // Without an XML invoice there is nothing such a rule could be about.
      conclude(need.need == kNeedsXml
                   ? Result::not_applicable
                   : not_checked(NotCheckedWhy::not_available,
                                 fact.reason.empty() ? reason_of_need(need.need) : fact.reason));
      return false;
    }
    return true;
  }

  // Judges the part of `when` that is the same for all rows; false: it says that the rule does not
  // apply. What is not known is judged again with each row, whose part may decide.
  bool holds_for_all() {
    auto& trail = evaluator_.trail();
    trail.clear();
    const Value once = evaluator_.evaluate(rule_.when_once);
    if (once.is_false()) {
      conclude(Result::not_applicable);
      return false;
    }
    if (once.is_true() && !evaluator_.exhausted()) {
      once_holds_ = true;
      once_trail_.assign(trail.begin(), trail.end());
    }
    return true;
  }

  Value condition() {
    const std::uint32_t node = once_holds_ ? rule_.when_row : rule_.when;
    return node == kNone ? Value::of(true) : evaluator_.evaluate(node);
  }

  // The rule as it stands for the row of `each`, or for the whole invoice.
  Result judged() {
    auto& trail = evaluator_.trail();
    trail.clear();
    const Value when = condition();
    when_trail_.assign(trail.begin(), trail.end());
    if (evaluator_.exhausted()) return not_checked(NotCheckedWhy::not_available, too_costly());
    if (when.is_false() || when.unknown == Unknown::want) return Result::not_applicable;
    if (when.unknown == Unknown::means) {
      return not_checked(NotCheckedWhy::not_available, not_available(evaluator_, when_trail_));
    }
    trail.clear();
    const Value require = evaluator_.evaluate(rule_.require);
    if (evaluator_.exhausted()) return not_checked(NotCheckedWhy::not_available, too_costly());
    if (require.is_true()) return Result::passed;
    const std::vector<Leaf> require_trail = trail;
    if (require.unknown == Unknown::want && !rule_.absent_fires) return Result::not_applicable;
    if (require.unknown == Unknown::means) {
      return not_checked(NotCheckedWhy::not_available, not_available(evaluator_, require_trail));
    }
    const bool doubtful = !when.known() || require.unknown == Unknown::doubt;
    if ((rule_.uses_xml && doubtful) || (!when.known() && !require.known())) {
      // In a file what cannot be read is wrong by itself, and said by a rule of its own. On a page:
      // neither whether the rule applies nor whether it holds could be read: nothing to say but so.
      const auto leaf = first_in_state(evaluator_, require.known() ? when_trail_ : require_trail,
                                       Datum::State::unreadable);
      return not_checked(NotCheckedWhy::unreadable,
                         not_read(leaf ? label_of(*leaf) : base::Localized{}));
    }
    if (++broken_ <= kMaxFindings) {
      if (once_holds_) {
        when_trail_.insert(when_trail_.begin(), once_trail_.begin(), once_trail_.end());
      }
      report(when, require, when_trail_, require_trail);
    }
    return Result::broken;
  }

  void report(const Value& when, const Value& require, const std::vector<Leaf>& when_trail,
              const std::vector<Leaf>& require_trail) {
    const bool doubt = !when.known() || (!require.known() && require.unknown != Unknown::want);
    Finding finding;
    finding.rule = id();
    if (rule_.bears != kNone) {
      const Datum own = evaluator_.datum(evaluator_.leaf_of(program_.nodes[rule_.bears]));
      if (own.state == Datum::State::present && !own.text.empty()) finding.rule = own.text;
    }
    finding.name = name();
    finding.severity = static_cast<Severity>(rule_.severity);
    finding.consequence = static_cast<Consequence>(rule_.consequence);
    finding.fate = static_cast<Fate>(rule_.fate);
    if (rule_.warns != kNone && evaluator_.evaluate(rule_.warns).is_true()) {
      finding.severity = Severity::warning;
      finding.consequence = Consequence::advice;
      finding.fate = Fate::none;
    }
    finding.confirmed = rule_.confirmed;
    finding.basis = words(rule_.basis);
    double confidence = 1;
    for (const auto* trail : {&when_trail, &require_trail}) {
      for (const Leaf& leaf : *trail) {
        if (of_xml(leaf)) continue;  // read for certain, and there may be a great many
        confidence = std::min(confidence, evaluator_.datum(leaf).confidence);
      }
    }
    if (dated_by_) confidence = std::min(confidence, evaluator_.datum(*dated_by_).confidence);
    finding.certainty = doubt || !rule_.confirmed || confidence < kProbableFrom
                            ? Certainty::possible
                        : confidence < kCertainFrom ? Certainty::probable
                                                    : Certainty::certain;
    finding.evidence = evidence(when_trail, require_trail);
    compose(finding, when.known() ? require_trail : when_trail, doubt);
    outcome_.findings.push_back(std::move(finding));
  }

  void compose(Finding& finding, const std::vector<Leaf>& trail, bool doubt) {
    const Datum& found = subject_.paths[Schema::get().path("currency").value_or(0)];
    const std::string currency = found.state == Datum::State::present ? found.text : "";
    const auto both = [&](const TwoRanges& parts) {
      return base::Localized{render(program_, parts.fr, evaluator_, base::Language::fr, currency),
                             render(program_, parts.en, evaluator_, base::Language::en, currency)};
    };
    finding.message = both(rule_.message_parts);
    finding.remedy = both(rule_.remedy_parts);
    if (!doubt) return;
    const auto leaf = first_in_state(evaluator_, trail, Datum::State::unreadable);
    base::Localized checks = words(rule_.checks);
    if (checks.empty()) checks = {name(), name()};
    finding.message = message_of_doubt(leaf ? label_of(*leaf) : base::Localized{}, checks);
    finding.remedy = remedy_of_doubt(finding.remedy);
  }

  // Whether a leaf is worth showing. Facts about the deposit are known to the user, and lists as a
  // whole say nothing beside their rows.
  bool tells(const Leaf& leaf, bool of_condition) const {
    const Schema& schema = Schema::get();
    if (leaf.path != kNone) {
      const PathInfo& info = schema.paths()[leaf.path];
      if (!info.fact) return true;
      return !of_condition && !is_knowledge(info.name);
    }
    // What kind of file it is decides on the rule, and says nothing of what is wrong.
    if (leaf.list == schema.first_xml_list() && leaf.column != kNone) {
      const std::string_view name = schema.lists()[leaf.list].columns[leaf.column].name;
      return name != "syntax" && name != "root" && name != "profile";
    }
    if (leaf.column != kNone) return true;
    if (of_xml(leaf)) return evaluator_.rows_of(leaf.list) == 0;
    const Subject::Data::List& list = subject_.lists[leaf.list];
    return list.rows() == 0 || list.status.state == Datum::State::unreadable;
  }

  // Best first: what the requirement looked at, then what the author points at, then what the
  // condition found to be so (what it only ruled out would puzzle: an identifier that merely is no
  // public body's, under a mention that is missing); within each what has a place on the page
  // before what has none.
  std::vector<FindingEvidence> evidence(const std::vector<Leaf>& when_trail,
                                        const std::vector<Leaf>& require_trail) {
    std::vector<Leaf> about;
    for (const std::uint32_t node : program_.about.subspan(rule_.about.first, rule_.about.count)) {
      about.push_back(evaluator_.leaf_of(program_.nodes[node]));
    }
    std::vector<FindingEvidence> result;
    std::vector<Leaf> seen;
    const auto add = [&](const std::vector<Leaf>& leaves, bool of_condition) {
      const auto group = static_cast<std::ptrdiff_t>(result.size());
      for (const Leaf& leaf : leaves) {
        if (result.size() >= kMaxEvidence) break;
        if (!tells(leaf, of_condition) || (of_condition && leaf.denied)) continue;
        if (std::ranges::any_of(seen, [&](const Leaf& s) { return s.same_place(leaf); })) continue;
        seen.push_back(leaf);
        const Datum datum = evaluator_.datum(leaf);
        if (datum.state == Datum::State::not_available) continue;
        result.push_back({name_of(leaf), state_of(leaf, datum), datum.evidence, datum.confidence});
      }
      std::stable_sort(result.begin() + group, result.end(),
                       [](const FindingEvidence& a, const FindingEvidence& b) {
                         return has_place(a) > has_place(b);
                       });
    };
    add(require_trail, false);
    add(about, false);
    add(when_trail, true);
    return result;
  }

  // What we know without the invoice: the message says it, and there is nothing to look at.
  static bool is_knowledge(std::string_view fact) {
    return std::ranges::any_of(
        std::to_array<std::string_view>({"deposit.", "available.", "directory.", "recipient.",
                                         "service.", "sirene.", "history."}),
        [&](std::string_view prefix) { return fact.starts_with(prefix); });
  }

  static bool has_place(const FindingEvidence& evidence) {
    return evidence.evidence.page != 0 || evidence.evidence.line != 0;
  }
  static bool of_xml(const Leaf& leaf) {
    return leaf.path == kNone && Schema::get().is_xml(leaf.list);
  }

  static invoice::State state_of(const Leaf& leaf, const Datum& datum) {
    const bool whole_list = leaf.path == kNone && leaf.column == kNone;
    if (datum.state == Datum::State::unreadable) return invoice::State::unreadable;
    if (whole_list || datum.state == Datum::State::absent) return invoice::State::absent;
    return invoice::State::present;
  }

  const Program& program_;
  const RuleRecord& rule_;
  const Subject::Data& subject_;
  Evaluator evaluator_;
  Outcome& outcome_;
  std::vector<Leaf>& when_trail_;
  std::vector<Leaf>& once_trail_;
  bool once_holds_ = false;
  std::optional<Leaf> dated_by_;
  std::size_t broken_ = 0;  // rows
  NotCheckedWhy why_not_ = NotCheckedWhy::not_available;
  base::Localized reason_;
};

// For each rule id, the last pack that has it.
std::map<std::string_view, std::size_t> deciding_packs(std::span<const Pack* const> packs) {
  std::map<std::string_view, std::size_t> last;
  if (packs.size() < 2) return last;
  for (std::size_t i = 0; i < packs.size(); ++i) {
    const Program& program = packs[i]->data().program;
    for (const RuleRecord& rule : program.rules) last[program.text(rule.id)] = i;
  }
  return last;
}

}  // namespace

Outcome judge(const Subject& subject, std::span<const Pack* const> packs) {
  Outcome outcome;
  Scratch scratch;
  Trails trails;
  ColumnIndex index(subject.data().xml.get());
  std::uint64_t steps = 0;
  const auto last = deciding_packs(packs);
  for (std::size_t i = 0; i < packs.size(); ++i) {
    const Pack::Data& pack = packs[i]->data();
    outcome.passed.reserve(outcome.passed.size() + pack.program.rules.size());
    outcome.not_applicable.reserve(outcome.not_applicable.size() + pack.program.rules.size());
    for (const RuleRecord& rule : pack.program.rules) {
      if (!last.empty() && last.at(pack.program.text(rule.id)) != i) continue;
      RuleJudge(pack, rule, subject.data(), scratch, index, steps, trails, outcome).run();
    }
  }
  // Rows of one rule are already in order, and stay so.
  std::ranges::stable_sort(outcome.findings, [](const Finding& a, const Finding& b) {
    return std::tie(a.severity, a.rule) < std::tie(b.severity, b.rule);
  });
  return outcome;
}

}  // namespace recevable::rules
