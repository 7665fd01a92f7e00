#include "structured/finish.h"

#include <algorithm>
#include <array>

#include "structured/term_tables.h"

namespace recevable::structured {

namespace {

constexpr std::size_t kMaxSeen = 300;  // different codes; a file with more has worse to worry about

std::uint32_t list_of(std::string_view name) {
  return Vocabulary::get().list(name).value_or(0);
}
std::uint32_t column_of(std::uint32_t list, std::string_view name) {
  return Vocabulary::get().lists()[list].column(name).value_or(0);
}

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return lower(x) == lower(y);
  });
}

// The lists of xml that are numbered by their place in the vocabulary, looked up once.
struct Lists {
  std::uint32_t parties = list_of("xml.parties");
  std::uint32_t identifiers = list_of("xml.parties.identifiers");
  std::uint32_t tax_ids = list_of("xml.parties.tax_ids");
  std::uint32_t references = list_of("xml.references");
  std::uint32_t documents = list_of("xml.documents");
  std::uint32_t objects = list_of("xml.objects");
  std::uint32_t terms = list_of("xml.payment_terms_list");
  std::uint32_t totals = list_of("xml.vat_totals");
  std::uint32_t breakdown = list_of("xml.vat_breakdown");
  std::uint32_t lines = list_of("xml.lines");
  std::uint32_t line_references = list_of("xml.lines.references");
  std::uint32_t line_notes = list_of("xml.lines.notes");
  std::uint32_t notes = list_of("xml.notes");
  std::uint32_t delivery_ids = list_of("xml.delivery.identifiers");
  std::uint32_t countries = list_of("xml.country_codes");
  std::uint32_t currencies = list_of("xml.currency_ids");
  std::uint32_t attachments = list_of("xml.attachments");
  std::uint32_t allowances = list_of("xml.allowances");
  std::uint32_t line_allowances = list_of("xml.lines.allowances");
  std::uint32_t indicator = column_of(allowances, "indicator");
  std::uint32_t total = column_of(breakdown, "total");
};
const Lists& lists() {
  static const Lists known;
  return known;
}

}  // namespace

Finisher::Finisher(Tree& tree, Syntax syntax)
    : tree_(tree), syntax_(syntax), words_(Vocabulary::get()) {}

void Finisher::set_text(OpenRow& row, std::uint32_t column, std::string_view text) {
  row.values.set(column, tree_.keep(text, row.at));
}

std::string_view Finisher::text_of(const OpenRow& row, std::uint32_t list,
                                   std::string_view column) const {
  const Cell* cell = row.values.find(column_of(list, column));
  return cell == nullptr ? std::string_view{} : trimmed(tree_.text(*cell));
}

void Finisher::pass_on(const OpenRow& from, std::uint32_t list, std::string_view column,
                       OpenRow& to, std::uint32_t to_list, std::string_view to_column) {
  const Cell* cell = from.values.find(column_of(list, column));
  if (cell != nullptr) to.values.set(column_of(to_list, to_column), *cell);
}

// Lists stand in the vocabulary as allowances, charges, neither, for the invoice and for a line.
void Finisher::close_allowance(std::uint32_t list, OpenRow& row) {
  const Cell* cell = row.values.find(lists().indicator);
  const std::string_view text = cell == nullptr ? std::string_view{} : trimmed(tree_.text(*cell));
  const std::uint32_t offset = text == "false" || text == "0"  ? 0
                               : text == "true" || text == "1" ? 1
                                                               : 2;
  tree_.add(list + offset, row.values, row.at);
}

void Finisher::close_party(const RowPath& path, std::uint32_t list, OpenRow& row, OpenRow& root) {
  set_text(row, 0, path.role);
  const std::uint32_t index = tree_.add(list, row.values, row.at, row.set_aside);
  const auto columns = party_columns();
  const auto count = static_cast<std::uint32_t>(columns.size());
  const auto roles = party_roles();
  const auto* role = &*std::ranges::find(roles, path.role, &PartyRole::name);
  const RowRange ids = tree_.children(list, index, lists().identifiers);
  const RowRange taxes = tree_.children(list, index, lists().tax_ids);
  const auto copy = [&](RowRange range, std::uint32_t from, std::string_view to) {
    const auto target = words_.child(kRoot, std::string(path.role) + "." + std::string(to));
    for (std::uint32_t i = 0; target && i < range.count; ++i) {
      tree_.copy_row(from, range.first + i, *target);
    }
  };
  if (role != roles.data() + roles.size()) {
    const auto base = static_cast<std::uint32_t>(role - roles.data()) * count;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (const Cell* cell = row.values.find(i + 1)) root.values.set(base + i, *cell);
    }
    copy(ids, lists().identifiers, "identifiers");
    copy(taxes, lists().tax_ids, "tax_ids");
    return;
  }
  if (path.role != "ship_to") return;
  pass_on(row, list, "party", root, kRoot, "delivery.party");
  pass_on(row, list, "name", root, kRoot, "delivery.name");
  for (const PartyColumn& column : columns) {
    if (!column.column.name.starts_with("address")) continue;
    pass_on(row, list, column.column.name, root, kRoot,
            "delivery." + std::string(column.column.name));
  }
  for (std::uint32_t i = 0; i < ids.count; ++i) {
    tree_.copy_row(lists().identifiers, ids.first + i, lists().delivery_ids);
  }
}

