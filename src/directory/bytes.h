// Inside the import module: a published file as the members it holds, decompressed as they are
// read.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

struct archive;
struct archive_entry;

namespace recevable::directory {

// Why an import cannot go on. Thrown inside the module, caught at its door.
struct Refused {
  base::Error error;
};
[[noreturn]] void refuse(base::ErrorKind kind, base::Localized message, std::string where);

// Bytes that come one after another.
class Bytes {
 public:
  virtual ~Bytes() = default;
  // At most `size` bytes to `to`; 0 at the end. Throws Refused when the file is cut short.
  virtual std::size_t read(char* to, std::size_t size) = 0;
};

// A plain file, a gzip, a zip, a tar or a tar.gz: its members in their order. A plain file or a
// gzip is one member without a name.
class Container : public Bytes {
 public:
  explicit Container(const std::string& path);              // a file
  Container(std::string name, const std::string* content);  // bytes in memory, which must live on
  Container(const Container&) = delete;
  Container& operator=(const Container&) = delete;

  // Goes to the next member that is a file; false when there is none.
  bool next();
  const std::string& member() const { return member_; }
  std::size_t read(char* to, std::size_t size) override;
  // How much of the file on the disk was read, 0 to 1.
  double part() const;
  const std::string& name() const { return name_; }
  std::uint64_t size() const { return size_; }

 private:
  void open(const std::string* content);
  [[noreturn]] void damaged() const;

  std::string path_, name_, member_;
  std::uint64_t size_ = 0, given_ = 0;
  struct Free {
    void operator()(archive* one) const;
  };
  std::unique_ptr<archive, Free> archive_;
  archive_entry* entry_ = nullptr;
};

// Bytes of which the first were already read, to see what they are.
class Headed : public Bytes {
 public:
  Headed(Bytes& rest, std::size_t head_size);
  std::string_view head() const { return head_; }
  std::size_t read(char* to, std::size_t size) override;

 private:
  Bytes& rest_;
  std::string head_;
  std::size_t at_ = 0;
};

}  // namespace recevable::directory
