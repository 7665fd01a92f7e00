#include "report/lot_report.h"

#include <fmt/format.h>

#include "base/text.h"
#include "report/json_reader.h"
#include "report/view.h"

namespace recevable::report {
namespace {

using archive::Entry;

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

std::string identity_of(const check::Lot& lot, base::Language language) {
  const std::size_t invoices = lot.checked().size();
  if (invoices == 0) {
    return std::string(say(language, "Archive où aucune facture n'a pu être lue.",
                           "An archive in which no invoice could be read."));
  }
  if (language == base::Language::fr) {
    return fmt::format("Lot de {}, dans une archive de {} : chaque facture a son propre verdict.",
                       counted(invoices, "facture", "factures"),
                       counted(lot.files(), "fichier", "fichiers"));
  }
  return fmt::format("A lot of {}, in an archive of {}: each invoice has a verdict of its own.",
                     counted(invoices, "invoice", "invoices"),
                     counted(lot.files(), "file", "files"));
}

Json lot_json(const check::Lot& lot) {
  Json entries = Json::array();
  for (const check::LotEntry& entry : lot.entries) {
    Json object{{"name", base::printable(entry.name)},
                {"kind", archive::name_of(entry.kind)},
                {"state", archive::name_of(entry.state)},
                {"content", intake::name_of(entry.content)},
                {"size", entry.size},
                {"checked", entry.is_checked}};
    if (!entry.same_name.empty()) object["same_name"] = base::printable(entry.same_name);
    if (!entry.same_content.empty()) object["same_content"] = base::printable(entry.same_content);
    entries.push_back(std::move(object));
  }
  return Json{{"entries", std::move(entries)},
              {"whole", lot.is_whole},
              {"reached_limit", lot.reached_limit}};
}

check::Lot read_lot(const Json& object) {
  check::Lot lot;
  lot.is_whole = flag_at(object, "whole");
  lot.reached_limit = flag_at(object, "reached_limit");
  for (const Json& one : list_at(object, "entries")) {
    check::LotEntry& entry = lot.entries.emplace_back();
    entry.name = text_at(one, "name");
    entry.kind = enum_at(one, "kind", Entry::Kind::special,
                         [](Entry::Kind kind) { return archive::name_of(kind); });
    entry.state = enum_at(one, "state", Entry::State::unsupported,
                          [](Entry::State state) { return archive::name_of(state); });
    entry.content = enum_at(one, "content", intake::FileKind::unknown,
                            [](intake::FileKind kind) { return intake::name_of(kind); });
    const Json& size = needed(one, "size");
    if (!size.is_number_unsigned()) throw BadRecord("size");
    entry.size = size.get<std::uint64_t>();
    entry.same_name = text_or_empty(one, "same_name");
    entry.same_content = text_or_empty(one, "same_content");
    entry.is_checked = flag_at(one, "checked");
  }
  return lot;
}

}  // namespace recevable::report
