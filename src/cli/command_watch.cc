// recevable watch: files dropped into a folder are sorted by what the portal would do with them.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <deque>
#include <map>
#include <optional>

#include "audit/arrivals.h"
#include "audit/places.h"
#include "audit/readers.h"
#include "base/text.h"
#include "cli/audit_arguments.h"
#include "cli/audit_progress.h"
#include "cli/command_line.h"
#include "cli/program.h"
#include "report/report.h"
#include "workers/workers.h"

namespace recevable::cli {
namespace {

using std::chrono::milliseconds;

const base::Localized kWhat{
    "Surveille un dossier : chaque facture qu'on y dépose est vérifiée, puis rangée avec son\n"
    "rapport dans ready/, review/, rejected/ ou unreadable/.",
    "Watches a folder: every invoice dropped into it is checked, then put with its report into\n"
    "ready/, review/, rejected/ or unreadable/."};

const base::Localized kAfter{
    "ready : prête ; review : à relire ; rejected : à corriger ; unreadable : illisible.\n"
    "Aucun fichier n'est perdu ni écrasé ; après un arrêt, relancez la même commande.\n"
    "\n"
    "Exemples :\n"
    "  recevable watch factures-sortantes\n"
    "  recevable watch --to triées --format json boîte-aux-lettres\n",
    "No file is lost or overwritten; after a stop, run the same command again.\n"
    "\n"
    "Examples:\n"
    "  recevable watch outgoing-invoices\n"
    "  recevable watch --to sorted --format json letter-box\n"};

struct Given {
  std::vector<std::string> folders;
  std::string to;
  std::string format = "text";
  bool link = false;
  bool once = false;
  std::string quiet_time;  // for the project's own tests
  AuditArguments reading;
};

// The report on one document, as a worker made it: its verdict as a digit, then the text.
struct Piece {
  check::Verdict verdict = check::Verdict::unreadable;
  std::string text;

  std::string packed() const { return std::to_string(static_cast<int>(verdict)) + text; }
  static std::optional<Piece> unpacked(const std::string& bytes);
};

std::optional<Piece> Piece::unpacked(const std::string& bytes) {
  constexpr char kLast = '0' + static_cast<char>(check::Verdict::unreadable);
  if (bytes.empty() || bytes.front() < '0' || bytes.front() > kLast) return std::nullopt;
  return Piece{static_cast<check::Verdict>(bytes.front() - '0'), bytes.substr(1)};
}

// The loop: two kinds of workers, so that no digital invoice waits for a scan.
class Watch {
 public:
  Watch(audit::Places places, audit::Arrivals arrivals, const audit::RunPlan& plan,
        const Context& context, bool json)
      : places_(std::move(places)),
        arrivals_(std::move(arrivals)),
        context_(context),
        json_(json),
        max_bytes_(plan.options.max_bytes),
        ocr_(plan.options.ocr),
        digital_(audit::readers(plan, quick(), [this](const auto& report) { return made(report); }),
                 plan.jobs),
        scans_(audit::readers(plan, ocr_, [this](const auto& report) { return made(report); }),
               plan.jobs) {}

  base::Status run(bool once, AuditProgress& signals);

 private:
  // A file a worker has, and what is known of it so far.
  struct InHand {
    audit::Arrivals::File file;
    check::LotQuestion question;
    std::vector<Piece> pieces;
  };
  check::OcrMode quick() const {
    return ocr_ == check::OcrMode::automatic ? check::OcrMode::postpone : ocr_;
  }
  Piece piece_of(const check::DocumentReport& document) const;
  std::string made(const check::DocumentReport& document) const {
    return piece_of(document).packed();
  }
  std::string whole(const std::vector<Piece>& pieces) const;
  base::Status feed(workers::Pool& pool, std::deque<audit::Arrivals::File>& files);
  base::Status ask(workers::Pool& pool, InHand in_hand);
  base::Status hear(workers::Pool& pool, milliseconds patience);
  base::Status heard(workers::Pool& pool, InHand in_hand, base::Result<workers::Answer> answer);
  void add_broken(InHand& in_hand, base::Error error) const;
  base::Status settle(const audit::Arrivals::File& file, const std::vector<Piece>& pieces);

