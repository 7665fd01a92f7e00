// Inside the modules that use qpdf: opening a PDF held in memory.
#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFLogger.hh>

#include <optional>
#include <string>
#include <string_view>

namespace recevable::pdf {

// What qpdf has to say of the file goes nowhere. Throws what qpdf throws.
inline void open_quietly(QPDF& pdf, std::string_view bytes,
                         const std::optional<std::string>& password) {
  const auto logger = QPDFLogger::create();
  logger->setInfo(logger->discard());
  logger->setWarn(logger->discard());
  logger->setError(logger->discard());
  pdf.setLogger(logger);
  pdf.setSuppressWarnings(true);
  pdf.processMemoryFile("invoice", bytes.data(), bytes.size(), password.value_or("").c_str());
}

}  // namespace recevable::pdf
