// The archive module: libarchive's view of a ZIP or a tar.gz.
#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <memory>
#include <string>

#include "archive/module.h"

namespace recevable::archive {
namespace {

struct Free {
  void operator()(::archive* one) const { archive_read_free(one); }
};
using Handle = std::unique_ptr<::archive, Free>;

// libarchive loses names of ZIPs that say they are UTF-8 unless the locale is: it is lent one.
locale_t utf8_locale() {
  static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
  return locale;
}

class LentLocale {
 public:
  LentLocale() : before_(utf8_locale() == nullptr ? nullptr : uselocale(utf8_locale())) {}
  ~LentLocale() {
    if (before_ != nullptr) uselocale(before_);
  }
  LentLocale(const LentLocale&) = delete;
  LentLocale& operator=(const LentLocale&) = delete;

 private:
  locale_t before_;
};

std::string text_of(const char* text) {
  return text == nullptr ? std::string() : name_from(text);
}

Entry::Kind kind_of(archive_entry* entry) {
  // A hard link has the type of a file, and no content of its own.
  if (archive_entry_hardlink(entry) != nullptr) return Entry::Kind::link;
  switch (archive_entry_filetype(entry)) {
    case AE_IFREG:
    case 0:  // a ZIP that says nothing of it
      return Entry::Kind::file;
    case AE_IFDIR:
      return Entry::Kind::folder;
    case AE_IFLNK:
      return Entry::Kind::link;
    default:
      return Entry::Kind::special;
  }
}

class Reading {
 public:
  Reading(::archive* from, const Limits& limits, Contents& contents)
      : from_(from), limits_(limits), contents_(contents) {}

  // False when not even a first entry can be made out.
  bool all() {
    for (;;) {
      archive_entry* entry = nullptr;
      const int code = archive_read_next_header(from_, &entry);
      if (code == ARCHIVE_EOF) return true;
      if (code == ARCHIVE_RETRY) {
        if (++retries_ > limits_.entries) return give_up(false);
        continue;
      }
      if (code == ARCHIVE_FATAL || entry == nullptr) return give_up(false);
      if (contents_.entries.size() == limits_.entries) return give_up(true);
      if (!take(entry)) return give_up(true);
    }
  }

 private:
  bool give_up(bool limit) {
    contents_.is_whole = false;
    contents_.reached_limit = limit;
    return limit || !contents_.entries.empty();
  }

  // False when going on would mean to unpack what is too large only to pass over it.
  bool take(archive_entry* from) {
    Entry& entry = contents_.entries.emplace_back();
    const char* utf8 = archive_entry_pathname_utf8(from);
    entry.name = text_of(archive_entry_pathname(from));
    if (entry.name.empty()) entry.name = text_of(utf8);
    entry.kind = kind_of(from);
    if (archive_entry_size_is_set(from) != 0) {
      entry.declared_size =
          static_cast<std::uint64_t>(std::max<la_int64_t>(archive_entry_size(from), 0));
    }
    if (entry.kind == Entry::Kind::link) {
      entry.target = text_of(archive_entry_hardlink(from) != nullptr ? archive_entry_hardlink(from)
                                                                     : archive_entry_symlink(from));
    }
    if (entry.kind != Entry::Kind::file) return true;
    if (archive_entry_is_data_encrypted(from) != 0) {
      entry.state = Entry::State::encrypted;
      return true;
    }
    return take_content(entry, archive_entry_size_is_set(from) != 0);
  }

  bool take_content(Entry& entry, bool has_size) {
    const std::uint64_t room = limits_.total_bytes - total_;
    const std::uint64_t most = std::min(limits_.entry_bytes, room);
    const bool can_skip = archive_format(from_) == ARCHIVE_FORMAT_ZIP;
    if (has_size && entry.declared_size > most) {
      entry.state = Entry::State::too_large;
      return can_skip;
    }
    // What the archive says of the size is a hint to be had for free, not one to be paid for.
    constexpr std::uint64_t kTrusted = 1 << 20;
    entry.bytes.reserve(std::min(entry.declared_size, kTrusted));
    for (;;) {
      const void* block = nullptr;
      std::size_t size = 0;
      la_int64_t offset = 0;
      const int code = archive_read_data_block(from_, &block, &size, &offset);
      if (code == ARCHIVE_EOF) break;
      if (code != ARCHIVE_OK && code != ARCHIVE_WARN) return refuse_content(entry, code);
      if (code == ARCHIVE_WARN) warned_ = true;
      // A sparse entry leaves holes: zeros nobody stored.
      const auto end = static_cast<std::uint64_t>(std::max<la_int64_t>(offset, 0)) + size;
      if (end > most) {
        entry.bytes.clear();
        entry.bytes.shrink_to_fit();
        entry.state = Entry::State::too_large;
        return can_skip;
      }
      if (size == 0 && code == ARCHIVE_WARN) break;
      entry.bytes.resize(static_cast<std::size_t>(end) - size);
      entry.bytes.append(static_cast<const char*>(block), size);
    }
    total_ += entry.bytes.size();
    if (has_size && entry.bytes.size() != entry.declared_size) {
      entry.state = Entry::State::wrong_size;
    } else if (warned_) {
      entry.state = Entry::State::damaged;
      entry.bytes.clear();
    }
    warned_ = false;
    return true;
  }

  bool refuse_content(Entry& entry, int code) {
    const char* why = archive_error_string(from_);
    const std::string reason = why == nullptr ? "" : why;
    const auto says = [&](const char* word) { return reason.find(word) != std::string::npos; };
    entry.bytes.clear();
    entry.bytes.shrink_to_fit();
    warned_ = false;
    if (says("assphrase") || says("ncrypt")) {
      entry.state = Entry::State::encrypted;
    } else if (says("wrong size")) {
      entry.state = Entry::State::wrong_size;
    } else if (says("nsupported")) {
      entry.state = Entry::State::unsupported;
    } else {
      entry.state = Entry::State::damaged;
    }
    if (code != ARCHIVE_FATAL) return true;
    contents_.is_whole = false;
    return true;  // the next header says that it is over
  }

  ::archive* from_;
  const Limits& limits_;
  Contents& contents_;
  std::uint64_t total_ = 0;
  std::size_t retries_ = 0;
  bool warned_ = false;
};

base::Error damaged() {
  return {base::ErrorKind::bad_input,
          {"Cette archive est abîmée : rien n'a pu en être lu. Refaites-la.",
           "This archive is damaged: nothing could be read of it. Make it again."},
          {}};
}

bool read_all(std::string_view bytes, const Limits& limits, Contents& contents,
              base::Error& error) {
  const LentLocale lent;
  const Handle handle(archive_read_new());
  if (!handle) throw std::bad_alloc();
  // Nothing else is a lot: every further format is a further reader a file could take over.
  archive_read_support_filter_gzip(handle.get());
  archive_read_support_format_zip(handle.get());
  archive_read_support_format_tar(handle.get());
  if (archive_read_open_memory(handle.get(), bytes.data(), bytes.size()) != ARCHIVE_OK ||
      !Reading(handle.get(), limits, contents).all()) {
    error = damaged();
    return false;
  }
  return true;
}

}  // namespace
}  // namespace recevable::archive

extern "C" __attribute__((visibility("default"))) bool recevable_archive_read(
    const std::string_view* bytes, const recevable::archive::Limits* limits,
    recevable::archive::Contents* contents, recevable::base::Error* error) {
  return recevable::archive::read_all(*bytes, *limits, *contents, *error);
}

extern "C" __attribute__((visibility("default"))) void recevable_archive_prepare() {
  static_cast<void>(recevable::archive::utf8_locale());
}
