#include "structured/problem.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/text.h"
#include "structured/structured.h"

namespace recevable::structured {

namespace {

struct Cause {
  XML_Error error;
  std::string_view fr, en;
};
constexpr auto kCauses = std::to_array<Cause>({
    {XML_ERROR_NO_ELEMENTS, "le fichier s'arrête avant la fin, ou ne contient aucun élément",
     "the file ends too early, or holds no element"},
    {XML_ERROR_UNCLOSED_TOKEN, "le fichier s'arrête au milieu d'une balise",
     "the file ends within a tag"},
    {XML_ERROR_PARTIAL_CHAR, "le fichier s'arrête au milieu d'un caractère",
     "the file ends within a character"},
    {XML_ERROR_TAG_MISMATCH, "la balise fermante n'est pas celle de l'élément ouvert",
     "the end tag is not that of the open element"},
    {XML_ERROR_DUPLICATE_ATTRIBUTE, "un attribut est donné deux fois",
     "an attribute is given twice"},
    {XML_ERROR_JUNK_AFTER_DOC_ELEMENT, "quelque chose suit l'élément racine",
     "something follows the root element"},
    {XML_ERROR_UNDEFINED_ENTITY,
     "une entité inconnue (&…;) ; écrivez le caractère lui-même, et &amp; pour une esperluette",
     "an unknown entity (&…;); write the character itself, and &amp; for an ampersand"},
    {XML_ERROR_BAD_CHAR_REF, "une référence de caractère (&#…;) qui n'existe pas",
     "a character reference (&#…;) that does not exist"},
    {XML_ERROR_MISPLACED_XML_PI, "la déclaration <?xml …?> n'est pas au tout début du fichier",
     "the declaration <?xml …?> is not at the very start of the file"},
    {XML_ERROR_XML_DECL,
     "la déclaration <?xml …?> est mal écrite (souvent son codage) ; écrivez encoding=\"UTF-8\"",
     "the declaration <?xml …?> is badly written (often its encoding); write encoding=\"UTF-8\""},
    {XML_ERROR_UNCLOSED_CDATA_SECTION, "une section CDATA n'est pas fermée",
     "a CDATA section is not closed"},
});

}  // namespace

base::Localized cause_of(XML_Error code) {
  const auto* cause = std::ranges::find(kCauses, code, &Cause::error);
  if (cause == kCauses.end()) {
    return {"un caractère interdit à cet endroit (souvent & ou < non échappés)",
            "a character that may not stand there (often & or < not escaped)"};
  }
  return {std::string(cause->fr), std::string(cause->en)};
}

std::string shown(std::string_view name) {
  return base::printable(name.substr(0, 80));
}

base::Localized of_wrong_root(std::string_view local, std::string_view root_namespace) {
  if (local == "CrossIndustryDocument") {
    return {
        "Facture ZUGFeRD 1.0 (CrossIndustryDocument) : ce format de 2014 n'est plus accepté. "
        "Exportez-la en Factur-X.",
        "ZUGFeRD 1.0 invoice (CrossIndustryDocument): this format of 2014 is no longer "
        "accepted. Export it as Factur-X."};
  }
  if (local.starts_with("CPPFact")) {
    return {
        "Ce fichier XML est dans le format propre à Chorus Pro (CPPFacture), que Recevable ne lit "
        "pas : rien de la facture n'a été contrôlé. Vérifiez le PDF ou le Factur-X d'origine.",
        "This XML file is in Chorus Pro's own format (CPPFacture), which Recevable does not read: "
        "nothing of the invoice was checked. Check the PDF or the Factur-X it comes from."};
  }
  if (local == "SCRDMCCBDACIOMessageStructure" || local == "Order") {
    return {"Ce fichier XML est une commande, pas une facture.",
            "This XML file is an order, not an invoice."};
  }
  return {fmt::format("Ce fichier XML n'est ni une facture CII ni une facture UBL : son élément "
                      "racine est « {} »{}.",
                      shown(local),
                      root_namespace.empty() ? std::string(", sans espace de noms")
                                             : fmt::format(" ({})", shown(root_namespace))),
          fmt::format("This XML file is neither a CII nor a UBL invoice: its root element is "
                      "'{}'{}.",
                      shown(local),
                      root_namespace.empty() ? std::string(", without a namespace")
                                             : fmt::format(" ({})", shown(root_namespace)))};
}

std::string_view name_of(Syntax syntax) {
  return syntax == Syntax::cii ? "cii" : syntax == Syntax::ubl ? "ubl" : "";
}

std::string_view name_of(Problem::Kind kind) {
  constexpr auto kNames = std::to_array<std::string_view>(
      {"malformed", "encoding", "document_type", "too_deep", "too_large", "wrong_root",
       "own_format", "wrong_namespace", "unbound_prefix", "order", "unknown_element",
       "missing_element", "repeated_element", "attribute", "value"});
  return kNames[static_cast<std::size_t>(kind)];
}

bool is_of_schema(Problem::Kind kind) {
  return kind >= Problem::Kind::order;
}

}  // namespace recevable::structured
