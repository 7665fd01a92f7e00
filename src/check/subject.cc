// What a rule sees: every field of the invoice and the facts of docs/rule-language.md, "Facts
// beside the fields".
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "check/check.h"
#include "check/declared.h"
#include "check/doubt.h"
#include "check/infer.h"
#include "check/known.h"
#include "check/past.h"
#include "check/pipeline.h"
#include "invoice/visit.h"
#include "structured/xmp.h"

namespace recevable::check {
namespace {

using document::TextQuality;
using rules::Datum;
using rules::Subject;

// Nothing was read: no rule may say that something is missing, or anything else of the invoice.
base::Localized not_read_reason() {
  return {"La facture n'a pas pu être lue.", "The invoice could not be read."};
}

base::Localized lot_reason() {
  return {"Un lot n'est pas une facture : celles qu'il contient sont jugées une à une.",
          "A lot is no invoice: those it holds are judged one by one."};
}

// The state of every list of the invoice at once.
void set_invoice_lists(Subject& subject, const Datum& status) {
  subject.set_list("lines", status);
  subject.set_list("vat_breakdown", status);
  const invoice::Invoice::Observed observed;
  invoice::visit_observed(observed, [&](std::string_view name, const auto&) {
    subject.set_list("observed." + std::string(name), status);
  });
}

void set_unread_invoice(Subject& subject, const invoice::Invoice& invoice,
                        const base::Localized& why) {
  const Datum unknown = Datum::not_available(why);
  subject.set("kind", unknown);
  invoice::visit_fields(invoice,
                        [&](std::string_view name, const auto&) { subject.set(name, unknown); });
  for (const std::string_view fact : {"buyer.is_state", "supplier.trade", "supplier.is_foreign",
                                      "supplier.is_sole_trader", "pdf.invoices"}) {
    subject.set(fact, unknown);
  }
  set_invoice_lists(subject, unknown);
}

Datum number(int value) {
  return Datum::of(std::int64_t{value});
}

// How many invoices one file holds: documents of their own, each with a number of its own.
Datum invoices_in(const invoice::Invoice& invoice) {
  std::vector<std::string_view> numbers;
  double confidence = 1;
  for (const invoice::Part& part : invoice.parts) {
    if (part.kind != invoice::Part::Kind::invoice) continue;
    if (std::ranges::find(numbers, part.number) != numbers.end()) continue;
    numbers.push_back(part.number);
    if (numbers.size() > 1) confidence = std::min(confidence, part.confidence);
  }
  Datum datum = number(std::max(1, static_cast<int>(numbers.size())));
  datum.confidence = confidence;
  return datum;
}

void set_invoice(Subject& subject, const invoice::Invoice& invoice, bool whole) {
  subject.set_invoice(invoice);
  // The rest of a list may stand on a page that was not read.
  if (!whole) set_invoice_lists(subject, Datum::unreadable({}, kDoubtfulAbsence));
  const auto doubt = [&](std::string_view list) {
    subject.set_list(list, Datum::unreadable({}, kDoubtfulAbsence));
  };
  if (invoice.lines_left_out > 0 || invoice.lines_confidence <= kDoubtfulAbsence) doubt("lines");
  if (invoice.vat_breakdown_confidence <= kDoubtfulAbsence) doubt("vat_breakdown");
  subject.set("buyer.is_state", buyer_is_state(invoice));
  subject.set("supplier.trade", supplier_trade(invoice));
  subject.set("supplier.is_foreign", supplier_is_foreign(invoice));
  subject.set("supplier.is_sole_trader", supplier_is_sole_trader(invoice));
  subject.set("pdf.invoices", invoices_in(invoice));
}

void set_file(Subject& subject, const intake::FileFacts& file) {
  subject.set("file.name", Datum::of(file.name));
  subject.set("file.stem",
              Datum::of(file.name.substr(0, file.name.size() - file.extension.size())));
  subject.set("file.extension", Datum::of(file.extension));
  subject.set("file.size", Datum::of(static_cast<std::int64_t>(file.size)));
  subject.set("file.kind", Datum::of(std::string(intake::name_of(file.kind))));
  Datum kind_text = Datum::of(std::string(intake::name_of(file.kind)));
  kind_text.words = intake::describe(file.kind);
  subject.set("file.kind_text", std::move(kind_text));
  subject.set("file.extension_matches", Datum::of(file.extension_matches));
}

// What is in an archive.
void set_lot(Subject& subject, const Lot& lot) {
  constexpr std::string_view kList = "lot.entries";
  const auto text = [](const std::string& value) {
    return value.empty() ? Datum::absent() : Datum::of(base::printable(value));
  };
  for (const LotEntry& entry : lot.entries) {
    const std::size_t row = subject.add_row(kList);
    Datum name = Datum::of(base::printable(entry.name));
    name.evidence.text = name.text;
    subject.set(kList, row, "name", std::move(name));
    subject.set(kList, row, "kind", Datum::of(std::string(archive::name_of(entry.kind))));
    subject.set(kList, row, "state", Datum::of(std::string(archive::name_of(entry.state))));
    Datum content = Datum::of(std::string(intake::name_of(entry.content)));
    content.words = intake::describe(entry.content);
    subject.set(kList, row, "content", std::move(content));
    subject.set(kList, row, "size", Datum::of(static_cast<std::int64_t>(entry.size)));
    subject.set(kList, row, "safe_name", Datum::of(archive::is_safe(entry.name)));
    subject.set(kList, row, "same_name", text(entry.same_name));
    subject.set(kList, row, "same_content", text(entry.same_content));
    subject.set(kList, row, "is_checked", Datum::of(entry.is_checked));
  }
  subject.set("lot.is_whole", Datum::of(lot.is_whole));
  subject.set("lot.reached_limit", Datum::of(lot.reached_limit));
}

int pages_of(const pdf::Facts& facts, std::initializer_list<TextQuality> qualities) {
  return static_cast<int>(std::ranges::count_if(facts.pages, [&](const pdf::PageFacts& page) {
    return std::ranges::find(qualities, page.quality) != qualities.end();
  }));
}

void set_structure_lists(Subject& subject, const Datum& status) {
  for (const std::string_view list :
       {"pdf.signature_formats", "pdf.active_content", "pdf.attachments"}) {
    subject.set_list(list, status);
  }
}

// The structure of a PDF that only a second reader sees; when it could not look, nobody knows.
void set_structure(Subject& subject, const pdf::Facts& facts) {
  if (!facts.structure_checked) {
    const Datum unknown = Datum::not_available({"La structure du PDF n'a pas pu être examinée.",
                                                "The structure of the PDF could not be examined."});
    subject.set("pdf.is_signed", unknown);
    subject.set("pdf.has_embedded_invoice", unknown);
    set_structure_lists(subject, unknown);
    return;
  }
  subject.set("pdf.is_signed", Datum::of(facts.is_signed));
  for (const std::string& format : facts.signature_formats) {
    subject.set("pdf.signature_formats", subject.add_row("pdf.signature_formats"), "value",
                Datum::of(format));
  }
  for (const pdf::ActiveContent content : facts.active_content) {
    subject.set("pdf.active_content", subject.add_row("pdf.active_content"), "value",
                Datum::of(std::string(pdf::name_of(content))));
  }
  bool has_invoice = false;
  for (const pdf::Attachment& attachment : facts.attachments) {
    const std::size_t row = subject.add_row("pdf.attachments");
    subject.set("pdf.attachments", row, "name", Datum::of(attachment.name));
    subject.set("pdf.attachments", row, "relationship", Datum::of(attachment.relationship));
    subject.set("pdf.attachments", row, "size",
                Datum::of(static_cast<std::int64_t>(attachment.size)));
    subject.set("pdf.attachments", row, "may_be_invoice", Datum::of(attachment.may_be_invoice));
    subject.set("pdf.attachments", row, "mime_type", Datum::of(attachment.mime_type));
    subject.set("pdf.attachments", row, "in_name_tree", Datum::of(attachment.in_name_tree));
    subject.set("pdf.attachments", row, "associated", Datum::of(attachment.associated));
    has_invoice = has_invoice || attachment.may_be_invoice;
  }
  subject.set("pdf.has_embedded_invoice", Datum::of(has_invoice));
}

void set_pdf(Subject& subject, const pdf::Facts& facts) {
  subject.set("pdf.protection", Datum::of(std::string(pdf::name_of(facts.protection))));
  subject.set("pdf.damage", Datum::of(std::string(pdf::name_of(facts.damage))));
  subject.set("pdf.claims_pdfa", Datum::of(facts.claims_pdfa));
  subject.set("pdf.has_output_intent", Datum::of(facts.has_output_intent));
  subject.set("pdf.has_file_id", Datum::of(facts.has_file_id));
  if (facts.fonts_checked) {
    for (const std::string& font : facts.fonts_not_embedded) {
      subject.set("pdf.fonts_not_embedded", subject.add_row("pdf.fonts_not_embedded"), "value",
                  Datum::of(base::printable(font)));
    }
  } else {
    subject.set_list("pdf.fonts_not_embedded",
                     Datum::not_available({"Les polices du PDF n'ont pas été examinées.",
                                           "The fonts of the PDF were not examined."}));
  }
  if (facts.protection == pdf::Protection::user_password) {
    // Behind a password nothing can be counted: zero pages would be a second, false accusation.
    const Datum unknown = Datum::not_available(
        {"Le PDF est protégé par un mot de passe.", "The PDF is protected by a password."});
    for (const std::string_view fact :
         {"pdf.page_count", "pdf.pages_read", "pdf.is_signed", "pdf.has_embedded_invoice"}) {
      subject.set(fact, unknown);
    }
    set_structure_lists(subject, unknown);
    return;
  }
  subject.set("pdf.page_count", number(facts.page_count));
  subject.set("pdf.pages_read", number(facts.pages_read));
  subject.set("pdf.pages_without_text",
              number(pages_of(facts, {TextQuality::none, TextQuality::sparse})));
  subject.set("pdf.pages_blank", number(pages_of(facts, {TextQuality::blank})));
  subject.set("pdf.pages_garbled", number(pages_of(facts, {TextQuality::garbled})));
  subject.set("pdf.pages_contradicted", number(pages_of(facts, {TextQuality::contradicted})));
  set_structure(subject, facts);
}

// A text of people in both languages, with a place.
Datum told(const base::Localized& words, invoice::Evidence evidence = {}) {
  Datum datum = Datum::of(words.en);
  datum.words = words;
  datum.evidence = std::move(evidence);
  return datum;
}

void set_problems(Subject& subject, const structured::Reading& xml) {
  for (const structured::Problem& problem : xml.problems) {
    const std::size_t row = subject.add_row("xml_file.problems");
    invoice::Evidence place;
    place.source = invoice::Source::xml;
    place.line = problem.place.line;
    place.column = problem.place.column;
    place.text = problem.element;
    subject.set("xml_file.problems", row, "kind",
                Datum::of(std::string(structured::name_of(problem.kind))));
    subject.set("xml_file.problems", row, "element", Datum::of(problem.element));
    subject.set("xml_file.problems", row, "message", told(problem.message, std::move(place)));
  }
}

void set_breaches(Subject& subject, const structured::Reading& xml) {
  for (const structured::Breach& breach : xml.breaches) {
    const std::size_t row = subject.add_row("xml_file.breaches");
    invoice::Evidence place;
    place.source = invoice::Source::xml;
    place.line = breach.place.line;
    place.column = breach.place.column;
    place.text = breach.element;
    base::Localized message = breach.message;
    if (breach.times > 1) {
      message.fr += fmt::format(" C'est le cas {} fois.", breach.times);
      message.en += fmt::format(" It is so {} times.", breach.times);
    }
    subject.set("xml_file.breaches", row, "rule", Datum::of(breach.rule));
    subject.set("xml_file.breaches", row, "fatal", Datum::of(breach.fatal));
    subject.set("xml_file.breaches", row, "element", Datum::of(breach.element));
    subject.set("xml_file.breaches", row, "message", told(message, std::move(place)));
  }
}

void set_differences(Subject& subject, const std::vector<Difference>& differences) {
  constexpr std::string_view kList = "facturx.differences";
  for (const Difference& difference : differences) {
    const std::size_t row = subject.add_row(kList);
    subject.set(kList, row, "kind", Datum::of(std::string(name_of(difference.kind))));
    subject.set(kList, row, "member", told(rules::describe_field(difference.member)));
    if (!difference.page.empty()) {
      Datum page = told(difference.page, difference.page_place);
      page.confidence = difference.confidence;
      subject.set(kList, row, "page", std::move(page));
    } else {
      subject.set(kList, row, "page", Datum::absent(difference.confidence));
    }
    if (!difference.xml.empty()) {
      subject.set(kList, row, "xml", told(difference.xml, difference.xml_place));
    }
  }
}

// What the metadata of a Factur-X say of its XML.
void set_claims(Subject& subject, const std::string& metadata) {
  const structured::XmpClaims claims = structured::read_xmp(metadata);
  const auto set = [&](std::string_view path, const std::string& value) {
    subject.set(path, value.empty() ? Datum::absent() : Datum::of(value));
  };
  set("facturx.level", claims.level);
  set("facturx.file_name", claims.file_name);
  set("facturx.document_type", claims.document_type);
  set("facturx.version", claims.version);
  set("facturx.pdfa_part", claims.pdfa_part);
  subject.set("facturx.extension_schema", Datum::of(claims.describes_properties));
}

void set_xml(Subject& subject, const DocumentReport& report) {
  const bool is_there = report.xml && report.xml->syntax != structured::Syntax::none;
  subject.set("available.xml", Datum::of(is_there));
  if (!report.xml) return;
  set_problems(subject, *report.xml);
  set_breaches(subject, *report.xml);
  set_differences(subject, report.differences);
  if (report.pdf) set_claims(subject, report.pdf->metadata);
  if (is_there) subject.set_xml(report.xml->tree);
}

Datum requirement(const std::optional<bool>& answer, const base::Localized& reason) {
  return answer ? Datum::of(*answer) : Datum::not_available(reason);
}

void set_deposit(Subject& subject, const invoice::Invoice& invoice, const Options& options) {
  const Requirements requirements = declared_requirements(invoice, options);
  if (requirements.service_code || requirements.commitment_number) {
    Datum source = Datum::of("user");
    source.words = {"votre réponse", "your answer"};
    subject.set("deposit.requirement_source", std::move(source));
  }
  subject.set("deposit.date", Datum::of(options.on.ok() ? options.on : base::today()));
  subject.set("deposit.target", Datum::of(options.target));
  subject.set("deposit.service_code_required",
              requirement(requirements.service_code,
                          {"On ne sait pas si ce destinataire exige un code service. "
                           "Demandez-le-lui, puis ajoutez --require service_code s'il l'exige.",
                           "It is not known whether this recipient requires a service code. Ask, "
                           "then add --require service_code if it does."}));
  subject.set("deposit.commitment_number_required",
              requirement(requirements.commitment_number,
                          {"On ne sait pas si ce destinataire exige un numéro d'engagement. "
                           "Demandez-le-lui, puis ajoutez --require commitment_number s'il "
                           "l'exige.",
                           "It is not known whether this recipient requires a commitment number. "
                           "Ask, then add --require commitment_number if it does."}));
}

}  // namespace

Subject subject_of(const DocumentReport& report, const Options& options) {
  Subject subject;
  if (report.error || report.lot) {
    set_unread_invoice(subject, report.invoice, report.lot ? lot_reason() : not_read_reason());
  } else {
    set_invoice(subject, report.invoice, report.read_whole);
  }
  set_file(subject, report.file);
  subject.set("file.in_lot", Datum::of(!report.member.empty()));
  if (report.lot) {
    set_lot(subject, *report.lot);
  } else if (is_lot(report.file.kind)) {
    subject.set("lot.is_whole", Datum::of(false));  // nothing could be made of the archive
    subject.set("lot.reached_limit", Datum::of(false));
  }
  if (report.pdf) set_pdf(subject, *report.pdf);
  set_xml(subject, report);
  subject.set("text.dark_on_white",
              Datum::not_available({"Les couleurs de la page n'ont pas été regardées.",
                                    "The colours of the page were not looked at."}));
  set_deposit(subject, report.invoice, options);
  set_declared(subject, report.invoice, options);
  if (!report.error && !report.lot) {
    set_known(subject, report.invoice, options);
    set_past(subject, report, options);
  }
  return subject;
}

}  // namespace recevable::check
