#include "check/infer.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "check/given_names.h"

namespace recevable::check {
namespace {

using rules::Datum;

// The one SIRET of the State on Chorus Pro (CPRO-RCP-06) and its SIREN.
constexpr std::string_view kStateSiret = "11000201100044";

// How sure an inference is. An APE code or a legal form decides; a word in a name nearly does.
constexpr double kStated = 0.95;
constexpr double kNamed = 0.8;
constexpr double kGuessed = 0.65;

template <class T>
Datum inferred(bool answer, double confidence, const invoice::Field<T>& from) {
  Datum datum = Datum::of(answer);
  datum.confidence = std::min(confidence, from ? from.confidence : 1.0);
  datum.evidence = from.evidence;
  return datum;
}

Datum assumed(bool answer, double confidence) {
  Datum datum = Datum::of(answer);
  datum.confidence = confidence;
  return datum;
}

// The words of a folded text, with a space before and after each, so that " ministere " finds a
// word and never a part of one.
std::string as_words(std::string_view text) {
  std::string words = " ";
  for (const char c : base::fold(text)) {
    const bool part_of_word = base::is_alnum(c) || static_cast<unsigned char>(c) >= 0x80;
    if (part_of_word) {
      words += c;
    } else if (words.back() != ' ') {
      words += ' ';
    }
  }
  if (words.back() != ' ') words += ' ';
  return words;
}

template <std::size_t N>
bool has_any(std::string_view words, const std::array<std::string_view, N>& wanted) {
  return std::ranges::any_of(
      wanted, [&](std::string_view word) { return words.find(word) != std::string_view::npos; });
}

// Names only services of the State bear. Prefectures, ministries, courts, regional and departmental
// directorates; not town halls, departments, regions, hospitals or schools.
constexpr auto kStateNames = std::to_array<std::string_view>({
    " ministere ",
    " prefecture ",
    " sous prefecture ",
    " prefet ",
    " rectorat ",
    " academie de ",
    " tribunal judiciaire ",
    " tribunal administratif ",
    " tribunal de proximite ",
    " cour d appel ",
    " cour administrative d appel ",
    " direction departementale des territoires ",
    " direction departementale de l emploi ",
    " direction departementale de la protection des populations ",
    " direction departementale des finances publiques ",
    " direction regionale des finances publiques ",
    " direction generale des finances publiques ",
    " direction regionale des affaires culturelles ",
    " direction regionale de l environnement ",
    " direction regionale de l economie ",
    " direction regionale de l alimentation ",
    " direction interdepartementale des routes ",
    " direction des services departementaux de l education nationale ",
    " direction interregionale ",
    " maison d arret ",
    " centre penitentiaire ",
    " gendarmerie nationale ",
    " police nationale ",
    " sgami ",
    " dreal ",
    " ddtm ",
    " dsden ",
    " ddfip ",
    " drfip ",
});

// Words of the building trades in the name of a firm.
constexpr auto kTradeNames = std::to_array<std::string_view>({
    " batiment ",     " btp ",          " construction ", " constructions ",
    " maconnerie ",   " plomberie ",    " plombier ",     " chauffage ",
    " chauffagiste ", " electricite ",  " electricien ",  " menuiserie ",
    " menuisier ",    " menuiseries ",  " charpente ",    " charpentier ",
    " couverture ",   " couvreur ",     " toiture ",      " toitures ",
    " zinguerie ",    " platrerie ",    " peinture ",     " peintures ",
    " ravalement ",   " carrelage ",    " carreleur ",    " etancheite ",
    " isolation ",    " terrassement ", " gros oeuvre ",  " travaux publics ",
    " renovation ",   " demolition ",
});

// ISO 3166 codes of France overseas: another code than FR, and not another country. Departments
// and regions first, then the communities, which have numbers of their own (RIDET, TAHITI).
constexpr auto kOverseas = std::to_array<std::string_view>(
    {"GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF", "TF"});

bool is_french(std::string_view country) {
  return country == "FR" || std::ranges::find(kOverseas, country) != kOverseas.end();
}

// Forms under which a natural person trades.
constexpr auto kSoleTraderForms = std::to_array<std::string_view>({
    " ei ",
    " eirl ",
    " entrepreneur individuel ",
    " entreprise individuelle ",
    " auto entrepreneur ",
    " micro entrepreneur ",
    " micro entreprise ",
});

// A supplier whose name begins with a given name and shows no company form is most likely a person.
bool begins_with_given_name(std::string_view words) {
  const std::size_t end = words.find(' ', 1);
  if (end == std::string_view::npos) return false;
  const std::string_view first = words.substr(1, end - 1);
  const std::string_view rest = words.substr(end);
  // One or two more words: a surname, perhaps a double one. A longer name is a firm's.
  const auto more = std::ranges::count(rest, ' ') - 1;
  if (more < 1 || more > 2 || !is_given_name(first)) return false;
  return more == 2 || !has_any(rest, kTradeNames);  // "Martin Plomberie": a surname and a trade
}

}  // namespace

Datum buyer_is_state(const invoice::Invoice& invoice) {
  const auto& buyer = invoice.buyer;
  if (buyer.siret && *buyer.siret == kStateSiret) return inferred(true, 1, buyer.siret);
  if (buyer.siren && *buyer.siren == kStateSiret.substr(0, 9)) {
    return inferred(true, 1, buyer.siren);
  }
  if (buyer.name) {
    return inferred(has_any(as_words(*buyer.name), kStateNames), kNamed, buyer.name);
  }
  if (buyer.siret) return inferred(false, kStated, buyer.siret);
  return Datum::not_available({"Le destinataire n'a pas été reconnu sur la facture.",
                               "The recipient was not recognised on the invoice."});
}

Datum supplier_trade(const invoice::Invoice& invoice) {
  const auto text = [](bool works, double confidence, const auto& from) {
    Datum datum = Datum::of(std::string(works ? "works" : ""));
    datum.confidence = std::min(confidence, from.confidence);
    datum.evidence = from.evidence;
    return datum;
  };
  const auto& supplier = invoice.supplier;
  if (supplier.ape) {
    const std::string_view division = std::string_view(*supplier.ape).substr(0, 2);
    return text(division == "41" || division == "42" || division == "43", kStated, supplier.ape);
  }
  if (invoice.kind && *invoice.kind == invoice::DocumentKind::works_statement) {
    return text(true, kNamed, invoice.kind);
  }
  if (supplier.name && has_any(as_words(*supplier.name), kTradeNames)) {
    return text(true, kNamed, supplier.name);
  }
  Datum none = Datum::of(std::string());
  none.confidence = supplier.name ? kNamed : kGuessed;
  return none;
}

Datum supplier_is_foreign(const invoice::Invoice& invoice) {
  const auto& supplier = invoice.supplier;
  if (supplier.siren) return inferred(false, 1, supplier.siren);
  if (supplier.siret) return inferred(false, 1, supplier.siret);
  if (supplier.vat_id) {
    return inferred(!supplier.vat_id->starts_with("FR"), kStated, supplier.vat_id);
  }
  if (supplier.country) {
    return inferred(!is_french(*supplier.country), kNamed, supplier.country);
  }
  if (supplier.iban) return inferred(!supplier.iban->starts_with("FR"), kGuessed, supplier.iban);
  return assumed(false, kNamed);
}

Datum supplier_is_sole_trader(const invoice::Invoice& invoice) {
  const auto& supplier = invoice.supplier;
  const auto& mention = invoice.mentions.individual_entrepreneur;
  if (mention) return inferred(true, kStated, mention);
  if (supplier.legal_form) {
    return inferred(has_any(as_words(*supplier.legal_form), kSoleTraderForms), kStated,
                    supplier.legal_form);
  }
  if (supplier.capital) return inferred(false, kStated, supplier.capital);
  if (supplier.rcs) return inferred(false, kGuessed, supplier.rcs);
  if (supplier.name && begins_with_given_name(as_words(*supplier.name))) {
    return inferred(true, kNamed, supplier.name);
  }
  const auto& exemption = invoice.mentions.vat_exemption;
  if (exemption && exemption->find("293") != std::string::npos && supplier.name) {
    return inferred(true, kGuessed, exemption);
  }
  return Datum::not_available(
      {"Rien sur la facture ne dit si le fournisseur est une entreprise individuelle.",
       "Nothing on the invoice says whether the supplier is a sole trader."});
}

}  // namespace recevable::check
