#include "extract/labels/labels.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.h"
#include "extract/labels/in_sentences.h"
#include "extract/labels/label_prefixes.h"
#include "extract/labels/label_tails.h"
#include "extract/labels/label_words.h"
#include "extract/references/reference_words.h"

namespace recevable::extract {
namespace {

// LAB-09: a block of more words than this is running text.
constexpr std::size_t kParagraphWords = 25;
constexpr std::size_t kProseLine = 8;  // words of a line that is running text

// A word OCR was this sure of is what it says, not a label misread: COMPTA is a code of a service,
// not "compte".
constexpr float kSurelyRead = 0.93F;

struct Word {
  LabelWord word;
  std::uint16_t id = Lexicon::kNoWord;
  bool fuzzy = false;
};

// LAB-08: one edit from five letters, two from ten, none for short words.
std::uint16_t nearest_word(const Lexicon& lexicon, std::string_view word) {
  if (word.size() < 5) return Lexicon::kNoWord;
  const int limit = word.size() >= 10 ? 2 : 1;
  std::uint16_t best = Lexicon::kNoWord;
  int best_distance = limit + 1;
  const auto count = static_cast<std::uint16_t>(lexicon.words.size());  // ids have sixteen bits
  for (std::uint16_t id = 0; id < count; ++id) {
    const std::string_view candidate = lexicon.words[id];
    if (candidate.size() < 5 || candidate.size() + static_cast<std::size_t>(limit) < word.size() ||
        word.size() + static_cast<std::size_t>(limit) < candidate.size()) {
      continue;
    }
    const int distance = base::edit_distance(candidate, word, best_distance - 1);
    if (distance < best_distance) {
      best_distance = distance;
      best = id;
    }
  }
  return best;
}

// Whether a label may begin or end at a byte: not inside a code, as "BC" of "BC2663992", "facture"
// of "FACTURE-2026-05" or "#" of "FA#2026".
bool cuts_a_code(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  if (begin > 0 && base::is_alnum(text[begin - 1])) return true;
  if (end >= text.size() || !base::is_alnum(text[end - 1])) return false;
  if (base::is_alnum(text[end])) return true;
  static constexpr std::string_view kJoiners = "-_/~*#+";
  return kJoiners.find(text[end]) != std::string_view::npos && end + 1 < text.size() &&
         base::is_alnum(text[end + 1]);
}

struct Hit {
  std::uint16_t node = 0;
  std::size_t line_offset = 0;  // 0: this line, 1: the next
  std::size_t last_word = 0;    // in the line it ends on
  int words = 0;
  bool fuzzy = false;
};

class Finder {
 public:
  Finder(const DocumentText& text, Labels& labels) : text_(text), labels_(labels) {}

  void page(std::uint32_t p) {
    const PageText& page = text_.pages[p];
    words_.assign(page.lines.size(), {});
    for (std::size_t l = 0; l < page.lines.size(); ++l)
      words_[l] = words_of(*page.page, page.lines[l]);
    std::vector<std::size_t> words_in_block(page.page->blocks.size(), 0);
    for (std::size_t l = 0; l < page.lines.size(); ++l) {
      words_in_block[page.lines[l].block] += words_[l].size();
    }
    std::size_t skip_first = 0;  // words of the next line that a broken label has used
    for (std::uint32_t l = 0; l < page.lines.size(); ++l) {
      std::size_t w = skip_first;
      skip_first = 0;
      while (w < words_[l].size()) {
        const Hit hit = longest(page, l, w);
        const bool broken = hit.line_offset == 1;
        if (hit.node == 0 || in_compound(page.lines[l], w) ||
            cuts_a_code(page.lines[l].text, words_[l][w].word.begin,
                        broken ? words_[l].back().word.end : words_[l][hit.last_word].word.end)) {
          ++w;
          continue;
        }
        Label label;
        const Word& first = words_[l][w];
        const Word& last = broken ? words_[l].back() : words_[l][hit.last_word];
        label.span = {p, l, first.word.begin, last.word.end};
        const auto& node = lexicon_.nodes[hit.node];
        const auto meanings = lexicon_.meanings.subspan(node.first_meaning, node.meaning_count);
        label.meanings.assign(meanings.begin(), meanings.end());
        // "À régler avant le": the article before the value belongs to the label.
        std::size_t w_end = hit.last_word + 1;
        while (!broken && w_end < words_[l].size() && words_[l][w_end].word.skippable &&
               !words_[l][w_end].word.breaks_before &&
               !cuts_a_code(page.lines[l].text, 0, words_[l][w_end].word.end)) {
          label.span.end = words_[l][w_end++].word.end;
        }
        if (!broken) take_tail(page.lines[l], label);
        label.box = box_of(text_, {p, l, with_possessive(l, w), label.span.end});
        label.last_line = l;
        label.last_end = label.span.end;
        if (broken) {
          label.last_line = l + 1;
          label.last_end = words_[l + 1][hit.last_word].word.end;
          const auto& next = words_[l + 1];
          label.box = label.box.united(
              box_of(text_, {p, l + 1, next.front().word.begin, next[hit.last_word].word.end}));
          skip_first = hit.last_word + 1;
        }
        label.words = hit.words;
        label.fuzzy = hit.fuzzy;
        label.in_paragraph = words_in_block[page.lines[l].block] > kParagraphWords &&
                             words_[l].size() > 8 && w > 0 &&
                             !announces(page.lines[l].text, label.span.end) &&
                             !is_listed(page.lines[l], label) && !names_its_value(page, label);
        labels_.by_line[p][l].push_back(static_cast<std::uint32_t>(labels_.all.size()));
        labels_.all.push_back(std::move(label));
        if (broken) break;
        w = hit.last_word + 1;
        while (w < words_[l].size() && words_[l][w].word.begin < labels_.all.back().span.end) ++w;
      }
    }
  }

