// The service that is named, what the recipient requires, and what of it the user said otherwise.
#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "check/declared.h"
#include "check/known_facts.h"

namespace recevable::check {
namespace {

using directory::Structure;
using rules::Datum;

constexpr std::size_t kListedCodes = 5, kMostServices = 2000;

class ServiceFacts {
 public:
  ServiceFacts(Gathering& gathering, const Structure& structure, double trust,
               base::Localized described)
      : gathering_(gathering),
        structure_(structure),
        directory_(gathering.directory()),
        code_(gathering.invoice().service_code),
        trust_(trust),
        described_(std::move(described)) {}

  void gather() {
    const auto service = tell_service();
    tell_requirements(service);
    tell_contradictions();
  }

 private:
  // The service the requirements are those of.
  std::optional<directory::Service> tell_service() {
    if (code_.state == invoice::State::unreadable) {
      gathering_.fact("service.exists", Datum::unreadable(code_.evidence, code_.confidence));
    }
    if (!code_) return std::nullopt;
    const auto like = directory_.services_like(structure_.identifier, *code_);
    if (!like.empty() && like.front().code == *code_) {
      tell_known(like.front());
      return like.front();
    }
    if (directory_.whole_services() == nullptr) {
      gathering_.fact(
          "service.exists",
          Datum::not_available({"L'annuaire local ne contient pas les services : importez-les "
                                "aussi.",
                                "The local directory does not hold the services: import them "
                                "too."}));
      return std::nullopt;
    }
    gathering_.fact_of("service.exists", false, code_, trust_);
    if (like.empty()) {
      advise_codes();
      return std::nullopt;
    }
    const std::string& written = like.front().code;
    gathering_.fact(
        "service.advice",
        Datum::of(
            written,
            {"Dans l'annuaire, ce code s'écrit « " + written + " » : recopiez-le tel quel.",
             "In the directory this code is written \"" + written + "\": copy it as it is."}));
    return like.front();
  }

  void tell_known(const directory::Service& service) {
    const bool usable = service.usable_on(gathering_.today());
    gathering_.fact_of("service.exists", true, code_, trust_);
    gathering_.fact_of("service.active", usable, code_, trust_);
    gathering_.fact_of("service.name", service.name, code_, trust_);
    if (service.commitment_required) {
      gathering_.fact_of("service.commitment_required", *service.commitment_required, code_,
                         trust_);
    }
    if (!usable) advise_codes();
  }

  // The code whose label was printed in its place (CPRO-SVC-05), or the codes there are.
  void advise_codes() {
    const std::string printed = base::squeeze(*code_);
    std::string codes;
    std::size_t listed = 0, more = 0;
    for (const auto& service : directory_.services(structure_.identifier, kMostServices)) {
      if (!service.usable_on(gathering_.today())) continue;
      if (!printed.empty() && printed == base::squeeze(service.name)) {
        gathering_.fact_of("service.of_label", service.code, code_, trust_);
      }
      if (listed < kListedCodes) {
        codes += (codes.empty() ? "" : ", ") + service.code;
        ++listed;
      } else {
        ++more;
      }
    }
    gathering_.fact("service.advice", Datum::of(codes, words_of(codes, more)));
  }

  static base::Localized words_of(const std::string& codes, std::size_t more) {
    if (codes.empty()) {
      return {
          "Ce destinataire n'a aucun service actif : déposez sans code service, ou "
          "demandez-lui.",
          "This recipient has no active service: deposit without a service code, or ask it."};
    }
    base::Localized rest;
    if (more > 0) rest = {fmt::format(" et {} de plus", more), fmt::format(" and {} more", more)};
    return {"Codes de ce destinataire : " + codes + rest.fr + ". Demandez-lui lequel utiliser.",
            "Codes of this recipient: " + codes + rest.en + ". Ask it which one to use."};
  }

  // --- What is required ---

