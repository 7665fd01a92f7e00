#include "report/json_reader.h"

#include <limits>

namespace recevable::report {

const Json* member(const Json& object, std::string_view key) {
  if (!object.is_object()) throw BadRecord(key);
  const auto found = object.find(std::string(key));
  return found == object.end() ? nullptr : &*found;
}

const Json& needed(const Json& object, std::string_view key) {
  const Json* found = member(object, key);
  if (found == nullptr) throw BadRecord(key);
  return *found;
}

std::string text_at(const Json& object, std::string_view key) {
  const Json& value = needed(object, key);
  if (!value.is_string()) throw BadRecord(key);
  return value.get<std::string>();
}

double real_at(const Json& object, std::string_view key) {
  const Json& value = needed(object, key);
  if (!value.is_number()) throw BadRecord(key);
  return value.get<double>();
}

int number_at(const Json& object, std::string_view key) {
  const Json& value = needed(object, key);
  if (!value.is_number_integer()) throw BadRecord(key);
  const double number = value.get<double>();
  if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max()) {
    throw BadRecord(key);
  }
  return static_cast<int>(number);
}

bool flag_at(const Json& object, std::string_view key) {
  const Json& value = needed(object, key);
  if (!value.is_boolean()) throw BadRecord(key);
  return value.get<bool>();
}

const Json& list_at(const Json& object, std::string_view key) {
  const Json& value = needed(object, key);
  if (!value.is_array()) throw BadRecord(key);
  return value;
}

std::string text_or_empty(const Json& object, std::string_view key) {
  return member(object, key) == nullptr ? std::string() : text_at(object, key);
}

int number_or_zero(const Json& object, std::string_view key) {
  return member(object, key) == nullptr ? 0 : number_at(object, key);
}

std::vector<std::string> texts_at(const Json& object, std::string_view key) {
  std::vector<std::string> texts;
  if (member(object, key) == nullptr) return texts;
  for (const Json& text : list_at(object, key)) {
    if (!text.is_string()) throw BadRecord(key);
    texts.push_back(text.get<std::string>());
  }
  return texts;
}

base::Box box_of(const Json& json) {
  if (!json.is_array() || json.size() != 4) throw BadRecord("box");
  for (const Json& side : json) {
    if (!side.is_number()) throw BadRecord("box");
  }
  return {json[0].get<double>(), json[1].get<double>(), json[2].get<double>(),
          json[3].get<double>()};
}

namespace {

pdf::PageFacts read_page(const Json& object) {
  pdf::PageFacts page;
  page.number = number_at(object, "number");
  page.width = real_at(object, "width");
  page.height = real_at(object, "height");
  page.rotation = number_at(object, "rotation");
  page.quality = enum_at(object, "quality", document::TextQuality::sparse,
                         [](document::TextQuality quality) { return name_of(quality); });
  page.drawing_looked_at = flag_at(object, "drawing_looked_at");
  page.hidden_text_layer = flag_at(object, "hidden_text_layer");
  for (const Json& box : list_at(object, "images")) page.images.push_back(box_of(box));
  return page;
}

std::uint64_t size_at(const Json& object, std::string_view key) {
  const Json& value = needed(object, key);
  if (!value.is_number_unsigned()) throw BadRecord(key);
  return value.get<std::uint64_t>();
}

pdf::Attachment read_attachment(const Json& object) {
  pdf::Attachment attachment;
  attachment.name = text_at(object, "name");
  attachment.relationship = text_at(object, "relationship");
  attachment.mime_type = text_at(object, "mime_type");
  attachment.size = size_at(object, "size");
  attachment.may_be_invoice = flag_at(object, "may_be_invoice");
  return attachment;
}

}  // namespace

void read_place(const Json& object, invoice::Evidence& evidence) {
  evidence.page = number_or_zero(object, "page");
  if (const Json* box = member(object, "box")) evidence.box = box_of(*box);
  evidence.line = number_or_zero(object, "line");
  evidence.column = number_or_zero(object, "column");
  evidence.text = text_or_empty(object, "text");
  evidence.label = text_or_empty(object, "label");
}

base::Localized localized_at(const Json& object, std::string_view key) {
  if (const Json* texts = member(object, "texts")) {
    const Json& both = needed(*texts, key);
    return {text_at(both, "fr"), text_at(both, "en")};
  }
  const std::string text = text_at(object, key);
  return {text, text};
}

intake::FileFacts read_file_facts(const Json& object) {
  intake::FileFacts file;
  file.name = text_at(object, "name");
  file.extension = text_at(object, "extension");
  file.size = size_at(object, "size");
  file.kind = enum_at(object, "kind", intake::FileKind::unknown,
                      [](intake::FileKind kind) { return intake::name_of(kind); });
  file.extension_matches = flag_at(object, "extension_matches");
  return file;
}

pdf::Facts read_pdf_facts(const Json& object) {
  pdf::Facts facts;
  facts.protection = enum_at(object, "protection", pdf::Protection::user_password,
                             [](pdf::Protection value) { return pdf::name_of(value); });
  facts.damage = enum_at(object, "damage", pdf::Damage::unreadable,
                         [](pdf::Damage value) { return pdf::name_of(value); });
  facts.version = text_at(object, "version");
  facts.producer = text_at(object, "producer");
  facts.creator = text_at(object, "creator");
  facts.is_signed = flag_at(object, "is_signed");
  facts.signature_formats = texts_at(object, "signature_formats");
  for (const std::string& content : texts_at(object, "active_content")) {
    const auto known = named(content, pdf::ActiveContent::auto_action,
                             [](pdf::ActiveContent value) { return pdf::name_of(value); });
    if (!known) throw BadRecord("active_content");
    facts.active_content.push_back(*known);
  }
  for (const Json& attachment : list_at(object, "attachments")) {
    facts.attachments.push_back(read_attachment(attachment));
  }
  facts.claims_pdfa = flag_at(object, "claims_pdfa");
  facts.holds_pictures = flag_at(object, "holds_pictures");
  facts.structure_checked = flag_at(object, "structure_checked");
  for (const Json& page : list_at(object, "page_facts")) facts.pages.push_back(read_page(page));
  return facts;
}

}  // namespace recevable::report
