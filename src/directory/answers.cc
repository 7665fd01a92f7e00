// Saved answers of the Chorus Pro API (structures), of platforms' directories and of
// recherche-entreprises.api.gouv.fr.
//
// An answer tells a part of what there is: what it does not name may exist all the same.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/text.h"
#include "directory/readers.h"
#include "directory/table.h"

namespace recevable::directory {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostBytes = 200U << 20;
constexpr int kDeepest = 64;

std::string text_of(const Json& object, std::initializer_list<const char*> keys) {
  for (const char* key : keys) {
    const auto found = object.find(key);
    if (found == object.end()) continue;
    if (found->is_string()) return std::string(base::trim(found->get_ref<const std::string&>()));
    if (found->is_number_integer()) return std::to_string(found->get<std::int64_t>());
  }
  return {};
}

std::optional<bool> flag_of(const Json& object, std::initializer_list<const char*> keys) {
  for (const char* key : keys) {
    const auto found = object.find(key);
    if (found == object.end()) continue;
    if (found->is_boolean()) return found->get<bool>();
    if (found->is_string()) {
      bool bad = false;
      if (const auto flag = read_flag(found->get_ref<const std::string&>(), bad)) return flag;
    }
  }
  return std::nullopt;
}

std::optional<base::Date> day_of(const Json& object, std::initializer_list<const char*> keys) {
  const std::string text = text_of(object, keys);
  return base::parse_iso_date(std::string_view(text).substr(0, 10));
}

bool is_number_of(std::string_view text, std::size_t length) {
  return text.size() == length && std::ranges::all_of(text, base::is_digit);
}

std::string from_base64(std::string_view text) {
  constexpr std::string_view kAlphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned value = 0;
  int bits = 0;
  for (const char c : text) {
    const std::size_t digit = kAlphabet.find(c);
    if (digit == std::string_view::npos) continue;
    value = value << 6U | static_cast<unsigned>(digit);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(value >> static_cast<unsigned>(bits) & 0xffU);
  }
  return bytes;
}

class Answers {
 public:
  Answers(const Reading& reading, std::string place)
      : reading_(reading), writer_(reading.writer), place_(std::move(place)) {}

  // Every object, outside in; `siret` is the structure an outer one named.
  void walk(const Json& node, const std::string& siret, int depth) {
    if (depth > kDeepest) return;
    if (node.is_array()) {
      for (const Json& item : node) walk(item, siret, depth + 1);
      return;
    }
    if (!node.is_object()) return;
    std::string own = text_of(node, {"identifiantStructure", "siret"});
    if (!is_number_of(own, 14)) own = siret;
    if (take(node, own)) return;
    for (const Json& item : node) walk(item, own, depth + 1);
  }

  bool understood() const { return understood_; }

 private:
  // True when nothing more is to be looked for inside.
  bool take(const Json& node, const std::string& siret) {
    if (const std::string file = text_of(node, {"fichierResultat"}); !file.empty()) {
      understood_ = reading_.nested(place_, from_base64(file)) || understood_;
      return true;
    }
    if (node.contains("siren") && (node.contains("siege") || node.contains("nom_complet"))) {
      return company(node);
    }
    if (node.contains("informationsGenerales") && node.contains("parametres")) {
      return service_sheet(node, siret);
    }
    if (node.contains("codeServiceDoitEtreRenseigne") || node.contains("designationStructure") ||
        node.contains("numeroEJDoitEtreRenseigne") || node.contains("raisonSocialeStructure")) {
      return structure(node, siret);
    }
    if (node.contains("parametres") &&
        (node.contains("identifiantStructure") || node.contains("idStructureCPP"))) {
      return structure(node, siret);
    }
    if (node.contains("codeService") && (node.contains("estActif") || node.contains("idService") ||
                                         node.contains("libelleService"))) {
      return service(node, siret);
    }
    if (node.contains("routingIdentifier")) return routing_code(node, siret);
    return false;
  }

  // Where an answer stands: its rank, as a JSON of one line has no lines to tell.
  void bad(std::string fr, std::string en) {
    begin();
    writer_.bad_row(place_, rank_, {std::move(fr), std::move(en)});
  }

