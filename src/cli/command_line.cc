#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <utility>

namespace recevable::cli {
namespace {

// CLI11 writes its help in English; these are the words it looks up.
std::shared_ptr<CLI::Formatter> formatter_for(const Context& context) {
  auto formatter = std::make_shared<CLI::Formatter>();
  formatter->column_width(30);
  formatter->label("Usage", std::string(context.say("\nUtilisation ", "\nUsage")));
  formatter->label("Positionals", std::string(context.say("Arguments", "Arguments")));
  formatter->label("OPTIONS", "OPTIONS");
  return formatter;
}

// CLI11 begins what it says of an option with the option's name: "--format: 1 required TEXT
// missing".
std::string option_in(const std::string& message) {
  return message.substr(0, message.find(':'));
}

}  // namespace

CommandLine::CommandLine(const Context& context, std::string name, const base::Localized& what,
                         const base::Localized& after)
    : context_(context),
      name_(std::move(name)),
      app_(std::make_unique<CLI::App>(what.in(context.language), "recevable " + name_)) {
  app_->formatter(formatter_for(context));
  app_->set_help_flag("-h,--help", std::string(context.say("cette aide", "this help")));
  app_->get_help_ptr()->group("Options");
  app_->footer("\n" + after.in(context.language));
  app_->allow_extras();
}

CommandLine::~CommandLine() = default;

void CommandLine::flag(const std::string& names, bool& value, const base::Localized& what) {
  app_->add_flag(names, value, what.in(context_.language));
}

void CommandLine::value(const std::string& names, std::string& value, const base::Localized& kind,
                        const base::Localized& what) {
  app_->add_option(names, value, what.in(context_.language))
      ->type_name(kind.in(context_.language))
      ->take_last();
}

void CommandLine::values(const std::string& names, std::vector<std::string>& values,
                         const base::Localized& kind, const base::Localized& what) {
  // One value each time it is given: what follows may be a file.
  app_->add_option(names, values, what.in(context_.language))
      ->type_name(kind.in(context_.language))
      ->expected(1)
      ->take_all()
      ->allow_extra_args(false);
}

void CommandLine::flag_or_value(const std::string& names, std::string& value,
                                const base::Localized& what) {
  app_->add_flag(names, value, what.in(context_.language));
}

void CommandLine::hidden_value(const std::string& names, std::string& value) {
  app_->add_option(names, value)->group("");
}

void CommandLine::arguments(const base::Localized& kind, std::vector<std::string>& values,
                            const base::Localized& what) {
  app_->add_option(kind.in(context_.language), values, what.in(context_.language))->type_name("");
}

std::optional<int> CommandLine::parse(const Arguments& arguments) {
  try {
    // CLI11 takes its arguments from the end.
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    app_->parse(std::move(reversed));
  } catch (const CLI::CallForHelp&) {
    std::fputs(app_->help().c_str(), stdout);
    return kSuccess;
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string option = option_in(error.what());
    return refuse(
        {"il manque une valeur après " + option + ".", "a value is missing after " + option + "."});
  } catch (const CLI::ParseError& error) {
    return refuse({std::string("arguments incompris : ") + error.what(),
                   std::string("arguments not understood: ") + error.what()});
  }
  const std::vector<std::string> extras = app_->remaining();
  if (extras.empty()) return std::nullopt;
  std::vector<std::string> known;
  for (const CLI::Option* option : app_->get_options()) {
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  }
  const std::string& extra = extras.front();
  if (!extra.starts_with('-')) {
    return refuse(
        {"argument en trop : « " + extra + " ».", "unexpected argument: \"" + extra + "\"."});
  }
  const std::string option = extra.substr(0, extra.find('='));
  const base::Localized hint = did_you_mean(nearest(option, known));
  return refuse({"option inconnue « " + option + " »." + hint.fr,
                 "unknown option \"" + option + "\"." + hint.en});
}

int CommandLine::refuse(const base::Localized& mistake) const {
  complain(context_, mistake.in(context_.language));
  complain(context_, std::string(context_.say("pour l'aide : ", "for help: ")) + "recevable " +
                         name_ + " --help");
  return kUsageError;
}

int CommandLine::refuse(const base::Error& error) const {
  // A mistake in a rule pack is not one in the options: its place says where to look.
  if (!error.where.empty()) {
    complain(context_, error);
    return kUsageError;
  }
  return refuse(error.message);
}

}  // namespace recevable::cli
