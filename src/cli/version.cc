#include <fmt/core.h>
#include <utf8proc.h>

#include <CLI/Version.hpp>
#include <nlohmann/json.hpp>

#include "cli/program.h"
#include "pdf/pdf.h"

namespace recevable::cli {

std::string version() {
  return RECEVABLE_VERSION;
}

std::string version_text() {
  std::string text = "recevable " + version() + "\n";
  for (const std::string& library : pdf::library_versions()) text += "  " + library + "\n";
  text += "  Tesseract " TESSERACT_VERSION
          "\n"
          "  Leptonica " LEPTONICA_VERSION
          "\n"
          "  RE2 " RE2_VERSION "\n";
  text += fmt::format("  utf8proc {}.{}.{}\n", UTF8PROC_VERSION_MAJOR, UTF8PROC_VERSION_MINOR,
                      UTF8PROC_VERSION_PATCH);
  text += "  Nettle " NETTLE_VERSION "\n";
  text += "  yaml-cpp " YAML_CPP_VERSION "\n";
  text += fmt::format("  fmt {}.{}.{}\n", FMT_VERSION / 10000, FMT_VERSION / 100 % 100,
                      FMT_VERSION % 100);
  text += fmt::format("  nlohmann-json {}.{}.{}\n", NLOHMANN_JSON_VERSION_MAJOR,
                      NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH);
  text += "  CLI11 " CLI11_VERSION "\n";
  return text;
}

}  // namespace recevable::cli
