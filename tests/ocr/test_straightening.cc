#include <catch2/catch.hpp>

#include "ocr/ocr.h"

namespace recevable::ocr {
namespace {

void check_box(const base::Box& box, const base::Box& expected) {
  CHECK(box.x0 == Approx(expected.x0).margin(1e-9));
  CHECK(box.y0 == Approx(expected.y0).margin(1e-9));
  CHECK(box.x1 == Approx(expected.x1).margin(1e-9));
  CHECK(box.y1 == Approx(expected.y1).margin(1e-9));
}

}  // namespace

TEST_CASE("a box goes back through quarter turns") {
  // A picture 100 wide and 200 high. After one turn clockwise its top left corner is at the top
  // right, so what lies there came from the top left.
  Straightening how{.quarter_turns = 0, .degrees = 0, .width = 100, .height = 200};
  check_box(how.on_picture({10, 20, 30, 50}), {10, 20, 30, 50});
  how.quarter_turns = 1;
  CHECK(how.straight_width() == 200);
  CHECK(how.straight_height() == 100);
  check_box(how.on_picture({190, 0, 200, 5}), {0, 0, 5, 10});
  how.quarter_turns = 2;
  check_box(how.on_picture({10, 20, 30, 50}), {70, 150, 90, 180});
  how.quarter_turns = 3;
  check_box(how.on_picture({0, 95, 10, 100}), {0, 0, 5, 10});
}

TEST_CASE("a box goes back through a small angle, and stays on the picture") {
  const Straightening how{.quarter_turns = 0, .degrees = 90, .width = 100, .height = 100};
  // A right angle is not small, but easily checked: the same as one quarter turn.
  check_box(how.on_picture({90, 0, 100, 5}), {0, 0, 5, 10});
  const Straightening askew{.quarter_turns = 0, .degrees = 2, .width = 100, .height = 100};
  const base::Box box = askew.on_picture({0, 0, 100, 100});
  CHECK(box.x0 >= 0);
  CHECK(box.y1 <= 100);
}

}  // namespace recevable::ocr
