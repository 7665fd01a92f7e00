// Whole runs over small folders. Files are no PDF: what is tested is the run.
#include "audit/run.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <functional>

#include "audit/making.h"

namespace recevable::audit {
namespace {

struct Watcher : Observer {
  void see(const Progress& progress) override {
    last = progress;
    if (on_see) on_see();
  }
  bool stop() override { return stopped; }
  void miss(const std::string& path, const base::Localized&) override { missed.push_back(path); }

  Progress last;
  bool stopped = false;
  std::vector<std::string> missed;
  std::function<void()> on_see;
};

RunPlan plan_for_tests() {
  RunPlan plan;
  plan.options.on = *base::parse_iso_date("2026-11-23");
  plan.jobs = 2;
  return plan;
}

RunCounts audited(const std::string& store, Source source, Watcher& watcher,
                  const RunPlan& plan = plan_for_tests()) {
  const auto ledger = opened(store);
  REQUIRE(ledger->begin(settings_of(plan.options, "test"), false).has_value());
  auto counts = run(*ledger, source, plan, 0, watcher);
  if (!counts) FAIL(counts.error().message.en);
  return *counts;
}

RunCounts audited(const std::string& store, const std::string& root, Watcher& watcher) {
  return audited(store, Source::open({root}, "", {}).value(), watcher);
}

TEST_CASE("a second run reads nothing that did not change") {
  const Folder folder;
  for (int i = 0; i < 20; ++i) {
    folder.write("in/" + std::to_string(i) + ".pdf", "no PDF " + std::to_string(i));
  }
  Watcher watcher;
  const RunCounts first = audited(folder / "s", folder / "in", watcher);
  CHECK(first.checked == 20);
  CHECK(first.rejected + first.unreadable == 20);
  const RunCounts second = audited(folder / "s", folder / "in", watcher);
  CHECK(second.checked == 0);
  CHECK(second.unchanged == 20);
  folder.write("in/3.pdf", "altered, and longer");
  folder.write("in/new.pdf", "new");
  // Moved, not changed: known by its content.
  std::filesystem::create_directory(folder / "in/moved");
  std::filesystem::rename(folder / "in/4.pdf", folder / "in/moved/4.pdf");
  const RunCounts third = audited(folder / "s", folder / "in", watcher);
  CHECK(third.checked == 2);
  CHECK(third.unchanged == 19);
}

TEST_CASE("files that vanish, or cannot be opened, are told and counted") {
  const Folder folder;
  folder.write("in/a.pdf", "a");
  folder.write("list", (folder / "in/a.pdf") + "\n" + (folder / "in/gone.pdf") + "\n" +
                           (folder / "in") + "\n");
  Watcher watcher;
  const RunCounts counts =
      audited(folder / "s", Source::open({}, folder / "list", {}).value(), watcher);
  CHECK(counts.checked == 1);
  CHECK(counts.vanished == 1);
  CHECK(counts.refused == 1);
  CHECK(watcher.missed == std::vector<std::string>{folder / "in/gone.pdf", folder / "in"});
}

TEST_CASE("a run that is stopped keeps what it has, and the next does the rest") {
  const Folder folder;
  for (int i = 0; i < 30; ++i) {
    folder.write("in/" + std::to_string(i) + ".pdf", "no PDF " + std::to_string(i));
  }
  Watcher stopping;
  stopping.on_see = [&] { stopping.stopped = stopping.last.counts.checked >= 5; };
  const RunCounts first = audited(folder / "s", folder / "in", stopping);
  CHECK(first.interrupted);
  CHECK(first.checked >= 5);
  CHECK(first.checked < 30);
  Watcher watcher;
  const RunCounts second = audited(folder / "s", folder / "in", watcher);
  CHECK_FALSE(second.interrupted);
  CHECK(second.checked + second.unchanged == 30);
  CHECK(second.unchanged >= first.checked);
  CHECK(asked(*opened(folder / "s", Access::read), "SELECT count(*) FROM documents") == "30|\n");
}

TEST_CASE("a file that changes while it is read gives no result, and is read by the next run") {
  const Folder folder;
  folder.write("in/a.pdf", "a");
  Watcher watcher;
  // Seen right after the file was handed out, and before its answer is heard.
  watcher.on_see = [&] { folder.write("in/a.pdf", "altered, and longer"); };
  const RunCounts first = audited(folder / "s", folder / "in", watcher);
  CHECK(first.changed == 1);
  CHECK(first.checked == 0);
  CHECK(watcher.missed == std::vector<std::string>{folder / "in/a.pdf"});
  CHECK(asked(*opened(folder / "s", Access::read), "SELECT count(*) FROM files") == "0|\n");
  Watcher calm;
  CHECK(audited(folder / "s", folder / "in", calm).checked == 1);
}

TEST_CASE("a file that vanishes once it is handed out is read all the same") {
  const Folder folder;
  folder.write("in/a.pdf", "a");
  Watcher watcher;
  watcher.on_see = [&] { std::filesystem::remove(folder / "in/a.pdf"); };
  CHECK(audited(folder / "s", folder / "in", watcher).checked == 1);
}

TEST_CASE("what waited for OCR or failed, and is gone, is not told of for ever") {
  const Folder folder;
  const RunPlan plan = plan_for_tests();
  {
    const auto ledger = opened(folder / "s");
    REQUIRE(ledger->begin(settings_of(plan.options, "test"), false).has_value());
    REQUIRE(ledger->postpone({folder / "gone.pdf", 1, 1}).has_value());
    REQUIRE(ledger->note_failure({folder / "closed.pdf", 1, 1}, {}).has_value());
    REQUIRE(ledger->keep({folder / "kept.pdf", 1, 1}, "aa", {invoice("aa", "F-1")}).has_value());
  }
  std::filesystem::create_directory(folder / "in");
  Watcher watcher;
  CHECK(audited(folder / "s", folder / "in", watcher).vanished == 1);
  // Results of files that are no more are kept.
  CHECK(asked(*opened(folder / "s", Access::read), "SELECT path, state FROM files") ==
        (folder / "kept.pdf") + "|done|\n");
}

RunPlan breaking(const std::string& member) {
  RunPlan plan = plan_for_tests();
  plan.in_worker = [member](const check::DocumentReport& report) {
    if (report.member == member) std::abort();
  };
  return plan;
}

TEST_CASE("an invoice of a lot that breaks its worker costs itself alone") {
  const Folder folder;
  const std::string lot = std::string(RECEVABLE_TESTDATA) + "/lots/lot.zip";
  Watcher watcher;
  const RunCounts counts = audited(folder / "s", Source::open({lot}, "", {}).value(), watcher,
                                   breaking("F-2026-201.xml"));
  CHECK(counts.checked == 1);
  CHECK(counts.unreadable == 1);
  const auto ledger = opened(folder / "s", Access::read);
  CHECK(asked(*ledger,
              "SELECT member, verdict, error_en LIKE '%failed abruptly%' FROM invoices "
              "ORDER BY position") ==
        "F-2026-201.xml|unreadable|1|\n"
        "2026/F-2026-202.xml|" +
            (counts.ready == 1    ? std::string("ready")
             : counts.review == 1 ? std::string("review")
                                  : std::string("rejected")) +
            "||\n");
  CHECK(asked(*ledger, "SELECT kind, verdict FROM lots") == "zip|ready|\n");
  const Statistics all = ledger->statistics().value();
  CHECK(all.documents == 2);
  CHECK(all.lots == 1);
  CHECK(all.lots_rejected == 0);
}

TEST_CASE("a lot that breaks its worker itself is one unreadable lot") {
  const Folder folder;
  const std::string lot = std::string(RECEVABLE_TESTDATA) + "/lots/lot.zip";
  Watcher watcher;
  audited(folder / "s", Source::open({lot}, "", {}).value(), watcher, breaking(""));
  const Statistics all = opened(folder / "s", Access::read)->statistics().value();
  CHECK(all.documents == 0);
  CHECK(all.lots == 1);
  CHECK(all.lots_rejected == 1);
}

TEST_CASE("results depend on the rules and the options") {
  const check::Options options = plan_for_tests().options;
  const Settings first = settings_of(options, "1");
  const auto differs = [&](const check::Options& other, const std::string& version) {
    const Settings settings = settings_of(other, version);
    return settings.program != first.program || settings.options != first.options ||
           settings.on != first.on;
  };
  CHECK_FALSE(differs(options, "1"));
  CHECK(differs(options, "2"));
  check::Options other = options;
  other.service_code_required = true;
  CHECK(differs(other, "1"));
  other = options;
  other.ocr = check::OcrMode::never;
  CHECK(differs(other, "1"));
  other = options;
  other.on = *base::parse_iso_date("2026-11-24");
  CHECK(differs(other, "1"));
}

}  // namespace
}  // namespace recevable::audit
