// recevable audit report: what a store answers, in any format of reports.
#include <algorithm>
#include <memory>

#include "audit/ledger.h"
#include "audit/summary.h"
#include "cli/audit_words.h"
#include "cli/command_line.h"
#include "cli/program.h"
#include "cli/reports.h"
#include "report/mask.h"
#include "report/record.h"

namespace recevable::cli {
namespace {

// The annotated copy takes the invoice itself, which a store does not hold.
base::Status possible(const std::vector<Destination>& destinations) {
  const auto needs_invoice = std::ranges::find_if(
      destinations, [](const Destination& one) { return one.format->wants.annotated; });
  if (needs_invoice == destinations.end()) return {};
  const std::string name(needs_invoice->format->name);
  return base::fail(base::ErrorKind::usage,
                    {"le format " + name +
                         " demande la facture elle-même, que l'audit ne garde pas : faites "
                         "« recevable check --format " +
                         name + " » sur cette facture.",
                     "the format " + name +
                         " takes the invoice itself, which the audit does not keep: run "
                         "\"recevable check --format " +
                         name + "\" on that invoice."});
}

// Text shows the answers only: nobody reads ten thousand documents in a terminal.
bool wants_documents(const std::vector<Destination>& destinations,
                     const ReportArguments& arguments) {
  if (arguments.summary) return false;
  return arguments.quiet || std::ranges::any_of(destinations, [](const Destination& one) {
           return one.folder || one.format->name != "text";
         });
}

// Every invoice of the store, as a check would report it.
base::Status add_documents(audit::Ledger& ledger, Reports& reports, bool masked,
                           check::Summary& summary) {
  base::Status status;
  const base::Status seen =
      ledger.each_document([&](const std::string& path, std::string_view record) {
        if (reports.broken()) return false;
        auto document = report::read_document(record);
        if (!document) {
          status = std::unexpected(document.error());
          return false;
        }
        document->path = path;
        summary.add(document->verdict);
        if (masked) report::mask(*document);
        status = reports.add(*document, {});
        return status.has_value();
      });
  return seen ? status : seen;
}

check::Summary summary_of(const audit::Statistics& all) {
  return {static_cast<int>(all.documents), static_cast<int>(all.ready),
          static_cast<int>(all.review), static_cast<int>(all.rejected),
          static_cast<int>(all.unreadable)};
}

base::Status write(audit::Ledger& ledger, const std::string& store,
                   const ReportArguments& arguments, const Context& context) {
  auto destinations = understand(arguments, {store}, context);
  if (!destinations) return std::unexpected(destinations.error());
  if (const base::Status fits = possible(*destinations); !fits) return fits;
  auto all = ledger.statistics();
  if (!all) return std::unexpected(all.error());
  if (arguments.mask) audit::mask(*all);
  report::WriterOptions options;
  options.language = context.language;
  options.version = version();
  options.on = base::parse_iso_date(all->on).value_or(base::Date{});
  options.expected = static_cast<std::size_t>(std::max<std::int64_t>(2, all->documents));
  options.masked = arguments.mask;
  options.colour = context.colour;
  options.ascii = context.ascii;
  options.width = context.width;
  options.quiet = arguments.quiet;
  options.summary = arguments.summary;
  options.preface = std::make_shared<report::Preface>(audit::preface_of(*all, context.language));
  const bool with_documents = wants_documents(*destinations, arguments);
  auto reports = Reports::open(std::move(*destinations), std::move(options), {store}, context);
  if (!reports) return std::unexpected(reports.error());
  base::Status done = reports->begin();
  check::Summary summary;
  if (!with_documents) summary = summary_of(*all);
  if (done && with_documents) done = add_documents(ledger, *reports, arguments.mask, summary);
  return done ? reports->finish(summary) : done;
}

}  // namespace

int run_audit_report(const Arguments& arguments, Context context) {
  std::vector<std::string> stores;
  ReportArguments wanted;
  std::string language;
  CommandLine line(context, "audit report", kAuditReportWhat, kAuditReportAfter);
  line.arguments({"FICHIER", "FILE"}, stores, {"les résultats d'un audit", "an audit's results"});
  declare(line, wanted);
  line.value("--lang", language, {"fr|en", "fr|en"}, {"langue", "language"});
  if (const auto exit_code = line.parse(arguments)) return *exit_code;
  if (stores.size() != 1) {
    return line.refuse({"donnez un fichier de résultats.", "give one file of results."});
  }
  auto ledger = audit::open_ledger(stores.front(), audit::Access::read);
  if (!ledger) {
    complain(context, ledger.error());
    return kUsageError;
  }
  const base::Status written = write(**ledger, stores.front(), wanted, context);
  if (written) return kSuccess;
  if (written.error().kind == base::ErrorKind::usage) return line.refuse(written.error());
  complain(context, written.error());
  return kUsageError;
}

}  // namespace recevable::cli
