#include "base/text.h"
#include "report/document_json.h"
#include "report/names.h"

namespace recevable::report {
namespace {

using base::printable;

Json page_json(const pdf::PageFacts& page) {
  Json object{{"number", page.number},
              {"width", rounded(page.width, 100)},
              {"height", rounded(page.height, 100)},
              {"rotation", page.rotation},
              {"quality", name_of(page.quality)},
              {"drawing_looked_at", page.drawing_looked_at},
              {"hidden_text_layer", page.hidden_text_layer}};
  Json images = Json::array();
  for (const base::Box& box : page.images) images.push_back(box_json(box));
  object["images"] = std::move(images);
  return object;
}

Json attachment_json(const pdf::Attachment& attachment) {
  return Json{{"name", printable(attachment.name)},
              {"relationship", printable(attachment.relationship)},
              {"mime_type", printable(attachment.mime_type)},
              {"size", attachment.size},
              {"may_be_invoice", attachment.may_be_invoice}};
}

}  // namespace

Json file_facts_json(const intake::FileFacts& file) {
  return Json{{"name", printable(file.name)},
              {"extension", printable(file.extension)},
              {"size", file.size},
              {"kind", intake::name_of(file.kind)},
              {"extension_matches", file.extension_matches}};
}

Json pdf_facts_json(const pdf::Facts& facts) {
  Json object{
      {"protection", pdf::name_of(facts.protection)}, {"damage", pdf::name_of(facts.damage)},
      {"version", printable(facts.version)},          {"producer", printable(facts.producer)},
      {"creator", printable(facts.creator)},          {"is_signed", facts.is_signed}};
  Json formats = Json::array();
  for (const std::string& format : facts.signature_formats) formats.push_back(printable(format));
  object["signature_formats"] = std::move(formats);
  Json active = Json::array();
  for (const pdf::ActiveContent content : facts.active_content) {
    active.push_back(pdf::name_of(content));
  }
  object["active_content"] = std::move(active);
  Json attachments = Json::array();
  for (const pdf::Attachment& attachment : facts.attachments) {
    attachments.push_back(attachment_json(attachment));
  }
  object["attachments"] = std::move(attachments);
  object["claims_pdfa"] = facts.claims_pdfa;
  object["holds_pictures"] = facts.holds_pictures;
  object["structure_checked"] = facts.structure_checked;
  Json pages = Json::array();
  for (const pdf::PageFacts& page : facts.pages) pages.push_back(page_json(page));
  object["page_facts"] = std::move(pages);
  return object;
}

}  // namespace recevable::report
