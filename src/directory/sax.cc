#include "directory/sax.h"

#include <expat.h>
#include <fmt/format.h>

#include <array>
#include <exception>
#include <memory>

namespace recevable::directory {
namespace {

constexpr int kDeepest = 100;
constexpr int kBlock = 1 << 16;

std::string_view local(const char* name) {
  const std::string_view whole(name);
  const std::size_t colon = whole.rfind(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

}  // namespace

// What expat calls. No exception may go through it: one that is thrown waits until it is back.
struct SaxDoor {
  template <class Work>
  static void guarded(void* user, Work&& work) {
    auto& sax = *static_cast<Sax*>(user);
    if (sax.thrown_ || sax.stopped_) return;
    try {
      work(sax);
    } catch (...) {
      sax.thrown_ = std::current_exception();
      XML_StopParser(sax.parser_, XML_FALSE);
    }
  }
  static void start(void* user, const char* name, const char** attributes) {
    guarded(user, [&](Sax& sax) {
      if (++sax.depth_ > kDeepest) {
        sax.forbidden_ = true;
        XML_StopParser(sax.parser_, XML_FALSE);
        return;
      }
      sax.attributes_ = attributes;
      sax.start(local(name));
      sax.attributes_ = nullptr;
    });
  }
  static void end(void* user, const char* name) {
    guarded(user, [&](Sax& sax) {
      --sax.depth_;
      sax.end(local(name));
    });
  }
  static void text(void* user, const char* text, int size) {
    guarded(user, [&](Sax& sax) { sax.text({text, static_cast<std::size_t>(size)}); });
  }
  static void document_type(void* user, const char*, const char*, const char*, int) {
    auto& sax = *static_cast<Sax*>(user);
    sax.forbidden_ = true;
    XML_StopParser(sax.parser_, XML_FALSE);
  }
};

std::string_view Sax::attribute(std::string_view name) const {
  for (const char** at = attributes_; at != nullptr && *at != nullptr; at += 2) {
    if (name == *at || local(*at) == name) return at[1];
  }
  return {};
}

std::uint64_t Sax::line() const {
  return XML_GetCurrentLineNumber(parser_);
}

void Sax::stop() {
  stopped_ = true;
  XML_StopParser(parser_, XML_FALSE);
}

void Sax::parse(Bytes& bytes, const std::string& where, const std::function<void()>& tick) {
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
      XML_ParserCreate(nullptr), &XML_ParserFree);
  if (!parser) throw std::bad_alloc();
  parser_ = parser.get();
  depth_ = 0;
  stopped_ = forbidden_ = false;
  XML_SetUserData(parser_, this);
  XML_SetElementHandler(parser_, SaxDoor::start, SaxDoor::end);
  XML_SetCharacterDataHandler(parser_, SaxDoor::text);
  XML_SetStartDoctypeDeclHandler(parser_, SaxDoor::document_type);
  while (true) {
    void* buffer = XML_GetBuffer(parser_, kBlock);
    if (buffer == nullptr) throw std::bad_alloc();
    const std::size_t count = bytes.read(static_cast<char*>(buffer), kBlock);
    const XML_Status status = XML_ParseBuffer(parser_, static_cast<int>(count), count == 0);
    if (thrown_) std::rethrow_exception(thrown_);
    if (stopped_) return;
    if (status == XML_STATUS_ERROR) {
      const auto at = XML_GetCurrentLineNumber(parser_);
      const std::string what = forbidden_ ? "DOCTYPE" : XML_ErrorString(XML_GetErrorCode(parser_));
      refuse(base::ErrorKind::bad_input,
             {fmt::format("Le XML est mal formé ou incomplet (ligne {}, {}). Téléchargez-le à "
                          "nouveau.",
                          at, what),
              fmt::format("The XML is malformed or cut short (line {}, {}). Download it again.", at,
                          what)},
             where);
    }
    if (count == 0) return;
    tick();
  }
}

}  // namespace recevable::directory
