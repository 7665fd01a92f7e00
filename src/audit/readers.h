// The workers that read many files, and what they answer: for audits and for watched folders.
#pragma once

#include <chrono>
#include <functional>
#include <span>
#include <string>

#include "audit/run.h"
#include "base/descriptor.h"
#include "check/check.h"
#include "workers/workers.h"

namespace recevable::audit {

// What is to come back of a document, made in the worker.
using Render = std::function<std::string(const check::DocumentReport&)>;

// Workers that check the file they are handed with the run's options but for `ocr`. They answer
// with the head of check::LotQuestion and a string a document, or that the file waits for OCR.
workers::Plan readers(const RunPlan& run, check::OcrMode ocr, Render render);

// Whether the answer says that pictures have to be read first (OcrMode::postpone).
bool waits(const workers::Answer& answer);

// The documents of another answer, as rendered; none when the answer makes no sense. The question
// learns where it stands.
std::span<const std::string> documents(const workers::Answer& answer, check::LotQuestion& question);

// Processor time a file may take: reading text takes milliseconds, so what takes longer than
// seconds is damaged or malicious. Archives and pictures have all the time of workers::Limits
// (zero). Reads the first bytes of the file.
std::chrono::milliseconds time_for(const base::Descriptor& file, check::OcrMode ocr);

}  // namespace recevable::audit