// Type 130 is the invoiced object, 50 a tender (or in a UBL credit note the project), the rest are
// supporting documents.
void Finisher::close_reference(OpenRow& row, OpenRow& root) {
  const std::uint32_t list = lists().references;
  const std::uint32_t index = tree_.add(list, row.values, row.at);
  const std::string_view type = text_of(row, list, "type_code");
  if (type == "130") {
    tree_.copy_row(list, index, lists().objects);
    pass_on(row, list, "id", root, kRoot, "object");
    pass_on(row, list, "id.scheme", root, kRoot, "object.scheme");
  } else if (type == "50") {
    pass_on(row, list, "id", root, kRoot, syntax_ == Syntax::cii ? "tender" : "project");
  } else {
    tree_.copy_row(list, index, lists().documents);
  }
}

void Finisher::close(const Mapping& mapping, OpenRow& row, OpenRow& parent) {
  const RowPath& path = mapping.row(row.row);
  const std::uint32_t list = mapping.list(row.row);
  switch (path.kind) {
    case RowKind::allowance:
      close_allowance(list, row);
      return;
    case RowKind::party:
      close_party(path, list, row, parent);
      return;
    case RowKind::reference:
      close_reference(row, parent);
      return;
    case RowKind::tax_id: {
      const std::string_view scheme = text_of(row, list, "scheme");
      const bool vat =
          syntax_ == Syntax::cii ? scheme == "VA" : equals_ignoring_case(scheme, "VAT");
      const bool other = syntax_ == Syntax::cii ? scheme == "FC" : !vat;
      if (vat || other) {
        pass_on(row, list, "value", parent, lists().parties, vat ? "vat_id" : "tax_id");
      }
      break;
    }
    case RowKind::line_reference:
      if (text_of(row, list, "type_code") == "130") {
        pass_on(row, list, "id", parent, lists().lines, "object");
        pass_on(row, list, "id.scheme", parent, lists().lines, "object.scheme");
      }
      break;
    case RowKind::line_note:
      pass_on(row, list, "text", parent, lists().lines, "note");
      break;
    case RowKind::note:
      // UBL writes "#CODE#text", the first two # of the note around three characters; CII has an
      // element of its own.
      if (const std::string_view text = text_of(row, list, "text"); syntax_ == Syntax::ubl) {
        const std::size_t begin = std::min(text.find('#'), text.size());
        if (text.find('#', begin + 1) == begin + 4) {
          set_text(row, column_of(list, "code"), std::string(text.substr(begin + 1, 3)));
        }
      }
      break;
    case RowKind::payment_terms:
      pass_on(row, list, "text", parent, kRoot, "payment_terms");
      pass_on(row, list, "due_date", parent, kRoot, "due_date");
      pass_on(row, list, "mandate", parent, kRoot, "mandate");
      break;
    case RowKind::vat_total:
      set_text(row, column_of(list, "subtotals"), std::to_string(subtotals_));
      subtotals_ = 0;
      break;
    case RowKind::vat_row:
      ++subtotals_;
      if (syntax_ == Syntax::ubl) {
        set_text(row, lists().total, std::to_string(tree_.rows(lists().totals) + 1));
        break;
      }
      pass_on(row, list, "point_date", parent, kRoot, "vat_point_date");
      pass_on(row, list, "point_code", parent, kRoot, "vat_point_code");
      break;
    case RowKind::plain:
      break;
  }
  tree_.add(list, row.values, row.at);
}

void Finisher::see(std::uint32_t list, std::vector<std::pair<std::string, std::string>>& seen,
                   std::string_view element, std::string_view value, std::uint32_t at) {
  const auto known = [&](const auto& one) { return one.first == element && one.second == value; };
  if (std::ranges::any_of(seen, known) || seen.size() >= kMaxSeen) return;
  seen.emplace_back(element, value);
  RowBuilder row;
  row.set(0, tree_.keep(value, at));
  row.set(1, tree_.keep(element, at));
  tree_.add(list, row, at);
}