  void begin() {
    understood_ = true;
    ++rank_;
    writer_.begin(Kind::answers, false);
  }

  bool structure(const Json& node, const std::string& siret) {
    begin();
    const Json none = Json::object();
    const auto inner = node.find("parametres");
    const Json& parameters = inner != node.end() && inner->is_object() ? *inner : node;
    const auto general_at = node.find("informationsGenerales");
    const Json& general = general_at != node.end() && general_at->is_object() ? *general_at : none;
    Structure one;
    one.type = text_of(node, {"typeIdentifiantStructure"});
    if (one.type.empty()) one.type = "SIRET";
    one.identifier = mended_identifier(
        text_of(node, {"identifiantStructure", "identifiant", "siret"}), one.type);
    if (one.identifier.empty()) one.identifier = siret;
    if (one.identifier.empty()) one.identifier = reading_.structure;
    if (one.identifier.empty() || (one.type == "SIRET" && !is_number_of(one.identifier, 14))) {
      bad("la structure n'est pas nommée par un SIRET : ajoutez --structure SIRET",
          "the structure is not named by a SIRET: add --structure SIRET");
      return true;
    }
    one.name = text_of(node, {"raisonSocialeStructure", "designationStructure", "raisonSociale"});
    if (one.name.empty()) one.name = text_of(general, {"raisonSocialeStructure", "raisonSociale"});
    const std::string status = base::fold(text_of(node, {"statut", "statutStructure"}));
    if (!status.empty()) one.active = status.starts_with("actif") || status == "active";
    one.service_required = flag_of(parameters, {"codeServiceDoitEtreRenseigne"});
    one.commitment_required = flag_of(parameters, {"numeroEJDoitEtreRenseigne"});
    one.service_or_commitment_required = flag_of(parameters, {"gestionNumeroEJOuCodeService"});
    one.works = flag_of(parameters, {"getaMoa", "avecMOA"});
    one.works_only = flag_of(parameters, {"estMoaUniquement"});
    if (const auto hidden = flag_of(parameters, {"statutMiseEnPaiementNestPasRemonte"})) {
      one.payment_status = !*hidden;
    }
    writer_.add(one);
    if (const auto services = node.find("listeServices"); services != node.end()) {
      walk(*services, one.identifier, 1);
    }
    return true;
  }

  void add_service(Service one, const std::string& siret) {
    one.structure = siret.empty() ? reading_.structure : siret;
    if (one.structure.empty()) {
      return bad("le service ne dit pas de quelle structure il est : ajoutez --structure SIRET",
                 "the service does not tell whose it is: add --structure SIRET");
    }
    if (one.code.empty()) return bad("le code du service manque", "the service has no code");
    begin();
    writer_.add(one);
  }

  bool service(const Json& node, const std::string& siret) {
    Service one;
    one.code = text_of(node, {"codeService"});
    one.name = text_of(node, {"libelleService", "nomService"});
    one.active = flag_of(node, {"estActif"});
    if (!one.active) {
      const std::string state = base::fold(text_of(node, {"statutService", "etatService"}));
      if (!state.empty()) one.active = state == "actif";
    }
    one.from = day_of(node, {"dateDbtService", "dateDebutService"});
    one.until = day_of(node, {"dateFinService"});
    add_service(std::move(one), siret);
    return true;
  }

  bool service_sheet(const Json& node, const std::string& siret) {
    const Json& general = node["informationsGenerales"];
    const Json& parameters = node["parametres"];
    if (!general.is_object() || !parameters.is_object()) return false;
    if (!general.contains("codeService")) return structure(node, siret);
    Service one;
    one.code = text_of(general, {"codeService"});
    one.name = text_of(general, {"nomService", "descriptionService"});
    one.active = flag_of(parameters, {"estActif"});
    one.commitment_required = flag_of(parameters, {"numeroEngagement"});
    one.from = day_of(parameters, {"dateDebutValidite"});
    one.until = day_of(parameters, {"dateFinValidite"});
    add_service(std::move(one), siret);
    return true;
  }