  void tell_requirements(const std::optional<directory::Service>& service) {
    const directory::Requirements needed = directory::requirements_of(structure_, service);
    const auto& siret = gathering_.invoice().buyer.siret;
    const auto tell = [&](const char* path, const std::optional<bool>& known) {
      if (known) gathering_.fact_of(path, *known, siret, trust_);
    };
    tell("recipient.service_required", needed.service_code);
    tell("recipient.commitment_required", needed.commitment_number);
    tell("recipient.service_or_commitment_required", needed.one_of_both);
    tell("deposit.service_code_required", needed.service_code);
    tell("deposit.commitment_number_required", needed.commitment_number);
    const Requirements said = declared_requirements(gathering_.invoice(), gathering_.options());
    compare(said.service_code, needed.service_code, {"code service", "service code"});
    compare(said.commitment_number, needed.commitment_number,
            {"numéro d'engagement", "commitment number"});
    if (!needed.service_code && !needed.commitment_number) return;
    base::Localized source = described_;
    // The directory tells of one, the user of the other.
    if ((!needed.service_code && said.service_code) ||
        (!needed.commitment_number && said.commitment_number)) {
      source.fr += " et votre réponse";
      source.en += " and your answer";
    }
    gathering_.fact("deposit.requirement_source", Datum::of("directory", source));
  }

  // --- What the user said otherwise (recevable.yaml, --require) ---

  void compare(const std::optional<bool>& said, const std::optional<bool>& known,
               const base::Localized& what) {
    if (!said || !known) return;
    compared_ = true;
    if (*said == *known) return;
    contradict(*said
                   ? base::Localized{what.fr + " exigé d'après vous, pas d'après l'annuaire",
                                     what.en + " required in your words, not in the directory's"}
                   : base::Localized{what.fr + " exigé d'après l'annuaire, pas d'après vous",
                                     what.en + " required in the directory's words, not in yours"});
  }

  void contradict(const base::Localized& one) {
    contradictions_.fr += (contradictions_.fr.empty() ? "" : " ; ") + one.fr;
    contradictions_.en += (contradictions_.en.empty() ? "" : "; ") + one.en;
  }

  // The service codes the user knows, against those of the directory.
  void compare_codes() {
    const auto& settings = gathering_.options().settings;
    if (!settings || directory_.whole_services() == nullptr) return;
    const config::Recipient* recipient = settings->recipient(structure_.identifier);
    if (recipient == nullptr || recipient->service_codes.empty()) return;
    // Of a whole SIREN: which of its establishments has which code was not said.
    if (recipient->id != structure_.identifier) return;
    compared_ = true;
    std::string missing;
    std::size_t listed = 0;
    for (const std::string& code : recipient->service_codes) {
      const auto like = directory_.services_like(structure_.identifier, code);
      const bool usable =
          !like.empty() && like.front().code == code && like.front().usable_on(gathering_.today());
      if (usable || listed++ >= kListedCodes) continue;
      missing += (missing.empty() ? "" : ", ") + code;
    }
    if (missing.empty()) return;
    contradict({"code service " + missing + " connu de vous, mais absent ou fermé dans l'annuaire",
                "service code " + missing +
                    " known to you, but missing or closed in the "
                    "directory"});
  }

  void tell_contradictions() {
    compare_codes();
    if (!compared_) return;
    gathering_.fact_of("recipient.requirements_agree", contradictions_.fr.empty(),
                       gathering_.invoice().buyer.siret, trust_);
    if (contradictions_.fr.empty()) return;
    gathering_.fact("recipient.contradictions", Datum::of(contradictions_.en, contradictions_));
  }

  Gathering& gathering_;
  const Structure& structure_;
  const directory::Directory& directory_;
  const invoice::Text& code_;
  double trust_;
  base::Localized described_, contradictions_;
  bool compared_ = false;
};

}  // namespace

void gather_service(Gathering& gathering, const Structure& structure, double trust,
                    const base::Localized& described) {
  ServiceFacts(gathering, structure, trust, described).gather();
}

}  // namespace recevable::check
