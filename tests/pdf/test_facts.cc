// Protection, damage, active content, attachments and signatures.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "pdf/support.h"

namespace recevable::pdf {
namespace {

using Actives = std::vector<ActiveContent>;

TEST_CASE("a plain PDF has nothing to be said against it") {
  const Facts facts = read_sample("plain.pdf").facts;
  CHECK(facts.protection == Protection::none);
  CHECK(facts.damage == Damage::none);
  CHECK(facts.page_count == 1);
  CHECK(facts.pages_read == 1);
  CHECK(facts.version == "1.7");
  CHECK_FALSE(facts.is_signed);
  CHECK_FALSE(facts.claims_pdfa);
  CHECK(facts.active_content.empty());
  CHECK(facts.attachments.empty());
  CHECK(facts.structure_checked);
}

TEST_CASE("a password that is not given stops the reading, and the facts say why") {
  for (const char* name : {"user-password-rc4.pdf", "user-password-aes.pdf"}) {
    INFO(name);
    const auto reading = read(sample(name));
    REQUIRE_FALSE(reading.has_value());
    CHECK(reading.error().kind == base::ErrorKind::bad_input);
    CHECK(reading.error().message.fr.find("mot de passe") != std::string::npos);
    CHECK(reading.error().message.en.find("password") != std::string::npos);
    const Facts facts = facts_only(sample(name));
    CHECK(facts.protection == Protection::user_password);
    CHECK(facts.damage == Damage::none);
    CHECK_FALSE(facts.structure_checked);
  }
}

TEST_CASE("with its password, user's or owner's, a protected file is read and still protected") {
  for (const char* password : {"secret", "owner"}) {
    INFO(password);
    Options options;
    options.password = password;
    const Reading reading = read_sample("user-password-aes.pdf", options);
    CHECK(reading.facts.protection == Protection::user_password);
    CHECK(text_of(reading.document.pages[0]).find("Facture") != std::string::npos);
  }
  Options wrong;
  wrong.password = "guess";
  CHECK_FALSE(read(sample("user-password-rc4.pdf"), wrong).has_value());
}

TEST_CASE("an owner's password does not stop the reading") {
  const Reading reading = read_sample("owner-password.pdf");
  CHECK(reading.facts.protection == Protection::owner_password);
  CHECK(reading.document.pages[0].words.size() ==
        read_sample("plain.pdf").document.pages[0].words.size());
  CHECK(facts_only(sample("owner-password.pdf")).protection == Protection::owner_password);
}

TEST_CASE("damage is told by its kind, and what can be read is read") {
  CHECK(read_sample("startxref-wrong.pdf").facts.damage == Damage::repaired);
  CHECK(read_sample("xref-shifted.pdf").facts.damage == Damage::repaired);
  CHECK(read_sample("truncated-readable.pdf").facts.damage == Damage::truncated);
  CHECK(read_sample("junk-before.pdf").facts.damage == Damage::none);
  const std::string expected = text_of(read_sample("plain.pdf").document.pages[0]);
  for (const char* name :
       {"startxref-wrong.pdf", "xref-shifted.pdf", "truncated-readable.pdf", "junk-before.pdf"}) {
    INFO(name);
    CHECK(text_of(read_sample(name).document.pages[0]) == expected);
  }
}

TEST_CASE("what has no page is refused, with the reason") {
  const auto cut = read(sample("truncated-hopeless.pdf"));
  REQUIRE_FALSE(cut.has_value());
  CHECK(cut.error().message.fr.find("fin de ce PDF manque") != std::string::npos);
  CHECK(facts_only(sample("truncated-hopeless.pdf")).damage == Damage::truncated);
  const auto none = read(sample("no-pages.pdf"));
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().kind == base::ErrorKind::bad_input);
  CHECK(facts_only(sample("no-pages.pdf")).damage == Damage::unreadable);
  for (const char* name :
       {"empty.pdf", "png-renamed.pdf", "docx-renamed.pdf", "html-renamed.pdf"}) {
    INFO(name);
    const auto other = read(sample(name));
    REQUIRE_FALSE(other.has_value());
    CHECK(other.error().message.fr.find("n'est pas un PDF") != std::string::npos);
    CHECK(facts_only(sample(name)).damage == Damage::unreadable);
  }
}

TEST_CASE("active content is found wherever it hides") {
  struct Case {
    const char* name;
    Actives expected;
  };
  using enum ActiveContent;
  const std::vector<Case> cases{{"javascript.pdf", {javascript, auto_action}},
                                {"javascript-in-object-stream.pdf", {javascript, auto_action}},
                                {"javascript-escaped.pdf", {javascript, auto_action}},
                                {"launch.pdf", {launch_action, auto_action}},
                                {"submit.pdf", {auto_action}},
                                {"auto-action.pdf", {auto_action}},
                                {"xfa.pdf", {xfa_form}},
                                {"rich-media.pdf", {rich_media}},
                                {"portfolio.pdf", {portfolio}},
                                {"open-destination.pdf", {}},
                                {"open-goto.pdf", {}},
                                {"names-in-stream.pdf", {}}};
  for (const Case& expected : cases) {
    INFO(expected.name);
    const Facts facts = read_sample(expected.name).facts;
    CHECK(facts.active_content == expected.expected);
    CHECK(facts.structure_checked);
    CHECK(facts_only(sample(expected.name)).active_content == expected.expected);
  }
}

TEST_CASE("the invoice inside is taken out, under its name or another") {
  const std::string content = read_sample("factur-x.pdf").facts.attachments.at(0).bytes;
  CHECK(content.find("CrossIndustryInvoice") != std::string::npos);
  struct Case {
    const char* name;
    const char* attachment;
    const char* relationship;
  };
  for (const Case expected : {Case{"factur-x.pdf", "factur-x.xml", "Data"},
                              Case{"attachment-wrong-name.pdf", "facture.xml", "Alternative"},
                              Case{"attachment-annotation.pdf", "factur-x.xml", "Source"}}) {
    INFO(expected.name);
    const Facts facts = read_sample(expected.name).facts;
    REQUIRE(facts.attachments.size() == 1);
    const Attachment& attachment = facts.attachments[0];
    CHECK(attachment.name == expected.attachment);
    CHECK(attachment.relationship == expected.relationship);
    CHECK(attachment.mime_type == "text/xml");
    CHECK(attachment.may_be_invoice);
    CHECK(attachment.bytes == content);
    CHECK(attachment.size == content.size());
  }
}

TEST_CASE("of another attachment only the size is taken") {
  const Facts facts = read_sample("attachment-other.pdf").facts;
  REQUIRE(facts.attachments.size() == 1);
  CHECK(facts.attachments[0].name == "conditions.txt");
  CHECK_FALSE(facts.attachments[0].may_be_invoice);
  CHECK(facts.attachments[0].bytes.empty());
  CHECK(facts.attachments[0].size == 20);
}

TEST_CASE("a signature is one when something was signed") {
  const Facts pades = read_sample("signed-pades.pdf").facts;
  CHECK(pades.is_signed);
  CHECK(pades.signature_formats == std::vector<std::string>{"ETSI.CAdES.detached"});
  const Facts stamped = read_sample("time-stamped.pdf").facts;
  CHECK_FALSE(stamped.is_signed);
  CHECK(stamped.signature_formats == std::vector<std::string>{"ETSI.RFC3161"});
  const Facts empty = read_sample("signature-field-empty.pdf").facts;
  CHECK_FALSE(empty.is_signed);
  CHECK(empty.signature_formats.empty());
}

TEST_CASE("a claim to be PDF/A is seen") {
  CHECK(read_sample("output-intents.pdf").facts.claims_pdfa);
  CHECK(read_sample("output-intents-compressed.pdf").facts.claims_pdfa);
}

TEST_CASE("what was not looked at is not called checked") {
  CHECK_FALSE(read_sample("objstm-bomb.pdf").facts.structure_checked);
}

TEST_CASE("the libraries are named with their versions") {
  const std::vector<std::string> versions = library_versions();
  REQUIRE(versions.size() == 2);
  CHECK(versions[0].starts_with("Poppler 2"));
  CHECK(versions[1].starts_with("qpdf 1"));
}

}  // namespace
}  // namespace recevable::pdf
