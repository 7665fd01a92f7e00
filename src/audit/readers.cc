#include "audit/readers.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <string_view>
#include <utility>

namespace recevable::audit {
namespace {

// An answer is handed over once it has grown so large.
constexpr std::size_t kEnough = std::size_t{64} << 20U;
// A hundred times what 200 pages of text take on a slow machine.
constexpr std::chrono::seconds kForText{15};
// The whole answer for a file that has to be read from its pictures.
constexpr std::string_view kWaits = "waits";

workers::Answer answer_to(const workers::Request& request, const check::Options& options,
                          const Render& render) {
  const auto input = intake::read_opened(request.file, request.label, options.max_bytes);
  bool wants_pictures = false;
  std::size_t next = 0, size = 0;
  std::string names;
  std::vector<std::string> documents;
  const auto take = [&](const intake::Input&, const check::DocumentReport& report) {
    if (report.lot) names = check::packed_names(report.lot->checked());
    wants_pictures = report.wants_pictures;
    if (!wants_pictures) size += documents.emplace_back(render(report)).size();
    return !wants_pictures && size < kEnough;
  };
  if (input) {
    next = check::check_each(*input, options, check::LotQuestion::span_of(request.note), take);
  } else {
    take({}, check::unreadable(request.label, input.error()));
  }
  if (wants_pictures) return {std::string(kWaits)};
  workers::Answer answer = check::LotQuestion::head(next, std::move(names));
  std::ranges::move(documents, std::back_inserter(answer));
  return answer;
}

}  // namespace

workers::Plan readers(const RunPlan& run, check::OcrMode ocr, Render render) {
  workers::Plan plan;
  plan.sandbox = run.sandbox;
  check::Options options = run.options;
  options.ocr = ocr;
  options.pictures = std::make_shared<check::KeptReader>();
  options.knowledge = std::make_shared<check::Knowledge>();
  plan.prepare = [options] { check::open_knowledge(options); };
  plan.load_all = [options] { check::load_all(options); };
  plan.work = [options, hook = run.in_worker,
               render = std::move(render)](const workers::Request& request) {
    return answer_to(request, options, [&](const check::DocumentReport& report) {
      if (hook) hook(report);
      return render(report);
    });
  };
  return plan;
}

bool waits(const workers::Answer& answer) {
  return answer.size() == 1 && answer.front() == kWaits;
}

std::span<const std::string> documents(const workers::Answer& answer,
                                       check::LotQuestion& question) {
  const std::span<const std::string> all(answer);
  return question.heard(all) ? all.subspan(check::LotQuestion::kHead)
                             : std::span<const std::string>();
}

std::chrono::milliseconds time_for(const base::Descriptor& file, check::OcrMode ocr) {
  if (ocr != check::OcrMode::postpone && ocr != check::OcrMode::never) return {};
  std::array<char, 2> first{};
  if (pread(file.number(), first.data(), first.size(), 0) != 2) return kForText;
  const std::string_view start(first.data(), first.size());
  const bool packed = start == "PK" || start == "\x1f\x8b";
  return packed ? std::chrono::milliseconds(0) : kForText;
}

}  // namespace recevable::audit
