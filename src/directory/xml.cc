// XML directories: the flow F14 of the directory of electronic invoicing, and any XML whose element
// names are the column names of the Chorus Pro directory.
//
// The layout of the XML that Chorus Pro itself gives (telecharger/annuaire/destinataire, EDI) was
// never published in full; what is read is told by names alone, wherever elements stand. The order
// of elements, and whether a boolean is "true" or "1", do not matter.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "base/text.h"
#include "directory/readers.h"
#include "directory/sax.h"
#include "directory/table.h"

namespace recevable::directory {
namespace {

constexpr std::size_t kLongestText = 1 << 16;
constexpr std::size_t kMostLeaves = 200;

std::optional<base::Date> compact_day(std::string_view text) {
  std::string digits = base::digits_of(text.substr(0, 10));
  if (digits.size() < 8) return std::nullopt;
  return base::parse_iso_date(
      fmt::format("{}-{}-{}", digits.substr(0, 4), digits.substr(4, 2), digits.substr(6, 2)));
}

// An open element and the texts of the elements right inside it.
struct Frame {
  std::string name;
  std::vector<std::pair<std::string, std::string>> leaves;
  bool has_children = false;

  std::string_view get(std::string_view leaf) const {
    for (const auto& [name_of_leaf, text] : leaves) {
      if (name_of_leaf == leaf) return text;
    }
    return {};
  }
};

class DirectoryXml : public Sax {
 public:
  DirectoryXml(const Reading& reading, std::string place)
      : reading_(reading), writer_(reading.writer), place_(std::move(place)) {}

  bool understood() const { return flow_ || table_rows_ > 0; }

 private:
  void start(std::string_view name) override {
    if (frames_.empty() && name == "AnnuaireConsultationF14") flow_ = true;
    if (!frames_.empty()) frames_.back().has_children = true;
    // Whether the flow is whole must be known before its first row.
    if (flow_ && !begun_ &&
        (name == "BlocUnitesLegales" || name == "BlocEtablissements" ||
         name == "BlocCodesRoutage" || name == "BlocLignesAnnuaire")) {
      begin_flow();
    }
    frames_.push_back({std::string(name), {}, false});
    text_.clear();
  }

  void text(std::string_view text) override {
    if (text_.size() + text.size() <= kLongestText) text_ += text;
  }

  void end(std::string_view) override {
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    if (!frame.has_children) {
      leaf(frame.name, base::trim(text_));
    } else if (flow_) {
      flow_element(frame);
    } else {
      table_element(frame);
    }
    text_.clear();
  }

  void leaf(const std::string& name, std::string_view value) {
    if (flow_ && name == "TypeFlux") whole_ = value != "D";
    if (flow_ && name == "HorodateProduction") produced_ = compact_day(value);
    if (frames_.empty() || frames_.back().leaves.size() >= kMostLeaves) return;
    frames_.back().leaves.emplace_back(name, value);
  }

  // --- F14 ---

  void begin_flow() {
    begun_ = true;
    writer_.begin(Kind::ppf, whole_);
    if (produced_) writer_.seen_day(*produced_);
  }

  void flow_element(Frame& frame) {
    if (frame.name == "DonneesB2G" && !frames_.empty()) {
      // Belongs to its establishment, and shows that it is a public one.
      auto& leaves = frames_.back().leaves;
      leaves.emplace_back("DonneesB2G", "true");
      for (auto& one : frame.leaves) leaves.push_back(std::move(one));
    } else if (frame.name == "Etablissement") {
      establishment(frame);
    } else if (frame.name == "CodeRoutage") {
      routing_code(frame);
    } else if (frame.name == "LigneAnnuaire") {
      directory_line(frame);
    }
  }

  void bad(std::string fr, std::string en) {
    writer_.bad_row(place_, line(), {std::move(fr), std::move(en)});
  }

  std::optional<bool> flag(const Frame& frame, std::string_view leaf, bool& wrong) const {
    return read_flag(frame.get(leaf), wrong);
  }

