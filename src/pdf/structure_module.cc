// The pdf_structure module: qpdf's view of a PDF.
//
// The whole graph of objects is walked from the trailer, once each, with a stack of our own: what
// an object does is told by its dictionary wherever it hangs (a page, a field, a name tree, the
// catalogue), so nothing is missed because it hides in an unusual place, and no depth of nesting
// matters.
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <exception>
#include <set>
#include <string>
#include <vector>

#include "pdf/attachment.h"
#include "pdf/bounded_sink.h"
#include "pdf/drawing.h"
#include "pdf/qpdf_file.h"
#include "pdf/structure.h"

namespace recevable::pdf {

namespace {

constexpr std::size_t kMostNodes = 2'000'000;
constexpr std::size_t kMostAttachments = 1'000;
constexpr std::uint64_t kMostCounted = 200'000'000;
constexpr std::size_t kMostFonts = 20;  // named of those that are not embedded

// The stream of a file specification, which tells it from others.
QPDFObjectHandle stream_of(QPDFObjectHandle specification) {
  QPDFObjectHandle none;
  if (!specification.isDictionary()) return none;
  QPDFObjectHandle files = specification.getKey("/EF");
  if (!files.isDictionary()) return none;
  for (const char* key : {"/UF", "/F", "/Unix", "/Mac", "/DOS"}) {
    if (files.getKey(key).isStream()) return files.getKey(key);
  }
  return none;
}

class Walk {
 public:
  explicit Walk(StructureAnswer* answer) : answer_(answer) {}

  // Returns false when a bound was reached.
  bool run(QPDF& pdf) {
    look_at_catalogue(pdf.getRoot());
    note_places(pdf);
    push(pdf.getTrailer());
    std::size_t nodes = 0;
    while (!stack_.empty()) {
      if (++nodes > kMostNodes) return false;
      QPDFObjectHandle node = std::move(stack_.back());
      stack_.pop_back();
      visit(node);
    }
    std::ranges::sort(answer_->active_content);
    return true;
  }

 private:
  void found(ActiveContent content) {
    auto& list = answer_->active_content;
    if (std::ranges::find(list, content) == list.end()) list.push_back(content);
  }

  void push(const QPDFObjectHandle& node) {
    QPDFObjectHandle object = node;
    if (object.isIndirect() && !seen_.insert(object.getObjGen()).second) return;
    stack_.push_back(std::move(object));
  }

  void look_at_catalogue(QPDFObjectHandle root) {
    if (!root.isDictionary()) return;
    if (root.getKey("/Collection").isDictionary()) found(ActiveContent::portfolio);
    QPDFObjectHandle action = root.getKey("/OpenAction");
    // To go to a page, or to set the zoom, is no action to speak of.
    if (action.isDictionary() && !is_name(action.getKey("/S"), "/GoTo")) {
      found(ActiveContent::auto_action);
    }
  }

