#include "pdf/private_copy.h"

#include <algorithm>

#include "pdf/inflate.h"

namespace recevable::pdf {

namespace {

constexpr std::string_view kKey = "/OutputIntents";
// A name no reader knows, and one that compresses better than the one it replaces, so that a
// compressed object stream nearly always still fits in its place.
constexpr std::string_view kHidden = "/TypeTypeTypeT";
static_assert(kKey.size() == kHidden.size());

void hide(std::string& text, std::size_t at) {
  text.replace(at, kHidden.size(), kHidden);
}

void hide_all(std::string& text) {
  for (std::size_t at = 0; (at = text.find(kKey, at)) != std::string::npos;) hide(text, at);
}

}  // namespace

PrivateCopy::PrivateCopy(std::string_view bytes, const RawScan& scan) : original_(bytes) {
  if (!scan.output_intents.empty()) {
    copy_ = original_;
    for (const std::size_t at : scan.output_intents) hide(copy_, at);
  }
  for (const CompressedIntents& stream : scan.compressed_intents) {
    std::string content = stream.content;
    hide_all(content);
    const std::string compressed = deflate_all(content);
    // Readers stop at the end of the zlib stream, so what is left of the old one does no harm.
    if (compressed.empty() || compressed.size() > stream.length) continue;
    if (copy_.empty()) copy_ = original_;
    copy_.replace(stream.offset, compressed.size(), compressed);
  }
}

}  // namespace recevable::pdf
