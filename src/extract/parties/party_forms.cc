#include "extract/parties/party_forms.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/text.h"

namespace recevable::extract {
namespace {

// What a label of a form asks for.
enum class Part : std::uint8_t { name, street, town, postcode, city };

struct Wording {
  std::string_view words;  // folded
  Part part;
};

constexpr auto kWordings = std::to_array<Wording>({
    {"nom", Part::name},
    {"nom du client", Part::name},
    {"nom ou raison sociale", Part::name},
    {"nom / raison sociale", Part::name},
    {"nom de l'entreprise", Part::name},
    {"nom de l'organisme", Part::name},
    {"nom de la structure", Part::name},
    {"nom de la collectivite", Part::name},
    {"nom du fournisseur", Part::name},
    {"nom du titulaire", Part::name},
    {"nom et prenom", Part::name},
    {"raison sociale", Part::name},
    {"denomination", Part::name},
    {"denomination sociale", Part::name},
    {"denomination et forme juridique", Part::name},
    {"raison sociale et forme juridique", Part::name},
    {"administration", Part::name},
    {"organisme", Part::name},
    {"collectivite", Part::name},
    {"etablissement", Part::name},
    {"structure", Part::name},
    {"name", Part::name},
    {"company", Part::name},
    {"company name", Part::name},
    {"firma", Part::name},
    {"razon social", Part::name},
    {"ragione sociale", Part::name},
    {"naam", Part::name},
    {"adresse", Part::street},
    {"adresse postale", Part::street},
    {"adresse (suite)", Part::street},
    {"adresse 1", Part::street},
    {"adresse 2", Part::street},
    {"complement d'adresse", Part::street},
    {"rue", Part::street},
    {"voie", Part::street},
    {"n° et voie", Part::street},
    {"numero et voie", Part::street},
    {"address", Part::street},
    {"street", Part::street},
    {"anschrift", Part::street},
    {"strasse", Part::street},
    {"direccion", Part::street},
    {"domicilio", Part::street},
    {"indirizzo", Part::street},
    {"adres", Part::street},
    {"code postal et ville", Part::town},
    {"code postal - ville", Part::town},
    {"code postal / ville", Part::town},
    {"code postal ville", Part::town},
    {"code postal, ville", Part::town},
    {"cp ville", Part::town},
    {"cp - ville", Part::town},
    {"cp / ville", Part::town},
    {"cp et ville", Part::town},
    {"code postal et commune", Part::town},
    {"postcode and city", Part::town},
    {"code postal", Part::postcode},
    {"cp", Part::postcode},
    {"c.p.", Part::postcode},
    {"postcode", Part::postcode},
    {"zip", Part::postcode},
    {"plz", Part::postcode},
    {"ville", Part::city},
    {"commune", Part::city},
    {"localite", Part::city},
    {"bureau distributeur", Part::city},
    {"city", Part::city},
    {"town", Part::city},
});

std::optional<Part> part_of(std::string_view words) {
  const auto found = std::find_if(kWordings.begin(), kWordings.end(),
                                  [&](const Wording& wording) { return wording.words == words; });
  return found == kWordings.end() ? std::nullopt : std::optional(found->part);
}

constexpr std::size_t kMostLabels = 60;  // of a page

// A label of a form and where it ends on its line.
struct FormLabel {
  Part part;
  std::uint32_t line;
  std::uint32_t end;  // after the colon, or the line's end
};

std::optional<FormLabel> form_label(const LineText& line) {
  constexpr std::size_t kLongest = 40;
  const std::string_view text = line.text;
  const std::size_t colon = text.find(':');
  const std::size_t end = std::min(colon, text.size());
  if (end > kLongest) return std::nullopt;
  const auto part = part_of(base::trim(text.substr(0, end)));
  if (!part) return std::nullopt;
  const std::size_t after = colon == std::string_view::npos ? text.size() : colon + 1;
  return FormLabel{*part, line.index, static_cast<std::uint32_t>(after)};
}

Span whole(std::uint32_t page, const LineText& line, std::uint32_t from = 0) {
  while (from < line.text.size() && line.text[from] == ' ') ++from;
  return {page, line.index, from, static_cast<std::uint32_t>(line.text.size())};
}

class Forms {
 public:
  Forms(const Context& context, std::uint32_t p)
      : context_(context), p_(p), page_(context.text.pages[p]) {
    for (const LineText& line : page_.lines) {
      if (const auto label = form_label(line)) labels_.push_back(*label);
      if (labels_.size() > kMostLabels) break;  // a list, and no form
    }
    // Down the page, and along a row from the left.
    std::stable_sort(labels_.begin(), labels_.end(), [&](const FormLabel& a, const FormLabel& b) {
      const LineText &x = page_.lines[a.line], &y = page_.lines[b.line];
      return x.row != y.row ? x.row < y.row : x.box.x0 < y.box.x0;
    });
  }

  // One block a name: its street and its town are those that follow before the next name of its
  // column.
  void find(std::vector<AddressBlock>& blocks) const {
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      if (labels_[i].part != Part::name) continue;
      if (auto block = block_of(i)) blocks.push_back(std::move(*block));
    }
  }

 private:
  // Forms may stand side by side: a label belongs to the name over it, or left of it, that is
  // nearest.
  bool belongs(const FormLabel& name, const FormLabel& other) const {
    const base::Box &a = page_.lines[name.line].box, &b = page_.lines[other.line].box;
    const auto rival = [&](const FormLabel& third) {
      const base::Box& c = page_.lines[third.line].box;
      return third.part == Part::name && third.line != name.line && c.y0 <= b.y1 &&
             (c.y0 > a.y1 || std::abs(c.x0 - b.x0) < std::abs(a.x0 - b.x0));
    };
    return b.y1 >= a.y0 && std::none_of(labels_.begin(), labels_.end(), rival);
  }

