// Structures by name: the full text index gives candidates, their words rank them.
#include <fmt/format.h>

#include <algorithm>

#include "directory/database.h"
#include "directory/tables.h"

namespace recevable::directory {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t kMostWords = 12;
constexpr std::int64_t kOfOneName = 100, kCandidates = 400, kWhenOneIsMissing = 100;

// The words of a name between spaces, so that one is found by " word".
std::string spaced(std::string_view words) {
  return fmt::format(" {} ", words);
}

// Whether a word begins with `word`.
bool has(const std::string& words, const std::string& word) {
  return words.find(" " + word) != std::string::npos;
}

struct Ranked {
  std::int64_t id = 0;
  double score = 0;
  std::size_t extra = 0;  // words nobody asked for
  bool active = true;
  std::string identifier;
};

// Best first: what was asked for, the shortest name, those that are active.
bool is_better(const Ranked& a, const Ranked& b) {
  if (a.score != b.score) return a.score > b.score;
  if (a.extra != b.extra) return a.extra < b.extra;
  if (a.active != b.active) return a.active;
  return a.identifier < b.identifier;
}

}  // namespace

std::vector<std::int64_t> SqliteDirectory::named(const Words& words) const {
  std::vector<std::int64_t> ids;
  store::Statement& row = cached(kByName, "SELECT id FROM structures WHERE words = ?1 LIMIT ?2");
  row.with(sorted_words(words), kOfOneName);
  while (row.step()) ids.push_back(row.number(0));
  row.rewind();
  return ids;
}

std::vector<std::int64_t> SqliteDirectory::with_words(const Words& words, bool last_is_begin,
                                                      std::int64_t limit) const {
  // Quoted, so that nothing of a name is taken for the language of FTS5.
  std::string query;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) query += " AND ";
    query += '"' + words[i] + '"';
    if (last_is_begin && i + 1 == words.size()) query += '*';
  }
  std::vector<std::int64_t> ids;
  store::Statement& row = cached(kByWords, "SELECT rowid FROM names WHERE names MATCH ?1 LIMIT ?2");
  row.with(query, limit);
  while (row.step()) ids.push_back(row.number(0));
  row.rewind();
  return ids;
}

std::vector<std::int64_t> SqliteDirectory::candidates(const Words& words,
                                                      const Words& place) const {
  std::vector<std::int64_t> ids = named(words);
  const auto add = [&](Words some, bool last_is_begin, std::int64_t limit) {
    some.insert(some.begin(), place.begin(), place.end());
    const auto more = with_words(some, last_is_begin, limit);
    ids.insert(ids.end(), more.begin(), more.end());
    return static_cast<std::int64_t>(more.size());
  };
  // Beginnings of words are only looked for where whole words are few: the list of all words that
  // begin with "mer" is long.
  if (add(words, false, kCandidates) < kCandidates) add(words, true, kCandidates);
  if (ids.empty() && words.size() > 1) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      Words rest = words;
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
      add(std::move(rest), false, kWhenOneIsMissing);
    }
  }
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::vector<Match> SqliteDirectory::search(std::string_view name, std::string_view city,
                                           std::size_t limit) const {
  return guarded([&] {
    Words words = words_of_name(name);
    if (words.size() > kMostWords) words.resize(kMostWords);
    const Words place = words_of_name(city);
    std::vector<Match> found;
    if (words.empty()) return found;

    std::vector<Ranked> ranked;
    store::Statement& look =
        cached(kForRank, "SELECT identifier, active, words, city FROM structures WHERE id = ?1");
    for (const std::int64_t id : candidates(words, place)) {
      if (!look.with(id).step()) continue;
      const std::string own = spaced(look.text(2));
      std::string own_city;  // made when a word is not in the name
      const auto is_met = [&](const std::string& word) {
        if (has(own, word)) return true;
        if (own_city.empty()) {
          own_city = spaced(fmt::format("{}", fmt::join(words_of_name(look.text(3)), " ")));
        }
        return has(own_city, word);
      };
      if (!std::ranges::all_of(place, is_met)) continue;
      const auto met = static_cast<std::size_t>(std::ranges::count_if(words, is_met));
      const auto own_words = static_cast<std::size_t>(std::ranges::count(own, ' ')) - 1;
      ranked.push_back({id, static_cast<double>(met) / static_cast<double>(words.size()),
                        own_words > words.size() ? own_words - words.size() : 0,
                        look.maybe_flag(1).value_or(true), look.text(0)});
    }
    look.rewind();
    if (ranked.size() > limit) {
      std::ranges::partial_sort(ranked, ranked.begin() + static_cast<std::ptrdiff_t>(limit),
                                is_better);
      ranked.resize(limit);
    } else {
      std::ranges::sort(ranked, is_better);
    }
    store::Statement& row =
        cached(kById, fmt::format("SELECT {} FROM structures WHERE id = ?1", kStructureColumns));
    for (const Ranked& one : ranked) {
      if (row.with(one.id).step()) found.push_back({structure_of(row), one.score});
    }
    row.rewind();
    return found;
  });
}

}  // namespace recevable::directory
