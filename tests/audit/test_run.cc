// Whole runs over small folders. Files are no PDF: what is tested is the run.
#include "audit/run.h"

#include <catch2/catch.hpp>
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

RunCounts audited(const std::string& store, Source source, Watcher& watcher) {
  const RunPlan plan = plan_for_tests();
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