  // Which files the catalogue lists, and which it associates with the document.
  void note_places(QPDF& pdf) {
    QPDFObjectHandle associated = pdf.getRoot().getKey("/AF");
    const int count = associated.isArray() ? std::min(associated.getArrayNItems(), 1'000) : 0;
    for (int i = 0; i < count; ++i) note_place(associated.getArrayItem(i), associated_);
    QPDFEmbeddedFileDocumentHelper files(pdf);
    for (const auto& [name, file] : files.getEmbeddedFiles()) {
      note_place(file->getObjectHandle(), listed_);
    }
  }
  static void note_place(const QPDFObjectHandle& specification, std::set<QPDFObjGen>& place) {
    QPDFObjectHandle stream = stream_of(specification);
    if (stream.isInitialized()) place.insert(stream.getObjGen());
  }

  static bool is_name(QPDFObjectHandle object, const char* name) {
    return object.isName() && object.getName() == name;
  }

  void visit(QPDFObjectHandle node) {
    if (node.isArray()) {
      const int size = node.getArrayNItems();
      for (int i = 0; i < size; ++i) push_if_compound(node.getArrayItem(i));
      return;
    }
    if (node.isStream()) {
      node = node.getDict();
    }
    if (!node.isDictionary()) return;
    look_at_dictionary(node);
    for (const auto& [key, value] : node.ditems()) push_if_compound(value);
  }

  void push_if_compound(const QPDFObjectHandle& value) {
    QPDFObjectHandle object = value;
    // An indirect object may be anything; resolving it is qpdf's work, done once.
    if (object.isArray() || object.isDictionary() || object.isStream()) push(object);
  }

  void look_at_dictionary(QPDFObjectHandle node) {
    QPDFObjectHandle action = node.getKey("/S");
    if (is_name(action, "/JavaScript") || node.hasKey("/JS") || node.hasKey("/JavaScript")) {
      found(ActiveContent::javascript);
    }
    if (is_name(action, "/Launch")) found(ActiveContent::launch_action);
    if (node.hasKey("/XFA")) found(ActiveContent::xfa_form);
    if (is_name(action, "/Rendition")) found(ActiveContent::rich_media);
    QPDFObjectHandle kind = node.getKey("/Subtype");
    for (const char* name : {"/RichMedia", "/Movie", "/Sound", "/3D"}) {
      if (is_name(kind, name)) found(ActiveContent::rich_media);
    }
    QPDFObjectHandle automatic = node.getKey("/AA");
    if (automatic.isDictionary() && !automatic.getKeys().empty()) {
      found(ActiveContent::auto_action);
    }
    look_at_signature(node);
    look_at_font(node);
    if (node.getKey("/EF").isDictionary()) look_at_file(node);
  }

  void look_at_signature(QPDFObjectHandle node) {
    if (!node.getKey("/ByteRange").isArray() || !node.hasKey("/Contents")) return;
    QPDFObjectHandle format = node.getKey("/SubFilter");
    const std::string name = format.isName() ? format.getName().substr(1) : std::string();
    // A time stamp of the document alone is nobody's signature.
    if (!is_name(node.getKey("/Type"), "/DocTimeStamp")) answer_->is_signed = true;
    auto& formats = answer_->signature_formats;
    if (!name.empty() && std::ranges::find(formats, name) == formats.end()) {
      formats.push_back(name);
    }
  }

  // Fonts of Type 0 leave it to their descendants, those of Type 3 are drawn by the file itself.
  void look_at_font(QPDFObjectHandle font) {
    if (!is_name(font.getKey("/Type"), "/Font")) return;
    QPDFObjectHandle kind = font.getKey("/Subtype");
    bool needs_program = false;
    for (const char* name : {"/Type1", "/MMType1", "/TrueType", "/CIDFontType0", "/CIDFontType2"}) {
      needs_program = needs_program || is_name(kind, name);
    }
    if (!needs_program) return;
    QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
    for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
      if (descriptor.isDictionary() && descriptor.getKey(key).isStream()) return;
    }
    QPDFObjectHandle base = font.getKey("/BaseFont");
    const std::string name = base.isName() ? base.getName().substr(1, 100) : std::string("?");
    auto& fonts = answer_->fonts_not_embedded;
    if (fonts.size() < kMostFonts && std::ranges::find(fonts, name) == fonts.end()) {
      fonts.push_back(name);
    }
  }

  void look_at_file(QPDFObjectHandle specification) {
    if (answer_->attachments.size() >= kMostAttachments) return;
    QPDFObjectHandle stream = stream_of(specification);
    if (!stream.isInitialized() || !files_.insert(stream.getObjGen()).second) return;
    Attachment attachment;
    for (const char* key : {"/UF", "/F", "/Unix", "/Mac", "/DOS"}) {
      QPDFObjectHandle name = specification.getKey(key);
      if (attachment.name.empty() && name.isString()) attachment.name = name.getUTF8Value();
    }
    QPDFObjectHandle relationship = specification.getKey("/AFRelationship");
    if (relationship.isName()) attachment.relationship = relationship.getName().substr(1);
    QPDFObjectHandle mime = stream.getDict().getKey("/Subtype");
    if (mime.isName()) attachment.mime_type = mime.getName().substr(1);
    attachment.associated = associated_.contains(stream.getObjGen());
    attachment.in_name_tree = listed_.contains(stream.getObjGen());
    take_content(stream, &attachment);
    answer_->attachments.push_back(std::move(attachment));
  }

  static void take_content(QPDFObjectHandle stream, Attachment* attachment) {
    BoundedSink start(kRootWindow, kRootWindow);
    decode(stream, &start);
    attachment->may_be_invoice =
        is_invoice_name(attachment->name) || has_invoice_root(start.content());
    BoundedSink sink(attachment->may_be_invoice ? kMostAttachmentBytes : 0, kMostCounted);
    decode(stream, &sink);
    attachment->size = sink.seen();
    if (attachment->may_be_invoice && sink.seen() <= kMostAttachmentBytes) {
      attachment->bytes = std::move(sink.content());
    }
  }

