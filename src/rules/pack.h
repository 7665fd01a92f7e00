// A pack inside: its program, who owns it, its patterns.
#pragma once

#include <memory>

#include "rules/patterns.h"
#include "rules/program.h"
#include "rules/rules.h"

namespace recevable::rules {

struct Pack::Data {
  // Of rules compiled in: nothing is owned.
  explicit Data(const Program& compiled) : program(compiled), patterns(compiled.patterns.size()) {}
  // Of rules loaded now.
  explicit Data(std::unique_ptr<ProgramStore> owned)
      : store(std::move(owned)), program(store->view()), patterns(program.patterns.size()) {}

  std::unique_ptr<ProgramStore> store;
  Program program;
  PatternSet patterns;
};

}  // namespace recevable::rules
