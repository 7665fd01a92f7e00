// Lines of names: the name and the legal form in them.

#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/parties/names.h"
#include "identifiers/identifiers.h"

namespace recevable::extract {
namespace {

bool in_capitals(std::string_view raw) {
  return std::none_of(raw.begin(), raw.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string canonical(const identifiers::LegalForm& form, const std::string& raw) {
  // "SCOP SA": a cooperative says which company it is.
  if (form.family == identifiers::LegalFamily::cooperative && raw.size() <= 10 &&
      raw.find(' ') != std::string::npos && in_capitals(raw)) {
    return raw;
  }
  if (form.is_sole_trader()) return "EI";
  return form.family == identifiers::LegalFamily::association ? raw : std::string(form.name);
}

// Whether what follows a legal form goes on about the company: "SCOP SARL à capital variable".
bool speaks_of_company(std::string_view text, std::size_t at) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"a capital", "au capital", "capital", "(", "unipersonnelle", "a associe unique", "de droit",
       "a directoire", "a conseil", "titulaire", "immatricule", "inscrit"});
  const std::string_view rest =
      text.substr(std::min(text.find_first_not_of(" ,", at), text.size()));
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return rest.starts_with(word); });
}

// Cuts one legal form off either end of `name.span`; false when there is none.
bool cut_legal_form(const Context& context, Name& name) {
  const Span span = name.span;
  const FormFound found = legal_form_in(context, span);
  if (found.name.empty()) return false;
  // "(EI)": the parentheses go with it.
  const std::string& text = context.line(span).text;
  Span cut = found.span;
  if (cut.begin > span.begin && text[cut.begin - 1] == '(') --cut.begin;
  if (cut.end < span.end && text[cut.end] == ')') ++cut.end;
  if (cut.begin <= span.begin + 1) {
    // "SARL au capital de 16 000 €" names nobody.
    name.span.begin = speaks_of_company(text, cut.end) ? span.end : cut.end;
  } else if (cut.end + 1 >= span.end || speaks_of_company(text, cut.end)) {
    name.span.end = cut.begin;
  } else {
    return false;
  }
  if (name.legal_form.empty()) {
    name.legal_form = found.name;
    name.legal_form_span = found.span;
  }
  trim_span(context, name.span);
  return true;
}

// "d'architecture", "de géomètres-experts", "d'avocats": a link in small letters and a word like
// it.
bool goes_on_in_small(const Context& context, const Span& span) {
  if (span.end <= span.begin) return false;
  static constexpr auto kLinks =
      std::to_array<std::string_view>({"d'", "de ", "des ", "en ", "a "});
  const std::string_view folded = folded_of(context.text, span);
  const auto link = std::find_if(kLinks.begin(), kLinks.end(),
                                 [&](std::string_view word) { return folded.starts_with(word); });
  if (link == kLinks.end()) return false;
  const LineText& line = context.line(span);
  const auto small = [&](std::size_t at) {
    const char c = line.raw[line.to_raw[at]];
    return c >= 'a' && c <= 'z';
  };
  const std::size_t next = span.begin + link->size();
  return small(span.begin) && next < span.end && (small(next) || base::is_digit(line.text[next]));
}

}  // namespace

std::vector<std::string_view> words_of_name(std::string_view folded) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < folded.size();) {
    std::size_t end = i;
    while (end < folded.size() && base::is_alpha(folded[end])) ++end;
    if (end > i) words.push_back(folded.substr(i, end - i));
    i = std::max(end, i + 1);
  }
  return words;
}

bool holds_words(std::string_view name, std::string_view part) {
  const std::vector<std::string_view> all = words_of_name(name), wanted = words_of_name(part);
  return !wanted.empty() && std::all_of(wanted.begin(), wanted.end(), [&](std::string_view word) {
    return std::find(all.begin(), all.end(), word) != all.end();
  });
}

void trim_span(const Context& context, Span& span) {
  const std::string& text = context.line(span).text;
  const auto edge = [](char c) {
    return c == ' ' || c == '-' || c == ',' || c == ':' || c == '.' || c == '/' || c == '|';
  };
  while (span.begin < span.end && edge(text[span.begin])) ++span.begin;
  while (span.end > span.begin && edge(text[span.end - 1])) --span.end;
}

FormFound legal_form_in(const Context& context, const Span& span) {
  const auto found = identifiers::find_legal_form(folded_of(context.text, span));
  if (!found || found->form.family == identifiers::LegalFamily::public_body) return {};
  const Span form{span.page, span.line, span.begin + static_cast<std::uint32_t>(found->begin),
                  span.begin + static_cast<std::uint32_t>(found->end)};
  const std::string raw = raw_of(context.text, form);
  // "Sa", "Se" are words too: only in capitals are they a form.
  if (found->weak && !in_capitals(raw)) return {};
  return {form, canonical(found->form, raw)};
}

Name name_of_line(const Context& context, Span span) {
  Name name{span, {}, {}};
  trim_span(context, name.span);
  // "Hélène Rouanet, sculptrice": what somebody does, in small letters behind a comma.
  const LineText& line = context.line(name.span);
  const std::size_t comma = line.text.find(", ", name.span.begin);
  if (comma != std::string::npos && comma > name.span.begin && comma + 2 < name.span.end) {
    const char next = line.raw[line.to_raw[comma + 2]];
    const Span rest{span.page, span.line, static_cast<std::uint32_t>(comma + 2), name.span.end};
    if (next >= 'a' && next <= 'z' && legal_form_in(context, rest).name.empty()) {
      name.span.end = static_cast<std::uint32_t>(comma);
    }
  }
  const std::uint32_t begin = name.span.begin;
  // "Entrepreneur individuel (EI)" has two.
  for (int i = 0; i < 2 && name.span.end > name.span.begin && cut_legal_form(context, name); ++i) {
  }
  // "SARL d'architecture", "SELARL de géomètres": what the company does.
  if (name.span.begin > begin && goes_on_in_small(context, name.span)) {
    name.span.begin = name.span.end;
  }
  return name;
}

}  // namespace recevable::extract
