// A file descriptor and who closes it.
#pragma once

#include <unistd.h>

#include <utility>

namespace recevable::base {

// Closes on every way out. The standard streams (0, 1, 2) are never closed: they are only lent.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    if (this != &other) {
      close();
      number_ = std::exchange(other.number_, -1);
    }
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  int number() const { return number_; }
  bool ok() const { return number_ >= 0; }
  void close() {
    const int number = std::exchange(number_, -1);
    if (number > STDERR_FILENO) ::close(number);
  }

 private:
  int number_ = -1;
};

}  // namespace recevable::base
