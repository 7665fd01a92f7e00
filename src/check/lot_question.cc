#include <algorithm>
#include <charconv>

#include "check/lot.h"

namespace recevable::check {
namespace {

std::size_t number_at(std::string_view text, std::size_t missing) {
  std::size_t value = missing;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

std::string LotQuestion::note() const {
  return std::to_string(first_) + " " + std::to_string(most_);
}

Span LotQuestion::span_of(std::string_view note) {
  Span span;
  const std::size_t gap = std::min(note.find(' '), note.size());
  span.first = number_at(note.substr(0, gap), 0);
  if (gap < note.size()) span.most = number_at(note.substr(gap + 1), Span::kAll);
  return span;
}

void LotQuestion::answered(std::size_t next, std::vector<std::string> names) {
  if (first_ == 0) names_ = std::move(names);
  // An answer that leads nowhere would be asked for again for ever.
  done_ = next <= first_ || next > names_.size();
  first_ = next;
  if (most_ != Span::kAll) most_ = most_ > Span::kAll / 2 ? Span::kAll : most_ * 2;
}

std::vector<std::string> LotQuestion::head(std::size_t next, std::string packed_names) {
  return {std::to_string(next), std::move(packed_names)};
}

bool LotQuestion::heard(std::span<const std::string> answer) {
  if (answer.size() < kHead) return false;
  answered(number_at(answer[0], 0), unpacked_names(answer[1]));
  return true;
}

bool LotQuestion::failed() {
  if (most_ > 1) {
    most_ = 1;
    return true;
  }
  at_fault_ = first_ == 0 || first_ > names_.size() ? std::string() : names_[first_ - 1];
  done_ = first_ == 0 || first_ >= names_.size();
  ++first_;
  return false;
}

std::string packed_names(const std::vector<std::string>& names) {
  std::string packed;
  for (const std::string& name : names) packed.append(name).push_back('\0');
  return packed;
}

std::vector<std::string> unpacked_names(std::string_view packed) {
  std::vector<std::string> names;
  while (!packed.empty()) {
    const std::size_t end = std::min(packed.find('\0'), packed.size());
    names.emplace_back(packed.substr(0, end));
    packed.remove_prefix(std::min(end + 1, packed.size()));
  }
  return names;
}

}  // namespace recevable::check
