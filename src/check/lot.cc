#include "check/lot.h"

#include <algorithm>
#include <exception>
#include <map>

#include "base/text.h"
#include "check/pipeline.h"

namespace recevable::check {
namespace {

using archive::Entry;

bool is_checked(const Entry& entry, intake::FileKind content) {
  return entry.kind == Entry::Kind::file && entry.state == Entry::State::read &&
         (content == intake::FileKind::pdf || content == intake::FileKind::xml);
}

// A name as file systems that know neither capitals nor "./" tell names apart.
std::string place_of(std::string_view name) {
  std::string place;
  std::size_t at = 0;
  while (at <= name.size()) {
    const std::size_t end = std::min(name.find_first_of("/\\", at), name.size());
    const std::string_view part = name.substr(at, end - at);
    if (!part.empty() && part != ".") place += "/" + base::fold(part);
    at = end + 1;
  }
  return place;
}

Lot lot_of(const archive::Contents& contents) {
  Lot lot;
  lot.is_whole = contents.is_whole;
  lot.reached_limit = contents.reached_limit;
  std::map<std::string, std::string> places, digests;
  for (const Entry& entry : contents.entries) {
    LotEntry& one = lot.entries.emplace_back();
    one.name = entry.name;
    one.kind = entry.kind;
    one.state = entry.state;
    one.size = entry.declared_size;
    if (entry.kind != Entry::Kind::folder) {
      const auto [there, is_new] = places.try_emplace(place_of(entry.name), entry.name);
      if (!is_new) one.same_name = there->second;
    }
    if (entry.kind != Entry::Kind::file || entry.state != Entry::State::read) continue;
    one.size = entry.bytes.size();
    const intake::FileFacts facts = intake::facts_of(entry.name, entry.bytes);
    one.content = facts.kind;
    one.is_checked = is_checked(entry, facts.kind);
    if (entry.bytes.empty()) continue;
    const auto [there, is_new] = digests.try_emplace(facts.sha256, entry.name);
    if (!is_new) one.same_content = there->second;
  }
  return lot;
}

base::Result<archive::Contents> opened(const intake::Input& input, const Options& options) {
  archive::Limits limits;
  limits.entry_bytes = options.max_bytes;
  return archive::read(input.bytes, limits);
}

}  // namespace

bool is_lot(intake::FileKind kind) {
  return kind == intake::FileKind::zip || kind == intake::FileKind::tar_gz;
}

std::vector<std::string> Lot::checked() const {
  std::vector<std::string> names;
  for (const LotEntry& entry : entries) {
    if (entry.is_checked) names.push_back(entry.name);
  }
  return names;
}

std::size_t Lot::files() const {
  return static_cast<std::size_t>(std::ranges::count_if(
      entries, [](const LotEntry& entry) { return entry.kind == Entry::Kind::file; }));
}

DocumentReport check_lot(const intake::Input& input,
                         const base::Result<archive::Contents>& contents, const Options& options) {
  DocumentReport report;
  report.path = input.path;
  try {
    Stages stages(report);
    report.file = intake::facts_of(input.path, input.bytes);
    report.kind = intake::name_of(report.file.kind);
    if (contents) {
      report.lot = std::make_shared<const Lot>(lot_of(*contents));
    } else {
      report.error = contents.error();
      report.error->where = report.file.name;
    }
    stages.done("archive");
    judge(report, options);
    stages.done("rules");
  } catch (const std::exception& exception) {
    note_exception(report, exception.what());
  }
  return report;
}

DocumentReport check(const intake::Input& input, const Options& options) {
  if (!is_lot(intake::detect(input.bytes))) return check_file(input, {}, options);
  return check_lot(input, opened(input, options), options);
}

std::size_t check_each(const intake::Input& input, const Options& options, const Span& span,
                       const Take& take) {
  const auto since = std::chrono::steady_clock::now();
  if (!is_lot(intake::detect(input.bytes))) {
    take(input, check_file(input, {}, options));
    return 0;
  }
  base::Result<archive::Contents> contents = opened(input, options);
  if (span.first == 0) {
    DocumentReport report = check_lot(input, contents, options);
    const bool is_open = report.lot != nullptr;
    if (!take(input, std::move(report)) && is_open) return 1;
  }
  if (!contents) return 0;
  std::size_t at = 0, taken = span.first == 0 ? 1 : 0;
  for (Entry& entry : contents->entries) {
    if (entry.state != Entry::State::read || !is_checked(entry, intake::detect(entry.bytes)) ||
        ++at < span.first) {
      continue;
    }
    if (taken >= span.most || std::chrono::steady_clock::now() - since > span.patience) return at;
    const intake::Input inside{member_path(input.path, entry.name), std::move(entry.bytes)};
    ++taken;
    if (!take(inside, check_file(inside, entry.name, options))) return at + 1;
  }
  return 0;
}

}  // namespace recevable::check
