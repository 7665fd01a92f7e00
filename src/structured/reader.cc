// Reads XML with expat, element by element, without ever holding the document: what a row needs is
// in its OpenRow, and the rest is forgotten.
#include <expat.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <limits>
#include <optional>

#include "structured/binding.h"
#include "structured/encodings.h"
#include "structured/finish.h"
#include "structured/mapping.h"
#include "structured/names.h"
#include "structured/problem.h"
#include "structured/structure.h"
#include "structured/structured.h"

namespace recevable::structured {

namespace {

// The local name and the namespace of "ram:TypeCode".
struct Qualified {
  std::string_view prefix, local;
};
Qualified split(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return {{}, name};
  return {name.substr(0, colon), name.substr(colon + 1)};
}

// What stands for a prefix, from some depth on.
struct Prefix {
  std::string prefix;
  Space space = Space::other;
  std::uint32_t depth = 0;
};

class Reader {
 public:
  // `encoding` takes the place of what the file declares; nullptr for what it declares.
  Reader(std::string_view bytes, std::string_view profile, const char* encoding = nullptr)
      : bytes_(bytes), profile_(profile), encoding_(encoding), tree_(std::make_shared<Tree>()) {
    tree_->set_source(bytes);
  }
  ~Reader() {
    if (parser_ != nullptr) XML_ParserFree(parser_);
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  Reading run() {
    if (bytes_.size() > kMaxBytes) {
      report(Problem::Kind::too_large, "",
             {"Ce fichier XML est trop grand pour être lu.", "This XML file is too large to read."},
             0);
      return finished();
    }
    parser_ = XML_ParserCreate(encoding_);
    if (parser_ == nullptr) throw std::bad_alloc();
    XML_SetUserData(parser_, this);
    XML_SetElementHandler(parser_, on_start, on_end);
    XML_SetCharacterDataHandler(parser_, on_text);
    XML_SetStartDoctypeDeclHandler(parser_, on_doctype);
    XML_SetUnknownEncodingHandler(parser_, on_encoding, nullptr);
    const bool parsed = parse();
    if (!parsed && !stopped_ && !failure_) note_error();
    reading_.is_whole = parsed || root_ended_;
    return finished();
  }

  // The encoding the file is probably in, after a run() that failed over the one it declares;
  // nullptr when that was not the cause.
  const char* likely_encoding() const;

 private:
  static Reader& of(void* data) { return *static_cast<Reader*>(data); }
  static void XMLCALL on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
    of(data).guarded([&](Reader& reader) { reader.start(name, attributes); });
  }
  static void XMLCALL on_end(void* data, const XML_Char*) {
    of(data).guarded([](Reader& reader) { reader.end(); });
  }
  static void XMLCALL on_text(void* data, const XML_Char* text, int size) {
    of(data).guarded(
        [&](Reader& reader) { reader.add_text({text, static_cast<std::size_t>(size)}); });
  }
  static void XMLCALL on_doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*,
                                 int) {
    of(data).guarded([](Reader& reader) {
      reader.stop(Problem::Kind::document_type, "",
                  {"Le fichier contient une déclaration DOCTYPE, interdite dans une facture : il "
                   "n'est pas lu plus loin. Exportez-le sans DOCTYPE.",
                   "The file holds a DOCTYPE declaration, which an invoice may not have: it is not "
                   "read any further. Export it without DOCTYPE."});
    });
  }
  static int XMLCALL on_encoding(void*, const XML_Char* name, XML_Encoding* info) {
    return fill_encoding(name, *info) ? XML_STATUS_OK : XML_STATUS_ERROR;
  }

  // Exceptions must not pass through expat: they are kept and thrown again behind it.
  template <class F>
  void guarded(F&& f) {
    if (stopped_ || failure_) return;
    try {
      f(*this);
    } catch (...) {
      failure_ = std::current_exception();
      XML_StopParser(parser_, XML_FALSE);
    }
  }