  audit::Places places_;
  audit::Arrivals arrivals_;
  const Context& context_;
  bool json_;
  std::uint64_t max_bytes_;
  check::OcrMode ocr_;
  workers::Pool digital_;
  workers::Pool scans_;
  std::deque<audit::Arrivals::File> waiting_, waiting_scans_;
  std::map<std::uint64_t, InHand> in_hand_;
  std::uint64_t tickets_ = 0;
};

Piece Watch::piece_of(const check::DocumentReport& document) const {
  const report::JsonOptions options{context_.language, version()};
  return {document.verdict,
          json_ ? report::json_document(document, options)
                : report::write_document_text(document, {context_.language, false, 80})};
}

// The report of a file: of one document, or of a lot and the invoices in it.
std::string Watch::whole(const std::vector<Piece>& pieces) const {
  check::Summary summary;
  std::string text = json_ ? report::json_head({}, {context_.language, version()}) : "";
  for (const Piece& piece : pieces) {
    if (summary.documents > 0) text += json_ ? report::kJsonSeparator : "\n";
    summary.add(piece.verdict);
    text += piece.text;
  }
  return json_ ? text + report::json_tail(summary) : text;
}

base::Status Watch::feed(workers::Pool& pool, std::deque<audit::Arrivals::File>& files) {
  while (pool.has_room() && !files.empty()) {
    InHand in_hand{files.front(), {}, {}};
    files.pop_front();
    if (const base::Status asked = ask(pool, std::move(in_hand)); !asked) return asked;
  }
  return {};
}

// For a file, or for more of a lot.
base::Status Watch::ask(workers::Pool& pool, InHand in_hand) {
  auto opened = intake::open_input(in_hand.file.path, max_bytes_);
  if (!opened) {
    // Gone again is nobody's fault; what cannot be opened is unreadable.
    if (!audit::identity_of(in_hand.file.path)) return {};
    return settle(in_hand.file, {piece_of(check::unreadable(in_hand.file.path, opened.error()))});
  }
  workers::Request request;
  request.label = in_hand.file.path;
  request.note = in_hand.question.note();
  request.time = audit::time_for(*opened, &pool == &digital_ ? quick() : ocr_);
  request.file = std::move(*opened);
  in_hand_[++tickets_] = std::move(in_hand);
  return pool.submit(tickets_, std::move(request));
}

base::Status Watch::hear(workers::Pool& pool, milliseconds patience) {
  auto done = pool.wait(patience);
  if (!done) return std::unexpected(std::move(done).error());
  for (workers::Done& one : *done) {
    auto node = in_hand_.extract(one.ticket);
    if (node.empty()) continue;
    const base::Status settled = heard(pool, std::move(node.mapped()), std::move(one.answer));
    if (!settled) return settled;
  }
  return {};
}

base::Status Watch::heard(workers::Pool& pool, InHand in_hand,
                          base::Result<workers::Answer> answer) {
  if (answer) {
    if (audit::waits(*answer)) {
      waiting_scans_.push_back(in_hand.file);
      return {};
    }
    for (const std::string& document : audit::documents(*answer, in_hand.question)) {
      if (auto piece = Piece::unpacked(document)) in_hand.pieces.push_back(std::move(*piece));
    }
    if (in_hand.pieces.empty()) {
      in_hand = {in_hand.file, {}, {piece_of(check::unreadable(in_hand.file.path, {}))}};
      return settle(in_hand.file, in_hand.pieces);
    }
  } else if (!in_hand.question.failed()) {
    add_broken(in_hand, std::move(answer).error());
  }
  if (!in_hand.question.done()) return ask(pool, std::move(in_hand));
  return settle(in_hand.file, in_hand.pieces);
}

// What broke its worker is one unreadable document: the file, or an invoice of a lot.
void Watch::add_broken(InHand& in_hand, base::Error error) const {
  in_hand.pieces.push_back(piece_of(
      check::unreadable_member(in_hand.file.path, in_hand.question.at_fault(), std::move(error))));
}

base::Status Watch::settle(const audit::Arrivals::File& file, const std::vector<Piece>& pieces) {
  // A lot goes where its worst document would.
  const check::Verdict worst = std::ranges::max(pieces, {}, &Piece::verdict).verdict;
  const auto placed = places_.place(file.path, file.identity, worst, whole(pieces));
  if (!placed) return std::unexpected(placed.error());
  if (placed->empty()) {
    arrivals_.again(file.path);
    return {};
  }
  std::printf("%s\n", base::printable(*placed).c_str());
  std::fflush(stdout);
  return {};
}

base::Status Watch::run(bool once, AuditProgress& signals) {
  constexpr milliseconds kLook{250};
  for (;;) {
    if (signals.stop()) return {};
    for (audit::Arrivals::File& file : arrivals_.whole(audit::Arrivals::Clock::now())) {
      if (!places_.has(file.identity)) waiting_.push_back(std::move(file));
    }
    if (once && waiting_.empty() && waiting_scans_.empty() && in_hand_.empty()) return {};
    if (const base::Status fed = feed(digital_, waiting_); !fed) return fed;
    if (waiting_.empty()) {
      if (const base::Status fed = feed(scans_, waiting_scans_); !fed) return fed;
    }
    // Events of the folder end no waiting: files are not whole at once anyway.
    const bool reading = scans_.busy() > 0;
    if (const base::Status heard = hear(digital_, reading ? kLook / 5 : kLook); !heard) {
      return heard;
    }
    if (!reading) continue;
    if (const base::Status heard = hear(scans_, kLook / 5); !heard) return heard;
  }
}

}  // namespace

int run_watch(const Arguments& arguments, Context context) {
  Given given;
  CommandLine line(context, "watch", kWhat, kAfter);
  line.arguments({"DOSSIER", "FOLDER"}, given.folders,
                 {"le dossier à surveiller", "the folder to watch"});
  line.value("--to", given.to, {"DOSSIER", "FOLDER"},
             {"où ranger (par défaut dans le dossier surveillé)",
              "where to put them (by default in the watched folder)"});
  line.value("-f,--format", given.format, {"text|json", "text|json"},
             {"rapports en texte (par défaut) ou JSON", "reports as text (default) or JSON"});
  line.flag("--link", given.link,
            {"laisser les fichiers en place et en ranger un lien", "leave files and put links"});
  line.flag("--once", given.once,
            {"ranger ce qui est là, puis s'arrêter", "sort what is there, then stop"});
  line.hidden_value("--quiet-time", given.quiet_time);
  declare(line, given.reading);
  if (const auto exit_code = line.parse(arguments)) return *exit_code;
  if (given.folders.size() != 1) {
    return line.refuse({"donnez un dossier à surveiller.", "give one folder to watch."});
  }
  if (given.format != "text" && given.format != "json") {
    return line.refuse({"--format : « " + given.format + " » n'est pas connu (text, json).",
                        "--format: \"" + given.format + "\" is not known (text, json)."});
  }
  auto plan = understand(given.reading, given.folders.front());
  if (!plan) return line.refuse(plan.error());
  const auto fail = [&](const base::Error& error) {
    complain(context, error);
    return kUsageError;
  };
  const bool json = given.format == "json";
  auto places = audit::Places::open(
      given.folders.front(), given.to.empty() ? given.folders.front() : given.to,
      given.link ? audit::Places::Way::link : audit::Places::Way::move, json ? ".json" : ".txt");
  if (!places) return fail(places.error());
  const milliseconds quiet(given.quiet_time.empty() ? (given.once ? 0 : 2000)
                                                    : std::atoi(given.quiet_time.c_str()));
  auto arrivals = audit::Arrivals::open(given.folders.front(), quiet);
  if (!arrivals) return fail(arrivals.error());
  AuditProgress signals(context, true);
  Watch watch(std::move(*places), std::move(*arrivals), *plan, context, json);
  const base::Status watched = watch.run(given.once, signals);
  return watched ? kSuccess : fail(watched.error());
}

}  // namespace recevable::cli
