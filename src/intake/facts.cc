// The facts of a file: its name, its size, its fingerprint, its kind.
#include <nettle/sha2.h>

#include <array>
#include <cstdint>

#include "intake/extensions.h"
#include "intake/intake.h"

namespace recevable::intake {

namespace {

std::string sha256_of(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  // nettle reads bytes: std::uint8_t is what they are.
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  sha256_digest(&context, digest.size(), digest.data());
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string hex;
  hex.reserve(2 * digest.size());
  for (const std::uint8_t byte : digest) {
    hex += kHex[byte >> 4U];
    hex += kHex[byte & 15U];
  }
  return hex;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

// ".pdf" of "Facture.PDF"; "" of "facture", of ".profile" and of "facture.".
std::string extension_of(std::string_view name) {
  const std::string folded = lower(name);
  constexpr std::string_view kTarGz = ".tar.gz";
  if (folded.size() > kTarGz.size() && folded.ends_with(kTarGz)) return std::string(kTarGz);
  const std::size_t point = folded.rfind('.');
  if (point == std::string::npos || point == 0 || point + 1 == folded.size()) return {};
  return folded.substr(point);
}

}  // namespace

FileFacts facts_of(std::string_view name, std::string_view bytes) {
  FileFacts facts;
  // Names may come from Windows, through an archive or a form.
  const std::size_t folder = name.find_last_of("/\\");
  facts.name = name.substr(folder == std::string_view::npos ? 0 : folder + 1);
  facts.extension = extension_of(facts.name);
  facts.size = bytes.size();
  facts.sha256 = sha256_of(bytes);
  facts.kind = detect(bytes);
  facts.extension_matches = facts.name == "-" || may_bear(facts.kind, facts.extension);
  return facts;
}

}  // namespace recevable::intake
