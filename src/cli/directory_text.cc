#include "cli/directory_text.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace recevable::cli {
namespace {

using Json = nlohmann::ordered_json;
using directory::Copy;

constexpr int kOldDays = 30;

// Text from a file somebody else wrote, fit for a terminal.
std::string shown(std::string_view text) {
  std::string line = base::printable(text);
  std::ranges::replace(line, '\n', ' ');
  return line;
}

std::string dated_by(Copy::DatedBy how, const Context& context) {
  switch (how) {
    case Copy::DatedBy::content:
      return std::string(context.say("dit par le fichier", "said by the file"));
    case Copy::DatedBy::file_name:
      return std::string(context.say("dit par son nom", "said by its name"));
    case Copy::DatedBy::file_time:
      break;
  }
  return std::string(context.say("date du fichier", "time of the file"));
}

// "1 ligne fausse", "2 lignes fausses"; "0 ligne" in French, "0 rows" in English.
std::string counted(std::int64_t count, const base::Localized& one, const base::Localized& more,
                    const Context& context) {
  const bool single = count == 1 || (count == 0 && context.language == base::Language::fr);
  return fmt::format("{} {}", count, (single ? one : more).in(context.language));
}

std::string day(base::Date date, const Context& context) {
  return base::format_for_people(date, context.language);
}

// "24/11/2026 à 01:47" of "2026-11-24T01:47:47".
std::string moment(const std::string& time, const Context& context) {
  const auto date = base::parse_iso_date(std::string_view(time).substr(0, 10));
  if (!date || time.size() < 16) return shown(time);
  return day(*date, context) + std::string(context.say(" à ", " at ")) + time.substr(11, 5);
}

// "oui", "non" or "non précisé".
std::string answer(const std::optional<bool>& flag, const Context& context) {
  if (!flag) return std::string(context.say("non précisé", "not said"));
  return std::string(*flag ? context.say("oui", "yes") : context.say("non", "no"));
}

Json json_flag(const std::optional<bool>& flag) {
  return flag ? Json(*flag) : Json(nullptr);
}

Json json_day(const std::optional<base::Date>& date) {
  return date ? Json(base::format_iso(*date)) : Json(nullptr);
}

Json json_of(const directory::Structure& structure) {
  return {{"identifier", shown(structure.identifier)},
          {"type", shown(structure.type)},
          {"name", shown(structure.name)},
          {"active", json_flag(structure.active)},
          {"service_code_required", json_flag(structure.service_required)},
          {"commitment_number_required", json_flag(structure.commitment_required)},
          {"service_code_or_commitment_number_required",
           json_flag(structure.service_or_commitment_required)},
          {"works", json_flag(structure.works)},
          {"works_only", json_flag(structure.works_only)},
          {"payment_status", json_flag(structure.payment_status)},
          {"address", shown(structure.address)},
          {"postcode", shown(structure.postcode)},
          {"city", shown(structure.city)},
          {"source", directory::name_of(structure.source)},
          {"date", base::format_iso(structure.date)}};
}

std::string lines_of(const directory::Structure& structure, const Context& context) {
  const auto line = [&](std::string_view fr, std::string_view en, const std::string& value) {
    return fmt::format("  {}{}{}\n", context.say(fr, en), context.say(" : ", ": "), value);
  };
  std::string text = fmt::format("{}  {}\n", shown(structure.identifier), shown(structure.name));
  if (structure.type != "SIRET") text += line("type", "type", shown(structure.type));
  if (!structure.address.empty() || !structure.city.empty()) {
    text += line("adresse", "address",
                 shown(structure.address + (structure.address.empty() ? "" : ", ") +
                       structure.postcode + " " + structure.city));
  }
  text += line("active", "active", answer(structure.active, context));
  text += line("code service obligatoire", "service code required",
               answer(structure.service_required, context));
  text += line("numéro d'engagement obligatoire", "commitment number required",
               answer(structure.commitment_required, context));
  text += line("l'un des deux obligatoire", "one of both required",
               answer(structure.service_or_commitment_required, context));
  text += line("marchés de travaux uniquement", "works contracts only",
               answer(structure.works_only, context));
  const std::string source = directory::describe(structure.source).in(context.language);
  text += line("source", "source",
               source + std::string(context.say(" du ", " of ")) + day(structure.date, context));
  return text;
}

std::string line_of(const directory::Service& service, base::Date today, const Context& context) {
  std::string text = fmt::format("  {}  {}", shown(service.code), shown(service.name));
  if (!service.usable_on(today)) text += context.say(" (inactif)", " (inactive)");
  if (service.commitment_required == std::optional(true)) {
    text += context.say(" [engagement obligatoire]", " [commitment required]");
  }
  if (service.until) {
    text += std::string(context.say(" jusqu'au ", " until ")) + day(*service.until, context);
  }
  return text + "\n";
}

}  // namespace

