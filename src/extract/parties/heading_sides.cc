#include "extract/parties/heading_sides.h"

#include <array>

#include "base/text.h"

namespace recevable::extract {
namespace {

struct HeadingWord {
  std::string_view stem;
  Side side;
};
constexpr auto kHeadingWords = std::to_array<HeadingWord>({{"client", Side::buyer},
                                                           {"destinatai", Side::buyer},
                                                           {"factur", Side::buyer},
                                                           {"acheteu", Side::buyer},
                                                           {"payeur", Side::buyer},
                                                           {"doit", Side::buyer},
                                                           {"debiteur", Side::buyer},
                                                           {"adresse a", Side::buyer},
                                                           {"pour", Side::buyer},
                                                           {"a", Side::buyer},
                                                           {"bill to", Side::buyer},
                                                           {"customer", Side::buyer},
                                                           {"vos ", Side::buyer},
                                                           {"votre ", Side::buyer},
                                                           {"beneficiaire", Side::buyer},
                                                           {"commanditaire", Side::buyer},
                                                           {"emett", Side::supplier},
                                                           {"expedit", Side::supplier},
                                                           {"fourniss", Side::supplier},
                                                           {"prestataire", Side::supplier},
                                                           {"vendeu", Side::supplier},
                                                           {"titulaire", Side::supplier},
                                                           {"nos ", Side::supplier},
                                                           {"notre ", Side::supplier},
                                                           {"de", Side::supplier},
                                                           {"creancier", Side::supplier},
                                                           {"livr", Side::other},
                                                           {"lieu", Side::other},
                                                           {"site", Side::other},
                                                           {"chantier", Side::other},
                                                           {"kunde", Side::buyer},
                                                           {"empfang", Side::buyer},
                                                           {"rechnungs", Side::buyer},
                                                           {"an", Side::buyer},
                                                           {"aan", Side::buyer},
                                                           {"klant", Side::buyer},
                                                           {"intestatario", Side::buyer},
                                                           {"cessionario", Side::buyer},
                                                           {"spett", Side::buyer},
                                                           {"absender", Side::supplier},
                                                           {"afzender", Side::supplier},
                                                           {"lieferant", Side::supplier},
                                                           {"proveedor", Side::supplier},
                                                           {"fornitore", Side::supplier},
                                                           {"leverancier", Side::supplier},
                                                           {"expedi", Side::other},
                                                           {"ship to", Side::other}});

}  // namespace

std::optional<Side> side_of_heading(std::string_view folded) {
  for (const HeadingWord& word : kHeadingWords) {
    const std::size_t at = folded.find(word.stem);
    if (at == std::string_view::npos || (at > 0 && base::is_alnum(folded[at - 1]))) continue;
    const std::size_t end = at + word.stem.size();
    const bool whole = end >= folded.size() || !base::is_alnum(folded[end]);
    if (word.stem.size() > 2 || whole) return word.side;
  }
  return std::nullopt;
}
}  // namespace recevable::extract
