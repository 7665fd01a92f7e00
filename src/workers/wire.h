// How requests and answers cross the socket between the program and its workers.
//
// A request is a header, its two texts and, beside them, the descriptor of the file (SCM_RIGHTS).
// An answer is a count, the sizes and the bytes of its parts. Numbers are in the machine's own
// order: both ends are the same program.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "workers/workers.h"

namespace recevable::workers {

// The first answer of a worker tells how its start went: no part when it is ready, else the reason
// in French and in English.
inline constexpr std::size_t kReasonParts = 2;

// False when the other end is gone.
bool send_request(int socket, const Request& request);

// Waits for a request. Nothing when the other end is gone.
std::optional<Request> receive_request(int socket);

// False when the other end is gone.
bool send_answer(int socket, const Answer& answer);

// Puts an answer together from what arrives of it. The bytes come from a process nobody trusts.
class AnswerReader {
 public:
  explicit AnswerReader(std::uint64_t limit) : limit_(limit) {}

  enum class State { incomplete, complete, too_large, ended };
  // Reads what the socket holds, without waiting.
  State read_from(int socket);
  // Once complete: the answer; the reader is ready for the next.
  Answer take();

 private:
  State judge();
  bool read_sizes();

  std::uint64_t limit_;
  std::string buffer_;
  std::vector<std::uint64_t> sizes_;
  std::uint64_t whole_ = 0;  // bytes of the answer with its head; 0 until the head is known
};

}  // namespace recevable::workers