 private:
  // Words and remarks behind a label that belong to it.
  static void take_tail(const LineText& line, Label& label) {
    label.span.end = after_remark(line.text, label.span.begin, label.span.end);
    static constexpr auto kOfBuyer = std::to_array<LabelKey>(
        {LabelKey::code_service, LabelKey::engagement, LabelKey::purchase_order, LabelKey::contract,
         LabelKey::buyer_siret});
    const bool of_buyer = std::any_of(kOfBuyer.begin(), kOfBuyer.end(), [&](LabelKey key) {
      return label.as(key) == Strength::strong;
    });
    if (!of_buyer) return;
    if (label.as(LabelKey::contract) == Strength::strong) {
      label.span.end = after_kind_of_contract(line.text, label.span.end);
    }
    const bool adjective = label.as(LabelKey::engagement) == Strength::strong;
    label.span.end = after_use(line, label.span.end, adjective);
    label.span.end = after_remark(line.text, label.span.begin, label.span.end);
  }

  // "Vieux-Marché", "Val-en-Marche" are towns; in "NAF-APE" both words are labels'.
  bool in_compound(const LineText& line, std::size_t w) const {
    if (w == 0) return false;
    const Word &before = words_[line.index][w - 1], &word = words_[line.index][w];
    const std::uint32_t hyphen = before.word.end;
    if (hyphen + 1 != word.word.begin || line.text[hyphen] != '-' ||
        !base::is_alpha(line.text[hyphen - 1])) {
      return false;
    }
    const auto is_small = [&](std::uint32_t at) {
      const char c = line.raw[line.to_raw[at]];
      return c >= 'a' && c <= 'z';
    };
    return before.id == Lexicon::kNoWord ||
           (is_small(before.word.begin) && !is_small(word.word.begin));
  }

  std::vector<Word> words_of(const document::Page& page, const LineText& line) const {
    const auto read = page.words_of(page.lines[line.index]);
    std::vector<Word> words;
    for (LabelWord& word : label_words(line.text, line.tokens)) {
      Word& out = words.emplace_back();
      if (word.text == "du" &&
          says_due(std::string_view(line.raw).substr(line.to_raw[word.begin]))) {
        word.text = kDue;
        word.skippable = false;
      }
      out.id = lexicon_.word_id(word.text);
      if (out.id == Lexicon::kNoWord && line.from_ocr && !word.skippable &&
          base::is_alpha(word.text.front()) &&
          read[line.to_word[word.begin]].confidence < kSurelyRead) {
        out.id = nearest_word(lexicon_, word.text);
        out.fuzzy = out.id != Lexicon::kNoWord;
      }
      out.word = std::move(word);
    }
    return words;
  }

