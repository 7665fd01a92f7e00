#include "cli/audit_words.h"

namespace recevable::cli {

const base::Localized kAuditWhat{
    "Vérifie des années de factures : parcourt des dossiers, garde les résultats dans un\n"
    "fichier, et dit d'où viennent les rejets.",
    "Checks years of invoices: walks through folders, keeps the results in a file, and says\n"
    "where rejections come from."};

const base::Localized kAuditAfter{
    "Une deuxième fois, seuls les fichiers nouveaux ou modifiés sont lus. Ctrl-C arrête sans\n"
    "rien perdre.\n"
    "\n"
    "Autres commandes :\n"
    "  recevable audit report FICHIER           les réponses, en texte, HTML, JSON…\n"
    "  recevable audit query FICHIER \"SELECT…\"  une question en SQL\n"
    "  recevable audit merge SORTIE FICHIER…    réunir les résultats de plusieurs machines\n"
    "\n"
    "Exemples :\n"
    "  recevable audit factures/\n"
    "  recevable audit --store audit.sqlite --jobs 8 /archives/2024 /archives/2025\n"
    "  find /archives -name '*.pdf' | recevable audit --from -\n"
    "\n"
    "Code de sortie :\n"
    "  0    terminé\n"
    "  2    mauvaise option, résultats impossibles à écrire\n"
    "  3    terminé, mais des fichiers n'ont pas pu être ouverts\n"
    "  130  interrompu\n",
    "The second time, only new or changed files are read. Ctrl-C stops without losing anything.\n"
    "\n"
    "Other commands:\n"
    "  recevable audit report FILE            the answers, as text, HTML, JSON…\n"
    "  recevable audit query FILE \"SELECT…\"   a question in SQL\n"
    "  recevable audit merge OUT FILE…        put together the results of several machines\n"
    "\n"
    "Examples:\n"
    "  recevable audit invoices/\n"
    "  recevable audit --store audit.sqlite --jobs 8 /archives/2024 /archives/2025\n"
    "  find /archives -name '*.pdf' | recevable audit --from -\n"
    "\n"
    "Exit code:\n"
    "  0    done\n"
    "  2    wrong option, results that cannot be written\n"
    "  3    done, but some files could not be opened\n"
    "  130  interrupted\n"};

const base::Localized kAuditReportWhat{
    "Montre ce qu'un audit a trouvé : causes de rejet, fournisseurs, doublons, trous.",
    "Shows what an audit found: causes of rejection, suppliers, duplicates, gaps."};

const base::Localized kAuditReportAfter{
    "text est le bilan ; html, md, xlsx et json le donnent suivi de chaque facture, comme\n"
    "« recevable check » ; csv, jsonl, sarif et junit ne donnent que les factures. Avec --summary "
    ":\n"
    "le bilan seul.\n"
    "\n"
    "Exemples :\n"
    "  recevable audit report recevable-audit.sqlite\n"
    "  recevable audit report --output bilan.html --output bilan.xlsx recevable-audit.sqlite\n"
    "  recevable audit report --format json --summary recevable-audit.sqlite\n",
    "text is the summary; html, md, xlsx and json give it, then every invoice, as \"recevable\n"
    "check\" does; csv, jsonl, sarif and junit give the invoices only. With --summary: the "
    "summary\n"
    "alone.\n"
    "\n"
    "Examples:\n"
    "  recevable audit report recevable-audit.sqlite\n"
    "  recevable audit report --output summary.html --output summary.xlsx recevable-audit.sqlite\n"
    "  recevable audit report --format json --summary recevable-audit.sqlite\n"};

const base::Localized kAuditQueryWhat{
    "Pose une question en SQL aux résultats d'un audit, sans pouvoir les modifier.",
    "Asks the results of an audit a question in SQL, without being able to change them."};

const base::Localized kAuditQueryAfter{
    "Les tables (invoices, lots, findings, fields, files, runs) sont décrites dans\n"
    "docs/audit-store.md.\n"
    "\n"
    "Exemple :\n"
    "  recevable audit query recevable-audit.sqlite \\\n"
    "    \"SELECT supplier_name, count(*) FROM invoices GROUP BY 1 ORDER BY 2 DESC\"\n",
    "The tables (invoices, lots, findings, fields, files, runs) are described in "
    "docs/audit-store.md.\n"
    "\n"
    "Example:\n"
    "  recevable audit query recevable-audit.sqlite \\\n"
    "    \"SELECT supplier_name, count(*) FROM invoices GROUP BY 1 ORDER BY 2 DESC\"\n"};

const base::Localized kAuditMergeWhat{
    "Réunit les résultats de plusieurs audits. Le refaire ne change rien.",
    "Puts the results of several audits together. Doing it again changes nothing."};

const base::Localized kAuditMergeAfter{
    "Exemple :\n"
    "  recevable audit merge tout.sqlite part-1.sqlite part-2.sqlite\n",
    "Example:\n"
    "  recevable audit merge all.sqlite part-1.sqlite part-2.sqlite\n"};

}  // namespace recevable::cli