  StructureAnswer* answer_;
  std::vector<QPDFObjectHandle> stack_;
  std::set<QPDFObjGen> seen_;
  std::set<QPDFObjGen> files_;
  std::set<QPDFObjGen> associated_, listed_;  // streams of files
};

void answer_request(const StructureRequest& request, StructureAnswer* answer) {
  QPDF pdf;
  open_quietly(pdf, request.bytes, request.password);
  answer->opened = true;
  if (request.structure) answer->complete = Walk(answer).run(pdf);
  if (request.drawn_pages.empty()) return;
  const std::vector<QPDFObjectHandle>& pages = pdf.getAllPages();
  for (const int number : request.drawn_pages) {
    if (number < 1 || static_cast<std::size_t>(number) > pages.size()) continue;
    answer->drawings.push_back(drawing_of(pages[static_cast<std::size_t>(number) - 1], number));
  }
}

// Takes the invoices out of a PDF.
class Strip {
 public:
  explicit Strip(QPDF& pdf) : pdf_(pdf) {}

  int run() {
    QPDFEmbeddedFileDocumentHelper files(pdf_);
    for (const auto& [name, file] : files.getEmbeddedFiles()) {
      if (is_invoice(file->getObjectHandle())) names_.push_back(name);
    }
    QPDFObjectHandle root = pdf_.getRoot();
    clean(root);
    for (QPDFObjectHandle page : pdf_.getAllPages()) {
      clean(page);
      clean_annotations(page);
    }
    for (const std::string& name : names_) files.removeEmbeddedFile(name);
    const int removed = static_cast<int>(specifications_.size());
    // What is left is a plain PDF: the metadata that called it a Factur-X go too.
    if (removed > 0) root.removeKey("/Metadata");
    return removed;
  }

 private:
  bool is_invoice(QPDFObjectHandle specification) {
    if (!specification.isDictionary()) return false;
    QPDFObjectHandle files = specification.getKey("/EF");
    if (!files.isDictionary()) return false;
    for (const char* key : {"/UF", "/F", "/Unix", "/Mac", "/DOS"}) {
      QPDFObjectHandle name = specification.getKey(key);
      QPDFObjectHandle stream = files.getKey(key);
      bool found = name.isString() && is_invoice_name(name.getUTF8Value());
      if (stream.isStream()) {
        BoundedSink start(kRootWindow, kRootWindow);
        decode(stream, &start);
        found = found || has_invoice_root(start.content());
      }
      if (!found) continue;
      specifications_.insert(specification.getObjGen());
      return true;
    }
    return false;
  }

  // The files associated with a page or with the whole document.
  void clean(QPDFObjectHandle holder) {
    QPDFObjectHandle associated = holder.getKey("/AF");
    if (!associated.isArray()) return;
    for (int i = associated.getArrayNItems(); i-- > 0;) {
      if (is_invoice(associated.getArrayItem(i))) associated.eraseItem(i);
    }
    if (associated.getArrayNItems() == 0) holder.removeKey("/AF");
  }

  void clean_annotations(QPDFObjectHandle page) {
    QPDFObjectHandle annotations = page.getKey("/Annots");
    if (!annotations.isArray()) return;
    for (int i = annotations.getArrayNItems(); i-- > 0;) {
      QPDFObjectHandle annotation = annotations.getArrayItem(i);
      if (annotation.isDictionary() && is_invoice(annotation.getKey("/FS"))) {
        annotations.eraseItem(i);
      }
    }
  }

  QPDF& pdf_;
  std::vector<std::string> names_;
  std::set<QPDFObjGen> specifications_;
};

int strip(const StructureRequest& request, std::string* stripped) {
  QPDF pdf;
  open_quietly(pdf, request.bytes, request.password);
  const int removed = Strip(pdf).run();
  if (removed == 0) return 0;
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  stripped->assign(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
  return removed;
}

}  // namespace

}  // namespace recevable::pdf

extern "C" {

__attribute__((visibility("default"))) void recevable_pdf_structure(
    const recevable::pdf::StructureRequest* request, recevable::pdf::StructureAnswer* answer) {
  try {
    recevable::pdf::answer_request(*request, answer);
  } catch (const std::exception&) {
    answer->complete = false;  // what was learnt before the trouble stands
  }
}

__attribute__((visibility("default"))) int recevable_pdf_strip(
    const recevable::pdf::StructureRequest* request, std::string* stripped) {
  try {
    return recevable::pdf::strip(*request, stripped);
  } catch (const std::exception&) {
    return -1;
  }
}

__attribute__((visibility("default"))) const char* recevable_qpdf_version() {
  return QPDF::QPDFVersion().c_str();
}
}