void Finisher::see_country(std::string_view element, std::string_view value, std::uint32_t at) {
  see(lists().countries, countries_, element, value, at);
}
void Finisher::see_currency(std::string_view element, std::string_view value, std::uint32_t at) {
  see(lists().currencies, currencies_, element, value, at);
}

void Finisher::see_attachment(std::string_view element, const char* const* attributes,
                              std::uint32_t at) {
  const std::uint32_t list = lists().attachments;
  if (tree_.rows(list) >= kMaxSeen) return;
  RowBuilder row;
  row.set(column_of(list, "element"), tree_.keep(element, at));
  for (const char* const* each = attributes; *each != nullptr; each += 2) {
    const std::string_view name = each[0];
    if (name == "mimeCode") row.set(column_of(list, "mime"), tree_.keep(each[1], at));
    if (name == "filename") row.set(column_of(list, "name"), tree_.keep(each[1], at));
  }
  tree_.add(list, row, at);
}

void Finisher::see_framework(std::string_view code) {
  const bool is_code =
      code.size() >= 2 && code.size() <= 3 && code.front() == 'A' &&
      std::ranges::all_of(code.substr(1), [](char c) { return c >= '0' && c <= '9'; });
  if (is_code && framework_.empty()) framework_ = code;
}

// A minimal flow (E2) is an invoice of UBL in the words of Chorus Pro before EN 16931: a framework
// in an extension, identifiers whose kind is a digit (1 for a SIRET) in schemeName.
bool Finisher::is_minimal_flow() const {
  if (syntax_ != Syntax::ubl) return false;
  if (!framework_.empty()) return true;
  const std::uint32_t kind = column_of(lists().identifiers, "kind");
  for (std::uint32_t row = 0; row < tree_.rows(lists().identifiers); ++row) {
    const Cell* cell = tree_.cell(lists().identifiers, row, kind);
    const std::string_view text = cell == nullptr ? std::string_view{} : trimmed(tree_.text(*cell));
    if (text.size() == 1 && text.front() >= '1' && text.front() <= '6') return true;
  }
  return false;
}

void Finisher::finish(OpenRow& root, std::string_view root_name, std::string_view asked) {
  const auto root_column = [&](std::string_view name) { return column_of(kRoot, name); };
  set_text(root, root_column("syntax"), name_of(syntax_));
  set_text(root, root_column("root"), root_name);
  std::string_view profile =
      asked.empty() ? profile_of(text_of(root, kRoot, "specification")) : asked;
  if ((profile.empty() || profile == "other") && is_minimal_flow()) {
    profile = "chorus_e2";
    if (!framework_.empty()) set_text(root, root_column("business_process"), framework_);
  }
  set_text(root, root_column("profile"), profile.empty() ? "other" : profile);

  // The VAT total is the one in the currency of the invoice; the other is the accounting one.
  const std::uint32_t amount = column_of(lists().totals, "amount");
  const std::uint32_t currency = column_of(lists().totals, "currency");
  for (std::uint32_t i = 0; i < tree_.rows(lists().totals); ++i) {
    const Cell* value = tree_.cell(lists().totals, i, amount);
    const Cell* code = tree_.cell(lists().totals, i, currency);
    if (value == nullptr || code == nullptr) continue;
    const std::string_view in = trimmed(tree_.text(*code));
    if (in == text_of(root, kRoot, "currency")) root.values.set(root_column("totals.vat"), *value);
    if (in == text_of(root, kRoot, "vat_currency")) {
      root.values.set(root_column("totals.vat_accounting"), *value);
    }
  }
  // A location has one identifier in UBL and several in CII.
  const std::uint32_t ids = lists().delivery_ids;
  if (tree_.rows(ids) > 0) {
    const auto pass = [&](std::string_view from, std::string_view to) {
      const Cell* cell = tree_.cell(ids, 0, column_of(ids, from));
      if (cell != nullptr) root.values.set(root_column(to), *cell);
    };
    pass("value", "delivery.location_id");
    pass("scheme", "delivery.location_id.scheme");
  } else if (const Cell* id = root.values.find(root_column("delivery.location_id"))) {
    RowBuilder row;
    row.set(column_of(ids, "value"), *id);
    const Cell* scheme = root.values.find(root_column("delivery.location_id.scheme"));
    if (scheme != nullptr) row.set(column_of(ids, "scheme"), *scheme);
    tree_.add(ids, row, id->at);
    // Rules about the identifiers of all parties mean this one too.
    tree_.add(lists().identifiers, row, id->at);
    RowBuilder party;
    party.set(0, tree_.keep("ship_to", id->at));
    tree_.add(lists().parties, party, id->at);
  }
  tree_.add(kRoot, root.values, root.at);
}

}  // namespace recevable::structured