  std::uint32_t offset() const {
    return static_cast<std::uint32_t>(std::max<XML_Index>(0, XML_GetCurrentByteIndex(parser_)));
  }

  void report(Problem::Kind kind, std::string element, base::Localized message, std::uint32_t at) {
    if (reading_.problems.size() >= kMaxProblems) {
      ++reading_.more_problems;
      return;
    }
    reading_.problems.push_back({kind, std::move(element), std::move(message), tree_->place(at)});
  }
  void stop(Problem::Kind kind, std::string element, base::Localized message) {
    report(kind, std::move(element), std::move(message), offset());
    stopped_ = true;
    XML_StopParser(parser_, XML_FALSE);
  }

  // In pieces, because expat copies what it is given; large ones, because it counts the lines of
  // all but the last, which nobody asks for. A piece in which it gets nowhere is part of something
  // long: the next one is twice as large, so that time stays linear.
  bool parse() {
    constexpr std::size_t kPiece = 1U << 27U, kMostPiece = 1U << 28U;
    std::size_t piece = kPiece;
    for (std::size_t at = 0; at < bytes_.size() || at == 0;) {
      const XML_Index before = XML_GetCurrentByteIndex(parser_);
      const std::string_view part = bytes_.substr(at, piece);
      at += part.size();
      const bool last = at == bytes_.size();
      if (XML_Parse(parser_, part.data(), static_cast<int>(part.size()), last ? 1 : 0) !=
          XML_STATUS_OK) {
        return false;
      }
      if (last) return true;
      const bool moved = XML_GetCurrentByteIndex(parser_) > before;
      piece = moved ? kPiece : std::min(piece * 2, kMostPiece);
    }
    return true;
  }
  void note_error();

  // --- Elements
  Space space_of_prefix(std::string_view prefix, std::uint32_t at, std::string_view name) {
    for (std::size_t i = bindings_.size(); i-- > 0;) {
      if (bindings_[i].prefix == prefix) return bindings_[i].space;
    }
    if (!prefix.empty() && std::ranges::find(unbound_, prefix) == unbound_.end()) {
      unbound_.emplace_back(prefix);
      report(Problem::Kind::unbound_prefix, shown(name),
             {fmt::format("Le préfixe « {} » n'est pas déclaré : il manque xmlns:{}.",
                          shown(prefix), shown(prefix)),
              fmt::format("The prefix '{}' is not declared: xmlns:{} is missing.", shown(prefix),
                          shown(prefix))},
             at);
    }
    return Space::other;
  }

  void bind(const XML_Char** attributes) {
    for (; *attributes != nullptr; attributes += 2) {
      const std::string_view name = *attributes;
      if (!name.starts_with("xmlns")) continue;
      const std::string_view prefix = name.size() > 5 && name[5] == ':' ? name.substr(6) : "";
      if (name.size() > 5 && name[5] != ':') continue;
      if (depth_ == 1 && prefix == root_prefix_) reading_.root_namespace = attributes[1];
      bindings_.push_back({std::string(prefix), space_of(attributes[1]), depth_});
    }
  }

  void start(std::string_view name, const XML_Char** attributes) {
    ++depth_;
    if (depth_ > kMaxDepth) {
      stop(Problem::Kind::too_deep, shown(name),
           {fmt::format("Plus de {} éléments imbriqués : ce n'est pas une facture.", kMaxDepth),
            fmt::format("More than {} elements within one another: this is no invoice.",
                        kMaxDepth)});
      return;
    }
    text_.clear();
    const auto [prefix, local] = split(name);
    if (depth_ == 1) root_prefix_ = prefix;
    bind(attributes);
    if (depth_ == 1) {
      start_root(name, local);
    } else if (skipping_ == 0) {
      find_node(name, prefix, local);
    } else {
      ++skipping_;
    }
    if (skipping_ == 0 && !nodes_.empty()) open(local, attributes);
    if (structure_ || binding_) {
      const Name known = names_.of(local, depth_);
      if (structure_) structure_->start(known, attributes, offset());
      if (binding_) binding_->start(known, attributes, offset());
    }
    if (mapping_ != nullptr) see_attributes(local, attributes);
  }

