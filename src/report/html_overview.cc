#include "report/html_overview.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/html_text.h"
#include "report/layout.h"
#include "report/view.h"

namespace recevable::report {
namespace {

using base::Language;
using check::Verdict;

constexpr std::size_t kCausesShown = 12;
// Of the list of files: beyond the first, ready ones are left out, beyond the second all.
constexpr int kMostListed = 20'000;
constexpr int kMostReadyListed = 5'000;

// What a rule is about, in its own words; the message of a finding when the rule is not built in.
std::string title_of(const rules::Finding& finding, Language language) {
  const rules::Pack& pack = rules::Pack::built_in();
  if (const auto index = pack.find(finding.rule)) {
    const rules::RuleInfo::Words checks = pack.info(*index).checks;
    const std::string_view words = language == Language::fr ? checks.fr : checks.en;
    if (!words.empty()) return std::string(words);
  }
  return finding.message.in(language);
}

}  // namespace

void HtmlOverview::add(const check::DocumentReport& document, const std::string& id) {
  summary_.add(document.verdict);
  std::set<std::string_view> seen;
  const rules::Finding* main = nullptr;
  for (const rules::Finding& finding : document.outcome.findings) {
    const Step step = step_of(finding);
    if (step == Step::know) continue;
    if (main == nullptr || (step == Step::correct && step_of(*main) != Step::correct)) {
      main = &finding;
    }
    if (!seen.insert(finding.rule).second) continue;
    Cause& cause = causes_[finding.rule];
    if (cause.documents++ == 0) cause.title = title_of(finding, language_);
  }
  if (listed_ >= (document.verdict == Verdict::ready ? kMostReadyListed : kMostListed)) {
    ++left_out_;
    return;
  }
  ++listed_;
  const Counts counts = counts_of(document.outcome);
  std::string why;
  if (document.error) {
    why = document.error->message.in(language_);
  } else if (main != nullptr && document.verdict != Verdict::ready) {
    why = main->message.in(language_);
  }
  const std::string name = html_text(document.path);
  rows_ += fmt::format(
      "<tr class=\"one {}\"><td><span class=\"chip {}\">{}</span></td><th scope=\"row\">{}</th>"
      "<td class=\"num\">{}</td><td class=\"small\">{}</td></tr>\n",
      class_of(document.verdict), class_of(document.verdict),
      small_word_of(document.verdict, language_),
      id.empty() ? name : fmt::format("<a href=\"#{}\">{}</a>", id, name),
      counts.blocking + counts.to_look_at, html_text(shortened(why, 160)));
}

std::string HtmlOverview::tiles() const {
  const auto tile = [&](Verdict verdict, int count, std::string_view words) {
    return fmt::format("<li class=\"{}\"><b>{}</b>{}</li>", class_of(verdict), count, words);
  };
  return "<ul class=\"tiles\">" +
         tile(Verdict::rejected, summary_.rejected,
              say(language_, "à corriger avant le dépôt", "to correct before the deposit")) +
         tile(Verdict::review, summary_.review, say(language_, "à relire", "to review")) +
         tile(Verdict::unreadable, summary_.unreadable,
              summary_.unreadable > 1 ? say(language_, "illisibles", "unreadable")
                                      : say(language_, "illisible", "unreadable")) +
         tile(Verdict::ready, summary_.ready,
              summary_.ready > 1 ? say(language_, "prêtes", "ready")
                                 : say(language_, "prête", "ready")) +
         "</ul>\n";
}

std::string HtmlOverview::causes() const {
  if (causes_.empty()) return "";
  std::vector<const std::pair<const std::string, Cause>*> order;
  for (const auto& cause : causes_) order.push_back(&cause);
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [](const auto* cause) { return cause->second.documents; });
  const int most = order.front()->second.documents;
  std::string html =
      "<section class=\"card\">\n" +
      heading(2, say(language_, "Les causes les plus fréquentes", "The most frequent causes"));
  html += fmt::format(
      "<div class=\"scroll\"><table class=\"causes\"><thead><tr><th scope=\"col\">{}</th><th "
      "scope=\"col\" class=\"num\">{}</th><th scope=\"col\"></th></tr></thead><tbody>\n",
      say(language_, "Exigence non respectée", "Requirement not met"),
      say(language_, "Factures", "Invoices"));
  const std::size_t shown = std::min(order.size(), kCausesShown);
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& [rule, cause] = *order[i];
    html += fmt::format(
        "<tr><td>{} <span class=\"quiet small\">{}</span></td><td class=\"num\">{}</td><td><svg "
        "class=\"bar rejected\" aria-hidden=\"true\"><rect width=\"{}%\" "
        "height=\"100%\"/></svg></td></tr>\n",
        html_text(shortened(cause.title, 160)), html_text(rule), cause.documents,
        coordinate(100.0 * cause.documents / most));
  }
  html += "</tbody></table></div>\n";
  if (order.size() > shown) {
    html +=
        fmt::format("<p class=\"quiet small\">{} {}</p>\n", order.size() - shown,
                    say(language_, "autres causes, moins fréquentes, ne sont pas dans ce tableau.",
                        "other causes, less frequent, are not in this table."));
  }
  return html + "</section>\n";
}

std::string HtmlOverview::files() const {
  std::string html =
      "<section class=\"card\">\n" + heading(2, say(language_, "Les fichiers", "The files"));
  const auto choice = [&](std::string_view id, std::string_view words, bool checked) {
    return fmt::format("<label><input type=\"radio\" name=\"show\" id=\"show-{}\"{}> {}</label>",
                       id, checked ? " checked" : "", words);
  };
  html += fmt::format("<fieldset><legend>{}</legend>", say(language_, "Montrer :", "Show:"));
  html += choice("all", say(language_, "tous", "all"), true);
  for (const Verdict verdict :
       {Verdict::rejected, Verdict::review, Verdict::unreadable, Verdict::ready}) {
    html += choice(check::name_of(verdict), small_word_of(verdict, language_), false);
  }
  html += fmt::format(
      "</fieldset>\n<div class=\"scroll\"><table class=\"stack\"><thead><tr><th "
      "scope=\"col\">{}</th>"
      "<th scope=\"col\">{}</th><th scope=\"col\" class=\"num\">{}</th><th "
      "scope=\"col\">{}</th></tr>"
      "</thead><tbody>\n",
      say(language_, "Verdict", "Verdict"), say(language_, "Fichier", "File"),
      say(language_, "Points", "Points"), say(language_, "D'abord", "First"));
  return html + rows_ + "</tbody></table></div></section>\n";
}

std::string HtmlOverview::notes(const std::vector<std::string>& notices) {
  std::string html;
  for (const std::string& notice : notices) {
    html += "<p class=\"notice\">" + html_text(notice) + "</p>\n";
  }
  return html;
}

std::string HtmlOverview::list(const std::vector<std::string>& notices) const {
  return notes(notices) + (listed_ > 0 ? files() : std::string());
}

std::string HtmlOverview::html(const std::vector<std::string>& notices) const {
  const bool many = summary_.documents > 1;
  std::string html = "<header class=\"card\">\n";
  html += heading(1, fmt::format("{} {}", summary_.documents,
                                 many ? say(language_, "fichiers vérifiés", "files checked")
                                      : say(language_, "fichier vérifié", "file checked")));
  html += tiles();
  return html + notes(notices) + "</header>\n" + causes() + files();
}

}  // namespace recevable::report