std::string text_of_import(const directory::ImportOutcome& outcome, const Context& context) {
  constexpr std::size_t kShown = 20;
  std::string text;
  for (const directory::FileOutcome& file : outcome.files) {
    for (const Copy& copy : file.copies) {
      text += fmt::format("{}{}{}, {}{} ({})\n", shown(file.file), context.say(" : ", ": "),
                          directory::describe(copy.kind).in(context.language),
                          context.say("du ", "of "), day(copy.date, context),
                          dated_by(copy.dated_by, context));
      text += "  " + counted(copy.rows, {"ligne importée", "row imported"},
                             {"lignes importées", "rows imported"}, context);
      if (copy.skipped > 0) {
        text += ", " + counted(copy.skipped, {"laissée de côté", "left out"},
                               {"laissées de côté", "left out"}, context);
      }
      text += "\n";
    }
    if (file.bad_count == 0) continue;
    text += "  " +
            counted(file.bad_count, {"ligne fausse, non importée :", "wrong row, not imported:"},
                    {"lignes fausses, non importées :", "wrong rows, not imported:"}, context) +
            "\n";
    for (std::size_t i = 0; i < file.bad_rows.size() && i < kShown; ++i) {
      const directory::BadRow& bad = file.bad_rows[i];
      text += fmt::format("    {}:{}{}{}\n", shown(bad.place), bad.line, context.say(" : ", ": "),
                          bad.reason.in(context.language));
    }
    if (file.bad_rows.size() > kShown) {
      text += context.say("    … la suite : recevable directory status --bad-rows 10000\n",
                          "    … the rest: recevable directory status --bad-rows 10000\n");
    }
  }
  return text;
}

std::string text_of_status(const directory::Directory& directory, std::size_t bad_rows,
                           base::Date today, const Context& context) {
  std::string text = fmt::format("{}\n", shown(directory.path()));
  if (directory.copies().empty()) {
    text += context.say("  vide : recevable directory import FICHIER\n",
                        "  empty: recevable directory import FILE\n");
  }
  for (const Copy& copy : directory.copies()) {
    const int age = std::max(0, base::days_between(copy.date, today));
    text += fmt::format("{}\n", directory::describe(copy.kind).in(context.language));
    const std::string ago =
        age == 0 ? std::string(context.say("aujourd'hui", "today"))
                 : std::string(context.say("il y a ", "")) +
                       counted(age, {"jour", "day old"}, {"jours", "days old"}, context);
    text += fmt::format("  {} {}, {} ({})\n", context.say("du", "of"), day(copy.date, context), ago,
                        dated_by(copy.dated_by, context));
    text += fmt::format("  {}{}, {} {}\n", shown(copy.file),
                        copy.whole ? "" : context.say(" (partiel)", " (in part)"),
                        context.say("importé le", "imported on"), moment(copy.imported, context));
    text +=
        fmt::format("  {}, {}\n", counted(copy.rows, {"ligne", "row"}, {"lignes", "rows"}, context),
                    counted(copy.bad_rows, {"fausse", "wrong"}, {"fausses", "wrong"}, context));
    if (age > kOldDays) {
      text += context.say("  plus d'un mois : téléchargez le fichier et refaites l'import\n",
                          "  more than a month old: download the file and import again\n");
    }
  }
  for (const auto& [place, reason] : directory.bad_rows(bad_rows)) {
    text += fmt::format("{}{}{}\n", shown(place), context.say(" : ", ": "),
                        reason.in(context.language));
  }
  return text;
}

std::string json_of_status(const directory::Directory& directory, std::size_t bad_rows) {
  Json copies = Json::array();
  constexpr std::string_view kDatedBy[] = {"content", "file_name", "file_time"};
  for (const Copy& copy : directory.copies()) {
    copies.push_back({{"kind", directory::name_of(copy.kind)},
                      {"file", shown(copy.file)},
                      {"date", base::format_iso(copy.date)},
                      {"dated_by", kDatedBy[static_cast<std::size_t>(copy.dated_by)]},
                      {"imported", copy.imported},
                      {"rows", copy.rows},
                      {"skipped", copy.skipped},
                      {"bad_rows", copy.bad_rows},
                      {"whole", copy.whole}});
  }
  Json bad = Json::array();
  for (const auto& [place, reason] : directory.bad_rows(bad_rows)) {
    bad.push_back({{"place", shown(place)}, {"fr", reason.fr}, {"en", reason.en}});
  }
  return Json{{"schema", 1},
              {"path", shown(directory.path())},
              {"copies", copies},
              {"bad_rows", bad}}
             .dump(2) +
         "\n";
}

