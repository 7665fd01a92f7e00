"""Cases of the French rules (BR-FR): a seller established in France, from 1 September 2026."""

from structured_cases import case

FAMILY = ["BR-FR-"]


def fr(name, change, *rules, only=None, start="french"):
    case(f"fr-{name}", start, change, rules, only=only, families=FAMILY)


fr("right", None)
