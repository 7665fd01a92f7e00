#include "directory/bytes.h"

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "base/text.h"

namespace recevable::directory {
namespace {

constexpr std::size_t kBlock = 1 << 18;
// What a bomb gives and no published file: the most compressible of them are below 60 to 1.
constexpr std::uint64_t kFreeBytes = 256ULL << 20;
constexpr std::uint64_t kMostRatio = 300;

}  // namespace

void refuse(base::ErrorKind kind, base::Localized message, std::string where) {
  throw Refused{{kind, std::move(message), std::move(where)}};
}

Container::Container(const std::string& path)
    : path_(path), name_(std::filesystem::path(path).filename().string()) {
  std::error_code failed;
  const auto status = std::filesystem::status(path, failed);
  if (!std::filesystem::exists(status)) {
    refuse(base::ErrorKind::environment,
           {"Ce fichier n'existe pas. Vérifiez son nom et son dossier.",
            "This file does not exist. Check its name and folder."},
           path);
  }
  if (!std::filesystem::is_regular_file(status)) {
    refuse(base::ErrorKind::environment,
           {"Ce n'est pas un fichier. Donnez le fichier lui-même.",
            "This is not a file. Give the file itself."},
           path);
  }
  size_ = std::filesystem::file_size(path, failed);
  if (size_ == 0) {
    refuse(
        base::ErrorKind::bad_input,
        {"Le fichier est vide. Téléchargez-le à nouveau.", "The file is empty. Download it again."},
        path);
  }
  open(nullptr);
}

Container::Container(std::string name, const std::string* content)
    : path_(name), name_(std::move(name)), size_(content->size()) {
  open(content);
}

void Container::open(const std::string* content) {
  archive_.reset(archive_read_new());
  archive_read_support_filter_gzip(archive_.get());
  archive_read_support_format_zip(archive_.get());
  archive_read_support_format_tar(archive_.get());
  archive_read_support_format_raw(archive_.get());
  const int code = content != nullptr
                       ? archive_read_open_memory(archive_.get(), content->data(), content->size())
                       : archive_read_open_filename(archive_.get(), path_.c_str(), kBlock);
  if (code == ARCHIVE_OK) return;
  // Reading begins with opening: what can be opened by anybody and not by it is cut short.
  if (content != nullptr || access(path_.c_str(), R_OK) == 0) damaged();
  refuse(base::ErrorKind::environment,
         {"Ce fichier ne peut pas être lu. Vérifiez vos droits.",
          "This file cannot be read. Check your rights."},
         path_);
}

void Container::Free::operator()(archive* one) const {
  archive_read_free(one);
}

void Container::damaged() const {
  const char* reason = archive_error_string(archive_.get());
  const std::string what = reason == nullptr ? "?" : base::printable(reason);
  refuse(base::ErrorKind::bad_input,
         {"Le fichier est abîmé ou incomplet (" + what + "). Téléchargez-le à nouveau.",
          "The file is damaged or cut short (" + what + "). Download it again."},
         path_);
}

bool Container::next() {
  while (true) {
    const int code = archive_read_next_header(archive_.get(), &entry_);
    if (code == ARCHIVE_EOF) return false;
    if (code != ARCHIVE_OK && code != ARCHIVE_WARN) damaged();
    const auto type = archive_entry_filetype(entry_);
    if (type != AE_IFREG && type != 0) continue;
    const bool raw = archive_format(archive_.get()) == ARCHIVE_FORMAT_RAW;
    const char* name = raw ? nullptr : archive_entry_pathname(entry_);
    member_ = name == nullptr ? std::string() : base::printable(name);
    return true;
  }
}

std::size_t Container::read(char* to, std::size_t size) {
  const la_ssize_t count = archive_read_data(archive_.get(), to, size);
  if (count < 0) damaged();
  given_ += static_cast<std::uint64_t>(count);
  if (given_ > kFreeBytes && given_ / kMostRatio > size_) {
    refuse(base::ErrorKind::bad_input,
           {"Ce fichier se décompresse sans fin : ce n'est pas un fichier publié.",
            "This file decompresses without end: it is no published file."},
           path_);
  }
  return static_cast<std::size_t>(count);
}

double Container::part() const {
  if (size_ == 0) return 1;
  const auto done = static_cast<double>(archive_filter_bytes(archive_.get(), -1));
  return std::clamp(done / static_cast<double>(size_), 0.0, 1.0);
}

Headed::Headed(Bytes& rest, std::size_t head_size) : rest_(rest) {
  head_.resize(head_size);
  std::size_t have = 0;
  while (have < head_size) {
    const std::size_t count = rest_.read(head_.data() + have, head_size - have);
    if (count == 0) break;
    have += count;
  }
  head_.resize(have);
}

std::size_t Headed::read(char* to, std::size_t size) {
  if (at_ == head_.size()) return rest_.read(to, size);
  const std::size_t count = std::min(size, head_.size() - at_);
  std::memcpy(to, head_.data() + at_, count);
  at_ += count;
  return count;
}

}  // namespace recevable::directory
