#include "pdf/raw_scan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include "pdf/inflate.h"
#include "pdf/xref_check.h"

namespace recevable::pdf {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMostInflated = std::size_t{64} << 20U;
constexpr std::size_t kMostInflatedEach = std::size_t{16} << 20U;
constexpr std::size_t kLongestName = 32;

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0';
}
bool is_delimiter(char c) {
  return "()<>[]{}/%"sv.find(c) != std::string_view::npos;
}
bool ends_name(char c) {
  return is_space(c) || is_delimiter(c);
}

// What a name means to the scan.
enum class Meaning : std::uint8_t {
  action,
  associated,
  auto_action,
  collection,
  embedded_file,
  embedded_stream,
  encrypt,
  file_id,
  filter,
  flate,
  font,
  font_program,
  height,
  image,
  length,
  metadata,
  object_stream,
  open_action,
  output_intents,
  parameters,
  relationship,
  rich_media,
  signature,
  width,
  xfa
};

struct Known {
  std::string_view name;
  Meaning meaning;
};

// Sorted by name.
constexpr std::array kKnown{
    Known{"3D", Meaning::rich_media},
    Known{"AA", Meaning::auto_action},
    Known{"AF", Meaning::associated},
    Known{"AFRelationship", Meaning::relationship},
    Known{"ByteRange", Meaning::signature},
    Known{"CIDFontType0", Meaning::font},
    Known{"CIDFontType2", Meaning::font},
    Known{"Collection", Meaning::collection},
    Known{"DecodeParms", Meaning::parameters},
    Known{"EmbeddedFile", Meaning::embedded_stream},
    Known{"EmbeddedFiles", Meaning::embedded_file},
    Known{"Encrypt", Meaning::encrypt},
    Known{"F", Meaning::parameters},  // in a stream's dictionary: data in another file
    Known{"Filespec", Meaning::embedded_file},
    Known{"Filter", Meaning::filter},
    Known{"FlateDecode", Meaning::flate},
    Known{"FontFile", Meaning::font_program},
    Known{"FontFile2", Meaning::font_program},
    Known{"FontFile3", Meaning::font_program},
    Known{"GoToE", Meaning::action},
    Known{"GoToR", Meaning::action},
    Known{"Height", Meaning::height},
    Known{"ID", Meaning::file_id},
    Known{"Image", Meaning::image},
    Known{"ImportData", Meaning::action},
    Known{"JS", Meaning::action},
    Known{"JavaScript", Meaning::action},
    Known{"Launch", Meaning::action},
    Known{"Length", Meaning::length},
    Known{"MMType1", Meaning::font},
    Known{"Metadata", Meaning::metadata},
    Known{"Movie", Meaning::rich_media},
    Known{"ObjStm", Meaning::object_stream},
    Known{"OpenAction", Meaning::open_action},
    Known{"OutputIntents", Meaning::output_intents},
    Known{"Rendition", Meaning::action},
    Known{"RichMedia", Meaning::rich_media},
    Known{"Sig", Meaning::signature},
    Known{"Sound", Meaning::rich_media},
    Known{"SubmitForm", Meaning::action},
    Known{"TrueType", Meaning::font},
    Known{"Type1", Meaning::font},
    Known{"Width", Meaning::width},
    Known{"XFA", Meaning::xfa}};
static_assert(std::ranges::is_sorted(kKnown, {}, &Known::name));

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// "J#61vaScript" means "JavaScript" (ISO 32000-1, 7.3.5).
std::string unescaped(std::string_view name) {
  std::string result;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == '#' && i + 2 < name.size() && hex_value(name[i + 1]) >= 0 &&
        hex_value(name[i + 2]) >= 0) {
      result += static_cast<char>(hex_value(name[i + 1]) * 16 + hex_value(name[i + 2]));
      i += 2;
    } else {
      result += name[i];
    }
  }
  return result;
}

// What a stream's dictionary says of its stream. Zero when not said, or by reference.
struct StreamNotes {
  std::uint64_t length = 0;
  std::uint64_t width = 0;
  std::uint64_t height = 0;
  bool image = false;
  bool object_stream = false;
  bool embedded_file = false;
  int filters = 0;
  bool flate = false;
  bool parameters = false;
};

std::string_view skip_spaces(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  return text;
}