  Hit longest(const PageText& page, std::uint32_t l, std::size_t start) const {
    const auto& line = words_[l];
    if (line[start].word.skippable) return {};
    if (line[start].id == Lexicon::kNoWord && !line[start].word.abbreviated) {
      return squeezed(line[start], start);
    }
    Hit best;
    std::uint16_t node = 0;
    int count = 0;
    bool fuzzy = false;
    const auto walk = [&](const std::vector<Word>& words, std::size_t from, std::size_t offset) {
      for (std::size_t i = from; i < words.size(); ++i) {
        const Word& word = words[i];
        if (word.word.breaks_before && !(i == start && offset == 0)) return false;
        if (word.word.skippable && !may_say_due(node, words, i)) continue;
        if (word.word.skippable) {
          node = lexicon_.step(node, due_);
          best = {node, offset, i, ++count, fuzzy};
          continue;
        }
        std::uint16_t next = word.id == Lexicon::kNoWord ? 0 : lexicon_.step(node, word.id);
        if (next == 0 && word.word.abbreviated)
          next = lexicon_.step_abbreviated(node, word.word.text);
        if (next == 0) return false;
        node = next;
        fuzzy = fuzzy || word.fuzzy;
        ++count;
        if (lexicon_.nodes[node].meaning_count > 0 &&
            !cuts_a_code(page.lines[l + offset].text, offset == 0 ? line[start].word.begin : 0,
                         word.word.end)) {
          best = {node, offset, i, count, fuzzy};
        }
      }
      return true;
    };
    const bool line_used_up = walk(line, start, 0);
    // Running text breaks anywhere; a cell of a table breaks as a whole.
    const bool prose = line.size() > kProseLine;
    if (line_used_up && (start == 0 || prose) && l + 1 < page.lines.size() &&
        page.lines[l + 1].block == page.lines[l].block && !words_[l + 1].empty() &&
        page.lines[l].text.find(':', line.back().word.end) == std::string::npos) {
      const Hit whole = best;
      // Two labels under one another ("Date", "Échéance") are two.
      const bool two = !prose && whole.node != 0 && whole.last_word + 1 == line.size() &&
                       longest(page, l + 1, first_telling(words_[l + 1])).node != 0;
      // "TVA" over "20 %" is a label and its value, though "TVA 20 %" is a label too.
      const bool value = base::is_digit(words_[l + 1].front().word.text.front());
      if (!two && !value) walk(words_[l + 1], 0, 1);
      // A label broken over two lines fills its second line, or ends it with a colon.
      if (!prose && best.line_offset == 1 && best.last_word + 1 < words_[l + 1].size() &&
          !words_[l + 1][best.last_word + 1].word.breaks_before) {
        best = whole;
      }
    }
    return best;
  }

  // Where "Votre code service" begins that has a label in it: its value stands under the whole.
  std::uint32_t with_possessive(std::uint32_t line, std::size_t first) const {
    const auto& words = words_[line];
    while (first > 0 && words[first - 1].word.skippable && !words[first].word.breaks_before)
      --first;
    return words[first].word.begin;
  }

  // Where a label may begin on a line: behind "votre" and the like, which begin a label of its own;
  // an article goes on with the one above ("Numéro" over "d'engagement").
  static std::size_t first_telling(const std::vector<Word>& words) {
    static constexpr auto kWhose =
        std::to_array<std::string_view>({"votre", "vos", "notre", "nos", "your", "our"});
    const bool whose = words.size() > 1 && std::find(kWhose.begin(), kWhose.end(),
                                                     words.front().word.text) != kWhose.end();
    return whose ? 1 : 0;
  }

  // "MONTANT DU" in capitals without accents: the participle where a label with it is whole and
  // no noun follows, an article would have one. "RÈGLEMENT DU 19/01" has the day of a payment.
  bool may_say_due(std::uint16_t node, const std::vector<Word>& words, std::size_t at) const {
    if (words[at].word.text != "du") return false;
    const std::uint16_t next = lexicon_.step(node, due_);
    if (next == 0 || lexicon_.nodes[next].meaning_count == 0) return false;
    const auto& found = lexicon_.nodes[next];
    const auto meanings = lexicon_.meanings.subspan(found.first_meaning, found.meaning_count);
    if (std::any_of(meanings.begin(), meanings.end(),
                    [](const Meaning& m) { return m.key == LabelKey::due_date; })) {
      return false;
    }
    return at + 1 == words.size() || words[at + 1].word.breaks_before ||
           base::is_digit(words[at + 1].word.text.front());
  }

  Hit squeezed(const Word& word, std::size_t at) const {
    const std::string_view text = word.word.text;
    if (text.size() < 8) return {};
    const std::uint16_t node = lexicon_.node_of_squeezed(text);
    if (node == 0) return {};
    return {node, 0, at, 2, false};
  }

  const DocumentText& text_;
  Labels& labels_;
  const Lexicon& lexicon_ = Lexicon::built_in();
  const std::uint16_t due_ = lexicon_.word_id(kDue);
  std::vector<std::vector<Word>> words_;
};

}  // namespace

std::optional<Strength> Label::as(LabelKey key) const {
  for (const Meaning& meaning : meanings) {
    if (meaning.key == key) return meaning.strength;
  }
  return std::nullopt;
}

Labels find_labels(const DocumentText& text) {
  Labels labels;
  labels.by_line.resize(text.pages.size());
  Finder finder(text, labels);
  for (std::uint32_t p = 0; p < text.pages.size(); ++p) {
    labels.by_line[p].resize(text.pages[p].lines.size());
    finder.page(p);
  }
  drop_prefixes_of_values(text, labels);
  return labels;
}

}  // namespace recevable::extract
