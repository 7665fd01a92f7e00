// The lexicon as compiled against the lexicon as written, and labels found on pages.
#include "extract/labels/lexicon.h"

#include <yaml-cpp/yaml.h>

#include <catch2/catch.hpp>
#include <map>
#include <memory>
#include <set>

#include "document/page_builder.h"
#include "extract/labels/label_patterns.h"
#include "extract/labels/label_words.h"
#include "extract/labels/labels.h"

namespace recevable::extract::test {
namespace {

using document::test::PageBuilder;

struct Entry {
  LabelKey key;
  Strength strength;
  std::string text;
};

std::vector<Entry> entries() {
  std::vector<Entry> entries;
  const std::map<std::string, Strength> strengths = {
      {"strong", Strength::strong}, {"medium", Strength::medium}, {"weak", Strength::weak}};
  const YAML::Node file = YAML::LoadFile(RECEVABLE_SOURCE_DIR "/rules/lexicon/labels.yaml");
  for (const auto& group : file) {
    const auto key = label_key(group.first.as<std::string>());
    REQUIRE(key);
    for (const auto& level : group.second) {
      for (const auto& text : level.second) {
        const auto labels = labels_of_pattern(text.as<std::string>());
        REQUIRE(labels);
        for (const std::string& label : *labels) {
          entries.push_back({*key, strengths.at(level.first.as<std::string>()), label});
        }
      }
    }
  }
  return entries;
}

struct Found {
  document::Document document;
  DocumentText text;
  Labels labels;
};

std::unique_ptr<Found> find(const PageBuilder& builder) {
  auto found = std::make_unique<Found>();
  found->document = builder.document();
  found->text = read_text(found->document);
  found->labels = find_labels(found->text);
  return found;
}

// The labels of one line of text, as they are printed.
std::vector<std::string> labels_in(std::string_view line, bool from_ocr = false) {
  PageBuilder builder;
  if (from_ocr) builder.ocr(0.9F);
  const auto found = find(builder.size(6).text(20, 50, line));
  std::vector<std::string> texts;
  for (const Label& label : found->labels.all) texts.push_back(raw_of(found->text, label.span));
  return texts;
}

TEST_CASE("Every key has its name, and no other name is a key") {
  std::set<std::string_view> names;
  for (int i = 0; i < kLabelKeyCount; ++i) {
    const auto key = static_cast<LabelKey>(i);
    CHECK(label_key(name_of(key)) == key);
    names.insert(name_of(key));
  }
  CHECK(names.size() == static_cast<std::size_t>(kLabelKeyCount));
  CHECK_FALSE(label_key("invoice number"));
  CHECK_FALSE(label_key(""));
}

TEST_CASE("A pattern of the lexicon stands for every way to take its groups") {
  using Labels = std::vector<std::string>;
  CHECK(labels_of_pattern("Échéance") == Labels{"Échéance"});
  CHECK(labels_of_pattern("{Date|} {limite|d'échéance}") ==
        Labels{"Date limite", "Date d'échéance", " limite", " d'échéance"});
  CHECK(labels_of_pattern("{a|b}{|c}") == Labels{"a", "ac", "b", "bc"});
  CHECK_FALSE(labels_of_pattern("{Date limite"));
}

TEST_CASE("Every label of the lexicon is found as itself, alone on its line") {
  const std::vector<Entry> all = entries();
  REQUIRE(all.size() > 500);
  for (const Entry& entry : all) {
    CAPTURE(entry.text, name_of(entry.key));
    const auto found = find(PageBuilder().size(6).text(20, 50, entry.text));
    REQUIRE(found->labels.all.size() == 1);
    const Label& label = found->labels.all.front();
    REQUIRE(label.as(entry.key));
    // An entry written twice, in two strengths, counts as the stronger.
    CHECK(*label.as(entry.key) >= entry.strength);
    CHECK_FALSE(label.fuzzy);
  }
}

TEST_CASE("A label does not depend on case, accents, number signs or articles") {
  for (const std::string_view print :
       {"Numéro d'engagement", "NUMERO D'ENGAGEMENT", "numero engagement", "N° d'engagement",
        "N° d’engagement", "Nº d'engagement", "No d'engagement", "N°engagement",
        "N° de l'engagement", "N° engagement :"}) {
    CAPTURE(print);
    const auto found = find(PageBuilder().text(20, 50, print));
    REQUIRE(found->labels.all.size() == 1);
    CHECK(found->labels.all.front().as(LabelKey::engagement) == Strength::strong);
  }
  for (const std::string_view print : {"Total HT", "TOTAL H.T.", "Total H.T", "total ht"}) {
    CAPTURE(print);
    const auto found = find(PageBuilder().text(20, 50, print));
    REQUIRE(found->labels.all.size() == 1);
    CHECK(found->labels.all.front().means(LabelKey::total_ht));
  }
}

TEST_CASE("The longest label wins") {
  const auto found = find(PageBuilder().text(20, 50, "Date de facture : 23/11/2026"));
  REQUIRE(found->labels.all.size() == 1);
  CHECK(raw_of(found->text, found->labels.all[0].span) == "Date de facture");
  CHECK(found->labels.all[0].as(LabelKey::issue_date) == Strength::strong);
}

TEST_CASE("Two labels on a line are two") {
  CHECK(labels_in("Code service : ABC  Date d'échéance : 23/11/2026") ==
        std::vector<std::string>{"Code service", "Date d'échéance"});
}

TEST_CASE("A colon parts labels") {
  const auto labels = labels_in("Facture : N° 12");
  REQUIRE_FALSE(labels.empty());
  CHECK(labels.front() == "Facture");
}

TEST_CASE("Labels are not found inside codes") {
  for (const std::string_view line :
       {"FACTURE-2026-05", "BC2663992", "FA#2026", "SIRET_12", "2026/FACTURE-3", "ECHEANCE-12"}) {
    CAPTURE(line);
    CHECK(labels_in(line).empty());
  }
}

TEST_CASE("A label broken over two lines is one, and tells where it ends") {
  const auto found = find(PageBuilder().column(50, 50, {"Numéro", "d'engagement"}));
  REQUIRE(found->labels.all.size() == 1);
  const Label& label = found->labels.all.front();
  CHECK(label.as(LabelKey::engagement) == Strength::strong);
  CHECK(label.span.line == 0);
  CHECK(label.last_line == 1);
  CHECK(label.box.height() > 20);
}

TEST_CASE("Lines of different columns do not make one label") {
  const auto found = find(PageBuilder().text(50, 50, "Code").text(330, 62, "service"));
  for (const Label& label : found->labels.all) {
    INFO(raw_of(found->text, label.span));
    CHECK(label.last_line == label.span.line);
    CHECK_FALSE(label.means_surely(LabelKey::code_service));
  }
}

TEST_CASE("Two labels under one another stay two") {
  const auto found = find(PageBuilder().column(50, 50, {"Date", "Échéance"}));
  REQUIRE(found->labels.all.size() == 2);
  CHECK(found->labels.all[0].means(LabelKey::issue_date));
  CHECK(found->labels.all[1].means(LabelKey::due_date));
}

TEST_CASE("Mistakes are forgiven to pictures only") {
  for (const std::string_view line : {"Code servlce", "Echéancc", "Numéro d'engagernent"}) {
    CAPTURE(line);
    const auto from_text = find(PageBuilder().text(50, 50, line));
    for (const Label& label : from_text->labels.all) CHECK_FALSE(label.fuzzy);
    const auto from_picture = find(PageBuilder().ocr(0.9F).text(50, 50, line));
    REQUIRE(from_picture->labels.all.size() == 1);
    CHECK(from_picture->labels.all[0].fuzzy);
  }
  CHECK(labels_in("Code servlce") == std::vector<std::string>{"Code"});
  CHECK(labels_in("Code servlce", true) == std::vector<std::string>{"Code servlce"});
  // Short words are taken as they are: "Dare" is not "Date".
  CHECK(labels_in("Dare", true).empty());
}

TEST_CASE("A word OCR was sure of is not another word misread") {
  const auto labels_of = [](float confidence) {
    PageBuilder builder;
    builder.ocr(confidence);
    return find(builder.size(6).text(20, 50, "COMPTA"))->labels.all.size();
  };
  // One letter from "compte", and the code of a service.
  CHECK(labels_of(0.97F) == 0);
  CHECK(labels_of(0.60F) == 1);
}

TEST_CASE("Labels without their spaces are found") {
  CHECK(labels_in("Numérod'engagement").size() <= 1);
  CHECK(labels_in("Codeservice") == std::vector<std::string>{"Codeservice"});
}

TEST_CASE("Labels in running text are marked, unless a colon follows") {
  PageBuilder builder;
  builder.size(6).column(
      20, 50,
      {"En cas de retard de paiement une indemnité est due par le client dès la date d'échéance",
       "et sans qu'un rappel soit nécessaire, au taux indiqué dans les conditions générales de",
       "vente de la société, disponibles sur simple demande auprès de nos services le matin"});
  const auto found = find(builder);
  bool seen = false;
  for (const Label& label : found->labels.all) {
    if (!label.means(LabelKey::due_date)) continue;
    seen = true;
    CHECK(label.in_paragraph);
  }
  CHECK(seen);
  CHECK_FALSE(find(PageBuilder().text(50, 50, "Date d'échéance"))->labels.all[0].in_paragraph);
}

TEST_CASE("What is due is no article, with its accent or in capitals without one") {
  const auto means = [](std::string_view text, LabelKey key) {
    const auto found = find(PageBuilder().text(50, 50, text));
    return !found->labels.all.empty() && found->labels.all[0].means(key);
  };
  CHECK(means("Total dû : 120,00", LabelKey::net_to_pay));
  CHECK(means("TOTAL DU : 120,00", LabelKey::net_to_pay));
  CHECK(means("TOTAL DU 120,00", LabelKey::net_to_pay));
  CHECK_FALSE(means("Total du lot 120,00", LabelKey::net_to_pay));
  CHECK_FALSE(means("Total des fournitures 120,00", LabelKey::net_to_pay));
}

TEST_CASE("Words of labels: number signs, dots, plurals, articles") {
  const auto words = [](std::string_view text) {
    std::vector<std::string> result;
    for (const LabelWord& word : label_words_of(text)) {
      result.push_back(word.text + (word.skippable ? "?" : ""));
    }
    return result;
  };
  using Words = std::vector<std::string>;
  CHECK(words("N° de facture") == Words{"№", "de?", "facture"});
  CHECK(words("Nos références") == Words{"nos?", "reference"});
  CHECK(words("Montant H.T.") == Words{"montant", "ht"});
  CHECK(words("T.T.C.") == Words{"ttc"});
  CHECK(words("P.U. HT") == Words{"pu", "ht"});
  CHECK(words("TVA %") == Words{"tva", "%"});
  CHECK(words("n. 12") == Words{"№", "12"});
  CHECK(words("Facture N o 12") == Words{"facture", "№", "12"});
  CHECK(words("Facture #") == Words{"facture", "№"});
  CHECK(words("NUMÉRO") == Words{"№"});
  CHECK(words("bus") == Words{"bus"});
  CHECK(words("").empty());
  CHECK(words("Montant dû") == Words{"montant", "due"});
  CHECK(words("DÛ") == Words{"due"});
  CHECK(words("Facture du") == Words{"facture", "du?"});
  CHECK(words("Produit") == Words{"produit"});
  CHECK(label_words_of("a : b")[1].breaks_before);
  CHECK_FALSE(label_words_of("a b")[1].breaks_before);
}

}  // namespace
}  // namespace recevable::extract::test
