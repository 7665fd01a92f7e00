// What a specification identifier (BT-24) says of the profile of an invoice.
#include <array>

#include "structured/structured.h"

namespace recevable::structured {

namespace {

struct Form {
  std::string_view part, profile;
};
// The first part that is found in the identifier decides; more telling ones stand before.
constexpr auto kForms = std::to_array<Form>({
    {"urn:ferd:CrossIndustryDocument", "zugferd1"},
    {"extended-ctc-fr", "extended_ctc_fr"},
    {"xrechnung", "xrechnung"},
    {"peppol.eu", "peppol"},
    {":1p0:minimum", "minimum"},
    {":2p0:minimum", "minimum"},
    {":1p0:basicwl", "basicwl"},
    {":2p0:basicwl", "basicwl"},
    {":1p0:basic", "basic"},
    {":2p0:basic", "basic"},
    {":1p0:extended", "extended"},
    {":2p0:extended", "extended"},
});

constexpr auto kAskable = std::to_array<std::string_view>(
    {"minimum", "basicwl", "basic", "en16931", "extended", "extended_ctc_fr", "xrechnung"});

}  // namespace

std::span<const std::string_view> profiles() {
  return kAskable;
}

std::string_view profile_of(std::string_view specification) {
  const std::string_view id = trimmed(specification);
  if (id.empty()) return "";
  for (const Form& form : kForms) {
    if (id.find(form.part) != std::string_view::npos) return form.profile;
  }
  return id.starts_with("urn:cen.eu:en16931:2017") ? "en16931" : "other";
}

}  // namespace recevable::structured