  void establishment(const Frame& frame) {
    if (!begun_) begin_flow();
    if (++rows_ % kTick == 0) reading_.tick();
    Structure one;
    one.type = "SIRET";
    one.identifier = mended_identifier(frame.get("IdSIRET"), one.type);
    if (one.identifier.size() != 14 || !std::ranges::all_of(one.identifier, base::is_digit)) {
      return bad("l'identifiant n'est pas un SIRET de 14 chiffres",
                 "the identifier is no SIRET of 14 digits");
    }
    if (frame.get("MotifPresence") == "S") return writer_.remove_structure(one.identifier);
    // Companies are in the directory of electronic invoicing too; they are no recipients of
    // Chorus Pro.
    if (frame.get("DonneesB2G").empty()) return writer_.skip();
    bool wrong = false;
    one.name = frame.get("Nom");
    one.active = frame.get("Statut") != "I";
    one.commitment_required = flag(frame, "EngagementJuridique", wrong);
    one.service_required = flag(frame, "Service", wrong);
    one.service_or_commitment_required = flag(frame, "EngJurServ", wrong);
    one.works = flag(frame, "MOA", wrong);
    one.works_only = flag(frame, "MOAunique", wrong);
    one.payment_status = flag(frame, "StatutMiseEnPaiement", wrong);
    if (wrong) {
      return bad("une donnée de oui ou non dit autre chose", "a yes or no says something else");
    }
    one.address = frame.get("LigneAdresse1");
    one.postcode = frame.get("CP");
    one.city = frame.get("Localite");
    writer_.add(one);
  }

  void routing_code(const Frame& frame) {
    if (!begun_) begin_flow();
    if (++rows_ % kTick == 0) reading_.tick();
    Service one;
    one.structure = mended_identifier(frame.get("IdSIRET"), "SIRET");
    one.code = frame.get("IdRoutage");
    if (one.structure.empty() || one.code.empty()) {
      return bad("le SIRET ou le code de routage manque", "the SIRET or routing code is missing");
    }
    if (frame.get("MotifPresence") == "S") return writer_.remove_service(one.structure, one.code);
    // A company may have routing codes; only public bodies say whether a commitment is needed.
    if (frame.get("EngagementJuridique").empty() && !writer_.has_structure(one.structure)) {
      return writer_.skip();
    }
    bool wrong = false;
    one.name = frame.get("Nom");
    one.active = frame.get("Statut") != "I";
    one.commitment_required = flag(frame, "EngagementJuridique", wrong);
    if (wrong) {
      return bad("une donnée de oui ou non dit autre chose", "a yes or no says something else");
    }
    writer_.add(one);
  }

  void directory_line(const Frame& frame) {
    const std::string_view code = frame.get("IdLinRoutage");
    const std::string siret = mended_identifier(frame.get("IdLinSIRET"), "SIRET");
    // A masking line (M) hides an address from others; it is not the life of the service.
    if (code.empty() || siret.empty() || frame.get("Nature") == "M") return;
    writer_.narrow_service(siret, code, compact_day(frame.get("DateDebut")),
                           compact_day(frame.get("DateFin")));
  }

  // --- Elements named like columns ---

  void table_element(const Frame& frame) {
    if (frame.leaves.size() < 2) return;
    std::vector<std::string_view> names, values;
    for (const auto& [name, value] : frame.leaves) {
      names.push_back(name);
      values.push_back(value);
    }
    // A service inside its structure does not name it again.
    std::string_view owner = frame.get("Identifiant");
    for (auto outer = frames_.rbegin(); owner.empty() && outer != frames_.rend(); ++outer) {
      owner = outer->get("Identifiant");
      if (owner.empty()) continue;
      names.push_back("Identifiant");
      values.push_back(owner);
    }
    Table table(writer_, reading_.as, place_);
    if (!table.headings(names)) return;
    if (++table_rows_ % kTick == 0) reading_.tick();
    table.row(values, line());
  }

  static constexpr std::uint64_t kTick = 4096;
  const Reading& reading_;
  Writer& writer_;
  std::string place_;
  std::vector<Frame> frames_;
  std::string text_;
  bool flow_ = false, begun_ = false, whole_ = true;
  std::optional<base::Date> produced_;
  std::uint64_t rows_ = 0, table_rows_ = 0;
};

}  // namespace

bool read_xml(Bytes& bytes, const std::string& place, const Reading& reading) {
  DirectoryXml xml(reading, place);
  xml.parse(bytes, place, reading.tick);
  return xml.understood();
}

}  // namespace recevable::directory
