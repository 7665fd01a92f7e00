// Every weight and threshold of the extraction, in one place.
//
// How they were obtained: the order of the relations (same line before right before below) and of
// the strengths is that of the lexicon's rule LAB-07; the numbers were set by hand on the invoices
// of testdata/ and checked with bench/accuracy, whose figures stand in docs/benchmarks.md. A score
// is a product of factors between 0 and 1; only its comparison with other scores counts.
#pragma once

namespace recevable::extract::weights {

// How telling a label is.
inline constexpr double kStrong = 1.0;
inline constexpr double kMedium = 0.75;
inline constexpr double kWeak = 0.45;
inline constexpr double kFuzzyLabel = 0.92;      // matched with OCR mistakes forgiven
inline constexpr double kParagraphLabel = 0.25;  // inside running text (LAB-09)

// Where the value stands, seen from its label.
inline constexpr double kSameLine = 1.0;
inline constexpr double kRight = 0.95;
inline constexpr double kBelowAligned = 0.9;
inline constexpr double kBelow = 0.78;
inline constexpr double kAbove = 0.8;
inline constexpr double kBehindValue = 1.0;   // "26-0085 (engagement)"
inline constexpr double kFar = 0.85;          // factor: right, but over a wide gap
inline constexpr double kNearerLabel = 0.85;  // factor: right, but under a label of its own
inline constexpr double kAfterOther = 0.8;    // factor: another value stands between

// Geometry, in type sizes.
inline constexpr double kBelowReach = 2.2;  // white between a label and the value below it
inline constexpr double kFarGap = 22;       // a gap beyond which "right of" is doubtful
inline constexpr double kAligned = 2.0;     // left edges this close are aligned

// The invoice number and date stand in the upper part of the first page.
inline constexpr double kTopZone = 0.5;        // of the page's height
inline constexpr double kOutOfZone = 0.7;      // factor
inline constexpr double kOtherDocument = 0.3;  // factor: "acompte (facture FA1)", "devis du"

inline constexpr double kUnderTitle = 0.8;      // a code right under the title of the paper
inline constexpr double kKindOfInvoice = 0.72;  // words between "Facture" and its number
inline constexpr double kTitledNumber = 1.9;    // factor: a bare "N°" by the title of the paper
inline constexpr double kInnerNumber = 0.5;     // factor: a bare "n°" behind other words
inline constexpr double kNumberLikeDate = 0.9;  // factor: "N° 2026-10-22"
inline constexpr double kPaperNotDate = 0.6;    // factor: the title alone, over a date
inline constexpr double kDayOfTerms = 0.7;      // factor: a day behind terms of payment
inline constexpr double kOwnContract = 0.96;    // factor: a "contrat", which may be the supplier's
inline constexpr double kGuessedDeed = 0.5;     // "Matériel repris le 4 mai", whatever the verb
inline constexpr double kOneOfList = 0.3;       // factor: a date that heads a column of dates

// What is accepted at all.
inline constexpr double kAccept = 0.3;

// Absence of a field while a value of its kind stands on the page, unclaimed.
inline constexpr double kUnsureAbsence = 0.5;

// Confidence of a field from its score.
inline constexpr double kUnlabelled = 0.7;  // found by shape and place only
inline constexpr double kInferred = 0.75;   // computed from other values

// From the score of a reading to the confidence that is said: a line through these knots, fitted by
// bench/calibration on the sample corpus and our own samples, text and scans, so that of the values
// said to be 0.95 sure about 95 in 100 are right. Below 0.6 scores stay as they are: rules speak
// there of what is possible only.
struct Knot {
  double score, confidence;
};
inline constexpr Knot kCalibration[] = {
    {0.0, 0.0},   {0.6, 0.6},    {0.7, 0.886},  {0.8, 0.917}, {0.85, 0.945},
    {0.9, 0.988}, {0.95, 0.996}, {0.99, 0.999}, {1.0, 1.0},
};

}  // namespace recevable::extract::weights