  bool routing_code(const Json& node, const std::string& siret) {
    Service one;
    one.code = text_of(node, {"routingIdentifier"});
    one.name = text_of(node, {"routingCodeName"});
    one.commitment_required =
        flag_of(node, {"managesLegalCommitmentCode", "managesLegalCommitment"});
    const std::string state = base::fold(text_of(node, {"administrativeStatus"}));
    if (!state.empty()) one.active = state == "a" || state.starts_with("acti");
    add_service(std::move(one), siret);
    return true;
  }

  bool company(const Json& node) {
    Unit one;
    one.siren = text_of(node, {"siren"});
    if (!is_number_of(one.siren, 9)) {
      bad("le SIREN n'a pas 9 chiffres", "the SIREN does not have 9 digits");
      return true;
    }
    begin();
    one.active = text_of(node, {"etat_administratif"}) != "C";
    one.disclosed = text_of(node, {"statut_diffusion"}) != "P";
    one.name = text_of(node, {"nom_raison_sociale"});
    const std::string whole = text_of(node, {"nom_complet"});
    if (one.name.empty()) one.name = whole;
    if (whole != one.name && !whole.empty()) one.names.push_back(whole);
    if (std::string initials = text_of(node, {"sigle"}); !initials.empty()) {
      one.names.push_back(std::move(initials));
    }
    one.category = text_of(node, {"nature_juridique"});
    one.size = text_of(node, {"categorie_entreprise"});
    one.ape = text_of(node, {"activite_principale"});
    if (const auto seat = node.find("siege"); seat != node.end() && seat->is_object()) {
      one.head_office = text_of(*seat, {"siret"});
      establishment(*seat);
    }
    writer_.add(one);
    if (const auto more = node.find("matching_etablissements");
        more != node.end() && more->is_array()) {
      for (const Json& item : *more) {
        if (item.is_object()) establishment(item);
      }
    }
    return true;
  }

  void establishment(const Json& node) {
    Establishment one;
    one.siret = text_of(node, {"siret"});
    if (!is_number_of(one.siret, 14)) {
      return bad("le SIRET n'a pas 14 chiffres", "the SIRET does not have 14 digits");
    }
    one.open = text_of(node, {"etat_administratif"}) != "F";
    one.head_office = flag_of(node, {"est_siege"}).value_or(false);
    one.disclosed = text_of(node, {"statut_diffusion_etablissement"}) != "P";
    if (std::string name = text_of(node, {"nom_commercial"}); !name.empty()) {
      one.names.push_back(std::move(name));
    }
    if (const auto signs = node.find("liste_enseignes"); signs != node.end() && signs->is_array()) {
      for (const Json& sign : *signs) {
        if (sign.is_string() && one.names.size() < 10) one.names.push_back(sign.get<std::string>());
      }
    }
    one.postcode = text_of(node, {"code_postal"});
    one.city = text_of(node, {"libelle_commune"});
    one.since = day_of(node, {"date_fermeture"});
    one.created = day_of(node, {"date_creation"});
    writer_.add(one);
  }

  const Reading& reading_;
  Writer& writer_;
  std::string place_;
  std::uint64_t rank_ = 0;
  bool understood_ = false;
};

}  // namespace

bool read_answers(Bytes& bytes, const std::string& place, const Reading& reading) {
  std::string text;
  std::vector<char> block(1 << 16);
  while (const std::size_t count = bytes.read(block.data(), block.size())) {
    text.append(block.data(), count);
    if (text.size() > kMostBytes) {
      refuse(base::ErrorKind::bad_input,
             {"Cette réponse JSON est trop grande (plus de 200 Mo).",
              "This JSON answer is too large (more than 200 MB)."},
             place);
    }
  }
  // The depth is bounded before anything is built: what is deeper is dropped.
  const Json::parser_callback_t shallow = [](int depth, Json::parse_event_t, Json&) {
    return depth <= kDeepest;
  };
  const Json answer = Json::parse(text, shallow, false);
  if (answer.is_discarded()) {
    refuse(base::ErrorKind::bad_input,
           {"Le JSON est mal formé ou incomplet. Enregistrez la réponse à nouveau.",
            "The JSON is malformed or cut short. Save the answer again."},
           place);
  }
  Answers answers(reading, place);
  answers.walk(answer, {}, 0);
  return answers.understood();
}

}  // namespace recevable::directory
