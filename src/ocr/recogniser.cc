#include "ocr/recogniser.h"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <filesystem>

#include "fmt/format.h"

// Of OpenMP, whose header not every compiler that looks at this file has.
extern "C" void omp_set_max_active_levels(int levels);

namespace recevable::ocr {
namespace {

// Where Debian 12 puts the data of Tesseract 5.
constexpr const char* kDebianData = "/usr/share/tesseract-ocr/5/tessdata";

const char* characters(Alphabet alphabet) {
  switch (alphabet) {
    case Alphabet::digits:
      return "0123456789";
    case Alphabet::amounts:
      return "0123456789,.-€%";
    case Alphabet::codes:
      return "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-/._";
    case Alphabet::any:
      break;
  }
  return "";
}

bool plausible_language(const std::string& language) {
  if (language.empty() || language.size() > 40) return false;
  for (const char c : language) {
    const bool ok = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '+';
    if (!ok) return false;
  }
  return true;
}

// "fra+eng" asks for two packages; the first missing one is named.
std::string missing_data(const std::string& folder, const std::string& languages) {
  std::size_t from = 0;
  while (from <= languages.size()) {
    const std::size_t to = std::min(languages.find('+', from), languages.size());
    const std::string one = languages.substr(from, to - from);
    std::error_code error;
    if (!one.empty() && !std::filesystem::exists(folder + "/" + one + ".traineddata", error))
      return one;
    from = to + 1;
  }
  return {};
}

std::string package_of(std::string language) {
  for (char& c : language) c = c == '_' ? '-' : c;
  return "tesseract-ocr-" + language;
}

}  // namespace

Recogniser::Recogniser() : api_(std::make_unique<tesseract::TessBaseAPI>()) {}
Recogniser::~Recogniser() = default;

base::Result<std::unique_ptr<Recogniser>> Recogniser::open(const Options& options) {
  if (!plausible_language(options.language)) {
    return base::fail(base::ErrorKind::usage,
                      {.fr = fmt::format("« {} » n'est pas une langue de reconnaissance. Écrivez "
                                         "par exemple « fra » ou « fra+eng ».",
                                         options.language),
                       .en = fmt::format("\"{}\" is not a recognition language. Write for "
                                         "instance \"fra\" or \"fra+eng\".",
                                         options.language)});
  }
  const std::string folder = options.data_path.empty() ? kDebianData : options.data_path;
  if (const std::string missing = missing_data(folder, options.language); !missing.empty()) {
    return base::fail(
        base::ErrorKind::environment,
        {.fr = fmt::format("Les pages scannées ne peuvent pas être lues : les données de langue "
                           "« {0} » manquent. Installez le paquet {1} (apt install {1}).",
                           missing, package_of(missing)),
         .en = fmt::format("Scanned pages cannot be read: the language data \"{0}\" are missing. "
                           "Install the package {1} (apt install {1}).",
                           missing, package_of(missing))},
        folder);
  }
  // One thread: whoever reads many pages runs many processes, and the network's own threads would
  // only wait for one another.
  omp_set_max_active_levels(0);
  std::unique_ptr<Recogniser> made(new Recogniser());
  tesseract::TessBaseAPI& api = *made->api_;
  api.SetVariable("debug_file", "/dev/null");
  if (api.Init(folder.c_str(), options.language.c_str(), tesseract::OEM_LSTM_ONLY) != 0) {
    return base::fail(
        base::ErrorKind::environment,
        {.fr = fmt::format("Les données de langue « {0} » sont illisibles. Réinstallez le paquet "
                           "{1} (apt install --reinstall {1}).",
                           options.language, package_of(options.language)),
         .en = fmt::format("The language data \"{0}\" cannot be read. Install the package {1} "
                           "again (apt install --reinstall {1}).",
                           options.language, package_of(options.language))},
        folder);
  }
  api.SetPageSegMode(tesseract::PSM_RAW_LINE);
  // Light text on dark is turned round before it comes here.
  api.SetVariable("tessedit_do_invert", "0");
  api.SetVariable("invert_threshold", "0.0");
  return made;
}

std::vector<Token> Recogniser::read(Pix* strip, Alphabet alphabet) {
  std::vector<Token> tokens;
  if (strip == nullptr) return tokens;
  if (alphabet != alphabet_) {
    api_->SetVariable("tessedit_char_whitelist", characters(alphabet));
    alphabet_ = alphabet;
  }
  api_->SetImage(strip);
  api_->SetSourceResolution(300);
  if (api_->Recognize(nullptr) != 0) return tokens;
  const std::unique_ptr<tesseract::ResultIterator> it(api_->GetIterator());
  if (!it) return tokens;
  do {
    const std::unique_ptr<char[]> text(it->GetUTF8Text(tesseract::RIL_WORD));
    if (!text || text[0] == '\0') continue;
    Token token{text.get(), it->Confidence(tesseract::RIL_WORD) / 100, 0, 0};
    int top = 0, bottom = 0;
    if (!it->BoundingBox(tesseract::RIL_WORD, &token.x0, &top, &token.x1, &bottom)) continue;
    tokens.push_back(std::move(token));
  } while (it->Next(tesseract::RIL_WORD));
  return tokens;
}

}  // namespace recevable::ocr
