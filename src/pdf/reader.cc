// Reading a PDF: what the bytes, Poppler and qpdf each tell, put together.
#include <algorithm>
#include <exception>
#include <memory>
#include <utility>

#include "base/text.h"
#include "pdf/judge.h"
#include "pdf/pages.h"
#include "pdf/poppler_attachments.h"
#include "pdf/poppler_file.h"
#include "pdf/private_copy.h"
#include "pdf/raw_scan.h"
#include "pdf/structure.h"

namespace recevable::pdf {

namespace {

constexpr std::size_t kMostMetadata = 1'000'000;  // bytes of XMP kept

using base::ErrorKind;

constexpr std::size_t kHeaderWindow = 1024;
constexpr std::size_t kLongestInfo = 200;

bool has_header(std::string_view bytes) {
  return bytes.substr(0, kHeaderWindow).find("%PDF-") != std::string_view::npos;
}

std::unexpected<base::Error> not_a_pdf() {
  return base::fail(ErrorKind::bad_input,
                    {"Ce fichier n'est pas un PDF. Ne renommez pas un autre document : exportez la "
                     "facture en PDF.",
                     "This file is not a PDF. Do not rename another document: export the invoice "
                     "as a PDF."});
}

std::unexpected<base::Error> needs_password() {
  return base::fail(ErrorKind::bad_input,
                    {"Ce PDF est protégé par un mot de passe : ni Chorus Pro ni ce programme ne "
                     "peuvent l'ouvrir. Enregistrez-le sans protection.",
                     "This PDF is protected by a password: neither Chorus Pro nor this program can "
                     "open it. Save it without protection."});
}

std::unexpected<base::Error> nothing_readable(Damage damage) {
  if (damage == Damage::truncated) {
    return base::fail(
        ErrorKind::bad_input,
        {"La fin de ce PDF manque, et aucune page n'est lisible : l'envoi ou la copie "
         "a été coupé. Exportez ou téléchargez-le de nouveau.",
         "The end of this PDF is missing and no page can be read: it was cut off "
         "while being sent or copied. Export or download it again."});
  }
  return base::fail(ErrorKind::bad_input,
                    {"Ce PDF est abîmé : aucune page n'est lisible. Exportez-le de nouveau depuis "
                     "votre logiciel de facturation.",
                     "This PDF is damaged: no page can be read. Export it again from your "
                     "invoicing software."});
}

// Printable, and not longer than a line.
std::string short_info(const poppler::document& document, const char* key) {
  std::string text = base::printable(to_utf8(document.info_key(key)));
  if (text.size() > kLongestInfo) {
    std::size_t end = kLongestInfo;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text.resize(end);
  }
  return text;
}

// A PDF while it is read. Members are filled in order.
class Reader {
 public:
  Reader(std::string_view bytes, const Options& options)
      : bytes_(bytes), options_(options), scan_(scan(bytes)), copy_(bytes, scan_) {}

  // Opens the file and fills the facts that need no page.
  void open() {
    file_ = open_with_poppler(copy_.bytes(), options_.password);
    if (file_.document != nullptr && !file_.locked) {
      facts_.page_count = std::max(0, file_.document->pages());
    }
    facts_.largest_picture = scan_.largest_image;
    facts_.holds_pictures = scan_.all_images > 0 || scan_.has(Hint::opaque);
    fill_protection();
    fill_damage();
    if (readable()) fill_document_facts();
  }

  bool locked() const { return file_.locked; }
  bool readable() const {
    return file_.document != nullptr && !file_.locked && facts_.page_count > 0;
  }

  // Reads the words of the pages, into `document`.
  void read_pages(document::Document* document) {
    const int count = std::min(facts_.page_count, std::max(0, options_.max_pages));
    document->pages.reserve(static_cast<std::size_t>(count));
    for (int number = 1; number <= count; ++number) {
      PageText text = read_page(*file_.document, number);
      const bool wanted = (options_.find_images && facts_.holds_pictures) ||
                          leaves_doubt(text, scan_, facts_.page_count);
      if (wanted) doubtful_.push_back(number);
      judge(&text, nullptr);
      facts_.pages.push_back(std::move(text.facts));
      unreadable_.push_back(text.unreadable);
      document->pages.push_back(std::move(text.page));
    }
    facts_.pages_read = count;
  }

  // The one attachment of an ordinary Factur-X needs no qpdf.
  bool take_only_attachment() {
    if (!scan_.has(Hint::embedded_file) || needs_structure_beyond_attachments() ||
        facts_.damage != Damage::none) {
      return false;
    }
    auto attachment = only_attachment(bytes_, scan_, *file_.document);
    if (!attachment) return false;
    facts_.attachments.push_back(std::move(*attachment));
    return true;
  }

  // Asks qpdf what only qpdf knows, when the bytes or the pages give a reason to.
  void look_deeper(document::Document* document) {
    StructureRequest request{
        .bytes = bytes_,
        .password = options_.password,
        .structure = needs_structure() && (!take_only_attachment() || fonts_are_doubtful()),
        .drawn_pages = doubtful_};
    // qpdf would unpack such a stream whole; that these objects were not seen is said instead.
    if (scan_.has(Hint::too_large)) {
      facts_.structure_checked = false;
      return;
    }
    facts_.fonts_checked = holds_invoice() && !fonts_are_doubtful();
    if (!request.structure && request.drawn_pages.empty()) return;
    std::optional<StructureAnswer> answer = look_at_structure(request);
    if (request.structure) {
      facts_.structure_checked = answer && answer->opened && answer->complete;
    }
    if (!answer) {
      if (request.structure) facts_.attachments = poppler_attachments(*file_.document);
      return;
    }
    if (request.structure) {
      facts_.is_signed = answer->is_signed;
      facts_.signature_formats = std::move(answer->signature_formats);
      facts_.active_content = std::move(answer->active_content);
      if (answer->opened) facts_.attachments = std::move(answer->attachments);
      facts_.fonts_not_embedded = std::move(answer->fonts_not_embedded);
      facts_.fonts_checked = facts_.structure_checked;
    }
    for (const PageDrawing& drawing : answer->drawings) take_drawing(drawing, document);
  }