  void start_root(std::string_view name, std::string_view local) {
    reading_.root = shown(local);
    const Space space = space_of_prefix(root_prefix_, offset(), name);
    const bool cii = local == "CrossIndustryInvoice";
    const bool ubl = local == "Invoice" || local == "CreditNote";
    const Space expected = cii                  ? Space::rsm
                           : local == "Invoice" ? Space::invoice
                                                : Space::credit_note;
    // Another program's <Invoice> is no UBL; a UBL invoice says so by its namespace, or nearly.
    const bool nearly = cii || reading_.root_namespace.find("ubl") != std::string::npos;
    if ((!cii && !ubl) || (space != expected && !nearly)) {
      const bool own = local.starts_with("CPPFact");
      stop(own ? Problem::Kind::own_format : Problem::Kind::wrong_root, shown(name),
           of_wrong_root(local, reading_.root_namespace));
      return;
    }
    if (space != expected) report_namespace(name, expected);
    reading_.syntax = cii ? Syntax::cii : Syntax::ubl;
    mapping_ = &Mapping::of(reading_.syntax);
    finisher_.emplace(*tree_, reading_.syntax);
    structure_.emplace(
        [this](Problem::Kind kind, std::string_view element, base::Localized message,
               std::uint32_t at) { report(kind, shown(element), std::move(message), at); });
    binding_.emplace(reading_.syntax, reading_.root);
    rows_.push_back({0, offset(), depth_, false, {}});
    nodes_.push_back({0, 0, offset()});
  }

  void report_namespace(std::string_view name, Space expected);

  void find_node(std::string_view name, std::string_view prefix, std::string_view local) {
    OpenElement& parent = nodes_.back();
    const std::uint32_t child = mapping_->child(parent.node, local, parent.hint);
    if (child == kNone) {
      skipping_ = 1;
      return;
    }
    const ElementNode& node = mapping_->node(child);
    const Space space = space_of_prefix(prefix, offset(), name);
    if (space != node.space) report_namespace(name, node.space);
    nodes_.push_back({child, 0, offset()});
  }

  void open(std::string_view local, const XML_Char** attributes) {
    const ElementNode& node = mapping_->node(nodes_.back().node);
    const std::uint32_t at = offset();
    if (node.row != kNone && depth_ > 1) open_row(node.row, at);
    RowBuilder& row = rows_.back().values;
    if (node.column != kNone && node.is_group) row.set(node.column, tree_->keep({}, at));
    if (node.name_column != kNone && !row.has(node.name_column)) {
      row.set(node.name_column, tree_->keep(local, at));
    }
    if (node.attributes.empty()) return;
    // Attributes belong to the element that is kept, which is the first.
    if (node.column != kNone && !node.is_group && row.has(node.column)) return;
    for (const XML_Char** each = attributes; *each != nullptr; each += 2) {
      for (const auto& [wanted, column] : node.attributes) {
        if (wanted == *each) row.set(column, tree_->keep(each[1], at));
      }
    }
  }

  void open_row(std::uint32_t row, std::uint32_t at) {
    OpenRow& outer = rows_.back();
    const auto is_party = [&](std::uint32_t one) {
      return mapping_->row(one).kind == RowKind::party;
    };
    // An agent stands within its party.
    if (is_party(row) && is_party(outer.row) && !outer.set_aside) {
      tree_->set_aside(mapping_->list(row));
      outer.set_aside = true;
    }
    rows_.push_back({row, at, depth_, false, {}});
  }

