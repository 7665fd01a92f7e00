// The semantic model of an invoice: one for the page, the XML and the rules.
//
// Names are those of EN 16931-1 where it has a term; its number (BT business term, BG group) stands
// in the comment of each member. French mentions EN 16931 knows nothing of stand beside them.
// Values are normalised: identifiers without spaces, in capitals where they are case-insensitive;
// dates as days; money as exact decimals with the sign that is printed.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "invoice/field.h"

namespace recevable::invoice {

using Text = Field<std::string>;
using Amount = Field<base::Decimal>;
using Day = Field<base::Date>;

// BG-4 seller, with BG-5 address and BG-17 account.
struct Supplier {
  Text name;          // BT-27, without the legal form
  Text trading_name;  // BT-28, a brand in the letterhead that is not the company's name
  Text legal_form;    // "SARL", "EI", "Association loi 1901" (C. com. R123-238)
  Text siret;         // BT-29 scheme 0009: 14 digits as printed, even when their key is wrong
  Text siren;         // BT-30 scheme 0002: printed, or the first nine digits of the SIRET
  Text vat_id;        // BT-31: "FR44732829320"
  Text other_id;      // BT-29 of who has no SIRET: RIDET, TAHITI number, ...
  Text address;       // BT-35, BT-36, BT-162: the lines before the postcode, joined by ", "
  Text postcode;      // BT-38
  Text city;          // BT-37
  Text country;       // BT-40: ISO 3166 two letters; absent when not printed
  Text rcs;           // town and number: "Poitiers 883359234" (C. com. R123-237 2°)
  Text capital;       // decimal as text, "10000.00" (R123-238)
  Text ape;           // "4332A"
  Text iban;          // BT-84, the account to pay
  Text bic;           // BT-86
  Text email;         // BT-43
};

// BG-7 buyer.
struct Buyer {
  Text name;      // BT-44
  Text siret;     // BT-46 scheme 0009
  Text siren;     // BT-47: printed alone, or the first nine digits of the SIRET
  Text vat_id;    // BT-48
  Text address;   // BT-50, BT-51, BT-163
  Text postcode;  // BT-53
  Text city;      // BT-52
  Text country;   // BT-55
};

// Somebody else the invoice names, with what is printed of it.
struct OtherParty {
  Text name;
  Text siret, siren;
  Text vat_id;
  Text iban;
  Text address, postcode, city;
};

// BG-22 document totals.
struct Totals {
  Amount lines;     // BT-106 sum of line net amounts
  Amount discount;  // BT-107 sum of allowances on document level, positive when it lowers the total
  Amount charges;   // BT-108 sum of charges on document level
  Amount net;       // BT-109 total without VAT ("total HT")
  Amount vat;       // BT-110 total VAT
  Amount gross;     // BT-112 total with VAT ("total TTC")
  Amount paid;      // BT-113 already paid, deposits, positive
  Amount rounding;  // BT-114
  Amount retention;  // retenue de garantie (CCP R2191-32), positive
  Amount payable;    // BT-115 amount due for payment ("net à payer")
};

// BG-23 one row of the VAT breakdown.
struct VatRow {
  Amount rate;    // BT-119 percent: 20, 5.5
  Text category;  // BT-118 code: S, E, AE, K, G, O, Z
  Amount base;    // BT-116
  Amount amount;  // BT-117
  Text reason;    // BT-120 exemption reason
};

// BG-25 one invoice line.
struct Line {
  Text description;   // BT-153, BT-154
  Amount quantity;    // BT-129
  Text unit;          // BT-130 as printed
  Amount unit_price;  // BT-146
  Amount discount;    // BT-136 amount, or percent when `discount_is_percent`
  bool discount_is_percent = false;
  Amount vat_rate;  // BT-152 percent
  Amount net;       // BT-131
};

// Sentences the law or a contract asks for. The value is the sentence as printed.
struct Mentions {
  Text late_penalty;             // C. com. L441-9, L441-10 II: penalties or intérêts moratoires
  Text recovery_fee_40;          // D441-5: indemnité forfaitaire de 40 €
  Text discount_terms;           // L441-9: escompte, or that there is none
  Text vat_exemption;            // CGI ann. II 242 nonies A I 12°: 293 B, 261, 262, ...
  Text reverse_charge;           // 13°: autoliquidation
  Text individual_entrepreneur;  // C. com. R526-27: "EI", "entrepreneur individuel"
  Text decennial_insurance;      // C. assurances L243-2, loi 96-603 art. 22-2
  Text vat_on_debits;            // 11° bis: option pour le paiement de la taxe d'après les débits
  Text operation_category;       // décret 2022-1299: biens, services, both
  Text subrogation;              // factoring: payment to a factor
  Text self_billing;             // 14°: autofacturation
  Text margin_scheme;            // 15°, 16°: régime particulier
  Text vat_group;                // 5° bis: membre d'un assujetti unique
  Text subcontracting;           // sous-traitant, paiement direct
  Text works;                    // situation, décompte, CCAG travaux
  Text already_paid;             // acquittée, déjà réglée
  Text training_declaration;     // C. travail L6352-12
  Text approved_body;            // AGA, OGA: membre d'une association agréée
};

// What kind of paper this is, from its title.
enum class DocumentKind {
  unknown,
  invoice,          // facture, note d'honoraires
  deposit,          // facture d'acompte
  final_invoice,    // facture de solde, définitive
  corrective,       // facture rectificative
  credit_note,      // avoir
  works_statement,  // situation de travaux, décompte
  quote,            // devis: the following are no payment requests (CPRO-TYP-06)
  proforma,
  order,
  order_confirmation,
  delivery_note,
  reminder,
  account_statement
};

// Consecutive pages of one file that are a document of their own.
struct Part {
  enum class Kind {
    invoice,     // or what stands in its place: a quote, when that is all there is
    conditions,  // general terms
    attachment   // delivery note, timesheet, certificate, ...
  };
  Kind kind = Kind::invoice;
  DocumentKind document = DocumentKind::unknown;  // from its title
  int first_page = 1, last_page = 1;
  std::string number;     // of an invoice: the number its pages bear; empty when not found
  bool judged = false;    // the fields are read from it
  double confidence = 1;  // that it is a document of its own
};

// True for the kinds that ask for no payment: a quote, an order, a reminder.
bool is_not_a_payment_request(DocumentKind kind);

// "invoice", "credit_note", ...: the name used in reports and rules.
std::string_view name_of(DocumentKind kind);

struct Invoice {
  Field<DocumentKind> kind;       // from the title
  Text invoice_number;            // BT-1, exactly as printed
  Text invoice_type;              // BT-3: "380" invoice, "381" credit note, "386" deposit, ...
  Text preceding_invoice_number;  // BT-25
  Day preceding_invoice_date;     // BT-26
  Day issue_date;                 // BT-2
  Day due_date;                   // BT-9: printed, or computed from printed terms (inferred)
  Day delivery_date;              // BT-72, or the last day of the printed period
  Day period_start;               // BT-73
  Day period_end;                 // BT-74
  Text currency;                  // BT-5: "EUR"
  Text service_code;              // BT-10: code service exécutant
  Text commitment_number;         // BT-13: numéro d'engagement juridique
  Text purchase_order;            // BT-13 too, when it is printed as an order beside an engagement
  Text contract_number;           // BT-12: numéro de marché
  Text business_process;          // BT-23: cadre de facturation, "A1"
  Text payment_terms;             // BT-20
  Text payment_means;             // BT-81: "virement", "prélèvement", ...
  Text delivery_address;          // BG-15 in one line
  Supplier supplier;
  Buyer buyer;
  OtherParty payee;               // BG-10 (BT-59 to BT-61): a factor, an assignee
  OtherParty tax_representative;  // BG-11 (BT-62, BT-63)
  OtherParty deliver_to;          // BG-13 (BT-70) and BG-15 (BT-75 to BT-78)
  OtherParty subcontractor;       // who did the work or the transport for the supplier
  OtherParty main_contractor;     // holder of the contract, when the supplier is a subcontractor
  OtherParty agent;               // mandataire of a group of firms
  Totals totals;
  std::vector<VatRow> vat_breakdown;
  std::vector<Line> lines;
  std::size_t lines_left_out = 0;  // lines of a structured invoice beyond what the model keeps
  // How sure it is that every line printed is among `lines`, and every rate among `vat_breakdown`.
  double lines_confidence = 1, vat_breakdown_confidence = 1;
  Mentions mentions;
  std::vector<Part> parts;  // the documents of a file of several pages; empty for one page

  // Everything of a kind that is printed, wherever it belongs: for rules about ambiguity.
  struct Observed {
    std::vector<Text> sirets;
    std::vector<Text> ibans;
    std::vector<Text> vat_ids;
    std::vector<Text> commitment_numbers;
    std::vector<Text> invoice_numbers;
    std::vector<Text> currencies;
  } observed;
};

}  // namespace recevable::invoice
