#include "check/known.h"

#include <utility>

#include "check/known_facts.h"

namespace recevable::check {

using rules::Datum;

void open_knowledge(const Options& options) {
  if (!options.knowledge) return;
  Knowledge& known = *options.knowledge;
  if (!options.directory.empty()) {
    auto opened = directory::Directory::open(options.directory);
    if (opened) {
      known.directory = std::move(*opened);
    } else {
      known.directory_failure = std::move(opened).error();
    }
  }
  if (options.history.empty()) return;
  auto opened = history::Book::open(options.history, history::Book::Access::read);
  if (opened) {
    known.history = std::move(*opened);
  } else {
    known.history_failure = std::move(opened).error();
  }
}

void set_known(rules::Subject& subject, const invoice::Invoice& invoice, const Options& options) {
  subject.set("recipient.advice",
              Datum::of("", {"Au besoin, cherchez l'organisme dans l'annuaire de Chorus Pro.",
                             "If need be look the body up in the Chorus Pro directory."}));
  subject.set("sirene.supplier.advice", Datum::of("", {"Il est sur votre avis de situation INSEE.",
                                                       "It is on your INSEE statement."}));
  if (!options.knowledge) return;
  if (options.knowledge->directory_failure) {
    const base::Localized& reason = options.knowledge->directory_failure->message;
    subject.set("available.directory", Datum::not_available(reason));
    subject.set("available.sirene", Datum::not_available(reason));
  }
  if (!options.knowledge->directory) return;
  Gathering gathering(subject, invoice, options);
  gather_recipient(gathering);
  gather_sirene(gathering);
  gathering.give();
}

}  // namespace recevable::check