  void see_attributes(std::string_view local, const XML_Char** attributes) {
    if (local.ends_with("BinaryObject")) {
      finisher_->see_attachment(local, attributes, offset());
    }
    for (; *attributes != nullptr; attributes += 2) {
      if (std::string_view(attributes[0]) == "currencyID") {
        finisher_->see_currency(local, attributes[1], offset());
      }
    }
    // The code of an address, or the origin of an item: UBL and CII name the latter by the element
    // around it.
    is_country_ = local == "CountryID" || local == "IdentificationCode" ||
                  (local == "ID" && last_name_ == "OriginTradeCountry");
    if (is_country_) {
      country_of_ = local == "CountryID" ? std::string(local) : last_name_;
      country_at_ = offset();
    }
    // The minimal flow of Chorus Pro has its framework in an extension.
    is_framework_ = skipping_ > 0 && local == "CategoryCode" && reading_.syntax == Syntax::ubl;
    last_name_ = local;
  }

  void add_text(std::string_view text) {
    if (counts_text()) {
      encoded_ += static_cast<std::uint64_t>(
          std::ranges::count_if(text, [](char c) { return c > ' ' && c != '='; }));
    }
    if (text_.size() + text.size() > text_limit()) {
      text = text.substr(0, text_limit() - std::min(text_limit(), text_.size()));
    }
    text_ += text;
  }
  // The size of an attached file is wanted, not the file.
  bool counts_text() const {
    return skipping_ == 0 && mapping_ != nullptr && !nodes_.empty() &&
           mapping_->node(nodes_.back().node).size_column != kNone;
  }
  std::size_t text_limit() const {
    constexpr std::size_t kBeginning = 64;
    const bool beginning = skipping_ > 0 || (mapping_ != nullptr && !nodes_.empty() &&
                                             mapping_->node(nodes_.back().node).only_beginning);
    return beginning ? kBeginning : kMaxText;
  }

  void end() {
    if (is_country_) {
      finisher_->see_country(country_of_, trimmed(text_), country_at_);
      is_country_ = false;
    }
    if (is_framework_) finisher_->see_framework(trimmed(text_));
    is_framework_ = false;
    if (structure_) structure_->end(text_);
    if (binding_) binding_->end(text_);
    if (skipping_ > 0) {
      --skipping_;
    } else if (!nodes_.empty()) {
      close();
    }
    while (!bindings_.empty() && bindings_.back().depth == depth_) bindings_.pop_back();
    text_.clear();
    --depth_;
    root_ended_ = depth_ == 0;
  }

  void close() {
    const ElementNode& node = mapping_->node(nodes_.back().node);
    if (node.column != kNone && !node.is_group) {
      RowBuilder& row = rows_.back().values;
      const bool known = row.has(node.column);
      row.set(node.column, known ? Cell{} : tree_->keep(text_, nodes_.back().at));
    }
    if (node.size_column != kNone) {
      const std::uint64_t bytes = encoded_ * 3 / 4;  // four characters for three bytes
      rows_.back().values.set(node.size_column,
                              tree_->keep(std::to_string(bytes), nodes_.back().at));
      encoded_ = 0;
    }
    nodes_.pop_back();
    if (rows_.size() > 1 && rows_.back().depth == depth_) close_row();
  }
  void close_row() {
    finisher_->close(*mapping_, rows_.back(), rows_[rows_.size() - 2]);
    rows_.pop_back();
  }

  Reading finished() {
    if (failure_) std::rethrow_exception(failure_);
    if (finisher_) {
      // Of a file that breaks off, what was read counts.
      while (rows_.size() > 1) close_row();
      finisher_->finish(rows_.front(), reading_.root, profile_);
    }
    if (!reading_.is_whole) tree_->set_broken_off();
    if (binding_) {
      for (const Binding::Broken& broken : binding_->broken()) {
        reading_.breaches.push_back(binding_->describe(broken));
        reading_.breaches.back().place = tree_->place(broken.at);
      }
    }
    reading_.tree = tree_;
    return std::move(reading_);
  }

  struct OpenElement {
    std::uint32_t node = 0;
    std::uint32_t hint = 0;  // where the last child was found
    std::uint32_t at = 0;
  };

