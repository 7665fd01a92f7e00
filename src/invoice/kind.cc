#include "invoice/invoice.h"

namespace recevable::invoice {

bool is_not_a_payment_request(DocumentKind kind) {
  return kind >= DocumentKind::quote;
}

std::string_view name_of(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::unknown:
      return "unknown";
    case DocumentKind::invoice:
      return "invoice";
    case DocumentKind::deposit:
      return "deposit";
    case DocumentKind::final_invoice:
      return "final_invoice";
    case DocumentKind::corrective:
      return "corrective";
    case DocumentKind::credit_note:
      return "credit_note";
    case DocumentKind::works_statement:
      return "works_statement";
    case DocumentKind::quote:
      return "quote";
    case DocumentKind::proforma:
      return "proforma";
    case DocumentKind::order:
      return "order";
    case DocumentKind::order_confirmation:
      return "order_confirmation";
    case DocumentKind::delivery_note:
      return "delivery_note";
    case DocumentKind::reminder:
      return "reminder";
    case DocumentKind::account_statement:
      return "account_statement";
  }
  return "unknown";
}

}  // namespace recevable::invoice