// The whole number that follows a key, 0 when something else follows, as a reference does.
std::uint64_t number_after(std::string_view rest) {
  rest = skip_spaces(rest.substr(0, 64));
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
  if (error != std::errc{}) return 0;
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  rest = skip_spaces(rest);
  if (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') return 0;  // "12 0 R"
  return value;
}

// The name that follows a key; "" when something else does.
std::string name_after(std::string_view rest) {
  rest = skip_spaces(rest.substr(0, 64));
  if (!rest.starts_with('/')) return {};
  rest.remove_prefix(1);
  return std::string(rest.substr(0, std::ranges::find_if(rest, ends_name) - rest.begin()));
}

class Scanner {
 public:
  explicit Scanner(std::string_view bytes) : bytes_(bytes) {}

  RawScan run() {
    result_.size = bytes_.size();
    std::size_t at = 0;
    while (at < bytes_.size()) {
      const std::size_t keyword = next_stream_keyword(at);
      const std::size_t end = std::min(keyword, bytes_.size());
      // Only the last object before the keyword is the dictionary of the stream.
      const std::string_view between = bytes_.substr(at, end - at);
      const std::size_t last = std::min(between.rfind(" obj"), between.size());
      StreamNotes others;
      look_at(between.substr(0, last), at, &others);
      StreamNotes notes;
      look_at(between.substr(last), at + last, &notes);
      if (keyword == std::string_view::npos) break;
      at = skip_stream(keyword, notes);
    }
    look_at_end();
    return std::move(result_);
  }

 private:
  void set(Hint hint) { result_.hints.set(static_cast<std::size_t>(hint)); }

  // Where the next "stream" that opens one stands: after ">>", before an end of line.
  std::size_t next_stream_keyword(std::size_t from) const {
    constexpr std::string_view kWord = "stream";
    for (;;) {
      const std::size_t found = bytes_.find(kWord, from);
      if (found == std::string_view::npos) return found;
      from = found + kWord.size();
      if (from >= bytes_.size() ||
          (bytes_[from] != '\r' && bytes_[from] != '\n' && bytes_[from] != ' ')) {
        continue;
      }
      std::size_t before = found;
      while (before > 0 && is_space(bytes_[before - 1])) --before;
      if (before >= 2 && bytes_.substr(before - 2, 2) == ">>") return found;
    }
  }

  // Handles the stream that opens at `keyword`; returns where its data ends.
  std::size_t skip_stream(std::size_t keyword, const StreamNotes& notes) {
    constexpr std::string_view kEnd = "endstream";
    std::size_t data = keyword + "stream"sv.size();
    while (data < bytes_.size() && bytes_[data] == ' ') ++data;
    if (data < bytes_.size() && bytes_[data] == '\r') ++data;
    if (data < bytes_.size() && bytes_[data] == '\n') ++data;
    std::size_t end = std::string_view::npos;
    if (notes.length > 0 && notes.length <= bytes_.size() - data) {
      const std::size_t stated = data + static_cast<std::size_t>(notes.length);
      if (skip_spaces(bytes_.substr(stated, 32)).starts_with(kEnd)) end = stated;
    }
    const bool exact = end != std::string_view::npos;
    if (end == std::string_view::npos) end = bytes_.find(kEnd, data);
    if (end == std::string_view::npos) end = bytes_.size();
    if (notes.image) {
      const std::uint64_t pixels = std::min<std::uint64_t>(notes.width, 1U << 20U) *
                                   std::min<std::uint64_t>(notes.height, 1U << 20U);
      result_.largest_image = std::max(result_.largest_image, pixels);
      result_.all_images += pixels;
    }
    if (notes.embedded_file) {
      result_.embedded.push_back(
          {.offset = data,
           .length = end - data,
           .readable = !notes.parameters && is_readable(notes) && (exact || notes.filters == 1),
           .deflated = notes.filters == 1});
    }
    if (notes.object_stream) look_into(data, end - data, notes);
    return end;
  }

  // Encoded with Flate alone, or not at all.
  static bool is_readable(const StreamNotes& notes) {
    return notes.filters == 0 || (notes.filters == 1 && notes.flate);
  }

  void look_into(std::size_t data, std::size_t length, const StreamNotes& notes) {
    set(Hint::object_streams);
    if (!is_readable(notes) || notes.parameters) {
      set(Hint::opaque);
      return;
    }
    std::string content;
    if (notes.filters == 0) {
      content = bytes_.substr(data, std::min(length, kMostInflatedEach));
    } else {
      const std::size_t left = kMostInflated - std::min(inflated_, kMostInflated);
      auto inflated = inflate_all(bytes_.substr(data, length), std::min(left, kMostInflatedEach));
      if (!inflated) {
        set(inflated.error() == InflateError::too_large ? Hint::too_large : Hint::opaque);
        return;
      }
      content = std::move(*inflated);
      inflated_ += content.size();
    }
    const std::size_t intents = result_.output_intents.size();
    StreamNotes none;
    look_at(content, 0, &none);
    if (result_.output_intents.size() > intents) {
      // These offsets were of the decoded content, not of the file.
      result_.output_intents.resize(intents);
      if (notes.filters == 1) {
        result_.compressed_intents.push_back({data, length, std::move(content)});
      }
    }
  }

  // Looks at every name in a stretch of objects that begins at `offset` of the file.
  void look_at(std::string_view objects, std::size_t offset, StreamNotes* notes) {
    std::size_t at = 0;
    while ((at = objects.find('/', at)) != std::string_view::npos) {
      const std::size_t start = ++at;
      const std::size_t limit = std::min(objects.size(), start + 3 * kLongestName);
      bool escaped = false;
      while (at < limit && !ends_name(objects[at])) {
        escaped = escaped || objects[at] == '#';
        ++at;
      }
      const std::string_view name = objects.substr(start, at - start);
      if (escaped) {
        const std::string plain = unescaped(name);
        note(plain, objects, at, offset + start - 1, true, notes);
      } else if (name.size() <= kLongestName) {
        note(name, objects, at, offset + start - 1, false, notes);
      }
    }
  }

  void note(std::string_view name, std::string_view objects, std::size_t after, std::size_t offset,
            bool escaped, StreamNotes* notes) {
    const auto* known = std::ranges::lower_bound(kKnown, name, {}, &Known::name);
    if (known == kKnown.end() || known->name != name) return;
    const std::string_view rest = objects.substr(after);
    switch (known->meaning) {
      case Meaning::action:
        set(Hint::action);
        break;
      case Meaning::associated:
        set(Hint::associated);
        break;
      case Meaning::auto_action:
        set(Hint::auto_action);
        break;
      case Meaning::collection:
        set(Hint::portfolio);
        break;
      case Meaning::embedded_file:
        set(Hint::embedded_file);
        break;
      case Meaning::embedded_stream:
        notes->embedded_file = true;
        set(Hint::embedded_file);
        break;
      case Meaning::relationship:
        result_.relationships.push_back(name_after(rest));
        break;
      case Meaning::encrypt:
        set(Hint::encryption);
        break;
      case Meaning::file_id:
        set(Hint::file_id);
        break;
      case Meaning::font:
        ++result_.fonts;
        break;
      case Meaning::font_program:
        ++result_.font_programs;
        break;
      case Meaning::filter:
        note_filter(rest, notes);
        break;
      case Meaning::flate:
        notes->flate = true;
        break;
      case Meaning::height:
        notes->height = number_after(rest);
        break;
      case Meaning::image:
        notes->image = true;
        break;
      case Meaning::length:
        notes->length = number_after(rest);
        break;
      case Meaning::metadata:
        set(Hint::metadata);
        break;
      case Meaning::object_stream:
        notes->object_stream = true;
        break;
      case Meaning::open_action:
        // An array is a place to go to, as office programs write it: nothing is done.
        if (!skip_spaces(rest.substr(0, 64)).starts_with('[')) set(Hint::open_action);
        break;
      case Meaning::output_intents:
        if (!escaped) result_.output_intents.push_back(offset);
        break;
      case Meaning::parameters:
        notes->parameters = true;
        break;
      case Meaning::rich_media:
        set(Hint::rich_media);
        break;
      case Meaning::signature:
        set(Hint::signature);
        break;
      case Meaning::width:
        notes->width = number_after(rest);
        break;
      case Meaning::xfa:
        set(Hint::xfa);
        break;
    }
  }

  static void note_filter(std::string_view rest, StreamNotes* notes) {
    rest = skip_spaces(rest.substr(0, 128));
    if (rest.starts_with('[')) {
      const std::string_view list = rest.substr(0, rest.find(']'));
      notes->filters = static_cast<int>(std::ranges::count(list, '/'));
    } else {
      notes->filters = rest.starts_with('/') ? 1 : 2;  // by reference: not worth following
    }
  }

  void look_at_end() {
    constexpr std::size_t kTail = 2048;
    const std::string_view tail = bytes_.substr(bytes_.size() - std::min(bytes_.size(), kTail));
    result_.has_end_marker = tail.find("%%EOF") != std::string_view::npos;
    const XrefState state = check_xref(bytes_);
    result_.xref_found = state != XrefState::missing;
    result_.xref_entries_wrong = state == XrefState::wrong;
  }

  std::string_view bytes_;
  RawScan result_;
  std::size_t inflated_ = 0;
};

}  // namespace

RawScan scan(std::string_view bytes) {
  return Scanner(bytes).run();
}

}  // namespace recevable::pdf
