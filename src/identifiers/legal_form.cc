#include "identifiers/legal_form.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "identifiers/words.h"

namespace recevable::identifiers {
namespace {

using enum LegalFamily;

constexpr LegalForm kSoleTrader{"Entrepreneur individuel", sole_trader, false, false};
constexpr LegalForm kSarl{"SARL", company, true, false};
constexpr LegalForm kEurl{"EURL", company, true, false};
constexpr LegalForm kSas{"SAS", company, true, false};
constexpr LegalForm kSasu{"SASU", company, true, false};
constexpr LegalForm kSa{"SA", company, true, false};
constexpr LegalForm kSca{"SCA", company, true, false};
constexpr LegalForm kSe{"SE", company, true, false};
constexpr LegalForm kSnc{"SNC", company, false, false};
constexpr LegalForm kScs{"SCS", company, false, false};
constexpr LegalForm kSelarl{"SELARL", company, true, false};
constexpr LegalForm kSelas{"SELAS", company, true, false};
constexpr LegalForm kSci{"SCI", civil_company, true, false};
constexpr LegalForm kCivil{"Société civile", civil_company, true, false};
constexpr LegalForm kScop{"SCOP", cooperative, true, true};
constexpr LegalForm kScic{"SCIC", cooperative, true, true};
constexpr LegalForm kCooperative{"Coopérative", cooperative, true, true};
constexpr LegalForm kGie{"GIE", group, false, false};
constexpr LegalForm kGeie{"GEIE", group, false, false};
constexpr LegalForm kAssociation{"Association", association, false, false};
constexpr LegalForm kPublic{"Établissement public", public_body, false, false};

// A wording, folded, its words separated by one space.
struct Wording {
  std::string_view words;
  LegalForm form;
  bool weak = false;
};

constexpr std::array kWordings = std::to_array<Wording>({
    {"ei", kSoleTrader, true},
    {"eirl", kSoleTrader},
    {"entrepreneur individuel", kSoleTrader},
    {"entrepreneure individuelle", kSoleTrader},
    {"entreprise individuelle", kSoleTrader},
    {"micro entrepreneur", kSoleTrader},
    {"micro entrepreneuse", kSoleTrader},
    {"micro entreprise", kSoleTrader},
    {"microentrepreneur", kSoleTrader},
    {"microentreprise", kSoleTrader},
    {"auto entrepreneur", kSoleTrader},
    {"auto entrepreneuse", kSoleTrader},
    {"autoentrepreneur", kSoleTrader},
    {"sarl", kSarl},
    {"societe a responsabilite limitee", kSarl},
    {"eurl", kEurl},
    {"sarlu", kEurl},
    {"sarl unipersonnelle", kEurl},
    {"sarl a associe unique", kEurl},
    {"entreprise unipersonnelle a responsabilite limitee", kEurl},
    {"sas", kSas},
    {"societe par actions simplifiee", kSas},
    {"sasu", kSasu},
    {"sas unipersonnelle", kSasu},
    {"sas a associe unique", kSasu},
    {"societe par actions simplifiee unipersonnelle", kSasu},
    {"societe par actions simplifiee a associe unique", kSasu},
    {"sa", kSa, true},
    {"sa au capital", kSa},
    {"sa a conseil d administration", kSa},
    {"sa a directoire", kSa},
    {"sa a directoire et conseil de surveillance", kSa},
    {"societe anonyme", kSa},
    {"sca", kSca},
    {"societe en commandite par actions", kSca},
    {"se", kSe, true},
    {"societe europeenne", kSe},
    {"snc", kSnc},
    {"societe en nom collectif", kSnc},
    {"scs", kScs},
    {"societe en commandite simple", kScs},
    {"selarl", kSelarl},
    {"selarlu", kSelarl},
    {"societe d exercice liberal", kSelarl},
    {"societe d exercice liberal a responsabilite limitee", kSelarl},
    {"selas", kSelas},
    {"selasu", kSelas},
    {"selafa", {"SELAFA", company, true, false}},
    {"selca", {"SELCA", company, true, false}},
    {"spfpl", {"SPFPL", company, true, false}},
    {"sci", kSci},
    {"societe civile immobiliere", kSci},
    {"scp", {"SCP", civil_company, true, false}},
    {"societe civile professionnelle", {"SCP", civil_company, true, false}},
    {"scm", {"SCM", civil_company, true, false}},
    {"societe civile de moyens", {"SCM", civil_company, true, false}},
    {"sccv", {"SCCV", civil_company, true, false}},
    {"scea", {"SCEA", civil_company, true, false}},
    {"earl", {"EARL", civil_company, true, false}},
    {"gaec", {"GAEC", civil_company, true, false}},
    {"societe civile", kCivil},
    {"scop", kScop},
    {"scop sa", kScop},
    {"scop sarl", kScop},
    {"scop sas", kScop},
    {"sa scop", kScop},
    {"sarl scop", kScop},
    {"sas scop", kScop},
    {"societe cooperative et participative", kScop},
    {"societe cooperative ouvriere de production", kScop},
    {"scic", kScic},
    {"scic sa", kScic},
    {"scic sarl", kScic},
    {"scic sas", kScic},
    {"societe cooperative d interet collectif", kScic},
    {"sa coop", kCooperative},
    {"sa cooperative", kCooperative},
    {"societe cooperative", kCooperative},
    {"cooperative", kCooperative, true},
    {"sem", {"SEM", company, true, false}, true},
    {"saem", {"SAEM", company, true, false}},
    {"saeml", {"SAEML", company, true, false}},
    {"saiem", {"SAIEM", company, true, false}},
    {"semop", {"SEMOP", company, true, false}},
    {"spl", {"SPL", company, true, false}, true},
    {"societe publique locale", {"SPL", company, true, false}},
    {"societe anonyme d economie mixte", {"SAEM", company, true, false}},
    {"societe d economie mixte", {"SEM", company, true, false}},
    {"gfa", {"GFA", civil_company, true, false}, true},
    {"selurl", {"SELURL", company, true, false}},
    {"aarpi", {"AARPI", association, false, false}},
    {"gip", {"GIP", public_body, false, false}, true},
    {"groupement d interet public", {"GIP", public_body, false, false}},
    {"gie", kGie},
    {"groupement d interet economique", kGie},
    {"geie", kGeie},
    {"groupement europeen d interet economique", kGeie},
    {"association", kAssociation, true},
    {"association loi 1901", kAssociation},
    {"association loi de 1901", kAssociation},
    {"association regie par la loi", kAssociation},
    {"association declaree", kAssociation},
    {"assoc loi 1901", kAssociation},
    {"asso loi 1901", kAssociation},
    {"fondation", {"Fondation", association, false, false}, true},
    {"mutuelle", {"Mutuelle", association, false, false}, true},
    {"syndicat professionnel", {"Syndicat professionnel", association, false, false}},
    {"epic", {"EPIC", public_body, false, false}},
    {"epa", {"EPA", public_body, false, false}, true},
    {"epci", {"EPCI", public_body, false, false}},
    {"commune", {"Commune", public_body, false, false}, true},
    {"commune de", {"Commune", public_body, false, false}, true},
    {"mairie", {"Commune", public_body, false, false}, true},
    {"departement", {"Département", public_body, false, false}, true},
    {"conseil departemental", {"Département", public_body, false, false}},
    {"region", {"Région", public_body, false, false}, true},
    {"conseil regional", {"Région", public_body, false, false}},
    {"communaute de communes", {"EPCI", public_body, false, false}},
    {"communaute d agglomeration", {"EPCI", public_body, false, false}},
    {"communaute urbaine", {"EPCI", public_body, false, false}},
    {"chu", {"CHU", public_body, false, false}},
    {"ch", {"Centre hospitalier", public_body, false, false}, true},
    {"centre hospitalier", {"Centre hospitalier", public_body, false, false}},
    {"centre hospitalier universitaire", {"CHU", public_body, false, false}},
    {"ehpad", {"EHPAD", public_body, false, false}},
    {"ccas", {"CCAS", public_body, false, false}},
    {"sdis", {"SDIS", public_body, false, false}},
    {"oph", {"OPH", public_body, false, false}},
    {"regie", {"Régie", public_body, false, false}, true},
    {"etablissement public", kPublic},
    {"sa rl", {"S.à r.l.", foreign, false, false}},
    {"sarl s", {"S.à r.l.-S", foreign, false, false}},
    {"sagl", {"Sagl", foreign, false, false}},
    {"scrl", {"SCRL", foreign, false, false}},
    {"inc", {"Inc.", foreign, false, false}, true},
    {"unipessoal lda", {"Lda", foreign, false, false}},
    {"e u", {"e.U.", foreign, false, false}, true},
    {"gmbh", {"GmbH", foreign, false, false}},
    {"gmbh co kg", {"GmbH & Co. KG", foreign, false, false}},
    {"kg", {"KG", foreign, false, false}, true},
    {"ohg", {"OHG", foreign, false, false}},
    {"ag", {"AG", foreign, false, false}, true},
    {"ltd", {"Ltd", foreign, false, false}},
    {"limited", {"Ltd", foreign, false, false}, true},
    {"llc", {"LLC", foreign, false, false}},
    {"bv", {"BV", foreign, false, false}, true},
    {"nv", {"NV", foreign, false, false}, true},
    {"srl", {"SRL", foreign, false, false}},
    {"sl", {"SL", foreign, false, false}, true},
    {"slu", {"SLU", foreign, false, false}},
    {"bvba", {"BVBA", foreign, false, false}},
    {"vof", {"VOF", foreign, false, false}, true},
    {"plc", {"PLC", foreign, false, false}},
    {"lda", {"Lda", foreign, false, false}},
    {"spa", {"SpA", foreign, false, false}, true},
    {"sprl", {"SPRL", foreign, false, false}},
    {"asbl", {"ASBL", foreign, false, false}},
    {"dac", {"DAC", foreign, false, false}, true},
    {"ug", {"UG", foreign, false, false}, true},
    {"gbr", {"GbR", foreign, false, false}},
    {"srls", {"SRLS", foreign, false, false}},
    {"sas di", {"SAS", foreign, false, false}},
});

// How many words of `words` from `first` on spell the wording; 0 when they do not.
std::size_t spelled(std::string_view wording, const std::vector<FoldedWord>& words,
                    std::size_t first) {
  std::size_t count = 0;
  while (!wording.empty()) {
    const std::size_t end = std::min(wording.find(' '), wording.size());
    const std::size_t at = first + count;
    if (at >= words.size() || words[at].text != wording.substr(0, end)) return 0;
    if (count > 0 && words[at].after_break) return 0;
    ++count;
    wording.remove_prefix(std::min(end + 1, wording.size()));
  }
  return count;
}

struct Match {
  const Wording* wording = nullptr;
  std::size_t words = 0;
};

Match longest_at(const std::vector<FoldedWord>& words, std::size_t first) {
  Match best;
  const std::string_view word = words[first].text;
  for (const Wording& wording : kWordings) {
    if (word.empty() || wording.words.front() != word.front()) continue;
    const std::size_t count = spelled(wording.words, words, first);
    if (count > best.words) best = {&wording, count};
  }
  if (const std::size_t letters = single_letters_at(words, first); letters >= 3) {
    const std::string abbreviation = joined(words, first, letters);
    for (const Wording& wording : kWordings) {
      if (wording.words == abbreviation && letters > best.words) best = {&wording, letters};
    }
  }
  return best;
}

}  // namespace

std::optional<LegalFormFound> find_legal_form(std::string_view folded) {
  const std::vector<FoldedWord> words = words_of(folded);
  std::optional<LegalFormFound> weak;
  for (std::size_t i = 0; i < words.size();) {
    const Match match = longest_at(words, i);
    if (match.wording == nullptr) {
      ++i;
      continue;
    }
    const LegalFormFound found{match.wording->form, words[i].begin, words[i + match.words - 1].end,
                               match.wording->weak};
    if (!found.weak) return found;
    if (!weak) weak = found;
    i += match.words;
  }
  return weak;
}

}  // namespace recevable::identifiers
