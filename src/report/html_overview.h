// The overview that opens an HTML report of several documents.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/check.h"

namespace recevable::report {

// Counts documents and causes as they pass; keeps one short line of each.
class HtmlOverview {
 public:
  explicit HtmlOverview(base::Language language) : language_(language) {}

  // `id`: of its section; "" when it has none.
  void add(const check::DocumentReport& document, const std::string& id);

  // The overview: counts, causes with bars, the list of files. `notices` are sentences on limits.
  std::string html(const std::vector<std::string>& notices) const;
  // The list of files alone, below figures of another hand.
  std::string list(const std::vector<std::string>& notices) const;

  // Documents that are in the counts only: a browser does not show a hundred thousand rows.
  int left_out() const { return left_out_; }

 private:
  struct Cause {
    int documents = 0;
    std::string title;
  };
  std::string tiles() const;
  std::string causes() const;
  std::string files() const;
  static std::string notes(const std::vector<std::string>& notices);

  base::Language language_;
  check::Summary summary_;
  std::map<std::string, Cause> causes_;  // by rule
  std::string rows_;
  int listed_ = 0;
  int left_out_ = 0;
};

}  // namespace recevable::report
