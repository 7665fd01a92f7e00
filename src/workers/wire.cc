#include "workers/wire.h"

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace recevable::workers {
namespace {

// More parts than any answer has; an archive may give some hundreds.
constexpr std::uint32_t kMostParts = 65'536;
// A path is at most 4,096 bytes, a note a few words.
constexpr std::uint32_t kLongestText = 1U << 20U;

struct RequestHead {
  std::uint32_t label = 0;
  std::uint32_t note = 0;
  std::uint32_t has_file = 0;
  std::uint32_t milliseconds = 0;
};

bool send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool receive_all(int socket, char* to, std::size_t size) {
  while (size > 0) {
    const ssize_t got = recv(socket, to, size, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    to += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

// Room for one descriptor beside a message.
struct Control {
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> bytes{};
};

template <class T>
std::string_view bytes_of(const T& value) {
  return {reinterpret_cast<const char*>(&value), sizeof(T)};
}

}  // namespace

bool send_request(int socket, const Request& request) {
  const RequestHead head{static_cast<std::uint32_t>(request.label.size()),
                         static_cast<std::uint32_t>(request.note.size()),
                         request.file.ok() ? 1U : 0U,
                         static_cast<std::uint32_t>(request.time.count())};
  std::string bytes(bytes_of(head));
  bytes += request.label;
  bytes += request.note;
  iovec part{bytes.data(), bytes.size()};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  Control control;
  if (request.file.ok()) {
    message.msg_control = control.bytes.data();
    message.msg_controllen = control.bytes.size();
    cmsghdr* const rights = CMSG_FIRSTHDR(&message);
    rights->cmsg_level = SOL_SOCKET;
    rights->cmsg_type = SCM_RIGHTS;
    rights->cmsg_len = CMSG_LEN(sizeof(int));
    const int number = request.file.number();
    std::memcpy(CMSG_DATA(rights), &number, sizeof(int));
  }
  ssize_t sent = 0;
  do {
    sent = sendmsg(socket, &message, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  if (sent <= 0) return false;
  return send_all(socket, std::string_view(bytes).substr(static_cast<std::size_t>(sent)));
}

std::optional<Request> receive_request(int socket) {
  RequestHead head;
  iovec part{&head, sizeof head};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  Control control;
  message.msg_control = control.bytes.data();
  message.msg_controllen = control.bytes.size();
  ssize_t got = 0;
  do {
    got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  } while (got < 0 && errno == EINTR);
  if (got <= 0) return std::nullopt;
  Request request;
  for (cmsghdr* item = CMSG_FIRSTHDR(&message); item != nullptr;
       item = CMSG_NXTHDR(&message, item)) {
    if (item->cmsg_level != SOL_SOCKET || item->cmsg_type != SCM_RIGHTS) continue;
    int number = -1;
    std::memcpy(&number, CMSG_DATA(item), sizeof(int));
    request.file = base::Descriptor(number);
  }
  const auto missing = sizeof head - static_cast<std::size_t>(got);
  if (!receive_all(socket, reinterpret_cast<char*>(&head) + got, missing)) return std::nullopt;
  if (head.label > kLongestText || head.note > kLongestText) return std::nullopt;
  request.time = std::chrono::milliseconds(head.milliseconds);
  request.label.resize(head.label);
  request.note.resize(head.note);
  if (!receive_all(socket, request.label.data(), request.label.size()) ||
      !receive_all(socket, request.note.data(), request.note.size())) {
    return std::nullopt;
  }
  return request;
}

bool send_answer(int socket, const Answer& answer) {
  const auto count = static_cast<std::uint32_t>(answer.size());
  std::string head(bytes_of(count));
  for (const std::string& part : answer) {
    const std::uint64_t size = part.size();
    head += bytes_of(size);
  }
  // Small answers go in one piece.
  constexpr std::size_t kSmall = 1U << 16U;
  for (const std::string& part : answer) {
    if (head.size() + part.size() <= kSmall) {
      head += part;
      continue;
    }
    if (!send_all(socket, head) || !send_all(socket, part)) return false;
    head.clear();
  }
  return send_all(socket, head);
}

bool AnswerReader::read_sizes() {
  if (!sizes_.empty() || whole_ > 0) return true;
  std::uint32_t count = 0;
  if (buffer_.size() < sizeof count) return false;
  std::memcpy(&count, buffer_.data(), sizeof count);
  if (count > kMostParts) {
    whole_ = limit_ + 1;
    return true;
  }
  const std::size_t head = sizeof count + count * sizeof(std::uint64_t);
  if (buffer_.size() < head) return false;
  whole_ = head;
  for (std::uint32_t i = 0; i < count; ++i) {
    std::uint64_t size = 0;
    std::memcpy(&size, buffer_.data() + sizeof count + i * sizeof size, sizeof size);
    // A size beyond the limit ends it here: the sum must not wrap around.
    whole_ = size > limit_ || whole_ > limit_ ? limit_ + 1 : whole_ + size;
    sizes_.push_back(size);
  }
  return true;
}

AnswerReader::State AnswerReader::judge() {
  if (!read_sizes()) return State::incomplete;
  if (whole_ > limit_) return State::too_large;
  return buffer_.size() >= whole_ ? State::complete : State::incomplete;
}

AnswerReader::State AnswerReader::read_from(int socket) {
  std::array<char, 65536> piece{};
  // Two answers may have come at once.
  if (const State state = judge(); state != State::incomplete) return state;
  for (;;) {
    const ssize_t got = recv(socket, piece.data(), piece.size(), MSG_DONTWAIT);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return State::incomplete;
    if (got <= 0) return State::ended;
    buffer_.append(piece.data(), static_cast<std::size_t>(got));
    const State state = judge();
    if (state != State::incomplete) return state;
  }
}

Answer AnswerReader::take() {
  Answer answer;
  answer.reserve(sizes_.size());
  std::size_t at = sizeof(std::uint32_t) + sizes_.size() * sizeof(std::uint64_t);
  for (const std::uint64_t size : sizes_) {
    answer.push_back(buffer_.substr(at, size));
    at += size;
  }
  buffer_.erase(0, at);
  sizes_.clear();
  whole_ = 0;
  return answer;
}

}  // namespace recevable::workers
