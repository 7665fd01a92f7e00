#include <fmt/format.h>

#include <algorithm>

#include "audit/summary.h"
#include "base/text.h"

namespace recevable::audit {
namespace {

// Rows shown of each list; the HTML page and queries show all.
constexpr std::size_t kShown = 10;
constexpr std::size_t kNameWidth = 42;

class Text {
 public:
  explicit Text(base::Language language) : language_(language) {}

  std::string say(std::string_view fr, std::string_view en) const {
    return std::string(language_ == base::Language::fr ? fr : en);
  }
  void line(const std::string& text) { text_ += text + "\n"; }
  void title(std::string_view fr, std::string_view en) { line("\n" + say(fr, en)); }
  std::string take() { return std::move(text_); }
  std::string count(std::int64_t value) const { return count_words(value, language_); }
  std::string money(double value) const { return euros(value, language_); }
  std::string firm(const std::string& key, const std::string& name) const {
    return firm_words(key, name, language_);
  }
  std::string share(std::int64_t part, std::int64_t whole) const {
    return percent(part, whole, language_);
  }

 private:
  base::Language language_;
  std::string text_;
};

// Cut or filled to a width, by characters.
std::string column(const std::string& text, std::size_t width) {
  std::string result;
  std::size_t shown = 0;
  for (std::size_t i = 0; i < text.size() && shown < width; ++shown) {
    std::size_t end = i + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    result += text.substr(i, end - i);
    i = end;
  }
  return result + std::string(width - shown, ' ');
}

// Several lines side by side.
std::string one_line_of(const std::string& lines) {
  std::string line;
  for (const char c : lines) line += c == '\n' ? std::string(" ; ") : std::string(1, c);
  return line;
}

// The key stays whole, the name is cut.
std::string label_of(const Group& group) {
  if (group.name.empty()) return column(group.key, kNameWidth);
  if (is_name(group.key)) return column(group.name, kNameWidth);
  const std::size_t key = group.key.size() + 3;
  if (key >= kNameWidth) return column(group.name, kNameWidth);
  std::string name = column(group.name, kNameWidth - key);
  const std::size_t end = name.find_last_not_of(' ') + 1;
  name.resize(end);
  return column(name + " (" + group.key + ")", kNameWidth);
}

void add_groups(Text& text, const std::vector<Group>& groups, const char* fr, const char* en) {
  const bool any = std::ranges::any_of(groups, [](const Group& g) { return g.rejected > 0; });
  if (!any) return;
  text.title(fr, en);
  std::size_t shown = 0;
  for (const Group& group : groups) {
    if (group.rejected == 0) continue;
    if (++shown > kShown) break;
    text.line("  " + label_of(group) +
              fmt::format(" {:>7} / {:<7} {}", text.count(group.rejected),
                          text.count(group.documents), text.money(group.rejected_amount)));
  }
}

void add_causes(Text& text, const std::vector<Group>& causes, bool of_lots) {
  if (causes.empty()) return;
  if (of_lots) {
    text.title("Causes de rejet de lots entiers (lots)",
               "Causes of rejection of whole lots (lots)");
  } else {
    text.title("Causes de rejet (factures, montant en jeu)",
               "Causes of rejection (invoices, amount at stake)");
  }
  for (std::size_t i = 0; i < std::min(kShown, causes.size()); ++i) {
    const Group& cause = causes[i];
    std::string line = fmt::format("  {} {} {:>7}", column(cause.key, 14), column(cause.name, 38),
                                   text.count(cause.documents));
    if (!of_lots) line += "  " + text.money(cause.amount);
    text.line(line);
  }
}

void add_clashes(Text& text, const std::vector<Clash>& clashes, const char* fr, const char* en) {
  if (clashes.empty()) return;
  text.title(fr, en);
  for (std::size_t i = 0; i < std::min(kShown, clashes.size()); ++i) {
    const Clash& clash = clashes[i];
    text.line("  " + column(text.firm(clash.supplier, clash.name), kNameWidth) + " " +
              one_line_of(clash.what));
    for (std::size_t j = 0; j < std::min<std::size_t>(2, clash.paths.size()); ++j) {
      text.line("      " + path_words(clash.paths[j]));
    }
    if (clash.documents > 2) {
      text.line(text.say("      … et ", "      … and ") + text.count(clash.documents - 2) +
                text.say(" de plus", " more"));
    }
  }
  if (clashes.size() > kShown) {
    text.line(text.say("  … et ", "  … and ") +
              text.count(static_cast<std::int64_t>(clashes.size() - kShown)) +
              text.say(" de plus", " more"));
  }
}

void add_gaps(Text& text, const std::vector<Gap>& gaps) {
  if (gaps.empty()) return;
  text.title("Numéros qui manquent dans une série (peut-être des factures d'autres clients)",
             "Numbers missing in a series (they may be invoices to other customers)");
  for (std::size_t i = 0; i < std::min(kShown, gaps.size()); ++i) {
    const Gap& gap = gaps[i];
    text.line("  " + column(text.firm(gap.supplier, gap.name), kNameWidth) + " " +
              text.say("entre ", "between ") + gap.before + text.say(" et ", " and ") + gap.after +
              fmt::format(" ({})", text.count(gap.missing)));
  }
}

void add_counts(Text& text, const Statistics& all) {
  const auto line = [&](const char* fr, const char* en, std::int64_t count) {
    text.line("  " + column(text.say(fr, en), 14) + fmt::format("{:>9}  ", text.count(count)) +
              text.share(count, all.documents));
  };
  text.line(text.say("Factures vérifiées : ", "Invoices checked: ") + text.count(all.documents) +
            text.say(" (jugées au ", " (judged on ") + all.on + ")");
  line("prêtes", "ready", all.ready);
  line("à relire", "to review", all.review);
  line("à corriger", "rejected", all.rejected);
  line("illisibles", "unreadable", all.unreadable);
  line("scans", "scans", all.scans);
  if (all.lots > 0) {
    std::string lots = text.say("Lots (archives), dont les factures sont comptées ci-dessus : ",
                                "Lots (archives), whose invoices are counted above: ") +
                       text.count(all.lots);
    if (all.lots_rejected > 0) {
      lots += text.say(", dont à refaire : ", ", of which to make again: ") +
              text.count(all.lots_rejected);
    }
    text.line(lots);
  }
  text.line(text.say("Montant des factures à corriger : ", "Amount of the rejected invoices: ") +
            text.money(all.rejected_amount) + text.say(" sur ", " of ") + text.money(all.amount));
  if (all.postponed > 0) {
    text.line(text.say("Scans pas encore lus : ", "Scans not read yet: ") +
              text.count(all.postponed) +
              text.say(". Relancez la même commande pour finir.",
                       ". Run the same command again to finish."));
  }
  if (all.failed > 0) {
    text.line(
        text.say("Fichiers impossibles à ouvrir : ", "Files that could not be opened: ") +
        text.count(all.failed) +
        text.say(". Vérifiez vos droits, puis relancez.", ". Check your rights, then run again."));
  }
}

}  // namespace

std::string summary_text(const Statistics& all, base::Language language) {
  Text text(language);
  add_counts(text, all);
  add_causes(text, all.causes, false);
  add_causes(text, all.lot_causes, true);
  add_groups(text, all.suppliers, "Par fournisseur (à corriger / toutes, montant à corriger)",
             "By supplier (rejected / all, rejected amount)");
  add_groups(text, all.recipients, "Par destinataire (à corriger / toutes, montant à corriger)",
             "By recipient (rejected / all, rejected amount)");
  add_groups(text, all.software, "Par logiciel qui a produit le PDF",
             "By software that produced the PDF");
  add_groups(text, all.months, "Par mois d'émission", "By month of issue");
  add_clashes(text, all.same_number, "Même numéro, même fournisseur, contenus différents",
              "Same number, same supplier, different contents");
  add_clashes(text, all.same_content, "Même fichier sous plusieurs noms",
              "Same file under several names");
  add_clashes(text, all.accounts,
              "Plusieurs comptes bancaires pour un fournisseur (à vérifier avant de payer)",
              "Several bank accounts for one supplier (check before paying)");
  add_gaps(text, all.gaps);
  return text.take();
}

}  // namespace recevable::audit
