#include "illustrate/annotator.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <map>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFLogger.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace recevable::illustrate {
namespace {

constexpr double kMargin = 2;  // points between the words and their frame
constexpr double kLine = 1.5;  // of the frame
constexpr double kDisc = 7;    // radius of the disc with the number
constexpr double kNoteSize = 20;
constexpr double kNoteStep = 26;

using Rectangle = QPDFObjectHandle::Rectangle;

// A page's own coordinates: its crop box, and how far it is turned when seen.
struct Sheet {
  Rectangle crop;
  int rotation = 0;

  std::pair<double, double> own(double x, double y) const {
    switch (rotation) {
      case 90:
        return {crop.llx + y, crop.lly + x};
      case 180:
        return {crop.urx - x, crop.lly + y};
      case 270:
        return {crop.urx - y, crop.ury - x};
      default:
        return {crop.llx + x, crop.ury - y};
    }
  }
  Rectangle own(const base::Box& box) const {
    const auto [xa, ya] = own(box.x0, box.y0);
    const auto [xb, yb] = own(box.x1, box.y1);
    return {std::min(xa, xb), std::min(ya, yb), std::max(xa, xb), std::max(ya, yb)};
  }
};

Rectangle rectangle_of(QPDFObjectHandle box, const Rectangle& otherwise) {
  if (!box.isRectangle()) return otherwise;
  const Rectangle r = box.getArrayAsRectangle();
  return r.urx - r.llx < 1 || r.ury - r.lly < 1 ? otherwise : r;
}

Sheet sheet_of(QPDFPageObjectHelper page) {
  const Rectangle media = rectangle_of(page.getAttribute("/MediaBox", false), {0, 0, 612, 792});
  Rectangle crop = rectangle_of(page.getAttribute("/CropBox", false), media);
  crop = {std::max(crop.llx, media.llx), std::max(crop.lly, media.lly),
          std::min(crop.urx, media.urx), std::min(crop.ury, media.ury)};
  Sheet sheet{crop, 0};
  QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
  if (rotate.isInteger()) {
    const long long turns = rotate.getIntValue() % 360;
    sheet.rotation = static_cast<int>((turns + 360) % 360);
  }
  return sheet;
}

QPDFObjectHandle real(double value) {
  return QPDFObjectHandle::newReal(value, 3);
}

QPDFObjectHandle array_of(std::initializer_list<double> values) {
  QPDFObjectHandle array = QPDFObjectHandle::newArray();
  for (const double value : values) array.appendItem(real(value));
  return array;
}

// A circle as four curves.
std::string disc_at(double x, double y, double r) {
  const double k = 0.5523 * r;
  return fmt::format(
      "{:.2f} {:.2f} m {:.2f} {:.2f} {:.2f} {:.2f} {:.2f} {:.2f} c {:.2f} {:.2f} {:.2f} {:.2f} "
      "{:.2f} {:.2f} c {:.2f} {:.2f} {:.2f} {:.2f} {:.2f} {:.2f} c {:.2f} {:.2f} {:.2f} {:.2f} "
      "{:.2f} {:.2f} c f\n",
      x + r, y, x + r, y + k, x + k, y + r, x, y + r, x - k, y + r, x - r, y + k, x - r, y, x - r,
      y - k, x - k, y - r, x, y - r, x + k, y - r, x + r, y - k, x + r, y);
}

// How the frame looks, drawn for viewers that draw no annotations of their own.
QPDFObjectHandle appearance(QPDF& pdf, const Note& note, const Sheet& sheet, const Rectangle& frame,
                            double disc_x, double disc_y, const Rectangle& whole) {
  std::string drawing =
      fmt::format("q {0:.3f} {1:.3f} {2:.3f} RG {0:.3f} {1:.3f} {2:.3f} rg {3} w\n", note.red,
                  note.green, note.blue, kLine);
  drawing += fmt::format("{:.2f} {:.2f} {:.2f} {:.2f} re S\n", frame.llx, frame.lly,
                         frame.urx - frame.llx, frame.ury - frame.lly);
  drawing += disc_at(disc_x, disc_y, kDisc);
  // The number upright for the reader, however the page is turned.
  const int turn = sheet.rotation;
  const double cosine = turn == 0 ? 1 : turn == 180 ? -1 : 0;
  const double sine = turn == 90 ? 1 : turn == 270 ? -1 : 0;
  const double size = note.number.size() > 1 ? 7.5 : 9;
  const double half = 0.278 * size * static_cast<double>(note.number.size());
  const double down = 0.35 * size;
  const double x = disc_x - half * cosine + down * sine;
  const double y = disc_y - half * sine - down * cosine;
  drawing += fmt::format("BT 1 1 1 rg /F {} Tf {} {} {} {} {:.2f} {:.2f} Tm ({}) Tj ET Q\n", size,
                         cosine, sine, -sine, cosine, x, y, note.number);
  QPDFObjectHandle form = QPDFObjectHandle::newStream(&pdf, drawing);
  QPDFObjectHandle dictionary = form.getDict();
  dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
  dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
  dictionary.replaceKey("/BBox", array_of({whole.llx, whole.lly, whole.urx, whole.ury}));
  dictionary.replaceKey(
      "/Resources",
      QPDFObjectHandle::parse(
          "<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >> >> >>"));
  return form;
}

QPDFObjectHandle annotation(const Note& note, const char* subtype, const Rectangle& place,
                            const std::string& name) {
  QPDFObjectHandle made = QPDFObjectHandle::newDictionary();
  made.replaceKey("/Type", QPDFObjectHandle::newName("/Annot"));
  made.replaceKey("/Subtype", QPDFObjectHandle::newName(subtype));
  made.replaceKey("/Rect", array_of({place.llx, place.lly, place.urx, place.ury}));
  made.replaceKey("/C", array_of({note.red, note.green, note.blue}));
  made.replaceKey("/T", QPDFObjectHandle::newUnicodeString("Recevable"));
  made.replaceKey("/Subj", QPDFObjectHandle::newUnicodeString(note.title));
  made.replaceKey("/Contents", QPDFObjectHandle::newUnicodeString(note.text));
  made.replaceKey("/NM", QPDFObjectHandle::newString(name));
  made.replaceKey("/F", QPDFObjectHandle::newInteger(4));  // is printed
  return made;
}

QPDFObjectHandle frame_annotation(QPDF& pdf, const Note& note, const Sheet& sheet,
                                  const std::string& name) {
  const base::Box padded{note.box.x0 - kMargin, note.box.y0 - kMargin, note.box.x1 + kMargin,
                         note.box.y1 + kMargin};
  const Rectangle frame = sheet.own(padded);
  const bool left = padded.x0 > 2 * kDisc + 2;
  const auto [x, y] =
      sheet.own(left ? padded.x0 - kDisc - 1 : padded.x1 + kDisc + 1, padded.center_y());
  const Rectangle whole{
      std::min(frame.llx, x - kDisc) - kLine, std::min(frame.lly, y - kDisc) - kLine,
      std::max(frame.urx, x + kDisc) + kLine, std::max(frame.ury, y + kDisc) + kLine};
  QPDFObjectHandle made = annotation(note, "/Square", whole, name);
  // Where the square itself lies within the rectangle that also holds the number.
  made.replaceKey("/RD", array_of({frame.llx - whole.llx, frame.lly - whole.lly,
                                   whole.urx - frame.urx, whole.ury - frame.ury}));
  QPDFObjectHandle style = QPDFObjectHandle::newDictionary();
  style.replaceKey("/W", real(kLine));
  made.replaceKey("/BS", style);
  QPDFObjectHandle looks = QPDFObjectHandle::newDictionary();
  looks.replaceKey("/N", appearance(pdf, note, sheet, frame, x, y, whole));
  made.replaceKey("/AP", looks);
  return made;
}

void annotate(const AnnotateRequest& request, AnnotateAnswer& answer) {
  QPDF pdf;
  pdf.setLogger(QPDFLogger::create());
  pdf.setSuppressWarnings(true);
  pdf.getLogger()->setError(pdf.getLogger()->discard());
  pdf.processMemoryFile("invoice", request.pdf.data(), request.pdf.size(),
                        request.password.empty() ? nullptr : request.password.c_str());
  std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
  std::map<int, int> loose;  // notes without a place, by page
  int count = 0;
  for (const Note& note : request.notes) {
    if (note.page < 1 || static_cast<std::size_t>(note.page) > pages.size()) continue;
    QPDFPageObjectHelper& page = pages[static_cast<std::size_t>(note.page) - 1];
    const Sheet sheet = sheet_of(page);
    const std::string name = fmt::format("recevable-{}", ++count);
    QPDFObjectHandle made;
    if (note.box.empty()) {
      const double top = 8 + kNoteStep * loose[note.page]++;
      made = annotation(note, "/Text", sheet.own(base::Box{8, top, 8 + kNoteSize, top + kNoteSize}),
                        name);
      made.replaceKey("/Name", QPDFObjectHandle::newName("/Comment"));
    } else {
      made = frame_annotation(pdf, note, sheet, name);
    }
    QPDFObjectHandle dictionary = page.getObjectHandle();
    QPDFObjectHandle list = dictionary.getKey("/Annots");
    if (!list.isArray()) {
      list = QPDFObjectHandle::newArray();
    } else if (list.isIndirect()) {
      list = list.shallowCopy();  // an array other pages may share
    }
    list.appendItem(pdf.makeIndirectObject(made));
    dictionary.replaceKey("/Annots", list);
  }
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(!pdf.isEncrypted());
  writer.setStreamDataMode(qpdf_s_preserve);
  writer.setDecodeLevel(qpdf_dl_none);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  answer.pdf.assign(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

}  // namespace
}  // namespace recevable::illustrate

extern "C" __attribute__((visibility("default"))) void recevable_annotate(
    const recevable::illustrate::AnnotateRequest* request,
    recevable::illustrate::AnnotateAnswer* answer) {
  try {
    recevable::illustrate::annotate(*request, *answer);
  } catch (const std::exception& error) {
    answer->pdf.clear();
    answer->error = error.what();
  }
}
