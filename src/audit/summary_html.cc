#include <fmt/format.h>

#include "audit/summary.h"

namespace recevable::audit {
namespace {

constexpr const char* kStyle = R"css(
body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#222}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .6rem;border-bottom:1px solid #ddd;vertical-align:top;overflow-wrap:anywhere}
td.n,th.n{text-align:right;white-space:nowrap}
.cards{display:flex;flex-wrap:wrap;gap:.8rem}.cards div{border:1px solid #ccc;border-radius:.4rem;padding:.5rem .9rem}
.cards b{display:block;font-size:1.3rem}
svg{width:100%;height:auto}svg text{font-size:11px;fill:#555}svg .scale{text-anchor:end}svg .month{text-anchor:middle}
svg .axis{stroke:#999}svg .all{fill:#9db8d2}svg .rejected{fill:#b3372f}
@media(prefers-color-scheme:dark){body{background:#1b1b1b;color:#ddd}th,td{border-color:#444}svg text{fill:#aaa}}
@media print{body{margin:0;max-width:none}}
)css";

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

class Page {
 public:
  explicit Page(base::Language language) : language_(language) {}

  std::string say(std::string_view fr, std::string_view en) const {
    return std::string(language_ == base::Language::fr ? fr : en);
  }
  void add(const std::string& html) { html_ += html; }
  void title(std::string_view fr, std::string_view en) {
    add("<h2>" + escaped(say(fr, en)) + "</h2>\n");
  }
  void card(std::string_view fr, std::string_view en, const std::string& figure) {
    add("<div><b>" + escaped(figure) + "</b>" + escaped(say(fr, en)) + "</div>");
  }
  std::string count(std::int64_t value) const { return count_words(value, language_); }
  std::string money(double value) const { return euros(value, language_); }
  base::Language language() const { return language_; }
  std::string take() { return std::move(html_); }

 private:
  base::Language language_;
  std::string html_;
};

std::string cell(const std::string& text) {
  return "<td>" + escaped(text) + "</td>";
}
std::string figure(const std::string& text) {
  return "<td class=\"n\">" + escaped(text) + "</td>";
}

void add_groups(Page& page, const std::vector<Group>& groups, std::string_view fr,
                std::string_view en) {
  if (groups.empty()) return;
  page.title(fr, en);
  page.add("<table><tr><th></th><th></th><th class=\"n\">" + page.say("à corriger", "rejected") +
           "</th><th class=\"n\">" + page.say("toutes", "all") + "</th><th class=\"n\">%</th>" +
           "<th class=\"n\">" + page.say("montant à corriger", "rejected amount") + "</th></tr>\n");
  for (const Group& group : groups) {
    page.add("<tr>" + cell(group.key) + cell(group.name) + figure(page.count(group.rejected)) +
             figure(page.count(group.documents)) +
             figure(percent(group.rejected, group.documents, page.language())) +
             figure(page.money(group.rejected_amount)) + "</tr>\n");
  }
  page.add("</table>\n");
}

void add_causes(Page& page, const std::vector<Group>& causes) {
  if (causes.empty()) return;
  page.title("Causes de rejet", "Causes of rejection");
  page.add("<table><tr><th>" + page.say("règle", "rule") + "</th><th></th><th class=\"n\">" +
           page.say("factures", "invoices") + "</th><th class=\"n\">" +
           page.say("montant en jeu", "amount at stake") + "</th></tr>\n");
  for (const Group& cause : causes) {
    page.add("<tr>" + cell(cause.key) + cell(cause.name) + figure(page.count(cause.documents)) +
             figure(page.money(cause.amount)) + "</tr>\n");
  }
  page.add("</table>\n");
}

void add_clashes(Page& page, const std::vector<Clash>& clashes, std::string_view fr,
                 std::string_view en) {
  if (clashes.empty()) return;
  page.title(fr, en);
  page.add("<table>\n");
  for (const Clash& clash : clashes) {
    std::string paths;
    for (const std::string& path : clash.paths) paths += escaped(path) + "<br>";
    page.add("<tr>" + cell(clash.name.empty() ? clash.supplier : clash.name) + cell(clash.what) +
             figure(page.count(clash.documents)) + "<td>" + paths + "</td></tr>\n");
  }
  page.add("</table>\n");
}

void add_gaps(Page& page, const std::vector<Gap>& gaps) {
  if (gaps.empty()) return;
  page.title("Numéros qui manquent dans une série", "Numbers missing in a series");
  page.add("<p>" +
           escaped(page.say("Ils peuvent être ceux de factures à d'autres clients.",
                            "They may be those of invoices to other customers.")) +
           "</p><table>\n");
  for (const Gap& gap : gaps) {
    page.add("<tr>" + cell(gap.name.empty() ? gap.supplier : gap.name) + cell(gap.before) +
             cell(gap.after) + figure(page.count(gap.missing)) + "</tr>\n");
  }
  page.add("</table>\n");
}

void add_unreadable(Page& page, const std::vector<Group>& reasons) {
  if (reasons.empty()) return;
  page.title("Pourquoi des fichiers n'ont pas été lus", "Why files were not read");
  page.add("<table>\n");
  for (const Group& reason : reasons) {
    page.add("<tr>" + cell(page.say(reason.key, reason.name)) +
             figure(page.count(reason.documents)) + "</tr>\n");
  }
  page.add("</table>\n");
}

void add_cards(Page& page, const Statistics& all) {
  page.add("<div class=\"cards\">");
  page.card("factures", "invoices", page.count(all.documents));
  page.card("prêtes", "ready", percent(all.ready, all.documents, page.language()));
  page.card("à relire", "to review", percent(all.review, all.documents, page.language()));
  page.card("à corriger", "rejected", percent(all.rejected, all.documents, page.language()));
  page.card("illisibles", "unreadable", percent(all.unreadable, all.documents, page.language()));
  page.card("scans", "scans", percent(all.scans, all.documents, page.language()));
  page.card("en jeu", "at stake", page.money(all.rejected_amount));
  page.add("</div>\n");
  if (all.postponed > 0) {
    page.add("<p>" +
             escaped(page.say("Scans pas encore lus : ", "Scans not read yet: ") +
                     page.count(all.postponed)) +
             "</p>\n");
  }
}

}  // namespace

std::string summary_html(const Statistics& all, base::Language language) {
  Page page(language);
  const std::string title = page.say("Audit de factures", "Audit of invoices");
  page.add("<!doctype html>\n<html lang=\"" + page.say("fr", "en") +
           "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
           "content=\"width=device-width\"><meta http-equiv=\"Content-Security-Policy\" "
           "content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>" +
           title + "</title><style>" + kStyle + "</style></head><body>\n<h1>" + title +
           "</h1>\n<p>" +
           escaped(page.say("Jugées au ", "Judged on ") + all.on + " · " + all.program) + "</p>\n");
  add_cards(page, all);
  const std::string chart = trend_chart(all.months, language);
  if (!chart.empty()) {
    page.title("Par mois d'émission", "By month of issue");
    page.add(chart);
  }
  add_causes(page, all.causes);
  add_groups(page, all.suppliers, "Par fournisseur", "By supplier");
  add_groups(page, all.recipients, "Par destinataire", "By recipient");
  add_groups(page, all.software, "Par logiciel qui a produit le PDF",
             "By software that produced the PDF");
  add_groups(page, all.months, "Mois par mois", "Month by month");
  add_clashes(page, all.same_number, "Même numéro, même fournisseur, contenus différents",
              "Same number, same supplier, different contents");
  add_clashes(page, all.same_content, "Même fichier sous plusieurs noms",
              "Same file under several names");
  add_clashes(page, all.accounts,
              "Plusieurs comptes bancaires pour un fournisseur (à vérifier avant de payer)",
              "Several bank accounts for one supplier (check before paying)");
  add_gaps(page, all.gaps);
  add_unreadable(page, all.reasons_unreadable);
  page.add("</body></html>\n");
  return page.take();
}

}  // namespace recevable::audit
