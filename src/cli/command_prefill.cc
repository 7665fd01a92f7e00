// recevable prefill: the deposit form, as the portal will probably fill it.
#include "cli/program.h"
#include "cli/reading_command.h"
#include "report/prefill_report.h"

namespace recevable::cli {
namespace {

const base::Localized kWhat{
    "Prépare la saisie du formulaire de dépôt : ce que le portail trouvera, ce qui restera à "
    "taper.",
    "Prepares the typing of the deposit form: what the portal will find, what is left to type."};

const base::Localized kAfter{
    "Les valeurs sont prêtes à copier : SIRET sans espaces, dates jj/mm/aaaa, montants à virgule.\n"
    "\n"
    "Exemples :\n"
    "  recevable prefill facture.pdf\n"
    "  recevable prefill --format json facture.pdf\n"
    "\n"
    "Code de sortie :\n"
    "  0  tout a été lu\n"
    "  2  mauvaise option, résultat impossible à écrire\n"
    "  3  au moins un fichier n'a pas pu être lu\n",
    "Values are ready to copy: SIRET without spaces, dates dd/mm/yyyy, amounts with a comma.\n"
    "\n"
    "Examples:\n"
    "  recevable prefill invoice.pdf\n"
    "  recevable prefill --format json invoice.pdf\n"
    "\n"
    "Exit code:\n"
    "  0  everything was read\n"
    "  2  wrong option, result that cannot be written\n"
    "  3  at least one file could not be read\n"};

}  // namespace

int run_prefill(const Arguments& arguments, Context context) {
  return run_reading(
      {"prefill", kWhat, kAfter, report::write_prefill_text, report::json_prefill_document},
      arguments, context);
}

}  // namespace recevable::cli
