#include "rules/schema.h"

#include <algorithm>
#include <array>
#include <type_traits>

#include "base/nearest.h"
#include "base/text.h"
#include "invoice/visit.h"
#include "rules/known_facts.h"
#include "rules/labels.h"
#include "structured/terms.h"

namespace recevable::rules {

namespace {

using Kind = Datum::Kind;
using State = Datum::State;

template <class Field>
constexpr Kind kind_of() {
  using Value = typename std::remove_cvref_t<Field>::Value;
  if constexpr (std::is_same_v<Value, base::Decimal>) {
    return Kind::number;
  } else if constexpr (std::is_same_v<Value, base::Date>) {
    return Kind::date;
  } else {
    static_assert(std::is_same_v<Value, std::string>);
    return Kind::text;
  }
}

Kind kind_of(structured::Kind kind) {
  switch (kind) {
    case structured::Kind::number:
      return Kind::number;
    case structured::Kind::date:
      return Kind::date;
    case structured::Kind::text:
    case structured::Kind::group:
      break;
  }
  return Kind::text;
}

PathInfo given(std::string_view name, Kind kind, std::string_view text, Label label) {
  return {.name = name,
          .kind = kind,
          .label = label,
          .fact = true,
          .default_state = State::present,
          .default_text = text};
}

PathInfo unknown_unless_given(std::string_view name, Kind kind, Label label) {
  return {.name = name,
          .kind = kind,
          .label = label,
          .fact = true,
          .default_state = State::not_available};
}

// The table "Facts beside the fields" of docs/rule-language.md, in its order.
std::vector<PathInfo> facts() {
  return {
      given("kind", Kind::text, "invoice", {"nature du document", "kind of document"}),
      given("file.name", Kind::text, "facture.pdf", {"nom du fichier", "file name"}),
      given("file.stem", Kind::text, "facture",
            {"nom du fichier sans extension", "file name without extension"}),
      given("file.extension", Kind::text, ".pdf", {"extension du fichier", "file extension"}),
      given("file.size", Kind::number, "100000", {"taille du fichier", "file size"}),
      given("file.kind", Kind::text, "pdf", {"format du fichier", "file format"}),
      given("file.kind_text", Kind::text, "PDF", {"format du fichier", "file format"}),
      given("file.extension_matches", Kind::boolean, "true",
            {"accord de l'extension et du contenu", "agreement of extension and content"}),
      given("file.in_lot", Kind::boolean, "false",
            {"appartenance à un lot", "being part of a lot"}),
      given("lot.is_whole", Kind::boolean, "true",
            {"lecture entière de l'archive", "archive read to its end"}),
      given("lot.reached_limit", Kind::boolean, "false",
            {"dépassement des limites de lecture", "limits of reading reached"}),
      given("pdf.protection", Kind::text, "none", {"protection du PDF", "protection of the PDF"}),
      given("pdf.damage", Kind::text, "none", {"état du PDF", "state of the PDF"}),
      given("pdf.page_count", Kind::number, "1", {"nombre de pages", "number of pages"}),
      given("pdf.pages_read", Kind::number, "1", {"pages lues", "pages read"}),
      given("pdf.pages_without_text", Kind::number, "0",
            {"pages sans texte", "pages without text"}),
      given("pdf.pages_blank", Kind::number, "0", {"pages vides", "blank pages"}),
      given("pdf.pages_garbled", Kind::number, "0",
            {"pages au texte illisible", "pages whose text is garbled"}),
      given("pdf.pages_contradicted", Kind::number, "0",
            {"pages dont le texte caché contredit l'image",
             "pages whose hidden text is not what is seen"}),
      given("pdf.is_signed", Kind::boolean, "false", {"signature du PDF", "signature of the PDF"}),
      given("pdf.has_embedded_invoice", Kind::boolean, "false",
            {"facture XML jointe au PDF", "XML invoice embedded in the PDF"}),
      given("pdf.claims_pdfa", Kind::boolean, "false", {"mention PDF/A", "PDF/A claim"}),
      given("pdf.has_output_intent", Kind::boolean, "true",
            {"profil de couleurs du PDF", "output intent of the PDF"}),
      given("pdf.has_file_id", Kind::boolean, "true",
            {"identifiant du fichier PDF", "file identifier of the PDF"}),
      unknown_unless_given("facturx.level", Kind::text,
                           {"profil déclaré dans le PDF", "profile declared in the PDF"}),
      unknown_unless_given("facturx.file_name", Kind::text,
                           {"nom du XML déclaré dans le PDF", "XML name declared in the PDF"}),
      unknown_unless_given(
          "facturx.document_type", Kind::text,
          {"type de document déclaré dans le PDF", "document type declared in the PDF"}),
      unknown_unless_given("facturx.version", Kind::text,
                           {"version déclarée dans le PDF", "version declared in the PDF"}),
      unknown_unless_given("facturx.pdfa_part", Kind::text,
                           {"partie de PDF/A déclarée", "PDF/A part declared"}),
      unknown_unless_given(
          "facturx.extension_schema", Kind::boolean,
          {"description des propriétés Factur-X", "description of the Factur-X properties"}),
      given("pdf.invoices", Kind::number, "1",
            {"nombre de factures dans le fichier", "number of invoices in the file"}),
      unknown_unless_given("text.dark_on_white", Kind::boolean,
                           {"texte foncé sur fond blanc", "dark text on white"}),
      given("deposit.date", Kind::date, "2026-11-23", {"date du dépôt", "day of the deposit"}),
      given("deposit.target", Kind::text, "chorus-pro", {"portail visé", "target portal"}),
      unknown_unless_given(
          "deposit.service_code_required", Kind::boolean,
          {"code service obligatoire chez ce destinataire", "service code required"}),
      unknown_unless_given(
          "deposit.commitment_number_required", Kind::boolean,
          {"numéro d'engagement obligatoire chez ce destinataire", "commitment number required"}),
      given("buyer.is_state", Kind::boolean, "false",
            {"destinataire : services de l'État", "recipient is the State"}),
      given("supplier.trade", Kind::text, "", {"métier du fournisseur", "supplier's trade"}),
      given("supplier.is_foreign", Kind::boolean, "false",
            {"fournisseur étranger", "foreign supplier"}),
      unknown_unless_given("supplier.is_sole_trader", Kind::boolean,
                           {"fournisseur entrepreneur individuel", "supplier is a sole trader"}),
      unknown_unless_given("own.siret", Kind::text, {"votre SIRET", "your SIRET"}),
      unknown_unless_given("own.name", Kind::text, {"votre nom", "your name"}),
      unknown_unless_given("own.vat_id", Kind::text, {"votre numéro de TVA", "your VAT number"}),
      unknown_unless_given("own.category", Kind::text,
                           {"taille de votre entreprise", "size of your firm"}),
      unknown_unless_given(
          "own.vat_on_debits", Kind::boolean,
          {"votre option pour la TVA d'après les débits", "your option for VAT on debits"}),
      unknown_unless_given("own.vat_franchise", Kind::boolean,
                           {"votre franchise en base de TVA", "your VAT franchise"}),
      unknown_unless_given("own.vat_group_member", Kind::boolean,
                           {"votre appartenance à un assujetti unique", "your VAT group"}),
      unknown_unless_given(
          "own.approved_body_member", Kind::boolean,
          {"votre adhésion à une association agréée", "your membership of an approved body"}),
      given("available.directory", Kind::boolean, "true",
            {"annuaire des structures publiques", "directory of public structures"}),
      given("available.sirene", Kind::boolean, "true", {"base SIRENE", "SIRENE database"}),
      given("available.history", Kind::boolean, "true",
            {"historique des dépôts", "history of deposits"}),
      given("available.xml", Kind::boolean, "true", {"facture XML", "XML invoice"}),
      given("available.user", Kind::boolean, "true", {"réponse de l'utilisateur", "user's answer"}),
  };
}

std::vector<ListInfo> fact_lists() {
  return {
      {"attachments",
       {"pièces jointes au dépôt", "attachments of the deposit"},
       {{"name", Kind::text, {"nom de la pièce jointe", "name of the attachment"}},
        {"extension", Kind::text, {"extension de la pièce jointe", "extension of the attachment"}},
        {"size", Kind::number, {"taille de la pièce jointe", "size of the attachment"}}},
       true},
      {"lot.entries",
       {"contenu du lot", "contents of the lot"},
       {{"name", Kind::text, {"fichier du lot", "file of the lot"}},
        {"kind", Kind::text, {"sorte d'élément du lot", "kind of entry of the lot"}},
        {"state", Kind::text, {"lecture du fichier du lot", "reading of the file of the lot"}},
        {"content", Kind::text, {"format du fichier du lot", "format of the file of the lot"}},
        {"size", Kind::number, {"taille du fichier du lot", "size of the file of the lot"}},
        {"safe_name", Kind::boolean, {"nom sûr du fichier du lot", "safe name in the lot"}},
        {"same_name", Kind::text, {"fichier du même nom", "file of the same name"}},
        {"same_content", Kind::text, {"fichier identique", "identical file"}},
        {"is_checked",
         Kind::boolean,
         {"fichier du lot vérifié à part", "file of the lot checked on its own"}}},
       true},
      {"own.ibans",
       {"vos comptes bancaires", "your bank accounts"},
       {{"value", Kind::text, {"votre IBAN", "your IBAN"}}},
       true},
      {"recipient.service_codes",
       {"codes service du destinataire", "service codes of the recipient"},
       {{"value", Kind::text, {"code service du destinataire", "service code of the recipient"}}},
       true},
      {"pdf.signature_formats",
       {"formats de signature", "signature formats"},
       {{"value", Kind::text, {"format de signature", "signature format"}}},
       true},
      {"pdf.active_content",
       {"contenus actifs du PDF", "active content of the PDF"},
       {{"value", Kind::text, {"contenu actif", "active content"}}},
       true},
      {"pdf.attachments",
       {"fichiers joints au PDF", "files attached to the PDF"},
       {{"name", Kind::text, {"nom du fichier joint", "name of the attached file"}},
        {"relationship", Kind::text, {"rôle du fichier joint", "role of the attached file"}},
        {"size", Kind::number, {"taille du fichier joint", "size of the attached file"}},
        {"may_be_invoice",
         Kind::boolean,
         {"fichier joint pris pour une facture", "attached file taken for an invoice"}},
        {"mime_type", Kind::text, {"type du fichier joint", "type of the attached file"}},
        {"in_name_tree",
         Kind::boolean,
         {"fichier joint dans la liste du PDF", "attached file listed by the PDF"}},
        {"associated",
         Kind::boolean,
         {"fichier joint associé au document", "attached file associated with the document"}}},
       true},
      {"pdf.fonts_not_embedded",
       {"polices non incorporées", "fonts not embedded"},
       {{"value", Kind::text, {"police non incorporée", "font not embedded"}}},
       true},
      {"xml_file.problems",
       {"défauts du fichier XML", "defects of the XML file"},
       {{"kind", Kind::text, {"sorte de défaut", "kind of defect"}},
        {"element", Kind::text, {"élément", "element"}},
        {"message", Kind::text, {"défaut", "defect"}}},
       true},
      {"xml_file.breaches",
       {"règles de syntaxe enfreintes", "rules of syntax broken"},
       {{"rule", Kind::text, {"règle", "rule"}},
        {"fatal", Kind::boolean, {"règle qui fait refuser", "rule that gets refused"}},
        {"element", Kind::text, {"élément", "element"}},
        {"message", Kind::text, {"défaut", "defect"}}},
       true},
      {"facturx.differences",
       {"différences entre la page et le XML", "differences between page and XML"},
       {{"kind", Kind::text, {"sorte de différence", "kind of difference"}},
        {"member", Kind::text, {"champ", "field"}},
        {"page", Kind::text, {"valeur de la page", "value on the page"}},
        {"xml", Kind::text, {"valeur du XML", "value in the XML"}}},
       true},
  };
}

bool is_money(std::string_view list, std::string_view column) {
  if (list == "lines") return column == "unit_price" || column == "net" || column == "discount";
  return list == "vat_breakdown" && (column == "base" || column == "amount");
}

// Names of "list.column" that must outlive the call: labels are found by them.
Label column_label(std::string_view list, std::string_view column) {
  return label_of_field(std::string(list) + "." + std::string(column));
}

}  // namespace

Schema::Schema() {
  const invoice::Invoice model;
  invoice::visit_fields(model, [&](std::string_view name, const auto& field) {
    paths_.push_back({.name = name,
                      .kind = kind_of<decltype(field)>(),
                      .label = label_of_field(name),
                      .money = name.starts_with("totals.")});
  });
  for (PathInfo& fact : facts()) paths_.push_back(fact);
  for (const PathInfo& fact : known_facts()) paths_.push_back(fact);

  ListInfo lines{"lines", label_of_field("lines"), {}, false};
  const auto columns_of = [](ListInfo& list) {
    return [&list](std::string_view name, const auto& field) {
      list.columns.push_back({name, kind_of<decltype(field)>(), column_label(list.name, name),
                              is_money(list.name, name)});
    };
  };
  const invoice::Line line;
  invoice::visit_line(line, columns_of(lines));
  lists_.push_back(std::move(lines));
  ListInfo breakdown{"vat_breakdown", label_of_field("vat_breakdown"), {}, false};
  const invoice::VatRow row;
  invoice::visit_vat_row(row, columns_of(breakdown));
  lists_.push_back(std::move(breakdown));

  // visit_observed gives names without their prefix, and names must be permanent text.
  static constexpr auto kObserved = std::to_array<std::string_view>(
      {"observed.sirets", "observed.ibans", "observed.vat_ids", "observed.commitment_numbers",
       "observed.invoice_numbers", "observed.currencies"});
  std::size_t at = 0;
  const invoice::Invoice::Observed observed;
  invoice::visit_observed(observed, [&](std::string_view name, const auto&) {
    const bool agrees = at < kObserved.size() && kObserved[at].substr(9) == name;
    const std::string_view full = agrees ? kObserved[at] : std::string_view{};
    ++at;
    lists_.push_back({full, label_of_field(full), {{"value", Kind::text, {}}}, false});
    lists_.back().columns[0].label = lists_.back().label;
  });
  for (ListInfo& list : fact_lists()) lists_.push_back(std::move(list));
  add_xml_lists();

  by_name_.resize(paths_.size());
  for (std::uint32_t i = 0; i < by_name_.size(); ++i) by_name_[i] = i;
  std::ranges::sort(by_name_, {}, [&](std::uint32_t i) { return paths_[i].name; });
  deposit_date_ = path("deposit.date").value_or(0);
  issue_date_ = path("issue_date").value_or(0);
  kind_ = path("kind").value_or(0);
}

// The terms of a structured invoice, straight from their vocabulary.
void Schema::add_xml_lists() {
  first_xml_list_ = static_cast<std::uint32_t>(lists_.size());
  for (const structured::List& from : structured::Vocabulary::get().lists()) {
    ListInfo list{from.name, {from.fr, from.en}, {}, false};
    if (from.parent != structured::kNone) list.parent = first_xml_list_ + from.parent;
    list.columns.reserve(from.columns.size());
    for (const structured::Column& column : from.columns) {
      list.columns.push_back(
          {column.name, kind_of(column.kind), {column.fr, column.en}, column.money});
    }
    lists_.push_back(std::move(list));
  }
}

const Schema& Schema::get() {
  static const Schema schema;
  return schema;
}

std::optional<std::uint32_t> Schema::path(std::string_view name) const {
  const auto found =
      std::ranges::lower_bound(by_name_, name, {}, [&](std::uint32_t i) { return paths_[i].name; });
  if (found == by_name_.end() || paths_[*found].name != name) return std::nullopt;
  return *found;
}

std::optional<std::uint32_t> Schema::list(std::string_view name) const {
  for (std::uint32_t i = 0; i < lists_.size(); ++i) {
    if (lists_[i].name == name) return i;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> Schema::column(const ListInfo& list, std::string_view name) {
  for (std::uint32_t i = 0; i < list.columns.size(); ++i) {
    if (list.columns[i].name == name) return i;
  }
  return std::nullopt;
}

std::string Schema::nearest(std::string_view name) const {
  std::vector<std::string_view> known;
  known.reserve(paths_.size() + lists_.size());
  for (const PathInfo& path : paths_) known.push_back(path.name);
  for (const ListInfo& list : lists_) known.push_back(list.name);
  return base::nearest(name, known);
}

}  // namespace recevable::rules
