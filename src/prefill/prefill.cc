#include "prefill/prefill.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "identifiers/identifiers.h"

namespace recevable::prefill {
namespace {

using invoice::Invoice;
using invoice::Source;
using invoice::State;

constexpr double kSure = 0.85;             // as a finding that is certain
constexpr std::size_t kNumberLength = 20;  // numeroFacture is varchar(20)

std::string shown(const std::string& value) {
  return value;
}
std::string shown(base::Date value) {
  return base::format_for_people(value, base::Language::fr);
}
std::string shown(base::Decimal value) {
  std::string text = (value.scale() < 2 ? value.rounded(2) : value).to_string();
  std::ranges::replace(text, '.', ',');
  return text;
}

// A form field from what was read, by what holds for every field.
template <class T>
FormField field_of(std::string_view name, base::Localized label, const invoice::Field<T>& read) {
  FormField field{name, std::move(label), Expectation::unknown, {}, {}};
  if (read.state == State::absent) {
    field.why = {"Rien de tel n'a été lu sur la facture : tapez-le, ou complétez la facture.",
                 "Nothing of the kind was read on the invoice: type it, or complete the invoice."};
    return field;
  }
  if (read.state == State::unreadable) {
    field.why = {"Annoncé sur la facture, mais illisible ici : regardez la page et tapez-le.",
                 "Announced on the invoice, but unreadable here: look at the page and type it."};
    return field;
  }
  field.value = shown(*read);
  if (read.evidence.source == Source::ocr) {
    field.expectation = Expectation::type_it;
    field.why = {
        "Ce texte est dans une image : le portail ne lit que le vrai texte. Copiez la "
        "valeur après l'avoir comparée à la page.",
        "This text is in a picture: the portal reads real text only. Copy the value after "
        "comparing it with the page."};
  } else if (read.evidence.source == Source::inferred) {
    field.expectation = Expectation::type_it;
    field.why = {
        "Déduit d'autres données, pas écrit tel quel : copiez la valeur si elle est juste.",
        "Worked out from other data, not printed as such: copy the value if it is right."};
  } else if (read.confidence < kSure) {
    field.expectation = Expectation::doubtful;
    field.why = {"Lu avec un doute ici aussi : comparez avec la page.",
                 "Read with doubt here too: compare with the page."};
  } else if (read.evidence.label.empty()) {
    field.expectation = Expectation::doubtful;
    field.why = {"Aucun mot n'annonce cette donnée : le portail peut ne pas la reconnaître.",
                 "No word announces this value: the portal may not recognise it."};
  } else {
    field.expectation = Expectation::filled;
    field.why = {"Vrai texte, annoncé par « " + base::printable(read.evidence.label) + " ».",
                 "Real text, announced by \"" + base::printable(read.evidence.label) + "\"."};
  }
  return field;
}

bool label_has(const invoice::Text& read, std::initializer_list<std::string_view> words) {
  const std::string label = base::fold(read.evidence.label);
  return std::ranges::any_of(
      words, [&](std::string_view word) { return label.find(word) != std::string::npos; });
}

void doubt(FormField& field, base::Localized why) {
  if (field.expectation != Expectation::filled && field.expectation != Expectation::doubtful)
    return;
  field.expectation = Expectation::doubtful;
  field.why = std::move(why);
}

FormField number_field(const Invoice& invoice) {
  FormField field = field_of("numeroFacture", {"N° de facture", "N° de facture (invoice number)"},
                             invoice.invoice_number);
  const bool has_other = std::ranges::any_of(field.value, [](char c) {
    return !base::is_alnum(c) && std::string_view("-_/+").find(c) == std::string_view::npos;
  });
  if (base::length(field.value) > kNumberLength || has_other) {
    doubt(field, {"Le champ prend 20 caractères au plus, lettres, chiffres et - _ / + : ce numéro "
                  "sera refusé ou coupé. Changez-le sur la facture, puis tapez le même.",
                  "The field takes 20 characters at most, letters, digits and - _ / +: this number "
                  "will be refused or cut. Change it on the invoice, then type the same."});
  }
  return field;
}

// Chorus Pro takes no SIRET whose key is wrong, whatever its reader makes of it.
void doubt_key(FormField& field) {
  if (field.value.empty() || identifiers::siret_valid(field.value)) return;
  doubt(field,
        {"La clé de ce SIRET est fausse : un chiffre est mal écrit ou mal lu. Comparez avec le "
         "bon de commande avant de le taper.",
         "The key of this SIRET is wrong: a digit is misprinted or misread. Compare with the "
         "purchase order before typing it."});
}

FormField recipient_field(const Invoice& invoice) {
  FormField field = field_of("codeDestinataire", {"SIRET destinataire", "Recipient's SIRET"},
                             invoice.buyer.siret);
  const bool ministry =
      invoice.buyer.name && base::fold(*invoice.buyer.name).find("ministere") != std::string::npos;
  const bool named = label_has(invoice.buyer.siret, {"client", "dest", "acheteur", "ministere"});
  if (!ministry && !named) {
    doubt(field,
          {"Le portail cherche « SIRET client », « SIRET dest » ou « Ministère » devant ce "
           "numéro : il peut le manquer ou le prendre pour le vôtre.",
           "The portal looks for \"SIRET client\", \"SIRET dest\" or \"Ministère\" before this "
           "number: it may miss it or take it for yours."});
  }
  doubt_key(field);
  return field;
}

FormField commitment_field(const Invoice& invoice) {
  const base::Localized label{"N° d'engagement", "N° d'engagement (commitment number)"};
  const bool order_only = !invoice.commitment_number && invoice.purchase_order;
  const invoice::Text& read = order_only ? invoice.purchase_order : invoice.commitment_number;
  FormField field = field_of("numeroBonCommande", label, read);
  if (read.state == State::absent) {
    field.expectation = Expectation::not_asked;
    field.why = {"Aucun numéro d'engagement n'a été lu. À donner si le destinataire l'exige.",
                 "No commitment number was read. To be given if the recipient requires it."};
  } else if (!label_has(read, {"engagement", "ej", "commande"})) {
    doubt(field, {"Le portail cherche « engagement », « EJ » ou « commande » devant ce numéro : il "
                  "peut le manquer.",
                  "The portal looks for \"engagement\", \"EJ\" or \"commande\" before this number: "
                  "it may miss it."});
  }
  return field;
}

// Who has no SIRET is known by another number.
FormField supplier_field(const Invoice& invoice) {
  const base::Localized label{"Identifiant fournisseur", "Supplier identifier"};
  const invoice::Supplier& supplier = invoice.supplier;
  if (!supplier.siret && supplier.other_id) {
    return field_of("codeFournisseur", label, supplier.other_id);
  }
  if (!supplier.siret && supplier.vat_id && !supplier.vat_id->starts_with("FR")) {
    return field_of("codeFournisseur", label, supplier.vat_id);
  }
  FormField field = field_of("codeFournisseur", label, supplier.siret);
  doubt_key(field);
  return field;
}

FormField optional_field(std::string_view name, base::Localized label, const invoice::Text& read) {
  FormField field = field_of(name, std::move(label), read);
  if (read.state == State::absent) {
    field.expectation = Expectation::not_asked;
    field.why = {"Rien n'a été lu. À donner si le destinataire l'exige.",
                 "Nothing was read. To be given if the recipient requires it."};
  }
  return field;
}

FormField type_field(const Invoice& invoice) {
  const bool is_credit = (invoice.kind && *invoice.kind == invoice::DocumentKind::credit_note) ||
                         (invoice.invoice_type && *invoice.invoice_type == "381");
  FormField field{"typeFacture",
                  {"Type de facture", "Type of invoice"},
                  is_credit ? Expectation::doubtful : Expectation::filled,
                  is_credit ? "AVOIR" : "FACTURE",
                  {"Le titre du document n'est pas celui d'un avoir.",
                   "The title of the document is not that of a credit note."}};
  if (is_credit) {
    field.why = {"Le titre dit « avoir » : vérifiez que le portail a choisi AVOIR.",
                 "The title says \"avoir\" (credit note): check that the portal chose AVOIR."};
  } else if (invoice.kind && invoice::is_not_a_payment_request(*invoice.kind)) {
    field.expectation = Expectation::doubtful;
    field.why = {
        "D'après son titre, ce document n'est pas une facture (devis, commande, relance…) : "
        "ne le déposez pas.",
        "By its title this document is no invoice (quote, order, reminder…): do not "
        "deposit it."};
  }
  return field;
}

FormField currency_field(const Invoice& invoice) {
  FormField field = field_of("codeDeviseFacture", {"Devise", "Currency"}, invoice.currency);
  if (invoice.currency.state == State::absent) {
    field.expectation = Expectation::doubtful;
    field.value = "EUR";
    field.why = {"Aucune devise n'a été lue : le portail attend l'euro.",
                 "No currency was read: the portal expects euros."};
  } else if (invoice.currency && invoice.currency.evidence.source == Source::text) {
    field.expectation = Expectation::filled;
    field.why = {"La devise est écrite avec les montants.",
                 "The currency is printed with the amounts."};
  }
  return field;
}

FormField payable_field(const Invoice& invoice) {
  const base::Localized label{"Montant à payer", "Amount payable"};
  if (invoice.totals.payable || !invoice.totals.gross) {
    return field_of("montantAPayer", label, invoice.totals.payable);
  }
  FormField field = field_of("montantAPayer", label, invoice.totals.gross);
  field.expectation = Expectation::doubtful;
  field.why = {"Aucun net à payer n'a été lu ; voici le TTC. Ôtez-en les acomptes s'il y en a.",
               "No amount due was read; this is the gross total. Take off deposits, if any."};
  return field;
}

// An exempt invoice has no VAT to print, and often one total only.
FormField vat_field(const Invoice& invoice) {
  FormField field = field_of("montantTVA", {"Montant TVA", "VAT"}, invoice.totals.vat);
  const bool is_exempt = vat_regime_of(invoice).value == "EXONERATION";
  if (invoice.totals.vat.state == State::absent && is_exempt) {
    field.expectation = Expectation::type_it;
    field.value = "0,00";
    field.why = {"La facture est sans TVA et n'en donne pas le montant : tapez 0.",
                 "The invoice is without VAT and gives no amount: type 0."};
  }
  return field;
}

FormField gross_field(const Invoice& invoice) {
  const std::string_view name = "montantTtcAvantRemiseGlobalTTC";
  const base::Localized label{"Montant TTC", "Total with VAT"};
  FormField field = field_of(name, label, invoice.totals.gross);
  if (invoice.totals.gross.state != State::absent || !invoice.totals.net) return field;
  if (!vat_field(invoice).value.starts_with("0,00")) return field;
  field = field_of(name, label, invoice.totals.net);
  field.expectation = Expectation::type_it;
  field.why = {
      "La facture est sans TVA et n'a pas de total TTC : c'est le même montant que le HT.",
      "The invoice is without VAT and has no gross total: it is the same amount as the net."};
  return field;
}

// What the reader of the portal is not documented to return: always typed.
FormField typed_field(std::string_view name, base::Localized label, const invoice::Text& read) {
  FormField field = field_of(name, std::move(label), read);
  if (!read) return field;
  field.expectation = Expectation::type_it;
  field.why = {"Le portail ne remplit pas ce champ : copiez la valeur.",
               "The portal does not fill this field: copy the value."};
  return field;
}

std::vector<FormField> fields_of(const Invoice& invoice, const Choice& vat_regime) {
  std::vector<FormField> fields{
      number_field(invoice),
      field_of("dateFacture", {"Date de facture", "Invoice date"}, invoice.issue_date),
      type_field(invoice),
      recipient_field(invoice),
      optional_field("codeServiceExecutant", {"Code service", "Code service (service code)"},
                     invoice.service_code),
      commitment_field(invoice),
      supplier_field(invoice),
      currency_field(invoice),
      field_of("montantHtTotal", {"Montant HT", "Total without VAT"}, invoice.totals.net),
      vat_field(invoice),
      gross_field(invoice),
      payable_field(invoice)};
  if (invoice.contract_number) {
    fields.push_back(typed_field("numeroMarche", {"N° de marché", "N° de marché (contract)"},
                                 invoice.contract_number));
  }
  if (fields[2].value == "AVOIR") {
    fields.push_back(typed_field("numeroFactureOrigine",
                                 {"N° de facture d'origine", "Number of the original invoice"},
                                 invoice.preceding_invoice_number));
  }
  if (vat_regime.value == "EXONERATION") {
    const invoice::Text& reason = invoice.mentions.vat_exemption ? invoice.mentions.vat_exemption
                                                                 : invoice.mentions.reverse_charge;
    fields.push_back(
        typed_field("motifExonerationTva", {"Motif d'exonération", "Reason of exemption"}, reason));
  }
  return fields;
}

std::vector<base::Localized> notices_of(const check::DocumentReport& document) {
  std::vector<base::Localized> notices;
  if (document.error) notices.push_back(document.error->message);
  if (document.lot) {
    notices.push_back(
        {"Un lot ne passe pas par le formulaire : le portail lit ses XML, ou rien.",
         "A lot does not go through the form: the portal reads its XML, or nothing."});
  }
  if (!document.pdf) return notices;
  const pdf::Facts& facts = *document.pdf;
  if (std::ranges::any_of(facts.attachments, &pdf::Attachment::may_be_invoice)) {
    notices.push_back(
        {"Ce PDF contient une facture XML : le portail lira le XML, pas la page.",
         "This PDF holds an XML invoice: the portal will read the XML, not the page."});
  }
  if (facts.protection == pdf::Protection::user_password) {
    notices.push_back({"Ce PDF a un mot de passe : le portail le refusera. Enregistrez-le sans.",
                       "This PDF has a password: the portal will refuse it. Save it without."});
  }
  if (document.pages_from_pictures > 0) {
    notices.push_back(
        {"Des pages sont des images : le portail n'y lira rien. Mieux vaut déposer le "
         "PDF fait par votre logiciel.",
         "Some pages are pictures: the portal will read nothing there. Better deposit "
         "the PDF your software makes."});
  }
  return notices;
}

}  // namespace

std::string_view name_of(Expectation expectation) {
  switch (expectation) {
    case Expectation::filled:
      return "filled";
    case Expectation::doubtful:
      return "doubtful";
    case Expectation::type_it:
      return "type_it";
    case Expectation::unknown:
      return "unknown";
    case Expectation::not_asked:
      return "not_asked";
  }
  return "unknown";
}

Form prefill(const check::DocumentReport& document) {
  Form form;
  form.notices = notices_of(document);
  if (document.error || document.lot) return form;
  form.framework = framework_of(document.invoice);
  form.vat_regime = vat_regime_of(document.invoice);
  form.fields = fields_of(document.invoice, form.vat_regime);
  return form;
}

}  // namespace recevable::prefill
