// The names of elements, each kept and numbered once: an invoice of 100,000 lines has forty of
// them, and what is known of a name need not be looked up by its letters a million times.
#pragma once

#include <cstdint>
#include <deque>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace recevable::structured {

struct Name {
  std::string_view text;
  std::uint32_t number = 0;  // from 0; kUnnumbered for names beyond the most that are kept
};

class Names {
 public:
  static constexpr std::uint32_t kMost = 4000;  // a file with more is none of ours
  static constexpr std::uint32_t kUnnumbered = std::numeric_limits<std::uint32_t>::max();

  // The name of an element at a depth. Its text lives as long as this, that of an unnumbered one
  // until the next name of that depth.
  Name of(std::string_view name, std::uint32_t depth) {
    if (const auto known = numbers_.find(name); known != numbers_.end()) {
      return {known->first, known->second};
    }
    if (kept_.size() < kMost) {
      const std::string_view text = kept_.emplace_back(name);
      const auto number = static_cast<std::uint32_t>(numbers_.size());
      numbers_.emplace(text, number);
      return {text, number};
    }
    if (others_.size() <= depth) others_.resize(depth + 1);
    others_[depth] = name;
    return {others_[depth], kUnnumbered};
  }

 private:
  std::deque<std::string> kept_;  // never moves what it holds
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
  std::deque<std::string> others_;  // by depth
};

// What is known of a name, found out when it is first met. `T` is made from the name's text.
template <class T>
class ByName {
 public:
  template <class Make>
  const T& of(const Name& name, Make&& make) {
    if (name.number == Names::kUnnumbered) {
      other_ = make(name.text);
      return other_;
    }
    if (known_.size() <= name.number) known_.resize(name.number + 1);
    Entry& entry = known_[name.number];
    if (!entry.is_there) entry = {make(name.text), true};
    return entry.value;
  }

 private:
  struct Entry {
    T value{};
    bool is_there = false;
  };
  std::vector<Entry> known_;
  T other_{};
};

}  // namespace recevable::structured
