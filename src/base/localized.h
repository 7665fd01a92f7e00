// Text meant for people, always in both languages of the product.
#pragma once

#include <string>
#include <string_view>

namespace recevable::base {

enum class Language { fr, en };

// One sentence in French and in English. Both are always filled: a message that exists in one
// language only is a defect.
struct Localized {
  std::string fr;
  std::string en;

  const std::string& in(Language language) const { return language == Language::fr ? fr : en; }
  bool empty() const { return fr.empty() && en.empty(); }
  bool operator==(const Localized&) const = default;
};

}  // namespace recevable::base