  Facts take_facts() { return std::move(facts_); }
  const Facts& facts() const { return facts_; }

 private:
  void fill_protection() {
    if (file_.locked) {
      facts_.protection = Protection::user_password;
    } else if (file_.document != nullptr && file_.document->is_encrypted()) {
      facts_.protection = options_.password && !opens_without_password()
                              ? Protection::user_password
                              : Protection::owner_password;
    }
  }

  bool opens_without_password() const {
    const PopplerFile other = open_with_poppler(copy_.bytes(), std::nullopt);
    return other.document != nullptr && !other.locked;
  }

  void fill_damage() {
    const bool truncated = !scan_.has_end_marker;
    if (file_.locked) {
      facts_.damage = truncated ? Damage::truncated : Damage::none;
    } else if (facts_.page_count == 0) {
      facts_.damage = truncated ? Damage::truncated : Damage::unreadable;
    } else if (truncated) {
      facts_.damage = Damage::truncated;
    } else if (!scan_.xref_found || scan_.xref_entries_wrong || file_.rebuilt) {
      facts_.damage = Damage::repaired;
    }
  }

  void fill_document_facts() {
    const PopplerListener messages;
    try {
      int major = 0;
      int minor = 0;
      file_.document->get_pdf_version(&major, &minor);
      facts_.version = std::to_string(major) + "." + std::to_string(minor);
      facts_.producer = short_info(*file_.document, "Producer");
      facts_.creator = short_info(*file_.document, "Creator");
      // The namespace of the PDF/A identification (ISO 19005), whatever prefix it bears.
      facts_.has_file_id = scan_.has(Hint::file_id);
      facts_.has_output_intent = !scan_.output_intents.empty() || !scan_.compressed_intents.empty();
      if (!scan_.has(Hint::metadata) && !scan_.has(Hint::opaque)) return;
      std::string metadata = to_utf8(file_.document->metadata());
      facts_.claims_pdfa = metadata.find("http://www.aiim.org/pdfa/ns/id/") != std::string::npos;
      if (scan_.has(Hint::embedded_file) && metadata.size() <= kMostMetadata) {
        facts_.metadata = std::move(metadata);
      }
    } catch (const std::exception&) {
      facts_.claims_pdfa = false;  // and the facts that cannot be had stay empty
    }
  }

  bool holds_invoice() const {
    return std::ranges::any_of(facts_.attachments, &Attachment::may_be_invoice);
  }
  // Programs may be shared by fonts, so that fewer of them prove nothing.
  bool fonts_are_doubtful() const { return scan_.fonts > scan_.font_programs; }

  bool needs_structure() const {
    return scan_.has(Hint::embedded_file) || needs_structure_beyond_attachments();
  }

  bool needs_structure_beyond_attachments() const {
    static constexpr Hint kReasons[] = {Hint::action,    Hint::open_action, Hint::auto_action,
                                        Hint::xfa,       Hint::rich_media,  Hint::portfolio,
                                        Hint::signature, Hint::opaque};
    return std::ranges::any_of(kReasons, [this](Hint hint) { return scan_.has(hint); });
  }

  void take_drawing(const PageDrawing& drawing, document::Document* document) {
    const auto index = static_cast<std::size_t>(drawing.number - 1);
    if (index >= document->pages.size()) return;
    PageText text{std::move(document->pages[index]), std::move(facts_.pages[index]),
                  unreadable_[index]};
    judge(&text, &drawing);
    document->pages[index] = std::move(text.page);
    facts_.pages[index] = std::move(text.facts);
  }

  std::string_view bytes_;
  const Options& options_;
  RawScan scan_;
  PrivateCopy copy_;
  PopplerFile file_;
  Facts facts_;
  std::vector<int> doubtful_;
  std::vector<std::uint32_t> unreadable_;
};

}  // namespace

namespace pages {

base::Result<Reading> read(std::string_view bytes, const Options& options) {
  if (!has_header(bytes)) return not_a_pdf();
  Reader reader(bytes, options);
  reader.open();
  if (reader.locked()) return needs_password();
  if (!reader.readable()) return nothing_readable(reader.facts().damage);
  Reading reading;
  reader.read_pages(&reading.document);
  reader.look_deeper(&reading.document);
  for (document::Page& page : reading.document.pages) document::arrange(page);
  reading.facts = reader.take_facts();
  return reading;
}

Facts facts_only(std::string_view bytes, const Options& options) {
  Facts facts;
  if (!has_header(bytes)) {
    facts.damage = Damage::unreadable;
    facts.structure_checked = false;
    return facts;
  }
  Reader reader(bytes, options);
  reader.open();
  if (reader.readable()) {
    document::Document no_pages;
    reader.look_deeper(&no_pages);
    return reader.take_facts();
  }
  facts = reader.take_facts();
  facts.structure_checked = false;
  return facts;
}

}  // namespace pages
}  // namespace recevable::pdf