  std::string_view bytes_, profile_;
  const char* encoding_;
  std::shared_ptr<Tree> tree_;
  Reading reading_;
  XML_Parser parser_ = nullptr;
  std::exception_ptr failure_;
  bool stopped_ = false;
  const Mapping* mapping_ = nullptr;
  std::optional<Finisher> finisher_;
  Names names_;
  std::optional<Structure> structure_;
  std::optional<Binding> binding_;
  std::vector<OpenRow> rows_;
  std::vector<OpenElement> nodes_;  // of the elements that are open and mapped
  std::vector<Prefix> bindings_;
  std::vector<std::string> unbound_;
  std::vector<std::pair<std::string, Space>> misplaced_;  // prefixes told of already
  std::string root_prefix_, text_, last_name_, country_of_;
  std::uint64_t encoded_ = 0;  // characters of Base64 in the element being read
  std::uint32_t depth_ = 0, skipping_ = 0, country_at_ = 0;
  bool is_country_ = false, is_framework_ = false;
  bool root_ended_ = false;  // whatever follows, the invoice is whole
  bool wrong_encoding_ = false;
};

// One of each prefix and namespace is enough: a wrong declaration is wrong everywhere.
void Reader::report_namespace(std::string_view name, Space expected) {
  const std::pair<std::string, Space> one(split(name).prefix, expected);
  if (std::ranges::find(misplaced_, one) != misplaced_.end()) return;
  misplaced_.push_back(one);
  report(Problem::Kind::wrong_namespace, shown(name),
         {fmt::format("L'élément {} n'est pas dans son espace de noms : {} est attendu.",
                      shown(name), uri_of(expected)),
          fmt::format("The element {} is not in its namespace: {} is expected.", shown(name),
                      uri_of(expected))},
         offset());
}

void Reader::note_error() {
  const XML_Error code = XML_GetErrorCode(parser_);
  if (code == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
  const auto at = offset();
  const bool high_byte = at < bytes_.size() && static_cast<unsigned char>(bytes_[at]) >= 0x80;
  if (code == XML_ERROR_UNKNOWN_ENCODING || code == XML_ERROR_INCORRECT_ENCODING ||
      (code == XML_ERROR_INVALID_TOKEN && high_byte)) {
    wrong_encoding_ = true;
    const bool declared = code != XML_ERROR_INVALID_TOKEN;
    report(Problem::Kind::encoding, "",
           declared ? base::Localized{"Le codage déclaré n'est pas celui du fichier, ou n'existe "
                                      "pas. Exportez le fichier en UTF-8.",
                                      "The encoding declared is not that of the file, or does not "
                                      "exist. Export the file in UTF-8."}
                    : base::Localized{"Ce caractère n'est pas de l'UTF-8, alors que le fichier dit "
                                      "l'être. Exportez-le en UTF-8.",
                                      "This character is not UTF-8, though the file says it is. "
                                      "Export it in UTF-8."},
           at);
    return;
  }
  const base::Localized cause = cause_of(code);
  report(
      Problem::Kind::malformed, "",
      {fmt::format("XML mal formé : {}.", cause.fr), fmt::format("Malformed XML: {}.", cause.en)},
      at);
}

const char* Reader::likely_encoding() const {
  if (!wrong_encoding_) return nullptr;
  if (bytes_.starts_with("\xFF\xFE") || bytes_.starts_with("\xFE\xFF")) return "UTF-16";
  return XML_GetErrorCode(parser_) == XML_ERROR_INVALID_TOKEN ? "windows-1252" : "UTF-8";
}

}  // namespace

Reading read(std::string_view bytes, std::string_view profile) {
  Reader reader(bytes, profile);
  Reading reading = reader.run();
  const char* likely = reader.likely_encoding();
  if (likely == nullptr) return reading;
  // The portal reads no further; the user wants to know all there is to mend.
  Reading again = Reader(bytes, profile, likely).run();
  if (again.syntax == Syntax::none || !again.is_whole) return reading;
  const auto before = static_cast<std::ptrdiff_t>(reading.problems.size()) - 1;
  again.problems.insert(again.problems.begin() + std::min(before, std::ssize(again.problems)),
                        reading.problems.back());
  return again;
}

}  // namespace recevable::structured
