// Inside the pdf_structure module: decoding a stream within bounds.
#pragma once

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <cstdint>
#include <exception>
#include <stdexcept>
#include <string>

namespace recevable::pdf {

// Keeps at most `keep` bytes, counts at most `count`, and stops the decoding by an exception once
// it has that: a few kilobytes can decode to gigabytes.
class BoundedSink : public Pipeline {
 public:
  BoundedSink(std::size_t keep, std::uint64_t count)
      : Pipeline("bounded", nullptr), keep_(keep), most_(count) {}

  void write(unsigned char const* data, std::size_t size) override {
    const std::size_t room = keep_ - std::min(keep_, content_.size());
    content_.append(reinterpret_cast<const char*>(data), std::min(room, size));
    seen_ += size;
    if (seen_ >= most_) {
      stopped_ = true;
      throw std::length_error("enough of this stream");
    }
  }
  void finish() override {}

  std::string& content() { return content_; }
  std::uint64_t seen() const { return seen_; }
  bool stopped() const { return stopped_; }

 private:
  std::size_t keep_;
  std::uint64_t most_;
  std::string content_;
  std::uint64_t seen_ = 0;
  bool stopped_ = false;
};

// Decodes as far as qpdf can without pictures' filters. False when it was stopped, by an error or
// by the bound; what was decoded before stands. Exceptions stay inside.
inline bool decode(QPDFObjectHandle stream, BoundedSink* sink) {
  try {
    return stream.pipeStreamData(sink, 0, qpdf_dl_generalized, true, false);
  } catch (const std::exception&) {
    return false;
  }
}

}  // namespace recevable::pdf