  std::optional<AddressBlock> block_of(std::size_t i) const {
    const auto name = value_of(labels_[i]);
    if (!name) return std::nullopt;
    AddressBlock block;
    block.page = p_;
    block.name = *name;
    std::optional<Span> postcode, city;
    for (const FormLabel& label : labels_) {
      if (label.part == Part::name || !belongs(labels_[i], label)) continue;
      const auto value = value_of(label);
      if (!value) continue;
      if (label.part == Part::street) add_street(*value, block);
      if (label.part == Part::postcode && !postcode) postcode = value;
      if (label.part == Part::city && !city) city = value;
      if (label.part == Part::town && !postcode) split_town(*value, postcode, city);
    }
    if (!postcode || !city) return std::nullopt;
    block.postcode = *postcode;
    block.city = *city;
    for (const Span& span : {block.name, block.postcode, block.city}) take_in(span, block);
    // With its label, so that a heading over it is found near.
    block.box = block.box.united(page_.lines[labels_[i].line].box);
    return block;
  }

  void take_in(const Span& span, AddressBlock& block) const {
    block.lines.push_back(span.line);
    block.box = block.box.united(box_of(context_.text, span));
  }

  // The street, and what goes on under it before the next label.
  void add_street(const Span& first, AddressBlock& block) const {
    constexpr int kMostLines = 3;
    Span span = first;
    for (int i = 0; i < kMostLines; ++i) {
      block.street.push_back(span);
      take_in(span, block);
      const auto below = line_below(page_.lines[span.line], box_of(context_.text, span).x0);
      if (!below || is_label(*below) || labelled_row(*below)) return;
      span = whole(p_, page_.lines[*below]);
    }
  }

  static void split_town(const Span& value, std::optional<Span>& postcode,
                         std::optional<Span>& city) {
    constexpr std::uint32_t kPostcode = 5;
    if (value.end < value.begin + kPostcode + 2) return;
    postcode = Span{value.page, value.line, value.begin, value.begin + kPostcode};
    city = Span{value.page, value.line, value.begin + kPostcode + 1, value.end};
  }

  bool is_label(std::uint32_t line) const {
    return std::any_of(labels_.begin(), labels_.end(),
                       [&](const FormLabel& label) { return label.line == line; }) ||
           begins_with_label(line);
  }

  bool begins_with_label(std::uint32_t line) const {
    const auto& labels = context_.labels.on(p_, line);
    return !labels.empty() && context_.labels.all[labels.front()].span.begin == 0;
  }

  // Whether the first cell of a line's row is a label: the line is its value.
  bool labelled_row(std::uint32_t line) const {
    const std::uint32_t first = page_.rows[page_.lines[line].row].front();
    return first != line && is_label(first);
  }

  std::optional<std::uint32_t> line_below(const LineText& line, double x0) const {
    const double size = std::max(6.0, line.size);
    std::optional<std::uint32_t> best;
    double best_gap = 0.9 * size;
    for (const LineText& other : page_.lines) {
      const double gap = other.box.y0 - line.box.y1;
      if (other.box.center_y() <= line.box.y1 || gap > best_gap) continue;
      if (std::abs(other.box.x0 - x0) > size) continue;
      best_gap = gap;
      best = other.index;
    }
    return best;
  }

  // After the colon, else under the label, else right of it.
  std::optional<Span> value_of(const FormLabel& label) const {
    const LineText& line = page_.lines[label.line];
    const Span rest = whole(p_, line, label.end);
    if (rest.end > rest.begin) return checked(rest, label.part);
    if (const auto below = line_below(line, line.box.x0); below && !is_label(*below)) {
      if (const auto value = checked(whole(p_, page_.lines[*below]), label.part)) return value;
    }
    const auto& row = page_.rows[line.row];
    const auto next = std::find(row.begin(), row.end(), label.line) + 1;
    if (next == row.end() || is_label(*next)) return std::nullopt;
    return checked(whole(p_, page_.lines[*next]), label.part);
  }

  std::optional<Span> checked(const Span& span, Part part) const {
    constexpr std::size_t kPostcode = 5;
    const std::string_view text = folded_of(context_.text, span);
    const auto digits = std::count_if(text.begin(), text.end(), base::is_digit);
    const bool leading = text.size() >= kPostcode &&
                         std::all_of(text.begin(), text.begin() + kPostcode, base::is_digit);
    const bool letters = std::any_of(text.begin(), text.end(), base::is_alpha);
    switch (part) {
      case Part::postcode:
        return leading && text.size() == kPostcode ? std::optional(span) : std::nullopt;
      case Part::town:
        return leading && letters ? std::optional(span) : std::nullopt;
      case Part::city:
        return letters && digits <= 2 ? std::optional(span) : std::nullopt;
      default:
        return letters ? std::optional(span) : std::nullopt;
    }
  }

  const Context& context_;
  std::uint32_t p_;
  const PageText& page_;
  std::vector<FormLabel> labels_;
};

}  // namespace

bool is_form_label(const Context& context, std::uint32_t page, std::uint32_t line) {
  return form_label(context.text.pages[page].lines[line]).has_value();
}

std::vector<AddressBlock> find_form_blocks(const Context& context) {
  std::vector<AddressBlock> blocks;
  for (std::uint32_t p = 0; p < context.text.pages.size(); ++p) Forms(context, p).find(blocks);
  return blocks;
}

}  // namespace recevable::extract
