// One pass over each line: at every token the kinds are tried from the most to the least telling,
// and what is read is not read again as something else.

#include "extract/text/values.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "extract/text/identifiers_in_text.h"
#include "identifiers/identifiers.h"

namespace recevable::extract {
namespace {

// "contact@exemple.fr": letters, digits and . _ - + around one @, a point after it.
std::size_t read_email(std::string_view text, std::size_t at, Spot& spot) {
  const auto allowed = [](char c) {
    return base::is_alnum(c) || c == '.' || c == '_' || c == '-' || c == '+';
  };
  std::size_t end = at;
  while (end < text.size() && allowed(text[end])) ++end;
  if (end == at || end >= text.size() || text[end] != '@') return 0;
  const std::size_t domain = end + 1;
  end = domain;
  while (end < text.size() && allowed(text[end])) ++end;
  while (end > domain && !base::is_alnum(text[end - 1])) --end;
  if (text.substr(domain, end - domain).find('.') == std::string_view::npos) return 0;
  spot.kind = SpotKind::email;
  spot.text = text.substr(at, end - at);
  return end;
}

// Whether a text goes on in the line that follows: one paragraph, however it was cut into blocks.
bool runs_on(const LineText& line, const LineText& next) {
  if (line.block == next.block) return true;
  const double size = std::max(6.0, line.size);
  const double gap = next.box.y0 - line.box.y1;
  return std::abs(next.box.x0 - line.box.x0) < size && gap > -0.5 * size && gap < size;
}

// An account broken over two lines of a block: "IBAN FR76 3000 4013 2800" and its end below.
std::size_t read_broken_iban(const PageText& page, const LineText& line, std::size_t at,
                             Spot& spot) {
  const std::uint32_t next = line.index + 1;
  if (next >= page.lines.size() || !runs_on(line, page.lines[next])) return 0;
  // "CH26-00871" over a SIRET has the length of a Swiss account, and is none.
  Spot own;
  if (read_siret(page.lines[next].text, 0, own) != 0) return 0;
  const std::string joined = line.text + " " + page.lines[next].text;
  const std::size_t end = read_iban(joined, at, spot);
  return end > line.text.size() ? line.text.size() : 0;
}

// A SIRET or a date broken over two lines of a paragraph: "Siret 449 170 638" and "00018.", "op 13
// november" and "2026". `whole` reads the two lines as one.
template <class Whole>
std::size_t read_broken(const PageText& page, const LineText& line, std::size_t at, Spot& spot,
                        Whole&& whole) {
  constexpr std::size_t kMostLeft = 16;  // bytes of the line: the value begins at its end
  const std::uint32_t next = line.index + 1;
  if (line.text.size() - at > kMostLeft || next >= page.lines.size() ||
      !runs_on(line, page.lines[next]) || page.lines[next].text.empty() ||
      !base::is_alnum(page.lines[next].text.front())) {
    return 0;
  }
  const std::string joined = line.text + " " + page.lines[next].text;
  const std::size_t end = whole(joined, at, spot);
  return end > line.text.size() ? line.text.size() : 0;
}

std::size_t read_broken_siret(const PageText& page, const LineText& line, std::size_t at,
                              Spot& spot) {
  const std::string_view before = std::string_view(line.text).substr(0, at);
  // In a narrow column the word has a line of its own: "SIRET", "732 829 320", "00074".
  const bool above = at == 0 && line.index > 0 && runs_on(page.lines[line.index - 1], line) &&
                     page.lines[line.index - 1].text.find("siret") != std::string::npos;
  if (before.find("siret") == std::string_view::npos && !above) return 0;
  return read_broken(
      page, line, at, spot,
      [](std::string_view text, std::size_t from, Spot& found) -> std::size_t {
        static constexpr std::string_view kSaid = "siret ";
        const std::size_t end =
            read_siret(std::string(kSaid) + std::string(text.substr(from)), kSaid.size(), found);
        return end > 0 && identifiers::siret_valid(found.text) ? end - kSaid.size() + from : 0;
      });
}

// "contact@" over "ozanne.fr", "devis@quai-" over "imprimeur.fr" in a narrow column.
std::size_t read_broken_email(const PageText& page, const LineText& line, std::size_t at,
                              Spot& spot) {
  const std::uint32_t next = line.index + 1;
  const std::string_view own = std::string_view(line.text).substr(at);
  const bool breaks = own.find('@') != std::string_view::npos &&
                      own.find(' ') == std::string_view::npos &&
                      (own.ends_with('@') || own.ends_with('-') || own.ends_with('.'));
  if (!breaks || next >= page.lines.size() || !runs_on(line, page.lines[next])) return 0;
  const std::string& below = page.lines[next].text;
  const std::string joined = line.text + below.substr(0, below.find(' '));
  return read_email(joined, at, spot) > line.text.size() ? line.text.size() : 0;
}

std::size_t read_broken_date(const PageText& page, const LineText& line, std::size_t at,
                             Spot& spot) {
  return read_broken(page, line, at, spot,
                     [](std::string_view text, std::size_t from, Spot& found) {
                       return read_date(text, from, found);
                     });
}

// "TVA FR 52" over "531 807 428".
std::size_t read_broken_vat_id(const PageText& page, const LineText& line, std::size_t at,
                               Spot& spot) {
  const std::string_view before = std::string_view(line.text).substr(0, at);
  const bool announced = before.find("tva") != std::string_view::npos ||
                         before.find("intra") != std::string_view::npos;
  if (!announced || line.text.compare(at, 2, "fr") != 0) return 0;
  return read_broken(page, line, at, spot,
                     [](std::string_view text, std::size_t from, Spot& found) {
                       return read_vat_id(text, from, found);
                     });
}

using Reader = std::size_t (*)(std::string_view, std::size_t, Spot&);

std::size_t read_plain_date(std::string_view text, std::size_t at, Spot& spot) {
  return read_date(text, at, spot);
}

// An account number before everything, for its digits look like all the others; a phone number
// before dates and amounts.
constexpr std::array<Reader, 9> kReaders = {read_email, read_iban,       read_vat_id,
                                            read_siret, read_phone,      read_siren,
                                            read_bic,   read_plain_date, read_number};

}  // namespace

Spots find_values(const DocumentText& text) {
  Spots spots;
  spots.by_line.resize(text.pages.size());
  for (std::uint32_t p = 0; p < text.pages.size(); ++p) {
    const PageText& page = text.pages[p];
    spots.by_line[p].resize(page.lines.size());
    for (std::uint32_t l = 0; l < page.lines.size(); ++l) {
      const LineText& line = page.lines[l];
      std::size_t done = 0;
      for (const Token& token : line.tokens) {
        if (token.begin < done || token.kind == TokenKind::sign) continue;
        for (const Reader reader : kReaders) {
          Spot spot;
          spot.span = {p, l, token.begin, token.begin};
          std::size_t end = reader(line.text, token.begin, spot);
          if (end == 0 && reader == &read_iban && token.end - token.begin == 2) {
            end = read_broken_iban(page, line, token.begin, spot);
          } else if (end == 0 && reader == &read_email) {
            end = read_broken_email(page, line, token.begin, spot);
          } else if (end == 0 && reader == &read_vat_id && token.end - token.begin == 2) {
            end = read_broken_vat_id(page, line, token.begin, spot);
          } else if (end == 0 && reader == &read_siret && token.kind == TokenKind::digits) {
            end = read_broken_siret(page, line, token.begin, spot);
          } else if (end == 0 && reader == &read_plain_date && token.kind == TokenKind::digits) {
            end = read_broken_date(page, line, token.begin, spot);
          }
          if (end == 0) continue;
          spot.span.end = static_cast<std::uint32_t>(end);
          done = end;
          spots.by_line[p][l].push_back(static_cast<std::uint32_t>(spots.all.size()));
          spots.all.push_back(std::move(spot));
          break;
        }
      }
    }
  }
  return spots;
}

}  // namespace recevable::extract
