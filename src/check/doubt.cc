#include "check/doubt.h"

#include <algorithm>

#include "invoice/visit.h"

namespace recevable::check {
namespace {

using document::Page;
using document::ReadBy;
using document::TextQuality;

bool is_unbelievable(const Page& page) {
  return page.read_by != ReadBy::ocr && page.read_by != ReadBy::mixed &&
         (page.quality == TextQuality::garbled || page.quality == TextQuality::contradicted);
}

template <class T>
void doubt(invoice::Field<T>& field) {
  if (field.state == invoice::State::absent) {
    field.confidence = std::min(field.confidence, kDoubtfulAbsence);
  }
}

}  // namespace

Coverage coverage_of(const document::Document& document, const pdf::Facts& facts) {
  Coverage coverage;
  for (const Page& page : document.pages) {
    if (page.read_by == ReadBy::ocr || page.read_by == ReadBy::mixed) {
      ++coverage.read;
      continue;
    }
    switch (page.quality) {
      case TextQuality::good:
        ++coverage.read;
        break;
      case TextQuality::blank:
        ++coverage.blank;
        break;
      case TextQuality::none:
      case TextQuality::sparse:
        ++coverage.pictures;
        break;
      case TextQuality::garbled:
        ++coverage.garbled;
        break;
      case TextQuality::contradicted:
        ++coverage.contradicted;
        break;
    }
  }
  coverage.beyond_limit = std::max(0, facts.page_count - static_cast<int>(document.pages.size()));
  return coverage;
}

void drop_unbelievable_words(document::Document& document) {
  for (Page& page : document.pages) {
    if (!is_unbelievable(page)) continue;
    page.words.clear();
    page.lines.clear();
    page.blocks.clear();
    page.read_by = ReadBy::nothing;
  }
}

std::optional<base::Error> nothing_read(const Coverage& coverage) {
  using base::ErrorKind;
  if (coverage.read > 0) return std::nullopt;
  if (coverage.contradicted > 0) {
    return base::Error{
        ErrorKind::bad_input,
        {"Le texte caché du PDF ne dit pas ce que l'on voit sur la page : rien de fiable n'a pu "
         "être lu. Exportez la facture en PDF depuis le logiciel qui l'a établie.",
         "The hidden text of this PDF does not say what is seen on the page: nothing could be read "
         "reliably. Export the invoice as a PDF from the software that made it."},
        {}};
  }
  if (coverage.garbled > 0) {
    return base::Error{
        ErrorKind::bad_input,
        {"Le texte de ce PDF n'est pas lisible par une machine : ses polices ne disent pas quels "
         "caractères elles dessinent. Exportez-le à nouveau en incorporant les polices.",
         "The text of this PDF cannot be read by a machine: its fonts do not say which characters "
         "they draw. Export it again with its fonts embedded."},
        {}};
  }
  if (coverage.pictures > 0) {
    return base::Error{
        ErrorKind::unsupported,
        {"Aucun texte n'a pu être lu sur ce PDF : ses pages ne montrent que des images (scan, "
         "photo), "
         "trop peu nettes ou sans texte. Exportez la facture en PDF depuis le logiciel qui l'a "
         "établie.",
         "No text could be read on this PDF: its pages show pictures only (scan, photo), too "
         "unclear "
         "or without text. Export the invoice as a PDF from the software that made it."},
        {}};
  }
  return base::Error{ErrorKind::bad_input,
                     {"Toutes les pages de ce PDF sont blanches. Exportez la facture à nouveau.",
                      "Every page of this PDF is blank. Export the invoice again."},
                     {}};
}

void doubt_absences(invoice::Invoice& invoice, const Coverage& coverage) {
  if (coverage.unread() > 0) doubt_absences(invoice);
}

void doubt_absences(invoice::Invoice& invoice) {
  const auto each = [](std::string_view, auto& field) { doubt(field); };
  invoice::visit_fields(invoice, each);
  for (auto& row : invoice.vat_breakdown) invoice::visit_vat_row(row, each);
  for (auto& line : invoice.lines) invoice::visit_line(line, each);
}

}  // namespace recevable::check