std::string text_of(const Shown& what, base::Date today, const Context& context) {
  std::string text;
  if (what.structure) {
    text += lines_of(*what.structure, context);
    if (!what.services.empty()) {
      text += fmt::format("{}\n", context.say("Services", "Services"));
      for (const directory::Service& service : what.services) {
        text += line_of(service, today, context);
      }
    }
  }
  if (what.unit || what.establishment) {
    text += "SIRENE\n";
    if (what.unit) {
      text += fmt::format("  {}  {}{}\n", what.unit->siren,
                          what.unit->disclosed
                              ? shown(what.unit->name)
                              : std::string(context.say("(nom non diffusé)", "(name not shown)")),
                          what.unit->active ? "" : context.say(" (cessée)", " (ceased)"));
    }
    if (what.establishment) {
      const directory::Establishment& one = *what.establishment;
      text += fmt::format("  {}  {}{} {} {}\n", one.siret,
                          one.open ? context.say("ouvert", "open") : context.say("fermé", "closed"),
                          one.head_office ? context.say(", siège", ", head office") : "",
                          shown(one.postcode), shown(one.city));
    }
    for (const directory::Succession& next : what.successors) {
      text += fmt::format("  {}{}\n", context.say("établissement suivant : ", "successor: "),
                          next.siret);
    }
  }
  if (!text.empty()) return text;
  text = fmt::format(
      "{}{}\n", shown(what.siret),
      context.say(" n'est pas dans l'annuaire local.", " is not in the local directory."));
  for (const directory::Proposal& proposal : what.proposals) {
    text += fmt::format("  {} {}\n", context.say("peut-être", "perhaps"),
                        shown(directory::describe(proposal).in(context.language)));
  }
  return text;
}

std::string json_of(const Shown& what, base::Date today) {
  Json json{{"schema", 1}, {"siret", shown(what.siret)}};
  if (what.structure) json["structure"] = json_of(*what.structure);
  Json services = Json::array();
  for (const directory::Service& service : what.services) {
    services.push_back({{"code", shown(service.code)},
                        {"name", shown(service.name)},
                        {"active", json_flag(service.active)},
                        {"usable", service.usable_on(today)},
                        {"commitment_number_required", json_flag(service.commitment_required)},
                        {"from", json_day(service.from)},
                        {"until", json_day(service.until)}});
  }
  json["services"] = services;
  if (what.establishment) {
    const directory::Establishment& one = *what.establishment;
    json["establishment"] = {{"open", one.open},
                             {"head_office", one.head_office},
                             {"postcode", shown(one.postcode)},
                             {"city", shown(one.city)}};
  }
  if (what.unit) {
    json["unit"] = {{"siren", what.unit->siren},
                    {"active", what.unit->active},
                    {"name", shown(what.unit->name)},
                    {"category", shown(what.unit->category)}};
  }
  Json next = Json::array();
  for (const directory::Succession& one : what.successors) next.push_back(one.siret);
  json["successors"] = next;
  Json proposals = Json::array();
  for (const directory::Proposal& one : what.proposals) proposals.push_back(one.siret);
  json["proposals"] = proposals;
  return json.dump(2) + "\n";
}

std::string text_of(const std::vector<directory::Match>& matches, const Context& context) {
  if (matches.empty()) {
    return std::string(context.say("Aucune structure de ce nom. Essayez moins de mots.\n",
                                   "No structure of this name. Try fewer words.\n"));
  }
  std::string text;
  for (const directory::Match& match : matches) {
    const directory::Structure& one = match.structure;
    text += fmt::format(
        "{}  {}{}{}{}\n", shown(one.identifier), shown(one.name), one.city.empty() ? "" : ", ",
        shown(one.city),
        one.active == std::optional(false) ? context.say(" (inactive)", " (inactive)") : "");
  }
  return text;
}

std::string json_of(const std::vector<directory::Match>& matches) {
  Json list = Json::array();
  for (const directory::Match& match : matches) {
    Json one = json_of(match.structure);
    one["score"] = match.score;
    list.push_back(std::move(one));
  }
  return Json{{"schema", 1}, {"structures", list}}.dump(2) + "\n";
}

}  // namespace recevable::cli
