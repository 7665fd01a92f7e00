#include "pdf/poppler_attachments.h"

#include <poppler-embedded-file.h>

#include <algorithm>
#include <exception>
#include <string>

#include "pdf/attachment.h"
#include "pdf/inflate.h"
#include "pdf/poppler_file.h"

namespace recevable::pdf {

namespace {

// The attachment as Poppler sees it. Its stated size is not to be believed, so it bounds nothing.
Attachment attachment_of(const poppler::embedded_file& file) {
  Attachment attachment;
  attachment.name = file.name();
  attachment.in_name_tree = true;
  attachment.mime_type = file.mime_type();
  attachment.size = static_cast<std::uint64_t>(std::max(0, file.size()));
  const bool named = is_invoice_name(attachment.name);
  if (attachment.size > kMostAttachmentBytes) return attachment;
  const poppler::byte_array data = file.data();
  const std::string_view content(data.data(), data.size());
  if (attachment.size == 0) attachment.size = content.size();
  attachment.may_be_invoice = named || has_invoice_root(content);
  if (attachment.may_be_invoice && content.size() <= kMostAttachmentBytes) {
    attachment.bytes = content;
  }
  return attachment;
}

bool is_plain_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7F; });
}

// The content of an embedded stream; nullopt when it cannot be had, or is too large.
std::optional<std::string> content_of(std::string_view bytes, const EmbeddedStream& stream) {
  const std::string_view data = bytes.substr(stream.offset, stream.length);
  if (!stream.deflated) {
    if (data.size() > kMostAttachmentBytes) return std::nullopt;
    return std::string(data);
  }
  auto content = inflate_all(data, kMostAttachmentBytes);
  if (!content) return std::nullopt;
  return std::move(*content);
}

}  // namespace

std::optional<Attachment> only_attachment(std::string_view bytes, const RawScan& scan,
                                          const poppler::document& document) {
  if (scan.embedded.size() != 1 || !scan.embedded[0].readable || scan.relationships.size() != 1 ||
      scan.has(Hint::encryption)) {
    return std::nullopt;
  }
  Attachment attachment;
  attachment.relationship = scan.relationships[0];
  attachment.in_name_tree = true;
  attachment.associated = scan.has(Hint::associated);
  const PopplerListener messages;
  try {
    const auto files = document.embedded_files();
    if (files.size() != 1) return std::nullopt;
    attachment.name = files[0]->name();
    attachment.mime_type = files[0]->mime_type();
  } catch (const std::exception&) {
    return std::nullopt;
  }
  if (attachment.name.empty() || !is_plain_ascii(attachment.name) ||
      attachment.relationship.find('#') != std::string::npos) {
    return std::nullopt;
  }
  auto content = content_of(bytes, scan.embedded[0]);
  if (!content) return std::nullopt;
  attachment.size = content->size();
  attachment.may_be_invoice = is_invoice_name(attachment.name) || has_invoice_root(*content);
  if (attachment.may_be_invoice) attachment.bytes = std::move(*content);
  return attachment;
}

std::vector<Attachment> poppler_attachments(const poppler::document& document) {
  std::vector<Attachment> attachments;
  const PopplerListener messages;
  try {
    for (const poppler::embedded_file* file : document.embedded_files()) {
      attachments.push_back(attachment_of(*file));
    }
  } catch (const std::exception&) {
    attachments.clear();
  }
  return attachments;
}

}  // namespace recevable::pdf
