// What Tesseract need not do when it starts.
//
// Its `Init` always reads a table of look-alike letters that is built into the library, for its old
// recogniser, whatever recogniser is asked for: a quarter of what a scanned page costs. The
// network, the only recogniser used here, never looks at it. As this module's symbols are found
// before the library's, this function is called in the place of that one, and does nothing. Where a
// version of the library calls it no more, nothing is lost.

namespace tesseract {

class UNICHARSET;

class UnicharAmbigs {
 public:
  void LoadUniversal(const UNICHARSET& encoder_set, UNICHARSET* unicharset);
};

__attribute__((visibility("default"))) void UnicharAmbigs::LoadUniversal(
    const UNICHARSET& /*encoder_set*/, UNICHARSET* /*unicharset*/) {}

}  // namespace tesseract
