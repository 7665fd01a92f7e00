#include "illustrate/notes.h"

#include "base/module.h"
#include "base/text.h"
#include "report/view.h"

namespace recevable::illustrate {
namespace {

using base::Language;
using report::say;

struct Colour {
  double red, green, blue;
};

Colour colour_of(report::Step step) {
  switch (step) {
    case report::Step::correct:
      return {0.76, 0.15, 0.11};
    case report::Step::look:
    case report::Step::improve:
      return {0.66, 0.39, 0};
    case report::Step::form:
      return {0.12, 0.37, 0.66};
    case report::Step::know:
      return {0.35, 0.38, 0.42};
  }
  return {0, 0, 0};
}

std::string text_of(const rules::Finding& finding, Language language) {
  std::string text =
      finding.message.in(language) + std::string(report::doubt_of(finding, language));
  if (!finding.remedy.in(language).empty()) {
    text +=
        "\n" + std::string(say(language, "À faire : ", "To do: ")) + finding.remedy.in(language);
  }
  return base::printable(text + "\n" + report::reference_of(finding, language));
}

Note note_for(const report::Item& item, report::Step step, Language language) {
  const Colour colour = colour_of(step);
  Note note;
  note.number = std::to_string(item.number);
  note.red = colour.red;
  note.green = colour.green;
  note.blue = colour.blue;
  note.title = std::string(report::title_of(step, language));
  note.text = note.number + ". " + text_of(*item.finding, language);
  return note;
}

std::string verdict_text(const check::DocumentReport& document, Language language) {
  std::string text = std::string(report::word_of(document.verdict, language)) +
                     std::string(say(language, " : ", ": ")) +
                     report::sentence_of(document, language);
  if (document.pdf && document.pdf->is_signed) {
    text += "\n" + std::string(say(language,
                                   "Cette copie annotée n'est plus couverte par la signature "
                                   "électronique : ne déposez que l'original.",
                                   "This annotated copy is no longer covered by the electronic "
                                   "signature: deposit the original only."));
  } else {
    text += "\n" + std::string(say(language,
                                   "Copie annotée pour relecture : déposez l'original corrigé, "
                                   "pas ce fichier.",
                                   "Copy annotated for review: deposit the corrected original, "
                                   "not this file."));
  }
  const std::string unread = report::unread_parts_of(document, language);
  return base::printable(unread.empty() ? text : text + "\n" + unread);
}

base::Localized cannot_annotate() {
  return {
      "Aucune copie annotée : ce fichier n'a pas pu être réécrit. Exportez la facture à nouveau.",
      "No annotated copy: this file could not be rewritten. Export the invoice again."};
}

}  // namespace

std::vector<Note> notes_of(const check::DocumentReport& document, Language language) {
  Note verdict;
  verdict.title = std::string(say(language, "Verdict", "Verdict"));
  verdict.text = verdict_text(document, language);
  verdict.red = 0.12;
  verdict.green = 0.37;
  verdict.blue = 0.66;
  std::vector<Note> notes{verdict};
  std::vector<Note> frames;
  for (const report::Section& section : report::sections_of(document)) {
    for (const report::Item& item : section.items) {
      Note note = note_for(item, section.step, language);
      bool placed = false;
      for (const rules::FindingEvidence* place : report::places_of(*item.finding)) {
        if (place->evidence.page < 1 || place->evidence.box.empty()) continue;
        note.page = place->evidence.page;
        note.box = place->evidence.box;
        frames.push_back(note);
        placed = true;
      }
      if (!placed) notes.front().text += "\n\n" + note.text;
    }
  }
  notes.insert(notes.end(), frames.begin(), frames.end());
  return notes;
}

void annotate_copy(const intake::Input& input, const check::DocumentReport& document,
                   const Options& options, report::Extras& extras) {
  if (!document.pdf || document.pdf->pages_read == 0) {
    extras.annotated_failure = {
        "Aucune copie annotée : ce fichier n'est pas un PDF lisible. Choisissez le format html.",
        "No annotated copy: this file is no readable PDF. Choose the format html."};
    return;
  }
  const auto annotate = base::load_symbol<Annotate>(kAnnotateModule, kAnnotateSymbol);
  if (!annotate) {
    extras.annotated_failure = annotate.error().message;
    return;
  }
  const AnnotateRequest request{input.bytes, options.password.value_or(""),
                                notes_of(document, options.language)};
  AnnotateAnswer answer;
  (*annotate)(&request, &answer);
  extras.annotated = std::move(answer.pdf);
  if (extras.annotated.empty()) extras.annotated_failure = cannot_annotate();
}

}  // namespace recevable::illustrate
