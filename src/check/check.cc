#include "check/check.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "check/attached.h"
#include "check/declared.h"
#include "check/doubt.h"
#include "check/pipeline.h"
#include "check/policy.h"
#include "check/reading.h"
#include "check/xml_invoice.h"
#include "extract/extract.h"

namespace recevable::check {
namespace {

// Why a file that is no PDF cannot be read here, and what to do.
base::Error unreadable_kind(const intake::FileFacts& file) {
  using intake::FileKind;
  switch (file.kind) {
    case FileKind::empty:
      return {base::ErrorKind::bad_input,
              {"Le fichier est vide (0 octet). Exportez la facture à nouveau.",
               "The file is empty (0 bytes). Export the invoice again."},
              file.name};
    case FileKind::gzip:
      return {base::ErrorKind::bad_input,
              {"Ce fichier est compressé, mais ce n'est pas un lot : le portail prend des .zip et "
               "des .tar.gz. Décompressez-le, ou refaites l'archive.",
               "This file is compressed, but is no lot: the portal takes .zip and .tar.gz. Unpack "
               "it, or make the archive again."},
              file.name};
    default:
      break;
  }
  const base::Localized kind = intake::describe(file.kind);
  if (file.kind == FileKind::unknown) {
    return {base::ErrorKind::bad_input,
            {"Ce fichier n'est pas un PDF. Exportez la facture en PDF.",
             "This file is not a PDF. Export the invoice as a PDF."},
            file.name};
  }
  return {base::ErrorKind::bad_input,
          {"Ce fichier n'est pas un PDF : c'est " + kind.fr +
               ". Changer son nom ne suffit pas : exportez la facture en PDF.",
           "This file is not a PDF: it is " + kind.en +
               ". Renaming it is not enough: export the invoice as a PDF."},
          file.name};
}

void read_attached(DocumentReport& report, const Options& options) {
  const pdf::Attachment* chosen = attached_invoice(*report.pdf);
  if (chosen != nullptr) {
    report.xml = std::make_shared<const structured::Reading>(
        structured::read(chosen->bytes, options.profile));
  } else if (options.source == Source::xml) {
    report.error = base::Error{base::ErrorKind::bad_input,
                               {"Ce PDF ne contient pas de facture XML. Retirez --source xml.",
                                "This PDF holds no XML invoice. Leave out --source xml."},
                               report.file.name};
  }
}

// A file that is XML itself.
void read_xml(DocumentReport& report, const intake::Input& input, const Options& options) {
  report.xml =
      std::make_shared<const structured::Reading>(structured::read(input.bytes, options.profile));
  if (report.xml->syntax != structured::Syntax::none) {
    report.kind = structured::name_of(report.xml->syntax);
    report.invoice = invoice_of(*report.xml);
    report.read_whole = report.xml->is_whole;
    if (!report.read_whole) doubt_absences(report.invoice);
    return;
  }
  const structured::Problem problem =
      report.xml->problems.empty() ? structured::Problem{} : report.xml->problems.front();
  report.error = base::Error{base::ErrorKind::bad_input, problem.message, report.file.name};
  if (problem.place.line > 0) {
    report.error->where +=
        ":" + std::to_string(problem.place.line) + ":" + std::to_string(problem.place.column);
  }
}

std::vector<PageReading> readings_of(const document::Document& document) {
  using document::ReadBy;
  using document::TextQuality;
  std::vector<PageReading> readings;
  for (const document::Page& page : document.pages) {
    const bool plain = page.read_by == ReadBy::text_layer && page.quality == TextQuality::good;
    if (plain || page.quality == TextQuality::blank) continue;
    double sum = 0;
    for (const document::Word& word : page.words) sum += word.confidence;
    const double count = static_cast<double>(page.words.size());
    readings.push_back(
        {page.number, page.read_by, page.quality, page.words.empty() ? 0 : sum / count});
  }
  return readings;
}

// Fills `invoice`, `pdf` and `kind`, or `error`.
void read_pdf(DocumentReport& report, const intake::Input& input, const Options& options,
              Stages& stages) {
  const pdf::Options pdf_options{options.max_pages, options.password};
  auto reading = pdf::read(input.bytes, pdf_options);
  if (!reading) {
    report.error = std::move(reading).error();
    report.pdf = pdf::facts_only(input.bytes, pdf_options);
    stages.done("pdf");
    return;
  }
  report.pdf = std::move(reading->facts);
  stages.done("pdf");

  for (const pdf::Attachment& attachment : report.pdf->attachments) {
    if (attachment.may_be_invoice) report.kind = "facturx";
  }
  read_attached(report, options);
  if (report.xml) stages.done("xml");
  document::Document& document = reading->document;
  PictureReader pictures(input.bytes, options);
  pictures.complete(document, *report.pdf);
  report.wants_pictures = pictures.postponed();
  if (report.wants_pictures) return;
  if (pictures.pages_read() > 0) stages.done("ocr");
  drop_unbelievable_words(document);
  const Coverage coverage = coverage_of(document, *report.pdf);
  report.error = nothing_read(coverage);
  report.ocr_failure = pictures.failure();
  if (report.error && report.ocr_failure) report.error = report.ocr_failure;
  if (report.error) return;
  report.read_whole = coverage.unread() == 0;
  const auto explained = options.explain ? std::make_shared<Explained>() : nullptr;
  const extract::Options how{own_siret(options), explained ? &explained->explanation : nullptr};
  report.invoice = extract::extract(document, how);
  if (pictures.look_for_missing(report.invoice, document, *report.pdf)) {
    report.invoice = extract::extract(document, how);
  }
  report.wants_pictures = pictures.postponed();
  if (report.wants_pictures) return;
  if (pictures.failure()) report.ocr_failure = pictures.failure();
  report.pages_from_pictures = pictures.pages_read();
  report.page_readings = readings_of(document);
  const extract::Options again{how.own_siret, nullptr};
  const bool changed = pictures.look_again(
      document, report.invoice,
      [&again](const document::Document& from) { return extract::extract(from, again); });
  if (changed && explained) static_cast<void>(extract::extract(document, how));
  pictures.place(report.invoice);
  doubt_absences(report.invoice, coverage);
  if (report.xml) report.printed = PrintedText(document);
  stages.done("extract");
  if (explained) {
    explained->document = std::move(document);
    report.explained = explained;
  }
}

// The page was read, or nothing could be read of it: the XML, where it is what counts, takes its
// place. One that breaks off is refused for that, and the page tells of the invoice.
void prefer_xml(DocumentReport& report, const Options& options) {
  if (!report.xml || report.xml->syntax == structured::Syntax::none) return;
  if (!report.xml->is_whole && !report.error && options.source != Source::xml) return;
  invoice::Invoice xml = invoice_of(*report.xml);
  if (!report.error) {
    report.differences = compare(report.invoice, xml, report.printed);
    complete_from_page(xml, report.invoice);
    report.page_invoice = std::make_shared<const invoice::Invoice>(std::move(report.invoice));
  }
  if (options.source == Source::page) {
    if (report.page_invoice) report.invoice = *report.page_invoice;
    return;
  }
  report.error.reset();
  report.read_whole = report.xml->is_whole;
  if (!report.read_whole) doubt_absences(xml);
  report.invoice = std::move(xml);
}

// Of a document nobody read, only findings about the file itself stand.
void keep_file_findings(rules::Outcome& outcome) {
  std::erase_if(outcome.findings, [](const rules::Finding& finding) {
    return !finding.evidence.empty() &&
           std::ranges::none_of(finding.evidence, [](const rules::FindingEvidence& evidence) {
             return evidence.field.starts_with("file.") || evidence.field.starts_with("xml") ||
                    evidence.field.starts_with("pdf.") || evidence.field.starts_with("lot.") ||
                    evidence.field.starts_with("deposit.") ||
                    evidence.field.starts_with("attachments");
           });
  });
  for (rules::NotChecked& rule : outcome.not_checked) {
    if (rule.why == rules::NotCheckedWhy::not_available) {
      rule.why = rules::NotCheckedWhy::unreadable;
    }
  }
}

// The trap of Factur-X said out loud: whether it would pass as the batch it is taken for
// (CPRO-FX-01).
void tell_fate_of_xml(DocumentReport& report) {
  const auto trap = std::ranges::find(report.outcome.findings, "CPRO-FX-01", &rules::Finding::rule);
  if (trap == report.outcome.findings.end() || !report.xml) return;
  const auto errors = [&](bool of_portal) {
    return std::ranges::count_if(report.outcome.findings, [&](const auto& finding) {
      return finding.severity == rules::Severity::error &&
             finding.certainty != rules::Certainty::possible &&
             (finding.consequence == rules::Consequence::platform) == of_portal;
    });
  };
  const auto found = [](std::ptrdiff_t count) {
    const std::string number = std::to_string(count);
    return base::Localized{number + (count == 1 ? " erreur trouvée." : " erreurs trouvées."),
                           number + (count == 1 ? " error found." : " errors found.")};
  };
  const std::ptrdiff_t refused = errors(true), others = errors(false);
  if (refused > 0) {
    trap->message.fr += " Tel quel, il serait rejeté : " + found(refused).fr;
    trap->message.en += " As it is, it would be rejected: " + found(refused).en;
  } else if (others > 0) {
    trap->message.fr +=
        " Tel quel, il passerait, mais le destinataire peut le refuser : " + found(others).fr;
    trap->message.en +=
        " As it is, it would pass, but the recipient may refuse it: " + found(others).en;
  } else {
    trap->message.fr += " Tel quel, il passerait : aucune erreur n'a été trouvée.";
    trap->message.en += " As it is, it would pass: no error was found.";
  }
}

// A minimal flow of Chorus Pro (E2) is older than EN 16931 and its profiles, and not held to them.
void keep_minimal_flow_findings(rules::Outcome& outcome) {
  const auto of_norm = [](const std::string& rule) {
    return rule.starts_with("BR-") || rule.starts_with("UBL-");
  };
  const auto release = [&](auto& list, auto rule_of) {
    for (const auto& each : list) {
      const std::string& rule = std::invoke(rule_of, each);
      auto& released = outcome.not_applicable;
      if (of_norm(rule) && (released.empty() || released.back() != rule)) released.push_back(rule);
    }
    std::erase_if(list, [&](const auto& each) { return of_norm(std::invoke(rule_of, each)); });
  };
  release(outcome.findings, &rules::Finding::rule);
  release(outcome.not_checked, &rules::NotChecked::rule);
  release(outcome.passed, std::identity{});
}

bool is_minimal_flow(const DocumentReport& report) {
  if (!report.xml || report.xml->syntax == structured::Syntax::none) return false;
  const auto& root = structured::Vocabulary::get().lists()[structured::kRoot];
  const auto column = root.column("profile");
  const auto* cell = column ? report.xml->tree->cell(structured::kRoot, 0, *column) : nullptr;
  return cell != nullptr && report.xml->tree->text(*cell) == "chorus_e2";
}

// An archive holds no invoice itself: what its rules say of fields does not concern it.
void keep_lot_findings(rules::Outcome& outcome) {
  keep_file_findings(outcome);
  for (const rules::NotChecked& rule : outcome.not_checked) {
    outcome.not_applicable.push_back(rule.rule);
  }
  outcome.not_checked.clear();
}

}  // namespace

const pdf::Attachment* attached_invoice(const pdf::Facts& facts) {
  const pdf::Attachment* chosen = nullptr;
  for (const pdf::Attachment& attachment : facts.attachments) {
    if (!attachment.may_be_invoice || attachment.bytes.empty()) continue;
    const bool named = attachment.name == "factur-x.xml";
    if (chosen == nullptr || (named && chosen->name != "factur-x.xml")) chosen = &attachment;
  }
  return chosen;
}

void Stages::done(std::string_view stage) {
  const auto now = std::chrono::steady_clock::now();
  const std::chrono::duration<double, std::milli> spent = now - since_;
  report_.timings_ms.emplace_back(stage, spent.count());
  since_ = now;
}

void judge(DocumentReport& report, const Options& options) {
  std::vector<const rules::Pack*> packs{&rules::Pack::built_in()};
  for (const auto& pack : options.packs) packs.push_back(pack.get());
  report.outcome = rules::judge(subject_of(report, options), packs);
  if (report.lot) {
    keep_lot_findings(report.outcome);
  } else if (report.error) {
    keep_file_findings(report.outcome);
  }
  if (is_minimal_flow(report)) keep_minimal_flow_findings(report.outcome);
  tell_fate_of_xml(report);
  if (options.settings) {
    apply_policy(*options.settings, options.on.ok() ? options.on : base::today(), report);
  }
  report.verdict = verdict_of(report.outcome, !report.error);
}

// A defect of ours, or memory that ran out, costs one document and not the run.
void note_exception(DocumentReport& report, std::string_view what) {
  report.error = base::Error{base::ErrorKind::internal,
                             {"Ce fichier a mis le programme en défaut (" + std::string(what) +
                                  "). Signalez-le avec le fichier si vous le pouvez.",
                              "This file made the program fail (" + std::string(what) +
                                  "). Report it, with the file if you can."},
                             report.file.name};
  report.verdict = Verdict::unreadable;
}

DocumentReport check_file(const intake::Input& input, std::string_view member,
                          const Options& options) {
  DocumentReport report;
  report.path = input.path;
  report.member = member;
  try {
    Stages stages(report);
    report.file = intake::facts_of(member.empty() ? input.path : member, input.bytes);
    report.kind = intake::name_of(report.file.kind);
    stages.done("intake");
    if (report.file.kind == intake::FileKind::pdf) {
      read_pdf(report, input, options, stages);
      if (!report.wants_pictures) prefer_xml(report, options);
    } else if (report.file.kind == intake::FileKind::xml) {
      read_xml(report, input, options);
      stages.done("xml");
    } else {
      report.error = unreadable_kind(report.file);
    }
    if (report.wants_pictures) return report;
    judge(report, options);
    report.xml.reset();  // its places are those of the input, which the report may outlive
    stages.done("rules");
  } catch (const std::exception& exception) {
    report.xml.reset();
    note_exception(report, exception.what());
  }
  return report;
}

DocumentReport unreadable(const std::string& path, base::Error error) {
  DocumentReport report;
  report.path = path;
  report.file.name = path;
  report.error = std::move(error);
  report.verdict = Verdict::unreadable;
  return report;
}

DocumentReport unreadable_member(const std::string& path, const std::string& member,
                                 base::Error error) {
  if (member.empty()) return unreadable(path, std::move(error));
  DocumentReport report = unreadable(member_path(path, member), std::move(error));
  report.member = member;
  return report;
}

}  // namespace recevable::check
