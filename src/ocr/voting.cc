#include "ocr/voting.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace recevable::ocr {
namespace {

// Lines less sure than this are read again, and those with a word less sure than that.
constexpr float kSureLine = 0.85F;
constexpr float kSureWord = 0.5F;
// Two words lie over one another when they share this part of the shorter.
constexpr double kShared = 0.5;
// What it is worth to be read once more, beside a confidence.
constexpr float kRepeated = 0.1F;
// Reading nothing where others read a word.
constexpr float kNothing = 0.3F;

// A word of one of the readings.
struct Piece {
  std::size_t reading = 0;
  Token token;
  double x0 = 0, x1 = 0;  // of the page, as the strips have it

  bool over(const Piece& other) const {
    const double shared = std::min(x1, other.x1) - std::max(x0, other.x0);
    return shared > kShared * std::min(x1 - x0, other.x1 - other.x0);
  }
};
using Place = std::vector<Piece>;  // what the readings say of one stretch of the line

// What one or more readings say of a place.
struct Choice {
  std::string text;
  std::vector<Token> tokens;
  float confidence = 0;
  int count = 0;

  float worth() const { return confidence + kRepeated * static_cast<float>(count - 1); }
};

std::vector<Piece> pieces_of(const TextLine& line, const std::vector<ReadLine>& readings) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const std::vector<Stretch> stretches = stretches_of(line, readings[i]);
    for (std::size_t k = 0; k < stretches.size(); ++k) {
      pieces.push_back({i, readings[i].tokens[k], stretches[k].x0, stretches[k].x1});
    }
  }
  return pieces;
}

// Words over one another make a place, and so do places a word lies over.
std::vector<Place> places_of(std::vector<Piece> pieces) {
  std::vector<Place> places;
  for (Piece& piece : pieces) {
    Place mine;
    for (Place& place : places) {
      if (std::ranges::none_of(place, [&](const Piece& other) { return other.over(piece); }))
        continue;
      mine.insert(mine.end(), place.begin(), place.end());
      place.clear();
    }
    mine.push_back(std::move(piece));
    std::erase_if(places, [](const Place& place) { return place.empty(); });
    places.push_back(std::move(mine));
  }
  for (Place& place : places) std::ranges::stable_sort(place, {}, &Piece::x0);
  return places;
}

std::vector<Token> best_of(const Place& place, const std::vector<ReadLine>& readings) {
  const Strip& strip = readings.front().strip;
  const auto on_strip = [&](double x) {
    return static_cast<int>(std::lround((x - strip.x0) / strip.per_pixel));
  };
  std::vector<Choice> choices;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    Choice choice;
    for (const Piece& piece : place) {
      if (piece.reading != i) continue;
      choice.text += piece.token.text + ' ';
      choice.tokens.push_back(piece.token);
      choice.tokens.back().x0 = on_strip(piece.x0);
      choice.tokens.back().x1 = on_strip(piece.x1);
    }
    choice.confidence = choice.tokens.empty() ? kNothing : confidence_of(choice.tokens);
    choice.count = 1;
    const auto same = std::ranges::find(choices, choice.text, &Choice::text);
    if (same == choices.end()) {
      choices.push_back(std::move(choice));
      continue;
    }
    choice.count = same->count + 1;
    if (choice.confidence > same->confidence) {
      *same = std::move(choice);
    } else {
      same->count = choice.count;
    }
  }
  return std::ranges::max_element(choices, {}, &Choice::worth)->tokens;
}

}  // namespace

bool doubtful(const std::vector<Token>& tokens) {
  if (tokens.empty()) return false;
  return confidence_of(tokens) < kSureLine ||
         std::ranges::any_of(
             tokens,
             [](const Token& token) {
               return token.text.size() > 1 && token.confidence < kSureWord;
             });
}

ReadLine voted(const TextLine& line, const std::vector<ReadLine>& readings) {
  std::vector<Token> tokens;
  for (const Place& place : places_of(pieces_of(line, readings))) {
    const std::vector<Token> best = best_of(place, readings);
    tokens.insert(tokens.end(), best.begin(), best.end());
  }
  std::ranges::stable_sort(tokens, {}, &Token::x0);
  const Strip& strip = readings.front().strip;
  return {{nullptr, strip.x0, strip.per_pixel}, std::move(tokens)};
}

}  // namespace recevable::ocr
