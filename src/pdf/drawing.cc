#include "pdf/drawing.h"

#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFTokenizer.hh>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <exception>
#include <memory>
#include <string>
#include <vector>

#include "pdf/bounded_sink.h"

namespace recevable::pdf {

namespace {

constexpr std::size_t kMostDecoded = 32'000'000;
constexpr std::uint64_t kMostOperators = 1'000'000;
constexpr int kDeepestForm = 12;
constexpr std::size_t kDeepestState = 512;
constexpr std::size_t kMostImages = 5'000;
// A picture over this share of the page hides what was written before it.
constexpr double kHidesPage = 0.8;

// First `inner`, then `outer`.
Matrix combined(const Matrix& inner, const Matrix& outer) {
  return {inner.a * outer.a + inner.b * outer.c,
          inner.a * outer.b + inner.b * outer.d,
          inner.c * outer.a + inner.d * outer.c,
          inner.c * outer.b + inner.d * outer.d,
          inner.e * outer.a + inner.f * outer.c + outer.e,
          inner.e * outer.b + inner.f * outer.d + outer.f};
}

// The box around the unit square, where every picture is drawn.
base::Box unit_square(const Matrix& m) {
  const std::array<double, 4> x{m.e, m.e + m.a, m.e + m.c, m.e + m.a + m.c};
  const std::array<double, 4> y{m.f, m.f + m.b, m.f + m.d, m.f + m.b + m.d};
  const auto [x0, x1] = std::ranges::minmax(x);
  const auto [y0, y1] = std::ranges::minmax(y);
  return {x0, y0, x1, y1};
}

double number_of(QPDFObjectHandle object) {
  double value = 0;
  return object.getValueAsNumber(value) && std::isfinite(value) ? value : 0;
}

struct GraphicsState {
  Matrix matrix;
  int text_mode = 0;
};

class Painter {
 public:
  Painter(PageDrawing* drawing, std::vector<PaintedPicture>* pictures, double width, double height)
      : drawing_(drawing), pictures_(pictures), width_(width), height_(height) {}

  void run(QPDFObjectHandle contents, QPDFObjectHandle resources, const Matrix& matrix, int depth) {
    BoundedSink sink(kMostDecoded - std::min(kMostDecoded, decoded_),
                     kMostDecoded - std::min(kMostDecoded, decoded_) + 1);
    if (contents.isArray()) {
      const int count = contents.getArrayNItems();
      for (int i = 0; i < count && !sink.stopped(); ++i) {
        QPDFObjectHandle part = contents.getArrayItem(i);
        if (part.isStream()) decode(part, &sink);
        sink.content() += '\n';
      }
    } else if (contents.isStream()) {
      decode(contents, &sink);
    }
    decoded_ += sink.content().size();
    if (sink.stopped()) drawing_->complete = false;
    interpret(sink.content(), resources, matrix, depth);
  }

  // How much was painted, whatever it was.
  std::uint64_t painted() const { return painted_; }

 private:
  void interpret(const std::string& content, QPDFObjectHandle resources, const Matrix& matrix,
                 int depth) {
    const auto source = std::make_shared<BufferInputSource>("content", content);
    QPDFTokenizer tokenizer;
    tokenizer.allowEOF();
    std::vector<GraphicsState> saved;
    GraphicsState state{.matrix = matrix};
    std::array<double, 6> numbers{};
    std::size_t count = 0;
    std::uint64_t text = 0;
    std::string name;
    for (;;) {
      const QPDFTokenizer::Token token = tokenizer.readToken(source, "content", true);
      switch (token.getType()) {
        case QPDFTokenizer::tt_eof:
          return;
        case QPDFTokenizer::tt_integer:
        case QPDFTokenizer::tt_real:
          if (count == numbers.size()) {
            std::shift_left(numbers.begin(), numbers.end(), 1);
            --count;
          }
          numbers[count++] = std::strtod(token.getValue().c_str(), nullptr);
          break;
        case QPDFTokenizer::tt_string:
          text += token.getValue().size();
          break;
        case QPDFTokenizer::tt_name:
          name = token.getValue();
          break;
        case QPDFTokenizer::tt_word: {
          if (++operators_ > kMostOperators) {
            drawing_->complete = false;
            return;
          }
          const std::string& op = token.getValue();
          if (op == "ID") {
            tokenizer.expectInlineImage(source);
            add_image(state.matrix);
            ++painted_;
          } else if (op == "Do") {
            paint_object(resources, name, state, depth);
          } else {
            apply(op, numbers, count, text, &state, &saved);
          }
          count = 0;
          text = 0;
          break;
        }
        default:
          break;
      }
    }
  }

  void apply(const std::string& op, const std::array<double, 6>& numbers, std::size_t count,
             std::uint64_t text, GraphicsState* state, std::vector<GraphicsState>* saved) {
    if (op == "q") {
      if (saved->size() < kDeepestState) saved->push_back(*state);
    } else if (op == "Q") {
      if (saved->empty()) return;
      *state = saved->back();
      saved->pop_back();
    } else if (op == "cm" && count == 6) {
      state->matrix = combined(
          {numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]}, state->matrix);
    } else if (op == "Tr" && count > 0) {
      state->text_mode = static_cast<int>(std::clamp(numbers[count - 1], 0.0, 7.0));
    } else if (op == "Tj" || op == "TJ" || op == "'" || op == "\"") {
      // Modes 3 and 7 paint nothing (table 106).
      const bool hidden = state->text_mode == 3 || state->text_mode == 7;
      (hidden ? drawing_->hidden_text : drawing_->visible_text) += text;
      if (!hidden) painted_ += text;
    } else if (op == "g" || op == "rg" || op == "k" || op == "cs" || op == "sc" || op == "scn") {
      coloured_ = true;
    } else if (op == "f" || op == "F" || op == "f*" || op == "S" || op == "s" || op == "B" ||
               op == "B*" || op == "b" || op == "b*" || op == "sh") {
      ++drawing_->paths;
      ++painted_;
    }
  }

