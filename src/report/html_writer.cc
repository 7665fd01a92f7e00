#include <fmt/format.h>
#include <nettle/base64.h>
#include <nettle/sha2.h>

#include <array>
#include <optional>

#include "report/html_document.h"
#include "report/html_overview.h"
#include "report/html_style.h"
#include "report/html_text.h"
#include "report/writers.h"

namespace recevable::report {
namespace {

using base::Language;
using check::Verdict;

constexpr std::size_t kManyDocuments = 100;            // above, sections are brief
constexpr std::size_t kMostPictureBytes = 12'000'000;  // of a report of several documents
constexpr std::size_t kMostSectionBytes = 14'000'000;  // sections beyond are left out

// The hash by which the policy allows the one style sheet of the page.
std::string style_hash(std::string_view style) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, style.size(), reinterpret_cast<const std::uint8_t*>(style.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  std::array<char, BASE64_ENCODE_RAW_LENGTH(SHA256_DIGEST_SIZE)> encoded{};
  base64_encode_raw(encoded.data(), digest.size(), digest.data());
  return {encoded.data(), encoded.size()};
}

class HtmlWriter final : public Writer {
 public:
  explicit HtmlWriter(const WriterOptions& options)
      : options_(options), overview_(options.language) {}

  // The overview comes first and counts everything, so nothing is given away before the end.
  base::Result<std::string> document(const check::DocumentReport& document,
                                     const Extras& extras) override {
    ++count_;
    if (options_.expected <= 1 && count_ == 1) {
      title_ = document.path + std::string(say(options_.language, " : ", ": ")) +
               std::string(small_word_of(document.verdict, options_.language));
    }
    const bool several = options_.expected > 1;
    const bool brief = options_.expected > kManyDocuments;
    HtmlDocumentOptions how{options_.language, "d" + std::to_string(count_), !several, brief,
                            options_.masked};
    const bool wanted = !brief || document.verdict != Verdict::ready;
    if (!wanted) {
      overview_.add(document, "");
      return std::string();
    }
    const std::size_t pictures_before = pictures_;
    std::string section = html_document(document, affordable(document, extras), how);
    if (several && sections_.size() + section.size() - pictures_ > kMostSectionBytes) {
      pictures_ = pictures_before;
      ++sections_left_out_;
      overview_.add(document, "");
      return std::string();
    }
    overview_.add(document, how.id);
    sections_ += section;
    return std::string();
  }

  base::Result<std::string> end(const check::Summary&) override {
    const Language language = options_.language;
    const Preface* const preface = options_.preface.get();
    const std::string style = html_style(preface != nullptr);
    const bool several = options_.expected > 1 || count_ != 1 || preface != nullptr;
    if (preface != nullptr) {
      title_ = preface->title;
    } else if (several) {
      title_ = fmt::format("{} {}", count_, say(language, "fichiers vérifiés", "files checked"));
    }
    std::string html = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
        "style-src 'sha256-{}'; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<div class=\"wrap\">\n",
        language == Language::fr ? "fr" : "en", style_hash(style), html_text(title_), style);
    html += top();
    html += "<main>\n";
    if (preface != nullptr) {
      html += html_preface(*preface);
      html += overview_.list(notices());
    } else if (several) {
      html += overview_.html(notices());
    }
    html += sections_;
    sections_ = {};
    return html + "</main>\n" + foot() + "</div>\n</body>\n</html>\n";
  }

 private:
  static std::size_t picture_bytes(const Extras& extras) {
    std::size_t bytes = 0;
    for (const PagePicture& page : extras.pages) bytes += (page.bytes.size() + 2) / 3 * 4;
    return bytes;
  }

  // The pages, as long as pictures fit; of several documents only those somebody must look at.
  Extras affordable(const check::DocumentReport& document, const Extras& extras) {
    if (options_.expected <= 1 || extras.pages.empty()) return extras;
    if (document.verdict == Verdict::ready) return {};
    const std::size_t bytes = picture_bytes(extras);
    if (pictures_ + bytes > kMostPictureBytes) {
      ++undrawn_;
      return {};
    }
    pictures_ += bytes;
    return extras;
  }

  std::vector<std::string> notices() const {
    std::vector<std::string> said;
    const Language language = options_.language;
    if (options_.masked) {
      said.emplace_back(say(language, "IBAN, noms et adresses sont masqués dans ce rapport.",
                            "IBANs, names and addresses are masked in this report."));
    }
    if (options_.expected > kManyDocuments && !options_.summary) {
      said.emplace_back(
          say(language,
              "Pour que ce rapport reste léger, il ne détaille que les factures à "
              "corriger, à relire ou illisibles. Vérifiez une facture seule pour voir "
              "ses champs et le formulaire.",
              "To keep this report light, it only details invoices that are rejected, "
              "to review or unreadable. Check one invoice alone to see its fields and "
              "the form."));
    }
    if (overview_.left_out() > 0) {
      said.push_back(fmt::format(
          "{} {}", overview_.left_out(),
          say(language,
              "factures ne sont pas dans la liste ci-dessous, les prêtes d'abord : le format xlsx "
              "ou csv les a toutes.",
              "invoices are not in the list below, ready ones first: the format xlsx or csv has "
              "them all.")));
    }
    if (undrawn_ > 0) {
      said.push_back(fmt::format(
          "{} {}", undrawn_,
          say(language,
              "factures sont montrées sans leurs pages : la place réservée aux images est prise.",
              "invoices are shown without their pages: the room for pictures is taken.")));
    }
    if (sections_left_out_ > 0) {
      said.push_back(fmt::format(
          "{} {}", sections_left_out_,
          say(language,
              "factures ne sont que dans le tableau : le format xlsx ou csv détaille tous leurs "
              "points.",
              "invoices are in the table only: the format xlsx or csv details all their points.")));
    }
    return said;
  }

  std::string top() const {
    std::string day;
    if (options_.on.ok()) {
      day = std::string(say(options_.language, "jugé au ", "judged as of ")) +
            base::format_for_people(options_.on, options_.language);
    }
    std::string html = fmt::format(
        "<div class=\"top\"><span><strong>Recevable</strong> · {}</span><span>{}</span></div>\n",
        say(options_.language, "vérification avant dépôt sur Chorus Pro",
            "check before the deposit on Chorus Pro"),
        html_text(day));
    if (options_.masked && options_.expected <= 1) {
      html += "<p class=\"notice\">" + notices().front() + "</p>\n";
    }
    return html;
  }

  std::string foot() const {
    return fmt::format(
        "<footer class=\"quiet small\"><p>{} Recevable {}.</p></footer>\n",
        say(options_.language,
            "Une règle non vérifiée n'est jamais comptée comme respectée. Ce rapport ne dépose "
            "rien et ne vaut pas conseil juridique.",
            "A rule that was not checked never counts as met. This report deposits nothing and is "
            "no legal advice."),
        html_text(options_.version));
  }

  WriterOptions options_;
  HtmlOverview overview_;
  std::string title_;
  std::string sections_;
  std::size_t count_ = 0;
  std::size_t pictures_ = 0;  // bytes of pictures in `sections_`
  int undrawn_ = 0;
  int sections_left_out_ = 0;
};

}  // namespace

MadeWriter make_html_writer(const WriterOptions& options) {
  return std::make_unique<HtmlWriter>(options);
}

}  // namespace recevable::report
