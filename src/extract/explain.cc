#include "extract/explain.h"

#include <algorithm>
#include <array>

#include "base/date.h"
#include "extract/trace.h"
#include "invoice/visit.h"

namespace recevable::extract {
namespace {

struct Entry {
  std::string_view name;
  base::Localized words;
};

const Entry& entry_of(Reason reason) {
  static const std::array<Entry, static_cast<std::size_t>(Reason::other) + 1> kEntries{{
      {"label", {"libellé", "label"}},
      {"place", {"place par rapport au libellé", "place seen from the label"}},
      {"shape", {"forme de la valeur", "shape of the value"}},
      {"zone", {"endroit de la page", "part of the page"}},
      {"context", {"mots d'un autre document", "words of another document"}},
      {"sentence", {"annoncé par une phrase", "announced by a sentence"}},
      {"heading", {"titre du bloc", "heading of the block"}},
      {"public_body", {"organisme public", "public body"}},
      {"register",
       {"capital, RCS ou code APE à côté", "capital, register or activity code beside"}},
      {"own_number", {"accord avec d'autres numéros", "agreement with other numbers"}},
      {"other_party", {"appartient à un tiers", "belongs to somebody else"}},
      {"rival", {"plaide pour l'autre partie", "speaks for the other party"}},
      {"portal", {"nom du portail à côté", "name of the portal beside"}},
      {"known", {"SIRET de l'utilisateur", "the user's own SIRET"}},
      {"contact", {"téléphone ou courriel à côté", "telephone or mail beside"}},
      {"letterhead", {"en-tête en grands caractères", "letterhead in large type"}},
      {"footer", {"mentions légales en pied de page", "legal lines at the foot"}},
      {"repeated", {"répété ailleurs", "repeated elsewhere"}},
      {"complete", {"bloc avec nom et ville", "block with name and town"}},
      {"running_text", {"dans une longue phrase", "in a long sentence"}},
      {"arithmetic", {"total cohérent", "adds up"}},
      {"other", {"sans détail", "no details"}},
  }};
  return kEntries[static_cast<std::size_t>(reason)];
}

const Entry& entry_of(Fate fate) {
  static const std::array<Entry, static_cast<std::size_t>(Fate::weak) + 1> kEntries{{
      {"won", {"retenu", "kept"}},
      {"same", {"même valeur", "same value"}},
      {"alternative", {"autre possibilité", "alternative"}},
      {"taken", {"pris par un autre champ", "taken by another field"}},
      {"weak", {"trop faible", "too weak"}},
  }};
  return kEntries[static_cast<std::size_t>(fate)];
}

std::string shown(const std::string& value) {
  return value;
}
std::string shown(const base::Decimal& value) {
  return value.to_string();
}
std::string shown(base::Date value) {
  return base::format_iso(value);
}

}  // namespace

std::string_view name_of(Reason reason) {
  return entry_of(reason).name;
}
const base::Localized& words_of(Reason reason) {
  return entry_of(reason).words;
}
std::string_view name_of(Fate fate) {
  return entry_of(fate).name;
}
const base::Localized& words_of(Fate fate) {
  return entry_of(fate).words;
}

void complete(const invoice::Invoice& invoice, Explanation& explanation) {
  auto& candidates = explanation.candidates;
  invoice::visit_fields(invoice, [&](std::string_view name, const auto& field) {
    if (!field) return;
    // What a later reader put right no longer won.
    bool told = false;
    for (Weighed& c : candidates) {
      if (c.field != name || c.fate != Fate::won) continue;
      if (c.value == shown(field.value))
        told = true;
      else
        c.fate = Fate::alternative;
    }
    if (told) return;
    const auto add = [&](const auto& value, const invoice::Evidence& evidence, double confidence,
                         Fate fate) {
      candidates.push_back({std::string(name),
                            shown(value),
                            evidence,
                            {},
                            {{Reason::other, confidence}},
                            false,
                            confidence,
                            fate});
    };
    add(field.value, field.evidence, field.confidence, Fate::won);
    for (const auto& other : field.alternatives) {
      add(other.value, other.evidence, other.confidence, Fate::alternative);
    }
  });
  for (Weighed& candidate : candidates) {
    if (candidate.fate != Fate::alternative) continue;
    const bool same = std::any_of(candidates.begin(), candidates.end(), [&](const Weighed& c) {
      return c.fate == Fate::won && c.field == candidate.field && c.value == candidate.value;
    });
    if (same) candidate.fate = Fate::same;
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const Weighed& a, const Weighed& b) {
    if (a.field != b.field) return a.field < b.field;
    if ((a.fate == Fate::won) != (b.fate == Fate::won)) return a.fate == Fate::won;
    return a.score > b.score;
  });
}

}  // namespace recevable::extract