  void add_image(const Matrix& matrix) {
    base::Box box = unit_square(matrix);
    box = {std::clamp(box.x0, 0.0, width_), std::clamp(box.y0, 0.0, height_),
           std::clamp(box.x1, 0.0, width_), std::clamp(box.y1, 0.0, height_)};
    if (box.empty()) return;
    if (box.width() * box.height() >= kHidesPage * width_ * height_) {
      drawing_->hidden_text += drawing_->visible_text;
      drawing_->visible_text = 0;
    }
    if (drawing_->images.size() < kMostImages) drawing_->images.push_back(box);
  }

  void paint_object(QPDFObjectHandle resources, const std::string& name, const GraphicsState& state,
                    int depth) {
    if (!resources.isDictionary()) return;
    QPDFObjectHandle objects = resources.getKey("/XObject");
    if (!objects.isDictionary()) return;
    QPDFObjectHandle object = objects.getKey(name);
    if (!object.isStream()) return;
    QPDFObjectHandle dictionary = object.getDict();
    if (object.isImage(false)) {
      add_image(state.matrix);
      if (pictures_ != nullptr && pictures_->size() < kMostImages) {
        pictures_->push_back({object, state.matrix, painted_, painted_, !coloured_});
      }
      ++painted_;
    } else if (object.isFormXObject()) {
      if (depth >= kDeepestForm || operators_ > kMostOperators) {
        drawing_->complete = false;
        return;
      }
      Matrix matrix = state.matrix;
      QPDFObjectHandle own = dictionary.getKey("/Matrix");
      if (own.isArray() && own.getArrayNItems() == 6) {
        matrix = combined({number_of(own.getArrayItem(0)), number_of(own.getArrayItem(1)),
                           number_of(own.getArrayItem(2)), number_of(own.getArrayItem(3)),
                           number_of(own.getArrayItem(4)), number_of(own.getArrayItem(5))},
                          matrix);
      }
      QPDFObjectHandle inner = dictionary.getKey("/Resources");
      run(object, inner.isDictionary() ? inner : resources, matrix, depth + 1);
    }
  }

  PageDrawing* drawing_;
  std::vector<PaintedPicture>* pictures_;
  std::uint64_t painted_ = 0;
  bool coloured_ = false;
  double width_;
  double height_;
  std::size_t decoded_ = 0;
  std::uint64_t operators_ = 0;
};

// The transformation from the coordinates of the page to those of its reader, and its size.
struct View {
  Matrix matrix;
  double width = 0, height = 0;
};

View view_of(QPDFPageObjectHelper page) {
  View view;
  QPDFObjectHandle crop = page.getAttribute("/CropBox", false);
  QPDFObjectHandle media = page.getAttribute("/MediaBox", false);
  QPDFObjectHandle box = crop.isRectangle() ? crop : media;
  double x0 = 0;
  double y0 = 0;
  double x1 = 612;
  double y1 = 792;
  if (box.isRectangle()) {
    const auto r = box.getArrayAsRectangle();
    x0 = std::min(r.llx, r.urx);
    y0 = std::min(r.lly, r.ury);
    x1 = std::max(r.llx, r.urx);
    y1 = std::max(r.lly, r.ury);
    if (crop.isRectangle() && media.isRectangle()) {
      const auto m = media.getArrayAsRectangle();
      x0 = std::max(x0, std::min(m.llx, m.urx));
      y0 = std::max(y0, std::min(m.lly, m.ury));
      x1 = std::min(x1, std::max(m.llx, m.urx));
      y1 = std::min(y1, std::max(m.lly, m.ury));
    }
  }
  const double width = std::max(0.0, x1 - x0);
  const double height = std::max(0.0, y1 - y0);
  QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
  const int turns =
      rotate.isInteger() ? static_cast<int>(((rotate.getIntValue() / 90) % 4 + 4) % 4) : 0;
  switch (turns) {
    case 1:
      view = {{0, 1, 1, 0, -y0, -x0}, height, width};
      break;
    case 2:
      view = {{-1, 0, 0, 1, x1, -y0}, width, height};
      break;
    case 3:
      view = {{0, -1, -1, 0, y1, x1}, height, width};
      break;
    default:
      view = {{1, 0, 0, -1, -x0, y1}, width, height};
  }
  return view;
}

}  // namespace

PageSize size_of(QPDFObjectHandle page) {
  const View view = view_of(QPDFPageObjectHelper(page));
  return {view.width, view.height};
}

PageDrawing drawing_of(QPDFObjectHandle page, int number, std::vector<PaintedPicture>* pictures) {
  PageDrawing drawing;
  drawing.number = number;
  try {
    QPDFPageObjectHelper helper(page);
    const View view = view_of(helper);
    Painter painter(&drawing, pictures, view.width, view.height);
    painter.run(page.getKey("/Contents"), helper.getAttribute("/Resources", false), view.matrix, 0);
    if (pictures != nullptr) {
      for (PaintedPicture& picture : *pictures)
        picture.after = painter.painted() - picture.after - 1;
    }
  } catch (const std::exception&) {
    drawing.complete = false;
  }
  return drawing;
}

}  // namespace recevable::pdf
