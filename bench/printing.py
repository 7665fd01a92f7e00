"""The tables of bench/accuracy."""

import json

from scoring import FIELDS, LINE_COLUMNS, Tally


def percent(value):
    return "    –" if value is None else f"{100 * value:5.1f}"


def _tally_row(name, tally, width=30):
    return (f"{name:<{width}} {percent(tally.precision)} {percent(tally.recall)} {percent(tally.f1)} "
            f"{percent(tally.exact)}  {tally.right:5d} {tally.wrong:5d} {tally.missed:6d} "
            f"{tally.spurious:8d}")


def _heading(name, width=30):
    print(f"\n{name:<{width}}  prec   rec    F1 exact  right wrong missed spurious")


def fields(score):
    _heading(f"field ({score.documents} documents)")
    for field in [*FIELDS, "vat_breakdown", "lines"]:
        if field == "vat_breakdown":
            print("-" * 76)
        print(_tally_row({"vat_breakdown": "vat_breakdown (rows)",
                          "lines": "lines (entirely right)"}.get(field, field), score.fields[field]))
    for column in LINE_COLUMNS:
        print(_tally_row(f"  of paired lines: {column}", score.columns[column]))
    print("-" * 76)
    print(_tally_row("all fields but mentions", score.header()))


def groups(title, scores):
    """One row a kind or tag: all header fields, lines, rows of VAT."""
    print(f"\n{title:<40} docs | fields: prec   rec    F1 exact | lines rec | VAT rows rec")
    for name in sorted(scores):
        score = scores[name]
        if not score.documents:
            continue
        head = score.header()
        print(f"{name:<40} {score.documents:4d} |        {percent(head.precision)} "
              f"{percent(head.recall)} {percent(head.f1)} {percent(head.exact)} | "
              f"   {percent(score.fields['lines'].recall)}  |    "
              f"{percent(score.fields['vat_breakdown'].recall)}")


def calibration(score):
    rows = score.calibration()
    if not rows:
        return
    print("\nconfidence        values  said  true")
    for low, high, count, said, true in rows:
        print(f"{low:.2f} to {high:.2f} {count:11d} {percent(said)} {percent(true)}")


def defects(judgement):
    print(f"\n{'defect':<38} put in found possible missed")
    for code in sorted(judgement.defects):
        defect = judgement.defects[code]
        print(f"{code:<38} {defect.injected:6d} {len(defect.found):5d} {len(defect.possible):8d} "
              f"{len(defect.missed):6d}")
        for word, files in (("possible", defect.possible), ("missed", defect.missed)):
            for file in files:
                print(f"    {word}: {file}")
    for code, count in judgement.unknown.items():
        print(f"{code:<38} {count:6d}  (not in defects.json)")
    print(f"\nfalse alarms: {len(judgement.alarms)}")
    for alarm in sorted(judgement.alarms, key=lambda a: (a.rule, a.file)):
        print(f"    {alarm.rule:<16} {alarm.severity:<7} {alarm.certainty:<8} {alarm.file}: "
              f"{alarm.message[:110]} [{alarm.why}]")


def wrong(score, names):
    listed = [*FIELDS, "vat_breakdown", "lines"] if "all" in names else names
    for field in listed:
        rows = score.wrong.get(field, [])
        print(f"\n{field}: {len(rows)} readings that are not right")
        for file, outcome, truth, read, confidence in rows:
            said = "" if confidence is None else f"  (confidence {float(confidence):.2f})"
            if isinstance(truth, dict) or isinstance(read, dict):
                print(f"  {file}  {outcome}{said}")
                for label, row in (("printed", truth), ("read   ", read)):
                    if row is not None:
                        print(f"      {label}: {json.dumps(row, ensure_ascii=False)}")
            else:
                print(f"  {file:<28} {outcome:<9} printed {truth!r}  read {read!r}{said}")


def summary(score, judgement):
    head, mentions = score.header(), Tally()
    for field, tally in score.fields.items():
        if field.startswith("mentions."):
            mentions.plus(tally)
    injected, found, possible, missed = judgement.totals()
    print(f"\nfields: precision {percent(head.precision).strip()} %, recall "
          f"{percent(head.recall).strip()} %, F1 {percent(head.f1).strip()} %; mentions F1 "
          f"{percent(mentions.f1).strip()} %; lines entirely right "
          f"{percent(score.fields['lines'].recall).strip()} %; VAT rows "
          f"{percent(score.fields['vat_breakdown'].recall).strip()} %")
    print(f"defects: {found} of {injected} found, {possible} said to be possible, {missed} missed")
    print(f"clean invoices: {judgement.clean_without_alarm} of {judgement.clean} without a false alarm; "
          "verdicts " + ", ".join(f"{k} {v}" for k, v in sorted(judgement.verdicts.items())))


def as_dict(score, judgement, by_kind, by_tag):
    def group(scores):
        return {name: {"documents": s.documents, "fields": s.header().as_dict(),
                       "lines": s.fields["lines"].as_dict(),
                       "vat_breakdown": s.fields["vat_breakdown"].as_dict()}
                for name, s in sorted(scores.items())}
    return {
        "documents": score.documents, "all_fields": score.header().as_dict(),
        "fields": {name: tally.as_dict() for name, tally in sorted(score.fields.items())},
        "line_columns": {name: tally.as_dict() for name, tally in sorted(score.columns.items())},
        "kinds": group(by_kind), "tags": group(by_tag),
        "calibration": [dict(zip(("from", "to", "values", "said", "true"), row))
                        for row in score.calibration()],
        "defects": {code: {"found": d.found, "possible": d.possible, "missed": d.missed}
                    for code, d in sorted(judgement.defects.items())},
        "false_alarms": [vars(alarm) for alarm in judgement.alarms],
        "clean": judgement.clean, "clean_without_alarm": judgement.clean_without_alarm,
        "verdicts_of_clean": dict(judgement.verdicts)}
